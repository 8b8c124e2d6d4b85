//! Rows as CSV. Every text passes through one door, where it loses the power to be a formula.

use super::Column;
use crate::cli::Failure;
use csv::{ErrorKind, Terminator, WriterBuilder};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

/// Writes a header and the rows; the fields of a row are its cells in order.
pub(super) fn write(
    out: &mut dyn Write,
    columns: &[Column],
    rows: impl IntoIterator<Item = impl Serialize>,
) -> Result<(), Failure> {
    let mut table = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(out);
    let header = columns.iter().map(|(name, _)| name);
    table.write_record(header).map_err(kept)?;
    for row in rows {
        let Value::Object(row) = serde_json::to_value(row)? else {
            continue;
        };
        let cells = row.values().map(cell);
        table.write_record(cells).map_err(kept)?;
    }
    Ok(table.flush()?)
}

/// The error beneath, with its kind: a reader that has only left is no failure.
fn kept(error: csv::Error) -> io::Error {
    match error.into_kind() {
        ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => defused(text),
        other => other.to_string(),
    }
}

/// A text that no spreadsheet runs: what begins like a formula gets an apostrophe before it. Some
/// programs skip spaces at the start, and some read the wide forms of the signs.
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
    fn formulas_are_words() {
        for text in ["=1+1", "+1", "-1", "@a", " =1", "\t1", "\r1", "＝1"] {
            assert_eq!(defused(text), format!("'{text}"));
        }
        for text in ["", "a=1", "2026-11-22", "'", "gåtur"] {
            assert_eq!(defused(text), text);
        }
    }
}
