//! What was planned and done of each exercise, and the minutes of those that are done away from the
//! screen: walks.

use super::{Part, Report, percent};
use crate::core::history::{ExerciseFigures, StoppedAt, minutes_by_week};
use crate::core::ids::ExerciseId;
use crate::core::text::Plain;
use crate::i18n::t;
use crate::paper::{Align, Table};

/// The most exercises that have a row.
const ROWS: usize = 10;
/// The most places of stops that are named in a row.
const PLACES: usize = 3;
/// The most weeks of walking that are named.
const WEEKS: usize = 5;

impl Report<'_> {
    pub(super) fn exercises(&self) -> Vec<Part> {
        let all = &self.figures.exercises;
        if all.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<_> = all.iter().take(ROWS).map(|e| self.row(e)).collect();
        if let Some(count) = all.len().checked_sub(ROWS).filter(|more| *more > 0) {
            let mut more = vec![Plain::default(); 6];
            if let Some(first) = more.first_mut() {
                *first = self.say(t::ReportMore { count });
            }
            rows.push(more);
        }
        let heads = [
            (t::REPORT_EXERCISE, Align::Start),
            (t::REPORT_SESSIONS, Align::End),
            (t::REPORT_EXERCISE_PLANNED, Align::End),
            (t::REPORT_EXERCISE_DONE, Align::End),
            (t::REPORT_EXERCISE_EASED, Align::End),
            (t::REPORT_EXERCISE_STOPPED, Align::Start),
        ];
        vec![Part::Table(Table {
            caption: self.say(t::REPORT_EXERCISES_CAPTION),
            columns: self.columns(&heads),
            rows,
        })]
    }

    fn row(&self, figures: &ExerciseFigures) -> Vec<Plain> {
        let texts = self.of.texts;
        let name = self.of.library.exercise_name(&figures.id, texts.lang());
        let done = texts.say(t::ReportExerciseShare {
            done: figures.done,
            share: percent(figures.done, figures.planned),
        });
        let cells = [
            figures.sessions.to_string(),
            figures.planned.to_string(),
            done,
            figures.eased.to_string(),
            self.stopped(figures),
        ];
        let cells = cells.iter().map(|cell| Plain::new(cell));
        std::iter::once(name).chain(cells).collect()
    }

    /// `2: rep. 4, set 2, rep. 7`
    fn stopped(&self, figures: &ExerciseFigures) -> String {
        if figures.stops == 0 {
            return "0".to_owned();
        }
        let at = figures.stopped_at.iter().rev();
        let at = at.filter_map(|at| self.place(at)).take(PLACES);
        let at: Vec<String> = at.collect();
        if at.is_empty() {
            figures.stops.to_string()
        } else {
            format!("{}: {}", figures.stops, at.join("; "))
        }
    }

    /// `set 2, rep. 7`; nothing where the stop was between repetitions.
    pub(super) fn place(&self, at: &StoppedAt) -> Option<String> {
        let texts = self.of.texts;
        match (at.set, at.rep) {
            (_, 0) => None,
            (0 | 1, rep) => Some(texts.say(t::ReportStoppedAt { rep })),
            (set, rep) => Some(texts.say(t::ReportStoppedSets { set, rep })),
        }
    }

    pub(super) fn walking(&self) -> Vec<Part> {
        let is_away = |id: &ExerciseId| {
            let exercise = self.of.library.exercise(id);
            exercise.is_some_and(|exercise| exercise.dose.is_away())
        };
        let today = self.of.present.today;
        let range = self.figures.range;
        let weeks = minutes_by_week(self.of.records, range, today, is_away);
        let Some(count) = u64::try_from(weeks.len()).ok().filter(|weeks| *weeks > 0) else {
            return Vec::new();
        };
        let minutes = |minutes: u64| {
            let said = self.of.texts.say(t::ReportWeekMinutes { minutes });
            Plain::new(&said)
        };
        let named = weeks.iter().take(WEEKS).rev().map(|(first, sum)| {
            let date = self.of.texts.short_date((*first).max(self.first));
            vec![Plain::new(&date), minutes(*sum)]
        });
        let mut rows: Vec<Vec<Plain>> = named.collect();
        if count > 1 {
            let sum: u64 = weeks.iter().map(|(_, minutes)| minutes).sum();
            let mean = (sum * 2 + count) / (count * 2);
            rows.push(vec![
                self.say(t::ReportWeekMean { weeks: count }),
                minutes(mean),
            ]);
        }
        let heads = [
            (t::REPORT_WEEK, Align::Start),
            (t::REPORT_MINUTES, Align::End),
        ];
        vec![Part::Table(Table {
            caption: self.say(t::REPORT_WALKING_CAPTION),
            columns: self.columns(&heads),
            rows,
        })]
    }
}
