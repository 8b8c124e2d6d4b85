//! `[figure]`: the figure of an exercise.

use super::faults::Faults;
use super::near::nearest;
use super::say;
use super::tree::{Entries, Entry};
use crate::core::figure::{
    Angle, Figure, Frame, Joint, Length, Limbs, LinkKind, Out, Parts, Point, Pose, Prop, Shape,
    Stray, Turn, Tween, View,
};
use crate::core::phrase::Phrase;
use std::ops::Range;

/// Reads `[figure]`. Returns `None`, with a fault, where it cannot be drawn.
pub(super) fn figure(entries: &Entries, faults: &mut Faults<'_>) -> Option<Figure> {
    let tables = entries.named("frame");
    let names: Vec<&str> = tables.iter().map(|(name, _)| name.as_str()).collect();
    let cycle = entries
        .names("cycle")
        .map(|cycle| frames(cycle, &names, faults));
    let props: Vec<Option<Prop>> = entries
        .tables("prop")
        .iter()
        .map(|table| prop(table, &names, faults))
        .collect();
    let frames: Vec<Option<Frame>> = tables
        .iter()
        .map(|(name, table)| {
            Some(Frame {
                name: name.clone(),
                pose: pose(table)?,
            })
        })
        .collect();
    let parts = Parts {
        view: View::from_word(entries.word("view")?)?,
        also: if entries.has("also") {
            Some(View::from_word(entries.word("also")?)?)
        } else {
            None
        },
        size: point(entries.pair("box")?),
        tween: Tween::from_word(entries.word("tween")?)?,
        mirror: entries.flag("mirror")?,
        cycle: cycle??,
        frames: frames.into_iter().collect::<Option<_>>()?,
        props: props.into_iter().collect::<Option<_>>()?,
    };
    let used = |n: usize| parts.cycle.contains(&n);
    for (n, (name, table)) in tables.iter().enumerate().filter(|(n, _)| !used(*n)) {
        debug_assert!(n < Figure::MOST_FRAMES);
        let message = say::frame_never_shown(name.as_str());
        faults.warning(table.at.clone(), message, say::ADD_TO_CYCLE);
    }
    let figure = Figure::new(parts)?;
    let strays: Vec<_> = tables
        .iter()
        .enumerate()
        .filter_map(|(n, (name, table))| Some((name, table.at.clone(), figure.stray(n)?)))
        .collect();
    for (name, at, stray) in &strays {
        strays_from(name, at.clone(), *stray, faults);
    }
    strays.is_empty().then_some(figure)
}

fn strays_from(name: &str, at: Range<usize>, stray: Stray, faults: &mut Faults<'_>) {
    let (message, help) = match stray {
        Stray::BelowFloor(joint) => (say::below_floor(name, joint.word()), say::LIFT_HIP),
        Stray::OutsideBox(joint) => (say::outside_box(name, joint.word()), say::LARGER_BOX),
    };
    faults.error(at, message, help);
}

/// Returns the key frames of these names. A name without a key frame is a fault.
fn frames(
    said: &[(String, Range<usize>)],
    names: &[&str],
    faults: &mut Faults<'_>,
) -> Option<Vec<usize>> {
    let found: Vec<Option<usize>> = said
        .iter()
        .map(|(name, at)| {
            let found = names.iter().position(|n| n == name);
            // Key frames that cannot be read have faults already.
            if found.is_none() && !names.is_empty() {
                let help = say::use_words(say::one_of(names, '`'));
                faults.error(at.clone(), say::no_key_frame(name.as_str()), help);
                if let Some(near) = nearest(name, names.iter().copied()) {
                    faults.offer_word(at.clone(), format!("\"{near}\""));
                }
            }
            found
        })
        .collect();
    found.into_iter().collect()
}

