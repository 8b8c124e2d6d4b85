//! An own file was written, or was not. The screen that handed it over is told, on screen or put aside.

use super::msg::Effect;
use super::turn::{Goto, Turn};
use super::{App, Screen};
use crate::core::own_file::{OwnName, Unput};
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::i18n::t;

impl App {
    /// Tells whoever waits for this file, and reads the library anew.
    pub(super) fn own_put(
        &mut self,
        file: &OwnName,
        result: Result<Plain, Unput>,
        now: Now,
    ) -> Vec<Effect> {
        if result.is_ok() {
            self.desk.library.forget();
        }
        let turn = match &mut self.screen {
            Screen::Edit(edit) if edit.waits_for(file) => edit.put(result, &mut self.desk, now),
            Screen::OwnExercise(form) if form.waits_for(file) => form.put(result, &self.desk),
            _ => self.put_unseen(file, result, now),
        };
        self.go(turn, now)
    }

    /// The screen that handed it over was put aside, or left.
    fn put_unseen(&mut self, file: &OwnName, result: Result<Plain, Unput>, now: Now) -> Turn {
        if let Err(why) = &result {
            self.notice_unput(why);
        }
        if let Some(form) = self.parked_form.take_if(|form| form.waits_for(file)) {
            self.parked_form = form.put_aside(result, &self.desk);
            return Turn::stay();
        }
        match &mut self.parked {
            Some(parked) if parked.waits_for(file) => {
                parked.put(result, &mut self.desk, now).without_going()
            }
            _ if result.is_ok() && matches!(self.screen, Screen::Today(_)) => Turn::to(Goto::Today),
            _ => Turn::stay(),
        }
    }

    /// Nobody may take a file for saved that is not.
    fn notice_unput(&mut self, why: &Unput) {
        let said = match why {
            Unput::Failed(why) => why.clone(),
            Unput::Changed(_) => Plain::new(&self.desk.texts.say(t::CLI_OWN_UNSAVED)),
        };
        self.desk.notice(said);
    }
}
