//! Writes all figures of the shipped exercises to `target/figures`, to be looked at:
//! `cargo run --example figures`, or `-- FROM TO` for other folders.
//!
//! - `named.txt`, `named.svg`: each with its name, at the start, half-way and at the end;
//! - `blind.txt`, `blind.svg`: the same in another order, with numbers for names, to show somebody
//!   who has not seen them; `key.txt` says which number is which;
//! - one SVG for each exercise.
#![expect(clippy::print_stdout, reason = "says where the files are")]

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use rygrad::content::exercise;
use rygrad::core::figure::{Figure, Stance, View};
use rygrad::core::plan::StepKind;
use rygrad::paper::figure::drawn;
use rygrad::paper::{Drawing, Ink, Shape, Stroke};
use rygrad::view::figure::{Paint, Picture, pictures};
use rygrad::view::{Cells, Skin};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A figure with the name of its exercise.
struct Drawn {
    id: String,
    name: String,
    figure: Figure,
}

/// One picture of a sheet.
type Shot = (Stance, View);

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut given = std::env::args_os().skip(1).map(PathBuf::from);
    let from = given.next().unwrap_or_else(|| root.join("exercises"));
    let to = given.next().unwrap_or_else(|| root.join("target/figures"));
    fs::create_dir_all(&to)?;
    let all = shipped(&from)?;
    let named: Vec<_> = all.iter().map(|d| (d.name.clone(), d)).collect();
    let mut mixed: Vec<&Drawn> = all.iter().collect();
    mixed.sort_by_key(|drawn| crc32fast::hash(drawn.id.as_bytes()));
    let blind: Vec<_> = (1..)
        .zip(mixed)
        .map(|(n, drawn): (usize, _)| (n.to_string(), drawn))
        .collect();
    for (file, list) in [("named", &named), ("blind", &blind)] {
        fs::write(to.join(format!("{file}.txt")), text(list))?;
        fs::write(to.join(format!("{file}.svg")), sheet(list, 3))?;
    }
    let mut key = String::new();
    for (n, drawn) in &blind {
        let _ = writeln!(key, "{n} {}", drawn.name);
    }
    fs::write(to.join("key.txt"), key)?;
    for drawn in &all {
        let one = [(drawn.name.clone(), drawn)];
        fs::write(to.join(format!("{}.svg", drawn.id)), sheet(&one, 1))?;
    }
    println!("{} figures are in {}", all.len(), to.display());
    Ok(())
}

fn shipped(folder: &Path) -> Result<Vec<Drawn>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|e| e != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let (read, faults) = exercise::read(&text, &path, None);
        let Some(exercise) = read else {
            return Err(format!("{}: {faults:?}", path.display()).into());
        };
        let id = exercise.id.to_string();
        let name = exercise.name.of(rygrad::core::text::Lang::En).to_string();
        found.extend(
            exercise
                .figure()
                .cloned()
                .map(|figure| Drawn { id, name, figure }),
        );
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

/// Start, half-way, end; the other way where there is one; the end from elsewhere.
fn shots(figure: &Figure) -> Vec<Shot> {
    let (start, end) = (figure.still(StepKind::Rest), figure.still(StepKind::Move));
    let second = Duration::from_secs(1);
    let middle = figure.stance(StepKind::Move, second, 2 * second);
    let other = figure.still(StepKind::OtherWay);
    let mut shots = vec![(start, figure.view())];
    if figure.can_move() {
        shots.extend([(middle, figure.view()), (end, figure.view())]);
    }
    if other != end {
        shots.push((other, figure.view()));
    }
    shots.extend(figure.also().map(|view| (end, view)));
    shots
}

