//! Ladders: which built-in exercise is the easier or the harder version of which.

use super::*;
use crate::core::exercise::Caution;
use crate::core::safety::Conditions;
use std::collections::BTreeSet;

/// A comment of a file that says why its exercise stands in no ladder.
const NO_LADDER: &str = "\n# No ladder: ";

/// Exercises whose easier version has another one as its next step, or none: the movement is done
/// sitting, or nothing but the letting go of it.
const SIDE_BRANCHES: [&str; 3] = ["cobra", "cat-cow", "pelvic-floor-activation"];

/// Easier versions with which one may get light-headed. It leaves nobody out, and the caution is said.
const DIZZY: [&str; 2] = ["slump-to-tall", "pelvic-floor-relaxation"];

/// The only easier version for which one gets up from the floor.
const OFF_THE_FLOOR: &str = "slump-to-tall";

/// Ladders of which one direction differs: the tilt moves around neutral, and the bridge begins with it.
const DIRECTIONS: [(&str, &str); 1] = [("pelvic-tilt", "bridge")];

fn all() -> Vec<Arc<Exercise>> {
    let library = Library::new(None);
    let ids = EXERCISES.iter().map(|file| exercise_id(file.id));
    ids.map(|id| library.exercise(&id).expect("there"))
        .collect()
}

/// Each step: the easier exercise, the harder one.
fn steps() -> Vec<(Arc<Exercise>, Arc<Exercise>)> {
    let library = Library::new(None);
    let mut steps = Vec::new();
    for exercise in all() {
        steps.extend(
            library
                .easier_of(&exercise)
                .map(|easier| (easier, Arc::clone(&exercise))),
        );
        steps.extend(
            library
                .harder_of(&exercise)
                .map(|harder| (exercise, harder)),
        );
    }
    steps
}

#[test]
fn every_exercise_stands_in_a_ladder_or_says_why_not() {
    let named: BTreeSet<_> = steps()
        .into_iter()
        .flat_map(|(easier, harder)| [easier.id.clone(), harder.id.clone()])
        .collect();
    for BuiltIn { id, source, .. } in EXERCISES {
        let stands = named.contains(&exercise_id(id));
        let says = source.contains(NO_LADDER);
        assert!(
            stands != says,
            "{id}: stands in a ladder {stands}, says why not {says}"
        );
    }
}

#[test]
fn what_an_exercise_names_is_there_and_its_steps_agree() {
    let library = Library::new(None);
    for exercise in all() {
        for variation in [&exercise.easier, &exercise.harder] {
            let named = variation.iter().find_map(|v| v.exercise.as_ref());
            assert!(
                named.is_none_or(|id| library.exercise(id).is_some()),
                "{named:?}"
            );
        }
        if let Some(harder) = library.harder_of(&exercise) {
            let back = library.easier_of(&harder);
            assert_eq!(back.map(|e| e.id.clone()), Some(exercise.id.clone()));
        }
        if let Some(easier) = library.easier_of(&exercise) {
            let back = library.harder_of(&easier).map(|e| e.id.clone());
            let branches = SIDE_BRANCHES.contains(&exercise.id.as_str());
            assert_eq!(
                back == Some(exercise.id.clone()),
                !branches,
                "{}",
                exercise.id
            );
        }
    }
}

#[test]
fn no_ladder_leads_in_a_circle() {
    let library = Library::new(None);
    for exercise in all() {
        let mut at = Arc::clone(&exercise);
        for _ in 0..EXERCISES.len() {
            let Some(easier) = library.easier_of(&at) else {
                break;
            };
            assert_ne!(easier.id, exercise.id, "a circle");
            at = easier;
        }
        assert!(library.easier_of(&at).is_none(), "{}", exercise.id);
    }
}

/// Flat on the back is the stricter form of lying on the back.
fn covers(harder: &Exercise, caution: Caution) -> bool {
    let flat = caution == Caution::PregBack && harder.cautions.contains(&Caution::PregFlat);
    flat || harder.cautions.contains(&caution)
}

#[test]
fn the_easier_one_brings_no_caution_and_no_later_phase_and_trains_the_same() {
    for (easier, harder) in steps() {
        let step = (easier.id.as_str(), harder.id.as_str());
        for caution in &easier.cautions {
            let stated = *caution == Caution::Dizzy && DIZZY.contains(&step.0);
            assert!(stated != covers(&harder, *caution), "{step:?}: {caution:?}");
        }
        assert!(
            easier.phases.iter().min() <= harder.phases.iter().min(),
            "{step:?}"
        );
        assert!(
            easier.phases.iter().max() <= harder.phases.iter().max(),
            "{step:?}"
        );
        assert!(
            easier.areas.iter().any(|area| harder.areas.contains(area)),
            "{step:?}"
        );
        let same = easier.direction == harder.direction;
        assert_eq!(same, !DIRECTIONS.contains(&step), "{step:?}");
        let stays = easier.position.on_floor() == harder.position.on_floor();
        assert_eq!(stays, step.0 != OFF_THE_FLOOR, "{step:?}");
        assert_eq!(easier.dose.is_away(), harder.dose.is_away(), "{step:?}");
    }
}

/// On an easy day, the easier exercise takes the place of the harder one.
#[test]
fn an_easy_plan_has_the_easier_exercises_and_nothing_twice() {
    let library = Library::new(None);
    for BuiltIn { id, .. } in PROGRAMMES {
        let programme = library.programme(&programme_id(id)).expect("there");
        let plan = |kind| {
            let plan = library.plan(&programme, kind, |_| true, |_| 9, Instructions::Short);
            plan.map(|plan| plan.items().to_vec()).unwrap_or_default()
        };
        let (full, easy) = (plan(PlanKind::Full), plan(PlanKind::Easy));
        let ids: BTreeSet<_> = easy.iter().map(|item| &item.exercise).collect();
        assert_eq!(ids.len(), easy.len(), "{id}");
        for item in &easy {
            let is_own = full.iter().any(|own| own.exercise == item.exercise);
            let stands_for = steps().into_iter().any(|(easier, harder)| {
                easier.id == item.exercise && full.iter().any(|own| own.exercise == harder.id)
            });
            assert!(is_own || stands_for, "{id}: {}", item.exercise);
        }
    }
}

/// What was left out does not come back as its easier version.
#[test]
fn what_is_left_out_stays_out_on_an_easy_day() {
    let library = Library::new(None);
    let programme = library.programme(&programme_id("disc-3")).expect("there");
    let limits = |without: &[&str]| Limits {
        without: without.iter().map(|id| exercise_id(id)).collect(),
        ..Limits::of(Conditions::none())
    };
    let easy = |without: &[&str]| -> Vec<String> {
        let plan = library
            .plan_within(
                &programme,
                PlanKind::Easy,
                &limits(without),
                |_| 9,
                Instructions::Short,
            )
            .expect("there");
        plan.items()
            .iter()
            .map(|item| item.exercise.to_string())
            .collect()
    };
    assert!(
        easy(&[]).contains(&"heel-slide".to_owned()),
        "{:?}",
        easy(&[])
    );
    assert!(!easy(&["dead-bug"]).contains(&"heel-slide".to_owned()));
}
