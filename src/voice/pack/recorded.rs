//! One recording of a person: read at its own rate, the silence before and after it found.

use super::place::Wrong;
use crate::script::SAMPLE_RATE;
use crate::voice::clip::Clip;
use hound::{SampleFormat, WavReader};
use std::f64::consts::PI;
use std::io::Cursor;
use std::ops::Range;
use std::time::Duration;

/// The rates that are read, in samples a second.
const RATES: Range<u32> = 8_000..192_001;
/// The most seconds of a recording.
const MOST_SECONDS: u32 = 60;
/// A part of 5 ms is speech from this share of the loudness of the voice on, 28 dB below it.
const HEARD: f64 = 0.04;
/// What is kept before the first and after the last such part: soft consonants, in milliseconds.
const BEFORE: u32 = 40;
const AFTER: u32 = 90;
/// The largest sample, as far as a microphone that is overdriven gives it.
const FULL: f32 = 0.998;
/// So many largest samples in a row are a cut-off wave.
const CUT_OFF: usize = 3;
/// A voice that is softer than this is lost in the noise of the room: the root of the mean square of its
/// samples, 39 dB below full scale.
const SOFTEST: f64 = 0.011;
/// Nothing at all was recorded.
const SILENCE: f64 = 0.001;
/// Samples to each side of a new one that it is made of.
const TAPS: i32 = 31;
/// Places between two samples that are told apart.
const PHASES: u64 = 128;

/// A recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// One channel, -1 to 1, without the silence at both ends.
    samples: Vec<f32>,
    rate: u32,
    loudness: f64,
    is_cut_off: bool,
}

impl Recorded {
    /// Reads a WAV file of 16 or 24 bits or of floating numbers, of any usual rate, in mono or stereo.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, Wrong> {
        let (samples, rate) = decoded(bytes)?;
        let is_cut_off = is_cut_off(&samples);
        let samples = centred(samples);
        let loudness = loudness(&samples, rate);
        if loudness < SILENCE {
            return Err(Wrong::Silent);
        }
        let speech = speech(&samples, rate, loudness * HEARD);
        let samples = samples.get(speech).unwrap_or_default().to_vec();
        Ok(Self {
            samples,
            rate,
            loudness,
            is_cut_off,
        })
    }

    /// How long the voice is heard.
    pub fn lasts(&self) -> Duration {
        let samples = u32::try_from(self.samples.len()).unwrap_or(u32::MAX);
        Duration::from_secs_f64(f64::from(samples) / f64::from(self.rate))
    }

    /// Whether the microphone was overdriven.
    pub fn is_cut_off(&self) -> bool {
        self.is_cut_off
    }

    /// Whether the voice is too soft to be raised.
    pub fn is_too_quiet(&self) -> bool {
        self.loudness < SOFTEST
    }

    /// At our rate.
    pub(super) fn clip(&self) -> Clip {
        let samples = at_our_rate(&self.samples, self.rate);
        Clip {
            samples: samples.into_iter().map(sample).collect(),
        }
    }
}

fn sample(value: f32) -> i16 {
    let scaled = (value * 32_767.0).clamp(-32_767.0, 32_767.0);
    #[expect(clippy::cast_possible_truncation, reason = "it is clamped to a sample")]
    let sample = scaled.round() as i16;
    sample
}

/// The samples of all channels as one, and their rate.
fn decoded(bytes: &[u8]) -> Result<(Vec<f32>, u32), Wrong> {
    let reader = WavReader::new(Cursor::new(bytes)).map_err(|error| match error {
        hound::Error::Unsupported => Wrong::Form,
        _ => Wrong::Broken,
    })?;
    let spec = reader.spec();
    if !RATES.contains(&spec.sample_rate) || !(1..=2).contains(&spec.channels) {
        return Err(Wrong::Form);
    }
    let (rate, channels) = (spec.sample_rate, u32::from(spec.channels));
    let frames = reader.duration();
    if frames > rate * MOST_SECONDS {
        return Err(Wrong::TooLarge);
    }
    let values: Vec<f32> = match (spec.sample_format, spec.bits_per_sample) {
        (SampleFormat::Int, 16) => collected(
            reader
                .into_samples::<i16>()
                .map(|s| Ok(f32::from(s?) / 32_768.0)),
        )?,
        (SampleFormat::Int, 24) => collected(reader.into_samples::<i32>().map(|s| {
            #[expect(clippy::cast_precision_loss, reason = "24 bits fit a float")]
            let value = s? as f32 / 8_388_608.0;
            Ok(value)
        }))?,
        (SampleFormat::Float, 32) => collected(reader.into_samples::<f32>().map(|s| {
            let value = s?;
            Ok(if value.is_finite() {
                value.clamp(-1.0, 1.0)
            } else {
                0.0
            })
        }))?,
        _ => return Err(Wrong::Form),
    };
    if channels == 1 {
        return Ok((values, rate));
    }
    let both = values.chunks(2);
    let mean = |two: &[f32]| two.iter().sum::<f32>() / 2.0;
    Ok((both.map(mean).collect(), rate))
}

fn collected(samples: impl Iterator<Item = Result<f32, hound::Error>>) -> Result<Vec<f32>, Wrong> {
    samples.collect::<Result<_, _>>().map_err(|_| Wrong::Broken)
}

