//! The line of a programme reads back as the same programme.
#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use super::*;
use crate::content::pack::file_of;
use crate::content::{Library, Origin, programme};
use crate::core::exercise::Dose;
use crate::core::exercise::limits::{HOLD, MINUTES, REPS, REST, SETS, TEMPO};
use crate::core::level::Level;
use crate::core::plan::PlanKind;
use crate::core::programme::{Item, Next, Weekdays};
use crate::core::settings::Instructions;
use crate::core::text::{Plain, Text};
use crate::core::time::Seconds;
use proptest::prelude::*;

fn line(programme: &Programme) -> String {
    write(programme, &Lang::ALL, |_| false, |_| false).expect("a line")
}

fn read(line: &str) -> Programme {
    let (id, text) = file(line).expect("a file");
    let path = file_of(id.as_str());
    let library = Library::new(None);
    let (programme, found) = programme::read(&text, &path, Origin::User, Some(&library));
    programme.unwrap_or_else(|| unreachable!("{found:?}\n{text}"))
}

/// The hashes of its plans at every level.
fn hashes(programme: &Programme) -> Vec<Option<String>> {
    let library = Library::new(None);
    let levels = (1..=12).filter_map(Level::new);
    let plan = |level| {
        let programme = programme.at(level);
        let plan = library.plan(
            &programme,
            PlanKind::Full,
            |_| true,
            |_| 0,
            Instructions::Full,
        );
        plan.map(|plan| plan.hash())
    };
    levels.map(plan).collect()
}

#[test]
fn every_built_in_programme_comes_back() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let before = library.programme(&id).expect("a programme");
        let line = line(&before);
        assert!(line.chars().all(is_packed), "{line}");
        let after = read(&line);
        assert_eq!(hashes(&after), hashes(&before), "{id}");
        let mut same = Programme::clone(&before);
        (same.about, same.sources) = (after.about.clone(), after.sources.clone());
        assert_eq!(after, same, "{line}");
    }
}

/// The letters that a QR code packs closest.
fn is_packed(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || "$%*+-./:".contains(c)
}

#[test]
fn a_line_is_as_the_docs_say() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").expect("an id");
    let disc = library.programme(&id).expect("a programme");
    let start = "RYGRAD1/DISC-1/EN:*DISC%2C.FIRST.WEEKS+DA:*PROLAPS%2C.F%C3%B8RSTE.UGER";
    let line = line(&disc);
    assert!(line.starts_with(start), "{line}");
    let rest = "/D7/P3:3/FCALM-DAY/NDISC-2:6:A/XPELVIC-TILT:S3R10+S1R8+S2R8++R12+R12H5/\
        XKNEE-TO-CHEST:H20-30D1+R1H10-15+H15-20++R3/XDEEP-BREATHING/";
    assert!(line.contains(rest), "{line}");
}

#[test]
fn a_copied_line_may_be_wrapped_but_not_changed() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").expect("an id");
    let disc = library.programme(&id).expect("a programme");
    let line = line(&disc);
    let wrapped: String = line.chars().flat_map(|c| [c, '\n', ' ']).collect();
    assert!(is_compact(&format!("\n {wrapped}")));
    assert_eq!(file(&wrapped), file(&line));
    assert_eq!(
        file(&line.replacen("RYGRAD1", "RYGRAD2", 1)),
        Err(Broken::Version)
    );
    for at in 0..line.len() {
        let cut = line.get(..at).unwrap_or_default();
        assert!(file(cut).is_err(), "{cut}");
        let mut other = line.clone().into_bytes();
        if let Some(letter) = other.get_mut(at) {
            *letter = if *letter == b'7' { b'8' } else { b'7' };
        }
        let other = String::from_utf8_lossy(&other);
        assert!(file(&other).is_err(), "{other}");
    }
    assert_eq!(file(&"RYGRAD1/".repeat(1_000_000)), Err(Broken::Letters));
}

#[test]
fn what_the_receiver_does_not_have_is_named() {
    let library = Library::new(None);
    let disc = library.programme(&ProgrammeId::new("disc-1").expect("an id"));
    let disc = disc.expect("a programme");
    let tilt = ExerciseId::new("pelvic-tilt").expect("an id");
    let own = write(&disc, &[Lang::En], |id| *id == tilt, |_| false);
    assert_eq!(own, Err(Uncompact::Exercise(tilt)));
    let calm = ProgrammeId::new("calm-day").expect("an id");
    let own = write(&disc, &[Lang::En], |_| false, |id| *id == calm);
    assert_eq!(own, Err(Uncompact::Programme(calm)));
}

fn number(limits: Span) -> impl Strategy<Value = Option<u32>> {
    prop::option::of(limits.low()..=limits.high())
}

