//! `rygrad log add`: sessions done on paper.

use super::log_of;
use crate::home::Home;
use rygrad::content::Library;
use serde_json::{Value, json};

pub(super) const BASE: [&str; 8] = [
    "log",
    "add",
    "--date",
    "2026-11-20",
    "--programme",
    "disc-1",
    "--pain",
    "4",
];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&BASE, more].concat()
}

fn records(home: &Home) -> Vec<Value> {
    let log = log_of(home);
    let lines = log.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

#[test]
fn one_that_was_done_is_written_as_the_app_would_have() {
    let home = Home::new();
    let more = [
        "--time",
        "08:10",
        "--pain-after",
        "3",
        "--done",
        "--note",
        "på gulvet",
        "--again",
    ];
    for lang in ["en", "da", "nb"] {
        let (out, err) = home.run_then(&with(&[&more[..], &["--lang", lang]].concat()), None);
        assert_eq!(err, "");
        insta::assert_snapshot!(format!("add-{lang}"), out);
    }
    let (before, session, after) = match &records(&home)[..3] {
        [before, session, after] => (before.clone(), session.clone(), after.clone()),
        _ => unreachable!(),
    };
    assert_eq!(session["type"], "session");
    assert_eq!(session["start"], "2026-11-20T08:10:00+01:00");
    assert_eq!(session["local_date"], "2026-11-20");
    assert_eq!(session["outcome"], "completed");
    assert_eq!(session["plan"], "full");
    assert_eq!(session["app"], env!("CARGO_PKG_VERSION"));
    let tilt = json!({"sets": 3, "reps": 30, "held_s": 90});
    assert_eq!(session["exercises"][0]["done"]["both"], tilt);
    for (check_in, when, pain) in [(&before, "before", 4), (&after, "after", 3)] {
        assert_eq!(check_in["when"], when);
        assert_eq!(check_in["pain"], pain);
        assert_eq!(check_in["session"], session["id"]);
    }
    assert_eq!(before["note"], Value::Null);
    assert_eq!(after["note"], "på gulvet");
    assert_eq!(after["at"], session["end"]);
    assert_eq!(home.run(&["log", "verify"]).code, 0);
}

/// Who writes it by hand has done it: nothing is left to be asked.
#[test]
fn one_that_was_done_is_confirmed_by_being_added() {
    let home = Home::new();
    home.run_then(&with(&["--done"]), None);
    let (session, said) = (&records(&home)[1], &records(&home)[2]);
    assert_eq!(said["type"], "confirmation");
    assert_eq!(
        (&said["session"], &said["done"]),
        (&session["id"], &"all".into())
    );
    assert_eq!(said["at"], session["end"]);
    assert_eq!(session["paper"], true);
    let (out, _) = home.run_then(&["history"], None);
    assert!(
        out.contains("completed") && out.contains("on paper"),
        "{out}"
    );
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(json["kept"]["longest_weeks_in_a_row"], 1);
}

#[test]
fn of_one_that_was_stopped_nothing_is_claimed() {
    let home = Home::new();
    home.run_then(&with(&["--stopped", "--note", "ringede"]), None);
    let records = records(&home);
    assert_eq!(records.len(), 2);
    assert_eq!(records[0]["note"], "ringede");
    let session = &records[1];
    assert_eq!(session["outcome"], "stopped");
    assert_eq!(session["stop"]["why"], "chosen");
    assert_eq!(session["active_s"], 0);
    assert_eq!(session["start"], "2026-11-20T12:00:00+01:00", "noon");
    let (out, _) = home.run_then(&["history"], None);
    assert!(
        out.contains("\n2026-11-20  Disc, first weeks  full  stopped"),
        "{out}"
    );
}

#[test]
fn without_a_time_it_is_the_usual_one_and_never_still_to_come() {
    let home = Home::new();
    home.put("config.toml", "usual-time = \"07:30\"\n");
    home.run_then(&with(&["--done"]), None);
    home.put("config.toml", "usual-time = \"20:00\"\n");
    let today = [
        "--date",
        "2026-11-22",
        "--programme",
        "disc-1",
        "--pain",
        "4",
        "--done",
    ];
    home.run_then(&[&["log", "add"], &today[..]].concat(), None);
    let records = records(&home);
    assert_eq!(records[1]["start"], "2026-11-20T07:30:00+01:00");
    assert_eq!(records[4]["local_date"], "2026-11-22");
    assert!(records[4]["end"].as_str().unwrap() <= "2026-11-22T12:00:00+01:00");
}

#[test]
fn after_midnight_it_counts_for_the_evening_before() {
    let home = Home::new();
    let (out, _) = home.run_then(&with(&["--time", "0:30", "--done"]), None);
    assert_eq!(records(&home)[1]["local_date"], "2026-11-19");
    assert!(out.contains("It counts for 2026-11-19"), "{out}");
}

#[test]
fn one_that_is_there_already_is_added_only_when_asked_again() {
    let home = Home::new();
    let add = |time: &str, programme: &str, more: &[&str]| {
        let date = ["--date", "2025-11-20", "--time", time];
        let rest = ["--programme", programme, "--pain", "4"];
        home.run(&[&["--lang", "en", "log", "add"], &date[..], &rest, more].concat())
    };
    assert_eq!(add("08:10", "disc-1", &["--done"]).code, 0);
    let before = log_of(&home);
    for (time, programme, how) in [
        ("08:10", "disc-1", "--done"),
        ("18:00", "disc-1", "--stopped"),
        ("08:12", "sacrum", "--done"),
        ("08:12", "sacrum", "--stopped"),
        ("08:09", "sacrum", "--done"),
    ] {
        let said = add(time, programme, &[how]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{time} {how}");
        let says = "A session of disc-1 that began 2025-11-20 08:10 is in the log already.";
        assert!(said.err.starts_with(says), "{}", said.err);
    }
    assert_eq!(log_of(&home), before);
    assert_eq!(add("18:00", "disc-1", &["--done", "--again"]).code, 0);
    assert_eq!(add("12:00", "sacrum", &["--done"]).code, 0);
}

#[test]
fn one_that_would_end_still_to_come_is_refused() {
    let home = Home::new();
    // The clock says noon.
    let mut args = BASE;
    args[3] = "2026-11-22";
    let add = |more: &[&str]| home.run_then(&[&args[..], more].concat(), None);
    let (out, err) = add(&["--time", "11:59", "--done"]);
    assert_eq!(out, "");
    assert!(err.contains("still to come"), "{err}");
    assert!(!home.folders().log().exists());
    let (_, err) = add(&["--time", "11:59", "--stopped"]);
    assert_eq!(err, "");
}

#[test]
fn without_a_time_it_counts_for_the_day_that_was_named_also_at_night() {
    let home = Home::new();
    home.put("config.toml", "usual-time = \"02:30\"\n");
    let (out, _) = home.run_then(&with(&["--done"]), None);
    let session = records(&home)[1].clone();
    assert_eq!(session["start"], "2026-11-21T02:30:00+01:00");
    assert_eq!(session["local_date"], "2026-11-20");
    assert!(out.contains("It counts for 2026-11-20"), "{out}");
    let mut args = BASE;
    args[3] = "2026-11-22";
    home.run_then(&[&args[..], &["--done"]].concat(), None);
    assert_eq!(records(&home)[3]["local_date"], "2026-11-22");
    // A day that starts with the clock of the test at noon: nothing of it is over.
    home.put("config.toml", "day-starts = \"11:59\"\n");
    let (out, err) = home.run_then(&[&args[..], &["--done", "--again"]].concat(), None);
    assert_eq!(out, "");
    assert!(err.contains("still to come"), "{err}");
}

#[test]
fn a_stop_for_pain_is_told_with_its_level() {
    let home = Home::new();
    let why = ["--stopped", "--why", "pain", "--level", "7"];
    let (out, err) = home.run_then(&with(&why), None);
    assert_eq!(err, "");
    assert!(out.contains("stopped for pain"), "{out}");
    let stop = records(&home)[1]["stop"].clone();
    let read = ["why", "level", "contact", "row", "exercise"].map(|key| stop[key].clone());
    assert_eq!(
        read,
        [
            json!("pain"),
            json!(7),
            json!("ask"),
            Value::Null,
            Value::Null
        ]
    );
    let refused = |more: &[&str], says: &str| {
        let said = home.run(&[&["--lang", "en"], &with(more)[..], &["--again"]].concat());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{more:?}");
        assert!(said.err.contains(says), "{more:?}: {}", said.err);
    };
    refused(&["--stopped", "--why", "pain", "--level", "11"], "0 to 10");
    refused(
        &["--stopped", "--why", "chosen", "--level", "7"],
        "--why pain",
    );
    refused(&["--stopped", "--level", "7"], "--why");
    refused(&["--done", "--why", "pain"], "cannot be used with");
}

#[test]
fn every_built_in_programme_can_be_added() {
    let home = Home::new();
    for id in Library::new(None).programme_ids() {
        let mut args = BASE;
        args[5] = id.as_str();
        let (_, err) = home.run_then(&[&args[..], &["--done", "--again"]].concat(), None);
        assert_eq!(err, "", "{id}");
    }
    for session in records(&home).iter().filter(|r| r["type"] == "session") {
        assert_eq!(session["outcome"], "completed", "{session}");
        for exercise in session["exercises"].as_array().unwrap() {
            assert_eq!(exercise["skipped"], Value::Null);
            for side in exercise["done"].as_object().unwrap().values() {
                assert_eq!(side["sets"], exercise["planned"]["sets"], "{exercise}");
            }
        }
    }
}

#[test]
fn what_your_health_leaves_out_is_not_claimed() {
    let home = Home::new();
    let screening = r#"{"id":"019a0000-0000-7000-8000-000000000001","at":"2026-11-19T08:00:00+01:00",
        "local_date":"2026-11-19","full":true,"signs":[],"conditions":["osteoporosis"],"acknowledged":true}"#;
    let screening = serde_json::from_str(screening).unwrap();
    let screening = rygrad::core::record::Record::Screening(screening);
    let done = |home: &Home| {
        home.run_then(&with(&["--done", "--again"]), None);
        let records = records(home);
        let last = records.iter().rev().find(|r| r["type"] == "session");
        last.unwrap()["exercises"].as_array().unwrap().len()
    };
    let all = done(&home);
    rygrad::store::append(&home.folders(), &screening).unwrap();
    assert!(done(&home) < all);
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let home = Home::new();
    let refused = |args: &[&str], code: i32, says: &str| {
        let said = home.run(&[&["--lang", "en", "log", "add"], args].concat());
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{args:?}");
        assert!(said.err.contains(says), "{args:?}: {}", said.err);
        assert!(said.is_clean(), "{said:?}");
    };
    let add = |date, programme, pain| {
        [
            "--date",
            date,
            "--programme",
            programme,
            "--pain",
            pain,
            "--done",
        ]
    };
    refused(&add("2999-01-01", "disc-1", "4"), 2, "still to come");
    refused(&add("1899-12-31", "disc-1", "4"), 2, "from 1900 on");
    refused(
        &add("20.11.2025", "disc-1", "4"),
        2,
        "Write it like 2026-11-20",
    );
    refused(&add("2025-02-30", "disc-1", "4"), 2, "is no date");
    refused(&add("\u{1b}[2J", "disc-1", "4"), 2, "is no date");
    for pain in ["11", "-1", "3.5", "much", "256"] {
        refused(&add("2025-11-20", "disc-1", pain), 2, "0 to 10");
    }
    refused(&add("2025-11-20", "disk-1", "4"), 1, "Did you mean disc-1?");
    let both = [&add("2025-11-20", "disc-1", "4")[..], &["--stopped"]].concat();
    refused(&both, 2, "cannot be used with");
    refused(&add("2025-11-20", "disc-1", "4")[..6], 2, "--done");
    let bad_time = [&add("2025-11-20", "disc-1", "4")[..], &["--time", "25:00"]].concat();
    refused(&bad_time, 2, "no time of day");
    let long = "ø".repeat(1_001);
    let long_note = [&add("2025-11-20", "disc-1", "4")[..], &["--note", &long]].concat();
    refused(&long_note, 2, "1001 characters; at most 1000");
    home.put("programmes/mine.toml", "format = 1\noops\n");
    refused(&add("2025-11-20", "mine", "4"), 1, "mine.toml");
    assert!(!home.folders().data().exists());
}

#[test]
fn the_day_is_named_in_a_word_of_the_language() {
    for (lang, word, date) in [
        ("en", "today", "2026-11-22"),
        ("en", "Yesterday", "2026-11-21"),
        ("da", "i dag", "2026-11-22"),
        ("da", "igår", "2026-11-21"),
        ("nb", "i går", "2026-11-21"),
        ("nb", "today", "2026-11-22"),
    ] {
        let home = Home::new();
        let mut args = BASE;
        args[3] = word;
        let (_, err) = home.run_then(&[&args[..], &["--done", "--lang", lang]].concat(), None);
        assert_eq!((err.as_str(), word), ("", word));
        assert_eq!(records(&home)[1]["local_date"], date, "{word}");
    }
    let said =
        Home::new().run(&[&["--lang", "en"], &["log", "add", "--date", "i dag"][..]].concat());
    assert_eq!(said.code, 2);
}

/// At two in the night it is still the evening before.
#[test]
fn today_is_the_day_that_counts_at_this_hour() {
    let home = Home::new();
    home.put("config.toml", "day-starts = \"12:30\"\n");
    let mut args = BASE;
    args[3] = "today";
    home.run_then(&[&args[..], &["--done"]].concat(), None);
    assert_eq!(records(&home)[1]["local_date"], "2026-11-21");
}

#[test]
fn a_single_exercise_is_added_as_the_library_starts_it() {
    let home = Home::new();
    let base = [
        "log",
        "add",
        "--date",
        "2026-11-20",
        "--pain",
        "4",
        "--done",
    ];
    let add = |more: &[&str]| home.run_then(&[&base[..], more].concat(), None);
    let (out, err) = add(&["--exercise", "pelvic-tilt"]);
    assert_eq!(err, "");
    assert!(out.contains("Pelvic tilt  completed"), "{out}");
    let session = &records(&home)[1];
    assert_eq!(session["programme"]["id"], "pelvic-tilt");
    assert_eq!(session["exercises"].as_array().unwrap().len(), 1);
    let (out, err) = add(&["--exercise", "pelvic-tild"]);
    assert_eq!(out, "");
    assert!(err.starts_with("There is no exercise called"), "{err}");
    assert!(err.contains("Did you mean pelvic-tilt?"), "{err}");
    assert!(!err.contains("disc-1"), "{err}");
    let both = ["--exercise", "pelvic-tilt", "--programme", "disc-1"];
    let said = home.run(&[&["--lang", "en"], &base[..], &both].concat());
    assert!(said.err.contains("cannot be used with"), "{}", said.err);
}

#[test]
fn a_pause_that_the_day_brings_is_said_at_once_and_once() {
    let home = Home::new();
    let add = |date: &str, pain: &str, after: &str| {
        let day = ["--date", date, "--programme", "disc-1", "--pain", pain];
        let rest = ["--pain-after", after, "--done"];
        home.run(&[&["--lang", "en", "log", "add"], &day[..], &rest].concat())
            .err
    };
    assert_eq!(add("2026-09-22", "3", "7"), "");
    let err = add("2026-09-23", "8", "8");
    let err = err.replace('\n', " ");
    assert!(err.contains("your programme is paused"), "{err}");
    assert_eq!(add("2026-09-25", "3", "3"), "", "said once");
}

#[test]
fn the_offset_is_that_of_the_day_it_was() {
    let home = Home::new();
    for (date, time, start) in [
        ("2025-01-15", "08:10", "2025-01-15T08:10:00+01:00"),
        ("2025-07-15", "08:10", "2025-07-15T08:10:00+02:00"),
        // The hour that is left out in spring, and the one that comes twice in autumn.
        ("2025-03-30", "02:30", "2025-03-30T02:30:00+01:00"),
        ("2025-10-26", "02:30", "2025-10-26T02:30:00+02:00"),
    ] {
        let mut args = BASE.to_vec();
        args[3] = date;
        args.extend(["--time", time, "--stopped"]);
        let zone = "CET-1CEST,M3.5.0,M10.5.0/3";
        let output = home.command(&args).env("TZ", zone).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(records(&home).last().unwrap()["start"], start);
    }
}

#[test]
fn of_many_programs_that_add_the_same_at_once_one_does() {
    for _ in 0..3 {
        let home = Home::new();
        let args = [&BASE[..], &["--time", "08:10", "--done"]].concat();
        let started = |_| {
            home.command(&args)
                .stderr(std::process::Stdio::piped())
                .spawn()
        };
        let all: Vec<_> = (0..8).map(started).map(Result::unwrap).collect();
        let ended = all
            .into_iter()
            .map(|child| child.wait_with_output().unwrap());
        let won = ended.filter(|output| output.status.success()).count();
        assert_eq!(won, 1);
        let sessions = records(&home);
        let sessions = sessions.iter().filter(|record| record["type"] == "session");
        assert_eq!(sessions.count(), 1);
    }
}
