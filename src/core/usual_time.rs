//! Whether it is near the usual time of day for a session.

use chrono::NaiveTime;

/// Minutes before the usual time at which the reminder starts (ours: time enough to get ready).
const BEFORE: i64 = 30;
/// Minutes after it at which the reminder ends (ours: later it would only be a reproach).
const AFTER: i64 = 180;

/// Whether a time of day is from half an hour before the usual time to three hours after it, across
/// midnight too.
pub fn is_about(usual: NaiveTime, now: NaiveTime) -> bool {
    const DAY: i64 = 24 * 60;
    let since = now.signed_duration_since(usual).num_minutes();
    // Minutes since the reminder started, across midnight.
    (since + BEFORE).rem_euclid(DAY) <= BEFORE + AFTER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
    }

    #[test]
    fn from_half_an_hour_before_to_three_hours_after() {
        for (hour, minute, about) in [
            (6, 59, false),
            (7, 0, true),
            (7, 30, true),
            (10, 30, true),
            (10, 31, false),
            (19, 30, false),
        ] {
            assert_eq!(
                is_about(at(7, 30), at(hour, minute)),
                about,
                "{hour}:{minute}"
            );
        }
    }

    #[test]
    fn across_midnight() {
        assert!(is_about(at(23, 30), at(0, 15)));
        assert!(is_about(at(0, 15), at(23, 50)));
        assert!(!is_about(at(23, 30), at(2, 31)));
        assert!(!is_about(at(0, 15), at(23, 30)));
    }
}
