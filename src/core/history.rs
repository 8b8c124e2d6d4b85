//! What the log shows: kept days and weeks, pain over time, and the input of the rules.
//!
//! All arithmetic with dates uses `local_date`, which is fixed when a session starts.
//!
//! | What [`Lately`] answers | Where |
//! |---|---|
//! | last numbers and sessions, the start of a session | `lately` |
//! | open signs, conditions, when the lists are due | `signs` |
//! | the morning after, rises in a row, pauses | `mornings` |
//! | which sessions are known to have been done | `confirmed` |
//! | place of the pain, how moving is, exercises and sessions to ask about first | `asked` |
//! | the usual pain, when to ask about it, talking with someone | `usual` |
//! | the trend of pain over weeks | `weeks` |
//! | whether more may be offered | `more` |
//! | goals and the change overall, when they are asked | `matters` |
//! | days away or ill | `away` |
//! | the present level of a programme, and whether one more or less may be offered | `levels` |
//! | what happened that a clinician should hear of | `happened` |
//! | when the plan of a programme became another | `plans` |
//! | what of a long log a report needs | `sieve`, `said` |
//! | what a long log adds up to, part by part | `sums`, `marks`, `pains`, `trace` |
//! | the same of its days long ago, for the rules | `long_ago`, `counts` |
//! | which records of those days the rules need all the same | `needed` |
//! | records that a wrong clock dated in the future | `ahead` |

mod ahead;
mod asked;
mod away;
mod confirmed;
mod counts;
mod day_set;
mod days;
mod exercises;
mod figures;
mod happened;
mod kept;
mod known;
mod lately;
mod levels;
mod long_ago;
mod marks;
mod matters;
mod means;
mod more;
mod mornings;
mod needed;
mod numbers;
mod pain;
mod pains;
mod plans;
mod present;
mod range;
mod said;
mod sieve;
mod signs;
mod sums;
#[cfg(test)]
mod tests;
mod trace;
mod usual;
mod weeks;

pub use ahead::Ahead;
pub use confirmed::{Confirmed, Standing};
pub use counts::Counts;
pub use day_set::DaySet;
pub use exercises::{ExerciseFigures, StoppedAt, minutes_by_week};
pub use figures::{Figures, Note};
pub use happened::{Happened, What};
pub use kept::Kept;
pub use lately::Lately;
pub use long_ago::LongAgo;
pub use marks::Marks;
pub use matters::{Asked, GOAL_MATTERS, Goal};
pub use means::{Means, unchanged};
pub use needed::Needed;
pub use numbers::Numbers;
pub use pain::{PainDay, pain_by_day};
pub use pains::Pains;
pub use plans::PlanChange;
pub use present::Present;
pub use range::Range;
pub use sieve::Sieve;
pub use sums::Sums;
pub use trace::Trace;
