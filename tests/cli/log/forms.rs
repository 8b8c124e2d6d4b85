//! A log that passed through other hands: read, never called damaged, never thinned.

use super::{line, log_of, with_log};
use serde_json::Value;
use std::fs;

/// What editors, shells and sync tools make of a log, and the word for it.
fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let text: String = (1..=3).map(line).collect();
    let bare: Vec<&str> = text.lines().collect();
    let pretty = |line: &&str| {
        let value: Value = serde_json::from_str(line).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    };
    let pretty: Vec<String> = bare.iter().map(pretty).collect();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("lines", text.replace('\n', "\r\n").into()),
        ("lines", text.replacen('\n', "\r\n", 1).into()),
        ("lines", format!("\u{feff}{text}").into()),
        (
            "lines",
            format!("{}\n\u{feff}{}\u{feff}{}", bare[0], bare[1], bare[2]).into(),
        ),
        ("lines", text.replace('\n', " \t\n\n").into()),
        ("lines", text.replace("\":", "\": ").into()),
        ("utf16", wide(&text)),
        (
            "utf16",
            wide(&format!("\u{feff}{}", text.replace('\n', "\r\n"))),
        ),
        ("returns", text.replace('\n', "\r").into()),
        ("array", format!("[{}]", bare.join(",")).into()),
        ("array", format!("[\n{}\n]\n", pretty.join(",\n")).into()),
        ("spread", pretty.join("\n").into()),
    ]
}

#[test]
fn every_form_is_read_whole_and_as_it_was_written() {
    for (form, log) in forms() {
        let home = with_log(&log);
        let json = home.run(&["log", "verify", "--json"]);
        assert_eq!((json.code, json.err.as_str()), (0, ""), "{form}");
        let json = json.json();
        let counts = ["verified", "edited", "damaged", "doubles"].map(|key| &json[key]);
        assert_eq!(counts, [3, 0, 0, 0], "{form}");
        assert_eq!(json["form"], form);
        let said = home.run(&["--lang", "en", "log", "verify"]);
        assert!(said.out.contains("Nothing is damaged."), "{form}: {said:?}");
        let told = said
            .out
            .contains("Another program has written the log anew");
        assert_eq!(told, form != "lines", "{form}: {said:?}");
        let history = home.run(&["--lang", "en", "history"]);
        assert_eq!(history.code, 0, "{form}: {history:?}");
        assert!(!history.out.contains("by hand"), "{form}: {history:?}");
        assert_eq!(
            fs::read(home.folders().log()).unwrap(),
            log,
            "only looked at"
        );
    }
}

#[test]
fn a_repair_writes_lines_again_and_leaves_out_nothing() {
    let text: String = (1..=3).map(line).collect();
    for (form, log) in forms() {
        let home = with_log(&log);
        let said = home.run(&["--lang", "en", "log", "repair"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{form}");
        if form == "lines" {
            assert!(said.out.starts_with("Nothing is damaged."), "{said:?}");
            assert_eq!(fs::read(home.folders().log()).unwrap(), log);
        } else {
            assert!(
                said.out.contains("written as rygrad does again"),
                "{said:?}"
            );
            assert!(!said.out.contains("left out"), "{said:?}");
            assert_eq!(log_of(&home), text, "{form}");
        }
    }
}

#[test]
fn what_is_added_stands_in_a_log_of_lines() {
    for (form, log) in forms() {
        let home = with_log(&log);
        let added = home.run(&[
            "log",
            "add",
            "--date",
            "2026-11-20",
            "--programme",
            "starter",
            "--pain",
            "3",
            "--done",
        ]);
        assert_eq!(added.code, 0, "{form}: {added:?}");
        let json = home.run(&["log", "verify", "--json"]).json();
        assert_eq!(
            (&json["form"], &json["damaged"]),
            (&"lines".into(), &0.into())
        );
        assert_eq!(json["types"]["check_in"]["verified"], 4, "{form}");
        let lines = log_of(&home);
        let is_line =
            |line: &str| serde_json::from_str::<Value>(line.trim_start_matches('\u{feff}'));
        // The glued one is left as it is.
        let broken = lines
            .lines()
            .filter(|l| !l.trim().is_empty() && is_line(l).is_err());
        assert!(broken.count() <= 1, "{form}: {lines}");
    }
}

#[test]
fn another_log_may_be_in_any_form() {
    for (form, log) in forms() {
        let home = with_log(line(9));
        let other = home.path().join("other.jsonl");
        fs::write(&other, log).unwrap();
        let said = home.run(&["--lang", "en", "log", "merge", other.to_str().unwrap()]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{form}");
        assert!(said.out.contains("3 records added"), "{form}: {said:?}");
        let text: String = [9, 1, 2, 3].map(line).concat();
        assert_eq!(log_of(&home), text, "{form}");
    }
}

#[test]
fn a_file_without_any_record_is_left_alone_and_the_way_out_is_said() {
    for text in [
        "<!DOCTYPE html>\n<p>404</p>\n",
        "\u{1f}\u{8b}\u{8}oops",
        "[1,2]",
    ] {
        let home = with_log(text);
        for (lang, word) in [
            ("en", "move it away"),
            ("da", "flyt den"),
            ("nb", "flytt den"),
        ] {
            let said = home.run(&["--lang", lang, "log", "repair"]);
            assert_eq!((said.code, said.out.as_str()), (1, ""));
            assert!(said.err.contains(word) && said.is_clean(), "{said:?}");
        }
        assert_eq!(log_of(&home), text);
        // Nobody advises to repair it.
        for command in [&["log", "verify"][..], &["history"], &["export", "csv"]] {
            let said = home.run(&[&["--lang", "en"], command].concat());
            let all = said.out.clone() + &said.err;
            assert_eq!(said.code, 1, "{said:?}");
            assert!(
                all.replace('\n', " ").contains("holds no record of rygrad"),
                "{said:?}"
            );
            assert!(!all.contains("repair"), "{said:?}");
        }
    }
}
