//! A spoken text as samples: read, converted to our sample rate, silence at both ends removed.

use crate::script::SAMPLE_RATE;
use hound::{SampleFormat, WavReader};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Samples below this count as silence.
const SILENCE: u16 = 150;
/// The loudest sample of a voice, so that no line startles and none clips.
const LOUDEST: u16 = 24_000;
/// Samples over which a cut text fades out.
const FADE: i32 = 400;

/// One channel of samples, [`SAMPLE_RATE`] a second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clip {
    pub(super) samples: Vec<i16>,
}

/// Reads a WAV file of 16 bits, its first channel.
pub(super) fn read(file: &Path) -> io::Result<Clip> {
    let reader = WavReader::open(file).map_err(broken)?;
    let spec = reader.spec();
    if spec.bits_per_sample != 16 || spec.sample_format != SampleFormat::Int {
        return Err(ErrorKind::InvalidData.into());
    }
    let samples = reader.into_samples::<i16>();
    let samples = samples.step_by(usize::from(spec.channels.max(1)));
    let samples: Vec<i16> = samples.collect::<Result<_, _>>().map_err(broken)?;
    Ok(Clip {
        samples: without_silence(&at_our_rate(&samples, spec.sample_rate)).to_vec(),
    })
}

fn broken(error: hound::Error) -> io::Error {
    match error {
        hound::Error::IoError(error) => error,
        other => io::Error::new(ErrorKind::InvalidData, other),
    }
}

impl Clip {
    /// Lowers the volume of a clip that is too loud.
    pub(super) fn not_too_loud(mut self) -> Self {
        let loudest = self.samples.iter().map(|s| s.unsigned_abs()).max();
        if let Some(loudest) = loudest.filter(|loudest| *loudest > LOUDEST) {
            for sample in &mut self.samples {
                *sample = scaled(*sample, i32::from(LOUDEST), i32::from(loudest));
            }
        }
        self
    }

    /// Cuts the clip to this many samples, with a fade.
    pub(super) fn cut_to(mut self, most: u64) -> Self {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        if self.samples.len() > most {
            self.samples.truncate(most);
            for (left, sample) in (0..FADE).zip(self.samples.iter_mut().rev()) {
                *sample = scaled(*sample, left, FADE);
            }
        }
        self
    }
}

fn scaled(sample: i16, to: i32, of: i32) -> i16 {
    i16::try_from(i32::from(sample) * to / of.max(1)).unwrap_or_default()
}

fn without_silence(samples: &[i16]) -> &[i16] {
    let is_heard = |sample: &i16| sample.unsigned_abs() >= SILENCE;
    let from = samples.iter().position(is_heard).unwrap_or(0);
    let to = samples
        .iter()
        .rposition(is_heard)
        .map_or(0, |last| last + 1);
    samples.get(from..to).unwrap_or_default()
}

/// Converts the sample rate and keeps pitch and length. Values between two samples are interpolated
/// linearly.
fn at_our_rate(samples: &[i16], rate: u32) -> Vec<i16> {
    if rate == SAMPLE_RATE {
        return samples.to_vec();
    }
    let (from, to) = (u64::from(rate.max(1)), u64::from(SAMPLE_RATE));
    let count = u64::try_from(samples.len()).unwrap_or(0) * to / from;
    let sample = |at: u64| {
        let at = usize::try_from(at).ok()?;
        samples.get(at).or(samples.last()).map(|s| i64::from(*s))
    };
    let between = |n: u64| {
        let (at, over) = (n * from / to, n * from % to);
        let over = i64::try_from(over).ok()?;
        let whole = i64::from(SAMPLE_RATE);
        let (here, next) = (sample(at)?, sample(at + 1)?);
        i16::try_from(here + (next - here) * over / whole).ok()
    };
    (0..count).map(|n| between(n).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_rate_keeps_its_length_and_its_shape() {
        let ramp: Vec<i16> = (0..16_000).collect();
        let ours = at_our_rate(&ramp, 16_000);
        assert_eq!(ours.len(), 22_050);
        assert_eq!(ours.first(), Some(&0));
        assert_eq!(ours.get(11_025), Some(&8_000));
        assert!(ours.is_sorted());
        assert_eq!(at_our_rate(&ramp, SAMPLE_RATE), ramp);
    }

    #[test]
    fn silence_goes_and_what_is_too_long_fades() {
        let samples = [&[3, -9][..], &[9_000; 2_000], &[0; 5_000]].concat();
        let clip = Clip {
            samples: without_silence(&samples).to_vec(),
        };
        assert_eq!(clip.samples, [9_000; 2_000]);
        let cut = clip.clone().cut_to(1_000).samples;
        assert_eq!(
            (cut.len(), cut.first(), cut.last()),
            (1_000, Some(&9_000), Some(&0))
        );
        assert_eq!(clip.clone().cut_to(2_000), clip);
    }

    #[test]
    fn a_loud_voice_is_lowered() {
        let clip = Clip {
            samples: vec![i16::MIN, 16_384, 0],
        };
        assert_eq!(clip.not_too_loud().samples, [-24_000, 12_000, 0]);
    }
}
