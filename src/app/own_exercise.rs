//! An exercise of one's own: a form with its name, its position, how much of it and its steps. What it is
//! like is chosen among the exercises in the same position, and gives it its figure. Saved, it is a file
//! ([`crate::content::own_exercise`]) and stands in the library.

mod saving;
mod values;

use super::desk::Desk;
use super::turn::Turn;
use crate::core::exercise::{Exercise, Position, Sides};
use crate::core::ids::ExerciseId;
use crate::core::keys::{Action, Context, Key};
use crate::core::text::Plain;
use std::sync::Arc;

/// Letters of a name: as many as fit the smallest window.
pub const LONGEST_NAME: usize = 30;
/// Letters of a step, as `rygrad check` would have it.
pub const LONGEST_STEP: usize = 160;
/// Steps at most.
pub const MOST_STEPS: usize = 12;

/// A line of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Name,
    Position,
    /// The exercise that it is like.
    Like,
    /// Repetitions, or minutes.
    Amount,
    Sets,
    Reps,
    Hold,
    Rest,
    Sides,
    Minutes,
    Step(usize),
    AddStep,
    Save,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    Form,
    /// The text of a line while it is typed.
    Text(Line, String),
    /// Leave without saving?
    Leave(Home),
    /// It is in this file.
    Saved(Plain),
}

/// Something to be said about the last key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// It needs a name.
    NoName,
    /// It needs a step.
    NoSteps,
    /// It is as it was left.
    AsLeft,
    /// It could not be written, and why.
    Failed(Plain),
}

/// Where the form is left for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// The library, one step back.
    Library,
    /// All the way.
    Today,
}

/// How much of it: every number is kept while another kind of amount is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amounts {
    pub in_minutes: bool,
    pub sets: u32,
    pub reps: u32,
    pub hold: u32,
    pub rest: u32,
    pub sides: Sides,
    pub minutes: u32,
}

impl Default for Amounts {
    /// What most exercises of the library have (ours).
    fn default() -> Self {
        Self {
            in_minutes: false,
            sets: 2,
            reps: 8,
            hold: 3,
            rest: 30,
            sides: Sides::Both,
            minutes: 5,
        }
    }
}

/// What is in its file.
#[derive(Debug, Clone)]
struct Kept {
    path: Plain,
    text: String,
}

/// The form.
#[derive(Debug, Clone)]
pub struct OwnExercise {
    pub name: String,
    pub position: Position,
    pub like: Option<Arc<Exercise>>,
    pub amounts: Amounts,
    pub steps: Vec<String>,
    /// The line under the cursor.
    pub at: usize,
    pub stage: Stage,
    pub note: Option<Note>,
    /// Ids that somebody else has taken meanwhile.
    taken: Vec<ExerciseId>,
    /// The id under which it is being written, or was.
    id: Option<ExerciseId>,
    /// The text that is being written.
    writing: Option<String>,
    /// What its file has, once it was written.
    kept: Option<Kept>,
    /// Where it leads once it is saved.
    then: Option<Home>,
    is_changed: bool,
}

impl OwnExercise {
    /// Opens the form; with an exercise, for one that is like it.
    pub(super) fn open(like: Option<Arc<Exercise>>) -> Self {
        let position = like.as_ref().map_or(Position::Supine, |like| like.position);
        let amounts = like
            .as_ref()
            .map_or_else(Amounts::default, |like| Amounts::of(&like.dose));
        Self {
            name: String::new(),
            position,
            like: like.filter(|like| like.figure().is_some()),
            amounts,
            steps: Vec::new(),
            at: 0,
            stage: Stage::Form,
            note: None,
            taken: Vec::new(),
            id: None,
            writing: None,
            kept: None,
            then: None,
            is_changed: false,
        }
    }

    /// The form as it was left when something was felt.
    pub(super) fn taken_up(mut self) -> Self {
        if matches!(self.stage, Stage::Leave(_)) {
            self.stage = Stage::Form;
        }
        self.then = None;
        self.note = Some(Note::AsLeft);
        self
    }

    /// Whether something would be lost.
    pub(super) fn is_unsaved(&self) -> bool {
        self.is_changed || matches!(&self.stage, Stage::Text(_, text) if !text.is_empty())
    }

    /// Whether its file is being written.
    pub const fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    pub(super) const fn context(&self) -> Context {
        match self.stage {
            Stage::Form => Context::OwnExercise,
            Stage::Text(..) => Context::OwnExerciseText,
            Stage::Leave(_) => Context::OwnExerciseLeave,
            Stage::Saved(_) => Context::OwnExerciseSaved,
        }
    }

