#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::ids::ProgrammeId;
use crate::core::level::Level;
use crate::core::settings::{Country, FirstDay};
use crate::core::text::Lang;
use crate::paper::Exercise as Shown;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn holding(held: &[Condition]) -> Person {
    Person {
        conditions: Some(Conditions {
            held: held.to_vec(),
            acknowledged: true,
            hip_free: false,
            cleared: Vec::new(),
        }),
        has_sign: false,
    }
}

fn made(programme: &str, lang: Lang, person: Option<&Person>) -> Option<Page> {
    let library = Library::new(None);
    let programme = library.programme(&ProgrammeId::new(programme).unwrap());
    made_of(&programme.unwrap(), lang, person)
}

fn made_of(programme: &Programme, lang: Lang, person: Option<&Person>) -> Option<Page> {
    page(&Sheet {
        programme,
        library: &Library::new(None),
        texts: &Texts::new(lang),
        settings: &Settings {
            country: Some(Country::Denmark),
            clinician: Some("Anna, 12 34 56 78".into()),
            ..Settings::default()
        },
        person,
        first: date("2026-11-30"),
        printed: date("2026-11-28"),
    })
}

fn exercises(page: &Page) -> Vec<&Shown> {
    let parts = page.sections.iter().flat_map(|section| &section.parts);
    let exercises = parts.filter_map(|part| match part {
        Part::Exercise(exercise) => Some(exercise),
        _ => None,
    });
    exercises.collect()
}

/// Every text of the page.
fn words(page: &Page) -> String {
    format!("{page:?}")
}

#[test]
fn every_programme_is_a_sheet_with_pictures_and_steps_in_every_language() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        for lang in Lang::ALL {
            let page = made(id.as_str(), lang, Some(&holding(&[]))).unwrap();
            let programme = library.programme(&id).unwrap();
            let shown = exercises(&page);
            assert_eq!(shown.len(), programme.items.len(), "{id}");
            for exercise in shown {
                assert!(!exercise.figures.is_empty(), "{}", exercise.name);
                assert!(!exercise.steps.is_empty(), "{}", exercise.name);
                assert!(!exercise.dose.as_str().is_empty(), "{}", exercise.name);
            }
        }
    }
}

#[test]
fn the_doses_are_those_of_the_level() {
    let library = Library::new(None);
    let disc = library
        .programme(&ProgrammeId::new("disc-1").unwrap())
        .unwrap();
    let at = |level: u8| {
        let programme = disc.at(Level::new(level).unwrap());
        let page = page(&Sheet {
            programme: &programme,
            library: &library,
            texts: &Texts::new(Lang::En),
            settings: &Settings::default(),
            person: None,
            first: date("2026-11-30"),
            printed: date("2026-11-28"),
        });
        let page = page.unwrap();
        let dose = exercises(&page)[0].dose.to_string();
        (page.lead[0].to_string(), dose)
    };
    assert_eq!(at(1).1, "1 × 8 · 3 s");
    assert_eq!(at(5).1, "3 × 12 · 5 s");
    assert!(at(5).0.starts_with("Level 5 of 5 · "), "{}", at(5).0);
}

#[test]
fn conditions_leave_exercises_out_and_choose_the_cautions() {
    let all = made("disc-1", Lang::En, Some(&holding(&[]))).unwrap();
    let bones = made(
        "disc-1",
        Lang::En,
        Some(&holding(&[Condition::Osteoporosis])),
    )
    .unwrap();
    let names = |page: &Page| -> Vec<String> {
        exercises(page).iter().map(|e| e.name.to_string()).collect()
    };
    assert!(names(&all).contains(&"Knee-to-chest stretch".to_owned()));
    assert!(!names(&bones).contains(&"Knee-to-chest stretch".to_owned()));
    assert!(words(&bones).contains("Left out, as your health answers ask: Knee-to-chest"));
    let cautions = |page: &Page| {
        exercises(page)
            .iter()
            .map(|e| e.cautions.len())
            .sum::<usize>()
    };
    let hip = holding(&[Condition::Pregnant]);
    let pregnant = made("back", Lang::En, Some(&hip)).unwrap();
    let anybody = made("back", Lang::En, Some(&holding(&[]))).unwrap();
    assert!(cautions(&pregnant) > cautions(&anybody));
    assert!(words(&pregnant).contains("A sign in pregnancy"));
}

