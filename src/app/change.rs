//! Today's session, changed for today alone: another order, something left out or in another version,
//! as much as fits into some minutes, one exercise alone. The programme stays as it is; another one
//! can be chosen from here.

mod version;

use super::desk::Desk;
use super::today::Today;
use super::turn::{Changes, Goto, Turn, Wish};
use crate::core::ids::ExerciseId;
use crate::core::keys::Action;
use crate::core::level::Level;
use crate::core::plan::{MINUTES, Plan, PlanItem};
use crate::core::programme::{Item, Programme};
use crate::core::time::Now;
use std::sync::Arc;
use version::Terms;
pub use version::{Version, Versions};

/// The exercises of today.
#[derive(Debug, Clone)]
pub struct ChangeScreen {
    pub programme: Arc<Programme>,
    pub rows: Vec<Row>,
    /// The line under the cursor.
    pub at: usize,
    /// The minutes that there are, where they were said.
    pub minutes: Option<u32>,
    /// The full plan with all that was changed.
    pub plan: Option<Plan>,
    /// Why the last key did nothing.
    pub hint: Option<Hint>,
}

/// Why a key did nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// All were left out when it was to start.
    Empty,
    /// There is no harder version.
    NoHarder,
    /// There is one, and today is no day for it.
    NotToday,
}

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub item: Item,
    /// Whether it is left out today.
    pub is_out: bool,
    /// The version in which it is done.
    pub version: Version,
    /// The versions that there are.
    pub versions: Versions,
    /// What is done of it; nothing where it is left out or has no room.
    pub planned: Option<PlanItem>,
    /// Whether it is done away from the screen. Such an exercise stays last.
    is_away: bool,
}

impl Row {
    /// Whether this may be done of it in its version.
    fn is_of(&self, done: &ExerciseId) -> bool {
        let other = match self.version {
            Version::Own => None,
            Version::Easier => self.versions.easier.as_ref(),
            Version::Harder => self.versions.harder.as_ref(),
        };
        self.item.exercise == *done || other == Some(done)
    }
}

impl ChangeScreen {
    pub(super) fn new(programme: &Programme, desk: &Desk, now: Now) -> Self {
        let terms = Terms {
            conditions: desk.conditions(programme),
            asked: desk.asked_first(),
            easier: desk.easier_now(),
            has_room: Today::leaves_room(programme, desk, now),
        };
        let hidden = desk.library.hidden(programme, &terms.conditions);
        let programme = Arc::new(desk.at_level(programme));
        let row = |item: &Item| {
            let exercise = desk.library.exercise(&item.exercise)?;
            let shown = hidden.iter().all(|hidden| hidden.id != item.exercise);
            let versions = Versions::of(&exercise, &terms, desk);
            shown.then(|| Row {
                item: item.clone(),
                is_out: false,
                version: versions.usual(),
                versions,
                planned: None,
                is_away: exercise.dose.is_away(),
            })
        };
        let mut screen = Self {
            rows: programme.items.iter().filter_map(row).collect(),
            programme,
            at: 0,
            minutes: None,
            plan: None,
            hint: None,
        };
        screen.look(desk);
        screen
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        self.hint = None;
        match action {
            Action::Confirm if self.rows.iter().all(|row| row.is_out) => {
                self.hint = Some(Hint::Empty);
                return Turn::stay();
            }
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
            Action::Easier => {
                if let Some(row) = self.rows.get_mut(self.at) {
                    row.version = row.versions.toggled(row.version, Version::Easier);
                }
            }
            Action::Harder => self.harder(),
            Action::Shorter => self.shorter(),
            Action::Less => self.swap(self.at.checked_sub(1)),
            Action::More => self.swap(Some(self.at + 1)),
            action => {
                self.at = desk.scroll.of(self.rows.len()).moved(self.at, action);
                return Turn::stay();
            }
        }
        self.look(desk);
        Turn::stay()
    }

    fn harder(&mut self) {
        let Some(row) = self.rows.get_mut(self.at) else {
            return;
        };
        self.hint = match row.versions.harder {
            None => Some(Hint::NoHarder),
            Some(_) if !row.versions.has_room => Some(Hint::NotToday),
            Some(_) => None,
        };
        if self.hint.is_none() {
            row.version = row.versions.toggled(row.version, Version::Harder);
        }
    }

    /// Goes on to the next of the minutes that can be said, and after the last to none.
    fn shorter(&mut self) {
        let now = self.minutes;
        let next = MINUTES
            .iter()
            .find(|next| now.is_none_or(|now| **next > now));
        self.minutes = next.copied();
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

    /// Looks what becomes of the session.
    fn look(&mut self, desk: &Desk) {
        let wish = self.wish();
        self.plan = desk.plan_changed(&wish.programme, &wish.changes);
        let mut items = self.plan.iter().flat_map(Plan::items).peekable();
        for row in &mut self.rows {
            let planned = items.next_if(|item| !row.is_out && row.is_of(&item.exercise));
            row.planned = planned.cloned();
        }
    }

    fn wish(&self) -> Wish {
        let items = self.rows.iter().map(|row| row.item.clone()).collect();
        let of = |is: fn(&Row) -> bool| -> Vec<ExerciseId> {
            let rows = self.rows.iter().filter(|row| is(row));
            rows.map(|row| row.item.exercise.clone()).collect()
        };
        let stay = |id: &&ExerciseId| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.item.exercise == **id && !row.is_out)
        };
        let file = self.programme.items.iter().map(|item| &item.exercise);
        let now = self.rows.iter().map(|row| &row.item.exercise);
        let changes = Changes {
            without: of(|row| row.is_out),
            easier: of(|row| row.version == Version::Easier && !row.versions.is_easier_anyhow),
            harder: of(|row| row.version == Version::Harder),
            minutes: self.minutes,
            is_reordered: !file.filter(stay).eq(now.filter(stay)),
        };
        Wish {
            changes,
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
