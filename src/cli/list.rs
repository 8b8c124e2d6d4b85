//! `rygrad list`: the exercises and programmes.
//!
//! ```text
//! Exercises
//!   knee-to-chest  Knee-to-chest stretch  on your back  2 × 20–30 s, each side  1, 2
//! Phase 1: calm. 2: move and control. 3: strengthen.
//!
//! Programmes
//!   disc-1  Disc, first weeks  15 min  3 exercises  every day
//! ```

use super::json::{ExerciseEntry, ProgrammeEntry};
use super::sheet::{columns, wrapped};
use super::{Edge, Failure, Home, json};
use crate::core::exercise::Exercise;
use crate::core::programme::Programme;
use crate::i18n::dose::dose;
use crate::i18n::dose::often;
use crate::i18n::measure::width;
use crate::i18n::{Texts, t, word};
use serde::Serialize;
use std::process::ExitCode;
use std::sync::Arc;

const INDENT: &str = "  ";

#[derive(Serialize)]
struct List {
    exercises: Vec<ExerciseEntry>,
    programmes: Vec<ProgrammeEntry<String>>,
}

pub(super) fn list(home: &Home, json: bool, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let exercises = home.library.exercise_ids();
    let exercises: Vec<Arc<Exercise>> = exercises
        .iter()
        .filter_map(|id| home.library.exercise(id))
        .collect();
    let programmes = home.library.programme_ids();
    let programmes: Vec<Arc<Programme>> = programmes
        .iter()
        .filter_map(|id| home.library.programme(id))
        .collect();
    if json {
        let exercises = exercises.iter().map(|e| ExerciseEntry::new(e, home));
        let programmes = programmes.iter().map(|programme| {
            let items = programme.items.iter();
            let ids = items.map(|item| item.exercise.to_string()).collect();
            ProgrammeEntry::new(programme, ids, home)
        });
        let list = List {
            exercises: exercises.collect(),
            programmes: programmes.collect(),
        };
        json::write(edge.data, &list)?;
    } else {
        let rows: Vec<Vec<String>> = exercises.iter().map(|e| exercise_row(e, home)).collect();
        writeln!(edge.out, "{}", home.texts.say(t::EXERCISES_TITLE))?;
        table(&rows, edge)?;
        for line in wrapped(&phases(&home.texts), "", edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
        let rows: Vec<Vec<String>> = programmes.iter().map(|p| programme_row(p, home)).collect();
        writeln!(edge.out, "\n{}", home.texts.say(t::PROGRAMMES_TITLE))?;
        table(&rows, edge)?;
        writeln!(edge.out)?;
        for line in wrapped(&home.texts.say(t::CLI_LIST_MORE), "", edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
    }
    edge.out.flush()?;
    home.report_left_out(edge)?;
    Ok(ExitCode::SUCCESS)
}

/// Rows in columns. If the terminal is too narrow, each row takes two lines.
fn table(rows: &[Vec<String>], edge: &mut Edge<'_>) -> Result<(), Failure> {
    let lines = columns(rows, &[]);
    let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
    if edge
        .columns
        .is_none_or(|room| widest + INDENT.len() <= room)
    {
        for line in lines {
            writeln!(edge.out, "{INDENT}{line}")?;
        }
        return Ok(());
    }
    for row in rows {
        let (head, rest) = row.split_at(row.len().min(2));
        let head: Vec<&str> = head.iter().rev().map(String::as_str).collect();
        writeln!(edge.out, "{INDENT}{}", head.join("  "))?;
        let rest = rest.iter().map(String::as_str);
        let rest: Vec<&str> = rest.filter(|cell| !cell.is_empty()).collect();
        for line in wrapped(&rest.join(" · "), "    ", edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
    }
    Ok(())
}

fn exercise_row(exercise: &Exercise, home: &Home) -> Vec<String> {
    let texts = &home.texts;
    let phases = exercise.phases.iter().map(|p| p.number().to_string());
    let mut row = vec![
        exercise.id.to_string(),
        exercise.name.of(home.lang()).to_string(),
        texts.say(word::position(exercise.position)),
        dose(texts, &exercise.dose),
        phases.collect::<Vec<_>>().join(", "),
    ];
    if home.library.is_users(&exercise.id) {
        row.push(texts.say(t::CLI_YOURS));
    }
    row
}

fn programme_row(programme: &Programme, home: &Home) -> Vec<String> {
    let texts = &home.texts;
    let count = programme.items.len();
    let mut row = vec![
        programme.id.to_string(),
        programme.name.of(home.lang()).to_string(),
        home.total(programme)
            .map_or_else(String::new, |total| texts.minutes(total)),
        texts.say(t::ExerciseCount { count }),
        often(programme.frequency, texts),
        programme
            .at_level()
            .map_or_else(String::new, |level| texts.levels(level)),
    ];
    if home.library.is_users_programme(&programme.id) {
        row.push(texts.say(t::CLI_YOURS));
    }
    while row.last().is_some_and(String::is_empty) {
        row.pop();
    }
    row
}

/// The meaning of the phase numbers.
fn phases(texts: &Texts) -> String {
    let [one, two, three] = t::PHASE.map(|phase| texts.say(phase));
    texts.say(t::CliListPhases {
        one: one.as_str(),
        two: two.as_str(),
        three: three.as_str(),
    })
}
