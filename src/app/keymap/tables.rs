//! The keys that come in rows: the digits of the scale, the letters of what is felt and of a list.

use super::{Action, Binding};
use crate::app::key::Key;
use crate::core::pain::Pain;
use crate::core::safety::Feeling;

pub(super) const fn bind(
    keys: &'static [Key],
    action: Action,
    cap: &'static str,
    text: &'static str,
) -> Binding {
    Binding {
        keys,
        action,
        cap,
        text,
    }
}

pub(super) const fn also(keys: &'static [Key], action: Action) -> Binding {
    bind(keys, action, "", "")
}

/// The digits 0 to 9, and `+` right of 0 for ten (`-` where the keyboard has that there).
pub(super) const LEVELS: [Binding; 12] = {
    const fn level(key: &'static [Key], n: u8) -> Binding {
        match Pain::new(n) {
            Some(pain) => also(key, Action::Level(pain)),
            None => also(key, Action::Level(Pain::WORST)),
        }
    }
    [
        level(&[Key::Char('0')], 0),
        level(&[Key::Char('1')], 1),
        level(&[Key::Char('2')], 2),
        level(&[Key::Char('3')], 3),
        level(&[Key::Char('4')], 4),
        level(&[Key::Char('5')], 5),
        level(&[Key::Char('6')], 6),
        level(&[Key::Char('7')], 7),
        level(&[Key::Char('8')], 8),
        level(&[Key::Char('9')], 9),
        level(&[Key::Char('+')], 10),
        level(&[Key::Char('-')], 10),
    ]
};

/// What can be felt, its letter and its key, most serious first.
macro_rules! feelings {
    ($($letter:literal $feeling:ident,)+) => {
        /// What can be felt, with its letter: most serious first.
        pub const FEELINGS: &[(char, Feeling)] = &[$(($letter, Feeling::$feeling),)+];
        pub(super) const FEEL: &[Binding] = &[
            $(also(&[Key::Char($letter)], Action::Feels(Feeling::$feeling)),)+
        ];
    };
}

feelings! {
    'a' Chest,
    'b' WeaknessSevere,
    'c' WeaknessMild,
    'd' NumbSaddle,
    'e' Numb,
    'f' Dizzy,
    'g' Sharp,
    'h' LegDown,
    'i' LegUp,
    'j' Discomfort,
    'k' Effort,
}

/// The lines of a list, a letter each, without those that mean something everywhere.
macro_rules! picks {
    ($($letter:literal $place:literal,)+) => {
        const LETTERS: &[char] = &[$($letter,)+];
        pub(super) const PICKS: &[Binding] = &[
            $(also(&[Key::Char($letter)], Action::Pick($place)),)+
        ];
    };
}

picks! {
    'a' 0, 'b' 1, 'c' 2, 'd' 3, 'e' 4, 'f' 5, 'g' 6, 'h' 7, 'i' 8, 'j' 9, 'k' 10, 'l' 11, 'm' 12,
    'o' 13,
}

/// The letter of a line in a list, counted from 0; there are 14.
pub fn letter(place: usize) -> Option<char> {
    LETTERS.get(place).copied()
}
