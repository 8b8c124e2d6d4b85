//! The figures of the shipped exercises: nothing sinks into the floor, no limb grows or shrinks,
//! and every key frame as it is drawn.

use crate::stage::Opening;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rygrad::content::exercise;
use rygrad::core::exercise::Exercise;
use rygrad::core::figure::{Figure, Joint, SINKS, Skeleton, Stance};
use rygrad::core::settings::{Motion, Settings};
use rygrad::view::Skin;
use rygrad::view::figure::{Paint, figure};
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
        found.extend(exercise.figure.map(|figure| (id, figure)));
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
                let Some(parent) = joint.parent() else {
                    continue;
                };
                let long = body.joint(parent).distance(body.joint(*joint));
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
        braille: false,
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
    for _ in 0..6 {
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
    let moving = wakes(Motion::Full, "+52s");
    assert_eq!(moving[1..], [84; 5], "the first movement");
    let reduced = wakes(Motion::Reduced, "+52s");
    assert!(slow(&reduced[..2]), "{reduced:?}");
    for (what, script) in [("the instruction", "+2s"), ("a rest", "+180s")] {
        let wakes = wakes(Motion::Full, script);
        assert!(slow(&wakes), "{what}: {wakes:?}");
    }
    assert_eq!(wakes(Motion::Full, "+52s <spc>"), [0; 0], "frozen");
}
