//! A person's own exercise or programme as a file to be written, and why it was not.

use super::text::Plain;

/// What an own file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnKind {
    /// An exercise.
    Exercise,
    /// A programme.
    Programme,
}

impl OwnKind {
    /// The folder of the config folder that files of this kind are in.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Exercise => "exercises",
            Self::Programme => "programmes",
        }
    }
}

/// Which own file it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// What it describes.
    pub kind: OwnKind,
    /// Its id: the stem of its name.
    pub id: String,
}

/// A file to be written into the person's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// What it describes.
    pub kind: OwnKind,
    /// Its id: the stem of its name.
    pub id: String,
    /// Its new text.
    pub text: String,
    /// The text that it had when it was opened; `None` where there was no file.
    pub was: Option<String>,
}

impl OwnFile {
    /// Which file it is.
    pub fn name(&self) -> OwnName {
        OwnName {
            kind: self.kind,
            id: self.id.clone(),
        }
    }
}

/// Why an own file was not written. What was there is there unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unput {
    /// Somebody else changed it meanwhile. What is there now; `None` where it is gone.
    Changed(Option<String>),
    /// It cannot be written, in the person's language.
    Failed(Plain),
}
