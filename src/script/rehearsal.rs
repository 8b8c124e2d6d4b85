//! A whole plan with its words and tones, written down without running it.
//!
//! It reads the timeline and its cues as a session does, so it matches a session without freezes to
//! the millisecond.

use super::Script;
use super::line::Line;
use crate::core::cue::{Call, Cue};
use std::time::Duration;

/// A line and its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// Since the start of the session.
    pub at: Duration,
    /// Index of its step in the plan's timeline.
    pub step: usize,
    /// The words and the tone.
    pub line: Line,
}

/// Every line of a session without freezes, in order.
///
/// An activity away from the screen has no end of its own. Here it lasts as long as planned. The
/// cues during it are left out, as in a session.
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
