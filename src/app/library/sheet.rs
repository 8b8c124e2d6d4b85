//! One exercise or programme of the library, to read and to start.

use super::{LibraryScreen, Row};
use crate::app::desk::Desk;
use crate::app::turn::{Goto, Turn};
use crate::core::keys::{Action, Context};
use crate::core::programme::Programme;
use std::sync::Arc;

/// The page of a row.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub row: Row,
    /// The first line shown.
    pub top: usize,
    /// The list it was opened from.
    pub list: Box<LibraryScreen>,
}

impl Sheet {
    pub(in crate::app) fn context(&self) -> Context {
        match self.row {
            Row::Programme(_) => Context::SheetProgramme,
            Row::Exercise(_) => Context::SheetExercise,
        }
    }

    pub(in crate::app) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        self.top = desk.scroll.moved(self.top, action);
        match (action, &self.row) {
            (Action::Close, _) => return Turn::to(Goto::Today),
            (Action::Cancel, _) => return Turn::to(Goto::List),
            (Action::Confirm, Row::Programme(programme)) => {
                return Turn::to(Goto::CheckIn(Arc::clone(programme).into()));
            }
            (Action::Confirm, Row::Exercise(exercise)) => {
                if let Some(alone) = Programme::alone(exercise) {
                    return Turn::to(Goto::CheckIn(Arc::new(alone).into()));
                }
            }
            (Action::NewExercise, Row::Exercise(exercise)) => {
                return Turn::to(Goto::OwnExercise(Some(Arc::clone(exercise))));
            }
            (Action::Edit, Row::Programme(programme)) => {
                let id = programme.id.clone();
                return Turn::to(Goto::Edit {
                    id,
                    is_from_today: false,
                });
            }
            (Action::Mine, Row::Programme(programme)) => {
                let id = programme.id.clone();
                let save = desk.set(|s| s.programme = Some(id));
                return Turn::to(Goto::Today).with(save);
            }
            _ => {}
        }
        Turn::stay()
    }
}
