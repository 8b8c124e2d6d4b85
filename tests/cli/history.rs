//! `rygrad history`.

use crate::home::Home;
use chrono::TimeDelta;
use rygrad::core::record::{CheckIn, Measure, Record, SessionRecord};
use rygrad::store::{all, append, encode};
use std::collections::HashSet;
use std::fs::{read_to_string, write};
use std::io::Write;
use uuid::Uuid;

const FIRST: &str = "019a0000-0000-7000-8000-000000000001";
const SECOND: &str = "019a0000-0000-7000-8000-000000000002";

/// Two days: one completed and a little better after, one stopped for pain.
fn two_sessions(home: &Home) {
    let completed = format!(
        r#"{{"id":"{FIRST}","start":"2026-11-21T08:10:00+01:00","end":"2026-11-21T08:25:00+01:00",
        "local_date":"2026-11-21","programme":{{"id":"disc-1","hash":"0badcafe"}},"app":"0.1.0",
        "active_s":880,"outcome":"completed","plan":"full","pain_before":4,
        "exercises":[{{"id":"pelvic-tilt","planned":{{"sets":3,"reps":[10,10],"hold_s":[3,3],
        "sides":"both"}},"done":{{"both":{{"sets":3,"reps":30,"held_s":90}}}},"eased":false,
        "skipped":null}}]}}"#
    );
    let stopped = format!(
        r#"{{"id":"{SECOND}","start":"2026-11-22T08:10:00+01:00","end":"2026-11-22T08:20:40+01:00",
        "local_date":"2026-11-22","programme":{{"id":"gone","hash":"0badcafe"}},"app":"0.1.0",
        "active_s":640,"outcome":"stopped","plan":"full","pain_before":3,
        "exercises":[{{"id":"pelvic-tilt","planned":{{"sets":3,"reps":[10,10],"hold_s":[3,3],
        "sides":"both"}},"done":{{"both":{{"sets":1,"reps":12,"held_s":36}}}},"eased":false,
        "skipped":null}}],
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

/// Rows are measured in a first pass; only the first of them are held until they are written.
#[test]
fn years_of_sessions_are_rows_of_the_same_columns() {
    let home = Home::new();
    two_sessions(&home);
    let log = home.folders().log();
    let records = all(&log).unwrap().records.into_iter();
    let mut sessions = records.filter_map(|record| match record {
        Record::Session(session) => Some(session),
        _ => None,
    });
    let last = sessions.next_back().unwrap();
    let many = 2_000;
    let mut lines = String::new();
    for n in (1..=many).rev() {
        let mut session = last.clone();
        session.id = Uuid::from_u128(last.id.as_u128() + (n << 64));
        let earlier = TimeDelta::hours(24 * i64::try_from(n).unwrap());
        (session.start, session.end) = (last.start - earlier, last.end - earlier);
        session.local_date = session.start.date_naive();
        lines.push_str(&encode(&Record::Session(session)).unwrap());
    }
    let written = read_to_string(&log).unwrap();
    write(&log, lines + &written).unwrap();
    let said = home.run(&["history"]).out;
    let rows = said
        .lines()
        .filter(|line| line.contains("stopped for pain"));
    let rows: Vec<&str> = rows.collect();
    let dates: Vec<&str> = rows.iter().map(|row| &row[..10]).collect();
    assert_eq!(dates.len(), usize::try_from(many).unwrap() + 1);
    assert!(dates.is_sorted_by(|one, next| one < next));
    let rests: HashSet<&str> = rows.iter().map(|row| &row[10..]).collect();
    assert_eq!(rests.len(), 1, "{rests:?}");
}

/// A physiotherapist reads each column without asking, and each note beside its session.
#[test]
fn the_columns_have_heads_and_the_notes_stand_with_their_sessions() {
    let home = Home::new();
    two_sessions(&home);
    let note = |id: &str, day: &str, session: &str, note: &str| {
        let check = format!(
            r#"{{"id":"019a0000-0000-7000-8000-0000000000{id}","at":"{day}T20:30:00+01:00",
            "local_date":"{day}","when":"outside","session":{session},"pain":2,"note":"{note}"}}"#
        );
        let check: CheckIn = serde_json::from_str(&check).unwrap();
        append(&home.folders(), &Record::CheckIn(check)).unwrap();
    };
    note("11", "2026-11-21", &format!("\"{FIRST}\""), "slept well");
    note("12", "2026-11-20", "null", "long drive");
    let (out, _) = home.run_then(&["history"], None);
    let lines: Vec<&str> = out.lines().collect();
    let head = lines[0];
    for word in [
        "date",
        "programme",
        "plan",
        "end",
        "time",
        "pain before → after",
    ] {
        assert!(head.contains(word), "{out}");
    }
    let at = head.find("plan").unwrap();
    assert_eq!(&lines[1][at..at + 4], "full", "{out}");
    assert_eq!(lines[2].trim(), "slept well", "{out}");
    assert!(out.contains("\nNotes\n2026-11-20  long drive\n"), "{out}");
    assert_eq!(out.matches("slept well").count(), 1);
}

