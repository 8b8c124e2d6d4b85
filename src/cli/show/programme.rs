//! A programme as JSON.

use crate::cli::Home;
use crate::cli::json::{DoseEntry, ProgrammeEntry};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::Programme;
use crate::core::text::Plain;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Entry {
    #[serde(flatten)]
    listed: ProgrammeEntry<Item>,
    /// How it goes through its levels, where it has some.
    progress: Option<Progress>,
    flare: Option<ProgrammeId>,
    next: Option<Next>,
    sources: Vec<Plain>,
}

#[derive(Serialize)]
struct Item {
    id: ExerciseId,
    name: Plain,
    dose: DoseEntry,
}

#[derive(Serialize)]
struct Progress {
    after_sessions: u32,
    first: Level,
}

#[derive(Serialize)]
struct Next {
    programme: ProgrammeId,
    after_sessions: u32,
    ask_first: bool,
}

impl Entry {
    pub(super) fn new(programme: &Programme, home: &Home) -> Self {
        let courses = home.library.courses(programme);
        let items = courses.iter().map(|(exercise, dose)| Item {
            id: exercise.id.clone(),
            name: exercise.name.of(home.lang()).clone(),
            dose: DoseEntry::from(dose),
        });
        let next = programme.next.as_ref();
        Self {
            listed: ProgrammeEntry::new(programme, items.collect(), home),
            progress: programme.at_level().map(|_| Progress {
                after_sessions: programme.progress.after_sessions,
                first: programme.progress.first,
            }),
            flare: programme.flare.clone(),
            next: next.map(|next| Next {
                programme: next.programme.clone(),
                after_sessions: next.after_sessions,
                ask_first: next.ask_first,
            }),
            sources: programme.sources.clone(),
        }
    }
}
