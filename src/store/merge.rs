//! Another machine's log put together with this one: what is missing here is appended, byte for
//! byte, in one write under one lock.
//!
//! Knows files; [`super::union`] decides which lines are missing.

use super::append::Log;
use super::disk;
use super::found::{Fault, StoredRecord};
use super::paths::Folders;
use super::problem::Problem;
use super::scan::{in_order, scan};
use super::union::Union;
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// If more bytes than this were appended, the newest lines of this machine are appended once more, up to
/// this many bytes. A session starts from the end of the log ([`super::read::TAIL`]), and that must not
/// hold the other machine's past alone. Readers drop the doubles.
const ONCE_MORE: usize = 32 * 1024;

/// What putting logs together did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// The logs that were read, in the order in which they were named.
    pub sources: Vec<Source>,
}

/// One log of another machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// How many of its lines were appended.
    pub added: u64,
    /// Its lines that cannot be read; they are passed by.
    pub faults: Vec<Fault>,
    /// Why it could not be read to its end; what was read until then is appended.
    pub problem: Option<Problem>,
}

impl Merged {
    /// How many lines were appended.
    pub fn added(&self) -> u64 {
        self.sources.iter().map(|source| source.added).sum()
    }

    /// Whether every line of every log could be read.
    pub fn is_sound(&self) -> bool {
        let sound = |source: &Source| source.faults.is_empty() && source.problem.is_none();
        self.sources.iter().all(sound)
    }
}

/// Appends what the log lacks of these. A record that is here only edited or damaged, and verified
/// there, is appended too: readers take the verified one.
///
/// # Errors
/// Where the own log cannot be read, locked or written; then nothing is appended, but for
/// [`Problem::Unconfirmed`].
pub fn merge(folders: &Folders, others: &[PathBuf]) -> Result<Merged, Problem> {
    // Read before the lock is taken: a slow disk of theirs must not hold up a running session.
    let read: Vec<(Source, Vec<Theirs>)> = others.iter().map(|path| read(path)).collect();
    let mut merged = Merged::default();
    if read.iter().all(|(_, lines)| lines.is_empty()) {
        merged.sources = read.into_iter().map(|(source, _)| source).collect();
        return Ok(merged);
    }
    let log = Log::new(folders.clone());
    let held = log.hold()?;
    let mut union = Union::default();
    let newest = take_ours(&mut union, &folders.log())?;
    let mut bytes = Vec::new();
    for (mut source, lines) in read {
        for line in lines {
            if union.take(&line.bytes, &line.kept) {
                bytes.extend_from_slice(&line.bytes);
                bytes.push(b'\n');
                source.added = source.added.saturating_add(1);
            }
        }
        merged.sources.push(source);
    }
    if bytes.len() > ONCE_MORE {
        bytes.extend(newest.into_iter().flatten());
    }
    if !bytes.is_empty() {
        log.append_holding(&held, &bytes)?;
    }
    Ok(merged)
}

/// A readable line of another log.
struct Theirs {
    bytes: Vec<u8>,
    kept: StoredRecord,
}

fn read(path: &Path) -> (Source, Vec<Theirs>) {
    let (mut lines, mut faults) = (Vec::new(), Vec::new());
    let read = disk::open_to_read(path).and_then(|file| {
        scan(file, true, |bytes, found| match found {
            Ok(kept) => lines.push(Theirs {
                bytes: bytes.to_owned(),
                kept,
            }),
            Err(fault) => faults.push(fault),
        })
    });
    in_order(&mut faults);
    let source = Source {
        path: path.to_owned(),
        added: 0,
        faults,
        problem: read.err().map(|error| Problem::source(path, &error)),
    };
    (source, lines)
}

/// Takes in the lines of this machine, and returns the last of them, [`ONCE_MORE`] bytes at most.
fn take_ours(union: &mut Union, path: &Path) -> Result<VecDeque<Vec<u8>>, Problem> {
    let (mut last, mut bytes_of_last) = (VecDeque::new(), 0);
    let read = disk::open_to_read(path).and_then(|file| {
        scan(file, true, |bytes, found| {
            let Ok(kept) = found else { return };
            union.take(bytes, &kept);
            // One without an id would be another record to every reader.
            if kept.record.id().is_none() {
                return;
            }
            let line = [bytes, b"\n"].concat();
            bytes_of_last += line.len();
            last.push_back(line);
            while bytes_of_last > ONCE_MORE
                && let Some(oldest) = last.pop_front()
            {
                bytes_of_last -= oldest.len();
            }
        })
    });
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(last),
        Err(error) => Err(Problem::read(path, &error)),
        Ok(_) => Ok(last),
    }
}

#[cfg(test)]
mod tests;
