//! Records that a wrong clock dated in the future.

use super::*;
use crate::core::safety::{Condition, Sign};

fn seen_from<'r>(records: &'r [Record], day: &str) -> Lately<'r> {
    let present = Present {
        today: date(day),
        at: at(day, "12:00:00"),
    };
    Lately::at(records, present)
}

#[test]
fn they_are_named_and_left_out_of_what_is_counted() {
    let records = [
        whole("2026-11-19"),
        check("2026-11-20", When::Before, 4),
        whole("2026-11-20"),
        whole("2031-03-05"),
        check("2031-03-04", When::Before, 9),
        lists("2031-03-04"),
    ];
    let lately = seen_from(&records, "2026-11-20");
    let ahead = Ahead {
        count: 3,
        first: date("2031-03-04"),
    };
    assert_eq!(lately.ahead(), Some(ahead));
    assert_eq!(lately.sessions().count(), 2);
    assert_eq!(lately.last_pain(), Some(pain(3)));
    assert_eq!(
        lately.last_felt(&lately.confirmed()).unwrap().local_date,
        date("2026-11-20")
    );
    let of = |records: &[Record]| {
        let records = confirmed(records);
        Kept::new(&records, None, chrono::Weekday::Mon, date("2026-11-20"))
    };
    let kept = of(&records);
    assert_eq!((kept.this_week(), kept.days_in_a_row()), (2, 2));
    // A clock that is one day ahead does not fill the current week.
    let records = [whole("2026-11-20"), whole("2026-11-21")];
    assert_eq!(of(&records).this_week(), 1);
    // Later, when that day has come, it counts.
    assert_eq!(seen_from(&records, "2026-11-22").ahead(), None);
}

#[test]
fn who_flies_west_over_the_date_line_has_no_wrong_clock() {
    let records = [sitting("2026-11-21", |session| {
        // The morning of the 21st in Kiritimati is the 20th almost everywhere else.
        session.start = DateTime::parse_from_rfc3339("2026-11-21T01:00:00+14:00").unwrap();
    })];
    let lately = seen_from(&records, "2026-11-20");
    assert_eq!((lately.ahead(), lately.sessions().count()), (None, 1));
}

#[test]
fn the_morning_after_is_asked_about_all_the_same() {
    let yesterday = whole("2026-11-19");
    let records = [yesterday.clone(), whole("2031-03-05")];
    let lately = seen_from(&records, "2026-11-20");
    let asked = lately.next_day_session(date("2026-11-20"));
    assert_eq!(asked.map(|session| session.id), yesterday.id());
}

#[test]
fn a_sign_of_the_future_is_open_and_nothing_of_the_future_closes_one() {
    let fever = |day: &str| screening(day, |s| s.signs = vec!["fever".into()]);
    let gone = |day: &str| screening(day, |s| s.gone = vec!["fever".into()]);
    let open = |records: &[Record]| seen_from(records, "2026-11-20").open_signs();
    assert_eq!(open(&[fever("2031-03-05")]), [Sign::Fever]);
    assert_eq!(
        open(&[fever("2026-11-19"), gone("2031-03-05")]),
        [Sign::Fever]
    );
    assert_eq!(open(&[fever("2026-11-19"), gone("2026-11-20")]), []);
    let records = [gone("2026-11-20"), fever("2031-03-05"), gone("2031-03-06")];
    assert_eq!(
        open(&records),
        [Sign::Fever],
        "nobody knows which was first"
    );
    let stop = [stopped("2031-03-05", Feeling::Chest)];
    assert_eq!(open(&stop), [Sign::Chest]);
    let dizzy = [
        stopped("2026-11-19", Feeling::Dizzy),
        stopped("2031-03-05", Feeling::Dizzy),
    ];
    assert_eq!(open(&dizzy), [Sign::DizzyRepeated]);
}

#[test]
fn conditions_of_the_future_are_added_and_take_none_away() {
    let with = |day: &str, words: &[&str], acknowledged| {
        screening(day, |s| {
            s.full = true;
            s.conditions = words.iter().copied().map(Into::into).collect();
            s.acknowledged = acknowledged;
        })
    };
    let known = |records: &[Record]| seen_from(records, "2026-11-20").conditions(Vec::new());
    let records = [
        with("2026-11-19", &["heart"], true),
        with("2031-03-05", &[], true),
    ];
    let conditions = known(&records).unwrap();
    assert_eq!(
        (conditions.held, conditions.acknowledged),
        (vec![Condition::Heart], true)
    );
    let records = [
        with("2026-11-19", &[], true),
        with("2031-03-05", &["heart"], false),
    ];
    let conditions = known(&records).unwrap();
    assert_eq!(
        (conditions.held, conditions.acknowledged),
        (vec![Condition::Heart], false)
    );
    assert!(
        seen_from(&[with("2031-03-05", &[], true)], "2026-11-20").lists_due(date("2026-11-20"))
    );
}

#[test]
fn a_stop_of_the_future_counts_and_having_talked_then_does_not() {
    let records = [whole("2026-11-19"), stopped("2031-03-05", Feeling::Sharp)];
    let start = seen_from(&records, "2026-11-20").start(pain(2), date("2026-11-20"));
    assert!(start.stopped_for_pain);
    let worse = [
        sitting("2026-11-18", |session| session.pain_before = Some(pain(2))),
        check("2026-11-19", When::NextDay, 9),
        screening("2031-03-05", |s| s.talked = true),
    ];
    let lately = seen_from(&worse, "2026-11-20");
    assert_eq!(
        lately.paused(pain(2), date("2026-11-20")),
        Lately::new(&worse[..2]).paused(pain(2), date("2026-11-20")),
    );
    assert!(lately.paused(pain(2), date("2026-11-20")));
    let asked = [
        stopped_to_ask("2026-11-18"),
        screening("2031-03-05", |s| s.asked = vec![exercise("pelvic-tilt")]),
    ];
    assert_eq!(
        seen_from(&asked, "2026-11-20").ask_first(date("2026-11-20")),
        [exercise("pelvic-tilt")]
    );
}

/// A session in which a rule skipped an exercise.
fn stopped_to_ask(day: &str) -> Record {
    sitting(day, |session| {
        let mut skipped = done("pelvic-tilt", 0);
        skipped.skipped = Some(Skipped::Rule);
        session.exercises = vec![skipped];
    })
}
