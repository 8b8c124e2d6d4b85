//! `rygrad pack` and `rygrad add`: a programme goes from one home to another.

mod code;
mod hostile;

use crate::home::{Home, Said};
use rygrad::content::Library;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::plan::PlanKind;
use rygrad::core::settings::Instructions;
use std::fs;
use std::path::{Path, PathBuf};

const MINE: &str = r#"#:schema ../schema/programme.schema.json
# Knees first, as we said on Monday.
format = 1
days-per-week = 3
sources = ["ours"]

[name]
en = "My back"
da = "Min ryg"
nb = "Ryggen min"

[[exercise]]
id = "knee-to-chest"
reps = 2 # not more

[[exercise]]
id = "my-tilt"

[flare]
programme = "my-calm"
"#;

const CALM: &str = "format = 1\ndays-per-week = \"as-needed\"\nsources = [\"ours\"]\n\
    name.en = \"Calm\"\nname.da = \"Ro\"\nname.nb = \"Ro\"\n[[exercise]]\nid = \"deep-breathing\"\n";

const SIGNED: &str =
    "[monitored]\nby = \"A. Berg, physiotherapist\"\ndate = 2026-11-02\nlimit = 4\n";

/// A home with a programme, an exercise and a calm programme of its own.
fn sender() -> Home {
    let home = Home::new();
    home.put("programmes/mine.toml", MINE);
    home.put("programmes/my-calm.toml", CALM);
    home.put("exercises/my-tilt.toml", &tilt());
    home
}

fn tilt() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    fs::read_to_string(folder.join("pelvic-tilt.toml")).unwrap()
}

/// The pack of a programme of this home.
fn packed(home: &Home, id: &str) -> PathBuf {
    let path = home.path().join(format!("{id}-pack.toml"));
    let said = home.run(&["pack", id, "-o", path.to_str().unwrap(), "--force"]);
    assert_eq!(said.code, 0, "{said:?}");
    path
}

fn add(home: &Home, file: &Path, more: &[&str]) -> Said {
    let args = ["--lang", "en", "add", file.to_str().unwrap()];
    home.run(&[&args, more].concat())
}

/// The hash of a programme's plan in a home.
fn hash(home: &Home, id: &str) -> String {
    let library = Library::new(Some(home.folders().config().to_owned()));
    let programme = library.programme(&ProgrammeId::new(id).unwrap()).unwrap();
    let plan = library.plan(
        &programme,
        PlanKind::Full,
        |_| true,
        |_| 0,
        Instructions::Full,
    );
    plan.unwrap().hash()
}

fn own(home: &Home, name: &str) -> String {
    fs::read_to_string(home.folders().config().join(name)).unwrap_or_default()
}

/// What is in the folders of a home's own files.
fn written(home: &Home) -> Vec<String> {
    let mut found = Vec::new();
    for folder in [
        "exercises",
        "programmes",
        "exercises/.before",
        "programmes/.before",
    ] {
        let entries = fs::read_dir(home.folders().config().join(folder));
        let entries = entries.into_iter().flatten().map(|entry| entry.unwrap());
        let files = entries.filter(|entry| entry.path().is_file());
        found.extend(files.map(|entry| format!("{folder}/{}", entry.file_name().display())));
    }
    found.sort();
    found
}

