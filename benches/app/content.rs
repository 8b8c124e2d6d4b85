//! From files to plans and texts: what the first frame needs of them is a part of its 1.25 × floor.

use divan::Bencher;
use rygrad::content::{Library, Origin, exercise, programme, settings};
use rygrad::core::exercise::{Dose, Exercise};
use rygrad::core::ids::{ExerciseId, ProgrammeId};
use rygrad::core::plan::{Course, Plan, PlanKind, outline};
use rygrad::core::programme::Programme;
use rygrad::core::settings::Instructions;
use rygrad::i18n::{Lang, Texts};
use std::path::Path;
use std::sync::Arc;

const PELVIC_TILT: &str = include_str!("../../exercises/pelvic-tilt.toml");
const DISC_1: &str = include_str!("../../exercises/programmes/disc-1.toml");
const CONFIG: &str = "welcomed = true\nlanguage = \"da\"\ncountry = \"dk\"\nprogramme = \"disc-1\"\n\
    motion = \"reduced\"\nusual-time = \"07:30\"\n";

#[divan::bench]
fn one_exercise() -> impl Sized {
    exercise::read(PELVIC_TILT, Path::new("pelvic-tilt.toml"), None)
}

/// With nothing to refer to, so that no exercise is read.
#[divan::bench]
fn one_programme() -> impl Sized {
    programme::read(DISC_1, Path::new("disc-1.toml"), Origin::BuiltIn, None)
}

/// With the exercises it names.
#[divan::bench]
fn one_programme_from_the_library() -> impl Sized {
    Library::new(None).programme(&ProgrammeId::new("disc-1").unwrap())
}

#[divan::bench]
fn everything_built_in() -> impl Sized {
    let library = Library::new(None);
    let exercises: Vec<_> = library
        .exercise_ids()
        .iter()
        .map(|id| library.exercise(id))
        .collect();
    let programmes: Vec<_> = library
        .programme_ids()
        .iter()
        .map(|id| library.programme(id))
        .collect();
    (exercises, programmes)
}

/// A plan of disc-1.
#[divan::bench]
fn plan_of_disc_1(bencher: Bencher<'_, '_>) {
    let library = Library::new(None);
    let programme = disc_1(&library);
    let doses = library.courses(&programme);
    plan(bencher, &programme, &doses);
}

/// A plan of as many exercises as a programme may name.
#[divan::bench]
fn plan_of_30_exercises(bencher: Bencher<'_, '_>) {
    let library = Library::new(None);
    let tilt = library
        .exercise(&ExerciseId::new("pelvic-tilt").unwrap())
        .unwrap();
    let dose = tilt.dose;
    plan(bencher, &disc_1(&library), &vec![(tilt, dose); 30]);
}

fn disc_1(library: &Library) -> Arc<Programme> {
    library
        .programme(&ProgrammeId::new("disc-1").unwrap())
        .unwrap()
}

fn plan(bencher: Bencher<'_, '_>, programme: &Programme, doses: &[(Arc<Exercise>, Dose)]) {
    let courses: Vec<Course<'_>> = doses
        .iter()
        .map(|(exercise, dose)| Course {
            exercise,
            dose: *dose,
            times_done: 0,
        })
        .collect();
    bencher.bench_local(|| {
        Plan::new(outline(programme, &courses, PlanKind::Full, Instructions::Auto).unwrap())
    });
}

#[divan::bench]
fn the_settings() -> impl Sized {
    settings::read(CONFIG, Path::new("config.toml"))
}

/// The texts of a language up to the first one said, and one more.
#[divan::bench(args = Lang::ALL)]
fn first_texts(lang: Lang) -> impl Sized {
    let texts = Texts::new(lang);
    (
        texts.named("today-start", &[]),
        texts.named("today-weeks-kept", &[("weeks", 2_u32.into())]),
    )
}

/// One said before.
#[divan::bench]
fn text_said_before(bencher: Bencher<'_, '_>) {
    let texts = Texts::new(Lang::Da);
    bencher.bench_local(|| texts.named("today-weeks-kept", &[("weeks", 2_u32.into())]));
}
