//! `rygrad rehearse`: what it writes down, and what it refuses. The sound file is next door.

use crate::home::Home;
use chrono::DateTime;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::level::{Chooser, Level, Reason};
use rygrad::core::record::{LevelChange, Record, Screening};
use rygrad::store::append;
use serde_json::{Value, json};
use uuid::Uuid;

/// Puts an answer to the lists into the log, with these conditions and signs.
pub(crate) fn answered(home: &Home, conditions: &[&str], signs: &[&str]) {
    let at = DateTime::parse_from_rfc3339("2026-11-20T08:00:00+01:00").unwrap();
    let plain = |words: &[&str]| words.iter().map(|word| (*word).into()).collect();
    let screening = Screening {
        full: true,
        signs: plain(signs),
        conditions: plain(conditions),
        acknowledged: true,
        talked: true,
        ..Screening::empty(Uuid::from_u128(1), at, at.date_naive())
    };
    append(&home.folders(), &Record::Screening(screening)).unwrap();
}

pub(crate) fn lines(json: &Value) -> Vec<Value> {
    json["lines"].as_array().unwrap().clone()
}

#[test]
fn a_session_is_written_down_in_three_languages() {
    let home = Home::new();
    for lang in ["en", "da", "nb"] {
        let said = home.run(&["rehearse", "walk", "--lang", lang]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("walk-{lang}"), said.out);
    }
    insta::assert_snapshot!(home.run(&["rehearse", "sacrum", "--lang", "en"]).out);
}

