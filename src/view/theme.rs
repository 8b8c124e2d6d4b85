//! Styles by meaning. The only file that names a colour.

use super::lines::Form;
use crate::core::settings::Theme;
use ratatui::style::{Color, Modifier, Style};

/// How everything looks: the person's theme, and whether the terminal is to have colours.
///
/// Only the sixteen colours of the terminal are used, so that its own palette decides how they
/// sit on a dark or a light ground. Without colour, weight alone tells things apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skin {
    /// What the person has set.
    pub theme: Theme,
    /// `false` where `NO_COLOR` is set or the terminal has none.
    pub colour: bool,
    /// `false` where the terminal's letters lack braille; figures are then drawn in full dots.
    pub braille: bool,
    /// Whether it is drawn or told.
    pub form: Form,
}

impl Skin {
    /// Our colours.
    pub const COLOURED: Self = Self {
        theme: Theme::Auto,
        colour: true,
        braille: true,
        form: Form::Drawn,
    };
    /// No colours, only weight.
    pub const PLAIN: Self = Self {
        theme: Theme::Plain,
        colour: false,
        braille: true,
        form: Form::Drawn,
    };

    /// What is active: a calm teal.
    pub fn accent(self) -> Style {
        self.tinted(Color::Cyan, Modifier::BOLD)
    }

    /// A hold: warm amber.
    pub fn hold(self) -> Style {
        self.tinted(Color::Yellow, Modifier::BOLD)
    }

    /// Done, or enough: green.
    pub fn done(self) -> Style {
        self.tinted(Color::Green, Modifier::empty())
    }

    /// Pain and emergency, and nothing else: red, always bold.
    pub fn pain(self) -> Style {
        self.tinted(Color::Red, Modifier::REVERSED)
            .add_modifier(Modifier::BOLD)
    }

    /// What is secondary.
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The terminal's own foreground.
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// Titles, and the one word that matters.
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The letter of a key.
    pub fn key(self) -> Style {
        self.tinted(Color::Cyan, Modifier::empty())
            .add_modifier(Modifier::BOLD)
    }

    /// The one that is marked among several: reversed, so that it shows without colour too.
    pub fn marked(self) -> Style {
        self.tinted(Color::Cyan, Modifier::empty())
            .add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    fn tinted(self, colour: Color, otherwise: Modifier) -> Style {
        if self.colour && self.theme != Theme::Plain {
            Style::new().fg(colour)
        } else {
            Style::new().add_modifier(otherwise)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_nothing_is_coloured_and_pain_still_stands_out() {
        for skin in [
            Skin::PLAIN,
            Skin {
                theme: Theme::Auto,
                ..Skin::PLAIN
            },
            Skin {
                theme: Theme::Plain,
                ..Skin::COLOURED
            },
        ] {
            for style in [
                skin.accent(),
                skin.hold(),
                skin.done(),
                skin.pain(),
                skin.dim(),
                skin.plain(),
                skin.title(),
                skin.key(),
                skin.marked(),
            ] {
                assert_eq!((style.fg, style.bg), (None, None));
            }
            assert_ne!(skin.pain(), skin.title());
        }
        assert_eq!(Skin::COLOURED.pain().fg, Some(Color::Red));
    }
}
