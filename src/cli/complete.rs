//! What can stand at the cursor of a command line: ids of programmes and exercises, also the person's
//! own, keys of the settings, and commands that have a manual page.
//!
//! The scripts of `rygrad completions` cannot know these. They ask for them with a hidden first
//! argument and the words of the line, the one at the cursor last, and get a line for each, with what
//! it is called behind a tab. Where another thing is wanted they get nothing, and go on by themselves.

mod place;
mod script;

pub(super) use script::script;

use super::{Args, Edge, Home, help, language};
use crate::core::settings::SETTINGS;
use clap::CommandFactory;
use place::{Place, Takes};
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

/// The hidden first argument.
const WORDS: &str = "__words";

/// Answers a script; `None` where none asks. It never fails: whoever presses Tab wants no sentence.
pub(super) fn answered(args: &[OsString], edge: &mut Edge<'_>) -> Option<ExitCode> {
    let asks = args.get(1).is_some_and(|arg| arg == WORDS);
    let words = args.get(2..).filter(|_| asks)?;
    for line in answers(words, edge).unwrap_or_default() {
        // Who reads it may have gone.
        let _ = writeln!(edge.data, "{line}");
    }
    let _ = edge.data.flush();
    Some(ExitCode::SUCCESS)
}

fn answers(words: &[OsString], edge: &Edge<'_>) -> Option<Vec<String>> {
    let (words, is_split) = joined(words);
    let mut command = Args::command();
    // Gives every command the options of all.
    command.build();
    let place = Place::of(&words, &command)?;
    let home = Home::open(language::asked(&words), edge.now.date_naive()).ok()?;
    // bash completes what is behind the equals sign, other shells the whole word.
    let before = if is_split { "" } else { place.before.as_str() };
    let all = named(&place, &home).into_iter();
    let line = |(id, name): (String, String)| match name.as_str() {
        "" => format!("{before}{id}"),
        name => format!("{before}{id}\t{name}"),
    };
    Some(all.map(line).collect())
}

/// What can stand there, and what each is called.
fn named(place: &Place, home: &Home) -> Vec<(String, String)> {
    let (library, lang) = (&home.library, home.lang());
    let programmes = || {
        let ids = library.programme_ids().into_iter();
        let all = ids.filter_map(|id| library.programme(&id));
        all.map(|p| (p.id.to_string(), p.name.of(lang).to_string()))
            .collect::<Vec<_>>()
    };
    let exercises = || {
        let ids = library.exercise_ids().into_iter();
        let all = ids.filter_map(|id| library.exercise(&id));
        all.map(|e| (e.id.to_string(), e.name.of(lang).to_string()))
            .collect::<Vec<_>>()
    };
    match place.takes {
        Takes::Programme => programmes(),
        Takes::Exercise => exercises(),
        Takes::Either => [programmes(), exercises()].concat(),
        Takes::Setting => {
            let keys = SETTINGS.iter().map(|setting| setting.key.to_owned());
            keys.map(|key| (key, String::new())).collect()
        }
        Takes::Page => {
            let command = help::translated(Args::command(), &home.texts);
            let mut at = Some(&command);
            for part in &place.typed {
                at = at.and_then(|at| at.find_subcommand(part));
            }
            let below = at.into_iter().flat_map(clap::Command::get_subcommands);
            let about = |c: &clap::Command| c.get_about().map(ToString::to_string);
            below
                .filter(|below| below.get_name() != "help")
                .map(|below| {
                    (
                        below.get_name().to_owned(),
                        about(below).unwrap_or_default(),
                    )
                })
                .collect()
        }
    }
}

/// The words with those joined that bash has split at an equals sign, and whether the last one was.
fn joined(words: &[OsString]) -> (Vec<OsString>, bool) {
    let mut joined: Vec<OsString> = Vec::new();
    let mut is_split = false;
    let mut words = words.iter().peekable();
    while let Some(word) = words.next() {
        let option = joined.last_mut().filter(|last| is_option(last));
        match option {
            Some(option) if word == "=" => {
                option.push("=");
                option.push(words.next().map(OsString::as_os_str).unwrap_or_default());
                is_split = words.peek().is_none();
            }
            _ => joined.push(word.clone()),
        }
    }
    (joined, is_split)
}

fn is_option(word: &OsStr) -> bool {
    let word = word.to_string_lossy();
    word.starts_with("--") && word.len() > 2 && !word.contains('=')
}

#[cfg(test)]
mod tests;
