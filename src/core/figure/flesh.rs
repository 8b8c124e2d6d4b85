//! The body around the joints and the props around the body, as flat forms in body units, farthest
//! first. The drawing code knows nothing of bodies.

use super::camera::Camera;
use super::prop::{LinkKind, Prop, Shape};
use super::skeleton::{HEAD, Side, Skeleton};
use super::spot::Spot;
use super::{Figure, Joint, Stance, View};

/// How a part is shaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Props and the mat.
    Thing,
    /// The limbs behind the body.
    Far,
    /// Head, trunk and the near leg.
    Body,
    /// The near arm.
    Arm,
    /// An arrow: where something is felt, or should move to.
    Sign,
}

/// A flat form in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// All points close enough to a line. The distance that is close enough changes evenly from one
    /// end of the line to the other.
    Capsule([(f32, f32); 2], [f32; 2]),
    /// The edge of a circle.
    Ring((f32, f32), f32),
}

impl Form {
    /// The lower left and the upper right corner of the form.
    pub fn corners(&self) -> [(f32, f32); 2] {
        let (points, around) = match *self {
            Self::Capsule(ends, [a, b]) => (ends, [a, b]),
            Self::Ring(at, radius) => ([at, at], [radius, radius]),
        };
        let [(ax, ay), (bx, by)] = points;
        let [a, b] = around;
        [
            ((ax - a).min(bx - b), (ay - a).min(by - b)),
            ((ax + a).max(bx + b), (ay + a).max(by + b)),
        ]
    }
}

/// Forms that are drawn as one. Forms behind them leave a small gap around them.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "said above")]
pub struct Part {
    pub tone: Tone,
    pub forms: Vec<Form>,
    depth: f32,
}

/// Radii of a leg at the hip, the knee, the ankle and the toe.
const LEG: [f32; 4] = [0.075, 0.052, 0.034, 0.024];
/// Radii of an arm at the shoulder, the elbow and the hand.
const ARM: [f32; 3] = [0.046, 0.036, 0.026];
const HAND: f32 = 0.036;
const NECK: f32 = 0.045;
/// Half of the trunk's depth, from hip to neck.
const DEEP: [f32; 6] = [0.088, 0.082, 0.072, 0.08, 0.09, 0.06];
/// How far the trunk extends to each side of its middle.
const WIDE: [f32; 6] = [0.06, 0.055, 0.05, 0.07, 0.1, 0.06];
/// How far behind the trunk a limb must be to count as far.
const BEHIND: f32 = 0.05;

impl Figure {
    /// Everything that a view shows of a figure in a stance, farthest first.
    pub fn parts(&self, stance: Stance, second_side: bool, view: View) -> Vec<Part> {
        let body = self.skeleton(stance, second_side);
        let camera = view.camera();
        let mut parts: Vec<Part> = self
            .props(stance)
            .map(|prop| thing(prop, &body, camera))
            .collect();
        let trunk = trunk(&body, camera);
        let [hip, ..] = body.spine();
        let limbs = [Side::Far, Side::Near].into_iter().flat_map(|side| {
            let mut leg = leg(&body.leg(side), camera);
            // When the body lies on its side, the lower leg is the far one.
            let [start, ..] = body.leg(side);
            leg.far = camera.behind(hip, start, BEHIND) || start.y < hip.y - BEHIND;
            let mut arm = arm(&body.arm(side), camera);
            let [start, ..] = body.arm(side);
            arm.far = camera.behind(body.joint(Joint::Shoulder), start, BEHIND);
            [(leg, Tone::Body), (arm, Tone::Arm)]
        });
        for (Limb { forms, depth, far }, tone) in limbs {
            let tone = if far { Tone::Far } else { tone };
            parts.push(Part { tone, forms, depth });
        }
        parts.push(trunk);
        parts.push(head(&body, camera));
        let mat = self.mat(view);
        if !mat.is_empty() {
            parts.push(Part {
                tone: Tone::Thing,
                forms: mat,
                depth: -9.0,
            });
        }
        parts.sort_by(|a, b| a.depth.total_cmp(&b.depth));
        parts
    }
}

/// The forms of a limb, the depth of its middle, and whether it belongs to the far side.
struct Limb {
    forms: Vec<Form>,
    depth: f32,
    far: bool,
}

