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
/// The most letters of a note (ours: three of them leave the page one page; the log has the rest).
const LETTERS: usize = 240;

impl Report<'_> {
    /// Every goal with its first and its last score and the change overall, whatever the range: they are
    /// asked for every four weeks.
    pub(super) fn goals(&self) -> Vec<Part> {
        let mut goals = self.lately.goals_over_time();
        goals.sort_by_key(|goal| !goal.is_present);
        let rows = goals.iter().take(GOALS).map(|goal| self.goal(goal));
        let rows: Vec<Vec<Plain>> = rows.chain(self.overall()).collect();
        let heads = [
            (t::REPORT_GOAL, Align::Start),
            (t::REPORT_GOAL_FIRST, Align::End),
            (t::REPORT_GOAL_LAST, Align::End),
        ];
        let table = (!rows.is_empty()).then(|| Table {
            caption: self.say(t::REPORT_GOALS_CAPTION),
            columns: self.columns(&heads),
            rows,
        });
        table.map(Part::Table).into_iter().collect()
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

    /// `The back, since 6 September 2026 | | better (9 Nov)`
    fn overall(&self) -> Option<Vec<Plain>> {
        let overall = self.lately.overall();
        let (date, since, change) = overall.last()?;
        let texts = self.of.texts;
        let name = match since {
            Some(since) => texts.say(t::ReportOverallSince {
                date: &texts.full_date(*since),
            }),
            None => texts.say(t::HISTORY_OVERALL),
        };
        let change = texts.say(word::overall(*change));
        let change = format!("{change} ({})", texts.short_date(*date));
        Some(vec![
            Plain::new(&name),
            Plain::default(),
            Plain::new(&change),
        ])
    }

    /// `easier 2 ×, the same 1 ×`
    pub(super) fn moving(&self) -> Option<Fact> {
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
        (!said.is_empty()).then(|| self.fact(t::REPORT_MOVING, &said.join(", ")))
    }

    /// The last notes, oldest first.
    pub(super) fn notes(&self) -> Vec<Part> {
        let notes = self.figures.notes.iter().take(NOTES).rev();
        let notes = notes.map(|note| {
            let date = self.of.texts.short_date(note.date);
            self.say(t::ReportNote {
                date: &date,
                note: &cut(note.text.as_str()),
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

/// A note as far as it has room.
fn cut(note: &str) -> String {
    if note.chars().count() <= LETTERS {
        return note.to_owned();
    }
    let start: String = note.chars().take(LETTERS).collect();
    format!("{}…", start.trim_end())
}
