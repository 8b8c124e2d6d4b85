//! The plans that may be chosen today, gentlest first: the one that is offered, and those that ask
//! for less. More than what is offered is only there where the rules leave it to the patient.

use crate::app::desk::Desk;
use crate::app::scroll::Scroll;
use crate::content::Limits;
use crate::core::keys::Action;
use crate::core::level::Level;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Offer, Offered};
use crate::core::time::Now;

/// A plan that may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// Two minutes.
    Short,
    /// The calm plan.
    Calm,
    /// The easy plan.
    Easy,
    /// The full plan one level lower, from today on.
    LowerFrom,
    /// The same for today alone.
    LowerToday,
    /// The programme before this one.
    Before,
    /// The full plan.
    Full,
}

impl Choice {
    /// Every choice, gentlest first.
    const ALL: [Self; 7] = [
        Self::Short,
        Self::Calm,
        Self::Easy,
        Self::LowerFrom,
        Self::LowerToday,
        Self::Before,
        Self::Full,
    ];

    /// Its plan within these limits, if there is one.
    pub(super) fn plan(self, programme: &Programme, limits: &Limits, desk: &Desk) -> Option<Plan> {
        match self {
            Self::Short => desk.short_plan(limits),
            Self::Calm => desk.plan_within(programme, PlanKind::Calm, limits),
            Self::Easy => desk.plan_within(programme, PlanKind::Easy, limits),
            Self::LowerFrom | Self::LowerToday => {
                let now = desk.lately().level_of(programme);
                let lower = (now > Level::FIRST).then(|| programme.at(now.down(1)))?;
                desk.plan_at(&lower, PlanKind::Full, limits)
            }
            Self::Before => {
                let before = desk.library.before(&programme.id)?;
                desk.plan_within(&before, PlanKind::Full, limits)
            }
            Self::Full => desk.plan_within(programme, PlanKind::Full, limits),
        }
    }

    /// Whether it is the full plan at a lower level.
    pub const fn is_lower(self) -> bool {
        matches!(self, Self::LowerFrom | Self::LowerToday)
    }

    /// What an offer is, if a plan is offered. A step down is the programme before this one, else
    /// the easy plan; on the day of a stop for pain nothing full (`person.md` section 3).
    pub(super) fn offered(
        offer: Offer,
        programme: &Programme,
        desk: &Desk,
        now: Now,
    ) -> Option<Self> {
        let has_before = || {
            let stopped = desk.lately().was_stopped_on(desk.today(now));
            !stopped && desk.library.before(&programme.id).is_some()
        };
        Some(match offer.plan {
            Offered::None => return None,
            Offered::Plan(PlanKind::Calm) => Self::Calm,
            Offered::Plan(PlanKind::Full) => Self::Full,
            Offered::PhaseDown if has_before() => Self::Before,
            Offered::Plan(PlanKind::Easy) | Offered::PhaseDown => Self::Easy,
        })
    }
}

/// The plans of today, and the one under the cursor.
#[derive(Debug, Clone)]
pub struct Plans {
    pub rows: Vec<(Choice, Plan)>,
    pub at: usize,
    /// The one that is offered.
    pub offered: Choice,
}

impl Plans {
    /// Those that an offer leaves open. The cursor is on what is offered; for somebody who asked for
    /// a gentler plan than usual it is on the next gentler one. `most` is the fullest that may be
    /// chosen.
    pub(super) fn of(
        offered: Choice,
        most: Choice,
        gentle: bool,
        plan: impl Fn(Choice) -> Option<Plan>,
    ) -> Option<Self> {
        let open = Choice::ALL.into_iter().filter(|choice| *choice <= most);
        // The programme before is only there where it is offered.
        let open = open.filter(|choice| *choice != Choice::Before || offered == Choice::Before);
        // So is a lower level where somebody asked for a gentler plan.
        let open = open.filter(|choice| gentle || !choice.is_lower());
        let mut rows: Vec<(Choice, Plan)> = Vec::new();
        for choice in open {
            // Easy with nothing left is calm, and a programme may be its own calm plan. A lower
            // level is the same plan for today and from today on.
            let differs = |(other, of): &(Choice, Plan), plan: &Plan| {
                of.outline() != plan.outline() || choice.is_lower() && other.is_lower()
            };
            if let Some(plan) = plan(choice)
                && rows.iter().all(|other| differs(other, &plan))
            {
                rows.push((choice, plan));
            }
        }
        let last = rows.len().checked_sub(1)?;
        let mut plans = Self {
            rows,
            at: last,
            offered,
        };
        plans.back_to_offered();
        if gentle && offered == Choice::Full {
            // A lower level is chosen, never proposed.
            let easier = |(choice, _): &(Choice, Plan)| *choice <= Choice::Easy;
            plans.at = plans.rows.iter().rposition(easier).unwrap_or(0);
        }
        Some(plans)
    }

    /// Moves the cursor to what is offered, or to the next gentler plan where that cannot be had.
    pub(super) fn back_to_offered(&mut self) {
        let offered = self.offered;
        let place = self.rows.iter().rposition(|(choice, _)| *choice <= offered);
        self.at = place.unwrap_or(0);
    }

    pub(super) fn step(&mut self, action: Action) {
        self.at = Scroll::UNKNOWN.of(self.rows.len()).moved(self.at, action);
    }

    /// The plan under the cursor.
    pub fn chosen(&self) -> Option<&(Choice, Plan)> {
        self.rows.get(self.at)
    }

    /// Whether the plan under the cursor asks for more than what is offered.
    pub(super) fn is_more(&self) -> bool {
        self.chosen()
            .is_some_and(|(choice, _)| *choice > self.offered)
    }
}
