//! `rygrad remind`: an entry for the user's own calendar at the usual time, or a notification that the
//! system shows then, while no terminal is open.
//!
//! A calendar is often shared with others, and a desktop is seen by them. So both say neither what is
//! trained nor why, and the entry is marked as private.

mod calendar;
mod now;
mod timer;

use super::destination::Destination;
use super::refused::Refused;
use super::{Edge, Failure, Home};
use crate::content::time_of_day;
use crate::core::programme::{Frequency, Programme, Weekdays};
use crate::core::usual_time::is_about;
use crate::i18n::t;
use crate::run::stored;
use calendar::{Entry, Repeat};
use chrono::{DateTime, Days, FixedOffset, NaiveDateTime, NaiveTime, Weekday};
use std::process::ExitCode;
use std::time::Duration;
use timer::Timer;

/// Minutes of an entry if no plan gives its duration.
const USUAL_MINUTES: u64 = 15;

/// When to remind, and where to write the entry.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Remind {
    /// The time of day; without it, the usual time of the settings
    #[arg(long, value_name = "HH:MM", value_parser = time)]
    time: Option<NaiveTime>,
    /// The form of the entry: iCalendar, which every calendar can import
    // It is the only form, so the option may be left out.
    #[arg(long)]
    ics: bool,
    #[command(flatten)]
    nudge: Nudge,
    #[command(flatten)]
    destination: Destination,
}

/// What is asked of the notifications.
#[derive(Debug, Clone, Copy, clap::Args)]
struct Nudge {
    /// Have the system show a notification at that time, and again two hours later
    // Each is shown only while the day is not done.
    #[arg(long, conflicts_with_all = ["ics", "out", "force"])]
    install: bool,
    /// Take the notifications away again
    #[arg(long, conflicts_with_all = ["time", "ics", "out", "force", "install"])]
    remove: bool,
    /// Show the notification now, if today still waits for its session
    #[arg(long, conflicts_with_all = ["ics", "out", "force", "install", "remove"])]
    now: bool,
}

fn time(written: &str) -> Result<NaiveTime, Refused> {
    time_of_day(written).ok_or(Refused(t::WRONG_USE_TIME))
}

pub(super) fn remind(asked: &Remind, home: Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    if asked.nudge.now {
        return now::now(asked.time, home, edge);
    }
    if asked.nudge.remove {
        return remove(&home, edge);
    }
    let time = usual(asked, &home)?;
    if asked.nudge.install {
        return install(time, &home, edge);
    }
    entry(asked, time, &home, edge)
}

/// The time of day that is asked for, else the usual one of the settings.
fn usual(asked: &Remind, home: &Home) -> Result<NaiveTime, Failure> {
    let texts = &home.texts;
    asked.time.or(home.settings.usual_time).ok_or_else(|| {
        let path = stored::shown(&home.folders.settings());
        Failure::Usage(texts.say(t::CliRemindNoTime {
            path: path.as_str(),
        }))
    })
}

fn install(time: NaiveTime, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let timer = Timer::new(time, home)?;
    timer::install(&timer, home)?;
    let texts = &home.texts;
    let clock = |time: NaiveTime| time.format("%H:%M").to_string();
    let time = clock(time);
    let said = match timer.again().map(clock) {
        Some(again) => texts.say(t::CliRemindInstalled {
            time: time.as_str(),
            again: again.as_str(),
        }),
        None => texts.say(t::CliRemindInstalledOnce {
            time: time.as_str(),
        }),
    };
    writeln!(edge.out, "{said}")?;
    writeln!(edge.out, "{}", texts.say(t::CLI_REMIND_TRY))?;
    Ok(ExitCode::SUCCESS)
}

