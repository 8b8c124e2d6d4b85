//! The dose of one exercise, part by part: arrows change by one, digits type. The range that the
//! exercise is meant for asks once; the numbers that a file may use are never left.

mod amount;
mod outside;
mod shown;

use super::{EditScreen, Stage};
use crate::app::desk::Desk;
use crate::app::turn::Turn;
use crate::core::exercise::{Amount, Dose, Exercise, Part, Span};
use crate::core::ids::ExerciseId;
use crate::core::keys::{Action, Context};
use crate::core::time::Now;
use amount::{allowed, meant, stepped};
pub(super) use amount::{name, said};
use std::sync::Arc;

/// Digits of a range at most: `100-180`.
const LONGEST: usize = 7;

/// The dose of one exercise while it is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dosing {
    /// The place of the exercise.
    pub row: usize,
    /// The line under the cursor.
    pub at: usize,
    /// Which of its levels is changed; `None` is the dose before them.
    pub level: Option<usize>,
    /// A number while it is typed.
    pub typed: String,
    /// What is asked about a dose that the exercise is not meant for.
    pub ask: Option<Ask>,
}

/// A dose that the exercise is not meant for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    part: Part,
    amount: Amount,
    allowed: Span,
    /// Why, while it is typed; before that the question is whether at all.
    pub reason: Option<String>,
}

/// What the patient has taken although the exercise is not meant for it.
#[derive(Debug, Clone)]
pub(super) struct Agreed {
    id: ExerciseId,
    part: Part,
    /// It is the change of this number: with that taken back, it is to be asked again.
    pub(super) since: usize,
}

/// A line of the dose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    pub name: String,
    pub value: String,
    /// What the exercise has by itself, where that is another value.
    pub usual: Option<String>,
}

impl Dosing {
    pub(super) const fn of(row: usize) -> Self {
        Self {
            row,
            at: 0,
            level: None,
            typed: String::new(),
            ask: None,
        }
    }

    pub(super) const fn context(&self) -> Context {
        match &self.ask {
            Some(Ask { reason: None, .. }) => Context::EditOutside,
            Some(Ask { .. }) => Context::EditText,
            None => Context::EditDose,
        }
    }

    /// The reason that is being typed.
    pub(super) fn reason(&mut self) -> Option<&mut String> {
        self.ask.as_mut()?.reason.as_mut()
    }
}

/// What is known of the exercise whose dose is changed.
struct At {
    exercise: Arc<Exercise>,
    /// Without what this place changes.
    before: Dose,
    /// With it.
    dose: Dose,
    parts: Vec<Part>,
}

impl EditScreen {
    fn at(&self, dosing: &Dosing, desk: &Desk) -> Option<At> {
        let item = self.programme.items.get(dosing.row)?;
        let exercise = desk.library.exercise(&item.exercise)?;
        let base = exercise.dose.with(&item.change);
        let level = dosing.level.and_then(|level| item.levels.get(level));
        let (before, dose) = match level {
            Some(level) => (base, exercise.dose.with(&item.change.and(level))),
            None => (exercise.dose, base),
        };
        let both_ways = |dose: &Dose| matches!(dose, Dose::Repetitions(r) if r.both_ways);
        let has_way = both_ways(&dose) || both_ways(&exercise.dose);
        let parts = Part::ALL.into_iter();
        let parts = parts.filter(|part| part.is_of(&dose));
        let parts = parts.filter(|part| *part != Part::BothWays || has_way);
        Some(At {
            parts: parts.collect(),
            exercise,
            before,
            dose,
        })
    }

    pub(super) fn dose(&mut self, action: Action, desk: &Desk, now: Now) -> Turn {
        let Stage::Dose(dosing) = &self.stage else {
            return Turn::stay();
        };
        let dosing = (**dosing).clone();
        if let Some(ask) = dosing.ask.clone() {
            return self.answer(&dosing, ask, action, desk, now);
        }
        let Some(at) = self.at(&dosing, desk) else {
            self.stage = Stage::List;
            return Turn::stay();
        };
        let part = at.parts.get(dosing.at).copied();
        let is_number = part.is_some_and(|part| part.limits().is_some());
        match action {
            Action::Digit(digit) if is_number => self.type_into(char::from(b'0' + digit.min(9))),
            Action::Dash if part.is_some_and(Part::is_range) && !dosing.typed.is_empty() => {
                self.type_into('-');
            }
            Action::Erase if !dosing.typed.is_empty() => {
                self.dosing(|dosing| {
                    dosing.typed.pop();
                });
            }
            Action::Cancel if !dosing.typed.is_empty() => {
                self.dosing(|dosing| dosing.typed.clear());
            }
            action => {
                self.take_typed(part, desk);
                // A question stands before everything else.
                if matches!(&self.stage, Stage::Dose(now) if now.ask.is_some()) {
                    return Turn::stay();
                }
                self.on_part(action, &dosing, desk);
            }
        }
        Turn::stay()
    }

