//! `rygrad history`.

use crate::home::Home;
use rygrad::core::record::{CheckIn, Record, SessionRecord};
use rygrad::store::append;
use std::io::Write;

const FIRST: &str = "019a0000-0000-7000-8000-000000000001";
const SECOND: &str = "019a0000-0000-7000-8000-000000000002";

/// Two days: one completed and a little better after, one stopped for pain.
fn two_sessions(home: &Home) {
    let completed = format!(
        r#"{{"id":"{FIRST}","start":"2026-11-21T08:10:00+01:00","end":"2026-11-21T08:25:00+01:00",
        "local_date":"2026-11-21","programme":{{"id":"disc-1","hash":"0badcafe"}},"app":"0.1.0",
        "active_s":880,"outcome":"completed","plan":"full","pain_before":4,"exercises":[]}}"#
    );
    let stopped = format!(
        r#"{{"id":"{SECOND}","start":"2026-11-22T08:10:00+01:00","end":"2026-11-22T08:20:40+01:00",
        "local_date":"2026-11-22","programme":{{"id":"gone","hash":"0badcafe"}},"app":"0.1.0",
        "active_s":640,"outcome":"stopped","plan":"full","pain_before":3,"exercises":[],
        "stop":{{"why":"pain","kind":"ache","level":6,"exercise":null,"set":1,"rep":2,"side":null,
        "row":22,"action":"stop","contact":"ask"}}}}"#
    );
    let after = format!(
        r#"{{"id":"019a0000-0000-7000-8000-000000000003","at":"2026-11-21T08:26:00+01:00",
        "local_date":"2026-11-21","when":"after","session":"{FIRST}","pain":2}}"#
    );
    for session in [completed, stopped] {
        let session: SessionRecord = serde_json::from_str(&session).unwrap();
        append(&home.folders(), &Record::Session(session)).unwrap();
    }
    let after: CheckIn = serde_json::from_str(&after).unwrap();
    append(&home.folders(), &Record::CheckIn(after)).unwrap();
    home.put("config.toml", "programme = \"disc-1\"\n");
}

fn damage(home: &Home) {
    let log = std::fs::OpenOptions::new()
        .append(true)
        .open(home.folders().log());
    log.unwrap()
        .write_all(b"{\"v\":1,\"type\":\"sess\x1b[2J\n")
        .unwrap();
}

#[test]
fn an_empty_one_says_so_kindly_and_makes_no_files() {
    let home = Home::new();
    let said = home.run(&["history"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Nothing here yet."), "{}", said.out);
    assert!(!home.folders().data().exists());
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(json["sessions"], serde_json::json!([]));
}

#[test]
fn two_sessions_and_what_they_add_up_to() {
    let home = Home::new();
    two_sessions(&home);
    for lang in ["en", "da", "nb"] {
        let (out, err) = home.run_then(&["history", "--lang", lang], None);
        assert_eq!(err, "");
        insta::assert_snapshot!(format!("history-{lang}"), out);
    }
}

#[test]
fn as_json_the_records_are_those_of_the_log() {
    let home = Home::new();
    two_sessions(&home);
    let (out, _) = home.run_then(&["history", "--json"], None);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["sessions"][0]["id"], FIRST);
    assert_eq!(json["sessions"][1]["stop"]["row"], 22);
    assert_eq!(json["check_ins"][0]["pain"], 2);
    let kept = serde_json::json!({
        "this_week": 2, "target": 7, "weeks_in_a_row": 0, "days_in_a_row": 2,
        "longest_weeks_in_a_row": 0,
    });
    assert_eq!(json["minutes"], 26);
    assert_eq!(json["kept"], kept);
    assert_eq!(json["faults"], serde_json::json!([]));
}

#[test]
fn the_last_days_only_and_what_was_done_of_each_exercise() {
    let home = Home::new();
    two_sessions(&home);
    let third = r#"{"id":"019a0000-0000-7000-8000-000000000009","start":"2026-11-22T18:10:00+01:00",
        "end":"2026-11-22T18:20:40+01:00","local_date":"2026-11-22","programme":{"id":"disc-1",
        "hash":"0badcafe"},"app":"0.1.0","active_s":60,"outcome":"stopped","plan":"full",
        "pain_before":3,"exercises":[{"id":"bridge","planned":{"sets":1,"reps":[8,10],"hold_s":[3,3],
        "sides":"both"},"done":{"both":{"sets":0,"reps":5,"held_s":15}},"eased":false,
        "skipped":null}],"stop":{"why":"pain","level":6,"exercise":"bridge","set":1,"rep":6,
        "side":null,"row":22,"action":"stop","contact":"ask"}}"#;
    let third: SessionRecord = serde_json::from_str(third).unwrap();
    append(&home.folders(), &Record::Session(third)).unwrap();
    let (out, _) = home.run_then(&["history", "--days", "1"], None);
    assert_eq!(out.matches("2026-11-2").count(), 2, "{out}");
    assert!(out.contains("Bridge  5 of 8  stopped 1 ×"), "{out}");
    let (out, _) = home.run_then(&["history", "--days", "1", "--json"], None);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let bridge =
        serde_json::json!({"id": "bridge", "sessions": 1, "planned": 8, "done": 5, "stops": 1});
    assert_eq!(json["exercises"], serde_json::json!([bridge]));
    assert_eq!(home.run(&["history", "--days", "0"]).code, 2);
}

