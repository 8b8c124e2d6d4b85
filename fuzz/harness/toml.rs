//! Any bytes as an exercise, a programme or the settings: diagnostics that no terminal obeys, never a
//! panic; and what is written into the settings is read back.
//!
//! The first byte says as what the rest is read.

use rygrad::content::draft::Draft;
use rygrad::content::{Diagnostic, Library, Origin, exercise, programme, settings};
use rygrad::core::exercise::{Amount, Part};
use rygrad::core::ids::{ExerciseId, ProgrammeId};
use rygrad::core::plan::PlanKind;
use rygrad::core::settings::{Instructions, Settings};
use rygrad::i18n::{Lang, Texts};
use std::path::Path;

thread_local! {
    static LIBRARY: Library = Library::new(None);
    static TEXTS: Texts = Texts::new(Lang::Da);
}

pub(crate) fn check(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else {
        return;
    };
    match kind % 3 {
        0 => {
            let (_, found) = exercise::read(text, Path::new("exercises/x.toml"), None);
            are_clean(&found, text);
        }
        1 => LIBRARY.with(|library| {
            let file = Path::new("programmes/x.toml");
            let (read, found) = programme::read(text, file, Origin::User, Some(library));
            are_clean(&found, text);
            for plan in [PlanKind::Full, PlanKind::Easy, PlanKind::Calm] {
                if let Some(read) = &read {
                    let all = |_: &_| true;
                    let _ = library.plan(read, plan, all, |_| 0, Instructions::Full);
                }
            }
            change(text);
        }),
        _ => {
            let file = Path::new("config.toml");
            let (all, found) = settings::read(text, file);
            are_clean(&found, text);
            let edited = settings::edit("", &all.changed_since(&Settings::default()));
            let (again, _) = settings::read(&edited.text, file);
            // Own keys are written by hand alone.
            let keys = all.keys.clone();
            assert_eq!(all, Settings { keys, ..again }, "{:?}", edited.text);
        }
    }
}

/// A change is taken back to the same bytes.
fn change(text: &str) {
    let (Ok(id), Ok(exercise)) = (ProgrammeId::new("mine"), ExerciseId::new("cobra")) else {
        return;
    };
    let mut draft = Draft::of(text.to_owned(), &id);
    draft.add(0, &exercise);
    draft.shift(0, 1);
    draft.add_level(0);
    draft.set(0, Part::Sets, Some(Amount::Number(2)), Some(1));
    draft.set(1, Part::Reps, None, None);
    draft.set_name(Lang::Da, "Mit");
    draft.set_flare(Some(&id));
    draft.remove(1);
    while draft.undo() {}
    assert_eq!(draft.text(), text);
}

fn are_clean(found: &[Diagnostic], text: &str) {
    for diagnostic in found {
        let said = TEXTS.with(|texts| diagnostic.render(text, false, &|p| texts.phrase(p)));
        let hostile = |c: char| c.is_control() && c != '\n';
        assert!(!said.contains(hostile), "{said:?}");
    }
}
