//! Today: what is planned, what was kept, the pain of the last days. Enter starts.

use super::about::About;
use super::check_in::CheckInScreen;
use super::desk::Desk;
use super::history::HistoryScreen;
use super::keymap::Action;
use super::library::LibraryScreen;
use super::screen::{Screen, Turn};
use super::settings::SettingsScreen;
use super::welcome::Programmes;
use crate::core::history::{Kept, PainDay, pain_by_day};
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::time::Now;
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
    /// The programme.
    pub programme: Option<Arc<Programme>>,
    /// Its full plan.
    pub plan: Option<Plan>,
    /// Kept days.
    pub kept: Kept,
    /// Whether the log was read to its start, so that long rows of weeks can be told.
    pub whole: bool,
    /// Pain of the last seven days on which a number was given.
    pub pains: Vec<PainDay>,
}

impl Today {
    pub(super) fn new(desk: &Desk, now: Now) -> Self {
        let date = desk.today(now);
        let programme = desk.programme();
        let week = date - Days::new(6);
        let pains = pain_by_day(&desk.log.records);
        Self {
            date,
            part: match now.wall.hour() {
                4..=11 => PartOfDay::Morning,
                12..=17 => PartOfDay::Afternoon,
                _ => PartOfDay::Evening,
            },
            plan: programme
                .as_ref()
                .and_then(|p| desk.plan(p, PlanKind::Full)),
            programme,
            kept: desk.kept(now),
            whole: desk.log.whole,
            pains: pains.into_iter().filter(|day| day.date >= week).collect(),
        }
    }

    pub(super) fn act(&self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Confirm => match &self.programme {
                Some(programme) => CheckInScreen::open(Arc::clone(programme), desk, now),
                None => Turn::to(Screen::Programmes(Programmes::new(desk))),
            },
            Action::History => HistoryScreen::open(desk, now),
            Action::Library => Turn::to(Screen::Library(Box::new(LibraryScreen::new(desk)))),
            Action::About => Turn::to(Screen::About(About::default())),
            Action::Settings => Turn::to(Screen::Settings(SettingsScreen::default())),
            Action::Leave => Turn::leave(),
            _ => Turn::stay(),
        }
    }
}
