//! `log.days`: what is known of the first part of a long log, beside it, so that whoever wants the last
//! year need not go through all the years before.
//!
//! It is never the truth. It says what the log's file looked like when it was made; where the file looks
//! otherwise now, it is as good as not there, and is made again. Our own appends go on saying it, under
//! the lock, for what is before them stays as it was.
//!
//! The file has two lines, sealed as those of the log: what is known, and the [`Stamp`], whose length
//! never changes, so that an append writes it where it is.

mod apart;
mod digits;

pub(super) use self::apart::Apart;
use self::digits::{Run, cuts, days, runs, written};
use super::disk::{self, Sink};
use super::envelope::{is_verified, seal};
use super::paths::Folders;
use super::stamp::Stamp;
use super::{Over, put};
use crate::core::history::Marks;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::UNIX_EPOCH;
use uuid::Uuid;

/// Bytes that are read at most: the days of 250 000 years.
const LONGEST: u64 = 32 * 1024 * 1024;

/// A place between two lines where a log may be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    /// Where the second of them begins.
    pub(super) byte: u64,
    /// The last date before it; every date behind it is later.
    pub(super) last: NaiveDate,
}

/// What is known of the first part of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// How long the whole log was when this was found out.
    pub(super) end: u64,
    /// Clean cuts, in order. The known part ends at the last one.
    pub(super) cuts: Vec<Cut>,
    /// The time of the last record of the part.
    pub(super) newest: DateTime<Utc>,
    /// The greatest id in the part.
    pub(super) greatest: Uuid,
    /// The greatest id of the part and of the days behind it in which something was said of it.
    pub(super) around: Uuid,
    /// Where in the part records lie that count beyond their day.
    pub(super) held: Vec<u64>,
    /// Its corrections that are not read together with what they are of.
    pub(super) apart: Apart,
    /// What its days add up to.
    pub(super) marks: Marks,
    /// Whether it has neither a session nor a number.
    pub(super) is_empty: bool,
}

/// What there is of `log.days`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing: the log is short, or nobody has gone through it.
    NotThere,
    /// What is known of the log as it lies.
    Fits,
    /// Of another log, or of this one as it was: it is made again when it is needed.
    Old,
    /// Something that is no file, in its place: it cannot be made.
    InTheWay,
}

/// Looks at what is beside the log; writes nothing.
pub fn beside(folders: &Folders) -> Beside {
    let path = folders.days();
    match path.symlink_metadata() {
        Err(_) => return Beside::NotThere,
        Ok(_) if !path.is_file() => return Beside::InTheWay,
        Ok(_) => {}
    }
    let log = disk::open_to_read(&folders.log()).ok();
    match log.and_then(|log| Known::read(&path, &log)) {
        Some(_) => Beside::Fits,
        None => Beside::Old,
    }
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Body<'b> {
    /// The version that made it: another one may count a day that this one does not.
    app: String,
    end: u64,
    newest: DateTime<Utc>,
    greatest: Uuid,
    around: Uuid,
    is_empty: bool,
    held: Vec<u64>,
    /// Of each what it is of, and where it lies: 32 digits and 16.
    #[serde(borrow)]
    apart: Cow<'b, str>,
    /// Of each the bytes since the one before, and the days: 8 digits and 8. There are many.
    #[serde(borrow)]
    cuts: Cow<'b, str>,
    #[serde(borrow)]
    kept: Vec<Run<'b>>,
    #[serde(borrow)]
    rest: Vec<Run<'b>>,
}

impl Known {
    /// Reads what is known of the log that is open in `log`; `None` where nothing is, or of another file.
    pub(super) fn read(path: &Path, log: &File) -> Option<Self> {
        let stamp = Stamp::of(&log.metadata().ok()?);
        let file = disk::open_to_read(path).ok()?;
        let length = file.metadata().ok()?.len().min(LONGEST);
        let mut bytes = Vec::with_capacity(usize::try_from(length).ok()?);
        file.take(LONGEST).read_to_end(&mut bytes).ok()?;
        let body = bytes.strip_suffix(line(&stamp)?.as_bytes())?;
        let body = body.strip_suffix(b"\n")?;
        if !is_verified(body) {
            return None;
        }
        let known = Self::of(serde_json::from_slice(body).ok()?)?;
        (known.end <= stamp.length).then_some(known)
    }

    /// `None` where it cannot be as it is said.
    fn of(body: Body<'_>) -> Option<Self> {
        let cuts = cuts(&body.cuts)?;
        let last = cuts.last()?.byte;
        let held = &body.held;
        let is_sound = body.app == env!("CARGO_PKG_VERSION")
            && cuts.is_sorted_by(|one, next| one.byte < next.byte && one.last < next.last)
            && last <= body.end
            && held.is_sorted_by(|one, next| one < next)
            && held.last().is_none_or(|byte| *byte < last);
        is_sound.then_some(Self {
            end: body.end,
            cuts,
            newest: body.newest,
            greatest: body.greatest,
            around: body.around,
            held: body.held,
            apart: Apart::read(&body.apart, last)?,
            marks: Marks {
                kept: days(&body.kept)?,
                rest: days(&body.rest)?,
            },
            is_empty: body.is_empty,
        })
    }

