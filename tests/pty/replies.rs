//! What comes from the terminal and not from a hand: replies, reports, pastes, its end.

use crate::patient::{Patient, RYGRAD, checks_in, comes_to, until};
use crate::support::pty::{Pty, Seen};
use rustix::process::Signal;
use std::fs::read_to_string;

const LONG: &str = "sets = 1\nreps = 2\nhold = 30\nmove = 1\nreturn = 1\nsides = \"each\"";

/// What terminals send by themselves, with letters and digits that are keys where they stand alone.
const REPLIES: &[u8] =
    b"\x1b[?62;1;4;7c\x1b[>41;370;0c\x1b[12;7R\x1b[1;2R\x1b[?2026;2$y\x1b[8;24;80t\
    \x1b[?7u\x1b[I\x1b[O\x1b[0n\x1b[<0;7;3M\x1b[32;7;3M\x1b[M !7\x1b[M\xff77\x1b[7;p\
    \x1bP>|tmux p 3.3n\x1b\\\x1b]11;rgb:7777/3333/pppp\x07\x1b]4;3;rgb:77/77/77\x1b\\\
    \x1b_Gi=7;p\x1b\\\x1b^7p\x1b\\\x1bX7p\x07\x9b?62;7c\x9d11;7p\x9c\xc2\x9b7;7R";

/// Types bytes in pieces of these sizes in turn. A piece never ends with an escape: on a loaded machine
/// the next one may come so late that it is the Esc key.
fn sends(pty: &mut Pty, bytes: &[u8], sizes: &[usize]) {
    let mut rest = bytes;
    for size in sizes.iter().cycle() {
        let ends = |at: &usize| rest[at - 1] != 0x1b;
        let size = (*size..rest.len()).find(ends).unwrap_or(rest.len());
        let (now, later) = rest.split_at(size);
        pty.type_bytes(now);
        rest = later;
        if rest.is_empty() {
            return;
        }
    }
}

/// What is on screen, without the blanks that were drawn over something.
fn shown(seen: &Seen) -> Vec<String> {
    let screen = seen.screen().contents();
    screen
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

#[test]
fn replies_change_neither_the_screen_nor_the_log() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.starts(&["start", "mine"]);
    pty.until("the whole screen", |seen| {
        seen.shows("How much pain") && seen.shows("?  help")
    });
    let log = patient.log_as_it_is();
    let before = shown(&pty.seen());
    sends(&mut pty, REPLIES, &[1, 2, 3, 5, 64]);
    sends(&mut pty, REPLIES, &[4096]);
    // Keys come in their order: once this one shows, everything before it has been read.
    pty.type_keys("?");
    pty.until("the help", |seen| shown(seen) != before);
    pty.type_keys("\r");
    pty.until("the screen as it was", |seen| shown(seen) == before);
    assert_eq!(patient.log_as_it_is(), log);
}

#[test]
fn replies_change_nothing_in_lines() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.starts_in("dumb", &["start", "mine"]);
    pty.until("the question", |seen| seen.count("?: help") > 0);
    let log = patient.log_as_it_is();
    let told = pty.seen().bytes.len();
    sends(&mut pty, REPLIES, &[1, 2, 3, 5, 64]);
    sends(&mut pty, REPLIES, &[4096]);
    pty.type_keys("3");
    pty.until("the next question", |seen| seen.count("y: yes") > 0);
    let seen = pty.seen();
    let after = String::from_utf8_lossy(&seen.bytes[told..]).into_owned();
    assert!(after.trim_start().starts_with("Before we begin"), "{after}");
    until("the answer", || patient.log_as_it_is().len() > log.len());
    let answers = patient.log();
    assert_eq!((answers.len(), &answers[0]["pain"]), (1, &3.into()));
}

#[test]
fn a_paste_is_no_answer_and_pain_in_it_stops() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.starts(&["start", "mine"]);
    pty.until_shows("How much pain");
    let before = patient.log_as_it_is();
    pty.type_keys("it was 7 on Monday\r3\r");
    pty.type_keys("\x1b[200~pain 7\r\nn\x1b[201~");
    // The help ends the paste, and shows that it has been read.
    pty.type_keys("\x1b[B\x1bOB");
    pty.type_keys("?");
    pty.until_shows("112");
    pty.type_keys("\r");
    pty.until("no help", |seen| !seen.shows("112"));
    assert_eq!(patient.log_as_it_is(), before);
    checks_in(&mut pty);
    comes_to(&mut pty, &["H O L D"]);
    pty.type_keys("\x1b[200~p 7 p\x1b[201~x");
    pty.until_shows("P A U S E D");
    patient.until_journal_ends_with("frozen asked");
    patient.goes_on(&mut pty);
    pty.type_keys("the pain is 7 today");
    pty.until_shows("What do you feel?");
    patient.until_journal_ends_with("frozen felt");
    assert_eq!(patient.sessions().len(), 0, "a paste is no number");
}

#[test]
fn a_signal_and_the_pain_key_pass_a_paste() {
    let patient = Patient::with(&[("reach", LONG)]);
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    pty.type_keys(&"lorem i\u{1b}[B".repeat(1000));
    pty.type_keys("p");
    pty.until_shows("What do you feel?");
    patient.until_journal_ends_with("frozen felt");
    pty.type_keys(&"x y z ".repeat(600));
    pty.signal(Signal::TERM);
    assert_eq!(pty.ends_and_gives_back(), 143);
}

#[test]
fn a_terminal_that_is_gone_ends_it_without_a_signal() {
    const DEAF: &str = "trap '' HUP; \"$@\"; echo $? > \"$STATUS\"";
    for keys in ["", "s"] {
        let patient = Patient::with(&[("reach", LONG)]);
        let status = patient.path("status");
        let script = DEAF.replace("$STATUS", status.to_str().unwrap());
        let rygrad = patient.command(&[]);
        let mut args = vec!["-c", &script, "sh", RYGRAD];
        args.extend(rygrad.iter().map(AsRef::as_ref));
        let mut pty = patient.run("/bin/sh", &args);
        pty.until_shows("⏎  Start");
        pty.type_keys(keys);
        pty.until("the screen", |seen| {
            keys.is_empty() || seen.shows("Settings")
        });
        pty.hang_up("?");
        let code = || read_to_string(&status).unwrap_or_default();
        until("its end", || code().ends_with('\n'));
        assert_eq!(code(), "129\n", "{keys:?}");
    }
}
