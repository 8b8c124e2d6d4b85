//! The plan that is followed: a programme at one level, from one day to another.
//!
//! A change of level ends one plan and begins the next. A plan is the only resource that changes
//! after it was sent: it ends. Its entry therefore brings the server's copy up to date.

use super::bundle::{Entry, Resource};
use super::codes::Concept;
use super::dates::can_be_said;
use super::is_done;
use super::observation::Period;
use super::subject::{Identifier, Identity, Reference, Subject};
use crate::cli::Home;
use crate::core::exercise::{Dose, Repetitions};
use crate::core::history::{Confirmed, Lately};
use crate::core::ids::ProgrammeId;
use crate::core::level::Level;
use crate::core::plan::PlanKind;
use crate::core::programme::Weekdays;
use crate::core::record::{ExerciseDone, LevelChange, Planned, Record, SessionRecord};
use crate::core::text::Plain;
use crate::core::time::Seconds;
use crate::i18n::{Texts, dose, t};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::HashSet;
use uuid::Uuid;

/// A plan as FHIR has it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CarePlan {
    resource_type: &'static str,
    identifier: [Identifier; 1],
    status: &'static str,
    intent: &'static str,
    category: [Concept; 1],
    title: Plain,
    subject: Reference,
    period: Period,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    activity: Vec<Activity>,
}

impl Resource for CarePlan {
    const TYPE: &'static str = "CarePlan";
}

#[derive(Serialize)]
struct Activity {
    detail: Detail,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Detail {
    code: Concept,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheduled_timing: Option<Timing>,
    description: Plain,
}

/// The days of the week on which it is done.
#[derive(Clone, Serialize)]
struct Timing {
    repeat: Repeat,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Repeat {
    day_of_week: Vec<&'static str>,
}

/// The plans of a log.
pub(super) struct Plans<'l> {
    changes: Vec<&'l LevelChange>,
    phases: Vec<Phase<'l>>,
}

/// A programme at one level.
struct Phase<'l> {
    key: Key<'l>,
    level: Option<Level>,
    first: NaiveDate,
    last: NaiveDate,
    /// When the next level began.
    next: Option<NaiveDate>,
    /// The session that shows the plan: the last full one, or else the last.
    shown: &'l SessionRecord,
    is_asked: bool,
}

/// Which phase a session belongs to: its programme, and the change of level that began it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key<'l> {
    programme: &'l ProgrammeId,
    change: Option<Uuid>,
}

impl Key<'_> {
    fn id(self, subject: &Subject) -> Identity {
        let change = self.change.unwrap_or_default();
        subject.id(change, &format!("plan/{}", self.programme))
    }
}

impl<'l> Plans<'l> {
    /// The plans of the whole log, of which those with a session among `asked` are exported.
    pub(super) fn of(lately: &Lately<'l>, asked: &[&Record], confirmed: &Confirmed) -> Self {
        let mut changes: Vec<&LevelChange> = lately.levels().collect();
        changes.sort_by_key(|change| (change.at, change.id));
        let asked: HashSet<Uuid> = asked
            .iter()
            .filter(|record| record.is_session())
            .filter_map(|record| record.id())
            .collect();
        let mut plans = Self {
            changes,
            phases: Vec::new(),
        };
        let sessions = lately.sessions();
        let sessions = sessions.filter(|s| is_done(s, confirmed) && can_be_said(s.local_date));
        for session in sessions.filter(|session| !is_alone(session)) {
            plans.add(session, asked.contains(&session.id));
        }
        plans
    }

    fn add(&mut self, session: &'l SessionRecord, is_asked: bool) {
        let change = self.change_before(session);
        let key = Key {
            programme: &session.programme.id,
            change: change.map(|change| change.id),
        };
        let later = self.changes.iter().find(|c| {
            c.programme == session.programme.id
                && change.is_none_or(|change| (c.at, c.id) > (change.at, change.id))
        });
        let date = session.local_date;
        let phase = Phase {
            key,
            level: change
                .map(|change| change.to)
                .or_else(|| later.map(|later| later.from))
                .or(session.programme.level),
            first: change.map_or(date, |change| change.local_date.min(date)),
            last: date,
            next: later.map(|later| later.local_date),
            shown: session,
            is_asked,
        };
        let Some(known) = self.phases.iter_mut().find(|known| known.key == key) else {
            self.phases.push(phase);
            return;
        };
        known.first = known.first.min(phase.first);
        known.last = known.last.max(date);
        known.level = known.level.or(phase.level);
        known.is_asked |= is_asked;
        if session.plan == PlanKind::Full || known.shown.plan != PlanKind::Full {
            known.shown = session;
        }
    }

