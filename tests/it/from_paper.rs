//! Weeks on paper are typed in.

use crate::screens::SIZES;
use crate::stage::{Opening, Stage, open, shows, time};
use chrono::{Datelike, NaiveDate};
use rygrad::app::Screen;
use rygrad::core::history::Lately;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Key;
use rygrad::core::level::{Chooser, Level, Reason};
use rygrad::core::pain::Pain;
use rygrad::core::record::{
    CheckIn, ExerciseDone, LevelChange, Outcome, Record, SessionRecord, When,
};
use rygrad::core::write::Write;
use uuid::Uuid;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What was written in one go, and nothing else.
fn written(stage: &Stage) -> Vec<Record> {
    let mut all = stage.writes().filter_map(|write| match write {
        Write::AppendAll(records) => Some(records.clone()),
        Write::Append(record) => panic!("alone: {record:?}"),
        _ => None,
    });
    let records = all.next().unwrap_or_default();
    assert!(all.next().is_none(), "one append");
    records
}

fn sessions(records: &[Record]) -> Vec<&SessionRecord> {
    let sessions = records.iter().filter_map(|record| match record {
        Record::Session(session) => Some(session),
        _ => None,
    });
    sessions.collect()
}

fn number(records: &[Record], session: Uuid, when: When) -> Option<u8> {
    let mut checks = records.iter().filter_map(|record| match record {
        Record::CheckIn(CheckIn {
            session: Some(id),
            when: then,
            pain,
            ..
        }) if *id == session && *then == when => Some(pain.level()),
        _ => None,
    });
    checks.next()
}

#[test]
fn four_weeks_take_under_sixty_keys_and_are_what_was_ticked() {
    // A Sunday: the grid has four whole weeks.
    let mut stage = open();
    stage.play("h");
    let before: Vec<u8> = (0..28).map(|n| u8::try_from(n % 11).unwrap()).collect();
    let after: Vec<u8> = before.iter().map(|n| n / 2).collect();
    let key = |n: u8| Key::Char(if n == 10 { '+' } else { char::from(b'0' + n) });
    let mut keys = vec![Key::Char('f')];
    for (before, after) in before.iter().zip(&after) {
        keys.extend([key(*before), key(*after)]);
    }
    keys.extend([Key::Enter, Key::Enter]);
    assert!(keys.len() < 60, "{} keys", keys.len());
    for (n, key) in keys.iter().enumerate() {
        if n == keys.len() - 1 {
            shows(
                &stage,
                "28 days, from Monday 26 October to Sunday 22 November",
            );
        }
        assert_eq!(stage.writes().count(), 0, "nothing before the last key");
        stage.press(*key);
    }
    let records = written(&stage);
    let sessions = sessions(&records);
    assert_eq!(sessions.len(), 28);
    let first = date("2026-10-26");
    for (n, session) in sessions.iter().enumerate() {
        assert_eq!(session.local_date, first.iter_days().nth(n).unwrap());
        assert!(session.paper);
        assert_eq!(session.outcome, Outcome::Completed);
        assert!(session.exercises.iter().all(ExerciseDone::is_done));
        assert_eq!(session.pain_before, Pain::new(before[n]));
        assert_eq!(number(&records, session.id, When::Before), Some(before[n]));
        assert_eq!(number(&records, session.id, When::After), Some(after[n]));
    }
    // The history has them at once.
    let Screen::History(history) = &stage.app.screen else {
        panic!("{}", stage.screen(80, 24));
    };
    assert_eq!(history.sessions.len(), 28);
    assert!(history.sessions.iter().all(|row| row.paper));
    assert!(history.kept.is_kept(first));
}

#[test]
fn a_day_of_nothing_a_stop_and_a_wrong_key() {
    let mut stage = open();
    // Nothing on Monday, stopped on Tuesday, 3 and then 4 before on Wednesday, which was a 5.
    stage.play("h f <spc> 6 x 3 4 <bs> <bs> 5 2");
    shows(&stage, "2 days typed");
    stage.play("<ret> <ret>");
    let records = written(&stage);
    let sessions = sessions(&records);
    let days: Vec<String> = sessions.iter().map(|s| s.local_date.to_string()).collect();
    assert_eq!(days, ["2026-10-27", "2026-10-28"]);
    assert_eq!(sessions[0].outcome, Outcome::Stopped);
    assert!(!sessions[0].is_done());
    assert_eq!(number(&records, sessions[0].id, When::After), None);
    assert_eq!(sessions[1].pain_before, Pain::new(5));
    assert_eq!(number(&records, sessions[1].id, When::After), Some(2));
}

