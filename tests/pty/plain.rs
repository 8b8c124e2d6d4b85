//! Lines instead of a screen: over a terminal that can nothing else, and over pipes.

use crate::patient::{Patient, RYGRAD, until};
use crate::support::any_day::any_day;
use crate::support::pty::{DEADLINE, Pty, Seen, alone};
use rustix::process::Signal;
use serde_json::json;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Instant;

/// Two repetitions a side, a second each.
const QUICK: &str =
    "sets = 1\nreps = 2\nhold = 1\nmove = 1\nreturn = 1\npause = 1\nsides = \"each\"";

/// Long enough to do something in its middle.
const LONG: &str = "sets = 1\nreps = 2\nhold = 30\nmove = 1\nreturn = 1\nsides = \"each\"";

const ESCAPE: u8 = 0x1b;

fn told(seen: &Seen, text: &str) -> bool {
    seen.count(text) > 0
}

/// A patient at a dumb terminal, or behind pipes: keys in, lines out.
trait Listens {
    fn press(&mut self, keys: &str);
    fn until_told(&self, text: &str);
}

impl Listens for Pty {
    fn press(&mut self, keys: &str) {
        self.type_keys(keys);
    }

    fn until_told(&self, text: &str) {
        self.until(text, |seen| told(seen, text));
    }
}

/// The product between two pipes.
struct Piped {
    child: Child,
    heard: Arc<(Mutex<String>, Condvar)>,
}

impl Piped {
    fn start(patient: &Patient, words: &[&str]) -> Self {
        let args = patient.command(words);
        let alone = alone();
        let mut child = Command::new(RYGRAD)
            .args(args.iter().map(AsRef::as_ref as fn(&_) -> &str))
            .env_clear()
            .env("HOME", patient.path(""))
            .env("LANG", "en_GB.UTF-8")
            .envs(any_day())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        drop(alone);
        let heard = Arc::new((Mutex::new(String::new()), Condvar::new()));
        let mut out = child.stdout.take().unwrap();
        let ear = Arc::clone(&heard);
        thread::spawn(move || {
            let mut buffer = [0; 1024];
            while let Ok(count @ 1..) = out.read(&mut buffer) {
                // Every write is whole lines, and the texts of this test are ASCII.
                let text = String::from_utf8_lossy(&buffer[..count]);
                ear.0.lock().unwrap().push_str(&text);
                ear.1.notify_all();
            }
        });
        Self { child, heard }
    }

    fn heard(&self) -> String {
        self.heard.0.lock().unwrap().clone()
    }

    fn ends(&mut self) -> i32 {
        let give_up = Instant::now() + DEADLINE;
        until("its end", || {
            assert!(Instant::now() < give_up);
            rustix::process::waitid(
                rustix::process::WaitId::Pid(pid(&self.child)),
                rustix::process::WaitIdOptions::EXITED
                    | rustix::process::WaitIdOptions::NOWAIT
                    | rustix::process::WaitIdOptions::NOHANG,
            )
            .unwrap()
            .is_some()
        });
        self.child.wait().unwrap().code().unwrap()
    }
}

fn pid(child: &Child) -> rustix::process::Pid {
    rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap()
}

impl Listens for Piped {
    fn press(&mut self, keys: &str) {
        let keyboard = self.child.stdin.as_mut().unwrap();
        keyboard.write_all(keys.as_bytes()).unwrap();
        keyboard.flush().unwrap();
    }

    fn until_told(&self, text: &str) {
        let give_up = Instant::now() + DEADLINE;
        let mut heard = self.heard.0.lock().unwrap();
        while !heard.contains(text) {
            let left = give_up.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "never told: {text}; heard:\n{heard}");
            heard = self.heard.1.wait_timeout(heard, left).unwrap().0;
        }
    }
}

