//! A remote in the hand or a pedal under the foot: what it sends by itself, and keys of one's own.

use crate::stage::{Opening, Stage, open, shows};
use rygrad::app::msg::Effect;
use rygrad::core::keys::{Context, Key, Keys, Meaning};
use rygrad::core::session::State;
use rygrad::core::settings::Settings;

const HOLD: &str = "<ret> 2 n +60s";
const AWAY: &str = "<ret> 8 n <ret> +60s n +1s n +1s n +4m";
const RESTING: &str = "<ret> 2 n +60s p h 2 +10s";

/// A patient whose settings give these keys these meanings.
fn with(own: &[(Key, Meaning)]) -> Stage {
    let mut keys = Keys::default();
    for (key, meaning) in own {
        assert_eq!(keys.give(*key, *meaning), Ok(()));
    }
    let settings = Settings {
        keys,
        ..Opening::default().settings
    };
    Opening {
        settings,
        ..Opening::default()
    }
    .open()
}

#[test]
fn what_a_remote_sends_while_a_step_runs_pauses_and_page_down_goes_on() {
    for place in [HOLD, AWAY, RESTING] {
        for key in ["<pgdn>", "b", ".", "<f5>"] {
            let mut s = open();
            s.play(place).play(key);
            assert_eq!(s.app.next_wake(), None, "{key} after {place:?}");
            assert!(
                matches!(s.app.context(), Context::Frozen | Context::RestFrozen),
                "{key} after {place:?}"
            );
            s.play("b . <f5>");
            assert_eq!(s.app.next_wake(), None, "a second press changes nothing");
            s.play("<pgdn>");
            assert!(s.app.next_wake().is_some(), "{key} after {place:?}");
        }
    }
}

#[test]
fn page_down_stops_the_three_two_one_again() {
    let mut s = open();
    s.play(HOLD).play("<spc> <pgdn> +1s");
    shows(&s, "H E R E");
    s.play("<pgdn>");
    shows(&s, "P A U S E D");
}

#[test]
fn the_play_key_of_a_remote_asks_and_page_down_goes_on() {
    // It sends Esc and F5 in turn.
    let mut s = open();
    s.play(HOLD).play("<esc> <f5>");
    shows(&s, "End the session here?");
    s.play("<pgdn> +4s");
    assert_eq!(s.app.context(), Context::Running);
    assert!(!s.left && s.sessions().is_empty());
}

#[test]
fn a_remote_alone_gets_past_the_minutes_and_the_help() {
    let mut s = open();
    s.play(AWAY).play("<ret>");
    assert_eq!(s.app.context(), Context::Minutes);
    s.play("<pgdn>");
    assert_ne!(s.app.context(), Context::Minutes);

    let mut s = open();
    s.play(HOLD).play("? <pgdn>");
    assert_eq!(s.app.context(), Context::Frozen, "the help is closed");
}

#[test]
fn one_pedal_pauses_and_goes_on() {
    let pedal = Key::F(9);
    let mut s = with(&[(pedal, Meaning::Pause), (pedal, Meaning::GoOn)]);
    s.play(HOLD).play("<f9>");
    shows(&s, "P A U S E D");
    s.play("?");
    shows(&s, "⏎, F9 go on");
    s.play("<esc> <f9> +3s");
    assert_eq!(s.app.context(), Context::Running);
    s.play("<f9> q <f9> +3s");
    assert_eq!(s.app.context(), Context::Running, "asked, it goes on");
}

#[test]
fn page_down_may_mean_next_and_is_then_shown_as_that() {
    let mut s = with(&[(Key::PageDown, Meaning::Next)]);
    s.play("<ret> 2 n +60s");
    shows(&s, "1 of");
    s.play("<pgdn>");
    shows(&s, "2 of");
    assert_eq!(s.app.context(), Context::GettingReady, "it runs");
    s.play("<spc> <pgdn>");
    shows(&s, "3 of");
    s.play("<spc> ?");
    shows(&s, "n, PgDn next");
    assert!(!s.words().contains("PgDn go on"), "{}", s.words());
    s.play("<esc> <ret> +3s");
    assert_eq!(
        s.app.context(),
        Context::GettingReady,
        "Enter still goes on"
    );
}

#[test]
fn a_key_given_away_is_not_shown_for_what_it_meant() {
    let mut s = with(&[
        (Key::Char(' '), Meaning::Next),
        (Key::Char('n'), Meaning::Voice),
    ]);
    s.play(HOLD);
    shows(&s, "PgDn pause → next e easier ← again");
    s.play("<spc>");
    shows(&s, "2 of");
    s.play("n");
    assert!(!s.app.desk.settings.voice.is_on());
}

