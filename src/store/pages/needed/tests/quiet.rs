//! What was said once, long ago, and months of quiet days since.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::diary::{Diary, put};
use super::{check, read_both, said};
use crate::core::history::Present;
use crate::core::record::Record;
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::{Value, json};

/// Months of days with a quiet session, each with the number before it, and what else was on some of them.
fn quiet(days: i64, others: &[(i64, &str, Value)]) -> Vec<Record> {
    let mut diary = Diary::default();
    let start: DateTime<FixedOffset> = "2020-01-01T06:00:00Z".parse().unwrap();
    for day in 0..days {
        let morning = start + TimeDelta::days(day);
        for (nth, (_, kind, fields)) in others.iter().filter(|(on, ..)| *on == day).enumerate() {
            let at = morning + TimeDelta::minutes(1 + i64::try_from(nth).unwrap());
            let mut fields = fields.clone();
            if *kind == "amendment" {
                // It is of the last screening.
                let is_one = |record: &&Record| matches!(record, Record::Screening(_));
                let last = diary.records.iter().rev().find(is_one);
                let last = last.and_then(Record::id).unwrap();
                put(&mut fields, "amends", last.to_string());
            }
            diary.add(kind, at, fields);
        }
        let at = morning + TimeDelta::hours(3);
        diary.add("session", at, session(at, &json!([])));
    }
    diary.records
}

/// A session to its end.
fn session(at: DateTime<FixedOffset>, exercises: &Value) -> Value {
    json!({
        "start": at.to_rfc3339(),
        "end": (at + TimeDelta::minutes(11)).to_rfc3339(),
        "programme": {"id": "disc-1", "hash": "0badcafe"},
        "app": "0.1.0", "active_s": 640, "outcome": "completed", "plan": "full",
        "pain_before": 2, "exercises": exercises,
    })
}

fn of_sign(sign: bool, talked: bool) -> Value {
    let signs: &[&str] = if sign { &["saddle"] } else { &[] };
    let empty: &[&str] = &[];
    json!({
        "full": true, "signs": signs, "passed": empty, "gone": empty, "conditions": empty,
        "acknowledged": true, "talked": talked,
    })
}

/// What the whole log says at its end, and that what is held says so too.
fn said_at_the_end(others: &[(i64, &str, Value)], question: &str) -> String {
    let records = quiet(220, others);
    let left_out = check(&records, None).unwrap();
    assert!(left_out > 100, "{left_out}");
    let today = records.last().and_then(Record::local_date).unwrap();
    let at: DateTime<_> = format!("{today}T20:00:00+01:00").parse().unwrap();
    let (whole, _) = read_both(&records, None);
    said(&whole, Present { today, at })
        .remove(question)
        .unwrap()
}

/// A morning that paused the programme holds until somebody talked, however long ago both were.
#[test]
fn a_pause_long_ago_holds_until_somebody_talked() {
    let number = json!({"when": "outside", "pain": 9, "note": null});
    let mut others = vec![
        (2, "check_in", number),
        (100, "screening", of_sign(false, false)),
        (120, "screening", of_sign(false, false)),
    ];
    assert_ne!(said_at_the_end(&others, "paused 3"), "None");
    others.push((40, "screening", of_sign(false, true)));
    assert_eq!(said_at_the_end(&others, "paused 3"), "None");
}

/// An answer that closed a sign closes none when it is withdrawn, however long ago both were.
#[test]
fn a_sign_long_ago_is_open_again_when_the_answer_is_withdrawn() {
    let mut gone = of_sign(false, false);
    let object = gone.as_object_mut().unwrap();
    object.insert("gone".to_owned(), json!(["saddle"]));
    let mut others = vec![(0, "screening", of_sign(true, false))];
    assert!(said_at_the_end(&others, "open").contains("Saddle"));
    others.push((3, "screening", gone));
    assert!(!said_at_the_end(&others, "open").contains("Saddle"));
    others.push((5, "amendment", json!({"set": {"withdrawn": true}})));
    assert!(said_at_the_end(&others, "open").contains("Saddle"));
}

/// The last place of the pain was said past four in the morning, of the session before. That one comes along,
/// for it was corrected long after, and so does what was said of it: that nothing of it was done.
#[test]
fn a_session_that_comes_along_with_its_number_was_done_no_more_than_was_said() {
    let mut diary = Diary::default();
    // The days after the first number are held anyway.
    let first = json!({"when": "outside", "pain": 3, "note": null});
    diary.records = quiet(220, &[(0, "check_in", first)]);
    let start: DateTime<FixedOffset> = "2020-01-20T20:00:00Z".parse().unwrap();
    let exercises = json!([{
        "id": "bridge", "eased": false, "skipped": null,
        "planned": {"sets": 1, "reps": [2, 2], "hold_s": [20, 30], "sides": "both"},
        "done": {"both": {"sets": 1, "reps": 2, "held_s": 60}},
    }]);
    let mut evening = |day, place: Option<&str>| {
        let at = start + TimeDelta::days(day);
        let session = diary.add("session", at, session(at, &exercises));
        let number = json!({
            "when": "after", "session": session, "pain": 3, "place": place, "note": null,
        });
        diary.add("check_in", at + TimeDelta::hours(9), number);
        session
    };
    // There were others, before and since.
    evening(-10, Some("back"));
    for day in 60..64 {
        evening(day, None);
    }
    let session = evening(0, Some("hip"));
    let none = json!({"session": session, "done": "none"});
    diary.add("confirmation", start + TimeDelta::days(4), none);
    let back = json!({"amends": session, "set": {"withdrawn": false}});
    diary.add("amendment", start + TimeDelta::days(40), back);
    diary.records.sort_by_key(Record::order);
    let left_out = check(&diary.records, None).unwrap();
    assert!(left_out > 100, "{left_out}");
}
