//! The panel that asks what is felt. Nothing is preselected; a digit answers at once.

use super::keymap::{Action, Context};
use super::msg::Receipt;
use crate::core::pain::Pain;
use crate::core::safety::Feeling;
use crate::core::text::Plain;

/// A level that is being chosen with the arrows, if it is.
pub type Cursor = Option<Pain>;

/// Moves the cursor of a scale; the first press puts it on `start`.
pub(super) fn step(cursor: Cursor, action: Action, start: Pain) -> Cursor {
    let level = match (cursor, action) {
        (None, _) => start.level(),
        (Some(at), Action::Less) => at.level().saturating_sub(1),
        (Some(at), _) => (at.level() + 1).min(Pain::WORST.level()),
    };
    Pain::new(level)
}

/// Whether what was handed to the writer is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saved {
    /// Nothing was handed over.
    #[default]
    Nothing,
    /// The answer is still to come.
    Waiting(Receipt),
    /// It is.
    Yes,
    /// It is not, and why; the writer goes on trying.
    No(Plain),
}

impl Saved {
    /// Takes the writer's answer in, if it is the one waited for.
    pub(super) fn answer(&mut self, receipt: Receipt, result: &Result<(), Plain>) {
        if *self == Self::Waiting(receipt) {
            *self = match result {
                Ok(()) => Self::Yes,
                Err(problem) => Self::No(problem.clone()),
            };
        }
    }
}

/// The panel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Feel {
    /// What is felt, where its level is still asked.
    pub kind: Option<Feeling>,
    /// The level under the cursor.
    pub cursor: Cursor,
    /// Whether the freeze is on disk.
    pub saved: Saved,
}

impl Feel {
    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        if self.kind.is_some() {
            Context::FeelLevel
        } else {
            Context::Feel
        }
    }

    /// Takes a key in; an answer once there is one.
    pub(super) fn act(&mut self, action: Action) -> Option<(Feeling, Option<Pain>)> {
        let kind = self.kind.unwrap_or(Feeling::Ache);
        match action {
            Action::Level(level) => Some((kind, Some(level))),
            Action::Confirm => self.cursor.map(|level| (kind, Some(level))),
            Action::Feels(feeling) if feeling.asks_level() => {
                self.kind = Some(feeling);
                self.cursor = None;
                None
            }
            Action::Feels(feeling) => Some((feeling, None)),
            Action::Less | Action::More => {
                self.cursor = step(self.cursor, action, Pain::NONE);
                None
            }
            _ => None,
        }
    }
}
