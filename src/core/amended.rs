//! Corrections of the log. An amendment names a record and the fields that change. The record
//! itself stays as it was written.
//!
//! [`Change`] alone decides which fields may be corrected and to which values. Corrections are
//! applied when the log is read, and when a record is added to what was read. All other code
//! therefore sees corrected records.
//!
//! A record may be withdrawn, because it was another person's or a slip. It then stands as
//! [`Record::Withdrawn`], which takes part in nothing, and so do the numbers and answers that belong to
//! a withdrawn session. Another amendment brings all of it back.

mod amount;
mod change;
mod counterparts;
mod effect;
mod moved;

use super::ids::ProgrammeId;
use super::record::{Amendment, CheckIn, Record, When};
pub use amount::{Amount, Counted, counted, number};
pub use change::Change;
use chrono::{DateTime, FixedOffset, TimeDelta};
use counterparts::Counterparts;
#[cfg(test)]
pub(crate) use effect::QUIET;
pub use effect::changes_days;
pub use moved::{Calendar, moved, over};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The correction of one record: its fields with their new values.
pub type Set = (Uuid, Map<String, Value>);

/// The corrections of a log, by the record they name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    changes: HashMap<Uuid, Vec<Vec<Change>>>,
    /// The records that are withdrawn, once [`Corrections::look`] has looked.
    withdrawn: HashSet<Uuid>,
}

impl Corrections {
    /// Collects the amendments among these records. An amendment with a field that may not be
    /// corrected, or with a value that its field cannot have, changes nothing: applying half of it
    /// would produce something that no person entered. The pain number before a session is
    /// corrected both in the check-in and in the session, whichever of the two the amendment names.
    pub fn of<'r>(records: impl IntoIterator<Item = &'r Record> + Clone) -> Self {
        let amendments = records
            .clone()
            .into_iter()
            .filter_map(|record| match record {
                Record::Amendment(amendment) => Some(amendment),
                _ => None,
            });
        let mut amendments: Vec<&Amendment> = amendments.collect();
        // With the same second, the id decides: merged logs give the same result in any order.
        amendments.sort_by_key(|amendment| (amendment.at, amendment.id));
        let read = amendments.into_iter().filter_map(|amendment| {
            let set = amendment.set.iter();
            let changes = set.map(|(field, value)| Change::read(field, value));
            Some((amendment.amends, changes.collect::<Option<Vec<_>>>()?))
        });
        let read: Vec<(Uuid, Vec<Change>)> = read.collect();
        // Corrections of a number are rare. Only they need a second pass over the whole log.
        let counterparts = if read.iter().flat_map(|(_, c)| c).any(Change::is_number) {
            Counterparts::of(records)
        } else {
            Counterparts::default()
        };
        let mut gathered: HashMap<Uuid, Vec<Vec<Change>>> = HashMap::new();
        for (amends, changes) in read {
            if let Some((counterpart, change)) = counterparts.change(amends, &changes) {
                gathered.entry(counterpart).or_default().push(vec![change]);
            }
            gathered.entry(amends).or_default().push(changes);
        }
        Self {
            changes: gathered,
            withdrawn: HashSet::new(),
        }
    }

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many of these records, which were not read, are withdrawn by their own amendments.
    pub fn withdrawn_of(&self, ids: impl Fn(&Uuid) -> bool) -> usize {
        let withdrawn = withdrawn(&self.changes, &HashMap::new());
        withdrawn.iter().filter(|id| ids(id)).count()
    }

    /// Learns which records are withdrawn. An amendment with a field that does not fit its record
    /// withdraws nothing either.
    fn look(&mut self, records: &[Record]) {
        let is_told = |changes: &Vec<Vec<Change>>| {
            let mut all = changes.iter().flatten();
            all.any(|change| change.withdraws().is_some())
        };
        // It is rare, and only then the log is gone through once more.
        if !self.changes.values().any(is_told) {
            return;
        }
        let told = records.iter().filter_map(|record| {
            let id = record.id()?;
            Some((id, record)).filter(|_| self.changes.get(&id).is_some_and(is_told))
        });
        self.withdrawn = withdrawn(&self.changes, &told.collect());
    }

    /// Corrects one record. Of two corrections of the same field, the later one is kept.
    fn apply(&self, record: &mut Record) {
        let Some(id) = record.id() else {
            return;
        };
        for changes in self.changes.get(&id).into_iter().flatten() {
            if changes.iter().all(|change| change.fits(record)) {
                for change in changes {
                    change.apply(record);
                }
            }
        }
    }

    /// Whether a record takes part in nothing: it was withdrawn, or its session was.
    fn is_withdrawn(&self, record: &Record) -> bool {
        let is = |id: Option<Uuid>| id.is_some_and(|id| self.withdrawn.contains(&id));
        !self.withdrawn.is_empty()
            && !matches!(
                record.written(),
                Record::Amendment(_) | Record::Newer { .. }
            )
            && (is(record.id()) || is(record.belongs_to()))
    }
}

