//! `rygrad check`: reads files without using them and says everything that is wrong.

mod paths;

use super::built_in::{EXERCISES, PROGRAMMES};
use super::file::text_of;
use super::library::Library;
use super::world::{Origin, World};
use super::{Diagnostic, exercise, programme, settings};
use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, ProgrammeId};
use paths::Kind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

pub use super::file::Checked;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The files that something is wrong with, by name; each with its faults by position.
    pub found: Vec<Checked>,
    /// Files that were looked at.
    pub files: usize,
    /// Errors in all of them.
    pub errors: usize,
    /// Warnings in all of them.
    pub warnings: usize,
}

impl Report {
    /// Every diagnostic in order.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().flat_map(|checked| &checked.diagnostics)
    }

    /// Every diagnostic with its excerpt.
    pub fn render(&self, colour: bool) -> String {
        self.found
            .iter()
            .map(|checked| checked.render(colour))
            .collect()
    }
}

/// Checks files and folders; without any, the person's folder and what is built in.
///
/// A programme may name the exercises and programmes checked with it, and those of the library.
pub fn check(paths: &[PathBuf], library: &Library) -> Report {
    let mut found = Vec::new();
    let mut files = Vec::new();
    let whole;
    let paths = if paths.is_empty() {
        files = built_in();
        whole = own(library);
        &whole
    } else {
        paths
    };
    let (named, problems) = paths::files(paths);
    let mut count = files.len() + problems.len();
    found.extend(problems.into_iter().map(Checked::from));
    for path in named {
        match text_of(&path) {
            Ok(source) => files.push(Unread {
                kind: paths::kind(&path, &source),
                path,
                source,
                origin: Origin::User,
            }),
            Err(diagnostic) => {
                count += 1;
                found.push(Checked::from(diagnostic));
            }
        }
    }
    count += files
        .iter()
        .filter(|file| file.origin == Origin::User)
        .count();
    let world = Both::of(&files, library);
    for file in files {
        let diagnostics = file.diagnostics(&world);
        if !diagnostics.is_empty() {
            found.push(Checked {
                source: file.source,
                diagnostics,
            });
        }
    }
    found.sort_by(|a, b| name(a).cmp(&name(b)));
    let mut report = Report {
        files: count,
        found,
        ..Report::default()
    };
    report.errors = report.diagnostics().filter(|d| d.is_error()).count();
    report.warnings = report.diagnostics().count() - report.errors;
    report
}

fn name(checked: &Checked) -> Option<&PathBuf> {
    checked.diagnostics.first().map(|d| &d.file)
}

/// A file whose text is known.
struct Unread {
    path: PathBuf,
    source: String,
    kind: Kind,
    origin: Origin,
}

impl Unread {
    fn diagnostics(&self, world: &dyn World) -> Vec<Diagnostic> {
        let world = Some(world);
        match self.kind {
            Kind::Exercise => exercise::read(&self.source, &self.path, world).1,
            Kind::Programme => programme::read(&self.source, &self.path, self.origin, world).1,
            Kind::Settings => settings::read(&self.source, &self.path).1,
        }
    }
}

fn built_in() -> Vec<Unread> {
    let files = |files: &'static [(&str, &str)], folder: &'static str, kind| {
        files.iter().map(move |(id, source)| Unread {
            path: PathBuf::from(format!("{folder}/{id}.toml")),
            source: (*source).to_owned(),
            kind,
            origin: Origin::BuiltIn,
        })
    };
    files(EXERCISES, "exercises", Kind::Exercise)
        .chain(files(PROGRAMMES, "exercises/programmes", Kind::Programme))
        .collect()
}

fn own(library: &Library) -> Vec<PathBuf> {
    let Some(config) = library.config_dir() else {
        return Vec::new();
    };
    ["config.toml", "exercises", "programmes"]
        .iter()
        .map(|name| config.join(name))
        .filter(|path| path.symlink_metadata().is_ok())
        .collect()
}

/// The checked files, with the library behind them.
struct Both<'l> {
    library: &'l Library,
    exercises: BTreeMap<ExerciseId, Option<Arc<Exercise>>>,
    programmes: BTreeSet<ProgrammeId>,
}

impl<'l> Both<'l> {
    fn of(files: &[Unread], library: &'l Library) -> Self {
        let mut both = Self {
            library,
            exercises: BTreeMap::new(),
            programmes: BTreeSet::new(),
        };
        for file in files {
            match file.kind {
                Kind::Exercise => {
                    if let Ok(id) = exercise::id_of(&file.path) {
                        let (exercise, _) = exercise::read(&file.source, &file.path, None);
                        both.exercises.insert(id, exercise.map(Arc::new));
                    }
                }
                Kind::Programme => both.programmes.extend(programme::id_of(&file.path)),
                Kind::Settings => {}
            }
        }
        both
    }
}

impl World for Both<'_> {
    fn exercise(&self, id: &ExerciseId) -> Option<Arc<Exercise>> {
        let checked = self.exercises.get(id).cloned().flatten();
        checked.or_else(|| self.library.exercise(id))
    }

    fn exercise_ids(&self) -> Vec<ExerciseId> {
        let mut ids = self.library.exercise_ids();
        ids.extend(self.exercises.keys().cloned());
        ids
    }

    fn programme_ids(&self) -> Vec<ProgrammeId> {
        let mut ids = self.library.programme_ids();
        ids.extend(self.programmes.iter().cloned());
        ids
    }
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
