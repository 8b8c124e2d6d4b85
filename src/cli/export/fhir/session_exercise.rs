//! Each exercise of a session: what was planned, what was done, what was changed.

use super::codes::{Concept, Quantity};
use super::observation::{Category, Component, Effective, Observation, Value};
use super::subject::Subject;
use crate::cli::Home;
use crate::core::record::{ExerciseDone, SessionRecord};

/// The exercises of a session.
pub(super) fn all(
    session: &SessionRecord,
    time: &Effective,
    subject: &Subject,
    home: &Home,
) -> Vec<Observation> {
    let numbered = (1_usize..).zip(&session.exercises);
    let told = numbered.map(|(number, exercise)| {
        let id = subject.id(session.id, &format!("exercise-{number}"));
        let name = home.library.exercise_name(&exercise.id, home.lang());
        let code = Concept::exercise(&exercise.id, Some(name));
        let mut told = Observation::new(id, Category::Activity, code, time.clone(), subject);
        told.component = components(exercise);
        told
    });
    told.collect()
}

fn components(exercise: &ExerciseDone) -> Vec<Component> {
    let (planned, done) = (exercise.planned, exercise.done);
    let reps =
        |code: &str, count| Component::own(code, Value::Quantity(Quantity::repetitions(count)));
    let seconds =
        |code: &str, count| Component::own(code, Value::Quantity(Quantity::seconds(count)));
    let truth = |code: &str, is_so: bool| is_so.then(|| Component::own(code, Value::Truth(true)));
    let asked_s = u64::from(planned.hold_s.low());
    let held_s = done.all().map(|side| u64::from(side.held_s)).sum();
    let row = exercise
        .row
        .map(|row| super::codes::row(row, exercise.part));
    let parts = [
        Some(reps("planned-repetitions", planned.enough_reps())),
        Some(reps("done-repetitions", done.reps())),
        done.right.map(|side| reps("done-right", side.reps)),
        done.left.map(|side| reps("done-left", side.reps)),
        (asked_s > 0).then(|| seconds("planned-hold", asked_s)),
        (held_s > 0).then(|| seconds("held", held_s)),
        truth("eased", exercise.eased),
        truth("easier", exercise.easier),
        exercise
            .skipped
            .map(|why| Component::word("skipped", why.word())),
        row.map(|row| Component::own("row", Value::Text(row))),
        exercise.instead.as_ref().map(|id| {
            let other = Concept::exercise(id, None);
            Component::own("instead", Value::Concept(other))
        }),
    ];
    parts.into_iter().flatten().collect()
}
