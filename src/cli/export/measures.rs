//! One row for each answer about what matters: a row a goal, and one for the change overall.

use super::Column;
use crate::core::history::Lately;
use crate::core::record::{Measure, MeasureName, Record, Score};
use crate::core::text::Plain;
use crate::i18n::t;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use uuid::Uuid;

/// The fields of [`Entry`] in order, and the pseudonym behind them.
pub(super) const COLUMNS: &[Column] = &[
    ("id", t::COLUMN_OF_MEASURE),
    ("at", t::COLUMN_MEASURE_AT),
    ("local_date", t::COLUMN_LOCAL_DATE),
    ("measure", t::COLUMN_MEASURE_NAME),
    ("item", t::COLUMN_MEASURE_ITEM),
    ("score", t::COLUMN_MEASURE_SCORE),
    ("since", t::COLUMN_MEASURE_SINCE),
    ("pseudonym", t::COLUMN_PSEUDONYM),
];

/// An exported answer.
#[derive(Serialize)]
pub(super) struct Entry {
    id: Uuid,
    #[serde(with = "crate::core::time::seconds")]
    at: DateTime<FixedOffset>,
    local_date: NaiveDate,
    measure: MeasureName,
    item: Option<Plain>,
    score: Score,
    since: Option<NaiveDate>,
}

/// The answers of the days for which `within` is true. What was put off is no answer.
pub(super) fn rows(records: &[Record], within: impl Fn(NaiveDate) -> bool) -> Vec<Entry> {
    let lately = Lately::new(records);
    let measures = lately.measures().filter(|m| within(m.local_date));
    measures.flat_map(answers).collect()
}

fn answers(measure: &Measure) -> Vec<Entry> {
    let entry = |item, score| Entry {
        id: measure.id,
        at: measure.at,
        local_date: measure.local_date,
        measure: measure.name,
        item,
        score,
        since: measure.since,
    };
    match measure.name {
        MeasureName::Goals => {
            let goals = measure.goals().into_iter();
            goals
                .map(|(goal, score)| entry(Some(goal), score))
                .collect()
        }
        MeasureName::Overall => {
            let change = measure.change().map(|change| entry(None, change.score()));
            change.into_iter().collect()
        }
        MeasureName::UsualTime => Vec::new(),
    }
}
