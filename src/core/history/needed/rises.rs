//! The mornings in a row on which pain was higher than before the session.

use super::super::numbers::Numbers;
use crate::core::ids::ProgrammeId;
use crate::core::record::SessionRecord;
use crate::core::safety::RISE;
use chrono::NaiveDate;
use std::collections::{BTreeMap, VecDeque};

/// Of so many of the last days the row before them is kept: which one counts is said by the order of the
/// log, and around a day that may be another than the dates say.
const SNAPSHOTS: usize = 3;

/// The last days of a row: one that ends it, where there was one, and those since.
type Row = Vec<NaiveDate>;

/// The rows so far.
#[derive(Debug, Default)]
pub(super) struct Rises {
    row: Row,
    by_programme: BTreeMap<ProgrammeId, Row>,
    /// The rows before the last days that may be felt the day after.
    before: VecDeque<Row>,
}

impl Rises {
    /// Takes the sessions of days that come after those before, each with whether it may be felt the day
    /// after.
    pub(super) fn take<'r>(
        &mut self,
        sessions: impl Iterator<Item = (&'r SessionRecord, bool)>,
        numbers: &Numbers,
    ) {
        let mut days: BTreeMap<NaiveDate, (Option<i8>, bool)> = BTreeMap::new();
        let mut of_programme: BTreeMap<&ProgrammeId, BTreeMap<NaiveDate, i8>> = BTreeMap::new();
        for (session, is_felt) in sessions {
            let rise = numbers.rise(session, None);
            let day = days.entry(session.local_date).or_default();
            *day = (day.0.max(rise), day.1 | is_felt);
            if let Some(rise) = rise {
                let days = of_programme.entry(&session.programme.id).or_default();
                let most = days.entry(session.local_date).or_insert(rise);
                *most = rise.max(*most);
            }
        }
        for (date, (rise, is_felt)) in days {
            if is_felt {
                self.before.push_back(self.row.clone());
                if self.before.len() > SNAPSHOTS {
                    self.before.pop_front();
                }
            }
            add(&mut self.row, date, rise);
        }
        for (programme, days) in of_programme {
            let row = match self.by_programme.get_mut(programme) {
                Some(row) => row,
                None => self.by_programme.entry(programme.clone()).or_default(),
            };
            for (date, rise) in days {
                add(row, date, Some(rise));
            }
        }
    }

    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let rows = self.before.iter().chain(self.by_programme.values());
        rows.chain([&self.row]).flatten().copied()
    }
}

/// Adds a day. One without an answer neither counts nor ends the row.
fn add(row: &mut Row, date: NaiveDate, rise: Option<i8>) {
    let Some(rise) = rise else { return };
    if rise < RISE {
        row.clear();
    }
    row.push(date);
}