fn limb<const N: usize>(joints: &[Spot; N], radii: [f32; N], camera: Camera) -> Limb {
    let seen = joints.map(|spot| camera.project(spot));
    let ends = seen.iter().zip(&radii);
    let forms = ends
        .clone()
        .zip(ends.skip(1))
        .map(|((a, r), (b, s))| Form::Capsule([a.place(), b.place()], [*r, *s]));
    #[expect(clippy::cast_precision_loss, reason = "four joints at most")]
    let depth = seen.iter().map(|spot| spot.depth).sum::<f32>() / N as f32;
    Limb {
        forms: forms.collect(),
        depth,
        far: false,
    }
}

fn arm(joints: &[Spot; 3], camera: Camera) -> Limb {
    let mut arm = limb(joints, ARM, camera);
    let [.., hand] = joints.map(|spot| camera.project(spot).place());
    arm.forms.push(Form::Capsule([hand, hand], [HAND, HAND]));
    arm
}

/// A leg with its heel.
fn leg(joints: &[Spot; 4], camera: Camera) -> Limb {
    let mut leg = limb(joints, LEG, camera);
    let [_, knee, ankle, toe] = *joints;
    let shin = ankle.minus(knee).unit();
    let heel = ankle
        .plus(shin.times(0.03))
        .plus(ankle.minus(toe).times(0.2));
    let ball = toe.mix(ankle, 0.1);
    let [heel, ball] = [heel, ball].map(|spot| camera.project(spot).place());
    leg.forms.push(Form::Capsule([heel, ball], [0.03, 0.022]));
    leg
}

/// The trunk: a curve through the waist, with a body's depth and width along it.
fn trunk(body: &Skeleton, camera: Camera) -> Part {
    let [hip, waist, neck] = body.spine();
    let pull = waist.times(2.0).minus(hip.mix(neck, 0.5));
    let [hips, shoulders] = body.across();
    let fronts = body.fronts();
    let mut forms = Vec::new();
    let mut before: Option<[Form; 3]> = None;
    for (n, (deep, wide)) in (0_u8..).zip(DEEP.iter().zip(WIDE)) {
        let share = f32::from(n) / 5.0;
        let middle = hip.mix(pull, share).mix(pull.mix(neck, share), share);
        let across = hips.mix(shoulders, share).unit().times(wide);
        let rails = [-1.0, 0.0, 1.0].map(|side| {
            let at = camera.project(middle.plus(across.times(side))).place();
            Form::Capsule([at, at], [*deep, *deep])
        });
        if let Some(before) = before {
            forms.extend(before.iter().zip(&rails).map(|(a, b)| joined(a, b)));
        }
        let [first, _, last] = &rails;
        forms.push(joined(first, last));
        before = Some(rails);
    }
    // From the side its rails lie over each other.
    forms.dedup();
    let [_, chest] = fronts;
    let belly = hip.mix(neck, 0.42).plus(chest.times(body.belly()));
    let at = camera.project(belly).place();
    if body.belly() != 0.0 {
        forms.push(Form::Capsule([at, at], [0.085, 0.085]));
    }
    let top = camera.project(body.head()).place();
    let nape = camera.project(neck).place();
    forms.push(Form::Capsule([nape, top], [NECK, NECK]));
    Part {
        tone: Tone::Body,
        forms,
        depth: camera.project(waist).depth,
    }
}

/// The form from the start of one form to the end of another.
fn joined(first: &Form, last: &Form) -> Form {
    match (*first, *last) {
        (Form::Capsule([a, _], [r, _]), Form::Capsule([_, b], [_, s])) => {
            Form::Capsule([a, b], [r, s])
        }
        _ => *last,
    }
}

/// The head, with a nose on the side of the face.
fn head(body: &Skeleton, camera: Camera) -> Part {
    let head = body.head();
    let nose = head.plus(body.face().times(HEAD + 0.012));
    let (at, nose) = (camera.project(head), camera.project(nose));
    Part {
        tone: Tone::Body,
        forms: vec![
            Form::Capsule([at.place(), at.place()], [HEAD, HEAD]),
            Form::Capsule([at.place(), nose.place()], [0.05, 0.018]),
        ],
        depth: at.depth + 0.01,
    }
}

