#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod corrected;
mod reference;

use super::super::found::{Damage, Place};
use super::super::{read, sample};
use super::*;
use crate::core::log::Reading;
use crate::core::record::Record;
use std::fs;
use std::io::Cursor;
use tempfile::TempDir;

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

/// A machine with this log.
fn machine(log: &str) -> (TempDir, Folders) {
    let (home, folders) = sample::folders();
    fs::create_dir_all(folders.data()).unwrap();
    fs::write(folders.log(), log).unwrap();
    (home, folders)
}

fn text(folders: &Folders) -> String {
    fs::read_to_string(folders.log()).unwrap()
}

#[test]
fn two_machines_end_up_with_the_same_records() {
    let newer = "{\"v\":2,\"type\":\"sleep\",\"id\":\"019a0000-0000-7000-8000-00000000abcd\"}\n";
    let (_home, one) = machine(&(line(1) + &line(3)));
    let (_home_too, other) = machine(&(line(2) + newer + &line(1)));
    assert_eq!(merge(&one, &[other.log()]).unwrap().added(), 2);
    assert_eq!(text(&one), line(1) + &line(3) + &line(2) + newer);
    assert_eq!(merge(&other, &[one.log()]).unwrap().added(), 1);
    let records = |folders: &Folders| {
        let reading = read::all(&folders.log()).unwrap();
        let ids = reading.records.iter().map(Record::id);
        ids.collect::<Vec<_>>()
    };
    assert_eq!(records(&one).len(), 4);
    let before = (text(&one), text(&other));
    merge(&one, &[other.log(), one.log()]).unwrap();
    merge(&other, &[one.log()]).unwrap();
    assert_eq!((text(&one), text(&other)), before, "twice changes nothing");
}

/// What a session starts from is the end of the log: it has the newest of both machines.
#[test]
fn a_long_past_of_another_machine_does_not_hide_what_is_new_here() {
    let (_home, one) = machine(&(line(60_000) + &line(60_001)));
    let past: String = (1..2_000).map(line).collect();
    let (_home_too, other) = machine(&past);
    merge(&one, &[other.log()]).unwrap();
    let ids = |reading: Reading| {
        let ids = reading.records.iter().filter_map(Record::id);
        ids.collect::<Vec<_>>()
    };
    let tail = ids(read::tail(&one.log(), read::TAIL).unwrap());
    for number in [60_000, 60_001, 1_999] {
        assert!(tail.contains(&sample::id(number)), "{number}");
    }
    assert_eq!(
        ids(read::all(&one.log()).unwrap()).len(),
        2_001,
        "no doubles"
    );
    let before = text(&one);
    merge(&one, &[other.log()]).unwrap();
    assert_eq!(text(&one), before, "twice changes nothing");
}

#[test]
fn a_torn_tail_is_closed_first_and_a_last_line_without_end_is_whole() {
    let torn = line(1);
    let torn = torn.get(..40).unwrap();
    let (_home, folders) = machine(torn);
    let (_home_too, other) = machine(line(1).trim_end());
    merge(&folders, &[other.log()]).unwrap();
    assert_eq!(text(&folders), format!("{torn}\n{}", line(1)));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_merged() {
    let (home, folders) = machine(&line(1));
    let damaged = home.path().join("damaged.jsonl");
    fs::write(&damaged, "oops\n".to_owned() + &line(2) + "\0\0").unwrap();
    let gone = home.path().join("gone.jsonl");
    let others = [gone, damaged, home.path().to_owned()];
    let merged = merge(&folders, &others).unwrap();
    assert_eq!(text(&folders), line(1) + &line(2));
    assert!(!merged.is_sound());
    let fault = |line, damage| Fault {
        place: Place::Line(line),
        damage,
    };
    let faults = [fault(1, Damage::Unreadable), fault(3, Damage::Nul)];
    assert_eq!(merged.sources[1].faults, faults);
    assert_eq!(merged.sources[1].problem, None);
    for unread in [0, 2] {
        assert!(matches!(
            merged.sources[unread].problem,
            Some(Problem::Read { .. } | Problem::NoLog { .. })
        ));
    }
}

#[test]
fn nothing_to_merge_makes_nothing() {
    let (home, folders) = sample::folders();
    let gone = home.path().join("gone.jsonl");
    assert!(!merge(&folders, &[gone]).unwrap().is_sound());
    assert!(!folders.data().exists());
}

#[test]
fn the_first_log_of_a_machine_may_be_another_s() {
    let (_home, folders) = sample::folders();
    let (_home_too, other) = machine(&(line(1) + &line(2)));
    assert_eq!(merge(&folders, &[other.log()]).unwrap().added(), 2);
    assert_eq!(text(&folders), text(&other));
}

/// What is written while a long merge reads comes first, and nothing is appended twice.
#[test]
fn a_log_that_grows_while_it_is_read_is_read_anew() {
    let (home, folders) = machine(&line(1));
    let other = home.path().join("other.jsonl");
    fs::write(&other, line(1) + &line(2) + &line(3)).unwrap();
    let others = [other];
    let looked = look(&folders, &others);
    assert!(looked.is_of(&folders));
    super::super::append(&folders, &sample::record(2)).unwrap();
    assert!(!looked.is_of(&folders));
    assert_eq!(merge(&folders, &others).unwrap().added(), 1);
    assert_eq!(text(&folders), line(1) + &line(2) + &line(3));
    fs::remove_file(folders.log()).unwrap();
    assert!(!look(&folders, &others).is_of(&machine(&line(1)).1));
}

/// More lines than are held in memory: all of them come, and nothing of them stays beside the log.
#[test]
fn many_lines_are_appended_as_few_are() {
    let (_home, folders) = machine(line(1).trim_end());
    let lines: String = (2..3_000).map(line).collect();
    let (_home_too, other) = machine(&lines);
    merge(&folders, &[other.log()]).unwrap();
    assert_eq!(text(&folders), line(1) + &lines + &line(1));
    let names = fs::read_dir(folders.data()).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["log.jsonl", "log.lock"]);
}
