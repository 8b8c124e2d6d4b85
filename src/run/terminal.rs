//! What this terminal can show, according to its environment, and its size. The terminal itself is
//! never asked.

use super::charset::Charset;
use crate::core::settings::Theme;
use crate::core::text::Plain;
use crate::view::Cells;
use crate::view::lines::Form;
use crate::view::{Colours, Skin};
use ratatui::layout::Size;
use std::ffi::OsString;
use std::io;
use std::sync::OnceLock;

/// Names that `TERM` holds where a terminal has xterm's 256 colours.
const MANY: [&str; 7] = [
    "256color",
    "direct",
    "alacritty",
    "foot",
    "ghostty",
    "kitty",
    "wezterm",
];

/// Terminals that have their sixteen colours and no more, whatever else the environment says: it
/// may come from the terminal around them.
const FEW: [&str; 8] = [
    "linux", "ansi", "cons25", "pcansi", "hurd", "mach", "beterm", "88color",
];

/// Parts of a name, between hyphens, of a terminal without colours.
const MONO: [&str; 3] = ["mono", "m", "nc"];

/// Names of terminals that read none of our escape sequences.
const NOT_DRAWN: [&str; 5] = ["dumb", "unknown", "vt52", "hardcopy", "lpr"];

/// Names of terminals that draw the six blocks of a cell themselves, whatever the font has. Others
/// do so too, but share the name of those that do not.
const BLOCKS: [&str; 6] = [
    "xterm-kitty",
    "foot",
    "foot-extra",
    "wezterm",
    "xterm-ghostty",
    "contour",
];

/// What a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// How many colours.
    pub colours: Colours,
    /// What figures are drawn with.
    pub cells: Cells,
    /// The letters.
    pub charset: Charset,
    /// Whether it can be drawn on; else lines are appended.
    pub draws: bool,
}

impl Abilities {
    /// Those of the terminal of this process.
    pub fn of_process() -> Self {
        static KNOWN: OnceLock<Abilities> = OnceLock::new();
        *KNOWN.get_or_init(|| {
            let named = Self::of(|name| std::env::var_os(name));
            let draws = named.draws && reads_escapes();
            Self { draws, ..named }
        })
    }

    fn of(read: impl Fn(&str) -> Option<OsString>) -> Self {
        let value = |name: &str| {
            read(name)
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        };
        let (term, charset) = (value("TERM"), Charset::of(&read));
        Self {
            colours: colours(&term, value),
            cells: cells(&term, charset.has_all()),
            charset,
            draws: !NOT_DRAWN.contains(&term.as_str()),
        }
    }

    /// The skin for this terminal, without the theme.
    pub(super) fn skin(self) -> Skin {
        Skin {
            theme: Theme::Auto,
            colours: self.colours,
            cells: self.cells,
            typewriter: !self.charset.has_all(),
            form: Form::Drawn,
        }
    }
}

/// What the environment calls this terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// `TERM`.
    pub term: Plain,
    /// `COLORTERM`.
    pub colorterm: Plain,
}

impl Names {
    /// Those of the terminal of this process; empty where there are none.
    pub fn of_process() -> Self {
        let value = |name| std::env::var_os(name).unwrap_or_default();
        let [term, colorterm] =
            ["TERM", "COLORTERM"].map(|name| Plain::new(&value(name).to_string_lossy()));
        Self { term, colorterm }
    }
}

/// Braille, which nearly every font has; the letters of the Linux console have none.
fn cells(term: &str, has_all: bool) -> Cells {
    if term == "linux" || !has_all {
        Cells::Dots
    } else if BLOCKS.contains(&term) {
        Cells::Sextants
    } else {
        Cells::Braille
    }
}

/// Whether the console can be told to read escape sequences, as it can since Windows 10; it is told so
/// here.
#[cfg(windows)]
fn reads_escapes() -> bool {
    crossterm::ansi_support::supports_ansi()
}

/// Its name says that.
#[cfg(not(windows))]
const fn reads_escapes() -> bool {
    true
}

/// Whether the environment asks for no colours.
pub fn are_colours_unwanted() -> bool {
    let read = |name: &str| std::env::var_os(name).unwrap_or_default();
    unwanted(|name| read(name).to_string_lossy().into_owned())
}

fn unwanted(value: impl Fn(&str) -> String) -> bool {
    !value("NO_COLOR").is_empty() || value("CLICOLOR") == "0"
}

/// `NO_COLOR` (no-color.org) and `CLICOLOR=0` (bixense.com/clicolors) take all colours away; with
/// few of them the theme is the terminal's.
fn colours(term: &str, value: impl Fn(&str) -> String) -> Colours {
    let has = |parts: &[&str]| parts.iter().any(|part| term.contains(part));
    let unwanted = unwanted(&value);
    let truecolor = ["truecolor", "24bit"].contains(&value("COLORTERM").as_str());
    if unwanted || is_mono(term) || NOT_DRAWN.contains(&term) {
        Colours::None
    } else if has(&FEW) && !has(&["256color", "direct"]) {
        Colours::Sixteen
    } else if truecolor
        || has(&MANY)
        // A console there has them and sets no name.
        || (cfg!(windows) && term.is_empty())
    {
        Colours::Many
    } else {
        Colours::Sixteen
    }
}

