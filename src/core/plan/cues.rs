//! The cues of a step and their times.

use super::{Plan, Step, StepKind};
use crate::core::cue::Cue;
use crate::core::exercise::{Position, Side};
use crate::core::time::Seconds;
use std::time::Duration;

/// How long before its end an activity says so (ours): the next exercise does not break into silence.
const CLOSING: Duration = Duration::from_secs(5);
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
        if self.kind == StepKind::Activity {
            let item = plan.items().get(self.item);
            cues.extend(stops(self.lasts, item.map_or(0, |item| item.places)));
            let follows = self.item + 1 < plan.items().len();
            let closing = self.lasts.checked_sub(CLOSING).filter(|_| follows);
            cues.extend(closing.map(|at| (at, Cue::Closing)));
        }
        let half = self.lasts / 2;
        let alone = cues.iter().all(|(at, _)| at.abs_diff(half) >= APART);
        let long = matches!(self.kind, StepKind::Hold | StepKind::Activity);
        let led = cues.iter().any(|(_, cue)| matches!(cue, Cue::Place(_)));
        if long && alone && !led {
            cues.push((half, Cue::HalfWay));
        }
        cues.sort_by_key(|(at, _)| *at);
        cues
    }
}

/// When an activity is led on, and to which of its places: evenly over its time, about every 25 s
/// (ours). A short one leaves some out, a long one goes through them again. The first place is where
/// it begins.
fn stops(lasts: Duration, places: u32) -> impl Iterator<Item = (Duration, Cue)> {
    const EACH: u64 = 25;
    let wanted = (lasts.as_secs() + EACH / 2) / EACH;
    let wanted = u32::try_from(wanted).unwrap_or(u32::MAX);
    let rounds = (wanted + places / 2).checked_div(places).unwrap_or(0);
    let count = if rounds == 0 {
        wanted.min(places)
    } else {
        rounds.saturating_mul(places)
    };
    (1..count).map(move |nth| {
        let place = if rounds == 0 {
            nth * places / count
        } else {
            nth % places
        };
        (lasts * nth / count, Cue::Place(place))
    })
}
