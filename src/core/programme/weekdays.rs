//! The days of the week on which a programme is done, where the patient or the clinician has chosen them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::fmt;

/// The days of a week with their words in files, Monday first (ISO 8601).
const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// Some days of the week, at least one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);

    /// These days; one that is named twice counts once. `None` where there is no day.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Option<Self> {
        let bits = days.into_iter().fold(0, |bits, day| bits | bit(day));
        (bits != 0).then_some(Self(bits))
    }

    /// The words of files, Monday first.
    pub fn words() -> Vec<&'static str> {
        WEEK.iter().map(|(_, word)| *word).collect()
    }

    /// The day of a word.
    pub fn day(word: &str) -> Option<Weekday> {
        let of_word = WEEK.iter().find(|(_, known)| *known == word);
        of_word.map(|(day, _)| *day)
    }

    /// The word of a day.
    pub fn word(day: Weekday) -> &'static str {
        let of_day = WEEK.iter().find(|(known, _)| *known == day);
        of_day.map_or("", |(_, word)| *word)
    }

    /// Whether a day is one of them.
    pub fn holds(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// How many there are, 1 to 7.
    pub fn count(self) -> u8 {
        u8::try_from(self.0.count_ones()).unwrap_or(7)
    }

    /// The days in order, Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        self.days_from(Weekday::Mon)
    }

    /// The days in the order of a week that starts on this day.
    pub fn days_from(self, first: Weekday) -> impl Iterator<Item = Weekday> {
        let week = std::iter::successors(Some(first), |day| Some(day.succ()));
        week.take(7).filter(move |day| self.holds(*day))
    }

    /// The same with this day taken in or left out. `None` where no day would be left.
    #[must_use]
    pub fn toggled(self, day: Weekday) -> Option<Self> {
        let bits = self.0 ^ bit(day);
        (bits != 0).then_some(Self(bits))
    }

    /// How many of these days there are from one date to another, both included.
    pub fn between(self, first: NaiveDate, last: NaiveDate) -> u64 {
        let Ok(dates) = u64::try_from(last.signed_duration_since(first).num_days() + 1) else {
            return 0;
        };
        let days = std::iter::successors(Some(first.weekday()), |day| Some(day.succ()));
        let rest = usize::try_from(dates % 7).unwrap_or(0);
        let rest = days.take(rest).filter(|day| self.holds(*day)).count();
        dates / 7 * u64::from(self.count()) + u64::try_from(rest).unwrap_or(0)
    }

    /// The first of these days after a date.
    pub fn after(self, date: NaiveDate) -> Option<NaiveDate> {
        let dates = (1..=7).filter_map(|n| date.checked_add_days(Days::new(n)));
        dates.into_iter().find(|date| self.holds(date.weekday()))
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

impl fmt::Debug for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.days()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(words: &[&str]) -> Option<Weekdays> {
        Weekdays::new(words.iter().filter_map(|word| Weekdays::day(word)))
    }

    #[test]
    fn a_set_of_days_is_never_empty_and_keeps_the_order_of_the_week() {
        assert_eq!(days(&[]), None);
        let some = days(&["fri", "mon", "wed", "mon"]);
        let words = |first: Weekday| {
            let days = some.iter().flat_map(|some| some.days_from(first));
            days.map(Weekdays::word).collect::<Vec<_>>()
        };
        assert_eq!(words(Weekday::Mon), ["mon", "wed", "fri"]);
        assert_eq!(words(Weekday::Sun), ["mon", "wed", "fri"]);
        assert_eq!(words(Weekday::Tue), ["wed", "fri", "mon"]);
        assert_eq!(some.map(Weekdays::count), Some(3));
        assert_eq!(days(&Weekdays::words()), Some(Weekdays::ALL));
    }

    #[test]
    fn a_day_is_taken_in_or_left_out_but_one_stays() {
        let one = days(&["tue"]);
        assert_eq!(one.and_then(|one| one.toggled(Weekday::Tue)), None);
        let two = one.and_then(|one| one.toggled(Weekday::Sun));
        assert_eq!(two, days(&["tue", "sun"]));
    }

    #[test]
    fn the_days_between_two_dates_are_counted_as_one_by_one() {
        let first = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default();
        let some = days(&["mon", "wed", "sat"]);
        for many in 0..30 {
            let last = first + Days::new(many);
            let one_by_one = first.iter_days().take_while(|date| *date <= last);
            let one_by_one =
                one_by_one.filter(|d| some.is_some_and(|some| some.holds(d.weekday())));
            let between = some.map(|some| some.between(first, last));
            assert_eq!(between, u64::try_from(one_by_one.count()).ok(), "{last}");
        }
        assert_eq!(
            some.map(|some| some.between(first, first - Days::new(1))),
            Some(0)
        );
    }

    #[test]
    fn the_next_day_is_within_a_week() {
        // 2026-11-28 is a Saturday.
        let saturday = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap_or_default();
        let next = |words: &[&str]| days(words)?.after(saturday).map(|date| date.to_string());
        assert_eq!(next(&["sat"]).as_deref(), Some("2026-12-05"));
        assert_eq!(next(&["mon", "fri"]).as_deref(), Some("2026-11-30"));
        assert_eq!(days(&["sat"]).and_then(|d| d.after(NaiveDate::MAX)), None);
    }
}
