//! The completions in the shells themselves: ids where an argument takes one, everything else as
//! before. And the manual pages, as they are read. A shell that is not here is left out, and said so.

use crate::home::{GOOD, Home};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A home with an exercise and a programme of one's own, in the usual folders.
fn home() -> Home {
    let home = Home::new();
    let own = home.path().join(".config/rygrad");
    for (name, text) in [
        ("exercises/zz-bridge.toml", GOOD.to_owned()),
        (
            "programmes/zz-mine.toml",
            "format = 1\ndays = [\"sat\"]\nsources = [\"ours\"]\n[name]\nen = \"Mine: all\"\nda = \"Mit\"\n\
             nb = \"Mitt\"\n[[exercise]]\nid = \"cobra\"\n"
                .to_owned(),
        ),
        ("programmes/hostile$(touch x).toml", "format = 1\n".to_owned()),
    ] {
        let path = own.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    home
}

/// A shell with the program on its search path; `None` where there is no such shell.
fn shell(home: &Home, name: &str, args: &[&str]) -> Option<Output> {
    let there = Command::new(name).arg("--version").output();
    if there.is_err() {
        println!("left out: there is no {name}");
        return None;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_rygrad")).parent().unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new(name)
        .args(args)
        .env_clear()
        .env("HOME", home.path())
        .env("PATH", format!("{}:{path}", program.display()))
        .env("TERM", "dumb")
        .env("LC_ALL", "C.UTF-8")
        .current_dir(home.path())
        .output();
    Some(output.unwrap())
}

/// What each shell offers at the end of these lines: the id comes first in each of its lines.
const LINES: [(&str, &[&str], &[&str]); 7] = [
    ("rygrad start zz", &["zz-mine"], &["zz-bridge"]),
    ("rygrad show zz", &["zz-mine", "zz-bridge"], &[]),
    ("rygrad --lang da start disc", &["disc-1"], &["zz-mine"]),
    ("rygrad log add --exercise zz", &["zz-bridge"], &["zz-mine"]),
    ("rygrad config voice-r", &["voice-rate"], &["theme"]),
    ("rygrad man log am", &["amend"], &["verify"]),
    ("rygrad doc", &["doctor"], &["start"]),
];

fn holds(shell: &str, line: &str, offered: &str, there: &[&str], lacks: &[&str]) {
    let words: Vec<&str> = offered.split_whitespace().collect();
    for word in there {
        assert!(words.contains(word), "{shell}: {line}: {word} in {offered}");
    }
    for word in lacks {
        assert!(
            !words.contains(word),
            "{shell}: {line}: {word} in {offered}"
        );
    }
}

/// The script of a shell in a file.
fn script(home: &Home, shell: &str, name: &str) -> String {
    let said = home.run(&["completions", shell]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let path = home.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, said.out).unwrap();
    path.display().to_string()
}

#[test]
fn bash_completes_ids() {
    let home = home();
    let script = script(&home, "bash", "rygrad.bash");
    for (line, there, lacks) in LINES.iter().chain(&[(
        "rygrad log add --programme = zz",
        &["zz-mine"][..],
        &["zz-bridge"][..],
    )]) {
        let does = format!(
            r#"source {script}
COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
function=$(complete -p rygrad | sed 's/.*-F \([^ ]*\).*/\1/')
$function rygrad "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD-1]}}"
printf '%s\n' "${{COMPREPLY[@]}}""#
        );
        let Some(output) = shell(&home, "bash", &["--norc", "-c", &does]) else {
            return;
        };
        let (out, err) = (output.stdout, String::from_utf8_lossy(&output.stderr));
        assert_eq!(err, "", "{line}");
        holds("bash", line, &String::from_utf8(out).unwrap(), there, lacks);
    }
    assert!(!home.path().join("x").exists(), "no name is a command");
}

#[test]
fn fish_completes_ids() {
    let home = home();
    let script = script(&home, "fish", "rygrad.fish");
    for (line, there, lacks) in LINES.iter().chain(&[(
        "rygrad log add --programme=zz",
        &["--programme=zz-mine"][..],
        &[][..],
    )]) {
        let does = format!("source {script}; complete -C '{line}'");
        let Some(output) = shell(&home, "fish", &["--no-config", "-c", &does]) else {
            return;
        };
        let (out, err) = (output.stdout, String::from_utf8_lossy(&output.stderr));
        assert_eq!(err, "", "{line}");
        let out = String::from_utf8(out).unwrap();
        // Behind the tab is what it is called.
        let ids = out.lines().map(|line| line.split('\t').next().unwrap());
        holds(
            "fish",
            line,
            &ids.collect::<Vec<_>>().join("\n"),
            there,
            lacks,
        );
    }
}

#[test]
fn zsh_completes_ids() {
    let home = home();
    script(&home, "zsh", "functions/_rygrad");
    for (line, there, lacks) in
        LINES
            .iter()
            .chain(&[("rygrad log add --programme=zz", &["zz-mine"][..], &[][..])])
    {
        // The widget lists what would be inserted, in a terminal of zsh's own. What is waited for is not
        // what is typed: the terminal may echo that before the widget has begun.
        let does = format!(
            r#"zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "PS1=; PROMPT_EOL_MARK=; stty -echo; fpath=({home}/functions \$fpath)"
zpty -w inner "autoload -Uz compinit; compinit -u -D"
zpty -w inner 'compadd() {{ local -a all; builtin compadd -O all "$@"; print -rl -- "=${{^all}}=" >>! {home}/offered; builtin compadd "$@" }}'
zpty -w inner "bindkey '^I' complete-word; zle -C complete-word complete-word _main_complete"
zpty -w inner 'print REA""DY'
zpty -r inner seen '*READY*'
zpty -w -n inner $'{line}\t'
zpty -w -n inner $'\x15print D""ONE\n'
zpty -r inner seen '*DONE*'
zpty -d inner"#,
            home = home.path().display()
        );
        let Some(_) = shell(&home, "zsh", &["-f", "-c", &does]) else {
            return;
        };
        let offered = home.path().join("offered");
        let said = fs::read_to_string(&offered).unwrap_or_default();
        let _ = fs::remove_file(&offered);
        let words: Vec<&str> = said.lines().map(|line| line.trim_matches('=')).collect();
        holds("zsh", line, &words.join("\n"), there, lacks);
    }
}

#[test]
fn manual_pages_are_read_without_a_complaint() {
    let home = Home::new();
    for lang in ["en", "da", "nb"] {
        for path in [
            &[][..],
            &["start"],
            &["export"],
            &["log"],
            &["log", "amend"],
        ] {
            let args = [&["man"], path, &["--lang", lang]].concat();
            let said = home.run(&args);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
            let page = home.path().join("page.1");
            fs::write(&page, &said.out).unwrap();
            let page = page.display().to_string();
            let args = ["-K", "utf8", "-m", "man", "-T", "utf8", "-ww", "-z", &page];
            let Some(read) = shell(&home, "groff", &args) else {
                return;
            };
            let complaint = String::from_utf8_lossy(&read.stderr);
            assert!(read.status.success() && complaint.is_empty(), "{complaint}");
            let shown = shell(&home, "man", &["-l", &page]);
            let Some(shown) = shown else { return };
            let (out, err) = (shown.stdout, String::from_utf8_lossy(&shown.stderr));
            assert!(shown.status.success() && err.is_empty(), "{err}");
            let out = String::from_utf8_lossy(&out);
            assert!(out.contains("rygrad"), "{out}");
        }
    }
}
