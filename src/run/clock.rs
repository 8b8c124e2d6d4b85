//! The three clocks, read together. Nothing else in the product asks what time it is.

use crate::core::time::{Mono, Now};
use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, SubsecRound, TimeDelta, TimeZone, Utc};
use std::time::Instant;

/// Reads the clocks of this machine; its monotonic time starts at zero when it is made.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
}

impl Clock {
    /// Starts counting.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn start() -> Self {
        Self {
            start: Instant::now(),
        }
    }

    /// The monotonic clock alone, for waiting.
    pub fn mono(&self) -> Mono {
        Mono(self.start.elapsed())
    }

    /// All clocks at this moment.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> Now {
        let mono = self.mono();
        Now {
            mono,
            boot: boot(mono),
            wall: chrono::Local::now().fixed_offset().trunc_subsecs(3),
        }
    }
}

/// A time of day on a date as this machine's zone had it then. Of an hour that came twice it is the
/// first; one that was left out is taken by the offset before it.
pub fn local(at: NaiveDateTime) -> DateTime<FixedOffset> {
    let found = |at: NaiveDateTime| {
        let found = chrono::Local.from_local_datetime(&at);
        // Which of two is called the earlier hangs on the form of the zone: the moments decide.
        found.earliest().into_iter().chain(found.latest()).min()
    };
    if let Some(found) = found(at) {
        return found.fixed_offset();
    }
    let before = at.checked_sub_signed(TimeDelta::hours(3)).and_then(found);
    let offset = before.map_or(Utc.fix(), |before| *before.fixed_offset().offset());
    at.and_local_timezone(offset)
        .earliest()
        .unwrap_or_else(|| at.and_utc().fixed_offset())
}

/// The clock that goes on while the machine sleeps; it shows a closed lid that the wall clock,
/// set right by the network a moment later, may hide.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn boot(_mono: Mono) -> std::time::Duration {
    let t = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    // Neither part is negative: the clock counts from the start of the machine.
    std::time::Duration::new(
        u64::try_from(t.tv_sec).unwrap_or_default(),
        u32::try_from(t.tv_nsec).unwrap_or_default(),
    )
}

/// Systems without such a clock: a gap then shows on the wall clock alone.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn boot(mono: Mono) -> std::time::Duration {
    mono.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_clock_but_the_wall_runs_backwards() {
        let clock = Clock::start();
        let first = clock.now();
        let second = clock.now();
        assert!(second.mono >= first.mono);
        assert!(second.boot >= first.boot);
    }
}
