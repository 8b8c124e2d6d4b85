//! Writes WAV files: 16 bits, one channel, mostly [`SAMPLE_RATE`] samples a second.

use crate::script::SAMPLE_RATE;
use std::io::{self, ErrorKind};
use std::time::Duration;

/// Bytes of the header.
const HEAD: u64 = 44;
/// Bytes of the header after its first two fields.
const REST: u32 = 36;

/// A whole file of these samples.
///
/// # Errors If a WAV file cannot hold that many (27 hours).
pub(super) fn whole(samples: &[i16]) -> io::Result<Vec<u8>> {
    whole_at(SAMPLE_RATE, samples)
}

/// A whole file of samples with another rate.
///
/// # Errors If a WAV file cannot hold that many.
pub(super) fn whole_at(rate: u32, samples: &[i16]) -> io::Result<Vec<u8>> {
    let count = u64::try_from(samples.len()).unwrap_or(u64::MAX);
    let mut file = head(rate, count, 0)?;
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    Ok(file)
}

/// How long a file of this many bytes lasts that [`whole`] made.
pub(super) fn lasts(bytes: u64) -> Duration {
    let samples = bytes.saturating_sub(HEAD) / 2;
    Duration::from_millis(samples.saturating_mul(1_000) / u64::from(SAMPLE_RATE))
}

/// The header of a file that has this many bytes behind its samples.
///
/// # Errors If a WAV file cannot hold that many.
pub(super) fn head_before(samples: u64, after: u32) -> io::Result<Vec<u8>> {
    head(SAMPLE_RATE, samples, after)
}

fn head(rate: u32, samples: u64, after: u32) -> io::Result<Vec<u8>> {
    let bytes = samples.checked_mul(2).and_then(|b| u32::try_from(b).ok());
    let rest = REST.checked_add(after).ok_or(ErrorKind::FileTooLarge)?;
    let bytes = bytes.filter(|bytes| *bytes <= u32::MAX - rest);
    let bytes = bytes.ok_or(ErrorKind::FileTooLarge)?;
    let mut head = Vec::with_capacity(44);
    head.extend(b"RIFF");
    head.extend((rest + bytes).to_le_bytes());
    // 16 bytes: the length of the format, plain samples, one channel, …
    head.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    // … samples and bytes a second, bytes and bits of a sample.
    head.extend(rate.to_le_bytes());
    head.extend(rate.saturating_mul(2).to_le_bytes());
    head.extend(b"\x02\0\x10\0data");
    head.extend(bytes.to_le_bytes());
    Ok(head)
}
