//! What the text of a draft says.

use crate::content::draft::Draft;
use crate::content::{Diagnostic, Library};
use crate::core::ids::ExerciseId;
use crate::core::programme::Programme;

/// What the text of a draft says. One without exercises is no programme yet: it is read with one of
/// the library in their place, which is then left out again.
pub(super) fn read(draft: &Draft, library: &Library) -> Option<(Programme, Vec<Diagnostic>)> {
    if let (Some(programme), faults) = draft.read(library) {
        return Some((programme, faults));
    }
    let any = library.exercise_ids().into_iter();
    let any = any.filter(|id| library.exercise(id).is_some()).take(1);
    any.into_iter().find_map(|id: ExerciseId| {
        let mut filled = draft.clone();
        if !filled.add(0, &id) {
            return None;
        }
        let mut programme = filled.read(library).0?;
        let only = programme.items.len() == 1;
        programme.items.clear();
        only.then_some((programme, Vec::new()))
    })
}
