//! Answers beside the number, and exercises to ask about.

use super::*;

#[test]
fn the_last_place_is_that_of_a_check_in_or_one_added_to_it() {
    let mut records = vec![
        number("2026-11-16", 3, |c| c.place = Some(Place::Calf)),
        number("2026-11-17", 3, |_| {}),
    ];
    let last = |records: &[Record]| Lately::new(&corrected(records)).last_place();
    assert_eq!(last(&[]), None);
    assert_eq!(last(&records), Some(Place::Calf));
    records.push(added("2026-11-17", "place", "buttock"));
    records.push(added("2026-11-17", "note", "back"));
    records.push(added("2026-11-17", "place", "of a newer version"));
    assert_eq!(last(&records), Some(Place::Buttock));
    records.push(number("2026-11-18", 3, |c| c.place = Some(Place::Back)));
    assert_eq!(last(&records), Some(Place::Back));
}

#[test]
fn a_place_counts_whose_check_in_was_not_read_and_not_one_that_was_taken_away() {
    let last = |records: &[Record]| Lately::new(&corrected(records)).last_place();
    let place = added("2026-11-17", "place", "calf");
    assert_eq!(last(std::slice::from_ref(&place)), Some(Place::Calf));
    let check = number("2026-11-17", 3, |_| {});
    let mut gone = added("2026-11-17", "place", "");
    if let Record::Amendment(gone) = &mut gone {
        gone.id = Uuid::max();
        gone.set.insert("place".to_owned(), serde_json::Value::Null);
    }
    assert_eq!(last(&[check, place, gone]), None);
}

#[test]
fn moving_is_asked_about_once_a_week_from_the_seventh_day_on() {
    let due = |records: &[Record], today| Lately::new(records).mobility_due(date(today));
    let mut records = vec![number("2026-11-10", 3, |_| {})];
    assert!(!due(&[], "2026-11-17"));
    assert!(!due(&records, "2026-11-16") && due(&records, "2026-11-17"));
    records.push(number("2026-11-17", 3, |c| {
        c.mobility = Some(Mobility::Same);
    }));
    assert!(!due(&records, "2026-11-17"));
    assert!(!due(&records, "2026-11-23"), "6 days ago");
    assert!(due(&records, "2026-11-24"), "7 days ago");
}

#[test]
fn an_answer_that_was_added_counts_for_the_day_of_its_check_in() {
    let due = |word, today| {
        let records = [
            number("2026-11-10", 3, |_| {}),
            number("2026-11-17", 3, |_| {}),
            added("2026-11-17", "mobility", word),
        ];
        Lately::new(&corrected(&records)).mobility_due(date(today))
    };
    assert!(!due("easier", "2026-11-23"));
    assert!(due("easier", "2026-11-24"));
    assert!(due("of a newer version", "2026-11-18"));
}

/// A session in which a rule skipped these exercises.
fn skips(day: &str, ids: &[&str]) -> Record {
    sitting(day, |session| {
        session.exercises.extend(ids.iter().map(|id| ExerciseDone {
            skipped: Some(Skipped::Rule),
            ..done(id, 0)
        }));
    })
}

fn stop_at(id: &str, change: impl FnOnce(&mut Stop)) -> Record {
    sitting("2026-11-18", |session| {
        let mut stop = Stop {
            exercise: Some(exercise(id)),
            ..a_stop(Some(Feeling::Ache))
        };
        change(&mut stop);
        session.stop = Some(stop);
    })
}

fn names(records: &[Record]) -> Vec<String> {
    let ids = Lately::new(records).ask_first(date("2026-11-20"));
    ids.into_iter().map(Into::into).collect()
}

#[test]
fn what_a_rule_skipped_and_where_it_stopped_is_to_be_asked_about() {
    let records = [
        skips("2026-11-16", &["cobra", "bridge"]),
        skips("2026-11-17", &["bridge", "bird-dog"]),
        stop_at("cat-cow", |_| {}),
    ];
    assert_eq!(names(&records), ["cobra", "bridge", "bird-dog", "cat-cow"]);
    let chosen = sitting("2026-11-16", |s| {
        s.exercises
            .iter_mut()
            .for_each(|e| e.skipped = Some(Skipped::Chosen));
    });
    assert!(names(&[chosen]).is_empty());
}

