//! Collects the fragments of sessions, in reading order.

use super::names::{all_named, id, shared};
use super::parts::{JOINT, key};
use super::{Fragment, GENERAL, Manuscript, NUMBERS, Piece, Spoken, WORDS, live};
use crate::core::cue::Call;
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::safety::Condition;
use crate::core::settings::Settings;
use crate::core::text::{Lang, Plain};
use crate::i18n::{Text, Texts, t};
use crate::script::recording::stop_rule;
use crate::script::rehearsal::{Timed, rehearsal};
use crate::script::{Script, Tone};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

/// Letters that a word of a movement needs in time, beside its own: the mouth opens, the sound ends.
const ONSET: usize = 8;
/// Letters of a number in words.
const NUMBER: usize = 5;

/// The fragments found so far.
#[derive(Debug)]
pub struct Fragments {
    lang: Lang,
    names: Texts,
    found: Vec<Fragment>,
    places: HashMap<String, usize>,
    lines: BTreeMap<Vec<Plain>, Duration>,
}

/// One fragment of a sentence: its id, its text, and whether it is a part of the sentence only.
struct Part {
    id: String,
    text: Plain,
    joined: bool,
}

impl Fragments {
    /// Begins with what a recording and the sound check say besides.
    pub fn new(texts: &Texts, settings: &Settings) -> Self {
        let lang = texts.lang();
        let mut fragments = Self {
            lang,
            names: Texts::of_names(lang),
            found: Vec::new(),
            places: HashMap::new(),
            lines: BTreeMap::new(),
        };
        let more: [Text; 2] = [t::VOICE_CHECK, t::VOICE_AWAY_RECORDED];
        let mut more: Vec<(String, String)> = more
            .iter()
            .map(|text| (fragments.names.say(text), texts.say(text)))
            .collect();
        let rule = stop_rule(texts, settings);
        more.insert(0, ("voice-recorded-stop".to_owned(), rule.to_string()));
        for (name, said) in more {
            let id = id(&name, &said, GENERAL);
            fragments.put(id, &Plain::new(&said), None);
        }
        fragments
    }

    /// Adds every fragment of a session: of all its wordings, for any standing condition, and of what is
    /// said only where a person answers it.
    pub fn add(&mut self, script: &Script<'_>) {
        // Who has every condition hears every caution and every cue to breathe.
        let careful = Script {
            held: Condition::ALL,
            ..*script
        };
        self.hear_all(script, true);
        self.hear_all(&careful, false);
    }

    fn hear_all(&mut self, script: &Script<'_>, is_usual: bool) {
        let timed = rehearsal(script);
        let exercises = all_named(script.exercises);
        for timed in &timed {
            let call = Call {
                cue: timed.line.cue,
                step: timed.step,
                room: timed.line.room,
            };
            self.hear(script, &exercises, &call, true);
        }
        if is_usual {
            for (call, is_of_item) in live::calls(script.plan) {
                self.hear(script, &exercises, &call, is_of_item);
            }
            self.hear_where_others_are_left_out(script);
        }
        for line in &timed {
            self.give_time(line, is_usual);
        }
    }

    /// All of them: what belongs together stands together, numbers in their order.
    pub fn in_order(self) -> Manuscript {
        let Self {
            mut found, lines, ..
        } = self;
        for fragment in &mut found {
            let own = fragment
                .exercises
                .iter()
                .any(|id| id.as_str() == fragment.section());
            if own && fragment.exercises.len() > 1 {
                fragment.id = shared(fragment.text.as_str());
            }
        }
        unlike(&mut found);
        let mut sections: Vec<String> = [GENERAL, NUMBERS, WORDS].map(String::from).to_vec();
        for fragment in &found {
            if !sections.iter().any(|section| section == fragment.section()) {
                sections.push(fragment.section().to_owned());
            }
        }
        found.sort_by_key(|fragment| {
            let section = sections.iter().position(|s| s == fragment.section());
            let number = fragment.text.as_str().parse::<u32>().unwrap_or(0);
            (section, number)
        });
        let lines = lines.into_iter();
        Manuscript {
            fragments: found,
            lines: lines.map(|(words, room)| Spoken { words, room }).collect(),
        }
    }

    /// Takes in the wordings of one cue.
    fn hear(
        &mut self,
        script: &Script<'_>,
        exercises: &[Option<Arc<Exercise>>],
        call: &Call,
        is_of_item: bool,
    ) {
        // Instructions that exist in another language only are spoken by another voice.
        if script.language_of(call) != self.lang {
            return;
        }
        let step = script.step(call);
        let item = step.and_then(|step| script.item(step.item));
        let exercise = item
            .filter(|_| is_of_item)
            .map(|item| item.exercise.clone());
        let section = exercise.as_ref().map_or(GENERAL, ExerciseId::as_str);
        let names = Script {
            texts: &self.names,
            exercises,
            ..*script
        };
        let (said, names) = (script.wordings(call), names.wordings(call));
        let mut parts = Vec::new();
        for (at, words) in said.iter().enumerate() {
            let names = names.get(at).filter(|names| names.len() == words.len());
            for (place, sentence) in words.iter().enumerate() {
                let name = names.and_then(|names| names.get(place));
                let name = name.unwrap_or(sentence);
                parts.push((sentence, taken_apart(sentence, name, section)));
            }
        }
        for (sentence, parts) in parts {
            for part in parts {
                let at = self.put(part.id, &part.text, exercise.as_ref());
                let found = at.and_then(|at| self.found.get_mut(at));
                if let Some(fragment) = found.filter(|fragment| {
                    // The fullest sentence shows best how it is said.
                    let shown = fragment.within.as_ref().map_or(0, |s| s.as_str().len());
                    part.joined && shown < sentence.as_str().len()
                }) {
                    fragment.within = Some(sentence.clone());
                }
            }
        }
    }

