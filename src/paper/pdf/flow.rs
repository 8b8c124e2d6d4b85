//! What is drawn, from top to bottom, and where a sheet ends.

use super::tree::Tag;
use super::wrap::{Line, Run};
use crate::paper::{Drawing, Shape};
use std::rc::Rc;

/// Something that is drawn. Places are points: from the left edge of the paper, and from the top of the
/// block, later of the paper.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// What it is in the tree; nothing for lines and areas that only look well.
    pub(super) tag: Option<Tag>,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) draw: Draw,
}

/// What it looks like, from its place.
#[derive(Debug, Clone)]
pub(super) enum Draw {
    /// Words on their base line.
    Words(Run),
    Shape(Shape),
    /// A drawing, so many times its size.
    Picture(Rc<Drawing>, f32),
}

/// A strip of the page that no sheet's end divides.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
    /// The space above it, which the top of a sheet has no need of.
    pub(super) gap: f32,
    /// Whether the block below belongs to it.
    pub(super) keep: bool,
    pub(super) on_new_sheet: bool,
    /// What stands above it again, where it begins a sheet.
    pub(super) head: Option<Rc<Block>>,
}

impl Block {
    pub(super) fn of(height: f32, items: Vec<Item>) -> Self {
        Self {
            height,
            items,
            ..Self::default()
        }
    }
}

/// The runs of a line as items, all on one base line.
pub(super) fn items(line: Line, tag: Option<Tag>, x: f32, y: f32) -> impl Iterator<Item = Item> {
    let bases = line.runs.iter().map(|run| run.style.base());
    let base = y + bases.fold(0.0, f32::max);
    line.runs.into_iter().map(move |run| Item {
        tag,
        x: x + run.x,
        y: base,
        draw: Draw::Words(run),
    })
}

/// Blocks below one another, as one.
pub(super) fn stacked(blocks: Vec<Block>) -> Block {
    let mut whole = Block::default();
    for (n, block) in blocks.into_iter().enumerate() {
        let gap = if n == 0 { 0.0 } else { block.gap };
        let top = whole.height + gap;
        whole.items.extend(moved(block.items, top));
        whole.height = top + block.height;
    }
    whole
}

fn moved(items: Vec<Item>, down: f32) -> impl Iterator<Item = Item> {
    items.into_iter().map(move |item| Item {
        y: item.y + down,
        ..item
    })
}

/// The blocks on sheets whose print begins at `top` and is `room` high.
pub(super) fn sheets(mut blocks: Vec<Block>, top: f32, room: f32) -> Vec<Vec<Item>> {
    let mut sheets = Vec::new();
    let mut sheet = Vec::new();
    let mut used = 0.0;
    for at in 0..blocks.len() {
        let kept = kept(blocks.get(at..).unwrap_or_default(), room);
        let Some(block) = blocks.get_mut(at).map(std::mem::take) else {
            break;
        };
        let is_new = used <= 0.0;
        let fits = used + block.gap + block.height <= room;
        let all_fit = used + block.gap + kept <= room || kept > room;
        if !is_new && (block.on_new_sheet || !fits || !all_fit) {
            sheets.push(std::mem::take(&mut sheet));
            used = 0.0;
            if let Some(head) = &block.head {
                // It was read already, where it stood first.
                let again = moved(head.items.clone(), top);
                sheet.extend(again.map(|item| Item { tag: None, ..item }));
                used = head.height;
            }
        }
        let gap = if used <= 0.0 { 0.0 } else { block.gap };
        sheet.extend(moved(block.items, top + used + gap));
        used += gap + block.height;
    }
    sheets.push(sheet);
    sheets
}

/// How high the first block is with those that belong to it.
fn kept(blocks: &[Block], room: f32) -> f32 {
    let mut height = 0.0;
    for (n, block) in blocks.iter().enumerate() {
        height += block.height + if n == 0 { 0.0 } else { block.gap };
        if !block.keep || height > room {
            break;
        }
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(height: f32, keep: bool) -> Block {
        let item = Item {
            tag: Some(super::super::tree::Tree::ROOT),
            x: 0.0,
            y: 0.0,
            draw: Draw::Shape(Shape::Line(
                Vec::new(),
                crate::paper::Stroke {
                    width: 1.0,
                    ink: crate::paper::Ink::Soft,
                    dashed: false,
                },
            )),
        };
        Block {
            gap: 10.0,
            keep,
            ..Block::of(height, vec![item])
        }
    }

    fn tops(blocks: Vec<Block>) -> Vec<Vec<f32>> {
        let sheets = sheets(blocks, 5.0, 100.0);
        let tops = |sheet: &Vec<Item>| sheet.iter().map(|item| item.y).collect();
        sheets.iter().map(tops).collect()
    }

    #[test]
    fn a_sheet_ends_where_the_next_block_has_no_room() {
        let blocks = vec![block(40.0, false), block(40.0, false), block(40.0, false)];
        assert_eq!(tops(blocks), [vec![5.0, 55.0], vec![5.0]]);
    }

    #[test]
    fn a_heading_goes_with_what_it_is_over() {
        let blocks = vec![block(60.0, false), block(10.0, true), block(40.0, false)];
        assert_eq!(tops(blocks), [vec![5.0], vec![5.0, 25.0]]);
    }

    #[test]
    fn what_belongs_together_and_fits_no_sheet_is_divided() {
        let blocks: Vec<Block> = (0..5).map(|_| block(40.0, true)).collect();
        assert_eq!(tops(blocks).len(), 3);
        assert_eq!(tops(vec![block(500.0, false), block(1.0, false)]).len(), 2);
    }

    #[test]
    fn a_head_stands_again_on_the_next_sheet_and_is_read_once() {
        let head = Rc::new(block(20.0, true));
        let row = || Block {
            gap: 0.0,
            head: Some(Rc::clone(&head)),
            ..block(60.0, false)
        };
        let sheets = sheets(vec![(*head).clone(), row(), row()], 0.0, 100.0);
        let read = |sheet: &Vec<Item>| sheet.iter().filter(|item| item.tag.is_some()).count();
        let counts: Vec<_> = sheets
            .iter()
            .map(|sheet| (sheet.len(), read(sheet)))
            .collect();
        assert_eq!(counts, [(2, 2), (2, 1)]);
    }
}