#[test]
fn a_stop_counts_where_its_advice_is_to_ask() {
    let counts = |why, contact| {
        let stop = stop_at("cobra", |stop| {
            stop.why = why;
            stop.contact = contact;
        });
        !names(&[stop]).is_empty()
    };
    for why in [Why::Pain, Why::Unanswered] {
        assert!(counts(why, Contact::Ask) && counts(why, Contact::Soon));
        assert!(!counts(why, Contact::None) && !counts(why, Contact::Emergency));
    }
    assert!(!counts(Why::Chosen, Contact::Ask) && !counts(Why::Sign, Contact::Soon));
    assert!(names(&[stop_at("cobra", |stop| stop.exercise = None)]).is_empty());
    let one_more = stop_at("cobra", |stop| {
        (stop.row, stop.part) = (Some(22), Some(Part::B));
        stop.contact = Contact::None;
    });
    assert_eq!(
        names(&[one_more]),
        ["cobra"],
        "one point more advises nobody"
    );
}

#[test]
fn what_was_asked_about_is_done_with_until_it_happens_again() {
    let asked = |ids: &[&str]| {
        let ids = ids.iter().map(|id| exercise(id)).collect();
        screening("2026-11-17", |s| s.asked = ids)
    };
    let mut records = vec![skips("2026-11-16", &["cobra", "bridge"]), asked(&["cobra"])];
    assert_eq!(names(&records), ["bridge"]);
    records.push(skips("2026-11-17", &["cobra"]));
    assert_eq!(names(&records), ["bridge", "cobra"]);
    records.push(asked(&["cobra", "bridge", "walking"]));
    assert!(names(&records).is_empty());
}

#[test]
fn the_easier_version_holds_for_a_week_and_until_it_is_too_much_again() {
    let easier = screening("2026-11-17", |s| s.easier = vec![exercise("cobra")]);
    let mut records = vec![skips("2026-11-16", &["cobra", "bridge"]), easier];
    let ids = |ids: Vec<ExerciseId>| ids.into_iter().map(String::from).collect::<Vec<_>>();
    let at = |records: &[Record], today| {
        let lately = Lately::new(records);
        let today = date(today);
        (ids(lately.ask_first(today)), ids(lately.easier_now(today)))
    };
    let both = |asked: &[&str], easier: &[&str]| {
        let all = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        (all(asked), all(easier))
    };
    assert_eq!(at(&records, "2026-11-17"), both(&["bridge"], &["cobra"]));
    assert_eq!(at(&records, "2026-11-23"), both(&["bridge"], &["cobra"]));
    let asked = both(&["cobra", "bridge"], &[]);
    assert_eq!(
        at(&records, "2026-11-24"),
        asked,
        "a week later it is asked again"
    );
    records.push(skips("2026-11-18", &["cobra"]));
    assert_eq!(at(&records, "2026-11-19"), asked);
    records.push(screening("2026-11-19", |s| {
        s.asked = vec![exercise("cobra")];
    }));
    assert_eq!(at(&records, "2026-11-19"), both(&["bridge"], &[]));
}

#[test]
fn a_point_more_is_counted_for_two_weeks_with_its_exercise() {
    let left = |day| {
        sitting(day, |session| {
            session.exercises = vec![ExerciseDone {
                skipped: Some(Skipped::Rule),
                row: Some(22),
                part: Some(Part::B),
                ..done("cobra", 1)
            }];
        })
    };
    let stop = stop_at("cobra", |stop| {
        (stop.row, stop.part) = (Some(22), Some(Part::B));
    });
    let records = [
        left("2026-11-05"),
        left("2026-11-06"),
        stop,
        skips("2026-11-18", &["cobra"]),
    ];
    let times =
        |id, today| Lately::new(&records).one_more_within_two_weeks(&exercise(id), date(today));
    assert_eq!(
        times("cobra", "2026-11-19"),
        2,
        "the first one is 14 days ago"
    );
    assert_eq!(times("cobra", "2026-11-18"), 3);
    assert_eq!(times("bridge", "2026-11-18"), 0);
}
