//! Open warning signs, standing conditions, and when the lists are shown again.

use super::Lately;
use super::days::{days_since, in_last_week};
use super::lately::as_screening;
use crate::core::record::{Record, Screening, SessionRecord};
use crate::core::safety::{Condition, Conditions, Feeling, Level, Sign};
use crate::core::text::Plain;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

impl<'a> Lately<'a> {
    /// The newest screening.
    pub fn screening(&self) -> Option<&'a Screening> {
        self.screenings().next_back()
    }

    /// The open signs, most serious first. A sign opens when a screening names it or a session is
    /// stopped for it. It closes when a screening says that it is gone, that a doctor has seen it or
    /// knows about it, or that it was a mistake; a screening that does not mention it leaves it open. Words of a newer version are left
    /// out here, but make the lists due ([`Lately::lists_due`]).
    ///
    /// A record that was withdrawn closes nothing, and what it opened stays open until the patient is asked
    /// once more: *ticked by mistake* closes it (`person.md` section 2). Nobody loses a warning by putting a
    /// record aside.
    ///
    /// Dizziness is a sign from the second stop for it within seven days (section 2, "dizziness
    /// more than once"; the seven days are ours, as for sharp pain in row 13).
    pub fn open_signs(&self) -> Vec<Sign> {
        self.signs().into_keys().collect()
    }

    /// Those of them that ask for a doctor today and no ambulance: they have passed, or are old.
    pub fn passed_signs(&self) -> Vec<Sign> {
        let signs = self.signs().into_iter();
        let passed = signs.filter(|(_, passed)| *passed);
        passed.map(|(sign, _)| sign).collect()
    }

    /// The signs that a doctor knows about, until one of them is open again.
    pub fn known_signs(&self) -> Vec<Sign> {
        let read = |words: &'a [Plain]| words.iter().filter_map(|w| Sign::from_word(w.as_str()));
        let mut known: BTreeSet<Sign> = BTreeSet::new();
        for screening in self.screenings() {
            known.extend(read(&screening.known));
            for open in read(&screening.signs) {
                known.remove(&open);
            }
        }
        known.into_iter().collect()
    }

    /// Whether a sign for which to call a doctor today was said to be gone on this date
    /// (`person.md` section 2).
    pub fn eased_by_a_sign(&self, today: NaiveDate) -> bool {
        let of_today = self.screenings().filter(|s| s.local_date == today);
        let gone = of_today.flat_map(|s| &s.gone);
        let mut gone = gone.filter_map(|word| Sign::from_word(word.as_str()));
        gone.any(|sign| sign.level() == Level::Today)
    }

    /// What was felt when an open or known sign last opened, where an answer on the pain panel opened it.
    pub fn felt_as(&self, sign: Sign) -> Option<Feeling> {
        let stands = self.open_signs().contains(&sign) || self.known_signs().contains(&sign);
        let mut open = false;
        let mut felt = None;
        for record in self.records.iter().filter(|_| stands) {
            match record.written() {
                Record::Screening(screening) => {
                    let named = |words: &[Plain]| words.iter().any(|w| w.as_str() == sign.word());
                    if named(&screening.signs) {
                        let panel = screening.felt.filter(|felt| felt.sign() == Some(sign));
                        // A record repeats what is open; only the first one opened it.
                        felt = if open { panel.or(felt) } else { panel };
                    }
                    let closed = [&screening.gone, &screening.seen, &screening.mistaken];
                    let closed = closed.into_iter().chain([&screening.known]);
                    // One that is withdrawn opens a sign, and closes none.
                    let closed =
                        !record.is_withdrawn() && closed.into_iter().any(|words| named(words));
                    open = named(&screening.signs) || open && !closed;
                }
                Record::Session(session) => {
                    let stop = stopped_for(session);
                    if let Some(panel) = stop.filter(|kind| kind.sign() == Some(sign)) {
                        (open, felt) = (true, Some(panel));
                    }
                }
                _ => {}
            }
        }
        felt
    }

    /// Whether a record opened a sign that is open. Withdrawn or not, it is asked about once more.
    pub fn is_open_by(&self, record: &Record) -> bool {
        let open = self.signs();
        let is_dizzy = |session| stopped_for(session) == Some(Feeling::Dizzy);
        let again = matches!(record.written(), Record::Session(session) if is_dizzy(session))
            && open.contains_key(&Sign::DizzyRepeated);
        again || opened(record).any(|(sign, _)| open.contains_key(&sign))
    }

    /// The open signs, and whether each has passed.
    fn signs(&self) -> BTreeMap<Sign, bool> {
        let mut open: BTreeMap<Sign, bool> = BTreeMap::new();
        let mut last_dizzy: Option<NaiveDate> = None;
        let known = |words: &'a [Plain]| words.iter().filter_map(|w| Sign::from_word(w.as_str()));
        for record in self.records {
            // The true date of a record in the future is unknown, and a withdrawn one was no answer: they
            // open signs, but close none.
            let is_ahead = self.is_ahead(record);
            let counts = !is_ahead && !record.is_withdrawn();
            match record.written() {
                Record::Screening(screening) => {
                    let closed = [&screening.gone, &screening.seen, &screening.mistaken];
                    let closed = closed.into_iter().chain([&screening.known]);
                    let closed = closed.flat_map(|words| known(words));
                    for sign in closed.filter(|_| counts) {
                        open.remove(&sign);
                    }
                    if screening.felt == Some(Feeling::Dizzy) {
                        last_dizzy = Some(screening.local_date);
                    }
                }
                Record::Session(session) if stopped_for(session) == Some(Feeling::Dizzy) => {
                    let date = session.local_date;
                    let days = last_dizzy.map(|last| days_since(last, date).abs());
                    last_dizzy = Some(date);
                    let again = days.filter(|days| is_ahead || *days <= 7);
                    open.extend(again.map(|_| (Sign::DizzyRepeated, false)));
                }
                _ => {}
            }
            open.extend(opened(record));
        }
        open
    }

    /// When a sign was last named, by a screening or by a session that was stopped for it.
    pub fn noted(&self, sign: Sign) -> Option<(NaiveDate, DateTime<FixedOffset>)> {
        let named = |record: &&Record| opened(record).any(|(one, _)| one == sign);
        let newest = self.until_now().rev().find(named)?;
        match newest.written() {
            Record::Screening(s) => Some((s.local_date, s.at)),
            Record::Session(s) => Some((s.local_date, s.end)),
            _ => None,
        }
    }

    /// When the lists were last answered; `None` if a session came after them.
    pub fn lists_answered(&self) -> Option<DateTime<FixedOffset>> {
        let newest = self.until_now().rev().find_map(|record| match record {
            Record::Screening(s) if s.full => Some(Some(s.at)),
            Record::Session(_) => Some(None),
            _ => None,
        });
        newest.flatten()
    }

    /// The standing conditions and those that a clinician has ticked, from the newest screening
    /// that has conditions or showed their list. A screening that was cut short says nothing about
    /// them.
    ///
    /// `None` if the known part of the log never shows their list. If only the end of the log was
    /// read, the list may have been shown before it; [`Lately::lists_due`] then shows it again.
    pub fn conditions(&self, cleared: Vec<Condition>) -> Option<Conditions> {
        let tells = |s: &&Screening| s.full || !s.conditions.is_empty();
        let newest = self.screenings().rev().find(tells);
        // Conditions from records in the future are added, and remove none, because their true date
        // is unknown.
        let ahead = self.screenings_ahead().filter(tells);
        let all: Vec<&Screening> = newest.into_iter().chain(ahead).collect();
        let words = all.iter().flat_map(|screening| &screening.conditions);
        let held = words.filter_map(|word| Condition::from_word(word.as_str()));
        (!all.is_empty()).then(|| Conditions {
            held: held.collect::<BTreeSet<_>>().into_iter().collect(),
            acknowledged: all.iter().all(|screening| screening.acknowledged),
            hip_free: all.iter().all(|screening| screening.hip_free),
            cleared,
        })
    }

    /// Whether to show all four lists: they were never shown, or seven days ago or more (section 2,
    /// every seven days; ours), or the newest answers have a word of a newer version, which no rule
    /// of this version knows.
    pub fn lists_due(&self, today: NaiveDate) -> bool {
        let shown = |s: &Screening| s.full && in_last_week(s.local_date, today);
        let mut newest = self.screening().into_iter().chain(self.screenings_ahead());
        !self.screenings().any(shown) || newest.any(|screening| !is_understood(screening))
    }

    fn screenings_ahead(&self) -> impl Iterator<Item = &'a Screening> + use<'a> {
        self.records_ahead().filter_map(as_screening)
    }
}

/// What was felt when a session was stopped.
fn stopped_for(session: &SessionRecord) -> Option<Feeling> {
    session.stop.as_ref().and_then(|stop| stop.kind)
}

/// The signs that a record opened by itself, and whether each had passed.
fn opened(record: &Record) -> impl Iterator<Item = (Sign, bool)> + '_ {
    let (named, passed, felt) = match record.written() {
        Record::Screening(s) => (s.signs.as_slice(), s.passed.as_slice(), None),
        Record::Session(s) => (&[][..], &[][..], stopped_for(s)),
        _ => (&[][..], &[][..], None),
    };
    let named = named.iter().filter_map(move |word| {
        let sign = Sign::from_word(word.as_str())?;
        Some((sign, passed.contains(word)))
    });
    named.chain(felt.and_then(Feeling::sign).map(|sign| (sign, false)))
}

fn is_understood(screening: &Screening) -> bool {
    let sign = |word: &Plain| Sign::from_word(word.as_str()).is_some();
    let condition = |word: &Plain| Condition::from_word(word.as_str()).is_some();
    screening.signs.iter().all(sign) && screening.conditions.iter().all(condition)
}
