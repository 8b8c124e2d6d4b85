//! `kill -9` at moments from the check-in to the stop screen: what the screen called saved is kept,
//! nothing is there twice, and the next start works. `tests/crash` does it thousands of times to
//! the writer alone.

use crate::patient::{Patient, RUNS, UNFINISHED, is_killed, sealed_lines};
use serde_json::Value;
use std::collections::BTreeSet;

const HOLD: &str = "sets = 1\nreps = 2\nhold = 30";

/// How far the patient comes, and whether what they see then is waited for.
const MOMENTS: [(&str, &str); 6] = [
    ("", "How much pain"),
    ("3", "y  yes"),
    ("n", RUNS),
    ("p", "saved ✓"),
    ("6", "Good that you stopped"),
    ("", "saved ✓"),
];

#[test]
fn killed_42_times_from_check_in_to_stop_what_was_called_saved_is_kept() {
    for round in 0..7 {
        for moment in 0..MOMENTS.len() {
            // In all rounds but two it is killed before it can answer: at once, or a little later.
            killed_at(moment, round < 2, round * 4_000);
        }
    }
}

fn killed_at(moment: usize, seen: bool, spins: u32) {
    let patient = Patient::with(&[("reach", HOLD)]);
    let mut pty = patient.starts(&["start", "mine"]);
    for (number, (keys, shows)) in MOMENTS.iter().enumerate().take(moment + 1) {
        pty.type_keys(keys);
        if number < moment || seen {
            pty.until_shows(shows);
        }
    }
    for _ in 0..spins {
        std::hint::spin_loop();
    }
    is_killed(&mut pty);
    // Read only now: what was called saved by then.
    let was_felt = moment > 3 || (moment == 3 && seen);
    let was_stopped = moment > 4 && seen;
    if was_stopped {
        assert_eq!(patient.sessions()[0]["stop"]["level"], 6);
    }
    next_start_works(&patient);
    let sessions = patient.sessions();
    if was_felt {
        assert_eq!(
            sessions.len(),
            1,
            "the stop of a moment {moment} is kept, once"
        );
        assert_eq!(sessions[0]["outcome"], "stopped");
    }
    assert!(sessions.len() <= 1);
    let ids: Vec<Value> = patient.log().iter().map(|r| r["id"].clone()).collect();
    let once: BTreeSet<String> = ids.iter().map(Value::to_string).collect();
    assert_eq!(once.len(), ids.len(), "twice: {ids:?}");
    for journal in patient.journals() {
        sealed_lines(&journal);
    }
}

fn next_start_works(patient: &Patient) {
    const TODAY: &str = "⏎  Start";
    const STOPPED: &str = "Good that you stopped";
    let mut pty = patient.starts(&[]);
    pty.until("Today, a stop, or the question whether to go on", |seen| {
        seen.shows(UNFINISHED) || seen.shows(TODAY) || seen.shows(STOPPED)
    });
    if pty.seen().shows(UNFINISHED) {
        pty.type_keys("\x03");
        // A leg that was to rest, or a panel, was left without an answer: that is said first.
        pty.until("Today, or a stop", |seen| {
            seen.shows(TODAY) || seen.shows(STOPPED)
        });
    }
    if pty.seen().shows(STOPPED) {
        pty.type_keys("\r");
        pty.until_shows(TODAY);
    }
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}
