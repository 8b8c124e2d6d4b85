//! The poses between two key frames that leave the plane of the picture. The length of a limb never
//! changes.

use super::joint::Joint;
use super::pose::Pose;
use super::skeleton::{Skeleton, Turned};
use super::spot::Spot;
use super::tween::{FOLDS, LIMBS, hip, mix, turn};
use libm::{acosf, sinf};

/// Every limb turns the short way.
pub(super) fn turned(from: &Pose, to: &Pose, share: f32) -> Skeleton {
    Skeleton::grown(
        hip(from, to, share),
        turns(from, to, share),
        |joint, start| start.plus(pointing(from, to, joint, share).times(joint.length())),
    )
}

/// Hands and ankles move in a straight line; the trunk and the feet turn; elbows and knees follow.
/// A limb that would fold up on a straight line turns instead.
pub(super) fn ik(from: &Pose, to: &Pose, share: f32) -> Skeleton {
    let ends = [from, to].map(Skeleton::of);
    let body = turned(from, to, share);
    let limbs = LIMBS.map(|(middle, end)| {
        let ways = ends.map(|body| body.joint(end).minus(body.start(middle)));
        if folds(ways) {
            return (middle, end, None);
        }
        let start = body.start(middle);
        let [before, after] = ends.map(|body| body.joint(end));
        let goal = before.mix(after, share).minus(start);
        let bend = pointing(from, to, middle, share);
        let floor = ends.map(|body| body.joint(middle).y);
        let floor = floor.iter().fold(0.0_f32, |low, y| low.min(*y)) - start.y;
        let knee = reach(goal, [middle.length(), end.length()], bend, floor);
        (middle, end, Some((knee, goal)))
    });
    Skeleton::grown(
        hip(from, to, share),
        turns(from, to, share),
        |joint, start| {
            let limb = limbs.iter().find(|(m, e, _)| *m == joint || *e == joint);
            let way = match limb {
                Some((middle, _, Some((knee, _)))) if *middle == joint => *knee,
                Some((_, _, Some((knee, goal)))) => goal.minus(*knee),
                _ => pointing(from, to, joint, share),
            };
            start.plus(way.unit().times(joint.length()))
        },
    )
}

fn turns(from: &Pose, to: &Pose, share: f32) -> Turned {
    let [a, b] = [from, to].map(|pose| Turned::from(pose.turn));
    Turned {
        hips: mix(a.hips, b.hips, share),
        shoulders: mix(a.shoulders, b.shoulders, share),
        face: mix(a.face, b.face, share),
    }
}

/// The direction of a limb part of the way between two poses, the short way round.
fn pointing(from: &Pose, to: &Pose, joint: Joint, share: f32) -> Spot {
    let [a, b] = [from, to].map(|pose| Spot::pointing(pose, joint));
    let between = acosf(a.dot(b).clamp(-1.0, 1.0));
    let whole = sinf(between);
    if whole < 1e-3 {
        // The directions are equal or opposite, so the limb turns in the picture.
        let [x, y] = [from, to].map(|pose| pose.angle(joint).radians());
        return if between < 1.0 {
            b
        } else {
            Spot::default().reach(1.0, turn(x, y, share))
        };
    }
    let part = |share: f32| sinf(share * between) / whole;
    a.times(part(1.0 - share))
        .plus(b.times(part(share)))
        .unit_or(b)
}

/// The direction from hip to knee (or shoulder to elbow) when two limbs reach `goal`, bent to the
/// side of `bend`, but not below the floor.
fn reach(goal: Spot, [first, second]: [f32; 2], bend: Spot, floor: f32) -> Spot {
    let along = goal.unit_or(bend);
    let far = goal
        .long()
        .clamp((first - second).abs().max(0.001), first + second);
    let on = (first * first - second * second + far * far) / (2.0 * far);
    let off = (first * first - on * on).max(0.0).sqrt();
    let aside = bend.minus(along.times(bend.dot(along)));
    let (middle, aside) = (along.times(on), aside.unit());
    let up = Spot::at((0.0, 1.0));
    let up = up.minus(along.times(up.dot(along))).unit();
    let least = (floor - middle.y) / (off * up.y).max(1e-3);
    if aside.dot(up) >= least {
        return middle.plus(aside.times(off));
    }
    // The knee turns out of the floor, around the line to the goal.
    let level = along.cross(up);
    let rest = (1.0 - least * least).max(0.0).sqrt();
    let rest = rest.copysign(aside.dot(level));
    let out = up.times(least.min(1.0)).plus(level.times(rest));
    middle.plus(out.times(off))
}

/// Whether a straight line between two places would fold a limb up.
fn folds([before, after]: [Spot; 2]) -> bool {
    let way = after.minus(before);
    let square = way.dot(way);
    let share = if square > 0.0 {
        (-before.dot(way) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    before.mix(after, share).long() < FOLDS * before.long().min(after.long())
}
