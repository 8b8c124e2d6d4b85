//! When the plan of a programme became another: its file was changed, or another version of an
//! exercise is done.

use super::{Lately, Range};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::plan::PlanKind;
use crate::core::record::{Planned, SessionRecord};
use chrono::NaiveDate;

/// A programme whose plan became another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChange {
    /// The first day with the new plan.
    pub date: NaiveDate,
    /// Which programme.
    pub programme: ProgrammeId,
}

/// The full plan of one session.
#[derive(PartialEq)]
struct Full<'a> {
    programme: &'a ProgrammeId,
    level: Option<Level>,
    hash: &'a str,
    /// What was planned, by exercise: the order may be another for a day.
    planned: Vec<(&'a ExerciseId, &'a Planned)>,
}

impl<'a> Full<'a> {
    fn of(session: &'a SessionRecord) -> Option<Self> {
        let full = session.plan == PlanKind::Full;
        let exercises = session.exercises.iter();
        let mut planned: Vec<_> = exercises.map(|e| (&e.id, &e.planned)).collect();
        planned.sort_by_key(|(id, _)| *id);
        full.then_some(Self {
            programme: &session.programme.id,
            level: session.programme.level,
            hash: &session.programme.hash,
            planned,
        })
    }

    /// Whether it is a plan of the same programme at the same level.
    fn is_of(&self, other: &Self) -> bool {
        self.programme == other.programme && self.level == other.level
    }

    /// Whether both ask for the same. One hash is one plan; another hash may only mean that an
    /// instruction is shorter.
    fn is_like(&self, other: &Self) -> bool {
        self.hash == other.hash || self.planned == other.planned
    }
}

impl Lately<'_> {
    /// The changes of plans in a range, oldest first. A level of its own is no change
    /// ([`Lately::levels`] has those), and neither is a day that was done otherwise: the new plan is done
    /// twice at least, and the old one not again.
    pub fn plan_changes(&self, range: Range, today: NaiveDate) -> Vec<PlanChange> {
        let within = self.sessions().filter(|s| range.holds(s.local_date, today));
        let full = within.filter_map(|s| Some((s.local_date, Full::of(s)?)));
        let full: Vec<(NaiveDate, Full<'_>)> = full.collect();
        let changes = full.iter().enumerate().filter_map(|(at, (date, new))| {
            let (before, after) = full.split_at(at);
            let of = |(_, plan): &&(NaiveDate, Full<'_>)| plan.is_of(new);
            let (_, old) = before.iter().rev().find(of)?;
            let like = |plans: &[(NaiveDate, Full<'_>)], which: &Full<'_>| {
                let same = plans.iter().filter(of);
                same.filter(|(_, plan)| plan.is_like(which)).take(2).count()
            };
            let is_new = !old.is_like(new) && like(before, new) == 0;
            let stays = is_new && like(after, new) == 2 && like(after, old) == 0;
            stays.then(|| PlanChange {
                date: *date,
                programme: new.programme.clone(),
            })
        });
        changes.collect()
    }
}
