//! A session that ran to its end and that nobody answered for.

use super::*;
use crate::core::programme::Frequency;
use chrono::Weekday;

const DAY: &str = "2026-11-20";

fn the(record: &Record) -> &SessionRecord {
    match record {
        Record::Session(session) => session,
        _ => unreachable!("a session"),
    }
}

/// Whether the day is kept and the session counts in the sums, and what is known of it.
fn counts(records: &[Record]) -> (bool, u32, Standing) {
    let kept = Kept::new(
        records,
        Some(Frequency::DaysPerWeek(5)),
        Weekday::Mon,
        date(DAY),
    );
    let figures = Figures::new(records, &kept, Range::All, date(DAY));
    let session = records.iter().find(|record| record.is_session()).unwrap();
    let standing = Confirmed::of(records).standing(the(session));
    (kept.is_kept(date(DAY)), figures.sessions, standing)
}

#[test]
fn it_counts_for_nothing_until_somebody_says_that_it_was_done() {
    let session = whole(DAY);
    let told = |done| [session.clone(), said(the(&session), "20:00:00", done)];
    assert_eq!(
        counts(std::slice::from_ref(&session)),
        (false, 0, Standing::Open)
    );
    let all = Standing::Told(HowMuch::All);
    assert_eq!(counts(&told(HowMuch::All)), (true, 1, all));
    let part = Standing::Told(HowMuch::Part);
    assert_eq!(counts(&told(HowMuch::Part)), (false, 0, part));
    let none = Standing::Told(HowMuch::None);
    assert_eq!(counts(&told(HowMuch::None)), (false, 0, none));
    let answered = [session.clone(), after(DAY, 3)];
    assert_eq!(counts(&answered), (true, 1, Standing::Known));
    let before = number(DAY, 3, |check| check.session = session.id());
    assert_eq!(counts(&[session, before]), (false, 0, Standing::Open));
}

#[test]
fn the_later_answer_wins_in_whatever_order_they_stand() {
    let session = whole(DAY);
    let first = said(the(&session), "20:00:00", HowMuch::None);
    let last = said(the(&session), "21:00:00", HowMuch::All);
    let all = (true, 1, Standing::Told(HowMuch::All));
    for records in [
        [session.clone(), first.clone(), last.clone()],
        [last.clone(), first.clone(), session.clone()],
        [first.clone(), session.clone(), last.clone()],
    ] {
        assert_eq!(counts(&records), all);
    }
    // A number after it says that somebody was there; what they say of it themselves says more.
    let (kept, ..) = counts(&[session, after(DAY, 3), first]);
    assert!(!kept);
}

#[test]
fn what_was_stopped_or_cut_off_or_empty_needs_no_word() {
    for record in [
        session(DAY, Outcome::Interrupted, None, 6),
        session(DAY, Outcome::Stopped, Some(Why::Chosen), 6),
        session(DAY, Outcome::Stopped, Some(Why::Pain), 1),
        session(DAY, Outcome::Completed, None, 0),
    ] {
        let standing = Confirmed::of(&[]).standing(the(&record));
        assert_eq!(standing, Standing::Known);
        let none = said(the(&record), "20:00:00", HowMuch::None);
        let standing = Confirmed::of(&[none]).standing(the(&record));
        assert_eq!(standing, Standing::Known, "a stop is what it is");
    }
}

/// A number after it says only that somebody came back.
#[test]
fn one_that_stopped_since_nobody_was_there_needs_a_word_too() {
    let left = session(DAY, Outcome::Stopped, Some(Why::Absent), 6);
    let numbered = [left.clone(), after(DAY, 3)];
    assert_eq!(counts(&numbered), (false, 0, Standing::Open));
    assert_eq!(Lately::new(&numbered).unconfirmed(date(DAY)).len(), 1);
    let all = said(the(&left), "20:00:00", HowMuch::All);
    assert_eq!(
        counts(&[left, all]),
        (true, 1, Standing::Told(HowMuch::All))
    );
}

#[test]
fn it_is_asked_about_for_fourteen_days_newest_first() {
    let records = ["2026-11-06", "2026-11-07", DAY, "2026-11-21"].map(whole);
    let asked = |records: &[Record], today: &str| -> Vec<String> {
        let sessions = Lately::new(records).unconfirmed(date(today));
        let dates = sessions.iter().map(|s| s.local_date.to_string());
        dates.collect()
    };
    assert_eq!(asked(&records, DAY), [DAY, "2026-11-07"]);
    assert_eq!(asked(&records, "2026-12-04"), ["2026-11-21"]);
    assert!(asked(&records, "2026-12-05").is_empty());
    assert!(asked(&confirmed(&records), DAY).is_empty());
    let absurd = sitting(DAY, |s| s.local_date = NaiveDate::MIN);
    assert!(asked(&[absurd], "-262143-01-01").len() <= 1);
}

#[test]
fn what_asks_for_caution_holds_whether_it_was_done_or_not() {
    let start = |records: &[Record]| Lately::new(records).start(pain(6), date("2026-11-21"));
    // The session before was stopped for pain: that the next one was done nobody knows.
    let records = [stopped("2026-11-19", Feeling::Ache), whole(DAY)];
    assert!(start(&records).stopped_for_pain);
    assert_eq!(start(&records).next_day_rise, Some(3));
    assert!(!start(&confirmed(&records)).stopped_for_pain);
    let session = whole(DAY);
    let none = said(the(&session), "20:00:00", HowMuch::None);
    assert_eq!(start(&[session, none]).next_day_rise, None);
}
