//! The rules of `safety.md` section 8: what is offered, what continues, what stops, whom to talk
//! to.
//!
//! Pure and total: every input has an answer, and every answer names which of the 37 rows
//! gave it, and for rows 5, 6 and 22 which part of it.
//! Within a table the first matching row decides. Input that was not asked for is an `Option` or a
//! value of its own, never a default. If a question has no answer, the stricter of its possible
//! answers counts. Nothing here knows a screen: the app may offer to stop first, even after an
//! [`Action::Continue`].
//!
//! | Rows | When | Rule | Source |
//! |---|---|---|---|
//! | 1–7 | before a session | [`start()`] | table R ([`signs`]), traffic lights, ours |
//! | – | what is usual | [`usual()`] | `person.md` section 1; Ostelo 2008 |
//! | 8–26 | during an exercise | [`felt()`] | table R, seeds, ALBERTA, pain-monitoring model; 21 to 22b `person.md` section 3 |
//! | 27–29 | after a session | [`after()`] | 24-hour rule, smallest change that matters |
//! | 30–32 | the morning after | [`next_day`] | ALBERTA, 24-hour rule |
//! | 33–37 | over weeks | [`trend()`] | seeds 000-27, 001-15; Ostelo 2008 |
//! | – | progression | [`progress()`] | seed 004-25, ours |
//! | – | which exercises | [`hidden_by`] | section 2, Too Fit to Fracture, ours |

mod after;
mod felt;
mod filter;
mod limit;
mod offer;
mod open;
mod place;
mod progress;
mod ruling;
pub mod signs;
mod start;
#[cfg(test)]
mod tests;
mod trend;
mod usual;

pub use after::{AfterSession, Consequence, Next, NextDay, after, next_day};
pub use felt::{Feeling, Felt, Occurrence, OneMore, Places, Rest, Why, felt};
pub use filter::{breathes_aloud, cautions, hidden_by, is_for_everybody};
pub use limit::{Limit, Mode};
pub use offer::{Offer, Offered, Part, PlanKind, Reason};
pub use open::{Becomes, Since, Update};
pub use place::Place;
pub use progress::{Done, Hindrance, MORE_AFTER, Progress, progress};
pub use ruling::{Ruling, is_one_more};
pub use signs::{Condition, Flag, Level, Sign};
pub use start::{Conditions, Start, start};
pub use trend::{Adherence, Finding, Past, Trend, may_say_again, trend};
pub use usual::{USUAL_DAYS, Usual, is_strong, usual};

use crate::core::words::words;

/// Pain that is green in every traffic-light scheme (section 1: "0-3 safe").
const GREEN: u8 = 3;
/// The highest pain that may continue if a clinician allowed it (section 1: "must not pass 5").
const AMBER: u8 = 5;
/// The smallest rise that matters (section 1: 2 points; Ostelo 2008, Suzuki 2020).
pub const RISE: i8 = 2;
/// Pain from which the easy plan may be offered (row 6, ours).
const EASY_FROM: u8 = 5;
/// Pain from which the calm plan may be offered (row 5, ours; red from 7 in one traffic-light
/// scheme).
pub const CALM_FROM: u8 = 7;
/// Pain from which the calm plan is offered whatever is usual (row 5a, ours).
const CALM_ANYHOW_FROM: u8 = 9;
/// How far above the usual number the calm plan is offered (row 5b, ours). The easy plan is
/// offered from [`RISE`] above.
const CALM_ABOVE: i8 = 3;
/// Pain from which a clinician is advised within days (rows 22a, 23, 27, ours).
pub const SOON_FROM: u8 = 8;

words! {
    /// Whom the patient is advised to talk to, from nobody to the emergency number.
    Contact {
        /// Nobody.
        None = "none",
        /// A professional, before the patient does this exercise again.
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
    /// What follows when the patient feels something, mildest first.
    Action {
        /// Continue.
        Continue = "continue",
        /// Smaller, slower, shorter.
        Ease = "ease",
        /// Go to the next exercise; the patient asks a professional about this one first.
        Skip = "skip",
        /// End this exercise. The patient ends the session, or goes to the next exercise (row 22b). It is
        /// never in the log: what was chosen is.
        StopOrSkip = "stop_or_skip",
        /// End the session.
        Stop = "stop",
    }
}
