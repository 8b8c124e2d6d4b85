//! The library as the program uses it.
#![expect(clippy::expect_used, reason = "a test may fail loudly")]

mod ladders;

use super::*;
use crate::core::exercise::Span;
use crate::core::phrase::Phrase;
use crate::core::settings::Instructions;
use crate::core::text::Lang;

fn exercise_id(id: &str) -> ExerciseId {
    ExerciseId::new(id).expect("an id")
}

fn programme_id(id: &str) -> ProgrammeId {
    ProgrammeId::new(id).expect("an id")
}

/// A config folder with these files.
fn config(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    folder
}

fn library(folder: &tempfile::TempDir) -> Library {
    Library::new(Some(folder.path().to_owned()))
}

const COBRA: &str = "format = 1\nposition = \"prone\"\nphases = [2]\nareas = [\"lumbar\"]\n\
    direction = \"extension\"\nname.da = \"Min cobra\"\ndose.sets = 1\ndose.reps = 3\n\
    steps.da = [\"Pres op.\"]\n";

#[test]
fn every_built_in_programme_can_be_had_with_its_doses() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let programme = library.programme(&id).expect("a built-in programme");
        assert_eq!(library.courses(&programme).len(), programme.items.len());
    }
    let calm = library
        .programme(&programme_id("calm-day"))
        .expect("calm-day");
    let courses = library.courses(&calm);
    let (_, dose) = courses.last().expect("walking");
    assert!(matches!(dose, Dose::Activity(a) if a.away && Some(a.minutes) == Span::new(5, 10)));
    assert!(library.problems().is_empty());
}

#[test]
fn a_built_in_exercise_is_what_its_file_says_also_where_it_is_read_late() {
    let library = Library::new(None);
    for id in library.exercise_ids() {
        let kept = library.exercise(&id).expect("a built-in exercise");
        let (source, _) = library.source_of_exercise(&id).expect("its file");
        let (read, _) = exercise::read(&source, Path::new(&format!("{id}.toml")), None);
        assert_eq!(read.as_ref(), Some(&*kept), "{id}");
        assert_eq!(source.contains("[figure]"), kept.figure().is_some(), "{id}");
    }
}

#[test]
fn an_own_file_takes_the_place_of_the_built_in_one() {
    let folder = config(&[
        ("exercises/cobra.toml", COBRA),
        ("exercises/own.toml", COBRA),
    ]);
    let library = library(&folder);
    let cobra = library.exercise(&exercise_id("cobra")).expect("a cobra");
    assert_eq!(cobra.name.of(Lang::Da).as_str(), "Min cobra");
    assert!(library.is_users(&exercise_id("cobra")));
    assert!(!library.is_users(&exercise_id("walking")));
    assert!(library.exercise_ids().contains(&exercise_id("own")));
    assert!(library.problems().is_empty());
}

#[test]
fn what_was_read_is_forgotten_once_a_file_is_written() {
    let folder = config(&[("exercises/cobra.toml", "format = 9\n")]);
    let mut library = library(&folder);
    let id = exercise_id("cobra");
    assert!(!library.is_users(&id));
    assert_eq!(library.problems().len(), 1);
    let source = library.source_of_exercise(&id).expect("a text");
    assert_eq!(source, ("format = 9\n".to_owned(), Origin::User));
    std::fs::write(folder.path().join("exercises/cobra.toml"), COBRA).expect("written");
    std::fs::create_dir(folder.path().join("programmes")).expect("made");
    let mine = folder.path().join("programmes/mine.toml");
    std::fs::write(mine, "format = 1\n").expect("written");
    assert!(!library.is_users(&id), "not yet");
    library.forget();
    assert!(library.is_users(&id) && library.problems().is_empty());
    let source = |id: &str| library.source_of_programme(&programme_id(id));
    assert!(source("mine").is_some_and(|(_, origin)| origin == Origin::User));
    assert!(source("back").is_some_and(|(_, origin)| origin == Origin::BuiltIn));
    assert_eq!(source("nobody-s"), None);
}

#[test]
fn a_faulty_own_file_is_kept_and_the_built_in_one_serves() {
    let folder = config(&[
        ("exercises/cobra.toml", "format = 1\n"),
        ("exercises/Bad Name.toml", COBRA),
        (
            "programmes/mine.toml",
            "format = 1\ndays-per-week = 3\nname.en = \"M\"\n\
            [[exercise]]\nid = \"cobar\"\n",
        ),
    ]);
    let library = library(&folder);
    assert!(library.exercise(&exercise_id("cobra")).is_some());
    assert!(!library.is_users(&exercise_id("cobra")));
    assert!(library.programme(&programme_id("mine")).is_none());
    let problems = library.problems();
    assert_eq!(problems.len(), 3, "{problems:?}");
    let said: String = problems
        .iter()
        .map(|problem| problem.render(false, &Phrase::english))
        .collect();
    assert!(said.contains("`name` is missing"), "{said}");
    assert!(said.contains("an id is 1 to 40 characters"), "{said}");
    assert!(said.contains("did you mean `cobra`?"), "{said}");
}

