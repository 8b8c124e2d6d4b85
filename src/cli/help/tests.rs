//! Every command, argument and value has a text.

use super::*;
use crate::cli::Args;
use crate::i18n::Lang;
use clap::CommandFactory;

/// Everything without a text of its own, with the commands that lead to it.
fn without_text(command: &Command, path: &[&str]) -> Vec<String> {
    let said = about(path).is_some();
    let mut lacking: Vec<String> = (!said).then(|| path.join(" ")).into_iter().collect();
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        if id != "help" && text(path, id).is_none() {
            lacking.push(format!("{} {id}", path.join(" ")));
        }
        let values = arg.get_possible_values();
        let is_flag = !matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
        let unsaid = values
            .iter()
            // A shell has one name in every language.
            .filter(|v| !is_flag && id != "shell" && value(id, v.get_name()).is_none());
        lacking.extend(unsaid.map(|v| format!("{} {id} {}", path.join(" "), v.get_name())));
    }
    for below in command.get_subcommands().filter(|_| path != ["help"]) {
        let path: Vec<&str> = path.iter().copied().chain([below.get_name()]).collect();
        if path.last() != Some(&"help") || path.len() == 1 {
            lacking.extend(without_text(below, &path));
        }
    }
    lacking
}

#[test]
fn every_command_argument_and_value_has_a_text() {
    let mut command = Args::command();
    command.build();
    assert_eq!(without_text(&command, &[]), Vec::<String>::new());
    for lang in Lang::ALL {
        translated(Args::command(), &Texts::new(lang)).debug_assert();
    }
}

#[test]
fn every_command_is_in_one_group() {
    let mut command = Args::command();
    command.build();
    let mut known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let mut grouped: Vec<&str> = GROUPS
        .iter()
        .flat_map(|(_, names)| *names)
        .copied()
        .collect();
    known.sort_unstable();
    grouped.sort_unstable();
    assert_eq!(grouped, known);
}

/// Every command but `help`, by the names that lead to it.
fn paths(command: &Command, path: &[String]) -> Vec<Vec<String>> {
    let below = command.get_subcommands().filter(|c| c.get_name() != "help");
    let below = below.flat_map(|below| {
        let path = [path, &[below.get_name().to_owned()]].concat();
        paths(below, &path)
    });
    std::iter::once(path.to_vec()).chain(below).collect()
}

#[test]
fn every_command_has_examples_that_can_be_typed() {
    for path in paths(&Args::command(), &[]) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let examples = examples_of(&path);
        assert!(!examples.is_empty(), "{path:?}");
        for (line, _) in examples {
            let words = line.split_whitespace();
            let words: Vec<&str> = words.take_while(|word| !"|>".contains(word)).collect();
            let named: Vec<&str> = ["rygrad"].iter().chain(&path).copied().collect();
            assert!(words.starts_with(&named), "{line}");
            let found = Args::command().try_get_matches_from(&words);
            assert!(found.is_ok(), "{line}: {found:?}");
        }
    }
}