/// Every figure in the signs of both kinds of cells.
fn text(list: &[(String, &Drawn)]) -> String {
    let mut all = String::new();
    for (title, drawn) in list {
        let _ = writeln!(all, "{title}\n");
        for cells in [Cells::Braille, Cells::Sextants] {
            let many = u16::try_from(shots(&drawn.figure).len()).unwrap_or(1);
            let area = Rect::new(0, 0, many * 32, 10);
            let mut buf = Buffer::empty(area);
            let paint = Paint {
                cells,
                ..Paint::active(Skin::COLOURED)
            };
            for (n, (stance, view)) in (0..).zip(shots(&drawn.figure)) {
                let place = Rect::new(n * 32, 0, 31, 10);
                let one = [Picture {
                    view,
                    stance,
                    label: String::new(),
                    fades: false,
                }];
                pictures(&one, &drawn.figure, false, place, paint, &mut buf);
            }
            for row in buf.content.chunks(usize::from(area.width)) {
                let line: String = row.iter().map(Cell::symbol).collect();
                let _ = writeln!(all, "{}", line.trim_end());
            }
            all.push('\n');
        }
    }
    all
}

/// A drawing, in the middle of the lower edge of its place.
fn svg(drawing: &Drawing, [left, top, wide, tall]: [f32; 4]) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut all = format!(
        "<svg x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{tall}\" \
         viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"xMidYMax meet\">\n"
    );
    let list = |points: &[(f32, f32)]| -> String {
        let points = points.iter().map(|(x, y)| format!("{x:.2},{y:.2}"));
        points.collect::<Vec<_>>().join(" ")
    };
    let line = |stroke: &Stroke| {
        let colour = colour(stroke.ink);
        format!(
            "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{:.2}\"",
            stroke.width
        )
    };
    for shape in &drawing.shapes {
        let _ = match shape {
            Shape::Line(points, stroke) => {
                writeln!(
                    all,
                    "<polyline points=\"{}\" {}/>",
                    list(points),
                    line(stroke)
                )
            }
            Shape::Area(points, ink) => {
                writeln!(
                    all,
                    "<polygon points=\"{}\" fill=\"{}\"/>",
                    list(points),
                    colour(*ink)
                )
            }
            Shape::Disc((x, y), r, ink) => {
                writeln!(
                    all,
                    "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{r:.2}\" fill=\"{}\"/>",
                    colour(*ink)
                )
            }
            Shape::Ring((x, y), r, stroke) => {
                writeln!(
                    all,
                    "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{r:.2}\" {}/>",
                    line(stroke)
                )
            }
            Shape::Words(..) => Ok(()),
        };
    }
    all.push_str("</svg>\n");
    all
}

const fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Strong | Ink::Accent => "#000000",
        Ink::Soft => "#a0a0a0",
        Ink::Faint => "#d8d8d8",
        Ink::Paper => "#ffffff",
    }
}

/// A page of so many columns of figures.
fn sheet(list: &[(String, &Drawn)], columns: usize) -> String {
    const SHOT: f32 = 200.0;
    const TALL: f32 = 150.0;
    let most = list.iter().map(|(_, d)| shots(&d.figure).len()).max();
    let wide = SHOT * f32::from(u8::try_from(most.unwrap_or(1)).unwrap_or(1)) + 30.0;
    let rows = list.len().div_ceil(columns);
    let number = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    let (width, height) = (number(columns) * wide, number(rows) * (TALL + 34.0));
    let mut all = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    for (n, (title, one)) in list.iter().enumerate() {
        let left = number(n % columns) * wide + 10.0;
        let top = number(n / columns) * (TALL + 34.0) + 22.0;
        let title = title.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(
            all,
            "<text x=\"{left}\" y=\"{top}\" font-family=\"sans-serif\" font-size=\"15\">{title}</text>"
        );
        for (m, (stance, view)) in shots(&one.figure).into_iter().enumerate() {
            let place = [left + number(m) * SHOT, top + 6.0, SHOT - 12.0, TALL];
            let drawing = drawn(&one.figure, stance, false, view, title.as_str().into());
            all.push_str(&svg(&drawing, place));
        }
    }
    all.push_str("</svg>\n");
    all
}
