//! The one table of settings: a row for each key of `config.toml`.
//!
//! The reader, the writer and the schema of the file go through it, and so does the screen.

use super::{Country, FirstDay, Instructions, Motion, Rate, Settings, Theme, Volume};
use crate::core::ids::ProgrammeId;
use crate::core::text::{Lang, Plain};
use chrono::NaiveTime;
use std::fmt;

/// What a setting takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
    /// One line of text.
    Text,
    /// Lines of text, at least one.
    Texts,
    /// A time of day, in minutes.
    Time,
    /// The id of a programme.
    Programme,
}

/// What a setting is, as its [`Kind`] says it.
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
    fn flag(&self) -> Option<bool> {
        match self {
            Self::Flag(yes) => Some(*yes),
            _ => None,
        }
    }

    fn word(&self) -> Option<&'static str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    fn text(&self) -> Option<Plain> {
        match self {
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn texts(&self) -> Option<Vec<Plain>> {
        match self {
            Self::Texts(texts) => Some(texts.clone()),
            _ => None,
        }
    }

    fn time(&self) -> Option<NaiveTime> {
        match self {
            Self::Time(time) => Some(*time),
            _ => None,
        }
    }
}

/// A row: one key, what it takes, and where it is kept.
#[derive(Clone, Copy)]
pub struct Setting {
    /// The key in the file.
    pub key: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// What it means, in one sentence.
    pub about: &'static str,
    get: fn(&Settings) -> Option<Value>,
    set: fn(&mut Settings, Option<&Value>),
}

impl Setting {
    /// The row of a key.
    pub fn of(key: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.key == key)
    }

    /// What it is now; `None` where nothing is said.
    pub fn get(&self, settings: &Settings) -> Option<Value> {
        (self.get)(settings)
    }

    /// Sets it; without a value, or with one that it does not take, the default holds.
    pub fn set(&self, settings: &mut Settings, value: Option<&Value>) {
        (self.set)(settings, value);
    }

    /// What holds where nothing is said.
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

/// What one setting is to be from now on; without a value nothing is said of it any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub setting: &'static Setting,
    /// What it is to be.
    pub value: Option<Value>,
}

impl Settings {
    /// What has changed since these.
    pub fn changed_since(&self, before: &Self) -> Vec<Change> {
        let all = SETTINGS.iter().map(|setting| Change {
            setting,
            value: setting.get(self),
        });
        all.filter(|change| change.setting.get(before) != change.value)
            .collect()
    }
}

/// A row of a word that has a default.
macro_rules! word {
    ($key:literal, $words:ty, $field:ident, $about:literal) => {
        Setting {
            key: $key,
            kind: Kind::Word(|| <$words>::ALL.iter().map(|v| v.word()).collect()),
            about: $about,
            get: |s| Some(Value::Word(s.$field.word())),
            set: |s, value| {
                let set = value.and_then(Value::word).and_then(<$words>::from_word);
                s.$field = set.unwrap_or(Settings::default().$field);
            },
        }
    };
}

/// A row of yes or no.
macro_rules! flag {
    ($key:literal, $field:ident, $about:literal) => {
        Setting {
            key: $key,
            kind: Kind::Flag,
            about: $about,
            get: |s| Some(Value::Flag(s.$field)),
            set: |s, value| {
                let set = value.and_then(Value::flag);
                s.$field = set.unwrap_or(Settings::default().$field);
            },
        }
    };
}

/// A row of something that may be left out.
macro_rules! optional {
    ($key:literal, $kind:expr, $field:ident, $get:expr, $set:expr, $about:literal) => {
        Setting {
            key: $key,
            kind: $kind,
            about: $about,
            get: |s| s.$field.as_ref().map($get),
            set: |s, value| s.$field = value.and_then($set),
        }
    };
    ($key:literal, text, $field:ident, $about:literal) => {
        optional!(
            $key,
            Kind::Text,
            $field,
            |text: &Plain| Value::Text(text.clone()),
            Value::text,
            $about
        )
    };
}

