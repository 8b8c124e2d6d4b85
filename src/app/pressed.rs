//! A key is pressed: first the day is looked at, then the key's meaning here, then who owns it.

use super::feel::Feel;
use super::keymap;
use super::msg::{Effect, Msg};
use super::sitting::SoundNews;
use super::welcome::first_screen;
use super::{App, Over, Screen, unfinished};
use crate::core::keys::{Action, Key};
use crate::core::session::FrozenBy;
use crate::core::time::Now;

impl App {
    /// Takes a key in.
    pub(super) fn key(&mut self, key: Key, now: Now) -> Vec<Effect> {
        self.turn_to_today(now);
        let since = std::mem::replace(&mut self.touched, now);
        if let Screen::Sitting(sitting) = &mut self.screen {
            sitting.sound = None;
        }
        let action = keymap::action(self.context(), key, &self.desk.settings.keys);
        if action != Some(Action::Pain)
            && let Some(effects) = self.begin_anew(since, now)
        {
            return effects;
        }
        if key == Key::Ctrl('z') {
            return self.update(Msg::Suspending, now);
        }
        let Some(action) = action else {
            return self.meaningless(key, now);
        };
        match (action, self.over.take()) {
            (Action::Help, _) => {
                let effects = self.freeze(FrozenBy::Help, now);
                self.over = Some(Over::Help);
                effects
            }
            (Action::Close, Some(Over::Help)) => Vec::new(),
            (Action::Leave, Some(Over::Help | Over::Feel(Feel { kind: None, .. }))) => {
                self.leave_beneath(now)
            }
            (Action::Pain, over) => self.pain(over, now),
            (Action::Voice, over) => {
                self.over = over;
                self.voice()
            }
            (action, Some(Over::Feel(feel))) => self.felt_outside(feel, action, now),
            (action, over) => {
                self.over = over;
                self.act(action, now)
            }
        }
    }

    /// A key without a meaning freezes whatever runs, and is a letter in a text.
    fn meaningless(&mut self, key: Key, now: Now) -> Vec<Effect> {
        match &mut self.screen {
            Screen::Summary(summary) => summary.type_key(key),
            Screen::Library(library) if library.searching => library.type_key(key, &self.desk),
            _ => {}
        }
        if self.over.is_none() {
            self.freeze(FrozenBy::Asked, now)
        } else {
            Vec::new()
        }
    }

    /// Spoken cues on or off. Nothing else changes: a session that runs goes on running.
    fn voice(&mut self) -> Vec<Effect> {
        let mut effects = vec![self.desk.set(|s| s.voice = !s.voice)];
        if !self.desk.settings.voice {
            effects.push(Effect::Hush);
        }
        if let Screen::Sitting(sitting) = &mut self.screen {
            sitting.sound = Some(SoundNews::Switched);
        }
        effects
    }

    /// What was answered yesterday, or hours ago, starts nothing today: a check-in begins anew, and a
    /// session that stood still that long is closed as one that was left is.
    fn begin_anew(&mut self, since: Now, now: Now) -> Option<Vec<Effect>> {
        let hours = now.wall.signed_duration_since(since.wall) > unfinished::RESUMABLE;
        if !hours && self.desk.today(since) == self.desk.today(now) {
            return None;
        }
        let mut turn = match &mut self.screen {
            Screen::CheckIn(check_in) => check_in.anew(&mut self.desk, now)?,
            Screen::Sitting(sitting) => sitting.too_long_ago(&mut self.desk, now)?,
            _ => return None,
        };
        self.over = None;
        if turn.to.is_none() {
            turn.to = Some(first_screen(&self.desk, now));
        }
        Some(self.go(turn))
    }

    /// Nothing wakes an idle screen: one left open over night turns to the new day with a key, and one
    /// left open until the usual time says so with a key.
    fn turn_to_today(&mut self, now: Now) {
        if let Screen::Today(today) = &mut self.screen {
            if today.date == self.desk.today(now) {
                today.look_at_the_clock(&self.desk, now);
            } else {
                self.screen = Screen::today(&self.desk, now);
            }
        }
    }
}
