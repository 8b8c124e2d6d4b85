//! Keys that are held, and keys that are pressed again: what a patient who leans on a key sees.

use crate::stage::{Opening, Stage, open, shows};
use rygrad::app::msg::Msg;
use rygrad::core::keys::{Context, Key, Keys, Meaning};
use rygrad::core::session::Fact;
use std::time::Duration;

/// The key comes again at the usual rate, for a second.
fn held(stage: &mut Stage, key: Key) {
    for _ in 0..33 {
        stage.wait(Duration::from_millis(30));
        stage.press(key);
    }
}

fn nexts(stage: &Stage) -> usize {
    let entries = stage.entries();
    entries.iter().filter(|e| e.fact == Fact::Next).count()
}

#[test]
fn leaning_on_next_does_not_skip_the_programme() {
    let mut s = open();
    s.play("<ret> 3n +20s n");
    let one = nexts(&s);
    held(&mut s, Key::Char('n'));
    assert_eq!(nexts(&s), one);
    s.play("+200ms n");
    assert!(nexts(&s) > one, "pressed again it acts again");
}

#[test]
fn a_new_screen_takes_every_key() {
    let mut s = open();
    s.play("l +10ms <esc> +10ms l +10ms");
    assert_eq!(s.app.context(), Context::Library);
    // The same key too: it is another thing that is asked.
    let mut s = open();
    s.play("s +1s <ret> +10ms <ret>");
    assert_eq!(s.app.context(), Context::AskPain);
}

#[test]
fn a_key_that_is_reported_as_held_answers_nothing() {
    let mut s = open();
    s.tell(Msg::Held(Key::Enter));
    assert_eq!(s.app.context(), Context::Today);
    s.play("<ret>");
    s.wait(Duration::from_secs(2));
    s.tell(Msg::Held(Key::Char('3')));
    assert_eq!(s.app.context(), Context::AskPain);
    s.tell(Msg::Held(Key::Char('p')));
    assert_eq!(s.app.context(), Context::Feel, "no press of pain is lost");
}

#[test]
fn a_held_pedal_ends_paused_or_running_and_does_not_flutter() {
    let mut s = open();
    let mut keys = Keys::default();
    for meaning in [Meaning::Pause, Meaning::GoOn] {
        keys.give(Key::F(9), meaning).unwrap();
    }
    s.app.desk.settings.keys = keys;
    s.play("<ret> 3n +20s <f9>");
    let facts = s.entries().len();
    held(&mut s, Key::F(9));
    assert_eq!(s.app.context(), Context::Frozen);
    assert_eq!(s.entries().len(), facts);
}

#[test]
fn letters_of_a_search_and_moves_through_a_list_come_as_typed() {
    let mut s = open();
    s.play("l / aa +5ms a +5ms a +5ms <bs> +5ms <bs>");
    shows(&s, "aa");
    let mut s = open();
    s.play("l");
    let first = s.screen(80, 24);
    held(&mut s, Key::Down);
    let moved = s.screen(80, 24);
    s.play("<up>");
    assert!(first != moved && moved != s.screen(80, 24));
}

/// The weekly lists, one page each in a usual window.
fn at_the_lists() -> Stage {
    let mut s = Opening {
        screened: false,
        ..Opening::default()
    }
    .open();
    s.play("<ret> a 3");
    shows(&s, "1 of 4");
    s
}

#[test]
fn pressed_at_a_normal_pace_n_moves_a_page_each_time() {
    for pace in ["+300ms", "+450ms", "+600ms"] {
        let mut s = at_the_lists();
        for place in ["2 of 4", "3 of 4", "4 of 4"] {
            s.play(pace).play("n");
            shows(&s, place);
        }
    }
}

#[test]
fn a_key_that_the_terminal_repeats_does_not_run_through_the_pages() {
    let mut s = at_the_lists();
    s.play("+300ms n");
    shows(&s, "2 of 4");
    held(&mut s, Key::Char('n'));
    shows(&s, "2 of 4");
}
