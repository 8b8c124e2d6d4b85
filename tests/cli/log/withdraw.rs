//! `rygrad log withdraw` and `rygrad log list`, and the corrections of what a session was.

use super::add::BASE;
use super::{check_in, log_of};
use crate::home::{Home, Said};
use rygrad::store::append;
use serde_json::Value;

fn log(home: &Home, args: &[&str]) -> Said {
    home.run(&[&["--lang", "en", "log"], args].concat())
}

fn json(home: &Home) -> Value {
    home.run(&["history", "--json"]).json()
}

/// A home with a session on paper and a number before and after it; with the id of the session.
fn trained() -> (Home, String) {
    let home = Home::new();
    let after = [
        &BASE[..],
        &["--done", "--pain-after", "3", "--note", "in the garden"],
    ]
    .concat();
    home.run_then(&after, None);
    let id = json(&home)["sessions"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    (home, id)
}

fn counts(home: &Home) -> [usize; 2] {
    let history = json(home);
    ["sessions", "check_ins"].map(|list| history[list].as_array().unwrap().len())
}

#[test]
fn what_was_another_person_s_counts_nowhere_until_it_is_brought_back() {
    let (home, id) = trained();
    let before = (log_of(&home), json(&home));
    let exported = |home: &Home| {
        let rows = home.run(&["export", "csv"]).out.lines().count();
        let exercises = home
            .run(&["export", "csv", "--exercises"])
            .out
            .lines()
            .count();
        (rows, exercises)
    };
    assert_eq!((counts(&home), exported(&home).0), ([1, 2], 2));
    let said = log(&home, &["withdraw", &id]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    assert!(said.out.contains("Nothing was deleted"), "{}", said.out);
    assert!(
        said.out
            .ends_with(&format!("  rygrad log withdraw --undo {id}\n"))
    );
    assert!(log_of(&home).starts_with(&before.0));
    assert_eq!((counts(&home), exported(&home)), ([0, 0], (1, 1)));
    let fhir = home.run(&["export", "fhir"]).out;
    assert!(!fhir.contains("in the garden") && !fhir.contains(&id));
    let report = home.run(&["report", "--form", "text"]).out;
    assert!(!report.contains("garden"), "{report}");
    let verify = home.run(&["log", "verify", "--json"]).json();
    assert_eq!(
        (&verify["withdrawn"], &verify["damaged"]),
        (&1.into(), &0.into())
    );
    let again = log(&home, &["withdraw", &id]);
    assert_eq!(again.out, "It says so already. Nothing was written.\n");
    let said = log(&home, &["withdraw", "--undo", &id]);
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(json(&home), before.1);
    assert_eq!(log(&home, &["amend", &id, "withdrawn", "true"]).code, 0);
    assert_eq!(counts(&home), [0, 0]);
}

#[test]
fn what_is_withdrawn_is_listed_and_cannot_be_corrected() {
    let (home, id) = trained();
    let listed = |args: &[&str]| log(&home, &[&["list"], args].concat()).out;
    assert!(listed(&[]).contains(&id));
    assert_eq!(listed(&["--withdrawn"]), "There is nothing to list.\n");
    let number = json(&home)["check_ins"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    log(&home, &["withdraw", &id]);
    let withdrawn = listed(&["--withdrawn"]);
    let rows = withdrawn
        .lines()
        .filter(|line| line.ends_with("  withdrawn"));
    assert!(rows.count() >= 3, "{withdrawn}");
    for (of, field, value) in [(&number, "pain", "4"), (&id, "date", "2026-11-20")] {
        let said = log(&home, &["amend", of, field, value]);
        assert_eq!(said.code, 1, "{said:?}");
        assert!(
            said.err.contains(&format!("withdraw --undo {id}")),
            "{}",
            said.err
        );
    }
    let said = log(&home, &["withdraw", "--undo", &number]);
    assert!(
        said.err.contains(&format!("withdraw --undo {id}")),
        "{}",
        said.err
    );
}

#[test]
fn a_number_alone_is_withdrawn_too() {
    let home = Home::new();
    for number in [1, 2] {
        append(&home.folders(), &check_in(number)).unwrap();
    }
    let id = "019a0000-0000-7000-8000-000000000001";
    assert_eq!(log(&home, &["withdraw", id]).code, 0);
    assert_eq!(counts(&home), [0, 1]);
    let unknown = log(&home, &["withdraw", "019b00"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("rygrad log list"), "{}", unknown.err);
}

#[test]
fn programme_amounts_and_note_of_a_session_are_corrected() {
    let (home, id) = trained();
    let exercise = |home: &Home| json(home)["sessions"][0]["exercises"][0].clone();
    let first = exercise(&home);
    let name = first["id"].as_str().unwrap();
    let (sets, reps) = (format!("sets:{name}"), format!("reps:{name}"));
    let field = if first["planned"]["sets"] == 1 {
        &reps
    } else {
        &sets
    };
    for (field, value) in [
        (field.as_str(), "1"),
        ("programme", "sacrum"),
        ("note", "in the kitchen"),
    ] {
        let said = log(&home, &["amend", &id, field, value]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{field}");
    }
    let history = json(&home);
    let session = &history["sessions"][0];
    assert_eq!(session["programme"]["id"], "sacrum");
    assert_ne!(exercise(&home)["done"], first["done"]);
    let notes: Vec<&Value> = history["check_ins"].as_array().unwrap().iter().collect();
    assert!(notes.iter().any(|check| check["note"] == "in the kitchen"));
    for (field, value) in [
        (field.as_str(), "99"),
        (field.as_str(), "some"),
        ("sets:no-such-exercise", "1"),
        ("programme", "no-such-programme"),
        ("level", "many"),
        ("withdrawn", "perhaps"),
    ] {
        let before = log_of(&home);
        let said = log(&home, &["amend", &id, field, value]);
        assert_ne!(said.code, 0, "{field} {value}");
        assert!(!said.err.is_empty() && said.is_clean());
        assert_eq!(log_of(&home), before);
    }
}

/// On two machines something was corrected, moved, withdrawn and brought back. Merged either way they
/// print the same history, to the byte.
#[test]
fn two_machines_print_the_same_history() {
    let (one, id) = trained();
    let other = Home::new();
    let merge = |into: &Home, from: &Home| {
        let path = from.folders().log();
        let said = log(into, &["merge", path.to_str().unwrap()]);
        assert_eq!(said.code, 0, "{said:?}");
    };
    merge(&other, &one);
    let later = [&BASE[..], &["--done", "--again", "--pain-after", "2"]].concat();
    assert_eq!(other.run(&later).code, 0);
    for (home, args) in [
        (&one, ["amend", &id, "pain_before", "6"].as_slice()),
        (&one, &["amend", &id, "sets:pelvic-tilt", "1"]),
        (&other, &["amend", &id, "date", "2026-11-19"]),
        (&other, &["withdraw", &id]),
        (&one, &["amend", &id, "note", "in the kitchen"]),
        (&other, &["withdraw", "--undo", &id]),
    ] {
        let said = log(home, args);
        assert_eq!(said.code, 0, "{said:?}");
    }
    let [before_one, before_other] = [&one, &other].map(log_of);
    merge(&one, &other);
    merge(&other, &one);
    assert_ne!(
        log_of(&one),
        log_of(&other),
        "their lines stand in another order"
    );
    assert!(log_of(&one).starts_with(&before_one) && log_of(&other).starts_with(&before_other));
    let printed = |home: &Home| home.run(&["history", "--json"]).out;
    assert_eq!(printed(&one), printed(&other));
    let history = json(&one);
    assert_eq!(history["sessions"].as_array().unwrap().len(), 2);
    assert!(printed(&one).contains("2026-11-19"));
}
