//! A screen as an SVG picture. Its colours are those of the cells, in the light and the dark theme at
//! once; which of them is seen, the reader's system decides.

use super::shot::{Shot, Tone, hex};
use super::signs::{self, HIGH, PITCH, Pen, WIDE};
use ratatui::layout::Rect;
use ratatui::style::Color;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// As wide as it is shown where there is room; a letter is then about as large as those around it.
const SHOWN: i32 = 720;

/// Between the frame of the window and its cells.
const MARGIN: i32 = 14;

/// Fonts with letters of one width. A letter stands in the middle of its cell in any other too.
const FONTS: &str = "ui-monospace,SFMono-Regular,'SF Mono',Menlo,'Cascadia Mono','DejaVu Sans Mono',\
                     'Liberation Mono',Consolas,monospace";

/// What a picture says to who does not see it.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) told: &'static str,
}

/// The colours of a picture: each is a class, named by its place.
#[derive(Debug, Default)]
pub(super) struct Palette(Vec<Tone>);

impl Palette {
    fn class(&mut self, tone: Tone) -> String {
        let known = self.0.iter().position(|one| *one == tone);
        let place = known.unwrap_or_else(|| {
            self.0.push(tone);
            self.0.len() - 1
        });
        format!("c{place}")
    }

    fn rules(&self, of: fn(&Tone) -> Color) -> String {
        let rules = self.0.iter().enumerate();
        let rules = rules.map(|(n, tone)| format!(".c{n}{{color:{}}}", hex(of(tone))));
        rules.collect()
    }
}

/// A still picture.
pub(super) fn still(shot: &Shot, words: &Words) -> String {
    let mut palette = Palette::default();
    let area = shot.light.area;
    let frame = frame(shot, &mut palette);
    let cells = cells(shot, area, &|_, _| true, &mut palette);
    document(area, words, &palette, "", &format!("{frame}{cells}"))
}

/// The window itself: its ground and its edge.
pub(super) fn frame(shot: &Shot, palette: &mut Palette) -> String {
    let area = shot.light.area;
    let (wide, high) = size(area);
    let corner = shot.look(0, 0);
    let (ground, edge) = (palette.class(corner.ground), palette.class(corner.ink));
    let (x, y) = (1 - MARGIN, 1 - MARGIN);
    let (wide, high) = (wide - 2, high - 2);
    let rect = format!("x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" rx=\"12\"");
    format!("<rect class=\"area {ground}\" {rect}/>\n<rect class=\"line edge {edge}\" {rect}/>\n")
}

fn size(area: Rect) -> (i32, i32) {
    let wide = i32::from(area.width) * WIDE + 2 * MARGIN;
    let high = i32::from(area.height) * HIGH + 2 * MARGIN;
    (wide, high)
}

/// The whole file.
pub(super) fn document(
    area: Rect,
    words: &Words,
    palette: &Palette,
    more_style: &str,
    body: &str,
) -> String {
    let (wide, high) = size(area);
    let tall = high * SHOWN / wide;
    let (title, told) = (escaped(words.title), escaped(words.told));
    let (light, dark) = (
        palette.rules(|tone| tone.light),
        palette.rules(|tone| tone.dark),
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{MARGIN} -{MARGIN} {wide} {high}\" \
         width=\"{SHOWN}\" height=\"{tall}\" role=\"img\" aria-labelledby=\"title told\">\n\
         <title id=\"title\">{title}</title>\n<desc id=\"told\">{told}</desc>\n<style>\n\
         text{{font:16.6px {FONTS};text-anchor:middle;white-space:pre}}\n\
         .bold{{font-weight:700}}\n\
         .area,text{{fill:currentColor}}\n\
         .line,.dots{{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;\
         stroke-linejoin:round}}\n\
         .heavy,.dotted,.dashed{{stroke-linecap:butt}}\n\
         .heavy{{stroke-width:3.6}}\n\
         .dotted{{stroke-width:1.4;stroke-dasharray:1.25}}\n\
         .dashed{{stroke-dasharray:4 2.67}}\n\
         .dots{{stroke-width:4.4;stroke-dasharray:0 {PITCH}}}\n\
         .edge{{opacity:.25}}\n\
         {light}\n@media(prefers-color-scheme:dark){{{dark}}}\n{more_style}</style>\n{body}</svg>\n"
    )
}

/// What is drawn in one colour.
#[derive(Default)]
struct Layer {
    paths: BTreeMap<Pen, String>,
    dots: BTreeSet<(i32, i32)>,
    texts: String,
}

