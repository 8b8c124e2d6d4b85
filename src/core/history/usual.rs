//! What is usual for this patient: the stated number, the days it is compared with, and when something
//! about it was last said.

use super::Lately;
use super::days::{days_since, in_last_week};
use crate::core::pain::Pain;
use crate::core::record::{Record, Screening, UsualPain, When};
use crate::core::safety::{CALM_FROM, USUAL_DAYS, Usual, may_say_again, usual};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

impl Lately<'_> {
    /// What is usual, by the stated number and the days before today.
    pub fn usual(&self, today: NaiveDate) -> Usual {
        let stated = self.usual_said().and_then(|said| said.stated);
        self.usual_if(stated, today)
    }

    /// The same with another stated number, which the log does not have yet.
    pub fn usual_if(&self, stated: Option<Pain>, today: NaiveDate) -> Usual {
        usual(&self.first_numbers(today), stated)
    }

    /// What the patient last said about it; `None` if they were never asked.
    pub fn usual_said(&self) -> Option<UsualPain> {
        self.screenings()
            .rev()
            .find_map(|screening| screening.usual)
    }

    /// The number to ask about: the median, where it is above the stated number and the question
    /// was not asked in the last 28 days.
    pub fn usual_to_ask(&self, today: NaiveDate) -> Option<Pain> {
        let asked = |s: &Screening| s.usual.is_some_and(|usual| usual.asked.is_some());
        let usual = self.usual(today);
        let due = usual.ask && may_say_again(self.days_since_screening(asked, today));
        usual.median.filter(|_| due)
    }

    /// Whether the patient said in the last 28 days that they have talked with someone.
    pub fn has_talked(&self, today: NaiveDate) -> bool {
        !may_say_again(self.days_since_screening(|screening| screening.talked, today))
    }

    /// Days of the last seven with 7 or more before training, today included (rows 5b and 5c).
    pub(super) fn sevens(&self, today: NaiveDate) -> u32 {
        let checks = self.check_ins().filter(|check| {
            check.when != When::After
                && check.pain.level() >= CALM_FROM
                && in_last_week(check.local_date, today)
        });
        let days: BTreeSet<_> = checks.map(|check| check.local_date).collect();
        u32::try_from(days.len()).unwrap_or(u32::MAX)
    }

    fn days_since_screening(
        &self,
        is: impl Fn(&Screening) -> bool,
        today: NaiveDate,
    ) -> Option<u32> {
        let days = self.screenings().filter(|screening| is(screening));
        // A date in the future was written with a wrong clock and silences nothing.
        days.filter_map(|s| u32::try_from(days_since(s.local_date, today)).ok())
            .min()
    }

    /// The first number before training of each of the last days, today excluded.
    fn first_numbers(&self, today: NaiveDate) -> Vec<Pain> {
        let from = today
            .checked_sub_days(Days::new(USUAL_DAYS))
            .unwrap_or(today);
        let mut first = BTreeMap::new();
        for record in self.until_now() {
            let number = match record {
                Record::CheckIn(c) if c.when != When::After => Some((c.local_date, c.pain)),
                Record::Session(s) => s.pain_before.map(|pain| (s.local_date, pain)),
                _ => None,
            };
            if let Some((date, pain)) = number.filter(|(date, _)| (from..today).contains(date)) {
                first.entry(date).or_insert(pain);
            }
        }
        first.into_values().collect()
    }
}
