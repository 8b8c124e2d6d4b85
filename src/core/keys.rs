//! Keys: what each one does in which context (the keymap), and the patient's own keys for a remote
//! or a pedal, so that a session can be steered from the floor.

mod action;
mod key;
mod keymap;
mod label;
mod row;
mod rows;
mod series;

use crate::core::words::words;
pub use action::Action;
pub use key::Key;
pub use keymap::Context;
use keymap::every_row;
pub use label::Label;
pub use row::{Row, Shown};
pub use series::{FEELINGS, letter};

words! {
    /// The meanings that a patient can give to own keys.
    Meaning {
        /// The patient feels something: stop at once.
        Pain = "pain",
        /// Freeze a running session.
        Pause = "pause",
        /// Go on after a freeze.
        GoOn = "go-on",
        /// The next hold, set or exercise.
        Next = "next",
        /// Back to the start of the exercise.
        Back = "back",
        /// Spoken cues on or off.
        Voice = "voice",
        /// Does what Enter does, except where Enter goes on after a freeze.
        Confirm = "confirm",
    }
}

impl Meaning {
    /// Whether both meanings can apply at the same moment, so that they cannot share a key. "Go on"
    /// applies only while the session is frozen; there, pausing is not possible and Enter is a row
    /// of its own.
    pub const fn meets(self, other: Self) -> bool {
        !matches!(
            (self, other),
            (Self::GoOn, Self::Pause | Self::Confirm) | (Self::Pause | Self::Confirm, Self::GoOn)
        )
    }
}

/// Why a key cannot have a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// The key always means pain.
    Pain,
    /// The key always leaves.
    Leaves,
    /// The key always suspends the program.
    SetsAside,
    /// The key always shows the help.
    Help,
    /// The key always continues and confirms.
    Enter,
    /// The key is a number of the pain scale.
    Scale,
    /// In some context only this key answers a question or leads to a screen, so it cannot mean
    /// pain.
    Answers,
    /// The key has this meaning already.
    Twice,
    /// The key has another meaning that applies at the same moment.
    Taken(Meaning),
}

/// The patient's own keys with their meanings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys(Vec<(Key, Meaning)>);

impl Keys {
    /// Gives a key a meaning, unless the meaning collides with another one.
    pub fn give(&mut self, key: Key, meaning: Meaning) -> Result<(), Clash> {
        let key = key.small();
        if self.0.contains(&(key, meaning)) {
            return Err(Clash::Twice);
        }
        match (fixed(key), meaning) {
            // The key has that meaning without being given it.
            (Some(Clash::Pain), Meaning::Pain)
            | (Some(Clash::Enter), Meaning::GoOn | Meaning::Confirm) => return Ok(()),
            (Some(clash), _) => return Err(clash),
            (None, Meaning::Pain) if answers(key) => return Err(Clash::Answers),
            (None, _) => {}
        }
        if let Some(other) = self.meanings(key).find(|other| other.meets(meaning)) {
            return Err(Clash::Taken(other));
        }
        self.0.push((key, meaning));
        Ok(())
    }

    /// The meanings of a key. Capital and small letters mean the same.
    pub fn meanings(&self, key: Key) -> impl Iterator<Item = Meaning> {
        let key = key.small();
        let mine = self.0.iter().filter(move |(own, _)| *own == key);
        mine.map(|(_, meaning)| *meaning)
    }

    /// Every own key, in the order in which they were given.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.0.iter().map(|(key, _)| *key)
    }
}

/// The fixed meaning of a key, which nobody can change: pain and the ways out must stay on the same
/// keys.
fn fixed(key: Key) -> Option<Clash> {
    let does = |wanted: fn(Action) -> bool| {
        every_row().any(|row| wanted(row.action) && row.keys.contains(&key))
    };
    match key {
        _ if does(|action| action == Action::Pain) => Some(Clash::Pain),
        _ if does(|action| action == Action::Leave) => Some(Clash::Leaves),
        Key::Ctrl('z') => Some(Clash::SetsAside),
        _ if does(|action| action == Action::Help) => Some(Clash::Help),
        Key::Enter => Some(Clash::Enter),
        _ if does(|action| matches!(action, Action::Level(_))) => Some(Clash::Scale),
        _ => None,
    }
}

