//! The figure as a drawing for paper and for pages: the same forms, filled.

use crate::core::figure::{Figure, Form, Stance, Tone, View};
use libm::hypotf;
use std::fmt::Write as _;

/// Space around a drawing, in body units.
const AROUND: f32 = 0.06;
/// The gap between a part and what is behind it.
const GAP: f32 = 0.03;
/// The ground that gaps show.
const GROUND: &str = "#ffffff";

/// An SVG element with the figure in a stance as it is seen from somewhere, at a place and as wide
/// as said; all in the units of the drawing that it is to stand in.
pub fn svg(
    figure: &Figure,
    stance: Stance,
    second_side: bool,
    view: View,
    [left, top, wide, tall]: [f32; 4],
) -> String {
    let [low, high] = figure.extent(view);
    let (width, height) = (high.0 - low.0 + 2.0 * AROUND, high.1 - low.1 + 2.0 * AROUND);
    let (x, y) = (low.0 - AROUND, -high.1 - AROUND);
    let mut drawn = format!(
        "<svg x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{tall}\" \
         viewBox=\"{x:.3} {y:.3} {width:.3} {height:.3}\" \
         preserveAspectRatio=\"xMidYMax meet\">\n"
    );
    if view.is_level() {
        let _ = writeln!(
            drawn,
            "<line x1=\"{x:.3}\" y1=\"0.006\" x2=\"{:.3}\" y2=\"0.006\" \
             stroke=\"#9aa5a5\" stroke-width=\"0.012\"/>",
            x + width
        );
    }
    for part in figure.parts(stance, second_side, view) {
        let fill = colour(part.tone);
        let _ = writeln!(drawn, "<g fill=\"{fill}\">");
        if part.tone != Tone::Sign {
            for form in &part.forms {
                push(&mut drawn, form, GAP, Some(GROUND));
            }
        }
        for form in &part.forms {
            push(&mut drawn, form, 0.0, None);
        }
        drawn.push_str("</g>\n");
    }
    drawn.push_str("</svg>\n");
    drawn
}

const fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Thing => "#b9a48c",
        Tone::Far => "#a9bcc4",
        Tone::Body => "#22435a",
        Tone::Arm => "#1d8a8a",
        Tone::Sign => "#c77d14",
    }
}

/// A form, grown by some distance, in its part's colour or its own.
fn push(drawn: &mut String, form: &Form, grow: f32, fill: Option<&str>) {
    let own = fill.map_or_else(String::new, |fill| format!(" fill=\"{fill}\""));
    match *form {
        Form::Capsule([a, b], [r, s]) => {
            let (r, s) = (r + grow, s + grow);
            for ((x, y), radius) in [(a, r), (b, s)] {
                let _ = writeln!(
                    drawn,
                    "<circle cx=\"{x:.3}\" cy=\"{:.3}\" r=\"{radius:.3}\"{own}/>",
                    -y
                );
            }
            let long = hypotf(b.0 - a.0, b.1 - a.1);
            if long < 1e-3 {
                return;
            }
            let aside = ((a.1 - b.1) / long, (b.0 - a.0) / long);
            let corners = [(a, r), (b, s), (b, -s), (a, -r)];
            let corners = corners
                .map(|(at, r)| format!("{:.3},{:.3}", at.0 + aside.0 * r, -(at.1 + aside.1 * r)));
            let _ = writeln!(drawn, "<polygon points=\"{}\"{own}/>", corners.join(" "));
        }
        Form::Ring((x, y), radius) => {
            let thick = 0.025 + 2.0 * grow;
            let stroke = fill.unwrap_or(colour(Tone::Thing));
            let _ = writeln!(
                drawn,
                "<circle cx=\"{x:.3}\" cy=\"{:.3}\" r=\"{radius:.3}\" fill=\"none\" \
                 stroke=\"{stroke}\" stroke-width=\"{thick:.3}\"/>",
                -y
            );
        }
    }
}