impl Drop for Piped {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn checks_in(at: &mut impl Listens) {
    at.until_told("How much pain");
    at.press("3");
    at.until_told("y: yes");
    at.press("n");
    at.until_told("p: pain, stop");
}

/// In a terminal whose name is that of one without a screen.
fn begins(patient: &Patient) -> Pty {
    let mut pty = patient.starts_in("dumb", &["start", "mine"]);
    checks_in(&mut pty);
    pty
}

fn has_no_escape(pty: &Pty) {
    let seen = pty.seen();
    let strange = |byte: &u8| byte.is_ascii_control() && !b"\r\n".contains(byte);
    let found = seen.bytes.iter().position(strange);
    assert_eq!(found, None, "{}", String::from_utf8_lossy(&seen.bytes));
    assert!(!seen.bytes.contains(&ESCAPE));
}

#[test]
fn plain_a_session_runs_to_the_summary_on_a_dumb_terminal_without_an_escape_sequence() {
    let patient = Patient::with(&[("reach", QUICK)]);
    let mut pty = begins(&patient);
    for line in [
        "First: right side",
        "Now: left side",
        "How is it now?",
        "saved",
    ] {
        pty.until_told(line);
    }
    assert_ne!(pty.modes(), pty.modes_before, "keys come one by one");
    pty.press("2");
    pty.until_told("A note, if you like");
    // A word is told once it is whole.
    pty.press("much ");
    pty.until_told("\r\nmuch\r\n");
    pty.press("better\r");
    pty.until_told("Thank you");
    pty.press("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    has_no_escape(&pty);
    let text = String::from_utf8(pty.seen().bytes.clone()).unwrap();
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );

    let log = patient.log();
    assert_eq!(log[2]["outcome"], "completed");
    let side = json!({"sets": 1, "reps": 2, "held_s": 2});
    assert_eq!(
        log[2]["exercises"][0]["done"],
        json!({"right": side, "left": side})
    );
    assert_eq!(log[4]["set"]["note"], "much better");
}

#[test]
fn plain_pain_stops_at_once_and_is_in_the_log_on_a_dumb_terminal() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = begins(&patient);
    pty.until_told("30 s");
    stops(&patient, &mut pty);
    pty.press("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    has_no_escape(&pty);
}

/// Pain, and its answer: both on disk, and told.
fn stops(patient: &Patient, at: &mut impl Listens) {
    at.press("p");
    at.until_told("Stopped. What do you feel?");
    patient.until_journal_ends_with("frozen felt");
    at.press("6");
    at.until_told("Good that you stopped");
    at.until_told("Call 112");
    until("the stop", || patient.sessions().len() == 1);
    let session = &patient.sessions()[0];
    assert_eq!(session["outcome"], "stopped");
    let stop = &session["stop"];
    assert_eq!((&stop["why"], &stop["level"]), (&json!("pain"), &json!(6)));
}

#[test]
fn plain_pain_stops_at_once_and_is_in_the_log_over_pipes() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut piped = Piped::start(&patient, &["start", "mine", "--plain"]);
    checks_in(&mut piped);
    piped.until_told("30 s");
    stops(&patient, &mut piped);
    piped.press("q");
    assert_eq!(piped.ends(), 0);
    let heard = piped.heard();
    assert!(
        !heard.contains(|c: char| c.is_control() && c != '\n'),
        "{heard}"
    );
    let after = heard.split("Stopped. What do you feel?").nth(1).unwrap();
    assert!(!after.contains("Hold"), "nothing went on: {after}");
}

#[test]
fn plain_the_end_of_a_pipe_freezes_and_keeps_the_session() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut piped = Piped::start(&patient, &["start", "mine", "--plain"]);
    checks_in(&mut piped);
    piped.until_told("30 s");
    drop(piped.child.stdin.take());
    assert_eq!(piped.ends(), 129);
    assert_eq!(patient.facts().last().unwrap(), "frozen asked");

    let mut again = Piped::start(&patient, &["--plain"]);
    again.until_told("You were in the middle of a session");
    again.press("3");
    again.until_told("Paused");
    again.press("\n");
    again.until_told("space: pause");
    drop(again);
}

#[test]
fn plain_a_signal_ends_it_as_ever_and_the_terminal_is_given_back() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let patient = Patient::with(&[("reach", LONG)]);
        let mut pty = begins(&patient);
        pty.until_told("30 s");
        pty.signal(signal);
        assert_eq!(pty.ends_and_gives_back(), 128 + signal.as_raw());
        assert_eq!(patient.facts().last().unwrap(), "frozen asked");
        has_no_escape(&pty);
    }
}
