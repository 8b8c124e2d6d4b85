//! What happens on screen is sent to the session machine, and what it answers becomes effects of the app.

use super::SessionScreen;
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::app::pain_panel::Saved;
use crate::app::turn::{Goto, Turn};
use crate::core::cue::Call;
use crate::core::exercise::Exercise;
use crate::core::record::Record;
use crate::core::session::{self, Event, Session};
use crate::core::time::Now;
use crate::core::write::Write;
use crate::script::{Line, Script};
use std::sync::Arc;

impl SessionScreen {
    /// Sends an event to the session and carries out its effects.
    pub(super) fn send(&mut self, event: Event, desk: &mut Desk, now: Now) -> Turn {
        if !matches!(event, Event::Tick | Event::Here) {
            self.answered = None;
            self.explained = None;
        }
        let effects = self.session.handle(event, now);
        let mut turn = Turn {
            effects: self.carry(effects, desk),
            to: None,
        };
        if let Some(record) = self.session.record(&self.occasion) {
            desk.log.add([Record::Session(record.clone())]);
            let close = desk.write(Write::Close(Box::new(record.clone())));
            let saved = match &close {
                Effect::Write(ticket, _) => Saved::Waiting(*ticket),
                _ => Saved::Nothing,
            };
            turn.effects.push(close);
            turn.to = Some(Goto::Ended(Box::new(record), saved));
        }
        turn
    }

    pub(super) fn carry(&self, effects: Vec<session::Effect>, desk: &mut Desk) -> Vec<Effect> {
        effects
            .into_iter()
            .map(|effect| match effect {
                session::Effect::Hush => Effect::Hush,
                session::Effect::Cue(call) => Effect::Say(Box::new(self.line(&call, desk))),
                session::Effect::Record(entry) => desk.write(Write::Entry(entry)),
            })
            .collect()
    }

    /// The words and the tone of a cue, in the patient's language.
    pub(super) fn line(&self, call: &Call, desk: &Desk) -> Line {
        let script = Script {
            texts: &desk.texts,
            plan: self.session.plan(),
            exercises: &self.exercises,
            held: &self.held,
            rate: desk.settings.voice_rate,
        };
        script.line(call)
    }
}

/// The exercises of a session's plan, as far as they can be had, in order.
pub(super) fn exercises_of(session: &Session, desk: &Desk) -> Vec<Option<Arc<Exercise>>> {
    let items = session.plan().items().iter();
    items
        .map(|item| desk.library.exercise(&item.exercise))
        .collect()
}
