//! Today: what is planned, what was kept, the pain of the last days. Enter starts.

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::history::{Kept, PainDay, pain_by_day};
use crate::core::keys::{Action, Context};
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, progress};
use crate::core::time::Now;
use crate::core::usual_time::is_about;
use chrono::{Days, NaiveDate, Timelike};
use std::sync::Arc;

/// The part of the day, for the greeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Until noon.
    Morning,
    /// Until six.
    Afternoon,
    /// After.
    Evening,
}

/// Today.
#[derive(Debug, Clone)]
pub struct Today {
    /// The date that counts.
    pub date: NaiveDate,
    /// Morning, afternoon, evening.
    pub part: PartOfDay,
    pub programme: Option<Arc<Programme>>,
    /// Its full plan.
    pub plan: Option<Plan>,
    pub kept: Kept,
    /// Whether it is about the usual time, and the day is not kept yet.
    pub is_time: bool,
    /// Whether the whole log was read, so that long streaks can be shown.
    pub whole: bool,
    /// What may come after the programme.
    pub onward: Option<Onward>,
    /// Exercises of the programme that are left out for the standing conditions.
    pub hidden: usize,
    /// Pain of the last seven days on which a number was given.
    pub pains: Vec<PainDay>,
}

/// The programme that may come next. It is offered, never taken.
#[derive(Debug, Clone)]
pub enum Onward {
    /// The patient can look at it and choose it.
    Offered(Arc<Programme>),
    /// The patient should ask a clinician first.
    AskFirst(Arc<Programme>),
}

impl Onward {
    /// What the programme and the rules of progress allow after the sessions so far.
    fn of(programme: &Programme, desk: &Desk, date: NaiveDate) -> Option<Self> {
        let next = programme.next.as_ref()?;
        let lately = desk.lately();
        let last = lately.last_pain().unwrap_or(Pain::NONE);
        if !lately.open_signs().is_empty() || lately.paused(last, date) {
            return None;
        }
        progress(&desk.lately().progress(programme, date)).ok()?;
        let conditions = desk.conditions(programme);
        let ticked = |c: &Condition| conditions.cleared.contains(c);
        let mut held = conditions.held.iter();
        let ask = held.any(|c| c.needs_tick_to_progress() && !ticked(c));
        let following = desk.library.programme(&next.programme)?;
        Some(if ask || next.ask_first {
            Self::AskFirst(following)
        } else {
            Self::Offered(following)
        })
    }
}

impl Today {
    pub(super) fn new(desk: &Desk, now: Now) -> Self {
        let date = desk.today(now);
        let programme = desk.programme();
        let week = date - Days::new(6);
        let pains = pain_by_day(&desk.log.records);
        let mut today = Self {
            date,
            part: match now.wall.hour() {
                4..=11 => PartOfDay::Morning,
                12..=17 => PartOfDay::Afternoon,
                _ => PartOfDay::Evening,
            },
            plan: programme
                .as_ref()
                .and_then(|p| desk.plan(p, PlanKind::Full)),
            onward: programme.as_ref().and_then(|p| Onward::of(p, desk, date)),
            hidden: programme.as_ref().map_or(0, |p| desk.hidden(p)),
            programme,
            kept: desk.kept(now),
            is_time: false,
            whole: desk.log.whole,
            pains: pains.into_iter().filter(|day| day.date >= week).collect(),
        };
        today.look_at_the_clock(desk, now);
        today
    }

    /// Checks whether it is about the usual time: when Today opens and when a key is pressed,
    /// because nothing wakes an idle screen.
    pub(super) fn look_at_the_clock(&mut self, desk: &Desk, now: Now) {
        let usual = desk.settings.usual_time;
        let is_about = usual.is_some_and(|usual| is_about(usual, now.wall.time()));
        self.is_time = is_about && self.programme.is_some() && !self.kept.is_kept(self.date);
    }

    pub(super) fn context(&self) -> Context {
        match self.onward {
            Some(Onward::Offered(_)) => Context::TodayOnward,
            _ => Context::Today,
        }
    }

    pub(super) fn act(&self, action: Action) -> Turn {
        let to = match (action, &self.programme, &self.onward) {
            (Action::Confirm, Some(programme), _) => Goto::CheckIn(Arc::clone(programme)),
            (Action::Confirm, None, _) => Goto::Programmes,
            (Action::Gentler, Some(programme), _) => Goto::GentleCheckIn(Arc::clone(programme)),
            (Action::Onward, _, Some(Onward::Offered(next))) => Goto::Programme(Arc::clone(next)),
            (Action::History, ..) => Goto::History,
            (Action::Library, ..) => Goto::Library,
            (Action::About, ..) => Goto::About,
            (Action::Settings, ..) => Goto::Settings(0),
            (Action::Leave, ..) => return Turn::leave(),
            _ => return Turn::stay(),
        };
        Turn::to(to)
    }
}
