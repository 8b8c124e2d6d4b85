//! What a patient can set. `content` and `run` read and write the file.

mod setting;
mod table;

use super::ids::ProgrammeId;
use super::keys::Keys;
use super::text::{Lang, Plain};
use crate::core::words::words;
use chrono::{NaiveTime, Weekday};
pub use setting::{Change, Kind, OnScreen, Setting, Value};
pub use table::SETTINGS;

words! {
    /// How long instructions are read before an exercise.
    Instructions {
        /// In full until the exercise is known (three sessions), then short.
        Auto = "auto",
        /// In full.
        Full = "full",
        /// Three seconds.
        Short = "short",
    }
}

words! {
    /// Colours of the screen.
    Theme {
        /// The terminal's own sixteen colours, on its own background.
        Auto = "auto",
        /// Light letters on a dark background.
        Dark = "dark",
        /// Dark letters on a light background.
        Light = "light",
        /// The strongest contrast; nothing is dimmed.
        Contrast = "contrast",
        /// No colours, only weight.
        Plain = "plain",
    }
}

words! {
    /// How much the screen moves.
    Motion {
        /// Figures move.
        Full = "full",
        /// Nothing moves but the numbers.
        Reduced = "reduced",
    }
}

words! {
    /// Which voice speaks. A line that it cannot speak is spoken by the next one.
    #[derive(Default)]
    Voice {
        /// The best one that is here.
        #[default]
        Auto = "auto",
        /// The voice of the operating system.
        System = "system",
        /// espeak: at once, and like a robot.
        Espeak = "espeak",
        /// Piper, rendered ahead.
        Piper = "piper",
        /// A recorded human voice.
        Pack = "pack",
        /// The patient's own program.
        Command = "command",
        /// None.
        Off = "off",
    }
}

impl Voice {
    /// Whether anything is spoken.
    pub const fn is_on(self) -> bool {
        !matches!(self, Self::Off)
    }
}

words! {
    /// How fast the voice speaks.
    Rate {
        /// 150 words a minute, the slowest rate at which every instruction fits its time.
        Slow = "slow",
        /// 160 words a minute.
        Normal = "normal",
        /// 190 words a minute.
        Brisk = "brisk",
    }
}

impl Rate {
    /// Words a minute.
    pub const fn words_a_minute(self) -> u32 {
        match self {
            Self::Slow => crate::core::text::SLOWEST_VOICE,
            Self::Normal => 160,
            Self::Brisk => 190,
        }
    }
}

words! {
    /// How loud the tones are.
    Volume {
        /// For a quiet room.
        Soft = "soft",
        /// A little softer than a voice.
        Normal = "normal",
        /// For a speaker far away.
        Loud = "loud",
    }
}

words! {
    /// The countries with known emergency numbers (`safety.md` section 7). No number is invented
    /// for others.
    Country {
        /// Denmark: 112.
        Denmark = "dk",
        /// Norway: 113, 116117.
        Norway = "no",
        /// United Kingdom: 999, 111.
        UnitedKingdom = "gb",
        /// Another country.
        Other = "other",
    }
}

words! {
    /// The first day of a week.
    FirstDay {
        /// As in most of Europe.
        Monday = "monday",
        /// As in much of the Arab world.
        Saturday = "saturday",
        /// As in much of the world.
        Sunday = "sunday",
    }
}

impl FirstDay {
    /// The day.
    pub const fn day(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Mon,
            Self::Saturday => Weekday::Sat,
            Self::Sunday => Weekday::Sun,
        }
    }
}

/// A path for each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OfLang {
    /// For English.
    pub en: Option<Plain>,
    /// For Danish.
    pub da: Option<Plain>,
    /// For Norwegian.
    pub nb: Option<Plain>,
}

impl OfLang {
    /// The one for a language.
    pub const fn of(&self, lang: Lang) -> Option<&Plain> {
        match lang {
            Lang::En => self.en.as_ref(),
            Lang::Da => self.da.as_ref(),
            Lang::Nb => self.nb.as_ref(),
        }
    }
}

/// Everything in `config.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Language; `None` follows the system.
    pub language: Option<Lang>,
    /// The programme shown on Today; `None` until one is chosen.
    pub programme: Option<ProgrammeId>,
    /// The country for emergency numbers; `None` until the patient chooses one.
    pub country: Option<Country>,
    /// The patient's own emergency number, instead of the country's (`safety.md` section 7:
    /// configurable, never invented).
    pub emergency: Option<Plain>,
    /// The patient's own number for urgent cases that are not life-threatening, instead of the
    /// country's.
    pub urgent: Option<Plain>,
    /// The number of the maternity ward or midwife.
    pub maternity: Option<Plain>,
    /// Whether the three sentences of the first start have been accepted.
    pub welcomed: bool,
    /// Which voice speaks the cues, if any.
    pub voice: Voice,
    /// How fast the voice speaks.
    pub voice_rate: Rate,
    /// The patient's own program that speaks, with its arguments. `{text}` and `{lang}` stand for
    /// the words and their language. Without `{text}`, the program reads the words from its
    /// standard input.
    pub voice_command: Option<Vec<Plain>>,
    /// The file of Piper's model for each language.
    pub voice_model: OfLang,
    /// The folder or file of the recorded voice for each language.
    pub voice_pack: OfLang,
    /// Tones.
    pub sounds: bool,
    /// How loud they are.
    pub volume: Volume,
    /// Colours.
    pub theme: Theme,
    /// Movement on the screen.
    pub motion: Motion,
    /// How long instructions are read.
    pub instructions: Instructions,
    /// The usual time of day for a session.
    pub usual_time: Option<NaiveTime>,
    /// A thought after a session, one a day.
    pub thoughts: bool,
    /// When the day starts. A session before it counts for the day before. Default 04:00.
    pub day_starts: NaiveTime,
    /// The first day of the week. Default Monday.
    pub week_starts: FirstDay,
    /// The clinician's name and number, shown where the advice is to ask.
    pub clinician: Option<Plain>,
    /// The patient's own keys for a remote or a pedal. They can be set in the file only.
    pub keys: Keys,
}

impl Settings {
    /// The language: from the command line, else from the settings, else from the system.
    pub fn effective_language(&self, asked: Option<Lang>, system: Lang) -> Lang {
        asked.or(self.language).unwrap_or(system)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            programme: None,
            country: None,
            emergency: None,
            urgent: None,
            maternity: None,
            welcomed: false,
            voice: Voice::Auto,
            voice_rate: Rate::Normal,
            voice_command: None,
            voice_model: OfLang::default(),
            voice_pack: OfLang::default(),
            sounds: true,
            volume: Volume::Normal,
            theme: Theme::Auto,
            motion: Motion::Full,
            instructions: Instructions::Auto,
            usual_time: None,
            thoughts: true,
            day_starts: NaiveTime::from_hms_opt(4, 0, 0).unwrap_or(NaiveTime::MIN),
            week_starts: FirstDay::Monday,
            clinician: None,
            keys: Keys::default(),
        }
    }
}
