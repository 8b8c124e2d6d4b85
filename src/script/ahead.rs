//! Every line that can be known before a session: what its rehearsal and its recording say, what only a
//! running session says, and the sentences of its advice. What depends on the moment, such as how much
//! of a walk is left, is not among them.
//!
//! What is said before an exercise is known by its sentences, for it follows from the whole plan: which
//! place the exercise has, what came before it, how much time there is. A line of it is put together
//! from them when it is due.

mod advice;

use super::fragments::SENTENCE;
use super::recording::Recording;
use super::{Line, Script, Timed, Tone, rehearsal, takes};
use crate::core::cue::{Call, Cue};
use crate::core::session::LEG_REST;
use crate::core::settings::Settings;
use crate::core::text::{Lang, Plain};
use crate::core::time::Seconds;
use crate::i18n::t;
use std::collections::HashMap;
use std::time::Duration;

/// A line that may be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// Its sentences.
    pub words: Vec<Plain>,
    /// Their language.
    pub lang: Lang,
    /// The least time that it has anywhere; `None` if it is never short.
    pub room: Option<Duration>,
}

/// The lines of several scripts, each once, in the order in which they are met.
#[derive(Debug, Clone, Default)]
pub struct Known {
    lines: Vec<Ahead>,
    places: HashMap<(Vec<Plain>, Lang), usize>,
}

impl Known {
    /// Adds the lines of a script.
    pub fn learn(&mut self, script: &Script<'_>, settings: &Settings) {
        self.add(vec![script.say(t::VOICE_CHECK)], script.texts.lang(), None);
        let recording = Recording::new(script, settings);
        let cues = recording.lines.iter().map(|timed| Some(timed.line.cue));
        let cues = std::iter::once(None).chain(cues);
        for (cue, due) in cues.zip(recording.due()) {
            let room = Some(due.words_room());
            self.told(cue, due.words, due.lang, room, script);
        }
        for sentence in script.where_others_are_left_out() {
            self.add(vec![sentence], script.texts.lang(), None);
        }
        // A recording says less about keys.
        for Timed { line, .. } in rehearsal(script) {
            let lead = line.tone.map_or(Duration::ZERO, Tone::lead);
            let room = line.room.map(|room| room.saturating_sub(lead));
            self.told(Some(line.cue), line.words, line.lang, room, script);
        }
        for said in advice::sentences(script.texts, settings) {
            self.add(vec![Plain::new(&said)], script.texts.lang(), None);
        }
        for (index, step) in script.plan.timeline().iter().enumerate() {
            for (_, cue) in step.cues(script.plan) {
                self.wordings(script, cue, index, 1);
            }
            let first = index
                .checked_sub(1)
                .and_then(|at| script.plan.timeline().get(at));
            if first.is_none_or(|before| before.item != step.item) {
                for cue in live() {
                    self.wordings(script, cue, index, usize::MAX);
                }
            }
        }
    }

    /// All of them.
    pub fn lines(&self) -> &[Ahead] {
        &self.lines
    }

    /// Adds this many wordings of a cue, the shortest ones: the longer ones of a cue that is due at its
    /// time are known from the rehearsal, and one that comes late after a freeze has little time.
    fn wordings(&mut self, script: &Script<'_>, cue: Cue, step: usize, most: usize) {
        let call = Call {
            cue,
            step,
            room: None,
        };
        let Line { lang, .. } = script.line(&call);
        let words = script.wordings(&call).into_iter();
        if is_before(cue) {
            for sentence in words.flatten() {
                self.add(vec![sentence], lang, None);
            }
        } else {
            for words in words.rev().take(most) {
                self.add(words, lang, None);
            }
        }
    }

    /// Adds a line that has this time: as a whole, or each sentence with its part of the time.
    fn told(
        &mut self,
        cue: Option<Cue>,
        words: Vec<Plain>,
        lang: Lang,
        room: Option<Duration>,
        script: &Script<'_>,
    ) {
        if !cue.is_some_and(is_before) {
            self.add(words, lang, room);
            return;
        }
        let rate = script.rate.words_a_minute();
        let lasts = |words: &[Plain]| takes(words, rate, lang).as_millis();
        let silences = u32::try_from(words.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let silence = SENTENCE.saturating_mul(silences);
        let whole = lasts(&words).max(1);
        for sentence in words.chunks(1) {
            let part = room.map(|room| {
                let part = room.saturating_sub(silence).as_millis() * lasts(sentence) / whole;
                Duration::from_millis(u64::try_from(part).unwrap_or(u64::MAX))
            });
            self.add(sentence.to_vec(), lang, part);
        }
    }

    fn add(&mut self, words: Vec<Plain>, lang: Lang, room: Option<Duration>) {
        if words.is_empty() {
            return;
        }
        let place = *self
            .places
            .entry((words.clone(), lang))
            .or_insert(self.lines.len());
        match self.lines.get_mut(place) {
            Some(known) => known.room = [known.room, room].into_iter().flatten().min(),
            None => self.lines.push(Ahead { words, lang, room }),
        }
    }
}

/// Whether a cue tells of an exercise before it begins.
const fn is_before(cue: Cue) -> bool {
    matches!(cue, Cue::Listen { .. } | Cue::GetThere { .. })
}

/// The cues that only a running session gives.
fn live() -> [Cue; 6] {
    let rest = Seconds(u32::try_from(LEG_REST.as_secs()).unwrap_or(u32::MAX));
    [
        Cue::Ease,
        Cue::SkippedByRule,
        Cue::RestLeg(rest),
        Cue::AskBack,
        Cue::AskThere,
        Cue::Stopped,
    ]
}
