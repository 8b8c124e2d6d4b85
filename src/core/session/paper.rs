//! A session that was done without the program: the record it would have if the program had run it
//! from start to end without a pause.
//!
//! It runs through [`Session`] with clocks that jump from deadline to deadline, so that only one
//! place decides what counts as done.

use super::event::{Event, Reason};
use super::machine::Session;
use super::progress::Occasion;
use super::state::State;
use crate::core::exercise::Dose;
use crate::core::pain::Pain;
use crate::core::plan::{Plan, StepKind};
use crate::core::record::{SessionRecord, Why};
use crate::core::safety::Contact;
use crate::core::time::{Mono, Now};
use chrono::TimeDelta;
use std::time::Duration;

/// The record of a plan that was done to its end, with the upper ends of its ranges. It ends when
/// the whole plan is over. `None` only for a plan without an end, which cannot be made.
pub fn done_on_paper(plan: Plan, occasion: &Occasion) -> Option<SessionRecord> {
    let mut now = start(occasion);
    let end = Mono(plan.total());
    let (mut session, _) = Session::begin(plan, now);
    while !session.state().is_over() && now.mono <= end {
        let step = *session.step()?;
        // An activity away from the screen has no deadline of its own.
        let over = Mono(step.starts.saturating_add(step.lasts));
        let due = session.next_wake().unwrap_or(over);
        let has_passed = due.since(now.mono);
        pass(&mut now, has_passed);
        session.handle(Event::Here, now);
        if now.mono < over {
            continue;
        }
        if step.kind == StepKind::Away {
            session.handle(Event::CameBack, now);
        }
        if matches!(session.state(), State::CameBack { .. }) {
            let item = session.plan().items().get(step.item);
            let minutes = item.map_or(0, |item| match item.dose {
                Dose::Activity(activity) => activity.minutes.high(),
                Dose::Repetitions(_) => 0,
            });
            session.handle(Event::Minutes(minutes), now);
        }
    }
    let record = session.record(occasion)?;
    Some(SessionRecord {
        paper: true,
        ..record
    })
}

/// The record of a plan that was begun and stopped. Nothing counts as done, and the place of the
/// stop is unknown.
pub fn stopped_on_paper(
    plan: Plan,
    occasion: &Occasion,
    report: StopReport,
) -> Option<SessionRecord> {
    let now = start(occasion);
    let (mut session, _) = Session::begin(plan, now);
    session.handle(Event::Stop(report.reason()), now);
    let mut record = session.record(occasion)?;
    record.paper = true;
    if let Some(stop) = &mut record.stop {
        stop.exercise = None;
    }
    Some(record)
}

/// Why the session was stopped, as far as the patient noted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopReport {
    /// By choice.
    Chosen,
    /// For pain, with its level if it was noted.
    Pain(Option<Pain>),
}

impl StopReport {
    /// No row decided, because no rule was asked at the time. Pain that stops a session is a reason
    /// to ask a professional.
    fn reason(self) -> Reason {
        let (why, level, contact) = match self {
            Self::Chosen => (Why::Chosen, None, Contact::None),
            Self::Pain(level) => (Why::Pain, level, Contact::Ask),
        };
        Reason {
            why,
            kind: None,
            level,
            row: None,
            part: None,
            contact,
        }
    }
}

/// The clocks of a process that starts with the session.
fn start(occasion: &Occasion) -> Now {
    Now::of_wall(occasion.start)
}

fn pass(now: &mut Now, time: Duration) {
    now.mono = now.mono.plus(time);
    now.boot = now.boot.saturating_add(time);
    let passed = TimeDelta::from_std(time).unwrap_or_default();
    now.wall = now.wall.checked_add_signed(passed).unwrap_or(now.wall);
}
