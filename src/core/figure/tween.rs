//! The poses between two key frames. The length of a limb never changes.

use super::SINKS;
use super::joint::Joint;
use super::pose::Pose;
use super::skeleton::{Skeleton, Turned};
use super::spot::Spot;
use libm::{acosf, atan2f, cosf, hypotf, sinf};
use std::f32::consts::{PI, TAU};

/// A bend whose sine is smaller than this counts as straight. A straight limb may bend either way.
const STRAIGHT: f32 = 0.03;
/// If a straight line takes a hand or a foot nearer to its shoulder or hip than this share of the
/// nearer end, the limb swings instead of folding up.
pub(super) const FOLDS: f32 = 0.7;

/// Hip, hands and ankles move in a straight line, spine and feet turn the short way, and elbows and
/// knees follow on the side on which they are bent.
///
/// Two kinds of limbs move differently. A limb that would fold up on its way (an arm lifted
/// overhead) swings, joint by joint. A limb that is bent on one side before and on the other side
/// after, or that would bend into the floor, moves through the space in front of or behind the
/// picture (an elbow moves out to the side in a press-up).
pub(super) fn ik(from: &Pose, to: &Pose, share: f32, floor: bool) -> Skeleton {
    let poses = [from, to];
    let way = Ends {
        poses,
        bodies: poses.map(Skeleton::of),
        quarters: QUARTERS.map(|share| (share, turning(poses, share))),
        now: (share, turning(poses, share)),
    };
    let limbs = LIMBS.map(|(middle, end)| (middle, end, way.limb(middle, end, floor)));
    let body = Skeleton::grown(hip(from, to, share), Turned::default(), |joint, start| {
        let limb = limbs.iter().find(|(m, e, _)| *m == joint || *e == joint);
        match limb {
            Some((middle, _, Limb::Bends(first, second))) => {
                let radians = if *middle == joint { *first } else { *second };
                start.reach(joint.length(), radians)
            }
            Some((middle, _, Limb::GoesRound)) => {
                let (x, y) = way.straight(joint, share);
                let out = if *middle == joint { 1.0 } else { -1.0 };
                start.towards(joint.length(), (x - start.x, y - start.y), out)
            }
            _ => start.reach(joint.length(), turned(poses, joint, share)),
        }
    });
    if floor {
        settled(&body, &way.bodies)
    } else {
        body
    }
}

/// Arms and legs: the joint in the middle, and the one at the end.
pub(super) const LIMBS: [(Joint, Joint); 4] = [
    (Joint::Elbow, Joint::Hand),
    (Joint::Knee, Joint::Ankle),
    (Joint::FarElbow, Joint::FarHand),
    (Joint::FarKnee, Joint::FarAnkle),
];

/// Where on its way a limb is looked at, whether it is under the floor.
const QUARTERS: [f32; 3] = [0.25, 0.5, 0.75];

/// Two key frames and the bodies in them, and on the way from one to the other the bodies whose limbs all
/// turn.
struct Ends<'a> {
    poses: [&'a Pose; 2],
    bodies: [Skeleton; 2],
    quarters: [(f32, Skeleton); 3],
    now: (f32, Skeleton),
}

impl Ends<'_> {
    /// The place of a joint that moves in a straight line.
    fn straight(&self, joint: Joint, share: f32) -> Way {
        let [before, after] = self.bodies.map(|body| body.joint(joint));
        (mix(before.x, after.x, share), mix(before.y, after.y, share))
    }

    /// How a limb moves. The kind of movement is the same for every share.
    fn limb(&self, middle: Joint, end: Joint, floor: bool) -> Limb {
        let root = middle.parent().unwrap_or(Joint::Hip);
        let ways = self.bodies.map(|b| away(b.joint(root), b.joint(end)));
        if folds(ways) {
            return Limb::Swings;
        }
        let Some(side) = common(self.poses.map(|pose| side(pose, middle, end))) else {
            return Limb::GoesRound;
        };
        let bends = |(share, body): &(f32, Skeleton)| {
            let (start, (x, y)) = (body.joint(root), self.straight(end, *share));
            let to = (x - start.x, y - start.y);
            let (first, second) = fold(to, middle.length(), end.length(), side);
            (start.reach(middle.length(), first).y, first, second)
        };
        let sinks = || {
            let low = level(&self.bodies, middle) - SINKS;
            self.quarters.iter().any(|body| bends(body).0 < low)
        };
        if floor && sinks() {
            return Limb::GoesRound;
        }
        let (_, first, second) = bends(&self.now);
        Limb::Bends(first, second)
    }
}

/// The body part of the way, each limb turned the short way.
fn turning(poses: [&Pose; 2], share: f32) -> Skeleton {
    let [from, to] = poses;
    Skeleton::grown(hip(from, to, share), Turned::default(), |joint, start| {
        start.reach(joint.length(), turned(poses, joint, share))
    })
}

