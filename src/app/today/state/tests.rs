//! The six states of Today, and which goes before which.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::core::record::{Outcome, Record};
use crate::core::safety::PlanKind;
use serde_json::json;

const TODAY: &str = "2026-11-26";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

/// A session of ten repetitions.
fn session(date: &str, outcome: Outcome, done: u32) -> Record {
    let record = json!({
        "id": uuid::Uuid::from_u128(u128::from(done) + 7),
        "start": format!("{date}T08:00:00+01:00"),
        "end": format!("{date}T08:12:00+01:00"),
        "local_date": date,
        "programme": {"id": "disc-1", "hash": ""},
        "app": "0.1.0",
        "active_s": 700,
        "outcome": outcome,
        "plan": "full",
        "pain_before": 3,
        "exercises": [{
            "id": "pelvic-tilt",
            "planned": {"sets": 1, "reps": [10, 10], "hold_s": [3, 3], "sides": "both"},
            "done": {"both": {"sets": 1, "reps": done, "held_s": done * 3}},
            "eased": false,
            "skipped": null,
        }],
    });
    Record::Session(serde_json::from_value(record).unwrap())
}

const FULL: Offer = Offer {
    plan: Offered::Plan(PlanKind::Full),
    contact: Contact::None,
    row: 7,
    part: None,
};

fn state(log: &[Record], offer: Offer) -> State {
    State::of(Known {
        lately: Lately::new(log),
        whole: true,
        offer,
        today: date(TODAY),
    })
}

#[test]
fn nothing_trained_ever_is_the_first_day() {
    assert_eq!(state(&[], FULL), State::FirstDay);
    let left_at_once = session(TODAY, Outcome::Stopped, 0);
    assert_eq!(state(&[left_at_once], FULL), State::FirstDay);
}

#[test]
fn a_log_read_in_part_has_no_first_day() {
    let known = Known {
        lately: Lately::new(&[]),
        whole: false,
        offer: FULL,
        today: date(TODAY),
    };
    assert_eq!(State::of(known), State::Ready);
}

#[test]
fn yesterday_makes_today_ready_and_seven_days_away_a_day_back() {
    let last = |day| [session(day, Outcome::Completed, 10)];
    assert_eq!(state(&last("2026-11-25"), FULL), State::Ready);
    assert_eq!(state(&last("2026-11-20"), FULL), State::Ready);
    for (day, long) in [
        ("2026-11-19", false),
        ("2026-11-13", false),
        ("2026-11-12", true),
    ] {
        let last_day = date(day);
        let back = State::Back {
            last: last_day,
            long,
        };
        assert_eq!(state(&last(day), FULL), back, "{day}");
    }
}

#[test]
fn half_of_it_is_done_and_less_is_unfinished() {
    let trained = Trained {
        active: 700,
        stopped: false,
    };
    let of_today = |done| [session(TODAY, Outcome::Interrupted, done)];
    assert_eq!(state(&of_today(5), FULL), State::Done(trained));
    assert_eq!(state(&of_today(4), FULL), State::Unfinished(trained));
}

#[test]
fn what_nobody_answered_for_is_neither_done_nor_begun() {
    let left = session(TODAY, Outcome::Completed, 10);
    assert_eq!(state(std::slice::from_ref(&left), FULL), State::Unconfirmed);
    let said = |done: &str| {
        let said = json!({
            "id": uuid::Uuid::nil(),
            "at": format!("{TODAY}T20:00:00+01:00"),
            "local_date": TODAY,
            "session": left.id(),
            "done": done,
        });
        let said = Record::Confirmation(serde_json::from_value(said).unwrap());
        state(&[left.clone(), said], FULL)
    };
    assert!(matches!(said("all"), State::Done(_)));
    assert_eq!(said("part"), State::Part);
    assert_eq!(said("none"), State::FirstDay);
    // What was begun besides is what is said.
    let begun = session(TODAY, Outcome::Interrupted, 4);
    assert!(matches!(state(&[begun, left], FULL), State::Unfinished(_)));
}

#[test]
fn absurd_lengths_are_only_long() {
    let long = |done| {
        let mut record = session(TODAY, Outcome::Interrupted, done);
        if let Record::Session(session) = &mut record {
            session.active_s = u64::MAX;
        }
        record
    };
    let today = state(&[long(5), long(6)], FULL);
    assert!(matches!(today, State::Done(trained) if trained.active == u64::MAX));
}

#[test]
fn what_bars_a_session_goes_before_what_was_done() {
    let none = |contact| Offer {
        plan: Offered::None,
        contact,
        row: 1,
        part: None,
    };
    let done = [session(TODAY, Outcome::Completed, 10)];
    let resting = |contact| state(&done, none(contact));
    let is = |rest| State::Resting(rest);
    assert_eq!(resting(Contact::Emergency), is(Rest::Emergency));
    assert_eq!(resting(Contact::Today), is(Rest::Today));
    assert_eq!(resting(Contact::Soon), is(Rest::Doctor));
}
