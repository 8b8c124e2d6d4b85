//! The sheets as operators of a PDF: words, lines and areas, each between the marks that say what it
//! is in the tree (ISO 32000-1, 14.6).

use super::flow::{Draw, Item};
use super::font::{Fonts, Weight};
use super::tree::{Kid, Tag, Tree};
use super::wrap::{Run, Style};
use crate::paper::{Drawing, Ink, Shape, Stroke};
use pdf_writer::types::{LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Name, Str};

/// The names of the fonts in the resources of a page.
pub(super) const REGULAR: Name<'static> = Name(b"F1");
pub(super) const BOLD: Name<'static> = Name(b"F2");

/// The operators of a sheet, and the elements of its marks by their numbers.
pub(super) struct Sheet {
    pub(super) operators: Vec<u8>,
    pub(super) marks: Vec<Tag>,
}

/// Draws a sheet of this height in points, so many times as large as it is laid out.
pub(super) fn draw(
    items: &[Item],
    fonts: &Fonts,
    tree: &mut Tree,
    page: usize,
    height: f32,
    size: f32,
) -> Sheet {
    let height = height / size;
    let mut pen = Pen {
        content: Content::new(),
        fonts,
        height,
    };
    pen.content.transform([size, 0.0, 0.0, size, 0.0, 0.0]);
    pen.content.set_line_join(LineJoinStyle::RoundJoin);
    let mut marks = Vec::new();
    for items in items.chunk_by(|a, b| a.tag == b.tag) {
        match items.first().and_then(|item| item.tag) {
            None => {
                pen.content.begin_marked_content(Name(b"Artifact"));
            }
            Some(tag) => {
                let mark = i32::try_from(marks.len()).unwrap_or(i32::MAX);
                let role = tree.role(tag).to_name();
                let mut marked = pen.content.begin_marked_content_with_properties(role);
                marked.properties().identify(mark);
                drop(marked);
                tree.kid(tag, Kid::Marked { page, mark });
                marks.push(tag);
            }
        }
        for item in items {
            pen.item(item);
            if let (Some(tag), Draw::Picture(drawing, scale)) = (item.tag, &item.draw)
                && let Some(element) = tree.element(tag)
            {
                let top = height - item.y;
                let right = item.x + drawing.width * scale;
                let edges = [item.x, top - drawing.height * scale, right, top];
                element.edges = Some(edges.map(|edge| length(edge * size)));
            }
        }
        pen.content.end_marked_content();
    }
    Sheet {
        operators: pen.content.finish().into_vec(),
        marks,
    }
}

struct Pen<'f> {
    content: Content,
    fonts: &'f Fonts,
    height: f32,
}

/// Where a form stands on the sheet, and how many times its size.
#[derive(Clone, Copy)]
struct At {
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen<'_> {
    fn item(&mut self, item: &Item) {
        let mut at = At {
            x: item.x,
            y: item.y,
            scale: 1.0,
        };
        match &item.draw {
            Draw::Words(run) => self.words(run, at.x, at.y),
            Draw::Shape(shape) => self.shape(shape, at),
            Draw::Picture(drawing, scale) => {
                at.scale = *scale;
                self.picture(drawing, at);
            }
        }
    }

    fn picture(&mut self, drawing: &Drawing, at: At) {
        drawing
            .shapes
            .iter()
            .for_each(|shape| self.shape(shape, at));
    }

    fn place(&self, at: At, (x, y): (f32, f32)) -> (f32, f32) {
        let (x, y) = (at.x + x * at.scale, at.y + y * at.scale);
        (length(x), length(self.height - y))
    }

    fn words(&mut self, run: &Run, x: f32, y: f32) {
        let Style {
            size, weight, ink, ..
        } = run.style;
        let name = match weight {
            Weight::Regular => REGULAR,
            Weight::Bold => BOLD,
        };
        let codes = self.fonts.of(weight).encode(&run.text);
        let (x, y) = (length(x), length(self.height - y));
        self.fill(ink);
        let content = &mut self.content;
        content.begin_text().set_font(name, length(size));
        content.next_line(x, y).show(Str(&codes)).end_text();
    }