/// The angle of a limb that turns the short way.
fn turned(poses: [&Pose; 2], joint: Joint, share: f32) -> f32 {
    let [from, to] = poses.map(|pose| angle(pose, joint));
    turn(from, to, share)
}

/// The lowest height of a joint: 0, or its own height before or after if that is lower.
fn level(bodies: &[Skeleton; 2], joint: Joint) -> f32 {
    let [before, after] = bodies.map(|body| body.joint(joint).y);
    before.min(after).min(0.0)
}

/// How an arm or a leg moves from one key frame to the next.
enum Limb {
    /// Bent on one side, at these two angles.
    Bends(f32, f32),
    /// Joint by joint.
    Swings,
    /// Through the space towards the viewer.
    GoesRound,
}

/// The same body, but nothing is under the floor that was not there before or after. A knee that
/// would sink in slides along the floor, and the limb after the knee keeps its goal.
fn settled(body: &Skeleton, ends: &[Skeleton; 2]) -> Skeleton {
    if Joint::ALL
        .iter()
        .all(|j| body.joint(*j).y >= level(ends, *j))
    {
        return *body;
    }
    let hip = body.joint(Joint::Hip).place();
    Skeleton::grown(hip, body.turned(), |joint, start| {
        let parent = body.start(joint);
        let going = body.joint(joint);
        // The length that the limb shows in the picture stays, and so does its depth.
        let long = length(away(parent, going));
        let depth = start.depth + going.depth - parent.depth;
        let (x, y) = away(start, going);
        let end = start.reach(long, atan2f(y, x));
        let floor = level(ends, joint);
        if end.y >= floor {
            return Spot { depth, ..end };
        }
        // A limb that points out of the picture turns as far into it as needed to come up.
        let whole = joint.length();
        let up = (floor - start.y).clamp(-whole, whole);
        let looks = long.max(up.abs());
        let into = if looks > long {
            (whole * whole - looks * looks).max(0.0).sqrt()
        } else {
            (depth - start.depth).abs()
        };
        Spot {
            x: start.x + (looks * looks - up * up).max(0.0).sqrt().copysign(x),
            y: start.y + up,
            depth: start.depth + into.copysign(depth - start.depth),
        }
    })
}

pub(super) fn hip(from: &Pose, to: &Pose, share: f32) -> (f32, f32) {
    let ((ax, ay), (bx, by)) = (from.hip.units(), to.hip.units());
    (mix(ax, bx, share), mix(ay, by, share))
}

fn angle(pose: &Pose, joint: Joint) -> f32 {
    pose.angle(joint).radians()
}

pub(super) fn mix(a: f32, b: f32, share: f32) -> f32 {
    a + (b - a) * share
}

/// From one angle to another the short way round.
pub(super) fn turn(from: f32, to: f32, share: f32) -> f32 {
    let way = (to - from + PI).rem_euclid(TAU) - PI;
    from + way * share
}

type Way = (f32, f32);

fn away(from: Spot, to: Spot) -> Way {
    (to.x - from.x, to.y - from.y)
}

fn length(way: Way) -> f32 {
    hypotf(way.0, way.1)
}

/// Whether a straight line between two places would fold a limb up.
fn folds(way: [Way; 2]) -> bool {
    let [before, after] = way.map(length);
    nearest(way) < FOLDS * before.min(after)
}

/// The smallest distance from the origin to the line between two places.
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

/// The side on which a limb is bent: 1 counter-clockwise, -1 clockwise, 0 straight.
fn side(pose: &Pose, middle: Joint, end: Joint) -> f32 {
    let bend = sinf(angle(pose, end) - angle(pose, middle));
    if bend.abs() < STRAIGHT {
        0.0
    } else {
        bend.signum()
    }
}

/// The side on which a limb is bent in both key frames; `None` if it changes.
fn common([before, after]: [f32; 2]) -> Option<f32> {
    (before * after >= 0.0).then_some(if before == 0.0 { after } else { before })
}

/// The angles of two limbs that reach from the origin to a place, or as near to it as they can.
fn fold(to: Way, first: f32, second: f32, side: f32) -> (f32, f32) {
    let base = atan2f(to.1, to.0);
    let far = length(to).clamp((first - second).abs().max(0.001), first + second);
    let cosine = (first * first + far * far - second * second) / (2.0 * first * far);
    let upper = base - side * acosf(cosine.clamp(-1.0, 1.0));
    let (x, y) = (far * cosf(base), far * sinf(base));
    let elbow = (first * cosf(upper), first * sinf(upper));
    (upper, atan2f(y - elbow.1, x - elbow.0))
}
