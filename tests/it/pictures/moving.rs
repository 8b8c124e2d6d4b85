//! A moving picture: what stays is drawn once; each part that changes is a strip of its contents, one
//! under the other, that jumps behind a window of its size. Who wants no motion sees the first ones.

use super::shot::Shot;
use super::signs::{HIGH, WIDE, short};
use super::svg::{Palette, Words, cells, document, frame};
use ratatui::layout::Rect;
use std::fmt::Write as _;
use std::time::Duration;

/// A screen from a moment on.
pub(super) struct Moment {
    pub(super) at: Duration,
    pub(super) shot: Shot,
}

/// How often the moments are shown; then the picture stands still. What moves without an end beside a
/// text keeps some from reading it (WCAG 2.2, 2.2.2).
const TURNS: u8 = 3;

/// The moments, a few times over; a turn takes `whole`. `poster` is the one that stands for all.
pub(super) fn moving(moments: &[Moment], whole: Duration, poster: usize, words: &Words) -> String {
    let poster = &moments[poster].shot;
    let parts = parts(moments);
    let mut palette = Palette::default();
    let mut body = frame(poster, &mut palette);
    let stays = |x: u16, y: u16| !parts.iter().any(|part| part.contains((x, y).into()));
    body += &cells(poster, poster.light.area, &stays, &mut palette);
    let seconds = short(whole.as_secs_f32());
    let mut style = format!(
        ".strip{{animation-duration:{seconds}s;animation-timing-function:step-end;\
         animation-iteration-count:{TURNS}}}\n\
         @media(prefers-reduced-motion:reduce){{.strip{{animation:none}}}}\n"
    );
    for (n, part) in parts.iter().enumerate() {
        let strip = Strip::of(*part, poster, moments, &mut palette);
        let steps = strip.steps(whole);
        writeln!(
            style,
            "@keyframes s{n}{{{steps}}}#s{n}{{animation-name:s{n}}}"
        )
        .unwrap();
        body += &strip.drawn(n);
    }
    document(poster.light.area, words, &palette, &style, &body)
}

/// A part that changes.
struct Strip {
    part: Rect,
    /// Each once, the poster's first.
    contents: Vec<String>,
    /// Which of them is seen from when on.
    turns: Vec<(Duration, i32)>,
}

impl Strip {
    fn of(part: Rect, poster: &Shot, moments: &[Moment], palette: &mut Palette) -> Self {
        let mut inside = |shot| cells(shot, part, &|_, _| true, palette);
        let mut contents = vec![inside(poster)];
        let mut turns: Vec<(Duration, i32)> = Vec::new();
        for Moment { at, shot } in moments {
            let content = inside(shot);
            let known = contents.iter().position(|one| *one == content);
            let place = known.unwrap_or_else(|| {
                contents.push(content);
                contents.len() - 1
            });
            let place = i32::try_from(place).unwrap();
            if turns.last().is_none_or(|(_, last)| *last != place) {
                turns.push((*at, place));
            }
        }
        Self {
            part,
            contents,
            turns,
        }
    }

    fn high(&self) -> i32 {
        i32::from(self.part.height) * HIGH
    }

    /// The strip is pushed up to what is seen.
    fn steps(&self, whole: Duration) -> String {
        let mut steps = String::new();
        for (at, place) in &self.turns {
            let share = 100.0 * at.as_secs_f64() / whole.as_secs_f64();
            let up = self.high() * place;
            write!(steps, "{share:.2}%{{transform:translateY(-{up}px)}}").unwrap();
        }
        steps
    }

    /// A window, and the strip behind it.
    fn drawn(&self, n: usize) -> String {
        let (x, y) = (i32::from(self.part.x) * WIDE, i32::from(self.part.y) * HIGH);
        let (wide, high) = (i32::from(self.part.width) * WIDE, self.high());
        let mut svg = format!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" \
             viewBox=\"{x} {y} {wide} {high}\">\n<g id=\"s{n}\" class=\"strip\">\n"
        );
        for (place, content) in (0..).zip(&self.contents) {
            let down = high * place;
            writeln!(svg, "<g transform=\"translate(0 {down})\">\n{content}</g>").unwrap();
        }
        svg + "</g>\n</svg>\n"
    }
}

/// The parts of the screen that change, apart from each other.
fn parts(moments: &[Moment]) -> Vec<Rect> {
    // Between two words; what is nearer belongs together.
    const GAP: u16 = 2;
    let first = &moments[0].shot;
    let changes = |x: u16, y: u16| {
        let mut others = moments.iter().skip(1);
        others.any(|moment| moment.shot.look(x, y) != first.look(x, y))
    };
    let mut parts: Vec<Rect> = Vec::new();
    for at in first
        .light
        .area
        .positions()
        .filter(|at| changes(at.x, at.y))
    {
        let mut part = Rect::new(at.x, at.y, 1, 1);
        // What it is next to grows by it, and may reach others then.
        while let Some(near) = parts.iter().position(|one| {
            let wider = Rect {
                x: one.x.saturating_sub(GAP),
                y: one.y.saturating_sub(1),
                width: one.width + 2 * GAP,
                height: one.height + 2,
            };
            wider.intersects(part)
        }) {
            part = part.union(parts.swap_remove(near));
        }
        parts.push(part);
    }
    parts.sort_by_key(|part| (part.y, part.x));
    parts
}
