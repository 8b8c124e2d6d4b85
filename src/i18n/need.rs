//! What must lie at hand, in a sentence.

use super::{Texts, t, word};
use crate::core::exercise::Equipment;

impl Texts {
    /// "You need: a mat and a pillow."; `None` for nothing.
    pub fn needs(&self, things: &[Equipment]) -> Option<String> {
        let mut named: Vec<String> = things.iter().map(|t| self.say(word::thing(*t))).collect();
        let last = named.pop()?;
        let things = if named.is_empty() {
            last
        } else {
            let first = named.join(", ");
            self.say(t::ThingsAnd {
                first: first.as_str(),
                last: last.as_str(),
            })
        };
        Some(self.say(t::VoiceNeed {
            things: things.as_str(),
        }))
    }
}
