//! `rygrad new`.

use crate::home::Home;
use std::fs;

#[test]
fn a_new_file_is_told_of_explained_and_clean() {
    for (kind, folder, schema) in [
        ("exercise", "exercises", "exercise.schema.json"),
        ("programme", "programmes", "programme.schema.json"),
    ] {
        let home = Home::new();
        let said = home.run(&["--lang", "en", "new", kind, "my-heel-slide"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
        let config = home.folders().config().to_owned();
        let path = config.join(folder).join("my-heel-slide.toml");
        let command = format!("rygrad check {}", path.display());
        let lines: Vec<&str> = said.out.lines().collect();
        assert_eq!(
            lines,
            [
                format!("Written: {}", path.display()),
                format!("Fill it in, then: {command}")
            ]
        );
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with(&format!("#:schema ../schema/{schema}\n")),
            "{text}"
        );
        assert!(
            path.parent()
                .unwrap()
                .join("../schema")
                .join(schema)
                .is_file()
        );
        let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises/schema/");
        assert_eq!(
            fs::read(config.join("schema").join(schema)).unwrap(),
            fs::read(format!("{ours}{schema}")).unwrap()
        );
        let checked = home.run(&["check".as_ref(), path.as_os_str()]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        assert!(
            checked.out.ends_with("1 file, 0 errors, 2 warnings\n"),
            "{}",
            checked.out
        );
        assert!(home.run(&["list"]).out.contains("Heel slide"));
    }
}

#[test]
fn it_speaks_the_language_that_was_asked_for() {
    let home = Home::new();
    let said = home.run(&["--lang", "da", "new", "exercise", "haelglid"]);
    assert!(said.out.starts_with("Skrevet: "), "{said:?}");
    let path = home.folders().config().join("exercises/haelglid.toml");
    let text = fs::read_to_string(path).unwrap();
    assert!(
        text.contains("\nda = \"Haelglid\"\n") && text.contains("\n#en = "),
        "{text}"
    );
}

#[test]
fn what_is_there_is_never_overwritten() {
    let home = Home::new();
    let path = home.put("exercises/mine.toml", "mine");
    let said = home.run(&["--lang", "en", "new", "exercise", "mine"]);
    assert_eq!(
        (said.code, said.out.as_str(), said.err),
        (
            1,
            "",
            format!(
                "{} is there already. Nothing was written.\n",
                path.display()
            )
        )
    );
    assert_eq!(fs::read_to_string(path).unwrap(), "mine");
    assert!(!home.folders().config().join("schema").exists());
}

#[test]
fn a_name_that_is_none_says_what_is_allowed() {
    let home = Home::new();
    for name in ["Heel Slide", "../x", "", "1st", "h\u{e6}l", "x\u{1b}[31m"] {
        let said = home.run(&["--lang", "en", "new", "programme", name]);
        assert_eq!(said.code, 1, "{name}");
        assert!(said.err.contains("a-z, 0-9 and -"), "{}", said.err);
        assert!(said.is_clean(), "{said:?}");
    }
    assert!(!home.folders().config().exists());
    assert_eq!(home.run(&["new", "exercises", "x"]).code, 2);
}

#[test]
fn a_built_in_name_says_that_it_is_replaced() {
    let home = Home::new();
    let said = home.run(&["--lang", "en", "new", "exercise", "pelvic-tilt"]);
    let second = said.out.lines().nth(1).unwrap();
    assert_eq!(
        second,
        "It takes the place of the built-in one with this name."
    );
    assert!(
        !home
            .run(&["new", "exercise", "disc-1"])
            .out
            .contains("built-in")
    );
}

#[test]
fn a_folder_that_is_in_the_way_is_named() {
    let home = Home::new();
    home.put("exercises", "a file");
    let said = home.run(&["--lang", "en", "new", "exercise", "mine"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("mine.toml could not be written: "),
        "{}",
        said.err
    );
}

#[cfg(unix)]
#[test]
fn only_the_person_can_read_the_new_folders() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.run(&["new", "exercise", "mine"]);
    let mode = fs::metadata(home.folders().config()).unwrap().permissions();
    assert_eq!(mode.mode() & 0o777, 0o700);
}

#[test]
fn a_name_that_windows_keeps_is_refused_with_a_word() {
    for name in ["con", "nul", "com1", "LPT9", "aux"] {
        for kind in ["exercise", "programme"] {
            let home = Home::new();
            let said = home.run(&["--lang", "en", "new", kind, name]);
            assert_eq!((said.code, said.out.as_str()), (1, ""));
            assert!(said.err.contains("Windows"), "{}", said.err);
            assert!(!home.folders().config().join("exercises").exists());
        }
    }
}
