//! What of a long log a report needs: the records of its range, and what stands beyond it. So a log of a
//! million sessions takes no more memory than the range.
//!
//! Once through is enough for most logs. A second time is needed where something said later is about a
//! record that was left out before: an amendment, a copy, a log that is not in order of time.

mod left_out;

use self::left_out::LeftOut;
use super::said::{Said, is_of_its_own, names_none};
use crate::core::record::{Amendment, Record, Screening, SessionRecord};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use std::collections::HashSet;
use uuid::Uuid;

/// Days around a range: a number past midnight belongs to the day before, and a morning to the session
/// before it.
const AROUND: Days = Days::new(7);
/// Days before today: what is usual is known from them.
const LATELY: Days = Days::new(28);

/// Whether an amendment takes its record out of its place, or away.
fn moves(amendment: &Amendment) -> bool {
    amendment.moves() || amendment.withdraws()
}

/// Chooses what a report needs.
#[derive(Debug)]
pub struct Sieve {
    first: NaiveDate,
    last: NaiveDate,
    lately: NaiveDate,
    /// Records that are moved by an amendment, or have copies: only all of them together say what counts.
    whole: HashSet<Uuid>,
    /// Records that are amended, and were left out together with that.
    left_out: LeftOut,
    /// The sessions of the range.
    sessions: HashSet<Uuid>,
    /// Records that are withdrawn or given another day: nothing is left out for their sake.
    moved: HashSet<Uuid>,
    /// The first record with a day of training, and the session it belongs to.
    oldest: Option<(NaiveDate, Uuid, Option<Uuid>)>,
    newest: Option<DateTime<FixedOffset>>,
    is_in_order: bool,
    /// The records that opened or closed a sign: those after them repeat it, and are left out.
    says: HashSet<Uuid>,
    /// Whether a record near the range was changed by hand: a copy of it may have been left out.
    is_edited: bool,
    said: Said,
}

impl Sieve {
    /// For a range of days, both included.
    pub fn new(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> Self {
        Self {
            first: first.checked_sub_days(AROUND).unwrap_or(first),
            last: last.checked_add_days(AROUND).unwrap_or(last),
            lately: today.checked_sub_days(LATELY).unwrap_or(today),
            whole: HashSet::new(),
            left_out: LeftOut::default(),
            moved: HashSet::new(),
            sessions: HashSet::new(),
            oldest: None,
            newest: None,
            is_in_order: true,
            says: HashSet::new(),
            is_edited: false,
            said: Said::default(),
        }
    }

    /// Whether the log must be gone through once more. `is_kept` says whether the record with an id was
    /// kept. What was learnt stays.
    pub fn needs_another(&mut self, is_kept: impl Fn(Uuid) -> bool) -> bool {
        self.said = Said::default();
        let oldest = self.oldest.take();
        let stands = oldest.is_none_or(|(_, id, session)| !self.is_moved(id, session));
        let is_settled = stands && self.says.is_disjoint(&self.moved) && self.is_in_order;
        let is_amended = self.left_out.needs_another();
        let all_kept = self.whole.iter().all(|id| is_kept(*id));
        self.is_edited || !is_settled || is_amended || !all_kept
    }

    /// The same after another time: what was kept only then may have been amended before it.
    pub fn needs_one_more(&mut self) -> bool {
        (self.said, self.oldest) = (Said::default(), None);
        self.left_out.needs_another()
    }

    /// Learns of a record, the first time through. `is_edited` says whether it was changed by hand.
    pub fn look(&mut self, record: &Record, is_edited: bool) {
        let id = record.id();
        match record {
            Record::Amendment(amendment) if moves(amendment) => {
                self.whole.insert(amendment.amends);
                self.moved.insert(amendment.amends);
            }
            Record::Session(session) if self.is_near(session.local_date) => {
                self.sessions.insert(session.id);
            }
            _ => {}
        }
        // The copy that was not changed counts, and may have another day.
        if is_edited && record.local_date().is_some_and(|date| self.is_near(date)) {
            self.whole.extend(id);
            self.is_edited = true;
        }
        let at = record.at();
        self.is_in_order &= at.is_none() || at >= self.newest;
        self.newest = at.max(self.newest);
    }

    /// Whether a record is needed. `is_kept` says whether the record with an id was kept before.
    pub fn keeps(&mut self, record: &Record, is_kept: impl Fn(Uuid) -> bool) -> bool {
        if let Record::Amendment(amendment) = record {
            return moves(amendment) || self.keeps_with(amendment.amends, is_kept);
        }
        let is_needed = self.needs(record);
        if is_needed {
            self.left_out.keeps(record.id());
        }
        is_needed
    }

    /// Whether an amendment of what has this id is needed.
    fn keeps_with(&mut self, id: Uuid, is_kept: impl Fn(Uuid) -> bool) -> bool {
        let is_of_oldest = self
            .oldest
            .is_some_and(|(_, _, session)| session == Some(id));
        let is_known = self.whole.contains(&id) || self.left_out.is_kept_after_all(id);
        let is_needed = is_of_oldest || is_known || is_kept(id);
        if !is_needed {
            self.left_out.add(id);
        }
        is_needed
    }

    fn needs(&mut self, record: &Record) -> bool {
        let id = record.id();
        let says_more = match record {
            Record::Session(session) => self.opens_a_sign(session),
            Record::Screening(screening) => self.is_another(screening),
            Record::CheckIn(_) | Record::Confirmation(_) => record
                .belongs_to()
                .is_some_and(|id| self.sessions.contains(&id) || self.moved.contains(&id)),
            Record::Measure(_)
            | Record::Pause(_)
            | Record::Level(_)
            | Record::Amendment(_)
            | Record::Withdrawn(_)
            | Record::Newer { .. } => true,
        };
        let is_oldest = self.is_oldest(record);
        let is_whole = id.is_some_and(|id| self.whole.contains(&id));
        let is_near = record.local_date().is_some_and(|date| self.is_near(date));
        says_more || is_oldest || is_whole || is_near
    }

    fn is_near(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date) || date >= self.lately
    }

    fn is_moved(&self, id: Uuid, session: Option<Uuid>) -> bool {
        let mut ids = [Some(id), session].into_iter().flatten();
        ids.any(|id| self.moved.contains(&id))
    }

    /// Whether it is the first record with a day of training so far.
    fn is_oldest(&mut self, record: &Record) -> bool {
        let (Record::Session(_) | Record::CheckIn(_), Some(date), Some(id)) =
            (record, record.local_date(), record.id())
        else {
            return false;
        };
        let session = record.check_in_of();
        let first = self.oldest.is_none_or(|(d, i, _)| (date, id) <= (d, i));
        let is_oldest = first && !self.is_moved(id, session);
        if is_oldest {
            self.oldest = Some((date, id, session));
        }
        is_oldest
    }

    /// Whether a session was stopped for a sign, or for what is one when it comes again.
    fn opens_a_sign(&mut self, session: &SessionRecord) -> bool {
        let opens = self.said.is_by_a_session(session);
        if opens {
            self.says.insert(session.id);
        }
        opens
    }

    /// Whether a screening says anything that the one before it did not say. Each repeats the signs that
    /// are open or known.
    fn is_another(&mut self, screening: &Screening) -> bool {
        let same = self.said.is_repeated(screening);
        if !same && !self.moved.contains(&screening.id) {
            self.said.learn(screening);
            self.says.insert(screening.id);
        }
        // In a log that is not in order of time, another one may have come between them.
        let repeats = same && (names_none(screening) || self.is_in_order);
        !repeats || is_of_its_own(screening) || screening.usual.is_some()
    }
}
