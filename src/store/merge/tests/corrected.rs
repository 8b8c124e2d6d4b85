//! Two machines on which records were made, corrected, moved, withdrawn and brought back read the same
//! history, whichever takes in the other's log, and however their lines lie.

use super::*;
use crate::core::history::{Kept, Lately, pain_by_day};
use crate::core::pain::Pain;
use crate::core::record::{Amendment, CheckIn, Outcome, When};
use chrono::{DateTime, FixedOffset, TimeDelta, Weekday};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// How many sessions there are.
const SESSIONS: u16 = 3;
/// Where the ids of pain numbers begin, and those of amendments.
const NUMBERS: u16 = 10;
const AMENDMENTS: u16 = 50;

/// So few moments that many records share one.
fn moment(step: u8) -> DateTime<FixedOffset> {
    let first = DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap();
    first + TimeDelta::hours(12 * i64::from(step))
}

fn session(number: u16, step: u8) -> Record {
    let mut session = sample::session(number);
    session.start = moment(step);
    session.end = moment(step) + TimeDelta::minutes(10);
    session.local_date = moment(step).date_naive();
    session.outcome = Outcome::Completed;
    session.stop = None;
    Record::Session(session)
}

fn number(number: u16, step: u8, level: u8, of: Option<u16>, when: When) -> Record {
    Record::CheckIn(CheckIn {
        at: moment(step),
        local_date: moment(step).date_naive(),
        pain: Pain::new(level).unwrap(),
        session: of.map(sample::id),
        when,
        ..sample::check_in(number)
    })
}

fn numbers() -> impl Strategy<Value = Vec<Record>> {
    let when = prop::sample::select(When::ALL.to_vec());
    let one = (0_u8..8, 0_u8..=10, prop::option::of(0..SESSIONS), when);
    prop::collection::vec(one, 0..8).prop_map(|numbers| {
        let numbers = (NUMBERS..).zip(numbers);
        let made = numbers.map(|(n, (step, level, of, when))| number(n, step, level, of, when));
        made.collect()
    })
}

/// A correction, good or not, of a session or of a number.
fn set() -> impl Strategy<Value = Value> {
    let at = |step: u8| moment(step).to_rfc3339();
    let day = |step: u8| moment(step).date_naive().to_string();
    prop_oneof![
        any::<bool>().prop_map(|is| json!({ "withdrawn": is })),
        (0..12_u8).prop_map(|level| json!({ "pain": level })),
        (0..12_u8).prop_map(|level| json!({ "pain_before": level })),
        (0..8_u8).prop_map(move |s| json!({"start": at(s), "end": at(s), "local_date": day(s)})),
        (0..8_u8).prop_map(move |s| json!({"at": at(s), "local_date": day(s)})),
        (0..3_u8).prop_map(|sets| json!({ "sets:knee-to-chest": sets })),
        (0..4_u8).prop_map(|reps| json!({ "reps:knee-to-chest": reps })),
        Just(json!({"programme": "sacrum", "level": null})),
        Just(json!({"note": "x"})),
        Just(json!({"withdrawn": true, "pain": 3})),
    ]
}

fn amendments() -> impl Strategy<Value = Vec<Record>> {
    let of = prop_oneof![0..SESSIONS, NUMBERS..NUMBERS + 8];
    prop::collection::vec((0_u8..3, of, set()), 0..12).prop_map(|found| {
        let made = (AMENDMENTS..).zip(found);
        let made = made.map(|(n, (step, of, set))| {
            Record::Amendment(Amendment {
                id: sample::id(n),
                at: moment(20 + step),
                amends: sample::id(of),
                set: serde_json::from_value(set).unwrap(),
            })
        });
        made.collect()
    })
}

/// The records of two machines, in any order, some of them on both.
fn machines() -> impl Strategy<Value = [Vec<Record>; 2]> {
    let sessions = prop::collection::vec(0_u8..8, usize::from(SESSIONS));
    let all = (sessions, numbers(), amendments()).prop_map(|(steps, numbers, amendments)| {
        let sessions = (0..).zip(steps).map(|(n, step)| session(n, step));
        let all: Vec<Record> = sessions.chain(numbers).chain(amendments).collect();
        all
    });
    let placed = all.prop_flat_map(|all| {
        let places = prop::collection::vec(0_u8..3, all.len());
        (Just(all).prop_shuffle(), places)
    });
    placed.prop_map(|(all, places)| {
        let on = |here: u8| {
            let there = all.iter().zip(&places).filter(move |(_, p)| **p != here);
            there.map(|(record, _)| record.clone()).collect()
        };
        [on(0), on(1)]
    })
}

fn written(records: &[Record], doubles: usize) -> String {
    let lines = records.iter().chain(records.iter().take(doubles));
    lines.map(sample::line).collect()
}

/// The records as they count, the kept days, and the numbers of pain.
fn history(reading: &Reading) -> impl PartialEq + std::fmt::Debug + use<> {
    let records = &reading.records;
    let today = moment(16).date_naive();
    let kept = Kept::new(records, None, Weekday::Mon, today);
    let lately = Lately::new(records);
    (
        records.clone(),
        kept.days().collect::<Vec<_>>(),
        pain_by_day(records),
        lately.usual(today),
        (lately.last_pain(), lately.open_signs()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn merged_either_way_they_tell_the_same(machines in machines(), doubles in 0_usize..4) {
        let [one, other] = &machines;
        let (_home, here) = machine(&written(one, doubles));
        let (_home_too, there) = machine(&written(other, 0));
        let (_home_three, third) = machine("");
        merge(&third, &[there.log(), here.log()]).unwrap();
        merge(&here, &[there.log()]).unwrap();
        merge(&there, &[here.log()]).unwrap();
        let [here, there, third] =
            [here, there, third].map(|folders| history(&read::all(&folders.log()).unwrap()));
        prop_assert!(here == there, "{here:#?}\n{there:#?}");
        prop_assert!(here == third, "{here:#?}\n{third:#?}");
    }

    /// A running program learns of the other's lines one by one, and reads what a new one would.
    #[test]
    fn what_is_learnt_later_reads_as_if_it_was_read_at_once(machines in machines()) {
        // More than one number before a session is read anew with the whole log.
        let is_second = |record: &Record| {
            matches!(record, Record::CheckIn(c) if c.when == When::Before && c.session.is_some())
        };
        let [one, other] = machines.map(|mut records| {
            records.retain(|record| !is_second(record));
            records
        });
        let (_home, here) = machine(&written(&one, 0));
        let mut reading = read::all(&here.log()).unwrap();
        let known: Vec<Uuid> = one.iter().filter_map(Record::id).collect();
        for record in &other {
            if !record.id().is_some_and(|id| known.contains(&id)) {
                reading.add([record.clone()]);
            }
        }
        let (_home_too, both) = machine(&(written(&one, 0) + &written(&other, 0)));
        let mut at_once = read::all(&both.log()).unwrap().records;
        let in_order = |records: &mut Vec<Record>| records.sort_by_key(Record::order);
        in_order(&mut reading.records);
        in_order(&mut at_once);
        prop_assert_eq!(&reading.records, &at_once);
    }
}
