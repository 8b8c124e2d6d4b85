//! Any bytes as an exercise, a programme or the settings: diagnostics that no terminal obeys, never a
//! panic; and what is written into the settings is read back.
//!
//! The first byte says as what the rest is read.

use rygrad::content::{Diagnostic, Library, Origin, exercise, programme, settings};
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

fn are_clean(found: &[Diagnostic], text: &str) {
    for diagnostic in found {
        let said = TEXTS.with(|texts| diagnostic.render(text, false, &|p| texts.phrase(p)));
        let hostile = |c: char| c.is_control() && c != '\n';
        assert!(!said.contains(hostile), "{said:?}");
    }
}
