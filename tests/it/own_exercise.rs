//! An exercise of one's own: from the library to a file without faults, and into a programme.

use crate::screens::{SIZES, scene_in};
use crate::stage::{Opening, Stage, exercise, shows};
use rygrad::app::Screen;
use rygrad::app::msg::Msg;
use rygrad::app::own_exercise::{LONGEST_NAME, LONGEST_STEP, MOST_STEPS};
use rygrad::content::{Diagnostic, Library, Origin, programme};
use rygrad::core::exercise::{Dose, Position};
use rygrad::core::keys::{Context, Key};
use rygrad::core::own_file::{OwnFile, OwnKind, Unput};
use rygrad::i18n::Lang;
use std::path::Path;

fn open(lang: Lang, config: &Path) -> Stage {
    opened(lang, Some(config))
}

fn opened(lang: Lang, config: Option<&Path>) -> Stage {
    let mut stage = Opening {
        lang,
        config: config.map(Path::to_owned),
        ..Opening::default()
    }
    .open();
    stage.play("l x");
    stage
}

/// A name, a position, a model and two steps.
fn filled(lang: Lang, config: &Path) -> Stage {
    fill(open(lang, config))
}

/// The same, saved.
pub(crate) fn saved(lang: Lang) -> Stage {
    let mut stage = fill(opened(lang, None));
    stage.play("s");
    let path = "/home/kirsten/.config/rygrad/exercises/hael-paa-gulv.toml";
    stage.put(Ok(path));
    stage
}

fn fill(mut stage: Stage) -> Stage {
    stage.play("<ret>");
    stage.type_letters("Hæl på gulv");
    // On the stomach, and like the first exercise there.
    stage.play("<ret> <right> <down> <right> <end> <up> <ret>");
    stage.type_letters("Lift one leg.");
    stage.play("<ret> <ret>");
    stage.type_letters("Lower it.");
    stage.play("<ret>");
    stage
}

/// Writes what was handed over last as the program does.
fn write(stage: &mut Stage, config: &Path) -> OwnFile {
    let file = stage.handed().pop().unwrap();
    stage.put_own(&file, config);
    file
}

#[test]
fn the_form_as_it_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    scene_in(&SIZES, "own-exercise", |lang| open(lang, folder.path()));
    scene_in(&SIZES, "own-exercise-filled", |lang| {
        filled(lang, folder.path())
    });
    scene_in(&SIZES, "own-exercise-text", |lang| {
        let mut stage = filled(lang, folder.path());
        stage.play("<up> <ret>");
        stage
    });
    scene_in(&SIZES, "own-exercise-lacks", |lang| {
        let mut stage = open(lang, folder.path());
        stage.play("s");
        stage
    });
    scene_in(&SIZES, "own-exercise-leave", |lang| {
        let mut stage = filled(lang, folder.path());
        stage.play("<esc>");
        stage
    });
    scene_in(&SIZES, "own-exercise-saved", saved);
}

#[test]
fn it_is_a_file_without_faults_that_is_read_and_added_to_a_programme() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut s = filled(lang, folder.path());
        s.play("s");
        let file = write(&mut s, folder.path());
        assert_eq!(
            (file.kind, file.id.as_str()),
            (OwnKind::Exercise, "hael-paa-gulv")
        );
        let library = Library::new(Some(folder.path().to_owned()));
        let made = library.exercise(&exercise("hael-paa-gulv")).unwrap();
        assert_eq!(made.position, Position::Prone);
        assert_eq!(made.name.exactly(lang).unwrap().as_str(), "Hæl på gulv");
        assert_eq!(made.steps.of(lang).len(), 2);
        assert!(made.figure().is_some());
        let Dose::Repetitions(dose) = made.dose else {
            panic!("repetitions");
        };
        assert_eq!(
            (dose.sets, dose.reps.high(), dose.hold.high(), dose.rest.0),
            (2, 8, 3, 30)
        );
        let path = folder.path().join("exercises/hael-paa-gulv.toml");
        let found = rygrad::content::exercise::read(&file.text, &path, Some(&library)).1;
        assert!(found.iter().all(|d| !d.is_error()), "{found:#?}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), file.text);

        // It is read, and a programme may have it.
        s.play("<ret>");
        assert_eq!(s.app.context(), Context::SheetExercise);
        shows(&s, "Hæl på gulv");
        let mine = "format = 1\ndays = [\"mon\"]\nsources = [\"ours\"]\nname.en = \"Mine\"\n\
                    [[exercise]]\nid = \"hael-paa-gulv\"\nsets = 1\n";
        let (read, found) =
            programme::read(mine, Path::new("mine.toml"), Origin::User, Some(&library));
        assert!(
            read.is_some() && !found.iter().any(Diagnostic::is_error),
            "{found:#?}"
        );
    }
}

