//! The processes that can be heard now. Only this file silences them.
//!
//! Each `hush` starts a new epoch. A process is registered with the epoch of its line; if that
//! epoch is over, it is killed at once. The lock is never held while waiting.

use super::process::Process;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The processes that can be heard now.
#[derive(Debug, Default)]
pub(super) struct Playing(Mutex<Registered>);

#[derive(Debug, Default)]
struct Registered {
    epoch: u64,
    processes: Vec<(u64, Process)>,
}

impl Playing {
    /// The number of silences so far.
    pub(super) fn epoch(&self) -> u64 {
        self.lock().epoch
    }

    /// Ends every process, and every process that is still being started. Does not wait.
    pub(super) fn hush(&self) {
        let mut registered = self.lock();
        registered.epoch += 1;
        for (_, process) in registered.processes.drain(..) {
            process.kill();
        }
    }

    /// Registers a process of this epoch. `false` if the epoch is over; the process is then killed.
    pub(super) fn enter(&self, epoch: u64, id: u64, process: &Process) -> bool {
        let mut registered = self.lock();
        let in_time = registered.epoch == epoch;
        if in_time {
            registered.processes.push((id, process.clone()));
        } else {
            process.kill();
        }
        in_time
    }

    /// Removes a process. `false` if it was silenced before.
    pub(super) fn leave(&self, id: u64) -> bool {
        let mut registered = self.lock();
        let before = registered.processes.len();
        registered.processes.retain(|(other, _)| *other != id);
        registered.processes.len() < before
    }

    fn lock(&self) -> MutexGuard<'_, Registered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
