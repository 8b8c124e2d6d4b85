//! The usual time, turned by quarters of an hour.

use crate::core::ring::Way;
use chrono::{NaiveTime, Timelike};

/// The first time after none: from here a morning is near in one direction, an evening in the other.
const FIRST: u32 = 7 * 60;
const STEP: u32 = 15;
const DAY: u32 = 24 * 60;

/// The quarter after (or before) this time, with none between the last and the first. A time between
/// two quarters, set by hand, goes to the nearer end of its own.
pub(in crate::app) fn turn(now: Option<NaiveTime>, way: Way) -> Option<NaiveTime> {
    let since = now.map(|now| (now.hour() * 60 + now.minute() + DAY - FIRST) % DAY);
    let since = match (since, way) {
        (None, Way::Back) => Some(DAY - STEP),
        (None, _) => Some(0),
        (Some(since), Way::Back) => since.checked_sub(1).map(|before| before / STEP * STEP),
        (Some(since), _) => Some((since / STEP + 1) * STEP).filter(|since| *since < DAY),
    };
    let minutes = (since? + FIRST) % DAY;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    #[test]
    fn round_the_clock_through_none() {
        let mut time = None;
        for step in 0..96 {
            time = turn(time, Way::On);
            assert!(time.is_some(), "{step}");
        }
        assert_eq!(time, at(6, 45));
        assert_eq!(turn(time, Way::On), None);
        assert_eq!(turn(None, Way::On), at(7, 0));
        assert_eq!(turn(None, Way::Back), at(6, 45));
        assert_eq!(turn(at(7, 0), Way::Back), None);
        assert_eq!(turn(at(0, 0), Way::Back), at(23, 45));
    }

    #[test]
    fn a_time_set_by_hand_goes_to_its_quarter() {
        assert_eq!(turn(at(7, 40), Way::On), at(7, 45));
        assert_eq!(turn(at(7, 40), Way::Back), at(7, 30));
    }
}
