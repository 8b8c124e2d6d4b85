//! A programme file that is being changed. Its text is the truth: each change finds its place in the
//! text and writes only there, so comments, order, line ends and unknown keys stay as they are.
//! Knows no file and no screen.

mod begin;
mod change;
mod items;
mod levels;
mod list;
mod measured;
mod scan;
mod table;
mod written;

pub use measured::{Measured, Outside, measured};

use super::Diagnostic;
use super::programme;
use super::world::{Origin, World};
use crate::core::exercise::{Amount, Part};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::{Frequency, Programme};
use crate::core::text::Lang;
use std::path::PathBuf;

/// The most texts that can be taken back.
const MOST: usize = 1_000;

/// A programme file that is being changed.
#[derive(Debug, Clone)]
pub struct Draft {
    id: ProgrammeId,
    text: String,
    /// The file's text when it was opened.
    was: Option<String>,
    /// The text that it began with, in a file or not.
    first: String,
    undone: Vec<String>,
    done: Vec<String>,
}

impl Draft {
    fn new(id: &ProgrammeId, text: String, was: Option<String>) -> Self {
        Self {
            id: id.clone(),
            first: text.clone(),
            text,
            was,
            undone: Vec::new(),
            done: Vec::new(),
        }
    }

    /// A programme without exercises, with a name in one language.
    pub fn empty(id: &ProgrammeId, name: &str, lang: Lang) -> Self {
        Self::new(id, begin::empty(name, lang), None)
    }

    /// A copy of another programme, built in or not, under this id. A new name is in one language
    /// and the only one; without a name the copy keeps those it has.
    pub fn copy(source: &str, id: &ProgrammeId, name: Option<&str>, lang: Lang) -> Self {
        Self::new(id, begin::copy(source, name, lang), None)
    }

    /// An own file, changed in place.
    pub fn of(source: String, id: &ProgrammeId) -> Self {
        Self::new(id, source.clone(), Some(source))
    }

    /// The id: the stem of the file's name.
    pub fn id(&self) -> &ProgrammeId {
        &self.id
    }

    /// The text of the file as it would be written now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file's text when it was opened; `None` where there is no file yet.
    pub fn was(&self) -> Option<&str> {
        self.was.as_deref()
    }

    /// Reads the text as `check` does.
    pub fn read(&self, world: &dyn World) -> (Option<Programme>, Vec<Diagnostic>) {
        let file = PathBuf::from(format!("programmes/{}.toml", self.id));
        programme::read(&self.text, &file, Origin::User, Some(world))
    }

    /// Adds an exercise at a place in the order. Each change says whether the text is another now.
    pub fn add(&mut self, at: usize, exercise: &ExerciseId) -> bool {
        self.change(|text| change::add(text, at, exercise))
    }

    /// Removes an exercise, with the comments right above it and in its table.
    pub fn remove(&mut self, at: usize) -> bool {
        self.change(|text| change::remove(text, at))
    }

    /// Moves an exercise, with its comments, to another place in the order.
    pub fn shift(&mut self, from: usize, to: usize) -> bool {
        self.change(|text| change::shift(text, from, to))
    }

    /// Puts another exercise in the place of one. Changes of the dose were for the other: they go,
    /// with the levels.
    pub fn swap(&mut self, at: usize, exercise: &ExerciseId) -> bool {
        self.change(|text| change::swap(text, at, exercise))
    }

    /// Changes a part of a dose; `None` is what the exercise has of its own. `level` is the place in
    /// the exercise's levels, `None` the dose before them.
    pub fn set(
        &mut self,
        at: usize,
        part: Part,
        value: Option<Amount>,
        level: Option<usize>,
    ) -> bool {
        self.change(|text| change::set(text, at, part, value, level))
    }

    /// Adds a level to an exercise, as the last one is.
    pub fn add_level(&mut self, at: usize) -> bool {
        self.change(|text| change::add_level(text, at))
    }

    /// Removes a level of an exercise.
    pub fn remove_level(&mut self, at: usize, level: usize) -> bool {
        self.change(|text| change::remove_level(text, at, level))
    }

    /// Changes how often it is done.
    pub fn set_days(&mut self, days: Frequency) -> bool {
        self.change(|text| change::days(text, days))
    }

    /// Changes its name in a language; the others stay.
    pub fn set_name(&mut self, lang: Lang, name: &str) -> bool {
        self.change(|text| change::name(text, lang, name))
    }

    /// Changes the programme for a bad day.
    pub fn set_flare(&mut self, programme: Option<&ProgrammeId>) -> bool {
        self.change(|text| change::flare(text, programme))
    }

    /// Changes the programme that may follow, and after how many sessions.
    pub fn set_next(&mut self, next: Option<(&ProgrammeId, u32)>) -> bool {
        self.change(|text| change::next(text, next))
    }

    /// Changes the level where one begins.
    pub fn set_progress_first(&mut self, level: Level) -> bool {
        self.change(|text| change::first(text, level))
    }

    /// Puts the exercises in another order: the present places, each once.
    pub fn set_order(&mut self, order: &[usize]) -> bool {
        self.change(|text| change::order(text, order))
    }

    /// Adds a line to its sources, unless it is there.
    pub fn source(&mut self, line: &str) -> bool {
        self.change(|text| change::source(text, line))
    }

    /// Leaves out what a clinician has signed, as one change.
    pub fn unsign(&mut self) -> bool {
        self.change(change::unsigned)
    }

    /// Takes the last change back.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.undone.pop() else {
            return false;
        };
        self.done.push(std::mem::replace(&mut self.text, before));
        true
    }

    /// Makes the change again that was taken back last.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.done.pop() else {
            return false;
        };
        self.undone.push(std::mem::replace(&mut self.text, after));
        true
    }

    /// Whether leaving would lose something: the text is another than in the file, or, for a new
    /// file, than it began with.
    pub fn is_changed(&self) -> bool {
        self.text != self.first
    }

    /// Replaces the text, unless there is nothing to change.
    fn change(&mut self, make: impl FnOnce(&str) -> Option<String>) -> bool {
        let Some(after) = change::edited(&self.text, make) else {
            return false;
        };
        self.undone.push(std::mem::replace(&mut self.text, after));
        if self.undone.len() > MOST {
            self.undone.remove(0);
        }
        self.done.clear();
        true
    }
}

#[cfg(test)]
mod tests;
