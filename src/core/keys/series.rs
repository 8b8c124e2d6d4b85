//! The rows that come in series: the digits of the scale, and the letters of feelings and of lists.

use super::{Action, Key, Label, Row, Shown};
use crate::core::pain::Pain;
use crate::core::safety::Feeling;

const fn hidden(keys: &'static [Key], action: Action) -> Row {
    Row {
        keys,
        action,
        shown: Shown::Hidden,
    }
}

/// A series whose first row shows one hint for all rows.
const fn hinted<const N: usize>(mut rows: [Row; N], hint: &'static str, label: Label) -> [Row; N] {
    if let Some(first) = rows.first_mut() {
        first.shown = Shown::Hint(hint, label);
    }
    rows
}

/// The digits 0 to 9, and ten on the key right of 0 (`+`, or `-` on other keyboards).
pub(super) const LEVELS: &[Row] = &hinted(EACH_LEVEL, "0–9, +", Label::Level);
/// The same keys for a score from 0 to 10 that is none of pain.
pub(super) const SCORES: &[Row] = &hinted(EACH_LEVEL, "0–9, +", Label::Score);

const EACH_LEVEL: [Row; 12] = {
    const fn level(key: &'static [Key], n: u8) -> Row {
        match Pain::new(n) {
            Some(pain) => hidden(key, Action::Level(pain)),
            None => hidden(key, Action::Level(Pain::WORST)),
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

/// The digits of a number that is typed, and the dash of a range.
pub(super) const NUMBERS: &[Row] = &hinted(EACH_DIGIT, "0–9, -", Label::Number);
/// The digits of so many days a week.
pub(super) const SO_MANY_DAYS: &[Row] = &hinted(EACH_DAY, "1–7", Label::SoManyDays);

const EACH_DIGIT: [Row; 11] = [
    hidden(&[Key::Char('0')], Action::Digit(0)),
    hidden(&[Key::Char('1')], Action::Digit(1)),
    hidden(&[Key::Char('2')], Action::Digit(2)),
    hidden(&[Key::Char('3')], Action::Digit(3)),
    hidden(&[Key::Char('4')], Action::Digit(4)),
    hidden(&[Key::Char('5')], Action::Digit(5)),
    hidden(&[Key::Char('6')], Action::Digit(6)),
    hidden(&[Key::Char('7')], Action::Digit(7)),
    hidden(&[Key::Char('8')], Action::Digit(8)),
    hidden(&[Key::Char('9')], Action::Digit(9)),
    hidden(&[Key::Char('-')], Action::Dash),
];

const EACH_DAY: [Row; 7] = {
    let [_, one, two, three, four, five, six, seven, ..] = EACH_DIGIT;
    [one, two, three, four, five, six, seven]
};

macro_rules! feelings {
    ($($letter:literal $feeling:ident,)+) => {
        /// What the patient can feel, with its letter, most serious first.
        pub const FEELINGS: &[(char, Feeling)] = &[$(($letter, Feeling::$feeling),)+];
        pub(super) const FEEL: &[Row] = &hinted(
            [$(hidden(&[Key::Char($letter)], Action::Feels(Feeling::$feeling)),)+],
            "a–k",
            Label::Other,
        );
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

macro_rules! letters {
    ($($letter:literal $place:literal,)+) => {
        const LETTERS: &[char] = &[$($letter,)+];
        const PICK: [Row; LETTERS.len()] = [
            $(hidden(&[Key::Char($letter)], Action::Pick($place)),)+
        ];
    };
}

// The letters of list lines. Letters that mean something in every context are left out.
letters! {
    'a' 0, 'b' 1, 'c' 2, 'd' 3, 'e' 4, 'f' 5, 'g' 6, 'h' 7, 'i' 8, 'j' 9, 'k' 10, 'l' 11, 'm' 12,
    'o' 13,
}

/// One of a few answers.
pub(super) const PICKS: &[Row] = &hinted(PICK, "a, b …", Label::Answer);
/// The lines of a list to choose from.
pub(super) const CHOICES: &[Row] = &hinted(PICK, "a, b …", Label::Choose);
/// The lines of a list to tick.
pub(super) const TICKS: &[Row] = &hinted(PICK, "a, b …", Label::Tick);

/// The letter of a line in a list, counted from 0. There are 14.
pub fn letter(place: usize) -> Option<char> {
    LETTERS.get(place).copied()
}
