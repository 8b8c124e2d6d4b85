//! Logs with everything in them that may be found in one: doubles, corrections before and after, ids of
//! every kind, and what editors, sync tools and broken disks make of lines.
#![expect(clippy::indexing_slicing, reason = "a test may fail loudly")]

use super::{sample, utf16_text};
use crate::core::amended::QUIET;
use crate::core::exercise::Side;
use crate::core::ids::ExerciseId;
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::record::{
    Amendment, CheckIn, Confirmation, Done, ExerciseDone, ForToday, HowMuch, Mobility, Outcome,
    Place, Record, SessionRecord, SideDone, Skipped, Stop, When, Why,
};
use crate::core::safety::{Action, Contact, Feeling, Part, PlanKind};
use crate::core::text::Plain;
use proptest::prelude::*;
use serde_json::Value;
use uuid::Uuid;

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

fn amendment(number: u16, amends: u16, pain: u8) -> String {
    let set = match pain {
        0..=3 => ("withdrawn".to_owned(), (pain != 3).into()),
        pain => ("pain".to_owned(), pain.into()),
    };
    sample::line(&Record::Amendment(Amendment {
        id: sample::id(number),
        at: sample::check_in(number).at,
        amends: sample::id(amends),
        set: [set].into_iter().collect(),
    }))
}

/// An id that says nothing of when it was made.
fn scattered(number: u16) -> Uuid {
    Uuid::from_u128(u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c834))
}

fn with_note(number: u16, note: &str) -> String {
    let mut check = sample::check_in(number);
    check.note = Some(Plain::new(note));
    sample::line(&Record::CheckIn(check))
}

pub(super) fn any_line() -> impl Strategy<Value = Vec<u8>> {
    let number = 1_u16..60;
    let text = prop_oneof![
        8 => number.clone().prop_map(line),
        3 => number.clone().prop_map(|n| sample::line(&Record::Session(sample::session(n)))),
        2 => (number.clone(), 3_u8..9).prop_map(|(n, pain)| {
            line(n).replace("\"pain\":2", &format!("\"pain\":{pain}"))
        }),
        2 => (60_u16..90, number.clone(), 0_u8..12).prop_map(|(n, of, pain)| amendment(n, of, pain)),
        2 => number.clone().prop_map(|n| {
            let mut check = sample::check_in(n);
            check.id = scattered(n);
            sample::line(&Record::CheckIn(check))
        }),
        1 => number.clone().prop_map(|n| line(n).replace('\n', "\r\n")),
        1 => number.clone().prop_map(|n| line(n).replace(",\"", ", \"")),
        1 => number.clone().prop_map(|n| line(n).trim_end().to_owned()),
        1 => number.clone().prop_map(|n| {
            format!("{{\"v\":2,\"type\":\"sleep\",\"id\":\"{}\",\"hours\":7}}\n", sample::id(n))
        }),
        1 => (1_u8..4).prop_map(|n| format!("{{\"v\":2,\"type\":\"sleep\",\"hours\":{n}}}\n")),
        1 => prop::sample::select(vec!["\n", "oops\n", "\0\0\n", "[\n", "]\n", "}{\n", "\u{feff}"])
            .prop_map(str::to_owned),
        1 => (number.clone(), 9_000_usize..80_000).prop_map(|(n, long)| with_note(n, &"ø".repeat(long))),
    ];
    // Damage that a line may survive or not.
    let cut = (number, 1_usize..200).prop_map(|(n, cut)| {
        let mut line = line(n).into_bytes();
        line.truncate(cut);
        line
    });
    prop_oneof![12 => text.prop_map(String::into_bytes), 1 => cut]
}

/// A log as it may be found. Most are of one machine, and their ids rise but for a few.
pub(super) fn any_log() -> impl Strategy<Value = Vec<u8>> {
    let rising = (prop::collection::btree_set(1_u16..200, 0..80), any::<u8>()).prop_map(
        |(numbers, late)| {
            let mut lines: Vec<String> = numbers.into_iter().map(line).collect();
            if !lines.is_empty() {
                let (late, last) = (usize::from(late) % lines.len(), lines.len() - 1);
                lines.swap(late, last);
            }
            lines.concat().into_bytes()
        },
    );
    let mixed = prop::collection::vec(any_line(), 0..40).prop_map(|lines| lines.concat());
    let both = (rising, mixed, any::<bool>()).prop_map(|(rising, mixed, is_first)| {
        if is_first {
            [rising, mixed].concat()
        } else {
            [mixed, rising].concat()
        }
    });
    let other_form =
        (prop::collection::vec(1_u16..60, 0..9), 0_usize..4).prop_map(|(numbers, form)| {
            let text: String = numbers.into_iter().map(line).collect();
            utf16_text::all(&text)[form].clone()
        });
    prop_oneof![9 => both, 1 => other_form]
}

/// A record as this program may write it, with every field that may be missing there or not.
pub(super) fn any_record() -> impl Strategy<Value = Record> {
    prop_oneof![
        4 => any_session().prop_map(Record::Session),
        4 => any_check_in().prop_map(Record::CheckIn),
        2 => (1_u16..300, 1_u16..300, prop::sample::select(HowMuch::ALL)).prop_map(|(n, of, done)| {
            let check = sample::check_in(n);
            Record::Confirmation(Confirmation {
                id: check.id,
                at: check.at,
                local_date: check.local_date,
                session: sample::id(of),
                done,
            })
        }),
        2 => any_amendment().prop_map(Record::Amendment),
    ]
}

