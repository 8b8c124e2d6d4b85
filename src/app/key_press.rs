//! Handles a key press: checks the day, finds the action of the key, drops a held key, and passes
//! the action to the panel or screen that owns it.

use super::debounce::Press;
use super::keymap;
use super::msg::{ENTER, Effect};
use super::pain_panel::{PainPanel, Symptom};
use super::session::SoundNews;
use super::stopped::Stopped;
use super::turn::Goto;
use super::{App, Over, Screen, unfinished};
use crate::core::keys::{Action, Key};
use crate::core::session::FrozenBy;
use crate::core::settings::Voice;
use crate::core::time::Now;

impl App {
    /// Handles a key.
    pub(super) fn key(&mut self, (key, press): (Key, Press), now: Now) -> Vec<Effect> {
        self.turn_to_today(now);
        let action = keymap::action(self.context(), key, &self.desk.settings.keys);
        let place = self.place();
        if !self.debounce.admits((key, press), place, action, now.mono) {
            return Vec::new();
        }
        let since = std::mem::replace(&mut self.touched, now);
        if let Screen::Session(screen) = &mut self.screen {
            screen.sound = None;
        }
        if action != Some(Action::Pain)
            && let Some(effects) = self.begin_anew(since, now)
        {
            return effects;
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
            // Esc is no: the panel closes, and what lies beneath stays.
            (Action::Leave, Some(Over::Pain(PainPanel { kind: None, .. }))) if key == Key::Esc => {
                Vec::new()
            }
            (Action::Leave, Some(Over::Help | Over::Pain(PainPanel { kind: None, .. }))) => {
                self.leave_beneath(now)
            }
            (Action::Pain, over) => self.pain(over, now),
            (Action::Voice, over) => {
                self.over = over;
                self.voice(now)
            }
            (action, Some(Over::Pain(panel))) => self.felt_outside(panel, action, now),
            (action, over) => {
                self.over = over;
                self.act(action, now)
            }
        }
    }

    /// Letters that came all at once. Outside a text field no answer is taken from them, but
    /// whoever hits the keys in need must be heard: one that means pain does, and any others freeze
    /// whatever runs.
    pub(super) fn burst(&mut self, text: &str, now: Now) -> Vec<Effect> {
        let context = self.context();
        if context.is_text() {
            return self.text(text, now);
        }
        let own = &self.desk.settings.keys;
        let mut keys = text.chars().map(Key::Char);
        let pain = keys.find(|key| keymap::action(context, *key, own) == Some(Action::Pain));
        match pain {
            Some(key) => self.key((key, Press::New), now),
            None if self.over.is_none() => self.freeze(FrozenBy::Asked, now),
            None => Vec::new(),
        }
    }

    /// A text for the field that is open; or, behind an [`ENTER`], its Enter and what is pressed
    /// next.
    pub(super) fn text(&mut self, text: &str, now: Now) -> Vec<Effect> {
        if let Some(after) = text.strip_prefix(ENTER) {
            let keys = std::iter::once(Key::Enter).chain(after.chars().map(Key::Char));
            return keys
                .flat_map(|key| self.key((key, Press::New), now))
                .collect();
        }
        self.touched = now;
        match &mut self.screen {
            Screen::Summary(summary) => summary.type_text(text),
            Screen::Matters(matters) => matters.type_text(text),
            Screen::Report(report) => report.type_text(text),
            Screen::Correct(screen) => screen.type_text(text),
            Screen::Library(library) => library.type_text(text, &self.desk),
            Screen::Edit(edit) => edit.type_text(text, &self.desk),
            Screen::OwnExercise(form) => form.type_text(text),
            _ => {}
        }
        Vec::new()
    }

    /// A key without a meaning freezes whatever runs, and is a letter in a text. Where somebody who
    /// never used the program chooses from a list, a hint answers it.
    fn meaningless(&mut self, key: Key, now: Now) -> Vec<Effect> {
        match &mut self.screen {
            Screen::Welcome(welcome) => welcome.choice.puzzled = true,
            Screen::Programmes(programmes) => programmes.choice.puzzled = true,
            Screen::Summary(summary) => summary.type_key(key),
            Screen::Matters(matters) => matters.type_key(key),
            Screen::Report(report) => report.type_key(key),
            Screen::Correct(screen) => screen.type_key(key),
            Screen::Library(library) if library.searching => library.type_key(key, &self.desk),
            Screen::Edit(edit) => edit.type_key(key, &self.desk),
            Screen::OwnExercise(form) => form.type_key(key),
            _ => {}
        }
        if self.over.is_none() {
            self.freeze(FrozenBy::Asked, now)
        } else {
            Vec::new()
        }
    }

