//! The samples of the tones: short, soft notes that are computed, so that no sound file has to be
//! shipped.
//!
//! All notes are between 220 and 1 000 Hz, where older ears hear well too. The tones differ in the
//! pitch, number and direction of their notes.

use super::line::Tone;
use std::f64::consts::{PI, TAU};
use std::time::Duration;

/// Samples a second, in one channel.
pub const SAMPLE_RATE: u32 = 22_050;
/// The loudest sample. A tone is 6 dB softer than a voice in a recording: heard, never startling.
const PEAK: f64 = 3_600.0;
/// Milliseconds over which a note becomes loud; without them it clicks.
const SWELLS: f64 = 12.0;
/// The silence between a tone and its words. A word over its tone loses its first consonant, which
/// is what tells it from others.
const GAP: Duration = Duration::from_millis(60);

/// A note: its pitch in hertz and its length in milliseconds.
type Note = (f64, f64);

impl Tone {
    /// Its notes, one after the other.
    const fn notes(self) -> &'static [Note] {
        match self {
            Self::Start => &[(660.0, 120.0)],
            Self::Hold => &[(880.0, 180.0)],
            Self::LetGo => &[(523.0, 90.0), (392.0, 160.0)],
            Self::ChangeSide => &[(523.0, 110.0), (784.0, 110.0), (523.0, 160.0)],
            Self::Last => &[(988.0, 60.0)],
            Self::Freeze => &[(330.0, 120.0), (220.0, 240.0)],
            Self::End => &[(523.0, 140.0), (659.0, 140.0), (784.0, 320.0)],
        }
    }

    /// When its words may begin, counted from its first sample: after its end and a short silence.
    pub fn lead(self) -> Duration {
        let notes = self.notes().iter().map(|(_, lasts)| lasts / 1_000.0);
        Duration::from_secs_f64(notes.sum()) + GAP
    }

    /// Its samples, [`SAMPLE_RATE`] a second.
    pub fn samples(self) -> Vec<i16> {
        self.notes().iter().flat_map(|note| sound(*note)).collect()
    }
}

/// A note that quickly becomes loud and then fades.
fn sound((pitch, lasts): Note) -> impl Iterator<Item = i16> {
    let rate = f64::from(SAMPLE_RATE);
    let all = (1..).take_while(move |sample| f64::from(*sample) * 1_000.0 / rate <= lasts);
    all.map(move |sample: u32| {
        let at = f64::from(sample) / rate;
        let ms = at * 1_000.0;
        // Half a cosine: neither its beginning nor its end has an edge.
        let swell = (1.0 - libm::cos((ms / SWELLS).min(1.0) * PI)) / 2.0;
        let fade = 1.0 - ms / lasts;
        let wave = libm::sin(TAU * pitch * at);
        #[expect(clippy::cast_possible_truncation, reason = "PEAK fits a sample")]
        let sample = libm::round(PEAK * swell * fade * wave) as i16;
        sample
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn tones_are_short_distinct_and_begin_and_end_softly() {
        let all: Vec<Vec<i16>> = Tone::ALL.iter().map(|tone| tone.samples()).collect();
        for samples in &all {
            assert!(samples.len() > 1_000 && samples.len() < 14_000);
            let loudest = samples.iter().map(|s| s.unsigned_abs()).max();
            assert!(loudest.is_some_and(|l| (2_000..=3_600).contains(&l)));
            for end in [samples.first(), samples.last()] {
                assert!(end.is_some_and(|s| s.unsigned_abs() < 50), "{end:?}");
            }
        }
        let distinct: HashSet<_> = all.iter().collect();
        assert_eq!(distinct.len(), Tone::ALL.len());
    }
}
