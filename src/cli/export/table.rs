//! Rows as CSV or as JSON.

mod cells;

use super::Column;
use crate::cli::{Failure, json};
use cells::Cells;
use csv::{ErrorKind, Terminator, WriterBuilder};
use serde::Serialize;
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

/// A table that is written row by row: as CSV for a reader, else as JSON.
pub(super) enum Rows<'w> {
    Csv(Box<csv::Writer<&'w mut dyn Write>>, Cells),
    Json(json::List<'w>),
}

impl<'w> Rows<'w> {
    /// Begins one with its header.
    pub(super) fn begin(
        out: &'w mut dyn Write,
        reader: Option<Reader>,
        columns: &'static [Column],
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
        Ok(Self::Csv(Box::new(table), Cells::new(reader, columns)))
    }

    /// Adds rows. The fields of a row are its cells in order.
    pub(super) fn add(
        &mut self,
        rows: impl IntoIterator<Item = impl Serialize>,
    ) -> Result<(), Failure> {
        for row in rows {
            match self {
                Self::Json(list) => list.add(&row)?,
                Self::Csv(table, cells) => table.write_record(cells.of(&row)?).map_err(kept)?,
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
