//! What the system says of a process: how often it woke, its processor time, its memory.

use std::fs::{read_dir, read_to_string};
use std::time::Duration;

/// What has been used so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Used {
    /// How often a thread went to sleep of its own: as often it woke.
    pub(crate) wakes: u64,
    /// Processor time of all threads.
    pub(crate) cpu: Duration,
}

impl Used {
    /// What the process has used; nothing where the system does not say.
    pub(crate) fn by(pid: u32) -> Self {
        let mut used = Self::default();
        for task in read_dir(format!("/proc/{pid}/task")).into_iter().flatten() {
            let task = task.unwrap().path();
            let status = read_to_string(task.join("status")).unwrap_or_default();
            used.wakes += number(&status, "voluntary_ctxt_switches:");
            let times = read_to_string(task.join("schedstat")).unwrap_or_default();
            let nanos = times.split(' ').next().and_then(|n| n.parse().ok());
            used.cpu += Duration::from_nanos(nanos.unwrap_or_default());
        }
        used
    }

    /// What was used since then.
    pub(crate) fn since(self, then: Self) -> Self {
        Self {
            wakes: self.wakes - then.wakes,
            cpu: self.cpu.saturating_sub(then.cpu),
        }
    }
}

/// The most memory it ever held, in KiB.
pub(crate) fn peak_memory(pid: u32) -> u64 {
    let status = read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    number(&status, "VmHWM:")
}

fn number(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let value = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    value.unwrap_or_default()
}
