//! What is recorded for programmes of this library, in a language.

use crate::cli::Home;
use crate::core::exercise::Exercise;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::plan::PlanKind;
use crate::core::programme::Programme;
use crate::core::settings::{Instructions, Rate};
use crate::core::text::Plain;
use crate::i18n::Texts;
use crate::script::Script;
use crate::script::fragments::{Fragments, Manuscript};
use std::sync::Arc;

/// What is recorded for these programmes, at every level; for the whole library if there are none.
pub(super) fn of(programmes: &[Plain], texts: &Texts, rate: Rate, home: &Home) -> Manuscript {
    let library = &home.library;
    let mut fragments = Fragments::new(texts, &home.settings);
    let mut ids: Vec<ProgrammeId> = Vec::new();
    for id in programmes {
        // A list that somebody sent may name one a thousand times.
        let id = ProgrammeId::new(id.as_str()).ok();
        ids.extend(id.filter(|id| !ids.contains(id)));
    }
    if programmes.is_empty() {
        ids = library.programme_ids();
    }
    for programme in ids.iter().filter_map(|id| library.programme(id)) {
        let most = programme.most();
        let levels = (1..=u8::MAX).map_while(Level::new);
        for level in levels.take_while(|level| *level <= most) {
            add(&programme.at(level), &mut fragments, texts, rate, home);
        }
    }
    if programmes.is_empty() {
        // An exercise can be done by itself, also one that is in no programme.
        let exercises = library.exercise_ids().into_iter();
        for exercise in exercises.filter_map(|id| library.exercise(&id)) {
            if let Some(alone) = Programme::alone(&exercise) {
                add(&alone, &mut fragments, texts, rate, home);
            }
        }
    }
    fragments.in_order()
}

/// Adds the full and the easy plan of a programme.
fn add(programme: &Programme, fragments: &mut Fragments, texts: &Texts, rate: Rate, home: &Home) {
    for kind in [PlanKind::Full, PlanKind::Easy] {
        let library = &home.library;
        let never = |_: &ExerciseId| 0;
        let plan = library.plan(programme, kind, |_| true, never, Instructions::Full);
        let Some(plan) = plan else { continue };
        let items = plan.items().iter();
        let exercises: Vec<Option<Arc<Exercise>>> =
            items.map(|item| library.exercise(&item.exercise)).collect();
        fragments.add(&Script {
            texts,
            plan: &plan,
            exercises: &exercises,
            held: &[],
            rate,
        });
    }
}
