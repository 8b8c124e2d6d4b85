//! The processes that can be heard now. Only this file silences them.
//!
//! Each `hush` starts a new epoch. A process is registered with the epoch of its line; if that
//! epoch is over, it is killed at once. The lock is never held while waiting.

use super::process::Process;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The processes that can be heard now.
#[derive(Debug, Default)]
pub(super) struct Playing(Mutex<Heard>);

#[derive(Debug, Default)]
struct Heard {
    epoch: u64,
    processes: Vec<(u64, Process)>,
}

impl Playing {
    /// The number of silences so far.
    pub(super) fn epoch(&self) -> u64 {
        self.heard().epoch
    }

    /// Ends every process, and every process that is still being started. Does not wait.
    pub(super) fn hush(&self) {
        let mut heard = self.heard();
        heard.epoch += 1;
        for (_, process) in heard.processes.drain(..) {
            process.kill();
        }
    }

    /// Registers a process of this epoch. `false` if the epoch is over; the process is then killed.
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

    /// Removes a process. `false` if it was silenced before.
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