    /// What a key does on a part, once nothing is being typed.
    fn on_part(&mut self, action: Action, dosing: &Dosing, desk: &Desk) {
        let Some(at) = self.at(dosing, desk) else {
            return;
        };
        let part = at.parts.get(dosing.at).copied();
        let levels = self.levels_of(dosing);
        match action {
            Action::Confirm if !dosing.typed.is_empty() => {}
            Action::Confirm | Action::Cancel => self.stage = Stage::List,
            Action::Less | Action::More => {
                let now = part.and_then(|part| Some((part, part.in_dose(&at.dose)?)));
                if let Some((part, amount)) = now {
                    self.propose(part, stepped(part, amount, action.into()), desk);
                }
            }
            Action::Erase => {
                if let Some(part) = part {
                    let made = self.draft.set(dosing.row, part, None, dosing.level);
                    self.changed(usize::from(made), desk);
                }
            }
            Action::NextLevel => {
                let next = dosing.level.map_or(0, |level| level + 1);
                self.dosing(|dosing| dosing.level = (next < levels).then_some(next));
            }
            Action::Add => {
                let made = self.draft.add_level(dosing.row);
                if self.changed(usize::from(made), desk) {
                    // The first one added leaves the doses as they are at a level of their own.
                    let last = self.levels_of(dosing).checked_sub(1);
                    self.dosing(|dosing| dosing.level = last);
                }
            }
            Action::LeaveOut => {
                let Some(level) = dosing.level else {
                    return;
                };
                let made = self.draft.remove_level(dosing.row, level);
                if self.changed(usize::from(made), desk) {
                    self.dosing(|dosing| dosing.level = level.checked_sub(1));
                }
            }
            Action::Undo => self.undo_in_dose(dosing, Self::undo, desk),
            Action::Redo => self.undo_in_dose(dosing, Self::redo, desk),
            action => {
                let to = desk.scroll.of(at.parts.len()).moved(dosing.at, action);
                self.dosing(|dosing| dosing.at = to);
            }
        }
    }

    /// Takes a change back, or makes it again; where another exercise stands here then, the list shows
    /// it.
    fn undo_in_dose(&mut self, dosing: &Dosing, step: fn(&mut Self, &Desk), desk: &Desk) {
        let here = |screen: &Self| {
            let item = screen.programme.items.get(dosing.row);
            item.map(|item| item.exercise.clone())
        };
        let before = here(self);
        step(self, desk);
        let levels = self.levels_of(dosing);
        if here(self) == before {
            self.dosing(|dosing| dosing.level = dosing.level.filter(|level| *level < levels));
        } else {
            self.stage = Stage::List;
        }
    }

    fn dosing(&mut self, change: impl FnOnce(&mut Dosing)) {
        if let Stage::Dose(dosing) = &mut self.stage {
            change(dosing);
        }
    }

    fn type_into(&mut self, c: char) {
        self.dosing(|dosing| {
            let is_second = c == '-' && dosing.typed.contains('-');
            if dosing.typed.chars().count() < LONGEST && !is_second {
                dosing.typed.push(c);
            }
        });
    }

    /// Takes the number that was typed.
    fn take_typed(&mut self, part: Option<Part>, desk: &Desk) {
        let mut typed = String::new();
        self.dosing(|dosing| typed = std::mem::take(&mut dosing.typed));
        let amount = part.and_then(|part| Some((part, meant(part, &typed)?)));
        if let Some((part, amount)) = amount {
            self.propose(part, amount, desk);
        }
    }

    /// Changes a part, or asks first where the exercise is not meant for it.
    fn propose(&mut self, part: Part, amount: Amount, desk: &Desk) {
        let Stage::Dose(dosing) = &self.stage else {
            return;
        };
        let dosing = (**dosing).clone();
        let Some(at) = self.at(&dosing, desk) else {
            return;
        };
        let span = amount.span();
        let range = allowed(&at.exercise.allowed, part);
        let outside = range.zip(span).filter(|(range, span)| !range.holds(*span));
        let id = &at.exercise.id;
        let agreed = self.agreed.iter();
        let mut agreed = agreed.filter(|agreed| agreed.since <= self.made.len());
        let is_agreed = agreed.any(|agreed| agreed.id == *id && agreed.part == part);
        match outside {
            Some((allowed, _)) if !is_agreed => {
                self.dosing(|dosing| {
                    dosing.ask = Some(Ask {
                        part,
                        amount,
                        allowed,
                        reason: None,
                    });
                });
            }
            _ => {
                let made = self.set(&dosing, part, amount, desk);
                self.changed(made, desk);
            }
        }
    }

    /// Writes a part. What is as before it needs no key.
    fn set(&mut self, dosing: &Dosing, part: Part, amount: Amount, desk: &Desk) -> usize {
        let before = self.at(dosing, desk);
        let before = before.and_then(|at| part.in_dose(&at.before));
        let value = Some(amount).filter(|amount| Some(*amount) != before);
        usize::from(self.draft.set(dosing.row, part, value, dosing.level))
    }
}
