//! Open signs: since when, and what an answer about one changes (`person.md` section 2).
//!
//! | Sign | new | older, a doctor knows | older, no doctor knows | gone | seen, or a mistake |
//! |---|---|---|---|---|---|
//! | emergency | as `safety.md` | known | a doctor today | stays open: a doctor today | closed |
//! | today | as `safety.md` | known | as new | closed; calm and soon that day | closed |
//! | soon | as `safety.md` | known | as new | closed | closed |

use super::{Level, Sign};
use crate::core::words::words;

words! {
    /// Since when there has been a sign that was ticked.
    Since {
        /// New, or worse, in the last two weeks.
        New = "new",
        /// Older, and a doctor knows about it: no plan is barred.
        Known = "known",
        /// Older, and no doctor knows about it.
        Old = "old",
    }
}

words! {
    /// How an open sign is now.
    Update {
        /// Still there.
        Still = "still",
        /// Seen by a doctor.
        Seen = "seen",
        /// Gone.
        Gone = "gone",
        /// Ticked by mistake.
        Mistake = "mistake",
    }
}

/// What becomes of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Becomes {
    /// Open, at this level.
    Open(Level),
    /// Known to a doctor: asked about again only for a change.
    Known,
    /// Closed. With a level, that level holds for the day.
    Closed(Option<Level>),
}

impl Sign {
    /// The level at which it is open. What has passed, or is old, asks for no ambulance.
    pub fn level_when(self, passed: bool) -> Level {
        let least = if passed {
            Level::Today
        } else {
            Level::Emergency
        };
        self.level().max(least)
    }

    /// Whether it is never old: chest pain and sudden fainting are always new.
    pub const fn is_always_new(self) -> bool {
        matches!(self, Self::Chest | Self::SuddenFaint)
    }

    /// What becomes of it once it is known since when it is there.
    pub fn since(self, since: Since) -> Becomes {
        match since {
            Since::Known if !self.is_always_new() => Becomes::Known,
            Since::Old if !self.is_always_new() => Becomes::Open(self.level_when(true)),
            _ => Becomes::Open(self.level()),
        }
    }

    /// What becomes of it after an answer about how it is now. `level` is the level at which it is
    /// open.
    pub fn updated(self, level: Level, update: Update) -> Becomes {
        match (update, self.level()) {
            (Update::Still, _) => Becomes::Open(level),
            (Update::Gone, Level::Emergency) => Becomes::Open(Level::Today),
            (Update::Gone, Level::Today) => Becomes::Closed(Some(Level::Soon)),
            _ => Becomes::Closed(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chest_pain_and_fainting_are_always_new() {
        for since in Since::ALL {
            let becomes = Sign::Chest.since(*since);
            assert_eq!(becomes, Becomes::Open(Level::Emergency), "{since:?}");
        }
        assert_eq!(Sign::WeakSevere.since(Since::Known), Becomes::Known);
    }

    #[test]
    fn an_emergency_is_closed_by_a_doctor_or_a_mistake_alone() {
        for sign in Sign::ALL.iter().filter(|s| s.level() == Level::Emergency) {
            for level in [Level::Emergency, Level::Today] {
                let closes =
                    |update: &&Update| matches!(sign.updated(level, **update), Becomes::Closed(_));
                let closing: Vec<_> = Update::ALL.iter().filter(closes).collect();
                assert_eq!(closing, [&Update::Seen, &Update::Mistake], "{sign:?}");
            }
        }
    }
}