/// Without the constant that a cheap sound card adds.
fn centred(mut samples: Vec<f32>) -> Vec<f32> {
    let count = u32::try_from(samples.len().max(1)).unwrap_or(u32::MAX);
    let mean = samples.iter().map(|s| f64::from(*s)).sum::<f64>() / f64::from(count);
    #[expect(clippy::cast_possible_truncation, reason = "it is between -1 and 1")]
    let mean = mean as f32;
    for sample in &mut samples {
        *sample -= mean;
    }
    samples
}

fn is_cut_off(samples: &[f32]) -> bool {
    let mut row = 0;
    samples.iter().any(|sample| {
        row = if sample.abs() >= FULL { row + 1 } else { 0 };
        row >= CUT_OFF
    })
}

/// The root of the mean square.
fn power(samples: &[f32]) -> f64 {
    let count = u32::try_from(samples.len().max(1)).unwrap_or(u32::MAX);
    let squares: f64 = samples.iter().map(|s| f64::from(*s).powi(2)).sum();
    libm::sqrt(squares / f64::from(count))
}

/// The samples of so many milliseconds.
fn of_ms(ms: u32, rate: u32) -> usize {
    usize::try_from(u64::from(rate) * u64::from(ms) / 1_000).unwrap_or(usize::MAX)
}

/// How loud the voice is while it speaks: that of the louder parts of 20 ms.
fn loudness(samples: &[f32], rate: u32) -> f64 {
    let parts: Vec<f64> = samples.chunks(of_ms(20, rate).max(1)).map(power).collect();
    let loudest = parts.iter().copied().fold(0.0, f64::max);
    let speech: Vec<f64> = parts.into_iter().filter(|p| *p >= loudest / 4.0).collect();
    let count = u32::try_from(speech.len().max(1)).unwrap_or(u32::MAX);
    libm::sqrt(speech.iter().map(|p| p * p).sum::<f64>() / f64::from(count))
}

/// From shortly before the first to shortly after the last part that is as loud as this.
fn speech(samples: &[f32], rate: u32, loud: f64) -> Range<usize> {
    let long = of_ms(5, rate).max(1);
    let is_heard = |part: &[f32]| power(part) >= loud;
    let parts: Vec<&[f32]> = samples.chunks(long).collect();
    let first = parts.iter().position(|part| is_heard(part)).unwrap_or(0);
    let last = parts.iter().rposition(|part| is_heard(part)).unwrap_or(0);
    let from = (first * long).saturating_sub(of_ms(BEFORE, rate));
    let to = ((last + 1) * long + of_ms(AFTER, rate)).min(samples.len());
    from..to.max(from)
}

/// Converts the rate: each new sample is a weighted mean of those around its place. What the lower rate
/// cannot hold is filtered out by the weights, so that no hiss comes of it.
fn at_our_rate(samples: &[f32], rate: u32) -> Vec<f32> {
    if rate == SAMPLE_RATE {
        return samples.to_vec();
    }
    let weights = weights(rate);
    let half = usize::try_from(TAPS).unwrap_or(0);
    // Silence before the first sample, so that every place has all its neighbours.
    let padded = [&vec![0.0; half], samples, &vec![0.0; 2 * half]].concat();
    let (from, to) = (u64::from(rate), u64::from(SAMPLE_RATE));
    let count = u64::try_from(samples.len()).unwrap_or(0) * to / from;
    let at = |n: u64| {
        let place = usize::try_from(n * from / to).ok()?;
        let phase = n * from % to * PHASES / to;
        let weights = weights.get(usize::try_from(phase).ok()?)?;
        let around = padded.get(place..)?.iter().zip(weights);
        Some(around.map(|(sample, weight)| sample * weight).sum())
    };
    (0..count).map(|n| at(n).unwrap_or_default()).collect()
}

/// The weights for each place between two samples: a windowed sinc.
fn weights(rate: u32) -> Vec<Vec<f32>> {
    let edge = (0.9 * f64::from(SAMPLE_RATE) / f64::from(rate)).min(1.0);
    let weight = |x: f64| {
        let sinc = if x.abs() < 1e-9 {
            edge
        } else {
            libm::sin(PI * edge * x) / (PI * x)
        };
        sinc * (0.5 + 0.5 * libm::cos(PI * x / f64::from(TAPS + 1)))
    };
    let of_phase = |phase: u32| {
        #[expect(clippy::cast_precision_loss, reason = "it is small")]
        let over = f64::from(phase) / PHASES as f64;
        let taps = (-TAPS..=TAPS + 1).map(|n| f64::from(n) - over);
        let taps: Vec<f64> = taps
            .map(|x| {
                if x.abs() > f64::from(TAPS + 1) {
                    0.0
                } else {
                    weight(x)
                }
            })
            .collect();
        let all: f64 = taps.iter().sum();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a weight is between -1 and 1"
        )]
        let scaled = taps.iter().map(|tap| (tap / all) as f32);
        scaled.collect()
    };
    let phases = u32::try_from(PHASES).unwrap_or(u32::MAX);
    (0..phases).map(of_phase).collect()
}
