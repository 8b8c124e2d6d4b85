//! How long the way to an exercise may take, whatever came before it.

use super::compile::way;
use super::heed;
use super::needs::FETCH;
use crate::core::exercise::{Exercise, Position};
use crate::core::safety::is_for_everybody;
use crate::core::time::Seconds;
use std::collections::BTreeSet;

/// The times that getting into position may take in any session of these exercises.
pub fn ways(exercises: &[&Exercise]) -> BTreeSet<Seconds> {
    let positions = || exercises.iter().map(|exercise| exercise.position);
    let all_from = positions().chain([Position::Standing]);
    let ways = all_from.flat_map(|from| positions().map(move |to| way(from, to)));
    let cautions = exercises.iter().map(|exercise| {
        let all = exercise.cautions.iter();
        all.filter(|caution| is_for_everybody(**caution)).count()
    });
    let most = u32::try_from(cautions.max().unwrap_or(0)).unwrap_or(u32::MAX);
    // Each caution is told where it first applies.
    let heeds = (1..=most).map(heed);
    ways.chain([FETCH]).chain(heeds).collect()
}
