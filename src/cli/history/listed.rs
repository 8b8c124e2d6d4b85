//! The list of sessions, written row by row below its heads.

use super::super::sheet::Columns;
use super::super::{Failure, Home};
use super::{SESSION_HEADS, put};
use std::io::Write;

/// The rows that were written so far. The heads come with the first of them.
pub(super) struct Listed<'o> {
    out: &'o mut dyn Write,
    columns: &'o Columns,
    home: &'o Home,
    line: String,
    /// Whether there is any.
    pub(super) is_begun: bool,
}

impl<'o> Listed<'o> {
    /// None yet.
    pub(super) fn new(out: &'o mut dyn Write, columns: &'o Columns, home: &'o Home) -> Self {
        Self {
            out,
            columns,
            home,
            line: String::new(),
            is_begun: false,
        }
    }

    /// Writes a row.
    pub(super) fn row(&mut self, row: &[impl AsRef<str>]) -> Result<(), Failure> {
        if !self.is_begun {
            self.is_begun = true;
            let heads = SESSION_HEADS.map(|head| self.home.texts.say(head));
            self.row(&heads)?;
        }
        self.columns.set(&mut self.line, row);
        self.line.push('\n');
        Ok(self.out.write_all(self.line.as_bytes())?)
    }

    /// Writes lines below a row.
    pub(super) fn lines(&mut self, lines: &[String]) -> Result<(), Failure> {
        put(self.out, lines)
    }
}
