#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::super::envelope::verified;
use super::super::line::{by_json, type_of};
use super::super::{Line, any_log::any_record, decode, encode, sample};
use super::*;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

const KINDS: [&str; 4] = ["session", "check_in", "confirmation", "amendment"];

/// The record of a line by its shape, whatever its type is. Its id is the one that is seen without it.
fn seen(line: &str) -> Option<Record> {
    let (body, _) = verified(line.trim_end().as_bytes())?;
    let is_it = |kind: &&str| line.starts_with(&format!(r#"{{"v":1,"type":"{kind}","#));
    let kind = KINDS.into_iter().find(is_it)?;
    let record = record(kind, body);
    // What changes days, and what was stopped, is read whole.
    let changes_days = |record: &Record| matches!(record, Record::Amendment(a) if a.changes_days());
    let is_stopped = |record: &Record| matches!(record, Record::Session(s) if s.stop.is_some());
    let light = record.as_ref().filter(|record| !changes_days(record));
    assert_eq!(id_of(kind, body), light.and_then(Record::id), "{line}");
    // Read no further than the days of a log ask for, it says the same.
    let light = light.filter(|record| !is_stopped(record));
    assert_eq!(trace(kind, body), light.and_then(Trace::of), "{line}");
    record
}

/// All that a record says: two times are equal that differ in their offsets.
fn said(record: &Record) -> String {
    format!("{record:?}")
}

/// Whether it is no correction of many fields, or to what no field can have.
fn is_usual(record: &Record) -> bool {
    let Record::Amendment(amendment) = record else {
        return true;
    };
    let is_usual = |value: &Value| match value {
        Value::Number(number) => number.as_u64().is_some_and(|n| n < 10_000_000_000),
        Value::Array(_) | Value::Object(_) => false,
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    };
    (1..=MOST_CORRECTED).contains(&amendment.set.len()) && amendment.set.values().all(is_usual)
}

/// A line with the checksum of what it says.
fn sealed(body: &str) -> String {
    format!(
        "{body},\"crc\":\"{:08x}\"}}\n",
        crc32fast::hash(body.as_bytes())
    )
}

fn body(line: &str) -> &str {
    line.rsplit_once(",\"crc\"").unwrap().0
}

/// What takes the place of a part of a line: another value of the same kind, or of another one.
const PARTS: [&str; 39] = [
    "",
    "0",
    "1",
    "11",
    "01",
    "256",
    "-1",
    "1.5",
    "1.0",
    "1e0",
    "-0",
    "4294967296",
    "99999999999",
    "null",
    "true",
    "{}",
    "[]",
    "[1]",
    "[9,1]",
    "{",
    "}",
    ",",
    "\"",
    "\\",
    "\"x\"",
    "\"session\":null,",
    "\"id\":\"x\",",
    " ",
    "2026-02-29",
    "2026-13-01",
    "T24",
    "ø",
    "e\u{301}\u{301}\u{301}",
    "\u{202e}",
    "\\n",
    "\\u0041",
    "\"pain\":1,",
    "\"paper\":true,",
    "\u{1}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn what_is_written_has_the_shape(record in any_record()) {
        let line = encode(&record).unwrap();
        let needs_escapes = line.contains('\\');
        let is_known = KINDS.contains(&type_of(&record)) && is_usual(&record) && !needs_escapes;
        prop_assert_eq!(seen(&line), Some(record).filter(|_| is_known), "{}", line);
    }

    #[test]
    fn what_has_the_shape_is_that_record(
        record in any_record(),
        edits in prop::collection::vec((any::<Index>(), 0_usize..12, any::<Index>()), 1..3),
    ) {
        let line = encode(&record).unwrap();
        let mut changed = body(&line).to_owned();
        for (at, length, part) in edits {
            let places: Vec<usize> = changed.char_indices().map(|(at, _)| at).collect();
            let start = *at.get(&places);
            let mut end = (start + length).min(changed.len());
            while !changed.is_char_boundary(end) {
                end += 1;
            }
            changed.replace_range(start..end, PARTS[part.index(PARTS.len())]);
        }
        let changed = sealed(&changed);
        if let Some(record) = seen(&changed) {
            let read = by_json(type_of(&record), changed.trim_end().as_bytes());
            prop_assert_eq!(read.as_ref().map(said), Some(said(&record)), "{}", changed);
            prop_assert_eq!(decode(changed.as_bytes()), Line::Verified(record), "{}", changed);
        }
    }
}

/// Values at and beyond the edge of what a field may be.
#[test]
fn a_value_that_is_none_has_not_the_shape() {
    let check = body(&sample::line(&sample::record(1))).replace(r#""på gulvet \" \\ ¶""#, "null");
    let session = sample::session(1);
    let session = sample::line(&Record::Session(crate::core::record::SessionRecord {
        stop: None,
        ..session
    }));
    let session = body(&session);
    let id = sample::id(1);
    for whole in [&*check, session] {
        assert_eq!(
            seen(&sealed(whole)).and_then(|r| r.id()),
            Some(id),
            "{whole}"
        );
    }
    for (from, to) in [
        ("\"pain\":2", "\"pain\":11"),
        ("\"pain\":2", "\"pain\":02"),
        ("T08:", "T24:"),
        ("2026-11-22", "2026-11-31"),
        ("2026-11-22", "2026-02-29"),
        ("+01:00", "+24:00"),
        ("before", "later"),
        ("019a", "019g"),
    ] {
        let changed = check.replacen(from, to, 1);
        assert_ne!(changed, check, "{from}");
        assert_eq!(seen(&sealed(&changed)), None, "{changed}");
    }
    for (from, to) in [
        ("[20,30]", "[30,20]"),
        ("[2,2]", "[2,4294967296]"),
        ("\"held_s\":58", "\"held_s\":4294967296"),
        ("knee", "Knee"),
        ("disc-1", ""),
        ("\"each\"", "\"either\""),
        ("\"done\":{", "\"done\":{{}"),
        ("}}", "}{}"),
    ] {
        let changed = session.replacen(from, to, 1);
        assert_ne!(changed, session, "{from}");
        assert_eq!(seen(&sealed(&changed)), None, "{changed}");
    }
    let leap = check.replace("2026-11-22", "2028-02-29");
    assert_eq!(seen(&sealed(&leap)).and_then(|r| r.id()), Some(id));
}
