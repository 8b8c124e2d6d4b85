//! When each key frame is shown: the figure follows the steps of the plan.

use super::StepKind;
use crate::core::figure::{Figure, Stance};
use std::time::Duration;

/// Time from one key frame to the next during an activity: a calm pace.
const CALM: Duration = Duration::from_millis(1_200);

/// A path through the cycle, as the indices of its first and last entry.
type Path = (usize, usize);

impl Figure {
    /// Whether the figure moves during a step of this kind.
    pub fn moves_in(&self, kind: StepKind) -> bool {
        self.can_move() && (self.path(kind).is_some() || kind == StepKind::Activity)
    }

    /// The stance after `so_far` of a step that lasts `lasts`.
    pub fn stance(&self, kind: StepKind, so_far: Duration, lasts: Duration) -> Stance {
        if let Some((from, to)) = self.path(kind) {
            let share = if lasts.is_zero() {
                1.0
            } else {
                (so_far.as_secs_f32() / lasts.as_secs_f32()).clamp(0.0, 1.0)
            };
            return self.along(from, to, eased(share));
        }
        if kind == StepKind::Activity {
            let pace = CALM.as_millis();
            let gone = so_far.as_millis();
            let turn = self.cycle().len();
            let key = usize::try_from(gone / pace).unwrap_or(0) % turn;
            let into = u16::try_from(gone % pace).unwrap_or(0);
            let share = f32::from(into) / CALM.as_secs_f32() / 1_000.0;
            return self.along(key, key + 1, eased(share));
        }
        self.still(kind)
    }

    /// The stance without movement: the one that the step ends in.
    pub fn still(&self, kind: StepKind) -> Stance {
        let at = match (self.path(kind), kind) {
            (Some((_, to)), _) => to,
            (None, StepKind::Hold) => self.turn(),
            _ => 0,
        };
        Stance::at(self.key(at))
    }

    /// The path through the cycle during a step that moves.
    fn path(&self, kind: StepKind) -> Option<Path> {
        let (turn, all) = (self.turn(), self.cycle().len());
        match kind {
            StepKind::Return if turn == 1 => Some((turn, 0)),
            StepKind::Return => Some((turn, all)),
            StepKind::OtherWay if all > 3 && turn == 1 => Some((2, 3)),
            // A cycle without a path for the other way repeats the only one.
            StepKind::Move | StepKind::OtherWay => Some((0, turn)),
            StepKind::OtherReturn if all > 3 && turn == 1 => Some((3, all)),
            StepKind::OtherReturn => Some((turn, 0)),
            _ => None,
        }
    }

    /// The entry of the cycle where the movement turns back: after the first key frame, or half-way
    /// if the second half is the first half backwards (sit, lean, stand, lean).
    fn turn(&self) -> usize {
        let (cycle, half) = (self.cycle(), self.cycle().len() / 2);
        let there = cycle.iter().skip(1).take(half.saturating_sub(1));
        let back = cycle.iter().rev().take(half.saturating_sub(1));
        let passes = cycle.len().is_multiple_of(2) && there.eq(back);
        if half > 1 && passes && self.key(0) != self.key(half) {
            half
        } else {
            1.min(cycle.len() - 1)
        }
    }

    /// The stance part of the way from one entry of the cycle to another, through the entries
    /// between.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cycle has twelve entries at most, a share is 0 to 1"
    )]
    fn along(&self, from: usize, to: usize, share: f32) -> Stance {
        let way = share * from.abs_diff(to) as f32;
        let whole = (way as usize).min(from.abs_diff(to).saturating_sub(1));
        let step = |n: usize| {
            if to > from {
                from + n
            } else {
                from.saturating_sub(n)
            }
        };
        Stance {
            from: self.key(step(whole)),
            to: self.key(step(whole + 1)),
            share: way - whole as f32,
        }
    }

    /// The key frame of an entry. After its end the cycle begins again.
    fn key(&self, at: usize) -> usize {
        let cycle = self.cycle();
        let at = at.checked_rem(cycle.len()).unwrap_or(0);
        cycle.get(at).copied().unwrap_or(0)
    }
}

/// Smooths the start and the end of a movement.
fn eased(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}
