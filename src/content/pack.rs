//! A pack: a programme to be sent in one file, with the exercises and programmes of its sender that it
//! needs. Built-in exercises are only named.
//!
//! One table of fields reads it ([`PACK`]), so every fault has its place in this file. What is written
//! from it are the very lines of it, cut out ([`mod@parts`]).

mod change;
pub mod compact;
mod parts;
mod received;

pub use change::unsigned;
pub use compact::Broken;
pub use received::{Found, MOST, Received, from_bytes, from_file};

use super::faults::Faults;
use super::fields::PACK;
use super::near::nearest;
use super::syntax::{self, Headings};
use super::tree::Entries;
use super::world::{Origin, World};
use super::{Diagnostic, exercise, names, programme, say};
use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::own_file::OwnKind;
use crate::core::plan::{Course, Plan, PlanKind, outline};
use crate::core::programme::Programme;
use crate::core::settings::Instructions;
use crate::core::text::Plain;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it describes.
    pub kind: OwnKind,
    /// Its id.
    pub id: String,
    /// Its text, as the sender has it.
    pub text: String,
}

/// Who sends a pack, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sender {
    /// The name.
    pub name: Option<Plain>,
    /// The day.
    pub date: Option<NaiveDate>,
}

/// A pack without faults. Only [`read`] and its neighbours make one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pack {
    /// The programme that is sent; `None` for an exercise alone.
    pub programme: Option<ProgrammeId>,
    /// The version of the program that made it.
    pub app: Option<Plain>,
    /// The hash of its plan at the sender's.
    pub plan: Option<Plain>,
    /// Who sends it.
    pub sender: Option<Sender>,
    /// The programmes in it, each with its file.
    pub programmes: Vec<(Arc<Programme>, String)>,
    /// The exercises in it, each with its file.
    pub exercises: Vec<(Arc<Exercise>, String)>,
}

/// What is written at the top of a pack.
#[derive(Debug, Clone, Copy)]
pub struct Head<'h> {
    /// What it is, in a line of the sender's language.
    pub about: &'h str,
    /// The programme that is sent.
    pub programme: &'h ProgrammeId,
    /// The hash of its plan.
    pub plan: Option<&'h str>,
    /// Who sends it.
    pub sender: Option<&'h Sender>,
}

/// Joins files to a pack.
pub fn write(head: Head<'_>, parts: &[Part]) -> String {
    let quoted = |text: &str| toml_edit::Value::from(text).to_string();
    let mut text = format!("# {}\nformat = 1\n", head.about);
    let mut line = |line: String| text.push_str(&(line + "\n"));
    line(format!("programme = {}", quoted(head.programme.as_str())));
    line(format!("app = {}", quoted(env!("CARGO_PKG_VERSION"))));
    if let Some(plan) = head.plan {
        line(format!("plan = {}", quoted(plan)));
    }
    if let Some(sender) = head.sender {
        line("\n[sender]".to_owned());
        if let Some(name) = &sender.name {
            line(format!("name = {}", quoted(name.as_str())));
        }
        if let Some(date) = sender.date {
            line(format!("date = {date}"));
        }
    }
    text + &parts::join(parts)
}

/// A programme's full plan where everything is done for the first time. Where its hash is another one
/// than at the sender's, something in it is not the same.
pub fn plan(programme: &Programme, world: &dyn World) -> Option<Plan> {
    let exercises = programme.items.iter().map(|item| {
        let exercise = world.exercise(&item.exercise)?;
        let dose = exercise.dose.with(&item.change_at(programme.level));
        Some((exercise, dose))
    });
    let exercises = exercises.collect::<Option<Vec<_>>>()?;
    let courses = exercises.iter().map(|(exercise, dose)| Course {
        exercise,
        dose: *dose,
        times_done: 0,
    });
    let courses: Vec<Course<'_>> = courses.collect();
    let outline = outline(programme, &courses, PlanKind::Full, Instructions::Full)?;
    Plan::new(outline).ok()
}

/// Reads a pack. `world` is what is here: the built-in exercises, and those of the receiver.
pub fn read(source: &str, file: &Path, world: &dyn World) -> (Option<Pack>, Vec<Diagnostic>) {
    let (pack, faults) = attempt(source, file, world);
    let again = |changed: &str| attempt(changed, file, world).1.into_found();
    (pack, faults.finish(&again))
}

fn attempt<'s>(source: &'s str, file: &Path, world: &dyn World) -> (Option<Pack>, Faults<'s>) {
    let faults = Faults::new(file, source);
    let (pack, faults) = syntax::parse(faults, Headings::Lost, |walker, table| {
        let mut entries = walker.file(table, PACK);
        build(&mut entries, source, world, &mut walker.faults)
    });
    (pack.filter(|_| !faults.has_errors()), faults)
}

