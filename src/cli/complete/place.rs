//! Where the cursor is in a command line: which argument stands there, and what it takes.

use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// What an argument takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Programme,
    Exercise,
    /// A programme or an exercise.
    Either,
    Setting,
    /// The name of a command within the one that the words before it name.
    Page,
}

impl Takes {
    /// What an argument of a command takes, if it is of these; `path` has the names of the commands
    /// that lead to it.
    pub(super) fn of(path: &[&str], id: &str) -> Option<Self> {
        Some(match (path, id) {
            (["start" | "rehearse" | "sheet" | "pack"] | ["log", "add"], "programme")
            | (["voice", _], "programmes") => Self::Programme,
            (["log", "add"], "exercise") => Self::Exercise,
            (["show"], "id") => Self::Either,
            (["config"], "key") => Self::Setting,
            (["man"], "path") => Self::Page,
            _ => return None,
        })
    }
}

/// The place of the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) takes: Takes,
    /// The option and its equals sign, where they stand in the same word.
    pub(super) before: String,
    /// The arguments that stand there before it.
    pub(super) typed: Vec<String>,
}

impl Place {
    /// The place of the last word; `None` where something else is wanted than we know of.
    pub(super) fn of(words: &[OsString], command: &Command) -> Option<Self> {
        let written: Vec<String> = words
            .iter()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        let (last, words) = written.split_last()?;
        let mut line = Line::new(command);
        for word in words {
            line.read(word);
        }
        let (arg, before) = line.at(last)?;
        let takes = Takes::of(&line.path, arg.get_id().as_str())?;
        Some(Self {
            takes,
            before,
            typed: line.typed,
        })
    }
}

/// A command line that is read word by word.
struct Line<'c> {
    command: &'c Command,
    path: Vec<&'c str>,
    /// The arguments so far that belong to no option.
    typed: Vec<String>,
    /// The option whose value comes next.
    open: Option<&'c Arg>,
    /// Whether no more options follow.
    is_plain: bool,
}

impl<'c> Line<'c> {
    fn new(command: &'c Command) -> Self {
        Self {
            command,
            path: Vec::new(),
            typed: Vec::new(),
            open: None,
            is_plain: false,
        }
    }

    fn read(&mut self, word: &str) {
        if self.open.take().is_some() {
            return;
        }
        let below = self.command.find_subcommand(word);
        match word.strip_prefix("--").filter(|_| !self.is_plain) {
            Some("") => self.is_plain = true,
            Some(name) => self.open = self.long(name),
            None if !self.is_plain && word.len() > 1 && word.starts_with('-') => {
                self.open = self.short(word);
            }
            None => match below.filter(|_| self.typed.is_empty() && !self.is_plain) {
                Some(below) => {
                    self.path.push(below.get_name());
                    self.command = below;
                }
                None => self.typed.push(word.to_owned()),
            },
        }
    }

    /// The argument that this word is, or begins; with what stands before its value.
    fn at(&self, word: &str) -> Option<(&'c Arg, String)> {
        if let Some(arg) = self.open {
            return Some((arg, String::new()));
        }
        if word.starts_with('-') && !self.is_plain {
            let (option, _) = word.split_once('=')?;
            let arg = self.long(option.strip_prefix("--")?)?;
            return Some((arg, format!("{option}=")));
        }
        let place = self.typed.len() + 1;
        let mut all = self.command.get_positionals();
        let arg = all.find(|arg| {
            let many = matches!(arg.get_action(), ArgAction::Append);
            let index = arg.get_index();
            index == Some(place) || (many && index.is_some_and(|index| index < place))
        });
        Some((arg?, String::new()))
    }

    /// The option of this name, if it takes a value.
    fn long(&self, name: &str) -> Option<&'c Arg> {
        let arg = self.options().find(|arg| arg.get_long() == Some(name));
        arg.filter(|arg| arg.get_action().takes_values())
    }

    /// The option at the end of a group of letters, if it takes a value.
    fn short(&self, letters: &str) -> Option<&'c Arg> {
        let letter = letters.chars().next_back();
        let arg = self.options().find(|arg| arg.get_short() == letter);
        arg.filter(|arg| arg.get_action().takes_values())
    }

    fn options(&self) -> impl Iterator<Item = &'c Arg> {
        self.command
            .get_arguments()
            .filter(|arg| !arg.is_positional())
    }
}
