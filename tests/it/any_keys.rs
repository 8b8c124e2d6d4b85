//! Whatever is pressed: nothing panics, everything can be drawn at any size, pain stops at once, and
//! a session reaches the writer exactly once.

use crate::stage::{Stage, open};
use proptest::prelude::*;
use rygrad::app::Screen;
use rygrad::core::keys::{Action, Context, Key};

use rygrad::app::msg::Effect;
use rygrad::core::session::{Fact, FrozenBy, State};
use rygrad::core::write::Write;
use std::collections::HashSet;
use std::time::Duration;

#[derive(Debug, Clone)]
enum Do {
    Press(Key),
    Wait(u64),
    Sleep(u64),
    Draw(u16, u16),
}

fn key() -> impl Strategy<Value = Key> {
    let letters = prop::sample::select(
        "pqnyjhslamckvxdeotbfgi0123456789+-?/ "
            .chars()
            .collect::<Vec<_>>(),
    );
    let others = prop::sample::select(vec![
        Key::Enter,
        Key::Esc,
        Key::Left,
        Key::Right,
        Key::Up,
        Key::Down,
        Key::PageUp,
        Key::PageDown,
        Key::Backspace,
        Key::Tab,
        Key::Other,
        Key::F(9),
        Key::Ctrl('c'),
    ]);
    // Enter, 3 and n lead into a session: they come often.
    prop_oneof![
        4 => letters.prop_map(Key::Char),
        2 => others,
        3 => Just(Key::Enter),
        1 => Just(Key::Char('3')),
        1 => Just(Key::Char('n')),
    ]
}

fn doing() -> impl Strategy<Value = Do> {
    prop_oneof![
        8 => key().prop_map(Do::Press),
        3 => (0_u64..90_000).prop_map(Do::Wait),
        1 => (0_u64..9_000).prop_map(Do::Sleep),
        1 => (0_u16..140, 0_u16..50).prop_map(|(w, h)| Do::Draw(w, h)),
    ]
}

fn act(stage: &mut Stage, doing: &Do) {
    match doing {
        Do::Press(key) => stage.press(*key),
        Do::Wait(ms) => stage.wait(Duration::from_millis(*ms)),
        Do::Sleep(ms) => stage.clocks(Duration::from_millis(1), Duration::from_millis(*ms)),
        Do::Draw(width, height) => {
            stage.buffer(*width, *height);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_pain_stops_at_once_and_nothing_is_lost(
        doings in prop::collection::vec(doing(), 0..60),
    ) {
        let mut stage = open();
        for doing in &doings {
            act(&mut stage, doing);
        }
        stage.buffer(80, 24);
        stage.effects.retain(|e| matches!(e, Effect::Write(_, Write::Begin(..) | Write::Close(_))));
        let before = stage.effects.len();

        let typing = stage.app.context().is_text();
        prop_assert_eq!(stage.app.context().action(Key::Char('p')).is_none(), typing);
        let runs = matches!(&stage.app.screen, Screen::Session(screen)
            if !matches!(screen.session.state(), State::Frozen { by: FrozenBy::Felt, .. }));
        stage.press(Key::Char('p'));
        if runs {
            let Screen::Session(screen) = &stage.app.screen else {
                return Ok(()); // a deadline ended the session in the same moment
            };
            let felt = matches!(screen.session.state(), State::Frozen { by: FrozenBy::Felt, .. });
            prop_assert!(felt);
            let since = &stage.effects[before..];
            let hush = since.iter().position(|e| *e == Effect::Hush);
            let recorded = since.iter().position(|e| matches!(e, Effect::Write(_, Write::Entry(entry))
                if entry.fact == Fact::Frozen { by: FrozenBy::Felt }));
            prop_assert!(hush < recorded, "silence, then the record, both in one update");
            prop_assert_eq!(stage.app.next_wake(), None, "nothing runs");
        }

        let mut closed = HashSet::new();
        for write in stage.writes() {
            if let Write::Close(record) = write {
                prop_assert!(closed.insert(record.id), "one record a session");
            }
        }
        let begun = stage.writes().filter(|w| matches!(w, Write::Begin(..))).count();
        let open = usize::from(matches!(stage.app.screen, Screen::Session(_)));
        prop_assert_eq!(begun, closed.len() + open, "every session is running or in the log");
    }

    #[test]
    fn every_action_of_a_screen_is_one_its_keymap_names(context in prop::sample::select(Context::ALL), key in key()) {
        if context.action(key) == Some(Action::Pain) {
            prop_assert!(matches!(key, Key::Char('p' | 'P')));
        }
    }
}
