//! `rygrad show ID`: an exercise or a programme with the content of its file, in the user's
//! language.

mod exercise;
mod paper;
mod programme;

use super::near::{Among, unknown};
use super::{Edge, Failure, Home, json};
use crate::app::document::Writer;
use crate::core::ids::{ExerciseId, ProgrammeId};
use paper::Paper;
use serde::Serialize;
use std::process::ExitCode;

/// What was found by an id; it may name both an exercise and a programme.
#[derive(Serialize)]
struct Found {
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<exercise::Entry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    programme: Option<programme::Entry>,
}

pub(super) fn show(
    id: &str,
    home: &Home,
    json: bool,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let exercise = ExerciseId::new(id)
        .ok()
        .and_then(|id| home.library.exercise(&id));
    let programme = ProgrammeId::new(id)
        .ok()
        .and_then(|id| home.library.programme(&id));
    if exercise.is_none() && programme.is_none() {
        // The file with this id may exist, but be faulty.
        home.report_left_out(edge)?;
        return Err(unknown(id, Among::All, home, edge.measure()));
    }
    if json {
        let found = Found {
            exercise: exercise.map(|found| exercise::Entry::new(&found, home)),
            programme: programme.map(|found| programme::Entry::new(&found, home)),
        };
        json::write(edge.data, &found)?;
    } else {
        let writer = Writer {
            library: &home.library,
            texts: &home.texts,
            ids: true,
        };
        let mut paper = Paper::new(home, edge.measure());
        if let Some(exercise) = &exercise {
            let name = exercise.name.of(home.lang());
            paper.page(name, &writer.exercise(exercise));
        }
        if let Some(programme) = &programme {
            let name = programme.name.of(home.lang());
            let page = writer.programme(programme, home.total(programme));
            paper.page(name, &page);
        }
        for line in paper.lines() {
            writeln!(edge.out, "{line}")?;
        }
    }
    edge.out.flush()?;
    home.report_left_out(edge)?;
    Ok(ExitCode::SUCCESS)
}
