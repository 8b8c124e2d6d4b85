#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::found::{Damage, Place};
use super::super::paths::Folders;
use super::super::{lock::lock, read, sample, survey};
use super::*;
use crate::core::log::Reading;
use proptest::prelude::*;
use std::fs;
use std::time::Duration;

const STAMP: &str = "20261122T120000";

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

fn with_log(log: impl AsRef<[u8]>) -> (tempfile::TempDir, Folders) {
    let (home, folders) = sample::folders();
    fs::create_dir_all(folders.data()).unwrap();
    fs::write(folders.log(), log).unwrap();
    (home, folders)
}

fn names(folders: &Folders) -> Vec<String> {
    let entries = fs::read_dir(folders.data()).unwrap();
    let names = entries.map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.contains("jsonl")).collect();
    names.sort();
    names
}

#[test]
fn what_can_be_read_is_kept_to_the_byte_and_the_rest_stays_in_the_old_file() {
    let edited = line(2).replace("\"pain\":2", "\"pain\": 9");
    let crlf = line(3).replace('\n', "\r\n");
    let newer = "{\"v\":9,\"type\":\"session\"}\n";
    let torn = line(9);
    let torn = torn.get(..50).unwrap();
    let damaged = line(8).replacen('{', "[", 1);
    let log = [
        &*line(1),
        "\0\0",
        &edited,
        &damaged,
        &crlf,
        newer,
        &line(1),
        torn,
    ]
    .concat();
    let (_home, folders) = with_log(&log);
    let done = repair(&folders, STAMP).unwrap();
    let kept = [&*line(1), &edited, &line(3), newer, &line(1)].concat();
    assert_eq!(fs::read_to_string(folders.log()).unwrap(), kept);
    let old = folders.data().join("log.jsonl.20261122T120000.bak");
    assert_eq!(fs::read_to_string(&old).unwrap(), log);
    // The log may be a link: the old file is beside what it leads to.
    let old = old.canonicalize().unwrap();
    assert_eq!((done.kept, done.old), (5, Some(old)));
    let fault = |line, damage| Fault {
        place: Place::Line(line),
        damage,
    };
    let left_out = [
        fault(2, Damage::Nul),
        fault(3, Damage::Unreadable),
        fault(7, Damage::Torn),
    ];
    assert_eq!(done.left_out, left_out);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folders.log()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert!(survey(&folders).unwrap().is_sound());
    let again = repair(&folders, STAMP).unwrap();
    assert_eq!((again.kept, again.old), (5, None));
    assert_eq!(names(&folders).len(), 2);
}

#[test]
fn a_sound_log_and_one_that_is_not_there_are_left_alone() {
    let (_home, folders) = sample::folders();
    assert_eq!(repair(&folders, STAMP), Ok(Repaired::default()));
    assert!(!folders.data().exists());
    // A last line that lacks only its newline is whole.
    let (_home, folders) = with_log(line(1) + line(2).trim_end());
    assert_eq!(repair(&folders, STAMP).unwrap().old, None);
    assert_eq!(names(&folders), ["log.jsonl"]);
}

#[test]
fn no_file_is_ever_overwritten() {
    let (_home, folders) = with_log("oops\n");
    let refused = repair(&folders, STAMP);
    assert!(matches!(refused, Err(Problem::NoRecords { .. })));
    assert_eq!(fs::read(folders.log()).unwrap(), b"oops\n");
    // A repair that was cut off leaves its new file behind.
    fs::write(folders.data().join("log.jsonl.new"), "half").unwrap();
    for number in 1..=3 {
        fs::write(folders.log(), format!("oops {number}\n{}", line(1))).unwrap();
        repair(&folders, STAMP).unwrap();
    }
    let expected = [
        "log.jsonl",
        "log.jsonl.20261122T120000-2.bak",
        "log.jsonl.20261122T120000-3.bak",
        "log.jsonl.20261122T120000.bak",
    ];
    assert_eq!(names(&folders), expected);
    let second = folders.data().join(expected[1]);
    assert!(fs::read_to_string(second).unwrap().starts_with("oops 2\n"));
    assert_eq!(fs::read_to_string(folders.log()).unwrap(), line(1));
}

#[test]
fn while_another_program_writes_nothing_is_done() {
    let (_home, folders) = with_log("oops\n");
    let held = lock(&folders.lock(), Duration::ZERO).unwrap();
    assert!(matches!(repair(&folders, STAMP), Err(Problem::Busy { .. })));
    drop(held);
    assert_eq!(names(&folders), ["log.jsonl"]);
}

#[cfg(unix)]
#[test]
fn a_log_that_is_a_link_is_mended_where_it_lies() {
    let (home, folders) = sample::folders();
    fs::create_dir_all(folders.data()).unwrap();
    let real = home.path().join("synced.jsonl");
    fs::write(&real, "oops\n".to_owned() + &line(1)).unwrap();
    std::os::unix::fs::symlink(&real, folders.log()).unwrap();
    let done = repair(&folders, STAMP).unwrap();
    assert!(folders.log().symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&real).unwrap(), line(1));
    let old = home.path().canonicalize().unwrap();
    assert_eq!(done.old, Some(old.join("synced.jsonl.20261122T120000.bak")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is in the file, readers find after a repair what they found before, and no fault.
    #[test]
    fn a_repair_changes_nothing_that_can_be_read(
        parts in prop::collection::vec(prop_oneof![
            prop::collection::vec(any::<u8>(), 0..20),
            Just(b"\n".to_vec()),
            Just(b"\0\0\0".to_vec()),
            (1_u16..9).prop_map(|n| line(n).into_bytes()),
            (1_u16..9, 0_u8..200).prop_map(|(n, at)| {
                let mut line = line(n).into_bytes();
                if let Some(byte) = line.get_mut(usize::from(at)) {
                    *byte ^= 1;
                }
                line
            }),
        ], 0..12),
    ) {
        let (_home, folders) = with_log(parts.concat());
        let seen = |reading: Reading| (reading.records, reading.edited);
        let before = seen(read::all(&folders.log()).unwrap());
        let done = match repair(&folders, STAMP) {
            Err(Problem::NoRecords { .. }) => {
                prop_assert_eq!(before.0, vec![]);
                return Ok(());
            }
            done => done.unwrap(),
        };
        prop_assert_eq!(seen(read::all(&folders.log()).unwrap()), before);
        prop_assert!(survey(&folders).unwrap().is_sound());
        prop_assert_eq!(done.old.is_some(), !done.left_out.is_empty() || done.form != Form::Lines);
    }
}
