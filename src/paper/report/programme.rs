//! Which programmes were done, at which level, and what changed when.

use super::{Fact, Part, Report};
use crate::core::history::PlanChange;
use crate::core::ids::ProgrammeId;
use crate::core::level::{Chooser, Reason};
use crate::core::record::LevelChange;
use crate::core::text::Plain;
use crate::i18n::{Text, t};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// The most programmes that are named.
const PROGRAMMES: usize = 4;
/// The most changes that are named.
const CHANGES: usize = 6;

impl Report<'_> {
    pub(super) fn programme(&self) -> Vec<Part> {
        let mut programmes: Vec<(&ProgrammeId, u32)> = Vec::new();
        for session in self.sessions().filter(|s| self.confirmed.counts(s)) {
            let id = &session.programme.id;
            match programmes.iter_mut().find(|(known, _)| *known == id) {
                Some((_, sessions)) => *sessions += 1,
                None => programmes.push((id, 1)),
            }
        }
        programmes.sort_by_key(|(_, sessions)| Reverse(*sessions));
        let facts = programmes.iter().take(PROGRAMMES);
        let facts: Vec<Fact> = facts
            .map(|(id, sessions)| self.done(id, *sessions))
            .collect();
        let changes = self.changes();
        let facts = (!facts.is_empty()).then_some(Part::Facts(facts));
        let changes = (!changes.is_empty()).then_some(Part::List(changes));
        facts.into_iter().chain(changes).collect()
    }

    /// `Disc, first weeks   23 sessions, level 2 of 4`
    fn done(&self, id: &ProgrammeId, sessions: u32) -> Fact {
        let sessions = self.say(t::ReportProgrammeSessions { sessions });
        let programme = self.of.library.programme(id);
        let level = programme.and_then(|programme| {
            let now = self.lately.level_of(&programme);
            programme.at(now).at_level()
        });
        let level = level.map(|level| self.of.texts.level(level));
        let value = level.map_or_else(
            || sessions.to_string(),
            |level| format!("{sessions} · {level}"),
        );
        Fact {
            name: self.name(id),
            value: Plain::new(&value),
        }
    }

    /// Changes of level and of plans, oldest first; of many, the last ones.
    fn changes(&self) -> Vec<Plain> {
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
        self.at_most(changes, CHANGES)
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
