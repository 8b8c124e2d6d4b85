//! `rygrad config`, `rygrad completions`, `rygrad man`.

use crate::home::Home;

const OWN: &str = "country = \"dk\"\nprogramme = \"disc-1\"\nclinician = \"Mette, 12 34\"\n\
                   usual-time = \"07:30\"\n[keys]\npain = [\"f9\", \".\"]\n";

#[test]
fn what_is_set_is_printed_as_the_file_would_have_it() {
    let home = Home::new();
    home.put("config.toml", OWN);
    let said = home.run(&["config"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.is_clean(), "{}", said.out);
    for line in [
        "country = \"dk\" # file",
        "programme = \"disc-1\" # file",
        "usual-time = \"07:30\" # file",
        "# theme = \"auto\" # default",
        "# emergency = # not set",
        "[keys]",
        "pain = [\"f9\",\".\"]",
    ] {
        let same = |l: &str| l.split_whitespace().eq(line.split_whitespace());
        assert!(said.out.lines().any(same), "{line}\n{}", said.out);
    }
    // What it is and where it comes from stand under each other.
    let rows = said
        .out
        .lines()
        .filter(|line| line.contains(" = ") && line.contains("  # "));
    let at: std::collections::BTreeSet<_> = rows
        .map(|line| (line.find(" = "), line.rfind("# ")))
        .collect();
    assert_eq!(at.len(), 1, "{}", said.out);
    assert!(said.out.contains("config.toml") && said.out.contains("log.jsonl"));
    // It is a file of settings: another home reads the same from it.
    let other = Home::new();
    other.put("config.toml", &said.out);
    let again = other.run(&["config", "--json"]).json();
    let first = home.run(&["config", "--json"]).json();
    assert_eq!(again["settings"]["country"], "dk");
    assert_eq!(again["keys"], first["keys"]);
    assert_eq!(
        again["settings"]["programme"],
        first["settings"]["programme"]
    );
}

#[test]
fn without_a_file_everything_is_as_usual() {
    let said = Home::new().run(&["config", "--json"]);
    let config = said.json();
    assert_eq!(config["settings"]["voice"], "auto");
    assert_eq!(config["settings"]["country"], serde_json::Value::Null);
    assert_eq!(config["keys"], serde_json::json!({}));
}

/// Where the value of a setting comes from.
fn origin(home: &Home, args: &[&str], key: &str) -> (String, String) {
    let said = home
        .run(&[&["config", key, "--json"], args].concat())
        .json();
    let word = |name: &str| said[name].to_string().trim_matches('"').to_owned();
    (word("value"), word("origin"))
}

#[test]
fn each_value_says_where_it_comes_from() {
    let home = Home::new();
    home.put(
        "config.toml",
        "language = \"nb\"\ntheme = \"auto\"\nvolume = \"lound\"\n",
    );
    let is = |args: &[&str], key, value: &str, from: &str| {
        assert_eq!(
            origin(&home, args, key),
            (value.to_owned(), from.to_owned())
        );
    };
    is(&[], "language", "nb", "file");
    is(&["--lang", "da"], "language", "da", "command-line");
    is(&[], "theme", "auto", "file");
    is(&[], "motion", "full", "default");
    is(&[], "country", "null", "not-set");
    is(&[], "volume", "normal", "default");
    let bare = Home::new();
    let (_, from) = origin(&bare, &[], "language");
    assert!(["environment", "system"].contains(&from.as_str()), "{from}");
    let colourless = home
        .command(&["config", "theme"])
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let said = String::from_utf8(colourless.stdout).unwrap();
    assert_eq!(said, "# theme = \"plain\"  # miljøet\n");
}

const NOTED: &str =
    "# Mine.\ncountry = \"dk\"  # at home\n\ntheme = \"dark\"\n[keys]\npain = [\"f9\"]\n";

#[test]
fn one_is_set_and_all_else_in_the_file_stays() {
    let home = Home::new();
    let path = home.put("config.toml", NOTED);
    let said = home.run(&["config", "theme", "light"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, "theme = \"light\"  # file\n");
    let text = || std::fs::read_to_string(&path).unwrap();
    assert_eq!(text(), NOTED.replace("dark", "light"));
    let said = home.run(&["config", "theme", "--unset"]);
    assert_eq!(said.out, "# theme = \"auto\"  # default\n");
    assert_eq!(text(), NOTED.replace("theme = \"dark\"\n", ""));
    for (args, line) in [
        (
            &["clinician", "Mette,", "12 34"][..],
            "clinician = \"Mette, 12 34\"\n",
        ),
        (&["voice", "nej"], "voice = \"off\"\n"),
        (&["usual-time", "7:30"], "usual-time = \"07:30\"\n"),
        (
            &["voice-command", "--", "say", "-v", "{lang}"],
            "voice-command = [\"say\", \"-v\", \"{lang}\"]\n",
        ),
        (&["programme", "disc-1"], "programme = \"disc-1\"\n"),
    ] {
        let said = home.run(&[&["config"], args].concat());
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
        assert!(text().contains(line), "{}", text());
    }
    assert!(
        text().starts_with("# Mine.\ncountry = \"dk\"  # at home\n"),
        "{}",
        text()
    );
    assert!(text().ends_with("[keys]\npain = [\"f9\"]\n"), "{}", text());
    // Without a file one is made.
    let new = Home::new();
    assert_eq!(new.run(&["config", "country", "no"]).code, 0);
    let made = std::fs::read_to_string(new.folders().settings()).unwrap();
    assert_eq!(made, "country = \"no\"\n");
    assert_eq!(
        new.run(&["config", "theme", "--unset"]).code,
        0,
        "nothing to take out"
    );
}

#[test]
fn what_is_wrong_names_what_is_near_and_what_is_taken_and_changes_nothing() {
    let home = Home::new();
    let path = home.put("config.toml", NOTED);
    for (args, code, words) in [
        (
            &["theme", "lihgt"][..],
            1,
            &["no word for `theme`", "Did you mean light?", "\"contrast\""][..],
        ),
        (
            &["theem", "dark"],
            1,
            &["theem", "Did you mean theme?", "week-starts"],
        ),
        (&["usual-time", "7.30"], 1, &["Did you mean 07:30?"]),
        (
            &["programme", "disc-11"],
            1,
            &["disc-11", "Did you mean disc-1?"],
        ),
        (&["clinician", ""], 1, &["clinician"]),
        (&["country\u{1b}[2J"], 1, &["week-starts"]),
        (&["theme", "dark", "--unset"], 2, &["--unset"]),
        (&["--unset"], 2, &["KEY"]),
    ] {
        let said = home.run(&[&["config"], args].concat());
        assert_eq!(said.code, code, "{args:?}\n{}", said.err);
        assert!(
            said.is_clean() && said.out.is_empty(),
            "{args:?}\n{}",
            said.out
        );
        for word in words {
            assert!(said.err.contains(word), "{word}\n{}", said.err);
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), NOTED);
    }
    for (lang, words) in [("da", "Mente du light?"), ("nb", "Mente du light?")] {
        let said = home.run(&["config", "theme", "lihgt", "--lang", lang]);
        assert!(said.err.contains(words), "{}", said.err);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_left_as_it_is() {
    for bad in [
        &b"theme = \"dark\nvoice = true\n"[..],
        b"[theme]\nx = 1\n",
        b"\xff\xfet\0h\0e\0m\0e\0",
        b"\x7fELF\0\0\0\0",
    ] {
        let home = Home::new();
        let path = home.put("config.toml", "");
        std::fs::write(&path, bad).unwrap();
        let said = home.run(&["config", "theme", "light"]);
        assert_eq!(said.code, 1, "{}", said.err);
        assert!(
            said.is_clean() && said.err.contains("config.toml"),
            "{}",
            said.err
        );
        assert_eq!(std::fs::read(&path).unwrap(), bad);
    }
    // Another line of it may be wrong.
    let home = Home::new();
    let path = home.put("config.toml", "volume = \"lound\"\n");
    assert_eq!(home.run(&["config", "theme", "light"]).code, 0);
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text, "volume = \"lound\"\ntheme = \"light\"\n");
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_it_says_so() {
    let home = Home::new();
    std::fs::write(home.path().join("config"), "in the way").unwrap();
    let said = home.run(&["config", "theme", "light"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.is_clean() && said.out.is_empty(), "{}", said.err);
    assert!(said.err.contains("config"), "{}", said.err);
}

#[test]
fn every_shell_has_completions_that_know_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = Home::new().run(&["completions", shell]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{shell}");
        for command in ["start", "history", "rehearse", "amend", "config", "--plain"] {
            // fish writes options without their dashes.
            let word = command.trim_start_matches('-');
            assert!(said.out.contains(word), "{shell} {command}");
        }
    }
    let said = Home::new().run(&["completions", "tcsh"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("bash, elvish, fish"), "{}", said.err);
}

#[test]
fn every_command_has_its_page_in_the_language_of_the_call() {
    let home = Home::new();
    let mut paths: Vec<Vec<String>> = vec![Vec::new()];
    let mut looked_at = 0;
    while let Some(path) = paths.pop() {
        let args: Vec<&str> = ["man"]
            .into_iter()
            .chain(path.iter().map(String::as_str))
            .collect();
        let said = home.run(&args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{path:?}");
        let words: Vec<&str> = ["rygrad"].iter().chain(&args[1..]).copied().collect();
        let name = words.join("-");
        let title = format!(".TH {name} 1");
        assert!(said.out.contains(&title), "{title}\n{}", said.out);
        // What is typed has no hyphens.
        let synopsis = format!(".SH SYNOPSIS\n\\fB{}\\fR ", words.join(" "));
        let synopsis = synopsis.replace('-', "\\-");
        assert!(said.out.contains(&synopsis), "{synopsis}\n{}", said.out);
        looked_at += 1;
        let start = format!("{name}-");
        let lines = said.out.lines().map(|line| line.replace("\\-", "-"));
        for line in lines {
            let below = line
                .strip_prefix(&start)
                .and_then(|s| s.strip_suffix("(1)"));
            if let Some(below) = below.filter(|below| *below != "help") {
                let below = [below.to_owned()];
                paths.push(path.iter().cloned().chain(below).collect());
            }
        }
    }
    assert!(looked_at > 25, "{looked_at} pages");
    let said = Home::new().run(&["man", "log", "--lang", "da"]);
    assert!(said.out.contains("Hold orden i loggen"), "{}", said.out);
    for path in [&["nope"][..], &["log", "nope\u{1b}[2J"]] {
        let args: Vec<&str> = ["man"].iter().chain(path).copied().collect();
        let said = Home::new().run(&args);
        assert_eq!(said.code, 2, "{}", said.err);
        assert!(
            said.is_clean() && said.err.contains("no command nope"),
            "{}",
            said.err
        );
    }
}
