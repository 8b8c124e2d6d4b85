//! The display stays awake while a session runs, and no longer.

use crate::patient::{Patient, comes_to, until};
use rustix::process::{Pid, Signal, test_kill_process};
use std::fs::read_to_string;

const QUICK: &str = "sets = 1\nreps = 1\nhold = 1\nmove = 1\nreturn = 1";
const LONG: &str = "sets = 1\nreps = 1\nhold = 60\nmove = 1\nreturn = 1";

/// Whose system has the tool: it writes down what it was asked and its process, and does as it is told.
fn patient(dose: &str) -> Patient {
    let patient = Patient::with(&[("reach", dose)]);
    let asked = patient.path("asked");
    let script = format!(
        "echo \"$$ $*\" >> '{}'\nfor last; do :; done\nexec \"$last\"\n",
        asked.display()
    );
    patient.installs("systemd-inhibit", &script);
    patient
}

/// The processes that were asked to hold the display awake.
fn asked(patient: &Patient) -> Vec<(Pid, String)> {
    let text = read_to_string(patient.path("asked")).unwrap_or_default();
    let line = |line: &str| {
        let (pid, words) = line.split_once(' ')?;
        Some((Pid::from_raw(pid.parse().ok()?)?, words.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

fn lives(pid: Pid) -> bool {
    test_kill_process(pid).is_ok()
}

#[test]
fn it_holds_from_the_first_step_to_the_last() {
    let patient = patient(QUICK);
    let mut pty = patient.starts(&["start", "mine"]);
    pty.until_shows("How much pain");
    assert!(
        asked(&patient).is_empty(),
        "nothing is held before a session"
    );
    crate::patient::checks_in(&mut pty);
    until("the display held", || asked(&patient).len() == 1);
    let (pid, words) = asked(&patient).remove(0);
    assert!(words.contains("--what=idle"), "{words}");
    assert!(lives(pid));
    comes_to(&mut pty, &["How is it now?"]);
    until("the display let go", || !lives(pid));
    assert_eq!(asked(&patient).len(), 1);
}

#[test]
fn one_that_stands_still_holds_nothing_until_it_goes_on() {
    let patient = patient(LONG);
    let mut pty = patient.begins();
    until("the display held", || asked(&patient).len() == 1);
    let (first, _) = asked(&patient).remove(0);
    pty.type_keys(" ");
    until("the display let go", || !lives(first));
    patient.goes_on(&mut pty);
    until("the display held again", || asked(&patient).len() == 2);
    assert!(lives(asked(&patient).remove(1).0));
}

#[test]
fn whatever_ends_it_lets_go() {
    let patient = patient(LONG);
    let mut pty = patient.begins();
    until("the display held", || asked(&patient).len() == 1);
    let (pid, _) = asked(&patient).remove(0);
    assert!(lives(pid));
    pty.signal(Signal::KILL);
    pty.status();
    until("the display let go", || !lives(pid));
}
