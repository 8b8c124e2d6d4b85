//! The one table of settings: a row for each key of `config.toml`.
//!
//! The reader, the writer and the schema of the file use it, and so does the screen. A new setting
//! needs a row here, a field of [`Settings`], and, for a row on the screen, its texts in
//! `i18n/texts/<lang>/setting.ftl`: `setting-KEY`, and `setting-KEY-WORD` for each word.

use super::setting::{Change, Kind, OnScreen, Setting, Value};
use super::{Country, FirstDay, Instructions, Motion, Rate, Settings, Theme, Voice, Volume};
use crate::core::ids::ProgrammeId;
use crate::core::text::{Lang, Plain};
use chrono::NaiveTime;

/// A row of a word that has a default.
macro_rules! word {
    ($key:literal, $words:ty, $field:ident, $about:literal) => {
        Setting {
            screen: Some(OnScreen::Ring {
                words: || <$words>::ALL.iter().map(|v| v.word()).collect(),
                word: |s| s.$field.word(),
                turn: |s, way| s.$field = way.of(<$words>::ALL, s.$field),
            }),
            ..word!($key, $words, $field, $about, in the file)
        }
    };
    ($key:literal, $words:ty, $field:ident, $about:literal, in the file) => {
        Setting {
            key: $key,
            kind: Kind::Word(|| <$words>::ALL.iter().map(|v| v.word()).collect()),
            about: $about,
            screen: None,
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
            screen: Some(OnScreen::Ring {
                words: || vec!["on", "off"],
                word: |s| if s.$field { "on" } else { "off" },
                turn: |s, _| s.$field = !s.$field,
            }),
            ..flag!($key, $field, $about, in the file)
        }
    };
    ($key:literal, $field:ident, $about:literal, in the file) => {
        Setting {
            key: $key,
            kind: Kind::Flag,
            about: $about,
            screen: None,
            get: |s| Some(Value::Flag(s.$field)),
            set: |s, value| {
                let set = value.and_then(Value::flag);
                s.$field = set.unwrap_or(Settings::default().$field);
            },
        }
    };
}

/// A row of an optional value.
macro_rules! optional {
    ($key:literal, $kind:expr, $screen:expr, $field:ident, $get:expr, $set:expr, $about:literal) => {
        Setting {
            key: $key,
            kind: $kind,
            about: $about,
            screen: $screen,
            get: |s| s.$field.as_ref().map($get),
            set: |s, value| s.$field = value.and_then($set),
        }
    };
    ($key:literal, text, $field:ident, $about:literal) => {
        optional!(
            $key,
            Kind::Text,
            None,
            $field,
            |text: &Plain| Value::Text(text.clone()),
            Value::text,
            $about
        )
    };
}

/// A row of a path for one language, in the file only.
macro_rules! path {
    ($key:literal, $field:ident, $lang:ident, $about:literal) => {
        Setting {
            key: $key,
            kind: Kind::Text,
            about: $about,
            screen: None,
            get: |s| s.$field.$lang.clone().map(Value::Text),
            set: |s, value| s.$field.$lang = value.and_then(Value::text),
        }
    };
}

/// A language, or the system's language.
const LANGUAGE: OnScreen = OnScreen::Ring {
    words: || {
        let codes = Lang::ALL.iter().map(|lang| lang.code());
        std::iter::once("system").chain(codes).collect()
    },
    word: |s| s.language.map_or("system", Lang::code),
    turn: |s, way| {
        let all = [None, Some(Lang::En), Some(Lang::Da), Some(Lang::Nb)];
        s.language = way.of(&all, s.language);
    },
};

/// A country. Until it is chosen, the one without known numbers.
const COUNTRY: OnScreen = OnScreen::Ring {
    words: || Country::ALL.iter().map(|v| v.word()).collect(),
    word: |s| s.country.unwrap_or(Country::Other).word(),
    turn: |s, way| {
        let now = s.country.unwrap_or(Country::Other);
        s.country = Some(way.of(Country::ALL, now));
    },
};

/// How loud the tones are, or off: `sounds` and `volume` in one row.
const SOUNDS: OnScreen = OnScreen::Ring {
    words: || {
        let volumes = Volume::ALL.iter().map(|v| v.word());
        std::iter::once("off").chain(volumes).collect()
    },
    word: |s| if s.sounds { s.volume.word() } else { "off" },
    turn: |s, way| {
        let volumes = Volume::ALL.iter().copied().map(Some);
        let all: Vec<_> = std::iter::once(None).chain(volumes).collect();
        let now = way.of(&all, s.sounds.then_some(s.volume));
        s.sounds = now.is_some();
        s.volume = now.unwrap_or(s.volume);
    },
};

