//! Compares a programme with the exercises and programmes that exist.

use super::order::{self, Stop};
use crate::content::dose::{change, compared, takes_no_time, within};
use crate::content::exercise::exercise_id;
use crate::content::faults::Faults;
use crate::content::near::nearest;
use crate::content::say;
use crate::content::tree::Entries;
use crate::content::world::World;
use crate::core::exercise::{Activity, Dose, DoseChange, Exercise};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::phrase::Phrase;

/// Reports every reference to nothing, and every change that does not fit its exercise.
pub(super) fn check(
    own: Option<&ProgrammeId>,
    entries: &Entries,
    world: &dyn World,
    faults: &mut Faults<'_>,
) {
    let items = entries.tables("exercise");
    let mut stops = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let Some(entry) = item.entry("id") else {
            continue;
        };
        let Some(id) = exercise_id(entry) else {
            continue;
        };
        let Some(exercise) = world.exercise(&id) else {
            let ids = world.exercise_ids();
            let (message, help) = if ids.contains(&id) {
                let help = say::mend_file_first(format!("{id}.toml"));
                (say::exercise_faulty(id.as_str()), help)
            } else {
                (say::no_exercise(id.as_str()), instead(id.as_str()))
            };
            faults.error(entry.at.clone(), message, help);
            let near = nearest(id.as_str(), ids.iter().map(ExerciseId::as_str));
            if let Some(near) = near.filter(|_| !ids.contains(&id)) {
                faults.offer_word(entry.at.clone(), format!("\"{near}\""));
            }
            continue;
        };
        let changed = change(item);
        fits(item, &exercise, &changed, faults);
        let levels = item.tables("levels");
        let mut before: Option<Dose> = None;
        for level in levels {
            let at_level = changed.and(&change(level));
            fits(level, &exercise, &at_level, faults);
            let dose = exercise.dose.with(&at_level);
            if before.is_some_and(|before| dose.asks_less_than(&before)) {
                let message = say::less_than_before(id.as_str());
                faults.warning(level.at.clone(), message, say::GENTLEST_FIRST);
            }
            before = Some(dose);
        }
        let away = matches!(exercise.dose, Dose::Activity(Activity { away: true, .. }));
        if away && n + 1 < items.len() {
            let message = say::away_comes_last(id.as_str());
            faults.error(entry.at.clone(), message, say::MOVE_TO_END);
        }
        let position = exercise.position;
        stops.push(Stop { id, position, away });
    }
    if stops.len() == items.len() {
        in_order(&stops, items, faults);
    }
    for key in ["flare", "next"] {
        let Some(entry) = entries
            .table(key)
            .and_then(|table| table.entry("programme"))
        else {
            continue;
        };
        let Some(id) = entries.table(key).and_then(super::programme_id) else {
            continue;
        };
        if own == Some(&id) {
            let message = say::offers_itself(key);
            faults.warning(entry.at.clone(), message, say::ANOTHER_OR_NONE);
            continue;
        }
        let ids = world.programme_ids();
        if !ids.contains(&id) {
            let message = say::no_programme(id.as_str());
            faults.error(entry.at.clone(), message, instead(id.as_str()));
            if let Some(near) = nearest(id.as_str(), ids.iter().map(ProgrammeId::as_str)) {
                faults.offer_word(entry.at.clone(), format!("\"{near}\""));
            }
        }
    }
}

/// Compares the changes of one item, or of one of its levels, with the exercise they are for.
fn fits(item: &Entries, exercise: &Exercise, changed: &DoseChange, faults: &mut Faults<'_>) {
    let dose = exercise.dose.with(changed);
    let id = exercise.id.as_str();
    for entry in item
        .said
        .iter()
        .filter(|entry| !["id", "levels"].contains(&entry.field.key))
    {
        let key = entry.field.key;
        let of_minutes = key == "minutes";
        let is_activity = matches!(exercise.dose, Dose::Activity(_));
        if of_minutes != is_activity {
            let (has, not) = if is_activity {
                (say::MINUTES, say::REPETITIONS)
            } else {
                (say::REPETITIONS, say::MINUTES)
            };
            let message = say::matter_of(id, has, not);
            faults.error(entry.key.clone(), message, say::leave_out(key));
            continue;
        }
        if let Some((allowed, set)) = compared(key, &exercise.allowed, &dose)
            && !allowed.holds(set)
        {
            let message = say::meant_to_be(key, id, within(allowed));
            faults.warning(entry.at.clone(), message, say::FINE_IF_CHOSEN);
        }
    }
    let Dose::Repetitions(repetitions) = dose else {
        return;
    };
    if takes_no_time(&repetitions) {
        faults.error(item.at.clone(), say::TAKES_NO_TIME, say::GIVE_SECONDS);
    }
    let two_ways = matches!(exercise.dose, Dose::Repetitions(d) if d.both_ways)
        || exercise.spoken.other_way.is_some();
    if let Some(entry) = item.entry("both-ways")
        && repetitions.both_ways
        && !two_ways
    {
        let help = say::leave_out("both-ways");
        faults.error(entry.key.clone(), say::one_way_only(id), help);
    }
}

/// Warns where another order means getting down and up less often.
fn in_order(stops: &[Stop], items: &[Entries], faults: &mut Faults<'_>) {
    let downs = order::get_downs(stops);
    let (Some(better), Some(second)) = (order::better(stops), downs.get(1)) else {
        return;
    };
    let Some(entry) = items.get(*second).and_then(|item| item.entry("id")) else {
        return;
    };
    let times = match order::get_downs(&better).len() {
        1 => say::ONCE,
        n => say::times(n),
    };
    let ids: Vec<&str> = better.iter().map(|stop| stop.id.as_str()).collect();
    let help = say::with_this_order(times, ids.join(", "));
    faults.warning(entry.at.clone(), say::getting_down(downs.len()), help);
}

/// The help for a reference to nothing.
fn instead(id: &str) -> Phrase {
    say::another_or_add(format!("{id}.toml"))
}