    fn shape(&mut self, shape: &Shape, at: At) {
        match shape {
            // A path needs a line to be drawn.
            Shape::Line(points, _) | Shape::Area(points, _) if points.len() < 2 => {}
            Shape::Line(points, stroke) => {
                self.stroke(*stroke, at.scale);
                self.path(points, at);
                self.content.stroke();
            }
            Shape::Area(points, ink) => {
                self.fill(*ink);
                self.path(points, at);
                self.content.fill_nonzero();
            }
            Shape::Disc(middle, radius, ink) => {
                self.fill(*ink);
                self.circle(*middle, *radius, at);
                self.content.fill_nonzero();
            }
            Shape::Ring(middle, radius, stroke) => {
                self.stroke(*stroke, at.scale);
                self.circle(*middle, *radius, at);
                self.content.stroke();
            }
            Shape::Words((x, y), size, words) => {
                let run = Run {
                    x: 0.0,
                    text: words.to_string(),
                    style: Style {
                        size: size * at.scale,
                        leading: 0.0,
                        weight: Weight::Regular,
                        ink: Ink::Soft,
                    },
                };
                self.words(&run, at.x + x * at.scale, at.y + y * at.scale);
            }
        }
    }

    fn path(&mut self, points: &[(f32, f32)], at: At) {
        for (n, point) in points.iter().enumerate() {
            let (x, y) = self.place(at, *point);
            if n == 0 {
                self.content.move_to(x, y);
            } else {
                self.content.line_to(x, y);
            }
        }
    }

    /// A circle of four curves.
    fn circle(&mut self, middle: (f32, f32), radius: f32, at: At) {
        /// How far the handles of a quarter of a circle reach: 4/3 (√2 − 1).
        const HANDLE: f32 = 0.552_285;
        let (x, y) = self.place(at, middle);
        let r = length(radius * at.scale).max(0.0);
        let h = r * HANDLE;
        let content = &mut self.content;
        content.move_to(x + r, y);
        content.cubic_to(x + r, y + h, x + h, y + r, x, y + r);
        content.cubic_to(x - h, y + r, x - r, y + h, x - r, y);
        content.cubic_to(x - r, y - h, x - h, y - r, x, y - r);
        content.cubic_to(x + h, y - r, x + r, y - h, x + r, y);
        content.close_path();
    }

    fn fill(&mut self, ink: Ink) {
        let [r, g, b] = colour(ink);
        self.content.set_fill_rgb(r, g, b);
    }

    fn stroke(&mut self, stroke: Stroke, scale: f32) {
        let [r, g, b] = colour(stroke.ink);
        self.content.set_stroke_rgb(r, g, b);
        self.content
            .set_line_width(length(stroke.width * scale).max(0.0));
        if stroke.dashed {
            self.content.set_line_cap(LineCapStyle::ButtCap);
            self.content
                .set_dash_pattern([3.0 * scale, 2.5 * scale].map(dash), 0.0);
        } else {
            self.content.set_line_cap(LineCapStyle::RoundCap);
            self.content.set_dash_pattern([], 0.0);
        }
    }
}

/// The colours of the HTML form in print.
const fn colour(ink: Ink) -> [f32; 3] {
    match ink {
        Ink::Strong => [0.106, 0.129, 0.149],
        Ink::Soft => [0.329, 0.361, 0.392],
        Ink::Faint => [0.902, 0.918, 0.929],
        Ink::Paper => [1.0, 1.0, 1.0],
        Ink::Accent => [0.588, 0.196, 0.122],
    }
}

/// A length as a PDF can hold it, in hundredths of a point.
fn length(length: f32) -> f32 {
    /// ISO 32000-1, annex C: what every reader can show.
    const LONGEST: f32 = 14_400.0;
    if length.is_finite() {
        (length.clamp(-LONGEST, LONGEST) * 100.0).round() / 100.0
    } else {
        0.0
    }
}

/// The length of a dash, which may not be none.
fn dash(dash: f32) -> f32 {
    length(dash).max(0.1)
}
