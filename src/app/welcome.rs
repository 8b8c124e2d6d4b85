//! The first start: three sentences, the country, the lists of signs, the programme, the sound
//! check. Nothing is preselected.

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::ids::ProgrammeId;
use crate::core::keys::{Action, Context};
use crate::core::settings::Country;

/// The three sentences, or the country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Welcome {
    /// Three sentences.
    Sentences,
    /// Where the patient is, for emergency numbers.
    Country(Choice),
}

/// A place in a list with nothing chosen beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// The line under the cursor.
    pub at: Option<usize>,
}

impl Choice {
    pub(super) fn step(&mut self, action: Action, lines: usize) {
        self.at = match (self.at, action) {
            (_, Action::Up | Action::Down) if lines == 0 => None,
            (None, Action::Down) => Some(0),
            (None, Action::Up) => Some(lines - 1),
            (Some(at), Action::Up) => Some(at.saturating_sub(1)),
            (Some(at), Action::Down) => Some((at + 1).min(lines - 1)),
            (at, _) => at,
        };
    }
}

impl Welcome {
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Sentences => Context::Welcome,
            Self::Country(_) => Context::Choose,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match (self, action) {
            (welcome @ Self::Sentences, Action::Confirm) => {
                *welcome = Self::Country(Choice::default());
                Turn::stay()
            }
            (_, Action::Leave) => Turn::leave(),
            (welcome @ Self::Country(_), Action::Cancel) => {
                *welcome = Self::Sentences;
                Turn::stay()
            }
            (Self::Country(choice), Action::Confirm) => {
                let Some(country) = choice.at.and_then(|at| Country::ALL.get(at)) else {
                    return Turn::stay();
                };
                let save = desk.set(|s| {
                    s.country = Some(*country);
                    s.welcomed = true;
                });
                Turn::to(Goto::Lists).with(save)
            }
            (Self::Country(choice), action) => {
                choice.step(action, Country::ALL.len());
                Turn::stay()
            }
            _ => Turn::stay(),
        }
    }
}

/// The programmes, to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programmes {
    /// Those that can be had, in order.
    pub ids: Vec<ProgrammeId>,
    /// The line under the cursor.
    pub choice: Choice,
}

impl Programmes {
    pub(super) fn new(desk: &Desk) -> Self {
        let ids: Vec<_> = desk
            .library
            .programme_ids()
            .into_iter()
            .filter(|id| desk.library.programme(id).is_some())
            .collect();
        let at = ids
            .iter()
            .position(|id| Some(id) == desk.settings.programme.as_ref());
        Self {
            ids,
            choice: Choice { at },
        }
    }

    /// The programme under the cursor.
    pub fn chosen(&self) -> Option<&ProgrammeId> {
        self.choice.at.and_then(|at| self.ids.get(at))
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match action {
            Action::Confirm => {
                let Some(id) = self.chosen().cloned() else {
                    return Turn::stay();
                };
                let is_first = desk.settings.programme.is_none();
                let save = desk.set(|s| s.programme = Some(id));
                // The first choice leads to the sound check, because nothing was heard yet.
                let to = if is_first {
                    Goto::SoundCheck(None)
                } else {
                    Goto::Today
                };
                Turn::to(to).with(save)
            }
            Action::Cancel | Action::Leave if desk.settings.programme.is_some() => {
                Turn::to(Goto::Today)
            }
            Action::Leave => Turn::leave(),
            action => {
                self.choice.step(action, self.ids.len());
                Turn::stay()
            }
        }
    }
}
