#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::super::sample;
use super::*;
use proptest::prelude::*;

const SESSION: &str = r#"{"v":1,"type":"session","id":"019a0000-0000-7000-8000-000000000000","start":"2026-11-22T08:10:00+01:00","end":"2026-11-22T08:20:40+01:00","local_date":"2026-11-22","programme":{"id":"disc-1","hash":"0badcafe"},"app":"0.1.0","active_s":640,"outcome":"stopped","plan":"full","pain_before":3,"exercises":[{"id":"knee-to-chest","planned":{"sets":1,"reps":[2,2],"hold_s":[20,30],"sides":"each"},"done":{"right":{"sets":1,"reps":2,"held_s":58},"left":{"sets":1,"reps":1,"held_s":24}},"eased":false,"skipped":null}],"stop":{"why":"pain","kind":"ache","level":6,"exercise":"knee-to-chest","set":1,"rep":2,"side":"left","row":22,"action":"stop","contact":"ask"},"crc":"CRC"}"#;
/// Of the bytes before `,"crc":`, by Python's `zlib.crc32`.
const CRC: &str = "83578ed2";

fn session() -> Record {
    Record::Session(sample::session(0))
}

#[test]
fn a_session_is_one_line_of_exactly_these_bytes() {
    let expected = format!("{}\n", SESSION.replace("CRC", CRC));
    assert_eq!(encode(&session()).unwrap(), expected);
    assert_eq!(decode(expected.as_bytes()), Line::Verified(session()));
}

