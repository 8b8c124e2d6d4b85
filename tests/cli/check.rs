//! `rygrad check`.

use crate::home::{GOOD, Home, shipped};

/// A file with one fault each: its name, what is changed of a good one, where the fault is.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    ("misspelt", "breath =", "breth =", ":8:1"),
    ("wrong-type", "sets = 2", "sets = \"two\"", ":17:8"),
    ("reversed", "\"8-10\"", "\"10-8\"", ":18:8"),
    ("empty-step", "\"Lift your hips.\"", "\"\"", ":23:28"),
    ("syntax", "hold = 3", "hold 3", ":19:6"),
];

#[test]
fn the_built_in_files_are_without_fault() {
    let said = Home::new().run(&["check"]);
    let (exercises, programmes) = shipped();
    let files = exercises + programmes;
    assert_eq!(said.out, format!("{files} files, 0 errors, 0 warnings\n"));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

#[test]
fn every_fault_is_shown_in_its_place_and_the_good_files_still_load() {
    let home = Home::new();
    home.put("exercises/bridge.toml", GOOD);
    for (name, from, to, _) in FAULTS {
        let text = GOOD.replace(from, to);
        assert_ne!(text, GOOD);
        home.put(&format!("exercises/{name}.toml"), &text);
    }
    let unknown = "format = 1\ndays-per-week = 7\nsources = [\"ours\"]\n\n[name]\nen = \"Mine\"\n\n\
        [[exercise]]\nid = \"pelvic-tild\"\n";
    home.put("programmes/mine.toml", unknown);
    let folder = home.folders().config().to_owned();
    let said = home.run(&["check".as_ref(), folder.as_os_str()]);
    assert_eq!(said.code, 1, "{}", said.out);
    for (name, _, _, place) in FAULTS {
        let place = format!("{name}.toml{place}\n");
        let (_, after) = said.out.split_once(&place).unwrap_or(("", "missing"));
        let excerpt = after.split("\n\n").next().unwrap();
        assert!(excerpt.contains('^'), "{place}{excerpt}\n{}", said.out);
    }
    assert!(said.out.contains("mine.toml:9:6"), "{}", said.out);
    assert!(said.out.contains("did you mean `breath`?"), "{}", said.out);
    let meant = "did you mean `pelvic-tilt`?";
    assert!(said.out.contains(meant), "{}", said.out);
    let last = said.out.lines().last().unwrap();
    assert!(last.starts_with("7 files, 6 errors, "), "{last}");
    let listed = home.run(&["list"]);
    assert!(listed.out.contains("bridge") && listed.out.contains("pelvic-tilt"));
}

#[test]
fn a_missing_language_is_only_a_warning() {
    let home = Home::new();
    let path = home.put(
        "exercises/bridge.toml",
        &GOOD.replace("nb = \"Seteløft\"\n", ""),
    );
    let said = home.run(&["check".as_ref(), path.as_os_str()]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(
        said.out.ends_with("1 file, 0 errors, 1 warning\n"),
        "{}",
        said.out
    );
    let said = home.run(&[
        "--lang".as_ref(),
        "da".as_ref(),
        "check".as_ref(),
        path.as_os_str(),
    ]);
    assert!(
        said.out.ends_with("1 fil, 0 fejl, 1 advarsel\n"),
        "{}",
        said.out
    );
}

/// One language is enough: what many files lack is said in a sentence, what a file lacks here and
/// has there in its place.
#[test]
fn languages_that_whole_files_lack_are_said_once() {
    let home = Home::new();
    let is_english = |line: &&str| !line.contains("da = ") && !line.contains("nb = ");
    let english: Vec<&str> = GOOD.lines().filter(is_english).collect();
    let english = english.join("\n");
    for name in ["mine", "yours"] {
        home.put(&format!("exercises/{name}.toml"), &english);
    }
    let half = GOOD.replace("nb = \"Seteløft\"\n", "");
    home.put("exercises/half.toml", &half);
    for (lang, once) in [
        (
            "en",
            "2 files are not in all three languages. One is enough",
        ),
        ("da", "2 filer findes ikke på alle tre sprog. Ét er nok"),
        ("nb", "2 filer finnes ikke på alle tre språk. Ett er nok"),
    ] {
        let said = home.run(&["--lang", lang, "check"]).out;
        assert_eq!(said.matches(once).count(), 1, "{said}");
        assert!(
            !said.contains("mine.toml") && !said.contains("yours.toml"),
            "{said}"
        );
        assert!(said.contains("half.toml"), "{said}");
    }
    // Editors are told of each in its place, and who wants all three can ask for it.
    let json = home.run(&["check", "--json"]).json();
    let of_mine = json.as_array().unwrap().iter().filter(|fault| {
        fault["severity"] == "warning" && fault["file"].as_str().unwrap().ends_with("mine.toml")
    });
    assert_eq!(of_mine.count(), 2);
    assert_eq!(home.run(&["check", "--strict"]).code, 1);
}

#[test]
fn control_characters_in_a_file_and_in_a_path_are_named_but_never_printed() {
    let home = Home::new();
    let text = GOOD.replace("Lie on", "Lie\u{1b}[2J\u{202e} on");
    let path = home.put("exercises/esc\u{1b}[31m.toml", &text);
    let said = home.run(&["check".as_ref(), path.as_os_str()]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains(":23:"), "{}", said.out);
    assert!(said.is_clean(), "{said:?}");
}

#[test]
fn a_path_that_is_not_there_is_an_error() {
    let said = Home::new().run(&["check", "nowhere/\u{1b}[1mx.toml"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("there is no such file"), "{}", said.out);
    assert!(said.is_clean(), "{said:?}");
}

#[test]
fn an_editor_gets_every_fault_as_json() {
    let home = Home::new();
    let text = GOOD
        .replace("position =", "positon =")
        .replace("nb = \"Seteløft\"\n", "");
    let path = home.put("exercises/bridge.toml", &text);
    let said = home.run(&["check".as_ref(), "--json".as_ref(), path.as_os_str()]);
    assert_eq!(said.code, 1);
    let faults = said.json();
    let fault = &faults[0];
    assert_eq!(fault["file"], path.to_str().unwrap());
    assert_eq!(
        (
            &fault["line"],
            &fault["column"],
            &fault["end_line"],
            &fault["end_column"]
        ),
        (&2.into(), &1.into(), &2.into(), &8.into())
    );
    assert_eq!(fault["severity"], "error");
    assert_eq!(fault["message"], "there is no key `positon`");
    assert_eq!(fault["help"], "did you mean `position`?");
    assert_eq!(faults[1]["severity"], "warning");
    assert_eq!(faults.as_array().unwrap().len(), 2);
}

#[test]
fn json_of_nothing_and_of_no_file_is_json_too() {
    let home = Home::new();
    let said = home.run(&["check", "--json"]);
    assert_eq!((said.code, said.out.as_str()), (0, "[]\n"));
    let said = home.run(&["check", "--json", "no\u{202e}where\u{9b}.toml"]);
    assert_eq!(said.code, 1);
    assert!(said.is_clean(), "{said:?}");
    let fault = &said.json()[0];
    assert_eq!(fault["file"], "no\u{202e}where\u{9b}.toml");
    assert!(fault.get("end_line").is_none());
}

#[test]
fn a_strict_check_fails_on_a_warning() {
    let home = Home::new();
    let long = GOOD.replace(
        "en = \"Bridge\"",
        "en = \"Bridge with one leg stretched out\"",
    );
    let path = home.put("exercises/bridge.toml", &long);
    let check = |how: &[&str]| {
        let mut args = vec!["check", path.to_str().unwrap()];
        args.extend(how);
        home.run(&args)
    };
    assert_eq!(check(&[]).code, 0);
    assert_eq!(check(&["--json"]).code, 0);
    assert_eq!(check(&["--strict"]).code, 1);
    assert_eq!(check(&["--strict", "--json"]).code, 1);
    home.put("exercises/bridge.toml", GOOD);
    assert_eq!(check(&["--strict"]).code, 0);
}

#[test]
fn files_that_nobody_reads_are_named_by_every_command_and_droppings_by_none() {
    let home = Home::new();
    home.put("exercises/bridge.toml", GOOD);
    for dropping in [
        ".#my-x.toml",
        "._my-x.toml",
        "my-x.toml~",
        "#my-x.toml#",
        "~$my-x.toml",
    ] {
        home.put(&format!("exercises/{dropping}"), "\0\u{5}\u{16}");
    }
    for args in [&["list"][..], &["check"][..], &["show", "bridge"][..]] {
        let said = home.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
        assert!(!said.out.contains("my-x"), "{}", said.out);
    }
    let programme = "format = 1\ndays-per-week = 7\n";
    home.put("exercises/my-x.tml", GOOD);
    home.put("exercises/my-y.toml.txt", GOOD);
    home.put("exercises/my-z (1).toml", GOOD);
    home.put("exercises/old/my-v.toml", GOOD);
    home.put("exercises/My W.toml", GOOD);
    home.put("exercises/mine.toml", programme);
    home.put("programmes/bridge-2.toml", GOOD);
    home.put("my-u.toml", GOOD);
    let advice = [
        ("my-x.tml", "rename it to `my-x.toml`"),
        ("my-y.toml.txt", "rename it to `my-y.toml`"),
        ("my-z (1).toml", "keep in `my-z.toml` what is right"),
        ("my-v.toml", "move it to `exercises/my-v.toml`"),
        ("My W.toml", "rename it to `my-w.toml`"),
        ("mine.toml", "move it to `programmes/mine.toml`"),
        ("bridge-2.toml", "move it to `exercises/bridge-2.toml`"),
        ("my-u.toml", "move it to `exercises/my-u.toml`"),
    ];
    let config = home.folders().config().to_owned();
    let checked = home.run(&["check"]).out;
    let listed = home.run(&["list"]).err;
    let whole = home.run(&["check".as_ref(), config.as_os_str()]).out;
    for (name, help) in advice {
        for said in [&checked, &listed, &whole] {
            assert!(said.contains(name) && said.contains(help), "{name}: {said}");
        }
    }
    assert_eq!(listed.lines().count(), advice.len(), "{listed}");
}

#[test]
fn what_is_there_with_a_fault_is_said_to_have_one_and_never_to_be_missing() {
    let home = Home::new();
    let mine = "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n\n[[exercise]]\nid = \"bridge\"\nsets = 99\n";
    home.put("programmes/mine.toml", mine);
    home.put(
        "exercises/own.toml",
        &GOOD.replace("sets = 2", "sets = \"two\""),
    );
    home.put("exercises/other.tml", GOOD);
    home.put(
        "config.toml",
        "welcomed = true\nprogramme = \"mine\"\ncountry = \"dk\"\n",
    );
    for args in [
        &["show", "mine"][..],
        &["start", "mine"],
        &["start"],
        &["rehearse", "mine"],
        &["rehearse"],
        &[
            "log",
            "add",
            "--date",
            "2026‑11‑22",
            "--pain",
            "2",
            "--done",
            "--programme",
            "mine",
        ],
        &["show", "own"],
        &["show", "other"],
        &["show", "Other"],
    ] {
        let said = home.run(args);
        assert_ne!(said.code, 0, "{args:?}");
        assert!(
            said.err.contains("its file has a fault"),
            "{args:?}: {}",
            said.err
        );
        assert!(!said.err.contains("There is no"), "{args:?}: {}", said.err);
        let place = match args.last().unwrap() {
            &"own" => "own.toml, line 17",
            &"other" | &"Other" => "other.tml: ",
            _ => "mine.toml, line 7",
        };
        assert!(said.err.contains(place), "{args:?}: {}", said.err);
    }
    let naming = mine
        .replace("sets = 99\n", "")
        .replace("\"bridge\"", "\"own\"");
    let path = home.put("programmes/naming.toml", &naming);
    let said = home.run(&["check".as_ref(), path.as_os_str()]);
    let fault = "the exercise `own` cannot be used: its file has a fault";
    assert!(said.out.contains(fault), "{}", said.out);
    let config = std::fs::read_to_string(home.folders().settings()).unwrap();
    assert!(config.contains("programme = \"mine\""));
}
