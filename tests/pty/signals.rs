//! The system, or the shell, interrupts a running session.

use crate::patient::{Patient, RYGRAD, UNFINISHED, checks_in};
use crate::stopping::SHELL;
use rustix::process::Signal;

const LONG: &str = "sets = 1\nreps = 2\nhold = 30";

fn ended_by(signal: Signal, code: i32) {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.begins();
    pty.signal(signal);
    assert_eq!(pty.ends_and_gives_back(), code);
    let facts = patient.facts();
    assert_eq!(facts.last().unwrap(), "frozen asked");
    assert_eq!(patient.sessions().len(), 0, "it can still go on");

    let mut pty = patient.starts(&[]);
    pty.until_shows(UNFINISHED);
    pty.type_keys("3");
    pty.until_shows("P A U S E D");
    patient.goes_on(&mut pty);
}

#[test]
fn terminated_the_session_stays_and_can_go_on() {
    ended_by(Signal::TERM, 143);
}

#[test]
fn interrupted_the_session_stays_and_can_go_on() {
    ended_by(Signal::INT, 130);
}

#[test]
fn hung_up_the_session_stays_and_can_go_on() {
    ended_by(Signal::HUP, 129);
}

#[test]
fn suspended_it_is_frozen_when_it_comes_back() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut args = vec![
        "-m".into(),
        "-c".into(),
        SHELL.into(),
        "sh".into(),
        RYGRAD.into(),
    ];
    args.extend(patient.command(&["start", "mine"]));
    let mut pty = patient.run("sh", &args);
    checks_in(&mut pty);
    pty.type_keys("\x1a");
    pty.until_shows("stopped with ");
    assert!(!pty.seen().screen().alternate_screen());
    assert_eq!(pty.modes(), pty.modes_before, "cooked");
    pty.type_keys("a line for the shell\n");
    pty.until("paused", |seen| {
        seen.screen().alternate_screen() && seen.shows("P A U S E D")
    });
    patient.until_journal_ends_with("frozen asked");
    patient.goes_on(&mut pty);
}

#[test]
fn stopped_from_outside_it_is_frozen_when_it_comes_back() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.begins();
    pty.signal(Signal::STOP);
    assert!(pty.status().stopped());
    pty.signal(Signal::CONT);
    pty.until_shows("P A U S E D");
    patient.until_journal_ends_with("frozen asked");
    patient.goes_on(&mut pty);
}
