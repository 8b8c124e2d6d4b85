//! A drawing as SVG within a page. Its inks are classes of the page's style, so that they follow the
//! light and the dark look.

use super::{Drawing, Ink, Shape, Stroke};
use crate::core::text::Plain;
use maud::{Markup, html};
use std::fmt::Write as _;

/// A drawing with its name for whoever does not see it. `id` is its own on the page. One without a
/// name is not read at all.
pub(super) fn named(drawing: &Drawing, name: &Plain, id: &str) -> Markup {
    if name.as_str().trim().is_empty() {
        return beside_words(drawing);
    }
    html! {
        svg role="img" aria-labelledby=(id) viewBox=(view_box(drawing)) {
            title id=(id) { (name.as_str()) }
            (shapes(drawing))
        }
    }
}

/// A drawing beside words that say the same.
pub(super) fn beside_words(drawing: &Drawing) -> Markup {
    html! {
        svg aria-hidden="true" width=(length(drawing.width)) height=(length(drawing.height))
            viewBox=(view_box(drawing)) { (shapes(drawing)) }
    }
}

fn view_box(drawing: &Drawing) -> String {
    let side = |length: f32| if length > 0.0 { length } else { 0.0 };
    let (width, height) = (side(drawing.width), side(drawing.height));
    format!("0 0 {} {}", length(width), length(height))
}

fn shapes(drawing: &Drawing) -> Markup {
    html! { @for shape in &drawing.shapes { (draw(shape)) } }
}

fn draw(shape: &Shape) -> Markup {
    match shape {
        Shape::Line(points, stroke) => html! {
            polyline class=(line(*stroke)) points=(list(points)) stroke-width=(length(stroke.width)) {}
        },
        Shape::Area(points, ink) => html! {
            polygon class=(name(*ink)) points=(list(points)) {}
        },
        Shape::Disc((x, y), radius, ink) => html! {
            circle class=(name(*ink)) cx=(length(*x)) cy=(length(*y)) r=(length(radius.max(0.0))) {}
        },
        Shape::Ring((x, y), radius, stroke) => html! {
            circle class=(line(*stroke)) cx=(length(*x)) cy=(length(*y)) r=(length(radius.max(0.0)))
                stroke-width=(length(stroke.width)) {}
        },
        Shape::Words((x, y), size, words) => html! {
            text x=(length(*x)) y=(length(*y)) font-size=(length(*size)) { (words.as_str()) }
        },
    }
}

const fn name(ink: Ink) -> &'static str {
    match ink {
        Ink::Strong => "strong",
        Ink::Soft => "soft",
        Ink::Faint => "faint",
        Ink::Paper => "paper",
        Ink::Accent => "accent",
    }
}

fn line(stroke: Stroke) -> String {
    let dashed = if stroke.dashed { " dashed" } else { "" };
    format!("line {}{dashed}", name(stroke.ink))
}

fn list(points: &[(f32, f32)]) -> String {
    let mut list = String::new();
    for (n, (x, y)) in points.iter().enumerate() {
        let gap = if n == 0 { "" } else { " " };
        // Writing into a string does not fail.
        let _ = write!(list, "{gap}{},{}", length(*x), length(*y));
    }
    list
}

/// A length with at most two decimals; 0 for what is none.
fn length(length: f32) -> String {
    let length = if length.is_finite() { length } else { 0.0 };
    let text = format!("{length:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        assert_eq!(length(10.0), "10");
        assert_eq!(length(0.256), "0.26");
        assert_eq!(length(-0.001), "0");
        assert_eq!(length(f32::NAN), "0");
    }

    #[test]
    fn words_stay_words() {
        let drawing = Drawing {
            width: 1.0,
            height: 1.0,
            told: Plain::default(),
            shapes: vec![Shape::Words((0.0, 0.0), 8.0, "<b>\"".into())],
        };
        let svg = named(&drawing, &"</title><script>".into(), "x").into_string();
        assert!(!svg.contains("<script>") && !svg.contains("<b>"), "{svg}");
        assert!(svg.contains("aria-labelledby=\"x\""), "{svg}");
    }
}
