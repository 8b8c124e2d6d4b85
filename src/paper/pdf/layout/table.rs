//! Tables: columns as wide as their words, rows that a sheet's end does not divide, heads that stand
//! again on the next sheet.

use super::{ASIDE, HAIR, Layout, RULE, SMALL, Weight, is_blank, shape, style};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::paper::pdf::flow::{Block, items};
use crate::paper::pdf::tree::Tag;
use crate::paper::pdf::wrap::{Line, Style, longest_word, wrap};
use crate::paper::{Align, Ink, Shape, Stroke, Table};
use pdf_writer::types::{StructRole, TableHeaderScope};
use std::rc::Rc;

const CELL: Style = style(8.2, 10.2, Weight::Regular, Ink::Strong);
const HEAD: Style = SMALL;
/// Between columns; more between a number and the words that follow it.
const GAP: f32 = 10.0;
const AFTER_NUMBER: f32 = 8.0;
/// Above and below the words of a row.
const PAD: f32 = 0.9;
/// A column whose words are longer than this breaks them.
const WORD: f32 = 80.0;
/// No column is narrower.
const NARROWEST: f32 = 8.0;
/// Rows of more lines than this may be divided.
const LINES: usize = 20;

/// Where a column stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: f32,
    width: f32,
    align: Align,
}

impl Layout<'_> {
    pub(super) fn table(&mut self, table: &Table, parent: Tag, alone: bool) {
        if table.columns.is_empty() {
            return;
        }
        let tag = self.tree.add(parent, StructRole::Table);
        if alone || is_blank(&table.caption) {
            if let Some(element) = self.tree.element(tag) {
                element.summary = Some(table.caption.to_string()).filter(|text| !text.is_empty());
            }
        } else {
            self.text(&table.caption, ASIDE, StructRole::Caption, tag, 0.0);
            self.keep();
        }
        let places = self.places(table);
        let heads: Vec<&Plain> = table.columns.iter().map(|column| &column.heading).collect();
        let group = self.tree.add(tag, StructRole::THead);
        let head = self.cells(&heads, &places, HEAD, group);
        let head = Rc::new(self.head(head));
        self.blocks.push((*head).clone());
        let group = self.tree.add(tag, StructRole::TBody);
        let none = vec![vec![Plain::new(&self.texts.say(t::PAPER_NONE))]];
        let rows = if table.rows.is_empty() {
            &none
        } else {
            &table.rows
        };
        for (n, row) in rows.iter().enumerate() {
            let cells: Vec<&Plain> = row.iter().collect();
            let lines = self.cells(&cells, &places, CELL, group);
            self.lines(lines, n > 0, &head);
        }
    }

    /// The cells of a row, line by line. A row has a cell for each column.
    fn cells(
        &mut self,
        cells: &[&Plain],
        places: &[Place],
        style: Style,
        group: Tag,
    ) -> Vec<Block> {
        let row = self.tree.add(group, StructRole::TR);
        let is_head = self.tree.role(group) == StructRole::THead;
        let mut lines = vec![Block::of(style.leading, Vec::new())];
        for (n, place) in places.iter().enumerate() {
            let text = cells.get(n).map_or("", |text| text.as_str());
            // A head without words would be read as one.
            let names = !text.trim().is_empty() && (is_head || n == 0);
            let tag = self.tree.add(
                row,
                if names {
                    StructRole::TH
                } else {
                    StructRole::TD
                },
            );
            let scope = if is_head {
                TableHeaderScope::Column
            } else {
                TableHeaderScope::Row
            };
            self.scope(tag, scope);
            for (at, line) in wrap(self.fonts, &[(text, style)], place.width)
                .into_iter()
                .enumerate()
            {
                if at == lines.len() {
                    lines.push(Block::of(style.leading, Vec::new()));
                }
                let x = place.start(&line);
                if let Some(block) = lines.get_mut(at) {
                    block.items.extend(items(line, Some(tag), x, 0.0));
                }
            }
        }
        lines
    }

    /// The head of a table: its lines stand on the rule.
    fn head(&self, lines: Vec<Block>) -> Block {
        let mut head = super::stacked(lines);
        head.height += PAD;
        head.items.push(self.across(head.height, RULE));
        head.keep = true;
        head
    }

    /// The lines of a row, which belong together unless they are too many.
    fn lines(&mut self, lines: Vec<Block>, is_ruled: bool, head: &Rc<Block>) {
        let count = lines.len();
        for (n, mut block) in lines.into_iter().enumerate() {
            if n == 0 {
                block.items.iter_mut().for_each(|item| item.y += PAD);
                block.height += PAD;
                if is_ruled {
                    block.items.push(self.across(0.0, HAIR));
                }
            }
            if n + 1 == count {
                block.height += PAD;
            }
            block.keep = n + 1 < count && count <= LINES;
            block.head = Some(Rc::clone(head));
            self.blocks.push(block);
        }
    }

    fn across(&self, y: f32, stroke: Stroke) -> super::Item {
        let line = vec![(0.0, 0.0), (self.width, 0.0)];
        shape(self.left, y, Shape::Line(line, stroke))
    }

    /// As wide as the words are; what is left over is shared in proportion, what is missing is taken
    /// from the widest.
    fn places(&self, table: &Table) -> Vec<Place> {
        let gaps: Vec<f32> = table
            .columns
            .windows(2)
            .map(|two| {
                let turns =
                    matches!(two, [a, b] if a.align == Align::End && b.align == Align::Start);
                if turns { GAP + AFTER_NUMBER } else { GAP }
            })
            .collect();
        let room = self.width - gaps.iter().sum::<f32>();
        let texts = |at: usize| {
            let heading = table
                .columns
                .get(at)
                .map(|column| (column.heading.as_str(), HEAD));
            let cells = table.rows.iter().filter_map(move |row| row.get(at));
            heading
                .into_iter()
                .chain(cells.map(|cell| (cell.as_str(), CELL)))
        };
        let whole =
            |(text, style): (&str, Style)| self.fonts.of(style.weight).width(text, style.size);
        let word = |(text, style): (&str, Style)| longest_word(self.fonts, text, style).min(WORD);
        let columns = 0..table.columns.len();
        let wanted: Vec<f32> = columns
            .clone()
            .map(|at| texts(at).map(whole).fold(NARROWEST, f32::max) + 0.1)
            .collect();
        let least: Vec<f32> = columns
            .map(|at| texts(at).map(word).fold(NARROWEST, f32::max) + 0.1)
            .collect();
        let widths = shared(wanted, &least, room);
        let mut left = self.left;
        let gaps = gaps.into_iter().chain([0.0]);
        let places = table.columns.iter().zip(widths).zip(gaps);
        places
            .map(|((column, width), gap)| {
                let place = Place {
                    left,
                    width,
                    align: column.align,
                };
                left += width + gap;
                place
            })
            .collect()
    }
}