    /// The lines of the form, in order.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = vec![Line::Name, Line::Position, Line::Like, Line::Amount];
        if self.amounts.in_minutes {
            lines.push(Line::Minutes);
        } else {
            lines.extend([Line::Sets, Line::Reps, Line::Hold, Line::Rest, Line::Sides]);
        }
        lines.extend((0..self.steps.len()).map(Line::Step));
        if self.steps.len() < MOST_STEPS {
            lines.push(Line::AddStep);
        }
        lines.push(Line::Save);
        lines
    }

    /// The line under the cursor.
    pub fn line(&self) -> Option<Line> {
        self.lines().get(self.at).copied()
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        match self.stage.clone() {
            Stage::Form => self.in_form(action, desk),
            Stage::Text(line, text) => self.typed(action, line, &text),
            Stage::Leave(home) => self.answer_leave(action, home, desk),
            Stage::Saved(_) => self.after(action, desk),
        }
    }

    fn in_form(&mut self, action: Action, desk: &Desk) -> Turn {
        self.note = None;
        let line = self.line();
        match (action, line) {
            (Action::Close, _) => return self.leave(Home::Today),
            (Action::Cancel, _) => return self.leave(Home::Library),
            (Action::Save, _) | (Action::Confirm, Some(Line::Save)) => return self.save(desk),
            (Action::Confirm, Some(line)) => match self.text_of(line) {
                Some(text) => self.stage = Stage::Text(line, text),
                None => self.at += 1,
            },
            (Action::Less | Action::More, Some(line)) => self.turn(line, action.into(), desk),
            (Action::LeaveOut, Some(Line::Step(place))) if place < self.steps.len() => {
                self.steps.remove(place);
                self.is_changed = true;
            }
            (action, _) => self.at = desk.scroll.of(self.lines().len()).moved(self.at, action),
        }
        Turn::stay()
    }

    /// The text of a line that is typed.
    fn text_of(&self, line: Line) -> Option<String> {
        match line {
            Line::Name => Some(self.name.clone()),
            Line::Step(place) => self.steps.get(place).cloned(),
            Line::AddStep => Some(String::new()),
            _ => None,
        }
    }

    /// Enter or Esc in a text field.
    fn typed(&mut self, action: Action, line: Line, text: &str) -> Turn {
        match action {
            Action::Confirm => self.take(line, text),
            Action::Cancel => self.stage = Stage::Form,
            Action::Close => return self.leave(Home::Today),
            _ => {}
        }
        if matches!(self.stage, Stage::Form) {
            self.settle();
        }
        Turn::stay()
    }

    /// Takes a text over, and goes on to what comes next. A step without words goes.
    fn take(&mut self, line: Line, text: &str) {
        self.stage = Stage::Form;
        let text = Plain::new(text).as_str().trim().to_owned();
        match line {
            Line::Name if text.is_empty() || text == self.name => {}
            Line::Name => {
                self.name = text;
                self.is_changed = true;
                self.at = self.at.max(1);
            }
            Line::Step(place) if text.is_empty() && place < self.steps.len() => {
                self.steps.remove(place);
                self.is_changed = true;
            }
            Line::Step(place) => {
                if let Some(step) = self.steps.get_mut(place) {
                    self.is_changed |= *step != text;
                    *step = text;
                    self.at += 1;
                }
            }
            Line::AddStep if !text.is_empty() => {
                self.steps.push(text);
                self.is_changed = true;
                self.at += 1;
            }
            _ => {}
        }
    }

    /// A letter of a text.
    pub(super) fn type_key(&mut self, key: Key) {
        match (key, &mut self.stage) {
            (Key::Char(c), _) => self.type_text(&c.to_string()),
            (Key::Backspace, Stage::Text(_, text)) => {
                text.pop();
            }
            _ => {}
        }
    }

    /// A text in one piece.
    pub(super) fn type_text(&mut self, more: &str) {
        let Stage::Text(line, text) = &mut self.stage else {
            return;
        };
        let most = if *line == Line::Name {
            LONGEST_NAME
        } else {
            LONGEST_STEP
        };
        let room = most.saturating_sub(text.chars().count());
        // What hides or directs is no letter.
        text.extend(Plain::new(more).as_str().chars().take(room));
    }
}
