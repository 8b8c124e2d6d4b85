//! `rygrad log`: where it is, whether it is whole, and mending it.

mod add;
mod amend;
mod forms;
mod merge;
mod withdraw;

use crate::home::{Home, run_bare};
use rygrad::core::record::{CheckIn, Record};
use rygrad::store::{append, encode};
use std::fs;

/// A check-in of 22 November, numbered.
fn check_in(number: u16) -> Record {
    let text = format!(
        r#"{{"id":"019a0000-0000-7000-8000-00000000{number:04x}","at":"2026-11-22T08:{:02}:00+01:00",
        "local_date":"2026-11-22","when":"before","session":null,"pain":2}}"#,
        number % 60
    );
    let record: CheckIn = serde_json::from_str(&text).unwrap();
    Record::CheckIn(record)
}

fn line(number: u16) -> String {
    encode(&check_in(number)).unwrap()
}

/// A home with this log.
fn with_log(log: impl AsRef<[u8]>) -> Home {
    let home = Home::new();
    fs::create_dir_all(home.folders().data()).unwrap();
    fs::write(home.folders().log(), log).unwrap();
    // As the product leaves them.
    home.folders().close_to_others();
    home
}

#[cfg(unix)]
#[test]
fn a_log_that_others_could_read_is_closed_before_it_is_written_and_it_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let home = with_log(line(1));
    let log = home.folders().log();
    fs::set_permissions(&log, fs::Permissions::from_mode(0o644)).unwrap();
    let said = home.run(&[
        "log",
        "amend",
        "019a0000-0000-7000-8000-000000000001",
        "pain",
        "4",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.err.starts_with("Others on this computer could read "),
        "{}",
        said.err
    );
    assert_eq!(
        fs::metadata(&log).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

fn log_of(home: &Home) -> String {
    fs::read_to_string(home.folders().log()).unwrap()
}

/// What was said, with the folder of the test out of it.
fn without_folder(said: &str, home: &Home) -> String {
    said.replace(home.path().to_str().unwrap(), "[home]")
}

/// A log with something of everything that can be in one.
fn worn() -> String {
    let edited = line(2).replace("\"pain\":2", "\"pain\":9");
    let newer = "{\"v\":2,\"type\":\"sl\u{1b}[2Jeep\",\"hours\":7}\n".replace('\u{1b}', "\\u001b");
    let torn = line(4);
    line(1) + &line(1) + "oops\u{1b}[31m\n" + &edited + &newer + "\0\0\0\n" + &torn[..40]
}

#[test]
fn alone_it_helps() {
    let home = Home::new();
    let said = home.run(&["log"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for command in ["path", "verify", "repair", "merge", "add", "amend"] {
        let listed = format!("\n  {command} ");
        assert!(said.out.contains(&listed), "{}", said.out);
    }
    assert!(!home.folders().data().exists());
}

#[test]
fn the_path_and_nothing_else() {
    let home = Home::new();
    let said = home.run(&["log", "path"]);
    let path = format!("{}\n", home.folders().log().display());
    assert_eq!((said.code, said.out, said.err.as_str()), (0, path, ""));
    let hostile = ["--data-dir", "/x\u{1b}[2J", "log", "path"];
    let mut all = vec!["--config-dir", "/c"];
    all.extend(hostile);
    let (out, _) = run_bare(&all, Some(80));
    assert_eq!(out, "/x[2J/log.jsonl\n", "a terminal is not harmed");
}

#[test]
fn a_log_that_is_not_there_is_fine() {
    let home = Home::new();
    let said = home.run(&["--lang", "en", "log", "verify"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("There is no log yet."), "{said:?}");
    let json = home.run(&["log", "verify", "--json"]).json();
    assert_eq!(json["exists"], false);
    let said = home.run(&["--lang", "en", "log", "repair"]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("Nothing is damaged."), "{said:?}");
    assert!(!home.folders().data().exists());
}

#[test]
fn a_sound_log_is_counted() {
    let home = Home::new();
    append(&home.folders(), &check_in(1)).unwrap();
    let said = home.run(&["--lang", "en", "log", "verify"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.ends_with("\n\nNothing is damaged.\n"), "{said:?}");
}

#[test]
fn everything_in_a_worn_log_is_counted_and_named() {
    let home = with_log(worn());
    for lang in ["en", "da", "nb"] {
        let said = home.run(&["--lang", lang, "log", "verify"]);
        assert_eq!((said.code, said.err.as_str()), (1, ""));
        assert!(said.is_clean(), "{said:?}");
        insta::assert_snapshot!(format!("verify-{lang}"), without_folder(&said.out, &home));
    }
    let said = home.run(&["log", "verify", "--json"]);
    assert_eq!(said.code, 1);
    let json = said.json();
    let faults = serde_json::json!([
        {"line": 3, "damage": "damaged"},
        {"line": 6, "damage": "empty_bytes"},
        {"line": 7, "damage": "torn"},
    ]);
    assert_eq!(json["faults"], faults);
    let counts = ["verified", "edited", "newer", "damaged", "doubles"].map(|key| &json[key]);
    assert_eq!(counts, [2, 1, 1, 3, 1]);
    let check_ins = serde_json::json!({"verified": 2, "edited": 1, "newer": 0});
    assert_eq!(json["types"]["check_in"], check_ins);
    assert_eq!(log_of(&home), worn(), "looking changes nothing");
}

#[test]
fn a_journal_that_cannot_be_read_is_named() {
    let home = Home::new();
    append(&home.folders(), &check_in(1)).unwrap();
    let folder = home.folders().in_progress();
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("torn.jsonl"), "{").unwrap();
    let said = home.run(&["log", "verify"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("torn.jsonl"), "{}", said.out);
}

#[test]
fn a_file_that_is_no_log_does_not_fill_the_screen() {
    let home = with_log("oops\n".repeat(1_000));
    let said = home.run(&["--lang", "en", "log", "verify"]);
    assert!(said.out.ends_with("  … and 980 more\n"), "{}", said.out);
    assert!(said.out.lines().count() < 40);
    let json = home.run(&["log", "verify", "--json"]).json();
    assert_eq!(json["faults"].as_array().unwrap().len(), 1_000);
}

#[test]
fn a_repair_says_what_it_left_out_and_where_the_old_file_is() {
    for lang in ["en", "da", "nb"] {
        let home = with_log(worn());
        let (out, err) = home.run_then(&["log", "repair", "--lang", lang], None);
        assert_eq!(err, "");
        insta::assert_snapshot!(format!("repair-{lang}"), without_folder(&out, &home));
        let old = home.folders().data().join("log.jsonl.20261122T120000.bak");
        assert_eq!(fs::read_to_string(old).unwrap(), worn());
        assert_eq!(home.run(&["log", "verify"]).code, 0);
        let again = home.run(&["--lang", "en", "log", "repair"]);
        assert_eq!(again.code, 0);
        assert_eq!(
            again.out,
            "Nothing is damaged. The log was left as it is.\n"
        );
    }
}

#[test]
fn a_log_that_cannot_be_used_ends_with_one_sentence() {
    let home = Home::new();
    fs::create_dir_all(home.folders().log()).unwrap();
    home.folders().close_to_others();
    for command in ["verify", "repair"] {
        let said = home.run(&["log", command]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
}