/// Whether a terminal of this name has no colours: DEC's, but for the last of them, and those that
/// say so.
fn is_mono(term: &str) -> bool {
    let mut parts = term.split(['-', '.']);
    let is_dec = |part: &str| {
        let model = part.strip_prefix("vt").filter(|model| *model != "525");
        model.is_some_and(|model| model.starts_with(|c: char| c.is_ascii_digit()))
    };
    parts.any(|part| is_dec(part) || MONO.contains(&part))
}

/// How large it is: that of standard output, which each frame asks for, since crossterm opens the
/// terminal each time. Not by `crossterm::terminal::size`, which starts `tput` where the terminal
/// does not answer.
///
/// # Errors
/// Where there is no terminal.
#[cfg(unix)]
pub fn size() -> io::Result<Size> {
    if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout()) {
        return Ok(Size::new(size.ws_col, size.ws_row));
    }
    let size = crossterm::terminal::window_size()?;
    Ok(Size::new(size.columns, size.rows))
}

/// How large it is, in cells: a console does not tell its size in pixels, and starts nothing to
/// find out.
///
/// # Errors
/// Where there is no terminal.
#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "there it starts nothing")]
pub fn size() -> io::Result<Size> {
    let (columns, rows) = crossterm::terminal::size()?;
    Ok(Size::new(columns, rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(environment: &[(&str, &str)]) -> Abilities {
        Abilities::of(|name| {
            let found = environment.iter().find(|(known, _)| *known == name)?;
            Some(OsString::from(found.1))
        })
    }

    #[test]
    fn colours_follow_the_name_of_the_terminal() {
        let term = |term| here(&[("TERM", term)]).colours;
        for many in [
            "xterm-256color",
            "screen.xterm-256color",
            "screen-256color",
            "tmux-256color",
            "xterm-kitty",
            "alacritty",
            "xterm-direct",
            "tmux-direct",
            "foot",
            "linux-direct",
        ] {
            assert_eq!(term(many), Colours::Many, "{many}");
        }
        for few in [
            "xterm",
            "xterm-color",
            "xterm-16color",
            "rxvt-16color",
            "rxvt-88color",
            "screen",
            "tmux",
            "linux",
            "linux-16color",
            "ansi",
            "cons25",
            "vt525",
            "konsole",
        ] {
            assert_eq!(term(few), Colours::Sixteen, "{few}");
        }
        let nameless = if cfg!(windows) {
            Colours::Many
        } else {
            Colours::Sixteen
        };
        assert_eq!(term(""), nameless);
        for none in [
            "vt100",
            "vt102",
            "vt220",
            "vt320",
            "vt420-w",
            "xterm-mono",
            "screen.xterm-mono",
            "xterm-vt220",
            "linux-m",
            "ansi-m",
            "ansi-mono",
            "cons25-m",
            "dumb",
            "vt52",
        ] {
            assert_eq!(term(none), Colours::None, "{none}");
        }
    }

    #[test]
    fn the_environment_adds_colours_where_the_name_leaves_it_open_and_takes_them_away() {
        let also = |term, name, value| here(&[("TERM", term), (name, value)]).colours;
        assert_eq!(also("xterm", "COLORTERM", "truecolor"), Colours::Many);
        assert_eq!(also("screen", "COLORTERM", "24bit"), Colours::Many);
        assert_eq!(also("xterm", "COLORTERM", ""), Colours::Sixteen);
        assert_eq!(also("xterm", "COLORTERM", "yes"), Colours::Sixteen);
        assert_eq!(also("linux", "COLORTERM", "truecolor"), Colours::Sixteen);
        assert_eq!(also("vt100", "COLORTERM", "truecolor"), Colours::None);
        assert_eq!(also("xterm", "NO_COLOR", "1"), Colours::None);
        assert_eq!(also("xterm", "NO_COLOR", ""), Colours::Sixteen, "not set");
        assert_eq!(also("xterm-256color", "CLICOLOR", "0"), Colours::None);
        assert_eq!(also("xterm-256color", "CLICOLOR", "1"), Colours::Many);
        let both = [("COLORTERM", "truecolor"), ("NO_COLOR", "0")];
        assert_eq!(here(&both).colours, Colours::None, "whatever it says");
    }

    #[test]
    fn figures_are_drawn_in_braille_but_where_letters_lack_or_blocks_are_sure() {
        let cells = |env: &[(&str, &str)]| here(env).cells;
        assert_eq!(cells(&[("TERM", "linux")]), Cells::Dots);
        assert_eq!(cells(&[("TERM", "xterm")]), Cells::Braille);
        assert_eq!(cells(&[("TERM", "tmux-256color")]), Cells::Braille);
        assert_eq!(cells(&[]), Cells::Braille);
        // A console of Windows has all letters, whatever a locale says.
        let few = if cfg!(unix) {
            Cells::Dots
        } else {
            Cells::Braille
        };
        assert_eq!(cells(&[("TERM", "xterm"), ("LC_ALL", "C")]), few);
        assert_eq!(cells(&[("TERM", "xterm-kitty")]), Cells::Sextants);
        #[cfg(unix)]
        assert_eq!(cells(&[("TERM", "foot"), ("LC_ALL", "C")]), Cells::Dots);
    }

    #[test]
    fn a_terminal_that_only_appends_is_not_drawn_on() {
        for term in NOT_DRAWN {
            assert!(!here(&[("TERM", term)]).draws, "{term}");
        }
        for term in ["xterm", "vt100", "linux", ""] {
            assert!(here(&[("TERM", term)]).draws, "{term}");
        }
    }
}
