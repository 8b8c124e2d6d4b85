//! A long session in which nobody presses a key: it asks whether somebody is there, and is stopped.

use crate::confirmed::confirmations;
use crate::screens::scene_in;
use crate::stage::{Opening, Stage, shows};
use rygrad::app::Screen;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::record::{HowMuch, Outcome, Why};
use rygrad::core::session::State;
use rygrad::i18n::Lang;
use std::path::Path;

/// More than half an hour that runs by itself.
const LONG: &str = "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n\
    [[exercise]]\nid = \"pelvic-tilt\"\nreps = 15\nhold = 5\n\
    [[exercise]]\nid = \"bridge\"\n\
    [[exercise]]\nid = \"bird-dog\"\n\
    [[exercise]]\nid = \"cobra\"\n\
    [[exercise]]\nid = \"knee-to-chest\"\n\
    [[exercise]]\nid = \"cat-cow\"\n\
    [[exercise]]\nid = \"piriformis-stretch\"\n\
    [[exercise]]\nid = \"body-scan\"\n";

/// In the middle of it.
fn begun(lang: Lang, config: &Path) -> Stage {
    let path = config.join("programmes/mine.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, LONG).unwrap();
    let mut opening = Opening {
        lang,
        config: Some(config.to_owned()),
        ..Opening::default()
    };
    opening.settings.programme = ProgrammeId::new("mine").ok();
    let mut s = opening.open();
    s.play("<ret> 3 n");
    assert_eq!(s.begun(), 1, "{}", s.words());
    s
}

fn runs(s: &Stage) -> bool {
    let Screen::Session(screen) = &s.app.screen else {
        return false;
    };
    matches!(screen.session.state(), State::Running { .. })
}

#[test]
fn after_25_minutes_without_a_key_it_asks_and_goes_on_with_enter() {
    let folder = tempfile::tempdir().unwrap();
    scene_in(&[(40, 12), (80, 24)], "absent", |lang| {
        let mut s = begun(lang, folder.path());
        s.play("+25m");
        s
    });
    let mut s = begun(Lang::En, folder.path());
    s.play("+24m");
    assert!(runs(&s), "{}", s.words());
    s.play("+1m");
    shows(&s, "Are you still there?");
    let asked = |s: &Stage| {
        let lines = s.said.iter().map(|(_, line)| line.text());
        lines
            .filter(|text| text.contains("Are you still there?"))
            .count()
    };
    assert_eq!(asked(&s), 1);
    s.play("+9m <ret> +4s");
    assert!(runs(&s), "{}", s.words());
    assert_eq!(asked(&s), 1);
}

#[test]
fn a_key_that_only_switches_the_voice_is_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = begun(Lang::En, folder.path());
    s.play("+20m v +10m");
    assert!(runs(&s), "{}", s.words());
}

#[test]
fn pain_works_over_the_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = begun(Lang::En, folder.path());
    s.play("+25m p");
    shows(&s, "What do you feel?");
    s.play("7");
    assert_eq!(s.sessions()[0].stop.as_ref().unwrap().why, Why::Pain);
}

#[test]
fn where_nobody_answers_it_is_stopped_and_counts_once_the_patient_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = begun(Lang::En, folder.path());
    s.play("+36m");
    let session = s.sessions().remove(0);
    let why = session.stop.as_ref().map(|stop| stop.why);
    assert_eq!(
        (session.outcome, why),
        (Outcome::Stopped, Some(Why::Absent))
    );
    assert!(session.is_enough(), "more than half of it ran");
    shows(&s, "0 of 7 days");
    // Who comes back and gives a number has not said that it was done.
    s.play("3 <esc> <ret>");
    shows(
        &s,
        "It stopped, since nobody was there. Did you do it so far?",
    );
    s.play("<esc> h <end>");
    shows(&s, "– not confirmed");
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    shows(&s, "Mine, 25 min, yesterday");
    s.play("a");
    assert_eq!(confirmations(&s)[0].done, HowMuch::All);
    s.play("h <end>");
    shows(&s, "stopped");
    assert!(!s.words().contains("not confirmed"), "{}", s.words());
}

#[test]
fn a_crash_over_the_question_is_taken_up_or_closed_as_unanswered() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = begun(Lang::En, folder.path());
    s.play("+25m");
    let again = |at| {
        let mut opening = Opening {
            config: Some(folder.path().to_owned()),
            left: vec![s.crash()],
            at,
            ..Opening::default()
        };
        opening.settings.programme = ProgrammeId::new("mine").ok();
        opening.open()
    };
    let mut soon = again("2026-11-22T08:50:00+01:00");
    soon.play("3 <ret> +4s");
    assert!(runs(&soon), "{}", soon.words());
    let late = again("2026-11-23T08:10:00+01:00");
    let stop = late.sessions().remove(0).stop.unwrap();
    assert_eq!(stop.why, Why::Absent);
    shows(&late, "It stopped, since nobody was there.");
}
