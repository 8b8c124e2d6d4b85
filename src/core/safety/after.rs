//! After a session and on the morning after it, rows 27 to 32: what the next session is.

use super::{Contact, RISE, SOON_FROM};
use crate::core::pain::Pain;
use crate::core::words::words;

words! {
    /// What the next session is, from the fullest to the gentlest. Of two, the later in this list
    /// counts.
    Next {
        /// As planned.
        Same = "same",
        /// The easy plan.
        Easy = "easy",
        /// The programme before this one, or else the easy plan.
        PhaseDown = "phase_down",
        /// Only the calm plan, until the patient has talked with someone.
        Pause = "pause",
    }
}

/// What follows for the next session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consequence {
    /// What the next session is.
    pub next: Next,
    /// Whom to talk to.
    pub contact: Contact,
    /// The row of `safety.md` section 8.
    pub row: u8,
}

const fn then(next: Next, contact: Contact, row: u8) -> Consequence {
    Consequence { next, contact, row }
}

/// Pain around a session. It exists only if both numbers are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AfterSession {
    /// At the check-in before.
    pub before: Pain,
    /// At the check-in after.
    pub after: Pain,
}

/// Rows 27 to 29: what the number after a session means for the next one.
///
/// Row 27, 8 or more: ours. Row 28, 2 or more above the start: 24-hour rule, and 2 points are the
/// smallest change that matters (Ostelo 2008). Row 29 otherwise.
pub fn after(session: &AfterSession) -> Consequence {
    if session.after.level() >= SOON_FROM {
        return then(Next::Easy, Contact::Soon, 27);
    }
    if session.after.rise_from(session.before) >= RISE {
        return then(Next::Easy, Contact::None, 28);
    }
    then(Next::Same, Contact::None, 29)
}

/// The morning after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextDay {
    /// At the check-in before the session.
    pub before: Pain,
    /// At the check-in after the session; `None` if it was not answered.
    pub after: Option<Pain>,
    /// On this morning.
    pub next_day: Pain,
    /// How many next-day values before this one, without a gap, were 2 or more above their start.
    pub rises_in_row: u32,
}

/// Rows 30 to 32: what the morning after means for the next session.
///
/// Row 30, 3 or more above the start both after the session and now: ALBERTA ("much worse right
/// after and still worse the next day: do not do these"); the 3 is ours. A missing number after the
/// session counts as 3 or more above, because no answer counts as the stricter one. Row 31, 2 or
/// more above: 24-hour rule; the steps for a second and a third time in a row are ours. Row 32
/// otherwise.
pub fn next_day(morning: &NextDay) -> Consequence {
    const MUCH: i8 = 3;
    let much_worse = |pain: Pain| pain.rise_from(morning.before) >= MUCH;
    if morning.after.is_none_or(much_worse) && much_worse(morning.next_day) {
        return then(Next::Pause, Contact::Soon, 30);
    }
    if morning.next_day.rise_from(morning.before) >= RISE {
        let contact = rising_again(morning.rises_in_row);
        let next = if morning.rises_in_row == 0 {
            Next::Easy
        } else {
            Next::PhaseDown
        };
        return then(next, contact, 31);
    }
    then(Next::Same, Contact::None, 32)
}

/// Row 31: nobody the first time in a row, a professional the second time, a clinician from the
/// third.
pub(super) const fn rising_again(earlier: u32) -> Contact {
    match earlier {
        0 => Contact::None,
        1 => Contact::Ask,
        _ => Contact::Soon,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    fn pain(level: u8) -> Pain {
        Pain::new(level).unwrap()
    }

    fn ended(before: u8, now: u8) -> (Next, Contact, u8) {
        let session = AfterSession {
            before: pain(before),
            after: pain(now),
        };
        let c = after(&session);
        (c.next, c.contact, c.row)
    }

    fn morning(before: u8, after: Option<u8>, now: u8, earlier: u32) -> (Next, Contact, u8) {
        let c = next_day(&NextDay {
            before: pain(before),
            after: after.map(pain),
            next_day: pain(now),
            rises_in_row: earlier,
        });
        (c.next, c.contact, c.row)
    }

    #[test]
    fn rows_27_to_29_at_their_boundaries() {
        assert_eq!(ended(8, 8), (Next::Easy, Contact::Soon, 27));
        assert_eq!(
            ended(10, 8),
            (Next::Easy, Contact::Soon, 27),
            "fallen, yet high"
        );
        assert_eq!(ended(5, 7), (Next::Easy, Contact::None, 28));
        assert_eq!(ended(6, 7), (Next::Same, Contact::None, 29));
        assert_eq!(ended(0, 2), (Next::Easy, Contact::None, 28));
        assert_eq!(ended(0, 1), (Next::Same, Contact::None, 29));
        assert_eq!(ended(7, 1), (Next::Same, Contact::None, 29));
    }

    #[test]
    fn rows_30_to_32_at_their_boundaries() {
        assert_eq!(morning(2, Some(5), 5, 0), (Next::Pause, Contact::Soon, 30));
        assert_eq!(morning(2, Some(4), 5, 0), (Next::Easy, Contact::None, 31));
        assert_eq!(morning(2, Some(5), 4, 0), (Next::Easy, Contact::None, 31));
        assert_eq!(morning(2, Some(5), 3, 0), (Next::Same, Contact::None, 32));
        assert_eq!(
            morning(2, Some(2), 4, 1),
            (Next::PhaseDown, Contact::Ask, 31)
        );
        assert_eq!(
            morning(2, Some(2), 4, 2),
            (Next::PhaseDown, Contact::Soon, 31)
        );
        assert_eq!(
            morning(2, Some(2), 4, 9),
            (Next::PhaseDown, Contact::Soon, 31)
        );
        assert_eq!(morning(2, Some(2), 3, 9), (Next::Same, Contact::None, 32));
        assert_eq!(morning(8, Some(8), 10, 0), (Next::Easy, Contact::None, 31));
    }

    #[test]
    fn a_number_after_that_was_never_given_is_as_bad_as_it_can_be() {
        assert_eq!(morning(2, None, 5, 0), (Next::Pause, Contact::Soon, 30));
        assert_eq!(morning(2, None, 4, 0), (Next::Easy, Contact::None, 31));
        assert_eq!(morning(2, None, 3, 0), (Next::Same, Contact::None, 32));
    }
}