/// A week of more days than were asked, one without a programme, and one as needed.
#[test]
fn the_days_of_a_week_are_part_of_what_was_asked_or_of_nothing() {
    let home = Home::new();
    two_sessions(&home);
    let as_needed = "format = 1\ndays-per-week = \"as-needed\"\nsources = [\"ours\"]\n[name]\n\
        en = \"Mine\"\n[[exercise]]\nid = \"pelvic-tilt\"\n";
    home.put("programmes/mine.toml", as_needed);
    let once = as_needed.replace("\"as-needed\"", "1");
    home.put("programmes/once.toml", &once);
    for (programme, days) in [
        ("programme = \"disc-1\"\n", "2 of 7 days"),
        ("programme = \"once\"\n", "2 days, 1 planned"),
        ("programme = \"mine\"\n", "2 days, as needed"),
        ("", "2 days"),
    ] {
        home.put("config.toml", programme);
        let (out, _) = home.run_then(&["history"], None);
        let week = out.lines().find(|line| line.starts_with("this week"));
        assert_eq!(week.unwrap().trim_start_matches("this week").trim(), days);
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
    assert!(
        out.contains("Bridge       5 of 8 repetitions    stopped 1 ×"),
        "{out}"
    );
    let (out, _) = home.run_then(&["history", "--days", "1", "--json"], None);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let bridge =
        serde_json::json!({"id": "bridge", "sessions": 1, "planned": 8, "done": 5, "stops": 1});
    assert_eq!(json["exercises"][0], bridge);
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
    let line = out.lines().nth(1).unwrap();
    assert!(line.ends_with("changed by hand"), "{line}");
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
    let names: Vec<_> = out
        .lines()
        .skip(1)
        .take(3)
        .map(|line| line[12..].trim())
        .collect();
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
        "outcome":"completed","plan":"full","pain_before":4,"exercises":[{"id":"pelvic-tilt","planned":{"sets":3,"reps":[10,10],"hold_s":[3,3],
        "sides":"both"},"done":{"both":{"sets":3,"reps":30,"held_s":90}},"eased":false,
        "skipped":null}]}"#;
    let session: SessionRecord = serde_json::from_str(session).unwrap();
    append(&home.folders(), &Record::Session(session.clone())).unwrap();
    let said = home.run(&["history", "--json"]);
    assert!(said.is_clean(), "{}", said.out);
    assert_eq!(said.json()["sessions"][0]["app"], *session.app);
}

/// A flat battery: one evening of 2031, with the health questions, the numbers and the session.
fn evening_of_2031(home: &Home) {
    let screening = r#"{"id":"019a0000-0000-7000-8000-000000000021","at":"2031-03-05T20:00:00+01:00",
        "local_date":"2031-03-05","full":true,"signs":[],"conditions":[],"acknowledged":false}"#;
    let before = r#"{"id":"019a0000-0000-7000-8000-000000000022","at":"2031-03-05T20:05:00+01:00",
        "local_date":"2031-03-05","when":"before","session":"019a0000-0000-7000-8000-000000000023","pain":4}"#;
    let session = r#"{"id":"019a0000-0000-7000-8000-000000000023","start":"2031-03-05T20:06:00+01:00",
        "end":"2031-03-05T20:20:00+01:00","local_date":"2031-03-05","programme":{"id":"disc-1",
        "hash":"0badcafe"},"app":"0.1.0","active_s":840,"outcome":"completed","plan":"full",
        "pain_before":4,"exercises":[{"id":"pelvic-tilt","planned":{"sets":3,"reps":[10,10],"hold_s":[3,3],
        "sides":"both"},"done":{"both":{"sets":3,"reps":30,"held_s":90}},"eased":false,
        "skipped":null}]}"#;
    let append = |record| append(&home.folders(), &record).unwrap();
    append(Record::Screening(serde_json::from_str(screening).unwrap()));
    append(Record::CheckIn(serde_json::from_str(before).unwrap()));
    append(Record::Session(serde_json::from_str(session).unwrap()));
}

