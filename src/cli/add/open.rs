//! `rygrad FILE.toml` is `rygrad add FILE.toml`: what a file manager does when a file is opened.

use clap::{Command, CommandFactory};
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// The command line with `add` before a file that stands in the place of a command.
pub(in crate::cli) fn opened(args: Vec<OsString>) -> Vec<OsString> {
    let command = super::super::Args::command();
    let Some(at) = first_word(&args, &command) else {
        return args;
    };
    let is_file = args.get(at).is_some_and(|word| is_file(word, &command));
    if !is_file {
        return args;
    }
    let mut opened = args;
    opened.insert(at, OsString::from("add"));
    opened
}

/// The first argument that is neither an option nor the value of one.
fn first_word(args: &[OsString], command: &Command) -> Option<usize> {
    let takes_value = |word: &str| {
        let mut options = command.get_arguments();
        options.any(|option| {
            let name = option.get_long().map(|long| format!("--{long}"));
            option.get_action().takes_values() && name.as_deref() == Some(word)
        })
    };
    let mut at = 1;
    loop {
        let word = args.get(at)?.to_string_lossy();
        if word == "--" {
            return None;
        } else if takes_value(&word) {
            at += 2;
        } else if word.starts_with('-') {
            at += 1;
        } else {
            return Some(at);
        }
    }
}

fn is_file(word: &OsStr, command: &Command) -> bool {
    let is_command = word
        .to_str()
        .is_some_and(|word| word == "help" || command.find_subcommand(word).is_some());
    let path = Path::new(word);
    let is_toml = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("toml"));
    !is_command && (is_toml || path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(args: &[&str]) -> String {
        let args = std::iter::once("rygrad").chain(args.iter().copied());
        let opened = opened(args.map(OsString::from).collect());
        let words: Vec<_> = opened.iter().map(|word| word.to_string_lossy()).collect();
        words.join(" ")
    }

    #[test]
    fn a_file_is_opened_wherever_the_options_stand() {
        assert_eq!(line(&["x.toml"]), "rygrad add x.toml");
        assert_eq!(
            line(&["/a b/X.TOML", "--yes"]),
            "rygrad add /a b/X.TOML --yes"
        );
        assert_eq!(
            line(&["--lang", "da", "x.toml"]),
            "rygrad --lang da add x.toml"
        );
        assert_eq!(
            line(&["--lang=da", "x.toml"]),
            "rygrad --lang=da add x.toml"
        );
    }

    #[test]
    fn everything_else_stays() {
        for args in [
            &["list"][..],
            &["add", "x.toml"],
            &["check", "x.toml"],
            &["strat"],
            &["--config-dir", "x.toml"],
            &["--lang", "da"],
            &[],
            &["--", "x.toml"],
        ] {
            let same = std::iter::once("rygrad").chain(args.iter().copied());
            assert_eq!(line(args), same.collect::<Vec<_>>().join(" "));
        }
    }
}
