//! A spoken text as samples: read, converted to our sample rate, silence at both ends removed, and as
//! loud as every other text.

use crate::script::SAMPLE_RATE;
use hound::{SampleFormat, WavReader};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Samples below this count as silence.
const SILENCE: u16 = 150;
/// How loud a voice is while it speaks: the root of the mean square of its samples, -20.9 dB of full
/// scale. A tone is 6 dB softer.
pub(super) const LOUDNESS: f64 = 2_950.0;
/// The loudest sample of a voice, so that no line startles and none clips.
const LOUDEST: f64 = 27_000.0;
/// The most a soft voice is raised, 18 dB: what is softer is a noise, and no voice.
const MOST_GAIN: f64 = 8.0;
/// Samples of 20 ms: the loudness of each such part is looked at.
const PART: usize = 441;
/// A part with this much of the loudness of the loudest part is speech; the others are pauses.
const SPEECH: f64 = 0.05;
/// Samples over which a cut text fades out.
const FADE: i32 = 400;
/// Samples over which every text begins and ends, 2 ms: without them it may click.
const EDGE: i32 = 44;

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
    /// As loud as every voice, with soft edges. Clips stay below [`LOUDEST`].
    pub(super) fn levelled(mut self) -> Self {
        let peak = self.samples.iter().map(|s| s.unsigned_abs()).max();
        let peak = f64::from(peak.unwrap_or_default()).max(1.0);
        let gain = (LOUDNESS / loudness(&self.samples).max(1.0)).min(MOST_GAIN);
        let gain = gain.min(LOUDEST / peak);
        for sample in &mut self.samples {
            *sample = times(*sample, gain);
        }
        for (left, sample) in (0..EDGE).zip(self.samples.iter_mut()) {
            *sample = scaled(*sample, left, EDGE);
        }
        fade_out(&mut self.samples, EDGE);
        self
    }

    /// Cuts the clip to this many samples, with a fade.
    pub(super) fn cut_to(mut self, most: u64) -> Self {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        if self.samples.len() > most {
            self.samples.truncate(most);
            fade_out(&mut self.samples, FADE);
        }
        self
    }
}

/// How loud a voice is while it speaks; its pauses do not count.
pub(super) fn loudness(samples: &[i16]) -> f64 {
    let squares = |part: &[i16]| part.iter().map(|s| f64::from(*s).powi(2)).sum::<f64>();
    let parts = samples.chunks(PART);
    let parts: Vec<(f64, usize)> = parts.map(|part| (squares(part), part.len())).collect();
    let loudest = parts.iter().map(|(sum, _)| *sum).fold(0.0, f64::max);
    let speaks = |(sum, _): &&(f64, usize)| *sum >= loudest * SPEECH * SPEECH;
    let speech = parts.iter().filter(speaks);
    let (sum, count) = speech.fold((0.0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    let count = u32::try_from(count).unwrap_or(u32::MAX).max(1);
    libm::sqrt(sum / f64::from(count))
}

fn fade_out(samples: &mut [i16], over: i32) {
    for (left, sample) in (0..over).zip(samples.iter_mut().rev()) {
        *sample = scaled(*sample, left, over);
    }
}

fn times(sample: i16, gain: f64) -> i16 {
    let raised = (f64::from(sample) * gain).clamp(f64::from(i16::MIN), f64::from(i16::MAX));
    #[expect(clippy::cast_possible_truncation, reason = "it is clamped to a sample")]
    let raised = libm::round(raised) as i16;
    raised
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

    /// A voice that speaks, pauses and speaks, this loud.
    fn voice(peak: f64) -> Clip {
        let wave = |n: u32| times(1_000, peak / 1_000.0 * libm::sin(f64::from(n) / 16.0));
        let word: Vec<i16> = (0..6_000).map(wave).collect();
        Clip {
            samples: [&word[..], &[0; 8_000], &word].concat(),
        }
    }

    #[test]
    fn every_voice_is_as_loud_and_has_no_edge() {
        for peak in [700.0, 4_000.0, 12_000.0, 32_000.0] {
            let samples = voice(peak).levelled().samples;
            let ratio = loudness(&samples) / LOUDNESS;
            assert!((0.97..1.03).contains(&ratio), "{peak} {ratio}");
            assert_eq!((samples.first(), samples.last()), (Some(&0), Some(&0)));
        }
    }

    #[test]
    fn a_noise_is_not_raised_to_a_voice_and_nothing_clips() {
        assert!(loudness(&voice(160.0).levelled().samples) < LOUDNESS / 2.0);
        // One knock in a soft voice.
        let mut knock = voice(900.0);
        if let Some(sample) = knock.samples.get_mut(100) {
            *sample = i16::MIN;
        }
        let loudest = knock.levelled().samples.into_iter().map(i16::unsigned_abs);
        assert_eq!(loudest.max(), Some(27_000));
        assert!(Clip { samples: vec![] }.levelled().samples.is_empty());
    }
}
