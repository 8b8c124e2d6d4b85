//! Reads a file from disk without trusting it: checks its kind, its size and its bytes first.

use super::diagnostic::Diagnostic;
use super::{encoding, say, sniff};
use crate::core::phrase::Phrase;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Largest file that is read, in bytes. The built-in ones have less than 5 KiB.
pub(super) const LARGEST: u64 = 256 * 1024;

/// A file's text, with a warning about its encoding.
pub(super) struct Text {
    pub(super) source: String,
    pub(super) note: Option<Diagnostic>,
}

/// Returns a file's text, or the fault for which there is none.
pub(super) fn text_of(path: &Path) -> Result<Text, Diagnostic> {
    let fault = |message: Phrase, help: Option<Phrase>| Diagnostic::of_file(path, message, help);
    let refused = |error: &std::io::Error| match error.kind() {
        ErrorKind::NotFound => fault(say::NO_FILE, None),
        ErrorKind::PermissionDenied => fault(say::MAY_NOT_BE_READ, None),
        _ => fault(say::cannot_be_read(say::system(error)), None),
    };
    let about = path.metadata().map_err(|error| refused(&error))?;
    if about.is_dir() {
        return Err(fault(say::IS_A_FOLDER, Some(say::ANOTHER_NAME)));
    }
    if !about.is_file() {
        // Reading a pipe could wait for ever.
        return Err(fault(say::NO_ORDINARY_FILE, None));
    }
    if about.len() > LARGEST {
        return Err(too_large(path));
    }
    let file = File::open(path).map_err(|error| refused(&error))?;
    let mut bytes = Vec::new();
    // The file may have grown since its size was read.
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| refused(&error))?;
    decoded(path, &bytes)
}

/// Decodes the bytes of a file, or says why they are none.
pub(super) fn decoded(path: &Path, bytes: &[u8]) -> Result<Text, Diagnostic> {
    let fault = |message: Phrase, help: Option<Phrase>| Diagnostic::of_file(path, message, help);
    if u64::try_from(bytes.len()).is_ok_and(|len| len > LARGEST) {
        return Err(too_large(path));
    }
    if let Some((source, (message, help))) = sniff::utf16(bytes) {
        return Ok(Text {
            source,
            note: Some(Diagnostic::warning(path, message, help)),
        });
    }
    if let Some((message, help)) = sniff::bytes(bytes) {
        return Err(fault(message, Some(help)));
    }
    Ok(Text {
        source: encoding::text(bytes).into_owned(),
        note: None,
    })
}

fn too_large(path: &Path) -> Diagnostic {
    let most = (LARGEST / 1024).to_string();
    Diagnostic::of_file(path, say::TOO_LARGE, Some(say::keep_under(most)))
}

/// What was found in one file, with the text it was found in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The file's text; empty where it could not be read.
    pub source: String,
    /// What is wrong, by position.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// The fault for which the file is left out: the first error, else the first warning.
    pub fn worst(&self) -> Option<&Diagnostic> {
        let mut all = self.diagnostics.iter();
        all.find(|found| found.is_error())
            .or_else(|| self.diagnostics.first())
    }

    /// Every diagnostic with its excerpt in the words of `say`, each ended by an empty line.
    pub fn render(&self, colour: bool, say: &dyn Fn(&Phrase) -> String) -> String {
        let all = self.diagnostics.iter();
        all.map(|diagnostic| diagnostic.render(&self.source, colour, say) + "\n\n")
            .collect()
    }
}

impl From<Diagnostic> for Checked {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            source: String::new(),
            diagnostics: vec![diagnostic],
        }
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_readable_file_says_why() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("x.toml");
        let said = |path: &Path| {
            text_of(path).map_or_else(
                |d| (d.message.english(), d.line, d.column),
                |t| (t.source, 0, 0),
            )
        };
        assert_eq!(said(&path), ("there is no such file".to_owned(), 1, 1));
        std::fs::write(&path, b"a = 1\nb\xff = 2\n").expect("written");
        assert_eq!(said(&path), ("a = 1\nb\u{10ffff} = 2\n".to_owned(), 0, 0));
        std::fs::write(&path, vec![b'#'; 10_000_000]).expect("written");
        assert_eq!(said(&path), ("this file is too large".to_owned(), 1, 1));
        let folder_path = folder.path().join("y.toml");
        std::fs::create_dir(&folder_path).expect("made");
        assert_eq!(said(&folder_path).0, "this is a folder, not a file");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_itself_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("loop.toml");
        std::os::unix::fs::symlink(&path, &path).expect("linked");
        assert!(
            text_of(&path)
                .is_err_and(|d| d.message.english().starts_with("this file cannot be read"))
        );
    }
}
