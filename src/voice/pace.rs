//! How much faster words are spoken that must fit their time: in few steps, so that a line that was
//! rendered for one time is found for another.

use super::engine::Spoken;
use crate::script::SAMPLE_RATE;
use std::time::Duration;

/// The paces, in percent of the usual rate.
pub(super) const PACES: [u32; 6] = [USUAL, 110, 120, 130, 140, FASTEST];
/// As the person wants it.
pub(super) const USUAL: u32 = 100;
/// The fastest that is still understood.
pub(super) const FASTEST: u32 = 150;
/// Extra pace, because the pauses of a voice do not get shorter with its rate.
const SPARE: u128 = 5;

/// The paces to try, one after the other, for words that take `lasts` at the usual one. None if they fit.
pub(super) fn faster(lasts: Duration, room: Duration) -> impl Iterator<Item = u32> {
    let needed = lasts.as_millis() * 100 / room.as_millis().max(1) + SPARE;
    let steps = PACES.into_iter().filter(|pace| *pace > USUAL);
    let mut enough = steps.filter(move |pace| u128::from(*pace) >= needed);
    let first = enough.next().unwrap_or(FASTEST);
    let last = (first < FASTEST).then_some(FASTEST);
    let is_late = lasts > room;
    std::iter::once(first).chain(last).filter(move |_| is_late)
}

/// How long this many samples last.
pub(super) fn lasts(samples: usize) -> Duration {
    let samples = u32::try_from(samples).unwrap_or(u32::MAX);
    Duration::from_secs(1) * samples / SAMPLE_RATE
}

impl Spoken<'_> {
    /// The same line at a pace.
    pub(super) fn at(&self, pace: u32) -> Self {
        let words_a_minute = self.words_a_minute.saturating_mul(pace) / USUAL;
        Self {
            words_a_minute,
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_spoken_as_fast_as_their_time_needs_and_no_faster() {
        let paces = |lasts, room| -> Vec<u32> {
            let ms = Duration::from_millis;
            faster(ms(lasts), ms(room)).collect()
        };
        for (lasts, room, tried) in [
            (1_000, 1_000, &[][..]),
            (1_000, 990, &[110, 150]),
            (1_000, 900, &[120, 150]),
            (1_000, 690, &[150]),
            (1_000, 1, &[150]),
            (1_000, 0, &[150]),
        ] {
            assert_eq!(paces(lasts, room), tried, "{lasts} in {room}");
        }
    }
}
