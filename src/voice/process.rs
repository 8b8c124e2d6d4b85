//! One process that speaks or plays, from its start to its end. Any thread may end it at any time,
//! but never after it was reaped: by then its id may belong to another process.
//!
//! A thread of its own feeds it and waits for its end, so that starting and ending it never wait.
//! Processes that it starts belong to its group and end with it.

use super::apart;
use super::program::Call;
use super::start::start;
use std::io::{self, Read, Write};
use std::process::{Child, Stdio};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ended {
    /// Whether its exit code reports success.
    pub(super) well: bool,
    /// Whether it wrote to its error stream, if that was read.
    pub(super) complained: bool,
}

/// A process that was started.
#[derive(Debug, Clone)]
pub(super) struct Process(Arc<Mutex<Option<group::Leader>>>);

impl Process {
    /// Starts it. `ended` is called once, on another thread.
    pub(super) fn start(
        call: &Call,
        ended: impl FnOnce(Ended) + Send + 'static,
    ) -> io::Result<Self> {
        Self::fed(call, None, ended)
    }

    /// Starts it, and passes on to its standard input what comes in, until nobody can send any more.
    pub(super) fn fed(
        call: &Call,
        feed: Option<Receiver<String>>,
        ended: impl FnOnce(Ended) + Send + 'static,
    ) -> io::Result<Self> {
        let piped = |wanted: bool| {
            if wanted {
                Stdio::piped()
            } else {
                Stdio::null()
            }
        };
        let mut command = apart::command(&call.program);
        command
            .args(&call.args)
            .stdin(piped(call.input.is_some() || feed.is_some()))
            .stdout(Stdio::null())
            .stderr(piped(call.complains));
        let mut child = start(&mut command)?;
        if let Some((feed, pipe)) = feed.zip(child.stdin.take_if(|_| call.input.is_none())) {
            let thread = thread::Builder::new().name("voice-feeder".to_owned());
            // Where it does not start, the pipe closes and the process ends.
            let _ = thread.spawn(move || pass_on(&feed, pipe));
        }
        let leader = group::Leader::of(&child);
        let process = Self(Arc::new(Mutex::new(Some(leader.clone()))));
        let minded = process.clone();
        let input = call.input.clone();
        let mind = move || ended(minded.mind(&leader, child, input));
        let thread = thread::Builder::new().name("voice-minder".to_owned());
        if let Err(fault) = thread.spawn(mind) {
            process.kill();
            return Err(fault);
        }
        Ok(process)
    }

    /// Ends it and everything it started, at once. Does nothing once it has ended.
    pub(super) fn kill(&self) {
        let leader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(leader) = &*leader {
            leader.kill();
        }
    }

    /// Feeds it, reads its error stream, and reaps it.
    fn mind(&self, leader: &group::Leader, mut child: Child, input: Option<String>) -> Ended {
        if let (Some(mut pipe), Some(input)) = (child.stdin.take(), input) {
            // The program may choose not to read its input.
            let _ = pipe.write_all(input.as_bytes());
        }
        let complaints = child.stderr.take().map(all_of);
        leader.wait(&mut child);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_ended = leader.is_ended();
        // Processes that it left running would still be heard after a hush.
        leader.kill();
        *known = None;
        Ended {
            well: !is_ended && child.wait().is_ok_and(|status| status.success()),
            complained: complaints.is_some_and(|bytes| bytes > 0),
        }
    }
}

/// Passes on what comes in; ends when the process no longer reads.
fn pass_on(feed: &Receiver<String>, mut pipe: impl Write) {
    for words in feed {
        if pipe.write_all(words.as_bytes()).is_err() || pipe.flush().is_err() {
            return;
        }
    }
}

/// The number of bytes up to the end.
fn all_of(mut pipe: impl Read) -> u64 {
    io::copy(&mut pipe, &mut io::sink()).unwrap_or_default()
}

#[cfg(unix)]
mod group {
    //! A process that leads its own group.

    use rustix::io::Errno;
    use rustix::process::{
        Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid,
    };
    use std::process::Child;

    #[derive(Debug, Clone)]
    pub(super) struct Leader(Pid);

    impl Leader {
        pub(super) fn of(child: &Child) -> Self {
            Self(Pid::from_child(child))
        }

        pub(super) fn kill(&self) {
            if kill_process_group(self.0, Signal::KILL) == Err(Errno::SRCH) {
                // It has just started and does not lead a group yet, or it has already ended.
                let _ = kill_process(self.0, Signal::KILL);
            }
        }

        /// Whether it was ended by us; its status says it already.
        #[expect(clippy::unused_self, reason = "a job has to be asked")]
        pub(super) const fn is_ended(&self) -> bool {
            false
        }

        /// Waits for its end without reaping it, so that its id is not reused.
        pub(super) fn wait(&self, _child: &mut Child) {
            let ended = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
            while matches!(waitid(WaitId::Pid(self.0), ended), Err(Errno::INTR)) {}
        }
    }
}

#[cfg(windows)]
mod group;

#[cfg(all(test, unix))]
mod tests;
