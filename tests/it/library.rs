//! The library: found by a patient's own words, narrowed by where it hurts, and one key back.

use crate::stage::{Opening, Stage, open};
use rygrad::app::Screen;
use rygrad::app::library::{Filter, LibraryScreen, Row};
use rygrad::core::exercise::Area;
use rygrad::i18n::Lang;

fn list(stage: &Stage) -> &LibraryScreen {
    let Screen::Library(list) = &stage.app.screen else {
        panic!("not the library:\n{}", stage.screen(80, 24))
    };
    list
}

/// The ids that a search finds, the best first.
fn found(lang: Lang, words: &str) -> Vec<String> {
    let mut stage = Opening {
        lang,
        ..Opening::default()
    }
    .open();
    stage.play("l /").type_letters(words);
    let id = |row: &Row| match row {
        Row::Programme(programme) => programme.id.to_string(),
        Row::Exercise(exercise) => exercise.id.to_string(),
    };
    list(&stage).rows.iter().map(id).collect()
}

#[test]
fn words_of_a_patient_find_what_is_for_them() {
    for (lang, words, wanted) in [
        (Lang::En, "leg pain", "sciatic-slider"),
        (Lang::En, "lower back", "pelvic-tilt"),
        (Lang::En, "sciatica", "sciatic-slider"),
        (Lang::En, "pelvis", "pillow-squeeze"),
        (Lang::En, "tailbone", "sacrum-stretch"),
        (Lang::En, "chair", "sit-to-stand"),
        (Lang::Da, "hofte", "clamshell"),
        (Lang::Da, "ondt i ryggen", "pelvic-tilt"),
        (Lang::Da, "baekken", "pelvic-tilt"),
        (Lang::Da, "Iskias", "sciatic-slider"),
        (Lang::Nb, "hofte", "clamshell"),
        (Lang::Nb, "vondt i ryggen", "pelvic-tilt"),
        (Lang::Nb, "isjias", "sciatic-slider"),
    ] {
        let found = found(lang, words);
        assert!(
            found.iter().any(|id| id == wanted),
            "{lang}, {words:?}: {found:?}"
        );
        assert!(found.len() < 40, "{lang}, {words:?}: nearly everything");
    }
}

#[test]
fn a_name_comes_before_what_a_page_says() {
    assert_eq!(found(Lang::En, "knee-t")[0], "knee-to-chest");
    assert_eq!(found(Lang::En, "bridge")[0], "bridge");
    assert_eq!(found(Lang::En, "sacrum")[..2], ["sacrum", "sacrum-stretch"]);
    let balls = found(Lang::En, "ball");
    assert!(
        balls.contains(&"myofascial-release".to_owned()),
        "{balls:?}"
    );
    assert!(found(Lang::En, "xylophone").is_empty());
}

#[test]
fn a_search_looks_through_everything_and_one_key_shows_it_again() {
    let mut s = open();
    s.play("l");
    let all = list(&s).rows.len();
    s.play("f <down> <down> <ret>");
    assert!(list(&s).filter != Filter::All && list(&s).rows.len() < all);
    // It is found whatever the list was narrowed to.
    s.play("/ cobra");
    assert_eq!(list(&s).filter, Filter::All);
    assert!(list(&s).rows.len() < 5, "{:?}", list(&s).rows);
    s.play("<ret>");
    assert!(s.screen(80, 24).contains("show everything"));
    s.play("<esc>");
    assert_eq!(list(&s).rows.len(), all, "everything, and still here");
    s.play("<esc>");
    assert!(matches!(s.app.screen, Screen::Today(_)));
}

#[test]
fn the_list_of_filters_says_how_much_each_leaves() {
    let mut s = open();
    s.play("l f");
    let screen = s.screen(80, 24);
    for said in ["everything", "Programmes", "low back", "sacrum", "pelvis"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    let filters = list(&s).filters.clone().unwrap();
    for (place, choice) in filters.choices.into_iter().enumerate() {
        let mut s = open();
        s.play("l f");
        for _ in 0..place {
            s.play("<down>");
        }
        s.play("<ret>");
        assert_eq!(list(&s).filter, choice.filter);
        assert_eq!(list(&s).rows.len(), choice.rows, "{choice:?}");
        assert!(choice.rows > 0);
    }
}

#[test]
fn an_area_has_its_programmes_too() {
    let mut s = open();
    s.play("l");
    while list(&s).filter != Filter::Area(Area::Sacrum) {
        s.play("<right>");
        assert!(list(&s).filter != Filter::All, "all the way round");
    }
    let screen = s.screen(80, 24);
    for said in ["Sacrum, every day", "Sacrum stretch", "Pelvic tilt"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    assert!(!screen.contains("Cobra"), "{screen}");
}

#[test]
fn the_arrows_go_round() {
    let mut s = open();
    s.play("l <left>");
    let last = list(&s).filter;
    assert!(matches!(last, Filter::Equipment(_)), "{last:?}");
    s.play("<right>");
    assert_eq!(list(&s).filter, Filter::All);
}

#[test]
fn pages_go_to_the_ends_and_back() {
    let mut s = open();
    s.play("l");
    let last = list(&s).rows.len() - 1;
    s.play("<end>");
    assert_eq!(list(&s).at, last);
    s.play("<pgup>");
    assert!((1..last - 1).contains(&list(&s).at), "{}", list(&s).at);
    s.play("<home>");
    assert_eq!(list(&s).at, 0);
}

/// What is listed, without the mark.
fn listed(s: &Stage) -> String {
    s.screen(40, 12).replace('▸', " ")
}

#[test]
fn a_list_stands_still_while_the_mark_moves_in_it() {
    let mut s = open();
    s.resize(40, 12);
    s.play("l");
    let top = listed(&s);
    s.play("<end>");
    let end = listed(&s);
    assert_ne!(end, top);
    s.play("<up> <up> <up>");
    assert_eq!(listed(&s), end, "the mark goes up, the rows stay");
    // Reading one of them changes nothing of it.
    s.play("<ret> <esc>");
    assert_eq!(listed(&s), end);
    s.play("<pgup> <pgup>");
    let above = listed(&s);
    assert_ne!(above, end, "the mark would have left it");
    s.play("<down> <down>");
    assert_eq!(listed(&s), above);
    // Another list begins at its top.
    s.play("<esc> l");
    assert_eq!(listed(&s), top);
}

#[test]
fn a_text_scrolled_to_its_end_comes_back_at_once() {
    let mut s = open();
    s.resize(40, 12);
    s.play("l / cobra <ret> <ret>");
    let first = s.screen(40, 12);
    s.play("<pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <end>");
    let end = s.screen(40, 12);
    s.play("<down> <down> <down>");
    assert_eq!(s.screen(40, 12), end, "there is no more");
    s.play("<up>");
    assert_ne!(s.screen(40, 12), end, "no key is lost");
    s.play("<home>");
    assert_eq!(s.screen(40, 12), first);
}

#[test]
fn sources_are_institutions() {
    for lang in Lang::ALL {
        let mut s = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        s.resize(120, 60);
        s.play("l / pelvic-tilt <ret> <ret>");
        let screen = s.screen(120, 60);
        assert!(screen.contains("ActivePosture"), "{screen}");
        for number in ["000-", "004-", "ours:", "https://"] {
            assert!(!screen.contains(number), "{screen}");
        }
    }
}
