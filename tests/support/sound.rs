//! Sounds in place of words.

use hound::{SampleFormat, WavSpec, WavWriter};
use std::path::Path;

/// Writes a WAV file with a wave of this many samples, 22 050 a second.
pub(crate) fn wave(path: &Path, samples: u32) {
    let spec = WavSpec {
        channels: 1,
        sample_rate: 22_050,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut wave = WavWriter::create(path, spec).unwrap();
    for n in 0..samples {
        let sample = if n % 50 < 25 { 3_000_i16 } else { -3_000 };
        wave.write_sample(sample).unwrap();
    }
    wave.finalize().unwrap();
}
