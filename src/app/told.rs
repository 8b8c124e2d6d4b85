//! What a screen advises, in words: shown by the view, and spoken for who lies with eyes closed.

mod offer;
mod stopped;
mod verdict;

use super::desk::Desk;
use super::msg::Effect;
use crate::core::cue::Cue;
use crate::core::safety::Sign;
use crate::core::text::Plain;
use crate::i18n::word;
use crate::script::Line;

pub use offer::{advice, reason, what};

/// The name of a sign, as the person felt it.
pub fn sign(sign: Sign, desk: &Desk) -> String {
    let felt = desk.lately().felt_as(sign);
    let felt = felt.and_then(word::felt_sign);
    desk.texts.say(felt.unwrap_or_else(|| word::sign(sign)))
}

/// The names of some signs.
pub fn signs<'a>(signs: impl Iterator<Item = &'a Sign>, desk: &Desk) -> String {
    let names: Vec<String> = signs.map(|one| sign(*one, desk)).collect();
    names.join("; ")
}

/// Speaks these sentences, one after the other.
pub(super) fn aloud(sentences: impl IntoIterator<Item = String>, desk: &Desk) -> Effect {
    let words = sentences.into_iter().filter(|said| !said.is_empty());
    Effect::Say(Box::new(Line {
        cue: Cue::Advice,
        words: words.map(|said| Plain::new(&said)).collect(),
        lang: desk.texts.lang(),
        tone: None,
        room: None,
    }))
}

/// Adds the effects of the next screen. Its advice goes on in the line that was just begun, if there is
/// one: as a line of its own it would take its place.
pub(super) fn follow(effects: &mut Vec<Effect>, more: Vec<Effect>) {
    for effect in more {
        let line = effects.iter_mut().rev().find_map(|effect| match effect {
            Effect::Say(line) => Some(line),
            _ => None,
        });
        match (effect, line) {
            (Effect::Say(advice), Some(line)) if advice.cue == Cue::Advice => {
                line.words.extend(advice.words);
            }
            (effect, _) => effects.push(effect),
        }
    }
}
