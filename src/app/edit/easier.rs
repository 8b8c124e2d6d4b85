//! An easier exercise taken with one key: the programme is opened, changed and handed over to be written.

use super::{EditScreen, Leaving};
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::core::programme::Instead;

impl EditScreen {
    /// Opens a programme with an easier exercise in the place of another, hands it over to be written, and
    /// leads to Today once it is. `None` where it cannot be read or changed.
    pub(in crate::app) fn with_easier(
        instead: &Instead,
        desk: &Desk,
    ) -> Option<(Self, Vec<Effect>)> {
        let mut screen = Self::open(&instead.programme, true, desk)?;
        let mut items = screen.programme.items.iter();
        screen.at = items.position(|item| item.exercise == instead.exercise)?;
        let made = usize::from(screen.draft.swap(screen.at, &instead.easier));
        if !screen.changed(made, desk) {
            return None;
        }
        screen.then = Some(Leaving::Home);
        let effects = screen.save().effects;
        Some((screen, effects))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::app::Setup;
    use crate::content::Library;
    use crate::core::ids::{ExerciseId, ProgrammeId};
    use crate::core::log::Reading;
    use crate::core::settings::Settings;
    use crate::i18n::Lang;

    fn desk() -> Desk {
        Desk::new(Setup {
            settings: Settings::default(),
            library: Library::new(None),
            log: Reading::default(),
            log_path: "log.jsonl".into(),
            unfinished: Vec::new(),
            notices: Vec::new(),
            asked_language: None,
            system_language: Lang::En,
            system_country: None,
            seed: 7,
            local: |at| at.and_utc().fixed_offset(),
            start: None,
        })
    }

    fn instead(exercise: &str, easier: &str) -> Instead {
        Instead {
            programme: ProgrammeId::new("disc-1").unwrap(),
            exercise: ExerciseId::new(exercise).unwrap(),
            easier: ExerciseId::new(easier).unwrap(),
        }
    }

    #[test]
    fn what_cannot_be_read_with_it_is_not_handed_over() {
        let desk = desk();
        let (screen, effects) =
            EditScreen::with_easier(&instead("pelvic-tilt", "bridge"), &desk).unwrap();
        assert_eq!(effects.len(), 1);
        let first = screen.programme.items.first().unwrap();
        assert_eq!(first.exercise.as_str(), "bridge");
        // A walk has nothing behind it.
        let walk = instead("pelvic-tilt", "walking");
        assert!(EditScreen::with_easier(&walk, &desk).is_none());
    }
}
