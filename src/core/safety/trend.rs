//! Over weeks, rows 33 to 37: whether pain falls, rises or stays.

use super::Contact;
use crate::core::pain::Pain;
use crate::core::words::words;

words! {
    /// Where pain is going.
    Trend {
        /// Up.
        Worse = "worse",
        /// Down, by more than the usual difference between two days.
        Better = "better",
        /// Neither up nor down.
        Steady = "steady",
        /// There are too few check-ins to decide.
        Unknown = "unknown",
    }
}

/// How many of the planned sessions were done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adherence {
    /// Sessions done.
    pub done: u32,
    /// Sessions planned. With 0 planned, half counts as not done.
    pub planned: u32,
}

impl Adherence {
    /// Whether at least half were done (row 36, ours).
    fn is_half(self) -> bool {
        self.planned > 0 && u64::from(self.done) * 2 >= u64::from(self.planned)
    }
}

/// The check-ins of three weeks, how long the patient has trained, and how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The last seven days, today included.
    pub week_now: Vec<Pain>,
    /// The seven days that ended two weeks ago.
    pub week_then: Vec<Pain>,
    /// The first seven days.
    pub week_start: Vec<Pain>,
    /// Days since the first check-in.
    pub days: u32,
    /// Sessions done of those planned; `None` for a programme that is done as needed.
    pub adherence: Option<Adherence>,
}

/// The trend, and the row that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Where pain is going.
    pub trend: Trend,
    /// Whom to talk to; repeated at most every 28 days ([`may_say_again`]).
    pub contact: Contact,
    /// The row of `safety.md` section 8.
    pub row: u8,
}

/// Rows 33 to 37. A week with fewer than four check-ins is not compared. If nothing can be
/// compared, the trend is [`Trend::Unknown`], with row 37.
///
/// | Row | If | Source |
/// |---|---|---|
/// | 33 | the mean is 2 or more above that of two weeks earlier | seeds 000-27, 001-15; Ostelo 2008 |
/// | 34 | 2 points or 30 % below the first week | Ostelo 2008 |
/// | 35 | the first week's mean was 1 or less | ours |
/// | 36 | 28 days, half of the sessions, no improvement | section 5; the half is ours |
/// | 37 | otherwise | – |
pub fn trend(past: &Past) -> Finding {
    const DAYS: u32 = 28;
    let found = |trend, contact, row| Finding {
        trend,
        contact,
        row,
    };
    let unknown = found(Trend::Unknown, Contact::None, 37);
    let Some(now) = Mean::of(&past.week_now) else {
        return unknown;
    };
    if Mean::of(&past.week_then).is_some_and(|then| then.falls_short_of(now)) {
        return found(Trend::Worse, Contact::Soon, 33);
    }
    let Some(start) = Mean::of(&past.week_start) else {
        return unknown;
    };
    if now.improved_on(start) {
        return found(Trend::Better, Contact::None, 34);
    }
    if start.is_at_most_one() {
        return found(Trend::Steady, Contact::None, 35);
    }
    if past.days >= DAYS && past.adherence.is_some_and(Adherence::is_half) {
        return found(Trend::Steady, Contact::Soon, 36);
    }
    found(Trend::Steady, Contact::None, 37)
}

/// Whether a trend's advice may be repeated: every 28 days at most (section 5, ours).
pub fn may_say_again(days_since_said: Option<u32>) -> bool {
    const EVERY: u32 = 28;
    days_since_said.is_none_or(|days| days >= EVERY)
}

/// A mean as sum and count, so that comparisons are exact.
#[derive(Debug, Clone, Copy)]
struct Mean {
    sum: u64,
    of: u64,
}

impl Mean {
    /// The mean of a week with at least four check-ins.
    fn of(week: &[Pain]) -> Option<Self> {
        const ENOUGH: usize = 4;
        let sum = week.iter().map(|pain| u64::from(pain.level())).sum();
        let of = u64::try_from(week.len()).ok()?;
        (week.len() >= ENOUGH).then_some(Self { sum, of })
    }

    /// Whether it is 2 points or more below another mean.
    fn falls_short_of(self, other: Self) -> bool {
        let points = 2 * self.of * other.of;
        self.sum * other.of + points <= other.sum * self.of
    }

    /// Whether it is 2 points or 30 % below the start.
    fn improved_on(self, start: Self) -> bool {
        let (now, then) = (self.sum * start.of, start.sum * self.of);
        self.falls_short_of(start) || (now < then && now * 10 <= then * 7)
    }

