//! All exercises and programmes: the built-in ones, and the person's own in their place.
//!
//! A file is read on demand. A person's file with errors is left out and kept in
//! [`Library::problems`]; a built-in file of the same name is used instead.

mod easier;
mod folder;
mod free;
mod within;

pub use easier::Easing;
pub use within::Limits;

use super::built_in::{self, BuiltIn, EXERCISES, PROGRAMMES};
use super::file::{Checked, text_of};
use super::kind::Kind;
use super::world::{Origin, World};
use super::{Diagnostic, exercise, names, programme, strays};
use crate::core::exercise::{Dose, Exercise};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::plan::{Course, InstructionMode, Making, Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::text::{Lang, Plain};
use chrono::NaiveDate;
use easier::Dosed;
use folder::Folder;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

type Cache<K, T> = RefCell<BTreeMap<K, Option<(Arc<T>, Origin)>>>;

/// Hands out exercises and programmes by id; for one thread.
#[derive(Debug, Default)]
pub struct Library {
    config: Option<PathBuf>,
    own_exercises: OnceCell<Folder<ExerciseId>>,
    own_programmes: OnceCell<Folder<ProgrammeId>>,
    exercises: Cache<ExerciseId, Exercise>,
    programmes: Cache<ProgrammeId, Programme>,
    problems: RefCell<Vec<Checked>>,
    strays: OnceCell<Vec<Checked>>,
    today: Option<NaiveDate>,
}

impl Library {
    /// Makes a library with the person's files of this config folder. Reads nothing yet.
    pub fn new(config_dir: Option<PathBuf>) -> Self {
        Self {
            config: config_dir,
            ..Self::default()
        }
    }

    /// Sets the current day: signatures of later days do not count.
    #[must_use]
    pub fn on(mut self, today: NaiveDate) -> Self {
        self.today = Some(today);
        self
    }

    /// Forgets what was read: files that are written meanwhile are read anew when they are asked for.
    pub fn forget(&mut self) {
        *self = Self {
            config: self.config.take(),
            today: self.today,
            ..Self::default()
        };
    }

    /// The text of a programme, the person's own, also a faulty one, else the built-in one; `None`
    /// also where the own file cannot be read.
    pub fn source_of_programme(&self, id: &ProgrammeId) -> Option<(String, Origin)> {
        let built_in = built_in::find(PROGRAMMES, id.as_str());
        source(self.own_programmes().files.get(id), built_in)
    }

    /// The text of an exercise, in the same way.
    pub fn source_of_exercise(&self, id: &ExerciseId) -> Option<(String, Origin)> {
        let built_in = built_in::find(EXERCISES, id.as_str());
        source(self.own_exercises().files.get(id), built_in)
    }

    /// The current day, where it is known.
    pub fn today(&self) -> Option<NaiveDate> {
        self.today
    }

    /// The config folder that the person's own files are in.
    pub fn config_dir(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// An exercise: the person's own, else the built-in one.
    pub fn exercise(&self, id: &ExerciseId) -> Option<Arc<Exercise>> {
        self.find_exercise(id).map(|(exercise, _)| exercise)
    }

    /// A programme: the person's own, else the built-in one. A programme with an unusable exercise
    /// is faulty.
    pub fn programme(&self, id: &ProgrammeId) -> Option<Arc<Programme>> {
        self.find_programme(id).map(|(programme, _)| programme)
    }

    /// The name of an exercise; its id where there is none.
    pub fn exercise_name(&self, id: &ExerciseId, lang: Lang) -> Plain {
        let exercise = self.exercise(id);
        exercise.map_or_else(
            || Plain::new(id.as_str()),
            |exercise| exercise.name.of(lang).clone(),
        )
    }

    /// The name of what a session was of, a programme or one exercise; its id where there is none.
    pub fn session_name(&self, id: &ProgrammeId, lang: Lang) -> Plain {
        if let Some(programme) = self.programme(id) {
            return programme.name.of(lang).clone();
        }
        let exercise = ExerciseId::new(id.as_str()).ok();
        exercise.map_or_else(
            || Plain::new(id.as_str()),
            |exercise| self.exercise_name(&exercise, lang),
        )
    }

    /// Every id of an exercise, in order, also of faulty files.
    pub fn exercise_ids(&self) -> Vec<ExerciseId> {
        let built_in = EXERCISES
            .iter()
            .filter_map(|file| ExerciseId::new(file.id).ok());
        merged(self.own_exercises().files.keys().cloned(), built_in)
    }

    /// Every id of a programme, in order, also of faulty files.
    pub fn programme_ids(&self) -> Vec<ProgrammeId> {
        let built_in = PROGRAMMES
            .iter()
            .filter_map(|file| ProgrammeId::new(file.id).ok());
        merged(self.own_programmes().files.keys().cloned(), built_in)
    }

    /// Whether this exercise is the person's own.
    pub fn is_users(&self, id: &ExerciseId) -> bool {
        self.find_exercise(id)
            .is_some_and(|(_, origin)| origin == Origin::User)
    }

    /// Whether this programme is the person's own.
    pub fn is_users_programme(&self, id: &ProgrammeId) -> bool {
        self.find_programme(id)
            .is_some_and(|(_, origin)| origin == Origin::User)
    }

    /// The exercises of a programme in order, each with its dose in this programme.
    pub fn courses(&self, programme: &Programme) -> Vec<(Arc<Exercise>, Dose)> {
        programme
            .items
            .iter()
            .filter_map(|item| {
                let exercise = self.exercise(&item.exercise)?;
                let dose = exercise.dose.with(&item.change_at(programme.level));
                Some((exercise, dose))
            })
            .collect()
    }

    /// Makes a plan of a programme, with the exercises that `keep` accepts. `times_done` counts how
    /// often an exercise was done, for the length of its instruction. Returns `None` where no plan
    /// of that kind can be made, or nothing is kept.
    pub fn plan(
        &self,
        programme: &Programme,
        kind: PlanKind,
        keep: impl Fn(&Exercise) -> bool,
        times_done: impl Fn(&ExerciseId) -> u32,
        mode: impl Into<InstructionMode>,
    ) -> Option<Plan> {
        let dosed = self.kept(programme, kind, &keep);
        let courses = courses(&dosed, &times_done);
        let making = Making {
            programme,
            courses: &courses,
            kind,
            mode: mode.into(),
        };
        making.plan()
    }

    /// The exercises of a programme that are kept, an easy plan with the easier ones. What is left out
    /// does not come back in another form.
    fn kept(
        &self,
        programme: &Programme,
        kind: PlanKind,
        keep: &impl Fn(&Exercise) -> bool,
    ) -> Vec<Dosed> {
        let mut courses = self.courses(programme);
        courses.retain(|(exercise, _)| keep(exercise));
        if kind == PlanKind::Easy {
            self.swap_for_easier(&mut courses, keep);
        }
        courses
    }

    /// The programme that offers this one as its next.
    pub fn before(&self, id: &ProgrammeId) -> Option<Arc<Programme>> {
        let offers = |p: &Arc<Programme>| p.next.as_ref().is_some_and(|n| n.programme == *id);
        let mut all = self.programme_ids().into_iter();
        all.find_map(|id| self.programme(&id).filter(offers))
    }

    /// The person's files that could not be used, among those read so far, and those that are never
    /// read.
    pub fn problems(&self) -> Vec<Checked> {
        let mut problems = self.problems.borrow().clone();
        problems.extend_from_slice(self.strays.get_or_init(|| {
            let listed = |folder: &Path| {
                if folder.ends_with(Kind::Exercise.folder()) {
                    self.own_exercises().others.clone()
                } else {
                    self.own_programmes().others.clone()
                }
            };
            let config = self.config.as_deref();
            let found = config.map(|config| strays::of_listed(config, listed));
            found.into_iter().flatten().map(Checked::from).collect()
        }));
        problems
    }

    /// Returns the fault of the file that should have this id, if there is one. A file with a wrong
    /// name or place is found by the id it should have.
    pub fn fault(&self, id: &str) -> Option<Diagnostic> {
        let meant = names::id_from(id)?;
        if let Ok(id) = ExerciseId::new(&meant) {
            self.exercise(&id);
        }
        if let Ok(id) = ProgrammeId::new(&meant) {
            self.programme(&id);
        }
        let problems = self.problems();
        let faults = problems.iter().filter_map(Checked::worst);
        let is_it = |fault: &&Diagnostic| {
            let stem = names::stem(&fault.file);
            names::id_from(names::copy_of(&stem).unwrap_or(&stem)).as_ref() == Some(&meant)
        };
        faults.into_iter().find(is_it).cloned()
    }

    fn find_exercise(&self, id: &ExerciseId) -> Option<(Arc<Exercise>, Origin)> {
        if let Some(known) = self.exercises.borrow().get(id) {
            return known.clone();
        }
        let own = self.own_exercises().files.get(id);
        let found = self.find(
            own,
            built_in::find(EXERCISES, id.as_str()),
            Kind::Exercise,
            |text, path| exercise::read(text, path, None),
            exercise::built_in,
        );
        self.exercises
            .borrow_mut()
            .insert(id.clone(), found.clone());
        found
    }

    fn find_programme(&self, id: &ProgrammeId) -> Option<(Arc<Programme>, Origin)> {
        if let Some(known) = self.programmes.borrow().get(id) {
            return known.clone();
        }
        let own = self.own_programmes().files.get(id);
        let found = self.find(
            own,
            built_in::find(PROGRAMMES, id.as_str()),
            Kind::Programme,
            |text, path| programme::read(text, path, Origin::User, Some(self)),
            |file| programme::built_in(file, self),
        );
        self.programmes
            .borrow_mut()
            .insert(id.clone(), found.clone());
        found
    }

    /// Reads the person's file, else the built-in one.
    fn find<T>(
        &self,
        own: Option<&PathBuf>,
        built_in: Option<&'static BuiltIn>,
        kind: Kind,
        read: impl Fn(&str, &Path) -> (Option<T>, Vec<Diagnostic>),
        made: impl Fn(&'static BuiltIn) -> (Option<T>, Vec<Diagnostic>),
    ) -> Option<(Arc<T>, Origin)> {
        if let Some(path) = own {
            let problem = match text_of(path).map(|text| text.source) {
                Ok(source) if Kind::of_text(&source).is_some_and(|said| said != kind) => {
                    let (message, help) = Kind::of(path, &source).misplaced(path);
                    Checked::from(Diagnostic::of_file(path, message, help))
                }
                Ok(source) => match read(&source, path) {
                    (Some(own), _) => return Some((Arc::new(own), Origin::User)),
                    (None, diagnostics) => Checked {
                        source,
                        diagnostics,
                    },
                },
                Err(diagnostic) => Checked::from(diagnostic),
            };
            self.problems.borrow_mut().push(problem);
        }
        let file = built_in?;
        let (found, diagnostics) = made(file);
        if found.is_none() {
            // A built-in programme may not fit an exercise that the person has replaced.
            self.problems.borrow_mut().push(Checked {
                source: file.source.to_owned(),
                diagnostics,
            });
        }
        Some((Arc::new(found?), Origin::BuiltIn))
    }

    fn own_exercises(&self) -> &Folder<ExerciseId> {
        self.own_exercises
            .get_or_init(|| self.list("exercises", exercise::id_of))
    }

    fn own_programmes(&self) -> &Folder<ProgrammeId> {
        self.own_programmes
            .get_or_init(|| self.list("programmes", programme::id_of))
    }

    fn list<K: Ord, E: std::fmt::Display>(
        &self,
        name: &str,
        id_of: impl Fn(&Path) -> Result<K, E>,
    ) -> Folder<K> {
        let Some(config) = &self.config else {
            return Folder::default();
        };
        let folder = Folder::list(&config.join(name), id_of);
        let problems = folder.problems.iter().cloned().map(Checked::from);
        self.problems.borrow_mut().extend(problems);
        folder
    }
}

impl World for Library {
    fn exercise(&self, id: &ExerciseId) -> Option<Arc<Exercise>> {
        self.exercise(id)
    }

    fn exercise_ids(&self) -> Vec<ExerciseId> {
        self.exercise_ids()
    }

    fn programme_ids(&self) -> Vec<ProgrammeId> {
        self.programme_ids()
    }

    fn today(&self) -> Option<NaiveDate> {
        self.today
    }
}

fn source(own: Option<&PathBuf>, built_in: Option<&BuiltIn>) -> Option<(String, Origin)> {
    match own {
        Some(path) => Some((text_of(path).ok()?.source, Origin::User)),
        None => Some((built_in?.source.to_owned(), Origin::BuiltIn)),
    }
}

/// What is needed to plan these exercises.
fn courses<'a>(dosed: &'a [Dosed], times_done: impl Fn(&ExerciseId) -> u32) -> Vec<Course<'a>> {
    let course = |(exercise, dose): &'a Dosed| Course {
        exercise,
        dose: *dose,
        times_done: times_done(&exercise.id),
    };
    dosed.iter().map(course).collect()
}

fn merged<K: Ord>(own: impl Iterator<Item = K>, built_in: impl Iterator<Item = K>) -> Vec<K> {
    let mut ids: Vec<K> = own.chain(built_in).collect();
    ids.sort();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests;
