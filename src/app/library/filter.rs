//! What the list of the library can be narrowed to.

use super::Row;
use crate::content::Library;
use crate::core::exercise::{Area, Equipment, Exercise, Phase, Position};
use crate::core::programme::Programme;

/// A part of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Everything.
    All,
    /// Programmes only.
    Programmes,
    /// Exercises and programmes for a part of the body.
    Area(Area),
    /// Exercises of a phase.
    Phase(Phase),
    /// Exercises in a position.
    Position(Position),
    /// Exercises that need a thing.
    Equipment(Equipment),
}

impl Filter {
    /// Every filter. Areas come first, because a patient looks for the place that hurts.
    pub fn all() -> impl Iterator<Item = Self> {
        let areas = Area::ALL.iter().copied().map(Self::Area);
        let phases = (1..=3).filter_map(Phase::new).map(Self::Phase);
        let positions = Position::ALL.iter().copied().map(Self::Position);
        let equipment = Equipment::ALL.iter().copied().map(Self::Equipment);
        let first = [Self::All, Self::Programmes].into_iter();
        first
            .chain(areas)
            .chain(phases)
            .chain(positions)
            .chain(equipment)
    }

    /// Whether a row stays in the list.
    pub(super) fn admits(self, row: &Row, library: &Library) -> bool {
        match (self, row) {
            (Self::All, _) => true,
            (Self::Area(area), Row::Programme(programme)) => is_for(programme, area, library),
            (filter, Row::Programme(_)) => filter == Self::Programmes,
            (filter, Row::Exercise(exercise)) => filter.admits_exercise(exercise),
        }
    }

    fn admits_exercise(self, exercise: &Exercise) -> bool {
        match self {
            Self::All => true,
            Self::Programmes => false,
            Self::Area(area) => exercise.areas.contains(&area),
            Self::Phase(phase) => exercise.phases.contains(&phase),
            Self::Position(position) => exercise.position == position,
            Self::Equipment(thing) => exercise.equipment.contains(&thing),
        }
    }
}

/// Whether at least half of a programme's exercises are for an area.
pub(super) fn is_for(programme: &Programme, area: Area, library: &Library) -> bool {
    let exercises = library.courses(programme);
    let of_area = exercises
        .iter()
        .filter(|(exercise, _)| exercise.areas.contains(&area));
    !exercises.is_empty() && of_area.count() * 2 >= exercises.len()
}

/// A filter, and how many rows it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub filter: Filter,
    pub rows: usize,
}

/// The list of filters, open over the library.
#[derive(Debug, Clone)]
pub struct Filters {
    /// Every filter that leaves something.
    pub choices: Vec<Choice>,
    /// The one under the cursor.
    pub at: usize,
}

impl Filters {
    /// The filters for these rows, with the cursor on the present one.
    pub(super) fn new(now: Filter, rows: &[Row], library: &Library) -> Self {
        let counted = Filter::all().map(|filter| {
            let admitted = rows.iter().filter(|row| filter.admits(row, library));
            Choice {
                filter,
                rows: admitted.count(),
            }
        });
        let choices: Vec<Choice> = counted.filter(|choice| choice.rows > 0).collect();
        let at = choices.iter().position(|choice| choice.filter == now);
        Self {
            choices,
            at: at.unwrap_or(0),
        }
    }

    pub(super) fn chosen(&self) -> Filter {
        let chosen = self.choices.get(self.at);
        chosen.map_or(Filter::All, |choice| choice.filter)
    }
}
