//! An easier exercise that may take the place of one in the programme: offered after a session in which
//! that one was made easier or was uncomfortable, on its summary and on Today until the next session.
//! It is taken with one key, and never taken by itself.

use super::desk::Desk;
use crate::core::ids::ExerciseId;
use crate::core::programme::Instead;
use crate::core::record::{ExerciseDone, SessionRecord, Skipped, Stop};
use crate::core::safety::hidden_by;
use chrono::NaiveDate;

/// Days for which Today offers it (ours).
const STANDS: i64 = 7;

/// What may be offered after a session. Nothing after a stop for what was felt: then somebody is to
/// be asked. Nothing in a programme that a clinician has signed.
pub(super) fn after(session: &SessionRecord, desk: &Desk) -> Option<Instead> {
    let felt = session.stop.as_ref().is_some_and(Stop::is_felt);
    let programme = desk.programme().filter(|_| !felt && !session.paper)?;
    if programme.id != session.programme.id || programme.signed().is_some() {
        return None;
    }
    let has = |id: &ExerciseId| programme.items.iter().any(|item| item.exercise == *id);
    let conditions = desk.conditions(&programme);
    let mut hard = session.exercises.iter().filter(|done| was_hard(done));
    hard.find_map(|done| {
        let exercise = desk.library.exercise(&done.id)?;
        let easier = desk.library.easier_of(&exercise)?;
        let open = hidden_by(&easier, &conditions).is_none();
        (open && has(&done.id) && !has(&easier.id)).then(|| Instead {
            programme: programme.id.clone(),
            exercise: done.id.clone(),
            easier: easier.id.clone(),
        })
    })
}

/// What Today offers: that of the last session, for some days.
pub(super) fn of_last(desk: &Desk, date: NaiveDate) -> Option<Instead> {
    let last = desk.lately().sessions().next_back()?;
    let days = date.signed_duration_since(last.local_date).num_days();
    let stands = (0..STANDS).contains(&days);
    stands.then(|| after(last, desk)).flatten()
}

/// Whether an exercise was made easier, by the patient or by a rule, or left out by one.
fn was_hard(done: &ExerciseDone) -> bool {
    done.eased || done.easier || done.instead.is_some() || done.skipped == Some(Skipped::Rule)
}
