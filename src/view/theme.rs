//! Styles by meaning. Colours are named here and in the palettes, and nowhere else.
//!
//! Every colour has a word or a shape beside it. So nothing is lost without colour, or to eyes that
//! cannot tell red from green.

mod palette;

use super::cells::Cells;
use crate::core::settings::Theme;
use palette::{CONTRAST, DARK, LIGHT, Palette};
use ratatui::style::{Color, Modifier, Style};

/// How many colours there are to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// None: weight alone tells things apart.
    None,
    /// The sixteen of the terminal, whose own palette decides how they look.
    Sixteen,
    /// The 256 of xterm; a terminal may change the first sixteen, the others look alike everywhere.
    Many,
}

/// In which form a screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Drawn in a window.
    Drawn,
    /// Told in lines.
    Lines,
}

/// The theme, and what the terminal can show of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skin {
    /// What the person has set.
    pub theme: Theme,
    /// None where `NO_COLOR` is set, or the terminal has none.
    pub colours: Colours,
    /// What figures are drawn with.
    pub cells: Cells,
    /// Whether the terminal has no letters but those of a typewriter.
    pub typewriter: bool,
    /// Drawn, or in lines.
    pub form: Form,
}

/// Where the styles of a skin come from.
enum Look {
    /// Weight alone.
    Weight,
    /// The terminal's own colours on its own ground.
    Terminal,
    /// Colours of ours on a ground of ours.
    Painted(&'static Palette),
}

impl Skin {
    /// All colours there are, in the terminal's own.
    pub const COLOURED: Self = Self {
        theme: Theme::Auto,
        colours: Colours::Many,
        cells: Cells::Braille,
        typewriter: false,
        form: Form::Drawn,
    };
    /// No colours, only weight.
    pub const PLAIN: Self = Self {
        theme: Theme::Plain,
        colours: Colours::None,
        cells: Cells::Braille,
        typewriter: false,
        form: Form::Drawn,
    };

    /// What is active: a calm teal.
    pub fn accent(self) -> Style {
        self.tinted(|palette| palette.accent, Color::Cyan, Modifier::BOLD)
    }

    /// A hold: warm amber.
    pub fn hold(self) -> Style {
        self.tinted(|palette| palette.hold, Color::Yellow, Modifier::BOLD)
    }

    /// Done, or enough: green.
    pub fn done(self) -> Style {
        self.tinted(|palette| palette.done, Color::Green, Modifier::empty())
    }

    /// Pain and emergency, and nothing else: red, always bold; with high contrast a block of it.
    pub fn pain(self) -> Style {
        let style = self
            .tinted(|palette| palette.pain, Color::Red, Modifier::REVERSED)
            .add_modifier(Modifier::BOLD);
        match self.look() {
            Look::Painted(palette) if palette.blocks => style.add_modifier(Modifier::REVERSED),
            _ => style,
        }
    }

    /// Secondary text. A grey on a ground of the theme; else DIM, which each terminal shows
    /// differently.
    pub fn dim(self) -> Style {
        match self.look() {
            Look::Painted(palette) => palette.style(palette.dim),
            Look::Terminal | Look::Weight => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// Text and ground: the colours of the terminal, or of the theme.
    pub fn plain(self) -> Style {
        match self.look() {
            Look::Painted(palette) => palette.style(palette.text),
            Look::Terminal | Look::Weight => Style::new(),
        }
    }

    /// Titles, and the one word that matters.
    pub fn title(self) -> Style {
        self.plain().add_modifier(Modifier::BOLD)
    }

    /// The letter of a key.
    pub fn key(self) -> Style {
        self.tinted(|palette| palette.accent, Color::Cyan, Modifier::empty())
            .add_modifier(Modifier::BOLD)
    }

    /// The marked one among several: reversed, so that it also shows without colour.
    pub fn marked(self) -> Style {
        self.key().add_modifier(Modifier::REVERSED)
    }

    /// Whether the terminal cannot show the theme that was set, or may not.
    pub fn falls_short(self) -> bool {
        match self.theme {
            Theme::Plain => false,
            Theme::Auto => self.colours == Colours::None,
            Theme::Dark | Theme::Light | Theme::Contrast => self.colours != Colours::Many,
        }
    }

    fn look(self) -> Look {
        match (self.colours, self.theme) {
            (Colours::None, _) | (_, Theme::Plain) => Look::Weight,
            (Colours::Sixteen, _) | (_, Theme::Auto) => Look::Terminal,
            (Colours::Many, Theme::Dark) => Look::Painted(&DARK),
            (Colours::Many, Theme::Light) => Look::Painted(&LIGHT),
            (Colours::Many, Theme::Contrast) => Look::Painted(&CONTRAST),
        }
    }

    fn tinted(self, ours: fn(&Palette) -> u8, theirs: Color, otherwise: Modifier) -> Style {
        match self.look() {
            Look::Painted(palette) => palette.style(ours(palette)),
            Look::Terminal => Style::new().fg(theirs),
            Look::Weight => Style::new().add_modifier(otherwise),
        }
    }
}

impl Skin {
    /// For screens in lines.
    pub(super) const LINES: Self = Self {
        form: Form::Lines,
        ..Self::PLAIN
    };

    /// Whether this is plain mode.
    pub(super) fn in_lines(self) -> bool {
        self.form == Form::Lines
    }

    /// A key before its action. Plain mode needs a colon between them.
    pub(super) fn before(self, key: &str) -> String {
        if self.in_lines() {
            format!("{key}:")
        } else {
            key.to_owned()
        }
    }
}

#[cfg(test)]
mod tests;