#[test]
fn a_notice_board_names_nobody_and_asks_to_ask_first() {
    let mine = made("disc-1", Lang::En, Some(&holding(&[]))).unwrap();
    assert!(words(&mine).contains("Anna"));
    assert!(!words(&mine).contains("Some exercises do not suit everyone"));
    let board = made("disc-1", Lang::En, None).unwrap();
    assert!(!words(&board).contains("Anna"));
    assert!(words(&board).contains("Some exercises do not suit everyone"));
    // Whoever has never answered the lists may have any condition.
    let never = Person {
        conditions: None,
        has_sign: false,
    };
    let unasked = made("disc-1", Lang::En, Some(&never)).unwrap();
    assert!(words(&unasked).contains("Some exercises do not suit everyone"));
}

#[test]
fn an_open_sign_comes_before_everything() {
    let person = Person {
        has_sign: true,
        ..holding(&[])
    };
    let page = made("disc-1", Lang::En, Some(&person)).unwrap();
    let Part::Notice(first) = &page.sections[0].parts[0] else {
        panic!("no notice");
    };
    assert!(first.as_str().contains("still open"), "{first}");
}

#[test]
fn an_operation_leaves_no_sheet_of_exercises() {
    let person = holding(&[Condition::Surgery12w]);
    assert_eq!(made("disc-1", Lang::En, Some(&person)), None);
}

#[test]
fn four_weeks_begin_on_the_day_that_is_asked_for() {
    let page = made("disc-1", Lang::Da, None).unwrap();
    let Some(Part::Grid(grid)) = page.sections.last().unwrap().parts.last() else {
        panic!("no grid");
    };
    assert_eq!(grid.weeks.len(), usize::from(WEEKS));
    let (name, days) = &grid.weeks[0];
    assert_eq!(name.as_str(), "30. nov.");
    assert_eq!(days[0].as_str(), "m 30");
    assert_eq!(days[1].as_str(), "t 1");
    assert_eq!(grid.weeks[3].0.as_str(), "21. dec.");
}

#[test]
fn chosen_days_of_the_week_have_a_dot() {
    use crate::core::programme::{Frequency, Weekdays};
    let library = Library::new(None);
    let disc = library.programme(&ProgrammeId::new("disc-1").unwrap());
    let days = Weekdays::new([chrono::Weekday::Mon, chrono::Weekday::Thu]);
    let mine = Programme {
        frequency: Frequency::On(days.unwrap()),
        ..(*disc.unwrap()).clone()
    };
    for (lang, names) in [
        (Lang::En, ["M 30 ·", "T 1", "W 2", "T 3 ·"]),
        (Lang::Da, ["m 30 ·", "t 1", "o 2", "t 3 ·"]),
        (Lang::Nb, ["m 30 ·", "t 1", "o 2", "t 3 ·"]),
    ] {
        let page = made_of(&mine, lang, None).unwrap();
        let Some(Part::Grid(grid)) = page.sections.last().unwrap().parts.last() else {
            panic!("no grid");
        };
        let days = grid.weeks[0].1.iter().take(4).map(Plain::as_str);
        assert_eq!(days.collect::<Vec<_>>(), names);
        assert!(words(&page).contains(&Texts::new(lang).say(t::WALL_CHOSEN)));
    }
}

#[test]
fn a_sheet_begins_with_the_next_week_unless_one_begins_today() {
    let saturday = date("2026-11-28");
    assert_eq!(next_week(saturday, FirstDay::Monday), date("2026-11-30"));
    assert_eq!(
        next_week(date("2026-11-30"), FirstDay::Monday),
        date("2026-11-30")
    );
    assert_eq!(next_week(saturday, FirstDay::Sunday), date("2026-11-29"));
}
