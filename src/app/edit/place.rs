//! Where an exercise stands. One that is done away from the screen, such as a walk, is the last one: a
//! file with anything behind it is none.

use super::{EditScreen, Note};
use crate::app::desk::Desk;
use crate::content::Library;
use crate::core::ids::ExerciseId;

impl EditScreen {
    /// Where an exercise is added: after the one under the cursor, else last, but before one that is
    /// done away. Such a one comes last itself; `None` where there is one already.
    pub(super) fn place_for(&self, exercise: &ExerciseId, library: &Library) -> Option<usize> {
        let count = self.programme.items.len();
        let away = (0..count).find(|at| self.is_away(*at, library));
        if is_away(exercise, library) {
            return away.is_none().then_some(count);
        }
        Some((self.at + 1).min(away.unwrap_or(count)))
    }

    /// Moves the exercise under the cursor to the place of a neighbour, but none behind one that is
    /// done away.
    pub(super) fn shift(&mut self, to: Option<usize>, desk: &Desk) {
        let count = self.programme.items.len();
        let Some(to) = to.filter(|to| *to < count && self.at < count) else {
            return;
        };
        let earlier = self.at.min(to);
        let later = self.at.max(to);
        let away = |at| self.is_away(at, &desk.library);
        if away(later) && !away(earlier) {
            self.note = Some(Note::AwayLast);
            return;
        }
        let made = usize::from(self.draft.shift(self.at, to));
        if self.changed(made, desk) {
            self.at = to;
        }
    }

    fn is_away(&self, at: usize, library: &Library) -> bool {
        let item = self.programme.items.get(at);
        item.is_some_and(|item| is_away(&item.exercise, library))
    }
}

fn is_away(exercise: &ExerciseId, library: &Library) -> bool {
    let exercise = library.exercise(exercise);
    exercise.is_some_and(|exercise| exercise.dose.is_away())
}