/// Every setting, in the order in which the file is explained. `keys` is no setting: only the file
/// says it.
pub static SETTINGS: [Setting; 18] = [
    optional!(
        "language",
        Kind::Word(|| Lang::ALL.iter().map(|lang| lang.code()).collect()),
        language,
        |lang: &Lang| Value::Word(lang.code()),
        |value| value.word().and_then(Lang::from_tag),
        "The language; without it, the system's."
    ),
    optional!(
        "programme",
        Kind::Programme,
        programme,
        |id: &ProgrammeId| Value::Text(Plain::new(id.as_str())),
        |value| ProgrammeId::new(value.text()?.as_str()).ok(),
        "The programme shown on Today."
    ),
    optional!(
        "country",
        Kind::Word(|| Country::ALL.iter().map(|v| v.word()).collect()),
        country,
        |country: &Country| Value::Word(country.word()),
        |value| value.word().and_then(Country::from_word),
        "The country, for its emergency numbers."
    ),
    optional!(
        "emergency",
        text,
        emergency,
        "Your own number for an emergency, in place of the country's."
    ),
    optional!(
        "urgent",
        text,
        urgent,
        "Your own number for what is urgent and not life-threatening, in place of the country's."
    ),
    flag!(
        "welcomed",
        welcomed,
        "Whether the sentences of the first start have been accepted."
    ),
    flag!("voice", voice, "Spoken cues."),
    word!("voice-rate", Rate, voice_rate, "How fast they are spoken."),
    optional!(
        "voice-command",
        Kind::Texts,
        voice_command,
        |words: &Vec<Plain>| Value::Texts(words.clone()),
        Value::texts,
        "Your own program that speaks, and its arguments: {text} is what is said, {lang} its language (en, da or nb). Without {text} the words come on its standard input. It ends when it has spoken."
    ),
    flag!("sounds", sounds, "Tones."),
    word!("volume", Volume, volume, "How loud the tones are."),
    word!(
        "theme",
        Theme,
        theme,
        "Colours: the terminal's own, on a dark or a light background, with high contrast, or none."
    ),
    word!("motion", Motion, motion, "How much the screen moves."),
    word!(
        "instructions",
        Instructions,
        instructions,
        "How long instructions are read."
    ),
    optional!(
        "usual-time",
        Kind::Time,
        usual_time,
        |time: &NaiveTime| Value::Time(*time),
        Value::time,
        "The usual time of day for a session."
    ),
    Setting {
        key: "day-starts",
        kind: Kind::Time,
        about: "When the day starts; 04:00 where it is not said.",
        get: |s| Some(Value::Time(s.day_starts)),
        set: |s, value| {
            let set = value.and_then(Value::time);
            s.day_starts = set.unwrap_or(Settings::default().day_starts);
        },
    },
    word!(
        "week-starts",
        FirstDay,
        week_starts,
        "The first day of the week."
    ),
    optional!(
        "clinician",
        text,
        clinician,
        "The clinician's name and number, shown where the advice is to ask."
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_said_is_the_default() {
        let mut settings = Settings::default();
        for setting in &SETTINGS {
            setting.set(&mut settings, None);
        }
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn every_word_of_every_row_is_taken_and_given_back_and_touches_no_other_row() {
        for setting in &SETTINGS {
            let values: Vec<Value> = match setting.kind {
                Kind::Flag => [true, false].map(Value::Flag).into(),
                Kind::Word(words) => words().into_iter().map(Value::Word).collect(),
                Kind::Text | Kind::Programme => vec![Value::Text(Plain::new("disc-1"))],
                Kind::Texts => vec![Value::Texts(vec![Plain::new("say")])],
                Kind::Time => [0, 4, 23]
                    .iter()
                    .filter_map(|hour| NaiveTime::from_hms_opt(*hour, 15, 0))
                    .map(Value::Time)
                    .collect(),
            };
            for value in values {
                let mut settings = Settings::default();
                setting.set(&mut settings, Some(&value));
                assert_eq!(setting.get(&settings).as_ref(), Some(&value), "{setting:?}");
                let changed = settings.changed_since(&Settings::default());
                assert!(
                    changed.iter().all(|change| change.setting == setting),
                    "{setting:?}"
                );
                assert_eq!(changed.is_empty(), setting.usual() == Some(value));
            }
        }
    }
}
