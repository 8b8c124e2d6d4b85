//! Every fact of the founding documents is said where a patient reads it, and every dose is theirs or ours.

use rygrad::content::Library;
use rygrad::core::exercise::{Dose, DoseChange, Span};
use rygrad::core::ids::{ExerciseId, ProgrammeId};
use rygrad::core::level::Level;
use rygrad::core::programme::Frequency;
use rygrad::core::text::Plain;
use serde::Deserialize;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Facts {
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
struct Fact {
    id: String,
    kind: String,
    carried: Vec<Carrier>,
}

/// A text that says the fact, or a part of it.
#[derive(Deserialize)]
struct Carrier {
    file: String,
    says: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

#[test]
fn every_fact_is_said_to_a_patient() {
    let text = fs::read_to_string(root().join("tests/data/seed-facts.toml")).unwrap();
    let facts: Facts = toml::from_str(&text).unwrap();
    let ids: HashSet<_> = facts.fact.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!((facts.fact.len(), ids.len()), (83, 83), "the list is whole");
    for fact in &facts.fact {
        assert!(!fact.carried.is_empty(), "{} ({})", fact.id, fact.kind);
        for Carrier { file, says } in &fact.carried {
            let text = fs::read_to_string(root().join(file)).unwrap();
            // A comment or a source is read by nobody who trains.
            let lines = text.lines().filter(|l| !l.trim_start().starts_with('#'));
            let said = lines.collect::<Vec<_>>().join("\n");
            assert!(said.contains(says.as_str()), "{}: {file}: {says}", fact.id);
        }
    }
}

#[derive(Deserialize)]
struct Doses {
    dose: Vec<Stated>,
}

/// What a document states of a dose; a number or a range.
#[derive(Deserialize)]
struct Stated {
    id: String,
    exercise: String,
    sets: Option<Number>,
    reps: Option<Number>,
    hold_s: Option<Number>,
    minutes: Option<Number>,
    days_per_week: Option<Often>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(untagged)]
enum Number {
    One(u32),
    Range([u32; 2]),
}

#[derive(Deserialize, Clone, PartialEq)]
#[serde(untagged)]
enum Often {
    Days(u8),
    Said(String),
}

impl Number {
    fn holds(self, shipped: Span) -> bool {
        let (low, high) = match self {
            Self::One(n) => (n, n),
            Self::Range([low, high]) => (low, high),
        };
        low <= shipped.low() && shipped.high() <= high
    }
}

/// The numbers of a dose, by the name a document's row has for them.
fn numbers(dose: &Dose) -> Vec<(&'static str, Span)> {
    match dose {
        Dose::Repetitions(r) => {
            vec![
                ("sets", Span::exactly(r.sets)),
                ("reps", r.reps),
                ("hold_s", r.hold),
            ]
        }
        Dose::Activity(a) => vec![("minutes", a.minutes)],
    }
}

/// The numbers that a programme changes.
fn overrides(change: &DoseChange) -> Vec<(&'static str, Span)> {
    let numbers = [
        ("sets", change.sets.map(Span::exactly)),
        ("reps", change.reps),
        ("hold_s", change.hold),
        ("minutes", change.minutes),
    ];
    numbers
        .into_iter()
        .filter_map(|(key, span)| Some((key, span?)))
        .collect()
}

impl Stated {
    fn number(&self, key: &str) -> Option<Number> {
        match key {
            "sets" => self.sets,
            "reps" => self.reps,
            "hold_s" => self.hold_s,
            _ => self.minutes,
        }
    }
}

/// Every shipped number that a document speaks of is the document's (one of them, where they
/// differ), or marked `ours:` in the sources of its file.
#[test]
fn every_dose_is_the_documents_or_marked_as_ours() {
    let text = fs::read_to_string(root().join("tests/data/seed-doses.toml")).unwrap();
    let stated: Doses = toml::from_str(&text).unwrap();
    assert!(stated.dose.len() >= 29, "the list is whole");
    let library = Library::new(None);
    let ours = |sources: &[Plain]| sources.iter().any(|s| s.as_str().starts_with("ours:"));
    let check = |what: &str, id: &str, key: &str, span: Span, sources: &[Plain]| {
        let rows = stated.dose.iter().filter(|row| row.exercise == id);
        let said: Vec<_> = rows
            .filter_map(|row| Some((&row.id, row.number(key)?)))
            .collect();
        let agrees = said.is_empty() || said.iter().any(|(_, number)| number.holds(span));
        assert!(
            agrees || ours(sources),
            "{what}: {key} {span:?} of {id} is not what {:?} says",
            said.iter().map(|(id, _)| id).collect::<Vec<_>>()
        );
    };
    for row in &stated.dose {
        let id = ExerciseId::new(&row.exercise).unwrap();
        assert!(
            library.exercise(&id).is_some(),
            "{} is about {id}, which is not shipped",
            row.id
        );
    }
    for id in library.exercise_ids() {
        let exercise = library.exercise(&id).unwrap();
        for (key, span) in numbers(&exercise.dose) {
            check(id.as_str(), id.as_str(), key, span, &exercise.sources);
        }
    }
    for id in library.programme_ids() {
        let programme = library.programme(&id).unwrap();
        for item in &programme.items {
            for (key, span) in overrides(&item.change) {
                check(
                    id.as_str(),
                    item.exercise.as_str(),
                    key,
                    span,
                    &programme.sources,
                );
            }
            let rows = stated
                .dose
                .iter()
                .filter(|row| row.exercise == item.exercise.as_str());
            let said: Vec<_> = rows.filter_map(|row| row.days_per_week.clone()).collect();
            let often = match programme.frequency {
                Frequency::DaysPerWeek(n) => Often::Days(n),
                Frequency::On(days) => Often::Days(days.count()),
                Frequency::AsNeeded => Often::Said("as-needed".to_owned()),
            };
            let agrees = said.is_empty() || said.contains(&often) || ours(&programme.sources);
            assert!(agrees, "{id}: how often {} is done", item.exercise);
        }
    }
}

/// A new person meets the documents' doses: levels lie under and above them. Whatever builds up has
/// at least three.
#[test]
fn a_programme_begins_with_its_own_doses_whatever_its_levels() {
    let library = Library::new(None);
    let mut levelled = 0;
    for id in library.programme_ids() {
        let programme = library.programme(&id).unwrap();
        let Some(level) = programme.at_level() else {
            let path = format!("exercises/programmes/{id}.toml");
            let text = fs::read_to_string(root().join(path)).unwrap();
            assert!(text.contains("\n# No levels: "), "{id} says why not");
            continue;
        };
        levelled += 1;
        assert!(level.of.number() >= 4, "{id}");
        assert!(level.now > Level::FIRST && level.now < level.of, "{id}");
        for item in &programme.items {
            let exercise = library.exercise(&item.exercise).unwrap();
            let begun = exercise.dose.with(&item.change_at(level.now));
            assert_eq!(begun, exercise.dose.with(&item.change), "{id}");
        }
    }
    assert_eq!(levelled, 13);
}

/// Both doses of the pelvic tilt are there: 000 presses and holds 10 to 15 times, 004 goes both
/// ways 3 times 10.
#[test]
fn the_two_tilts_are_both_there() {
    let library = Library::new(None);
    let tilt = |programme: &str| {
        let programme = library
            .programme(&ProgrammeId::new(programme).unwrap())
            .unwrap();
        let courses = library.courses(&programme);
        let (_, dose) = courses
            .iter()
            .find(|(e, _)| e.id.as_str() == "pelvic-tilt")
            .unwrap();
        match dose {
            Dose::Repetitions(r) => (
                r.sets,
                r.reps.low(),
                r.reps.high(),
                r.hold.low(),
                r.both_ways,
            ),
            Dose::Activity(_) => panic!("the tilt is counted"),
        }
    };
    assert_eq!(tilt("sacrum"), (1, 10, 15, 3, false));
    assert_eq!(tilt("disc-1"), (3, 10, 10, 3, true));
}

/// Nothing lies in the library alone: whoever follows programmes meets every exercise somewhere.
#[test]
fn every_exercise_is_in_a_programme() {
    let library = Library::new(None);
    let mut used = HashSet::new();
    for id in library.programme_ids() {
        let programme = library.programme(&id).unwrap();
        used.extend(programme.items.iter().map(|item| item.exercise.clone()));
    }
    let alone: Vec<_> = library.exercise_ids();
    let alone: Vec<_> = alone.iter().filter(|id| !used.contains(*id)).collect();
    assert!(alone.is_empty(), "{alone:?}");
}

/// The cobra comes after lying on the stomach and on the forearms (safety.md section 3).
#[test]
fn the_steps_on_the_stomach_keep_their_order() {
    let library = Library::new(None);
    let steps = ["prone-lying", "prone-on-elbows"];
    for id in library.programme_ids() {
        let programme = library.programme(&id).unwrap();
        let ids: Vec<_> = programme
            .items
            .iter()
            .map(|i| i.exercise.as_str())
            .collect();
        let up = |id: &&str| ["cobra", "prone-press-up"].contains(id);
        if let Some(at) = ids.iter().position(up) {
            assert!(ids[..at].ends_with(&steps), "{id}: {ids:?}");
        }
    }
}