#[test]
fn a_day_with_a_session_is_skipped_and_takes_no_other() {
    let mut stage = open();
    stage.play("h f 3 2 4 3 <ret> <ret>");
    stage.effects.clear();
    stage.play("f");
    let Screen::FromPaper(screen) = &stage.app.screen else {
        panic!("{}", stage.screen(80, 24));
    };
    assert_eq!(screen.day().unwrap().date, date("2026-10-28"));
    stage.play("<left>");
    shows(&stage, "its session is in the log");
    stage.play("7 7 <ret>");
    assert_eq!(stage.writes().count(), 0);
    shows(&stage, "its session is in the log");
}

#[test]
fn going_back_asks_where_something_is_typed_and_nothing_is_lost_by_no() {
    let mut stage = open();
    stage.play("h f <esc>");
    assert!(matches!(stage.app.screen, Screen::History(_)));
    stage.play("f 3 2 <esc>");
    shows(&stage, "Go back without writing 1 day?");
    stage.play("n");
    shows(&stage, "1 day typed");
    stage.play("<esc> y");
    assert!(matches!(stage.app.screen, Screen::History(_)));
    assert_eq!(stage.writes().count(), 0);
}

#[test]
fn pain_now_is_still_one_key_away() {
    let mut stage = open();
    stage.play("h f 3 p");
    shows(&stage, "What do you feel?");
    stage.play("<esc>");
    shows(&stage, "Monday 26 October: pain after");
}

#[test]
fn each_day_has_the_level_of_that_day() {
    let level = |n: u8| Level::new(n).unwrap();
    let at = time("2026-11-10T09:00:00+01:00");
    let change = LevelChange {
        id: Uuid::from_u128(9),
        at,
        local_date: at.date_naive(),
        programme: ProgrammeId::new("disc-1").unwrap(),
        from: level(3),
        to: level(4),
        why: Reason::Chosen,
        by: Chooser::Patient,
    };
    let mut stage = Opening {
        log: vec![Record::Level(change)],
        ..Opening::default()
    }
    .open();
    stage.play("h f 3 2 <down> <down> 3 2 <ret> <ret>");
    let records = written(&stage);
    let levels: Vec<_> = sessions(&records)
        .iter()
        .map(|s| (s.local_date.day(), s.programme.level.unwrap()))
        .collect();
    assert_eq!(levels, [(26, level(3)), (10, level(4))]);
}

#[test]
fn what_is_typed_is_in_the_past_for_the_rules_of_today() {
    let mut stage = open();
    stage.play("<ret> 2 n +40m 2 <esc> <ret>");
    let last = |stage: &Stage| {
        let lately = stage.app.desk.lately();
        lately.sessions().next_back().map(|s| s.id)
    };
    let today = last(&stage);
    assert!(today.is_some());
    stage.play("h f 9 x <ret> <ret>");
    assert_eq!(last(&stage), today, "the newest session stays the newest");
    assert_eq!(stage.app.desk.lately().last_pain(), Pain::new(2));
}

#[test]
fn a_pause_of_the_programme_is_said_before_it_is_written() {
    let mut stage = open();
    // Much more pain after a session and still the day after.
    stage.play("h f <end> <up> 2 8 8 8 <ret>");
    let lately_paused = stage.words().contains("your programme is paused");
    stage.play("<ret>");
    let now = rygrad::core::history::Present {
        today: date("2026-11-22"),
        at: time("2026-11-22T08:10:00+01:00"),
    };
    let paused = Lately::at(&stage.app.desk.log.records, now).paused(Pain::NONE, now.today);
    assert_eq!(lately_paused, paused);
    assert!(paused, "the case is one of a pause");
}

#[test]
fn another_programme_is_chosen_before_typing() {
    let mut stage = open();
    stage.play("h f m 3 2 m <ret> <ret>");
    let records = written(&stage);
    let sessions = sessions(&records);
    assert_eq!(sessions[0].programme.id.as_str(), "disc-2");
}

#[test]
fn the_grid_fits_every_window() {
    for (columns, rows) in SIZES {
        let mut stage = open();
        stage.resize(columns, rows);
        stage.play("h f + + 3 2 5 x <spc> 4");
        let screen = stage.screen(columns, rows);
        assert!(screen.contains("10→10"), "{screen}");
        assert!(screen.contains("5×"), "{screen}");
        assert!(screen.contains("pain after"), "{screen}");
    }
}
