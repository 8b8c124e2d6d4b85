//! An exercise with its figures, and days to tick.

use super::{ASIDE, BODY, GUTTER, HEADING, Layout, RULE, SMALL, STRONG, is_blank, shape};
use crate::core::text::Plain;
use crate::paper::pdf::flow::{Block, items, stacked};
use crate::paper::pdf::tree::Tag;
use crate::paper::pdf::wrap::wrap;
use crate::paper::{Exercise, Grid, Shape};
use pdf_writer::types::{StructRole, TableHeaderScope};

/// How wide the figures of an exercise are together.
const FIGURES: f32 = 160.0;
/// How high they are at most.
const HIGHEST: f32 = 76.0;
/// Between the two.
const BETWEEN: f32 = 8.0;
/// How high a box is: room for two digits by hand.
const BOX: f32 = 21.0;
/// What part of the width the names of the rows take.
const NAMES: f32 = 0.18;
/// The most height that is kept on one sheet.
const WHOLE: f32 = 400.0;

impl Layout<'_> {
    /// The figures on the left, the words on the right.
    pub(super) fn exercise(&mut self, exercise: &Exercise, parent: Tag) {
        let tag = self.tree.add(parent, StructRole::Sect);
        let (left, width) = (self.left, self.width);
        let (beside, room) = if exercise.figures.is_empty() {
            (left, width)
        } else {
            (left + FIGURES + GUTTER, width - FIGURES - GUTTER)
        };
        let heading = self.column(beside, room, |layout| layout.name(exercise, tag));
        let figures = self.figures(exercise, tag);
        let words = self.column(beside, room, |layout| {
            layout.blocks = heading;
            let steps = (1_usize..).zip(&exercise.steps);
            let steps = steps.map(|(n, step)| (format!("{n}."), step));
            layout.list(steps, BODY, tag);
            let cautions = exercise.cautions.iter();
            layout.list(cautions.map(|text| ("!".to_owned(), text)), STRONG, tag);
        });
        let high: f32 = words.iter().map(|block| block.gap + block.height).sum();
        if high <= WHOLE {
            let mut whole = stacked(words);
            whole.height = whole.height.max(figures.height);
            whole.items.extend(figures.items);
            self.blocks.push(whole);
        } else {
            self.blocks.push(figures);
            self.keep();
            self.blocks.extend(words);
        }
    }

    fn name(&mut self, exercise: &Exercise, parent: Tag) {
        if is_blank(&exercise.name) && is_blank(&exercise.dose) {
            return;
        }
        let role = if self.is_headed {
            StructRole::H3
        } else {
            StructRole::H2
        };
        let tag = self.tree.add(parent, role);
        let dose = format!("  {}", exercise.dose);
        self.spans(
            &[(exercise.name.as_str(), HEADING), (&dose, ASIDE)],
            tag,
            0.0,
            0.0,
        );
        self.keep();
    }

    fn figures(&mut self, exercise: &Exercise, parent: Tag) -> Block {
        let count = u8::try_from(exercise.figures.len())
            .map_or(255.0, f32::from)
            .max(1.0);
        let width = (FIGURES - BETWEEN * (count - 1.0)).max(count) / count;
        let mut block = Block::default();
        let mut left = self.left;
        for figure in &exercise.figures {
            if let Some((item, height)) = self.picture(figure.clone(), left, width, HIGHEST, parent)
            {
                block.height = block.height.max(height);
                block.items.push(item);
            }
            left += width + BETWEEN;
        }
        block
    }

    /// A table of empty boxes for each week.
    pub(super) fn grid(&mut self, grid: &Grid, parent: Tag, alone: bool) {
        if !alone {
            self.text(&grid.caption, ASIDE, StructRole::P, parent, 0.0);
            self.keep();
        }
        for (week, days) in &grid.weeks {
            let block = self.week(week, days, &grid.rows, parent);
            self.blocks.extend(block);
        }
    }

    /// A week, as rows that belong together.
    fn week(&mut self, week: &Plain, days: &[Plain], rows: &[Plain], parent: Tag) -> Vec<Block> {
        let table = self.tree.add(parent, StructRole::Table);
        let names = self.width * NAMES;
        let count = u16::try_from(days.len())
            .map_or(f32::MAX, f32::from)
            .max(1.0);
        let cell = (self.width - names) / count;
        let mut blocks = self.column(self.left, self.width, |layout| {
            layout.text(week, STRONG, StructRole::Caption, table, 6.0);
            layout.keep();
        });
        if let Some(first) = blocks.first_mut() {
            first.gap = 6.0;
        }
        let head = self.tree.add(table, StructRole::THead);
        let row = self.tree.add(head, StructRole::TR);
        self.tree.add(row, StructRole::TD);
        let mut over = Block::default();
        for (day, left) in days.iter().zip(lefts(self.left + names, cell)) {
            let role = if is_blank(day) {
                StructRole::TD
            } else {
                StructRole::TH
            };
            let tag = self.tree.add(row, role);
            self.scope(tag, TableHeaderScope::Column);
            for (n, line) in wrap(self.fonts, &[(day.as_str(), SMALL)], cell)
                .into_iter()
                .enumerate()
            {
                let x = left + (cell - line.width) / 2.0;
                let y = SMALL.leading * u8::try_from(n).map_or(255.0, f32::from);
                over.height = over.height.max(y + SMALL.leading);
                over.items.extend(items(line, Some(tag), x, y));
            }
        }
        over.keep = true;
        blocks.push(over);
        let body = self.tree.add(table, StructRole::TBody);
        for name in rows {
            let row = self.tree.add(body, StructRole::TR);
            blocks.push(self.boxes(name, days, row, names, cell));
        }
        if let Some(last) = blocks.last_mut() {
            last.keep = false;
        }
        blocks
    }

    fn boxes(&mut self, name: &Plain, days: &[Plain], row: Tag, names: f32, cell: f32) -> Block {
        let role = if is_blank(name) {
            StructRole::TD
        } else {
            StructRole::TH
        };
        let tag = self.tree.add(row, role);
        self.scope(tag, TableHeaderScope::Row);
        let lines = wrap(self.fonts, &[(name.as_str(), BODY)], names - 6.0);
        let count = u16::try_from(lines.len()).map_or(f32::MAX, f32::from);
        let height = BOX.max(count * BODY.leading);
        let mut block = Block::of(height, Vec::new());
        let mut y = (height - count * BODY.leading) / 2.0;
        for line in lines {
            block.items.extend(items(line, Some(tag), self.left, y));
            y += BODY.leading;
        }
        for (day, left) in days.iter().zip(lefts(self.left + names, cell)) {
            self.tree.add(row, StructRole::TD);
            if !is_blank(day) {
                let edge = vec![
                    (0.0, 0.0),
                    (cell, 0.0),
                    (cell, height),
                    (0.0, height),
                    (0.0, 0.0),
                ];
                block.items.push(shape(left, 0.0, Shape::Line(edge, RULE)));
            }
        }
        block.keep = true;
        block
    }

    pub(super) fn scope(&mut self, tag: Tag, scope: TableHeaderScope) {
        if let Some(element) = self.tree.element(tag)
            && element.role == StructRole::TH
        {
            element.scope = Some(scope);
        }
    }
}

/// The left edges of cells of the same width.
fn lefts(first: f32, cell: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(first), move |left| Some(left + cell))
}
