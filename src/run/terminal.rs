//! What this terminal can show, as its environment says. Nothing here asks the terminal itself.

use crate::core::settings::Theme;
use crate::view::lines::Form;
use crate::view::{Colours, Skin};
use std::ffi::OsString;

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

/// How things can look here. `read` reads the environment; the theme is the app's to say.
pub(super) fn skin(read: impl Fn(&str) -> Option<OsString>) -> Skin {
    Skin {
        theme: Theme::Auto,
        colours: colours(&read),
        braille: has_braille(&read),
        form: Form::Drawn,
    }
}

/// `NO_COLOR` (no-color.org) takes all colours away; with few of them the theme is the terminal's.
fn colours(read: impl Fn(&str) -> Option<OsString>) -> Colours {
    let named = |name, parts: &[&str]| {
        let value = read(name).unwrap_or_default();
        let value = value.to_string_lossy();
        parts.iter().any(|part| value.contains(part))
    };
    if read("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        Colours::None
    } else if named("COLORTERM", &["truecolor", "24bit"])
        || named("TERM", &MANY)
        // A console there has them and sets no name.
        || (cfg!(windows) && read("TERM").is_none())
    {
        Colours::Many
    } else {
        Colours::Sixteen
    }
}

/// The letters of the Linux console have no braille; every terminal in a window draws it.
fn has_braille(read: impl Fn(&str) -> Option<OsString>) -> bool {
    read("TERM").is_none_or(|term| term != "linux")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(environment: &[(&str, &str)]) -> Skin {
        skin(|name| {
            let found = environment.iter().find(|(known, _)| *known == name)?;
            Some(OsString::from(found.1))
        })
    }

    #[test]
    fn colours_follow_the_terminal_and_no_color() {
        let term = |term| here(&[("TERM", term)]).colours;
        assert_eq!(term("xterm-256color"), Colours::Many);
        assert_eq!(term("screen.xterm-256color"), Colours::Many);
        assert_eq!(term("xterm-kitty"), Colours::Many);
        for few in ["linux", "xterm", "vt100", "dumb"] {
            assert_eq!(term(few), Colours::Sixteen, "{few}");
        }
        let also = |name, value| here(&[("TERM", "xterm"), (name, value)]).colours;
        assert_eq!(also("COLORTERM", "truecolor"), Colours::Many);
        assert_eq!(also("COLORTERM", "24bit"), Colours::Many);
        assert_eq!(also("COLORTERM", ""), Colours::Sixteen);
        assert_eq!(also("NO_COLOR", "1"), Colours::None);
        assert_eq!(also("NO_COLOR", ""), Colours::Sixteen, "empty is not set");
        let both = [("COLORTERM", "truecolor"), ("NO_COLOR", "0")];
        assert_eq!(here(&both).colours, Colours::None, "whatever it says");
    }

    #[test]
    fn the_linux_console_has_no_braille() {
        assert!(!here(&[("TERM", "linux")]).braille);
        assert!(here(&[("TERM", "xterm")]).braille);
        assert!(here(&[]).braille);
    }
}