    /// Takes in what is said of an exercise where a session has fewer or others.
    fn hear_where_others_are_left_out(&mut self, script: &Script<'_>) {
        let by_name = Script {
            texts: &self.names,
            ..*script
        };
        let names = by_name.where_others_are_left_out();
        for (sentence, name) in script.where_others_are_left_out().iter().zip(&names) {
            self.put(
                id(name.as_str(), sentence.as_str(), GENERAL),
                sentence,
                None,
            );
        }
    }

    /// Puts a fragment where no other has its words. Its place, if it has words.
    fn put(&mut self, id: String, text: &Plain, exercise: Option<&ExerciseId>) -> Option<usize> {
        let key = key(text.as_str());
        if key.is_empty() {
            return None;
        }
        let at = *self.places.entry(key).or_insert_with(|| {
            self.found.push(Fragment {
                id,
                text: text.clone(),
                within: None,
                exercises: Vec::new(),
                most: None,
            });
            self.found.len() - 1
        });
        let found = self.found.get_mut(at);
        if let (Some(fragment), Some(exercise)) = (found, exercise)
            && !fragment.exercises.contains(exercise)
        {
            fragment.exercises.push(exercise.clone());
        }
        Some(at)
    }

    /// Divides the time of a line among its fragments, by their letters. A line that is not usual gives
    /// time only to what has none.
    fn give_time(&mut self, timed: &Timed, is_usual: bool) {
        let line = &timed.line;
        let places = &self.places;
        let pieces = super::pieces(&line.words, &|key| places.contains_key(key));
        let (Some(room), Some(pieces)) = (line.room, pieces) else {
            return;
        };
        let lead = line.tone.map_or(Duration::ZERO, Tone::lead);
        let room = room.saturating_sub(lead);
        if is_usual && !line.words.is_empty() {
            let least = self.lines.entry(line.words.clone()).or_insert(room);
            *least = room.min(*least);
        }
        for (piece, share) in shares(&pieces, room) {
            let at = self.places.get(&key(piece.text)).copied();
            if let Some(fragment) = at.and_then(|at| self.found.get_mut(at)) {
                let most = fragment.most;
                let shorter = most.map_or(share, |most| most.min(share));
                fragment.most = if is_usual {
                    Some(shorter)
                } else {
                    most.or(Some(share))
                };
            }
        }
    }
}

/// The time of each piece of a line, of the time that all of them have.
pub fn shares<'p, 't>(
    pieces: &'p [Piece<'t>],
    room: Duration,
) -> impl Iterator<Item = (&'p Piece<'t>, Duration)> {
    let silence: Duration = pieces.iter().map(|piece| piece.then).sum();
    let room = room.saturating_sub(silence);
    let all: usize = pieces.iter().map(|piece| weight(piece.text)).sum();
    let all = u32::try_from(all.max(1)).unwrap_or(u32::MAX);
    pieces.iter().map(move |piece| {
        let mine = u32::try_from(weight(piece.text)).unwrap_or(u32::MAX);
        (piece, room * mine / all)
    })
}

/// How long a fragment is beside others.
fn weight(text: &str) -> usize {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let letters = if is_number {
        NUMBER
    } else {
        text.chars().count()
    };
    ONSET + letters
}

/// The fragments of a sentence. Names have no commas, so the commas of the sentence of names are its
/// joints; the last part keeps the commas that are left.
fn taken_apart(sentence: &Plain, name: &Plain, section: &str) -> Vec<Part> {
    let names: Vec<&str> = name.as_str().split(JOINT).collect();
    let texts: Vec<&str> = sentence.as_str().splitn(names.len(), JOINT).collect();
    if names.len() == texts.len() {
        let joined = names.len() > 1;
        let parts = names.iter().zip(texts).map(|(name, text)| Part {
            id: id(name, text, section),
            text: Plain::new(text),
            joined,
        });
        return parts.collect();
    }
    vec![Part {
        id: id(sentence.as_str(), sentence.as_str(), section),
        text: sentence.clone(),
        joined: false,
    }]
}

/// Gives a number to ids that are the same.
fn unlike(found: &mut [Fragment]) {
    let mut count: HashMap<String, u32> = HashMap::new();
    for fragment in found {
        let times = count.entry(fragment.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            fragment.id = format!("{}-{times}", fragment.id);
        }
    }
}
