//! `rygrad check`: reads files without using them and reports everything that is wrong.

mod paths;

use super::built_in::{BuiltIn, EXERCISES, PROGRAMMES};
use super::file::{Text, text_of};
use super::kind::Kind;
use super::library::Library;
use super::strays;
use super::world::{Origin, World};
use super::{Diagnostic, exercise, pack, programme, settings};
use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::phrase::Phrase;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

pub use super::file::Checked;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The files with faults, by name, each with its faults by position.
    pub found: Vec<Checked>,
    /// How many files were checked.
    pub files: usize,
    /// How many errors they have.
    pub errors: usize,
    /// How many warnings they have.
    pub warnings: usize,
}

impl Report {
    /// Every diagnostic in order.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().flat_map(|checked| &checked.diagnostics)
    }

    /// Every diagnostic with its excerpt, in the words of `say`.
    pub fn render(&self, colour: bool, say: &dyn Fn(&Phrase) -> String) -> String {
        let found = self.found.iter();
        found.map(|checked| checked.render(colour, say)).collect()
    }
}

/// Checks files and folders; without paths, the person's folder and the built-in files.
///
/// A programme may name the exercises and programmes checked with it, and those of the library.
pub fn check(paths: &[PathBuf], library: &Library) -> Report {
    let mut found = Vec::new();
    let mut files = Vec::new();
    let mut problems;
    let named;
    if paths.is_empty() {
        files = built_in();
        (named, problems) = paths::files(&own(library));
        problems.extend(library.config_dir().into_iter().flat_map(strays::of));
    } else {
        (named, problems) = paths::files(paths);
        problems.extend(unread(paths, library));
    }
    let mut count = files.len() + problems.len();
    found.extend(problems.into_iter().map(Checked::from));
    for path in named {
        match text_of(&path) {
            Ok(Text { source, note }) => files.push(Unread {
                kind: Kind::of(&path, &source),
                path,
                source,
                note,
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
    found.dedup_by(|b, a| joined(a, b));
    let mut report = Report {
        files: count,
        found,
        ..Report::default()
    };
    report.errors = report.diagnostics().filter(|d| d.is_error()).count();
    report.warnings = report.diagnostics().count() - report.errors;
    report
}

/// Returns the files in these paths that are never read. In the person's folder every file has its
/// place; elsewhere only the ending counts.
fn unread(paths: &[PathBuf], library: &Library) -> Vec<Diagnostic> {
    let config = library.config_dir().and_then(|dir| dir.canonicalize().ok());
    let strays = config.as_deref().map(strays::of).unwrap_or_default();
    let mut found = Vec::new();
    for path in paths.iter().filter(|path| path.is_dir()) {
        let real = path.canonicalize().unwrap_or_else(|_| path.clone());
        let inside = config
            .as_ref()
            .is_some_and(|config| real.starts_with(config));
        if !inside
            && !config
                .as_ref()
                .is_some_and(|config| config.starts_with(&real))
        {
            strays::by_ending(path, &mut found);
        }
        for stray in strays.iter().filter(|stray| stray.file.starts_with(&real)) {
            let rest = stray.file.strip_prefix(&real).unwrap_or(&stray.file);
            found.push(Diagnostic {
                file: path.join(rest),
                ..stray.clone()
            });
        }
    }
    found
}

/// Joins what was found in one file.
fn joined(first: &mut Checked, second: &mut Checked) -> bool {
    let same = name(first) == name(second);
    if same {
        if first.source.is_empty() {
            first.source = std::mem::take(&mut second.source);
        }
        first.diagnostics.append(&mut second.diagnostics);
    }
    same
}

fn name(checked: &Checked) -> Option<&PathBuf> {
    checked.diagnostics.first().map(|d| &d.file)
}

/// A file that is still to be checked.
struct Unread {
    path: PathBuf,
    source: String,
    note: Option<Diagnostic>,
    kind: Kind,
    origin: Origin,
}

impl Unread {
    fn diagnostics(&self, world: &dyn World) -> Vec<Diagnostic> {
        let known = Some(world);
        let mut found = match self.kind {
            Kind::Exercise => exercise::read(&self.source, &self.path, known).1,
            Kind::Programme => programme::read(&self.source, &self.path, self.origin, known).1,
            Kind::Settings => settings::read(&self.source, &self.path).1,
            Kind::Pack => pack::read(&self.source, &self.path, world).1,
        };
        let place = Kind::of_folder(&self.path);
        if self.origin == Origin::User && place.is_some_and(|place| place != self.kind) {
            let (message, help) = self.kind.misplaced(&self.path);
            found.insert(0, Diagnostic::of_file(&self.path, message, help));
        }
        found.splice(0..0, self.note.clone());
        found
    }
}

fn built_in() -> Vec<Unread> {
    let files = |files: &'static [BuiltIn], folder: &'static str, kind| {
        files.iter().map(move |file| Unread {
            path: PathBuf::from(format!("{folder}/{}.toml", file.id)),
            source: file.source.to_owned(),
            note: None,
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
                Kind::Settings | Kind::Pack => {}
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

    fn today(&self) -> Option<NaiveDate> {
        self.library.today()
    }
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
