//! The cues that only a session has, because a person answers or stops it.

use crate::core::cue::{Call, Cue};
use crate::core::plan::Plan;
use crate::core::session::LEG_REST;
use crate::core::time::Seconds;

/// Such cues of a plan, each in a step where it may come, and whether it belongs to that step's exercise.
pub(super) fn calls(plan: &Plan) -> Vec<(Call, bool)> {
    let call = |cue, step| Call {
        cue,
        step,
        room: None,
    };
    let rest = Seconds(u32::try_from(LEG_REST.as_secs()).unwrap_or(u32::MAX));
    let general = [
        Cue::GoOn,
        Cue::Count(3),
        Cue::Count(2),
        Cue::Count(1),
        Cue::Frozen,
        Cue::SkippedByRule,
        Cue::RestLeg(rest),
        Cue::AskBack,
        Cue::AskThere,
        Cue::Stopped,
    ];
    let items = 0..plan.items().len();
    let of_items = items.filter_map(|item| {
        let steps = plan.timeline().iter();
        let step = steps.clone().position(|step| step.item == item)?;
        Some((call(Cue::Ease, step), true))
    });
    let general = general.into_iter().map(|cue| (call(cue, 0), false));
    of_items.chain(general).collect()
}