#[test]
fn what_lies_in_the_future_is_named_and_not_counted() {
    let home = Home::new();
    two_sessions(&home);
    let (plain, _) = home.run_then(&["history"], None);
    evening_of_2031(&home);
    for (lang, date) in [
        ("en", "5 March 2031"),
        ("da", "5. marts 2031"),
        ("nb", "5. mars 2031"),
    ] {
        let (out, err) = home.run_then(&["history", "--lang", lang], None);
        assert_eq!(err, "");
        assert!(out.contains(date), "{out}");
        assert!(
            out.contains("rygrad log amend 019a0000-0000-7000-8000-000000000023 date"),
            "{out}"
        );
    }
    let (out, _) = home.run_then(&["history"], None);
    assert!(out.starts_with(&plain), "nothing else has changed: {out}");
    assert!(
        out.contains("3 records lie in the future, the first on 5 March 2031"),
        "{out}"
    );
    let (out, _) = home.run_then(&["history", "--json"], None);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["sessions"].as_array().unwrap().len(), 2);
    assert_eq!(json["kept"]["this_week"], 2);
    assert_eq!(
        (&json["future"]["records"], &json["future"]["first"]),
        (&3.into(), &"2031-03-05".into())
    );
    assert_eq!(
        json["future"]["sessions"][0]["id"],
        "019a0000-0000-7000-8000-000000000023"
    );
    assert_eq!(
        json["future"]["screenings"][0]["at"],
        "2031-03-05T20:00:00+01:00"
    );
    let home = Home::new();
    evening_of_2031(&home);
    let (out, _) = home.run_then(&["history"], None);
    assert!(
        out.starts_with("Nothing here yet.") && out.contains("2031"),
        "{out}"
    );
}

#[test]
fn what_lies_in_the_future_gets_its_day() {
    let home = Home::new();
    two_sessions(&home);
    evening_of_2031(&home);
    let before = std::fs::read_to_string(home.folders().log()).unwrap();
    let amend = ["log", "amend", "019a0000-0000-7000-8000-000000000023"];
    for (field, value, words) in [
        ("date", "2031-03-04", "still to come"),
        ("date", "yesterday", "is no date"),
        ("start", "2026-11-20", "is no time of day"),
        ("start", "2026-11-22 12:30", "still to come"),
        ("start", "2026-11-22 11:55", "still to come"),
    ] {
        let (out, err) = home.run_then(&[&amend[..], &[field, value]].concat(), None);
        assert!(out.is_empty() && err.contains(words), "{value}: {out}{err}");
    }
    let (out, err) = home.run_then(&[&amend[..], &["date", "2026-11-20"]].concat(), None);
    assert_eq!(err, "");
    let said = "Corrected, session of 2031-03-05 20:06: date 2031-03-05 20:06 → 2026-11-20 20:06\n\
        2 more records that belong to it moved along.\n";
    assert_eq!(out, said);
    let log = std::fs::read_to_string(home.folders().log()).unwrap();
    assert!(log.starts_with(&before), "nothing is rewritten");
    let (out, _) = home.run_then(&["history"], None);
    assert!(out.contains("\n2026-11-20  Disc, first weeks"), "{out}");
    assert!(!out.contains("2031"), "{out}");
    let (out, _) = home.run_then(&["history", "--json"], None);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["sessions"][0]["end"], "2026-11-20T20:20:00+01:00");
    assert_eq!(json["check_ins"][0]["at"], "2026-11-20T20:05:00+01:00");
    // Nobody has said yet that this one was done.
    assert_eq!(json["kept"]["days_in_a_row"], 2);
    assert_eq!(json["future"], serde_json::Value::Null);
    let (out, _) = home.run_then(&[&amend[..], &["start", "2026-11-20 19:00"]].concat(), None);
    assert!(out.contains("→ 2026-11-20 19:00"), "{out}");
    assert_eq!(home.run(&["log", "verify"]).code, 0);
}

/// Goals then and now, how the back is, and days away among the sessions.
#[test]
fn what_matters_and_days_away_are_told() {
    let home = Home::new();
    two_sessions(&home);
    let put = |line: &str| {
        let record: Record = match serde_json::from_str::<Measure>(line) {
            Ok(measure) => Record::Measure(measure),
            Err(_) => Record::Pause(serde_json::from_str(line).unwrap()),
        };
        append(&home.folders(), &record).unwrap();
    };
    for line in [
        r#"{"id":"019a0000-0000-7000-8000-000000000011","at":"2026-10-25T09:00:00+01:00",
        "local_date":"2026-10-25","name":"goals","items":["dance"],"scores":[3]}"#,
        r#"{"id":"019a0000-0000-7000-8000-000000000012","at":"2026-11-22T09:00:00+01:00",
        "local_date":"2026-11-22","name":"goals","items":["dance","swim"],"scores":[6,2]}"#,
        r#"{"id":"019a0000-0000-7000-8000-000000000013","at":"2026-11-22T09:01:00+01:00",
        "local_date":"2026-11-22","name":"overall","scores":[5],"since":"2026-10-25"}"#,
        r#"{"id":"019a0000-0000-7000-8000-000000000014","at":"2026-11-19T09:00:00+01:00",
        "local_date":"2026-11-19","from":"2026-11-19","to":"2026-11-21"}"#,
    ] {
        put(line);
    }
    for lang in ["en", "da", "nb"] {
        let said = home.run(&["--lang", lang, "history"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("matters-{lang}"), said.out);
    }
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(
        json["away"],
        serde_json::json!(["2026-11-19", "2026-11-20"]),
        "on the third a session was done"
    );
    assert_eq!(json["measures"][1]["scores"], serde_json::json!([6, 2]));
}
