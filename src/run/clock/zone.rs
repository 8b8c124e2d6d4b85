//! The time zone that `TZ` names, found as the C library finds it.
//!
//! `TZ` is a file of the zone folder, a whole path, or a POSIX rule; without it `/etc/localtime`
//! holds. What is none of these is UTC. Only regular files of a zone's size are read: a device or a
//! pipe would keep the program from starting.

use crate::store::open_to_read;
use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeZone as _, Utc};
use std::ffi::OsStr;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use tz::TimeZone;

/// Where the zones are, on one system or another.
const FOLDERS: [&str; 4] = [
    "/usr/share/zoneinfo",
    "/var/db/timezone/zoneinfo",
    "/share/zoneinfo",
    "/etc/zoneinfo",
];
/// Bytes that no zone file has.
const TOO_LONG: u64 = 1 << 20;
/// Letters that the name of a rule has at least.
const SHORTEST: usize = 3;
/// What a rule without dates means to the C library: the American ones.
const USUAL_DATES: &str = ",M3.2.0,M11.1.0";

/// A zone.
#[derive(Debug)]
pub(super) struct Zone {
    rules: TimeZone,
    /// Whether `TZ` names none that is known here.
    pub(super) is_unknown: bool,
}

impl Zone {
    /// The zone that this environment names: `TZ`, and `TZDIR` for another folder of zones.
    pub(super) fn of(named: Option<&OsStr>, folder: Option<&OsStr>) -> Self {
        let found = match named {
            None => read(Path::new("/etc/localtime")).or(Some(TimeZone::utc())),
            Some(named) => by_name(named, folder),
        };
        Self {
            is_unknown: found.is_none(),
            rules: found.unwrap_or_else(TimeZone::utc),
        }
    }

    /// Its offset at a moment, to the minute: what is written of a time names no seconds of it.
    fn offset(&self, at: i64) -> FixedOffset {
        let found = self.rules.find_local_time_type(at).ok().or_else(|| {
            // Beyond the last change of a file without a rule its last time goes on.
            let last = self
                .rules
                .as_ref()
                .transitions()
                .last()?
                .local_time_type_index();
            self.rules.as_ref().local_time_types().get(last)
        });
        let seconds = found.map_or(0, tz::LocalTimeType::ut_offset);
        FixedOffset::east_opt(seconds / 60 * 60).unwrap_or(Utc.fix())
    }

    /// A moment in local time.
    pub(super) fn at(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&self.offset(at.timestamp()))
    }

    /// A time of day on a date. Of an hour that came twice it is the first; one that was left out is
    /// taken by the offset before it.
    pub(super) fn local(&self, at: NaiveDateTime) -> DateTime<FixedOffset> {
        const DAY: i64 = 24 * 3_600;
        let as_utc = at.and_utc().timestamp();
        let before = self.offset(as_utc - DAY);
        let around = [before, self.offset(as_utc), self.offset(as_utc + DAY)];
        let moments = around.iter().filter_map(|offset| {
            let moment = offset.from_local_datetime(&at).single()?;
            (self.offset(moment.timestamp()) == *offset).then_some(moment)
        });
        let skipped = || before.from_local_datetime(&at).single();
        let moment = moments.min().or_else(skipped);
        moment.unwrap_or_else(|| at.and_utc().fixed_offset())
    }
}

/// The zone of this name. Empty is UTC.
fn by_name(named: &OsStr, folder: Option<&OsStr>) -> Option<TimeZone> {
    let named = named.to_str()?;
    let named = named.strip_prefix(':').unwrap_or(named);
    if named.is_empty() {
        return Some(TimeZone::utc());
    }
    let folder = folder.filter(|folder| !folder.is_empty()).map(Path::new);
    let known = FOLDERS.iter().map(Path::new);
    // A whole path stays one, whatever folder it is joined to.
    let mut files = folder.into_iter().chain(known).map(|at| at.join(named));
    files.find_map(|file| read(&file)).or_else(|| rule(named))
}

fn read(file: &Path) -> Option<TimeZone> {
    TimeZone::from_tz_data(&bytes(file).ok()?).ok()
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    if !file.metadata()?.is_file() {
        // To open a device may already do something.
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    let read = open_to_read(file)?.take(TOO_LONG).read_to_end(&mut bytes)?;
    if u64::try_from(read).is_ok_and(|read| read < TOO_LONG) {
        Ok(bytes)
    } else {
        Err(ErrorKind::FileTooLarge.into())
    }
}

/// A POSIX rule such as `CET-1CEST,M3.5.0,M10.5.0/3`.
fn rule(text: &str) -> Option<TimeZone> {
    let rest = after_name(text.trim_end())?;
    let summer = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "+-:".contains(c));
    let standard = rest.strip_suffix(summer)?;
    // The reader takes names of seven letters at most, and ours are never shown.
    let with = |dates: &str| {
        let rule = match summer {
            "" => format!("AAA{standard}"),
            summer => format!("AAA{standard}BBB{}{dates}", after_name(summer)?),
        };
        TimeZone::from_tz_data(&file_of(&rule)).ok()
    };
    with("").or_else(|| with(USUAL_DATES))
}

/// What follows a name of enough letters, or one between angle brackets.
fn after_name(text: &str) -> Option<&str> {
    let (name, rest) = if let Some(quoted) = text.strip_prefix('<') {
        quoted.split_once('>')?
    } else {
        let end = text.find(|c: char| !c.is_ascii_alphabetic());
        text.split_at(end.unwrap_or(text.len()))
    };
    (name.len() >= SHORTEST).then_some(rest)
}

/// A zone file that holds a rule and no change: only in a file is a rule read whose clock changes on
/// the day before or after, as Greenland's does.
fn file_of(rule: &str) -> Vec<u8> {
    // Twice: the third form, fifteen bytes without a meaning, no change, one offset, a name of four
    // bytes; and these two.
    let counts = [0, 0, 0, 0, 1, 4].map(u32::to_be_bytes).concat();
    let part = [&b"TZif3"[..], &[0; 15], &counts, &[0; 6], b"UTC\0"].concat();
    [&part, &part, &b"\n"[..], rule.as_bytes(), b"\n"].concat()
}

#[cfg(all(test, unix))]
mod tests;
