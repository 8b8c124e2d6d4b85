//! What a programme comes to while it is changed: its time, its ways down to the floor, and what of it
//! lies outside of what its exercises are meant for.

use crate::content::dose::compared;
use crate::content::library::{Library, Limits};
use crate::content::programme::order::{self, Stop};
use crate::core::exercise::{Caution, Dose, DoseChange, Exercise, Part, Span};
use crate::core::ids::ExerciseId;
use crate::core::plan::{InstructionMode, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, cautions, hidden_by, is_for_everybody};
use std::sync::Arc;
use std::time::Duration;

/// What a programme comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// How long it takes at the level where one begins, without what is hidden; `None` where nothing
    /// is left.
    pub total: Option<Duration>,
    /// How often one goes down to the floor.
    pub downs: usize,
    /// The present places in an order with fewer ways down, and how often one goes down in it.
    pub better: Option<(Vec<usize>, usize)>,
    /// Parts of doses outside of what their exercises are meant for.
    pub outside: Vec<Outside>,
    /// The places of exercises that the person's conditions leave out, and which condition.
    pub hidden: Vec<(usize, Condition)>,
    /// The cautions that are for this person, by the place of the exercise.
    pub cautions: Vec<(usize, Vec<Caution>)>,
    /// The places of exercises that are not there or cannot be used.
    pub unknown: Vec<usize>,
}

/// A part of a dose outside of what its exercise is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outside {
    /// The place of the exercise.
    pub at: usize,
    /// The place in its levels; `None` where it has none.
    pub level: Option<usize>,
    /// Which part.
    pub part: Part,
    /// What the exercise is meant for.
    pub allowed: Span,
    /// What the programme has.
    pub has: Span,
}

/// Measures a programme at the level where one begins, for a person with these conditions.
/// `times_done` is how often an exercise was done, for the length of its instruction.
pub fn measured(
    programme: &Programme,
    library: &Library,
    limits: &Limits,
    times_done: impl Fn(&ExerciseId) -> u32,
    mode: impl Into<InstructionMode>,
) -> Measured {
    let plan = library.plan_within(programme, PlanKind::Full, limits, times_done, mode);
    let exercises: Vec<Option<Arc<Exercise>>> = programme
        .items
        .iter()
        .map(|item| library.exercise(&item.exercise))
        .collect();
    let places = || (0..).zip(&exercises);
    let known = || places().filter_map(|(at, exercise)| Some((at, exercise.as_ref()?)));
    let stops: Option<Vec<Stop>> = exercises.iter().map(|e| e.as_deref().map(stop)).collect();
    let better = stops.as_deref().and_then(order::better_places);
    let in_order = |places: &[usize]| {
        let stops = stops.iter().flat_map(|stops| {
            let stops = places.iter().filter_map(|at| stops.get(*at));
            stops.cloned().collect::<Vec<_>>()
        });
        order::get_downs(&stops.collect::<Vec<_>>()).len()
    };
    Measured {
        total: plan.map(|plan| plan.total()),
        downs: order::get_downs(stops.as_deref().unwrap_or_default()).len(),
        better: better.map(|places| {
            let downs = in_order(&places);
            (places, downs)
        }),
        outside: known()
            .flat_map(|(at, exercise)| outside(at, exercise, programme))
            .collect(),
        hidden: known()
            .filter_map(|(at, exercise)| Some((at, hidden_by(exercise, &limits.conditions)?)))
            .collect(),
        cautions: known()
            .filter_map(|(at, _)| {
                let held = &limits.conditions.held;
                let here: Vec<Caution> = cautions(&exercises, at, held)
                    .filter(|caution| !is_for_everybody(*caution))
                    .collect();
                (!here.is_empty()).then_some((at, here))
            })
            .collect(),
        unknown: places()
            .filter_map(|(at, exercise)| exercise.is_none().then_some(at))
            .collect(),
    }
}

fn stop(exercise: &Exercise) -> Stop {
    Stop {
        id: exercise.id.clone(),
        position: exercise.position,
        away: exercise.dose.is_away(),
    }
}

/// What of one exercise is outside, in its dose before the levels and in each of them. A part that a
/// level does not change is not named again.
fn outside(at: usize, exercise: &Exercise, programme: &Programme) -> Vec<Outside> {
    let Some(item) = programme.items.get(at) else {
        return Vec::new();
    };
    let of = |level: Option<usize>, change: &DoseChange, dose: &Dose| -> Vec<Outside> {
        let changed = Part::ALL
            .into_iter()
            .filter(|part| part.in_change(change).is_some());
        changed
            .filter_map(|part| {
                let (allowed, has) = compared(part.key(), &exercise.allowed, dose)?;
                (!allowed.holds(has)).then_some(Outside {
                    at,
                    level,
                    part,
                    allowed,
                    has,
                })
            })
            .collect()
    };
    let mut found = of(None, &item.change, &exercise.dose.with(&item.change));
    for (level, change) in item.levels.iter().enumerate() {
        let dose = exercise.dose.with(&item.change.and(change));
        found.extend(of(Some(level), change, &dose));
    }
    found
}
