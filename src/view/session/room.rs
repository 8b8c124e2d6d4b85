//! How large the number of a session may be, and whether its words stand beside it or under it.

use super::figure;
use crate::view::digits::size_for;
use ratatui::layout::Rect;

/// Columns left of the number where there is room.
pub(super) const LEFT: u16 = 4;
/// The same in a small window.
pub(super) const LEFT_CLOSE: u16 = 1;
/// Columns between the number and the words beside it.
pub(super) const GAP: u16 = 5;
/// Room in which every word beside the number is whole, and the least in which one is set there.
const WORDS: [u16; 2] = [19, 12];
/// Rows around the number and the instruction: one above; hint, bar, counts, gap; gap and what
/// comes next.
const AROUND: u16 = 7;
/// Rows that an instruction may take before the number takes more than a third.
const INSTRUCTION: u16 = 14;
/// Rows around the number in a small window with the words under it: one above, the words, gap and
/// hint.
const AROUND_CLOSE: u16 = 8;

/// Where the number goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) width: u16,
    pub(super) height: u16,
    /// Whether the words stand under it, not beside it.
    pub(super) under: bool,
}

/// The number in a roomy window: a third of the height, or up to half if the instruction is short.
/// Columns for a figure are always reserved, so that the number has one size for all exercises.
pub(super) fn roomy(room: Rect, digits: u16) -> Number {
    let until = figure::starts(room).map_or(room.width, |x| x.saturating_sub(1));
    let wide = until.saturating_sub(LEFT);
    let spare = room.height.saturating_sub(AROUND + INSTRUCTION);
    let tall = (room.height / 3).max(5).max(spare.min(room.height / 2));
    let [all, least] = WORDS.map(|words| size_for(digits, wide.saturating_sub(GAP + words), tall));
    largest([all, least], size_for(digits, wide, tall))
}

/// In a small window.
pub(super) fn close(room: Rect, digits: u16) -> Number {
    let beside = size_for(digits, room.width / 2, room.height.saturating_sub(2));
    let spare = room.height.saturating_sub(AROUND_CLOSE);
    let tall = spare.min(room.height / 2);
    let under = size_for(digits, room.width.saturating_sub(LEFT_CLOSE), tall);
    largest([beside, beside], under)
}

/// Prefers words beside the number, because both are then seen at once, unless the number would get
/// much smaller.
fn largest(beside: [(u16, u16); 2], under: (u16, u16)) -> Number {
    let enough = |(width, height): &&(u16, u16)| {
        let high = u32::from(*height) * 5 > u32::from(under.1) * 4;
        high && u32::from(*width) * 3 >= u32::from(under.0) * 2
    };
    let found = beside.iter().find(enough);
    let (width, height) = *found.unwrap_or(&under);
    Number {
        width,
        height,
        under: found.is_none(),
    }
}
