//! Where the figure stands in a session, and how.

use super::Scene;
use crate::app::Window;
use crate::core::settings::Motion;
use crate::view::figure::{Paint, pictures, places};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Columns of a room from which on a figure has its place beside the number.
const FROM: u16 = Window::FIGURE_FROM - 2;
/// Columns of a room that has a right half to spare.
const WIDE_FROM: u16 = 110;
/// Columns that an instruction takes, with the space at both sides.
const TEXT: u16 = 67;

/// The column of a room in which a figure starts.
pub(super) fn starts(room: Rect) -> Option<u16> {
    let width = match room.width {
        0..FROM => return None,
        FROM..WIDE_FROM => 30,
        wide => (wide / 2).min(wide - TEXT - 1),
    };
    Some(room.width - width - 1)
}

/// The area of the figure: right of the number, under the hairline. It ends above the first of two rows,
/// each with the column where its text ends, that is longer than the room beside it, and in a narrow room
/// above the instruction.
pub(super) fn stage(room: Rect, rows: [(u16, u16); 2], steps: u16) -> Option<Rect> {
    let starts = starts(room)?;
    let height = if room.width >= WIDE_FROM {
        (room.height * 3 / 5).max(steps - 1)
    } else {
        steps - 1
    };
    let longer = rows.into_iter().find(|(_, ends)| *ends >= starts);
    Some(Rect {
        x: room.x + starts,
        y: room.y,
        width: room.width - starts - 1,
        height: longer.map_or(height, |(row, _)| row),
    })
}

impl Scene<'_> {
    /// Draws the figure of the exercise, if there is one.
    pub(super) fn draw_figure(&self, area: Rect, buf: &mut Buffer) {
        let Some(drawn) = self.screen.figure() else {
            return;
        };
        let step = self.glance.step;
        let shown = match self.page.desk.settings.motion {
            Motion::Full => {
                let stance = drawn.stance(step.kind, self.glance.so_far, step.lasts);
                places::moving(drawn, stance, self.page)
            }
            Motion::Reduced => places::still(drawn, drawn.still(step.kind), self.page),
        };
        let first = self.screen.session.plan().outline().first_side;
        let second_side = step.side.is_some_and(|side| side != first);
        let skin = self.page.skin;
        let paint = if self.is_frozen() {
            Paint::resting(skin)
        } else {
            Paint {
                arm: self.style(),
                ..Paint::active(skin)
            }
        };
        pictures(&shown, drawn, second_side, area, paint, buf);
    }
}
