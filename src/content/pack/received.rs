//! A file that somebody sent: a pack, a bare programme or exercise, or the line of a code. Whatever it
//! is, what comes out is a [`Pack`], or what is wrong with it.

use super::{Broken, Pack, With, compact, file_of, read};
use crate::content::file::{Checked, LARGEST, Text, decoded, text_of};
use crate::content::kind::Kind;
use crate::content::{Diagnostic, Origin, World, exercise, names, programme};
use crate::core::ids::ExerciseId;
use std::path::Path;
use std::sync::Arc;

/// The name that typed or pasted text has in a fault.
const TYPED: &str = "-";

/// What was read of it, and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Received {
    /// Its text and its faults.
    pub checked: Checked,
    /// What it is.
    pub found: Found,
}

/// What a received file is.
#[derive(Debug, Clone)]
pub enum Found {
    /// It can be used.
    Pack(Pack),
    /// It has a fault.
    Faulty,
    /// It is a programme or an exercise, but nothing says its id.
    Unnamed,
    /// It is the line of a code, and cannot be read.
    Broken(Broken),
}

/// The most bytes that are read of what is typed or pasted; one more shows that there are too many.
pub const MOST: u64 = LARGEST + 1;

/// Reads a file. A bare one has the id `asked`, else that of its name.
pub fn from_file(path: &Path, asked: Option<&str>, world: &dyn World) -> Received {
    let stem = names::stem(path);
    let named = names::id_from(names::copy_of(&stem).unwrap_or(&stem));
    let named = named.filter(|id| names::is_id(id));
    let id = asked.map(str::to_owned).or(named);
    of(text_of(path), path, id.as_deref(), world)
}

/// Reads what was typed or pasted. A bare file has the id `asked`.
pub fn from_bytes(bytes: &[u8], asked: Option<&str>, world: &dyn World) -> Received {
    let path = Path::new(TYPED);
    of(decoded(path, bytes), path, asked, world)
}

fn of(
    text: Result<Text, Diagnostic>,
    path: &Path,
    id: Option<&str>,
    world: &dyn World,
) -> Received {
    let faulty = |checked| Received {
        checked,
        found: Found::Faulty,
    };
    let Text { source, note } = match text {
        Ok(text) => text,
        Err(fault) => return faulty(Checked::from(fault)),
    };
    if compact::is_compact(&source) {
        return match compact::file(&source) {
            Ok((id, text)) => bare(Kind::Programme, text, path, id.as_str(), world),
            Err(broken) => Received {
                checked: Checked::default(),
                found: Found::Broken(broken),
            },
        };
    }
    let kind = Kind::of_text(&source).or(Kind::of_folder(path));
    let mut received = match (kind, id) {
        (Some(Kind::Pack), _) => {
            let (pack, diagnostics) = read(&source, path, world);
            let checked = Checked {
                source,
                diagnostics,
            };
            match pack {
                Some(pack) => Received {
                    checked,
                    found: Found::Pack(pack),
                },
                None => faulty(checked),
            }
        }
        (kind, Some(id)) => bare(kind.unwrap_or(Kind::Exercise), source, path, id, world),
        (Some(_), None) => Received {
            checked: Checked::default(),
            found: Found::Unnamed,
        },
        // It is hardly a file of ours: its faults say what it is.
        (None, None) => bare(Kind::Exercise, source, path, "unnamed", world),
    };
    received.checked.diagnostics.splice(0..0, note);
    received
}

/// Reads a programme or an exercise that stands alone.
fn bare(kind: Kind, source: String, path: &Path, id: &str, world: &dyn World) -> Received {
    let file = file_of(id);
    let mut pack = Pack::default();
    let mut diagnostics;
    if kind == Kind::Programme {
        let programme;
        (programme, diagnostics) = programme::read(&source, &file, Origin::User, Some(world));
        pack.programme = programme.as_ref().map(|programme| programme.id.clone());
        let programme = programme.map(|programme| (Arc::new(programme), source.clone()));
        pack.programmes.extend(programme);
    } else {
        let exercise;
        (exercise, diagnostics) = exercise::read(&source, &file, Some(world));
        let exercise = exercise.map(|exercise| (Arc::new(exercise), source.clone()));
        pack.exercises.extend(exercise);
    }
    for fault in &mut diagnostics {
        path.clone_into(&mut fault.file);
    }
    let is_sound = !diagnostics.iter().any(Diagnostic::is_error);
    Received {
        checked: Checked {
            source,
            diagnostics,
        },
        found: if is_sound {
            Found::Pack(pack)
        } else {
            Found::Faulty
        },
    }
}

impl Pack {
    /// What it holds, with what is here behind it.
    pub fn with<'w>(&self, world: &'w dyn World) -> With<'w> {
        let mut with = With::new(world);
        let exercises = self.exercises.iter();
        let exercises = exercises.map(|(held, _)| (held.id.clone(), Some(Arc::clone(held))));
        with.exercises.extend(exercises);
        let programmes = self.programmes.iter();
        with.programmes
            .extend(programmes.map(|(held, _)| held.id.clone()));
        with
    }

    /// Leaves an exercise out: the one that is here takes its place. Says what is wrong then.
    pub fn leave_out(&mut self, id: &ExerciseId, world: &dyn World) -> Option<Checked> {
        self.exercises.retain(|(held, _)| held.id != *id);
        let with = self.with(world);
        self.programmes.iter().find_map(|(programme, source)| {
            let file = file_of(programme.id.as_str());
            let (read, diagnostics) = programme::read(source, &file, Origin::User, Some(&with));
            read.is_none().then(|| Checked {
                source: source.clone(),
                diagnostics,
            })
        })
    }
}
