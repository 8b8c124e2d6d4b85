//! Times of a recording, in samples and in words.

use crate::script::SAMPLE_RATE;
use std::time::Duration;

/// How many whole samples a duration has.
pub(super) fn samples(time: Duration) -> u64 {
    let nanos = time.as_nanos() * u128::from(SAMPLE_RATE);
    u64::try_from(nanos / 1_000_000_000).unwrap_or(u64::MAX)
}

/// Hours, minutes, seconds, milliseconds, as chapters are written.
pub(super) fn clock(time: Duration) -> String {
    let (seconds, ms) = (time.as_secs(), time.subsec_millis());
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}.{ms:03}")
}
