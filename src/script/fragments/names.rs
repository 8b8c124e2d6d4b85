//! An exercise whose texts are their names, and the ids that are made of names.

use super::parts::key;
use crate::core::exercise::{Exercise, Spoken, Variation};
use crate::core::text::{Plain, Text};
use std::sync::Arc;

/// The longest id: a name of a file on every system.
const LONGEST: usize = 80;

/// The same exercise with the names of its texts in their places.
pub(super) fn named(exercise: &Exercise) -> Exercise {
    let id = exercise.id.as_str();
    let name = |part: &str| Plain::new(&format!("{id}.{part}"));
    let own = |text: &Option<Text>, part: &str| {
        let text = text.as_ref();
        text.map(|text| text.map(|_| name(part)))
    };
    let Spoken {
        into,
        hold,
        back,
        other_way,
        right,
        left,
    } = &exercise.spoken;
    let numbered = |texts: &Vec<Plain>, part: &str| {
        let numbers = 1..=texts.len();
        numbers.map(|n| name(&format!("{part}-{n}"))).collect()
    };
    let places = exercise.places.as_ref();
    let easier = exercise.easier.as_ref().map(|easier| Variation {
        text: easier.text.map(|_| name("easier")),
        exercise: easier.exercise.clone(),
    });
    Exercise {
        name: exercise.name.map(|_| name("name")),
        steps: exercise.steps.map(|steps| numbered(steps, "step")),
        places: places.map(|places| places.map(|places| numbered(places, "place"))),
        spoken: Spoken {
            into: own(into, "move"),
            hold: own(hold, "hold"),
            back: own(back, "return"),
            other_way: own(other_way, "other-way"),
            right: own(right, "right"),
            left: own(left, "left"),
        },
        easier,
        ..exercise.clone()
    }
}

/// The exercises of a plan with names for texts.
pub(super) fn all_named(exercises: &[Option<Arc<Exercise>>]) -> Vec<Option<Arc<Exercise>>> {
    let named = |exercise: &Arc<Exercise>| Arc::new(named(exercise));
    exercises
        .iter()
        .map(|exercise| exercise.as_ref().map(named))
        .collect()
}

/// The id of a text with this name. A text that has no name is called by its words.
pub(super) fn id(name: &str, text: &str, section: &str) -> String {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let key = key(text);
    if is_number(&key) {
        return format!("number.{key}");
    }
    if name == text {
        return cut(&format!("{section}.{}", slug(text)));
    }
    let name = name.trim_end_matches('.');
    let split = name.split_once('.').or_else(|| name.split_once('-'));
    let (first, rest) = split.unwrap_or((section, name));
    cut(&format!("{}.{}", slug(first), slug(rest)))
}

/// The id of a word that several exercises have.
pub(super) fn shared(text: &str) -> String {
    cut(&format!("word.{}", slug(text)))
}

fn cut(id: &str) -> String {
    let cut: String = id.chars().take(LONGEST).collect();
    cut.trim_end_matches('-').to_owned()
}

/// Small letters, digits and single dashes.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "text" } else { slug }.to_owned()
}
