//! The cues of a step and their times.

use super::{Plan, Step, StepKind};
use crate::core::cue::Cue;
use crate::core::exercise::{Position, Side};
use crate::core::time::Seconds;
use std::time::Duration;

/// How far half-way must be from every other word (ours): nearer they say two things at once.
const APART: Duration = Duration::from_secs(8);

impl Step {
    /// The cues of this step in order, each with its time after the start of the step.
    pub fn cues(&self, plan: &Plan) -> Vec<(Duration, Cue)> {
        let whole = Seconds(u32::try_from(self.lasts.as_secs()).unwrap_or(u32::MAX));
        let to = plan
            .items()
            .get(self.item)
            .map_or(Position::Standing, |item| item.position);
        let first = match self.kind {
            StepKind::Listen => Cue::Listen { item: self.item },
            StepKind::GetThere { from } => Cue::GetThere { from, to },
            StepKind::CountIn => Cue::CountIn,
            StepKind::Move => Cue::Move {
                rep: self.rep,
                last: self.last_rep,
            },
            StepKind::Hold => Cue::Hold(whole),
            StepKind::Return | StepKind::OtherReturn => Cue::Return,
            StepKind::OtherWay => Cue::OtherWay,
            StepKind::Pause => Cue::Pause,
            StepKind::Rest => Cue::Rest(whole),
            StepKind::ChangeSide => Cue::SwitchSide(self.side.unwrap_or(Side::Right)),
            StepKind::Activity | StepKind::Away => Cue::Begin {
                item: self.item,
                left: whole,
            },
        };
        let mut cues = vec![(Duration::ZERO, first)];
        if let Some(enough) = self.enough {
            cues.push((enough, Cue::Enough));
        }
        let counted = match self.kind {
            StepKind::CountIn => true,
            StepKind::Hold | StepKind::Rest => self.lasts >= Duration::from_secs(10),
            _ => false,
        };
        if counted {
            for left in [3_u8, 2, 1] {
                let from_end = Duration::from_secs(u64::from(left));
                cues.push((self.lasts.saturating_sub(from_end), Cue::Count(left)));
            }
        }
        let half = self.lasts / 2;
        let alone = cues.iter().all(|(at, _)| at.abs_diff(half) >= APART);
        let long = matches!(self.kind, StepKind::Hold | StepKind::Activity);
        if long && alone {
            cues.push((half, Cue::HalfWay));
        }
        cues.sort_by_key(|(at, _)| *at);
        cues
    }
}
