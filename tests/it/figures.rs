//! The figures of the shipped exercises: nothing sinks into the floor, no limb grows or shrinks,
//! and every key frame as it is drawn.

use crate::stage::Opening;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rygrad::content::exercise;
use rygrad::core::exercise::Exercise;
use rygrad::core::figure::{Figure, Joint, LinkKind, SINKS, Shape, Skeleton, Spot, Stance};
use rygrad::core::settings::{Motion, Settings};
use rygrad::view::figure::{Paint, figure};
use rygrad::view::{Cells, Skin};
use std::path::Path;

/// The shipped exercises that have a figure.
fn shipped() -> Vec<(String, Figure)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "toml") {
            continue;
        }
        let (exercise, faults) = read(&path);
        assert!(faults.is_empty(), "{faults:?}");
        let id = exercise.id.to_string();
        found.extend(exercise.figure().cloned().map(|figure| (id, figure)));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn read(path: &Path) -> (Exercise, Vec<String>) {
    let text = std::fs::read_to_string(path).unwrap();
    let (exercise, faults) = exercise::read(&text, path, None);
    let faults = faults.iter().map(|fault| format!("{fault:?}")).collect();
    (
        exercise.unwrap_or_else(|| panic!("{}: {faults:?}", path.display())),
        faults,
    )
}

/// Every stance of a whole turn, in small steps.
fn turn(figure: &Figure) -> impl Iterator<Item = Stance> {
    let cycle = figure.cycle();
    let pairs = cycle.iter().zip(cycle.iter().cycle().skip(1));
    pairs.flat_map(|(from, to)| {
        (0..40_u8).map(|n| Stance {
            from: *from,
            to: *to,
            share: f32::from(n) / 40.0,
        })
    })
}

fn bodies(figure: &Figure) -> impl Iterator<Item = (Stance, Skeleton)> {
    turn(figure).map(|stance| (stance, figure.skeleton(stance, false)))
}

#[test]
fn every_limb_keeps_its_length_on_every_way() {
    for (id, figure) in shipped() {
        for (stance, body) in bodies(&figure) {
            for joint in Joint::ALL {
                if joint.parent().is_none() {
                    continue;
                }
                let long = body.start(*joint).distance(body.joint(*joint));
                let off = (long - joint.length()).abs();
                assert!(off < 1e-3, "{id} {stance:?} {joint:?}: {long}");
            }
        }
    }
}

