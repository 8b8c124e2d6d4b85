//! The library: browse and search exercises and programmes, read one, start it.

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::exercise::{Area, Equipment, Exercise, Phase, Position};
use crate::core::figure::Figure;
use crate::core::keys::{Action, Context, Key};
use crate::core::programme::Programme;
use crate::core::ring::Way;
use std::sync::Arc;

/// Letters of a search at most.
const LONGEST_SEARCH: usize = 40;

/// What the list is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Nothing: all of it.
    All,
    /// Programmes only.
    Programmes,
    /// Exercises of a phase.
    Phase(Phase),
    /// Exercises for a part of the body.
    Area(Area),
    /// Exercises in a position.
    Position(Position),
    /// Exercises that need a thing.
    Equipment(Equipment),
}

impl Filter {
    /// Every filter, in the order in which the arrows go through them.
    pub fn all() -> Vec<Self> {
        let phases = (1..=3).filter_map(Phase::new).map(Self::Phase);
        let areas = Area::ALL.iter().copied().map(Self::Area);
        let positions = Position::ALL.iter().copied().map(Self::Position);
        let equipment = Equipment::ALL.iter().copied().map(Self::Equipment);
        let first = [Self::All, Self::Programmes].into_iter();
        first
            .chain(phases)
            .chain(areas)
            .chain(positions)
            .chain(equipment)
            .collect()
    }

    fn admits(self, exercise: &Exercise) -> bool {
        match self {
            Self::All => true,
            Self::Programmes => false,
            Self::Phase(phase) => exercise.phases.contains(&phase),
            Self::Area(area) => exercise.areas.contains(&area),
            Self::Position(position) => exercise.position == position,
            Self::Equipment(thing) => exercise.equipment.contains(&thing),
        }
    }
}

impl Row {
    /// The figure of an exercise.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Exercise(exercise) => exercise.figure.as_ref(),
            Self::Programme(_) => None,
        }
    }
}

/// One line of the library.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    Programme(Arc<Programme>),
    Exercise(Arc<Exercise>),
}

/// The list.
#[derive(Debug, Clone)]
pub struct LibraryScreen {
    /// The lines that match.
    pub rows: Vec<Row>,
    /// The line under the cursor.
    pub at: usize,
    /// What the list is narrowed to.
    pub filter: Filter,
    /// What is searched for.
    pub search: String,
    /// Whether letters go to the search.
    pub searching: bool,
}

impl LibraryScreen {
    pub(super) fn new(desk: &Desk) -> Self {
        let mut screen = Self {
            rows: Vec::new(),
            at: 0,
            filter: Filter::All,
            search: String::new(),
            searching: false,
        };
        screen.narrow(desk);
        screen
    }

    pub(super) fn context(&self) -> Context {
        if self.searching {
            Context::Search
        } else {
            Context::Library
        }
    }

    /// The line under the cursor.
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Confirm if self.searching => self.searching = false,
            Action::Cancel if self.searching => {
                self.searching = false;
                self.search.clear();
                self.narrow(desk);
            }
            Action::Confirm => {
                return match self.chosen().cloned() {
                    Some(Row::Programme(programme)) => Turn::to(Goto::Programme(programme)),
                    Some(Row::Exercise(exercise)) => Turn::to(Goto::Exercise(exercise)),
                    None => Turn::stay(),
                };
            }
            Action::Cancel | Action::Close => return Turn::to(Goto::Today),
            Action::Search => self.searching = true,
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(self.rows.len().saturating_sub(1)),
            Action::Less | Action::More => {
                self.filter = Way::from(action).of(&Filter::all(), self.filter);
                self.narrow(desk);
            }
            _ => {}
        }
        Turn::stay()
    }

    /// A letter of the search.
    pub(super) fn type_key(&mut self, key: Key, desk: &Desk) {
        match key {
            Key::Char(c) if self.search.chars().count() < LONGEST_SEARCH => self.search.push(c),
            Key::Backspace => {
                self.search.pop();
            }
            _ => return,
        }
        self.narrow(desk);
    }

    /// A text for the search, in one piece.
    pub(super) fn type_text(&mut self, more: &str, desk: &Desk) {
        let room = LONGEST_SEARCH.saturating_sub(self.search.chars().count());
        self.search.extend(more.chars().take(room));
        self.narrow(desk);
    }

    /// Lists what matches filter and search. The cursor stays on its line if possible.
    fn narrow(&mut self, desk: &Desk) {
        let before = self.chosen().cloned();
        let lang = desk.texts.lang();
        let wanted = self.search.trim().to_lowercase();
        let matches = |name: &str, id: &str| {
            wanted.is_empty() || name.to_lowercase().contains(&wanted) || id.contains(&wanted)
        };
        let programmes = desk.library.programme_ids().into_iter();
        let programmes = programmes
            .filter(|_| matches!(self.filter, Filter::All | Filter::Programmes))
            .filter_map(|id| desk.library.programme(&id))
            .filter(|p| matches(p.name.of(lang).as_str(), p.id.as_str()))
            .map(Row::Programme);
        let mut exercises: Vec<_> = desk
            .library
            .exercise_ids()
            .into_iter()
            .filter_map(|id| desk.library.exercise(&id))
            .filter(|e| self.filter.admits(e) && matches(e.name.of(lang).as_str(), e.id.as_str()))
            .collect();
        exercises.sort_by_key(|e| e.name.of(lang).as_str().to_lowercase());
        self.rows = programmes
            .chain(exercises.into_iter().map(Row::Exercise))
            .collect();
        self.at = self
            .rows
            .iter()
            .position(|row| Some(row) == before.as_ref())
            .unwrap_or(0);
    }
}

/// One exercise or programme, to read and to start.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub row: Row,
    /// The first line shown.
    pub top: u16,
    /// The list it was opened from.
    pub list: Box<LibraryScreen>,
}

impl Sheet {
    pub(super) fn context(&self) -> Context {
        match self.row {
            Row::Programme(_) => Context::SheetProgramme,
            Row::Exercise(_) => Context::SheetExercise,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match (action, &self.row) {
            (Action::Up, _) => self.top = self.top.saturating_sub(1),
            (Action::Down, _) => self.top = self.top.saturating_add(1),
            (Action::Close, _) => return Turn::to(Goto::Today),
            (Action::Cancel, _) => return Turn::to(Goto::List),
            (Action::Confirm, Row::Programme(programme)) => {
                return Turn::to(Goto::CheckIn(Arc::clone(programme)));
            }
            (Action::Confirm, Row::Exercise(exercise)) => {
                if let Some(alone) = Programme::alone(exercise) {
                    return Turn::to(Goto::CheckIn(Arc::new(alone)));
                }
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