fn remove(home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let said = if timer::remove(home)? {
        t::CLI_REMIND_REMOVED
    } else {
        t::CLI_REMIND_NONE
    };
    writeln!(edge.out, "{}", home.texts.say(said))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether it is about a time of day, where one is given. A machine that slept catches up with its
/// timers when it wakes, and then it may be night.
fn clock_is_right(time: Option<NaiveTime>, now: DateTime<FixedOffset>) -> bool {
    time.is_none_or(|time| is_about(time, now.time()))
}

/// Writes the entry for a calendar.
fn entry(
    asked: &Remind,
    time: NaiveTime,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    let programme = home.settings.programme.as_ref();
    let programme = programme.and_then(|id| home.library.programme(id));
    let repeat = repeat(programme.as_deref().map(|p| p.frequency));
    let entry = Entry {
        uid: uid(home),
        made: edge.now,
        start: first(&repeat, time, edge.now),
        minutes: minutes(programme.as_deref(), home),
        repeat,
        title: texts.say(t::REMIND_TITLE),
    };
    asked.destination.write(home, edge, |out| {
        Ok(out.write_all(entry.to_string().as_bytes())?)
    })?;
    if asked.destination.is_file() {
        writeln!(edge.out, "{}", texts.say(t::CLI_REMIND_NEXT))?;
    }
    edge.out.flush()?;
    home.report_left_out(edge)?;
    Ok(ExitCode::SUCCESS)
}

/// The days of a programme, spread over the week. For a programme as needed, one reminder a week is
/// enough; a daily one would ask for more than the programme. Without a programme, the founding
/// documents advise daily practice (inventory 004-28).
fn repeat(frequency: Option<Frequency>) -> Repeat {
    let days = match frequency {
        None => 7,
        Some(Frequency::On(days)) if days == Weekdays::ALL => 7,
        Some(Frequency::On(days)) => return Repeat::Weekly(days.days().collect()),
        Some(frequency) => frequency.a_week().unwrap_or(1),
    };
    if days == 7 {
        return Repeat::Daily;
    }
    let week = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    let spread: Vec<_> = (0..usize::from(days))
        .filter_map(|n| week.get(n * week.len() / usize::from(days)).copied())
        .collect();
    Repeat::Weekly(spread)
}

/// The first future time on one of the days.
fn first(repeat: &Repeat, time: NaiveTime, now: DateTime<FixedOffset>) -> NaiveDateTime {
    let now = now.naive_local();
    let days = (0..=7).filter_map(|n| now.date().checked_add_days(Days::new(n)));
    days.map(|date| date.and_time(time))
        .find(|at| *at >= now && repeat.includes(at.date()))
        .unwrap_or(now)
}

/// The duration of the plan, in steps of five minutes.
fn minutes(programme: Option<&Programme>, home: &Home) -> u64 {
    let total = programme.and_then(|programme| home.total(programme));
    let minutes = |total: Duration| total.as_secs().div_ceil(300) * 5;
    total.map_or(USUAL_MINUTES, minutes)
}

/// The same for the same user on every call, so that a second import replaces the first. Different
/// for another user, whose entry may be in the same calendar.
fn uid(home: &Home) -> String {
    let folder = home.folders.data().as_os_str().as_encoded_bytes();
    format!("usual-time-{:08x}@rygrad", crc32fast::hash(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate, Weekday};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// The dates of a year on which a calendar shows an entry, read from its lines as another program
    /// reads them.
    fn occurrences(ics: &str, until: NaiveDate) -> BTreeSet<NaiveDate> {
        let value = |name: &str| {
            let line = ics.lines().find_map(|line| line.strip_prefix(name));
            line.unwrap_or_default().to_owned()
        };
        let first = value("DTSTART:");
        let first = NaiveDate::parse_from_str(first.get(..8).unwrap_or_default(), "%Y%m%d");
        let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let rule = value("RRULE:");
        let days = rule.strip_prefix("FREQ=WEEKLY;BYDAY=");
        let days: Vec<usize> = match days {
            Some(days) => days
                .split(',')
                .filter_map(|day| codes.iter().position(|code| *code == day))
                .collect(),
            None => (0..7).collect(),
        };
        let dates = first.into_iter().flat_map(|first| first.iter_days());
        dates
            .take_while(|date| *date < until)
            .filter(|date| days.contains(&(date.weekday().num_days_from_monday() as usize)))
            .collect()
    }

    proptest! {
        #[test]
        fn a_year_of_the_entry_is_the_chosen_days(
            bits in 1_u8..128, day in 0_u64..365, (hour, minute) in (0_u32..24, 0_u32..60),
        ) {
            let week = Weekdays::ALL.days().zip(0..).filter(|(_, n)| bits & (1 << n) != 0);
            let week: Vec<Weekday> = week.map(|(day, _)| day).collect();
            let chosen = Weekdays::new(week.iter().copied()).map(Frequency::On);
            let now = DateTime::parse_from_rfc3339("2026-11-28T12:00:00+01:00").unwrap_or_default();
            let now = now + chrono::Days::new(day);
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
            let repeat = repeat(chosen);
            let entry = Entry {
                uid: String::new(),
                made: now,
                start: first(&repeat, time, now),
                minutes: 15,
                repeat,
                title: String::new(),
            };
            let until = now.date_naive() + chrono::Days::new(365);
            // By hand: today too, where its time is still to come.
            let expected: BTreeSet<NaiveDate> = now.date_naive().iter_days()
                .take_while(|date| *date < until)
                .filter(|date| week.contains(&date.weekday()))
                .filter(|date| date.and_time(time) >= now.naive_local())
                .collect();
            prop_assert_eq!(occurrences(&entry.to_string(), until), expected);
        }
    }
}
