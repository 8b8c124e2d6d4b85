//! A recording as sound: every text spoken into a file of its own, then mixed into one track with
//! the tones.
//!
//! All is spoken before the first sample is written, so a speaker that fails half way leaves a
//! recording with tones alone, not one that falls silent. The track is written as it is made: a long
//! walk takes no more memory than a short one.

mod clip;
mod speech;
mod takes;
mod track;

use crate::core::settings::Rate;
use crate::script::Recording;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;
use takes::Takes;
use tempfile::TempDir;
use track::Track;

/// How long one text may take until its speaker counts as stuck; a slow machine needs a second.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Why nothing is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mute {
    /// This machine has no program that speaks into a file.
    NotInstalled,
    /// This one failed, or did not answer.
    Failed(&'static str),
}

/// The words of a recording, each text in a file that goes with this value.
#[derive(Debug)]
pub struct Spoken {
    /// The program that spoke them.
    pub by: &'static str,
    /// How many lines have words.
    pub lines: usize,
    /// How many of them are faster than the others, to fit their time.
    pub faster: usize,
    /// How many of them are cut at the end of their time.
    pub cut: usize,
    /// For each thing that is due, its words.
    files: Vec<Option<PathBuf>>,
    _folder: TempDir,
}

/// Speaks the words of a recording, the same words once.
///
/// # Errors
/// Where this machine has no speaker, or it fails, or takes longer than `patience` for one text.
pub fn speak(recording: &Recording, rate: Rate, patience: Duration) -> Result<Spoken, Mute> {
    let mut takes = Takes::begin(rate, patience)?;
    let (mut lines, mut faster, mut cut) = (0, 0, 0);
    let mut files = Vec::new();
    for due in recording.due() {
        if due.text.is_empty() {
            files.push(None);
            continue;
        }
        let take = takes.take(&due.text, due.lang, track::samples(due.room))?;
        lines += 1;
        faster += usize::from(take.is_faster);
        cut += usize::from(take.is_cut);
        files.push(Some(take.file));
    }
    Ok(Spoken {
        by: takes.speaker(),
        lines,
        faster,
        cut,
        files,
        _folder: takes.end(),
    })
}

/// Writes a recording as a WAV file, 16 bits, one channel, as long as the recording to the sample;
/// with tones alone where nothing is spoken.
///
/// # Errors
/// Where it cannot be written, is longer than a WAV file can be (27 hours), or a spoken text is gone.
pub fn record(
    recording: &Recording,
    spoken: Option<&Spoken>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut track = Track::begin(out, track::samples(recording.lasts))?;
    let files = spoken.map(|spoken| spoken.files.as_slice());
    let mut files = files.unwrap_or_default().iter();
    for due in recording.due() {
        track.run_to(track::samples(due.at))?;
        let file = files.next().and_then(Option::as_ref);
        if let Some(file) = file {
            let room = track::samples(due.room);
            track.mix(&clip::read(file)?.below_tones().cut_to(room).samples);
        }
        if let Some(tone) = due.tone {
            let tone = tone.samples();
            match file {
                Some(_) => track.mix(&clip::halved(&tone)),
                None => track.mix(&tone),
            }
        }
    }
    track.end()
}
