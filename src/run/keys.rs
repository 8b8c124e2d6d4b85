//! Translates the keys of crossterm. On Unix `input` reads the terminal itself.

use crate::core::keys::Key;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Names a key press. `None` for a modifier alone and for a release, which Windows and some
/// terminals send (<https://github.com/ratatui/ratatui/issues/347>).
///
/// A key without a name is [`Key::Other`], not `None`: any key must freeze a session.
/// A letter with Alt counts as that letter, because Esc and `p` in quick succession over a slow
/// line arrive as Alt-`p`, and because `AltGr` reaches Windows as Control and Alt together.
pub fn named(event: &KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let control = event.modifiers.contains(KeyModifiers::CONTROL)
        && !event.modifiers.contains(KeyModifiers::ALT);
    Some(match event.code {
        KeyCode::Char(c) if control && c.is_ascii_alphabetic() => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(_) if control => Key::Other,
        KeyCode::Char(c) if !c.is_control() => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up if event.modifiers == KeyModifiers::SHIFT => Key::ShiftUp,
        KeyCode::Down if event.modifiers == KeyModifiers::SHIFT => Key::ShiftDown,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::F(n) => Key::F(n),
        KeyCode::Modifier(_) | KeyCode::CapsLock | KeyCode::NumLock | KeyCode::ScrollLock => {
            return None;
        }
        _ => Key::Other,
    })
}

/// Whether the terminal says that this key is held.
pub fn is_held(event: &KeyEvent) -> bool {
    event.kind == KeyEventKind::Repeat
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::ModifierKeyCode;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        named(&KeyEvent::new(code, modifiers))
    }

    #[test]
    fn letters_arrive_as_typed() {
        assert_eq!(
            press(KeyCode::Char('p'), KeyModifiers::NONE),
            Some(Key::Char('p'))
        );
        assert_eq!(
            press(KeyCode::Char('P'), KeyModifiers::SHIFT),
            Some(Key::Char('P'))
        );
        assert_eq!(
            press(KeyCode::Char('å'), KeyModifiers::NONE),
            Some(Key::Char('å'))
        );
    }

    #[test]
    fn control_names_its_letter_in_lower_case() {
        for c in ['c', 'C'] {
            assert_eq!(
                press(KeyCode::Char(c), KeyModifiers::CONTROL),
                Some(Key::Ctrl('c'))
            );
        }
        assert_eq!(
            press(KeyCode::Char('4'), KeyModifiers::CONTROL),
            Some(Key::Other),
            "Ctrl-\\ is no digit of a pain scale"
        );
    }

    #[test]
    fn escape_and_p_in_one_breath_are_still_the_pain_key() {
        assert_eq!(
            press(KeyCode::Char('p'), KeyModifiers::ALT),
            Some(Key::Char('p'))
        );
        assert_eq!(
            press(
                KeyCode::Char('@'),
                KeyModifiers::CONTROL | KeyModifiers::ALT
            ),
            Some(Key::Char('@'))
        );
    }

    #[test]
    fn a_release_is_no_key_and_a_repeat_is_one() {
        let mut event = KeyEvent::new(KeyCode::Char('n'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(named(&event), None);
        event.kind = KeyEventKind::Repeat;
        assert_eq!(named(&event), Some(Key::Char('n')));
    }

    #[test]
    fn an_unknown_key_is_a_key_and_a_modifier_is_none() {
        for code in [KeyCode::BackTab, KeyCode::PrintScreen, KeyCode::Null] {
            assert_eq!(press(code, KeyModifiers::NONE), Some(Key::Other));
        }
        let shift = KeyCode::Modifier(ModifierKeyCode::LeftShift);
        assert_eq!(press(shift, KeyModifiers::SHIFT), None);
        assert_eq!(press(KeyCode::CapsLock, KeyModifiers::NONE), None);
    }
}