#[test]
fn the_check_ins_are_those_of_the_last_days_too() {
    let home = Home::new();
    two_sessions(&home);
    let check_ins = |days: &str| {
        let (out, _) = home.run_then(&["history", "--json", "--days", days], None);
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        json["check_ins"].as_array().unwrap().len()
    };
    assert_eq!((check_ins("1"), check_ins("2")), (0, 1));
}

#[test]
fn a_damaged_line_costs_that_line_and_is_named() {
    let home = Home::new();
    two_sessions(&home);
    damage(&home);
    let said = home.run(&["history"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.out.matches("2026-11-2").count(), 2);
    let expected =
        "Line 4 of the log is damaged. It is left as it is; all other records are whole.\n";
    assert_eq!(said.err, expected);
    let said = home.run(&["history", "--json"]);
    assert_eq!(said.code, 1);
    let json = said.json();
    let faults = serde_json::json!([{"line": 4, "damage": "damaged"}]);
    assert_eq!(json["faults"], faults);
}

#[test]
fn a_record_changed_by_hand_counts_and_is_flagged() {
    let home = Home::new();
    two_sessions(&home);
    let log = home.folders().log();
    let text = std::fs::read_to_string(&log).unwrap();
    std::fs::write(&log, text.replace("\"pain_before\":4", "\"pain_before\":5")).unwrap();
    let (out, _) = home.run_then(&["history"], None);
    let line = out.lines().next().unwrap();
    assert!(line.ends_with("5 → 2  changed by hand"), "{line}");
}

#[test]
fn a_log_that_cannot_be_read_ends_with_one_sentence() {
    let home = Home::new();
    std::fs::create_dir_all(home.folders().log()).unwrap();
    let said = home.run(&["history"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    assert!(said.err.contains("log.jsonl"), "{}", said.err);
}

/// A session of one exercise alone has its id as a programme.
#[test]
fn one_exercise_alone_is_called_by_its_name() {
    let home = Home::new();
    for (number, id) in [(1, "pelvic-tilt"), (2, "disc-1"), (3, "gone")] {
        let session = format!(
            r#"{{"id":"019a0000-0000-7000-8000-00000000000{number}","start":"2026-11-21T0{number}:10:00+01:00",
            "end":"2026-11-21T0{number}:25:00+01:00","local_date":"2026-11-21",
            "programme":{{"id":"{id}","hash":"0badcafe"}},"app":"0.1.0","active_s":880,
            "outcome":"completed","plan":"full","pain_before":4,"exercises":[]}}"#
        );
        let session: SessionRecord = serde_json::from_str(&session).unwrap();
        append(&home.folders(), &Record::Session(session)).unwrap();
    }
    let (out, _) = home.run_then(&["history"], None);
    let names: Vec<_> = out.lines().take(3).map(|line| line[12..].trim()).collect();
    assert!(names[0].starts_with("Pelvic tilt "), "{out}");
    assert!(names[1].starts_with("Disc, first weeks "), "{out}");
    assert!(names[2].starts_with("gone "), "{out}");
    let (out, _) = home.run_then(&["history", "--lang", "da"], None);
    assert!(!out.contains("pelvic-tilt"), "{out}");
}

#[test]
fn what_is_not_seen_is_escaped_in_json() {
    let home = Home::new();
    let session = r#"{"id":"019a0000-0000-7000-8000-000000000001","start":"2026-11-21T08:10:00+01:00",
        "end":"2026-11-21T08:25:00+01:00","local_date":"2026-11-21",
        "programme":{"id":"disc-1","hash":"\u202e"},"app":"0.1\u202e\u200b\u009b","active_s":880,
        "outcome":"completed","plan":"full","pain_before":4,"exercises":[]}"#;
    let session: SessionRecord = serde_json::from_str(session).unwrap();
    append(&home.folders(), &Record::Session(session.clone())).unwrap();
    let said = home.run(&["history", "--json"]);
    assert!(said.is_clean(), "{}", said.out);
    assert_eq!(said.json()["sessions"][0]["app"], *session.app);
}
