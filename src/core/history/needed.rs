//! Which records of the days long ago the rules need. Everything since then is held.
//!
//! A rule asks those days for the last of something, for the first, or how many there were. For the last
//! and the first the days are held on which they were, whole; how many there were is
//! [counted](super::LongAgo). Where it is not plain that a record is not needed, it is held.
//!
//! A day is held with the numbers and answers that belong to its sessions, and with the first number of
//! the next morning; a record with its corrections. So no session that is held looks otherwise than in the
//! whole log.

mod asked;
mod corrected;
mod reason;
mod rises;

use super::confirmed::Confirmed;
use super::lately::stopped_for_pain;
use super::numbers::Numbers;
use super::said::{Said, is_of_its_own};
use crate::core::record::{CheckIn, Outcome, Record, Screening, SessionRecord, When};
use crate::core::safety::{Next, next_day};
use asked::AskedAbout;
use chrono::{Days, NaiveDate};
use corrected::Corrected;
use reason::{Reason, Reasons};
use rises::Rises;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use uuid::Uuid;

/// Days at the end of those long ago that are held: numbers and answers of the days since belong to them.
const AROUND: Days = Days::new(10);
/// Days from the first number on that later ones are compared with, and some more.
const FIRST_WEEK: Days = Days::new(8);

/// Chooses the records that the rules need.
#[derive(Debug)]
pub struct Needed {
    /// The last of the days long ago.
    last: NaiveDate,
    /// From this day on everything is held.
    held: NaiveDate,
    /// What is corrected far from where it lies.
    apart: HashSet<Uuid>,
    reasons: Reasons,
    asked: AskedAbout,
    said: Said,
    rises: Rises,
    /// The first number, and what else was first.
    first_number: Option<NaiveDate>,
    firsts: [Option<NaiveDate>; 2],
    /// What is held of the days before, by its day.
    days: BTreeMap<NaiveDate, Vec<Record>>,
    /// What is held for good: everything since then, and what is held whatever its day is.
    rest: Vec<Record>,
}

impl Needed {
    /// Nothing yet, where the days up to `last` are long ago. `apart` are records with a correction that does
    /// not lie among those they are looked at together with. `sessions` is the most sessions [after
    /// which][MOST_AFTER] a programme may offer something.
    ///
    /// [MOST_AFTER]: crate::core::level::MOST_AFTER
    pub fn new(last: NaiveDate, apart: HashSet<Uuid>, sessions: u32) -> Self {
        Self {
            last,
            held: last.checked_sub_days(AROUND).unwrap_or(NaiveDate::MIN),
            apart,
            reasons: Reasons::new(usize::try_from(sessions).unwrap_or(usize::MAX)),
            asked: AskedAbout::default(),
            said: Said::default(),
            rises: Rises::default(),
            first_number: None,
            firsts: [None; 2],
            days: BTreeMap::new(),
            rest: Vec::new(),
        }
    }

    /// Looks at the days for which `is_own` is true, of records in order of time, corrected, with those of
    /// about a week before and after. The days of one part come after those of the part before.
    pub fn take(&mut self, records: &[Record], is_own: impl Fn(NaiveDate) -> bool) {
        let own = records.iter().filter_map(|record| {
            let date = record.written().local_date()?;
            is_own(date).then_some((date, record))
        });
        let confirmed = Confirmed::of(records);
        let numbers = Numbers::of(records);
        let last = self.last;
        let long_ago = own.clone().filter(|(date, _)| *date <= last);
        let mut paused = None;
        for (_, record) in long_ago.clone() {
            match record {
                Record::Session(session) => {
                    self.session(session, &confirmed);
                    paused = paused.max(paused_after(session, &numbers));
                }
                Record::CheckIn(check) => self.number(check),
                Record::Screening(screening) => self.screening(screening),
                Record::Withdrawn(_) => self.said.nothing(),
                _ => {}
            }
        }
        if let Some((_, date)) = paused {
            self.reasons.add(Reason::Paused, date);
        }
        let sessions = long_ago.filter_map(|(_, record)| match record {
            Record::Session(session) => Some((session, is_felt(session, &confirmed))),
            _ => None,
        });
        self.rises.take(sessions, &numbers);
        self.hold(records, own);
    }

    fn session(&mut self, session: &SessionRecord, confirmed: &Confirmed) {
        let date = session.local_date;
        let mut add = |reason| self.reasons.add(reason, date);
        add(Reason::Session);
        if confirmed.keeps(session) || stopped_for_pain(session) {
            add(Reason::Counting);
        }
        if is_felt(session, confirmed) {
            add(Reason::Felt);
        }
        if session.outcome == Outcome::Stopped {
            add(Reason::Stopped);
        }
        let programme = &session.programme;
        if session.is_begun() || session.felt_at().is_some() {
            add(Reason::OfProgramme(programme.id.clone()));
            if !confirmed.standing(session).is_nothing() {
                add(Reason::Trained);
            }
        }
        if session.pain_before.is_some() {
            add(Reason::Pain);
        }
        if confirmed.is_whole(session) {
            add(Reason::Whole(programme.id.clone()));
            if !session.is_shorter() {
                add(Reason::WholeAt(programme.id.clone(), programme.level));
            }
        }
        if self.said.is_by_a_session(session) {
            self.reasons.always(date);
        }
        self.asked.session(session);
        let [first, begun] = &mut self.firsts;
        earlier(first, date);
        if session.is_begun() {
            earlier(begun, date);
        }
    }

    fn number(&mut self, check: &CheckIn) {
        let date = check.local_date;
        self.reasons.add(Reason::Pain, date);
        if check.place.is_some() {
            self.reasons.add(Reason::Place, date);
        }
        for row in &check.rows {
            self.reasons.add(Reason::Row(*row), date);
        }
        earlier(&mut self.first_number, date);
    }

