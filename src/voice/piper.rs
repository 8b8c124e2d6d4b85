//! Piper: a voice that sounds like a person, and takes half a second to start. So nothing here is
//! called while a line is due: lines are rendered ahead.
//!
//! A model is one file with its description beside it (`NAME.onnx`, `NAME.onnx.json`). It is found
//! where the settings say, or where people and packages put models.

mod known;
mod many;
mod models;

pub(super) use models::whole;

use super::program::{Call, Words, stamp};
use crate::core::text::{Lang, Plain};
use std::path::{Path, PathBuf};

pub(super) use many::Many;

/// The rate of a model left to itself, in words a minute.
const USUAL: u32 = 160;

/// Piper with a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piper {
    model: PathBuf,
    /// Searched for when lines are rendered.
    program: Option<PathBuf>,
}

impl Piper {
    /// The model for a language, if there is one: the one of the settings, else one that is found.
    pub(super) fn look(set: Option<&Plain>, lang: Lang) -> Option<Self> {
        let model = match set {
            Some(path) => models::usable(path.as_str()),
            None => models::found(lang),
        };
        let program = None;
        model.map(|model| Self { model, program })
    }

    /// The same with the program that renders. This may start programs and wait for them; what they
    /// answered is kept in this file.
    pub(super) fn ready(self, answers: Option<&Path>) -> Self {
        let program = known::Known::in_file(answers).program();
        Self { program, ..self }
    }

    /// The name of its model.
    pub(super) fn name(&self) -> String {
        let name = self.model.file_stem().unwrap_or_default();
        Plain::new(&name.to_string_lossy()).into()
    }

    /// What its sound depends on.
    pub(super) fn key(&self) -> String {
        format!("{} {}", self.name(), stamp(&self.model))
    }

    pub(super) const fn has_program(&self) -> bool {
        self.program.is_some()
    }

    /// The call that speaks words into a file. They come on standard input, where none of them is an
    /// option.
    pub(super) fn call_into(&self, words: &Words, a_minute: u32, file: &Path) -> Option<Call> {
        let call = self.call(a_minute)?.and("-f").and(file);
        let input = Some(format!("{}\n", words.as_str()));
        Some(Call { input, ..call })
    }

    /// The call that speaks each line of its standard input into a file of its own in a folder.
    fn call_for_many(&self, a_minute: u32, folder: &Path) -> Option<Call> {
        Some(self.call(a_minute)?.and("-d").and(folder))
    }

    fn call(&self, a_minute: u32) -> Option<Call> {
        let scale = USUAL * 100 / a_minute.max(1);
        let scale = format!("{}.{:02}", scale / 100, scale % 100);
        let call = Call::of(self.program.as_deref()?, &["-m"]).and(&self.model);
        Some(call.and("--length-scale").and(scale))
    }

    #[cfg(test)]
    pub(super) const fn of(model: PathBuf, program: Option<PathBuf>) -> Self {
        Self { model, program }
    }

    #[cfg(test)]
    pub(super) fn stand_in() -> Self {
        Self::of(PathBuf::from("/models/da-model.onnx"), None)
    }
}
