//! What the range adds up to: each exercise, and the totals below it.

use super::super::Home;
use super::super::sheet::columns;
use super::Log;
use crate::i18n::spark::spark;
use crate::i18n::{Text, t};

/// The headings of the columns of exercises.
const EXERCISE_HEADS: [Text; 2] = [t::HISTORY_HEAD_EXERCISE, t::HISTORY_HEAD_OF_PLAN];

impl Log<'_> {
    /// The repetitions done of each exercise, and its stops.
    pub(super) fn exercises(&self, home: &Home) -> Vec<String> {
        let texts = &home.texts;
        let rows = self.figures.exercises.iter().map(|figures| {
            let name = home.library.exercise_name(&figures.id, home.lang());
            let done = [name.to_string(), texts.repetitions_done(figures)];
            done.into_iter()
                .chain(texts.stops(figures))
                .collect::<Vec<_>>()
        });
        let mut rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            rows.insert(0, EXERCISE_HEADS.map(|head| texts.say(head)).to_vec());
        }
        columns(&rows, &[])
    }

    /// The totals of the sessions. Totals of zero are left out, because they would sound like a
    /// reproach.
    pub(super) fn figures(&self, home: &Home) -> Vec<Vec<String>> {
        let texts = &home.texts;
        let kept = &self.kept;
        let mut rows = vec![vec![
            texts.say(t::THIS_WEEK),
            texts.this_week(kept, self.frequency),
        ]];
        let so_far = [
            texts.weeks_in_a_row(kept),
            texts.days_in_a_row(kept),
            texts.looked_after(&self.figures),
            texts.days_away(&self.figures),
        ];
        let so_far: Vec<String> = so_far.into_iter().flatten().collect();
        if !so_far.is_empty() {
            rows.push(vec![texts.say(t::CLI_HISTORY_SO_FAR), so_far.join(" · ")]);
        }
        rows.push(vec![
            texts.say(t::CLI_HISTORY_TIME),
            texts.time_trained(&self.figures),
        ]);
        let levels = &self.pains;
        if let (Some(first), Some(last)) = (levels.first(), levels.last()) {
            let numbers = if levels.len() > 1 {
                format!("{}  {first} → {last}", spark(levels))
            } else {
                last.to_string()
            };
            rows.push(vec![texts.say(t::CLI_HISTORY_PAIN), numbers]);
        }
        rows
    }
}
