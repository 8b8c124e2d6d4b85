//! Levels within a programme: when one more may be offered and when one less (`person.md` section 4;
//! seed 004-25 says "gradually", GLA:D Back has four levels, PMC6267880; the numbers are ours). It is
//! only offered; the patient decides.

use crate::core::words::words;
use serde::{Deserialize, Serialize};

/// Sessions at a level after which the next one may be offered, if the programme names no number.
pub const AFTER: u32 = 3;
/// The most sessions after which a programme may say that something is offered. So many of the last are
/// remembered of a long log.
pub const MOST_AFTER: u32 = 1_000;

/// A level of a programme; the first is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The gentlest.
    pub const FIRST: Self = Self(1);
    /// The most levels that a programme has.
    pub const MOST: Self = Self(12);

    /// A level; `None` beyond 1 to 12.
    pub const fn new(number: u8) -> Option<Self> {
        if Self::FIRST.0 <= number && number <= Self::MOST.0 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// Its number, from 1.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list.
    pub fn index(self) -> usize {
        usize::from(self.0 - 1)
    }

    /// One up.
    #[must_use]
    pub fn up(self) -> Self {
        Self(self.0.saturating_add(1).min(Self::MOST.0))
    }

    /// So many down; never under the first.
    #[must_use]
    pub fn down(self, by: u8) -> Self {
        Self(self.0.saturating_sub(by).max(Self::FIRST.0))
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;
    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("a level is 1 to 12")
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// The level of a plan, and how many its programme has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtLevel {
    /// The level.
    pub now: Level,
    /// The highest.
    pub of: Level,
}

words! {
    /// Why a level was changed.
    Reason {
        /// Enough sessions at the level went well.
        Ready = "ready",
        /// Two of the last three sessions were stopped for pain.
        Stops = "stops",
        /// Pain was up on the morning after, twice in a row.
        Rises = "rises",
        /// Fourteen days or more without training.
        Away = "away",
        /// The patient chose it, without an offer.
        Chosen = "chosen",
        /// The change before was taken back.
        Undone = "undone",
    }
}

words! {
    /// Who chose a level.
    Chooser {
        /// The patient.
        Patient = "patient",
        /// A clinician.
        Clinician = "clinician",
    }
}

/// What is known about a programme at its present level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The present level.
    pub now: Level,
    /// The highest level of the programme.
    pub most: Level,
    /// Sessions that were done at this level.
    pub sessions: u32,
    /// Per cent of their repetitions that were done.
    pub share: u32,
    /// Sessions that were stopped within seven days, for any reason.
    pub stops_7d: u32,
    /// How many of the last three sessions were stopped for pain.
    pub pain_stops_in_last_3: u32,
    /// Sessions in a row up to the last that were followed by pain 2 or more above the start.
    pub rises_in_row: u32,
    /// Days since the last training.
    pub days_away: u32,
    /// Sessions after which the next level may be offered.
    pub after: u32,
}

/// What may be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Nothing.
    None,
    /// The next level.
    Up(Level),
    /// A gentler level, and why.
    Down(Level, Reason),
}

impl Offer {
    /// The level that is offered, and the reason of its record.
    pub const fn change(self) -> Option<(Level, Reason)> {
        match self {
            Self::None => None,
            Self::Up(to) => Some((to, Reason::Ready)),
            Self::Down(to, why) => Some((to, why)),
        }
    }
}

/// What may be offered. What asks for less stands before what allows more, also on the first level,
/// where nothing less can be had.
pub fn level(known: &Known) -> Offer {
    const SHARE: u32 = 80;
    const AWAY: u32 = 7;
    if let Some((by, why)) = less(known) {
        let to = known.now.down(by);
        return if to < known.now {
            Offer::Down(to, why)
        } else {
            Offer::None
        };
    }
    let ready = known.sessions >= known.after
        && known.share >= SHARE
        && known.stops_7d == 0
        && known.rises_in_row == 0
        && known.days_away < AWAY;
    if ready && known.now < known.most {
        Offer::Up(known.now.up())
    } else {
        Offer::None
    }
}

/// How many levels less, and why.
const fn less(known: &Known) -> Option<(u8, Reason)> {
    const LONG_AWAY: u32 = 28;
    const AWAY: u32 = 14;
    const TWICE: u32 = 2;
    if known.days_away >= LONG_AWAY {
        Some((2, Reason::Away))
    } else if known.pain_stops_in_last_3 >= TWICE {
        Some((1, Reason::Stops))
    } else if known.rises_in_row >= TWICE {
        Some((1, Reason::Rises))
    } else if known.days_away >= AWAY {
        Some((1, Reason::Away))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: Known = Known {
        now: Level(2),
        most: Level(4),
        sessions: AFTER,
        share: 80,
        stops_7d: 0,
        pain_stops_in_last_3: 1,
        rises_in_row: 0,
        days_away: 6,
        after: AFTER,
    };

    fn after(change: fn(&mut Known)) -> Offer {
        let mut known = READY;
        change(&mut known);
        level(&known)
    }

    #[test]
    fn one_more_is_offered_at_the_boundary_and_not_a_step_before() {
        assert_eq!(level(&READY), Offer::Up(Level(3)));
        let against: [fn(&mut Known); 6] = [
            |k| k.sessions = 2,
            |k| k.share = 79,
            |k| k.stops_7d = 1,
            |k| k.rises_in_row = 1,
            |k| k.days_away = 7,
            |k| k.now = Level(4),
        ];
        for change in against {
            assert_eq!(after(change), Offer::None);
        }
        let many: fn(&mut Known) = |k| (k.after, k.sessions) = (6, 5);
        assert_eq!(after(many), Offer::None, "the programme's own number");
    }

    #[test]
    fn one_less_is_offered_for_stops_for_mornings_and_after_two_weeks() {
        assert_eq!(
            after(|k| k.pain_stops_in_last_3 = 2),
            Offer::Down(Level(1), Reason::Stops)
        );
        assert_eq!(
            after(|k| k.rises_in_row = 2),
            Offer::Down(Level(1), Reason::Rises)
        );
        assert_eq!(
            after(|k| k.days_away = 14),
            Offer::Down(Level(1), Reason::Away)
        );
        assert_eq!(after(|k| k.days_away = 13), Offer::None);
    }

    #[test]
    fn four_weeks_are_two_levels_and_never_under_the_first() {
        let away = |now: u8, days: u32| {
            level(&Known {
                now: Level(now),
                days_away: days,
                ..READY
            })
        };
        assert_eq!(away(4, 27), Offer::Down(Level(3), Reason::Away));
        assert_eq!(away(4, 28), Offer::Down(Level(2), Reason::Away));
        assert_eq!(away(2, 28), Offer::Down(Level(1), Reason::Away));
        assert_eq!(away(1, 28), Offer::None);
        assert_eq!(away(1, u32::MAX), Offer::None);
    }

    #[test]
    fn what_asks_for_less_bars_more_even_where_nothing_less_is_left() {
        let first: fn(&mut Known) = |k| (k.now, k.pain_stops_in_last_3) = (Level::FIRST, 2);
        assert_eq!(after(first), Offer::None);
    }

    #[test]
    fn a_level_of_a_file_is_one_to_twelve() {
        let read = |text: &str| serde_json::from_str::<Level>(text).ok().map(Level::number);
        let all = ["0", "1", "12", "13", "-1", "1.5", "300", "\"2\""].map(read);
        assert_eq!(all, [None, Some(1), Some(12), None, None, None, None, None]);
        assert_eq!(Level::MOST.up(), Level::MOST);
    }
}
