//! A chart with its caption and the words for its signs; drawings as large as there is room.

use super::{ASIDE, Layout, SMALL, Weight, is_blank, style};
use crate::paper::pdf::flow::{Block, Draw, Item, items};
use crate::paper::pdf::tree::Tag;
use crate::paper::pdf::wrap::wrap;
use crate::paper::{Chart, Drawing, Ink, chart};
use pdf_writer::types::StructRole;
use std::rc::Rc;

impl Layout<'_> {
    /// The title and what it tells, the drawing, the words for its signs.
    pub(super) fn chart(&mut self, chart: &Chart, parent: Tag) {
        let bold = style(ASIDE.size, ASIDE.leading, Weight::Bold, Ink::Strong);
        let caption = [(chart.title.as_str(), bold), (chart.told.as_str(), ASIDE)];
        if caption.iter().any(|(text, _)| !text.trim().is_empty()) {
            let tag = self.tree.add(parent, StructRole::P);
            self.spans(&caption, tag, 0.0, 0.0);
            self.blocks
                .iter_mut()
                .rev()
                .take(3)
                .for_each(|block| block.keep = true);
        }
        // The caption tells what it shows.
        let name = [&chart.title, &chart.told];
        let name = name.into_iter().find(|text| !is_blank(text));
        let mut drawing = chart::draw(chart);
        drawing.told = name.cloned().unwrap_or_default();
        let picture = self.picture(drawing, self.left, self.width, f32::MAX, parent);
        self.blocks.extend(picture.map(|(item, height)| Block {
            gap: 2.0,
            keep: true,
            ..Block::of(height, vec![item])
        }));
        self.legend(chart, parent);
    }

    fn legend(&mut self, chart: &Chart, parent: Tag) {
        let signs = chart::legend(chart);
        if signs.is_empty() {
            self.blocks
                .last_mut()
                .into_iter()
                .for_each(|block| block.keep = false);
            return;
        }
        let tag = self.tree.add(parent, StructRole::P);
        let mut row = Block {
            gap: 1.0,
            ..Block::default()
        };
        let mut x = 0.0;
        for (sign, name) in signs {
            let set_in = sign.width + 4.0;
            let lines = wrap(self.fonts, &[(name.as_str(), SMALL)], self.width - set_in);
            let wide = set_in + lines.iter().map(|line| line.width).fold(0.0, f32::max);
            if x > 0.0 && x + wide > self.width {
                row.keep = true;
                self.blocks.push(std::mem::take(&mut row));
                x = 0.0;
            }
            row.items.push(Item {
                tag: None,
                x: self.left + x,
                y: (SMALL.leading - sign.height) / 2.0,
                draw: Draw::Picture(Rc::new(sign), 1.0),
            });
            let mut y = 0.0;
            for line in lines {
                row.items
                    .extend(items(line, Some(tag), self.left + x + set_in, y));
                y += SMALL.leading;
            }
            row.height = row.height.max(y);
            x += wide + 12.0;
        }
        self.blocks.push(row);
    }

    /// A drawing as large as `width` and `height` let it be, and how high it is then.
    pub(super) fn picture(
        &mut self,
        drawing: Drawing,
        left: f32,
        width: f32,
        height: f32,
        parent: Tag,
    ) -> Option<(Item, f32)> {
        let is_length = |length: f32| length.is_finite() && length > 0.0;
        if !is_length(drawing.width) || !is_length(drawing.height) {
            return None;
        }
        let scale = (width / drawing.width).min(height / drawing.height);
        let high = drawing.height * scale;
        // One that nobody can be told of is not read.
        let tag = (!is_blank(&drawing.told)).then(|| self.tree.add(parent, StructRole::Figure));
        if let Some(element) = tag.and_then(|tag| self.tree.element(tag)) {
            element.told = Some(drawing.told.to_string());
        }
        let item = Item {
            tag,
            x: left,
            y: 0.0,
            draw: Draw::Picture(Rc::new(drawing), scale),
        };
        Some((item, high))
    }
}
