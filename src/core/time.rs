//! Time in `core`: three clocks that are read together by the caller, and seconds of a dose.

pub mod written;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A moment of the monotonic clock. Its zero has no meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Mono(pub Duration);

impl Mono {
    /// The moment `by` later.
    #[must_use]
    pub fn plus(self, by: Duration) -> Self {
        Self(self.0.saturating_add(by))
    }

    /// The time since `earlier`; zero if that is in the future.
    pub fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

/// All clocks at one moment. If they disagree, the machine slept or a clock was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Stops while the machine sleeps.
    pub mono: Mono,
    /// Continues while the machine sleeps (if the system has such a clock).
    pub boot: Duration,
    /// Local time with its offset; whole milliseconds.
    pub wall: DateTime<FixedOffset>,
}

impl Now {
    /// A moment of which only the wall clock is known: the other two stand at their start.
    pub const fn of_wall(wall: DateTime<FixedOffset>) -> Self {
        Self {
            mono: Mono(Duration::ZERO),
            boot: Duration::ZERO,
            wall,
        }
    }

    /// The largest disagreement of two clocks about the time from `earlier` to this moment.
    pub fn gap_since(&self, earlier: &Self) -> Duration {
        let mono = in_millis(self.mono.since(earlier.mono));
        let boot = in_millis(self.boot.saturating_sub(earlier.boot));
        let wall = self
            .wall
            .signed_duration_since(earlier.wall)
            .num_milliseconds();
        let most = mono.max(boot).max(wall);
        let least = mono.min(boot).min(wall);
        Duration::from_millis(most.saturating_sub(least).unsigned_abs())
    }

    /// The date this moment belongs to when the day starts at `day_starts` (04:00 by default): time
    /// after midnight still counts for the evening before.
    pub fn local_date(&self, day_starts: NaiveTime) -> NaiveDate {
        let date = self.wall.date_naive();
        if self.wall.time() < day_starts {
            date.checked_sub_days(Days::new(1)).unwrap_or(date)
        } else {
            date
        }
    }
}

/// Whole seconds of a time; a started one counts.
pub const fn begun_seconds(time: Duration) -> u64 {
    time.as_secs() + (time.subsec_nanos() > 0) as u64
}

fn in_millis(d: Duration) -> i64 {
    i64::try_from(d.as_millis()).unwrap_or(i64::MAX)
}

/// Local times of records, as the log writes them: RFC 3339, whole seconds, offset as numbers.
pub mod seconds {
    use super::written;
    use chrono::{DateTime, FixedOffset};
    use serde::{Deserialize, Deserializer, Serializer};

    /// Writes a time.
    pub fn serialize<S: Serializer>(at: &DateTime<FixedOffset>, to: S) -> Result<S::Ok, S::Error> {
        written::seconds(at, |text| to.serialize_str(text))
    }

    /// Reads a time.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<DateTime<FixedOffset>, D::Error> {
        DateTime::deserialize(from)
    }
}

/// Times in UTC, as exports have them: RFC 3339, whole seconds, with a Z.
pub mod utc {
    use super::written;
    use chrono::{DateTime, Utc};
    use serde::Serializer;

    /// Writes a time.
    pub fn serialize<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
        written::utc(at, |text| to.serialize_str(text))
    }
}

/// Dates of records, as the log writes them: ISO 8601.
pub mod date {
    use super::written;
    use chrono::NaiveDate;
    use serde::Serializer;

    /// Writes a date.
    pub fn serialize<S: Serializer>(date: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        written::date(*date, |text| to.serialize_str(text))
    }
}

/// Local times of a journal: as [`seconds`], but to the millisecond, so that a replay is exact.
pub mod millis {
    use chrono::{DateTime, FixedOffset, SecondsFormat};
    use serde::Serializer;

    pub use super::seconds::deserialize;

    /// Writes a time.
    pub fn serialize<S: Serializer>(at: &DateTime<FixedOffset>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

/// Whole seconds of a dose.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Seconds(pub u32);

impl From<Seconds> for Duration {
    fn from(s: Seconds) -> Self {
        Self::from_secs(u64::from(s.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Now {
        let wall = DateTime::parse_from_rfc3339(text).unwrap_or_default();
        Now::of_wall(wall)
    }

    #[test]
    fn the_day_starts_at_four() {
        let four = NaiveTime::from_hms_opt(4, 0, 0).unwrap_or_default();
        assert_eq!(
            at("2026-11-22T03:59:59+01:00").local_date(four).to_string(),
            "2026-11-21"
        );
        assert_eq!(
            at("2026-11-22T04:00:00+01:00").local_date(four).to_string(),
            "2026-11-22"
        );
    }

    #[test]
    fn a_gap_is_a_disagreement_of_clocks() {
        let a = at("2026-11-22T08:00:00+01:00");
        let mut b = at("2026-11-22T08:10:00+01:00");
        assert_eq!(b.gap_since(&a), Duration::from_mins(10));
        b.mono = Mono(Duration::from_mins(10));
        b.boot = Duration::from_mins(10);
        assert_eq!(b.gap_since(&a), Duration::ZERO);
    }
}
