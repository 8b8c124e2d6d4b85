//! What a rule decides when the patient feels something.

use super::{Action, Contact, Part};

/// What a rule decided, and which row it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruling {
    /// What to do.
    pub action: Action,
    /// Whom to talk to.
    pub contact: Contact,
    /// The row of `safety.md` section 8.
    pub row: u8,
    /// Its part, for row 22.
    pub part: Option<Part>,
}

impl Ruling {
    /// Whether the pain is not higher than before, so that the patient chooses to go on or to stop
    /// (row 21).
    pub const fn is_unchanged(self) -> bool {
        self.row == 21
    }

    /// Whether the exercise ends, and the patient chooses to stop or to take the next one (row 22b).
    pub const fn is_choice(self) -> bool {
        matches!(self.action, Action::StopOrSkip)
    }
}

/// Whether a row and its part are 22b: one point more than before.
pub const fn is_one_more(row: Option<u8>, part: Option<Part>) -> bool {
    matches!((row, part), (Some(22), Some(Part::B)))
}

/// A ruling of a row without parts.
pub(super) const fn rule(action: Action, contact: Contact, row: u8) -> Ruling {
    Ruling {
        action,
        contact,
        row,
        part: None,
    }
}

/// The end of the session.
pub(super) const fn stop(contact: Contact, row: u8) -> Ruling {
    rule(Action::Stop, contact, row)
}
