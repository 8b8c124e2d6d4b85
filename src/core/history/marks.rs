//! Which days of a log, or of a part of it, have something that counts.

use super::confirmed::Confirmed;
use super::day_set::DaySet;
use super::trace::{Trace, What};
use crate::core::record::Record;
use chrono::NaiveDate;

/// Which days of a log, or of a part of it, have something that counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Days with a session that keeps its day.
    pub kept: DaySet,
    /// Days on which no session was offered.
    pub rest: DaySet,
}

impl Marks {
    /// The days of these records for which `is_own` is true. Beside them stand the answers that were
    /// given for their sessions.
    pub(super) fn of(records: &[Record], is_own: impl Fn(NaiveDate) -> bool) -> Self {
        let mut marks = Self::default();
        marks.take(records, &Confirmed::of(records), is_own);
        marks
    }

    /// Adds the days of more records for which `is_own` is true, as [`Sums::take`] does.
    ///
    /// [`Sums::take`]: super::Sums::take
    pub fn add(&mut self, traces: &[Trace], is_own: impl Fn(NaiveDate) -> bool) {
        let confirmed = Confirmed::of_traces(traces.iter().copied());
        let own = traces
            .iter()
            .filter(|trace| trace.date.is_some_and(&is_own));
        self.take_traces(own.copied(), &confirmed);
    }

    /// The same where it is known which sessions were done.
    pub(super) fn take(
        &mut self,
        records: &[Record],
        confirmed: &Confirmed,
        is_own: impl Fn(NaiveDate) -> bool,
    ) {
        let own = records
            .iter()
            .filter(|record| record.local_date().is_some_and(&is_own));
        self.take_traces(own.filter_map(Trace::of), confirmed);
    }

    fn take_traces(&mut self, own: impl Iterator<Item = Trace>, confirmed: &Confirmed) {
        for trace in own {
            let Some(date) = trace.date else { continue };
            match trace.what {
                What::Session { ending, is_enough }
                    if is_enough && confirmed.standing_of(trace.id, ending).counts() =>
                {
                    self.kept.insert(date);
                }
                What::Screening { is_rest: true } => self.rest.insert(date),
                _ => {}
            }
        }
    }
}
