//! A session from its first key to its line in the log.

use crate::patient::{Patient, comes_to};
use serde_json::json;

/// Two repetitions a side, a second each.
const QUICK: &str =
    "sets = 1\nreps = 2\nhold = 1\nmove = 1\nreturn = 1\npause = 1\nsides = \"each\"";

/// Long enough to do something in its middle.
const LONG: &str = "sets = 1\nreps = 2\nhold = 30\nmove = 1\nreturn = 1\nsides = \"each\"";

#[test]
fn it_runs_by_itself_to_the_summary_and_is_in_the_log() {
    let patient = Patient::with(&[("reach", QUICK)]);
    let mut pty = patient.begins();
    for place in [
        ["right side", "repetition 1 of 2"],
        ["right side", "repetition 2 of 2"],
        ["left side", "repetition 1 of 2"],
        ["left side", "repetition 2 of 2"],
        ["How is it now?", "saved ✓"],
    ] {
        comes_to(&mut pty, &place);
    }

    let log = patient.log();
    assert_eq!(log.len(), 3, "{log:?}");
    let (check_in, screening, session) = (&log[0], &log[1], &log[2]);
    assert_eq!(
        screening["offer"],
        json!({"plan": "full", "contact": "none", "row": 7})
    );
    assert_eq!(
        (&check_in["type"], &check_in["when"], &check_in["pain"]),
        (&json!("check_in"), &json!("before"), &json!(3))
    );
    assert_eq!(check_in["session"], session["id"]);
    assert_eq!(session["type"], "session");
    assert_eq!(session["outcome"], "completed");
    assert_eq!(session["plan"], "full");
    assert_eq!(session["pain_before"], 3);
    assert_eq!(session["programme"]["id"], "mine");
    let side = json!({"sets": 1, "reps": 2, "held_s": 2});
    assert_eq!(
        session["exercises"][0]["done"],
        json!({"right": side, "left": side})
    );
    assert_eq!(patient.journals().len(), 0, "it is in the log instead");

    pty.type_keys("2");
    pty.until_shows("A note, if you like");
    pty.type_keys("qp\r");
    pty.until_shows("Thank you");
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let log = patient.log();
    assert_eq!(
        (&log[3]["when"], &log[3]["pain"]),
        (&json!("after"), &json!(2))
    );
    assert_eq!(log[4]["set"]["note"], "qp", "letters are text there");
}

#[test]
fn pain_is_on_disk_before_it_is_answered() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    pty.type_keys("p");
    pty.until_shows("Stopped. What do you feel?");
    patient.until_journal_ends_with("frozen felt");
    pty.until_shows("saved ✓");
    assert!(pty.seen().shows("Stopped. What do you feel?"));

    pty.type_keys("6");
    pty.until("the stop screen", |seen| {
        seen.shows("Good that you stopped") && seen.shows("Call 112") && seen.shows("saved ✓")
    });
    let sessions = patient.sessions();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0]["outcome"], "stopped");
    let stop = &sessions[0]["stop"];
    assert_eq!((&stop["why"], &stop["level"]), (&json!("pain"), &json!(6)));
    assert_eq!(
        [&stop["exercise"], &stop["set"], &stop["rep"], &stop["side"]],
        [&json!("reach"), &json!(1), &json!(1), &json!("right")]
    );
    assert_eq!(stop["contact"], "ask");
    assert_eq!(patient.journals().len(), 0);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

#[test]
fn any_other_key_freezes_and_enter_goes_on() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    pty.type_keys("x");
    pty.until_shows("P A U S E D");
    patient.until_journal_ends_with("frozen asked");
    patient.goes_on(&mut pty);
    assert!(pty.seen().shows("H O L D"));
}

#[test]
fn a_held_key_skips_one_exercise() {
    let four = ["reach", "bend", "turn", "lean"].map(|id| (id, LONG));
    let patient = Patient::with(&four);
    let mut pty = patient.begins();
    pty.until_shows("1 of 4");
    // Later than the `n` of the check-in could still be held.
    comes_to(&mut pty, &["G E T"]);
    pty.type_keys("nnnnnnnnnn");
    pty.until("the second", |seen| {
        seen.shows("2 of 4") && seen.shows("bend")
    });
    // Keys come in their order: once this one shows, all the others have been.
    pty.type_keys(" ");
    pty.until_shows("P A U S E D");
    assert!(pty.seen().shows("2 of 4"));
    patient.until_journal_ends_with("frozen asked");
    let nexts = patient.facts().iter().filter(|f| *f == "next").count();
    assert_eq!(nexts, 1);
}

#[test]
fn in_a_small_window_the_number_the_phase_and_the_pain_key_stay() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    pty.resize(40, 12);
    pty.until("everything that matters, in a small window", |seen| {
        let screen = seen.screen().contents();
        let bar = screen.lines().last().unwrap_or_default();
        bar.contains("p pain")
            && ["H O L D", "right side", "██"]
                .iter()
                .all(|text| screen.contains(text))
    });
    pty.resize(80, 24);
    pty.until("everything, in the usual window", |seen| {
        seen.shows("p  pain, stop") && seen.shows("H O L D") && seen.shows("repetition 1 of 2")
    });
    pty.type_keys("p");
    pty.until_shows("What do you feel?");
}
