//! One calendar entry in the format of RFC 5545.
//!
//! Written by hand, because the crate `icalendar` brings a parser with it (`iso8601`, `nom`), and
//! we need only three rules of the format; a test reads the file back. Lines end in CRLF. A line of
//! more than 75 bytes is folded. In a text, `\`, `;` and `,` are escaped.

use crate::core::text::Plain;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Utc, Weekday};
use std::fmt::{self, Write};

/// The days on which an entry repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Repeat {
    /// Every day.
    Daily,
    /// On these days of the week.
    Weekly(Vec<Weekday>),
}

impl Repeat {
    /// Whether it repeats on this date.
    pub(super) fn includes(&self, date: NaiveDate) -> bool {
        match self {
            Self::Daily => true,
            Self::Weekly(days) => days.contains(&date.weekday()),
        }
    }

    fn rule(&self) -> String {
        match self {
            Self::Daily => "FREQ=DAILY".to_owned(),
            Self::Weekly(days) => {
                let days: Vec<_> = days.iter().map(|day| code(*day)).collect();
                format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
            }
        }
    }
}

const fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

/// A repeating entry with an alarm at its start.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its identity: an entry with the same `uid` replaces this one.
    pub(super) uid: String,
    /// When the file was made.
    pub(super) made: DateTime<FixedOffset>,
    /// Its first time, in the zone where the user is.
    pub(super) start: NaiveDateTime,
    /// Its duration.
    pub(super) minutes: u64,
    /// When it repeats.
    pub(super) repeat: Repeat,
    /// Its title.
    pub(super) title: String,
}

/// Writes the whole file.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = escaped(&self.title);
        // A calendar recognises a newer version of an entry by a higher number.
        let version = self.made.timestamp() / 60;
        let made = self.made.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ");
        // Without a zone, the entry is at this time wherever the user is.
        let start = self.start.format("%Y%m%dT%H%M%S");
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//rygrad//rygrad//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", self.uid),
            format!("DTSTAMP:{made}"),
            format!("SEQUENCE:{version}"),
            format!("DTSTART:{start}"),
            format!("DURATION:PT{}M", self.minutes),
            format!("RRULE:{}", self.repeat.rule()),
            format!("SUMMARY:{title}"),
            // Others see an entry, but not its content; and the time stays free.
            "CLASS:PRIVATE".to_owned(),
            "TRANSP:TRANSPARENT".to_owned(),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            "TRIGGER:PT0S".to_owned(),
            format!("DESCRIPTION:{title}"),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        lines.iter().try_for_each(|line| fold(line, f))
    }
}

/// Writes a line in parts of at most 75 bytes. Each further part begins with a space. Characters
/// are never split.
fn fold(line: &str, out: &mut impl Write) -> fmt::Result {
    const LONGEST: usize = 75;
    let mut bytes = 0;
    for c in line.chars() {
        if bytes + c.len_utf8() > LONGEST {
            out.write_str("\r\n ")?;
            bytes = 1;
        }
        out.write_char(c)?;
        bytes += c.len_utf8();
    }
    out.write_str("\r\n")
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in Plain::new(text).as_str().chars() {
        if matches!(c, '\\' | ';' | ',') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let line = format!("SUMMARY:{}", "æ".repeat(80));
        let mut folded = String::new();
        let done = fold(&line, &mut folded);
        assert!(done.is_ok());
        let lines: Vec<&str> = folded.trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() <= 75));
        assert_eq!(folded.trim_end().replace("\r\n ", ""), line);
    }

    #[test]
    fn signs_of_the_format_are_escaped_in_a_text() {
        assert_eq!(escaped("a,b;c\\d\r\nBEGIN:x"), "a\\,b\\;c\\\\d  BEGIN:x");
    }
}
