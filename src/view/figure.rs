//! The figure: a body on a floor, its near limbs before its far ones, and what stands around it.
//!
//! ```text
//!                          ⣀⣴⣿⣿⣦⣀
//!                       ⣠⣴⣿⣿⠟⠁⠹⣿⣿⡄
//!   ⢀⣾⣿⣷⣤⣶⣶⣶⣶⣶⣶⣶⣶⣶⣶⣿⣿⣿⠟⠋    ⢻⣿⣿⡀
//!   ⠘⢿⣿⠿⠛⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠋       ⢿⣿⣷⣶
//!  ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
//! ```

mod pictures;
pub(super) mod places;
mod raster;
mod scale;

pub use pictures::{Picture, pictures};

use super::cells::Cells;
use super::ink::Ink;
use super::theme::Skin;
use crate::core::figure::{Figure, Stance, Tone, View};
use raster::Raster;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use scale::Scale;

/// What is drawn in which style.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    /// Head, back and near leg.
    pub body: Style,
    /// The near arm.
    pub arm: Style,
    /// The far limbs, the floor, and what stands around.
    pub behind: Style,
    /// What the terminal shows.
    pub cells: Cells,
}

impl Paint {
    /// A figure at work.
    pub fn active(skin: Skin) -> Self {
        Self {
            body: skin.plain(),
            arm: skin.accent(),
            behind: skin.dim(),
            cells: skin.cells,
        }
    }

    /// A figure that is frozen.
    pub fn resting(skin: Skin) -> Self {
        Self {
            body: skin.dim(),
            arm: skin.dim(),
            ..Self::active(skin)
        }
    }

    /// A figure that is not now.
    const fn faded(self) -> Self {
        Self {
            body: self.behind,
            arm: self.behind,
            ..self
        }
    }

    const fn of(&self, tone: Tone) -> Style {
        match tone {
            Tone::Body => self.body,
            Tone::Arm | Tone::Sign => self.arm,
            Tone::Far | Tone::Thing => self.behind,
        }
    }
}

/// Draws a figure as large as the area allows, on the area's lower edge, from where it is best
/// seen.
pub fn figure(
    figure: &Figure,
    stance: Stance,
    second_side: bool,
    area: Rect,
    paint: Paint,
    buf: &mut Buffer,
) {
    seen_from(figure.view(), figure, stance, second_side, area, paint, buf);
}

/// Draws a figure as it is seen from somewhere.
fn seen_from(
    view: View,
    figure: &Figure,
    stance: Stance,
    second_side: bool,
    area: Rect,
    paint: Paint,
    buf: &mut Buffer,
) {
    let area = area.intersection(buf.area);
    if area.width < 4 || area.height < 3 {
        return;
    }
    let canvas = canvas(view, area);
    let scale = Scale::fit(figure.extent(view), raster::size(canvas));
    let mut raster = Raster::new(canvas, scale, paint.cells);
    raster.draw(&figure.parts(stance, second_side, view));
    raster.ink(|tone| paint.of(tone), buf);
    if view.is_level() {
        let sign = match paint.cells {
            Cells::Braille | Cells::Sextants => "▔",
            Cells::Dots => "─",
        };
        let mut ink = Ink::new(area, buf);
        ink.run(0, area.height - 1, area.width, sign, paint.behind);
    }
}

/// The area without the row of the floor.
const fn canvas(view: View, area: Rect) -> Rect {
    let floor = if view.is_level() { 1 } else { 0 };
    Rect {
        height: area.height.saturating_sub(floor),
        ..area
    }
}
