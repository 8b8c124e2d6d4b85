//! The typed days as records.

use super::{Day, Entry, FromPaper};
use crate::app::desk::Desk;
use crate::core::ids::ExerciseId;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::Record;
use crate::core::session::{How, Noted, StopReport, begins, records};
use crate::core::time::Now;
use chrono::NaiveDate;
use std::time::Duration;

/// The full plan of a programme at its level of a day.
fn plan(programme: &Programme, day: NaiveDate, desk: &Desk) -> Option<Plan> {
    let lately = desk.lately();
    let programme = programme.at(lately.level_on(programme, day));
    let times = lately.times_known(&programme);
    let times = |id: &ExerciseId| times.get(id).copied().unwrap_or(0);
    let conditions = desk.conditions(&programme);
    let mode = desk.settings.instructions;
    desk.library
        .plan_on_paper(&programme, PlanKind::Full, &conditions, times, mode)
}

/// Whether a session of this day may be over by now.
pub(super) fn may_be_over(programme: &Programme, day: NaiveDate, desk: &Desk, now: Now) -> bool {
    let took = plan(programme, day, desk).map_or(Duration::ZERO, |plan| plan.total());
    let settings = &desk.settings;
    let times = (settings.usual_time, settings.day_starts);
    begins(day, took, times, now.wall, desk.local).is_ok()
}

impl FromPaper {
    /// What is written for the typed days; `None` where the programme has nothing for this person.
    pub(super) fn records(&self, desk: &mut Desk, now: Now) -> Option<Vec<Record>> {
        let days: Vec<Day> = self.typed().collect();
        let mut all = Vec::new();
        for day in days {
            all.extend(self.session(day, desk, now)?);
        }
        Some(all)
    }

    fn session(&self, day: Day, desk: &mut Desk, now: Now) -> Option<Vec<Record>> {
        let Entry::Session {
            before,
            after,
            stopped,
        } = day.entry
        else {
            return Some(Vec::new());
        };
        let how = if stopped {
            How::Stopped(StopReport::Chosen)
        } else {
            How::Done
        };
        let plan = plan(&self.programme, day.date, desk)?;
        let day_starts = desk.settings.day_starts;
        let times = (desk.settings.usual_time, day_starts);
        let noted = Noted {
            start: begins(day.date, how.took(&plan), times, now.wall, desk.local).ok()?,
            day_starts,
            before,
            after,
            how,
            note: None,
        };
        let version = env!("CARGO_PKG_VERSION");
        records(plan, noted, version, || desk.ids.next(now.wall))
    }
}
