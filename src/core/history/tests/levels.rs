//! The present level of a programme, and what is known for the next one or the one before.

use super::*;
use crate::core::exercise::{DoseChange, Side};
use crate::core::level::{Chooser, Known, Level, Reason};
use crate::core::programme::{Frequency, Item, Programme, Progress};
use crate::core::text::{Lang, Text};

const TODAY: &str = "2026-11-20";

fn at_level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// A programme of this many levels; one begins at the second.
fn programme(levels: usize) -> Programme {
    Programme {
        id: ProgrammeId::new("disc-1").unwrap(),
        name: Text::new([(Lang::En, "Disc".into())]).unwrap(),
        about: None,
        frequency: Frequency::DaysPerWeek(7),
        first_side: Side::Right,
        sources: Vec::new(),
        items: vec![Item {
            exercise: exercise("pelvic-tilt"),
            change: DoseChange::default(),
            levels: vec![DoseChange::default(); levels],
        }],
        progress: Progress {
            first: at_level(2),
            after_sessions: 3,
        },
        level: at_level(2),
        flare: None,
        next: None,
        monitored: None,
        cleared: None,
    }
}

fn changed(day: &str, from: u8, to: u8) -> Record {
    let at = at(day, "12:00:00");
    Record::Level(LevelChange {
        id: id(at),
        at,
        local_date: date(day),
        programme: ProgrammeId::new("disc-1").unwrap(),
        from: at_level(from),
        to: at_level(to),
        why: Reason::Ready,
        by: Chooser::Patient,
    })
}

/// A whole session of a day at this level.
fn at_of(day: &str, level: Option<u8>) -> Record {
    sitting(day, |s| s.programme.level = level.map(at_level))
}

/// One that was stopped for pain.
fn hurt(day: &str) -> Record {
    sitting(day, |s| {
        s.outcome = Outcome::Stopped;
        s.stop = Some(Stop {
            why: Why::Pain,
            ..Stop::NOTHING_DONE
        });
    })
}

fn known(records: &[Record]) -> Known {
    Lately::new(&confirmed(records)).at_level(&programme(4), date(TODAY))
}

#[test]
fn the_level_is_that_of_the_last_change_and_else_where_one_begins() {
    let level = |records: &[Record], levels| {
        let lately = Lately::new(records);
        lately.level_of(&programme(levels)).number()
    };
    assert_eq!(level(&[], 4), 2);
    let changes = [changed("2026-11-10", 2, 3), changed("2026-11-12", 3, 4)];
    assert_eq!(level(&changes, 4), 4);
    assert_eq!(level(&changes, 3), 3, "the file has fewer by now");
    assert_eq!(level(&changes, 0), 1, "or none");
    let other = [sitting("2026-11-10", |_| {}), changed("2026-11-11", 2, 1)];
    assert_eq!(level(&other, 4), 1);
}

#[test]
fn a_change_dated_in_the_future_does_not_count() {
    let records = [changed("2026-11-21", 2, 4)];
    let present = Present {
        today: date(TODAY),
        at: at(TODAY, "08:00:00"),
    };
    let lately = Lately::at(&records, present);
    assert_eq!(lately.level_of(&programme(4)).number(), 2);
}

#[test]
fn sessions_at_this_level_count_since_it_was_taken() {
    let records = [
        at_of("2026-11-08", Some(3)),
        at_of("2026-11-09", Some(2)),
        changed("2026-11-10", 2, 3),
        at_of("2026-11-11", Some(3)),
        at_of("2026-11-12", Some(2)),
        at_of("2026-11-13", Some(3)),
    ];
    let found = known(&records);
    assert_eq!(
        (found.now.number(), found.sessions, found.share),
        (3, 2, 100)
    );
    let old = [at_of("2026-11-12", None), at_of("2026-11-13", None)];
    assert_eq!(known(&old).sessions, 2, "from before there were levels");
    let other = [sitting("2026-11-12", |s| s.plan = PlanKind::Easy)];
    assert_eq!(known(&other).sessions, 0, "only full plans");
}

#[test]
fn the_share_is_that_of_the_last_sessions_and_rounded_down() {
    let part = |day, reps| sitting(day, |s| s.exercises = vec![done("pelvic-tilt", reps)]);
    let records = [
        part("2026-11-11", 1),
        part("2026-11-12", 8),
        part("2026-11-13", 8),
        part("2026-11-14", 7),
    ];
    let found = known(&records);
    assert_eq!((found.sessions, found.share), (4, 76));
}

#[test]
fn what_asks_for_less_is_counted_until_the_level_was_changed() {
    let records = [
        hurt("2026-11-17"),
        at_of("2026-11-18", None),
        hurt("2026-11-19"),
    ];
    let found = known(&records);
    assert_eq!((found.pain_stops_in_last_3, found.stops_7d), (2, 2));
    let mut records = records.to_vec();
    records.push(changed("2026-11-19", 2, 1));
    let found = known(&records);
    assert_eq!(found.pain_stops_in_last_3, 0, "nobody is asked twice");
    assert_eq!(found.stops_7d, 2, "and still no more is offered");
}

#[test]
fn days_away_are_counted_from_the_last_training_or_change() {
    assert_eq!(known(&[]).days_away, 0);
    let trained = at_of("2026-11-01", None);
    assert_eq!(known(std::slice::from_ref(&trained)).days_away, 19);
    let changed = [trained, changed("2026-11-15", 2, 1)];
    assert_eq!(known(&changed).days_away, 5);
}

/// How often the tilt counts as known on a day.
fn tilt_known(records: &[Record], programme: &Programme, today: &str) -> u32 {
    let present = Present {
        today: date(today),
        at: at(today, "12:00:00"),
    };
    let records = confirmed(records);
    let lately = Lately::at(&records, present);
    let times = lately.times_known(programme);
    let tilt = times.iter().find(|(id, _)| id.as_str() == "pelvic-tilt");
    tilt.map_or(0, |(_, count)| *count)
}

#[test]
fn an_exercise_is_known_at_its_level_and_forgotten_after_two_weeks() {
    let days = ["2026-11-01", "2026-11-02", "2026-11-03"];
    let records: Vec<Record> = days.iter().map(|day| at_of(day, Some(2))).collect();
    let mut programme = programme(4);
    assert_eq!(tilt_known(&records, &programme, "2026-11-04"), 3);
    assert_eq!(tilt_known(&records, &programme, "2026-11-17"), 3, "14 days");
    assert_eq!(tilt_known(&records, &programme, "2026-11-18"), 0, "more");
    let again: Vec<Record> = records
        .iter()
        .cloned()
        .chain([at_of("2026-11-18", Some(2))])
        .collect();
    assert_eq!(tilt_known(&again, &programme, "2026-11-19"), 4, "and back");
    programme.level = at_level(3);
    assert_eq!(
        tilt_known(&records, &programme, "2026-11-04"),
        0,
        "a new level"
    );
    let mut other = programme.clone();
    other.id = ProgrammeId::new("disc-2").unwrap();
    assert_eq!(
        tilt_known(&records, &other, "2026-11-04"),
        0,
        "another dose"
    );
    other.items.iter_mut().for_each(|item| item.levels.clear());
    assert_eq!(
        tilt_known(&records, &other, "2026-11-04"),
        3,
        "without levels"
    );
}
