//! `rygrad log amend`: corrections.

use super::add::BASE;
use super::{check_in, log_of};
use crate::home::Home;
use rygrad::core::record::{Amendment, Pause, Record};
use rygrad::store::append;

const FIRST: &str = "019a0000-0000-7000-8000-000000000001";

fn amend(home: &Home, args: &[&str]) -> crate::home::Said {
    home.run(&[&["--lang", "en", "log", "amend"], args].concat())
}

fn with_check_ins(numbers: &[u16]) -> Home {
    let home = Home::new();
    for number in numbers {
        append(&home.folders(), &check_in(*number)).unwrap();
    }
    home
}

#[test]
fn a_correction_is_read_everywhere_and_nothing_is_rewritten() {
    let home = with_check_ins(&[1]);
    let before = log_of(&home);
    for lang in ["en", "da", "nb"] {
        let pain = ["log", "amend", FIRST, "pain", "6", "--lang", lang];
        let (out, err) = home.run_then(&pain, None);
        assert_eq!(err, "");
        insta::assert_snapshot!(format!("amend-{lang}"), out);
        amend(&home, &[FIRST, "pain", "2"]);
    }
    for (field, value) in [
        ("pain", "6"),
        ("note", "- på \u{1b}[31mgulvet"),
        ("place", "calf"),
        ("mobility", "harder"),
    ] {
        let said = amend(&home, &[FIRST, field, value]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{field}");
        assert!(said.is_clean(), "{said:?}");
    }
    assert!(log_of(&home).starts_with(&before));
    let json = home.run(&["history", "--json"]).json();
    let check = &json["check_ins"][0];
    let read = ["pain", "note", "place", "mobility"].map(|field| check[field].clone());
    let expected = serde_json::json!([6, "- på [31mgulvet", "calf", "harder"]);
    assert_eq!(serde_json::Value::from(read.to_vec()), expected);
    assert_eq!(home.run(&["log", "verify"]).code, 0);
}

#[test]
fn a_correction_counts_also_where_the_one_before_has_a_later_time() {
    let home = with_check_ins(&[1]);
    let ahead = format!(
        r#"{{"id":"019a0000-0000-7000-8000-000000000009","at":"2199-01-01T08:00:00+01:00",
        "amends":"{FIRST}","set":{{"pain":7}}}}"#
    );
    let ahead: Amendment = serde_json::from_str(&ahead).unwrap();
    append(&home.folders(), &Record::Amendment(ahead)).unwrap();
    for level in ["3", "5", "4"] {
        let said = amend(&home, &[FIRST, "pain", level]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let json = home.run(&["history", "--json"]).json();
        assert_eq!(json["check_ins"][0]["pain"].to_string(), level);
    }
}

#[test]
fn the_beginning_of_an_id_is_enough_where_only_one_has_it() {
    let home = with_check_ins(&[1]);
    assert_eq!(amend(&home, &["019A00", "pain", "3"]).code, 0);
    assert_eq!(
        amend(&home, &["019a00000000", "pain", "4"]).code,
        0,
        "no dashes"
    );
    let home = with_check_ins(&[1, 2]);
    let said = amend(&home, &["019a0000", "pain", "3"]);
    assert_eq!(said.code, 1);
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[1], format!("  {FIRST}  check-in of 2026-11-22 08:01"));
}

#[test]
fn the_pain_before_a_session_can_be_corrected() {
    let home = Home::new();
    home.run_then(&[&BASE[..], &["--done"]].concat(), None);
    let json = home.run(&["history", "--json"]).json();
    let id = json["sessions"][0]["id"].as_str().unwrap();
    let said = amend(&home, &[id, "pain-before", "5"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("pain_before 4 → 5"), "{}", said.out);
    let (out, _) = home.run_then(&["history"], None);
    assert!(out.lines().nth(1).unwrap().contains("  5  "), "{out}");
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(json["check_ins"][0]["pain"], 5, "asked before it");
    let check = json["check_ins"][0]["id"].as_str().unwrap();
    assert_eq!(amend(&home, &[check, "pain", "6"]).code, 0);
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(json["sessions"][0]["pain_before"], 6);
    assert_eq!(amend(&home, &[id, "pain", "5"]).code, 2, "of a check-in");
}

#[test]
fn an_empty_value_takes_away_and_the_same_writes_nothing() {
    let home = with_check_ins(&[1]);
    amend(&home, &[FIRST, "note", "a slip"]);
    assert_eq!(amend(&home, &[FIRST, "note", ""]).code, 0);
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(json["check_ins"][0]["note"], serde_json::Value::Null);
    let before = log_of(&home);
    let said = amend(&home, &[FIRST, "pain", "2"]);
    assert_eq!(said.out, "It says so already. Nothing was written.\n");
    assert_eq!((said.code, log_of(&home)), (0, before));
}

#[test]
fn what_cannot_be_corrected_is_refused() {
    let home = with_check_ins(&[1]);
    let before = log_of(&home);
    let long = "ø".repeat(1_001);
    for (args, code, says) in [
        ([FIRST, "note", &long], 2, "1001 characters; at most 1000"),
        ([FIRST, "pain", "11"], 2, "0 to 10"),
        ([FIRST, "pain", ""], 2, "0 to 10"),
        ([FIRST, "place", "nose\u{1b}[2J"], 2, "back, sacrum, pelvis"),
        ([FIRST, "mobility", "better"], 2, "easier, same, harder"),
        (
            [FIRST, "when", "after"],
            2,
            "pain, note, place and mobility",
        ),
        ([FIRST, "pain_before", "3"], 2, "cannot be corrected"),
        (["019a0", "pain", "3"], 2, "at least 6"),
        (["ffffff\u{1b}[2J", "pain", "3"], 1, "rygrad log list"),
    ] {
        let said = amend(&home, &args);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{args:?}");
        assert!(said.err.contains(says), "{args:?}: {}", said.err);
        assert!(said.is_clean(), "{said:?}");
    }
    assert_eq!(log_of(&home), before);
}

#[test]
fn days_away_can_be_moved() {
    let home = Home::new();
    let pause: Pause = serde_json::from_str(
        r#"{"id":"019a0000-0000-7000-8000-000000000001","at":"2026-11-10T09:00:00+01:00",
        "local_date":"2026-11-10","from":"2026-11-10","to":"2026-11-16"}"#,
    )
    .unwrap();
    append(&home.folders(), &Record::Pause(pause)).unwrap();
    let said = amend(&home, &[FIRST, "to", "2026-11-11"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("2026-11-16") && said.out.contains("2026-11-11"),
        "{}",
        said.out
    );
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(
        json["away"],
        serde_json::json!(["2026-11-10", "2026-11-11"])
    );
    assert_eq!(amend(&home, &[FIRST, "to", "soon"]).code, 2);
    assert_eq!(amend(&home, &[FIRST, "pain", "3"]).code, 2);
}
