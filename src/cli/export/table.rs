//! Rows as CSV. Every text passes through one function that keeps it from being run as a formula.

use super::Column;
use crate::cli::{Failure, json};
use chrono::DateTime;
use csv::{ErrorKind, Terminator, WriterBuilder};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

/// Who reads the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Reader {
    /// A program that reads CSV as RFC 4180 has it
    #[default]
    #[value(skip)]
    Program,
    /// A double click on a computer in Denmark or Norway
    Excel,
}

/// Columns with a date and a time of day.
const TIMES: [&str; 4] = ["start", "end", "start_utc", "end_utc"];

/// A table that is written row by row: as CSV for a reader, else as JSON.
pub(super) enum Rows<'w> {
    Csv(Box<csv::Writer<&'w mut dyn Write>>, Reader),
    Json(json::List<'w>),
}

impl<'w> Rows<'w> {
    /// Begins one with its header.
    pub(super) fn begin(
        out: &'w mut dyn Write,
        reader: Option<Reader>,
        columns: &[Column],
    ) -> Result<Self, Failure> {
        let Some(reader) = reader else {
            return Ok(Self::Json(json::List::begin(out)?));
        };
        if reader == Reader::Excel {
            // Without the byte order mark, Excel reads the text in an old Windows encoding.
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut table = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .delimiter(if reader == Reader::Excel { b';' } else { b',' })
            .from_writer(out);
        let header = columns.iter().map(|(name, _)| name);
        table.write_record(header).map_err(kept)?;
        Ok(Self::Csv(Box::new(table), reader))
    }

    /// Adds rows. The fields of a row are its cells in order.
    pub(super) fn add(
        &mut self,
        rows: impl IntoIterator<Item = impl Serialize>,
    ) -> Result<(), Failure> {
        for row in rows {
            match self {
                Self::Json(list) => list.add(&row)?,
                Self::Csv(table, reader) => {
                    let Value::Object(row) = serde_json::to_value(row)? else {
                        continue;
                    };
                    let cells = row.iter().map(|(name, value)| cell(name, value, *reader));
                    table.write_record(cells).map_err(kept)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn end(self) -> Result<(), Failure> {
        match self {
            Self::Csv(mut table, _) => Ok(table.flush()?),
            Self::Json(list) => list.end(),
        }
    }
}

/// The underlying error with its kind: a reader that closed the pipe is no failure.
fn kept(error: csv::Error) -> io::Error {
    match error.into_kind() {
        ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn cell(name: &str, value: &Value, reader: Reader) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if reader == Reader::Excel && TIMES.contains(&name) => on_a_clock(text),
        Value::String(text) => defused(text),
        Value::Number(number) if reader == Reader::Excel => number.to_string().replace('.', ","),
        other => other.to_string(),
    }
}

/// A time in a form that spreadsheets recognise: local wall-clock time, without its offset.
fn on_a_clock(text: &str) -> String {
    DateTime::parse_from_rfc3339(text).map_or_else(
        |_| defused(text),
        |at| at.format("%Y-%m-%d %H:%M:%S").to_string(),
    )
}

/// A text that no spreadsheet runs: a text that begins like a formula gets a leading apostrophe.
/// Some programs skip leading spaces, and some read the full-width forms of the signs.
fn defused(text: &str) -> String {
    let first = text.trim_start().chars().next();
    let control = text.starts_with(['\t', '\r', '\n']);
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if control || first.is_some_and(|first| signs.contains(&first)) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_gets_times_and_numbers_as_they_are_written_there() {
        let cell = |name, value: Value| cell(name, &value, Reader::Excel);
        let start = cell("start", "2026-03-29T03:10:00+02:00".into());
        assert_eq!(start, "2026-03-29 03:10:00");
        assert_eq!(
            cell("start_utc", "2026-03-29T01:10:00Z".into()),
            "2026-03-29 01:10:00"
        );
        assert_eq!(cell("note", "=1+1".into()), "'=1+1");
        assert_eq!(cell("start", "=1+1".into()), "'=1+1");
        assert_eq!(cell("any", serde_json::json!(2.5)), "2,5");
        assert_eq!(cell("any", Value::Null), "");
    }

    #[test]
    fn formulas_are_words() {
        for text in ["=1+1", "+1", "-1", "@a", " =1", "\t1", "\r1", "＝1"] {
            assert_eq!(defused(text), format!("'{text}"));
        }
        for text in ["", "a=1", "2026-11-22", "'", "gåtur"] {
            assert_eq!(defused(text), text);
        }
    }
}
