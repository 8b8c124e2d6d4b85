//! Lines that were spoken into files ahead of time: `<cache>/voice/<engine>/<id>.wav`.
//!
//! The id is made of the way lines are made, the engine's key, the rate, the language and the words. A change of any of
//! them is another line, so nothing old is ever heard. A file is written under another name first
//! and then renamed: what is there is whole.

use super::engine::{Engine, Spoken};
use super::pace::{FASTEST, PACES};
use super::wav;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tempfile::NamedTempFile;
use uuid::Uuid;

/// Bytes that the store may take: all built-in programmes in three languages (983 lines and 213 MB
/// each, spoken by espeak).
pub const MOST: u64 = 700 * 1_024 * 1_024;
/// The longest file of one line.
const LONGEST: u64 = 32 * 1_024 * 1_024;
/// How long a line stays that no text uses any more: somebody may go back to it.
const UNUSED: Duration = Duration::from_hours(720);
/// Use is noted once a day, to spare the disk.
const NOTED: Duration = Duration::from_hours(24);
/// The space of the ids.
const SPACE: Uuid = Uuid::from_u128(0x7279_6772_6164_4d5c_9e1f_766f_6963_6573);

/// The way lines are made. It changes where files that were made before must not be heard any more: in
/// the first one, lines of several sentences were cut after one.
const FORM: &str = "2";

/// Rendered lines in a folder; without a folder, it keeps nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Store {
    folder: Option<PathBuf>,
}

impl Store {
    /// The store in the cache folder of the system.
    pub fn within(cache: Option<&Path>) -> Self {
        Self {
            folder: cache.map(|cache| cache.join("voice")),
        }
    }

    /// The file that a line has or would have at its rate. `None` without a folder.
    pub fn place(&self, engine: &Engine, line: &Spoken<'_>) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?.join(engine.folder());
        Some(folder.join(name(&of_voice(engine, line), line)))
    }

    /// The files that a line has or would have, at every pace.
    pub fn places(&self, engine: &Engine, line: &Spoken<'_>) -> Vec<PathBuf> {
        let Some(folder) = &self.folder else {
            return Vec::new();
        };
        let (folder, of_voice) = (folder.join(engine.folder()), of_voice(engine, line));
        let all = PACES.into_iter();
        all.map(|pace| folder.join(name(&of_voice, &line.at(pace))))
            .collect()
    }

    /// The file of a line, if it was rendered: for the shortest time that it has anywhere.
    pub fn find(&self, engine: &Engine, line: &Spoken<'_>) -> Option<PathBuf> {
        let mut paces = PACES.into_iter().rev();
        paces.find_map(|pace| Some(self.found(engine, &line.at(pace))?.0))
    }

    /// The file of a line that fits this time, or is as fast as words can be.
    pub fn find_within(
        &self,
        engine: &Engine,
        line: &Spoken<'_>,
        room: Option<Duration>,
    ) -> Option<PathBuf> {
        let mut paces = PACES.into_iter();
        paces.find_map(|pace| {
            let (file, bytes) = self.found(engine, &line.at(pace))?;
            let fits = room.is_none_or(|room| wav::lasts(bytes) <= room);
            (fits || pace == FASTEST).then_some(file)
        })
    }

    /// The file of a line at its rate, and its bytes.
    fn found(&self, engine: &Engine, line: &Spoken<'_>) -> Option<(PathBuf, u64)> {
        let file = self.place(engine, line)?;
        let found = file.symlink_metadata().ok()?;
        if !found.is_file() || found.len() > LONGEST {
            return None;
        }
        let used = found.modified().ok().and_then(|at| at.elapsed().ok());
        if used.is_some_and(|ago| ago > NOTED) {
            note_use(&file);
        }
        Some((file, found.len()))
    }

    /// The file of a line. A line of recordings is put together where it was not heard yet, in much less time
    /// than a tone takes; the pack keeps it, and the store does not.
    pub fn find_or_make(&self, engine: &Engine, line: &Spoken<'_>) -> Option<PathBuf> {
        match engine {
            Engine::Pack(pack) => {
                let name = name(&of_voice(engine, line), line);
                pack.heard(line.words, line.lang, &name)
            }
            _ => self.find(engine, line),
        }
    }

