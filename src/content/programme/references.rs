//! What a programme says against the exercises and programmes there are.

use super::order::{self, Stop};
use crate::content::dose::{change, compared, takes_no_time, within};
use crate::content::exercise::exercise_id;
use crate::content::faults::Faults;
use crate::content::near::nearest;
use crate::content::tree::Entries;
use crate::content::world::World;
use crate::core::exercise::{Activity, Dose, Exercise};
use crate::core::ids::{ExerciseId, ProgrammeId};

/// Names every reference that leads nowhere and every change that does not fit its exercise.
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
            let help = if ids.contains(&id) {
                Some(format!("mend `{id}.toml` first"))
            } else {
                Some(instead(id.as_str()))
            };
            let message = if ids.contains(&id) {
                format!("the exercise `{id}` cannot be used: its file has a fault")
            } else {
                format!("there is no exercise `{id}`")
            };
            faults.error(entry.at.clone(), &message, help);
            let near = nearest(id.as_str(), ids.iter().map(ExerciseId::as_str));
            if let Some(near) = near.filter(|_| !ids.contains(&id)) {
                faults.offer_word(entry.at.clone(), format!("\"{near}\""));
            }
            continue;
        };
        fits(item, &exercise, faults);
        let away = matches!(exercise.dose, Dose::Activity(Activity { away: true, .. }));
        if away && n + 1 < items.len() {
            let message = format!("`{id}` is done away from the screen, so it comes last");
            let help = "move it to the end of the file".to_owned();
            faults.error(entry.at.clone(), &message, Some(help));
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
            let message = format!("`[{key}]` offers this programme itself");
            let help = "name another, or leave it out".to_owned();
            faults.warning(entry.at.clone(), &message, Some(help));
            continue;
        }
        let ids = world.programme_ids();
        if !ids.contains(&id) {
            let message = format!("there is no programme `{id}`");
            faults.error(entry.at.clone(), &message, Some(instead(id.as_str())));
            if let Some(near) = nearest(id.as_str(), ids.iter().map(ProgrammeId::as_str)) {
                faults.offer_word(entry.at.clone(), format!("\"{near}\""));
            }
        }
    }
}

/// Compares the changes of one item with the exercise they are for.
fn fits(item: &Entries, exercise: &Exercise, faults: &mut Faults<'_>) {
    let dose = exercise.dose.with(&change(item));
    let id = &exercise.id;
    for entry in item.said.iter().filter(|entry| entry.field.key != "id") {
        let key = entry.field.key;
        let of_minutes = key == "minutes";
        let is_activity = matches!(exercise.dose, Dose::Activity(_));
        if of_minutes != is_activity {
            let (has, not) = if is_activity {
                ("minutes", "repetitions")
            } else {
                ("repetitions", "minutes")
            };
            let message = format!("`{id}` is a matter of {has}, not of {not}");
            faults.error(
                entry.key.clone(),
                &message,
                Some(format!("leave `{key}` out")),
            );
            continue;
        }
        if let Some((allowed, set)) = compared(key, &exercise.allowed, &dose)
            && !allowed.holds(set)
        {
            let message = format!("`{key}` of `{id}` is meant to be {}", within(allowed));
            let help = "fine if a clinician chose it; else stay within the range".to_owned();
            faults.warning(entry.at.clone(), &message, Some(help));
        }
    }
    let Dose::Repetitions(repetitions) = dose else {
        return;
    };
    if takes_no_time(&repetitions) {
        let help = "give `move`, `return` or `hold` some seconds".to_owned();
        faults.error(item.at.clone(), "a repetition takes no time", Some(help));
    }
    let two_ways = matches!(exercise.dose, Dose::Repetitions(d) if d.both_ways)
        || exercise.spoken.other_way.is_some();
    if let Some(entry) = item.entry("both-ways")
        && repetitions.both_ways
        && !two_ways
    {
        let help = Some("leave `both-ways` out".to_owned());
        faults.error(
            entry.key.clone(),
            &format!("`{id}` goes one way only"),
            help,
        );
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
    let message = format!(
        "this order means getting down to the floor and up again {} times",
        downs.len()
    );
    let times = match order::get_downs(&better).len() {
        1 => "once".to_owned(),
        n => format!("{n} times"),
    };
    let ids: Vec<&str> = better.iter().map(|stop| stop.id.as_str()).collect();
    let help = format!("{times} with this one: {}", ids.join(", "));
    faults.warning(entry.at.clone(), &message, Some(help));
}

/// The help for a name that leads nowhere.
fn instead(id: &str) -> String {
    format!("name another, or add a file `{id}.toml`")
}
