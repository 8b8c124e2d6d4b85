//! Any bytes as a log: every command that reads it writes nothing that a terminal obeys; a repair
//! keeps every record, and a merge brings over each once.
//!
//! The first byte says what is done.

use chrono::DateTime;
use clap::Parser;
use rygrad::cli::{Args, Edge, run};
use rygrad::core::record::Record;
use rygrad::store::{Folders, all, merge, repair, survey};
use std::fs;
use std::path::Path;

const COMMANDS: [&[&str]; 9] = [
    &["history"],
    &["history", "--json"],
    &["export", "csv"],
    &["export", "csv", "--exercises"],
    &["export", "json"],
    &["log", "verify"],
    &["log", "verify", "--json"],
    &["rehearse", "starter"],
    &["remind", "--ics"],
];

pub(crate) fn check(data: &[u8]) {
    let Some((kind, bytes)) = data.split_first() else {
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::new(home.path().join("config"), home.path().join("data"));
    fs::create_dir_all(folders.data()).unwrap();
    fs::write(folders.log(), bytes).unwrap();
    let kind = usize::from(*kind) % (COMMANDS.len() + 2);
    match COMMANDS.get(kind) {
        Some(command) => is_clean(&folders, command),
        None if kind == COMMANDS.len() => a_repair_keeps_every_record(&folders),
        None => a_merge_brings_over_each_once(&folders, home.path()),
    }
}

fn is_clean(folders: &Folders, command: &[&str]) {
    let (mut out, mut data, mut err) = (Vec::new(), Vec::new(), Vec::new());
    let config = folders.config().display().to_string();
    let place = folders.data().display().to_string();
    let options = [
        "rygrad",
        "--lang",
        "en",
        "--config-dir",
        &config,
        "--data-dir",
        &place,
    ];
    let args = Args::try_parse_from(options.iter().chain(command)).unwrap();
    let mut edge = Edge {
        out: &mut out,
        data: &mut data,
        err: &mut err,
        input: &mut std::io::empty(),
        now: DateTime::parse_from_rfc3339("2026-11-22T12:00:00+01:00").unwrap(),
        local: |at| at.and_utc().fixed_offset(),
        seed: 5,
        columns: Some(80),
        rows: Some(24),
        colour: false,
        interactive: false,
        dumb: false,
    };
    let _ = run(args, &mut edge);
    for bytes in [out, data, err] {
        let text = String::from_utf8(bytes).unwrap();
        let hostile = |c: char| c.is_control() && !matches!(c, '\n' | '\r');
        assert!(!text.contains(hostile), "{command:?}: {text:?}");
    }
}

fn a_repair_keeps_every_record(folders: &Folders) {
    let Ok(before) = all(&folders.log()) else {
        return;
    };
    if repair(folders, "old").is_err() {
        return;
    }
    assert!(survey(folders).unwrap().faults.is_empty());
    let after = all(&folders.log()).unwrap();
    assert_eq!(told(&before.records), told(&after.records));
}

fn a_merge_brings_over_each_once(folders: &Folders, home: &Path) {
    let other = home.join("other.jsonl");
    fs::rename(folders.log(), &other).unwrap();
    let Ok(there) = all(&other) else {
        return;
    };
    if merge(folders, std::slice::from_ref(&other)).is_err() {
        return;
    }
    let here = all(&folders.log()).map_or_else(|_| Vec::new(), |read| read.records);
    assert_eq!(named(&there.records), named(&here));
    let again = merge(folders, &[other]).unwrap();
    if here.iter().all(|record| record.id().is_some()) {
        assert_eq!(again.added(), 0, "it was there already");
    }
}

fn told(records: &[Record]) -> Vec<String> {
    let mut all: Vec<String> = records.iter().map(|record| format!("{record:?}")).collect();
    all.sort();
    all
}

/// Those that can be told apart.
fn named(records: &[Record]) -> Vec<String> {
    let named = records.iter().filter(|record| record.id().is_some());
    let mut all: Vec<String> = named.map(|record| format!("{record:?}")).collect();
    all.sort();
    all
}