#[test]
fn a_line_changed_by_hand_is_kept_and_flagged() {
    let line = sample::line(&session());
    let line = line.trim_end();
    let Record::Session(mut changed) = session() else {
        unreachable!()
    };
    changed.active_s = 641;
    let changed = Line::Edited(Record::Session(changed));
    assert_eq!(decode(line.replace("640", "641").as_bytes()), changed);

    let same = Line::Edited(session());
    let without = line.replace(&format!(r#","crc":"{CRC}""#), "");
    assert_eq!(decode(without.as_bytes()), same, "no checksum");
    assert_eq!(
        decode(format!("{line}\r").as_bytes()),
        same,
        "an editor's line end"
    );
    let spaced = line.replacen(':', ": ", 1);
    assert_eq!(
        decode(spaced.as_bytes()),
        same,
        "means the same, is not the same"
    );
}

#[test]
fn a_newer_type_or_version_is_kept_as_such() {
    let newer = |kind: &str| Record::Newer {
        kind: Plain::new(kind),
        id: None,
    };
    assert_eq!(
        decode(br#"{"v":1,"type":"sleep","hours":7}"#),
        Line::Edited(newer("sleep"))
    );
    assert_eq!(
        decode(br#"{"v":2,"type":"session","id":7}"#),
        Line::Edited(newer("session"))
    );
    // A new word in an old type, whole to the byte; the same by hand is a mistake.
    let line = seal("check_in", &serde_json::json!({"id": 1, "pain": "some"})).unwrap();
    assert_eq!(decode(line.as_bytes()), Line::Verified(newer("check_in")));
    assert_eq!(
        decode(line.replace("some", "much").as_bytes()),
        Line::Damaged
    );
    assert_eq!(encode(&newer("sleep")), Err(Problem::NotOurs));
}

#[test]
fn an_unknown_field_is_no_fault() {
    let mut value = serde_json::to_value(sample::check_in(1)).unwrap();
    value["mood"] = "calm".into();
    let line = seal("check_in", &value).unwrap();
    assert_eq!(decode(line.as_bytes()), Line::Verified(sample::record(1)));
}

#[test]
fn an_amendment_keeps_the_order_of_what_it_sets() {
    let line = seal(
        "amendment",
        &serde_json::json!({"id": sample::id(1), "at": "2026-11-22T08:10:00+01:00",
            "amends": sample::id(2), "set": {"pain": 3, "crc": "00000000", "a": null}}),
    )
    .unwrap();
    let Line::Verified(record) = decode(line.as_bytes()) else {
        unreachable!("{line}")
    };
    assert_eq!(encode(&record).unwrap(), line);
}

#[test]
fn what_is_no_record_is_damaged() {
    for line in [
        "",
        "{}",
        "[]",
        "7",
        "\"v\"",
        r#"{"v":0,"type":"session"}"#,
        r#"{"v":1}"#,
    ] {
        assert_eq!(decode(line.as_bytes()), Line::Damaged, "{line}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(decode(deep.as_bytes()), Line::Damaged);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
        prop_assert_eq!(decode(&bytes), Line::Damaged);
    }

    #[test]
    fn no_change_of_a_byte_stays_unseen(at in 0_usize..700, to: u8) {
        let line = sample::line(&session());
        let mut bytes = line.trim_end().as_bytes().to_vec();
        let changed = bytes.get_mut(at).is_some_and(|byte| std::mem::replace(byte, to) != to);
        prop_assert_eq!(matches!(decode(&bytes), Line::Verified(_)), !changed);
    }
}

#[test]
fn a_level_is_one_line_and_a_number_it_cannot_have_is_none() {
    let value = serde_json::json!({"id": sample::id(1), "at": "2026-11-23T08:10:00+01:00",
        "local_date": "2026-11-23", "programme": "disc-1", "from": 2, "to": 3, "why": "ready",
        "by": "patient"});
    let line = seal("level", &value).unwrap();
    let Line::Verified(record) = decode(line.as_bytes()) else {
        unreachable!("{line}")
    };
    assert!(matches!(&record, Record::Level(change) if change.to.number() == 3));
    assert_eq!(encode(&record).unwrap(), line);
    for number in ["0", "13", "-1", "3.5", "\"3\"", "1e999", "null"] {
        let changed = line.replace("\"to\":3", &format!("\"to\":{number}"));
        assert_eq!(decode(changed.as_bytes()), Line::Damaged, "{number}");
    }
}

#[test]
fn a_confirmation_is_one_line_and_a_word_it_cannot_have_is_none() {
    let value = serde_json::json!({"id": sample::id(1), "at": "2026-11-23T08:10:00+01:00",
        "local_date": "2026-11-23", "session": sample::id(2), "done": "part"});
    let line = seal("confirmation", &value).unwrap();
    let Line::Verified(record) = decode(line.as_bytes()) else {
        unreachable!("{line}")
    };
    assert!(matches!(
        &record,
        Record::Confirmation(said) if said.session == sample::id(2)
    ));
    assert_eq!(encode(&record).unwrap(), line);
    for word in ["\"most\"", "1e999", "\"\\u001b[2J\"", "null"] {
        let changed = line.replace("\"part\"", word);
        assert_eq!(decode(changed.as_bytes()), Line::Damaged, "{word}");
    }
}

#[test]
fn what_matters_and_days_away_are_one_line_each_and_a_score_it_cannot_have_is_none() {
    let measure = serde_json::json!({"id": sample::id(1), "at": "2026-12-06T08:10:00+01:00",
        "local_date": "2026-12-06", "name": "goals", "items": ["dance"], "scores": [3]});
    let pause = serde_json::json!({"id": sample::id(2), "at": "2026-12-06T08:10:00+01:00",
        "local_date": "2026-12-06", "from": "2026-12-07", "to": "2026-12-09"});
    for (kind, value) in [("measure", &measure), ("pause", &pause)] {
        let line = seal(kind, value).unwrap();
        let Line::Verified(record) = decode(line.as_bytes()) else {
            unreachable!("{line}")
        };
        assert!(matches!(record, Record::Measure(_) | Record::Pause(_)));
        assert_eq!(encode(&record).unwrap(), line);
    }
    let line = seal("measure", &measure).unwrap();
    for score in ["[11]", "[-1]", "[1e999]", "\"3\""] {
        let changed = line.replace("[3]", score);
        assert_eq!(decode(changed.as_bytes()), Line::Damaged, "{score}");
    }
    let shown = line.replace("dance", "dance\\u001b[2J");
    let Line::Edited(Record::Measure(measure)) = decode(shown.as_bytes()) else {
        unreachable!("{shown}")
    };
    assert_eq!(measure.items[0].as_str(), "dance[2J");
}
