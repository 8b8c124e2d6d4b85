//! A whole plan written down as it will be said, without running it.
//!
//! It reads the timeline and its cues, as a session does, so it agrees with one that is never frozen
//! to the millisecond.

use super::Script;
use super::line::Line;
use crate::core::cue::{Call, Cue};
use std::time::Duration;

/// A line and when it is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// Since the start of the session.
    pub at: Duration,
    /// Index in the plan's timeline of its step.
    pub step: usize,
    /// What is said and sounded.
    pub line: Line,
}

/// Everything that is said and sounded in a session that is never frozen, in order.
///
/// An activity away from the screen has no end of its own: here it lasts as long as planned, and what
/// is said on the way is left out, as a session leaves it out.
pub fn rehearsal(script: &Script<'_>) -> Vec<Timed> {
    let mut lines = Vec::new();
    for (index, step) in script.plan.timeline().iter().enumerate() {
        let cues = step.cues(script.plan);
        let ends = cues.iter().skip(1).map(|(at, _)| *at);
        let ends = ends.chain(std::iter::once(step.lasts));
        for ((at, cue), end) in cues.iter().zip(ends) {
            lines.push(timed(
                script,
                step.starts + *at,
                *cue,
                index,
                Some(end.saturating_sub(*at)),
            ));
        }
    }
    let end = script.plan.timeline().len();
    lines.push(timed(script, script.plan.total(), Cue::End, end, None));
    lines
}

fn timed(
    script: &Script<'_>,
    at: Duration,
    cue: Cue,
    step: usize,
    room: Option<Duration>,
) -> Timed {
    let line = script.line(&Call { cue, step, room });
    Timed { at, step, line }
}