/// The cells of an area that `shown` lets through.
pub(super) fn cells(
    shot: &Shot,
    area: Rect,
    shown: &dyn Fn(u16, u16) -> bool,
    palette: &mut Palette,
) -> String {
    let window = shot.look(0, 0).ground;
    // In the order in which the colours come, so that the same screen is the same file.
    let (mut grounds, mut inks) = (Layers::default(), Layers::default());
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            let look = shot.look(x, y);
            if !shown(x, y) {
                x += 1;
                continue;
            }
            let alike =
                (x..area.right()).take_while(|at| shown(*at, y) && shot.look(*at, y) == look);
            let many = if signs::joins(look.sign) {
                alike.count()
            } else {
                1
            };
            let at = (i32::from(x) * WIDE, i32::from(y) * HIGH);
            if look.ground != window {
                let wide = WIDE * i32::try_from(many).unwrap();
                let block = format!("M{} {}h{wide}v{HIGH}h-{wide}z", at.0, at.1);
                *grounds.of(look.ground).paths.entry(Pen::Area).or_default() += &block;
            }
            let layer = inks.of(look.ink);
            if let Some(dots) = signs::dots(look.sign) {
                let (column, row) = (at.0 / PITCH, at.1 / PITCH);
                layer
                    .dots
                    .extend(dots.map(|(right, down)| (row + down, column + right)));
            } else if let Some((pen, path)) = signs::shape(look.sign, many, at) {
                *layer.paths.entry(pen).or_default() += &path;
            }
            x += u16::try_from(many).unwrap();
        }
        for bold in [false, true] {
            texts(shot, (area, y), bold, shown, &mut inks);
        }
    }
    grounds.written(palette) + &inks.written(palette)
}

/// The letters of a row, each in the middle of its cell; a text a colour.
fn texts(
    shot: &Shot,
    (area, y): (Rect, u16),
    bold: bool,
    shown: &dyn Fn(u16, u16) -> bool,
    inks: &mut Layers,
) {
    let mut found: Vec<(Tone, String, String, u16)> = Vec::new();
    for x in (area.left()..area.right()).filter(|x| shown(*x, y)) {
        let look = shot.look(x, y);
        if look.bold != bold || !is_letter(look.sign) {
            continue;
        }
        let middle = |x: u16| i32::from(x) * WIDE + WIDE / 2;
        let known = found.iter().position(|(tone, ..)| *tone == look.ink);
        let text = known.unwrap_or_else(|| {
            found.push((look.ink, String::new(), String::new(), x));
            found.len() - 1
        });
        let (_, places, letters, next) = &mut found[text];
        if x > *next {
            // One space for any gap: who copies the text finds words.
            write!(*places, "{} ", middle(*next)).unwrap();
            letters.push(' ');
        }
        write!(*places, "{} ", middle(x)).unwrap();
        *letters += &escaped(&look.sign.to_string());
        *next = x + 1;
    }
    // On the line that letters stand on.
    let base = i32::from(y) * HIGH + 15;
    for (tone, places, letters, _) in found {
        let class = if bold { " class=\"bold\"" } else { "" };
        let places = places.trim_end();
        let texts = &mut inks.of(tone).texts;
        writeln!(
            texts,
            "<text{class} y=\"{base}\" x=\"{places}\">{letters}</text>"
        )
        .unwrap();
    }
}

/// Whether every font has it: the letters of Western Europe and their punctuation (Windows 1252).
fn is_letter(sign: char) -> bool {
    if matches!(sign, ' ' | '\u{a0}') || signs::dots(sign).is_some() {
        return false;
    }
    if signs::shape(sign, 1, (0, 0)).is_some() {
        return false;
    }
    let in_every_font =
        matches!(sign, '!'..='~' | '¡'..='ÿ' | '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '•');
    assert!(in_every_font, "{sign} is in few fonts and has no shape");
    true
}

#[derive(Default)]
struct Layers(Vec<(Tone, Layer)>);

impl Layers {
    fn of(&mut self, tone: Tone) -> &mut Layer {
        let known = self.0.iter().position(|(one, _)| *one == tone);
        let place = known.unwrap_or_else(|| {
            self.0.push((tone, Layer::default()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    fn written(&self, palette: &mut Palette) -> String {
        let mut svg = String::new();
        for (tone, layer) in &self.0 {
            let mut inner = String::new();
            for (pen, path) in &layer.paths {
                writeln!(inner, "<path class=\"{}\" d=\"{path}\"/>", pen.class()).unwrap();
            }
            if !layer.dots.is_empty() {
                let path = signs::dotted(&layer.dots);
                writeln!(inner, "<path class=\"dots\" d=\"{path}\"/>").unwrap();
            }
            inner += &layer.texts;
            if !inner.is_empty() {
                writeln!(svg, "<g class=\"{}\">\n{inner}</g>", palette.class(*tone)).unwrap();
            }
        }
        svg
    }
}

/// A text within XML.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            letter => safe.push(letter),
        }
    }
    safe
}
