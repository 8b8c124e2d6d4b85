//! `rygrad log verify`: the content of the log, and whether all of it can be read.
//!
//! ```text
//! /home/kari/.local/share/rygrad/log.jsonl
//!
//!              as written  changed by hand  newer version
//! sessions             12                1              0
//! check-ins            31                0              0
//!
//! 1 line cannot be read. “rygrad log repair” leaves it out and keeps the old file.
//!   Line 4: damaged
//! ```

use super::super::history::FaultEntry;
use super::super::sheet::{columns, wrapped};
use super::super::{Edge, Failure, Home, json};
use super::{faults, say};
use crate::core::text::Plain;
use crate::i18n::form_word;
use crate::i18n::{Text, t};
use crate::run::stored;
use crate::run::stored::shown;
use crate::store::{self, Aside, Problem, States, Survey};
use serde::Serialize;
use std::collections::BTreeMap;
use std::process::ExitCode;

pub(super) fn verify(home: &Home, json: bool, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let survey = store::survey(&home.folders)?;
    if json {
        json::write(edge.data, &Entry::new(&survey, home))?;
    } else {
        let measure = edge.measure();
        say(edge.out, &lines(&survey, home, measure))?;
    }
    Ok(if survey.is_sound() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn lines(survey: &Survey, home: &Home, measure: usize) -> Vec<String> {
    let texts = &home.texts;
    let path = shown(&home.folders.log());
    let mut lines = Vec::new();
    if survey.is_there {
        lines.push(path.to_string());
        lines.push(String::new());
        lines.extend(columns(&table(survey, home), &[1, 2, 3]));
        lines.push(String::new());
        if survey.doubles > 0 {
            let said = texts.say(t::CliLogDoubles {
                count: survey.doubles,
            });
            lines.extend(wrapped(&said, "", measure));
        }
        if survey.withdrawn > 0 {
            let said = texts.say(t::CliLogWithdrawnCount {
                count: survey.withdrawn,
            });
            lines.extend(wrapped(&said, "", measure));
        }
    } else {
        let said = texts.say(t::CliLogNone {
            path: path.as_str(),
        });
        lines.extend(wrapped(&said, "", measure));
    }
    if let Some(said) = texts.log_form(survey.form) {
        lines.extend(wrapped(said.as_str(), "", measure));
    }
    let count = survey.faults.len();
    if survey.is_no_log() {
        let none = Problem::NoRecords {
            path: home.folders.log(),
        };
        let said = stored::problem(&none, texts);
        lines.extend(wrapped(said.as_str(), "", measure));
        lines.extend(faults::lines(&survey.faults, home));
    } else if count > 0 {
        let said = texts.say(t::CliLogFaults { count });
        lines.extend(wrapped(&said, "", measure));
        lines.extend(faults::lines(&survey.faults, home));
    } else if survey.is_there {
        lines.push(texts.say(t::CLI_LOG_SOUND));
    }
    for aside in &survey.unfinished {
        lines.extend(wrapped(&unfinished(aside, home), "", measure));
    }
    for copy in &survey.copies {
        // The command stays on one line, so that it can be copied.
        lines.push(stored::copy(copy, texts).to_string());
    }
    for problem in &survey.problems {
        let said = stored::problem(problem, texts);
        lines.extend(wrapped(said.as_str(), "", measure));
    }
    lines
}

/// One row for each type. Types of a newer version come last, with their own word.
fn table(survey: &Survey, home: &Home) -> Vec<Vec<String>> {
    const KNOWN: [(&str, Text); 8] = [
        ("session", t::CLI_LOG_TYPE_SESSION),
        ("check_in", t::CLI_LOG_TYPE_CHECK_IN),
        ("screening", t::CLI_LOG_TYPE_SCREENING),
        ("confirmation", t::CLI_LOG_TYPE_CONFIRMATION),
        ("measure", t::CLI_LOG_TYPE_MEASURE),
        ("pause", t::CLI_LOG_TYPE_PAUSE),
        ("level", t::CLI_LOG_TYPE_LEVEL),
        ("amendment", t::CLI_LOG_TYPE_AMENDMENT),
    ];
    let texts = &home.texts;
    let head = [t::CLI_LOG_VERIFIED, t::CLI_HISTORY_EDITED, t::CLI_LOG_NEWER];
    let head = head.map(|name| texts.say(name));
    let mut rows = vec![[String::new()].into_iter().chain(head).collect()];
    let known = KNOWN.iter().filter_map(|(word, text)| {
        let states = survey.types.get(&Plain::new(word))?;
        Some((texts.say(text), *states))
    });
    let others = survey.types.iter();
    let others = others.filter(|(word, _)| !KNOWN.iter().any(|(known, _)| *known == word.as_str()));
    let others = others.map(|(word, states)| (word.to_string(), *states));
    rows.extend(known.chain(others).map(|(name, states)| {
        let counts = [states.verified, states.edited, states.newer];
        let counts = counts.iter().map(u64::to_string);
        [name].into_iter().chain(counts).collect()
    }));
    rows
}

fn unfinished(aside: &Aside, home: &Home) -> String {
    let (path, start) = (shown(&aside.path), super::moment(&aside.start));
    home.texts.say(t::CliLogUnfinished {
        path: path.as_str(),
        start: start.as_str(),
    })
}

#[derive(Serialize)]
struct Entry {
    path: Plain,
    exists: bool,
    form: &'static str,
    types: BTreeMap<String, StatesEntry>,
    verified: u64,
    edited: u64,
    newer: u64,
    damaged: usize,
    doubles: u64,
    withdrawn: usize,
    faults: Vec<FaultEntry>,
    unfinished: Vec<AsideEntry>,
    copies: Vec<CopyEntry>,
    problems: Vec<Plain>,
}

#[derive(Serialize)]
struct StatesEntry {
    verified: u64,
    edited: u64,
    newer: u64,
}

/// A copy of the log in the same folder.
#[derive(Serialize)]
struct CopyEntry {
    path: Plain,
    missing: u64,
}

#[derive(Serialize)]
struct AsideEntry {
    path: Plain,
    start: String,
}

impl Entry {
    fn new(survey: &Survey, home: &Home) -> Self {
        let sum = |state: fn(&States) -> u64| survey.types.values().map(state).sum();
        let types = survey.types.iter().map(|(word, states)| {
            let entry = StatesEntry {
                verified: states.verified,
                edited: states.edited,
                newer: states.newer,
            };
            (word.to_string(), entry)
        });
        let asides = survey.unfinished.iter().map(|aside| AsideEntry {
            path: shown(&aside.path),
            start: aside.start.to_rfc3339(),
        });
        let problems = survey.problems.iter();
        let copies = survey.copies.iter().map(|copy| CopyEntry {
            path: shown(&copy.path),
            missing: copy.missing,
        });
        Self {
            path: shown(&home.folders.log()),
            exists: survey.is_there,
            form: form_word(survey.form).unwrap_or("lines"),
            types: types.collect(),
            verified: sum(|states| states.verified),
            edited: sum(|states| states.edited),
            newer: sum(|states| states.newer),
            damaged: survey.faults.len(),
            doubles: survey.doubles,
            withdrawn: survey.withdrawn,
            faults: survey.faults.iter().map(FaultEntry::from).collect(),
            unfinished: asides.collect(),
            copies: copies.collect(),
            problems: problems.map(|p| stored::problem(p, &home.texts)).collect(),
        }
    }
}
