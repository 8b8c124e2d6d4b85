//! A log so long that most of it is not held: the screen says so where it matters, and whatever needs
//! every record asks for it.

use crate::screens::weeks;
use crate::stage::{Opening, Stage, time};
use chrono::{Days, NaiveDate, TimeDelta};
use rygrad::app::Screen;
use rygrad::app::msg::{Around, Effect, Msg};
use rygrad::core::history::{LongAgo, Needed};
use rygrad::core::log::Reading;
use rygrad::core::record::{Amendment, Record};
use rygrad::core::session::Elsewhere;
use serde_json::json;
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// The last of the days long ago.
fn last() -> NaiveDate {
    "2024-12-31".parse().unwrap()
}

/// Two times three weeks: those of the last year are long ago.
fn records() -> Vec<Record> {
    let days = Days::new(700);
    let mut old = weeks();
    let other = |id: Uuid| Uuid::from_u128(id.as_u128() + 50_000);
    for record in &mut old {
        match record {
            Record::Session(session) => {
                session.id = other(session.id);
                session.start = session.start - days;
                session.end = session.end - days;
                session.local_date = session.local_date - days;
            }
            Record::CheckIn(check) => {
                check.id = other(check.id);
                check.session = check.session.map(other);
                check.at = check.at - days;
                check.local_date = check.local_date - days;
            }
            _ => {}
        }
    }
    old.into_iter().chain(weeks()).collect()
}

fn whole() -> Reading {
    Reading {
        records: records(),
        whole: true,
        ..Reading::default()
    }
}

/// What is held of them.
fn held() -> Reading {
    let mut long_ago = LongAgo::new(last(), &[], 3);
    let mut needed = Needed::new(last(), HashSet::new(), 3);
    let records = records();
    long_ago.take(&records, |_| true);
    needed.take(&records, |_| true);
    Reading {
        records: needed.into_records(),
        long_ago: Some(Arc::new(long_ago)),
        whole: true,
        ..Reading::default()
    }
}

/// The app once it has read that.
fn opened() -> Stage {
    let mut stage = Opening {
        log: weeks(),
        whole: false,
        screened: false,
        ..Opening::default()
    }
    .open();
    stage.tell(Msg::Log(held()));
    stage.resize(120, 60);
    stage
}

fn asks(stage: &Stage) -> usize {
    let asked = stage.effects.iter();
    asked.filter(|e| **e == Effect::ReadWhole).count()
}

/// All days, from the history of four weeks.
const ALL: &str = "<right> <right> <right>";

#[test]
fn fewer_records_are_held_and_the_history_adds_up_to_the_same() {
    assert!(held().records.len() < records().len());
    let mut s = opened();
    s.play(&format!("h {ALL}"));
    let Screen::History(by_held) = &s.app.screen else {
        panic!("no history")
    };
    let by_held = by_held.clone();
    s.tell(Msg::Log(whole()));
    let Screen::History(by_all) = &s.app.screen else {
        panic!("no history")
    };
    assert_eq!(by_held.figures, by_all.figures);
    assert_eq!(by_held.kept, by_all.kept);
    assert!(by_held.sessions.len() < by_all.sessions.len());
    assert_eq!((by_held.older, by_all.older), (Some(last()), None));
}

#[test]
fn the_list_says_where_the_older_sessions_are() {
    let mut s = opened();
    s.play("h");
    let said = "31 December 2024";
    assert!(!s.screen(120, 60).contains("rygrad history"));
    s.play(&format!("{ALL} <end>"));
    let screen = s.screen(120, 60);
    let line = screen.lines().find(|line| line.contains("rygrad history"));
    assert!(line.is_some_and(|line| line.contains(said)), "{screen}");
    // In a small window over several lines.
    s.resize(40, 12);
    s.play("<end>");
    let small = s.screen(40, 12);
    assert!(small.contains(said) && small.contains("them."), "{small}");
}

#[test]
fn a_session_long_ago_can_be_corrected() {
    let mut s = opened();
    s.play(&format!("h e {ALL}"));
    let entries = |s: &Stage| match &s.app.screen {
        Screen::Correct(correct) => correct.entries.len(),
        _ => 0,
    };
    let (first, asked) = (entries(&s), asks(&s));
    assert_eq!(asked, 1);
    s.tell(Msg::Log(whole()));
    assert_eq!(entries(&s), 2 * first);
    s.play("<end> <ret> <end> <ret> y");
    let oldest = records().first().and_then(Record::id);
    let amended = s
        .writes()
        .any(|write| format!("{write:?}").contains(&oldest.unwrap().to_string()));
    assert!(amended);
}

#[test]
fn a_report_of_all_days_waits_for_every_record() {
    let mut s = opened();
    s.play("h r <right> <right>");
    assert_eq!(asks(&s), 1);
    let handed = |s: &Stage| s.effects.iter().any(|e| matches!(e, Effect::HandOut(_)));
    s.play("<ret>");
    assert!(!handed(&s));
    s.tell(Msg::Log(whole()));
    s.play("<ret>");
    assert!(handed(&s));
}

#[test]
fn a_clock_that_is_set_back_makes_it_read_every_record() {
    let mut s = opened();
    assert_eq!(asks(&s), 0);
    s.now.wall = time("2025-02-01T08:00:00+01:00");
    s.play("?");
    assert_eq!(asks(&s), 1);
    assert!(!s.app.desk.log.whole);
    // Nobody asks twice.
    s.play("<esc>");
    assert_eq!(asks(&s), 1);
    // What is held by the clock of before is of no use.
    s.tell(Msg::Log(held()));
    assert!(!s.app.desk.log.whole);
    assert_eq!(asks(&s), 2);
    s.tell(Msg::Log(whole()));
    assert!(s.app.desk.log.whole);
}

#[test]
fn what_another_window_corrects_long_ago_is_read_again() {
    let mut s = opened();
    let left_out = {
        let held: HashSet<_> = held().records.iter().filter_map(Record::id).collect();
        let all = records();
        let mut ids = all.iter().filter_map(Record::id);
        ids.find(|id| !held.contains(id)).unwrap()
    };
    let read = |s: &Stage| s.effects.iter().filter(|e| **e == Effect::ReadLog).count();
    let before = read(&s);
    for (n, amends) in [(1, Uuid::from_u128(1)), (2, left_out)] {
        let at = s.now.wall + TimeDelta::seconds(n);
        let set = json!({"withdrawn": true}).as_object().unwrap().clone();
        let id = Uuid::from_u128(90_000 + u128::try_from(n).unwrap());
        let amendment = Record::Amendment(Amendment {
            id,
            at,
            amends,
            set,
        });
        let log = Reading {
            records: weeks().into_iter().chain([amendment]).collect(),
            ..Reading::default()
        };
        s.tell(Msg::Around(Around {
            running: Elsewhere::Nobody,
            log: Some(log),
        }));
        assert_eq!(read(&s) - before, usize::from(n == 2));
    }
}
