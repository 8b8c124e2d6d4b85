//! A session that ran to its end while nobody answered for it: asked about at the next start, and
//! counted once the patient has said that it was done.

use crate::confirmed::{confirmations, said};
use crate::screens::{SIZES, scene_in};
use crate::stage::{Opening, Stage, open, shows, time};
use rygrad::app::Screen;
use rygrad::app::msg::Msg;
use rygrad::core::keys::Context;
use rygrad::core::log::Reading;
use rygrad::core::record::{HowMuch, Outcome, Record, SessionRecord, When};
use rygrad::i18n::Lang;
use rygrad::view::lines::plain_screen;
use std::time::Duration;
use uuid::Uuid;

const SECOND: &str = "2026-11-23T08:10:00+01:00";
const THIRD: &str = "2026-11-24T08:10:00+01:00";
const ASKED: &str = "It ran to its end, and nobody answered. Did you do it?";

/// A session runs to its end, and nobody is there.
fn left_alone() -> Stage {
    let mut s = open();
    s.play("<ret> 3 n +40m");
    shows(&s, "How is it now?");
    s
}

fn is_asked(s: &Stage) -> bool {
    s.words().contains(ASKED)
}

/// The records of sessions that nobody answered for, so many days before the 22nd.
fn days_before(days: &[u64]) -> Vec<Record> {
    let template = left_alone().sessions().remove(0);
    let on = |back: &u64| {
        let date = template.local_date - chrono::Days::new(*back);
        let start = time(&format!("{date}T08:10:00+01:00"));
        Record::Session(SessionRecord {
            id: Uuid::from_u128(u128::from(*back) + 1),
            start,
            end: start + chrono::TimeDelta::minutes(15),
            local_date: date,
            ..template.clone()
        })
    };
    days.iter().map(on).collect()
}

fn of_log(log: Vec<Record>, at: &'static str) -> Stage {
    Opening {
        log,
        at,
        ..Opening::default()
    }
    .open()
}

#[test]
fn it_is_asked_about_at_the_next_start_in_every_language_and_size() {
    scene_in(&SIZES, "unanswered", |lang| {
        Opening {
            lang,
            log: days_before(&[1]),
            ..Opening::default()
        }
        .open()
    });
    let s = left_alone().another_day(SECOND);
    assert!(is_asked(&s));
    shows(&s, "Disc, first weeks, 14 min, yesterday");
    let s = left_alone().another_day(THIRD);
    shows(&s, "Disc, first weeks, 14 min, Sunday 22 November");
    let told = plain_screen(&s.app, s.now.mono);
    let lines: Vec<_> = told.lines.iter().map(|line| line.text.as_str()).collect();
    for line in ["a: Yes, all of it", "Esc: later", "q, Ctrl-C: quit"] {
        let is_there = lines.iter().any(|told| line.starts_with(told));
        assert!(is_there || lines.contains(&line), "{line:?} in {lines:#?}");
    }
}

#[test]
fn what_is_answered_is_what_counts() {
    for (key, done, week, listed) in [
        ("a", HowMuch::All, "1 of 7 days", ""),
        ("b", HowMuch::Part, "0 of 7 days", "– in part"),
        ("c", HowMuch::None, "0 of 7 days", "– not done"),
    ] {
        let s = left_alone();
        let session = s.sessions().remove(0);
        assert_eq!(session.outcome, Outcome::Completed);
        let mut s = s.another_day("2026-11-22T18:10:00+01:00");
        shows(&s, "today");
        s.play(key);
        let said = confirmations(&s).pop().unwrap();
        assert_eq!((said.session, said.done), (session.id, done), "{key}");
        assert_eq!((said.at, said.local_date), (s.now.wall, session.local_date));
        assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());
        shows(&s, week);
        s.play("h <end>");
        shows(&s, listed);
        assert!(!s.words().contains("not confirmed"), "{}", s.words());
        let sessions = s.app.desk.log.records.iter();
        assert_eq!(sessions.filter(|record| record.is_session()).count(), 1);
        // It is not asked again.
        let s = s.another_day(SECOND);
        assert!(!is_asked(&s), "{}", s.words());
    }
}