    /// Renders a line into the store: `speak` writes the file that it is given.
    ///
    /// # Errors
    /// If there is no folder, it cannot be written, or `speak` fails.
    pub fn put<E: From<io::Error>>(
        &self,
        engine: &Engine,
        line: &Spoken<'_>,
        speak: impl FnOnce(&Path) -> Result<(), E>,
    ) -> Result<PathBuf, E> {
        let place = self.place(engine, line);
        let place = place.ok_or(io::Error::from(io::ErrorKind::NotFound))?;
        let folder = place.parent().unwrap_or(Path::new(""));
        private(folder)?;
        let new = NamedTempFile::with_suffix_in(".new", folder)?;
        let new = new.into_temp_path();
        speak(&new)?;
        let written = new.metadata()?;
        if written.len() > LONGEST {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge).into());
        }
        new.persist(&place).map_err(|error| error.error)?;
        Ok(place)
    }

    /// A file in the store's folder for what is known about this machine's programs.
    pub fn programs(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("programs"))
    }

    /// Removes lines that are not in `used` and were not heard for a month, then the ones that
    /// were heard longest ago until the store takes at most `most` bytes. Files left by a stop go
    /// too. How many are gone.
    pub fn tidy(&self, used: impl FnOnce() -> HashSet<PathBuf>, most: u64) -> usize {
        let mut all = self.files();
        all.sort_by_key(|(_, heard, _)| *heard);
        let mut bytes: u64 = all.iter().map(|(_, _, bytes)| bytes).sum();
        let mut gone = 0;
        // It takes a while to know what is in use, and mostly nothing is so old.
        let age = |heard: &SystemTime| heard.elapsed().unwrap_or_default();
        let is_due = bytes > most || all.iter().any(|(_, heard, _)| age(heard) > UNUSED);
        let used = if is_due { used() } else { HashSet::new() };
        // What is in use stays longest.
        all.sort_by_key(|(file, _, _)| used.contains(file));
        for (file, heard, size) in all {
            let ago = age(&heard);
            let left = file.extension().is_some_and(|ending| ending == "new");
            let unused = ago > if left { NOTED } else { UNUSED } && !used.contains(&file);
            if (unused || bytes > most) && fs::remove_file(&file).is_ok() {
                bytes = bytes.saturating_sub(size);
                gone += 1;
            }
        }
        gone
    }

    /// Removes every line, and what is known about programs. How many lines are gone.
    pub fn clear(&self) -> usize {
        if let Some(programs) = self.programs() {
            // Mostly it is not there.
            let _ = fs::remove_file(programs);
        }
        let all = self.files().into_iter();
        all.filter(|(file, _, _)| fs::remove_file(file).is_ok())
            .count()
    }

    /// Every line, when it was heard last, and its bytes. Other files are not ours.
    fn files(&self) -> Vec<(PathBuf, SystemTime, u64)> {
        let Some(folder) = &self.folder else {
            return Vec::new();
        };
        let folders = entries(folder).into_iter().filter(|path| {
            let kind = path.symlink_metadata();
            kind.is_ok_and(|kind| kind.is_dir())
        });
        let files = folders.flat_map(|folder| entries(&folder));
        let ours = files.filter_map(|file| {
            let ending = file.extension()?.to_str()?;
            let found = file.symlink_metadata().ok()?;
            let ours = found.is_file() && matches!(ending, "wav" | "new");
            let heard = found.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            ours.then_some((file, heard, found.len()))
        });
        ours.collect()
    }
}

/// What the sound of a line depends on besides its rate.
fn of_voice(engine: &Engine, line: &Spoken<'_>) -> [String; 3] {
    let lang = line.lang;
    [engine.key(lang), lang.code().to_owned(), engine.told(line)]
}