fn pose(table: &Entries) -> Option<Pose> {
    let angle = |key: &str| table.decimal(key).map(Angle::thousandths);
    let or = |key: &str, otherwise: Angle| match table.entry(key) {
        None if table.has(key) => None,
        None => Some(otherwise),
        Some(_) => angle(key),
    };
    let near = Limbs {
        elbow: angle("elbow")?,
        hand: angle("hand")?,
        knee: angle("knee")?,
        ankle: angle("ankle")?,
        toe: angle("toe")?,
    };
    let neck = angle("neck")?;
    let level = Angle::default();
    let out = Limbs {
        elbow: or("elbow-out", level)?,
        hand: or("hand-out", level)?,
        knee: or("knee-out", level)?,
        ankle: or("ankle-out", level)?,
        toe: or("toe-out", level)?,
    };
    let hips = or("hips-turn", level)?;
    let shoulders = or("shoulders-turn", hips)?;
    Some(Pose {
        hip: point(table.pair("hip")?),
        waist: angle("waist")?,
        neck,
        shoulder: or("shoulder", neck)?,
        head: angle("head")?,
        near,
        far: Limbs {
            elbow: or("far-elbow", near.elbow)?,
            hand: or("far-hand", near.hand)?,
            knee: or("far-knee", near.knee)?,
            ankle: or("far-ankle", near.ankle)?,
            toe: or("far-toe", near.toe)?,
        },
        out: Out {
            waist: or("waist-out", level)?,
            neck: or("neck-out", level)?,
            head: or("head-out", level)?,
            near: out,
            far: Limbs {
                elbow: or("far-elbow-out", out.elbow.opposite())?,
                hand: or("far-hand-out", out.hand.opposite())?,
                knee: or("far-knee-out", out.knee.opposite())?,
                ankle: or("far-ankle-out", out.ankle.opposite())?,
                toe: or("far-toe-out", out.toe.opposite())?,
            },
        },
        turn: Turn {
            hips,
            shoulders,
            face: or("face-turn", shoulders)?,
        },
        belly: Length::thousandths(if table.has("belly") {
            table.decimal("belly")?
        } else {
            0
        }),
    })
}

fn point([x, y]: [i32; 2]) -> Point {
    Point {
        x: Length::thousandths(x),
        y: Length::thousandths(y),
    }
}

/// The keys that each kind of prop takes, besides those that any may have.
const fn keys(kind: &str) -> &'static [&'static str] {
    match kind.as_bytes() {
        b"line" | b"arrow" => &["from", "to"],
        b"circle" => &["at", "radius"],
        b"box" => &["at", "size"],
        _ => &["joints"],
    }
}

/// What a kind of prop takes.
fn takes(kind: &str, keys: &[&str]) -> Phrase {
    match keys {
        [one, other] => say::prop_takes_two(kind, *one, *other),
        _ => say::prop_takes(kind, keys.concat()),
    }
}

fn prop(table: &Entries, names: &[&str], faults: &mut Faults<'_>) -> Option<Prop> {
    let kind = table.word("kind")?;
    let keys = keys(kind);
    let mut sound = true;
    let belongs = |entry: &&Entry| {
        let key = entry.field.key;
        let any = ["kind", "frames", "depth"].contains(&key);
        any || (key == "thick" && kind == "line") || keys.contains(&key)
    };
    for entry in table.said.iter().filter(|entry| !belongs(entry)) {
        let message = say::does_not_go_with(entry.field.key, kind);
        faults.error(entry.key.clone(), message, takes(kind, keys));
        sound = false;
    }
    for key in keys.iter().filter(|key| !table.has(key)) {
        let message = say::missing_in_prop(*key, kind);
        faults.error(table.at.clone(), message, takes(kind, keys));
        sound = false;
    }
    let frames = match table.names("frames") {
        Some(said) => frames(said, names, faults),
        None if table.has("frames") => None,
        None => Some(Vec::new()),
    };
    let pair = |key| table.pair(key).map(point);
    let shape = match kind {
        "line" => {
            let thick = if table.has("thick") {
                table.decimal("thick")?
            } else {
                THIN
            };
            let thick = Length::thousandths(thick);
            Shape::Line(pair("from")?, pair("to")?, thick)
        }
        "arrow" => Shape::Arrow(pair("from")?, pair("to")?),
        "circle" => Shape::Circle(pair("at")?, Length::thousandths(table.decimal("radius")?)),
        "box" => Shape::Box(pair("at")?, pair("size")?),
        word => {
            let kind = LinkKind::from_word(word)?;
            Shape::Link(kind, joints(table, kind, faults)?)
        }
    };
    let depth = if table.has("depth") {
        table.decimal("depth")?
    } else {
        0
    };
    sound.then_some(Prop {
        shape,
        depth: Length::thousandths(depth),
        frames: frames?,
    })
}

/// How thick a line is where the file says nothing, in thousandths.
const THIN: i32 = 30;

/// Returns the joints that hold a prop: one or two, as its kind says.
fn joints(table: &Entries, kind: LinkKind, faults: &mut Faults<'_>) -> Option<Vec<Joint>> {
    let entry = table.entry("joints")?;
    let joints: Vec<Joint> = table
        .words("joints")
        .iter()
        .filter_map(|word| Joint::from_word(word))
        .collect();
    let (want, kind) = (kind.joints(), kind.word());
    if joints.len() != want {
        let (many, help) = if want == 1 {
            let help = say::takes_one_joint("joints = [\"hand\"]");
            (say::ONE_JOINT, help)
        } else {
            let help = say::takes_two_joints("joints = [\"hand\", \"toe\"]");
            (say::TWO_JOINTS, help)
        };
        faults.error(entry.at.clone(), say::prop_held_by(kind, many), help);
        return None;
    }
    Some(joints)
}
