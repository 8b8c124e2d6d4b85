//! `rygrad completions` and `rygrad man`: made from the definition of the command line itself, so
//! that they cannot differ from it.

use super::{Args, Edge, Failure, Home, complete, help};
use crate::i18n::{Text, Texts, t};
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use std::io;
use std::process::ExitCode;

const NAME: &str = "rygrad";

/// Writes the completions for a shell.
pub(super) fn completions(
    shell: Shell,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let command = help::translated(Args::command(), &home.texts);
    edge.data
        .write_all(&complete::script(shell, command, NAME))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the manual page of the program, or of one of its commands.
pub(super) fn man(path: &[String], home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let mut command = help::translated(Args::command(), &home.texts);
    // The name of the page, and what is typed.
    let (mut name, mut typed) = (NAME.to_owned(), NAME.to_owned());
    for part in path {
        let Some(below) = command.find_subcommand(part) else {
            let command = part.as_str();
            return Err(Failure::Usage(home.texts.say(t::CliNoCommand { command })));
        };
        command = below.clone();
        name = format!("{name}-{part}");
        typed = format!("{typed} {part}");
    }
    let command = command.name(name).bin_name(typed);
    let page = page(&command, path, &home.texts)?;
    edge.data.write_all(&page)?;
    Ok(ExitCode::SUCCESS)
}

/// The manual page of a command: clap's sections, with the commands in their groups, and examples.
fn page(command: &Command, path: &[String], texts: &Texts) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let has_more = command.get_after_help().is_some() || command.get_after_long_help().is_some();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let groups: &[(Text, &[&str])] = if path.is_empty() { &help::GROUPS } else { &[] };
    for (title, names) in groups {
        let group = command.clone().subcommand_help_heading(texts.say(title));
        let group = group.mut_subcommands(|below| {
            let is_in = names.contains(&below.get_name());
            below.hide(!is_in)
        });
        Man::new(group).render_subcommands_section(&mut page)?;
    }
    if groups.is_empty() && command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if has_more {
        man.render_extra_section(&mut page)?;
    }
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    page.extend(examples(&path, texts).bytes());
    if command.get_version().is_some() {
        man.render_version_section(&mut page)?;
    }
    Ok(page)
}

/// The section of the examples in the language of manual pages.
fn examples(path: &[&str], texts: &Texts) -> String {
    let examples = help::examples_of(path).iter().map(|(line, does)| {
        let (line, does) = (escaped(line), escaped(&texts.say(does)));
        format!(".TP\n\\fB{line}\\fR\n{does}\n")
    });
    let examples: String = examples.collect();
    if examples.is_empty() {
        return examples;
    }
    let title = escaped(&texts.say(t::HELP_EXAMPLES).to_uppercase());
    format!(".SH {title}\n{examples}")
}

/// A line of text: no sign of it is taken for a command of the page.
fn escaped(text: &str) -> String {
    let text = text
        .replace('\\', "\\e")
        .replace('-', "\\-")
        .replace('\'', "\\(aq");
    if text.starts_with('.') {
        format!("\\&{text}")
    } else {
        text
    }
}
