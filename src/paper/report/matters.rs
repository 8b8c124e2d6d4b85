//! What matters to the patient: goals, the change overall, how moving is; and their own words.

use super::{Fact, Part, Report};
use crate::core::history::Goal;
use crate::core::record::{Mobility, Score};
use crate::core::text::Plain;
use crate::i18n::{t, word};
use crate::paper::{Align, Table};
use chrono::NaiveDate;

/// The most goals that have a row: the present ones come first.
const GOALS: usize = 5;
/// The last notes that are shown.
const NOTES: usize = 3;

impl Report<'_> {
    pub(super) fn goals(&self) -> Vec<Part> {
        let table = self.goal_table().map(Part::Table);
        let facts: Vec<Fact> = self.overall().into_iter().chain(self.moving()).collect();
        let facts = (!facts.is_empty()).then_some(Part::Facts(facts));
        table.into_iter().chain(facts).collect()
    }

    /// Every goal with its first and its last score, whatever the range: they are asked for every four
    /// weeks.
    fn goal_table(&self) -> Option<Table> {
        let mut goals = self.lately.goals_over_time();
        goals.sort_by_key(|goal| !goal.is_present);
        let rows: Vec<Vec<Plain>> = goals.iter().take(GOALS).map(|g| self.goal(g)).collect();
        let heads = [
            (t::REPORT_GOAL, Align::Start),
            (t::REPORT_GOAL_FIRST, Align::End),
            (t::REPORT_GOAL_LAST, Align::End),
        ];
        (!rows.is_empty()).then(|| Table {
            caption: self.say(t::REPORT_GOALS_CAPTION),
            columns: self.columns(&heads),
            rows,
        })
    }

    fn goal(&self, goal: &Goal) -> Vec<Plain> {
        let scored = |scored: Option<&(NaiveDate, Score)>| {
            scored.map_or_else(Plain::default, |(date, score)| {
                let date = self.of.texts.short_date(*date);
                Plain::new(&format!("{} ({date})", score.number()))
            })
        };
        vec![
            Plain::new(&self.of.texts.goal_name(goal)),
            scored(goal.scores.first()),
            scored(goal.scores.last()),
        ]
    }

    fn overall(&self) -> Option<Fact> {
        let overall = self.lately.overall();
        let (date, since, change) = overall.last()?;
        let date = self.of.texts.short_date(*date);
        let change = self.of.texts.overall(*since, *change);
        Some(self.fact(t::REPORT_OVERALL, format!("{change} ({date})")))
    }

    /// `easier 2 ×, the same 1 ×`
    fn moving(&self) -> Option<Fact> {
        let times = |asked: Mobility| {
            let checks = self.lately.check_ins().filter(|c| self.holds(c.local_date));
            checks.filter(|c| c.mobility == Some(asked)).count()
        };
        let said = Mobility::ALL.iter().filter_map(|mobility| {
            let times = times(*mobility);
            (times > 0).then(|| {
                let word = self.of.texts.say(word::mobility(*mobility));
                self.of
                    .texts
                    .say(t::ReportMovingTimes { word: &word, times })
            })
        });
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| self.fact(t::REPORT_MOVING, said.join(", ")))
    }

    /// The last notes, oldest first.
    pub(super) fn notes(&self) -> Vec<Part> {
        let notes = self.figures.notes.iter().take(NOTES).rev();
        let notes = notes.map(|note| {
            let date = self.of.texts.short_date(note.date);
            self.say(t::ReportNote {
                date: &date,
                note: note.text.as_str(),
            })
        });
        let notes: Vec<Plain> = notes.collect();
        if notes.is_empty() {
            Vec::new()
        } else {
            vec![Part::List(notes)]
        }
    }
}