pub(super) fn any_amendment() -> impl Strategy<Value = Amendment> {
    const OTHERS: [&str; 5] = ["withdrawn", "start", "local_date", "reps:dead-bug", "later"];
    let fields = [&QUIET[..], &OTHERS].concat();
    let field = prop::sample::select(fields).prop_map(str::to_owned);
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u8..12).prop_map(Value::from),
        "[a-zø0-9 {}\\[\\]:,\"]{0,20}".prop_map(Value::from),
        prop::sample::select(&["knee", "neck", "same", "disc-1"][..]).prop_map(Value::from),
        Just(Value::from(vec![1])),
    ];
    let set = prop::collection::vec((field, value), 0..6);
    (1_u16..300, 1_u16..300, set).prop_map(|(number, amends, set)| Amendment {
        id: sample::id(number),
        at: sample::check_in(number).at,
        amends: sample::id(amends),
        set: set.into_iter().collect(),
    })
}

fn any_check_in() -> impl Strategy<Value = CheckIn> {
    (
        (1_u16..300, 0_u8..=10, prop::sample::select(When::ALL)),
        prop::option::of(1_u16..300),
        prop::option::of(prop::sample::select(Place::ALL)),
        prop::option::of(prop::sample::select(Mobility::ALL)),
        prop::option::of("[a-zø0-9 {}\\[\\]:,]{0,20}"),
        prop::collection::vec(any::<u8>(), 0..3),
    )
        .prop_map(
            |((number, pain, when), session, place, mobility, note, rows)| {
                let check = sample::check_in(number);
                CheckIn {
                    when,
                    session: session.map(sample::id),
                    pain: Pain::new(pain).unwrap_or(check.pain),
                    place,
                    note: note.map(|note| Plain::new(&note)),
                    mobility,
                    rows,
                    ..check
                }
            },
        )
}

fn any_session() -> impl Strategy<Value = SessionRecord> {
    (
        (1_u16..300, any::<u32>(), any::<bool>()),
        prop::sample::select(Outcome::ALL),
        prop::sample::select(PlanKind::ALL),
        prop::option::of(0_u8..=10),
        prop::option::of(1_u8..=12),
        prop::collection::vec(prop::sample::select(ForToday::ALL), 0..3),
        prop::collection::vec(any_exercise(), 0..5),
        prop::option::of(any_stop()),
    )
        .prop_map(
            |((number, active, paper), outcome, plan, pain, level, today, exercises, stop)| {
                let mut session = sample::session(number);
                session.programme.level = level.and_then(Level::new);
                SessionRecord {
                    active_s: active.into(),
                    outcome,
                    plan,
                    pain_before: pain.and_then(Pain::new),
                    paper,
                    today,
                    exercises,
                    stop,
                    ..session
                }
            },
        )
}

fn any_exercise() -> impl Strategy<Value = ExerciseDone> {
    let side = || {
        let any = (any::<u32>(), 0_u32..99, 0_u32..999);
        prop::option::of(any.prop_map(|(sets, reps, held_s)| SideDone { sets, reps, held_s }))
    };
    (
        "[a-z][a-z0-9-]{0,39}",
        (any::<bool>(), any::<bool>()),
        (side(), side(), side()),
        prop::option::of(prop::sample::select(Skipped::ALL)),
        prop::option::of(any::<u8>()),
        prop::option::of(prop::sample::select(Part::ALL)),
        any::<bool>(),
    )
        .prop_map(
            |(id, (eased, easier), (both, right, left), skipped, row, part, is_instead)| {
                let exercise = sample::session(1).exercises.swap_remove(0);
                let id = ExerciseId::new(&id).unwrap_or_else(|_| exercise.id.clone());
                ExerciseDone {
                    done: Done { both, right, left },
                    eased,
                    easier,
                    skipped,
                    row,
                    part,
                    instead: is_instead.then(|| id.clone()),
                    id,
                    ..exercise
                }
            },
        )
}

fn any_stop() -> impl Strategy<Value = Stop> {
    (
        prop::sample::select(Why::ALL),
        prop::option::of((prop::sample::select(Feeling::ALL), 0_u8..=10)),
        prop::option::of("[a-z][a-z0-9-]{0,39}"),
        (0_u32..9, 0_u32..99, any::<Option<bool>>()),
        prop::option::of((any::<u8>(), prop::sample::select(Part::ALL))),
        prop::sample::select(Action::ALL),
        prop::sample::select(Contact::ALL),
    )
        .prop_map(
            |(why, felt, exercise, (set, rep, side), row, action, contact)| Stop {
                why,
                kind: felt.map(|(kind, _)| kind),
                level: felt.and_then(|(_, level)| Pain::new(level)),
                exercise: exercise.and_then(|id| ExerciseId::new(&id).ok()),
                set,
                rep,
                side: side.map(|is_left| if is_left { Side::Left } else { Side::Right }),
                row: row.map(|(row, _)| row),
                part: row.map(|(_, part)| part),
                action,
                contact,
            },
        )
}
