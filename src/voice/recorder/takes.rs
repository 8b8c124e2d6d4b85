//! Texts spoken into files: each once at each rate, and faster if there is little time. What was
//! rendered ahead is taken from the store; the first voice that is quick enough speaks the rest.

use super::time::samples;
use super::{Mute, Voices};
use crate::core::text::{Lang, Plain};
use crate::voice::clip;
use crate::voice::engine::{Engine, Spoken, engines};
use crate::voice::folder;
use crate::voice::joined::joined;
use crate::voice::pace::{self, USUAL};
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

/// The spoken texts, each in its file.
#[derive(Debug)]
pub(super) struct Takes<'v> {
    voices: &'v Voices,
    patience: Duration,
    folder: TempDir,
    /// The engines of each language that was spoken.
    chains: HashMap<Lang, Vec<Engine>>,
    /// How many lines each voice spoke.
    by: Vec<(String, usize)>,
    done: HashMap<(Vec<Plain>, Lang, u32), (PathBuf, u64)>,
}

/// A text, spoken to fit its time.
#[derive(Debug)]
pub(super) struct Take {
    pub(super) file: PathBuf,
    pub(super) is_faster: bool,
    /// Whether it is still longer than its time.
    pub(super) is_cut: bool,
}

impl<'v> Takes<'v> {
    /// A private folder. The first text of a language shows which voices there are.
    pub(super) fn begin(voices: &'v Voices, patience: Duration) -> Result<Self, Mute> {
        Ok(Self {
            voices,
            patience,
            folder: folder::private().map_err(|error| Mute::Failed(error.to_string()))?,
            chains: HashMap::new(),
            by: Vec::new(),
            done: HashMap::new(),
        })
    }

    /// The voices that spoke, the one with the most lines first.
    pub(super) fn by(&self) -> String {
        let mut by: Vec<_> = self.by.iter().collect();
        by.sort_by_key(|(_, lines)| std::cmp::Reverse(*lines));
        let names: Vec<&str> = by.into_iter().map(|(name, _)| name.as_str()).collect();
        names.join(", ")
    }

    /// The folder with the spoken files.
    pub(super) fn end(self) -> TempDir {
        self.folder
    }

    /// Speaks a text in at most this time, if possible.
    pub(super) fn take(
        &mut self,
        words: &[Plain],
        lang: Lang,
        room: Duration,
    ) -> Result<Take, Mute> {
        let most = samples(room);
        if let Some((file, samples)) = self.rendered(words, lang, room) {
            return Ok(Take {
                file,
                is_faster: false,
                is_cut: samples > most,
            });
        }
        let (mut file, mut samples) = self.at_pace(words, lang, USUAL)?;
        let is_faster = samples > most;
        let lasts = pace::lasts(usize::try_from(samples).unwrap_or(usize::MAX));
        for pace in pace::faster(lasts, room).filter(|_| is_faster) {
            (file, samples) = self.at_pace(words, lang, pace)?;
            if samples <= most {
                break;
            }
        }
        Ok(Take {
            file,
            is_faster,
            is_cut: samples > most,
        })
    }

    fn chain(&mut self, lang: Lang) -> &[Engine] {
        let choice = &self.voices.choice;
        let chain = self.chains.entry(lang);
        chain.or_insert_with(|| engines(&choice.switched_on(), lang))
    }

    /// A text of the store, of a voice that comes before the first quick one. One that was rendered for a
    /// longer time is cut only where no quick voice speaks it faster.
    fn rendered(&mut self, words: &[Plain], lang: Lang, room: Duration) -> Option<(PathBuf, u64)> {
        let line = Spoken {
            words,
            lang,
            words_a_minute: self.voices.rate.words_a_minute(),
        };
        let chain = self.chain(lang).to_vec();
        let quick = chain.iter().position(Engine::is_quick);
        let store = &self.voices.store;
        for engine in chain.iter().take(quick.map_or(chain.len(), |at| at + 1)) {
            let found = match engine {
                Engine::Pack(_) => self.put_together(engine, &line),
                _ if quick.is_some() => store.find_within(engine, &line, Some(room)),
                _ => store.find(engine, &line),
            };
            let found = found.or_else(|| joined(store, engine, &line));
            // A file that cannot be read is spoken anew.
            let found = found.map(|file| (samples_of(&file), file));
            if let Some((Some(samples), file)) = found {
                self.count(engine.name());
                return Some((file, samples));
            }
        }
        None
    }

    /// A line of recordings.
    fn put_together(&mut self, engine: &Engine, line: &Spoken<'_>) -> Option<PathBuf> {
        let key = (line.words.to_vec(), line.lang, USUAL);
        if let Some((file, _)) = self.done.get(&key) {
            return Some(file.clone());
        }
        let file = self.new_file();
        engine.render(line, &file, Duration::ZERO).ok()?;
        self.done.insert(key, (file.clone(), samples_of(&file)?));
        Some(file)
    }

    fn new_file(&self) -> PathBuf {
        self.folder.path().join(format!("{}.wav", self.done.len()))
    }

    fn at_pace(&mut self, words: &[Plain], lang: Lang, pace: u32) -> Result<(PathBuf, u64), Mute> {
        let mut quick = self.chain(lang).iter();
        let engine = quick.find(|engine| engine.is_quick()).cloned();
        let engine = engine.ok_or(Mute::NotInstalled)?;
        if pace == USUAL {
            self.count(engine.name());
        }
        let key = (words.to_vec(), lang, pace);
        if let Some(done) = self.done.get(&key) {
            return Ok(done.clone());
        }
        let file = self.new_file();
        let line = Spoken {
            words,
            lang,
            words_a_minute: self.voices.rate.words_a_minute(),
        };
        let line = line.at(pace);
        let spoken = engine.render(&line, &file, self.patience).ok();
        let samples = spoken.and_then(|()| samples_of(&file));
        let samples = samples.ok_or_else(|| Mute::Failed(engine.name()))?;
        let done = (file, samples);
        self.done.insert(key, done.clone());
        Ok(done)
    }

    fn count(&mut self, name: String) {
        match self.by.iter_mut().find(|(known, _)| *known == name) {
            Some((_, lines)) => *lines += 1,
            None => self.by.push((name, 1)),
        }
    }
}

fn samples_of(file: &std::path::Path) -> Option<u64> {
    let clip = clip::read(file).ok()?;
    u64::try_from(clip.samples.len()).ok()
}