#[test]
fn a_programme_is_rehearsed_at_its_present_level_or_at_any_other() {
    let home = Home::new();
    let level = |more: &[&str]| {
        let args = [&["rehearse", "strength", "--json"], more].concat();
        home.run(&args).json()["level"].clone()
    };
    assert_eq!(level(&[]), json!({"now": 2, "of": 4}), "where one begins");
    let at = DateTime::parse_from_rfc3339("2026-11-20T08:00:00+01:00").unwrap();
    let change = LevelChange {
        id: Uuid::from_u128(7),
        at,
        local_date: at.date_naive(),
        programme: ProgrammeId::new("strength").unwrap(),
        from: Level::new(2).unwrap(),
        to: Level::new(3).unwrap(),
        why: Reason::Ready,
        by: Chooser::Patient,
    };
    append(&home.folders(), &Record::Level(change)).unwrap();
    assert_eq!(level(&[]), json!({"now": 3, "of": 4}));
    assert_eq!(level(&["--level", "1"]), json!({"now": 1, "of": 4}));
    assert_eq!(level(&["--plan", "easy"]), Value::Null);
    let said = home.run(&["rehearse", "strength", "--lang", "en"]);
    assert!(
        said.out.contains("7 exercises, level 3 of 4."),
        "{}",
        said.out
    );
    for (written, why) in [
        ("5", "The highest level of strength is 4."),
        ("0", "write a whole number from 1 to 12"),
        ("two", "write a whole number from 1 to 12"),
    ] {
        let args = ["rehearse", "strength", "--lang", "en", "--level", written];
        let said = home.run(&args);
        assert_eq!(said.code, 2, "{written}");
        assert!(said.err.contains(why), "{}", said.err);
    }
    // The record is listed, corrected and merged as every other.
    let levels = |home: &Home| home.run(&["history", "--json"]).json()["levels"].clone();
    assert_eq!(levels(&home)[0]["to"], 3);
    assert_eq!(levels(&home)[0]["why"], "ready");
    let id = Uuid::from_u128(7).to_string();
    let said = home.run(&["log", "amend", &id, "date", "2026-11-19"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(levels(&home)[0]["local_date"], "2026-11-19");
    let other = Home::new();
    let log = home.folders().log();
    let said = other.run(&["log", "merge", log.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(levels(&other), levels(&home));
}

#[test]
fn it_stays_within_80_columns_and_within_a_narrow_terminal() {
    let home = Home::new();
    for id in ["calm-day", "disc-2", "mind-body", "strength"] {
        for lang in ["en", "da", "nb"] {
            for (columns, most) in [(None, 80), (Some(40), 40)] {
                let (out, err) = home.run_then(&["rehearse", id, "--lang", lang], columns);
                let long = out.lines().find(|line| line.chars().count() > most);
                assert_eq!((long, err.as_str()), (None, ""), "{id} {lang}");
            }
        }
    }
}

#[test]
fn as_json_each_line_says_where_it_belongs() {
    let home = Home::new();
    let said = home.run(&["rehearse", "disc-1", "--json", "--lang", "en"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let json = said.json();
    assert_eq!(json["programme"], "disc-1");
    assert_eq!(json["plan"], "full");
    assert_eq!(json["lang"], "en");
    assert_eq!(json["hidden"], serde_json::json!([]));
    let lines = lines(&json);
    let tilt = lines.iter().find(|line| line["words"] == "2, Tilt");
    let expected = serde_json::json!({
        "at_ms": 63_000, "item": 1, "exercise": "pelvic-tilt", "position": "supine", "set": 1,
        "rep": 2, "side": null, "step": "move", "cue": "move", "words": "2, Tilt", "tone": "start",
        "room_ms": 2_000,
    });
    assert_eq!(tilt, Some(&expected));
    let end = lines.last().unwrap();
    assert_eq!(end["at_ms"], json["total_ms"]);
    assert_eq!((&end["cue"], &end["tone"]), (&"end".into(), &"end".into()));
    assert_eq!(
        (&end["exercise"], &end["room_ms"]),
        (&Value::Null, &Value::Null)
    );
    let sides = lines.iter().filter(|line| line["side"] == "left").count();
    assert!(sides > 4);
}

#[test]
fn without_an_id_it_is_the_programme_that_is_set() {
    let home = Home::new();
    let said = home.run(&["--lang", "en", "rehearse"]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with("No programme is set."), "{}", said.err);
    home.put("config.toml", "programme = \"walk\"\n");
    let json = home.run(&["rehearse", "--json"]).json();
    assert_eq!(json["programme"], "walk");
}

#[test]
fn an_unknown_programme_is_refused_with_the_one_that_was_meant() {
    let said = Home::new().run(&["--lang", "en", "rehearse", "wlak"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("Did you mean walk?"), "{}", said.err);
}

#[test]
fn what_health_answers_leave_out_is_left_out_and_named() {
    let home = Home::new();
    let before = home.run(&["rehearse", "disc-2", "--json"]).json();
    answered(&home, &["osteoporosis"], &[]);
    let json = home.run(&["rehearse", "disc-2", "--json"]).json();
    let hidden = json["hidden"].as_array().unwrap();
    assert!(!hidden.is_empty());
    let of = |json: &Value, id: &Value| lines(json).iter().any(|line| line["exercise"] == *id);
    for exercise in hidden {
        assert!(of(&before, &exercise["id"]) && !of(&json, &exercise["id"]));
        let said = home.run(&["--lang", "en", "rehearse", "disc-2"]);
        let named = format!("({})", exercise["id"].as_str().unwrap());
        let left_out = said.out.find("Left out").unwrap();
        assert!(said.out[left_out..].contains(&named), "{}", said.out);
    }
    assert!(json["total_ms"].as_u64() < before["total_ms"].as_u64());
}

#[test]
fn after_an_operation_the_calm_plan_alone_can_be_rehearsed() {
    let home = Home::new();
    answered(&home, &["surgery_12w"], &[]);
    let rehearse = |plan| {
        home.run(&[
            "--lang", "en", "rehearse", "disc-1", "--plan", plan, "--json",
        ])
    };
    let full = rehearse("full");
    assert_eq!((full.code, full.out.as_str()), (1, ""));
    assert!(full.err.contains("nothing to do"), "{}", full.err);
    // An easy plan with nothing left is the calm one.
    for plan in ["easy", "calm"] {
        let json = rehearse(plan).json();
        let exercises = lines(&json);
        let mut ids: Vec<&str> = exercises
            .iter()
            .filter_map(|l| l["exercise"].as_str())
            .collect();
        ids.dedup();
        assert_eq!(ids, ["rest-90-90", "deep-breathing", "body-scan"], "{plan}");
    }
}

#[test]
fn the_gentler_plans_are_those_of_the_screen() {
    let home = Home::new();
    let json = |plan| {
        home.run(&["rehearse", "disc-1", "--plan", plan, "--json"])
            .json()
    };
    let (full, easy, calm) = (json("full"), json("easy"), json("calm"));
    assert!(easy["total_ms"].as_u64() < full["total_ms"].as_u64());
    assert_eq!(
        (&easy["plan"], &easy["programme"]),
        (&"easy".into(), &"disc-1".into())
    );
    assert_eq!(
        (&calm["plan"], &calm["programme"]),
        (&"calm".into(), &"calm-day".into())
    );
    let said = home.run(&["rehearse", "disc-1", "--plan", "hard"]);
    assert_eq!(said.code, 2);
}

#[test]
fn instructions_are_whole_unless_the_settings_say_short() {
    let home = Home::new();
    let first = |home: &Home| lines(&home.run(&["rehearse", "disc-1", "--json"]).json())[0].clone();
    home.put("config.toml", "instructions = \"auto\"\n");
    assert_eq!(first(&home)["room_ms"], 28_000);
    home.put("config.toml", "instructions = \"short\"\n");
    assert_eq!(first(&home)["room_ms"], 3_000);
}

#[test]
fn in_few_words_the_same_session_says_numbers_sides_and_changes() {
    let home = Home::new();
    let json = |more: &[&str]| {
        let args = [&["rehearse", "disc-1", "--json", "--lang", "en"], more].concat();
        home.run(&args).json()
    };
    let (full, brief) = (json(&[]), json(&["--brief"]));
    assert_eq!(
        (&full["brief"], &brief["brief"]),
        (&false.into(), &true.into())
    );
    let words = |json: &Value| {
        let spoken = |line: &&Value| line["words"].is_string() && line["item"] == 1;
        lines(json).iter().filter(spoken).count()
    };
    assert!(words(&full) > 150 && words(&brief) <= 60);
    let tones = |json: &Value| lines(json).iter().filter(|l| l["tone"].is_string()).count();
    assert_eq!(tones(&full), tones(&brief), "the tones stay");
    let said = home.run(&["rehearse", "sacrum", "--brief", "--lang", "en"]);
    insta::assert_snapshot!("sacrum-brief", said.out);
}

#[test]
fn with_high_blood_pressure_breathing_is_said() {
    let home = Home::new();
    let breathing = |home: &Home| {
        let json = home
            .run(&["rehearse", "disc-1", "--json", "--lang", "en"])
            .json();
        let said = |line: &&Value| {
            line["words"]
                .as_str()
                .is_some_and(|w| w.contains("Keep breathing"))
        };
        lines(&json).iter().filter(said).count()
    };
    assert_eq!(breathing(&home), 0);
    answered(&home, &["high_bp"], &[]);
    assert!(breathing(&home) > 10);
}

#[test]
fn a_recording_says_that_a_sign_is_still_open() {
    let home = Home::new();
    answered(&home, &[], &["saddle"]);
    let audio = ["--audio", "a.wav", "--tones-only", "--lang", "en"];
    let said = home.run(&[&["rehearse", "walk"][..], &audio].concat());
    assert_eq!(said.code, 0);
    assert!(
        said.err
            .starts_with("A warning sign that you reported is still open."),
        "{}",
        said.err
    );
}

#[test]
fn what_is_said_at_the_end_adds_the_session_to_the_log() {
    for plan in ["full", "easy", "calm"] {
        let home = Home::new();
        let path = home.path().join("a.wav");
        let mut args = vec!["rehearse", "disc-1", "--tones-only", "--plan", plan];
        args.extend(["--audio", path.to_str().unwrap()]);
        let (out, _) = home.run_then(&args, None);
        let command = out.lines().last().unwrap().trim();
        let command = command.strip_prefix("rygrad ").unwrap().replace(" N", " 3");
        let mut args: Vec<&str> = command.split(' ').collect();
        args.extend(["--time", "08:00"]);
        let (out, err) = home.run_then(&args, None);
        assert_eq!(err, "", "{command}");
        assert!(out.starts_with("Added to the log:"), "{out}");
        let json: Value =
            serde_json::from_str(&home.run_then(&["export", "json"], None).0).unwrap();
        assert_eq!(json[0]["plan"], plan);
        assert_eq!(json[0]["outcome"], "completed");
    }
}
