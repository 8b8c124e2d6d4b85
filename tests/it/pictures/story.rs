//! The patient of the pictures: five weeks of a disc that calms down, played by keys, a day at a time.

use super::moving::Moment;
use super::shot::Shot;
use crate::stage::{Opening, Stage};
use chrono::{Days, NaiveDate};
use rygrad::app::Screen;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::{Context, Key};
use rygrad::core::record::Record;
use rygrad::core::settings::{Country, Motion, Settings};
use std::time::Duration;

/// A window as most people open it.
pub(super) const WINDOW: (u16, u16) = (80, 24);

/// A day a line: how many after the first, the number before, the number after. `None` is a stop for
/// pain.
const DAYS: [(u64, char, Option<char>); 14] = [
    (0, '6', Some('5')),
    (2, '6', Some('5')),
    (4, '6', Some('5')),
    (7, '5', Some('4')),
    (9, '4', None),
    (11, '5', Some('4')),
    (14, '4', Some('3')),
    (16, '4', Some('3')),
    (19, '3', Some('3')),
    (21, '3', Some('2')),
    (23, '2', Some('2')),
    (25, '3', Some('2')),
    (28, '2', Some('1')),
    (30, '2', Some('1')),
];

/// A Monday.
fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 19).unwrap()
}

fn open(day: u64, motion: Motion, log: Vec<Record>) -> Stage {
    let date = first() + Days::new(day);
    let at: &'static str = Box::leak(format!("{date}T08:10:00+01:00").into_boxed_str());
    let settings = Settings {
        programme: Some(ProgrammeId::new("disc-3").unwrap()),
        country: Some(Country::UnitedKingdom),
        motion,
        ..Opening::default().settings
    };
    Opening {
        settings,
        screened: log.is_empty(),
        log,
        at,
        ..Opening::default()
    }
    .open()
}

/// The log of all days before the pictures.
pub(super) fn log() -> Vec<Record> {
    let mut log = Vec::new();
    for (day, before, after) in DAYS {
        let mut s = open(day, Motion::Reduced, log);
        if day == 28 {
            // The next level, and that the back is better.
            s.play("n o f <esc>");
        }
        begin(&mut s, before);
        if let Some(after) = after {
            end(&mut s);
            s.press(Key::Char(after));
            s.play("<esc>");
        } else {
            s.play("+6m p 6 <ret>");
        }
        log = s.app.desk.log.records;
    }
    log
}

/// From Today into the session; nothing is new.
fn begin(s: &mut Stage, pain: char) {
    s.play("<ret>");
    for _ in 0..20 {
        let key = match s.app.context() {
            Context::AskPain => pain,
            Context::AskNew | Context::List => 'n',
            _ if matches!(s.app.screen, Screen::Session(_)) => return,
            // What is recommended: an easier plan at 5.
            Context::Offer => {
                s.play("<ret>");
                continue;
            }
            // What was too much the last time, as before.
            Context::Pick if s.words().contains("too much") => 'b',
            _ => 'a',
        };
        s.press(Key::Char(key));
    }
    panic!("the check-in does not end: {}", s.screen(80, 24));
}

/// Lets the session run to its end. Only a walk waits for somebody who comes back.
fn end(s: &mut Stage) {
    for _ in 0..40 {
        s.play("+1m");
        if !s.sessions().is_empty() {
            return;
        }
        if s.screen(80, 24).starts_with(" Walking") {
            s.play("<ret>");
        }
    }
    panic!("the session does not end: {}", s.screen(80, 24));
}

/// The morning of the pictures.
pub(super) fn morning(log: &[Record]) -> Stage {
    open(32, Motion::Full, log.to_vec())
}

/// Goes down a list to the row with this name.
pub(super) fn mark(s: &mut Stage, name: &str) {
    let row = format!("▸ {name}");
    while !s.screen(80, 24).contains(&row) {
        let before = s.screen(80, 24);
        s.play("<down>");
        assert_ne!(s.screen(80, 24), before, "{name} is not in the list");
    }
}

/// In the session, from the moment on at which a repetition of this exercise begins.
pub(super) fn session(log: &[Record], exercise: &str, repetition: &str) -> Stage {
    let mut s = morning(log);
    begin(&mut s, '2');
    until(&mut s, &format!("\n {exercise}"));
    until(&mut s, repetition);
    s
}

/// Waits as the loop does, to the very moment.
fn until(s: &mut Stage, text: &str) {
    for _ in 0..40_000 {
        if format!("\n{}", s.screen(80, 24)).contains(text) {
            return;
        }
        step(s);
    }
    panic!("never saw {text:?}: {}", s.screen(80, 24));
}

fn step(s: &mut Stage) -> Duration {
    let due = s.app.next_wake().expect("something is to come");
    let time = due.since(s.now.mono);
    s.wait(time);
    time
}

/// All that is seen from now on, for this long.
pub(super) fn moments(s: &mut Stage, whole: Duration) -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut at = Duration::ZERO;
    while at < whole {
        let shot = Shot::of(s, WINDOW);
        moments.push(Moment { at, shot });
        at += step(s);
    }
    moments
}
