//! The JSON of `list` and `show`. Its keys are a promise: scripts read them.

use super::Home;
use crate::core::exercise::{Area, Dose, Exercise, Phase, Position, Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::programme::{Frequency, Programme};
use crate::core::text::Plain;
use serde::Serialize;
use std::io::Write;

/// Writes a value over several lines, and ends the last.
pub(super) fn write(out: &mut dyn Write, value: &impl Serialize) -> Result<(), super::Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
}

/// Where a thing comes from.
#[derive(Serialize)]
pub(super) enum Source {
    #[serde(rename = "built-in")]
    BuiltIn,
    #[serde(rename = "yours")]
    Yours,
}

impl Source {
    pub(super) fn new(is_users: bool) -> Self {
        if is_users { Self::Yours } else { Self::BuiltIn }
    }
}

/// An exercise in a list.
#[derive(Serialize)]
pub(super) struct ExerciseEntry {
    pub(super) id: ExerciseId,
    pub(super) name: Plain,
    pub(super) source: Source,
    pub(super) position: Position,
    pub(super) phases: Vec<Phase>,
    pub(super) areas: Vec<Area>,
    pub(super) dose: DoseEntry,
}

impl ExerciseEntry {
    pub(super) fn new(exercise: &Exercise, home: &Home) -> Self {
        Self {
            id: exercise.id.clone(),
            name: exercise.name.of(home.lang()).clone(),
            source: Source::new(home.library.is_users(&exercise.id)),
            position: exercise.position,
            phases: exercise.phases.clone(),
            areas: exercise.areas.clone(),
            dose: DoseEntry::from(&exercise.dose),
        }
    }
}

/// A programme in a list.
#[derive(Serialize)]
pub(super) struct ProgrammeEntry<E> {
    pub(super) id: ProgrammeId,
    pub(super) name: Plain,
    pub(super) source: Source,
    pub(super) about: Option<Plain>,
    pub(super) days_per_week: Days,
    pub(super) seconds: Option<u64>,
    pub(super) exercises: Vec<E>,
}

impl<E> ProgrammeEntry<E> {
    pub(super) fn new(programme: &Programme, exercises: Vec<E>, home: &Home) -> Self {
        let about = programme.about.as_ref();
        Self {
            id: programme.id.clone(),
            name: programme.name.of(home.lang()).clone(),
            source: Source::new(home.library.is_users_programme(&programme.id)),
            about: about.map(|about| about.of(home.lang()).clone()),
            days_per_week: Days::from(programme.frequency),
            seconds: home.total(programme).map(|total| total.as_secs()),
            exercises,
        }
    }
}

/// As in the file: a number, or `"as-needed"`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Days {
    PerWeek(u8),
    AsNeeded(&'static str),
}

impl From<Frequency> for Days {
    fn from(frequency: Frequency) -> Self {
        match frequency {
            Frequency::DaysPerWeek(days) => Self::PerWeek(days),
            Frequency::AsNeeded => Self::AsNeeded("as-needed"),
        }
    }
}

/// A dose; times in seconds unless they say minutes, ranges as `[low, high]`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum DoseEntry {
    Repetitions {
        sets: u32,
        reps: Span,
        hold: Span,
        #[serde(rename = "move")]
        into: u32,
        #[serde(rename = "return")]
        back: u32,
        pause: u32,
        rest: u32,
        sides: Sides,
        both_ways: bool,
    },
    Activity {
        minutes: Span,
        away: bool,
    },
}

impl From<&Dose> for DoseEntry {
    fn from(dose: &Dose) -> Self {
        match dose {
            Dose::Repetitions(r) => Self::Repetitions {
                sets: r.sets,
                reps: r.reps,
                hold: r.hold,
                into: r.into.0,
                back: r.back.0,
                pause: r.pause.0,
                rest: r.rest.0,
                sides: r.sides,
                both_ways: r.both_ways,
            },
            Dose::Activity(a) => Self::Activity {
                minutes: a.minutes,
                away: a.away,
            },
        }
    }
}