#[test]
fn today_says_what_is_known_of_today() {
    let today = "2026-11-22T18:10:00+01:00";
    for (key, said) in [
        ("a", "✓ Done today, 14 min. Again?"),
        ("b", "You did a part today. Go on when it suits you."),
        ("c", "Your first session"),
        (
            "<esc>",
            "A session ran to its end today. Whether you did it",
        ),
    ] {
        let mut s = left_alone().another_day(today);
        s.play(key);
        shows(&s, said);
    }
}

#[test]
fn it_is_put_off_until_the_next_start() {
    let mut s = left_alone().another_day(SECOND);
    s.play("<esc>");
    assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());
    assert!(confirmations(&s).is_empty());
    s.play("h <end>");
    shows(&s, "– not confirmed");
    // A way past Today and back does not bring it up again.
    s.play("<esc> <ret> <esc>");
    assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());
    assert!(is_asked(&s.another_day(THIRD)));
}

#[test]
fn pain_help_and_quit_work_over_the_question() {
    let mut s = left_alone().another_day(SECOND);
    s.play("?");
    shows(&s, "later");
    s.play("<esc> d x <ret>");
    assert!(is_asked(&s), "no answer has these: {}", s.words());
    s.play("p <esc>");
    assert!(is_asked(&s));
    s.play("p 5");
    assert_eq!(s.check_ins().len(), 1);
    s.play("<ret>");
    assert!(is_asked(&s), "it waits behind: {}", s.words());
    s.play("q");
    assert!(s.left && confirmations(&s).is_empty());
}

#[test]
fn only_the_three_newest_of_the_last_fourteen_days_are_asked_about() {
    let mut s = of_log(days_before(&[14, 13, 5, 4, 2]), "2026-11-22T09:00:00+01:00");
    for date in ["20 November", "18 November", "17 November"] {
        assert!(is_asked(&s), "{}", s.words());
        shows(&s, date);
        s.play("+1s a");
    }
    assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());
    // The next start asks about the one that is left; the oldest nobody remembers.
    let mut s = s.another_day("2026-11-22T18:00:00+01:00");
    shows(&s, "9 November");
    s.play("c");
    let s = s.another_day("2026-11-22T19:00:00+01:00");
    assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());
}

#[test]
fn an_answer_of_another_machine_counts_wherever_it_stands() {
    let mut log = days_before(&[1]);
    let Some(Record::Session(session)) = log.last().cloned() else {
        panic!("a session")
    };
    log.insert(0, said(&session, HowMuch::All));
    let s = of_log(log.clone(), "2026-11-22T09:00:00+01:00");
    assert!(!is_asked(&s), "{}", s.words());

    // Where only the end of the log was read, the rest brings the answer.
    let mut s = Opening {
        log: log.split_off(1),
        whole: false,
        ..Opening::default()
    }
    .open();
    assert!(is_asked(&s));
    log.push(Record::Session(session.clone()));
    s.tell(Msg::Log(Reading {
        records: log,
        whole: true,
        ..Reading::default()
    }));
    assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());

    // So does a number after it.
    let mut log = vec![Record::Session(session.clone())];
    let mut number = left_alone();
    number.play("2");
    let mut check = number.check_ins().pop().unwrap();
    assert_eq!(check.when, When::After);
    check.session = Some(session.id);
    log.insert(0, Record::CheckIn(check));
    assert!(!is_asked(&of_log(log, "2026-11-22T09:00:00+01:00")));
}

#[test]
fn who_starts_a_programme_by_its_name_is_asked_too_and_then_begins() {
    let mut s = Opening {
        log: days_before(&[1]),
        start: Some("disc-1"),
        ..Opening::default()
    }
    .open();
    assert!(is_asked(&s));
    s.play("a");
    assert_eq!(s.app.context(), Context::AskPain, "{}", s.words());
}

