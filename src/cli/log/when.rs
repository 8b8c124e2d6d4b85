//! When a session on paper was done: a date and a time of day in their usual forms, not in the
//! future.

use super::super::{Edge, Failure, Home};
use super::moment;
use crate::core::session::begins;
use crate::core::text::{Plain, plain_dashes};
use crate::i18n::t;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use std::time::Duration;

/// Nobody who trains today trained before this year.
const FIRST_YEAR: i32 = 1900;

/// Reads a date, today or yesterday; not in the future and not before 1900.
pub(super) fn date(
    written: &str,
    now: DateTime<FixedOffset>,
    home: &Home,
) -> Result<NaiveDate, Failure> {
    let plain = Plain::new(written).to_string();
    let in_figures = || NaiveDate::parse_from_str(plain_dashes(written).trim(), "%Y-%m-%d").ok();
    let date = in_words(&plain, now, home)
        .or_else(in_figures)
        .ok_or_else(|| Failure::Usage(home.texts.say(t::CliLogBadDate { written: &plain })))?;
    if date.year() < FIRST_YEAR {
        return Err(Failure::Usage(
            home.texts.say(t::CliLogTooEarly { written: &plain }),
        ));
    }
    if date > now.date_naive() {
        return Err(future(written, home));
    }
    Ok(date)
}

/// Reads today or yesterday, in the language of the call or in English, as the day that counts at
/// this hour.
fn in_words(written: &str, now: DateTime<FixedOffset>, home: &Home) -> Option<NaiveDate> {
    let folded = |word: &str| word.to_lowercase().replace(' ', "");
    let written = folded(written);
    let is = |word, english| written == folded(&home.texts.say(word)) || written == english;
    let today = home.present(now).today;
    if is(t::CLI_LOG_TODAY, "today") {
        return Some(today);
    }
    is(t::CLI_LOG_YESTERDAY, "yesterday").then(|| today.pred_opt())?
}

/// Reads a time of day.
pub(super) fn time(written: &str, home: &Home) -> Result<NaiveTime, Failure> {
    let time = NaiveTime::parse_from_str(written.trim(), "%H:%M");
    time.map_err(|_| {
        let written = &Plain::new(written).to_string();
        Failure::Usage(home.texts.say(t::CliLogBadTime { written }))
    })
}

/// When the session began; it must be over by now. Without a time, the usual time counts, else
/// noon. On the current day it begins early enough to be over, but not before the day starts.
pub(super) fn start(
    date: NaiveDate,
    time: Option<NaiveTime>,
    lasts: Duration,
    home: &Home,
    edge: &Edge<'_>,
) -> Result<DateTime<FixedOffset>, Failure> {
    let took = TimeDelta::from_std(lasts).unwrap_or_default();
    let over = |start: DateTime<FixedOffset>| start.checked_add_signed(took).unwrap_or(start);
    let to_come = |at: DateTime<FixedOffset>| future(&moment(&at), home);
    if let Some(time) = time {
        let start = (edge.local)(date.and_time(time));
        return if start > edge.now {
            Err(to_come(start))
        } else if over(start) > edge.now {
            Err(to_come(over(start)))
        } else {
            Ok(start)
        };
    }
    let settings = &home.settings;
    let times = (settings.usual_time, settings.day_starts);
    begins(date, lasts, times, edge.now, edge.local).map_err(to_come)
}

pub(super) fn future(written: &str, home: &Home) -> Failure {
    let written = &Plain::new(written).to_string();
    Failure::Usage(home.texts.say(t::CliLogFuture { written }))
}
