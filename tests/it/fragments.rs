//! A voice that is recorded in fragments says every line of every programme.

use rygrad::content::Library;
use rygrad::core::exercise::Exercise;
use rygrad::core::ids::{ExerciseId, ProgrammeId};
use rygrad::core::level::Level;
use rygrad::core::plan::{Plan, PlanKind};
use rygrad::core::safety::Condition;
use rygrad::core::settings::{Instructions, Rate, Settings};
use rygrad::core::text::Lang;
use rygrad::i18n::Texts;
use rygrad::script::fragments::{Fragment, Fragments, key, pieces};
use rygrad::script::{Line, Recording, Script, rehearsal};
use std::collections::HashSet;
use std::sync::Arc;

/// Every session of a programme: full and easy, at each level, with these instructions.
fn plans(
    id: &ProgrammeId,
    mode: Instructions,
    library: &Library,
) -> Vec<(Plan, Vec<Option<Arc<Exercise>>>)> {
    let programme = library.programme(id).unwrap();
    let mut plans = Vec::new();
    let levels = (1..=12).filter_map(Level::new);
    for level in levels.take_while(|level| *level <= programme.most()) {
        let at = programme.at(level);
        for kind in [PlanKind::Full, PlanKind::Easy] {
            let never = |_: &ExerciseId| 0;
            let plan = library.plan(&at, kind, |_| true, never, mode);
            let Some(plan) = plan else { continue };
            let items = plan.items().iter();
            let exercises = items.map(|item| library.exercise(&item.exercise));
            let exercises = exercises.collect();
            plans.push((plan, exercises));
        }
    }
    plans
}

/// What somebody without conditions hears.
fn said(texts: &Texts, plan: &Plan, exercises: &[Option<Arc<Exercise>>]) -> Vec<Line> {
    let script = Script {
        texts,
        plan,
        exercises,
        held: &[],
        rate: Rate::Normal,
    };
    let lines = rehearsal(&script).into_iter();
    lines.map(|timed| timed.line).collect()
}

/// The fragments of a programme, and its lines for many a person.
fn taken(id: &ProgrammeId, lang: Lang, library: &Library) -> (Vec<Fragment>, Vec<Line>) {
    let (texts, settings) = (Texts::new(lang), Settings::default());
    let mut fragments = Fragments::new(&texts, &settings);
    let mut lines = Vec::new();
    for (plan, exercises) in plans(id, Instructions::Full, library) {
        let script = |held, rate| Script {
            texts: &texts,
            plan: &plan,
            exercises: &exercises,
            held,
            rate,
        };
        fragments.add(&script(&[], Rate::Normal));
        let slow = script(&[Condition::Heart], Rate::Slow);
        lines.extend(rehearsal(&slow).into_iter().map(|timed| timed.line));
        let brisk = Recording::new(&script(&[], Rate::Brisk), &settings);
        lines.extend(brisk.lines.into_iter().map(|timed| timed.line));
    }
    // Who knows every exercise hears less of it, and nothing else.
    for (plan, exercises) in plans(id, Instructions::Short, library) {
        lines.extend(said(&texts, &plan, &exercises));
    }
    (fragments.in_order().fragments, lines)
}

#[test]
fn every_line_of_every_programme_can_be_put_together() {
    let library = Library::new(None);
    let mut count = 0;
    for id in library.programme_ids() {
        for lang in Lang::ALL {
            let (fragments, lines) = taken(&id, lang, &library);
            let keys: HashSet<String> = fragments.iter().map(|f| key(f.text.as_str())).collect();
            assert_eq!(keys.len(), fragments.len(), "{id} {lang}: a text twice");
            let ids: HashSet<&str> = fragments.iter().map(|f| f.id.as_str()).collect();
            assert_eq!(ids.len(), fragments.len(), "{id} {lang}: an id twice");
            for id in ids {
                let may = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                let parts: Vec<&str> = id.split('.').collect();
                assert!(parts.len() == 2, "{id}");
                assert!(
                    parts.iter().all(|p| !p.is_empty() && p.chars().all(may)),
                    "{id}"
                );
            }
            for line in lines {
                let made = pieces(&line.words, &|text| keys.contains(text));
                assert!(made.is_some(), "{id} {lang}: {:?}", line.words);
                count += 1;
            }
        }
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn a_session_of_fewer_exercises_can_be_put_together() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let (texts, programme) = (Texts::new(Lang::Nb), library.programme(&id).unwrap());
    let (fragments, _) = taken(&id, Lang::Nb, &library);
    let keys: HashSet<String> = fragments.iter().map(|f| key(f.text.as_str())).collect();
    assert!(fragments.iter().any(|f| f.id == "voice.exercise-2-2"));
    for out in programme.items.iter().map(|item| &item.exercise) {
        let keep = |exercise: &Exercise| exercise.id != *out;
        let never = |_: &ExerciseId| 0;
        let plan = library.plan(&programme, PlanKind::Full, keep, never, Instructions::Full);
        let plan = plan.unwrap();
        let items = plan.items().iter();
        let exercises: Vec<_> = items.map(|item| library.exercise(&item.exercise)).collect();
        for line in said(&texts, &plan, &exercises) {
            let made = pieces(&line.words, &|text| keys.contains(text));
            assert!(made.is_some(), "without {out}: {}", line.text());
        }
    }
}

#[test]
fn fragments_have_names_for_people() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let (fragments, _) = taken(&id, Lang::Da, &library);
    let of = |id: &str| fragments.iter().find(|fragment| fragment.id == id).unwrap();
    assert_eq!(of("pelvic-tilt.move").text.as_str(), "Kip");
    assert!(
        of("pelvic-tilt.step-3")
            .text
            .as_str()
            .starts_with("Kip bækkenet")
    );
    assert_eq!(of("voice.change").text.as_str(), "Skift side.");
    assert!(of("voice.stopped").exercises.is_empty());
    assert!(of("voice.last").exercises.len() > 1, "several have it");
    let four = of("number.4");
    assert!(four.within.as_ref().unwrap().as_str().starts_with("4, "));
    let most = four.most.unwrap().as_secs_f64();
    assert!((0.3..2.0).contains(&most), "{most}");
    let numbers = fragments.iter().filter(|f| f.section() == "number");
    let numbers: Vec<u32> = numbers.map(|f| f.text.as_str().parse().unwrap()).collect();
    assert!(numbers.len() > 8 && numbers.is_sorted(), "{numbers:?}");
}