#[test]
fn who_passes_the_number_by_is_asked_at_once() {
    let mut s = left_alone();
    // The week as it is once it is answered for.
    shows(&s, "1 of 7 days");
    s.play("<esc>");
    assert!(is_asked(&s), "{}", s.words());
    s.play("a");
    shows(&s, "✓ Done today, 14 min. Again?");
    shows(&s, "1 of 7 days");
}

#[test]
fn a_number_given_hours_later_is_none_of_after_the_session() {
    for key in ["2", "<esc>"] {
        let mut s = left_alone();
        s.clocks(Duration::ZERO, Duration::from_hours(9));
        s.play(key);
        assert!(is_asked(&s), "{key}: {}", s.words());
        let after = s.check_ins().into_iter().filter(|c| c.when == When::After);
        assert_eq!(after.count(), 0);
    }
    let mut s = left_alone();
    s.clocks(Duration::ZERO, Duration::from_hours(9));
    s.play("p 5");
    assert_eq!(s.check_ins().pop().unwrap().when, When::Outside);
    s.play("<ret>");
    assert!(is_asked(&s), "{}", s.words());
}

#[test]
fn a_question_that_stands_over_night_names_the_right_day() {
    let mut s = left_alone().another_day("2026-11-22T20:00:00+01:00");
    shows(&s, "14 min, today");
    s.clocks(Duration::ZERO, Duration::from_hours(12));
    s.play("a");
    assert!(confirmations(&s).is_empty(), "it said today");
    shows(&s, "14 min, yesterday");
    s.play("a");
    assert_eq!(confirmations(&s).len(), 1);
}

/// Two weeks of days, each session left alone, half of them answered for: counted by hand.
#[test]
fn the_history_is_what_a_hand_counts() {
    let days: Vec<u64> = (0..14).rev().collect();
    let mut log = days_before(&days);
    let sessions: Vec<SessionRecord> = log
        .iter()
        .filter_map(|record| match record {
            Record::Session(session) => Some(session.clone()),
            _ => None,
        })
        .collect();
    let words = [
        Some(HowMuch::All),
        None,
        Some(HowMuch::Part),
        Some(HowMuch::None),
    ];
    let answered = sessions.iter().zip(words.iter().cycle());
    let answered: Vec<_> = answered
        .filter_map(|(s, word)| Some(said(s, (*word)?)))
        .collect();
    log.extend(answered);
    let mut s = of_log(log, "2026-11-22T20:00:00+01:00");
    s.play("<esc> <esc> <esc>");
    // From Monday the 9th on: all, open, part, none, all, open, part | none, all, open, part, none, all, open.
    s.play("h");
    shows(&s, "2 of 7 days");
    shows(&s, "4 sessions");
    let screen = s.screen(80, 24);
    assert!(screen.contains("● · · · ● · ·"), "{screen}");
    assert!(screen.contains("· ● · · · ● ◎"), "{screen}");
    s.play("<left>");
    shows(&s, "2 sessions");
}

#[test]
fn absurd_confirmations_are_only_lines_of_a_log() {
    let mut log = days_before(&[1]);
    let Some(Record::Session(session)) = log.last().cloned() else {
        panic!("a session")
    };
    for (at, date) in [
        ("0001-01-01T00:00:00+00:00", "-262143-01-01"),
        ("9999-12-31T23:59:59+00:00", "+262142-12-31"),
    ] {
        let line = format!(
            r#"{{"id":"{}","at":"{at}","local_date":"{date}","session":"{}","done":"none"}}"#,
            Uuid::nil(),
            session.id
        );
        log.push(Record::Confirmation(serde_json::from_str(&line).unwrap()));
    }
    let mut s = Opening {
        lang: Lang::Da,
        log,
        ..Opening::default()
    }
    .open();
    s.play("h <end>");
    shows(&s, "ikke gjort");
}
