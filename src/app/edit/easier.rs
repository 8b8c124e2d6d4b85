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
        let is_swapped = screen.draft.swap(screen.at, &instead.easier);
        screen.changed(usize::from(is_swapped), desk);
        screen.then = Some(Leaving::Home);
        let effects = screen.save().effects;
        is_swapped.then_some((screen, effects))
    }
}
