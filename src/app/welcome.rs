//! The first start: three sentences and the country, the lists of signs, the programme, the sound
//! check. The country of the locale is under the cursor; no programme is preselected.

mod programmes;

use super::desk::Desk;
use super::scroll::Scroll;
use super::turn::{Goto, Turn};
use super::window::Window;
use crate::core::keys::{Action, Context};
use crate::core::ring::Way;
use crate::core::settings::Country;
use crate::i18n::Lang;
pub use programmes::{Area, Programmes};

/// Three sentences, and where the patient is, for emergency numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Welcome {
    /// The country under the cursor.
    pub choice: Choice,
    /// The part that is shown where the window is too small for both.
    pub part: Part,
}

/// A part of the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The three sentences.
    Sentences,
    /// The countries.
    Country,
}

/// A place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// The line under the cursor, if there is one.
    pub at: Option<usize>,
    /// Whether a key was pressed that does nothing yet, so that a hint says which do.
    pub puzzled: bool,
}

impl Choice {
    pub(super) fn at(at: Option<usize>) -> Self {
        Self { at, puzzled: false }
    }

    pub(super) fn step(&mut self, action: Action, lines: usize) {
        let list = Scroll::UNKNOWN.of(lines);
        self.at = match (self.at, action) {
            _ if lines == 0 => return,
            (None, Action::Down) => Some(0),
            (None, Action::Up) => Some(list.last),
            (None, action) if !action.turns_pages() => None,
            (at, action) => Some(list.moved(at.unwrap_or(0), action)),
        };
        self.puzzled = false;
    }
}

impl Welcome {
    pub(super) fn new(desk: &Desk) -> Self {
        let country = desk.settings.country.or(desk.system_country);
        let at = Country::ALL.iter().position(|c| Some(*c) == country);
        Self {
            choice: Choice::at(at),
            part: Part::Sentences,
        }
    }

    /// Whether a part is shown in a window of this size.
    pub fn shows(&self, part: Part, window: Window) -> bool {
        window.shows_whole_welcome() || self.part == part
    }

    pub(super) fn context(&self) -> Context {
        match self.part {
            Part::Sentences => Context::Welcome,
            Part::Country => Context::Country,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        let both = desk.window.shows_whole_welcome();
        match (self.part, action) {
            (_, Action::Leave) => return Turn::leave(),
            (_, Action::Less) => return Turn::stay().with(speak(Way::Back, desk)),
            (_, Action::More) => return Turn::stay().with(speak(Way::On, desk)),
            (_, Action::Cancel) => self.part = Part::Sentences,
            (Part::Sentences, Action::Confirm | Action::Down) if !both => {
                self.part = Part::Country;
            }
            (_, Action::Confirm) => {
                let country = self.choice.at.and_then(|at| Country::ALL.get(at));
                let Some(country) = country.copied() else {
                    self.choice.puzzled = true;
                    return Turn::stay();
                };
                let save = desk.set(|s| {
                    s.country = Some(country);
                    s.welcomed = true;
                });
                return Turn::to(Goto::Lists).with(save);
            }
            (_, action) => self.choice.step(action, Country::ALL.len()),
        }
        Turn::stay()
    }
}

/// Sets the next language, or the one before.
fn speak(way: Way, desk: &mut Desk) -> super::msg::Effect {
    // Who chooses here has asked for nothing else on the command line any more.
    desk.asked_language = None;
    let now = desk.texts.lang();
    desk.set(|s| s.language = Some(way.of(&Lang::ALL, now)))
}
