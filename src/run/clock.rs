//! The three clocks, read together. No other file reads the time.
//!
//! A test that runs the built program pins its day with the variable `RYGRAD_NOW`: a moment such as
//! `2026-11-22T12:00:00+01:00`, from which the wall clock goes on. Nobody else sets it.

#[cfg_attr(not(unix), path = "clock/system.rs")]
mod zone;

use crate::core::text::Plain;
use crate::core::time::{Mono, Now};
use chrono::{DateTime, FixedOffset, NaiveDateTime, SubsecRound, TimeDelta, Utc};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use zone::Zone;

/// How long a zone stays valid before it is read again, since a patient may travel.
const FRESH: Duration = Duration::from_mins(1);

/// The zone, and when it was read.
static ZONE: Mutex<Option<(Instant, Arc<Zone>)>> = Mutex::new(None);

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
            wall: zone().at(moved(Utc::now())).trunc_subsecs(3),
        }
    }
}

/// A moment of the real clock, moved by as much as `RYGRAD_NOW` asked for when the process first
/// looked.
fn moved(real: DateTime<Utc>) -> DateTime<Utc> {
    static BY: OnceLock<TimeDelta> = OnceLock::new();
    let by = BY.get_or_init(|| {
        let pinned = std::env::var("RYGRAD_NOW").ok();
        let pinned = pinned.and_then(|text| DateTime::parse_from_rfc3339(&text).ok());
        pinned.map_or(TimeDelta::zero(), |pinned| {
            pinned.signed_duration_since(real)
        })
    });
    real.checked_add_signed(*by).unwrap_or(real)
}

/// A time of day on a date in the zone of this machine. Of a repeated hour it is the first; a
/// skipped hour takes the offset before it.
pub fn local(at: NaiveDateTime) -> DateTime<FixedOffset> {
    zone().local(at)
}

/// The value of `TZ` if it is no known zone. Times are then in UTC.
pub fn unknown_zone() -> Option<Plain> {
    let named = std::env::var_os("TZ")?;
    let is_unknown = zone().is_unknown;
    is_unknown.then(|| Plain::new(&named.to_string_lossy()))
}

/// What the zone of this machine is called: the value of `TZ`, else the file that `/etc/localtime` leads
/// to. `None` where neither says it.
pub fn zone_name() -> Option<Plain> {
    let named = std::env::var_os("TZ").filter(|name| !name.is_empty());
    let name = named.map(|name| name.to_string_lossy().into_owned());
    let name = name.or_else(|| {
        let file = std::fs::read_link("/etc/localtime").ok()?;
        let file = file.to_string_lossy().into_owned();
        Some(file.split_once("zoneinfo/")?.1.to_owned())
    });
    name.map(|name| Plain::new(&name))
}

#[expect(clippy::disallowed_methods, reason = "this is the clock")]
fn zone() -> Arc<Zone> {
    let now = Instant::now();
    let mut kept = ZONE.lock().unwrap_or_else(PoisonError::into_inner);
    match &*kept {
        Some((read, zone)) if now.saturating_duration_since(*read) < FRESH => Arc::clone(zone),
        _ => {
            let read = |name| std::env::var_os(name);
            let zone = Arc::new(Zone::of(read("TZ").as_deref(), read("TZDIR").as_deref()));
            *kept = Some((now, Arc::clone(&zone)));
            zone
        }
    }
}

/// The clock that runs while the machine sleeps. It shows a closed lid, which a correction of the
/// wall clock may hide.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn boot(_mono: Mono) -> Duration {
    let t = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    // Neither part is negative: the clock counts from the start of the machine.
    Duration::new(
        u64::try_from(t.tv_sec).unwrap_or_default(),
        u32::try_from(t.tv_nsec).unwrap_or_default(),
    )
}

/// Systems without such a clock: a gap then shows on the wall clock alone.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn boot(mono: Mono) -> Duration {
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
