//! Open warning signs and standing conditions, and when the lists are shown again.

use super::Lately;
use super::days::{days_since, in_last_week};
use crate::core::record::{Record, Screening, SessionRecord};
use crate::core::safety::{Condition, Conditions, Feeling, Sign};
use crate::core::text::Plain;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl<'a> Lately<'a> {
    /// The newest screening.
    pub fn screening(&self) -> Option<&'a Screening> {
        self.screenings().next_back()
    }

    /// The signs that are open, most serious first: those of the newest screening, and those that a
    /// session since then was stopped for. A word of a newer version is left out here; it makes the
    /// lists due ([`Lately::lists_due`]).
    ///
    /// Dizziness is a sign from the second stop for it within seven days (section 2, "dizziness more
    /// than once"; the seven days are ours, as for sharp pain in row 13).
    pub fn open_signs(&self) -> Vec<Sign> {
        let newest = self.newest_screening();
        let words = newest.map(|(_, screening)| screening.signs.as_slice());
        let words = words.unwrap_or_default().iter();
        let mut open: BTreeSet<Sign> = words.filter_map(|w| Sign::from_word(w.as_str())).collect();
        // A session that was resumed may have begun, and so stand, before a screening and end after it.
        let is_since = |place: usize, session: &SessionRecord| {
            newest.is_none_or(|(at, screening)| at < place || screening.at < session.end)
        };
        let mut last_dizzy: Option<NaiveDate> = None;
        for (place, record) in self.records.iter().enumerate() {
            let session = match record {
                Record::Session(session) => session,
                Record::Screening(s) if s.felt == Some(Feeling::Dizzy) => {
                    last_dizzy = Some(s.local_date);
                    continue;
                }
                _ => continue,
            };
            let Some(feeling) = session.stop.as_ref().and_then(|stop| stop.kind) else {
                continue;
            };
            let date = session.local_date;
            let sign = if feeling == Feeling::Dizzy {
                let again = last_dizzy.is_some_and(|last| days_since(last, date).abs() <= 7);
                last_dizzy = Some(date);
                again.then_some(Sign::DizzyRepeated)
            } else {
                feeling.sign()
            };
            if is_since(place, session) {
                open.extend(sign);
            }
        }
        open.into_iter().collect()
    }

    /// The newest screening with its place among the records.
    fn newest_screening(&self) -> Option<(usize, &'a Screening)> {
        let mut places = self.records.iter().enumerate().rev();
        places.find_map(|(place, record)| match record {
            Record::Screening(screening) => Some((place, screening)),
            _ => None,
        })
    }

    /// The standing conditions of the newest screening, with those that a clinician has ticked.
    ///
    /// `None` where, as far as the log is known, their list was never shown: no screening is full, and
    /// the newest has none. That holds too where only the end of a log was read, though the list may
    /// have been shown before it: then [`Lately::lists_due`] has it shown again.
    pub fn conditions(&self, cleared: Vec<Condition>) -> Option<Conditions> {
        let newest = self.screening()?;
        let asked = !newest.conditions.is_empty() || self.screenings().any(|s| s.full);
        asked.then(|| {
            let words = newest.conditions.iter();
            let held = words.filter_map(|word| Condition::from_word(word.as_str()));
            Conditions {
                held: held.collect::<BTreeSet<_>>().into_iter().collect(),
                acknowledged: newest.acknowledged,
                cleared,
            }
        })
    }

    /// Whether all four lists are to be shown: they never were, or seven days ago or more (section 2,
    /// every seven days; ours), or the newest answers have a word of a newer version, which no rule
    /// here could heed.
    pub fn lists_due(&self, today: NaiveDate) -> bool {
        let shown = |s: &Screening| s.full && in_last_week(s.local_date, today);
        !self.screenings().any(shown) || self.screening().is_some_and(|s| !is_understood(s))
    }
}

fn is_understood(screening: &Screening) -> bool {
    let sign = |word: &Plain| Sign::from_word(word.as_str()).is_some();
    let condition = |word: &Plain| Condition::from_word(word.as_str()).is_some();
    screening.signs.iter().all(sign) && screening.conditions.iter().all(condition)
}
