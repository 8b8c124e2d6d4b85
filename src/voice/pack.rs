//! A voice that a person has recorded: a folder with `pack.toml`, `texts.toml` and a WAV file for each
//! fragment, or the same in one file.
//!
//! A pack may come from anybody. Names are ids and nothing else, links are not followed, and every size
//! has its limit.

mod check;
mod head;
mod heard;
mod names;
mod parts;
mod place;
mod recorded;
mod tar;
mod texts;

pub use check::{Fault, Report, check};
pub use head::Head;
pub use names::{HEAD, TEXTS, file_of};
pub use place::{MOST_BYTES, Unusable, Wrong};
pub use recorded::Recorded;
pub use texts::{Take, Texts};

use super::wav;
use crate::core::text::{Lang, Plain};
use crate::script::SAMPLE_RATE;
use crate::script::fragments::{Fragment, key, pieces};
use heard::Heard;
use parts::Parts;
use place::Place;
use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A pack that was opened.
#[derive(Debug)]
pub struct Pack {
    head: Head,
    texts: Texts,
    place: Place,
    /// The file of each text, by its key.
    files: HashMap<String, String>,
    key: String,
    parts: Parts,
    heard: Heard,
}

impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.place.path() == other.place.path()
    }
}

impl Eq for Pack {}

/// What there is of a fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A recording of its text, under this id.
    Recorded(String),
    /// A recording of this text that it had before.
    Older(Plain),
    /// No recording.
    Missing,
}

/// Why a line is not spoken by this pack. Another voice speaks the whole line.
#[derive(Debug)]
pub enum Missing {
    /// A part of it was not recorded, or the line is in another language.
    Fragment,
    /// A recording cannot be used.
    Recording(Wrong),
    /// The line could not be written.
    Output(io::Error),
}

impl Pack {
    /// Opens a folder or a file. No recording is read yet.
    ///
    /// # Errors
    /// If it is no pack, or cannot be read.
    pub fn open(path: &Path) -> Result<Self, Unusable> {
        let place = Place::open(path)?;
        let head = Head::read(&place.text(HEAD)?)?;
        let texts = texts_of(&place)?;
        let mut files = HashMap::new();
        for id in texts.ids() {
            let Ok(bytes) = place.bytes(id) else {
                continue;
            };
            if let Some(said) = said(&texts, &place, id, bytes) {
                files
                    .entry(key(said.as_str()))
                    .or_insert_with(|| id.to_owned());
            }
        }
        let key = key_of(&head, &files, &place);
        Ok(Self {
            head,
            texts,
            place,
            files,
            key,
            parts: Parts::default(),
            heard: Heard::default(),
        })
    }

    /// What it says of itself.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Its folder or its file.
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// What was to be recorded, and what was.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// What there is of a fragment.
    pub fn state(&self, fragment: &Fragment) -> State {
        if let Some(id) = self.id_of(&key(fragment.text.as_str())) {
            return State::Recorded(id.to_owned());
        }
        // What cannot be opened is looked at, and told, when it is read.
        match self.place.bytes(&fragment.id) {
            Err(Wrong::NotThere) => State::Missing,
            Err(_) => State::Recorded(fragment.id.clone()),
            Ok(bytes) => match said(&self.texts, &self.place, &fragment.id, bytes) {
                Some(said) => State::Older(said.clone()),
                None => State::Missing,
            },
        }
    }

    /// What it is called: its name, else who speaks, else its file.
    pub fn name(&self) -> String {
        let named = [&self.head.name, &self.head.by].into_iter();
        let mut named = named.filter(|name| !name.as_str().is_empty());
        let file = || {
            self.place
                .path()
                .file_name()
                .map(|name| name.to_string_lossy())
        };
        let name = named.next().map(ToString::to_string);
        name.or_else(|| Some(Plain::new(&file()?).to_string()))
            .unwrap_or_default()
    }

    /// What tells this pack from another one, and from itself before a recording was made anew.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The id under which a text was recorded, by its [`key`].
    pub fn id_of(&self, key: &str) -> Option<&str> {
        self.files.get(key).map(String::as_str)
    }

    /// A recording.
    ///
    /// # Errors
    /// What is wrong with it; [`Wrong::NotThere`] if there is none.
    pub fn recorded(&self, id: &str) -> Result<Recorded, Wrong> {
        Recorded::read(&self.place.recording(id)?)
    }

    /// Puts a line together, every part as loud as the others, with short silences, and writes it as one
    /// WAV file.
    ///
    /// # Errors
    /// If one part is missing or cannot be used. Then nothing is written.
    pub fn render(&self, words: &[Plain], lang: Lang, into: &Path) -> Result<(), Missing> {
        let samples = self.joined(words, lang)?;
        let file = wav::whole(&samples).map_err(Missing::Output)?;
        fs::write(into, file).map_err(Missing::Output)
    }

