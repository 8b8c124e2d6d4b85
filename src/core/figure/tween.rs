//! The poses between two key frames. No limb ever changes its length.

use super::joint::Joint;
use super::pose::Pose;
use super::skeleton::{Skeleton, Spot};
use std::f32::consts::{PI, TAU};

/// A bend smaller than this (the sine of it) is a straight limb, which bends either way.
const STRAIGHT: f32 = 0.03;
/// Where a straight way would take a hand or a foot nearer to its shoulder or hip than this share
/// of the nearer end, the limb swings instead of folding up.
const FOLDS: f32 = 0.7;

/// Hip, hands and ankles go straight, spine and feet turn the short way, elbows and knees follow
/// on the side on which they are bent.
///
/// A limb that is bent on one side before and on the other after, or that would have to fold up
/// on its way (an arm lifted overhead), is turned joint by joint instead.
pub(super) fn ik(from: &Pose, to: &Pose, share: f32) -> Skeleton {
    let (before, after) = (Skeleton::of(from), Skeleton::of(to));
    let turned = |joint: Joint| turn(angle(from, joint), angle(to, joint), share);
    let hip = hip(from, to, share);
    let body = Skeleton::grown(hip, |joint, start| {
        start.reach(joint.length(), turned(joint))
    });
    let bend = |middle: Joint, end: Joint| {
        let root = middle.parent().unwrap_or(Joint::Hip);
        let way = [before, after].map(|b| away(b.joint(root), b.joint(end)));
        let sides = [from, to].map(|pose| side(pose, middle, end));
        let bent = common(sides)?;
        if nearest(way) < FOLDS * length(way[0]).min(length(way[1])) {
            return None;
        }
        let start = body.joint(root);
        let [x, y] = [0, 1].map(|axis| {
            let ends = [before, after].map(|b| axis_of(b.joint(end), axis));
            mix(ends[0], ends[1], share)
        });
        Some(fold(
            (x - start.x, y - start.y),
            middle.length(),
            end.length(),
            bent,
        ))
    };
    let limbs = [
        (Joint::Elbow, Joint::Hand),
        (Joint::Knee, Joint::Ankle),
        (Joint::FarElbow, Joint::FarHand),
        (Joint::FarKnee, Joint::FarAnkle),
    ]
    .map(|(middle, end)| (middle, end, bend(middle, end)));
    Skeleton::grown(hip, |joint, start| {
        let folded = limbs.iter().find_map(|(middle, end, angles)| {
            let (first, second) = (*angles)?;
            if joint == *middle {
                Some(first)
            } else {
                (joint == *end).then_some(second)
            }
        });
        start.reach(joint.length(), folded.unwrap_or_else(|| turned(joint)))
    })
}

/// Every limb goes straight in the picture. What it is short of there, it points towards the
/// viewer: a knee that rolls from one side to the other comes up from the mat on its way.
pub(super) fn linear(from: &Pose, to: &Pose, share: f32) -> Skeleton {
    Skeleton::grown(hip(from, to, share), |joint, start| {
        let long = joint.length();
        let [a, b] = [from, to].map(|pose| Spot::default().reach(long, angle(pose, joint)));
        let (x, y) = (mix(a.x, b.x, share), mix(a.y, b.y, share));
        let short = (long * long - x * x - y * y).max(0.0).sqrt();
        // A shin points back to where the knee came up from.
        let down = matches!(joint, Joint::Ankle | Joint::FarAnkle);
        Spot {
            x: start.x + x,
            y: start.y + y,
            depth: start.depth + if down { -short } else { short },
        }
    })
}

fn hip(from: &Pose, to: &Pose, share: f32) -> (f32, f32) {
    let ((ax, ay), (bx, by)) = (from.hip.units(), to.hip.units());
    (mix(ax, bx, share), mix(ay, by, share))
}

fn angle(pose: &Pose, joint: Joint) -> f32 {
    pose.angle(joint).radians()
}

fn mix(a: f32, b: f32, share: f32) -> f32 {
    a + (b - a) * share
}

/// From one angle to another the short way round.
fn turn(from: f32, to: f32, share: f32) -> f32 {
    let way = (to - from + PI).rem_euclid(TAU) - PI;
    from + way * share
}

type Way = (f32, f32);

fn away(from: Spot, to: Spot) -> Way {
    (to.x - from.x, to.y - from.y)
}

fn axis_of(spot: Spot, axis: usize) -> f32 {
    if axis == 0 { spot.x } else { spot.y }
}

fn length(way: Way) -> f32 {
    way.0.hypot(way.1)
}

/// The least distance from the origin to the line between two places.
fn nearest([a, b]: [Way; 2]) -> f32 {
    let (x, y) = (b.0 - a.0, b.1 - a.1);
    let square = x * x + y * y;
    let share = if square > 0.0 {
        (-(a.0 * x + a.1 * y) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    length((mix(a.0, b.0, share), mix(a.1, b.1, share)))
}

/// To which side a limb is bent: 1 counter-clockwise, -1 clockwise, 0 straight.
fn side(pose: &Pose, middle: Joint, end: Joint) -> f32 {
    let bend = (angle(pose, end) - angle(pose, middle)).sin();
    if bend.abs() < STRAIGHT {
        0.0
    } else {
        bend.signum()
    }
}

/// The side on which a limb is bent in both; `None` where it changes.
fn common([before, after]: [f32; 2]) -> Option<f32> {
    (before * after >= 0.0).then_some(if before == 0.0 { after } else { before })
}

/// The angles of two limbs that reach from the origin to a place, or as near as they can.
fn fold(to: Way, first: f32, second: f32, side: f32) -> (f32, f32) {
    let base = to.1.atan2(to.0);
    let far = length(to).clamp((first - second).abs().max(0.001), first + second);
    let cosine = (first * first + far * far - second * second) / (2.0 * first * far);
    let upper = base - side * cosine.clamp(-1.0, 1.0).acos();
    let (x, y) = (far * base.cos(), far * base.sin());
    let elbow = (first * upper.cos(), first * upper.sin());
    (upper, (y - elbow.1).atan2(x - elbow.0))
}