#[test]
fn one_like_an_exercise_begins_with_its_position_its_amounts_and_its_figure() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(Lang::En, folder.path());
    s.play("<esc> / b r i d g e <ret> <ret> x");
    let Screen::OwnExercise(form) = &s.app.screen else {
        panic!("the form");
    };
    let bridge = Library::new(None).exercise(&exercise("bridge")).unwrap();
    let like = form
        .like
        .as_ref()
        .map(|like| like.name.of(Lang::En).to_string());
    assert_eq!(like.as_deref(), Some(bridge.name.of(Lang::En).as_str()));
    assert_eq!(form.position, bridge.position);
    // Another position has other models.
    s.play("<down> <right>");
    let Screen::OwnExercise(form) = &s.app.screen else {
        panic!("the form");
    };
    assert!(form.like.is_none());
}

#[test]
fn minutes_stand_alone_and_no_model_is_no_figure() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(Lang::Da, folder.path());
    s.play("<ret>");
    s.type_letters("Cykle");
    s.play("<ret> <down> <down> <right> <end> <up> <ret>");
    s.type_letters("Cykl i roligt tempo.");
    s.play("<ret> s");
    write(&mut s, folder.path());
    let library = Library::new(Some(folder.path().to_owned()));
    let made = library.exercise(&exercise("cykle")).unwrap();
    assert!(matches!(made.dose, Dose::Activity(_)) && made.figure().is_none());
}

#[test]
fn what_lacks_is_asked_for_and_nothing_is_lost_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(Lang::En, folder.path());
    s.play("s");
    shows(&s, "Give it a name first.");
    s.play("<ret>");
    s.type_letters("Heel slide");
    s.play("<ret> s");
    shows(&s, "Say in a step");
    assert!(s.handed().is_empty());
    s.play("q");
    shows(&s, "Leave without saving");
    s.play("<esc>");
    assert_eq!(s.app.context(), Context::OwnExercise);
    s.play("<esc> n");
    assert_eq!(s.app.context(), Context::Library);
    // With nothing typed nothing is asked.
    s.play("x <esc>");
    assert_eq!(s.app.context(), Context::Library);
}

#[test]
fn an_id_that_is_there_or_comes_meanwhile_gets_a_number() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(Lang::En, folder.path());
    s.play("<ret>");
    s.type_letters("Bridge");
    s.play("<ret> <end> <up> <ret>");
    s.type_letters("Lift.");
    s.play("<ret> s");
    assert_eq!(s.handed().pop().unwrap().id, "bridge-2", "one is built in");
    s.put(Err(Unput::Changed(Some("theirs".to_owned()))));
    assert_eq!(
        s.handed().pop().unwrap().id,
        "bridge-3",
        "somebody was quicker"
    );
    s.put(Err(Unput::Failed("the disk is full".into())));
    shows(&s, "the disk is full");
    s.play("s");
    write(&mut s, folder.path());
    shows(&s, "bridge-3.toml");
    for name in ["CON", "数学", "p", "—", "x\u{202e}y"] {
        let mut s = open(Lang::En, folder.path());
        s.play("<ret>");
        s.type_letters(name);
        s.play("<ret> <end> <up> <ret>");
        s.type_letters("Lift.");
        s.play("<ret> s");
        let file = write(&mut s, folder.path());
        let library = Library::new(Some(folder.path().to_owned()));
        assert!(
            library.exercise(&exercise(&file.id)).is_some(),
            "{name}: {}",
            file.text
        );
    }
}

/// A key that comes before the answer takes nothing from it.
#[test]
fn a_key_while_it_is_written_leaves_the_answer_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = filled(Lang::En, folder.path());
    s.play("s <up> s");
    shows(&s, "Saving…");
    assert_eq!(s.handed().len(), 1, "one at a time");
    write(&mut s, folder.path());
    shows(&s, "Saved:");
    s.play("<ret>");
    shows(&s, "Hæl på gulv");
}

