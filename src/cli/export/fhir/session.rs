//! A session as a panel, and its members: how long, each exercise, the numbers, the stop.

use super::bundle::Entry;
use super::check_in;
use super::codes::{Concept, Quantity};
use super::observation::{Category, Component, Effective, Observation, Value};
use super::session_exercise;
use super::subject::{Reference, Subject};
use crate::cli::Home;
use crate::core::history::Standing;
use crate::core::record::{CheckIn, SessionRecord, Stop, When};

/// What stands around a session.
pub(super) struct Around<'l> {
    /// The numbers before and after it.
    pub(super) numbers: &'l [&'l CheckIn],
    /// Whether it is known to have been done.
    pub(super) standing: Standing,
    /// The plan it belongs to.
    pub(super) plan: Option<Reference>,
}

/// The panel and those of its members that the session itself tells. Of a session that was done in
/// part nobody knows how much it was: neither its length nor its repetitions are said.
pub(super) fn entries(
    session: &SessionRecord,
    around: &Around<'_>,
    subject: &Subject,
    home: &Home,
) -> Vec<Entry<Observation>> {
    let time = Effective::from_to(&session.start, &session.end);
    let mut members: Vec<Observation> = Vec::new();
    if around.standing.counts() {
        let id = subject.id(session.id, "duration");
        let code = Concept::duration();
        let minutes = Value::Quantity(Quantity::minutes(session.active_s));
        let lasted = Observation::new(id, Category::Activity, code, time.clone(), subject);
        members.push(lasted.with(minutes));
        members.extend(session_exercise::all(session, &time, subject, home));
    }
    members.extend(before(session, around, subject));
    let stop = session.stop.as_ref();
    members.extend(stop.map(|stop| stopped(stop, session, subject)));
    let id = subject.id(session.id, "session");
    let code = Concept::own("session");
    let mut panel = Observation::new(id, Category::Activity, code, time, subject);
    let numbers = around.numbers.iter();
    let numbers = numbers.map(|check| check_in::id(check, subject).reference());
    let told = members.iter().map(Observation::reference);
    panel.has_member = told.chain(numbers).collect();
    panel.based_on = around.plan.iter().cloned().collect();
    panel.component = vec![
        Component::word("outcome", session.outcome.word()),
        Component::word("plan", session.plan.word()),
    ];
    let said = around.standing.word();
    let said = said.map(|said| Component::word("confirmation", said));
    panel.component.extend(said);
    let changed = session.today.iter();
    let changed = changed.map(|what| Component::word("changed-today", what.word()));
    panel.component.extend(changed);
    let all = std::iter::once(panel).chain(members);
    all.map(Observation::entry).collect()
}

/// The number before, where no check-in holds it.
fn before(session: &SessionRecord, around: &Around<'_>, subject: &Subject) -> Option<Observation> {
    let level = session.pain_before?;
    let is_told = around.numbers.iter().any(|c| c.when == When::Before);
    let id = subject.id(session.id, "pain-before");
    (!is_told).then(|| check_in::pain(id, level, When::Before, &session.start, subject))
}

/// Where and why it was stopped, and what was advised.
fn stopped(stop: &Stop, session: &SessionRecord, subject: &Subject) -> Observation {
    let id = subject.id(session.id, "stop");
    let code = Concept::own("stop");
    let at = Effective::at(&session.end);
    let why = Value::Concept(Concept::value("stop", stop.why.word()));
    let mut told = Observation::new(id, Category::Activity, code, at, subject).with(why);
    let row = stop.row.map(|row| super::codes::row(row, stop.part));
    let parts = [
        stop.kind.map(|felt| Component::word("felt", felt.word())),
        stop.level.map(|level| {
            let score = Quantity::score(level.level());
            Component::new(Concept::pain(), Value::Quantity(score))
        }),
        stop.exercise.as_ref().map(|id| {
            let exercise = Concept::exercise(id, None);
            Component::own("exercise", Value::Concept(exercise))
        }),
        number("set", stop.set),
        number("repetition", stop.rep),
        stop.side.map(|side| Component::word("side", side.word())),
        row.map(|row| Component::own("row", Value::Text(row))),
        Some(Component::word("contact", stop.contact.word())),
    ];
    told.component = parts.into_iter().flatten().collect();
    told
}

/// A count from 1; 0 stands for none.
fn number(code: &str, count: u32) -> Option<Component> {
    (count > 0).then(|| Component::own(code, Value::Number(count.min(i32::MAX.unsigned_abs()))))
}