#[test]
fn strange_things_in_the_folder_do_no_harm() {
    let folder = config(&[
        ("exercises/cobra.toml/inside", ""),
        ("programmes", "a file"),
    ]);
    let library = library(&folder);
    assert!(library.exercise(&exercise_id("cobra")).is_some());
    assert!(library.programme(&programme_id("disc-1")).is_some());
    assert_eq!(library.problems().len(), 2);
    let nowhere = Library::new(Some(PathBuf::from("/nowhere/at/all")));
    assert!(!nowhere.exercise_ids().is_empty() && nowhere.problems().is_empty());
}

#[test]
fn a_built_in_programme_that_no_longer_fits_says_so() {
    let minutes = COBRA.replace("dose.sets = 1\ndose.reps = 3", "dose.minutes = 3");
    let fitting = COBRA.replace(
        "dose.sets = 1\ndose.reps = 3",
        "dose.sets = 1\ndose.reps = 2",
    );
    let folder = config(&[("exercises/seated-lumbar-stretch.toml", &minutes)]);
    let broken = library(&folder);
    assert!(broken.programme(&programme_id("disc-2")).is_none());
    let said: String = broken
        .problems()
        .iter()
        .map(|problem| problem.render(false, &Phrase::english))
        .collect();
    assert!(said.contains("is a matter of minutes"), "{said}");
    let folder = config(&[("exercises/seated-lumbar-stretch.toml", &fitting)]);
    assert!(
        library(&folder)
            .programme(&programme_id("disc-2"))
            .is_some()
    );
}

#[test]
fn a_plan_leaves_out_what_is_not_to_be_kept() {
    let library = Library::new(None);
    let programme = library.programme(&programme_id("disc-2")).expect("disc-2");
    let planned = |keep: &dyn Fn(&Exercise) -> bool| {
        let plan = library.plan(&programme, PlanKind::Full, keep, |_| 0, Instructions::Auto);
        let items = plan.map(|plan| plan.items().to_vec());
        items.map(|items| items.iter().map(|i| i.exercise.to_string()).collect())
    };
    let all = [
        "pelvic-tilt",
        "piriformis-stretch",
        "prone-lying",
        "prone-on-elbows",
        "cobra",
        "seated-lumbar-stretch",
        "walking",
    ];
    let all: Vec<String> = all.map(str::to_owned).to_vec();
    assert_eq!(planned(&|_| true), Some(all.clone()));
    let mut without = all;
    without.retain(|id| id != "cobra");
    assert_eq!(planned(&|e| e.id.as_str() != "cobra"), Some(without));
    assert_eq!(planned(&|_| false), None);
}

/// The ids of an easy plan.
fn easy(library: &Library, programme: &Programme) -> Vec<String> {
    let mode = Instructions::Auto;
    let plan = library.plan(programme, PlanKind::Easy, |_| true, |_| 0, mode);
    let plan = plan.expect("an easy plan");
    let ids = plan.items().iter().map(|item| item.exercise.to_string());
    ids.collect()
}

#[test]
fn no_easy_plan_of_a_built_in_programme_is_empty_and_each_is_shorter() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let programme = library.programme(&id).expect("a programme");
        let plan = |kind| library.plan(&programme, kind, |_| true, |_| 0, Instructions::Auto);
        let easy = plan(PlanKind::Easy).expect("an easy plan");
        let full = plan(PlanKind::Full).expect("a full plan");
        assert!(easy.total() < full.total(), "{id}");
        for item in easy.items() {
            if let Dose::Repetitions(dose) = item.dose {
                assert!(dose.sets == 1 && dose.hold.high() <= 15, "{id}: {item:?}");
            }
        }
    }
    let disc_3 = library.programme(&programme_id("disc-3")).expect("disc-3");
    assert!(!easy(&library, &disc_3).contains(&"knee-plank".to_owned()));
}

#[test]
fn what_is_of_phase_3_alone_stays_where_there_is_nothing_else_and_an_easier_exercise_takes_its_place()
 {
    let strong = COBRA.replace("phases = [2]", "phases = [3]");
    let easier = format!("{strong}[easier]\nexercise = \"own\"\nda = \"Den lette.\"\n");
    let programme = |ids: &[&str]| {
        let items = ids
            .iter()
            .map(|id| format!("[[exercise]]\nid = \"{id}\"\n"));
        let items: String = items.collect();
        format!("format = 1\ndays-per-week = 3\nname.da = \"Mit\"\n{items}")
    };
    let alone = programme(&["strong"]);
    let both = programme(&["strong", "hard"]);
    let known = programme(&["hard", "own"]);
    let folder = config(&[
        ("exercises/own.toml", COBRA),
        ("exercises/strong.toml", &strong),
        ("exercises/hard.toml", &easier),
        ("programmes/alone.toml", &alone),
        ("programmes/both.toml", &both),
        ("programmes/known.toml", &known),
    ]);
    let library = library(&folder);
    let of = |id| {
        easy(
            &library,
            &library.programme(&programme_id(id)).expect("mine"),
        )
    };
    assert_eq!(of("alone"), ["strong"]);
    assert_eq!(of("both"), ["own"], "the easier one is of phase 2");
    assert_eq!(of("known"), ["own"], "and comes once");
}
