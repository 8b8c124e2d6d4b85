#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::{Writer, append, read, sample};
use super::*;
use crate::core::record::Record;
use crate::core::write::{Ticket, Write};
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

const LONG: Duration = Duration::from_mins(1);

/// A session whose process ended after all sample entries.
fn abandoned(folders: &Folders) -> PathBuf {
    let mut journal = Journal::create(folders, &sample::occasion(1), &sample::outline()).unwrap();
    journal.append(&sample::entries()).unwrap();
    journal.path().to_owned()
}

fn only(folders: &Folders) -> (Unfinished, Journal) {
    let mut left = unfinished(folders);
    assert_eq!(left.problems, []);
    assert_eq!((left.unfinished.len(), left.journals.len()), (1, 1));
    (left.unfinished.remove(0), left.journals.remove(0))
}

fn sessions(folders: &Folders) -> usize {
    read::all(&folders.log()).unwrap().records.len()
}

#[test]
fn nothing_is_left_where_nothing_was() {
    let (_home, folders) = sample::folders();
    let left = unfinished(&folders);
    assert!(left.unfinished.is_empty() && left.problems.is_empty());
    assert!(!folders.data().exists(), "looking makes no folders");
}

#[test]
fn an_abandoned_session_comes_back_whole_and_can_be_closed() {
    let (_home, folders) = sample::folders();
    let path = abandoned(&folders);
    let (found, journal) = only(&folders);
    assert_eq!(found.occasion, sample::occasion(1));
    assert_eq!(found.outline, sample::outline());
    assert_eq!(found.entries, sample::entries());
    assert_eq!(journal.path(), path);
    let writer = Writer::spawn(folders.clone(), vec![journal], |_, _| ());
    writer.write(Ticket(1), Write::Resume(sample::id(1)));
    writer.write(Ticket(2), sample::close(1));
    assert!(writer.finish(LONG).is_nothing());
    assert!(!path.exists());
    assert_eq!(sessions(&folders), 1);
}

#[test]
fn one_that_cannot_be_closed_keeps_its_journal() {
    let (_home, folders) = sample::folders();
    abandoned(&folders);
    fs::create_dir(folders.log()).unwrap();
    let mut left = unfinished(&folders);
    // A log that cannot be read says nothing of its sessions.
    assert_eq!(left.unfinished.len(), 0);
    fs::remove_dir(folders.log()).unwrap();
    left = unfinished(&folders);
    let writer = Writer::spawn(folders.clone(), left.journals, |_, _| ());
    writer.write(Ticket(1), Write::Resume(sample::id(1)));
    fs::create_dir(folders.log()).unwrap();
    writer.write(Ticket(2), sample::close(1));
    assert_eq!(writer.finish(LONG).count, 1);
    fs::remove_dir(folders.log()).unwrap();
    assert_eq!(unfinished(&folders).unfinished.len(), 1);
}

#[test]
fn a_running_session_is_nobody_elses() {
    let (_home, folders) = sample::folders();
    let running = Journal::create(&folders, &sample::occasion(1), &sample::outline()).unwrap();
    assert!(unfinished(&folders).unfinished.is_empty());
    drop(running);
    let held = only(&folders);
    assert!(
        unfinished(&folders).unfinished.is_empty(),
        "found by the first"
    );
    drop(held);
}

#[test]
fn killed_between_log_and_journal_it_is_there_once() {
    let (_home, folders) = sample::folders();
    let path = abandoned(&folders);
    append(&folders, &Record::Session(sample::session(1))).unwrap();
    assert!(unfinished(&folders).unfinished.is_empty());
    assert!(!path.exists());
    assert_eq!(sessions(&folders), 1);
}

#[test]
fn a_resumed_session_goes_on_behind_its_last_whole_line() {
    let (_home, folders) = sample::folders();
    let path = abandoned(&folders);
    let text = fs::read(&path).unwrap();
    fs::write(&path, text.get(..text.len() - 9).unwrap()).unwrap();
    let (found, mut journal) = only(&folders);
    let mut expected = sample::entries();
    let last = expected.pop().unwrap();
    assert_eq!(found.entries, expected);
    journal.append(&[last]).unwrap();
    assert_eq!(fs::read(&path).unwrap(), text);
}

#[test]
fn a_damaged_line_ends_what_is_known() {
    let (_home, folders) = sample::folders();
    let path = abandoned(&folders);
    let text = fs::read_to_string(&path).unwrap();
    let damages = [
        ("\"ms\":3000", "\"ms\":3001"),
        ("{\"v\":1,\"type\":\"fact\",\"ms\":3000", "\n"),
        ("\"ms\":3000", "\0"),
    ];
    for (from, to) in damages {
        fs::write(&path, text.replace(from, to)).unwrap();
        assert_eq!(
            only(&folders).0.entries,
            sample::entries().get(..2).unwrap()
        );
    }
}

#[test]
fn a_journal_without_a_plan_is_left_alone_and_named() {
    let (_home, folders) = sample::folders();
    let path = abandoned(&folders);
    fs::write(&path, "oops\n").unwrap();
    let left = unfinished(&folders);
    assert!(left.unfinished.is_empty());
    assert_eq!(left.problems, [Problem::Unreadable { path: path.clone() }]);
    assert_eq!(fs::read(&path).unwrap(), b"oops\n");
}

#[test]
fn a_session_that_never_began_leaves_no_trace() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let path = folders.in_progress().join("1.new");
    let file = disk::make_new(&path).unwrap();
    let locked = Locked::new(file, &path).unwrap();
    unfinished(&folders);
    assert!(path.exists(), "it is just beginning");
    drop(locked);
    unfinished(&folders);
    assert!(!path.exists());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cut_or_overwritten_anywhere_it_never_panics_and_keeps_a_prefix(
        cut in 0_usize..3_000, at in 0_usize..3_000, byte: u8,
    ) {
        let (_home, folders) = sample::folders();
        let path = abandoned(&folders);
        let mut text = fs::read(&path).unwrap();
        if let Some(there) = text.get_mut(at) {
            *there = byte;
        }
        text.truncate(cut);
        fs::write(&path, text).unwrap();
        for found in unfinished(&folders).unfinished {
            prop_assert!(sample::entries().starts_with(&found.entries));
        }
    }
}

/// Nobody waits for the other end of a pipe, and a device has no end to be read to.
#[cfg(unix)]
#[test]
fn what_is_no_file_among_the_journals_is_named_at_once() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let pipe = folders.in_progress().join("pipe.jsonl");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let zero = folders.in_progress().join("zero.jsonl");
    std::os::unix::fs::symlink("/dev/zero", &zero).unwrap();
    let unnamed = folders.in_progress().join("pipe.new");
    let made = std::process::Command::new("mkfifo").arg(&unnamed).status();
    assert!(made.unwrap().success());
    let left = unfinished(&folders);
    assert_eq!((left.unfinished.len(), left.problems.len()), (0, 2));
    let survey = super::super::survey(&folders).unwrap();
    assert_eq!(survey.problems.len(), 2);
    // A session begins all the same.
    Journal::create(&folders, &sample::occasion(1), &sample::outline()).unwrap();
    assert!(pipe.exists() && zero.exists());
}
