//! The file of a recording: WAV, which every player knows, or FLAC, which is much smaller.

use super::flac::Flac;
use super::time::samples;
use crate::script::Chapter;
use crate::voice::wav;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 16 bits as they are.
    Wav,
    /// Compressed, without the four lowest bits.
    Flac,
}

impl Format {
    /// The kind that the ending of a name asks for; `None` for one that is not written here.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension().map(OsStr::to_ascii_lowercase);
        match ending.as_ref().map(|ending| ending.to_str()) {
            None | Some(Some("wav")) => Some(Self::Wav),
            Some(Some("flac")) => Some(Self::Flac),
            Some(_) => None,
        }
    }
}

/// A file whose length is known from the start, written from front to back.
pub(super) enum Sink<'a> {
    Wav(Wav<'a>),
    Flac(Box<Flac<'a>>),
}

impl<'a> Sink<'a> {
    /// Writes the header of a file with `long` samples.
    pub(super) fn begin(
        format: Format,
        out: &'a mut dyn Write,
        long: u64,
        chapters: &[Chapter],
    ) -> io::Result<Self> {
        Ok(match format {
            Format::Wav => Self::Wav(Wav::begin(out, long, chapters)?),
            Format::Flac => Self::Flac(Box::new(Flac::begin(out, long, chapters)?)),
        })
    }

    pub(super) fn write(&mut self, samples: &[i16]) -> io::Result<()> {
        match self {
            Self::Wav(wav) => wav.write(samples),
            Self::Flac(flac) => flac.write(samples),
        }
    }

    pub(super) fn end(self) -> io::Result<()> {
        match self {
            Self::Wav(wav) => wav.out.write_all(&wav.cues),
            Self::Flac(flac) => flac.end(),
        }
    }
}

/// A WAV file. Its cue points stand behind its samples.
pub(super) struct Wav<'a> {
    out: &'a mut dyn Write,
    cues: Vec<u8>,
}

impl<'a> Wav<'a> {
    fn begin(out: &'a mut dyn Write, long: u64, chapters: &[Chapter]) -> io::Result<Self> {
        let cues = cues(chapters)?;
        let after = u32::try_from(cues.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
        out.write_all(&wav::head_before(long, after)?)?;
        Ok(Self { out, cues })
    }

    fn write(&mut self, samples: &[i16]) -> io::Result<()> {
        let bytes: Vec<u8> = samples.iter().copied().flat_map(i16::to_le_bytes).collect();
        self.out.write_all(&bytes)
    }
}

/// The chapters as cue points, and a list of their names.
fn cues(chapters: &[Chapter]) -> io::Result<Vec<u8>> {
    if chapters.is_empty() {
        return Ok(Vec::new());
    }
    let number = |number: usize| u32::try_from(number).map_err(|_| io::ErrorKind::FileTooLarge);
    let mut points = number(chapters.len())?.to_le_bytes().to_vec();
    let mut labels = b"adtl".to_vec();
    for (id, chapter) in (1_u32..).zip(chapters) {
        let at = samples(chapter.at);
        let at = u32::try_from(at).map_err(|_| io::ErrorKind::FileTooLarge)?;
        // Its number, its place in the order of play, the chunk, two offsets of other kinds of files, and
        // its sample.
        for word in [id, at, u32::from_le_bytes(*b"data"), 0, 0, at] {
            points.extend(word.to_le_bytes());
        }
        let mut label = id.to_le_bytes().to_vec();
        label.extend(chapter.name.as_str().bytes());
        label.push(0);
        labels.extend(chunk(*b"labl", &label)?);
    }
    Ok([chunk(*b"cue ", &points)?, chunk(*b"LIST", &labels)?].concat())
}

/// A part of a WAV file: its name, its length, its content, filled up to a whole word.
fn chunk(name: [u8; 4], content: &[u8]) -> io::Result<Vec<u8>> {
    let long = u32::try_from(content.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
    let mut chunk = [&name[..], &long.to_le_bytes(), content].concat();
    if content.len() % 2 == 1 {
        chunk.push(0);
    }
    Ok(chunk)
}