    /// Spoken cues on or off. Nothing else changes: a session that runs goes on running.
    fn voice(&mut self, now: Now) -> Vec<Effect> {
        let now_on = self.desk.settings.voice;
        let next = if now_on.is_on() {
            self.desk.voice_before = now_on;
            Voice::Off
        } else {
            self.desk.voice_before
        };
        let mut effects = vec![self.desk.set(|s| s.voice = next)];
        effects.extend(self.in_session(now, |screen, desk| screen.touched(desk, now)));
        if !next.is_on() {
            effects.push(Effect::Hush);
        }
        if let Screen::Session(screen) = &mut self.screen {
            screen.sound = Some(SoundNews::Switched);
        }
        effects
    }

    /// Discards stale answers. After two hours, or on a new day, a check-in restarts and a frozen
    /// session is closed like an abandoned one.
    fn begin_anew(&mut self, since: Now, now: Now) -> Option<Vec<Effect>> {
        let hours = now.wall.signed_duration_since(since.wall) > unfinished::RESUMABLE;
        if !hours && self.desk.today(since) == self.desk.today(now) {
            return None;
        }
        let mut turn = match &mut self.screen {
            Screen::CheckIn(check_in) => check_in.anew(&mut self.desk, now)?,
            Screen::Session(screen) => screen.too_long_ago(&mut self.desk, now)?,
            Screen::Summary(summary) => summary.too_long_ago(now)?,
            Screen::Unanswered(asked) => asked.anew(&self.desk, now)?,
            _ => return None,
        };
        self.over = None;
        if turn.to.is_none() {
            turn.to = Some(Goto::Start);
        }
        Some(self.go(turn, now))
    }

    /// Brings Today up to date. Nothing wakes an idle screen, so the first key shows the new day,
    /// or that it is about the usual time.
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

/// The pain panel while no session runs: opened from any screen, answered as a check-in, left
/// again.
impl App {
    /// The pain key: in a session it stops everything, elsewhere the same panel opens.
    pub(super) fn pain(&mut self, over: Option<Over>, now: Now) -> Vec<Effect> {
        match (&self.screen, over) {
            (Screen::Session(_), _) => self.act(Action::Pain, now),
            (_, Some(Over::Pain(panel))) => {
                self.over = Some(Over::Pain(panel));
                Vec::new()
            }
            _ => {
                self.over = Some(Over::Pain(PainPanel::default()));
                // A session or the sound check may still be speaking.
                vec![Effect::Hush]
            }
        }
    }

    /// Something felt outside a session is a check-in, with the same advice.
    pub(super) fn felt_outside(
        &mut self,
        mut panel: PainPanel,
        action: Action,
        now: Now,
    ) -> Vec<Effect> {
        let symptom = match (action, panel.kind) {
            // A kind without its level counts as the sterner one.
            (Action::Leave, Some(feeling)) => Some(Symptom {
                feeling,
                level: None,
            }),
            (action, _) => panel.act(action),
        };
        let Some(symptom) = symptom else {
            self.over = Some(Over::Pain(panel));
            return Vec::new();
        };
        if !symptom.stands() {
            return Vec::new();
        }
        let (mut effects, then) = match &mut self.screen {
            // A pain number after a session is the answer that the summary waits for.
            Screen::Summary(summary) if symptom.is_pain_alone() && summary.asks(now) => {
                let level = symptom.level.map(Action::Level);
                return level.map_or_else(Vec::new, |level| self.act(level, now));
            }
            Screen::Summary(summary) if summary.asks(now) => {
                (Vec::new(), Some((**summary).clone()))
            }
            Screen::CheckIn(check_in) => (check_in.keep_answers(&mut self.desk, now), None),
            Screen::Unfinished(left) => (left.close(&mut self.desk), None),
            Screen::Starting(starting) => (starting.give_up(&mut self.desk), None),
            Screen::Watch(watch) => (watch.give_up(&mut self.desk), None),
            _ => (Vec::new(), None),
        };
        let (stopped, written) = Stopped::outside(symptom, &mut self.desk, now);
        effects.extend(written);
        if let Some(stopped) = stopped {
            effects.push(stopped.told(&self.desk));
            let stopped = match then {
                Some(summary) => stopped.then(summary),
                None => stopped,
            };
            let before = std::mem::replace(&mut self.screen, Screen::Stopped(Box::new(stopped)));
            match before {
                Screen::Edit(edit) if edit.is_unsaved() => self.parked = Some(edit),
                Screen::OwnExercise(form) if form.is_unsaved() => self.parked_form = Some(form),
                _ => {}
            }
        }
        effects
    }

    /// Closes what lies over a screen. If leaving that screen needs two steps, takes the first one
    /// too.
    pub(super) fn leave_beneath(&mut self, now: Now) -> Vec<Effect> {
        let quits = !matches!(self.screen, Screen::Session(_));
        match self.screen_context().action(Key::Ctrl('c')) {
            Some(Action::Leave) if quits => Vec::new(),
            Some(step) => self.act(step, now),
            None => Vec::new(),
        }
    }
}
