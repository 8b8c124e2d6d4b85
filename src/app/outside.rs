//! The pain panel while no session runs: opened from any screen, answered as a check-in, left again.

use super::feel::{Feel, Said};
use super::msg::Effect;
use super::stopped::Stopped;
use super::{App, Over, Screen};
use crate::core::keys::{Action, Key};
use crate::core::time::Now;

impl App {
    /// The pain key: in a session it stops everything, elsewhere the same panel opens.
    pub(super) fn pain(&mut self, over: Option<Over>, now: Now) -> Vec<Effect> {
        match (&self.screen, over) {
            (Screen::Sitting(_), _) => self.act(Action::Pain, now),
            (_, Some(Over::Feel(feel))) => {
                self.over = Some(Over::Feel(feel));
                Vec::new()
            }
            _ => {
                self.over = Some(Over::Feel(Feel::default()));
                // The last words of a session or the sound check may still be spoken.
                vec![Effect::Hush]
            }
        }
    }

    /// Something felt outside a session is a check-in, with the same advice.
    pub(super) fn felt_outside(&mut self, mut feel: Feel, action: Action, now: Now) -> Vec<Effect> {
        let said = match (action, feel.kind) {
            // A kind without its level: the sterner reading.
            (Action::Leave, Some(feeling)) => Some(Said {
                feeling,
                level: None,
            }),
            (action, _) => feel.act(action),
        };
        let Some(said) = said else {
            self.over = Some(Over::Feel(feel));
            return Vec::new();
        };
        if !said.stands() {
            return Vec::new();
        }
        let (mut effects, then) = match &mut self.screen {
            // Pain after a session is the answer that the summary waits for.
            Screen::Summary(summary) if said.is_pain_alone() && summary.asks() => {
                let level = said.level.map(Action::Level);
                return level.map_or_else(Vec::new, |level| self.act(level, now));
            }
            Screen::Summary(summary) if summary.asks() => (Vec::new(), Some((**summary).clone())),
            Screen::CheckIn(check_in) => (check_in.keep_answers(&mut self.desk, now), None),
            Screen::Unfinished(left) => (left.close(&mut self.desk), None),
            _ => (Vec::new(), None),
        };
        let (stopped, written) = Stopped::outside(said, &mut self.desk, now);
        effects.extend(written);
        if let Some(stopped) = stopped {
            let stopped = match then {
                Some(summary) => stopped.then(summary),
                None => stopped,
            };
            self.screen = Screen::Stopped(Box::new(stopped));
        }
        effects
    }

    /// Leaves what lies over a screen, and takes the first step where leaving the screen beneath needs
    /// two: the next press leaves.
    pub(super) fn leave_beneath(&mut self, now: Now) -> Vec<Effect> {
        let quits = !matches!(self.screen, Screen::Sitting(_));
        match self.screen_context().action(Key::Ctrl('c')) {
            Some(Action::Leave) if quits => Vec::new(),
            Some(step) => self.act(step, now),
            None => Vec::new(),
        }
    }
}
