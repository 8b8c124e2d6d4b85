//! What is asked before anything is written, or was answered by an option.

use super::{Add, Answers};
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure};
use std::io::{BufRead as _, Read as _};

/// The longest answer that is read.
const LONGEST: u64 = 1_000;

/// The answers that were given beforehand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ask {
    /// Whether somebody is there to be asked.
    interactive: bool,
    beforehand: Answers,
}

impl Ask {
    pub(super) fn new(asked: &Add, edge: &Edge<'_>) -> Self {
        // What was pasted has used up the input.
        let pasted = asked.file == std::path::Path::new("-");
        Self {
            interactive: edge.interactive && !pasted,
            beforehand: asked.answers,
        }
    }

    /// Whether there is an answer at all.
    pub(super) const fn can(self) -> bool {
        self.beforehand.yes || self.interactive
    }

    /// Whether to add it, and to replace what is the person's own.
    pub(super) fn add(self, question: &str, edge: &mut Edge<'_>) -> Result<bool, Failure> {
        self.answer(true, question, edge)
    }

    /// Whether to take over a clinician's signature: no, unless somebody says yes to that.
    pub(super) fn signed(self, question: &str, edge: &mut Edge<'_>) -> Result<bool, Failure> {
        self.answer(self.beforehand.signed, question, edge)
    }

    /// Whether to take another id than that of a built-in programme.
    pub(super) fn another_id(self, question: &str, edge: &mut Edge<'_>) -> Result<bool, Failure> {
        self.answer(!self.beforehand.replace_built_in, question, edge)
    }

    /// Whether to put it in the place of what is built in.
    pub(super) fn over_built_in(
        self,
        question: &str,
        edge: &mut Edge<'_>,
    ) -> Result<bool, Failure> {
        self.answer(self.beforehand.replace_built_in, question, edge)
    }

    fn answer(self, given: bool, question: &str, edge: &mut Edge<'_>) -> Result<bool, Failure> {
        if self.beforehand.yes {
            return Ok(given);
        }
        let lines = wrapped(question, "", edge.measure());
        write!(edge.out, "{} ", lines.join("\n"))?;
        edge.out.flush()?;
        let mut answer = Vec::new();
        let mut input = (&mut *edge.input).take(LONGEST);
        input.read_until(b'\n', &mut answer)?;
        let answer = String::from_utf8_lossy(&answer);
        Ok(answer.trim_start().starts_with(['y', 'Y', 'j', 'J']))
    }
}