#[test]
fn a_pedal_for_go_on_and_confirm_leads_through_a_whole_day() {
    let pedal = Key::F(9);
    let mut s = with(&[(pedal, Meaning::GoOn), (pedal, Meaning::Confirm)]);
    s.play("<f9> 2 n +60s");
    assert_eq!(s.app.context(), Context::Running);
    s.play("<f9>");
    shows(&s, "P A U S E D");
    s.play("<f9> +40m 2");
    assert_eq!(s.sessions().len(), 1);
    assert_eq!(s.app.context(), Context::Note);
    s.play("<f9>");
    assert_eq!(s.app.context(), Context::Note, "in a text it means nothing");
    s.play("<ret> <f9>");
    assert_eq!(s.app.context(), Context::Today);
}

#[test]
fn a_pedal_that_sends_page_up_leads_through_a_day_and_starts_nothing_anew() {
    let pedal = Key::PageUp;
    let mut s = with(&[(pedal, Meaning::GoOn), (pedal, Meaning::Confirm)]);
    s.play("<pgup> 2 n +60s");
    shows(&s, "repetition 1 of 10");
    s.play("<pgup>");
    shows(&s, "P A U S E D");
    shows(&s, "repetition 1 of 10");
    s.play("<pgup> +4s");
    assert_eq!(s.app.context(), Context::Running);
    shows(&s, "repetition 1 of 10");
}

#[test]
fn letters_of_ones_own_still_answer_and_are_letters_in_a_text() {
    let mut s = with(&[
        (Key::Char('b'), Meaning::Pause),
        (Key::Char('.'), Meaning::Pain),
        (Key::Char('h'), Meaning::Confirm),
    ]);
    s.play("h");
    assert_eq!(s.app.context(), Context::History, "h leads there as ever");
    s.play("<esc> <ret> 2 y b");
    assert_eq!(
        s.app.context(),
        Context::Ticked,
        "the second line is ticked"
    );
    let mut s = with(&[(Key::Char('.'), Meaning::Pain)]);
    s.play("<ret> 2 n +40m 2 o k .");
    shows(&s, "ok.");
}

#[test]
fn v_switches_the_voice_and_nothing_else() {
    for place in [HOLD, AWAY, RESTING] {
        let mut s = open();
        s.play(place);
        let before = (s.app.context(), s.entries().len());
        s.effects.clear();
        s.play("v");
        assert!(
            matches!(&s.effects[..], [Effect::Save(kept, _), Effect::Hush] if !kept.voice.is_on()),
            "{place:?}: {:?}",
            s.effects
        );
        let runs = |s: &Stage| s.app.next_wake().is_some();
        assert!(runs(&s), "it runs on");
        s.effects.clear();
        s.play("V");
        assert!(matches!(&s.effects[..], [Effect::Save(kept, _)] if kept.voice.is_on()));
        assert!(runs(&s) && s.app.context() == before.0 && s.entries().is_empty());
    }
}

#[test]
fn switching_the_voice_is_said_until_the_next_key() {
    let mut s = open();
    s.play(HOLD).play("<spc> ?");
    shows(&s, "v voice");
    s.play("<esc>");
    s.play("v");
    shows(&s, "Voice off.");
    s.play("v");
    shows(&s, "Voice on.");
    s.play("b");
    assert!(!s.words().contains("Voice on."));
}

#[test]
fn v_over_a_question_leaves_it_open() {
    let mut s = open();
    s.play(HOLD).play("q v");
    assert!(!s.app.desk.settings.voice.is_on());
    shows(&s, "End the session here?");
    let mut s = open();
    s.play(HOLD).play("p v");
    assert!(
        s.app.desk.settings.voice.is_on(),
        "a letter of the panel or nothing"
    );
    let felt = matches!(&s.app.screen, rygrad::app::Screen::Session(screen)
        if matches!(screen.session.state(), State::Frozen { .. }));
    assert!(felt);
}

#[test]
fn the_bar_that_is_kept_follows_the_keys_and_the_letters_of_the_terminal() {
    let mut s = open();
    s.play(HOLD).play("<spc>");
    shows(&s, "⏎ go on");
    s.skin.typewriter = true;
    shows(&s, "Enter go on");
    shows(&s, "n next");
    let keys = &mut s.app.desk.settings.keys;
    assert_eq!(keys.give(Key::Char('n'), Meaning::Voice), Ok(()));
    assert!(!s.words().contains("n next"));
}