    fn screening(&mut self, screening: &Screening) {
        let date = screening.local_date;
        let mut add = |reason| self.reasons.add(reason, date);
        add(Reason::Screening);
        if screening.full {
            add(Reason::Lists);
        }
        if screening.full || !screening.conditions.is_empty() {
            add(Reason::Conditions);
        }
        if let Some(usual) = screening.usual {
            add(Reason::Usual);
            if usual.asked.is_some() {
                add(Reason::UsualAsked);
            }
        }
        if screening.talked {
            add(Reason::Talked);
        }
        for sign in &screening.signs {
            add(Reason::Named(sign.clone()));
        }
        let is_repeated = self.said.is_repeated(screening);
        if !is_repeated {
            self.said.learn(screening);
        }
        if !is_repeated || is_of_its_own(screening) {
            self.reasons.always(date);
        }
        self.asked.screening(screening);
    }

    /// The days that are needed of those looked at so far.
    fn needed(&self) -> BTreeSet<NaiveDate> {
        let mut days: BTreeSet<NaiveDate> = self.reasons.days().collect();
        days.extend(self.asked.days());
        days.extend(self.rises.days());
        days.extend(self.firsts.iter().flatten());
        days
    }

    /// The end of the first days with numbers.
    fn first_week(&self) -> Option<NaiveDate> {
        self.first_number?.checked_add_days(FIRST_WEEK)
    }

    /// Holds what is needed of a part, and lets go what is needed no more.
    fn hold<'r>(
        &mut self,
        records: &'r [Record],
        own: impl Iterator<Item = (NaiveDate, &'r Record)>,
    ) {
        let needed = self.needed();
        let (held, first) = (self.held, self.first_week());
        let is_first = |date| first.is_some_and(|end| date <= end);
        let is_needed = |date| needed.contains(&date) || is_first(date);
        let old = self.days.keys().copied();
        let old: Vec<NaiveDate> = old.filter(|date| !is_needed(*date)).collect();
        let (mut rest, mut own_days) = (Vec::new(), BTreeMap::<NaiveDate, Vec<&Record>>::new());
        for (date, record) in own {
            if date >= held || record.is_withdrawn() && !is_needed(date) {
                rest.push(record);
            } else if is_needed(date) {
                own_days.entry(date).or_default().push(record);
            }
        }
        // Where everything is held, what belongs to a day is held too.
        let beside = beside(own_days.iter(), records);
        let corrected = Corrected::of(records, &self.apart);
        for date in old {
            self.days.remove(&date);
        }
        self.rest.extend(corrected.with(rest).into_iter().cloned());
        for (date, mut own) in own_days {
            own.extend(beside.get(&date).into_iter().flatten());
            let all = corrected.with(own).into_iter();
            self.days.entry(date).or_default().extend(all.cloned());
        }
    }

    /// Holds records whatever their day is.
    pub fn add(&mut self, records: impl IntoIterator<Item = Record>) {
        self.rest.extend(records);
    }

    /// What corrections of the records that are held name.
    pub fn named(&self) -> impl Iterator<Item = Uuid> {
        let held = self.rest.iter().chain(self.days.values().flatten());
        held.flat_map(Record::named)
    }

    /// What is held: each record once, in order.
    pub fn into_records(self) -> Vec<Record> {
        let mut records = self.rest;
        records.extend(self.days.into_values().flatten());
        let mut ids = HashSet::new();
        records.retain(|record| record.id().is_none_or(|id| ids.insert(id)));
        records.sort_by_key(Record::order);
        records.shrink_to_fit();
        records
    }
}

/// What is held with days, though it has another date: what belongs to their sessions, and the first number
/// of the next morning.
fn beside<'d, 'r: 'd>(
    days: impl Iterator<Item = (&'d NaiveDate, &'d Vec<&'r Record>)>,
    records: &'r [Record],
) -> BTreeMap<NaiveDate, Vec<&'r Record>> {
    let mut sessions = BTreeMap::new();
    let mut mornings = BTreeMap::new();
    for (date, own) in days {
        let ids = own.iter().filter(|record| record.written().is_session());
        sessions.extend(ids.filter_map(|record| Some((record.id()?, *date))));
        mornings.extend(date.succ_opt().map(|next| (next, *date)));
    }
    let mut beside: BTreeMap<NaiveDate, Vec<&Record>> = BTreeMap::new();
    for record in records {
        let of_session = record
            .belongs_to()
            .and_then(|id| sessions.get(&id))
            .copied();
        let of_morning = match record {
            Record::CheckIn(check) if check.when != When::After => {
                mornings.remove(&check.local_date)
            }
            _ => None,
        };
        for date in [of_session, of_morning].into_iter().flatten() {
            beside.entry(date).or_default().push(record);
        }
    }
    beside
}

/// Whether a session may be felt the day after ([`super::Lately::last_felt`]).
fn is_felt(session: &SessionRecord, confirmed: &Confirmed) -> bool {
    session.is_enough() && !confirmed.standing(session).is_nothing() || stopped_for_pain(session)
}

/// Where the number stands that pauses the programme after a session, if one does.
fn paused_after(session: &SessionRecord, numbers: &Numbers) -> Option<(usize, NaiveDate)> {
    let number = numbers.next_day(session)?;
    let morning = numbers.morning(session, number.pain, 0)?;
    let pauses = next_day(&morning).next == Next::Pause;
    pauses.then_some((number.place, session.local_date))
}

fn earlier(first: &mut Option<NaiveDate>, date: NaiveDate) {
    *first = Some(first.map_or(date, |first| first.min(date)));
}
