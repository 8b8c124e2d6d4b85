//! Leaving: Esc is no everywhere, yes leads to the question how it is now, and no single Esc ends
//! the program.

use crate::stage::{Opening, open, shows};
use rygrad::app::msg::Msg;
use rygrad::core::keys::{Context, Key};
use rygrad::core::record::{Outcome, Why};
use rygrad::core::settings::Settings;

#[test]
fn esc_in_the_question_whether_to_end_goes_on_with_the_session() {
    let mut s = open();
    s.play("<ret> 3 n +60s q");
    shows(&s, "End the session here?");
    s.play("<esc>");
    assert!(!s.left && s.sessions().is_empty());
    s.play("+4s");
    assert_eq!(s.app.context(), Context::Running);
    s.play("<esc> <esc> +4s");
    assert_eq!(s.app.context(), Context::Running, "Esc twice is still no");
}

#[test]
fn yes_ends_the_session_and_asks_how_it_is_now() {
    for end in ["q y", "q j", "<esc> y", "q q"] {
        let mut s = open();
        s.play("<ret> 3 n +60s").play(end);
        shows(&s, "How is it now?");
        assert!(!s.left, "{end}");
        let sessions = s.sessions();
        assert_eq!(sessions.len(), 1, "{end}");
        assert_eq!(sessions[0].outcome, Outcome::Stopped);
        assert_eq!(sessions[0].stop.as_ref().unwrap().why, Why::Chosen);
    }
}

#[test]
fn no_single_esc_ends_the_program() {
    let ways = [
        "",
        "p",
        "p c",
        "?",
        "h",
        "l",
        "l <ret>",
        "l /",
        "s",
        "a",
        "<ret>",
        "<ret> 3",
        "<ret> 3 y",
        "<ret> 3 n",
        "<ret> 3 n q",
        "<ret> 3 n p",
        "<ret> 3 n p c",
        "<ret> 3 n p 3",
        "<ret> 3 n ?",
        "<ret> 3 n p a",
        "<ret> 3 n p a <ret>",
        "<ret> 3 n q y",
        "<ret> 3 n q y 3",
        "<ret> 3 n q y 3 <ret>",
        "<ret> 3 y a <ret> y a",
        "p 6",
    ];
    for way in ways {
        let mut s = open();
        s.play(way).play("+1s <esc>");
        assert!(!s.left, "{way:?}");
    }
    for welcomed in [false, true] {
        let settings = Settings {
            welcomed,
            ..Settings::default()
        };
        let mut s = Opening {
            settings,
            ..Opening::default()
        }
        .open();
        s.play("<esc> <ret> <esc>");
        assert!(!s.left, "first start");
        s.tell(Msg::Key(Key::Ctrl('c')));
        assert!(s.left, "Ctrl-C does");
    }
}

#[test]
fn esc_after_a_stop_goes_on_like_enter_and_leaves_a_question_unanswered() {
    let mut s = open();
    s.play("<ret> 3 n +60s p 8 <esc>");
    shows(&s, "How is it now?");
    s.play("<esc>");
    assert_eq!(s.app.context(), Context::Today);
    assert_eq!(s.sessions().len(), 1, "the session is kept");
}

#[test]
fn esc_closes_the_panel_over_a_check_in_and_nothing_else() {
    let mut s = open();
    s.play("<ret> p <esc>");
    assert_eq!(s.app.context(), Context::AskPain);
}
