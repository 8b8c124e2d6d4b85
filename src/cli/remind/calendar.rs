//! One entry of a calendar as RFC 5545 writes it.
//!
//! Written by hand: the crate `icalendar` brings a parser with it (`iso8601`, `nom`), and what is
//! needed of the format is three rules, held by a test that reads the file back. Lines end in CRLF;
//! a line of more than 75 bytes is folded; in a text `\`, `;` and `,` are escaped.

use crate::core::text::Plain;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Utc, Weekday};
use std::fmt::{self, Write};

/// On which days an entry comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Repeat {
    /// Every day.
    Daily,
    /// On these days of the week.
    Weekly(Vec<Weekday>),
}

impl Repeat {
    /// Whether it comes on this date.
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

/// An entry that comes back, with an alarm when it begins.
#[derive(Debug)]
pub(super) struct Entry {
    /// What it is known by: an entry with the same replaces this one.
    pub(super) uid: String,
    /// When the file was made.
    pub(super) made: DateTime<FixedOffset>,
    /// Its first time, in whichever zone the person is.
    pub(super) start: NaiveDateTime,
    /// How long it takes.
    pub(super) minutes: u64,
    /// When it comes back.
    pub(super) repeat: Repeat,
    /// What it is called.
    pub(super) title: String,
}

/// The whole file.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = escaped(&self.title);
        // A calendar takes an entry for a newer version of the same by its number.
        let version = self.made.timestamp() / 60;
        let made = self.made.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ");
        // No zone: the entry is at this time wherever the person is.
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
            // Others see that there is something, not what; and the time stays free.
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

/// A line of at most 75 bytes, what is over on lines that begin with a space; letters stay whole.
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
