//! Damage costs what it touches and nothing else: the log cut after every byte, every byte of a
//! record changed in turn, blocks zeroed, doubled, cut out.

use crate::records::{line, numbered};
use proptest::prelude::*;
use rygrad::core::record::Record;
use rygrad::store::{all, holds_session, tail};
use std::collections::BTreeSet;
use std::fs::write;
use std::path::PathBuf;
use tempfile::TempDir;

/// Records in the log that is damaged.
const RECORDS: u32 = 6;

struct Log {
    _home: TempDir,
    path: PathBuf,
    bytes: Vec<u8>,
    records: Vec<Record>,
    /// Where each record's line begins and ends, newline included.
    lines: Vec<(usize, usize)>,
}

impl Log {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let (mut bytes, mut lines) = (Vec::new(), Vec::new());
        let records: Vec<Record> = (0..RECORDS).map(numbered).collect();
        for record in &records {
            let from = bytes.len();
            bytes.extend_from_slice(line(record).as_bytes());
            lines.push((from, bytes.len()));
        }
        let path = home.path().join("log.jsonl");
        Self {
            _home: home,
            path,
            bytes,
            records,
            lines,
        }
    }

    /// Reads a damaged log. Of what is verified, nothing is made up; these records are all there. A
    /// record of a newer version without an id counts for nothing.
    fn holds(
        &self,
        damaged: &[u8],
        untouched: impl Fn(usize, usize) -> bool,
    ) -> Result<(), String> {
        write(&self.path, damaged).unwrap();
        let reading = all(&self.path).unwrap();
        let mut verified = BTreeSet::new();
        let is_edited = |record: &Record| record.id().is_none_or(|id| reading.edited.contains(&id));
        for record in reading.records.iter().filter(|record| !is_edited(record)) {
            if !self.records.contains(record) {
                return Err(format!("taken for verified: {record:?}"));
            }
            if !verified.insert(record.id()) {
                return Err(format!("twice: {record:?}"));
            }
        }
        for (number, (record, (from, to))) in self.records.iter().zip(&self.lines).enumerate() {
            if !untouched(*from, *to) {
                continue;
            }
            if !verified.contains(&record.id()) {
                return Err(format!("record {number} is lost: {:?}", reading.faults));
            }
            if let Record::Session(session) = record
                && !holds_session(&self.path, session.id).unwrap()
            {
                return Err(format!("session {number} is not found"));
            }
        }
        let part = tail(&self.path, 1_000).unwrap();
        if part.records.len() > reading.records.len() {
            return Err(format!("the tail holds more than the whole: {part:?}"));
        }
        Ok(())
    }
}

#[test]
fn cut_after_every_byte_all_whole_lines_are_read() {
    let log = Log::new();
    for cut in 0..=log.bytes.len() {
        // A line that lacks only its newline is whole.
        let held = log.holds(&log.bytes[..cut], |_, to| to <= cut + 1);
        held.unwrap_or_else(|broken| panic!("cut after {cut}: {broken}"));
    }
}

#[test]
fn with_every_bit_of_a_record_changed_in_turn_all_others_are_read() {
    let log = Log::new();
    // A session and a check-in, with their newlines.
    for at in log.lines[2].0..log.lines[3].1 {
        for bit in 0..8 {
            let mut bytes = log.bytes.clone();
            bytes[at] ^= 1 << bit;
            let held = log.holds(&bytes, |from, to| !(from..to).contains(&at));
            held.unwrap_or_else(|broken| panic!("byte {at}, bit {bit}: {broken}"));
        }
    }
}

/// A place in the log and a length, mostly those of a disk's small blocks.
fn block() -> impl Strategy<Value = (usize, usize)> {
    let length = prop_oneof![Just(64_usize), Just(512), 1_usize..40, 1_usize..2_000];
    let aligned = (0_usize..80).prop_map(|block| block * 64);
    (prop_oneof![aligned, 0_usize..3_500], length)
}

/// What can be done to a block.
#[derive(Debug, Clone, Copy)]
enum Blow {
    Zeroed,
    Doubled,
    CutOut,
    /// As a disk returns an erased one.
    Ones,
}

fn struck(bytes: &[u8], blow: Blow, from: usize, to: usize) -> Vec<u8> {
    let (before, block, after) = (&bytes[..from], &bytes[from..to], &bytes[to..]);
    let struck = match blow {
        Blow::Zeroed => vec![0; block.len()],
        Blow::Ones => vec![0xff; block.len()],
        Blow::Doubled => block.repeat(2),
        Blow::CutOut => Vec::new(),
    };
    [before, &struck, after].concat()
}

fn blows(cases: u32) {
    let log = Log::new();
    let blow = prop_oneof![
        Just(Blow::Zeroed),
        Just(Blow::Doubled),
        Just(Blow::CutOut),
        Just(Blow::Ones)
    ];
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let struck = runner.run(&(blow, block()), |(blow, (at, length))| {
        let from = at.min(log.bytes.len());
        let to = (from + length).min(log.bytes.len());
        let damaged = struck(&log.bytes, blow, from, to);
        let held = log.holds(&damaged, |first, last| match blow {
            // Bytes are added behind the block, so a line is torn only where it ends within.
            Blow::Doubled => last <= to || first >= to || (first <= from && last == to),
            _ => last <= from || first >= to,
        });
        held.map_err(TestCaseError::fail)
    });
    struck.unwrap();
}

fn changed_bytes(cases: u32) {
    let log = Log::new();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let place = 0..log.bytes.len();
    let changed = runner.run(&(place, any::<u8>()), |(at, byte)| {
        let mut bytes = log.bytes.clone();
        bytes[at] = byte;
        let held = log.holds(&bytes, |from, to| !(from..to).contains(&at));
        held.map_err(TestCaseError::fail)
    });
    changed.unwrap();
}

#[test]
fn a_block_zeroed_doubled_or_cut_out_costs_what_it_touches() {
    blows(8_000);
}

#[test]
fn any_byte_changed_to_any_costs_its_record() {
    changed_bytes(3_000);
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored long_damage"]
fn long_damage_of_blocks_and_bytes() {
    blows(200_000);
    changed_bytes(100_000);
}
