//! Turns a recording into sound: every text is spoken into a file of its own, then all are mixed
//! with the tones into one track.
//!
//! Everything is spoken before the first sample is written. If the speaker fails half-way, the
//! recording has tones only, and does not fall silent in the middle. The track is written in
//! blocks, so a long walk takes no more memory than a short one.

mod flac;
mod sink;
mod takes;
mod time;
mod track;

use super::engine::Choice;
use super::store::Store;
use crate::core::settings::Rate;
use crate::script::Recording;
use crate::voice::clip;
use sink::Sink;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;
use takes::Takes;
use tempfile::TempDir;
use track::Track;

pub use sink::Format;

/// How long the speaker may take for one text before it counts as stuck. A slow machine needs a
/// second.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Why a recording has no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mute {
    /// No installed program speaks into a file.
    NotInstalled,
    /// This program failed or did not answer.
    Failed(String),
    /// The person stopped it.
    Stopped,
}

/// The words of a recording. Their files are removed when this value is dropped.
#[derive(Debug)]
pub struct Spoken {
    /// The voices that spoke them, the one with the most lines first.
    pub by: String,
    /// How many lines have words.
    pub lines: usize,
    /// How many of them are spoken faster to fit their time.
    pub faster: usize,
    /// How many of them are cut at the end of their time.
    pub cut: usize,
    /// The file of each entry of [`Recording::due`], if it has words.
    files: Vec<Option<PathBuf>>,
    _folder: TempDir,
}

/// The voices of a recording.
#[derive(Debug, Clone)]
pub struct Voices {
    /// Which are wanted.
    pub choice: Choice,
    /// How fast they speak.
    pub rate: Rate,
    /// The lines that were rendered ahead.
    pub store: Store,
}

/// Speaks the words of a recording, as a session would speak them: from the store what is there, else with the first
/// voice that speaks into a file. Equal words are spoken once.
///
/// # Errors
/// If this machine has no speaker, or it fails, or takes longer than `patience` for one text, or the person
/// `stops` it.
pub fn speak(
    recording: &Recording,
    voices: &Voices,
    patience: Duration,
    stops: &dyn Fn() -> bool,
) -> Result<Spoken, Mute> {
    let mut takes = Takes::begin(voices, patience)?;
    let (mut lines, mut faster, mut cut) = (0, 0, 0);
    let mut files = Vec::new();
    for due in recording.due() {
        // What was spoken so far is removed.
        if stops() {
            return Err(Mute::Stopped);
        }
        if due.words.is_empty() {
            files.push(None);
            continue;
        }
        let take = takes.take(&due.words, due.lang, due.words_room())?;
        lines += 1;
        faster += usize::from(take.is_faster);
        cut += usize::from(take.is_cut);
        files.push(Some(take.file));
    }
    Ok(Spoken {
        by: takes.by(),
        lines,
        faster,
        cut,
        files,
        _folder: takes.end(),
    })
}

/// Writes a recording with 16 bits and one channel, and a chapter for each exercise. It is exactly as
/// long as the recording, to the sample, and has tones only if `spoken` is `None`.
///
/// # Errors
/// If it cannot be written, is longer than a WAV file can be (27 hours), or the file of a spoken
/// text is missing.
pub fn record(
    recording: &Recording,
    spoken: Option<&Spoken>,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    let long = time::samples(recording.lasts);
    let sink = Sink::begin(format, out, long, &recording.chapters)?;
    let mut track = Track::new(sink, long);
    let files = spoken.map(|spoken| spoken.files.as_slice());
    let mut files = files.unwrap_or_default().iter();
    for due in recording.due() {
        track.run_to(time::samples(due.at))?;
        if let Some(tone) = due.tone {
            track.mix(&tone.samples());
        }
        if let Some(file) = files.next().and_then(Option::as_ref) {
            let clip = clip::read(file)?.levelled();
            track.run_to(time::samples(due.at + due.lead()))?;
            track.mix(&clip.cut_to(time::samples(due.words_room())).samples);
        }
    }
    track.end()
}
