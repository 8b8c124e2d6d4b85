//! A screen as it is in both looks.

use crate::stage::Stage;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use rygrad::core::settings::Theme;

/// A colour in the light theme and its counterpart in the dark one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tone {
    pub(super) light: Color,
    pub(super) dark: Color,
}

/// What one cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) sign: char,
    pub(super) bold: bool,
    pub(super) ink: Tone,
    pub(super) ground: Tone,
}

/// The same screen, drawn twice.
#[derive(Debug, Clone)]
pub(super) struct Shot {
    pub(super) light: Buffer,
    pub(super) dark: Buffer,
}

impl Shot {
    /// What a patient sees now in a window of this size.
    pub(super) fn of(stage: &mut Stage, (width, height): (u16, u16)) -> Self {
        let mut drawn = |theme| {
            stage.app.desk.settings.theme = theme;
            stage.buffer(width, height)
        };
        Self {
            light: drawn(Theme::Light),
            dark: drawn(Theme::Dark),
        }
    }

    /// Whether this stands on it in one line.
    pub(super) fn says(&self, text: &str) -> bool {
        let width = usize::from(self.light.area.width);
        let mut lines = self.light.content.chunks(width);
        lines.any(|line| {
            line.iter()
                .map(Cell::symbol)
                .collect::<String>()
                .contains(text)
        })
    }

    pub(super) fn look(&self, x: u16, y: u16) -> Look {
        let (light, dark) = (&self.light[(x, y)], &self.dark[(x, y)]);
        assert_eq!(
            light.symbol(),
            dark.symbol(),
            "themes differ in colours alone"
        );
        assert_eq!(light.modifier, dark.modifier, "and in no weight");
        let known = Modifier::BOLD | Modifier::REVERSED;
        assert!(
            known.contains(light.modifier),
            "{:?} is not drawn",
            light.modifier
        );
        let mut signs = light.symbol().chars();
        let sign = signs.next().unwrap_or(' ');
        assert_eq!(signs.next(), None, "one sign a cell");
        let tone = |of: fn(&Cell) -> Color| Tone {
            light: of(light),
            dark: of(dark),
        };
        let (ink, ground) = (tone(|cell| cell.fg), tone(|cell| cell.bg));
        let reversed = light.modifier.contains(Modifier::REVERSED);
        let (ink, ground) = if reversed {
            (ground, ink)
        } else {
            (ink, ground)
        };
        Look {
            // The empty sign of braille is a space too.
            sign: if sign == '\u{2800}' { ' ' } else { sign },
            bold: light.modifier.contains(Modifier::BOLD),
            ink,
            ground,
        }
    }
}

/// A colour of xterm's palette past its first sixteen, which every terminal shows alike.
pub(super) fn hex(colour: Color) -> String {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let Color::Indexed(n @ 16..) = colour else {
        panic!("{colour} is a terminal's own");
    };
    let level = |step: u8| LEVELS[usize::from(step % 6)];
    let [red, green, blue] = match n - 16 {
        n @ ..216 => [level(n / 36), level(n / 6), level(n)],
        grey => [8 + 10 * (grey - 216); 3],
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