/// Every setting, in the order of the file and of the screen. `keys` is not in the table: it can be
/// set in the file only.
pub static SETTINGS: [Setting; 26] = [
    optional!(
        "language",
        Kind::Word(|| Lang::ALL.iter().map(|lang| lang.code()).collect()),
        Some(LANGUAGE),
        language,
        |lang: &Lang| Value::Word(lang.code()),
        |value| value.word().and_then(Lang::from_tag),
        "The language; without it, the system's."
    ),
    optional!(
        "country",
        Kind::Word(|| Country::ALL.iter().map(|v| v.word()).collect()),
        Some(COUNTRY),
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
    optional!(
        "maternity",
        text,
        maternity,
        "The number of your maternity ward or midwife."
    ),
    flag!(
        "welcomed",
        welcomed,
        "Whether the sentences of the first start have been accepted.",
        in the file
    ),
    word!(
        "instructions",
        Instructions,
        instructions,
        "How long instructions are read."
    ),
    Setting {
        kind: Kind::Switch(|| Voice::ALL.iter().map(|v| v.word()).collect()),
        ..word!(
            "voice",
            Voice,
            voice,
            "Which voice speaks the cues: the best one here, the system's, espeak, Piper, a recorded one, your own program, or none. `true` and `false` stand for auto and off."
        )
    },
    word!("voice-rate", Rate, voice_rate, "How fast they are spoken."),
    optional!(
        "voice-command",
        Kind::Texts,
        None,
        voice_command,
        |words: &Vec<Plain>| Value::Texts(words.clone()),
        Value::texts,
        "Your own program that speaks, and its arguments: {text} is what is said, {lang} its language (en, da or nb). Without {text} the words come on its standard input. It ends when it has spoken."
    ),
    path!(
        "voice-model-en",
        voice_model,
        en,
        "The model of Piper for English: a file ending in .onnx, with its .onnx.json beside it."
    ),
    path!(
        "voice-model-da",
        voice_model,
        da,
        "The model of Piper for Danish."
    ),
    path!(
        "voice-model-nb",
        voice_model,
        nb,
        "The model of Piper for Norwegian."
    ),
    path!(
        "voice-pack-en",
        voice_pack,
        en,
        "The recorded voice for English: a folder or one file."
    ),
    path!(
        "voice-pack-da",
        voice_pack,
        da,
        "The recorded voice for Danish."
    ),
    path!(
        "voice-pack-nb",
        voice_pack,
        nb,
        "The recorded voice for Norwegian."
    ),
    Setting {
        screen: Some(SOUNDS),
        ..flag!("sounds", sounds, "Tones.", in the file)
    },
    word!(
        "volume",
        Volume,
        volume,
        "How loud the tones are.",
        in the file
    ),
    word!(
        "theme",
        Theme,
        theme,
        "Colours: the terminal's own, on a dark or a light background, with high contrast, or none."
    ),
    word!("motion", Motion, motion, "How much the screen moves."),
    word!(
        "week-starts",
        FirstDay,
        week_starts,
        "The first day of the week."
    ),
    optional!(
        "usual-time",
        Kind::Time,
        Some(OnScreen::Quarters),
        usual_time,
        |time: &NaiveTime| Value::Time(*time),
        Value::time,
        "The usual time of day for a session."
    ),
    flag!(
        "thoughts",
        thoughts,
        "A thought about backs and pain after a session, one a day."
    ),
    optional!(
        "programme",
        Kind::Programme,
        Some(OnScreen::Programme),
        programme,
        |id: &ProgrammeId| Value::Text(Plain::new(id.as_str())),
        |value| ProgrammeId::new(value.text()?.as_str()).ok(),
        "The programme shown on Today."
    ),
    Setting {
        key: "day-starts",
        kind: Kind::Time,
        about: "When the day starts; 04:00 where it is not said.",
        screen: None,
        get: |s| Some(Value::Time(s.day_starts)),
        set: |s, value| {
            let set = value.and_then(Value::time);
            s.day_starts = set.unwrap_or(Settings::default().day_starts);
        },
    },
    optional!(
        "clinician",
        text,
        clinician,
        "The clinician's name and number, shown where the advice is to ask."
    ),
];

impl Setting {
    /// The row of a key.
    pub fn of(key: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.key == key)
    }
}

impl Settings {
    /// What changed since `before`.
    pub fn changed_since(&self, before: &Self) -> Vec<Change> {
        let all = SETTINGS.iter().map(|setting| Change {
            setting,
            value: setting.get(self),
        });
        all.filter(|change| change.setting.get(before) != change.value)
            .collect()
    }
}

#[cfg(test)]
mod tests;