fn name(of_voice: &[String; 3], line: &Spoken<'_>) -> String {
    let [key, lang, told] = of_voice;
    let rate = line.words_a_minute.to_string();
    let parts = [FORM, key, &rate, lang, told];
    let id = Uuid::new_v5(&SPACE, parts.join("\n").as_bytes());
    format!("{}.wav", id.simple())
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

/// What is said to a patient says what hurts: only they can read it.
fn private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn note_use(file: &Path) {
    // If it cannot be noted, the line may go a little earlier.
    if let Ok(file) = File::options().append(true).open(file) {
        #[expect(
            clippy::disallowed_methods,
            reason = "the age of a file is by the clock on the wall"
        )]
        let _ = file.set_modified(SystemTime::now());
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::disallowed_methods,
        reason = "a test may fail loudly, and files have the time of the wall"
    )]

    use super::*;
    use crate::core::text::{Lang, Plain};
    use crate::voice::piper::Piper;
    use tempfile::TempDir;

    fn room() -> (TempDir, Store, Engine) {
        let home = tempfile::tempdir().unwrap();
        let store = Store::within(Some(home.path()));
        (home, store, Engine::Piper(Piper::stand_in()))
    }

    fn line(words: &[Plain], rate: u32, lang: Lang) -> Spoken<'_> {
        Spoken {
            words,
            lang,
            words_a_minute: rate,
        }
    }

    fn put(store: &Store, engine: &Engine, line: &Spoken<'_>, bytes: usize) -> PathBuf {
        let speak = |file: &Path| fs::write(file, vec![7; bytes]);
        store.put::<io::Error>(engine, line, speak).unwrap()
    }

    fn heard(file: &Path, days: u64) {
        let ago = Duration::from_secs(days * 24 * 3_600);
        let file = File::options().append(true).open(file).unwrap();
        file.set_modified(SystemTime::now() - ago).unwrap();
    }

    #[test]
    fn a_line_is_found_again_and_another_rate_language_or_text_is_another_line() {
        let (_home, store, engine) = room();
        let (one, two) = ([Plain::new("Hold.")], [Plain::new("Hold")]);
        let slow = line(&one, 150, Lang::En);
        assert_eq!(store.find(&engine, &slow), None);
        let file = put(&store, &engine, &slow, 100);
        assert_eq!(store.find(&engine, &slow), Some(file));
        for other in [
            line(&one, 160, Lang::En),
            line(&one, 150, Lang::Da),
            line(&two, 150, Lang::En),
        ] {
            assert_eq!(store.find(&engine, &other), None);
        }
        assert_eq!(Store::default().find(&engine, &slow), None);
        // Sentences are one text, however they are divided.
        let (parts, whole) = (["A.", "B."].map(Plain::new), [Plain::new("A. B.")]);
        let places =
            [&parts[..], &whole].map(|words| store.place(&engine, &line(words, 150, Lang::En)));
        assert_eq!(places[0], places[1]);
    }

    #[test]
    fn a_line_rendered_for_a_long_time_is_not_ready_for_a_short_one() {
        let (_home, store, engine) = room();
        let words = [Plain::new("Hold")];
        let line = line(&words, 160, Lang::Da);
        let ms = |ms| Some(Duration::from_millis(ms));
        let within = |room| store.find_within(&engine, &line, room);
        // A second.
        let slow = put(&store, &engine, &line, 44 + 44_100);
        assert_eq!(within(ms(1_000)).as_ref(), Some(&slow));
        assert_eq!(within(None).as_ref(), Some(&slow));
        assert_eq!(within(ms(800)), None);
        let fast = put(&store, &engine, &line.at(130), 44 + 35_000);
        assert_eq!(within(ms(1_000)), Some(slow));
        assert_eq!(within(ms(800)).as_ref(), Some(&fast));
        assert_eq!(store.find(&engine, &line), Some(fast), "it fits anywhere");
        assert_eq!(within(ms(400)), None);
        let fastest = put(&store, &engine, &line.at(150), 44 + 30_000);
        assert_eq!(
            within(ms(400)).as_ref(),
            Some(&fastest),
            "no more can be done"
        );
        assert!(store.places(&engine, &line).contains(&fastest));
    }

    #[test]
    fn what_is_not_finished_is_never_found() {
        let (home, store, engine) = room();
        let words = [Plain::new("Hold")];
        let line = line(&words, 160, Lang::Nb);
        let failed = store.put::<io::Error>(&engine, &line, |file| {
            fs::write(file, "half")?;
            Err(io::ErrorKind::Other.into())
        });
        assert!(failed.is_err());
        assert_eq!(store.find(&engine, &line), None);
        let left = fs::read_dir(home.path().join("voice/piper")).unwrap();
        assert_eq!(left.count(), 0);
        fs::create_dir_all(store.place(&engine, &line).unwrap()).unwrap();
        assert_eq!(store.find(&engine, &line), None, "a folder is no file");
    }

    #[test]
    fn unused_and_oldest_lines_go_and_used_ones_stay_longest() {
        let (home, store, engine) = room();
        let words = ["a", "b", "c", "d"].map(|word| [Plain::new(word)]);
        let files: Vec<PathBuf> = words
            .iter()
            .map(|words| put(&store, &engine, &line(words, 160, Lang::En), 1_000))
            .collect();
        for (file, days) in files.iter().zip([90, 60, 2, 0]) {
            heard(file, days);
        }
        let stranger = home.path().join("voice/piper/notes.txt");
        fs::write(&stranger, "mine").unwrap();
        let used: HashSet<PathBuf> = files.iter().take(1).cloned().collect();
        assert_eq!(store.tidy(|| used.clone(), MOST), 1);
        let there = || files.iter().map(|file| file.exists()).collect::<Vec<_>>();
        assert_eq!(there(), [true, false, true, true]);
        assert_eq!(store.tidy(|| used.clone(), 2_000), 1);
        assert_eq!(there(), [true, false, false, true]);
        let programs = store.programs().unwrap();
        fs::write(&programs, "no").unwrap();
        assert_eq!(store.clear(), 2);
        assert!(!programs.exists());
        assert!(stranger.exists());
    }

    #[test]
    fn a_line_that_is_heard_counts_as_used_today() {
        let (_home, store, engine) = room();
        let words = [Plain::new("Hold")];
        let line = line(&words, 160, Lang::Da);
        let file = put(&store, &engine, &line, 10);
        heard(&file, 60);
        assert_eq!(store.find(&engine, &line).as_deref(), Some(&*file));
        assert_eq!(store.tidy(HashSet::new, MOST), 0);
        assert!(file.exists());
    }
}