/// Whether in some context only this key answers or leads on, or says yes. A key for pain means
/// pain in every list: with `b` for pain, nobody could answer "weakness in a leg". Page down does
/// not count as an answer, because the arrows lead there too.
fn answers(key: Key) -> bool {
    Context::ALL.iter().any(|context| {
        context.action(key).is_some_and(|action| {
            let same = context.rows().filter(|row| row.action == action);
            let others = same.flat_map(|row| row.keys).filter(|other| **other != key);
            let alone = others.count() == 0 && !action.turns_pages();
            action == Action::Yes || alone
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(pairs: &[(Key, Meaning)]) -> (Keys, Vec<Clash>) {
        let mut keys = Keys::default();
        let refused = pairs
            .iter()
            .filter_map(|(key, m)| keys.give(*key, *m).err());
        let refused = refused.collect();
        (keys, refused)
    }

    #[test]
    fn one_pedal_may_pause_and_go_on() {
        let pedal = Key::F(9);
        let (keys, refused) = given(&[(pedal, Meaning::Pause), (pedal, Meaning::GoOn)]);
        assert_eq!(refused, []);
        let meanings: Vec<Meaning> = keys.meanings(pedal).collect();
        assert_eq!(meanings, [Meaning::Pause, Meaning::GoOn]);
    }

    #[test]
    fn two_meanings_of_one_moment_need_two_keys() {
        let (keys, refused) = given(&[
            (Key::PageDown, Meaning::Next),
            (Key::PageDown, Meaning::Back),
            (Key::PageDown, Meaning::Next),
        ]);
        assert_eq!(refused, [Clash::Taken(Meaning::Next), Clash::Twice]);
        assert_eq!(keys.keys().count(), 1, "the first one holds");
    }

    #[test]
    fn pain_and_the_ways_out_stay_where_they_are() {
        for (key, clash) in [
            (Key::Char('P'), Clash::Pain),
            (Key::Char('q'), Clash::Leaves),
            (Key::Esc, Clash::Leaves),
            (Key::Ctrl('c'), Clash::Leaves),
            (Key::Char('7'), Clash::Scale),
        ] {
            let (keys, refused) = given(&[(key, Meaning::Next)]);
            assert_eq!(refused, [clash], "{key:?}");
            assert_eq!(keys, Keys::default());
        }
        let (_, refused) = given(&[(Key::Char('p'), Meaning::Pain), (Key::Enter, Meaning::GoOn)]);
        assert_eq!(refused, [], "what is so already may be said");
    }

    /// The table decides what is refused. A changed row changes which keys patients may use.
    #[test]
    fn the_keys_that_cannot_be_given_are_these() {
        let letters = (' '..='~').filter(|c| !c.is_ascii_uppercase());
        let words = Key::names().filter_map(Key::from_name);
        let controls = ['c', 'z'].map(Key::Ctrl);
        let all: Vec<Key> = letters
            .map(Key::Char)
            .chain(words)
            .chain(controls)
            .collect();
        let named = |keys: Vec<Key>| -> String {
            let names: std::collections::BTreeSet<String> =
                keys.into_iter().map(Key::name).collect();
            names.into_iter().collect::<Vec<_>>().join(" ")
        };
        let is_fixed = all.iter().copied().filter(|key| fixed(*key).is_some());
        assert_eq!(
            named(is_fixed.collect()),
            "+ - 0 1 2 3 4 5 6 7 8 9 ? ctrl-c ctrl-z enter esc p q"
        );
        let answering = all.iter().copied();
        let answering = answering.filter(|key| fixed(*key).is_none() && answers(*key));
        assert_eq!(
            named(answering.collect()),
            "/ a b c d down e f g h i j k l left m n o r right s t u up v w x y"
        );
    }

    #[test]
    fn a_letter_that_answers_cannot_mean_pain() {
        let (_, refused) = given(&[(Key::Char('b'), Meaning::Pain)]);
        assert_eq!(refused, [Clash::Answers]);
        let (_, refused) = given(&[
            (Key::Char('.'), Meaning::Pain),
            (Key::Char('b'), Meaning::Next),
        ]);
        assert_eq!(refused, []);
    }
}
