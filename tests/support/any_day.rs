//! Any day, for a test that runs the built program and claims nothing about the day: `.ci/run` sets
//! `RYGRAD_TEST_NOW` and `RYGRAD_TEST_TZ` to the days on which programs fail. Otherwise it is the
//! pinned one.

use super::day::PINNED;
use chrono::{DateTime, FixedOffset};
use std::env::var;

/// What the program is given of it.
pub(crate) fn any_day() -> [(&'static str, String); 2] {
    let asked = ["RYGRAD_TEST_NOW", "RYGRAD_TEST_TZ"].map(|name| var(name).ok());
    let [now, zone] = asked;
    let [(moment, noon), (place, winter)] = PINNED;
    let or = |asked: Option<String>, pinned: &str| asked.unwrap_or_else(|| pinned.to_owned());
    [(moment, or(now, noon)), (place, or(zone, winter))]
}

/// The moment at which the program starts.
pub(crate) fn start() -> DateTime<FixedOffset> {
    let [(_, now), _] = any_day();
    DateTime::parse_from_rfc3339(&now).unwrap()
}
