//! `rygrad show`.

use crate::home::{GOOD, Home};

#[test]
fn an_exercise_reads_well_in_three_languages() {
    let home = Home::new();
    for lang in ["en", "da", "nb"] {
        let said = home.run(&["--lang", lang, "show", "knee-to-chest"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("knee-to-chest-{lang}"), said.out);
    }
}

#[test]
fn a_programme_says_what_is_in_it_and_what_follows() {
    insta::assert_snapshot!(Home::new().run(&["show", "disc-1"]).out);
}

#[test]
fn lines_end_at_80_and_earlier_in_a_narrow_terminal() {
    let home = Home::new();
    let list = home.run(&["list", "--json"]).json();
    let every = ["exercises", "programmes"].map(|key| list[key].as_array().unwrap().clone());
    for thing in every.concat() {
        let id = thing["id"].as_str().unwrap();
        for (columns, most) in [(None, 80), (Some(200), 80), (Some(48), 48)] {
            for lang in ["en", "da", "nb"] {
                let (out, _) = home.run_then(&["show", id, "--lang", lang], columns);
                // An address stays whole, so that it can be copied.
                let mut lines = out.lines().filter(|line| !line.contains("http"));
                let long = lines.find(|line| line.chars().count() > most);
                assert_eq!(long, None, "{id} {lang}");
            }
        }
    }
}

#[test]
fn as_json_an_exercise_is_whole() {
    let said = Home::new().run(&["show", "knee-to-chest", "--json", "--lang", "da"]);
    let exercise = &said.json()["exercise"];
    assert_eq!(exercise["name"], "Knæ til bryst");
    assert_eq!(exercise["steps"].as_array().unwrap().len(), 5);
    assert_eq!(exercise["cautions"][0]["id"], "leg");
    assert!(exercise["sources"].as_array().unwrap().len() > 2);
    let said = Home::new().run(&["show", "disc-1", "--json"]);
    let programme = &said.json()["programme"];
    assert_eq!(programme["next"]["after_sessions"], 6);
    assert_eq!(programme["next"]["ask_first"], true);
    assert_eq!(programme["exercises"][0]["dose"]["sets"], 3);
}

#[test]
fn an_unknown_id_is_refused_with_the_one_that_was_meant() {
    let home = Home::new();
    let said = home.run(&["show", "knee-to-chess"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    insta::assert_snapshot!(said.err);
    let said = home.run(&["show", "bækkenkip", "--lang", "da"]);
    let first = said.err.lines().next().unwrap();
    let expected =
        "Der er ingen øvelse og intet program, der hedder »bækkenkip«. Mente du pelvic-tilt?";
    assert_eq!(first, expected);
}

#[test]
fn a_clinician_s_words_are_shown() {
    let home = Home::new();
    let programme = r#"format = 1
days-per-week = 5
sources = ["ours"]
[name]
en = "Mine"
[[exercise]]
id = "pelvic-tilt"
[monitored]
by = "A. Holm, physiotherapist"
date = 2026-11-22
limit = 4
"#;
    home.put("programmes/mine.toml", programme);
    let said = home.run(&["show", "mine"]);
    let expected = "A. Holm, physiotherapist, 22 November 2026: pain up to 4 is acceptable.";
    assert!(said.out.contains(expected), "{}{}", said.out, said.err);
}

#[test]
fn what_a_file_holds_never_steers_the_terminal() {
    let home = Home::new();
    let escaped = "\"Bri\\u001b[31mdge\\u202e\\u009b2J\"";
    let raw = "\"Bri\u{1b}[31mdge\u{202e}\u{9b}2J\"";
    home.put(
        "exercises/bridge.toml",
        &GOOD.replace("\"Bridge\"", escaped),
    );
    home.put("exercises/raw.toml", &GOOD.replace("\"Bridge\"", raw));
    for args in [
        vec!["show", "bridge"],
        vec!["show", "raw", "--json"],
        vec!["list"],
        vec!["list", "--json"],
        vec!["check"],
        vec!["show", "\u{1b}[2J\u{202e}"],
    ] {
        let said = home.run(&args);
        assert!(said.is_clean(), "{args:?} {said:?}");
        // Such files are refused, by name; an id is quoted.
        let all = format!("{}{}", said.out, said.err);
        assert!(all.contains(".toml") || all.contains("“[2J”"), "{all}");
    }
}
