//! `rygrad log merge`: one person, two machines.

use super::{line, log_of, with_log, without_folder};
use crate::home::Home;
use std::fs;
use std::path::Path;

fn merge(home: &Home, files: &[&Path]) -> crate::home::Said {
    let mut args = vec![Path::new("--lang"), Path::new("en")];
    args.extend([Path::new("log"), Path::new("merge")]);
    args.extend(files);
    home.run(&args)
}

/// A session on paper, in this home.
fn train(home: &Home, date: &str, time: &str, pain: &str) {
    let said = home.run(&[
        "log",
        "add",
        "--date",
        date,
        "--time",
        time,
        "--programme",
        "disc-1",
        "--pain",
        pain,
        "--pain-after",
        "2",
        "--done",
    ]);
    assert_eq!(said.code, 0, "{said:?}");
}

#[test]
fn who_trains_on_two_machines_sees_the_same_history_on_both() {
    let (desk, laptop) = (Home::new(), Home::new());
    train(&desk, "2025-11-20", "08:10", "4");
    train(&laptop, "2025-11-21", "08:10", "3");
    train(&desk, "2025-11-22", "08:10", "5");
    let id = desk.run(&["history", "--json"]).json()["check_ins"][0]["id"].clone();
    let amended = desk.run(&["log", "amend", id.as_str().unwrap(), "pain", "6"]);
    assert_eq!(amended.code, 0, "{amended:?}");
    let desk_log = desk.folders().log();
    let said = merge(&laptop, &[&desk_log]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let expected = "[home]/data/log.jsonl: 7 records added\n";
    assert_eq!(without_folder(&said.out, &desk), expected);
    merge(&desk, &[&laptop.folders().log()]);
    for how in [vec!["history"], vec!["history", "--json"]] {
        let (one, other) = (desk.run(&how), laptop.run(&how));
        assert_eq!(one.out, other.out);
        assert!(one.out.contains("2025-11-21"));
    }
    let json = laptop.run(&["history", "--json"]).json();
    assert_eq!(json["sessions"].as_array().unwrap().len(), 3);
    assert_eq!(json["check_ins"][0]["pain"], 6, "corrections come along");
    let before = (log_of(&desk), log_of(&laptop));
    let again = merge(&desk, &[&laptop.folders().log(), &desk_log]);
    assert_eq!(again.out.matches(": nothing new\n").count(), 2, "{again:?}");
    merge(&laptop, &[&desk_log]);
    assert_eq!((log_of(&desk), log_of(&laptop)), before);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_taken() {
    let home = with_log(line(1));
    let theirs = home.path().join("theirs\u{1b}[2J.jsonl");
    fs::write(&theirs, "oops\n".to_owned() + &line(2) + "\0\n").unwrap();
    let gone = home.path().join("gone.jsonl");
    let said = merge(&home, &[&gone, &theirs]);
    assert_eq!(said.code, 1);
    assert!(said.is_clean(), "{said:?}");
    assert_eq!(log_of(&home), line(1) + &line(2));
    let out = without_folder(&said.out, &home);
    assert_eq!(out, "[home]/theirs[2J.jsonl: 1 record added\n");
    let err: Vec<&str> = said.err.lines().collect();
    assert!(err[0].contains("gone.jsonl could not be read"), "{err:?}");
    assert_eq!(
        err[err.len() - 2..],
        [
            "  Line 1: damaged",
            "  Line 3: empty bytes that a power cut left"
        ]
    );
}

#[test]
fn a_damaged_or_edited_record_is_made_good_by_the_other_machine() {
    let edited = line(1).replace("\"pain\":2", "\"pain\":9");
    let home = with_log(edited.clone() + "oops\n");
    let other = with_log(line(1));
    merge(&home, &[&other.folders().log()]);
    assert_eq!(log_of(&home), edited + "oops\n" + &line(1));
    let json = home.run(&["history", "--json"]).json();
    assert_eq!(json["check_ins"][0]["pain"], 2);
    assert_eq!(home.run(&["log", "merge"]).code, 2, "no file is named");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_at_once_and_the_rest_is_taken() {
    let home = with_log(line(1));
    let theirs = home.path().join("theirs.jsonl");
    fs::write(&theirs, line(2)).unwrap();
    let pipe = home.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let said = merge(
        &home,
        &[&pipe, Path::new("/dev/zero"), home.path(), &theirs],
    );
    assert_eq!(said.code, 1);
    assert_eq!(
        said.err.matches("name the log itself").count(),
        3,
        "{said:?}"
    );
    assert_eq!(log_of(&home), line(1) + &line(2));
    let beyond = theirs.join("log.jsonl");
    let said = merge(&home, &[&beyond]);
    assert!(said.err.contains("it is not there"), "{}", said.err);
}

#[cfg(unix)]
#[test]
fn a_log_that_is_a_pipe_is_not_waited_for() {
    let home = with_log("");
    fs::remove_file(home.folders().log()).unwrap();
    let pipe = home.folders().log();
    let made = std::process::Command::new("mkfifo")
        .args(["-m", "600"])
        .arg(&pipe)
        .status();
    assert!(made.unwrap().success());
    for command in [
        &["log", "verify"][..],
        &["log", "repair"],
        &["history"],
        &["export", "csv"],
    ] {
        let said = home.run(command);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{command:?}");
        assert!(
            said.err.contains("is in the way; move it away"),
            "{}",
            said.err
        );
    }
}

#[test]
fn a_copy_of_a_sync_tool_is_named_until_it_is_taken_in() {
    let home = with_log(line(1));
    let name = "log (Kari's conflicted copy 2026-11-27).jsonl";
    let copy = home.folders().data().join(name);
    fs::write(&copy, line(1) + &line(2)).unwrap();
    fs::write(home.folders().data().join("log (1).jsonl"), line(1)).unwrap();
    for lang in ["en", "da", "nb"] {
        let verify = home.run(&["--lang", lang, "log", "verify"]);
        let history = home.run(&["--lang", lang, "history"]);
        assert_eq!(
            (verify.code, history.code),
            (0, 0),
            "it is no fault of the log"
        );
        let folder = home.folders().data().display().to_string();
        let command = format!(
            r"rygrad log merge '{folder}/log (Kari'\''s conflicted copy 2026-11-27).jsonl'"
        );
        assert!(verify.out.contains(&command), "{verify:?}");
        assert!(history.err.contains(&command), "{history:?}");
        assert!(
            !verify.out.contains("log (1)"),
            "nothing of it is missing: {verify:?}"
        );
    }
    let json = home.run(&["log", "verify", "--json"]).json();
    assert_eq!(json["copies"][0]["missing"], 1);
    assert_eq!(merge(&home, &[&copy]).code, 0);
    let after = home.run(&["log", "verify", "--json"]).json();
    assert_eq!(after["copies"], serde_json::json!([]));
    assert_eq!(home.run(&["history"]).err, "");
}
