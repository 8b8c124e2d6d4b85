//! Kept days, weeks and rows over real calendars: rest days, travel, midnight, the night of the clock
//! change; and properties over random histories.

use crate::confirmed::confirmed;
use crate::stage::{Opening, Stage, open, time};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use rygrad::core::history::Kept;
use rygrad::core::programme::Frequency;
use rygrad::core::record::{Outcome, Record, SessionRecord};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A whole session as the product writes it.
fn whole() -> SessionRecord {
    let mut stage = open();
    stage.play("<ret> 2 n +40m");
    stage.sessions().remove(0)
}

pub(crate) fn on(template: &SessionRecord, date: NaiveDate) -> Record {
    let at = time(&format!("{date}T08:10:00+01:00"));
    Record::Session(SessionRecord {
        id: Uuid::from_u128(u128::from(date.num_days_from_ce().unsigned_abs())),
        start: at,
        end: at,
        local_date: date,
        ..template.clone()
    })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn kept(records: &[Record], days: u8, today: NaiveDate) -> Kept {
    Kept::new(
        &confirmed(records),
        Some(Frequency::DaysPerWeek(days)),
        Weekday::Mon,
        today,
    )
}

/// A session at this moment; the record it leaves.
fn session_at(at: &'static str) -> SessionRecord {
    let mut stage = Opening {
        at,
        ..Opening::default()
    }
    .open();
    stage.play("<ret> 2 n +40m");
    stage.sessions().remove(0)
}

#[test]
fn rest_days_cost_nothing_where_the_programme_has_them() {
    let template = whole();
    let days = [
        "2026-11-02",
        "2026-11-04",
        "2026-11-06",
        "2026-11-09",
        "2026-11-11",
        "2026-11-13",
    ];
    let log: Vec<Record> = days.iter().map(|d| on(&template, day(d))).collect();
    let today = day("2026-11-15");
    let three = kept(&log, 3, today);
    assert_eq!(
        (three.weeks_in_a_row(), three.longest_weeks_in_a_row()),
        (2, 2)
    );
    assert_eq!(kept(&log, 7, today).weeks_in_a_row(), 0);
    // The Monday after, before anything is done: nothing is lost.
    assert_eq!(kept(&log, 3, day("2026-11-16")).weeks_in_a_row(), 2);
}

#[test]
fn a_stop_for_pain_keeps_its_day() {
    let mut stage = open();
    stage.play("<ret> 2 n").until("H O L D").play("p 6");
    let stopped = stage.sessions().remove(0);
    assert_eq!(stopped.outcome, Outcome::Stopped);
    let today = stopped.local_date;
    assert_eq!(
        kept(&[Record::Session(stopped)], 7, today).days_in_a_row(),
        1
    );
}

#[test]
fn travel_from_copenhagen_to_new_york() {
    // In the morning in Copenhagen, in the evening of the same long day in New York, and the next
    // morning there: two days, not three, and none lost.
    let sessions = [
        session_at("2026-11-20T08:10:00+01:00"),
        session_at("2026-11-20T21:30:00-05:00"),
        session_at("2026-11-21T08:10:00-05:00"),
    ];
    let dates: Vec<String> = sessions.iter().map(|s| s.local_date.to_string()).collect();
    assert_eq!(dates, ["2026-11-20", "2026-11-20", "2026-11-21"]);
    let log: Vec<Record> = sessions.into_iter().map(Record::Session).collect();
    assert_eq!(kept(&log, 7, day("2026-11-21")).days_in_a_row(), 2);
    // And home again over night: the day that was skipped by the clock was a travel day.
    let back = session_at("2026-11-23T09:00:00+01:00");
    assert_eq!(back.local_date, day("2026-11-23"));
}

#[test]
fn a_session_at_half_past_midnight_counts_for_the_evening() {
    let late = session_at("2026-11-23T00:30:00+01:00");
    assert_eq!(late.local_date, day("2026-11-22"));
    let early = session_at("2026-11-23T04:00:00+01:00");
    assert_eq!(early.local_date, day("2026-11-23"));
    let log = [Record::Session(late), Record::Session(early)];
    assert_eq!(kept(&log, 7, day("2026-11-23")).days_in_a_row(), 2);
    // A session that runs past four in the morning keeps the date it began with.
    let over = session_at("2026-11-23T03:59:00+01:00");
    assert_eq!(over.local_date, day("2026-11-22"));
    assert!(over.end > over.start + chrono::TimeDelta::minutes(5));
}

#[test]
fn the_night_the_clock_changes_has_one_day_before_and_one_after() {
    // 25 October 2026, 03:00 summer time becomes 02:00 again: 02:30 comes twice.
    let twice = [
        session_at("2026-10-25T02:30:00+02:00"),
        session_at("2026-10-25T02:30:00+01:00"),
        session_at("2026-10-25T08:00:00+01:00"),
    ];
    let dates: Vec<String> = twice.iter().map(|s| s.local_date.to_string()).collect();
    assert_eq!(dates, ["2026-10-24", "2026-10-24", "2026-10-25"]);
    // 29 March 2026: 02:00 becomes 03:00.
    let short = [
        session_at("2026-03-29T01:59:00+01:00"),
        session_at("2026-03-29T04:10:00+02:00"),
    ];
    let dates: Vec<String> = short.iter().map(|s| s.local_date.to_string()).collect();
    assert_eq!(dates, ["2026-03-28", "2026-03-29"]);
    let log: Vec<Record> = twice.into_iter().map(Record::Session).collect();
    assert_eq!(kept(&log, 7, day("2026-10-25")).days_in_a_row(), 2);
}

#[test]
fn a_clock_that_changes_under_a_session_waits_and_keeps_its_date() {
    let mut stage: Stage = Opening {
        at: "2026-10-25T02:58:00+02:00",
        ..Opening::default()
    }
    .open();
    stage.play("<ret> 2 n").until("H O L D");
    // The wall clock goes on as local time with another offset; the moment is the same.
    let wall = stage
        .now
        .wall
        .with_timezone(&chrono::FixedOffset::east_opt(3_600).unwrap());
    stage.now.wall = wall;
    stage.play("+40m");
    let session = stage.sessions().remove(0);
    assert_eq!(
        session.outcome,
        Outcome::Completed,
        "an hour back is no gap"
    );
    assert_eq!(session.local_date, day("2026-10-24"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_and_weeks_are_what_the_calendar_says(
        done in prop::collection::btree_set(0_u64..400, 0..200),
        days in 1_u8..=7,
        starts in prop::sample::select(vec![Weekday::Mon, Weekday::Sat, Weekday::Sun]),
    ) {
        let template = template();
        let today = day("2026-11-22");
        let dates: BTreeSet<NaiveDate> = done.iter().map(|back| today - Days::new(*back)).collect();
        let log: Vec<Record> = dates.iter().map(|date| on(&template, *date)).collect();
        let kept = Kept::new(&confirmed(&log), Some(Frequency::DaysPerWeek(days)), starts, today);

        // Days in a row, counted by hand.
        let from = if dates.contains(&today) { today } else { today - Days::new(1) };
        let row = (0..500).take_while(|back| dates.contains(&(from - Days::new(*back)))).count();
        prop_assert_eq!(usize::try_from(kept.days_in_a_row()).unwrap(), row);

        // A week is kept by its own days alone; the longest row is at least the running one.
        let this = kept.week();
        prop_assert_eq!(this[0].weekday(), starts);
        prop_assert!(this.contains(&today));
        let count = this.iter().filter(|date| dates.contains(date)).count();
        prop_assert_eq!(usize::try_from(kept.this_week()).unwrap(), count);
        prop_assert!(kept.longest_weeks_in_a_row() >= kept.weeks_in_a_row());

        // One more day never makes any figure smaller.
        let mut more = log.clone();
        more.push(on(&template, today - Days::new(3)));
        let after = Kept::new(&confirmed(&more), Some(Frequency::DaysPerWeek(days)), starts, today);
        prop_assert!(after.days_in_a_row() >= kept.days_in_a_row());
        prop_assert!(after.weeks_in_a_row() >= kept.weeks_in_a_row());
        prop_assert!(after.longest_weeks_in_a_row() >= kept.longest_weeks_in_a_row());

        // The order of the log and doubles change nothing.
        let mut shuffled: Vec<Record> = log.iter().rev().cloned().collect();
        shuffled.extend(log.iter().cloned());
        let again = Kept::new(&confirmed(&shuffled), Some(Frequency::DaysPerWeek(days)), starts, today);
        prop_assert_eq!(again, kept);
    }
}

/// As [`whole`], made once.
pub(crate) fn template() -> SessionRecord {
    static ONCE: std::sync::OnceLock<SessionRecord> = std::sync::OnceLock::new();
    ONCE.get_or_init(whole).clone()
}