fn amount(limits: Span) -> impl Strategy<Value = Option<Span>> {
    let one = limits.low()..=limits.high();
    prop::option::of(
        (one.clone(), one)
            .prop_map(|(a, b)| Span::new(a.min(b), a.max(b)).unwrap_or(Span::exactly(a))),
    )
}

prop_compose! {
    /// Any change of a dose that takes time.
    fn change()(
        sets in number(SETS), reps in amount(REPS), hold in amount(HOLD), into in 1..=TEMPO.high(),
        back in number(TEMPO), pause in number(TEMPO), rest in number(REST),
        sides in prop::option::of(prop::sample::select(Sides::ALL.to_vec())),
        both_ways in prop::option::of(Just(false)), minutes in amount(MINUTES),
    ) -> DoseChange {
        let seconds = |n: Option<u32>| n.map(Seconds);
        DoseChange {
            sets, reps, hold, into: Some(Seconds(into)), back: seconds(back), pause: seconds(pause),
            rest: seconds(rest), sides, both_ways, minutes,
        }
    }
}

/// What of a change an exercise takes.
fn fitted(exercise: &ExerciseId, change: DoseChange) -> DoseChange {
    let library = Library::new(None);
    match library.exercise(exercise).map(|exercise| exercise.dose) {
        Some(Dose::Activity(_)) => DoseChange {
            minutes: change.minutes,
            ..DoseChange::default()
        },
        _ => DoseChange {
            minutes: None,
            ..change
        },
    }
}

fn ids() -> Vec<ExerciseId> {
    // Walking comes last, so it has no place in a random order.
    let ids = Library::new(None).exercise_ids().into_iter();
    ids.filter(|id| id.as_str() != "walking").collect()
}

fn frequency() -> impl Strategy<Value = Frequency> {
    let chosen = prop::collection::vec(1_u32..=7, 1..7);
    prop_oneof![
        (1_u8..=7).prop_map(Frequency::DaysPerWeek),
        Just(Frequency::AsNeeded),
        chosen.prop_map(|days| {
            let days = Weekdays::new(days.into_iter().filter_map(day));
            Frequency::On(days.unwrap_or(Weekdays::ALL))
        }),
    ]
}

prop_compose! {
    fn any_programme()(
        name in "[A-Za-zæøåÆØÅ0-9][ -~æøå€]{0,30}",
        frequency in frequency(),
        first_side in prop::sample::select(vec![Side::Right, Side::Left]),
        items in prop::collection::vec(
            (prop::sample::select(ids()), change(), prop::collection::vec(change(), 0..4)), 1..8),
        first in 1_u8..=12, after_sessions in 1_u32..=1_000,
        flare in prop::option::of(Just("calm-day")),
        next in prop::option::of((Just("disc-2"), 1_u32..=1_000, any::<bool>())),
    ) -> Programme {
        let id = |id: &str| ProgrammeId::new(id).expect("an id");
        let most = items.iter().map(|(.., levels)| levels.len()).max().unwrap_or(0).max(1);
        let first = Level::new(first.min(u8::try_from(most).unwrap_or(1))).unwrap_or(Level::FIRST);
        let items = items.into_iter().map(|(exercise, change, levels)| Item {
            change: fitted(&exercise, change),
            levels: levels.into_iter().map(|level| fitted(&exercise, level)).collect(),
            exercise,
        });
        Programme {
            id: id("my-own"),
            name: Text::new([(Lang::Da, Plain::new(name.trim()))]).expect("a name"),
            about: None,
            frequency,
            first_side,
            sources: vec![Plain::new("ours: read from a code")],
            items: items.collect(),
            progress: Progress { first, after_sessions },
            level: first,
            flare: flare.map(id),
            next: next.map(|(programme, after_sessions, ask_first)| Next {
                programme: id(programme), after_sessions, ask_first,
            }),
            monitored: None,
            cleared: None,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_programme_comes_back(before in any_programme()) {
        let line = line(&before);
        prop_assert!(line.chars().all(is_packed), "{}", line);
        let (id, text) = file(&line).expect("a file");
        let (after, found) = programme::read(&text, &file_of(id.as_str()), Origin::User, None);
        let after = after.unwrap_or_else(|| unreachable!("{found:?}\n{text}"));
        prop_assert_eq!(hashes(&after), hashes(&before));
        prop_assert_eq!(after, before);
    }

    #[test]
    fn any_letters_are_read_or_refused(rest in "[A-Z0-9$%*+./: -]{0,80}") {
        let line = format!("RYGRAD1/{rest}/");
        let line = format!("{line}{}", crc(&line));
        if let Ok((id, text)) = file(&line) {
            let _ = programme::read(&text, &file_of(id.as_str()), Origin::User, None);
        }
        let _ = file(&rest);
    }
}
