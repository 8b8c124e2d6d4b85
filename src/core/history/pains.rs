//! The pain of many days, packed: a thousand years of days take 760 KB.

use super::day_set::DaySet;
use super::pain::PainDay;
use crate::core::pain::Pain;
use chrono::NaiveDate;

/// Days for which there is room at once: about three years.
const ROOM: usize = 1_024;

/// Pain on days, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pains {
    days: DaySet,
    /// What is known of each of the days, in their order.
    numbers: Vec<Packed>,
    last: Option<NaiveDate>,
}

impl Pains {
    /// Whether there is no day.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The days, the earliest first.
    pub fn iter(&self) -> impl Iterator<Item = PainDay> {
        let days = self.days.iter().zip(&self.numbers);
        days.map(|(date, packed)| packed.on(date))
    }

    /// The same, each with whether it is the morning after a session, without one of its own.
    pub fn with_mornings(&self) -> impl Iterator<Item = (PainDay, bool)> {
        let mut trained = None;
        self.iter().map(move |day| {
            let yesterday = trained.filter(|_| !day.trained);
            let is_morning =
                yesterday.is_some_and(|last: NaiveDate| last.succ_opt() == Some(day.date));
            if day.trained {
                trained = Some(day.date);
            }
            (day, is_morning)
        })
    }

    /// The date of the first day.
    pub fn first(&self) -> Option<NaiveDate> {
        self.days.first()
    }

    /// The date of the last day.
    pub const fn last(&self) -> Option<NaiveDate> {
        self.last
    }
}

/// Each day is later than those before; any other is left out.
impl Extend<PainDay> for Pains {
    fn extend<I: IntoIterator<Item = PainDay>>(&mut self, days: I) {
        for day in days {
            if self.last.is_none_or(|last| last < day.date) {
                self.days.insert(day.date);
                // A day more is not to take the room of all the others once again.
                if self.numbers.len() == self.numbers.capacity() {
                    self.numbers.reserve_exact(ROOM);
                }
                self.numbers.push(Packed::of(&day));
                self.last = Some(day.date);
            }
        }
    }
}

/// Three numbers, four bits each, 0 for none; and a bit for whether there was a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Packed(u16);

impl Packed {
    fn of(day: &PainDay) -> Self {
        let number = |pain: Option<Pain>| pain.map_or(0, |pain| u16::from(pain.level()) + 1);
        let numbers = [day.before, day.after, day.next_morning].map(number);
        let bits = numbers.iter().fold(0, |bits, number| bits << 4 | number);
        Self(bits << 1 | u16::from(day.trained))
    }

    fn on(self, date: NaiveDate) -> PainDay {
        let number = |place: u32| {
            let [number, _] = (self.0 >> place & 0xf).to_le_bytes();
            number.checked_sub(1).and_then(Pain::new)
        };
        PainDay {
            date,
            before: number(9),
            after: number(5),
            next_morning: number(1),
            trained: self.0 & 1 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day() -> impl Strategy<Value = PainDay> {
        let number = || {
            proptest::option::of(
                (0_u8..=10).prop_map(|level| Pain::new(level).unwrap_or(Pain::NONE)),
            )
        };
        let date = (738_000_i32..740_000)
            .prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap_or_default());
        let numbers = (number(), number(), number());
        (date, numbers, any::<bool>()).prop_map(|(date, (before, after, next_morning), trained)| {
            PainDay {
                date,
                before,
                after,
                next_morning,
                trained,
            }
        })
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(mut days in proptest::collection::vec(day(), 0..60), at in 0_usize..60) {
            days.sort_by_key(|day| day.date);
            days.dedup_by_key(|day| day.date);
            let (first, second) = days.split_at(at.min(days.len()));
            let mut pains = Pains::default();
            pains.extend(first.iter().copied());
            pains.extend(second.iter().copied());
            prop_assert!(pains.iter().eq(days.iter().copied()));
            prop_assert_eq!(pains.is_empty(), days.is_empty());
            prop_assert_eq!(pains.first(), days.first().map(|day| day.date));
            prop_assert_eq!(pains.last(), days.last().map(|day| day.date));
            // None stands twice, and none before another.
            let again = pains.clone();
            pains.extend(days);
            prop_assert_eq!(pains, again);
        }
    }
}
