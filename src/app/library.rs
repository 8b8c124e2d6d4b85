//! The library: browse and search exercises and programmes, read one, start it.

mod filter;
mod search;
mod sheet;

use super::desk::Desk;
use super::scroll::Scroll;
use super::turn::{Goto, Turn};
use crate::core::exercise::Exercise;
use crate::core::figure::Figure;
use crate::core::keys::{Action, Context, Key};
use crate::core::programme::Programme;
use crate::core::ring::Way;
pub use filter::{Choice, Filter, Filters};
use search::{Place, Search};
pub use sheet::Sheet;
use std::sync::Arc;

/// Letters of a search at most.
const LONGEST_SEARCH: usize = 40;

/// One line of the library.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    Programme(Arc<Programme>),
    Exercise(Arc<Exercise>),
}

impl Row {
    /// The figure of an exercise.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Exercise(exercise) => exercise.figure(),
            Self::Programme(_) => None,
        }
    }
}

/// The list.
#[derive(Debug, Clone)]
pub struct LibraryScreen {
    /// The lines that match.
    pub rows: Vec<Row>,
    /// The line under the cursor.
    pub at: usize,
    /// What the list is narrowed to. A search looks through everything.
    pub filter: Filter,
    /// What is searched for.
    pub search: String,
    /// Whether letters go to the search.
    pub searching: bool,
    /// The filters to choose from, while they are open.
    pub filters: Option<Filters>,
    /// Whether it has exercises only, for one to be chosen.
    only_exercises: bool,
}

impl LibraryScreen {
    pub(super) fn new(desk: &Desk) -> Self {
        Self {
            rows: everything(desk, false),
            ..Self::empty(false)
        }
    }

    /// The exercises alone, for one to be chosen.
    pub(super) fn exercises(desk: &Desk) -> Self {
        Self {
            rows: everything(desk, true),
            ..Self::empty(true)
        }
    }

    pub(super) fn context(&self) -> Context {
        if self.searching {
            Context::Search
        } else if self.filters.is_some() {
            Context::Filters
        } else if self.is_narrowed() {
            Context::LibraryNarrowed
        } else {
            Context::Library
        }
    }

    /// Whether less than everything is listed.
    pub fn is_narrowed(&self) -> bool {
        self.filter != Filter::All || !self.search.is_empty()
    }

    /// The line under the cursor.
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        if action == Action::Close {
            return Turn::to(Goto::Today);
        }
        if let Some(filters) = &mut self.filters {
            match action {
                Action::Confirm => {
                    let chosen = filters.chosen();
                    self.filter_by(chosen, desk);
                }
                Action::Cancel => self.filters = None,
                action => {
                    let scroll = desk.scroll.of(filters.choices.len());
                    filters.at = scroll.moved(filters.at, action);
                }
            }
            return Turn::stay();
        }
        match action {
            Action::Confirm if self.searching => self.searching = false,
            Action::Confirm => {
                return match self.chosen().cloned() {
                    Some(Row::Programme(programme)) => Turn::to(Goto::Programme(programme)),
                    Some(Row::Exercise(exercise)) => Turn::to(Goto::Exercise(exercise)),
                    None => Turn::stay(),
                };
            }
            Action::Cancel if self.searching || self.is_narrowed() => {
                self.filter_by(Filter::All, desk);
            }
            Action::Cancel => return Turn::to(Goto::Today),
            Action::New => return Turn::to(Goto::NewProgramme),
            Action::NewExercise => return Turn::to(Goto::OwnExercise(None)),
            Action::Search => self.searching = true,
            Action::Narrow => {
                self.filters = Some(self.choices(desk));
            }
            Action::Less | Action::More => {
                let ring = self.choices(desk);
                let ring: Vec<Filter> = ring.choices.iter().map(|choice| choice.filter).collect();
                self.filter_by(Way::from(action).of(&ring, self.filter), desk);
            }
            action => self.at = self.scroll(desk).moved(self.at, action),
        }
        Turn::stay()
    }

    /// The filters that leave something, at the present one.
    fn choices(&self, desk: &Desk) -> Filters {
        Filters::new(self.filter, &self.everything(desk), &desk.library)
    }

    fn scroll(&self, desk: &Desk) -> Scroll {
        desk.scroll.of(self.rows.len())
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
        self.look(desk);
    }

    /// A text for the search, in one piece.
    pub(super) fn type_text(&mut self, more: &str, desk: &Desk) {
        let room = LONGEST_SEARCH.saturating_sub(self.search.chars().count());
        self.search.extend(more.chars().take(room));
        self.look(desk);
    }

    /// Lists what the search finds, the best first.
    fn look(&mut self, desk: &Desk) {
        self.filter = Filter::All;
        self.at = 0;
        let search = Search::new(&self.search);
        let found = self.everything(desk).into_iter().filter_map(|row| {
            let place = search.place(&row, &desk.library, &desk.texts)?;
            Some((place, row))
        });
        let mut found: Vec<(Place, Row)> = found.collect();
        found.sort_by_key(|(place, _)| *place);
        self.rows = found.into_iter().map(|(_, row)| row).collect();
    }

    /// Lists what a filter admits, and ends a search. The cursor stays on its line if possible.
    fn filter_by(&mut self, filter: Filter, desk: &Desk) {
        let before = self.chosen().cloned();
        let rows = self.everything(desk).into_iter();
        let admitted: Vec<Row> = rows
            .filter(|row| filter.admits(row, &desk.library))
            .collect();
        let at = admitted.iter().position(|row| Some(row) == before.as_ref());
        *self = Self {
            at: at.unwrap_or(0),
            rows: admitted,
            filter,
            ..Self::empty(self.only_exercises)
        };
    }

    fn everything(&self, desk: &Desk) -> Vec<Row> {
        everything(desk, self.only_exercises)
    }

    const fn empty(only_exercises: bool) -> Self {
        Self {
            rows: Vec::new(),
            at: 0,
            filter: Filter::All,
            search: String::new(),
            searching: false,
            filters: None,
            only_exercises,
        }
    }
}

/// All programmes in their order, unless only exercises are wanted, then all exercises by name.
fn everything(desk: &Desk, only_exercises: bool) -> Vec<Row> {
    let programmes = desk.library.programme_ids().into_iter();
    let programmes = programmes
        .filter(|_| !only_exercises)
        .filter_map(|id| desk.library.programme(&id))
        .map(Row::Programme);
    let exercises = desk.exercises_by_name().into_iter();
    programmes.chain(exercises.map(Row::Exercise)).collect()
}
