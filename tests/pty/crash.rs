//! The process dies without a word, and the next start finds what it was in the middle of.

use crate::patient::{Patient, UNFINISHED, comes_to, is_killed, until};
use serde_json::json;

/// A repetition is one hold, so that each lasts.
const HOLDS: &str = "sets = 1\nreps = 3\nhold = 5\nmove = 0\nreturn = 0\npause = 0";

#[test]
fn killed_twice_it_goes_on_each_time_where_it_was() {
    let patient = Patient::with(&[("reach", HOLDS)]);
    let mut pty = patient.begins();
    // What has passed by then: the instruction, the way there, the count-in and the holds.
    for (rep, steps) in [("repetition 2 of 3", 4), ("repetition 3 of 3", 5)] {
        comes_to(&mut pty, &["H O L D", rep]);
        until("what has passed", || {
            let facts = patient.facts();
            facts.iter().filter(|fact| *fact == "passed").count() == steps
        });
        is_killed(&mut pty);
        assert_eq!(patient.sessions().len(), 0);

        pty = patient.starts(&["start", "mine"]);
        pty.until_shows(UNFINISHED);
        pty.type_keys("3");
        pty.until("paused where it was", |seen| {
            seen.shows("P A U S E D") && seen.shows(rep)
        });
        patient.goes_on(&mut pty);
    }
    comes_to(&mut pty, &["How is it now?", "saved ✓"]);
    let sessions = patient.sessions();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0]["outcome"], "completed");
    assert_eq!(
        sessions[0]["exercises"][0]["done"]["both"],
        json!({"sets": 1, "reps": 3, "held_s": 15})
    );
    assert_eq!(patient.journals().len(), 0);
}

#[test]
fn killed_with_the_pain_panel_open_it_is_a_stop_once() {
    let patient = Patient::with(&[("reach", HOLDS)]);
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    pty.type_keys("p");
    pty.until("the panel, and it is kept", |seen| {
        seen.shows("What do you feel?") && seen.shows("saved ✓")
    });
    is_killed(&mut pty);
    let facts = patient.facts();
    assert_eq!(facts.last().unwrap(), "frozen felt");

    for start in 0..2 {
        let mut pty = patient.starts(&[]);
        if start == 0 {
            // What the stop asks for is said once, before anything else.
            pty.until_shows("Good that you stopped");
            pty.type_keys("\r");
        }
        pty.until_shows("⏎  Again");
        assert!(!pty.seen().shows(UNFINISHED));
        until("no journal", || patient.journals().is_empty());
        pty.type_keys("q");
        assert_eq!(pty.ends_and_gives_back(), 0);
        let sessions = patient.sessions();
        assert_eq!(sessions.len(), 1, "exactly once");
        assert_eq!(sessions[0]["outcome"], "stopped");
        let stop = &sessions[0]["stop"];
        assert_eq!(
            [&stop["why"], &stop["contact"], &stop["exercise"]],
            [&json!("unanswered"), &json!("ask"), &json!("reach")]
        );
        assert_eq!(stop.get("level"), None);
    }
}
