//! A programme that a clinician has signed. The signature was for the exercises and doses that stood
//! there: with others it is saved without it, after a question, and the usual, stricter rules apply.

use super::{EditScreen, Stage};
use crate::app::desk::Desk;
use crate::app::turn::Turn;
use crate::core::keys::Action;
use crate::core::programme::{Item, Programme};
use crate::i18n::t;

/// The exercises and doses that were signed, where a clinician has signed any.
pub(super) fn doses(programme: &Programme) -> Option<Vec<Item>> {
    programme.signed().map(|_| sorted(&programme.items))
}

/// In an order of their own: another order is no other dose.
fn sorted(items: &[Item]) -> Vec<Item> {
    let mut items = items.to_vec();
    items.sort_by(|a, b| a.exercise.as_str().cmp(b.exercise.as_str()));
    items
}

impl EditScreen {
    /// Whether it bears a signature that was given for other exercises or doses.
    pub(super) fn is_signed_for_others(&self) -> bool {
        let now = doses(&self.programme);
        now.is_some() && now != self.signed
    }

    /// Who has signed it, and that they are to be asked first.
    pub(super) fn signed_line(&self, desk: &Desk) -> Option<String> {
        let (by, date) = self.programme.signed()?;
        Some(desk.texts.say(t::EditSigned {
            by: by.as_str(),
            date: &desk.texts.full_date(date),
        }))
    }

    /// The question whether it is saved without the signature.
    pub fn signed_question(&self, desk: &Desk) -> String {
        let by = self.programme.signed().map(|(by, _)| by.as_str());
        let by = by.unwrap_or_default();
        desk.texts.say(t::EditSignedAsk { by })
    }

    /// Save without the signature?
    pub(super) fn answer_signed(&mut self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Yes => {
                self.stage = Stage::List;
                let made = usize::from(self.draft.unsign());
                if self.changed(made, desk) {
                    return self.save();
                }
                self.then = None;
            }
            Action::No | Action::Cancel => {
                self.then = None;
                self.stage = Stage::List;
            }
            _ => {}
        }
        Turn::stay()
    }
}
