//! What is done of the plan, repetition by repetition, and the exercises of the record.

use crate::core::exercise::{Dose, Side};
use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanItem, Step};
use crate::core::record::{Done, ExerciseDone, ForToday, Planned, SideDone, Skipped};
use crate::core::safety::{Part, is_one_more};
use chrono::{DateTime, FixedOffset, NaiveDate};
use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// When and how a session began: everything that its record needs besides the plan and the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    /// UUID v7 of the session.
    pub id: Uuid,
    /// Local time of the first step.
    #[serde(with = "crate::core::time::millis")]
    pub start: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// Version of the program.
    pub app: CompactString,
    /// Pain at the check-in before.
    pub pain_before: Option<Pain>,
    /// What was left out of the plan beforehand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<ExerciseDone>,
    /// What the patient changed of it beforehand, for that day alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub today: Vec<ForToday>,
}

/// The row that skipped an exercise, and its part.
pub(super) type Ruled = (u8, Option<Part>);

/// One repetition on one side. A repetition done again counts once, with the longer hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Cell {
    held_ms: u64,
    whole: bool,
}

/// One item of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ItemProgress {
    sides: Vec<Option<Side>>,
    reps_high: u32,
    reps_low: u32,
    cells: Vec<Cell>,
    skipped: Option<Skipped>,
    ruled: Option<Ruled>,
    uncomfortable: bool,
    eased: bool,
    easier: bool,
    instead: Option<ExerciseId>,
}

/// What is done of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Progress {
    items: Vec<ItemProgress>,
}

impl Progress {
    pub(super) fn new(plan: &Plan) -> Self {
        let first = plan.outline().first_side;
        Self {
            items: plan
                .items()
                .iter()
                .map(|item| ItemProgress::new(item, first))
                .collect(),
        }
    }

    /// Adds milliseconds held to the repetition of this step.
    pub(super) fn hold(&mut self, step: &Step, held_ms: u64) {
        if let Some(cell) = self.cell(step) {
            cell.held_ms = cell.held_ms.max(held_ms);
        }
    }

    /// Marks the repetition of this step as whole.
    pub(super) fn complete_rep(&mut self, step: &Step) {
        if let Some(cell) = self.cell(step) {
            cell.whole = true;
        }
    }

    pub(super) fn skip(&mut self, item: usize, why: Option<Skipped>) {
        if let Some(item) = self.items.get_mut(item) {
            item.skipped = why;
            item.instead = None;
        }
    }

    /// Puts an easier exercise behind one that it takes the place of.
    pub(super) fn swap(&mut self, at: usize, easier: &PlanItem, first: Side) {
        if let Some(item) = self.items.get_mut(at) {
            item.instead = Some(easier.exercise.clone());
            let easier = ItemProgress {
                easier: true,
                ..ItemProgress::new(easier, first)
            };
            self.items.insert(at + 1, easier);
        }
    }

    /// Names the row that skipped an exercise.
    pub(super) fn ruled(&mut self, item: usize, by: Ruled) {
        if let Some(item) = self.items.get_mut(item) {
            item.ruled = Some(by);
        }
    }

    /// Whether an exercise was left out for one point more than before.
    pub(super) fn is_one_more(&self, item: usize) -> bool {
        let ruled = self.items.get(item).and_then(|item| item.ruled);
        ruled.is_some_and(|(row, part)| is_one_more(Some(row), part))
    }

    /// Exercises that a rule has skipped.
    pub(super) fn rule_skips(&self) -> u32 {
        let skipped = (0..self.items.len()).filter(|item| self.is_skipped_by_rule(*item));
        u32::try_from(skipped.count()).unwrap_or(u32::MAX)
    }

    pub(super) fn is_skipped_by_rule(&self, item: usize) -> bool {
        let item = self.items.get(item);
        item.is_some_and(|item| item.skipped == Some(Skipped::Rule))
    }

    /// Whether the patient skipped an exercise.
    pub(super) fn is_left_out(&self, item: usize) -> bool {
        let item = self.items.get(item);
        item.is_some_and(|item| item.skipped == Some(Skipped::Chosen))
    }

    /// Whether anything of an exercise is done.
    pub(super) fn is_begun(&self, item: usize) -> bool {
        let item = self.items.get(item);
        item.is_some_and(|item| item.cells.iter().any(|cell| *cell != Cell::default()))
    }

    /// Marks an exercise as eased, by the patient's key or by a rule. Doing it again keeps the mark.
    pub(super) fn ease(&mut self, item: usize, by_key: bool) {
        if let Some(item) = self.items.get_mut(item) {
            item.eased = true;
            item.easier = by_key;
        }
    }

    pub(super) fn is_eased(&self, item: usize) -> bool {
        self.items.get(item).is_some_and(|item| item.eased)
    }

    /// Whether an exercise is already in its easier version.
    pub(super) fn is_easier(&self, item: usize) -> bool {
        let item = self.items.get(item);
        item.is_some_and(|item| item.eased || item.easier)
    }

