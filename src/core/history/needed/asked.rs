//! The days on which it was decided which exercises are asked about before they come again.

use super::super::asked::to_ask;
use crate::core::ids::ExerciseId;
use crate::core::record::{Screening, SessionRecord};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The exercises that were ever asked about.
#[derive(Debug, Default)]
pub(super) struct AskedAbout(BTreeMap<ExerciseId, Answers>);

/// When one was too much, and when that was answered.
#[derive(Debug, Default)]
struct Answers {
    /// When an answer last ended it.
    ended: Option<NaiveDate>,
    /// The first and the last time since then that it was too much.
    open: Option<(NaiveDate, NaiveDate)>,
    /// When the easier version was chosen since.
    easier: Option<NaiveDate>,
}

impl AskedAbout {
    pub(super) fn session(&mut self, session: &SessionRecord) {
        let date = session.local_date;
        for id in to_ask(session) {
            let answers = match self.0.get_mut(id) {
                Some(answers) => answers,
                None => self.0.entry(id.clone()).or_default(),
            };
            let first = answers.open.map_or(date, |(first, _)| first);
            (answers.open, answers.easier) = (Some((first, date)), None);
        }
    }

    pub(super) fn screening(&mut self, screening: &Screening) {
        for (id, answers) in &mut self.0 {
            if screening.asked.contains(id) {
                *answers = Answers {
                    ended: Some(screening.local_date),
                    ..Answers::default()
                };
            } else if screening.easier.contains(id) && answers.open.is_some() {
                answers.easier = Some(screening.local_date);
            }
        }
    }

    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.0.values().flat_map(|answers| {
            let (first, last) = answers.open.unzip();
            [answers.ended, first, last, answers.easier]
                .into_iter()
                .flatten()
        })
    }
}
