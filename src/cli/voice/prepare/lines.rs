//! Which lines are rendered: those of every plan of the chosen programmes.

use crate::cli::near::programme;
use crate::cli::{Edge, Failure, Home};
use crate::content::Limits;
use crate::core::history::Lately;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::plan::{MINUTES, Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, Conditions};
use crate::core::settings::Instructions;
use crate::i18n::{Texts, t};
use crate::script::{Known, Script};
use std::collections::HashSet;
use std::sync::Arc;

/// The programmes of the call; without any, today's and the person's own, and what a bad day may
/// bring.
pub(super) fn chosen(
    asked: &[String],
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<Vec<Arc<Programme>>, Failure> {
    let mut found = Vec::new();
    for id in asked {
        found.push(programme(Some(id), t::CLI_REHEARSE_NONE, home, edge)?);
    }
    if !found.is_empty() {
        return Ok(found);
    }
    let library = &home.library;
    let own = library.programme_ids().into_iter();
    let own = own.filter(|id| library.is_users_programme(id));
    let ids: Vec<ProgrammeId> = home.settings.programme.iter().cloned().chain(own).collect();
    if ids.is_empty() {
        return Err(Failure::Usage(home.texts.say(t::CLI_PREPARE_NONE)));
    }
    let bad_days = ["calm-day", "two-minutes"].into_iter();
    let bad_days = bad_days.filter_map(|id| ProgrammeId::new(id).ok());
    let mut met = HashSet::new();
    for id in ids.into_iter().chain(bad_days) {
        let programme = library.programme(&id);
        let flare = programme.as_ref().and_then(|one| one.flare.clone());
        let flare = flare.and_then(|id| library.programme(&id));
        for one in programme.into_iter().chain(flare) {
            if met.insert(one.id.clone()) {
                found.push(one);
            }
        }
    }
    Ok(found)
}

/// Every programme there is.
pub(super) fn library(home: &Home) -> Vec<Arc<Programme>> {
    let ids = home.library.programme_ids().into_iter();
    ids.filter_map(|id| home.library.programme(&id)).collect()
}

/// The lines of every plan that they may become; with `changed`, also as the person may change them for a
/// day.
pub(super) fn of(
    programmes: &[Arc<Programme>],
    changed: bool,
    texts: &Texts,
    home: &Home,
    edge: &Edge<'_>,
) -> Known {
    // Without the log, the breathing cue of some holds is spoken by the next voice.
    let log = home.log_end().unwrap_or_default();
    let lately = Lately::at(&log.records, home.present(edge.now));
    let easier = lately.easier_now(home.present(edge.now).today);
    let mut known = Known::default();
    for programme in programmes {
        let conditions = lately.conditions(programme.cleared_conditions());
        let own = Limits {
            easier: easier.clone(),
            ..Limits::of(conditions.unwrap_or_else(Conditions::none))
        };
        let now = Some(lately.level_of(programme));
        for plan in plans(programme, now.filter(|_| changed), &own, home) {
            learn(&mut known, &plan, &[], texts, home);
            let held = &own.conditions.held;
            if !held.is_empty() {
                learn(&mut known, &plan, held, texts, home);
            }
        }
    }
    known
}

fn learn(known: &mut Known, plan: &Plan, held: &[Condition], texts: &Texts, home: &Home) {
    let items = plan.items().iter();
    let exercises: Vec<_> = items
        .map(|item| home.library.exercise(&item.exercise))
        .collect();
    let script = Script {
        texts,
        plan,
        exercises: &exercises,
        held,
        rate: home.settings.voice_rate,
    };
    known.learn(&script, &home.settings);
}

/// Full at every level, and easy, each with whole and with short instructions: as the programme is, as
/// this person does it, and, for a level of today, as it may be changed for a day.
fn plans(programme: &Programme, now: Option<Level>, own: &Limits, home: &Home) -> Vec<Plan> {
    let library = &home.library;
    let levels = (1..=programme.most().number()).filter_map(Level::new);
    let full = levels.map(|level| (programme.at(level), PlanKind::Full));
    let easy = std::iter::once((programme.clone(), PlanKind::Easy));
    let all = programme.items.iter().map(|item| item.exercise.clone());
    let all: Vec<ExerciseId> = all.collect();
    let usual = [Limits::of(Conditions::none()), own.clone()];
    let others = [
        Limits {
            easier: all.clone(),
            ..own.clone()
        },
        Limits {
            harder: all,
            ..own.clone()
        },
    ];
    let short = MINUTES.map(|minutes| Limits {
        minutes: Some(minutes),
        ..own.clone()
    });
    let never = |_: &ExerciseId| 0;
    let mut plans: Vec<Plan> = Vec::new();
    for (programme, kind) in full.chain(easy) {
        // Who is short of time is so at the level of today.
        let is_now = kind == PlanKind::Full && now == Some(programme.level);
        let short = short.iter().filter(|_| is_now);
        let others = others.iter().filter(|_| now.is_some());
        for limits in usual.iter().chain(others).chain(short) {
            for mode in [Instructions::Full, Instructions::Short] {
                let plan = library.plan_within(&programme, kind, limits, never, mode);
                let plan = plan.filter(|plan| plans.iter().all(|known| known != plan));
                plans.extend(plan);
            }
        }
    }
    plans
}