    /// Marks an exercise as uncomfortable.
    pub(super) fn uncomfortable(&mut self, item: usize) {
        if let Some(item) = self.items.get_mut(item) {
            item.uncomfortable = true;
        }
    }

    pub(super) fn was_uncomfortable(&self, item: usize) -> bool {
        self.items.get(item).is_some_and(|item| item.uncomfortable)
    }

    /// Whether the lower end of the repetitions is reached in this set on this side. After easing,
    /// all that are left are enough.
    pub(super) fn set_is_enough(&self, plan: &Plan, step: &Step) -> bool {
        let Some(item) = self.items.get(step.item) else {
            return false;
        };
        let enough = |side| item.set_is_whole(plan, step.item, step.set, side);
        match step.side {
            Some(side) => enough(Some(side)),
            None => item.sides.iter().all(|side| enough(*side)),
        }
    }

    /// Repetitions done of all planned ones; each side counts as one.
    pub(super) fn share(&self) -> (u32, u32) {
        let whole = |item: &ItemProgress| item.cells.iter().filter(|c| c.whole).count();
        let done = self.items.iter().map(whole).sum::<usize>();
        // Of an exercise that gave way to an easier one, only what was done of it counts.
        let planned = |item: &ItemProgress| match item.instead {
            Some(_) => whole(item),
            None => item.cells.len(),
        };
        let all = self.items.iter().map(planned).sum::<usize>();
        (
            u32::try_from(done).unwrap_or(u32::MAX),
            u32::try_from(all).unwrap_or(u32::MAX),
        )
    }

    /// The exercises as the log writes them.
    pub(super) fn exercises(&self, plan: &Plan) -> Vec<ExerciseDone> {
        plan.items()
            .iter()
            .zip(&self.items)
            .enumerate()
            .map(|(index, (item, progress))| progress.done(plan, index, item))
            .collect()
    }

    fn cell(&mut self, step: &Step) -> Option<&mut Cell> {
        let item = self.items.get_mut(step.item)?;
        let index = item.index(step.set, step.rep, step.side)?;
        item.cells.get_mut(index)
    }
}

impl ItemProgress {
    fn new(item: &PlanItem, first: Side) -> Self {
        let sides = item.dose.sides(first);
        let (sets, reps_low, reps_high) = match item.dose {
            Dose::Repetitions(r) => (r.sets, r.reps.low(), r.reps.high()),
            Dose::Activity(_) => (1, 1, 1),
        };
        let per_side = usize::try_from(sets.saturating_mul(reps_high)).unwrap_or(0);
        let cells = vec![Cell::default(); per_side.saturating_mul(sides.len())];
        Self {
            sides,
            reps_high,
            reps_low,
            cells,
            skipped: None,
            ruled: None,
            uncomfortable: false,
            eased: false,
            easier: false,
            instead: None,
        }
    }

    fn index(&self, set: u32, rep: u32, side: Option<Side>) -> Option<usize> {
        let place = self.sides.iter().position(|s| *s == side)?;
        let nth = set
            .checked_sub(1)?
            .checked_mul(self.reps_high)?
            .checked_add(rep.checked_sub(1)?)?;
        Some(usize::try_from(nth).ok()? * self.sides.len() + place)
    }

    fn set(&self, set: u32, side: Option<Side>) -> impl Iterator<Item = Cell> {
        (1..=self.reps_high)
            .filter_map(move |rep| self.index(set, rep, side))
            .filter_map(|index| self.cells.get(index).copied())
    }

    fn whole_reps(&self, set: u32, side: Option<Side>) -> u32 {
        u32::try_from(self.set(set, side).filter(|c| c.whole).count()).unwrap_or(u32::MAX)
    }

    /// Whether a set of the item with this index is done on this side: the lower end is reached, or
    /// all that easing left.
    fn set_is_whole(&self, plan: &Plan, index: usize, set: u32, side: Option<Side>) -> bool {
        let enough = self.reps_low.min(plan.repetitions(index, set, side));
        self.whole_reps(set, side) >= enough
    }

    fn done(&self, plan: &Plan, index: usize, item: &PlanItem) -> ExerciseDone {
        let planned = Planned::from(&item.dose);
        let mut done = Done::default();
        for side in &self.sides {
            let mut sum = SideDone::default();
            for set in 1..=planned.sets {
                let reps = self.whole_reps(set, *side);
                sum.reps = sum.reps.saturating_add(reps);
                sum.sets += u32::from(self.set_is_whole(plan, index, set, *side));
                let seconds: u64 = self.set(set, *side).map(|c| c.held_ms / 1_000).sum();
                let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
                sum.held_s = sum.held_s.saturating_add(seconds);
            }
            *done.side(*side) = Some(sum);
        }
        ExerciseDone {
            id: item.exercise.clone(),
            planned,
            done,
            eased: self.eased,
            easier: self.easier,
            skipped: self.skipped,
            row: self.ruled.map(|(row, _)| row),
            part: self.ruled.and_then(|(_, part)| part),
            instead: self.instead.clone(),
        }
    }
}