fn build(
    entries: &mut Entries,
    source: &str,
    world: &dyn World,
    faults: &mut Faults<'_>,
) -> Option<Pack> {
    let mut with = With::new(world);
    for (name, _) in entries.named("exercises") {
        with.exercises
            .extend(ExerciseId::new(name).map(|id| (id, None)));
    }
    for (name, _) in entries.named("programmes") {
        with.programmes.extend(ProgrammeId::new(name));
    }
    let named = entries.named_mut("exercises").iter_mut();
    let exercises = named.filter_map(|(name, table)| {
        let id = own_id(name, table, faults).then(|| ExerciseId::new(name).ok())?;
        let exercise = exercise::of_entries(id, table, Some(&with), faults)?;
        Some((Arc::new(exercise), table.at.clone()))
    });
    let exercises: Vec<_> = exercises.collect();
    let known = exercises.iter().map(|(exercise, _)| exercise);
    with.exercises
        .extend(known.map(|exercise| (exercise.id.clone(), Some(Arc::clone(exercise)))));
    let named = entries.named_mut("programmes").iter_mut();
    let programmes = named.filter_map(|(name, table)| {
        let id = own_id(name, table, faults).then(|| ProgrammeId::new(name).ok())?;
        let programme =
            programme::of_entries(id.as_ref(), table, Origin::User, Some(&with), faults)?;
        Some((Arc::new(programme), table.at.clone()))
    });
    let programmes: Vec<_> = programmes.collect();
    let sent = sent(entries, &with, faults);
    let parts = if faults.has_errors() {
        Vec::new()
    } else {
        parts::cut(source)
    };
    let mut cut = |kind, id: &str, at: Range<usize>, is_same: &dyn Fn(&str) -> bool| {
        let part = parts.iter().find(|part| part.kind == kind && part.id == id);
        let text = part.map(|part| part.text.clone());
        let text = text.filter(|text| is_same(text));
        if text.is_none() && !faults.has_errors() {
            let name = format!("{}.{id}", kind.folder());
            let help = say::takes_heading(&*name);
            faults.error(at, say::takes_a_table(name), help);
        }
        text
    };
    // What is written is what was read, or nothing is.
    let exercises = exercises.into_iter().filter_map(|(exercise, at)| {
        let id = exercise.id.as_str();
        let text = cut(OwnKind::Exercise, id, at, &|text| {
            exercise::read(text, &file_of(id), None).0.as_ref() == Some(&*exercise)
        });
        Some((Arc::clone(&exercise), text?))
    });
    let exercises = exercises.collect();
    let programmes = programmes.into_iter().filter_map(|(programme, at)| {
        let id = programme.id.as_str();
        let text = cut(OwnKind::Programme, id, at, &|text| {
            let again = programme::read(text, &file_of(id), Origin::User, None);
            again.0.as_ref() == Some(&*programme)
        });
        Some((Arc::clone(&programme), text?))
    });
    let programmes = programmes.collect();
    let sender = entries.table("sender").map(|table| Sender {
        name: table.text("name").cloned(),
        date: table.date("date"),
    });
    Some(Pack {
        programme: Some(sent?),
        app: entries.text("app").cloned(),
        plan: entries.text("plan").cloned(),
        sender,
        programmes,
        exercises,
    })
}

/// The name that a file with this id has.
pub(super) fn file_of(id: &str) -> PathBuf {
    PathBuf::from(format!("{id}.toml"))
}

/// Reports a name that is no id, or that no file may have.
fn own_id(name: &str, table: &Entries, faults: &mut Faults<'_>) -> bool {
    let fault = names::fault(&file_of(name));
    let is_sound = fault.is_none();
    if let Some((message, help)) = fault {
        faults.error(table.at.clone(), message, help);
    }
    is_sound
}

/// The programme that is sent: one of this file.
fn sent(entries: &Entries, with: &With<'_>, faults: &mut Faults<'_>) -> Option<ProgrammeId> {
    let entry = entries.entry("programme")?;
    let id = ProgrammeId::new(entries.text("programme")?.as_str()).ok()?;
    if with.programmes.contains(&id) {
        return Some(id);
    }
    let ids: Vec<&str> = with.programmes.iter().map(ProgrammeId::as_str).collect();
    let help = say::one_of_these_ids(ids.join(", "));
    faults.error(entry.at.clone(), say::not_in_pack("programme"), help);
    if let Some(near) = nearest(id.as_str(), ids.iter().copied()) {
        faults.offer_word(entry.at.clone(), format!("\"{near}\""));
    }
    None
}

/// What a pack holds, with what is here behind it.
pub struct With<'w> {
    world: &'w dyn World,
    /// An exercise that is in the pack with a fault is none.
    exercises: BTreeMap<ExerciseId, Option<Arc<Exercise>>>,
    programmes: BTreeSet<ProgrammeId>,
}

impl std::fmt::Debug for With<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("With").finish_non_exhaustive()
    }
}

impl<'w> With<'w> {
    const fn new(world: &'w dyn World) -> Self {
        Self {
            world,
            exercises: BTreeMap::new(),
            programmes: BTreeSet::new(),
        }
    }
}

impl World for With<'_> {
    fn exercise(&self, id: &ExerciseId) -> Option<Arc<Exercise>> {
        match self.exercises.get(id) {
            Some(held) => held.clone(),
            None => self.world.exercise(id),
        }
    }

    fn exercise_ids(&self) -> Vec<ExerciseId> {
        let mut ids = self.world.exercise_ids();
        ids.extend(self.exercises.keys().cloned());
        ids
    }

    fn programme_ids(&self) -> Vec<ProgrammeId> {
        let mut ids = self.world.programme_ids();
        ids.extend(self.programmes.iter().cloned());
        ids
    }

    fn today(&self) -> Option<NaiveDate> {
        self.world.today()
    }
}

#[cfg(test)]
mod tests;
