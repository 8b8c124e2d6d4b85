//! Logs of several machines, put together in every order, as lists of lines.

use super::super::found::{Place, kept};
use super::super::sample;
use super::*;
use crate::core::record::Record;
use proptest::prelude::*;
use std::collections::BTreeSet;

type Log = Vec<Vec<u8>>;

fn line(number: u16) -> Vec<u8> {
    sample::line(&sample::record(number)).trim_end().into()
}

/// The same record with another number, changed by hand.
fn edited(number: u16, level: u8) -> Vec<u8> {
    let line = sample::line(&sample::record(number));
    let changed = line.replace("\"pain\":2", &format!("\"pain\":{level}"));
    changed.trim_end().into()
}

fn newer(number: u16, with_id: bool) -> Vec<u8> {
    let id = if with_id {
        format!(r#","id":"{}""#, sample::id(number))
    } else {
        String::new()
    };
    format!(r#"{{"v":2,"type":"sleep"{id},"hours":{number}}}"#).into()
}

/// The lines of `theirs` that `ours` lacks.
fn missing(ours: &Log, theirs: &Log) -> Log {
    let mut union = Union::default();
    let mut take = |line: &Vec<u8>| {
        kept(line, Place::Line(0))
            .is_some_and(|(_, kept)| union.take(line, kept.record.id(), kept.precedence))
    };
    for line in ours {
        take(line);
    }
    theirs.iter().filter(|line| take(line)).cloned().collect()
}

fn merged(ours: &Log, theirs: &Log) -> Log {
    let mut both = ours.clone();
    both.extend(missing(ours, theirs));
    both
}

#[test]
fn what_is_missing_is_appended_in_its_order() {
    let ours = vec![line(1), line(3)];
    let theirs = vec![line(4), line(1), line(2), newer(1, false)];
    assert_eq!(missing(&ours, &theirs), [line(4), line(2), newer(1, false)]);
}

#[test]
fn verified_beats_edited_and_damaged() {
    let damaged = b"{\"v\":1,\"type\":\"check_in\"".to_vec();
    assert_eq!(missing(&vec![edited(1, 9)], &vec![line(1)]), [line(1)]);
    assert_eq!(missing(&vec![damaged.clone()], &vec![line(1)]), [line(1)]);
    let none: Log = vec![];
    assert_eq!(missing(&vec![line(1)], &vec![edited(1, 9), damaged]), none);
}

#[test]
fn of_two_edited_ones_one_direction_appends() {
    let (one, other) = (vec![edited(1, 8)], vec![edited(1, 9)]);
    let appended = missing(&one, &other).len() + missing(&other, &one).len();
    assert_eq!(appended, 1);
}

/// What a reader sees, as a set: records as they are read, and whether they were edited.
fn seen(log: &Log) -> BTreeSet<String> {
    let mut bytes = Vec::new();
    for line in log {
        bytes.extend_from_slice(line);
        bytes.push(b'\n');
    }
    let reading = super::super::read::of_bytes(&bytes);
    let is_edited = |record: &Record| record.id().is_some_and(|id| reading.edited.contains(&id));
    let records = reading.records.iter();
    let seen = records.map(|record| format!("{record:?} {}", is_edited(record)));
    seen.collect()
}

fn any_line() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => (1_u16..8).prop_map(line),
        3 => (1_u16..8, 3_u8..9).prop_map(|(n, level)| edited(n, level)),
        1 => (1_u16..6, any::<bool>()).prop_map(|(n, with_id)| newer(n, with_id)),
        1 => (1_u16..8).prop_map(|n| [&line(n), &b"\r"[..]].concat()),
        1 => (1_u16..8, 1_usize..100).prop_map(|(n, cut)| {
            let mut torn = line(n);
            torn.truncate(cut);
            torn
        }),
        2 => (20_u16..26, 1_u16..8, 3_u8..9).prop_map(|(n, amends, level)| amendment(n, amends, level)),
    ]
}

/// Corrections of one second: what is read must not hang on where they lie.
fn amendment(number: u16, amends: u16, level: u8) -> Vec<u8> {
    let amendment = crate::core::record::Amendment {
        id: sample::id(number),
        at: sample::check_in(9).at,
        amends: sample::id(amends),
        set: [("pain".to_owned(), level.into())].into_iter().collect(),
    };
    let line = sample::line(&crate::core::record::Record::Amendment(amendment));
    line.trim_end().into()
}

fn any_log() -> impl Strategy<Value = Log> {
    prop::collection::vec(any_line(), 0..10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn either_way_a_reader_sees_the_same(a in any_log(), b in any_log()) {
        prop_assert_eq!(seen(&merged(&a, &b)), seen(&merged(&b, &a)));
    }

    #[test]
    fn three_logs_may_be_put_together_in_any_order(a in any_log(), b in any_log(), c in any_log()) {
        let left = merged(&merged(&a, &b), &c);
        let right = merged(&a, &merged(&b, &c));
        prop_assert_eq!(seen(&left), seen(&right));
    }

    #[test]
    fn twice_is_once_and_oneself_adds_nothing(a in any_log(), b in any_log()) {
        let both = merged(&a, &b);
        prop_assert_eq!(missing(&both, &b), Log::new());
        prop_assert_eq!(missing(&both, &a), Log::new());
        prop_assert_eq!(missing(&a, &a), Log::new());
    }
}
