//! Changes settings in their file: only the bytes of their values, and nothing in a file that could not
//! be read.

use crate::content::Diagnostic;
use crate::content::settings::{bytes_of_text, edit, text_of_bytes};
use crate::core::settings::Change;
use crate::store::{self, Problem};
use std::path::Path;

/// Why nothing was written.
pub enum Unsaved {
    /// The disk, or another program.
    Problem(Problem),
    /// The file is no text, or one in UTF-16.
    NoText,
}

impl From<Problem> for Unsaved {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Writes these changes into the file as it is at this moment. Gives those that were refused, each with
/// the fault that stands in the way.
///
/// # Errors
/// Where nothing was written, and the file is as it was.
pub fn change(path: &Path, changes: &[Change]) -> Result<Vec<(Change, Diagnostic)>, Unsaved> {
    let mut refused = Vec::new();
    store::change(path, |old| {
        let old = text_of_bytes(old).ok_or(Unsaved::NoText)?;
        let edited = edit(&old, changes);
        refused = edited.refused;
        Ok::<_, Unsaved>(bytes_of_text(&edited.text))
    })?;
    Ok(refused)
}
