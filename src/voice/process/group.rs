//! A process in a job of Windows. With the last handle of a job everything in it ends, also where
//! this process is killed.

use std::os::windows::io::AsRawHandle;
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use win32job::{ExtendedLimitInfo, Job, JobError};

/// How often a process without a job is looked at.
const LOOKS: Duration = Duration::from_millis(10);

#[derive(Debug, Clone)]
pub(super) struct Leader {
    /// Dropped to end everything in it.
    job: Arc<Mutex<Option<Job>>>,
    /// Whether it is to end; tells the thread that waits for a process that got no job.
    ends: Arc<AtomicBool>,
}

impl Leader {
    pub(super) fn of(child: &Child) -> Self {
        Self {
            job: Arc::new(Mutex::new(job(child).ok())),
            ends: Arc::default(),
        }
    }

    pub(super) fn kill(&self) {
        self.ends.store(true, Ordering::SeqCst);
        drop(self.job().take());
    }

    /// Whether it was ended by us: what ends with its job may say that it ended well.
    pub(super) fn is_ended(&self) -> bool {
        self.ends.load(Ordering::SeqCst)
    }

    /// Waits for its end. The id of a process stays its own as long as its handle is open.
    pub(super) fn wait(&self, child: &mut Child) {
        if self.job().is_some() {
            let _ = child.wait();
            return;
        }
        while let Ok(None) = child.try_wait() {
            if self.ends.load(Ordering::SeqCst) {
                let _ = child.kill();
            }
            thread::park_timeout(LOOKS);
        }
    }

    fn job(&self) -> std::sync::MutexGuard<'_, Option<Job>> {
        self.job.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn job(child: &Child) -> Result<Job, JobError> {
    let mut limits = ExtendedLimitInfo::new();
    limits.limit_kill_on_job_close();
    let job = Job::create_with_limit_info(&mut limits)?;
    job.assign_process(child.as_raw_handle().cast())?;
    Ok(job)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use crate::voice::process::{Ended, Process};
    use crate::voice::program::{Call, find};
    use std::sync::mpsc;

    const LONG: super::Duration = super::Duration::from_secs(30);

    /// Its error stream ends with the last that has it: the shell within the shell.
    #[test]
    fn one_that_is_killed_ends_with_all_it_started() {
        let shell = find("cmd").unwrap();
        let call = Call::of(&shell, &["/c", "cmd /q /k"]).complains();
        let (tell, ended) = mpsc::channel();
        // Nothing is sent: the inner shell waits for a command.
        let (_keeps, feed) = mpsc::channel();
        let end = move |ended: Ended| tell.send(ended).unwrap();
        let process = Process::fed(&call, Some(feed), end).unwrap();
        assert!(
            ended
                .recv_timeout(super::Duration::from_millis(500))
                .is_err()
        );
        process.kill();
        assert!(!ended.recv_timeout(LONG).unwrap().well);
        process.kill();
    }
}
