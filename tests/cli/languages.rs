//! What is said in Danish and Norwegian is said in Danish and Norwegian, also of what is wrong.

use crate::home::Home;
use rygrad::content::{Library, Origin, exercise, programme, settings};
use rygrad::core::phrase::Phrase;
use rygrad::i18n::{Lang, Texts};
use std::path::Path;

/// Every command's help, and every kind of mistake that can be made on a command line.
const CALLS: &[&str] = &[
    "--help",
    "-h",
    "--version",
    "help",
    "help help",
    "help list",
    "help log add",
    "start --help",
    "start nowhere",
    "start --plan full",
    "list --help",
    "list --jsn",
    "list --json --json",
    "list x",
    "show --help",
    "show",
    "show nowhere",
    "show knee-to-chess",
    "check --help",
    "check --strct",
    "new --help",
    "new",
    "new exercise",
    "new exercse x",
    "new exercise Big!",
    "history --help",
    "history --days",
    "history --days 0",
    "history --days many",
    "export --help",
    "export -h",
    "export",
    "export xml",
    "export csv json",
    "export csv --from 01-11-2026",
    "export csv --from=01-11-2026",
    "export csv --from 2026-11-02 --to 2026-11-01",
    "export csv --force",
    "export csv --out /nowhere/at/all.csv",
    "remind --help",
    "remind",
    "remind --ics",
    "remind --ics --time 7.30",
    "rehearse --help",
    "rehearse",
    "rehearse nowhere",
    "rehearse disc-1 --plan fast",
    "rehearse disc-1 --tones-only",
    "rehearse disc-1 --json --json",
    "voice",
    "voice --help",
    "voice script --help",
    "voice script",
    "voice script nowhere -o voice",
    "voice check --help",
    "voice check",
    "voice check nowhere",
    "voice record --help",
    "voice record",
    "voice record nowhere",
    "voice speak",
    "log",
    "log --help",
    "log look",
    "log path --help",
    "log verify --help",
    "log repair --help",
    "log merge --help",
    "log merge",
    "log add --help",
    "log add -h",
    "log add",
    "log add --done --stopped",
    "log add --date 26-11-2026 --programme disc-1 --pain 3 --done",
    "log add --date 2026-11-20 --programme disc-1 --pain 11 --done",
    "log add --date 2026-11-20 --time 25:00 --programme disc-1 --pain 3 --done",
    "log add --date 2026-11-20 --programme nowhere --pain 3 --done",
    "log add --date 2026-11-20 --programme disc-1 --pain 3 --stopped --why tired",
    "log add --date 2026-11-20 --programme disc-1 --pain 3 --stopped --level 3",
    "log amend --help",
    "log amend",
    "log amend abc pain 3",
    "log amend abcdefgh pain 3",
    "dance",
    "exprt",
    "list --lang fr",
    "--config-dir",
    "--dance",
];

/// Words that are English and nothing else.
const ENGLISH: &[&str] = &[
    "the",
    "of",
    "and",
    "with",
    "not",
    "was",
    "were",
    "are",
    "this",
    "that",
    "your",
    "file",
    "folder",
    "value",
    "values",
    "invalid",
    "unexpected",
    "error",
    "warning",
    "usage",
    "options",
    "possible",
    "required",
    "following",
    "cannot",
    "used",
    "print",
    "write",
    "which",
    "where",
    "every",
    "into",
    "from",
    "must",
    "there",
    "here's",
    "it",
    "its",
    "without",
    "such",
    "tip",
    "needed",
    "line",
    "unknown",
    "missing",
    "more",
    "information",
    "try",
    "command",
    "arguments",
];

/// Words of the command line itself, which are the same in every language.
fn is_code(word: &str) -> bool {
    word.starts_with(['-', '<', '/']) || word.contains('-') || word.contains('_')
}

