//! A held key must not count ten.
//!
//! A terminal on Unix rarely says that a key is held: it sends the same key again, about every 30 ms.
//! Someone who lies on the floor and leans on `n` would skip the whole programme. So a key that the
//! terminal repeats by itself is dropped: the same key within [`REPEATED`] of its last arrival, or one
//! that the terminal reports as held. A dropped one moves the window.
//!
//! A new screen takes every key, because it is another thing that is asked; but not one that is
//! reported as held. Never dropped are keys that stop, for no press of them may be lost and stopping
//! twice is stopping; keys that move through a list or along a scale; and letters of a text.

use super::{App, Over, Screen};
use crate::core::keys::{Action, Key};
use crate::core::time::Mono;
use std::mem::{Discriminant, discriminant};
use std::time::Duration;

/// How soon the same key counts as repeated: longer than the repeats of any terminal, shorter than two
/// quick presses.
const REPEATED: Duration = Duration::from_millis(120);

/// How a key came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// It was pressed, as far as the terminal says.
    New,
    /// The terminal says that it is held.
    Held,
}

/// What a person looks at: a screen, and what lies over it.
pub(super) type Place = (Discriminant<Screen>, Option<Discriminant<Over>>);

/// Remembers the last key.
#[derive(Debug, Default)]
pub(super) struct Debounce {
    last: Option<(Key, Place, Mono)>,
}

impl Debounce {
    /// Whether this key counts as pressed. Every key comes here, in order, with what it does.
    pub(super) fn admits(
        &mut self,
        (key, press): (Key, Press),
        place: Place,
        action: Option<Action>,
        at: Mono,
    ) -> bool {
        let before = self.last.replace((key, place, at));
        if may_repeat(action) {
            return true;
        }
        let again = before.is_some_and(|(last, there, then)| {
            let since = at.since(then);
            // No terminal repeats a key without taking time for it.
            (last, there) == (key, place) && !since.is_zero() && since < REPEATED
        });
        press == Press::New && !again
    }
}

/// Whether it may be done again and again while a key is held. A key that does nothing is a letter of a
/// text, or freezes.
const fn may_repeat(action: Option<Action>) -> bool {
    use Action::{Down, Freeze, Leave, Less, More, Pain, Up};
    matches!(
        action,
        None | Some(Pain | Freeze | Leave | Up | Down | Less | More)
    )
}

impl App {
    /// What the person looks at now.
    pub(super) fn place(&self) -> Place {
        let over = self.over.as_ref();
        (discriminant(&self.screen), over.map(discriminant))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::about::About;

    fn places() -> [Place; 2] {
        let about = discriminant(&Screen::About(About::default()));
        [(about, None), (about, Some(discriminant(&Over::Help)))]
    }

    /// How many of the presses at these milliseconds count.
    fn counted(action: Option<Action>, at: impl IntoIterator<Item = u64>) -> usize {
        let mut debounce = Debounce::default();
        let press = (Key::Char('x'), Press::New);
        let at = at.into_iter().map(|ms| Mono(Duration::from_millis(ms)));
        at.filter(|at| debounce.admits(press, places()[0], action, *at))
            .count()
    }

    /// A key held for five seconds, with the longest delay known and the usual rate.
    fn held() -> impl Iterator<Item = u64> {
        std::iter::once(0).chain((660..5000).step_by(33))
    }

    #[test]
    fn a_held_key_counts_when_it_is_pressed_and_when_it_begins_to_repeat() {
        for action in [Action::Next, Action::Back, Action::Confirm, Action::GoOn] {
            assert_eq!(counted(Some(action), held()), 2, "{action:?}");
        }
    }

    #[test]
    fn pressed_again_it_acts_again() {
        assert_eq!(counted(Some(Action::Next), [0, 120, 240]), 3);
        let moved = counted(Some(Action::Next), [0, 119, 238, 358]);
        assert_eq!(moved, 2, "a dropped one moves the window");
    }

    #[test]
    fn another_key_between_opens_the_window() {
        let mut debounce = Debounce::default();
        for (ms, c) in [(1, '1'), (11, '2'), (21, '1')] {
            let at = Mono(Duration::from_millis(ms));
            let press = (Key::Char(c), Press::New);
            assert!(debounce.admits(press, places()[0], Some(Action::Yes), at));
        }
    }

    #[test]
    fn what_stops_and_what_moves_is_never_dropped() {
        let all = held().count();
        for action in [
            Action::Pain,
            Action::Freeze,
            Action::Leave,
            Action::Up,
            Action::More,
        ] {
            assert_eq!(counted(Some(action), held()), all, "{action:?}");
        }
        assert_eq!(counted(None, held()), all, "letters of a text");
    }

    #[test]
    fn a_new_screen_takes_every_key_but_one_that_is_held() {
        let mut debounce = Debounce::default();
        let mut admits = |ms, press, place| {
            let at = Mono(Duration::from_millis(ms));
            debounce.admits((Key::Enter, press), place, Some(Action::Confirm), at)
        };
        let [first, second] = places();
        assert!(admits(1, Press::New, first));
        assert!(admits(31, Press::New, second));
        assert!(!admits(61, Press::New, second));
        assert!(!admits(900, Press::Held, second));
        assert!(!admits(930, Press::Held, first));
        assert!(admits(1930, Press::New, first));
    }
}
