//! An easier exercise in the place of one that was too much: offered after the session, taken with one
//! key, and then in the file.

use crate::screens::{SIZES, scene_in};
use crate::stage::{Opening, Stage, exercise, shows};
use rygrad::app::msg::Effect;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::own_file::OwnFile;
use rygrad::core::settings::Settings;
use rygrad::i18n::Lang;
use std::path::{Path, PathBuf};

const OFFER: &str = "Easier from now on: Pelvic tilt instead of Bridge? Press i.";
/// On to the bridge, which becomes the tilt; then the end, answered for.
const EASED: &str = "<ret> 3 n n n n n n n e +60m 2 <esc>";

/// Somebody with the built-in programme, on this day.
fn strength(lang: Lang, config: Option<PathBuf>) -> Stage {
    Opening {
        lang,
        config,
        settings: Settings {
            programme: Some(ProgrammeId::new("strength").unwrap()),
            ..Opening::default().settings
        },
        ..Opening::default()
    }
    .open()
}

/// Writes what is to be written as the program does; it was read as it is.
fn write(s: &mut Stage, folder: &Path) -> OwnFile {
    let file = s.handed().pop().expect("a file to be written");
    let path = folder.join("programmes").join(format!("{}.toml", file.id));
    assert_eq!(std::fs::read_to_string(&path).ok(), file.was);
    s.put_own(&file, folder);
    file
}

fn is_offered(s: &Stage) -> bool {
    s.words().contains("Easier from now on")
}

#[test]
fn one_key_on_the_summary_puts_it_into_a_copy_that_stands_on_today() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = strength(Lang::En, Some(folder.path().to_owned()));
    s.play(EASED);
    shows(&s, OFFER);
    s.play("i");
    let file = write(&mut s, folder.path());
    assert_eq!((file.id.as_str(), file.was), ("strength-mine", None));
    assert!(matches!(s.app.screen, rygrad::app::Screen::Today(_)));
    let programme = s.app.desk.programme().expect("one");
    assert_eq!(programme.id.as_str(), "strength-mine");
    let has = |id: &str| {
        programme
            .items
            .iter()
            .any(|item| item.exercise == exercise(id))
    };
    assert!(has("pelvic-tilt") && !has("bridge"));
    assert!(!is_offered(&s), "it is taken");
}

#[test]
fn it_waits_on_today_until_the_next_session_and_a_week_at_most() {
    let mut s = strength(Lang::En, None);
    s.play(EASED).play("<ret>");
    shows(&s, OFFER);
    let s = s.another_day("2026-11-28T08:10:00+01:00");
    shows(&s, OFFER);
    let s = s.another_day("2026-11-29T08:10:00+01:00");
    assert!(!is_offered(&s));
    let mut s = s.another_day("2026-11-25T08:10:00+01:00");
    s.play("<ret> 2 n +60m 2 <esc>");
    assert!(!is_offered(&s), "nothing was too much");
    s.play("<ret>");
    assert!(!is_offered(&s));
}

#[test]
fn an_own_file_is_changed_in_its_place_and_its_comments_stay() {
    let folder = tempfile::tempdir().unwrap();
    let programmes = folder.path().join("programmes");
    std::fs::create_dir_all(&programmes).unwrap();
    let text = "format = 1\ndays-per-week = 3\nsources = [\"ours\"]\nname.en = \"Mine\"\n\n\
        # My favourite.\n[[exercise]]\nid = \"bridge\"\nsets = 1\n";
    std::fs::write(programmes.join("mine.toml"), text).unwrap();
    let mut s = Opening {
        config: Some(folder.path().to_owned()),
        settings: Settings {
            programme: Some(ProgrammeId::new("mine").unwrap()),
            ..Opening::default().settings
        },
        ..Opening::default()
    }
    .open();
    s.play("<ret> 3 n e +60m 2 <esc> <ret>");
    shows(&s, OFFER);
    s.play("i");
    let file = write(&mut s, folder.path());
    assert_eq!(
        (file.id.as_str(), file.was.as_deref()),
        ("mine", Some(text))
    );
    assert!(file.text.contains("# My favourite.") && file.text.contains("pelvic-tilt"));
}

#[test]
fn after_a_stop_for_pain_nothing_is_offered_and_the_key_does_nothing() {
    let mut s = strength(Lang::En, None);
    s.play("<ret> 3 n n n n n n n e +30s p 7 <ret>");
    assert!(!is_offered(&s));
    let mut s = strength(Lang::En, None);
    s.play("i <ret> 3 n +60m 2 <esc> i");
    assert!(
        !s.effects
            .iter()
            .any(|effect| matches!(effect, Effect::PutOwn(_)))
    );
}

#[test]
fn it_is_seen_at_three_sizes_in_three_languages() {
    scene_in(&SIZES, "instead-summary", |lang| {
        let mut s = strength(lang, None);
        s.play(EASED);
        s
    });
    scene_in(&SIZES, "instead-today", |lang| {
        let mut s = strength(lang, None);
        s.play(EASED).play("<ret>");
        s
    });
}
