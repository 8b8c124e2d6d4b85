//! The page as blocks, from top to bottom: what the parts look like on A4.

mod chart;
mod code;
mod exercise;
mod table;

use super::flow::{Block, Draw, Item, items, stacked};
use super::font::{Fonts, Weight};
use super::tree::{Tag, Tree};
use super::wrap::{Style, wrap};
use crate::core::text::Plain;
use crate::i18n::Texts;
use crate::paper::{Fact, Ink, Page, Part, Section, Shape, Stroke, beside};
use pdf_writer::types::StructRole;

const fn style(size: f32, leading: f32, weight: Weight, ink: Ink) -> Style {
    Style {
        size,
        leading,
        weight,
        ink,
    }
}

const TITLE: Style = style(15.0, 18.5, Weight::Bold, Ink::Strong);
const HEADING: Style = style(9.3, 11.9, Weight::Bold, Ink::Strong);
const BODY: Style = style(8.4, 10.9, Weight::Regular, Ink::Strong);
const STRONG: Style = style(8.4, 10.9, Weight::Bold, Ink::Strong);
const ASIDE: Style = style(8.2, 10.5, Weight::Regular, Ink::Soft);
/// The smallest print.
const SMALL: Style = style(8.0, 10.1, Weight::Regular, Ink::Soft);

/// Between sections, and between the parts of one.
const SECTION: f32 = 7.0;
const PART: f32 = 4.5;
/// Between columns that stand side by side.
const GUTTER: f32 = 20.0;
/// How far a list is set in.
const SET_IN: f32 = 10.0;
const RULE: Stroke = Stroke {
    width: 0.5,
    ink: Ink::Soft,
    dashed: false,
};
const HAIR: Stroke = Stroke {
    width: 0.5,
    ink: Ink::Faint,
    dashed: false,
};

/// All blocks of a page, in a column that begins at `left`.
pub(super) fn blocks(
    page: &Page,
    texts: &Texts,
    fonts: &Fonts,
    tree: &mut Tree,
    left: f32,
    width: f32,
) -> Vec<Block> {
    let mut layout = Layout {
        texts,
        fonts,
        tree,
        left,
        width,
        is_headed: false,
        blocks: Vec::new(),
    };
    layout.text(&page.title, TITLE, StructRole::H1, Tree::ROOT, 0.0);
    for (n, line) in page.lead.iter().enumerate() {
        let style = if n == 0 { BODY } else { ASIDE };
        layout.text(line, style, StructRole::P, Tree::ROOT, 0.0);
    }
    for row in beside::rows(page) {
        layout.row(row);
    }
    if page.foot.iter().any(|line| !is_blank(line)) {
        layout.rule(SECTION + 1.5);
        for line in &page.foot {
            layout.text(line, SMALL, StructRole::P, Tree::ROOT, 0.0);
        }
    }
    layout.blocks
}

fn is_blank(text: &Plain) -> bool {
    text.as_str().trim().is_empty()
}

struct Layout<'a> {
    texts: &'a Texts,
    fonts: &'a Fonts,
    tree: &'a mut Tree,
    /// The left edge of the column in points.
    left: f32,
    /// Its width.
    width: f32,
    /// Whether a section had a heading: then the headings of parts are a level below.
    is_headed: bool,
    blocks: Vec<Block>,
}

