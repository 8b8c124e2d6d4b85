//! Where the files of a pack lie: in a folder, or in one file. Nothing outside of it is opened.

use super::names::{HEAD, TEXTS, file_of, is_id};
use super::tar;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The most bytes of a recording: a minute in the best quality.
pub const MOST_BYTES: u64 = 30 << 20;
/// The most bytes of a text.
const MOST_TEXT: u64 = 8 << 20;

/// Why a pack cannot be used.
#[derive(Debug)]
pub enum Unusable {
    /// Nothing is there, or it cannot be opened.
    Closed(io::Error),
    /// It is neither a folder nor a file of a pack.
    NoPack,
    /// This file of it is missing.
    Lacks(&'static str),
    /// `pack.toml` is faulty in this line.
    Head(usize),
    /// `texts.toml` is faulty.
    Texts,
    /// A newer version made it.
    Newer,
}

/// What is wrong with a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// There is none.
    NotThere,
    /// It is a link, a folder or a device.
    NoFile,
    /// It is larger or longer than any text needs.
    TooLarge,
    /// It is no WAV file, or a part of one.
    Broken,
    /// Its samples have a form that is not read.
    Form,
    /// Nobody speaks in it.
    Silent,
}

/// A folder, or a file and where each part of it lies.
#[derive(Debug)]
pub(super) enum Place {
    Folder(PathBuf),
    File {
        path: PathBuf,
        parts: HashMap<String, tar::Part>,
    },
}

impl Place {
    pub(super) fn open(path: &Path) -> Result<Self, Unusable> {
        let kind = fs::metadata(path).map_err(Unusable::Closed)?;
        if kind.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        if !kind.is_file() {
            return Err(Unusable::NoPack);
        }
        let mut file = File::open(path).map_err(Unusable::Closed)?;
        let parts = tar::parts(&mut file, kind.len()).map_err(|error| match error.kind() {
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => Unusable::NoPack,
            _ => Unusable::Closed(error),
        })?;
        let path = path.to_owned();
        Ok(Self::File { path, parts })
    }

    /// The folder or the file.
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::File { path, .. } => path,
        }
    }

    /// One of the two texts.
    pub(super) fn text(&self, name: &'static str) -> Result<String, Unusable> {
        let bytes = self.read(name, MOST_TEXT).map_err(|wrong| match wrong {
            Wrong::NotThere => Unusable::Lacks(name),
            _ if name == HEAD => Unusable::Head(1),
            _ => Unusable::Texts,
        })?;
        let text = String::from_utf8(bytes);
        let text = text.map_err(|_| match name {
            HEAD => Unusable::Head(1),
            _ => Unusable::Texts,
        })?;
        Ok(text.trim_start_matches('\u{feff}').to_owned())
    }

    /// The file of a recording.
    pub(super) fn recording(&self, id: &str) -> Result<Vec<u8>, Wrong> {
        if !is_id(id) {
            return Err(Wrong::NotThere);
        }
        self.read(&file_of(id), MOST_BYTES)
    }

    /// The size of the file of a recording.
    pub(super) fn bytes(&self, id: &str) -> Result<u64, Wrong> {
        self.size(&file_of(id))
    }

    /// The size of a recording, and when it was changed. A file with all of them has one time for all.
    pub(super) fn stamp(&self, id: &str) -> (u64, u128) {
        let path = match self {
            Self::Folder(folder) => &folder.join(file_of(id)),
            Self::File { path, .. } => path,
        };
        let changed = fs::metadata(path).and_then(|file| file.modified());
        let changed = changed
            .ok()
            .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let changed = changed.map_or(0, |since| since.as_nanos());
        (self.bytes(id).unwrap_or(0), changed)
    }

    /// Whether a recording was changed after the texts were written, or in the same moment. In one file,
    /// nothing is changed any more.
    pub(super) fn is_newer(&self, id: &str) -> bool {
        let Self::Folder(folder) = self else {
            return false;
        };
        let changed = |name: &str| fs::metadata(folder.join(name))?.modified();
        let (recording, texts) = (changed(&file_of(id)), changed(TEXTS));
        recording.is_ok_and(|at| texts.is_ok_and(|texts| at >= texts))
    }

    fn size(&self, name: &str) -> Result<u64, Wrong> {
        match self {
            Self::Folder(folder) => {
                let found = folder.join(name).symlink_metadata();
                let found = found.map_err(|_| Wrong::NotThere)?;
                found.is_file().then_some(found.len()).ok_or(Wrong::NoFile)
            }
            Self::File { parts, .. } => {
                let part = parts.get(name).ok_or(Wrong::NotThere)?;
                Ok(part.bytes)
            }
        }
    }

    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, Wrong> {
        let size = self.size(name)?;
        if size > most {
            return Err(Wrong::TooLarge);
        }
        let read = |from: &Path, start: u64| -> io::Result<Vec<u8>> {
            let mut file = File::open(from)?;
            file.seek(SeekFrom::Start(start))?;
            let mut bytes = Vec::new();
            // It may grow meanwhile.
            file.take(size).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        let bytes = match self {
            Self::Folder(folder) => read(&folder.join(name), 0),
            Self::File { path, parts } => read(path, parts.get(name).map_or(0, |part| part.start)),
        };
        bytes.map_err(|_| Wrong::Broken)
    }
}