/// The ids that the last of their amendments withdraws. Of a record that was not read it is not known
/// whether all fields fit.
fn withdrawn(
    changes: &HashMap<Uuid, Vec<Vec<Change>>>,
    read: &HashMap<Uuid, &Record>,
) -> HashSet<Uuid> {
    let is_last = |(id, sets): (&Uuid, &Vec<Vec<Change>>)| {
        let record = read.get(id);
        let fits = |set: &&Vec<Change>| {
            let mut all = set.iter();
            all.all(|change| record.is_none_or(|record| change.fits(record)))
        };
        let flags = sets.iter().filter(fits).flatten();
        let last = flags.filter_map(Change::withdraws).next_back();
        last.unwrap_or(false).then_some(*id)
    };
    changes.iter().filter_map(is_last).collect()
}

/// Corrects records by the amendments among them, and puts aside those that are withdrawn. Doing it
/// again changes nothing.
pub fn amend(records: &mut [Record]) {
    let mut corrections = Corrections::of(&*records);
    if corrections.is_empty() {
        return;
    }
    corrections.look(records);
    for record in records {
        corrections.apply(record);
        if corrections.is_withdrawn(record) {
            record.withdraw();
        } else {
            record.bring_back();
        }
    }
}

/// The number whose note is that of a session: the last one with a note, else the last one after it,
/// else the last one before it. `None` where it has no number.
pub fn noted(session: Uuid, records: &[Record]) -> Option<&Record> {
    let numbers = records.iter().filter_map(|record| match record {
        Record::CheckIn(check) if check.session == Some(session) => Some((record, check)),
        _ => None,
    });
    let rank = |check: &CheckIn| (check.note.is_some(), check.when == When::After);
    // Of several the last.
    let best = numbers.max_by_key(|(_, check)| rank(check));
    best.map(|(record, _)| record)
}

/// The correction of the programme of a session. The level goes: it was that of the programme before.
pub fn with_programme(id: &ProgrammeId, record: &Record) -> Map<String, Value> {
    let mut set = Map::new();
    let has_level = matches!(record, Record::Session(s) if s.programme.level.is_some());
    if has_level {
        set.insert("level".to_owned(), Value::Null);
    }
    set.insert("programme".to_owned(), id.as_str().into());
    set
}

/// How many records go with this one and come back with it: the numbers of a session, and the answers
/// whether it was done.
pub fn belongings(record: &Record, records: &[Record]) -> usize {
    let session = record.id().filter(|_| record.written().is_session());
    let goes_along = |other: &&Record| session.is_some() && other.belongs_to() == session;
    records.iter().filter(goes_along).count()
}

/// When this record was last corrected, directly or through its counterpart. Only a later amendment
/// corrects it again.
pub fn last_amended<'r>(
    records: impl IntoIterator<Item = &'r Record> + Clone,
    id: Uuid,
) -> Option<DateTime<FixedOffset>> {
    let counterpart = Counterparts::of(records.clone()).other(id);
    let times = records.into_iter().filter_map(|record| match record {
        Record::Amendment(a) if a.amends == id || Some(a.amends) == counterpart => Some(a.at),
        _ => None,
    });
    times.max()
}

/// A time that makes a correction of this record the last one. The clock may have been set back since
/// the previous correction, or that one may come from a machine whose clock is ahead.
pub fn later(now: DateTime<FixedOffset>, records: &[Record], id: Uuid) -> DateTime<FixedOffset> {
    let last = last_amended(records, id);
    let next = last.and_then(|at| at.checked_add_signed(TimeDelta::seconds(1)));
    next.map_or(now, |next| now.max(next))
}

#[cfg(test)]
mod tests;
