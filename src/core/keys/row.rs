//! One row of the keymap.

use super::{Action, Key, Label};

/// Keys, what they do, and how the key bar and the help show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The keys; each of them works.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// How the row is shown.
    pub shown: Shown,
}

/// How the key bar and the help show a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// By its first key.
    Key(Label),
    /// By a hint for several rows, such as `0–9`. The other rows are hidden.
    Hint(&'static str, Label),
    /// Not at all.
    Hidden,
}

impl Row {
    /// The label of the row, if the row is shown.
    pub const fn label(&self) -> Option<Label> {
        match self.shown {
            Shown::Key(label) | Shown::Hint(_, label) => Some(label),
            Shown::Hidden => None,
        }
    }
}
