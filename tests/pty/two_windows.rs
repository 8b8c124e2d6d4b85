//! Two terminals, one home: the second says that a session runs in the first.

use crate::patient::{Patient, RUNS, UNFINISHED, checks_in, comes_to, is_killed, until};
use crate::support::pty::Pty;

const ELSEWHERE: &str = "A session is running in another window.";
const HOLD: &str = "sets = 1\nreps = 2\nhold = 30";

/// A second window, which was about to begin.
fn second(patient: &Patient) -> Pty {
    let pty = patient.starts(&["start", "mine"]);
    pty.until_shows(ELSEWHERE);
    pty.until_shows("Mine, since ");
    pty
}

#[test]
fn the_second_is_told_and_goes_on_when_the_first_is_done() {
    let patient = Patient::with(&[("reach", "sets = 1\nreps = 1\nhold = 5")]);
    let mut first = patient.begins();
    until("begun", || !patient.journals().is_empty());
    let mut second = second(&patient);
    comes_to(&mut first, &["How is it now?"]);
    // It sees that by itself.
    second.until_shows("The session in the other window is over.");
    first.type_keys("2");
    until("after", || patient.records("check_in").len() == 2);
    second.type_keys("\r");
    second.until_shows("Done today");
    second.type_keys("\r");
    second.until_shows("Last time you said 2.");
    checks_in(&mut second);
    second.type_keys("qy");
    second.until_shows("How is it now?");
    until("both", || patient.sessions().len() == 2);
    second.type_keys("\x03");
    assert_eq!(second.ends_and_gives_back(), 0);
}

#[test]
fn when_the_first_is_killed_the_second_may_begin_at_once() {
    let patient = Patient::with(&[("reach", HOLD)]);
    let mut first = patient.begins();
    until("begun", || !patient.journals().is_empty());
    let mut second = second(&patient);
    is_killed(&mut first);
    // Asked, it looks at once.
    second.type_keys("\r");
    second.until_shows("ended early");
    second.type_keys("\x1b");
    second.until_shows("⏎  Start");
    second.type_keys("\r");
    checks_in(&mut second);
    until("begun", || patient.journals().len() == 2);
    // The next start finds both: the one that was killed, and this one, which lives.
    let mut third = patient.starts(&[]);
    third.until_shows(UNFINISHED);
    third.type_keys("3");
    third.until_shows(ELSEWHERE);
    third.type_keys("q");
    third.until_shows(UNFINISHED);
    third.type_keys("\x1b");
    third.until_shows("⏎  Start");
    third.type_keys("q");
    assert_eq!(third.ends_and_gives_back(), 0);
    assert!(second.seen().shows(RUNS), "the first is never disturbed");
}

/// Neither saw the other when its questions began.
#[test]
fn of_two_check_ins_one_begins_and_the_other_is_told() {
    let patient = Patient::with(&[("reach", HOLD)]);
    let asked = || {
        let mut pty = patient.starts(&["start", "mine"]);
        pty.until_shows("How much pain");
        pty.type_keys("3");
        pty.until_shows("y  yes");
        until("written", || !patient.records("check_in").is_empty());
        pty
    };
    let mut first = asked();
    let mut second = asked();
    until("both", || patient.records("check_in").len() == 2);
    // The number given in the second window may ask for another plan here.
    first.type_keys("n");
    first.until_shows("once more");
    checks_in(&mut first);
    second.type_keys("n");
    second.until_shows(ELSEWHERE);
    assert_eq!(patient.journals().len(), 1);
    second.type_keys("q");
    second.until_shows("⏎  Start");
    second.type_keys("q");
    assert_eq!(second.ends_and_gives_back(), 0);
    assert!(first.seen().shows(RUNS), "the first is never disturbed");
}
