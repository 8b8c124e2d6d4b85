//! A row of the table of settings, and what can be done with it.

use super::Settings;
use crate::core::ring::Way;
use crate::core::text::Plain;
use chrono::NaiveTime;
use std::fmt;

/// The kind of value that a setting takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// One of these words. Yes stands for the first, no for the last.
    Switch(fn() -> Vec<&'static str>),
    /// One line of text.
    Text,
    /// Lines of text, at least one.
    Texts,
    /// A time of day, in minutes.
    Time,
    /// The id of a programme.
    Programme,
}

/// The value of a setting, of its [`Kind`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// One of its words.
    Word(&'static str),
    /// A line of text, or an id.
    Text(Plain),
    /// Lines of text.
    Texts(Vec<Plain>),
    /// A time of day.
    Time(NaiveTime),
}

impl Value {
    pub(super) fn flag(&self) -> Option<bool> {
        match self {
            Self::Flag(yes) => Some(*yes),
            _ => None,
        }
    }

    pub(super) fn word(&self) -> Option<&'static str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<Plain> {
        match self {
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    pub(super) fn texts(&self) -> Option<Vec<Plain>> {
        match self {
            Self::Texts(texts) => Some(texts.clone()),
            _ => None,
        }
    }

    pub(super) fn time(&self) -> Option<NaiveTime> {
        match self {
            Self::Time(time) => Some(*time),
            _ => None,
        }
    }
}

/// A row of the table: a key, its kind, and how it is read and set.
#[derive(Clone, Copy)]
pub struct Setting {
    /// The key in the file.
    pub key: &'static str,
    /// The kind of value it takes.
    pub kind: Kind,
    /// Its meaning, in one sentence.
    pub about: &'static str,
    /// How the screen shows and changes it; `None` if it can be set in the file only.
    pub screen: Option<OnScreen>,
    pub(super) get: fn(&Settings) -> Option<Value>,
    pub(super) set: fn(&mut Settings, Option<&Value>),
}

/// How the screen shows and changes a setting.
#[derive(Clone, Copy)]
pub enum OnScreen {
    /// Words in a ring. A word stands for a value, or for none.
    Ring {
        /// Every word.
        words: fn() -> Vec<&'static str>,
        /// The word that is shown.
        word: fn(&Settings) -> &'static str,
        /// Sets the value of the next word.
        turn: fn(&mut Settings, Way),
    },
    /// A time of day in steps of a quarter of an hour, or none.
    Quarters,
    /// A programme, chosen on a screen of its own.
    Programme,
}

impl Setting {
    /// Its current value; `None` if it is not set.
    pub fn get(&self, settings: &Settings) -> Option<Value> {
        (self.get)(settings)
    }

    /// Sets it. Without a value, or with a value of the wrong kind, it gets its default.
    pub fn set(&self, settings: &mut Settings, value: Option<&Value>) {
        (self.set)(settings, value);
    }

    /// Its value if it is not set.
    pub fn usual(&self) -> Option<Value> {
        self.get(&Settings::default())
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Setting {}

impl fmt::Debug for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

/// A change of one setting. Without a value, its line is removed from the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub setting: &'static Setting,
    /// Its new value.
    pub value: Option<Value>,
}