#[test]
fn what_is_filled_in_while_it_is_written_is_not_lost_and_goes_into_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = filled(Lang::En, folder.path());
    s.play("s <end> <up> <ret>");
    s.type_letters("Rest.");
    let first = write(&mut s, folder.path());
    assert_eq!(s.app.context(), Context::OwnExerciseText);
    s.play("<ret>");
    shows(&s, "not saved yet");
    shows(&s, "Rest.");
    // Leaving asks, and saves over the first text.
    s.play("<esc> s");
    let second = write(&mut s, folder.path());
    assert_eq!((&second.id, second.was), (&first.id, Some(first.text)));
    assert!(second.text.contains("Rest."));
    assert_eq!(s.app.context(), Context::Library);
    let files = std::fs::read_dir(folder.path().join("exercises")).unwrap();
    let files = files.filter(|file| file.as_ref().unwrap().path().extension().is_some());
    assert_eq!(files.count(), 1);
}

#[test]
fn leaving_while_it_is_written_waits_for_what_was_filled_in_since() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = filled(Lang::En, folder.path());
    s.play("s <home> <down> <down> <down> <down> <right> <esc> s");
    assert_eq!(s.handed().len(), 1);
    write(&mut s, folder.path());
    assert_eq!(s.handed().len(), 2, "the newer text follows");
    let last = write(&mut s, folder.path());
    assert!(last.text.contains("sets = 3"), "{}", last.text);
    assert_eq!(s.app.context(), Context::Library);
}

#[test]
fn pasted_long_and_hostile_texts_are_letters_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(Lang::En, folder.path());
    s.play("<ret>");
    let hostile = "\u{1b}[2J\u{7}\"quoted\" \\ \u{202e}\u{200b}line\nbreak\ttab ";
    s.tell(Msg::Paste(hostile.repeat(2_000)));
    s.press(Key::Enter);
    s.play("<end> <up> <ret>");
    s.tell(Msg::Paste(hostile.repeat(2_000)));
    s.press(Key::Enter);
    let Screen::OwnExercise(form) = &s.app.screen else {
        panic!("the form");
    };
    assert!(form.name.chars().count() <= LONGEST_NAME);
    assert!(form.steps[0].chars().count() <= LONGEST_STEP);
    assert!(!format!("{}{:?}", form.name, form.steps).contains(['\u{1b}', '\u{202e}', '\n']));
    for n in 0..2 * MOST_STEPS {
        s.play("<end> <up> <ret>");
        s.tell(Msg::Paste(format!("Step {n}.")));
        s.play("+1s <ret> +1s");
    }
    s.play("s");
    let file = write(&mut s, folder.path());
    let library = Library::new(Some(folder.path().to_owned()));
    let made = library.exercise(&exercise(&file.id)).unwrap();
    assert_eq!(made.steps.of(Lang::En).len(), MOST_STEPS);
}

#[test]
fn a_step_is_changed_removed_and_emptied() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = filled(Lang::En, folder.path());
    let steps = |s: &Stage| match &s.app.screen {
        Screen::OwnExercise(form) => form.steps.clone(),
        _ => panic!("the form"),
    };
    assert_eq!(steps(&s), ["Lift one leg.", "Lower it."]);
    s.play("<up> <ret>");
    s.type_letters(" Slowly.");
    s.play("<ret> <up>");
    assert_eq!(steps(&s), ["Lift one leg.", "Lower it. Slowly."]);
    s.play("<up> x");
    assert_eq!(steps(&s), ["Lower it. Slowly."]);
    s.play("<ret>");
    for _ in 0..30 {
        s.press(Key::Backspace);
        s.play("+1s");
    }
    s.press(Key::Enter);
    assert_eq!(steps(&s), Vec::<String>::new());
}

#[test]
fn pain_is_heard_on_the_form_and_letters_are_text_in_a_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(Lang::En, folder.path());
    s.play("p");
    assert_eq!(s.app.context(), Context::Feel);
    s.play("<esc> <ret>");
    s.type_letters("pq?");
    assert_eq!(s.app.context(), Context::OwnExerciseText);
    shows(&s, "pq?");
}

#[test]
fn what_was_filled_in_is_there_after_something_was_felt() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = filled(Lang::En, folder.path());
    s.play("s p 8");
    assert_eq!(s.app.context(), Context::Stopped, "{}", s.words());
    // It was written meanwhile: another one has the id already.
    s.put(Err(Unput::Changed(None)));
    s.play("<ret> l x");
    shows(&s, "as you left them");
    shows(&s, "Lift one leg.");
    s.play("s");
    assert_eq!(write(&mut s, folder.path()).id, "hael-paa-gulv-2");
    // It is saved: the next form is empty.
    s.play("<esc> x");
    assert!(!s.words().contains("Lift one leg."), "{}", s.words());
}
