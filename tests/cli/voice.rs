//! `rygrad voice`: what to record, whether it is right, and how it is heard.

use crate::home::{Home, Said};
use std::fs;
use std::path::Path;

fn script(home: &Home, args: &[&str]) -> Said {
    let all = [&["voice", "script", "-o", "min-stemme"], args].concat();
    home.run(&all)
}

fn read(home: &Home, name: &str) -> String {
    fs::read_to_string(home.path().join("min-stemme").join(name)).unwrap()
}

/// The ids of a manuscript, each with its mark.
fn marks(page: &str) -> Vec<(&str, &str)> {
    let lines = page.lines().filter(|line| line.starts_with('['));
    lines
        .filter(|line| line.contains('.') && line.len() > 4)
        .filter_map(|line| line.split_at_checked(4))
        .map(|(mark, rest)| (mark.trim(), rest.split_whitespace().next().unwrap()))
        .filter(|(_, id)| id.contains('.') && !id.ends_with('.'))
        .collect()
}

#[test]
fn a_manuscript_says_what_to_record_and_keeps_what_is_there() {
    let home = Home::new();
    let said = script(&home, &["disc-1", "--lang", "da"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    let page = read(&home, "manuscript.txt");
    let ids = marks(&page);
    assert!(ids.len() > 50, "{}", ids.len());
    assert!(ids.iter().all(|(mark, _)| *mark == "[ ]"), "{page}");
    for line in ["== Bækkenkip ==", "== Tal ==", "    Kip", "    Halvvejs."] {
        assert!(page.lines().any(|l| l == line), "{line}");
    }
    assert!(page.contains("[ ] pelvic-tilt.move   højst 0,"), "{page}");
    assert!(page.lines().all(|line| line.chars().count() < 110));
    let head = read(&home, "pack.toml");
    for line in ["lang = \"da\"", "by = \"\"", "programmes = [\"disc-1\"]"] {
        assert!(head.lines().any(|l| l == line), "{head}");
    }
    // A person fills it in and records; then another programme is asked for.
    let folder = home.path().join("min-stemme");
    let mine = head.replace("by = \"\"", "by = \"Ida\"  # mig");
    fs::write(folder.join("pack.toml"), mine).unwrap();
    fs::write(folder.join("pelvic-tilt.move.wav"), "a recording").unwrap();
    let said = script(&home, &["starter", "--lang", "da"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("Indtalt: 1."), "{said:?}");
    assert!(said.out.contains("Nye siden sidst: "), "{said:?}");
    let head = read(&home, "pack.toml");
    assert!(head.contains("by = \"Ida\"  # mig"), "{head}");
    assert!(
        head.contains("programmes = [\"disc-1\", \"starter\"]"),
        "{head}"
    );
    let later = read(&home, "manuscript.txt");
    let recorded: Vec<_> = marks(&later)
        .into_iter()
        .filter(|(m, _)| *m == "[x]")
        .collect();
    assert_eq!(recorded, [("[x]", "pelvic-tilt.move")]);
    assert!(marks(&later).len() > ids.len());
    assert_eq!(read(&home, "pelvic-tilt.move.wav"), "a recording");
    // The folder knows its programmes and its language.
    let same = script(&home, &["--lang", "da"]);
    assert!(
        same.code == 0 && !same.out.contains("Nye siden sidst"),
        "{same:?}"
    );
    assert_eq!(read(&home, "manuscript.txt"), later);
    let other = script(&home, &["--lang", "nb"]);
    assert_eq!((other.code, other.out.as_str()), (2, ""), "{other:?}");
}

#[test]
fn a_text_that_changed_is_recorded_from_an_older_one() {
    let home = Home::new();
    let built_in = |id: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(root.join(format!("exercises/{id}.toml"))).unwrap()
    };
    let tilt = built_in("pelvic-tilt");
    home.put("exercises/pelvic-tilt.toml", &tilt);
    assert_eq!(script(&home, &["disc-1", "--lang", "da"]).code, 0);
    let folder = home.path().join("min-stemme");
    fs::write(folder.join("pelvic-tilt.move.wav"), "a recording").unwrap();
    let changed = tilt.replace("move.da = \"Kip\"", "move.da = \"Kip nu\"");
    assert_ne!(changed, tilt);
    home.put("exercises/pelvic-tilt.toml", &changed);
    let said = script(&home, &["--lang", "da"]);
    let older = "Indtalt efter en ældre tekst: pelvic-tilt.move";
    assert!(said.out.contains(older), "{said:?}");
    assert!(read(&home, "manuscript.txt").contains("[!] pelvic-tilt.move "));
}

#[test]
fn a_folder_that_is_no_voice_is_told() {
    let home = Home::new();
    for (name, text, says) in [
        ("pack.toml", "format = 1\nlang = 4\n", "line 2 of pack.toml"),
        ("pack.toml", "format = 9\nlang = \"en\"\n", "newer version"),
        ("texts.toml", "text = 5\n", "texts.toml cannot be read"),
    ] {
        let folder = home.path().join("min-stemme");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        let said = script(&home, &["disc-1", "--lang", "en"]);
        assert_eq!(said.code, 1, "{said:?}");
        let err = said.err.replace('\n', " ");
        assert!(err.contains(says), "{said:?}");
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::write(home.path().join("min-stemme"), "a file").unwrap();
    assert_eq!(script(&home, &["disc-1"]).code, 1);
}
