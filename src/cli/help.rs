//! The help in the language of the call. Every command, argument and value gets its text here.

mod examples;
mod groups;
#[cfg(test)]
mod tests;
mod words;

pub(super) use examples::of as examples_of;
pub(super) use groups::GROUPS;

use super::Edge;
use crate::i18n::{Texts, t};
use clap::builder::{PossibleValue, Styles};
use clap::{Arg, ArgAction, Command};
use words::{about, text, value, value_name};

/// Translates the texts of a command and of its subcommands, for what is made from them.
pub(super) fn translated(command: Command, texts: &Texts) -> Command {
    let mut command = with_after(command, &[], &|path| after(path, texts));
    // `build` adds clap's own help command and flags, so that they are translated too.
    command.build();
    part(command, &[], texts)
}

/// The same as a person reads it: with the commands in groups, and examples at the end.
pub(super) fn shown(command: Command, texts: &Texts, edge: &Edge<'_>) -> Command {
    /// As clap wraps.
    const WIDEST: usize = 100;
    let mut command = with_after(command, &[], &|path| {
        let (mut short, mut long) = after(path, texts);
        if let Some(examples) = examples::said(path, texts) {
            let before = |said: Option<String>| said.map_or_else(String::new, |said| said + "\n\n");
            long = long.map(|said| before(Some(said)) + &examples);
            short = Some(before(short) + &examples);
        }
        (short, long)
    });
    command.build();
    let command = part(command, &[], texts);
    let measure = edge.columns.unwrap_or(WIDEST).min(WIDEST);
    groups::grouped(command, texts, measure)
}

/// The texts after the help, and after the full help where that has another one.
type After = (Option<String>, Option<String>);

/// Adds the texts after the help. They come before `build`, because clap decides there whether a
/// long help exists.
fn with_after(mut command: Command, path: &[&str], after: &dyn Fn(&[&str]) -> After) -> Command {
    let (short, long) = after(path);
    if let Some(short) = short {
        command = command.after_help(short);
    }
    if let Some(long) = long {
        command = command.after_long_help(long);
    }
    below(command, path, |command, path| {
        with_after(command, path, after)
    })
}

/// Changes each subcommand.
fn below(command: Command, path: &[&str], change: impl Fn(Command, &[&str]) -> Command) -> Command {
    command.mut_subcommands(|below| {
        let name = below.get_name().to_owned();
        let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
        change(below, &path)
    })
}

/// Translates one command. `path` has the names of the commands that lead to it, without `rygrad`.
fn part(command: Command, path: &[&str], texts: &Texts) -> Command {
    // `rygrad help` has copies of the other commands.
    let path = path
        .strip_prefix(&["help"])
        .filter(|p| !p.is_empty())
        .unwrap_or(path);
    let mut command = command
        .help_template(template(texts, ""))
        .subcommand_help_heading(texts.say(t::HELP_COMMANDS))
        .subcommand_value_name(texts.say(t::HELP_NAME_COMMAND));
    if let Some(about) = about(path) {
        command = command.about(texts.say(about));
    }
    command = command.mut_args(|arg| argument(arg, path, texts));
    below(command, path, |command, path| part(command, path, texts))
}

/// The order of a help: `groups` of commands come before everything that has a heading.
fn template(texts: &Texts, groups: &str) -> String {
    let style = Styles::default();
    let style = style.get_usage();
    let usage = texts.say(t::HELP_USAGE);
    format!(
        "{{before-help}}{{about-with-newline}}\n{style}{usage}:{style:#} {{usage}}\n\n\
         {groups}{{all-args}}{{after-help}}"
    )
}

fn argument(arg: Arg, path: &[&str], texts: &Texts) -> Arg {
    let id = arg.get_id().to_string();
    let heading = if arg.is_positional() {
        t::HELP_ARGUMENTS
    } else if arg.is_global_set() || id == "help" {
        t::HELP_OPTIONS_OF_ALL
    } else {
        t::HELP_OPTIONS
    };
    let mut arg = arg.help_heading(texts.say(heading));
    if let Some(place) = arg.get_index() {
        arg = arg.display_order(place);
    }
    if let Some(name) = value_name(&arg) {
        arg = arg.value_name(texts.say(name));
    }
    if id == "help" {
        return match arg.get_long_help() {
            Some(_) => arg
                .help(texts.say(t::HELP_ARG_HELP_MORE))
                .long_help(texts.say(t::HELP_ARG_HELP_LESS)),
            None => arg.help(texts.say(t::HELP_ARG_HELP)),
        };
    }
    let Some(help) = text(path, &id) else {
        return arg;
    };
    let help = texts.say(help);
    let more = more(&arg, texts);
    arg = arg.hide_default_value(true).hide_possible_values(true);
    match more {
        Some((short, long)) => arg
            .help(format!("{help} {short}"))
            .long_help(format!("{help}\n\n{long}")),
        None => arg.help(help),
    }
}

/// The possible values or the default of an argument, in one line and in full.
fn more(arg: &Arg, texts: &Texts) -> Option<(String, String)> {
    if !matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
        return None;
    }
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    if !names.is_empty() {
        let values = &names.join(", ");
        let widest = names.iter().map(|name| name.len()).max().unwrap_or(0);
        let mut lines = vec![format!("{}:", texts.say(t::HELP_POSSIBLE_LIST))];
        for name in &names {
            let said =
                value(arg.get_id().as_str(), name).map_or_else(String::new, |said| texts.say(said));
            let mark = format!("{name}:");
            lines.push(format!("- {mark:<width$} {said}", width = widest + 1));
        }
        let long = lines.join("\n");
        return Some((texts.say(t::HelpPossible { values }), long));
    }
    let default: Vec<_> = arg
        .get_default_values()
        .iter()
        .filter_map(|v| v.to_str())
        .collect();
    let value = default.first()?;
    let said = texts.say(t::HelpDefault { value: *value });
    Some((said.clone(), said))
}

/// The texts after the help of a command.
fn after(path: &[&str], texts: &Texts) -> After {
    match path {
        [] => (Some(texts.say(t::HELP_AFTER_RYGRAD)), None),
        ["export"] => (None, Some(super::export::columns(texts))),
        ["remind"] => (None, Some(texts.say(t::HELP_AFTER_REMIND))),
        ["log", "amend"] => (Some(texts.say(t::HELP_AFTER_AMEND)), None),
        _ => (None, None),
    }
}
