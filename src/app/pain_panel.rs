//! The panel that asks what is felt. Nothing is preselected; a digit answers at once.

use crate::core::keys::{Action, Context};
use crate::core::pain::Pain;
use crate::core::safety::{
    self, Contact, Feeling, Felt, Mode, Occurrence, OneMore, Places, Rest, Ruling,
};
use crate::core::session::Reason;
use crate::core::text::Plain;
use crate::core::write::Ticket;

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

/// Whether the writer has put something on disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saved {
    /// There is nothing to write.
    #[default]
    Nothing,
    /// The answer is still to come.
    Waiting(Ticket),
    /// It is.
    Yes,
    /// Not yet, and why. The writer keeps trying.
    No(Plain),
}

impl Saved {
    /// Takes the answer of the writer, if it is the expected one.
    pub(super) fn answer(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        if *self == Self::Waiting(ticket) {
            *self = match result {
                Ok(()) => Self::Yes,
                Err(problem) => Self::No(problem.clone()),
            };
        }
    }
}

/// What was felt, and how strong if it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Symptom {
    pub(super) feeling: Feeling,
    pub(super) level: Option<Pain>,
}

/// What the rules need to know besides the symptom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Circumstances {
    /// Pain at today's check-in.
    pub(super) before: Option<Pain>,
    pub(super) mode: Mode,
    pub(super) sharp_lately: bool,
    pub(super) uncomfortable: bool,
    /// Whether leg pain moved down earlier and is not back yet.
    pub(super) still_down: bool,
    pub(super) earlier_skips: u32,
    /// Earlier answers of one point more than before.
    pub(super) one_more: OneMore,
}

impl Symptom {
    /// Whether it needs a response, unlike a stretch or hard work.
    pub(super) fn stands(self) -> bool {
        self.feeling != Feeling::Effort
    }

    /// Whether it is a number and nothing more.
    pub(super) fn is_pain_alone(self) -> bool {
        self.feeling == Feeling::Ache
    }

    /// What the rules say. The symptom tells which way leg pain moved, so no places are needed.
    pub(super) fn ruling(self, around: Circumstances) -> Ruling {
        safety::felt(&Felt {
            feeling: self.feeling,
            level: self.level,
            before: around.before,
            mode: around.mode,
            places: Places {
                before: None,
                now: None,
            },
            rest: if around.still_down && self.feeling == Feeling::LegDown {
                Rest::StillDown
            } else {
                Rest::NotYet
            },
            sharp: Occurrence::after(around.sharp_lately),
            discomfort: Occurrence::after(around.uncomfortable),
            earlier_skips: around.earlier_skips,
            one_more: around.one_more,
        })
    }

    /// The end of a session for it. `ruling` is the one that decided, if any.
    pub(super) fn stop(self, ruling: Option<Ruling>, contact: Contact) -> Reason {
        Reason {
            why: self.feeling.why(),
            kind: Some(self.feeling),
            level: self.level,
            row: ruling.map(|ruling| ruling.row),
            part: ruling.and_then(|ruling| ruling.part),
            contact,
        }
    }
}

/// The panel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PainPanel {
    /// What is felt, where its level is still asked.
    pub kind: Option<Feeling>,
    /// The level under the cursor.
    pub cursor: Cursor,
    /// Whether the freeze is on disk.
    pub saved: Saved,
}

impl PainPanel {
    /// The context of its keys.
    pub fn context(&self) -> Context {
        if self.kind.is_some() {
            Context::FeelLevel
        } else {
            Context::Feel
        }
    }

    /// Handles an action; returns the symptom once it is complete.
    pub(super) fn act(&mut self, action: Action) -> Option<Symptom> {
        let feeling = self.kind.unwrap_or(Feeling::Ache);
        let at = |level| Symptom {
            feeling,
            level: Some(level),
        };
        match action {
            Action::Level(level) => Some(at(level)),
            Action::Confirm => self.cursor.map(at),
            Action::Feels(feeling) if feeling.asks_level() => {
                self.kind = Some(feeling);
                self.cursor = None;
                None
            }
            Action::Feels(feeling) => Some(Symptom {
                feeling,
                level: None,
            }),
            Action::Less | Action::More => {
                self.cursor = step(self.cursor, action, Pain::NONE);
                None
            }
            _ => None,
        }
    }
}