fn thing(prop: &Prop, body: &Skeleton, camera: Camera) -> Part {
    let deep = prop.depth.units();
    let seen = |(x, y): (f32, f32)| {
        let spot = Spot { x, y, depth: deep };
        camera.project(spot).place()
    };
    let held =
        |joints: &[Joint]| -> Vec<Spot> { joints.iter().map(|joint| body.joint(*joint)).collect() };
    let middle = |forms: Vec<Form>, x: f32, y: f32| Part {
        tone: Tone::Thing,
        forms,
        // Half of a chair is behind the body, and the body must stay visible through all of it.
        depth: camera.project(Spot { x, y, depth: deep }).depth - 0.3,
    };
    match &prop.shape {
        Shape::Line(from, to, thick) => {
            let ends = [from.units(), to.units()];
            let radius = thick.units() / 2.0;
            let form = Form::Capsule(ends.map(seen), [radius, radius]);
            let [(x, y), _] = ends;
            middle(vec![form], x, y)
        }
        Shape::Circle(at, radius) => {
            let (x, y) = at.units();
            middle(vec![Form::Ring(seen((x, y)), radius.units())], x, y)
        }
        Shape::Box(at, size) => {
            let ((x, y), (wide, high)) = (at.units(), size.units());
            middle(outline(seen((x, y)), (wide, high)), x, y)
        }
        Shape::Arrow(from, to) => Part {
            tone: Tone::Sign,
            forms: arrow(seen(from.units()), seen(to.units())),
            depth: 9.0,
        },
        Shape::Link(kind, joints) => link(*kind, &held(joints), body, camera),
    }
}

/// The edges of a box.
fn outline((x, y): (f32, f32), (wide, high): (f32, f32)) -> Vec<Form> {
    let (left, right) = (x - wide / 2.0, x + wide / 2.0);
    let (low, top) = (y - high / 2.0, y + high / 2.0);
    let corners = [(left, low), (right, low), (right, top), (left, top)];
    let ends = corners.iter().zip(corners.iter().cycle().skip(1));
    ends.map(|(a, b)| Form::Capsule([*a, *b], [0.012, 0.012]))
        .collect()
}

/// An arrow: a line with a head.
fn arrow(from: (f32, f32), to: (f32, f32)) -> Vec<Form> {
    let way = Spot::at(to).minus(Spot::at(from)).unit();
    let side = Spot {
        x: -way.y,
        y: way.x,
        depth: 0.0,
    };
    let back = Spot::at(to).plus(way.times(-0.07));
    let wings = [1.0, -1.0].map(|s| back.plus(side.times(0.06 * s)).place());
    let shaft = Form::Capsule([from, to], [0.014, 0.014]);
    let wings = wings.map(|wing| Form::Capsule([wing, to], [0.014, 0.014]));
    [shaft].into_iter().chain(wings).collect()
}

fn link(kind: LinkKind, held: &[Spot], body: &Skeleton, camera: Camera) -> Part {
    let [first, last] = match held {
        [one] => [*one, *one],
        [one, other, ..] => [*one, *other],
        [] => [Spot::default(); 2],
    };
    let middle = camera.project(first.mix(last, 0.5));
    let [a, b] = [first, last].map(|spot| camera.project(spot).place());
    let (forms, nearer) = match kind {
        LinkKind::Strap => (vec![Form::Capsule([a, b], [0.012, 0.012])], 0.3),
        LinkKind::Stick => {
            let [hips, chest] = body.fronts();
            let ends = [
                first.plus(hips.times(-0.115)).mix(last, -0.12),
                last.plus(chest.times(-0.115)),
            ];
            let ends = ends.map(|spot| camera.project(spot).place());
            (vec![Form::Capsule(ends, [0.014, 0.014])], 0.3)
        }
        LinkKind::Weight => {
            let (x, y) = a;
            let ends = [(x - 0.09, y), (x + 0.09, y)];
            let disc = |at| Form::Capsule([at, at], [0.055, 0.055]);
            let [left, right] = ends;
            let bar = Form::Capsule(ends, [0.016, 0.016]);
            (vec![bar, disc(left), disc(right)], 0.3)
        }
        LinkKind::Load => (outline((a.0 + 0.08, a.1 + 0.02), (0.3, 0.26)), -0.02),
        // Between the joints, which press into its ends.
        LinkKind::Cushion => {
            let inside = |share: f32| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
            let ends = [inside(0.35), inside(0.65)];
            (vec![Form::Capsule(ends, [0.085, 0.085])], -0.06)
        }
    };
    Part {
        tone: Tone::Thing,
        forms,
        depth: middle.depth + nearer,
    }
}
