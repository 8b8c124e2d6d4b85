//! What an exercise needs at hand that the one before did not have.

use super::PlanItem;
use crate::core::exercise::{Equipment, Exercise};
use crate::core::time::Seconds;
use std::sync::Arc;

/// Seconds in which something is fetched (ours: as long as the way to the floor).
pub(super) const FETCH: Seconds = Seconds(20);

/// What must lie at hand for an exercise of a plan and was not in use in the one before. What one lies
/// on, leans on or wears is named once.
pub fn needs(exercises: &[Option<Arc<Exercise>>], item: usize) -> Vec<Equipment> {
    let of = |item: usize| exercises.get(item).and_then(Option::as_deref);
    let Some(exercise) = of(item) else {
        return Vec::new();
    };
    let before = item.checked_sub(1).and_then(of);
    let earlier = exercises.iter().take(item).flatten();
    let seen = |thing| earlier.clone().any(|e| e.equipment.contains(&thing));
    let in_use = |thing| before.is_some_and(|e| e.equipment.contains(&thing));
    let things = wanted(exercise);
    let new = things.filter(|thing| {
        if stays(*thing) {
            !seen(*thing)
        } else {
            !in_use(*thing)
        }
    });
    new.collect()
}

/// Gives time to fetch what no exercise before had.
pub(super) fn with_time_to_fetch<'e>(
    mut items: Vec<PlanItem>,
    exercise_of: impl Fn(&PlanItem) -> Option<&'e Exercise>,
) -> Vec<PlanItem> {
    let mut at_hand: Vec<Equipment> = Vec::new();
    for item in &mut items {
        let Some(exercise) = exercise_of(item) else {
            continue;
        };
        let new = |thing: &Equipment| is_fetched(*thing) && !at_hand.contains(thing);
        if wanted(exercise).any(|thing| new(&thing)) {
            item.heed = item.heed.max(FETCH);
        }
        at_hand.extend(&exercise.equipment);
    }
    items
}

/// Its equipment. A roller is another way to do what a ball does: one of them is enough.
fn wanted(exercise: &Exercise) -> impl Iterator<Item = Equipment> {
    let all = &exercise.equipment;
    let spare = all.contains(&Equipment::Ball);
    let all = all.iter().copied();
    all.filter(move |thing| *thing != Equipment::Roller || !spare)
}

/// Whether one keeps it for the rest of a session.
const fn stays(thing: Equipment) -> bool {
    matches!(thing, Equipment::Mat | Equipment::Wall | Equipment::Shoes)
}

/// Whether it must be fetched. A wall is there, and shoes are put on without a clock.
const fn is_fetched(thing: Equipment) -> bool {
    !matches!(thing, Equipment::Wall | Equipment::Shoes)
}
