//! The stick figure: a body of lines on a floor, its near limbs before its far ones.
//!
//! ```text
//!                   ⣀⣀
//!                  ⡰⠁⠘⢄
//!   ⡔⢢⣀⣀⣀⣀⠤⠤⠤⣀⣀⡰⠁    ⠱⡀
//!   ⠣⠜⠉⠉⠉⠉⠉⠒⠒⠒⠒⠉⠉    ⠑⠤⣀
//!  ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
//! ```

mod layer;

use super::ink::Ink;
use super::theme::Skin;
use crate::core::figure::{Figure, HEAD, LinkKind, Shape, Side, Skeleton, Spot, Stance, View};
use layer::{Layer, Scale};
use libm::hypotf;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// What is drawn in which style.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    /// Head, back and near leg.
    pub body: Style,
    /// The near arm.
    pub arm: Style,
    /// The far limbs, the floor, and what stands around.
    pub behind: Style,
    /// Whether the terminal shows braille.
    pub braille: bool,
}

impl Paint {
    /// A figure at work.
    pub fn active(skin: Skin) -> Self {
        Self {
            body: skin.plain(),
            arm: skin.accent(),
            behind: skin.dim(),
            braille: skin.braille,
        }
    }

    /// A figure that is frozen.
    pub fn resting(skin: Skin) -> Self {
        Self {
            body: skin.dim(),
            arm: skin.dim(),
            ..Self::active(skin)
        }
    }
}

/// Draws a figure as large as the area allows, on the area's lower edge.
pub fn figure(
    figure: &Figure,
    stance: Stance,
    second_side: bool,
    area: Rect,
    paint: Paint,
    buf: &mut Buffer,
) {
    let area = area.intersection(buf.area);
    let from_the_side = figure.view() == View::Side;
    let floor = u16::from(from_the_side);
    if area.width < 4 || area.height < 3 {
        return;
    }
    let canvas = Rect {
        height: area.height - floor,
        ..area
    };
    let scale = Scale::fit(figure.extent(), canvas);
    let mut layer = Layer::new(canvas, scale, paint.braille);
    let body = figure.skeleton(stance, second_side);

    props(figure, stance, &body, &mut layer);
    limb(&body.arm(Side::Far), &mut layer);
    limb(&body.leg(Side::Far), &mut layer);
    layer.ink(paint.behind, buf);
    back(&body, &mut layer);
    limb(&body.leg(Side::Near), &mut layer);
    layer.ink(paint.body, buf);
    limb(&body.arm(Side::Near), &mut layer);
    layer.ink(paint.arm, buf);

    if from_the_side {
        let sign = if paint.braille { "▔" } else { "─" };
        let mut ink = Ink::new(area, buf);
        ink.run(0, area.height - 1, area.width, sign, paint.behind);
    }
}

fn limb(joints: &[Spot], layer: &mut Layer) {
    for (from, to) in joints.iter().zip(joints.iter().skip(1)) {
        layer.line(from.place(), to.place());
    }
}

/// Head and back; the back is a curve through the waist, as thick as two dots.
fn back(body: &Skeleton, layer: &mut Layer) {
    const PIECES: u8 = 8;
    let [hip, waist, neck] = body.spine().map(Spot::place);
    let pull = |hip: f32, waist: f32, neck: f32| 2.0 * waist - f32::midpoint(hip, neck);
    let pull = (pull(hip.0, waist.0, neck.0), pull(hip.1, waist.1, neck.1));
    let curve = |piece: u8| {
        let t = f32::from(piece) / f32::from(PIECES);
        let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
        (
            a * hip.0 + b * pull.0 + c * neck.0,
            a * hip.1 + b * pull.1 + c * neck.1,
        )
    };
    for piece in 0..PIECES {
        layer.thick(curve(piece), curve(piece + 1));
    }
    let head = body.head();
    layer.circle(head, HEAD);
    // The neck ends where the head begins.
    let (x, y) = (head.0 - neck.0, head.1 - neck.1);
    let share = 1.0 - HEAD / hypotf(x, y).max(HEAD);
    layer.line(neck, (neck.0 + x * share, neck.1 + y * share));
}

fn props(figure: &Figure, stance: Stance, body: &Skeleton, layer: &mut Layer) {
    for prop in figure.props(stance) {
        match &prop.shape {
            Shape::Line(from, to) => layer.line(from.units(), to.units()),
            Shape::Circle(at, radius) => layer.circle(at.units(), radius.units()),
            Shape::Box(at, size) => {
                let ((x, y), (wide, high)) = (at.units(), size.units());
                let (left, right) = (x - wide / 2.0, x + wide / 2.0);
                let (low, high) = (y - high / 2.0, y + high / 2.0);
                let corners = [(left, low), (right, low), (right, high), (left, high)];
                for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                    layer.line(*from, *to);
                }
            }
            Shape::Mat(low, high) => {
                layer.across(low.units());
                layer.across(high.units());
            }
            Shape::Link(LinkKind::Weight, joints) => {
                for joint in joints {
                    layer.circle(body.joint(*joint).place(), 0.05);
                }
            }
            Shape::Link(LinkKind::Strap | LinkKind::Stick, joints) => {
                let held: Vec<Spot> = joints.iter().map(|joint| body.joint(*joint)).collect();
                limb(&held, layer);
            }
        }
    }
}
