//! Another machine's log put together with this one: what is missing here is appended, byte for
//! byte, under one lock.
//!
//! Knows files; [`super::union`] decides which lines are missing. Of a log no more than the ids is held in
//! memory, and a few lines.

mod missing;
mod newest;

use super::append::Log;
use super::disk;
use super::found::Fault;
use super::lock::Held;
use super::paths::Folders;
use super::problem::Problem;
use super::scan::{glance, in_order};
use super::stamp::Stamp;
use super::union::Union;
use missing::Missing;
use newest::Newest;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How often the logs are read without the lock before they are read under it.
const TRIES: u32 = 3;

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
/// Where the others have a line, and the own log cannot be read, locked or written; then nothing is
/// appended, but for [`Problem::Unconfirmed`].
pub fn merge(folders: &Folders, others: &[PathBuf]) -> Result<Merged, Problem> {
    let log = Log::new(folders.clone());
    // Read before the lock is taken: neither a long log nor a slow disk of theirs may hold up a running
    // session.
    for _ in 0..TRIES {
        let looked = look(folders, others);
        if !looked.is_any {
            return Ok(looked.merged);
        }
        let held = log.hold()?;
        if looked.is_of(folders) {
            return looked.append(&log, &held);
        }
    }
    let held = log.hold()?;
    look(folders, others).append(&log, &held)
}

/// What was found, with nothing changed.
struct Looked {
    merged: Merged,
    /// Whether the other logs have a line that can be read.
    is_any: bool,
    /// What the own log was when it was read.
    stamp: Option<Stamp>,
    missing: Result<Missing, Problem>,
    newest: Newest,
}

fn look(folders: &Folders, others: &[PathBuf]) -> Looked {
    let path = folders.log();
    let length = |path: &Path| fs::metadata(path).map_or(0, |found| found.len());
    let theirs = others.iter().map(|other| length(other));
    let mut union = Union::of_logs(theirs.fold(length(&path), u64::saturating_add));
    let mut looked = Looked {
        merged: Merged::default(),
        is_any: false,
        stamp: None,
        missing: Ok(Missing::new(folders.data().to_owned())),
        newest: Newest::new(ONCE_MORE),
    };
    match looked.take_ours(&mut union, &path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => looked.missing = Err(Problem::read(&path, &error)),
        Ok(()) => {}
    }
    for other in others {
        let source = looked.take_theirs(&mut union, other, &path);
        looked.merged.sources.push(source);
    }
    looked
}

impl Looked {
    /// Takes in the lines of this machine.
    fn take_ours(&mut self, union: &mut Union, path: &Path) -> io::Result<()> {
        let file = disk::open_to_read(path)?;
        self.stamp = Some(Stamp::of(&file.metadata()?));
        glance(file, true, |bytes, found| {
            let Ok(seen) = found else { return };
            let id = seen.id();
            union.take(bytes, id, seen.precedence());
            // One without an id would be another record to every reader.
            if id.is_some() {
                self.newest.push(bytes);
            }
        })?;
        Ok(())
    }

    /// Takes in the lines of another machine, and holds those that are missing here.
    fn take_theirs(&mut self, union: &mut Union, other: &Path, ours: &Path) -> Source {
        let (mut added, mut faults) = (0_u64, Vec::new());
        let read = disk::open_to_read(other).and_then(|file| {
            glance(file, true, |bytes, found| match found {
                Ok(seen) => {
                    self.is_any = true;
                    let Ok(missing) = &mut self.missing else {
                        return;
                    };
                    if union.take(bytes, seen.id(), seen.precedence()) {
                        added = added.saturating_add(1);
                        if let Err(error) = missing.push(bytes) {
                            self.missing = Err(Problem::write(ours, &error));
                        }
                    }
                }
                Err(fault) => faults.push(fault),
            })
        });
        in_order(&mut faults);
        Source {
            path: other.to_owned(),
            added,
            faults,
            problem: read.err().map(|error| Problem::source(other, &error)),
        }
    }

    /// Whether the log is still what was read.
    fn is_of(&self, folders: &Folders) -> bool {
        self.stamp == Stamp::at(&folders.log())
    }

    fn append(self, log: &Log, held: &Held) -> Result<Merged, Problem> {
        let mut missing = self.missing?;
        if missing.length() > u64::try_from(ONCE_MORE).unwrap_or(u64::MAX) {
            let more = missing.push_all(self.newest.lines());
            more.map_err(|error| Problem::write(&log.folders.log(), &error))?;
        }
        missing.append(log, held)?;
        Ok(self.merged)
    }
}

#[cfg(test)]
mod tests;
