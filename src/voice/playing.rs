//! What is heard at this moment, and the one place that makes it silent.
//!
//! Every hush begins a new epoch. Who starts a process says of which epoch its line was; one that
//! enters too late is ended at once. The lock is never held while anything is waited for.

use super::process::Process;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is heard.
#[derive(Debug, Default)]
pub(super) struct Playing(Mutex<Heard>);

#[derive(Debug, Default)]
struct Heard {
    epoch: u64,
    processes: Vec<(u64, Process)>,
}

impl Playing {
    /// How often it was made silent so far.
    pub(super) fn epoch(&self) -> u64 {
        self.heard().epoch
    }

    /// Ends everything, and everything that is still on its way. Waits for nothing.
    pub(super) fn hush(&self) {
        let mut heard = self.heard();
        heard.epoch += 1;
        for (_, process) in heard.processes.drain(..) {
            process.kill();
        }
    }

    /// A process of this epoch is heard from now on; `false` where it comes too late and is ended.
    pub(super) fn enter(&self, epoch: u64, id: u64, process: &Process) -> bool {
        let mut heard = self.heard();
        let in_time = heard.epoch == epoch;
        if in_time {
            heard.processes.push((id, process.clone()));
        } else {
            process.kill();
        }
        in_time
    }

    /// A process is no longer heard; `false` where it was silenced before.
    pub(super) fn leave(&self, id: u64) -> bool {
        let mut heard = self.heard();
        let before = heard.processes.len();
        heard.processes.retain(|(other, _)| *other != id);
        heard.processes.len() < before
    }

    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
