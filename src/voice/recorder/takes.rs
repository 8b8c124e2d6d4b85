//! Texts spoken into files: each once at each rate, and faster if there is little time.

use super::Mute;
use super::speech::{Trouble, speak};
use crate::core::settings::Rate;
use crate::core::text::Lang;
use crate::voice::clip;
use crate::voice::espeak::Espeak;
use crate::voice::folder;
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

/// The fastest rate for words that must fit their time, in percent of the usual rate.
const FASTEST: u64 = 150;
/// Extra rate in percent, because the pauses of a voice do not get shorter with its rate.
const SPARE: u64 = 5;

/// The spoken texts, each in its file.
#[derive(Debug)]
pub(super) struct Takes {
    speakers: &'static [Espeak],
    rate: Rate,
    patience: Duration,
    folder: TempDir,
    done: HashMap<(String, Lang, u64), (PathBuf, u64)>,
}

/// A text, spoken to fit its time.
#[derive(Debug)]
pub(super) struct Take {
    pub(super) file: PathBuf,
    pub(super) is_faster: bool,
    /// Whether it is still longer than its time.
    pub(super) is_cut: bool,
}

impl Takes {
    /// A private folder and the speakers to try. The first text shows which one is installed.
    pub(super) fn begin(rate: Rate, patience: Duration) -> Result<Self, Mute> {
        let speakers = Espeak::ALL;
        let failed = |_| Mute::Failed(program(speakers));
        Ok(Self {
            speakers,
            rate,
            patience,
            folder: folder::private().map_err(failed)?,
            done: HashMap::new(),
        })
    }

    /// The program that speaks.
    pub(super) fn speaker(&self) -> &'static str {
        program(self.speakers)
    }

    /// The folder with the spoken files.
    pub(super) fn end(self) -> TempDir {
        self.folder
    }

    /// Speaks a text into at most `room` samples, if possible.
    pub(super) fn take(&mut self, text: &str, lang: Lang, room: u64) -> Result<Take, Mute> {
        let (mut file, mut samples) = self.at_pace(text, lang, 100)?;
        let is_faster = samples > room;
        if is_faster {
            let needed = samples * 100 / room.max(1) + SPARE;
            for pace in [needed.min(FASTEST), FASTEST] {
                (file, samples) = self.at_pace(text, lang, pace)?;
                if samples <= room {
                    break;
                }
            }
        }
        Ok(Take {
            file,
            is_faster,
            is_cut: samples > room,
        })
    }

    fn at_pace(&mut self, text: &str, lang: Lang, percent: u64) -> Result<(PathBuf, u64), Mute> {
        let key = (text.to_owned(), lang, percent);
        if let Some(done) = self.done.get(&key) {
            return Ok(done.clone());
        }
        let file = self.folder.path().join(format!("{}.wav", self.done.len()));
        let rate = u64::from(self.rate.words_a_minute()) * percent / 100;
        let rate = u32::try_from(rate).unwrap_or(u32::MAX);
        while let Some((speaker, others)) = self.speakers.split_first() {
            let spoken = speak(*speaker, text, lang, rate, &file, self.patience);
            match spoken {
                Ok(()) => break,
                // Another speaker is tried only before the first text, so that one voice speaks the
                // whole recording.
                Err(Trouble::NotThere) if self.done.is_empty() => self.speakers = others,
                Err(_) => return Err(Mute::Failed(speaker.program())),
            }
        }
        if self.speakers.is_empty() {
            return Err(Mute::NotInstalled);
        }
        let clip = clip::read(&file).map_err(|_| Mute::Failed(self.speaker()))?;
        let samples = u64::try_from(clip.samples.len()).unwrap_or(u64::MAX);
        let done = (file, samples);
        self.done.insert(key, done.clone());
        Ok(done)
    }
}

fn program(speakers: &[Espeak]) -> &'static str {
    speakers.first().unwrap_or(&Espeak::Ng).program()
}
