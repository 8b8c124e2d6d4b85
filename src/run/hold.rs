//! A held key must not count ten.
//!
//! A terminal on Unix does not say that a key is held: it sends the same key again, first after
//! 250 to 660 ms (the defaults of the common desktops), then about every 30 ms. Someone who lies
//! on the floor and leans on `n` would skip the whole programme. So the same key within
//! [`ACTS_ONCE`] of its last arrival is dropped, and the dropped one moves the window: however
//! long it is held, it acts once.
//!
//! Three kinds of keys differ:
//! - *Never dropped*: pain, Esc, Ctrl-C and space. They stop, stopping twice is stopping, and no
//!   press of them may ever be lost. Up and Down, too, which only move through a list.
//! - *Back* (Left, Page up) means something else when pressed twice within three seconds, so only
//!   the quick repeats of a held key are dropped ([`BACK`]).
//! - *While typing* letters and the keys that move through a text come as typed; `aa` is a word.
//!   So does choosing on a scale with the arrows, where the app says that it is typing.
//!
//! A key that the person has given a meaning of their own is treated as that meaning is: pain is never
//! dropped, and space that means next acts once.
//!
//! Held keys of terminals that do say so (`KeyEventKind::Repeat`) take the same way.

use crate::core::keys::{Key, Meaning};
use crate::core::time::Mono;
use std::time::Duration;

/// How soon the same key counts as held; longer than the longest delay before the first repeat.
pub const ACTS_ONCE: Duration = Duration::from_millis(700);

/// The same for back; longer than the repeats of a held key, shorter than two quick presses.
pub const BACK: Duration = Duration::from_millis(150);

/// Remembers the last key.
#[derive(Debug, Default)]
pub struct Hold {
    last: Option<(Key, Mono)>,
}

impl Hold {
    /// Whether this key counts as pressed. Call it for every key, in order; `given` is what the
    /// person has made of it here.
    pub fn admits(&mut self, key: Key, at: Mono, typing: bool, given: Option<Meaning>) -> bool {
        let before = self.last.replace((key, at));
        let Some(window) = window(key, typing, given) else {
            return true;
        };
        !before.is_some_and(|(same, then)| same == key && at.since(then) < window)
    }
}

/// How long the key is deaf to itself; `None` for one that always counts.
fn window(key: Key, typing: bool, given: Option<Meaning>) -> Option<Duration> {
    match given {
        Some(Meaning::Pain) => return None,
        Some(Meaning::Back) => return Some(BACK),
        Some(_) => return Some(ACTS_ONCE),
        None => {}
    }
    match key {
        Key::Char('p' | 'P' | ' ') | Key::Esc | Key::Ctrl('c') | Key::Up | Key::Down => None,
        Key::Char(_)
        | Key::Left
        | Key::Right
        | Key::PageUp
        | Key::Home
        | Key::End
        | Key::Backspace
        | Key::Delete
            if typing =>
        {
            None
        }
        Key::Left | Key::PageUp => Some(BACK),
        _ => Some(ACTS_ONCE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many of the presses at these milliseconds count.
    fn counted(key: Key, typing: bool, at: impl IntoIterator<Item = u64>) -> usize {
        counted_as(key, typing, None, at)
    }

    /// The same for a key with a meaning of the person's own.
    fn counted_as(
        key: Key,
        typing: bool,
        given: Option<Meaning>,
        at: impl IntoIterator<Item = u64>,
    ) -> usize {
        let mut hold = Hold::default();
        at.into_iter()
            .filter(|ms| hold.admits(key, Mono(Duration::from_millis(*ms)), typing, given))
            .count()
    }

    /// A key held for five seconds, with the longest delay known and the usual rate.
    fn held() -> impl Iterator<Item = u64> {
        std::iter::once(0).chain((660..5000).step_by(33))
    }

    #[test]
    fn a_held_key_acts_once() {
        for key in [
            Key::Char('n'),
            Key::Right,
            Key::Enter,
            Key::PageDown,
            Key::Char('v'),
            Key::Char('7'),
            Key::Other,
        ] {
            assert_eq!(counted(key, false, held()), 1, "{key:?}");
        }
    }

    #[test]
    fn pressed_again_it_acts_again() {
        assert_eq!(counted(Key::Char('n'), false, [0, 700, 1500]), 3);
        assert_eq!(
            counted(Key::Char('n'), false, [0, 699, 1398, 2098]),
            2,
            "a dropped one moves the window"
        );
    }

    #[test]
    fn another_key_between_opens_the_window() {
        let mut hold = Hold::default();
        let at = |ms| Mono(Duration::from_millis(ms));
        assert!(hold.admits(Key::Char('1'), at(0), false, None));
        assert!(hold.admits(Key::Char('2'), at(10), false, None));
        assert!(hold.admits(Key::Char('1'), at(20), false, None));
    }

    #[test]
    fn what_stops_is_never_dropped() {
        let all = held().count();
        for key in [
            Key::Char('p'),
            Key::Char('P'),
            Key::Char(' '),
            Key::Esc,
            Key::Ctrl('c'),
        ] {
            for typing in [false, true] {
                assert_eq!(counted(key, typing, held()), all, "{key:?}");
            }
        }
    }

    #[test]
    fn back_twice_is_back_twice_and_held_is_not_ten() {
        for key in [Key::Left, Key::PageUp] {
            assert_eq!(counted(key, false, [0, 200]), 2);
            assert_eq!(counted(key, false, held()), 2, "the press and its delay");
        }
    }

    #[test]
    fn while_typing_letters_come_as_typed() {
        let all = held().count();
        for key in [Key::Char('a'), Key::Backspace, Key::Left, Key::Right] {
            assert_eq!(counted(key, true, held()), all, "{key:?}");
        }
        assert_eq!(
            counted(Key::Enter, true, held()),
            1,
            "what closes the field acts once"
        );
    }

    #[test]
    fn a_key_of_ones_own_is_held_as_what_it_means() {
        let all = held().count();
        for typing in [false, true] {
            let pain = counted_as(Key::F(9), typing, Some(Meaning::Pain), held());
            assert_eq!(pain, all, "no press of pain is lost");
        }
        let next = counted_as(Key::Char(' '), false, Some(Meaning::Next), held());
        assert_eq!(next, 1, "leaning on it does not skip the programme");
        let back = counted_as(Key::Up, false, Some(Meaning::Back), [0, 200]);
        assert_eq!(back, 2);
    }

    #[test]
    fn a_held_pedal_pauses_and_does_not_go_on_by_itself() {
        let mut hold = Hold::default();
        let mut pauses = Some(Meaning::Pause);
        for ms in held() {
            if hold.admits(Key::F(9), Mono(Duration::from_millis(ms)), false, pauses) {
                assert_eq!(pauses, Some(Meaning::Pause), "{ms} ms");
                pauses = Some(Meaning::GoOn);
            }
        }
        assert_eq!(pauses, Some(Meaning::GoOn));
    }
}
