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
        "country = \"dk\"",
        "programme = \"disc-1\"",
        "usual-time = \"07:30\"",
        "# theme = \"auto\"",
        "[keys]",
        "pain = [\"f9\",\".\"]",
    ] {
        assert!(said.out.lines().any(|l| l == line), "{line}\n{}", said.out);
    }
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
    assert_eq!(config["settings"]["voice"], true);
    assert_eq!(config["settings"]["country"], serde_json::Value::Null);
    assert_eq!(config["keys"], serde_json::json!({}));
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
    for path in [&[][..], &["log"], &["log", "add"], &["rehearse"], &["man"]] {
        let args: Vec<&str> = ["man"].iter().chain(path).copied().collect();
        let said = Home::new().run(&args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{path:?}");
        let name = ["rygrad"].iter().chain(path).copied();
        let name = name.collect::<Vec<_>>().join("-");
        let title = format!(".TH {name} 1");
        assert!(said.out.contains(&title), "{title}\n{}", said.out);
    }
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
