//! What of a pack is here already, and what would be written.

use crate::content::pack::Pack;
use crate::content::{Library, Origin};
use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, LONGEST, ProgrammeId};
use crate::core::own_file::OwnKind;
use crate::core::programme::Programme;

/// A file of a pack, and what stands in its place here.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) kind: OwnKind,
    pub(super) id: String,
    pub(super) text: String,
    pub(super) here: Here,
}

/// What is here under an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Here {
    /// Nothing.
    New,
    /// The same.
    Same,
    /// A file of the person's own with this text.
    Own(String),
    /// Something else that is built in.
    BuiltIn,
}

impl Change {
    /// Whether it is the file of this programme.
    pub(super) fn is_of(&self, programme: &Programme) -> bool {
        self.kind == OwnKind::Programme && self.id == programme.id.as_str()
    }
}

/// Every file of a pack, the exercises first.
pub(super) fn of(pack: &Pack, library: &Library) -> Vec<Change> {
    let exercises = pack.exercises.iter().map(|(exercise, text)| Change {
        kind: OwnKind::Exercise,
        id: exercise.id.as_str().to_owned(),
        text: text.clone(),
        here: exercise_here(exercise, text, library),
    });
    let programmes = pack.programmes.iter().map(|(programme, text)| Change {
        kind: OwnKind::Programme,
        id: programme.id.as_str().to_owned(),
        text: text.clone(),
        here: programme_here(programme, text, library),
    });
    exercises.chain(programmes).collect()
}

fn exercise_here(exercise: &Exercise, text: &str, library: &Library) -> Here {
    match library.source_of_exercise(&exercise.id) {
        None => Here::New,
        Some((there, Origin::User)) => own(there, text),
        Some((_, Origin::BuiltIn)) => {
            let there = library.exercise(&exercise.id);
            built_in(there.as_deref() == Some(exercise))
        }
    }
}

fn programme_here(programme: &Programme, text: &str, library: &Library) -> Here {
    match library.source_of_programme(&programme.id) {
        None => Here::New,
        Some((there, Origin::User)) => own(there, text),
        Some((_, Origin::BuiltIn)) => {
            let there = library.programme(&programme.id);
            built_in(
                there
                    .as_deref()
                    .is_some_and(|there| is_same(there, programme)),
            )
        }
    }
}

/// Whether two programmes ask for the same. The line of a code has neither sources nor what it is for,
/// and not always every language.
fn is_same(there: &Programme, sent: &Programme) -> bool {
    let bare = |programme: &Programme| Programme {
        about: None,
        sources: Vec::new(),
        name: there.name.clone(),
        ..programme.clone()
    };
    let named = sent
        .name
        .iter()
        .all(|(lang, name)| there.name.of(lang) == name);
    named && bare(there) == bare(sent)
}

fn own(there: String, text: &str) -> Here {
    if there == text {
        Here::Same
    } else {
        Here::Own(there)
    }
}

const fn built_in(is_same: bool) -> Here {
    if is_same { Here::Same } else { Here::BuiltIn }
}

/// An id that nothing has, made of this one: `disc-1-2`.
pub(super) fn free(id: &ProgrammeId, pack: &Pack, library: &Library) -> ProgrammeId {
    let mut taken = library.programme_ids();
    taken.extend(
        pack.programmes
            .iter()
            .map(|(programme, _)| programme.id.clone()),
    );
    let numbered = |number: usize| {
        let end = format!("-{number}");
        let most = LONGEST.saturating_sub(end.len());
        let start = id.as_str().get(..most).unwrap_or(id.as_str());
        // An exercise with this id would share its place in the log.
        let id = format!("{start}{end}");
        let is_exercise = ExerciseId::new(&id).is_ok_and(|id| library.exercise_ids().contains(&id));
        ProgrammeId::new(&id)
            .ok()
            .filter(|id| !taken.contains(id) && !is_exercise)
    };
    (2..1_000).find_map(numbered).unwrap_or_else(|| id.clone())
}
