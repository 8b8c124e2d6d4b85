//! The pain that is usual for this patient (`person.md` section 1), so that a day is compared with
//! their own days.

use super::{Contact, RISE};
use crate::core::pain::Pain;

/// How many days the median looks back on, today excluded (`person.md` section 1, ours).
pub const USUAL_DAYS: u64 = 14;
/// The usual number from which somebody should know of it (`person.md` section 1, ours).
const STRONG_FROM: u8 = 7;

/// What is usual, and what to say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usual {
    /// The median of the last days; `None` with too few of them.
    pub median: Option<Pain>,
    /// The usual number; `None` as long as the patient has stated none.
    pub usual: Option<Pain>,
    /// Whether to ask if the median is usual now. Falling needs no question, rising does.
    pub ask: bool,
    /// Whom to talk to, because the pain has risen by a change that matters.
    pub contact: Contact,
}

/// What is usual. `days` are the first numbers before training of the last [`USUAL_DAYS`] dates,
/// in any order; `stated` is the number that the patient has stated.
///
/// The usual number is the stated one, or the median where that is lower. Median of at least five
/// days, question from 1 above: ours. Contact from 2 above: the smallest change that matters
/// (Ostelo 2008). Question and contact come at most every 28 days
/// ([`may_say_again`](super::may_say_again)).
pub fn usual(days: &[Pain], stated: Option<Pain>) -> Usual {
    let median = median(days);
    let risen = median.zip(stated).map(|(now, then)| now.rise_from(then));
    Usual {
        median,
        usual: stated.map(|stated| median.map_or(stated, |median| median.min(stated))),
        ask: median.is_some() && risen.is_none_or(|risen| risen >= 1),
        contact: match risen {
            Some(risen) if risen >= RISE => Contact::Soon,
            _ => Contact::None,
        },
    }
}

/// Whether somebody should know that the pain is usually this strong. It bars nothing.
pub fn is_strong(stated: Pain) -> bool {
    stated.level() >= STRONG_FROM
}

/// The lower one of two middle numbers.
fn median(days: &[Pain]) -> Option<Pain> {
    const ENOUGH: usize = 5;
    let mut days = days.to_vec();
    days.sort_unstable();
    let middle = days.len().checked_sub(1)? / 2;
    days.get(middle).copied().filter(|_| days.len() >= ENOUGH)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    fn pain(level: u8) -> Pain {
        Pain::new(level).unwrap()
    }

    fn of(days: &[u8], stated: Option<u8>) -> (Option<u8>, Option<u8>, bool, Contact) {
        let days: Vec<_> = days.iter().map(|level| pain(*level)).collect();
        let found = usual(&days, stated.map(pain));
        let level = |pain: Option<Pain>| pain.map(Pain::level);
        (
            level(found.median),
            level(found.usual),
            found.ask,
            found.contact,
        )
    }

    #[test]
    fn a_median_needs_five_days_and_takes_the_lower_of_two_middle_ones() {
        assert_eq!(of(&[6; 4], None), (None, None, false, Contact::None));
        assert_eq!(of(&[9, 2, 5, 4, 3], None).0, Some(4));
        assert_eq!(of(&[9, 2, 5, 4, 3, 8], None).0, Some(4));
        assert_eq!(of(&[], Some(6)), (None, Some(6), false, Contact::None));
    }

    #[test]
    fn falling_is_taken_and_rising_is_asked_about() {
        assert_eq!(
            of(&[4; 5], Some(6)),
            (Some(4), Some(4), false, Contact::None)
        );
        assert_eq!(
            of(&[6; 5], Some(6)),
            (Some(6), Some(6), false, Contact::None)
        );
        assert_eq!(
            of(&[7; 5], Some(6)),
            (Some(7), Some(6), true, Contact::None)
        );
        assert_eq!(
            of(&[8; 5], Some(6)),
            (Some(8), Some(6), true, Contact::Soon)
        );
        assert_eq!(of(&[8; 5], None), (Some(8), None, true, Contact::None));
        assert!(is_strong(pain(7)) && !is_strong(pain(6)));
    }
}
