//! The commands in groups, as `rygrad --help` and the manual page list them.

use crate::cli::sheet::wrapped;
use crate::i18n::{Text, Texts, t};
use clap::Command;
use clap::builder::Styles;

/// Each group with the names of its commands, in the order in which they are listed.
pub(in crate::cli) const GROUPS: [(Text, &[&str]); 5] = [
    (
        t::HELP_GROUP_SESSION,
        &["start", "rehearse", "remind", "voice"],
    ),
    (t::HELP_GROUP_CONTENT, &["list", "show", "new", "check"]),
    (t::HELP_GROUP_LOG, &["history", "log"]),
    (
        t::HELP_GROUP_SHARING,
        &["report", "export", "sheet", "pack", "add"],
    ),
    (
        t::HELP_GROUP_ITSELF,
        &["config", "doctor", "completions", "man", "help"],
    ),
];

/// The help of the program with its commands in groups. clap has one list of them: it is hidden, and
/// the usage still says that there are commands.
pub(super) fn grouped(command: Command, texts: &Texts, measure: usize) -> Command {
    let groups = said(&command, texts, measure);
    let style = Styles::default();
    let literal = style.get_literal();
    let name = texts.say(t::HELP_NAME_COMMAND);
    // The word for options is put in the language where it is printed, as that of every usage.
    let usage = format!("{literal}rygrad{literal:#} [OPTIONS] [{name}]");
    command
        .help_template(super::template(texts, &groups))
        .override_usage(usage)
        .mut_subcommands(|below| below.hide(true))
}

/// The groups, each under its name.
fn said(command: &Command, texts: &Texts, measure: usize) -> String {
    const INDENT: usize = 2;
    let style = Styles::default();
    let (header, literal) = (style.get_header(), style.get_literal());
    let names = GROUPS.iter().flat_map(|(_, names)| *names);
    let widest = names.map(|name| name.len()).max().unwrap_or(0);
    let lead = " ".repeat(INDENT + widest + INDENT);
    let line = |below: &Command| {
        let about = below.get_about().map(ToString::to_string);
        let lines = wrapped(&about.unwrap_or_default(), &lead, measure).join("\n");
        let name = below.get_name();
        let pad = " ".repeat(widest.saturating_sub(name.len()) + INDENT);
        let about = lines.get(lead.len()..).unwrap_or_default();
        format!("  {literal}{name}{literal:#}{pad}{about}\n")
    };
    let group = |(title, names): (Text, &[&str])| {
        let below = names
            .iter()
            .filter_map(|name| command.find_subcommand(name));
        let lines: String = below.map(line).collect();
        format!("{header}{}:{header:#}\n{lines}\n", texts.say(title))
    };
    GROUPS.into_iter().map(group).collect()
}
