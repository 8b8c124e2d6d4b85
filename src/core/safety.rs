//! The rules of `safety.md` section 8: what is offered, what goes on, what stops, whom to talk to.
//!
//! Pure and total: every input has an answer, and every answer says which of the 37 rows gave it.
//! Within a table the first matching row wins. What was not asked is an `Option` or a word of its
//! own, never a default, and a question without an answer takes the sterner of its answers. Nothing
//! here knows a screen: an [`Action::Continue`] may still be offered with stopping first.
//!
//! | Rows | When | Rule | Source |
//! |---|---|---|---|
//! | 1–7 | before a session | [`start()`] | table R ([`signs`]), traffic lights, ours |
//! | 8–26 | during an exercise | [`felt()`] | table R, seeds, ALBERTA, pain-monitoring model |
//! | 27–29 | after a session | [`after()`] | 24-hour rule, smallest change that matters |
//! | 30–32 | the morning after | [`next_day`] | ALBERTA, 24-hour rule |
//! | 33–37 | over weeks | [`trend()`] | seeds 000-27, 001-15; Ostelo 2008 |
//! | – | on to more | [`progress()`] | seed 004-25, ours |
//! | – | which exercises | [`hidden_by`] | section 2, Too Fit to Fracture, ours |

mod after;
mod felt;
mod filter;
mod progress;
pub mod signs;
mod start;
#[cfg(test)]
mod tests;
mod trend;

pub use after::{AfterSession, Consequence, Next, NextDay, after, next_day};
pub use felt::{Feeling, Felt, Limit, Mode, Occurrence, Place, Places, Rest, Ruling, Why, felt};
pub use filter::{breathes_aloud, cautions, hidden_by};
pub use progress::{Done, Hindrance, MORE_AFTER, Progress, progress};
pub use signs::{Condition, Flag, Level, Sign};
pub use start::{Conditions, Offer, Offered, PlanKind, Reason, Start, start};
pub use trend::{Adherence, Finding, Past, Trend, may_say_again, trend};

use crate::core::words::words;

/// Pain that is green in every traffic light (section 1: "0-3 safe").
const GREEN: u8 = 3;
/// The highest pain that may go on where a clinician said so (section 1: "must not pass 5").
const AMBER: u8 = 5;
/// The smallest rise that matters (section 1: 2 points; Ostelo 2008, Suzuki 2020).
pub const RISE: i8 = 2;
/// Pain from which the easy plan is offered (row 6, ours).
pub const EASY_FROM: u8 = 5;
/// Pain from which the calm plan is offered (row 5, ours; red from 7 in one traffic light).
pub const CALM_FROM: u8 = 7;
/// Pain from which a clinician is advised within days (rows 22, 23, 27, ours).
pub const SOON_FROM: u8 = 8;

words! {
    /// Whom the advice is to talk to, from nobody to the emergency number.
    Contact {
        /// Nobody.
        None = "none",
        /// A professional, before this exercise is done again.
        Ask = "ask",
        /// A clinician, within days.
        Soon = "soon",
        /// A doctor, today.
        Today = "today",
        /// The emergency number, now.
        Emergency = "emergency",
    }
}

words! {
    /// What follows from something felt, from the mildest.
    Action {
        /// Go on.
        Continue = "continue",
        /// Smaller, slower, shorter.
        Ease = "ease",
        /// Next exercise; this one is asked about first.
        Skip = "skip",
        /// End the session.
        Stop = "stop",
    }
}
