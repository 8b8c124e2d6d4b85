//! Language and settings, for every command.

use crate::home::Home;

fn heading(home: &Home, args: &[&str]) -> String {
    let said = home.run(&[args, &["list"]].concat());
    said.out.lines().next().unwrap().to_owned()
}

#[test]
fn the_language_asked_for_wins_then_the_one_set_then_the_system_s() {
    let home = Home::new();
    assert_eq!(heading(&home, &[]), "Exercises");
    let system = home.command(&["list"]).env("LANG", "da_DK.UTF-8").output();
    assert!(
        String::from_utf8(system.unwrap().stdout)
            .unwrap()
            .starts_with("Øvelser")
    );
    home.put("config.toml", "language = \"nb\"\n");
    assert!(home.run(&["list"]).out.contains("Bekkenvipp"));
    for tag in ["da", "da_DK", "da-DK.UTF-8"] {
        assert!(home.run(&["--lang", tag, "list"]).out.contains("Bækkenkip"));
    }
    assert_eq!(heading(&home, &["--lang", "en"]), "Exercises");
    assert_eq!(home.run(&["list", "--lang", "no"]).code, 0);
}

#[test]
fn another_language_is_bad_usage_and_is_not_echoed_raw() {
    for tag in ["fr", "\u{1b}[31mx\u{202e}"] {
        let said = Home::new().run(&["--lang", tag, "list"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("use en, da or nb"), "{}", said.err);
        assert!(said.is_clean(), "{said:?}");
    }
}

#[test]
fn a_faulty_setting_is_reported_and_its_default_applies() {
    let home = Home::new();
    home.put("config.toml", "language = \"da\"\nthme = \"plain\"\n");
    let said = home.run(&["list"]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("Øvelser"), "{}", said.out);
    assert!(said.err.contains("config.toml:2:1"), "{}", said.err);
    assert!(said.err.contains("mente du `theme`?"), "{}", said.err);
    let said = home.run(&["check"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert_eq!(said.out.matches("config.toml:2:1").count(), 1);
}

#[test]
fn a_key_that_cannot_be_given_is_reported_and_means_what_it_meant() {
    let home = Home::new();
    home.put(
        "config.toml",
        "[keys]\nnext = [\"page-down\"]\nback = [\"f5\", \"page-down\"]\n",
    );
    for args in [&["list"][..], &["check"][..]] {
        let said = home.run(args);
        let all = format!("{}{}", said.out, said.err);
        assert_eq!(all.matches("config.toml:3:15").count(), 1, "{all}");
        let fault = "`page-down` cannot mean both `next` and `back`";
        assert!(all.contains(fault), "{all}");
    }
}

#[test]
fn settings_that_are_no_file_are_reported_too() {
    let home = Home::new();
    std::fs::create_dir_all(home.folders().settings()).unwrap();
    let said = home.run(&["list"]);
    assert_eq!(said.code, 0);
    assert!(
        said.err.contains("this is a folder, not a file"),
        "{}",
        said.err
    );
}

#[test]
fn help_and_version_go_to_the_output() {
    let home = Home::new();
    let help = home.run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for command in [
        "start", "list", "show", "check", "history", "export", "remind", "log",
    ] {
        assert!(
            help.out.contains(&format!("\n  {command} ")),
            "{}",
            help.out
        );
    }
    let version = format!("rygrad {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(home.run(&["--version"]).out, version);
    assert_eq!(home.run(&["dance"]).code, 2);
}

#[test]
fn one_byte_of_windows_costs_its_line_and_a_file_that_is_no_toml_is_named_once() {
    let home = Home::new();
    let path = home.put("config.toml", "language = \"da\"\n");
    let mut bytes = b"language = \"da\"\nclinician = \"S\xf8rensen\"\nthme = \"plain\"\n".to_vec();
    std::fs::write(&path, &bytes).unwrap();
    let said = home.run(&["list"]);
    assert!(said.out.starts_with("Øvelser"), "{}", said.out);
    assert!(said.err.contains("config.toml:2:15"), "{}", said.err);
    assert!(said.err.contains("Windows-1252"), "{}", said.err);
    assert!(said.err.contains("config.toml:3:1"), "{}", said.err);
    assert!(said.is_clean(), "{said:?}");
    bytes = "language = \"da\"\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    std::fs::write(&path, [b"\xff\xfe", &*bytes].concat()).unwrap();
    let said = home.run(&["list"]);
    assert!(said.out.starts_with("Øvelser"), "{}", said.out);
    assert!(said.err.contains("gem den som UTF-8"), "{}", said.err);
    std::fs::write(&path, "{\"language\": \"da\",\n \"voice\": false}\n").unwrap();
    let said = home.run(&["list"]);
    assert_eq!(said.err.matches("-->").count(), 1, "{}", said.err);
    assert!(said.err.contains("this is JSON"), "{}", said.err);
}
