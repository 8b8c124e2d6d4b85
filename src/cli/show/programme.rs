//! A programme on a page.
//!
//! ```text
//! Disc, first weeks
//! 15 min, 3 exercises, every day.
//!
//! Exercises
//!   Pelvic tilt            3 × 10 · 3 s              pelvic-tilt
//!
//! On a bad day
//!   Calm day (calm-day)
//! ```

use super::Page;
use crate::cli::Home;
use crate::cli::json::{DoseEntry, ProgrammeEntry};
use crate::cli::list::often;
use crate::cli::sheet::columns;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::programme::Programme;
use crate::core::text::Plain;
use crate::i18n::dose::dose;
use crate::i18n::measure::width;
use crate::i18n::t;
use serde::Serialize;

pub(super) fn show(programme: &Programme, page: &mut Page<'_>) {
    let (home, lang) = (page.home, page.home.lang());
    page.text(programme.name.of(lang).as_str());
    page.text(&length(programme, home));
    if let Some(about) = &programme.about {
        page.gap();
        page.text(about.of(lang).as_str());
    }
    page.heading(t::CLI_LIST_EXERCISES);
    exercises(programme, page);
    if let Some(flare) = &programme.flare {
        page.heading(t::CLI_SHOW_FLARE);
        page.item(&named(flare, home));
    }
    if let Some(next) = &programme.next {
        page.heading(t::CLI_SHOW_NEXT);
        let name = named(&next.programme, home);
        page.item(&home.texts.say(t::CliShowNextAfter {
            name: name.as_str(),
            sessions: next.after_sessions,
        }));
    }
    signed(programme, page);
    page.sources(&programme.sources);
}

/// `15 min, 3 exercises, every day.`
fn length(programme: &Programme, home: &Home) -> String {
    let texts = &home.texts;
    let count = programme.items.len();
    let count = texts.say(t::CliExerciseCount { count });
    let time = home.total(programme).map(|total| texts.minutes(total));
    let parts = time
        .into_iter()
        .chain([count, often(programme.frequency, texts)]);
    format!("{}.", parts.collect::<Vec<_>>().join(", "))
}

fn exercises(programme: &Programme, page: &mut Page<'_>) {
    let home = page.home;
    let rows: Vec<Vec<String>> = home
        .library
        .courses(programme)
        .iter()
        .map(|(exercise, amount)| {
            let name = exercise.name.of(home.lang()).to_string();
            vec![name, dose(&home.texts, amount), exercise.id.to_string()]
        })
        .collect();
    let lines = columns(&rows, &[]);
    if lines.iter().all(|line| width(line) + 2 <= page.measure) {
        page.lines
            .extend(lines.iter().map(|line| format!("  {line}")));
    } else {
        for row in rows {
            page.bullet(&row.join(" · "));
        }
    }
}

/// A programme's name with its id, or the id alone where it cannot be had.
fn named(id: &ProgrammeId, home: &Home) -> String {
    let name = home.library.session_name(id, home.lang());
    if name.as_str() == id.as_str() {
        return name.to_string();
    }
    format!("{name} ({id})")
}

/// What a clinician has signed.
fn signed(programme: &Programme, page: &mut Page<'_>) {
    let texts = &page.home.texts;
    let mut said = Vec::new();
    if let Some(monitored) = &programme.monitored {
        let date = monitored.date.to_string();
        said.push(texts.say(t::CliShowMonitored {
            by: monitored.by.as_str(),
            date: date.as_str(),
            limit: u32::from(monitored.limit),
        }));
    }
    if let Some(cleared) = &programme.cleared {
        let date = cleared.date.to_string();
        let conditions: Vec<&str> = cleared.conditions.iter().map(Plain::as_str).collect();
        said.push(texts.say(t::CliShowCleared {
            by: cleared.by.as_str(),
            date: date.as_str(),
            conditions: conditions.join(", ").as_str(),
        }));
    }
    if !said.is_empty() {
        page.heading(t::CLI_SHOW_SIGNED);
        for line in said {
            page.item(&line);
        }
    }
}

/// The same as JSON.
#[derive(Serialize)]
pub(super) struct Entry {
    #[serde(flatten)]
    listed: ProgrammeEntry<Item>,
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
