//! A code to be scanned: what it is for, its squares, and its line.

use super::{BODY, Layout, SMALL};
use crate::paper::Code;
use crate::paper::pdf::flow::Block;
use crate::paper::pdf::tree::Tag;
use pdf_writer::types::StructRole;

/// Between the squares and what is around them; they have light ones of their own.
const AROUND: f32 = 4.0;

impl Layout<'_> {
    pub(super) fn code(&mut self, code: &Code, parent: Tag) {
        let start = self.blocks.len();
        self.text(&code.caption, BODY, StructRole::P, parent, 0.0);
        let (width, drawing) = (code.drawing.width, code.drawing.clone());
        let picture = self.picture(drawing, self.left, width, f32::MAX, parent);
        self.blocks.extend(picture.map(|(item, height)| Block {
            gap: AROUND,
            ..Block::of(height, vec![item])
        }));
        self.text(&code.line, SMALL, StructRole::P, parent, AROUND);
        // It stays on one sheet.
        let last = self.blocks.len().saturating_sub(1);
        let all = self.blocks.iter_mut().enumerate();
        for (_, block) in all.filter(|(at, _)| (start..last).contains(at)) {
            block.keep = true;
        }
    }
}
