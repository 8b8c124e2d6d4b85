//! Writes a person's own exercise or programme into their folder: whole or not at all, and never over
//! what somebody else wrote meanwhile. What is replaced is kept beside it.

use super::clock::Clock;
use super::stored;
use crate::content::{Diagnostic, file_text, schema, settings};
use crate::core::ids::{ExerciseId, is_reserved};
use crate::core::own_file::{OwnFile, OwnKind, Unput};
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::store::{self, Folders, Over, Reason};
use chrono::{DateTime, FixedOffset};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Where earlier texts of own files are kept, in the folder of each kind. What begins with a dot is
/// never read as an exercise or a programme.
pub const BEFORE: &str = ".before";
/// How many earlier texts of one file are kept.
const MOST: usize = 20;
/// The moment of an earlier text, in its name.
const MOMENT: &str = "%Y-%m-%d-%H%M%S";
/// The most earlier texts of one second.
const IN_A_SECOND: usize = 99;

/// The path of an own file.
pub fn path_of(folders: &Folders, kind: OwnKind, id: &str) -> PathBuf {
    let folder = folders.config().join(kind.folder());
    folder.join(format!("{id}.toml"))
}

/// Writes an own file, with the schemas that explain it to an editor, and gives its path. Says why
/// not in the language of `texts`.
///
/// # Errors
/// [`Unput::Changed`] where the file is not as it was when it was opened.
pub fn put(folders: &Folders, file: &OwnFile, texts: &Texts) -> Result<PathBuf, Unput> {
    let now = Clock::start().now().wall;
    put_at(folders, file, now, texts)
}

fn put_at(
    folders: &Folders,
    file: &OwnFile,
    now: DateTime<FixedOffset>,
    texts: &Texts,
) -> Result<PathBuf, Unput> {
    let path = path_of(folders, file.kind, &file.id);
    let failed = |path: &Path, error: &io::Error| {
        let path = stored::shown(path);
        let error = stored::reason(&Reason::from(error), texts);
        Unput::Failed(Plain::new(&texts.say(t::CliNewFailed {
            path: path.as_str(),
            error: error.as_str(),
        })))
    };
    if ExerciseId::new(&file.id).is_err() || is_reserved(&file.id) {
        return Err(failed(&path, &ErrorKind::InvalidFilename.into()));
    }
    let unchanged = || {
        let there = file_text(&path).map_err(|why| unread(&path, &why, texts))?;
        if there == file.was {
            Ok(there)
        } else {
            Err(Unput::Changed(there))
        }
    };
    let there = unchanged()?;
    if there.as_deref() == Some(file.text.as_str()) {
        return Ok(path);
    }
    // The schemas come first: once the file exists, nothing else is missing.
    renew_schemas(folders.config()).map_err(|(path, error)| failed(&path, &error))?;
    if there.is_some() {
        keep(&path, &file.id, now).map_err(|(path, error)| failed(&path, &error))?;
    }
    let over = if there.is_some() {
        Over::File
    } else {
        Over::Nothing
    };
    // Once more, right before it takes the place.
    let look = || unchanged().map(drop);
    match make(&path, &settings::bytes_of_text(&file.text), over, look) {
        Ok(()) => Ok(path),
        Err(Stop::Unput(why)) => Err(why),
        Err(Stop::Disk(error)) if error.kind() == ErrorKind::AlreadyExists => {
            unchanged()?;
            Err(failed(&path, &error))
        }
        Err(Stop::Disk(error)) => Err(failed(&path, &error)),
    }
}

/// Why writing stopped.
enum Stop {
    Disk(io::Error),
    Unput(Unput),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

fn unread(path: &Path, why: &Diagnostic, texts: &Texts) -> Unput {
    let path = stored::shown(path);
    let why = texts.phrase(&why.message);
    Unput::Failed(Plain::new(&texts.say(t::CliNewFailed {
        path: path.as_str(),
        error: why.as_str(),
    })))
}

/// Writes a file completely or not at all, and makes its folders. `look` may still stop it once all
/// is written.
fn make(
    path: &Path,
    bytes: &[u8],
    over: Over,
    look: impl FnOnce() -> Result<(), Unput>,
) -> Result<(), Stop> {
    if let Some(folder) = path.parent() {
        store::make_folder(folder)?;
    }
    store::put(path, over, |out| {
        out.write_all(bytes)?;
        look().map_err(Stop::Unput)
    })
}

/// Puts the schemas of this version of the program into a config folder. Users do not edit schemas.
///
/// # Errors
/// The path that could not be written, and why.
pub fn renew_schemas(config: &Path) -> Result<(), (PathBuf, io::Error)> {
    for (name, schema) in [
        ("exercise", schema::exercise()),
        ("programme", schema::programme()),
    ] {
        let path = config.join(format!("schema/{name}.schema.json"));
        let text = schema::text(&schema);
        if fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        new_file(&path, &text, Over::File).map_err(|error| (path, error))?;
    }
    Ok(())
}

/// Writes a file completely or not at all, and makes its folders.
///
/// # Errors
/// As [`store::put`].
pub fn new_file(path: &Path, text: &str, over: Over) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        store::make_folder(folder)?;
    }
    store::put(path, over, |out| out.write_all(text.as_bytes()))
}

/// Keeps the bytes of a file that will be replaced, and removes the oldest that are too many.
fn keep(path: &Path, id: &str, now: DateTime<FixedOffset>) -> Result<(), (PathBuf, io::Error)> {
    let bytes = fs::read(path).map_err(|error| (path.to_owned(), error))?;
    let folder = path.parent().unwrap_or(Path::new("")).join(BEFORE);
    store::make_folder(&folder).map_err(|error| (folder.clone(), error))?;
    let moment = now.format(MOMENT);
    let mut kept = folder.join(format!("{id}-{moment}.toml"));
    for number in 2..=IN_A_SECOND {
        match store::put(&kept, Over::Nothing, |out| out.write_all(&bytes)) {
            Ok(()) => break,
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < IN_A_SECOND => {
                kept = folder.join(format!("{id}-{moment}-{number:02}.toml"));
            }
            Err(error) => return Err((kept, error)),
        }
    }
    let earlier = earlier(&folder, id);
    let too_many = earlier.len().saturating_sub(MOST);
    for old in earlier.iter().take(too_many) {
        // One too many does no harm.
        let _ = fs::remove_file(old);
    }
    Ok(())
}

/// The earlier texts of a file, the oldest first.
fn earlier(folder: &Path, id: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_of = |path: &PathBuf| {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let rest = stem.and_then(|stem| stem.strip_prefix(id)?.strip_prefix('-'));
        rest.is_some_and(is_moment)
    };
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_of).collect();
    found.sort_by(|a, b| a.file_stem().cmp(&b.file_stem()));
    found
}

/// Whether a word is a moment, with or without a number behind it.
fn is_moment(word: &str) -> bool {
    let letters: Vec<&str> = word.split('-').collect();
    let lengths: Vec<usize> = letters.iter().map(|part| part.len()).collect();
    let digits = word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    digits && matches!(*lengths, [4, 2, 2, 6] | [4, 2, 2, 6, 2])
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests;
