//! Which programmes were done, at which level, and what changed when.

use super::{Part, Report};
use crate::core::history::PlanChange;
use crate::core::ids::ProgrammeId;
use crate::core::level::{Chooser, Reason};
use crate::core::record::LevelChange;
use crate::core::text::Plain;
use crate::i18n::{Text, t};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// The most programmes that are named.
const PROGRAMMES: usize = 3;
/// The most changes that are named.
const CHANGES: usize = 4;

impl Report<'_> {
    /// A line for each programme, the most often done first.
    pub(super) fn programmes(&self) -> Vec<Plain> {
        let mut programmes: Vec<(&ProgrammeId, u32)> = Vec::new();
        for session in self.sessions().filter(|s| self.confirmed.counts(s)) {
            let id = &session.programme.id;
            match programmes.iter_mut().find(|(known, _)| *known == id) {
                Some((_, sessions)) => *sessions += 1,
                None => programmes.push((id, 1)),
            }
        }
        programmes.sort_by_key(|(_, sessions)| Reverse(*sessions));
        let lines = programmes.iter();
        let lines = lines.map(|(id, sessions)| self.done(id, *sessions));
        self.at_most(lines.collect(), PROGRAMMES)
    }

    /// `Disc, first weeks: 23 sessions, level 2 of 4`
    fn done(&self, id: &ProgrammeId, sessions: u32) -> Plain {
        let sessions = self.say(t::ReportProgrammeSessions { sessions });
        let programme = self.of.library.programme(id);
        let level = programme.and_then(|programme| {
            let now = self.lately.level_of(&programme);
            programme.at(now).at_level()
        });
        let level = level.map(|level| self.of.texts.level(level));
        let parts = [Some(self.name(id).to_string()), level];
        let parts = parts.into_iter().flatten();
        let parts: Vec<String> = parts.chain([sessions.to_string()]).collect();
        Plain::new(&parts.join(" · "))
    }

    /// Changes of level and of plans, newest first.
    pub(super) fn changes(&self) -> Vec<Part> {
        let range = self.figures.range;
        let today = self.of.present.today;
        let levels = self.lately.levels().filter(|c| self.holds(c.local_date));
        let levels: Vec<&LevelChange> = levels.collect();
        let of_one = levels.windows(2).all(|pair| match pair {
            [one, other] => one.programme == other.programme,
            _ => true,
        });
        let levels = levels
            .iter()
            .map(|c| (c.local_date, self.level_change(c, of_one)));
        let plans = self.lately.plan_changes(range, today);
        let plans = plans.iter().map(|c| (c.date, self.plan_change(c)));
        let mut changes: Vec<(NaiveDate, Plain)> = levels.chain(plans).collect();
        changes.sort_by_key(|(date, _)| Reverse(*date));
        let changes = changes.into_iter().map(|(_, said)| said).collect();
        let changes = self.at_most(changes, CHANGES);
        if changes.is_empty() {
            Vec::new()
        } else {
            vec![Part::List(changes)]
        }
    }

    fn level_change(&self, change: &LevelChange, of_one: bool) -> Plain {
        let date = &self.of.texts.short_date(change.local_date);
        let why = &self.of.texts.say(why(change));
        let (from, to) = (change.from, change.to);
        if of_one {
            return self.say(t::ReportLevelChange {
                date,
                from,
                to,
                why,
            });
        }
        self.say(t::ReportLevelChangeOf {
            date,
            from,
            to,
            why,
            programme: self.name(&change.programme).as_str(),
        })
    }

    fn plan_change(&self, change: &PlanChange) -> Plain {
        self.say(t::ReportPlanChange {
            date: &self.of.texts.short_date(change.date),
            programme: self.name(&change.programme).as_str(),
        })
    }

    fn name(&self, id: &ProgrammeId) -> Plain {
        self.of.library.session_name(id, self.of.texts.lang())
    }
}

/// Why a level was changed, and who chose it.
const fn why(change: &LevelChange) -> Text {
    match (change.by, change.why) {
        (Chooser::Clinician, _) => t::REPORT_LEVEL_CLINICIAN,
        (Chooser::Patient, Reason::Ready) => t::REPORT_LEVEL_READY,
        (Chooser::Patient, Reason::Stops) => t::REPORT_LEVEL_STOPS,
        (Chooser::Patient, Reason::Rises) => t::REPORT_LEVEL_RISES,
        (Chooser::Patient, Reason::Away) => t::REPORT_LEVEL_AWAY,
        (Chooser::Patient, Reason::Chosen) => t::REPORT_LEVEL_CHOSEN,
        (Chooser::Patient, Reason::Undone) => t::REPORT_LEVEL_UNDONE,
    }
}
