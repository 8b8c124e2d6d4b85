//! `[keys]`: the keys of a remote or a pedal. A wrong one is a fault and changes nothing.

use crate::content::faults::Faults;
use crate::content::say;
use crate::content::tree::Entries;
use crate::core::keys::{Clash, Key, Keys, Meaning};
use std::ops::Range;

/// Reads the table. Pain is read first, so that no other meaning takes a key from it.
pub(super) fn read(entries: &Entries, faults: &mut Faults<'_>) -> Keys {
    let mut keys = Keys::default();
    let Some(table) = entries.table("keys") else {
        return keys;
    };
    let said = table.said.iter();
    let mut meanings: Vec<Meaning> = said
        .filter_map(|entry| Meaning::from_word(entry.field.key))
        .collect();
    meanings.sort_by_key(|meaning| *meaning != Meaning::Pain);
    for meaning in meanings {
        for (key, at) in table.keys(meaning.word()) {
            if let Err(clash) = keys.give(*key, meaning) {
                name(clash, *key, meaning, at.clone(), faults);
            }
        }
    }
    keys
}

fn name(clash: Clash, key: Key, meaning: Meaning, at: Range<usize>, faults: &mut Faults<'_>) {
    let (key, meaning) = (key.name(), meaning.word());
    let (message, help) = match clash {
        Clash::Pain => (say::key_means_pain(key), say::ANOTHER_KEY),
        Clash::Leaves => (say::key_leaves(key), say::ANOTHER_KEY),
        Clash::SetsAside => (say::key_sets_aside(key), say::ANOTHER_KEY),
        Clash::Help => (say::key_helps(key), say::ANOTHER_KEY),
        Clash::Enter => (say::key_confirms(key), say::ANOTHER_KEY),
        Clash::Scale => (say::key_of_scale(key), say::ANOTHER_KEY),
        Clash::Answers => (say::key_answers(key), say::KEY_THAT_ANSWERS_NOTHING),
        Clash::Taken(other) => {
            let message = say::two_meanings(key, other.word(), meaning);
            (message, say::LEAVE_OUT_OF_ONE)
        }
        Clash::Twice => {
            faults.warning(at, say::stands_twice(meaning), say::LEAVE_ONE_OUT);
            return;
        }
    };
    faults.error(at, message, help);
}
