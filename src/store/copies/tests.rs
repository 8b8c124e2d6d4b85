//! Copies by their names and by what they hold.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
use super::super::{append, merge, sample};
use super::*;

#[test]
fn whatever_the_tool_its_copy_is_known_by_its_name() {
    for copy in [
        "log (conflicted copy 2026-11-27).jsonl",
        "log (Kari's conflicted copy 2026-11-27).jsonl",
        "log (Karis modstridende kopi 2026-11-27).jsonl",
        "log.sync-conflict-20261127-101010-ABCDEFG.jsonl",
        "log (1).jsonl",
        "log(1).jsonl",
        "log 2.jsonl",
        "log-DESKTOP-AB12CD.jsonl",
        "log_conflict-20261127-101010.jsonl",
        "log [conflicted].jsonl",
        "log.Conflict.jsonl",
        "log - Copy.jsonl",
        "Log (SFConflict kari@example.org 2026-11-27-10-10-10).JSONL",
        "log.jsonl.sync-conflict-20261127-101010-ABCDEFG",
    ] {
        assert!(is_copy(copy, "log.jsonl"), "{copy}");
    }
    for other in [
        "log.jsonl",
        "LOG.JSONL",
        "log.lock",
        "log.jsonl.20261127T101010.bak",
        "log.jsonl.new",
        ".log.jsonl.a1B2c3.new",
        "logbook.jsonl",
        "log2.jsonl",
        "log.jsonl~",
        "log (1).txt",
        "my log.jsonl",
    ] {
        assert!(!is_copy(other, "log.jsonl"), "{other}");
    }
}

#[test]
fn one_is_named_as_long_as_the_log_lacks_something_of_it() {
    let (_home, folders) = sample::folders();
    assert_eq!(copies(&folders), []);
    append(&folders, &sample::record(1)).unwrap();
    let line = |number| sample::line(&sample::record(number));
    let put = |name: &str, text: String| {
        let path = folders.data().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    put("log (1).jsonl", line(1));
    put("log - notes.jsonl", "no log\n".to_owned());
    let path = put("log 2.jsonl", line(1) + &line(2) + &line(3) + "torn");
    let copy = Copy {
        path: path.clone(),
        missing: 2,
    };
    assert_eq!(copies(&folders), [copy]);
    merge(&folders, &[path]).unwrap();
    assert_eq!(copies(&folders), []);
}

#[cfg(unix)]
#[test]
fn beside_what_a_link_leads_to_they_are_found_too_and_nobody_waits_for_a_pipe() {
    let (home, folders) = sample::folders();
    sample::make(&folders);
    let synced = home.path().join("synced");
    fs::create_dir(&synced).unwrap();
    fs::write(synced.join("mine.jsonl"), sample::line(&sample::record(1))).unwrap();
    std::os::unix::fs::symlink(synced.join("mine.jsonl"), folders.log()).unwrap();
    let copy = synced.join("mine (conflicted copy).jsonl");
    fs::write(&copy, sample::line(&sample::record(2))).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(synced.join("mine (1).jsonl"))
        .status();
    assert!(pipe.unwrap().success());
    let found: Vec<_> = copies(&folders).into_iter().map(|copy| copy.path).collect();
    assert_eq!(found, [copy.canonicalize().unwrap()]);
}