    /// Writes it beside the log that is open in `log` and looked like `stamp` when reading began. It is a
    /// help and no more: where it cannot be written, there is none.
    pub(super) fn write(&self, path: &Path, stamp: &Stamp, log: &File) {
        let Some(cuts) = written(&self.cuts) else {
            return;
        };
        let body = Body {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            end: self.end,
            newest: self.newest,
            greatest: self.greatest,
            around: self.around,
            is_empty: self.is_empty,
            held: self.held.clone(),
            apart: self.apart.digits().into(),
            cuts: cuts.into(),
            kept: runs(&self.marks.kept),
            rest: runs(&self.marks.rest),
        };
        let (Ok(body), Some(line)) = (seal("days", &body), line(stamp)) else {
            return;
        };
        // What nobody would read to its end.
        if body.len().saturating_add(line.len()) >= usize::try_from(LONGEST).unwrap_or(usize::MAX) {
            return;
        }
        // Whoever appended meanwhile has not found this file to say so in.
        let is_same = || {
            let now = log.metadata().ok().as_ref().map(Stamp::of);
            now.as_ref() == Some(stamp)
        };
        if is_same() {
            let _ = put::<io::Error>(path, Over::ClosedFile, |out| {
                out.write_all(body.as_bytes())?;
                out.write_all(line.as_bytes())
            });
        }
    }
}

/// The second line, as long as any other one.
#[derive(Serialize)]
struct StampLine {
    length: String,
    file: String,
    modified: String,
    changed: String,
}

/// The second line for a log that looks like this. `None` where the disk knows no time below a second: two
/// changes would look like one.
fn line(log: &Stamp) -> Option<String> {
    const SECOND: u64 = 1_000_000_000;
    let modified = log.modified?.duration_since(UNIX_EPOCH).ok()?;
    let modified = u64::try_from(modified.as_nanos()).ok()?;
    if modified % SECOND == 0 {
        return None;
    }
    let digits = |number: u64| format!("{number:016x}");
    let line = StampLine {
        length: digits(log.length),
        file: digits(log.inode.number),
        modified: digits(modified),
        changed: digits(log.inode.changed),
    };
    seal("stamp", &line).ok()
}

/// Whether it can be said of a log what it looks like.
pub(super) fn is_told(log: &Stamp) -> bool {
    line(log).is_some()
}

/// A `log.days` that fits the log as it lies; only an append under the lock may go on with it.
#[derive(Debug)]
pub(super) struct Fitting {
    file: File,
    at: u64,
}

impl Fitting {
    /// `None` where there is none, or it is of another log.
    pub(super) fn of(path: &Path, log: &File) -> Option<Self> {
        let mut options = OpenOptions::new();
        let mut file = disk::regular(options.read(true).write(true), path).ok()?;
        let line = line(&Stamp::of(&log.metadata().ok()?))?;
        let length = u64::try_from(line.len()).ok()?;
        let at = file.metadata().ok()?.len().checked_sub(length)?;
        file.seek(SeekFrom::Start(at)).ok()?;
        let mut said = String::new();
        Read::by_ref(&mut file)
            .take(length)
            .read_to_string(&mut said)
            .ok()?;
        (said == line).then_some(Self { file, at })
    }

    /// Says that it fits the log as it looks with what was appended. Where this fails, it no longer fits.
    pub(super) fn go_on(mut self, log: &Stamp) {
        if let Some(line) = line(log) {
            let there = self.file.seek(SeekFrom::Start(self.at));
            let _ = there.and_then(|_| self.file.write_all(line.as_bytes()));
        }
    }
}

/// A log that is appended to. It is looked at as soon as all is written: what somebody else does while it
/// is synced, which may take long, is nothing of ours.
#[derive(Debug)]
pub(super) struct Stamped {
    file: File,
    before: Option<u64>,
    written: u64,
    stamp: Option<Stamp>,
}

impl Stamped {
    pub(super) fn new(file: File) -> Self {
        let before = file.metadata().ok().map(|found| found.len());
        Self {
            file,
            before,
            written: 0,
            stamp: None,
        }
    }

    /// What it looked like with what was appended, if nothing else was done to its length.
    pub(super) fn stamp(&self) -> Option<&Stamp> {
        let length = self.before?.checked_add(self.written)?;
        self.stamp.as_ref().filter(|stamp| stamp.length == length)
    }
}

impl Sink for Stamped {
    fn size(&self) -> io::Result<u64> {
        self.file.size()
    }

    fn last_byte(&mut self) -> io::Result<u8> {
        self.file.last_byte()
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.file.put(bytes)?;
        let many = u64::try_from(taken).unwrap_or(u64::MAX);
        self.written = self.written.saturating_add(many);
        Ok(taken)
    }

    fn cut(&mut self, size: u64) -> io::Result<()> {
        self.file.cut(size)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.stamp = self.file.metadata().ok().as_ref().map(Stamp::of);
        self.file.sync()
    }
}

#[cfg(test)]
mod tests;