/// What was said, without its line breaks.
fn flat(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_programme_is_the_same_on_a_second_home() {
    let (here, there) = (sender(), Home::new());
    let file = packed(&here, "mine");
    let said = add(&there, &file, &["--yes"]);
    assert_eq!((said.code, &*said.err), (0, ""), "{said:?}");
    assert!(said.out.contains("rygrad start mine"), "{}", said.out);
    for (id, name) in [
        ("mine", "programmes/mine.toml"),
        ("my-calm", "programmes/my-calm.toml"),
    ] {
        assert_eq!(hash(&there, id), hash(&here, id));
        assert_eq!(own(&there, name), own(&here, name), "to the byte");
    }
    assert_eq!(own(&there, "exercises/my-tilt.toml"), tilt());
    let again = add(&there, &file, &["--yes"]);
    assert!(
        again.out.contains("Everything in it is here already."),
        "{}",
        again.out
    );
    assert_eq!(written(&there).len(), 3, "nothing was replaced");
}

#[test]
fn every_built_in_programme_is_known_again() {
    let home = Home::new();
    let library = Library::new(None);
    for id in library.programme_ids() {
        let file = packed(&home, id.as_str());
        let said = add(&home, &file, &["--yes"]);
        assert!(
            said.out.contains("Everything in it is here already."),
            "{}",
            said.out
        );
    }
    assert_eq!(written(&home), Vec::<String>::new());
}

#[test]
fn the_sender_is_named_and_the_file_explains_itself() {
    let here = sender();
    let said = here.run_then(&["pack", "mine", "--from", "Anna \u{1b}[31mBerg"], None);
    assert!(
        said.0.starts_with("# A programme for rygrad."),
        "{}",
        said.0
    );
    assert!(
        said.0
            .contains("[sender]\nname = \"Anna [31mBerg\"\ndate = 2026-11-22\n"),
        "{}",
        said.0
    );
    let file = here.path().join("x.toml");
    fs::write(&file, said.0).unwrap();
    let said = add(&Home::new(), &file, &["--dry-run"]);
    assert!(
        said.out
            .starts_with("From Anna [31mBerg, 22 November 2026."),
        "{}",
        said.out
    );
    assert!(said.is_clean());
    let checked = here.run(&["check".as_ref(), file.as_os_str()]);
    assert_eq!(checked.code, 0, "{}", checked.out);
}

#[test]
fn a_changed_dose_and_a_changed_own_exercise_are_shown() {
    let (here, there) = (sender(), Home::new());
    add(&there, &packed(&here, "mine"), &["--yes"]);
    here.put(
        "programmes/mine.toml",
        &MINE.replace("reps = 2 # not more", "reps = 3"),
    );
    here.put(
        "exercises/my-tilt.toml",
        &tilt().replace("sets = 3", "sets = 2"),
    );
    let file = packed(&here, "mine");
    let said = add(&there, &file, &["--dry-run"]);
    for line in [
        "Your exercise my-tilt is here already. What differs:",
        "  – Pelvic tilt: here 3 × 10 · 3 s, in the file 2 × 10 · 3 s",
        "Your programme mine is here already. What differs:",
        "in the file 3 × 20–30 s, each side",
    ] {
        assert!(
            flat(&said.out).contains(&flat(line)),
            "{line}\n{}",
            said.out
        );
    }
    assert_eq!(own(&there, "programmes/mine.toml"), MINE, "only shown");
    let said = add(&there, &file, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--yes"), "{}", said.err);
    assert_eq!(own(&there, "programmes/mine.toml"), MINE);
    let said = add(&there, &file, &["--yes"]);
    assert!(said.out.contains(".before"), "{}", said.out);
    assert_eq!(hash(&there, "mine"), hash(&here, "mine"));
    let before = written(&there);
    let before = before
        .iter()
        .find(|name| name.contains(".before/mine-"))
        .unwrap();
    assert_eq!(own(&there, before), MINE, "what was there can be had again");
}

#[test]
fn every_level_that_differs_is_shown_and_so_is_the_rest() {
    let (here, there) = (sender(), Home::new());
    let levels = "reps = 2\nlevels = [{ reps = 1 }, {}]";
    there.put(
        "programmes/mine.toml",
        &MINE.replace("reps = 2 # not more", levels),
    );
    there.put("programmes/my-calm.toml", CALM);
    there.put("exercises/my-tilt.toml", &tilt());
    let other = MINE
        .replace(
            "reps = 2 # not more",
            "reps = 2\nlevels = [{ reps = 1 }, { reps = 3 }]",
        )
        .replace("days-per-week = 3", "days-per-week = 5")
        .replace("[flare]\nprogramme = \"my-calm\"\n", "")
        .replace("id = \"my-tilt\"", "id = \"bird-dog\"");
    here.put("programmes/mine.toml", &other);
    let said = add(&there, &packed(&here, "mine"), &["--dry-run"]);
    for line in [
        "level 2: here 2 × 20–30 s, each side, in the file 3 × 20–30 s",
        "Bird dog: not here, in the file",
        "How often: here 3 days a week, in the file 5 days a week",
        "On a bad day: here my-calm, in the file nothing",
        "not in the file",
    ] {
        assert!(
            flat(&said.out).contains(&flat(line)),
            "{line}\n{}",
            said.out
        );
    }
    assert!(!said.out.contains("level 1: here"), "{}", said.out);
}

#[test]
fn a_file_is_opened_by_its_name_alone() {
    let (here, there) = (sender(), Home::new());
    let file = packed(&here, "mine");
    let said = there.run(&["--lang".as_ref(), "da".as_ref(), file.as_os_str()]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.out.contains("my-tilt er ny her."), "{}", said.out);
    assert_eq!(written(&there), Vec::<String>::new());
}

#[test]
fn a_bare_file_is_taken_too() {
    let there = Home::new();
    let file = there.path().join("Rolig dag (1).toml");
    fs::write(&file, CALM).unwrap();
    assert_eq!(add(&there, &file, &["--yes"]).code, 0);
    assert_eq!(written(&there), ["programmes/rolig-dag.toml"]);
    assert_eq!(add(&there, &file, &["--yes", "--as", "other"]).code, 0);
    let file = there.path().join("my-tilt.toml");
    fs::write(&file, tilt()).unwrap();
    let said = add(&there, &file, &["--yes"]);
    assert_eq!(said.code, 0, "{said:?}");
    let all = [
        "exercises/my-tilt.toml",
        "programmes/other.toml",
        "programmes/rolig-dag.toml",
    ];
    assert_eq!(written(&there), all);
    let bad = add(&there, &file, &["--yes", "--as", "../x"]);
    assert_eq!(bad.code, 1);
}

#[test]
fn what_a_clinician_has_signed_needs_a_yes_of_its_own() {
    let here = sender();
    here.put("programmes/mine.toml", &format!("{MINE}{SIGNED}"));
    let file = packed(&here, "mine");
    let there = Home::new();
    let said = add(&there, &file, &["--yes"]);
    let pain = "You may go on here with pain up to 4. Set by A. Berg, physiotherapist";
    assert!(flat(&said.out).contains(pain), "{}", said.out);
    assert!(!own(&there, "programmes/mine.toml").contains("monitored"));
    assert_eq!(own(&there, "programmes/mine.toml").trim(), MINE.trim());
    let there = Home::new();
    add(&there, &file, &["--yes", "--signed"]);
    assert_eq!(
        own(&there, "programmes/mine.toml"),
        format!("{MINE}{SIGNED}")
    );
    for (answers, is_signed) in [("y\ny\n", true), ("\nj\n", false), ("n\ny\n", false)] {
        let there = Home::new();
        let said = there.run_answered(&["add", file.to_str().unwrap()], answers);
        assert!(said.contains("Was that signed for you?"), "{said}");
        let own = own(&there, "programmes/mine.toml");
        assert!(own.contains("Knees first"), "{said}");
        assert_eq!(own.contains("monitored"), is_signed, "{answers:?}");
    }
    let unsigned = here.run(&["pack", "mine", "--unsigned"]);
    assert!(!unsigned.out.contains("monitored") && unsigned.err.is_empty());
    assert!(here.run(&["pack", "mine"]).err.contains("--unsigned"));
}

#[test]
fn no_and_silence_write_nothing() {
    let here = sender();
    let file = packed(&here, "mine");
    for answers in ["", "\n", "n\n", "what?\n", "\u{1b}[A\n"] {
        let there = Home::new();
        let said = there.run_answered(&["add", file.to_str().unwrap()], answers);
        assert!(
            said.contains("Add it? [y/N]") && said.contains("Nothing was written."),
            "{said}"
        );
        assert_eq!(written(&there), Vec::<String>::new());
    }
}

#[test]
fn what_is_built_in_stays_unless_somebody_says_otherwise() {
    let here = Home::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    let disc = fs::read_to_string(folder.join("programmes/disc-1.toml")).unwrap();
    here.put(
        "programmes/disc-1.toml",
        &disc.replacen("sets = 3", "sets = 2", 1),
    );
    here.put(
        "exercises/pelvic-tilt.toml",
        &tilt().replacen("hold = 3", "hold = 9", 1),
    );
    let file = packed(&here, "disc-1");
    let there = Home::new();
    let said = add(&there, &file, &["--yes"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.out.contains("pelvic-tilt stays as it is built in."),
        "{}",
        said.out
    );
    assert!(
        flat(&said.out).contains("would take its place in every programme"),
        "{}",
        said.out
    );
    assert_eq!(written(&there), ["programmes/disc-1-2.toml"]);
    let there = Home::new();
    add(&there, &file, &["--yes", "--replace-built-in"]);
    assert_eq!(
        written(&there),
        ["exercises/pelvic-tilt.toml", "programmes/disc-1.toml"]
    );
    assert_eq!(hash(&there, "disc-1"), hash(&here, "disc-1"));
    let there = Home::new();
    let said = there.run_answered(&["add", file.to_str().unwrap()], "n\ny\ny\n");
    assert!(said.contains("Add this one as disc-1-2?"), "{said}");
    assert_eq!(written(&there), ["programmes/disc-1-2.toml"]);
    let said = add(&Home::new(), &file, &["--yes", "--as", "from-anna"]);
    assert!(said.out.contains("rygrad start from-anna"), "{}", said.out);
}

#[test]
fn a_fault_is_told_with_its_place() {
    let here = sender();
    let file = packed(&here, "mine");
    let text = fs::read_to_string(&file)
        .unwrap()
        .replace("sets = 3", "sets = 300");
    fs::write(&file, &text).unwrap();
    let line = text.lines().position(|line| line == "sets = 300").unwrap() + 1;
    let there = Home::new();
    let said = add(&there, &file, &["--yes"]);
    assert_eq!(said.code, 1);
    let place = format!("{}:{line}:8", file.display());
    assert!(said.out.contains(&place), "{place}\n{}", said.out);
    assert!(said.err.contains("Nothing was written."), "{}", said.err);
    assert_eq!(written(&there), Vec::<String>::new());
}

#[test]
fn in_a_narrow_window_no_line_is_too_long() {
    let here = sender();
    let file = packed(&here, "mine");
    for lang in ["en", "da", "nb"] {
        let args = ["--lang", lang, "add", file.to_str().unwrap(), "--dry-run"];
        let (out, err) = Home::new().run_then(&args, Some(40));
        assert!(out.lines().all(|line| line.chars().count() <= 40), "{out}");
        assert_eq!(err, "");
    }
}

/// The block of the docs with this at its start.
fn of_docs(fence: &str, start: &str) -> String {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/share.md");
    let text = fs::read_to_string(docs).unwrap();
    let blocks = text.split(fence).skip(1);
    let mut blocks = blocks.map(|rest| rest.split("```").next().unwrap().to_owned());
    blocks.find(|block| block.starts_with(start)).unwrap()
}

#[test]
fn the_pack_and_the_line_of_the_docs_can_be_read_in() {
    let there = Home::new();
    let file = there.path().join("x.toml");
    fs::write(&file, of_docs("```toml\n", "# A programme")).unwrap();
    let said = add(&there, &file, &["--yes"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(
        written(&there),
        ["exercises/my-walk.toml", "programmes/mine.toml"]
    );
    let line = of_docs("```text\n", "RYGRAD1");
    let said = there.run_typed(&["--lang", "en", "add", "-"], line.as_bytes());
    assert!(
        said.out.contains("disc-1 is here already, the same."),
        "{said:?}"
    );
}