#[test]
fn nothing_sinks_into_the_floor_on_any_way() {
    let mut wrong = Vec::new();
    for (id, figure) in shipped() {
        for (stance, body) in bodies(&figure) {
            for joint in Joint::ALL {
                let y = body.joint(*joint).y;
                if y < -SINKS {
                    wrong.push(format!("{id} {stance:?} {joint:?}: {y}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_jumps_on_any_way() {
    for (id, figure) in shipped() {
        let mut before: Option<(Stance, Skeleton)> = None;
        for (stance, body) in bodies(&figure) {
            let last = before.replace((stance, body));
            let Some((_, last)) = last.filter(|(s, _)| (s.from, s.to) == (stance.from, stance.to))
            else {
                continue;
            };
            for joint in Joint::ALL {
                let [a, b] = [&last, &body].map(|body| body.joint(*joint).place());
                let way = (a.0 - b.0).hypot(a.1 - b.1);
                assert!(way < 0.12, "{id} {stance:?} {joint:?}: {way}");
            }
        }
    }
}

/// Degrees between two limbs; 0 is a straight line.
fn bend(a: Spot, b: Spot) -> f32 {
    let dot = a.x * b.x + a.y * b.y + a.depth * b.depth;
    (dot / (length(a) * length(b)))
        .clamp(-1.0, 1.0)
        .acos()
        .to_degrees()
}

fn length(way: Spot) -> f32 {
    Spot::distance(Spot::default(), way)
}

/// The way that a limb goes.
fn limb(body: &Skeleton, joint: Joint) -> Spot {
    body.joint(joint).minus(body.start(joint))
}

#[test]
fn no_joint_goes_past_its_range() {
    // From one limb to the next, the most that a joint bends. A foot that points down is at 0.
    let ranges = [
        (Joint::Waist, Joint::Neck, 85.0),
        (Joint::Neck, Joint::Head, 65.0),
        (Joint::Elbow, Joint::Hand, 155.0),
        (Joint::FarElbow, Joint::FarHand, 155.0),
        (Joint::Knee, Joint::Ankle, 160.0),
        (Joint::FarKnee, Joint::FarAnkle, 160.0),
        (Joint::Ankle, Joint::Toe, 130.0),
        (Joint::FarAnkle, Joint::FarToe, 130.0),
    ];
    let mut wrong = Vec::new();
    for (id, figure) in shipped() {
        for (stance, body) in bodies(&figure) {
            for (first, second, most) in ranges {
                let bend = bend(limb(&body, first), limb(&body, second));
                if bend > most {
                    wrong.push(format!("{id} {stance:?} {second:?}: {bend}"));
                }
            }
            let trunk = limb(&body, Joint::Waist);
            for knee in [Joint::Knee, Joint::FarKnee] {
                let bend = bend(trunk, limb(&body, knee));
                if bend < 30.0 {
                    wrong.push(format!("{id} {stance:?} hip of {knee:?}: {bend}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A knee that bends brings the heel to the back of the thigh, never to its front.
#[test]
fn no_knee_bends_forwards() {
    for (id, figure) in shipped() {
        for (stance, body) in bodies(&figure) {
            let [across, _] = body.across();
            for (knee, ankle) in [
                (Joint::Knee, Joint::Ankle),
                (Joint::FarKnee, Joint::FarAnkle),
            ] {
                let (thigh, shin) = (limb(&body, knee), limb(&body, ankle));
                let axis = Spot {
                    x: thigh.y * shin.depth - thigh.depth * shin.y,
                    y: thigh.depth * shin.x - thigh.x * shin.depth,
                    depth: thigh.x * shin.y - thigh.y * shin.x,
                };
                let forwards = axis.x * across.x + axis.y * across.y + axis.depth * across.depth;
                // Ten degrees of two limbs of 0.4: a hip that is turned out turns the knee too.
                assert!(forwards < 0.03, "{id} {stance:?} {knee:?}: {forwards}");
            }
        }
    }
}

#[test]
fn who_stands_or_kneels_has_something_on_the_floor() {
    for (id, figure) in shipped() {
        for (stance, body) in bodies(&figure) {
            let lowest = Joint::ALL.iter().map(|joint| body.joint(*joint).y);
            let lowest = lowest.fold(f32::MAX, f32::min);
            assert!(lowest < 0.1, "{id} {stance:?}: {lowest}");
        }
    }
}

#[test]
fn a_pillow_stays_between_the_knees() {
    let mut pillows = 0;
    for (id, figure) in shipped() {
        for (stance, body) in bodies(&figure) {
            for prop in figure.props(stance) {
                if let Shape::Link(LinkKind::Cushion, joints) = &prop.shape {
                    let held: Vec<_> = joints.iter().map(|joint| body.joint(*joint)).collect();
                    let apart = held[0].distance(held[1]);
                    assert!((0.2..0.45).contains(&apart), "{id} {stance:?}: {apart}");
                    pillows += 1;
                }
            }
        }
    }
    assert!(pillows > 0);
}

/// Drawn on cells of its own.
fn drawn(of: &Figure, stance: Stance, second: bool, (w, h): (u16, u16), skin: Skin) -> String {
    let area = Rect::new(0, 0, w, h);
    let mut buf = Buffer::empty(area);
    figure(of, stance, second, area, Paint::active(skin), &mut buf);
    let rows = buf.content.chunks(usize::from(w)).map(|row| {
        let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        line.trim_end().replace('\u{2800}', " ")
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_key_frame() {
    for (id, figure) in shipped() {
        let mut shown = String::new();
        for (n, frame) in figure.frames().iter().enumerate() {
            let drawing = drawn(&figure, Stance::at(n), false, (40, 12), Skin::COLOURED);
            shown.extend([&frame.name, "\n", &drawing, "\n\n"]);
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("figure-{id}"), shown));
    }
}

#[test]
fn where_braille_is_lacking_it_is_drawn_in_dots() {
    let skin = Skin {
        cells: Cells::Dots,
        ..Skin::COLOURED
    };
    for (id, figure) in shipped() {
        let drawing = drawn(&figure, Stance::at(0), false, (40, 12), skin);
        let plain = |c: char| matches!(c, ' ' | '\n' | '•' | '─');
        assert!(
            drawing.chars().all(plain) && drawing.contains('•'),
            "{id}\n{drawing}"
        );
    }
}

/// How many milliseconds after now the app wants to be woken, at each of so many wake-ups.
fn wakes(motion: Motion, script: &str) -> Vec<u128> {
    let opening = Opening::default();
    let settings = Settings {
        motion,
        ..opening.settings.clone()
    };
    let mut stage = Opening {
        settings,
        ..opening
    }
    .open();
    stage.play("<ret> 3 n").play(script);
    let mut found = Vec::new();
    for _ in 0..14 {
        let Some(due) = stage.app.next_wake() else {
            break;
        };
        let until = due.since(stage.now.mono);
        found.push(until.as_millis());
        stage.wait(until);
    }
    found
}

#[test]
fn a_moving_figure_is_drawn_twelve_times_a_second_and_a_still_one_never() {
    let slow = |wakes: &[u128]| !wakes.is_empty() && wakes.iter().all(|ms| *ms >= 900);
    let moving = wakes(Motion::Full, "+51s");
    let quarters = moving[1..].windows(3).map(|three| three.iter().sum());
    let quarters: Vec<u128> = quarters.collect();
    assert_eq!(
        quarters, [250; 11],
        "none for the second besides: {moving:?}"
    );
    let reduced = wakes(Motion::Reduced, "+52s");
    assert!(slow(&reduced[..2]), "{reduced:?}");
    for (what, script) in [("the instruction", "+2s"), ("a rest", "+180s")] {
        let wakes = wakes(Motion::Full, script);
        assert!(slow(&wakes), "{what}: {wakes:?}");
    }
    assert_eq!(wakes(Motion::Full, "+52s <spc>"), [0; 0], "frozen");
}
