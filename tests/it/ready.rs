//! Getting ready: Enter starts the count-in, `n` leaves the exercise out and says so, and without a
//! voice nobody waits for it.

use crate::stage::{Opening, Stage, open, shows};
use rygrad::app::Screen;
use rygrad::app::msg::Msg;
use rygrad::content::Library;
use rygrad::core::keys::Context;
use rygrad::core::plan::StepKind;
use rygrad::core::record::Skipped;
use rygrad::core::session::Fact;
use rygrad::core::settings::{Settings, Voice};
use rygrad::script::Machine;
use std::time::Duration;

fn step(s: &Stage) -> StepKind {
    let Screen::Session(screen) = &s.app.screen else {
        panic!("no session");
    };
    screen.session.step().unwrap().kind
}

#[test]
fn enter_while_an_exercise_is_explained_starts_the_count_in() {
    let mut s = open();
    s.play("<ret> 3 n +4s");
    assert_eq!(step(&s), StepKind::Listen);
    shows(&s, "⏎ I am ready");
    s.play("<ret>");
    assert_eq!(step(&s), StepKind::CountIn);
    s.play("+3s");
    assert_eq!(
        step(&s),
        StepKind::Move,
        "seven seconds to the first movement"
    );
    s.play("+30s q y 2 <ret>");
    assert_eq!(s.sessions()[0].exercises[0].skipped, None);
}

#[test]
fn enter_while_getting_there_does_too() {
    let mut s = open();
    s.play("<ret> 3 n +30s");
    assert!(matches!(step(&s), StepKind::GetThere { .. }));
    s.play("<ret>");
    assert_eq!(step(&s), StepKind::CountIn);
    assert!(s.entries().iter().any(|entry| entry.fact == Fact::Ready));
}

#[test]
fn a_walk_begins_at_once() {
    let mut s = Opening {
        start: Some("walk"),
        ..Opening::default()
    }
    .open();
    s.play("3 n +4s <ret>");
    assert_eq!(step(&s), StepKind::Away);
    assert_eq!(s.app.context(), Context::Away);
}

#[test]
fn an_exercise_that_is_left_out_is_named_and_left_brings_it_back() {
    let mut s = open();
    s.play("<ret> 3 n +4s");
    shows(&s, "n leave it out");
    s.play("n");
    shows(&s, "Left out: Pelvic tilt. ← brings it back.");
    assert!(s.screen(40, 12).contains("Left out: Pelvic tilt."));
    s.play("+8s");
    shows(&s, "Left out: Pelvic tilt.");
    s.play("<left>");
    assert!(s.screen(80, 24).starts_with(" Pelvic tilt"));
    assert!(!s.words().contains("Left out"));
    s.play("<ret> +60s q y 2 <ret>");
    assert_eq!(s.sessions()[0].exercises[0].skipped, None);
}

#[test]
fn the_next_movement_ends_the_news_of_what_was_left_out() {
    let mut s = open();
    s.play("<ret> 3 n +4s n <ret>");
    assert!(!s.words().contains("Left out"), "{}", s.screen(80, 24));
    s.play("+10s q y 2 <ret>");
    let session = &s.sessions()[0];
    assert_eq!(session.exercises[0].skipped, Some(Skipped::Chosen));
    let mut s = open();
    s.play("<ret> 3 n <ret> +30s n");
    shows(&s, "Left out: the rest of Pelvic tilt.");
}

#[test]
fn a_crash_while_getting_ready_comes_back_to_the_same_place() {
    let mut s = open();
    s.play("<ret> 3 n +4s <ret> +8s");
    let left = s.crash();
    let mut again = Opening {
        left: vec![left],
        at: "2026-11-22T08:20:00+01:00",
        ..Opening::default()
    }
    .open();
    again.play("3");
    assert_eq!(step(&again), step(&s));
}

/// How long the first movement of a programme takes to come.
fn first_movement(mut s: Stage) -> Duration {
    let begun = s.now.mono;
    loop {
        match step(&s) {
            StepKind::Listen | StepKind::GetThere { .. } | StepKind::CountIn => {
                s.wait(Duration::from_millis(500));
            }
            _ => return s.now.mono.since(begun),
        }
    }
}

#[test]
fn without_a_voice_the_first_movement_comes_within_40_seconds() {
    let most = Duration::from_secs(40);
    for id in Library::new(None).programme_ids() {
        let id: &'static str = id.to_string().leak();
        let opening = || Opening {
            start: Some(id),
            ..Opening::default()
        };
        // The machine has no program that speaks.
        let mut mute = opening().open();
        mute.tell(Msg::Sound(Machine::default()));
        mute.play("3 n");
        assert!(first_movement(mute) <= most, "{id}");
        // The voice is off.
        let mut off = opening();
        off.settings = Settings {
            voice: Voice::Off,
            ..off.settings
        };
        let mut off = off.open();
        off.play("3 n");
        assert!(first_movement(off) <= most, "{id}");
    }
}

#[test]
fn with_a_voice_an_instruction_is_heard_to_its_end() {
    let mut s = open();
    s.play("<ret> 3 n");
    assert!(first_movement(s) > Duration::from_secs(45));
}
