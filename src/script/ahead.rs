//! Every line that can be known before a session: what its rehearsal and its recording say, and what
//! only a running session says, and the sentences of its advice. What depends on the moment, such as how much of a walk is left, is
//! not among them.

mod advice;

use super::recording::Recording;
use super::{Line, Script, Timed, Tone, rehearsal};
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
        for due in Recording::new(script, settings).due() {
            let room = due.words_room();
            self.add(due.words, due.lang, Some(room));
        }
        // A recording says less about keys.
        for Timed { line, .. } in rehearsal(script) {
            let lead = line.tone.map_or(Duration::ZERO, Tone::lead);
            let room = line.room.map(|room| room.saturating_sub(lead));
            self.add(line.words, line.lang, room);
        }
        for said in advice::sentences(script.texts, settings) {
            self.add(vec![Plain::new(&said)], script.texts.lang(), None);
        }
        for (index, step) in script.plan.timeline().iter().enumerate() {
            for (_, cue) in step.cues(script.plan) {
                // What is read after a freeze begins anywhere in the instruction.
                if !matches!(cue, Cue::Listen { .. }) {
                    self.wordings(script, cue, index, 1);
                }
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
        for words in script.wordings(&call).into_iter().rev().take(most) {
            self.add(words, lang, None);
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
