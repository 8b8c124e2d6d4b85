//! A FLAC file, written block by block: a long session takes no more memory than a short one.
//!
//! The four lowest bits of each sample are left out. What is lost is 56 dB below the voice, and a session
//! takes a tenth of a WAV file. FLAC calls such bits *wasted* and every player knows them; the encoders on
//! crates.io do not write them. The format is RFC 9639; the numbers of its sections stand at each part.

mod bits;
mod block;

use super::time::clock;
use crate::script::{Chapter, SAMPLE_RATE};
use bits::Bits;
use std::io::{self, ErrorKind, Write};

/// Samples of a block; the last one may have fewer.
const BLOCK: usize = 4_096;
/// Bits of a sample.
const DEPTH: u32 = 16;
/// The lowest bits of a sample that are left out.
const WASTED: u32 = 4;

/// A FLAC file.
pub(super) struct Flac<'a> {
    out: &'a mut dyn Write,
    blocks: u32,
    waiting: Vec<i16>,
}

impl<'a> Flac<'a> {
    /// Writes the header of a file with `long` samples.
    pub(super) fn begin(
        out: &'a mut dyn Write,
        long: u64,
        chapters: &[Chapter],
    ) -> io::Result<Self> {
        // 36 bits count the samples.
        if long >= 1 << 36 {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut head = b"fLaC".to_vec();
        head.extend(metadata(0, &stream(long), false)?);
        head.extend(metadata(4, &comments(chapters)?, true)?);
        out.write_all(&head)?;
        Ok(Self {
            out,
            blocks: 0,
            waiting: Vec::new(),
        })
    }

    pub(super) fn write(&mut self, samples: &[i16]) -> io::Result<()> {
        self.waiting.extend(samples);
        while self.waiting.len() >= BLOCK {
            let rest = self.waiting.split_off(BLOCK);
            let block = std::mem::replace(&mut self.waiting, rest);
            self.block(&block)?;
        }
        Ok(())
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        let last = std::mem::take(&mut self.waiting);
        if last.is_empty() {
            return Ok(());
        }
        self.block(&last)
    }

    fn block(&mut self, samples: &[i16]) -> io::Result<()> {
        let frame = block::frame(samples, self.blocks);
        self.blocks += 1;
        self.out.write_all(&frame)
    }
}

/// A block of metadata: its kind and its content (8.1).
fn metadata(kind: u32, content: &[u8], is_last: bool) -> io::Result<Vec<u8>> {
    let long = u32::try_from(content.len()).ok().filter(|l| *l < 1 << 24);
    let mut block = Bits::default();
    block.push(u32::from(is_last), 1);
    block.push(kind, 7);
    block.push(long.ok_or(ErrorKind::FileTooLarge)?, 24);
    let mut block = block.bytes();
    block.extend(content);
    Ok(block)
}

/// What a player must know before the first block (8.2). The sizes of blocks in bytes and the checksum of
/// all samples are known at the end only; 0 stands for unknown.
fn stream(long: u64) -> Vec<u8> {
    let mut stream = Bits::default();
    let block = u32::try_from(BLOCK).unwrap_or(u32::MAX);
    stream.push(block, 16);
    stream.push(block, 16);
    stream.push(0, 24);
    stream.push(0, 24);
    stream.push(SAMPLE_RATE, 20);
    stream.push(0, 3); // channels, less one
    stream.push(DEPTH - 1, 5);
    let (high, low) = (long >> 18, long & ((1 << 18) - 1));
    for half in [high, low] {
        stream.push(u32::try_from(half).unwrap_or(u32::MAX), 18);
    }
    let mut stream = stream.bytes();
    stream.extend([0; 16]);
    stream
}

/// The chapters as comments (8.6), as players and tools for audio books read them.
fn comments(chapters: &[Chapter]) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    for (number, chapter) in (0..).zip(chapters) {
        lines.push(format!("CHAPTER{number:03}={}", clock(chapter.at)));
        lines.push(format!("CHAPTER{number:03}NAME={}", chapter.name));
    }
    let long = |count: usize| {
        let long = u32::try_from(count).map(u32::to_le_bytes);
        long.map_err(|_| io::Error::from(ErrorKind::FileTooLarge))
    };
    let maker = "rygrad";
    let mut comments = long(maker.len())?.to_vec();
    comments.extend(maker.bytes());
    comments.extend(long(lines.len())?);
    for line in lines {
        comments.extend(long(line.len())?);
        comments.extend(line.bytes());
    }
    Ok(comments)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use proptest::prelude::*;

    /// The samples that a player reads.
    fn heard(samples: &[i16]) -> Vec<i32> {
        let mut file = Vec::new();
        let mut flac = Flac::begin(&mut file, u64::try_from(samples.len()).unwrap(), &[]).unwrap();
        for part in samples.chunks(1_000) {
            flac.write(part).unwrap();
        }
        flac.end().unwrap();
        let mut reader = claxon::FlacReader::new(file.as_slice()).unwrap();
        let info = reader.streaminfo();
        assert_eq!((info.sample_rate, info.channels), (SAMPLE_RATE, 1));
        assert_eq!(info.samples, Some(u64::try_from(samples.len()).unwrap()));
        reader.samples().collect::<Result<_, _>>().unwrap()
    }

    /// Silence, a voice, noise of any loudness, and the loudest there is.
    fn sound() -> impl Strategy<Value = Vec<i16>> {
        let part = prop_oneof![
            (1..9_000_usize).prop_map(|long| vec![0; long]),
            (1..9_000_i16, 1..400_i16).prop_map(|(long, loud)| {
                let wave = |n| (libm::sin(f64::from(n) / 16.0) * 80.0).round();
                let wave = move |n: i16| wave(n) * f64::from(loud);
                #[expect(clippy::cast_possible_truncation, reason = "it is small enough")]
                let wave = move |n| wave(n) as i16;
                (0..long).map(wave).collect()
            }),
            prop::collection::vec(-300..300_i16, 1..5_000),
            prop::collection::vec(any::<i16>(), 1..5_000),
            (1..5_000_usize).prop_map(|long| vec![i16::MIN; long]),
        ];
        prop::collection::vec(part, 1..4).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_player_hears_every_sample_all_but_the_same(samples in sound()) {
            let heard = heard(&samples);
            prop_assert_eq!(heard.len(), samples.len());
            for (heard, sample) in heard.iter().zip(&samples) {
                let most = if *sample > 32_750 { 15 } else { 8 };
                prop_assert!((heard - i32::from(*sample)).abs() <= most);
            }
        }
    }

    #[test]
    fn silence_takes_nothing_and_a_tone_little() {
        let size = |samples: &[i16]| {
            let blocks = samples.chunks(BLOCK).map(|b| block::frame(b, 0).len());
            blocks.sum::<usize>() * 100 / (samples.len() * 2)
        };
        assert_eq!(size(&vec![0; 100_000]), 0);
        let tone = crate::script::Tone::End.samples();
        assert!(size(&tone) < 20, "{}", size(&tone));
    }
}
