//! The settings screen: one line each, changed with the arrows, saved at once.

mod quarters;

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::settings::{
    Country, FirstDay, Instructions, Motion, Rate, Settings, Theme, Volume,
};
use crate::i18n::{Lang, Text, Texts, t, word};

/// A line of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The language, or that of the system.
    Language,
    /// Where emergency calls go.
    Country,
    /// How long instructions are read.
    Instructions,
    /// Spoken cues.
    Voice,
    /// How fast they are spoken.
    Rate,
    /// Tones, and how loud they are.
    Sounds,
    /// Do you hear this?
    SoundCheck,
    /// Colours.
    Theme,
    /// Movement on the screen.
    Motion,
    /// The first day of the week.
    WeekStarts,
    /// The usual time of day for a session.
    UsualTime,
    /// The questions about signs and conditions, answered anew.
    Questions,
}

impl Line {
    /// The lines in order.
    pub const ALL: [Self; 12] = [
        Self::Language,
        Self::Country,
        Self::Instructions,
        Self::Voice,
        Self::Rate,
        Self::Sounds,
        Self::SoundCheck,
        Self::Theme,
        Self::Motion,
        Self::WeekStarts,
        Self::UsualTime,
        Self::Questions,
    ];

    /// Its name and its present value, as they are said.
    pub fn said(self, settings: &Settings, texts: &Texts) -> (String, String) {
        let (name, value) = self.texts(settings);
        let value = match (self, settings.usual_time) {
            (Self::UsualTime, Some(time)) => time.format("%H:%M").to_string(),
            _ => texts.say(value),
        };
        (texts.say(name), value)
    }

    /// Its text, and the text of its present value.
    fn texts(self, settings: &Settings) -> (Text, Text) {
        match self {
            Self::Language => (t::SET_LANGUAGE, word::language(settings.language)),
            Self::Country => {
                let value = settings.country.unwrap_or(Country::Other);
                (t::SET_COUNTRY, word::country(value))
            }
            Self::Instructions => (
                t::SET_INSTRUCTIONS,
                word::instructions(settings.instructions),
            ),
            Self::Voice => {
                let value = if settings.voice {
                    t::VOICE_ON
                } else {
                    t::VOICE_OFF
                };
                (t::SET_VOICE, value)
            }
            Self::Rate => (t::SET_RATE, word::rate(settings.voice_rate)),
            Self::Sounds => {
                let value = loudness(settings).map_or(t::SOUNDS_OFF, word::sounds);
                (t::SET_SOUNDS, value)
            }
            Self::Theme => (t::SET_THEME, word::theme(settings.theme)),
            Self::Motion => (t::SET_MOTION, word::motion(settings.motion)),
            Self::WeekStarts => (t::SET_WEEK, word::weekday(settings.week_starts.day())),
            Self::UsualTime => (t::SET_USUAL_TIME, t::USUAL_TIME_NONE),
            Self::SoundCheck => (t::SET_SOUND_CHECK, t::SOUND_CHECK_LISTEN),
            Self::Questions => (t::SET_QUESTIONS, t::QUESTIONS_AGAIN),
        }
    }

    fn change(self, settings: &mut Settings, action: Action) {
        match self {
            Self::Language => {
                let all = [None, Some(Lang::En), Some(Lang::Da), Some(Lang::Nb)];
                settings.language = turn(&all, settings.language, action);
            }
            Self::Country => {
                let now = settings.country.unwrap_or(Country::Other);
                settings.country = Some(turn(Country::ALL, now, action));
            }
            Self::Instructions => {
                settings.instructions = turn(Instructions::ALL, settings.instructions, action);
            }
            Self::Voice => settings.voice = !settings.voice,
            Self::Rate => settings.voice_rate = turn(Rate::ALL, settings.voice_rate, action),
            Self::Sounds => {
                let volumes = Volume::ALL.iter().copied().map(Some);
                let all: Vec<_> = std::iter::once(None).chain(volumes).collect();
                let now = turn(&all, loudness(settings), action);
                settings.sounds = now.is_some();
                settings.volume = now.unwrap_or(settings.volume);
            }
            Self::Theme => settings.theme = turn(Theme::ALL, settings.theme, action),
            Self::Motion => settings.motion = turn(Motion::ALL, settings.motion, action),
            Self::WeekStarts => {
                settings.week_starts = turn(FirstDay::ALL, settings.week_starts, action);
            }
            Self::UsualTime => settings.usual_time = quarters::turn(settings.usual_time, action),
            Self::SoundCheck | Self::Questions => {}
        }
    }
}

/// How loud the tones are; none where they are off.
fn loudness(settings: &Settings) -> Option<Volume> {
    settings.sounds.then_some(settings.volume)
}

/// The next or previous value, with wrap-around.
pub(super) fn turn<T: Copy + PartialEq>(all: &[T], now: T, action: Action) -> T {
    let at = all.iter().position(|v| *v == now).unwrap_or(0);
    let at = around(all.len(), at, action);
    all.get(at).copied().unwrap_or(now)
}

/// The next or previous index, with wrap-around.
pub(super) fn around(count: usize, at: usize, action: Action) -> usize {
    let by = if action == Action::Less { count - 1 } else { 1 };
    (at + by) % count
}

/// The settings screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SettingsScreen {
    /// The line under the cursor.
    pub at: usize,
}

impl SettingsScreen {
    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match action {
            Action::Close => Turn::to(Goto::Today),
            Action::Up => {
                self.at = self.at.saturating_sub(1);
                Turn::stay()
            }
            Action::Down => {
                self.at = (self.at + 1).min(Line::ALL.len() - 1);
                Turn::stay()
            }
            Action::Less | Action::More => match Line::ALL.get(self.at) {
                Some(Line::Questions) if action == Action::More => Turn::to(Goto::Lists),
                Some(Line::SoundCheck) if action == Action::More => {
                    Turn::to(Goto::SoundCheck(Some(self.at)))
                }
                Some(line) => Turn::stay().with(desk.set(|s| line.change(s, action))),
                None => Turn::stay(),
            },
            _ => Turn::stay(),
        }
    }
}
