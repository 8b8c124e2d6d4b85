//! `[keys]`: the keys of a remote or a pedal, and what is wrong with them. Whatever is wrong is left
//! out, and the key means what it meant.

use crate::content::faults::Faults;
use crate::content::tree::Entries;
use crate::core::keys::{Clash, Key, Keys, Meaning};
use std::ops::Range;

/// Reads the table. Pain comes first wherever it stands: no other meaning takes a key from it.
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
                say(clash, *key, meaning, at.clone(), faults);
            }
        }
    }
    keys
}

fn say(clash: Clash, key: Key, meaning: Meaning, at: Range<usize>, faults: &mut Faults<'_>) {
    const OTHER: &str = "choose another key";
    let (key, meaning) = (key.name(), meaning.word());
    let (message, help) = match clash {
        Clash::Pain => (format!("`{key}` always means pain"), OTHER.to_owned()),
        Clash::Leaves => (format!("`{key}` always leaves"), OTHER.to_owned()),
        Clash::SetsAside => (
            format!("`{key}` always sets the program aside"),
            OTHER.to_owned(),
        ),
        Clash::Help => (
            format!("`{key}` always shows what the keys do"),
            OTHER.to_owned(),
        ),
        Clash::Enter => (
            format!("`{key}` always goes on and confirms"),
            OTHER.to_owned(),
        ),
        Clash::Scale => (
            format!("`{key}` is a number of the pain scale"),
            OTHER.to_owned(),
        ),
        Clash::Answers => (
            format!("`{key}` answers questions and moves in lists, where pain would be in its way"),
            "choose a key that answers nothing, such as `.`, `page-up` or `f9`".to_owned(),
        ),
        Clash::Taken(other) => (
            format!(
                "`{key}` cannot mean both `{}` and `{meaning}`",
                other.word()
            ),
            "leave it out of one of them; only `go-on` may share a key with `pause` or `confirm`"
                .to_owned(),
        ),
        Clash::Twice => {
            let help = Some("leave one of them out".to_owned());
            faults.warning(at, &format!("this stands twice in `{meaning}`"), help);
            return;
        }
    };
    faults.error(at, &message, Some(help));
}
