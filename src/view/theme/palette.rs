//! The colours of the themes with a ground of their own.
//!
//! All are of the fixed part of xterm's palette (16 to 255), so that every terminal shows the same
//! and their contrast can be computed: at least 4.5 : 1 for every text (WCAG 2.2, 1.4.3), 7 : 1
//! with high contrast (1.4.6). `theme/tests.rs` does.

use ratatui::style::{Color, Style};

/// The colours of a theme, as numbers of xterm's palette.
#[derive(Debug)]
pub(super) struct Palette {
    pub(super) ground: u8,
    pub(super) text: u8,
    /// What is secondary: text and hairlines.
    pub(super) dim: u8,
    pub(super) accent: u8,
    pub(super) hold: u8,
    pub(super) done: u8,
    pub(super) pain: u8,
    /// Whether pain is a block of its colour, not letters in it.
    pub(super) blocks: bool,
}

impl Palette {
    /// This colour on the ground.
    pub(super) fn style(&self, colour: u8) -> Style {
        Style::new()
            .fg(Color::Indexed(colour))
            .bg(Color::Indexed(self.ground))
    }
}

pub(super) const DARK: Palette = Palette {
    ground: 234,
    text: 253,
    dim: 246,
    accent: 80,
    hold: 215,
    done: 114,
    pain: 203,
    blocks: false,
};

pub(super) const LIGHT: Palette = Palette {
    ground: 231,
    text: 235,
    dim: 241,
    accent: 23,
    hold: 130,
    done: 28,
    pain: 160,
    blocks: false,
};

/// Nothing is dimmed.
pub(super) const CONTRAST: Palette = Palette {
    ground: 16,
    text: 231,
    dim: 231,
    accent: 87,
    hold: 220,
    done: 120,
    pain: 210,
    blocks: true,
};