impl Layout<'_> {
    /// Runs a part of the layout in a column of its own, and gives its blocks.
    fn column(&mut self, left: f32, width: f32, lay: impl FnOnce(&mut Self)) -> Vec<Block> {
        let before = (self.left, self.width);
        let blocks = std::mem::take(&mut self.blocks);
        (self.left, self.width) = (left, width);
        lay(self);
        (self.left, self.width) = before;
        std::mem::replace(&mut self.blocks, blocks)
    }

    /// Sections beside one another, in columns of the same width.
    fn row(&mut self, sections: &[Section]) {
        if let [section] = sections {
            self.section(section);
            return;
        }
        let count = f32::from(u8::try_from(sections.len()).unwrap_or(u8::MAX));
        let width = (self.width - GUTTER * (count - 1.0)) / count;
        let mut left = self.left;
        let mut row = Block::default();
        for section in sections {
            let column = self.column(left, width, |layout| layout.section(section));
            let column = stacked(column);
            row.height = row.height.max(column.height);
            row.items.extend(column.items);
            left += width + GUTTER;
        }
        row.gap = SECTION;
        self.blocks.push(row);
    }

    fn section(&mut self, section: &Section) {
        let from = self.blocks.len();
        let parent = self.tree.add(Tree::ROOT, StructRole::Sect);
        let heading = section.heading.as_ref().filter(|text| !is_blank(text));
        if let Some(heading) = heading {
            self.is_headed = true;
            self.rule(0.0);
            self.text(heading, HEADING, StructRole::H2, parent, 0.0);
            self.keep();
        }
        // A caption that only repeats the heading is read to those who do not see it.
        let alone = heading.is_some() && section.parts.len() == 1;
        for (n, part) in section.parts.iter().enumerate() {
            let at = self.blocks.len();
            self.part(part, parent, alone);
            if n > 0 && matches!(part, Part::Exercise(_)) {
                self.ruled(at);
            }
            let gap = if n == 0 { 0.0 } else { PART };
            if let Some(first) = self.blocks.get_mut(at) {
                first.gap = first.gap.max(gap);
            }
        }
        if let Some(first) = self.blocks.get_mut(from) {
            first.gap = SECTION;
            first.on_new_sheet = section.on_new_sheet;
        }
    }

    fn part(&mut self, part: &Part, parent: Tag, alone: bool) {
        match part {
            Part::Text(text) => self.text(text, BODY, StructRole::P, parent, 0.0),
            Part::Notice(text) => self.notice(text, parent),
            Part::Facts(facts) => self.facts(facts, parent),
            Part::List(texts) => {
                let points = texts.iter().map(|text| ("•".to_owned(), text));
                self.list(points, BODY, parent);
            }
            Part::Table(table) => self.table(table, parent, alone),
            Part::Chart(chart) => self.chart(chart, parent),
            Part::Exercise(exercise) => self.exercise(exercise, parent),
            Part::Grid(grid) => self.grid(grid, parent, alone),
            Part::Code(code) => self.code(code, parent),
        }
    }

    /// The last block belongs to what comes.
    fn keep(&mut self) {
        if let Some(last) = self.blocks.last_mut() {
            last.keep = true;
        }
    }

    /// A line across the column.
    fn rule(&mut self, gap: f32) {
        let line = Shape::Line(vec![(0.0, 0.0), (self.width, 0.0)], ABOVE);
        self.blocks.push(Block {
            gap,
            keep: true,
            ..Block::of(3.0, vec![shape(self.left, 0.0, line)])
        });
    }

    /// Sets an exercise apart from what is above it.
    fn ruled(&mut self, at: usize) {
        if let Some(block) = self.blocks.get_mut(at) {
            let line = Shape::Line(vec![(0.0, -PART / 2.0), (self.width, -PART / 2.0)], HAIR);
            block.items.push(shape(self.left, 0.0, line));
            block.gap = PART * 1.5;
        }
    }

    /// A paragraph.
    fn text(&mut self, text: &Plain, style: Style, role: StructRole, parent: Tag, gap: f32) {
        if !is_blank(text) {
            let tag = self.tree.add(parent, role);
            self.spans(&[(text.as_str(), style)], tag, 0.0, gap);
        }
    }

    /// Texts that follow one another, each in its look, `set_in` from the left edge.
    fn spans(&mut self, texts: &[(&str, Style)], tag: Tag, set_in: f32, gap: f32) {
        let lines = wrap(self.fonts, texts, self.width - set_in);
        let leading = texts
            .iter()
            .map(|(_, style)| style.leading)
            .fold(0.0, f32::max);
        let count = lines.len();
        for (n, line) in lines.into_iter().enumerate() {
            let items = items(line, Some(tag), self.left + set_in, 0.0);
            self.blocks.push(Block {
                gap: if n == 0 { gap } else { 0.0 },
                // No line stands alone at the end of a sheet, nor at its top.
                keep: n + 1 < count && (n == 0 || n + 2 == count),
                ..Block::of(leading, items.collect())
            });
        }
    }

    /// A paragraph with a bar beside it, on grey.
    fn notice(&mut self, text: &Plain, parent: Tag) {
        if is_blank(text) {
            return;
        }
        let pad = 5.0;
        let from = self.blocks.len();
        let tag = self.tree.add(parent, StructRole::P);
        self.blocks.push(Block::of(pad, Vec::new()));
        let (left, width) = (self.left, self.width);
        let inner = self.column(left, width - pad * 2.0, |layout| {
            layout.spans(&[(text.as_str(), STRONG)], tag, pad * 2.0, 0.0);
        });
        self.blocks.extend(inner);
        self.blocks.push(Block::of(pad, Vec::new()));
        let last = self.blocks.len() - 1;
        for (n, block) in self.blocks.iter_mut().enumerate().skip(from) {
            let area = |from: f32, to: f32, ink| {
                let edge = vec![
                    (from, 0.0),
                    (to, 0.0),
                    (to, block.height),
                    (from, block.height),
                ];
                shape(left, 0.0, Shape::Area(edge, ink))
            };
            let behind = [area(0.0, width, Ink::Faint), area(0.0, 2.5, Ink::Strong)];
            block.items.splice(0..0, behind);
            block.keep = n != last;
        }
    }

    /// Names over their values, in rows that are as full as they get.
    fn facts(&mut self, facts: &[Fact], parent: Tag) {
        if facts.is_empty() {
            return;
        }
        let list = self.tree.add(parent, StructRole::L);
        let mut row = Block::default();
        let mut x = 0.0;
        for fact in facts {
            let item = self.tree.add(list, StructRole::LI);
            let name = self.tree.add(item, StructRole::Lbl);
            let value = self.tree.add(item, StructRole::LBody);
            let wrapped =
                |text: &Plain, style| wrap(self.fonts, &[(text.as_str(), style)], self.width);
            let (names, values) = (wrapped(&fact.name, SMALL), wrapped(&fact.value, STRONG));
            let wide = names
                .iter()
                .chain(&values)
                .map(|line| line.width)
                .fold(0.0, f32::max);
            if x > 0.0 && x + wide > self.width {
                self.blocks.push(std::mem::take(&mut row));
                (x, row.gap) = (0.0, 3.0);
            }
            let mut y = 0.0;
            for (lines, style, tag) in [(names, SMALL, name), (values, STRONG, value)] {
                for line in lines {
                    row.items.extend(items(line, Some(tag), self.left + x, y));
                    y += style.leading;
                }
            }
            row.height = row.height.max(y);
            x += wide + GUTTER;
        }
        self.blocks.push(row);
    }

    /// Points of a list, each behind its sign or number.
    fn list<'t>(
        &mut self,
        points: impl Iterator<Item = (String, &'t Plain)>,
        style: Style,
        parent: Tag,
    ) {
        let points: Vec<_> = points.filter(|(_, text)| !is_blank(text)).collect();
        if points.is_empty() {
            return;
        }
        let list = self.tree.add(parent, StructRole::L);
        for (sign, text) in points {
            let item = self.tree.add(list, StructRole::LI);
            let label = self.tree.add(item, StructRole::Lbl);
            let body = self.tree.add(item, StructRole::LBody);
            let at = self.blocks.len();
            self.spans(&[(text.as_str(), style)], body, SET_IN, 0.8);
            let sign = wrap(self.fonts, &[(&sign, style)], SET_IN)
                .into_iter()
                .next();
            if let (Some(first), Some(sign)) = (self.blocks.get_mut(at), sign) {
                let sign = items(sign, Some(label), self.left, 0.0);
                first.items.splice(0..0, sign);
            }
        }
    }
}

/// The line above a heading.
const ABOVE: Stroke = Stroke {
    width: 1.0,
    ink: Ink::Faint,
    dashed: false,
};

/// A form that only looks well.
fn shape(x: f32, y: f32, shape: Shape) -> Item {
    Item {
        tag: None,
        x,
        y,
        draw: Draw::Shape(shape),
    }
}
