//! One key, and its name in the settings.

use crate::core::text::Plain;

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A typed character.
    Char(char),
    /// A letter with Control.
    Ctrl(char),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Page up; presenter remotes send it for "back".
    PageUp,
    /// Page down; presenter remotes send it for "next".
    PageDown,
    /// Moves to the start.
    Home,
    /// Moves to the end.
    End,
    /// Tabulator.
    Tab,
    /// Erases the character before.
    Backspace,
    /// Erases the character under the cursor.
    Delete,
    /// Inserts.
    Insert,
    /// A function key. Remotes send F5; pedals can be set up to send any of them.
    F(u8),
    /// Arrow up with Shift.
    ShiftUp,
    /// Arrow down with Shift.
    ShiftDown,
    /// Any other key. It freezes a running session as every unknown key does.
    Other,
}

/// The keys with a word as their name.
#[rustfmt::skip]
const NAMED: &[(&str, Key)] = &[
    ("enter", Key::Enter), ("esc", Key::Esc), ("space", Key::Char(' ')), ("tab", Key::Tab),
    ("backspace", Key::Backspace), ("delete", Key::Delete), ("insert", Key::Insert),
    ("left", Key::Left), ("right", Key::Right), ("up", Key::Up), ("down", Key::Down),
    ("page-up", Key::PageUp), ("page-down", Key::PageDown), ("home", Key::Home), ("end", Key::End),
    ("f1", Key::F(1)), ("f2", Key::F(2)), ("f3", Key::F(3)), ("f4", Key::F(4)),
    ("f5", Key::F(5)), ("f6", Key::F(6)), ("f7", Key::F(7)), ("f8", Key::F(8)),
    ("f9", Key::F(9)), ("f10", Key::F(10)), ("f11", Key::F(11)), ("f12", Key::F(12)),
    ("f13", Key::F(13)), ("f14", Key::F(14)), ("f15", Key::F(15)), ("f16", Key::F(16)),
    ("f17", Key::F(17)), ("f18", Key::F(18)), ("f19", Key::F(19)), ("f20", Key::F(20)),
    ("f21", Key::F(21)), ("f22", Key::F(22)), ("f23", Key::F(23)), ("f24", Key::F(24)),
];

/// Letters with Control that a terminal sends as another key: Backspace, Tab, Enter.
const ALIASES: &str = "hijm";

impl Key {
    /// Every name that is a word.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name)
    }

    /// The key with this name: one character, `ctrl-x`, or one of [`Key::names`]. Capital and small
    /// letters are the same key.
    pub fn from_name(name: &str) -> Option<Self> {
        let named = NAMED.iter().find(|(word, _)| *word == name);
        if let Some((_, key)) = named {
            return Some(*key);
        }
        if let Some(letter) = name.strip_prefix("ctrl-") {
            let letter = only(letter)?;
            let sent = letter.is_ascii_lowercase() && !ALIASES.contains(letter);
            return sent.then_some(Self::Ctrl(letter));
        }
        let c = only(name)?;
        let seen = !c.is_whitespace() && !Plain::changes(name);
        seen.then_some(Self::Char(c).small())
    }

    /// The name that the settings use for it; empty for a key without one.
    pub fn name(self) -> String {
        let named = NAMED.iter().find(|(_, key)| *key == self);
        match (named, self) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, Self::Char(c)) => c.to_string(),
            (None, Self::Ctrl(c)) => format!("ctrl-{c}"),
            (None, _) => String::new(),
        }
    }

    /// A key without Shift: a letter as a small letter, an arrow as itself; any other key unchanged.
    #[must_use]
    pub fn small(self) -> Self {
        match self {
            Self::Char(c) => Self::Char(c.to_lowercase().next().unwrap_or(c)),
            Self::ShiftUp => Self::Up,
            Self::ShiftDown => Self::Down,
            other => other,
        }
    }
}

/// The character of a text with exactly one.
fn only(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_to_its_key_and_back() {
        for name in Key::names().chain(["b", ".", "å", "ctrl-s"]) {
            let key = Key::from_name(name);
            assert_eq!(key.map(Key::name).as_deref(), Some(name));
        }
        assert_eq!(Key::from_name("B"), Some(Key::Char('b')));
    }

    #[test]
    fn what_is_no_key_has_none() {
        for name in [
            "", " ", "F9", "f25", "pgdn", "ctrl-", "ctrl-i", "ctrl-C", "\u{7f}", "\u{202e}", "\t",
            "e\u{301}",
        ] {
            assert_eq!(Key::from_name(name), None, "{name:?}");
        }
    }
}
