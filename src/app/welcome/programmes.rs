//! The programmes to choose from, grouped by where it hurts.

use super::Choice;
use crate::app::desk::Desk;
use crate::app::turn::{Goto, Turn};
use crate::core::ids::ProgrammeId;
use crate::core::keys::Action;
use crate::core::programme::Programme;
use crate::core::safety::{Condition, Conditions};

/// Where it hurts, or for whom a programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// The person's own programmes: whoever has one was most likely given it.
    Own,
    /// For somebody who is not sure where to begin.
    Unsure,
    Sacrum,
    /// The low back, or a disc.
    Back,
    Pelvis,
    /// For the whole body, once it is going well.
    Whole,
}

/// The built-in programmes in the order of the list, the one to begin with first in each area.
const BUILT_IN: &[(Area, &[&str])] = &[
    (
        Area::Unsure,
        &["starter", "walk", "calm-day", "two-minutes"],
    ),
    (Area::Sacrum, &["sacrum", "release"]),
    (Area::Back, &["back", "disc-1", "disc-2", "disc-3", "leg"]),
    (Area::Pelvis, &["pelvis", "pelvic-floor"]),
    (
        Area::Whole,
        &[
            "strength",
            "strength-2",
            "own-strength",
            "mind-body",
            "yoga",
            "pilates",
            "desk-break",
        ],
    ),
];

impl Area {
    /// The area of a programme, and its place there.
    fn of(id: &ProgrammeId) -> (Self, usize) {
        let place = |(area, ids): &(Self, &[&str])| {
            let place = ids.iter().position(|known| *known == id.as_str());
            place.map(|place| (*area, place))
        };
        BUILT_IN.iter().find_map(place).unwrap_or((Self::Own, 0))
    }
}

/// Whether enough of a programme is left in pregnancy: at least half of it (`person.md` section 2;
/// the half is ours). The present one and the patient's own stay.
fn makes_sense(programme: &Programme, held: &[Condition], desk: &Desk) -> bool {
    let present = desk.settings.programme.as_ref() == Some(&programme.id);
    if present || desk.library.is_users_programme(&programme.id) {
        return true;
    }
    let pregnant = held.iter().copied().filter(|c| *c == Condition::Pregnant);
    let conditions = Conditions {
        held: pregnant.collect(),
        ..Conditions::none()
    };
    let hidden = desk.library.hidden(programme, &conditions).len();
    hidden * 2 <= programme.items.len()
}

/// The programmes, to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programmes {
    /// Those that can be had with their area, in the order of the list.
    pub rows: Vec<(Area, ProgrammeId)>,
    /// The line under the cursor.
    pub choice: Choice,
}

impl Programmes {
    pub(in crate::app) fn new(desk: &Desk) -> Self {
        let library = &desk.library;
        let held = desk.lately().conditions(Vec::new());
        let held = held.map(|known| known.held).unwrap_or_default();
        let mut rows: Vec<_> = library
            .programme_ids()
            .into_iter()
            .filter(|id| {
                let programme = library.programme(id);
                programme.is_some_and(|programme| makes_sense(&programme, &held, desk))
            })
            .map(|id| (Area::of(&id).0, id))
            .collect();
        rows.sort_by_cached_key(|(_, id)| Area::of(id));
        let present = desk.settings.programme.as_ref();
        let at = rows.iter().position(|(_, id)| Some(id) == present);
        Self {
            rows,
            choice: Choice::at(at),
        }
    }

    /// The programme under the cursor.
    pub fn chosen(&self) -> Option<&ProgrammeId> {
        let (_, id) = self.rows.get(self.choice.at?)?;
        Some(id)
    }

    pub(in crate::app) fn act(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match action {
            Action::Pick(place) if self.rows.get(usize::from(place)).is_some() => {
                self.choice.at = Some(place.into());
                self.choose(desk)
            }
            Action::Confirm => self.choose(desk),
            Action::Cancel | Action::Leave if desk.settings.programme.is_some() => {
                Turn::to(Goto::Today)
            }
            Action::Leave => Turn::leave(),
            // There is nothing to go back to, and a letter may name no line.
            Action::Cancel | Action::Pick(_) => {
                self.choice.puzzled = true;
                Turn::stay()
            }
            action => {
                self.choice.step(action, self.rows.len());
                Turn::stay()
            }
        }
    }

    fn choose(&mut self, desk: &mut Desk) -> Turn {
        let Some(id) = self.chosen().cloned() else {
            self.choice.puzzled = true;
            return Turn::stay();
        };
        let is_first = desk.settings.programme.is_none();
        let save = desk.set(|s| s.programme = Some(id));
        // The first choice leads to the sound check, because nothing was heard yet.
        let to = if is_first {
            Goto::SoundCheck(None)
        } else {
            Goto::Today
        };
        Turn::to(to).with(save)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Library;

    #[test]
    fn every_built_in_programme_has_its_area() {
        let known = Library::new(None).programme_ids();
        let listed = || BUILT_IN.iter().flat_map(|(_, ids)| ids.iter());
        for id in &known {
            assert_ne!(Area::of(id).0, Area::Own, "{id} has no area");
        }
        for id in listed() {
            assert!(known.iter().any(|k| k.as_str() == *id), "no {id}");
        }
        assert_eq!(listed().count(), known.len());
    }
}