    fn is_at_most_one(self) -> bool {
        self.sum <= self.of
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    fn week(levels: &[u8]) -> Vec<Pain> {
        levels.iter().map(|l| Pain::new(*l).unwrap()).collect()
    }

    fn found(now: &[u8], then: &[u8], start: &[u8], days: u32, done: u32) -> (Trend, Contact, u8) {
        let f = trend(&Past {
            week_now: week(now),
            week_then: week(then),
            week_start: week(start),
            days,
            adherence: Some(Adherence { done, planned: 100 }),
        });
        (f.trend, f.contact, f.row)
    }

    #[test]
    fn row_33_needs_two_whole_points_and_four_check_ins_in_both_weeks() {
        let worse = (Trend::Worse, Contact::Soon, 33);
        let steady = (Trend::Steady, Contact::None, 37);
        assert_eq!(found(&[6; 4], &[4; 4], &[5; 4], 21, 90), worse);
        assert_eq!(found(&[6, 6, 6, 5], &[4; 4], &[5; 4], 21, 90), steady);
        assert_eq!(found(&[6; 4], &[4; 3], &[5; 4], 21, 90), steady);
        assert_eq!(
            found(&[6; 7], &[4; 4], &[], 21, 90),
            worse,
            "whatever the first week"
        );
        assert_eq!(
            found(&[6; 4], &[4; 4], &[10; 4], 21, 90),
            worse,
            "before row 34"
        );
    }

    #[test]
    fn row_34_is_two_points_or_thirty_per_cent() {
        let better = (Trend::Better, Contact::None, 34);
        let steady = (Trend::Steady, Contact::None, 37);
        assert_eq!(
            found(&[8; 4], &[], &[10; 4], 20, 90),
            better,
            "2 points, 20 %"
        );
        assert_eq!(found(&[8, 8, 8, 9], &[], &[10; 4], 20, 90), steady);
        // 2.1 of 3 is exactly 30 % lower; 2.2 is less than that.
        let ten = |twos: usize| [vec![2; twos], vec![3; 10 - twos]].concat();
        assert_eq!(found(&ten(9), &[], &[3; 4], 20, 90), better);
        assert_eq!(found(&ten(8), &[], &[3; 4], 20, 90), steady);
        assert_eq!(
            found(&[0; 4], &[], &[0, 0, 0, 1], 40, 90),
            better,
            "before row 35"
        );
    }

    #[test]
    fn row_35_is_a_first_week_of_one_or_less() {
        let steady = |row| (Trend::Steady, Contact::None, row);
        assert_eq!(found(&[1; 4], &[1; 4], &[1; 4], 40, 90), steady(35));
        assert_eq!(found(&[0; 4], &[0; 4], &[0; 4], 40, 90), steady(35));
        assert_eq!(
            found(&[1; 5], &[1; 4], &[1, 1, 1, 1, 2], 20, 90),
            steady(37)
        );
    }

    #[test]
    fn row_36_needs_28_days_and_half_of_the_sessions() {
        let soon = (Trend::Steady, Contact::Soon, 36);
        let none = (Trend::Steady, Contact::None, 37);
        assert_eq!(found(&[5; 4], &[5; 4], &[5; 4], 28, 50), soon);
        assert_eq!(found(&[5; 4], &[5; 4], &[5; 4], 27, 50), none);
        assert_eq!(found(&[5; 4], &[5; 4], &[5; 4], 28, 49), none);
        assert_eq!(found(&[6; 4], &[5; 4], &[5; 4], 28, 50), soon, "up by one");
        let mut past = Past {
            week_now: week(&[5; 4]),
            week_then: vec![],
            week_start: week(&[5; 4]),
            days: 60,
            adherence: None,
        };
        assert_eq!(trend(&past).row, 37, "as needed: no half to reach");
        past.adherence = Some(Adherence {
            done: 0,
            planned: 0,
        });
        assert_eq!(trend(&past).row, 37);
    }

    #[test]
    fn three_check_ins_are_not_enough_to_say() {
        let unknown = (Trend::Unknown, Contact::None, 37);
        assert_eq!(found(&[9; 3], &[1; 4], &[1; 4], 40, 90), unknown);
        assert_eq!(found(&[], &[], &[], 0, 0), unknown);
        assert_eq!(found(&[5; 4], &[5; 4], &[5; 3], 40, 90), unknown);
        assert_eq!(found(&[5; 4], &[], &[], 40, 90), unknown);
    }

    #[test]
    fn the_advice_is_said_every_28_days_at_most() {
        assert!(may_say_again(None) && may_say_again(Some(28)));
        assert!(!may_say_again(Some(27)) && !may_say_again(Some(0)));
    }
}
