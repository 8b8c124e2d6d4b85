//! The input of the progression rule.

use super::*;
use crate::core::exercise::Side;
use crate::core::programme::{Frequency, Next, Programme};
use crate::core::safety::{Done, Hindrance, Progress, progress};
use crate::core::text::{Lang, Text};

fn programme(after_sessions: Option<u32>) -> Programme {
    Programme {
        id: ProgrammeId::new("disc-1").unwrap(),
        name: Text::new([(Lang::En, "Disc".into())]).unwrap(),
        about: None,
        frequency: Frequency::DaysPerWeek(7),
        first_side: Side::Right,
        sources: Vec::new(),
        items: Vec::new(),
        progress: crate::core::programme::Progress::USUAL,
        level: crate::core::level::Level::FIRST,
        flare: None,
        next: after_sessions.map(|after_sessions| Next {
            programme: ProgrammeId::new("disc-2").unwrap(),
            after_sessions,
            ask_first: false,
        }),
        monitored: None,
        cleared: None,
    }
}

fn known(records: &[Record], after_sessions: Option<u32>) -> Progress {
    Lately::new(&confirmed(records)).progress(&programme(after_sessions), date("2026-11-21"))
}

const DAYS: [&str; 7] = [
    "2026-11-10",
    "2026-11-11",
    "2026-11-12",
    "2026-11-13",
    "2026-11-14",
    "2026-11-15",
    "2026-11-16",
];

#[test]
fn six_whole_sessions_and_a_good_morning_are_enough() {
    let mut records: Vec<Record> = DAYS.iter().skip(1).map(|day| whole(day)).collect();
    assert_eq!(
        progress(&known(&records, Some(6))),
        Err(Hindrance::NextDayUnknown)
    );
    records.push(check("2026-11-17", When::NextDay, 4));
    let ready = known(&records, Some(6));
    assert_eq!((ready.sessions, ready.next_day_rise), (6, Some(1)));
    assert_eq!(progress(&ready), Ok(()));
    assert_eq!(progress(&known(&records, None)), Ok(()));
    assert_eq!(
        progress(&known(&records, Some(7))),
        Err(Hindrance::Sessions(1))
    );
}

#[test]
fn only_whole_sessions_of_this_programme_with_its_full_plan_count() {
    let records = [
        whole("2026-11-10"),
        session("2026-11-11", Outcome::Interrupted, None, 10),
        sitting("2026-11-12", |s| s.plan = PlanKind::Easy),
        sitting("2026-11-13", |s| {
            s.programme.id = ProgrammeId::new("disc-2").unwrap();
        }),
    ];
    assert_eq!(known(&records, Some(6)).sessions, 1);
}

#[test]
fn repetitions_are_those_of_the_last_sessions_and_none_makes_up_for_another() {
    let with = |day: &&str, first, second| {
        sitting(day, |s| {
            s.exercises = vec![done("cobra", first), done("bridge", second)];
        })
    };
    // Two old sessions with almost nothing done; then five with all of one exercise and half of
    // another.
    let mut records: Vec<Record> = DAYS.iter().take(2).map(|day| with(day, 1, 0)).collect();
    records.extend(DAYS.iter().skip(2).map(|day| with(day, 20, 5)));
    let of = |after_sessions| known(&records, after_sessions).done;
    assert_eq!(
        of(Some(5)),
        Done {
            reps: 75,
            planned: 100
        }
    );
    assert_eq!(
        of(Some(3)),
        Done {
            reps: 45,
            planned: 60
        }
    );
    assert_eq!(
        of(None),
        Done {
            reps: 76,
            planned: 120
        },
        "the last six"
    );
    assert_eq!(
        known(&records, Some(3)).sessions,
        7,
        "all of them are sessions"
    );
}

#[test]
fn a_stop_in_any_programme_counts_by_its_days() {
    let mut records = vec![whole("2026-11-10")];
    assert_eq!(known(&records, None).days_since_stop, None);
    let stop = |day, programme: &str| {
        sitting(day, |s| {
            s.outcome = Outcome::Stopped;
            s.programme.id = ProgrammeId::new(programme).unwrap();
        })
    };
    records.push(stop("2026-11-13", "calm-day"));
    records.push(stop("2026-11-14", "calm-day"));
    records.push(session("2026-11-20", Outcome::Interrupted, None, 1));
    assert_eq!(known(&records, None).days_since_stop, Some(7));
    records.push(stop("2026-11-21", "disc-1"));
    assert_eq!(known(&records, None).days_since_stop, Some(0));
}

#[test]
fn the_last_morning_that_was_answered_is_the_one() {
    let mut records = vec![
        whole("2026-11-10"),
        check("2026-11-11", When::NextDay, 7),
        whole("2026-11-12"),
    ];
    assert_eq!(
        known(&records, None).next_day_rise,
        Some(4),
        "12 had no morning"
    );
    records.push(check("2026-11-13", When::NextDay, 2));
    assert_eq!(known(&records, None).next_day_rise, Some(-1));
    records.push(whole("2026-11-21"));
    records.push(check("2026-11-22", When::NextDay, 9));
    assert_eq!(
        known(&records, None).next_day_rise,
        Some(-1),
        "before today"
    );
}
