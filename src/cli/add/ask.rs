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
        Ok(is_yes(&String::from_utf8_lossy(&answer)))
    }
}

/// Whether an answer is a yes. What only begins like one is none.
fn is_yes(answer: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    ["y", "yes", "j", "ja"].contains(&answer.as_str())
}

#[cfg(test)]
mod tests {
    use super::is_yes;

    #[test]
    fn only_a_yes_is_a_yes() {
        for yes in ["y", " Y\n", "yes\r\n", "J", "Ja\n", "JA"] {
            assert!(is_yes(yes), "{yes:?}");
        }
        for no in [
            "",
            "\n",
            "n",
            "yesterday",
            "jeg ved ikke",
            "jo",
            "y n",
            "ja?",
        ] {
            assert!(!is_yes(no), "{no:?}");
        }
    }
}
