//! A session for a listener without a screen: a whole plan, with the stop rule before it and time
//! for the last words after it.
//!
//! It knows neither files nor sound; [`recorder`](crate::voice::recorder) makes them.

use super::Script;
use super::line::{Tone, takes};
use super::rehearsal::{Timed, rehearsal};
use crate::core::cue::Cue;
use crate::core::exercise::{Activity, Dose};
use crate::core::settings::{Rate, Settings};
use crate::core::text::{Lang, Plain};
use crate::i18n::{Texts, t};
use std::ops::RangeInclusive;
use std::time::Duration;

/// A short silence after words without a next cue.
const BREATH: Duration = Duration::from_secs(2);

/// The words and tones of a recorded session. Times count from the start of the recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The stop rule, spoken first.
    pub stop_rule: Plain,
    /// The language of the stop rule.
    pub lang: Lang,
    /// When the session begins. Until then there is time for the stop rule.
    pub begins: Duration,
    /// Where each exercise begins.
    pub chapters: Vec<Chapter>,
    /// The session, line by line.
    pub lines: Vec<Timed>,
    /// The length of the whole recording.
    pub lasts: Duration,
}

/// Where an exercise begins in a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// When, from the start of the recording.
    pub at: Duration,
    /// The name of the exercise.
    pub name: Plain,
}

/// One text or tone of a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// When.
    pub at: Duration,
    /// Its sentences; none if there are no words.
    pub words: Vec<Plain>,
    /// The language of the words.
    pub lang: Lang,
    /// The tone.
    pub tone: Option<Tone>,
    /// Time until the next one is due.
    pub room: Duration,
}

impl Due {
    /// When the words begin, counted from `at`: after the tone.
    pub fn lead(&self) -> Duration {
        self.tone.map_or(Duration::ZERO, Tone::lead)
    }

    /// The time that the words have.
    pub fn words_room(&self) -> Duration {
        self.room.saturating_sub(self.lead())
    }
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
            chapters: chapters(script, &lines),
            lines,
            lasts: begins + script.plan.total() + ends,
        }
    }

    /// Every text and tone, in order.
    pub fn due(&self) -> impl Iterator<Item = Due> {
        let first = Due {
            at: Duration::ZERO,
            words: vec![self.stop_rule.clone()],
            lang: self.lang,
            tone: None,
            room: self.begins,
        };
        let lines = self.lines.iter().map(|timed| Due {
            at: timed.at,
            words: timed.line.words.clone(),
            lang: timed.line.lang,
            tone: timed.line.tone,
            room: timed.line.room.unwrap_or_default(),
        });
        std::iter::once(first).chain(lines)
    }
}

/// A chapter for each exercise, from its instruction on.
fn chapters(script: &Script<'_>, lines: &[Timed]) -> Vec<Chapter> {
    let lang = script.texts.lang();
    let mut chapters = Vec::new();
    let mut before = None;
    for timed in lines {
        let step = script.plan.timeline().get(timed.step);
        let item = step.map(|step| step.item);
        let exercise = item
            .filter(|_| item != before)
            .map(|at| script.exercise(at));
        if let Some(Some(exercise)) = exercise {
            let name = exercise.name.of(lang).clone();
            chapters.push(Chapter { at: timed.at, name });
        }
        before = item.or(before);
    }
    chapters
}

/// The stop rule. A recording cannot ask how the patient feels, so it says first when to stop and
/// whom to call.
pub(super) fn stop_rule(texts: &Texts, settings: &Settings) -> Plain {
    let number = digit_by_digit(&texts.emergency(settings));
    Plain::new(&texts.say(t::VoiceRecordedStop {
        emergency: number.as_str(),
    }))
}

/// Short numbers in a text, read digit by digit. A voice would read 112 as one number.
pub fn digit_by_digit(text: &str) -> String {
    const SHORT: RangeInclusive<usize> = 3..=6;
    let mut said = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(from) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, digits) = rest.split_at(from);
        let end = digits.find(|c: char| !c.is_ascii_digit());
        let (number, after) = digits.split_at(end.unwrap_or(digits.len()));
        said.push_str(before);
        if SHORT.contains(&number.len()) {
            let digits: Vec<String> = number.chars().map(String::from).collect();
            said.push_str(&digits.join(" "));
        } else {
            said.push_str(number);
        }
        rest = after;
    }
    said + rest
}

/// The time of a text at the slowest rate, in the language with the most words, in whole seconds.
fn longest(text: impl Fn(&Texts) -> Plain) -> Duration {
    let rate = Rate::Slow.words_a_minute();
    let long = |lang: &Lang| takes(&[text(&Texts::new(*lang))], rate, *lang);
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

/// Removes the words about keys: a recording continues by itself.
fn without_keys(words: &mut [Plain], texts: &Texts) {
    let key = Plain::new(&texts.say(t::VOICE_AWAY));
    for sentence in words.iter_mut().filter(|sentence| **sentence == key) {
        *sentence = Plain::new(&texts.say(t::VOICE_AWAY_RECORDED));
    }
}
