//! The instruction on request: the session pauses, and it is heard and shown again.

use super::SessionScreen;
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::app::turn::Turn;
use crate::core::cue::Cue;
use crate::core::session::{Event, FrozenBy};
use crate::core::time::Now;

impl SessionScreen {
    /// Explains the exercise at hand again. Once more, and the screen begins a step later: a small
    /// window has no room for all of them.
    pub(super) fn explain(&mut self, desk: &mut Desk, now: Now) -> Turn {
        if let Some(from) = self.explained {
            let last = self.steps_at_hand(desk).saturating_sub(1);
            self.explained = Some(if from < last { from + 1 } else { 0 });
            return self.touched(desk, now);
        }
        let mut turn = self.send(Event::Freeze(FrozenBy::Asked), desk, now);
        let Some(item) = self.session.step().map(|step| step.item) else {
            return turn;
        };
        if turn.to.is_none() {
            self.explained = Some(0);
            let call = self.session.call_at_hand(Cue::Listen { item });
            turn.effects
                .push(Effect::Say(Box::new(self.line(&call, desk))));
        }
        turn
    }

    fn steps_at_hand(&self, desk: &Desk) -> usize {
        let item = self.session.step().map(|step| step.item);
        let exercise = item.and_then(|item| self.exercises.get(item)?.as_deref());
        let dose = item.and_then(|item| Some(self.session.plan().items().get(item)?.dose));
        let both = exercise.zip(dose);
        both.map_or(0, |(exercise, dose)| {
            exercise.steps_for(desk.texts.lang(), &dose).count()
        })
    }
}
