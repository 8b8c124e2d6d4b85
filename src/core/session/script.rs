//! The cues while a step runs, while a session continues after a freeze, and during the rest for a
//! leg.

use super::leg::LEG_REST;
use super::machine::Session;
use super::state::{State, millis, millis_of};
use crate::core::cue::Cue;
use crate::core::plan::{Step, StepKind};
use crate::core::time::Seconds;
use std::time::Duration;

impl Session {
    /// The cues of the current state, each with its milliseconds since the running step or count
    /// began.
    pub(super) fn script(&self) -> Vec<(u64, Cue)> {
        match (&self.track.state, self.track.step(&self.plan)) {
            (State::GoingOn { .. }, _) => {
                vec![
                    (0, Cue::GoOn),
                    (0, Cue::Count(3)),
                    (1_000, Cue::Count(2)),
                    (2_000, Cue::Count(1)),
                ]
            }
            (State::Resting { before, .. }, _) => {
                let left = millis_of(LEG_REST).saturating_sub(*before).div_ceil(1_000);
                let left = Seconds(u32::try_from(left).unwrap_or(u32::MAX));
                vec![(*before, Cue::RestLeg(left))]
            }
            (State::AskingBack { .. }, _) => vec![(0, Cue::AskBack)],
            // An eased hold that has already lasted long enough ends without a cue.
            (State::Running { before, .. }, Some(step))
                if step.kind != StepKind::Away && *before >= millis(step) =>
            {
                Vec::new()
            }
            (State::Running { before, .. }, Some(step)) => {
                let mut cues = step.cues(&self.plan);
                if *before > 0 {
                    // After a freeze, a long step continues: the cue announces the time that is
                    // left.
                    let again = cues
                        .first()
                        .map(|(_, cue)| Self::announced_again(*cue, step, *before));
                    cues.retain(|(at, _)| millis_of(*at) > *before);
                    cues.splice(0..0, again.map(|cue| (Duration::from_millis(*before), cue)));
                }
                cues.into_iter()
                    .map(|(at, cue)| (millis_of(at), cue))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn announced_again(cue: Cue, step: &Step, before: u64) -> Cue {
        let left = millis(step).saturating_sub(before).div_ceil(1_000);
        let left = Seconds(u32::try_from(left).unwrap_or(u32::MAX));
        match cue {
            Cue::Hold(_) => Cue::Hold(left),
            Cue::Rest(_) => Cue::Rest(left),
            Cue::Begin { item, .. } => Cue::Begin { item, left },
            other => other,
        }
    }
}
