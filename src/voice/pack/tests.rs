//! Packs as people make them, and as they must not harm.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod checked;
mod hostile;
mod story;

use super::*;
use crate::voice::clip::{LOUDNESS, loudness};
use hound::{SampleFormat, WavSpec, WavWriter};
use std::io::Cursor;

/// A tone of this many milliseconds between two silences, as a sound card gives it.
pub(super) struct Tone {
    pub(super) rate: u32,
    pub(super) channels: u16,
    pub(super) bits: u16,
    pub(super) peak: f64,
    pub(super) ms: u32,
    /// The silence before and after it.
    pub(super) silence: u32,
}

impl Default for Tone {
    fn default() -> Self {
        Self {
            rate: 48_000,
            channels: 1,
            bits: 16,
            peak: 0.2,
            ms: 500,
            silence: 300,
        }
    }
}

impl Tone {
    /// Its WAV file; 32 bits are floating numbers.
    pub(super) fn wav(&self) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        let spec = WavSpec {
            channels: self.channels,
            sample_rate: self.rate,
            bits_per_sample: self.bits,
            sample_format: if self.bits == 32 {
                SampleFormat::Float
            } else {
                SampleFormat::Int
            },
        };
        let mut writer = WavWriter::new(&mut file, spec).unwrap();
        let of = |ms: u32| u64::from(ms) * u64::from(self.rate) / 1_000;
        let all = of(self.ms + 2 * self.silence);
        let speech = of(self.silence)..of(self.silence + self.ms);
        for n in 0..all {
            let at = f64::from(u32::try_from(n).unwrap()) / f64::from(self.rate);
            let wave = libm::sin(at * 300.0 * std::f64::consts::TAU) * self.peak;
            let value = if speech.contains(&n) {
                wave.clamp(-1.0, 1.0)
            } else {
                0.0
            };
            for _ in 0..self.channels {
                #[expect(clippy::cast_possible_truncation, reason = "it is a sample")]
                match self.bits {
                    16 => writer.write_sample((value * 32_767.0) as i16).unwrap(),
                    24 => writer.write_sample((value * 8_388_607.0) as i32).unwrap(),
                    _ => writer.write_sample(value as f32).unwrap(),
                }
            }
        }
        writer.finalize().unwrap();
        file.into_inner()
    }
}

#[test]
fn every_usual_recording_becomes_as_loud_and_as_long() {
    for rate in [16_000, 22_050, 44_100, 48_000, 96_000] {
        for (channels, bits) in [(1, 16), (2, 16), (1, 24), (2, 24), (1, 32)] {
            for peak in [0.05, 0.9] {
                let tone = Tone {
                    rate,
                    channels,
                    bits,
                    peak,
                    ..Tone::default()
                };
                let recorded = Recorded::read(&tone.wav()).unwrap();
                let about = format!("{rate} {channels} {bits} {peak}");
                let ms = recorded.lasts().as_millis();
                assert!((500..700).contains(&ms), "{about}: {ms} ms");
                assert!(
                    !recorded.is_cut_off() && !recorded.is_too_quiet(),
                    "{about}"
                );
                let samples = recorded.clip().levelled().samples;
                let ratio = loudness(&samples) / LOUDNESS;
                assert!((0.8..1.25).contains(&ratio), "{about}: {ratio}, 2 LU");
                assert_eq!((samples[0], *samples.last().unwrap()), (0, 0), "soft edges");
            }
        }
    }
}

#[test]
fn a_hiss_above_our_rate_does_not_come_back_as_another_tone() {
    let wave = |n: u32| libm::sin(f64::from(n) / 48_000.0 * 18_000.0 * std::f64::consts::TAU);
    let mut file = Cursor::new(Vec::new());
    let spec = WavSpec {
        channels: 1,
        sample_rate: 48_000,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::new(&mut file, spec).unwrap();
    for n in 0..24_000 {
        #[expect(clippy::cast_possible_truncation, reason = "it is a sample")]
        writer.write_sample((wave(n) * 8_000.0) as i16).unwrap();
    }
    writer.finalize().unwrap();
    let samples = Recorded::read(&file.into_inner()).unwrap().clip().samples;
    let middle = &samples[1_000..8_000];
    assert!(middle.iter().all(|s| s.unsigned_abs() < 80), "40 dB lower");
}

#[test]
fn what_is_wrong_with_a_recording_is_told_apart() {
    let read = |tone: Tone| Recorded::read(&tone.wav());
    assert!(
        read(Tone {
            peak: 1.6,
            ..Tone::default()
        })
        .unwrap()
        .is_cut_off()
    );
    assert!(
        read(Tone {
            peak: 0.008,
            ..Tone::default()
        })
        .unwrap()
        .is_too_quiet()
    );
    assert_eq!(
        read(Tone {
            peak: 0.0,
            ..Tone::default()
        }),
        Err(Wrong::Silent)
    );
    let rate = 4_000;
    assert_eq!(
        read(Tone {
            rate,
            ..Tone::default()
        }),
        Err(Wrong::Form)
    );
    let channels = 3;
    assert_eq!(
        read(Tone {
            channels,
            ..Tone::default()
        }),
        Err(Wrong::Form)
    );
    let long = Tone {
        rate: 8_000,
        ms: 61_000,
        ..Tone::default()
    };
    assert_eq!(read(long), Err(Wrong::TooLarge));
    let whole = Tone::default().wav();
    assert_eq!(
        Recorded::read(&whole[..whole.len() / 2]),
        Err(Wrong::Broken)
    );
    assert_eq!(Recorded::read(b"ID3 a song"), Err(Wrong::Broken));
    assert_eq!(Recorded::read(b""), Err(Wrong::Broken));
}