    /// Whether it speaks a line: every part of it is there and can be used.
    pub fn speaks(&self, words: &[Plain], lang: Lang) -> bool {
        self.joined(words, lang).is_ok()
    }

    /// A line as a file of this name, which is there while the pack is open.
    pub(super) fn heard(&self, words: &[Plain], lang: Lang, name: &str) -> Option<PathBuf> {
        let put = |into: &Path| self.render(words, lang, into);
        self.heard.of(name, put).ok()
    }

    fn joined(&self, words: &[Plain], lang: Lang) -> Result<Vec<i16>, Missing> {
        if lang != self.head.lang {
            return Err(Missing::Fragment);
        }
        let found = pieces(words, &|key| self.files.contains_key(key));
        let found = found.ok_or(Missing::Fragment)?;
        let mut samples: Vec<i16> = Vec::new();
        for piece in found {
            let id = self.id_of(&key(piece.text)).ok_or(Missing::Fragment)?;
            let part = self
                .parts
                .of(id, || Ok(self.recorded(id)?.clip().levelled()));
            let part = part.map_err(Missing::Recording)?;
            samples.extend_from_slice(&part.samples);
            samples.extend(std::iter::repeat_n(0, silence(piece.then)));
        }
        Ok(samples)
    }
}

/// A sum of what is recorded: of names, sizes and times, because a session does not wait for more.
fn key_of(head: &Head, files: &HashMap<String, String>, place: &Place) -> String {
    let mut sum = crc32fast::Hasher::new();
    let mut files: Vec<_> = files.iter().collect();
    files.sort();
    for (text, id) in files {
        let (bytes, changed) = place.stamp(id);
        sum.update(format!("{text}\n{id}\n{bytes}\n{changed}\n").as_bytes());
    }
    let path = place.path().as_os_str().as_encoded_bytes();
    sum.update(path);
    format!("{}-{:08x}", head.lang, sum.finalize())
}

/// The texts of a folder, with the text of each recording noted before the texts change.
///
/// # Errors
/// If it is no folder of a pack.
pub fn noted(folder: &Path) -> Result<Texts, Unusable> {
    let place = Place::open(folder)?;
    let mut texts = texts_of(&place)?;
    texts.note(&place);
    Ok(texts)
}

/// A recording as it is heard in a session: a WAV file.
///
/// # Errors
/// Never for a recording that was read.
pub fn as_heard(recorded: &Recorded) -> io::Result<Vec<u8>> {
    wav::whole(&recorded.clip().levelled().samples)
}

/// Writes a folder as one file, with every recording that is there.
///
/// # Errors
/// If the folder is none of a pack, or the file cannot be written.
pub fn in_one_file(folder: &Path, out: &mut dyn Write) -> Result<(), Unusable> {
    let place = Place::open(folder)?;
    let head = place.text(HEAD)?;
    let texts = noted(folder)?;
    let written = texts.written().map_err(|_| Unusable::Texts)?;
    let mut put = |name: &str, bytes: &[u8]| tar::put(out, name, bytes).map_err(Unusable::Closed);
    put(HEAD, head.as_bytes())?;
    put(TEXTS, written.as_bytes())?;
    for id in texts.take.keys() {
        if let Ok(bytes) = place.recording(id) {
            put(&names::file_of(id), &bytes)?;
        }
    }
    tar::end(out).map_err(Unusable::Closed)
}

/// What a recording says. Where its text has changed and it is newer than the texts, it may be made anew with
/// the same size: then its sum tells.
fn said<'t>(texts: &'t Texts, place: &Place, id: &str, bytes: u64) -> Option<&'t Plain> {
    let is_older = texts.said(id, bytes, None) != texts.text.get(id);
    let sum = (is_older && place.is_newer(id)).then(|| place.recording(id).ok());
    let sum = sum.flatten().map(|file| crc32fast::hash(&file));
    texts.said(id, bytes, sum)
}

fn texts_of(place: &Place) -> Result<Texts, Unusable> {
    match place.text(TEXTS) {
        Ok(text) => Texts::read(&text),
        Err(Unusable::Lacks(_)) => Ok(Texts::default()),
        Err(other) => Err(other),
    }
}

fn silence(time: Duration) -> usize {
    let samples = time.as_millis() * u128::from(SAMPLE_RATE) / 1_000;
    usize::try_from(samples).unwrap_or_default()
}

#[cfg(test)]
mod tests;