impl Place {
    /// Where a line begins.
    fn start(self, line: &Line) -> f32 {
        match self.align {
            Align::Start => self.left,
            Align::End => self.left + (self.width - line.width).max(0.0),
        }
    }
}

/// Widths that fill the room.
fn shared(mut widths: Vec<f32>, least: &[f32], room: f32) -> Vec<f32> {
    /// How much the widest gives at once.
    const STEP: f32 = 1.0;
    let all = |widths: &[f32]| widths.iter().sum::<f32>();
    while all(&widths) > room {
        let both = widths.iter_mut().zip(least);
        let wide = both.filter(|(width, least)| **width > **least);
        let Some((widest, least)) = wide.max_by(|a, b| a.0.total_cmp(b.0)) else {
            break;
        };
        *widest = (*widest - STEP).max(*least);
    }
    let factor = room / all(&widths);
    // Narrower than their words where nothing else is left.
    for width in &mut widths {
        *width *= factor;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(widths: &[f32]) -> Vec<i32> {
        #[expect(clippy::cast_possible_truncation, reason = "small")]
        widths.iter().map(|width| width.round() as i32).collect()
    }

    #[test]
    fn room_is_shared_and_the_widest_gives() {
        let least = [20.0, 20.0, 20.0];
        assert_eq!(
            whole(&shared(vec![20.0, 40.0, 40.0], &least, 200.0)),
            [40, 80, 80]
        );
        assert_eq!(
            whole(&shared(vec![20.0, 40.0, 900.0], &least, 160.0)),
            [20, 40, 100]
        );
        assert_eq!(
            whole(&shared(vec![20.0, 40.0, 900.0], &least, 30.0)),
            [10, 10, 10]
        );
    }
}
