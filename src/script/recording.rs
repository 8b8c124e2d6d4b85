//! A session for somebody who only hears it: a whole plan with the stop rule before it and time for
//! the last words after it.
//!
//! It knows neither files nor sound: [`recorder`](crate::voice::recorder) makes those of it.

use super::Script;
use super::line::{Tone, takes};
use super::rehearsal::{Timed, rehearsal};
use crate::core::cue::Cue;
use crate::core::exercise::{Activity, Dose};
use crate::core::settings::{Rate, Settings};
use crate::core::text::{Lang, Plain};
use crate::i18n::{Texts, t};
use std::time::Duration;

/// A moment of quiet after words that have no next cue to wait for.
const BREATH: Duration = Duration::from_secs(2);

/// What is said and sounded in a recorded session. Times count from the start of the recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The stop rule, which is said first.
    pub stop_rule: Plain,
    /// The language it is said in.
    pub lang: Lang,
    /// When the session begins: until then there is time for the stop rule.
    pub begins: Duration,
    /// The session, line by line.
    pub lines: Vec<Timed>,
    /// How long all of it lasts.
    pub lasts: Duration,
}

/// Something that is due in a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// When.
    pub at: Duration,
    /// What is said; empty where nothing is.
    pub text: String,
    /// In which language.
    pub lang: Lang,
    /// What is sounded.
    pub tone: Option<Tone>,
    /// How long until the next is due.
    pub room: Duration,
}

impl Recording {
    /// The recording of a script. Its length depends on neither language nor voice.
    pub fn new(script: &Script<'_>, settings: &Settings) -> Self {
        let begins = longest(|texts| stop_rule(texts, settings));
        let ends = longest(|texts| Plain::new(&texts.say(t::VOICE_END)));
        let mut lines = rehearsal(script);
        for timed in &mut lines {
            timed.at += begins;
            if timed.line.cue == Cue::End {
                timed.line.room = Some(ends);
            }
            if is_way_out(script, timed.line.cue) {
                without_keys(&mut timed.line.words, script.texts);
            }
        }
        Self {
            stop_rule: stop_rule(script.texts, settings),
            lang: script.texts.lang(),
            begins,
            lines,
            lasts: begins + script.plan.total() + ends,
        }
    }

    /// Everything that is due, in order.
    pub fn due(&self) -> impl Iterator<Item = Due> {
        let first = Due {
            at: Duration::ZERO,
            text: self.stop_rule.to_string(),
            lang: self.lang,
            tone: None,
            room: self.begins,
        };
        let lines = self.lines.iter().map(|timed| Due {
            at: timed.at,
            text: timed.line.text(),
            lang: timed.line.lang,
            tone: timed.line.tone,
            room: timed.line.room.unwrap_or_default(),
        });
        std::iter::once(first).chain(lines)
    }
}

/// A recording cannot ask how it feels: it says first when to stop, and whom to call.
fn stop_rule(texts: &Texts, settings: &Settings) -> Plain {
    let number = one_by_one(&texts.emergency(settings));
    Plain::new(&texts.say(t::VoiceRecordedStop {
        emergency: number.as_str(),
    }))
}

/// A short number is heard digit by digit; a voice would make a hundred and twelve of it.
fn one_by_one(number: &str) -> String {
    let is_short = number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short {
        return number.to_owned();
    }
    let digits: Vec<String> = number.chars().map(String::from).collect();
    digits.join(" ")
}

/// How long a text takes in the language with most words at the slowest rate, in whole seconds.
fn longest(text: impl Fn(&Texts) -> Plain) -> Duration {
    let rate = Rate::Slow.words_a_minute();
    let long = |lang: &Lang| takes(&[text(&Texts::new(*lang))], rate);
    let long = Lang::ALL.iter().map(long).max().unwrap_or_default();
    Duration::from_secs(long.as_millis().div_ceil(1_000).try_into().unwrap_or(0)) + BREATH
}

/// Whether an activity away from the recording begins.
fn is_way_out(script: &Script<'_>, cue: Cue) -> bool {
    let Cue::Begin { item, .. } = cue else {
        return false;
    };
    let dose = script.plan.items().get(item).map(|item| item.dose);
    matches!(dose, Some(Dose::Activity(Activity { away: true, .. })))
}

/// Nobody presses a key for a recording: it goes on by itself.
fn without_keys(words: &mut [Plain], texts: &Texts) {
    let key = Plain::new(&texts.say(t::VOICE_AWAY));
    for sentence in words.iter_mut().filter(|sentence| **sentence == key) {
        *sentence = Plain::new(&texts.say(t::VOICE_AWAY_RECORDED));
    }
}