/// The English words of a line that are no part of the command line.
fn english(line: &str) -> Vec<&str> {
    let letters = |c: char| !c.is_alphabetic() && c != '-' && c != '_' && c != '<' && c != '/';
    let words = line.split(letters).filter(|word| !is_code(word));
    words
        .filter(|word| ENGLISH.contains(&word.to_lowercase().as_str()))
        .filter(|word| !(*word == "tip" && line.contains("tip:")))
        // A field of the log.
        .filter(|word| !(*word == "from" && line.contains("from, to")))
        .collect()
}

/// Whether a line has a word that could have been said in another language.
fn says_something(line: &str) -> bool {
    let built_in = |word: &str| {
        ["exercises", "exercises/programmes"].iter().any(|folder| {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            root.join(format!("{}.toml", word.trim_end_matches([',', '.'])))
                .exists()
        })
    };
    let is_id = |word: &str| {
        ["id", "rygrad", "exercise", "programme"].contains(&word)
            || word.chars().all(|c| !c.is_lowercase())
            || built_in(word)
    };
    let words = line
        .split([' ', '|', '[', ']'])
        .filter(|word| !word.is_empty());
    words.into_iter().any(|word| !is_code(word) && !is_id(word))
}

#[test]
fn every_help_and_every_mistake_is_said_in_the_language_of_the_call() {
    for call in CALLS {
        let words: Vec<&str> = call.split(' ').collect();
        let said = |lang: &str| {
            let said = Home::new().run(&[&["--lang", lang], words.as_slice()].concat());
            assert_ne!(said.out.len() + said.err.len(), 0, "{call}");
            (said.code, format!("{}{}", said.out, said.err))
        };
        let (code, in_english) = said("en");
        for lang in ["da", "nb"] {
            let (same, in_lang) = said(lang);
            assert_eq!(code, same, "{call} {lang}");
            for line in in_lang.lines() {
                assert!(
                    english(line).is_empty(),
                    "{call} {lang}: {line:?} has {:?}",
                    english(line)
                );
                // A command is the same in every language.
                let is_command = line.trim_start().starts_with("rygrad ");
                let copied = in_english.lines().any(|english| english == line) && !is_command;
                assert!(
                    !copied || !says_something(line),
                    "{call} {lang}: {line:?} is English"
                );
            }
        }
    }
}

#[test]
fn the_language_of_a_mistake_is_asked_for_or_set_or_the_system_s() {
    let home = Home::new();
    assert!(home.run(&["dance"]).err.starts_with("error:"));
    let danish = home.command(&["dance"]).env("LANG", "da_DK.UTF-8").output();
    assert!(
        String::from_utf8(danish.unwrap().stderr)
            .unwrap()
            .starts_with("fejl:")
    );
    home.put("config.toml", "language = \"nb\"\n");
    assert!(home.run(&["dance"]).err.starts_with("feil:"));
    for args in [
        &["dance", "--lang", "da"][..],
        &["--lang=da", "dance"],
        &["--lang", "da", "list", "--lang", "fr"],
    ] {
        let said = home.run(args).err;
        assert!(said.starts_with("fejl:"), "{args:?}: {said}");
    }
    // Behind two dashes nothing is an option.
    assert!(
        home.run(&["show", "--", "--lang", "da"])
            .err
            .starts_with("feil:")
    );
}

/// The paragraph of a help that begins with this heading.
fn under<'a>(help: &'a str, heading: &str) -> &'a str {
    let mut paragraphs = help.split("\n\n");
    let found = paragraphs.find(|paragraph| paragraph.lines().next() == Some(heading));
    found.unwrap_or_default()
}

#[test]
fn what_every_command_takes_stands_below_its_own_options() {
    let home = Home::new();
    for (locale, own, of_all) in [
        ("C.UTF-8", "Options:", "Options of every command:"),
        ("da_DK.UTF-8", "Valg:", "Valg til alle kommandoer:"),
        ("nb_NO.UTF-8", "Valg:", "Valg for alle kommandoer:"),
    ] {
        let command = &mut home.command(&["log", "add", "-h"]);
        let help = command.env("LANG", locale).output().unwrap().stdout;
        let help = String::from_utf8(help).unwrap();
        // The examples come last.
        let (help, _) = help.rsplit_once("\n\n").unwrap();
        let (own, of_all) = (under(help, own), under(help, of_all));
        for option in ["--date", "--programme", "--note"] {
            assert!(own.contains(option), "{help}");
        }
        for option in ["--lang", "--config-dir", "--data-dir", "--help"] {
            assert!(of_all.contains(option) && !own.contains(option), "{help}");
        }
        assert!(help.trim_end().ends_with(of_all.trim_end()), "{help}");
    }
}

