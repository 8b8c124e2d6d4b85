//! The keys of a figure. The lengths of limbs are fixed:
//! [`Joint::length`](crate::core::figure::Joint::length).

use super::{Decimals, Fallback, Field, Kind, words_of};
use crate::core::figure::{Angle, Figure, Joint, Length, LinkKind, Tween, View};

/// A place, or a width and a height, in thousandths of a body unit.
const PLACE: Decimals = (-1_000, Length::MOST * 1_000);
/// A size, in thousandths of a body unit.
const SIZE: Decimals = (1, Length::MOST * 1_000);
/// An angle in thousandths of a degree.
const ANGLE: Decimals = (-Angle::MOST * 1_000, Angle::MOST * 1_000);

/// `[figure]`. Lengths are in body units: a standing body is 1.55 tall.
#[rustfmt::skip]
pub const FIGURE: &[Field] = &[
    Field::required("view", Kind::Word(words_of!(View)), "From where it is seen."),
    Field::optional("also", Kind::Word(words_of!(View)), "From where it is seen too where there is room: for what one view does not tell."),
    Field::required("box", Kind::Pair(SIZE), "Width and height that hold every key frame; a standing body is 1.55 tall."),
    Field::required("tween", Kind::Word(words_of!(Tween)), "How one key frame becomes the next: ik keeps hands and feet on straight ways, turn turns every limb the short way."),
    Field::or("mirror", Kind::Flag, Fallback::Flag(false), "Whether the second side is shown with near and far limbs exchanged."),
    Field::required("cycle", Kind::Names(Figure::MOST_FRAMES), "The key frames of a whole repetition in order: the start, where it goes, and so on."),
    Field::optional("prop", Kind::Tables(PROP, Figure::MOST_PROPS), "What else is seen: chairs, walls, balls, straps."),
    Field::required("frame", Kind::Named(FRAME, Figure::MOST_FRAMES), "The key frames by name: a place for the hip and an angle for every limb."),
];

/// `[[figure.prop]]`: its kind decides which of the other keys it takes.
#[rustfmt::skip]
pub const PROP: &[Field] = &[
    Field::required("kind", Kind::Word(kinds), "What it is."),
    Field::optional("from", Kind::Pair(PLACE), "Where a line or an arrow begins."),
    Field::optional("to", Kind::Pair(PLACE), "Where a line or an arrow ends."),
    Field::optional("at", Kind::Pair(PLACE), "The middle of a circle or a box."),
    Field::optional("radius", Kind::Decimal(SIZE), "The radius of a circle."),
    Field::optional("size", Kind::Pair(SIZE), "Width and height of a box."),
    Field::optional("thick", Kind::Decimal(SIZE), "How thick a line is; 0.03 where nothing is said."),
    Field::optional("depth", Kind::Decimal(PLACE), "How far it is from the middle of the body towards the viewer."),
    Field::optional("joints", Kind::Words(words_of!(Joint), 1), "The joints that hold it: two for a strap, a stick or a cushion, one for a weight or a load."),
    Field::optional("frames", Kind::Names(Figure::MOST_FRAMES), "The key frames in which it is there; all of them where nothing is said."),
];

/// The kinds of props.
fn kinds() -> Vec<&'static str> {
    let held = LinkKind::ALL.iter().map(|kind| kind.word());
    ["line", "circle", "box", "arrow"]
        .into_iter()
        .chain(held)
        .collect()
}

/// `[figure.frame.NAME]`. Angles are in degrees: 0 points right, 90 up, 180 left, -90 down.
#[rustfmt::skip]
pub const FRAME: &[Field] = &[
    Field::required("hip", Kind::Pair(PLACE), "Where the hip is: right of the left edge, above the floor."),
    Field::required("waist", Kind::Decimal(ANGLE), "From the hip to the middle of the back."),
    Field::required("neck", Kind::Decimal(ANGLE), "From the middle of the back to the neck."),
    Field::optional("shoulder", Kind::Decimal(ANGLE), "From the middle of the back to the shoulders, where it is not the way to the neck."),
    Field::required("head", Kind::Decimal(ANGLE), "From the neck to the crown."),
    Field::required("elbow", Kind::Decimal(ANGLE), "From the shoulder to the elbow."),
    Field::required("hand", Kind::Decimal(ANGLE), "From the elbow to the hand."),
    Field::required("knee", Kind::Decimal(ANGLE), "From the hip to the knee."),
    Field::required("ankle", Kind::Decimal(ANGLE), "From the knee to the ankle."),
    Field::required("toe", Kind::Decimal(ANGLE), "From the ankle to the toes."),
    Field::optional("far-elbow", Kind::Decimal(ANGLE), "The far upper arm, where it differs from the near one."),
    Field::optional("far-hand", Kind::Decimal(ANGLE), "The far forearm, where it differs."),
    Field::optional("far-knee", Kind::Decimal(ANGLE), "The far thigh, where it differs."),
    Field::optional("far-ankle", Kind::Decimal(ANGLE), "The far shin, where it differs."),
    Field::optional("far-toe", Kind::Decimal(ANGLE), "The far foot, where it differs."),
    Field::optional("waist-out", Kind::Decimal(ANGLE), "How far the lower back points out of the picture: 90 is at the viewer."),
    Field::optional("neck-out", Kind::Decimal(ANGLE), "How far the upper back and the shoulders points out of the picture: 90 is at the viewer."),
    Field::optional("head-out", Kind::Decimal(ANGLE), "How far the head points out of the picture: 90 is at the viewer."),
    Field::optional("elbow-out", Kind::Decimal(ANGLE), "How far the upper arm points out of the picture: 90 is at the viewer."),
    Field::optional("hand-out", Kind::Decimal(ANGLE), "How far the forearm points out of the picture: 90 is at the viewer."),
    Field::optional("knee-out", Kind::Decimal(ANGLE), "How far the thigh points out of the picture: 90 is at the viewer."),
    Field::optional("ankle-out", Kind::Decimal(ANGLE), "How far the shin points out of the picture: 90 is at the viewer."),
    Field::optional("toe-out", Kind::Decimal(ANGLE), "How far the foot points out of the picture: 90 is at the viewer."),
    Field::optional("far-elbow-out", Kind::Decimal(ANGLE), "The same of the far upper arm; where nothing is said, as far the other way."),
    Field::optional("far-hand-out", Kind::Decimal(ANGLE), "The same of the far forearm; where nothing is said, as far the other way."),
    Field::optional("far-knee-out", Kind::Decimal(ANGLE), "The same of the far thigh; where nothing is said, as far the other way."),
    Field::optional("far-ankle-out", Kind::Decimal(ANGLE), "The same of the far shin; where nothing is said, as far the other way."),
    Field::optional("far-toe-out", Kind::Decimal(ANGLE), "The same of the far foot; where nothing is said, as far the other way."),
    Field::optional("hips-turn", Kind::Decimal(ANGLE), "How the pelvis is turned about the spine: 0 shows the right side, 90 the front."),
    Field::optional("shoulders-turn", Kind::Decimal(ANGLE), "How the chest is turned, where it is not as the pelvis."),
    Field::optional("face-turn", Kind::Decimal(ANGLE), "How the face is turned, where it is not as the chest."),
    Field::optional("belly", Kind::Decimal((-500, 500)), "How far the belly stands out, more than at rest."),
];
