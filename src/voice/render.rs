//! Renders lines into the store, one after the other: in the time that each has, as loud as every other voice,
//! without silence at its ends.

use super::clip;
use super::engine::{Engine, Spoken};
use super::folder;
use super::pace;
use super::piper::Many;
use super::program::Words;
use super::store::Store;
use super::to_end::{Trouble, run_unless};
use super::wav;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// How long one line may take: a slow machine speaks half a minute of words in as long.
const PATIENCE: Duration = Duration::from_mins(1);
/// Renders lines with one engine.
pub struct Renderer<'a> {
    engine: &'a Engine,
    store: &'a Store,
    stops: &'a dyn Fn() -> bool,
    folder: TempDir,
    /// One process for many lines, and its rate.
    many: Option<(Many, u32)>,
    /// Whether that does not work here.
    one_by_one: bool,
}

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer")
            .field("engine", &self.engine)
            .finish_non_exhaustive()
    }
}

impl<'a> Renderer<'a> {
    /// Renders with this engine into this store, until `stops`.
    ///
    /// # Errors
    /// If there is no place for files.
    pub fn new(
        engine: &'a Engine,
        store: &'a Store,
        stops: &'a dyn Fn() -> bool,
    ) -> Result<Self, Trouble> {
        Ok(Self {
            engine,
            store,
            stops,
            folder: folder::private()?,
            many: None,
            one_by_one: false,
        })
    }

    /// Renders a line into the store; faster, where it has less `room` than it takes. The `next` line, if
    /// it is known, is begun meanwhile.
    ///
    /// # Errors
    /// If the engine fails or takes too long, or the file cannot be written.
    pub fn render(
        &mut self,
        line: &Spoken<'_>,
        room: Option<Duration>,
        next: Option<&Spoken<'_>>,
    ) -> Result<PathBuf, Trouble> {
        let raw = self.folder.path().join("line.wav");
        self.speak(line, next, &raw)?;
        let mut clip = clip::read(&raw)?;
        let lasts = |clip: &clip::Clip| pace::lasts(clip.samples.len());
        let mut line = *line;
        if let Some(room) = room {
            let usual = line;
            for pace in pace::faster(lasts(&clip), room) {
                let faster = usual.at(pace);
                // A line that is too long is better than none.
                if lasts(&clip) <= room || self.alone(&faster, &raw).is_err() {
                    break;
                }
                clip = clip::read(&raw)?;
                line = faster;
            }
        }
        if clip.samples.is_empty() {
            return Err(Trouble::Failed);
        }
        let file = wav::whole(&clip.levelled().samples)?;
        let put = |into: &Path| Ok::<(), Trouble>(fs::write(into, file)?);
        self.store.put(self.engine, &line, put)
    }

    fn speak(
        &mut self,
        line: &Spoken<'_>,
        next: Option<&Spoken<'_>>,
        raw: &Path,
    ) -> Result<(), Trouble> {
        if let Engine::Piper(piper) = self.engine
            && !self.one_by_one
        {
            let rate = line.words_a_minute;
            let words = Words::of(&line.text());
            let goes_on = |many: &Many, known| known == rate && many.goes_on_with(&words);
            let mut many = match self.many.take() {
                Some((many, known)) if goes_on(&many, known) => many,
                _ => Many::start(piper, rate)?,
            };
            let next = next.filter(|next| next.words_a_minute == rate);
            let next = next.map(|next| Words::of(&next.text()));
            match many.speak(&words, next.as_ref(), raw, self.stops, PATIENCE) {
                Ok(()) => {
                    self.many = next.map(|_| (many, rate));
                    return Ok(());
                }
                Err(Trouble::Stopped) => return Err(Trouble::Stopped),
                // It waits for the end of its input: each line gets a process of its own.
                Err(Trouble::Stuck) => self.one_by_one = true,
                Err(_) => {}
            }
        }
        self.alone(line, raw)
    }

    /// Speaks a line with a process of its own.
    fn alone(&self, line: &Spoken<'_>, raw: &Path) -> Result<(), Trouble> {
        let call = self.engine.call_into(line, raw);
        run_unless(self.stops, &call.ok_or(Trouble::NotThere)?, PATIENCE)
    }
}

#[cfg(all(test, unix))]
mod tests;
