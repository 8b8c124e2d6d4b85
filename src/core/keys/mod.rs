//! Keys as the product knows them, and the person's own: further keys for what is pressed from the
//! floor, with a remote or a pedal. What a key means where is the keymap's (`app`).

mod key;

use super::exercise::words;
pub use key::Key;

words! {
    /// What can be given keys of one's own.
    Meaning {
        /// Something is felt: stop at once.
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
        /// What Enter does wherever it does not go on.
        Confirm = "confirm",
    }
}

impl Meaning {
    /// Whether there is a moment in which both can be meant, so that they cannot share a key. To go
    /// on is only meant where everything stands still, which leaves no pause and has its own Enter.
    pub const fn meets(self, other: Self) -> bool {
        !matches!(
            (self, other),
            (Self::GoOn, Self::Pause | Self::Confirm) | (Self::Pause | Self::Confirm, Self::GoOn)
        )
    }
}

/// Why a key cannot be given a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// It always means pain.
    Pain,
    /// It always leaves.
    Leaves,
    /// It always sets the program aside.
    SetsAside,
    /// It always shows what the keys do.
    Help,
    /// It always goes on and confirms.
    Enter,
    /// It is a number of the pain scale.
    Scale,
    /// It answers a question or leads somewhere, where no other key does; pain would be in its way.
    Answers,
    /// It has this meaning already.
    Twice,
    /// It has another meaning at the same moment.
    Taken(Meaning),
}

/// The keys a person has given meanings of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys(Vec<(Key, Meaning)>);

impl Keys {
    /// Gives a key a meaning, unless that is in the way of another.
    pub fn give(&mut self, key: Key, meaning: Meaning) -> Result<(), Clash> {
        let key = key.small();
        if self.0.contains(&(key, meaning)) {
            return Err(Clash::Twice);
        }
        match (fixed(key), meaning) {
            // It means that already.
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

    /// What a key was given; letters mean the same large and small.
    pub fn meanings(&self, key: Key) -> impl Iterator<Item = Meaning> {
        let key = key.small();
        let mine = self.0.iter().filter(move |(own, _)| *own == key);
        mine.map(|(_, meaning)| *meaning)
    }

    /// Every key that was given a meaning, in the order in which they were given.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.0.iter().map(|(key, _)| *key)
    }
}

/// What a key means that nobody can change: pain and the ways out stay where a hand finds them.
const fn fixed(key: Key) -> Option<Clash> {
    match key {
        Key::Char('p') => Some(Clash::Pain),
        Key::Char('q') | Key::Esc | Key::Ctrl('c') => Some(Clash::Leaves),
        Key::Ctrl('z') => Some(Clash::SetsAside),
        Key::Char('?') => Some(Clash::Help),
        Key::Enter => Some(Clash::Enter),
        Key::Char('0'..='9' | '+' | '-') => Some(Clash::Scale),
        _ => None,
    }
}

/// Whether a key answers or leads somewhere as the only one that does. A key of pain is pain over
/// every list: with `b` for pain nobody could answer "weakness in a leg".
const fn answers(key: Key) -> bool {
    matches!(
        key,
        Key::Char('a'..='o' | 'r'..='t' | 'v' | 'y' | '/')
            | Key::Left
            | Key::Right
            | Key::Up
            | Key::Down
    )
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
