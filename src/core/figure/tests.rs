//! Properties of every figure, however its file is written.
#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use super::*;
use crate::core::plan::StepKind;
use proptest::prelude::*;
use std::time::Duration;

fn angle() -> impl Strategy<Value = Angle> {
    (-360_000..360_000).prop_map(Angle::thousandths)
}

prop_compose! {
    fn limbs()(elbow in angle(), hand in angle(), knee in angle(), ankle in angle(), toe in angle()) -> Limbs {
        Limbs { elbow, hand, knee, ankle, toe }
    }
}

prop_compose! {
    fn pose()(
        x in -1_000..4_000, y in 2_000..4_000,
        waist in angle(), neck in angle(), shoulder in angle(), head in angle(),
        near in limbs(), far in limbs(),
    ) -> Pose {
        let hip = Point { x: Length::thousandths(x), y: Length::thousandths(y) };
        Pose { hip, waist, neck, shoulder, head, near, far, ..Pose::default() }
    }
}

fn figure(tween: Tween, poses: &[Pose], cycle: &[usize]) -> Option<Figure> {
    let frame = |(n, pose): (usize, &Pose)| Frame {
        name: n.to_string(),
        pose: *pose,
    };
    Figure::new(Parts {
        view: View::Side,
        also: None,
        size: Point::default(),
        tween,
        mirror: true,
        cycle: cycle.to_vec(),
        frames: poses.iter().enumerate().map(frame).collect(),
        props: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_limb_changes_its_length_on_the_way(
        from in pose(), to in pose(), share in 0.0..1.0_f32, turns in any::<bool>(), second in any::<bool>(),
    ) {
        let tween = if turns { Tween::Turn } else { Tween::Ik };
        let figure = figure(tween, &[from, to], &[0, 1]).expect("a sound figure");
        let body = figure.skeleton(Stance { from: 0, to: 1, share }, second);
        for joint in Joint::ALL {
            if joint.parent().is_none() { continue }
            let long = body.start(*joint).distance(body.joint(*joint));
            prop_assert!((long - joint.length()).abs() < 1e-3, "{joint:?} is {long}");
        }
    }

    #[test]
    fn nothing_sinks_into_the_floor_on_the_way(
        from in pose(), to in pose(), down in -500..1_500, share in 0.0..1.0_f32,
    ) {
        let lower = |pose: Pose| {
            let Point { x, .. } = pose.hip;
            let y = Length::thousandths(down);
            Pose { hip: Point { x, y }, ..pose }
        };
        let figure = figure(Tween::Ik, &[lower(from), lower(to)], &[0, 1]).expect("a sound figure");
        let [before, body, after] = [0.0, share, 1.0].map(|share| figure.between(0, 1, share));
        for joint in Joint::ALL {
            let y = |body: &Skeleton| body.joint(*joint).y;
            let long = joint.parent().map(|_| body.start(*joint).distance(body.joint(*joint)));
            prop_assert!((long.unwrap_or(0.0) - joint.length()).abs() < 1e-3);
            let floor = y(&before).min(y(&after)).min(0.0);
            let reaches = joint.parent().is_none_or(|p| body.joint(p).y + joint.length() >= floor);
            // The tolerance is a fifth of the smallest dot on a screen: two-bone sums in f32 may be
            // off by that much.
            prop_assert!(y(&body) >= floor - 5e-3 || !reaches, "{joint:?} at {}", y(&body));
        }
    }

    #[test]
    fn a_figure_moves_without_a_jump(from in pose(), to in pose(), share in 0.0..0.999_f32) {
        let hand = |figure: &Figure, share| Spot {
            depth: 0.0,
            ..figure.between(0, 1, share).joint(Joint::Hand)
        };
        for tween in [Tween::Ik, Tween::Turn] {
            let figure = figure(tween, &[from, to], &[0, 1]).expect("a sound figure");
            let way = hand(&figure, share).distance(hand(&figure, share + 0.001));
            prop_assert!(way < 0.2, "{tween:?}: {way}");
        }
    }
}

fn bent(degrees: i32) -> Pose {
    Pose {
        waist: Angle::thousandths(degrees * 1_000),
        ..Pose::default()
    }
}

/// The key frames at the start, in the middle and at the end of a step.
fn shown(figure: &Figure, kind: StepKind) -> Vec<(usize, usize)> {
    let lasts = Duration::from_secs(4);
    [0, 1_999, 2_001, 4_000]
        .map(|ms| figure.stance(kind, Duration::from_millis(ms), lasts))
        .iter()
        .map(|s| (s.from, s.to))
        .collect()
}

#[test]
fn a_tilt_goes_there_and_back_and_then_the_other_way() {
    let poses = [bent(0), bent(10), bent(-10)];
    let tilt = figure(Tween::Ik, &poses, &[0, 1, 0, 2]).expect("a sound figure");
    assert_eq!(shown(&tilt, StepKind::Move), [(0, 1); 4]);
    assert_eq!(shown(&tilt, StepKind::Hold), [(1, 1); 4]);
    assert_eq!(shown(&tilt, StepKind::Return), [(1, 0); 4]);
    assert_eq!(shown(&tilt, StepKind::OtherWay), [(0, 2); 4]);
    assert_eq!(shown(&tilt, StepKind::OtherReturn), [(2, 0); 4]);
    assert_eq!(shown(&tilt, StepKind::Rest), [(0, 0); 4]);
    assert_eq!(tilt.still(StepKind::Move), Stance::at(1));
    assert_eq!(tilt.still(StepKind::Return), Stance::at(0));
    assert_eq!(tilt.still(StepKind::OtherWay), Stance::at(2));
}

#[test]
fn a_way_through_a_middle_goes_all_the_way() {
    let poses = [bent(0), bent(40), bent(90)];
    let rise = figure(Tween::Ik, &poses, &[0, 1, 2, 1]).expect("a sound figure");
    assert_eq!(
        shown(&rise, StepKind::Move),
        [(0, 1), (0, 1), (1, 2), (1, 2)]
    );
    assert_eq!(shown(&rise, StepKind::Hold), [(2, 2); 4]);
    assert_eq!(
        shown(&rise, StepKind::Return),
        [(2, 1), (2, 1), (1, 0), (1, 0)]
    );
}

#[test]
fn an_activity_walks_through_its_cycle_and_begins_again() {
    let poses = [bent(0), bent(40), bent(90)];
    let walk = figure(Tween::Ik, &poses, &[0, 1, 2]).expect("a sound figure");
    let at = |ms| {
        walk.stance(
            StepKind::Activity,
            Duration::from_millis(ms),
            Duration::from_mins(1),
        )
    };
    assert_eq!(
        (at(0).from, at(1_300).from, at(2_500).from, at(3_700).from),
        (0, 1, 2, 0)
    );
    assert!((at(600).share - 0.5).abs() < 0.01);
}

#[test]
fn what_has_one_pose_does_not_move() {
    let still = figure(Tween::Ik, &[bent(0)], &[0, 0]).expect("a sound figure");
    assert!(!still.moves_in(StepKind::Move) && !still.moves_in(StepKind::Activity));
    assert_eq!(shown(&still, StepKind::Move), [(0, 0); 4]);
}

#[test]
fn the_other_side_exchanges_near_and_far_and_nothing_moves() {
    let pose = Pose {
        near: Limbs {
            knee: Angle::thousandths(90_000),
            ..Limbs::default()
        },
        ..Pose::default()
    };
    let figure = figure(Tween::Ik, &[pose], &[0]).expect("a sound figure");
    let [first, second] = [false, true].map(|side| figure.skeleton(Stance::at(0), side));
    let places = |leg: [Spot; 4]| leg.map(Spot::place);
    assert_eq!(places(first.leg(Side::Near)), places(second.leg(Side::Far)));
    let [knee, other] = [first, second].map(|body| body.joint(Joint::Knee));
    assert_eq!(knee.place(), other.place());
    assert!(knee.depth > 0.0 && other.depth < 0.0);
}

#[test]
fn a_figure_without_key_frames_or_with_unknown_ones_is_none() {
    assert!(figure(Tween::Ik, &[], &[]).is_none());
    assert!(figure(Tween::Ik, &[bent(0)], &[1]).is_none());
    assert!(figure(Tween::Ik, &[bent(0)], &[0; 13]).is_none());
}
