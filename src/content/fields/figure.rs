//! The keys of a stick figure. The lengths of limbs are fixed:
//! [`Joint::length`](crate::core::figure::Joint::length).

use super::{Decimals, Fallback, Field, Kind, words_of};
use crate::core::figure::{Angle, Figure, Joint, Length, Tween, View};

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
    Field::required("box", Kind::Pair(SIZE), "Width and height that hold every key frame; a standing body is 1.55 tall."),
    Field::required("tween", Kind::Word(words_of!(Tween)), "How one key frame becomes the next: ik keeps hands and feet on straight ways, linear keeps every joint on one."),
    Field::or("mirror", Kind::Flag, Fallback::Flag(false), "Whether the second side is shown with near and far limbs exchanged."),
    Field::required("cycle", Kind::Names(Figure::MOST_FRAMES), "The key frames of a whole repetition in order: the start, where it goes, and so on."),
    Field::optional("prop", Kind::Tables(PROP, Figure::MOST_PROPS), "What else is seen: chairs, walls, balls, straps."),
    Field::required("frame", Kind::Named(FRAME, Figure::MOST_FRAMES), "The key frames by name: a place for the hip and an angle for every limb."),
];

/// `[[figure.prop]]`: its kind decides which of the other keys it takes.
#[rustfmt::skip]
pub const PROP: &[Field] = &[
    Field::required("kind", Kind::Word(kinds), "What it is."),
    Field::optional("from", Kind::Pair(PLACE), "Where a line begins."),
    Field::optional("to", Kind::Pair(PLACE), "Where a line ends."),
    Field::optional("at", Kind::Pair(PLACE), "The middle of a circle or a box."),
    Field::optional("radius", Kind::Decimal(SIZE), "The radius of a circle."),
    Field::optional("size", Kind::Pair(SIZE), "Width and height of a box."),
    Field::optional("band", Kind::Pair(PLACE), "A mat seen from above: its lower and its upper edge."),
    Field::optional("joints", Kind::Words(words_of!(Joint), 1), "The joints that hold it: two for a strap or a stick, one for a weight."),
    Field::optional("frames", Kind::Names(Figure::MOST_FRAMES), "The key frames in which it is there; all of them where nothing is said."),
];

/// The kinds of props.
fn kinds() -> Vec<&'static str> {
    vec!["line", "circle", "box", "mat", "strap", "stick", "weight"]
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
];
