//! Today's session, changed for today alone: another order, something left out, one exercise alone.
//! The programme stays as it is; another one can be chosen from here.

use super::desk::Desk;
use super::turn::{Goto, Turn, Wish};
use crate::core::ids::ExerciseId;
use crate::core::keys::Action;
use crate::core::level::Level;
use crate::core::programme::{Item, Programme};
use std::sync::Arc;

/// The exercises of today.
#[derive(Debug, Clone)]
pub struct ChangeScreen {
    pub programme: Arc<Programme>,
    pub rows: Vec<Row>,
    /// The line under the cursor.
    pub at: usize,
    /// Whether all were left out when it was to start, so that a hint says why nothing did.
    pub is_empty: bool,
}

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub item: Item,
    /// Whether it is left out today.
    pub is_out: bool,
    /// Whether it is done away from the screen. Such an exercise stays last.
    is_away: bool,
}

impl ChangeScreen {
    pub(super) fn new(programme: &Programme, desk: &Desk) -> Self {
        let conditions = desk.conditions(programme);
        let hidden = desk.library.hidden(programme, &conditions);
        let programme = Arc::new(desk.at_level(programme));
        let row = |item: &Item| {
            let exercise = desk.library.exercise(&item.exercise)?;
            let shown = hidden.iter().all(|hidden| hidden.id != item.exercise);
            shown.then(|| Row {
                item: item.clone(),
                is_out: false,
                is_away: exercise.dose.is_away(),
            })
        };
        Self {
            rows: programme.items.iter().filter_map(row).collect(),
            programme,
            at: 0,
            is_empty: false,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        self.is_empty = false;
        match action {
            Action::Confirm if self.rows.iter().all(|row| row.is_out) => self.is_empty = true,
            Action::Confirm => return Turn::to(Goto::CheckIn(self.wish())),
            Action::Only => {
                let alone = self
                    .rows
                    .get(self.at)
                    .and_then(|row| alone(&row.item, self.programme.level, desk));
                if let Some(alone) = alone {
                    return Turn::to(Goto::CheckIn(Arc::new(alone).into()));
                }
            }
            Action::Other => return Turn::to(Goto::Programmes),
            Action::Cancel | Action::Close => return Turn::to(Goto::Today),
            Action::LeaveOut => {
                if let Some(row) = self.rows.get_mut(self.at) {
                    row.is_out = !row.is_out;
                }
            }
            Action::Less => self.swap(self.at.checked_sub(1)),
            Action::More => self.swap(Some(self.at + 1)),
            action => self.at = desk.scroll.of(self.rows.len()).moved(self.at, action),
        }
        Turn::stay()
    }

    /// Moves the exercise under the cursor to the place of a neighbour.
    fn swap(&mut self, with: Option<usize>) {
        let Some(with) = with else { return };
        let stays = |at: usize| self.rows.get(at).is_none_or(|row| row.is_away);
        if !stays(self.at) && !stays(with) {
            self.rows.swap(self.at, with);
            self.at = with;
        }
    }

    fn wish(&self) -> Wish {
        let items = self.rows.iter().map(|row| row.item.clone()).collect();
        let out = self.rows.iter().filter(|row| row.is_out);
        let without: Vec<ExerciseId> = out.map(|row| row.item.exercise.clone()).collect();
        Wish {
            without,
            ..Arc::new(Programme {
                items,
                ..(*self.programme).clone()
            })
            .into()
        }
    }
}

/// One exercise by itself, with its dose in the programme.
fn alone(item: &Item, level: Level, desk: &Desk) -> Option<Programme> {
    let exercise = desk.library.exercise(&item.exercise)?;
    Some(Programme {
        items: vec![item.only_at(level)],
        ..Programme::alone(&exercise)?
    })
}