/// What is wrong in the corpus of faulty files, and what to do.
fn faults_of_the_corpus() -> Vec<Phrase> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let library = Library::new(None);
    let mut faults: Vec<Phrase> = Vec::new();
    for kind in ["exercise", "programme", "config"] {
        for file in std::fs::read_dir(corpus.join(kind)).unwrap() {
            let path = file.unwrap().path();
            let name = Path::new(path.file_name().unwrap());
            let Ok(text) = std::fs::read_to_string(&path) else {
                continue;
            };
            let found = match kind {
                _ if path.extension().is_none_or(|end| end != "toml") => continue,
                "exercise" => exercise::read(&text, name, Some(&library)).1,
                "programme" => programme::read(&text, name, Origin::User, Some(&library)).1,
                _ => settings::read(&text, name).1,
            };
            let said = found
                .into_iter()
                .flat_map(|d| [Some(d.message), d.help.map(|help| *help)]);
            faults.extend(said.flatten());
        }
    }
    faults.sort_by_cached_key(|fault| Texts::new(Lang::En).phrase(fault));
    faults.dedup();
    faults
}

/// A sentence without what it quotes.
fn unquoted(line: &str) -> String {
    // A line of a file that is quoted holds quotes of its own.
    let line: String = line.split('`').step_by(2).collect();
    line.split('"').step_by(2).collect()
}

#[test]
fn every_fault_of_a_file_is_said_in_danish_and_norwegian() {
    let faults = faults_of_the_corpus();
    assert!(faults.len() > 100, "{}", faults.len());
    let english_texts = Texts::new(Lang::En);
    let mut wrong = Vec::new();
    for lang in [Lang::Da, Lang::Nb] {
        let texts = Texts::new(lang);
        for fault in &faults {
            let (said, fault) = (texts.phrase(fault), english_texts.phrase(fault));
            if said == fault || !english(&unquoted(&said)).is_empty() {
                wrong.push(format!("{lang}: {fault}\n    {said}"));
            }
            // What the file has to say is the same in every language.
            let mut quoted = said.split('`').skip(1).step_by(2);
            let other = quoted.find(|word| *word != "cautions" && !fault.contains(word));
            if let Some(other) = other.filter(|_| !said.contains("```")) {
                wrong.push(format!("{lang}: {other} is not of the file: {said}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_check_is_said_in_the_language_of_the_call() {
    let home = Home::new();
    home.put("config.toml", "thme = \"plain\"\n");
    let said = home.run(&["--lang", "da", "check"]).out;
    assert!(said.contains("fejl: der er ingen nøgle `thme`"), "{said}");
    assert!(said.contains("hjælp: mente du `theme`?"), "{said}");
    let said = home.run(&["--lang", "nb", "check", "--json"]).out;
    assert!(said.contains("det finnes ingen nøkkel `thme`"), "{said}");
    let said = home.run(&["--lang", "da", "list"]).err;
    assert!(said.contains("fejl: der er ingen nøgle `thme`"), "{said}");
}

#[test]
fn a_new_file_is_explained_in_the_language_of_the_call() {
    for lang in ["da", "nb"] {
        for (kind, folder) in [("exercise", "exercises"), ("programme", "programmes")] {
            let home = Home::new();
            let said = home.run(&["--lang", lang, "new", kind, "my-heel"]);
            assert_eq!(said.code, 0, "{said:?}");
            let path = home.folders().config().join(folder).join("my-heel.toml");
            let text = std::fs::read_to_string(path).unwrap();
            let comments = text.lines().filter(|line| line.starts_with("# "));
            for line in comments {
                let words = unquoted(line);
                assert!(english(&words).is_empty(), "{lang}: {line}");
            }
        }
    }
}
