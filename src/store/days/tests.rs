#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::store::paths::Folders;
use crate::store::{append, disk, encode, sample};
use serde_json::{Value, json};
use std::fs;

/// A log, and what is known of it.
fn log() -> (tempfile::TempDir, Folders, Known) {
    let (home, folders) = sample::folders();
    sample::make(&folders);
    for number in 0..9 {
        let session = crate::core::record::Record::Session(sample::session(number));
        append(&folders, &session).unwrap();
    }
    let date = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let days = |from: u32| (from..20).map(date).collect();
    let cut = |byte, day| Cut {
        byte,
        last: date(day),
    };
    let known = Known {
        end: 900,
        cuts: vec![cut(100, 1), cut(700, 19)],
        newest: DateTime::UNIX_EPOCH,
        greatest: sample::id(3),
        around: sample::id(4),
        held: vec![0, 300],
        apart: Apart::of(vec![
            (sample::id(3), 300),
            (sample::id(2), 300),
            (sample::id(2), 200),
        ]),
        marks: Marks {
            kept: days(1),
            rest: days(18),
        },
        is_empty: false,
    };
    let file = File::open(folders.log()).unwrap();
    let stamp = Stamp::of(&file.metadata().unwrap());
    known.write(&folders.days(), &stamp, &file);
    (home, folders, known)
}

fn read(folders: &Folders) -> Option<Known> {
    Known::read(&folders.days(), &File::open(folders.log()).unwrap())
}

#[test]
fn what_is_written_is_read_again_and_after_an_append() {
    let (_home, folders, known) = log();
    assert_eq!(read(&folders), Some(known.clone()));
    let record = crate::core::record::Record::Session(sample::session(20));
    append(&folders, &record).unwrap();
    assert_eq!(read(&folders), Some(known));
    fs::write(folders.log(), "").unwrap();
    assert_eq!(read(&folders), None);
}

#[test]
fn what_another_does_while_a_line_is_synced_is_not_taken_for_ours() {
    let (_home, folders, _) = log();
    let open = || {
        fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(folders.log())
    };
    let days = Fitting::of(&folders.days(), &open().unwrap()).unwrap();
    let mut log = Stamped::new(disk::open(&folders.log()).unwrap());
    let record = crate::core::record::Record::Session(sample::session(20));
    disk::append(&mut log, encode(&record).unwrap().as_bytes()).unwrap();
    // The clock of a disk ticks every few milliseconds.
    let ours = log.stamp().unwrap().clone();
    while Stamp::of(&open().unwrap().metadata().unwrap()) == ours {
        open().unwrap().write_all(b"[").unwrap();
    }
    days.go_on(&ours);
    assert_eq!(read(&folders), None);
}

/// Cuts as they are written, each with the bytes and the days since the one before.
fn cuts(cuts: &[(u32, i32)]) -> Value {
    let digits = cuts
        .iter()
        .map(|(bytes, days)| format!("{bytes:08x}{days:08x}"));
    json!(digits.collect::<String>())
}

/// Corrections as they are written, each with the id that it is of and its first byte.
fn apart(corrections: &[(u128, u64)]) -> Value {
    let digits = corrections
        .iter()
        .map(|(id, byte)| format!("{id:032x}{byte:016x}"));
    json!(digits.collect::<String>())
}

#[test]
fn what_cannot_be_as_it_is_said_is_not_believed() {
    let (_home, folders, known) = log();
    let stamp = fs::read_to_string(folders.days()).unwrap();
    let (first, stamp) = stamp.split_once('\n').unwrap();
    let with = |key: &str, value: Value| {
        let mut body: Value = serde_json::from_str(first).unwrap();
        let body = body.as_object_mut().unwrap();
        body.retain(|key, _| !["v", "type", "crc"].contains(&key.as_str()));
        body.insert(key.to_owned(), value);
        fs::write(folders.days(), seal("days", &body).unwrap() + stamp).unwrap();
        read(&folders)
    };
    assert_eq!(with("is_empty", json!(false)), Some(known));
    assert!(with("cuts", cuts(&[(100, 2), (600, 1)])).is_some());
    assert!(with("apart", apart(&[(1, 200), (1, 300), (2, 100)])).is_some());
    let full = "ffffffffffffffff";
    for (key, value) in [
        ("app", json!("0.0.9")),
        ("end", json!(699)),
        ("end", json!(u64::MAX)),
        ("cuts", json!("")),
        ("cuts", json!([[100, 2]])),
        ("cuts", cuts(&[(700, 1), (0, 2)])),
        ("cuts", cuts(&[(100, 2), (600, 0)])),
        ("cuts", cuts(&[(100, 2), (600, -1)])),
        ("cuts", cuts(&[(100, i32::MAX)])),
        ("cuts", cuts(&[(100, 2), (600, i32::MAX)])),
        ("cuts", json!("0000006400000002f")),
        ("cuts", json!("000000640000000:")),
        ("cuts", json!("000000640000000/")),
        ("cuts", json!("000000640000000`")),
        ("cuts", json!("000000640000000g")),
        ("cuts", json!("000000640000000o")),
        ("cuts", json!("000000640000000F")),
        ("cuts", json!("000000640000000\u{7f}")),
        ("cuts", json!("00000064000000\u{e9}")),
        ("held", json!([0, 0])),
        ("held", json!([700])),
        ("apart", json!([5, 4])),
        ("apart", apart(&[(2, 200), (1, 300)])),
        ("apart", apart(&[(1, 200), (1, 200)])),
        ("apart", apart(&[(1, 700)])),
        ("apart", json!("0".repeat(47))),
        ("apart", json!("0".repeat(47) + "g")),
        ("kept", json!([[i32::MAX, full]])),
        ("kept", json!([[i32::MIN, full]])),
        ("kept", json!([[11_000_000, full.repeat(3)]])),
        ("rest", json!([[1, "fffffffffffffff"]])),
        ("rest", json!([[1, "xfffffffffffffff"]])),
    ] {
        assert_eq!(with(key, value.clone()), None, "{key}: {value}");
    }
}
