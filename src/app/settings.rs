//! The settings screen: one line each, changed with the arrows, saved at once.

pub(super) mod quarters;

use super::absence;
use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::ring::Way;
use crate::core::settings::{OnScreen, SETTINGS, Setting, Value};
use crate::core::time::Now;
use crate::i18n::t;

/// A line of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A setting that the screen shows.
    Setting(&'static Setting),
    /// Do you hear this?
    SoundCheck,
    /// The patient's goals.
    Goals,
    /// Days away or ill.
    Away,
    /// How much pain is usual.
    Usual,
    /// What was said about signs and conditions, to be read and answered anew.
    Health,
}

impl Line {
    /// The lines in order: each setting as the table has it, the sound check under the sounds.
    pub fn all() -> Vec<Self> {
        let mut lines = Vec::new();
        for setting in SETTINGS.iter().filter(|setting| setting.screen.is_some()) {
            lines.push(Self::Setting(setting));
            if setting.key == "sounds" {
                lines.push(Self::SoundCheck);
            }
        }
        lines.extend([Self::Goals, Self::Away, Self::Usual, Self::Health]);
        lines
    }

    /// Its name and its present value, in words.
    pub fn name_and_value(self, desk: &Desk) -> (String, String) {
        let texts = &desk.texts;
        match self {
            Self::Setting(setting) => {
                let programme = desk.settings.programme.as_ref();
                let value = match (setting.screen, programme) {
                    (Some(OnScreen::Programme), Some(id)) => desk.session_name(id),
                    _ => texts.setting_value(setting, &desk.settings),
                };
                (texts.setting(setting), value)
            }
            Self::SoundCheck => (texts.say(t::SOUND_TITLE), texts.say(t::SOUND_CHECK_LISTEN)),
            Self::Goals => {
                let goals = desk.lately().goals();
                let goals: Vec<&str> = goals.iter().map(|(goal, _)| goal.as_str()).collect();
                let value = match goals.as_slice() {
                    [] => texts.say(t::USUAL_UNSAID),
                    goals => goals.join(" · "),
                };
                (texts.say(t::SET_GOALS), value)
            }
            Self::Away => {
                let until = desk.away_until().map(|date| {
                    let date = texts.day_and_month(date);
                    texts.say(t::SetAwayUntil { date: &date })
                });
                let value = until.unwrap_or_else(|| texts.say(t::SET_AWAY_NO));
                (texts.say(t::SET_AWAY), value)
            }
            Self::Usual => {
                let stated = desk.lately().usual_said().map(|said| said.stated);
                let value = match stated {
                    Some(Some(pain)) => pain.level().to_string(),
                    Some(None) => texts.say(t::USUAL_VARIES),
                    None => texts.say(t::USUAL_UNSAID),
                };
                (texts.say(t::SET_USUAL), value)
            }
            Self::Health => (texts.say(t::SET_HEALTH), texts.say(t::HEALTH_READ)),
        }
    }

    /// What an arrow does on this line.
    fn turn(self, way: Way, at: usize, desk: &mut Desk, now: Now) -> Turn {
        let setting = match (self, way) {
            (Self::Setting(setting), _) => setting,
            (Self::SoundCheck, Way::On) => return Turn::to(Goto::SoundCheck(Some(at))),
            (Self::Goals, Way::On) => return Turn::to(Goto::Matters),
            (Self::Away, Way::On) if desk.away_until().is_some() => {
                return Turn {
                    effects: absence::end(desk, now),
                    to: None,
                };
            }
            (Self::Away, Way::On) => return Turn::to(Goto::Absence(Some(at))),
            (Self::Usual, Way::On) => return Turn::to(Goto::Usual(at)),
            (Self::Health, Way::On) => return Turn::to(Goto::Health(at)),
            (_, Way::Back) => return Turn::stay(),
        };
        match (setting.screen, way) {
            (Some(OnScreen::Ring { turn, .. }), _) => {
                Turn::stay().with(desk.set(|settings| turn(settings, way)))
            }
            (Some(OnScreen::Quarters), _) => Turn::stay().with(desk.set(|settings| {
                let now = match setting.get(settings) {
                    Some(Value::Time(time)) => Some(time),
                    _ => None,
                };
                let value = quarters::turn(now, way).map(Value::Time);
                setting.set(settings, value.as_ref());
            })),
            (Some(OnScreen::Programme), Way::On) => Turn::to(Goto::Programmes),
            (Some(OnScreen::Programme), Way::Back) | (None, _) => Turn::stay(),
        }
    }
}

/// The settings screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SettingsScreen {
    /// The line under the cursor.
    pub at: usize,
}

impl SettingsScreen {
    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Close => Turn::to(Goto::Today),
            Action::Less | Action::More => self.turn(action.into(), desk, now),
            action => {
                self.at = desk.scroll.of(Line::all().len()).moved(self.at, action);
                Turn::stay()
            }
        }
    }

    fn turn(self, way: Way, desk: &mut Desk, now: Now) -> Turn {
        let line = Line::all().get(self.at).copied();
        line.map_or_else(Turn::stay, |line| line.turn(way, self.at, desk, now))
    }
}