    fn change_before(&self, session: &SessionRecord) -> Option<&'l LevelChange> {
        let changes = self.changes.iter().rev();
        let of_programme = changes.filter(|c| c.programme == session.programme.id);
        of_programme
            .copied()
            .find(|change| change.at <= session.start)
    }

    /// The plan of a session; one of a single exercise has none.
    pub(super) fn of_session(
        &self,
        session: &SessionRecord,
        subject: &Subject,
    ) -> Option<Reference> {
        let change = self.change_before(session).map(|change| change.id);
        let is_of = |phase: &&Phase<'_>| {
            *phase.key.programme == session.programme.id && phase.key.change == change
        };
        let phase = self.phases.iter().find(is_of)?;
        (!is_alone(session)).then(|| phase.key.id(subject).reference())
    }

    /// The plans that are exported.
    pub(super) fn entries(
        &self,
        subject: &Subject,
        home: &Home,
    ) -> impl Iterator<Item = Entry<CarePlan>> {
        let asked = self.phases.iter().filter(|phase| phase.is_asked);
        let last = self.phases.iter().map(|phase| phase.last).max();
        asked.map(move |phase| phase.entry(Some(phase.last) == last, subject, home))
    }
}

impl Phase<'_> {
    /// It is followed as long as no other level came after it and the last session is one of it.
    fn entry(&self, is_last: bool, subject: &Subject, home: &Home) -> Entry<CarePlan> {
        let end = match self.next {
            Some(next) => Some(next.max(self.last)),
            None if is_last => None,
            None => Some(self.last),
        };
        let texts = &home.texts;
        let name = home.library.session_name(self.key.programme, home.lang());
        let title = self.level.map_or_else(
            || name.clone(),
            |level| {
                let (name, level) = (name.as_str(), u64::from(level.number()));
                Plain::new(&texts.say(t::FhirPlanAtLevel { name, level }))
            },
        );
        let (status, activity) = match end {
            Some(_) => ("completed", "completed"),
            None => ("active", "in-progress"),
        };
        // The log does not tell on which days a programme of the past was to be done.
        let timing = match end {
            None => self.timing(home),
            Some(_) => None,
        };
        let exercises = self.shown.exercises.iter();
        let exercises = exercises.map(|exercise| Activity {
            detail: Detail {
                code: Concept::exercise(
                    &exercise.id,
                    Some(home.library.exercise_name(&exercise.id, home.lang())),
                ),
                status: activity,
                scheduled_timing: timing.clone(),
                description: described(exercise, texts),
            },
        });
        let id = self.key.id(subject);
        let plan = CarePlan {
            resource_type: CarePlan::TYPE,
            identifier: [id.identifier()],
            status,
            intent: "plan",
            category: [Concept::own("home-exercise")],
            title,
            subject: subject.reference(),
            period: Period {
                start: self.first.to_string(),
                end: end.map(|end| end.to_string()),
            },
            activity: exercises.collect(),
        };
        Entry::updated(id, plan)
    }
}

impl Phase<'_> {
    /// The chosen days of the week of the programme as it is now, in the codes of FHIR, which are ours.
    fn timing(&self, home: &Home) -> Option<Timing> {
        let programme = home.library.programme(self.key.programme)?;
        let days = programme.frequency.chosen()?;
        let day_of_week = days.days().map(Weekdays::word).collect();
        Some(Timing {
            repeat: Repeat { day_of_week },
        })
    }
}

/// Whether a session was of one exercise alone, which is no programme.
fn is_alone(session: &SessionRecord) -> bool {
    matches!(session.exercises.as_slice(), [one] if one.id.as_str() == session.programme.id.as_str())
}

/// The dose in short, as the log has it.
fn described(exercise: &ExerciseDone, texts: &Texts) -> Plain {
    let Planned {
        sets,
        reps,
        hold_s,
        sides,
    } = exercise.planned;
    let dose = Dose::Repetitions(Repetitions {
        sets,
        reps,
        hold: hold_s,
        into: Seconds(0),
        back: Seconds(0),
        pause: Seconds(0),
        rest: Seconds(0),
        sides,
        both_ways: false,
    });
    Plain::new(&dose::dose(texts, &dose))
}
