//! The answer to the question about a dose that the exercise is not meant for, and the reason for it.

use super::amount::source;
use super::{Agreed, Ask, Dosing};
use crate::app::desk::Desk;
use crate::app::edit::EditScreen;
use crate::app::turn::Turn;
use crate::core::keys::Action;
use crate::core::time::Now;

impl EditScreen {
    /// The answer to the question, then the reason.
    pub(super) fn answer(
        &mut self,
        dosing: &Dosing,
        mut ask: Ask,
        action: Action,
        desk: &Desk,
        now: Now,
    ) -> Turn {
        match (&ask.reason, action) {
            (None, Action::Yes) => {
                ask.reason = Some(String::new());
                self.dosing(|dosing| dosing.ask = Some(ask));
            }
            (None, Action::No | Action::Cancel) | (Some(_), Action::Cancel) => {
                self.dosing(|dosing| dosing.ask = None);
            }
            (Some(why), Action::Confirm) => {
                let id = self.programme.items.get(dosing.row);
                let id = id.map(|item| item.exercise.clone());
                let mut made = self.set(dosing, ask.part, ask.amount, desk);
                let id = id.filter(|_| made > 0);
                if let Some(id) = &id {
                    let line = source(id, &ask, dosing.level, why, now);
                    made += usize::from(self.draft.source(&line));
                }
                if self.changed(made, desk) {
                    let since = self.made.len();
                    let part = ask.part;
                    self.agreed.extend(id.map(|id| Agreed { id, part, since }));
                }
                self.dosing(|dosing| dosing.ask = None);
            }
            _ => {}
        }
        Turn::stay()
    }
}
