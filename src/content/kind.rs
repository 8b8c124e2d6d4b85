//! Finds what a file describes from its folder and its text.

use super::say;
use crate::core::phrase::Phrase;
use std::ffi::OsStr;
use std::path::Path;

/// What a file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Exercise,
    Programme,
    Settings,
    /// A programme to be sent, with what it needs.
    Pack,
}

impl Kind {
    /// Returns what a file describes: its text decides, else its folder.
    pub(super) fn of(path: &Path, source: &str) -> Self {
        if path.file_name() == Some(OsStr::new("config.toml")) {
            return Self::Settings;
        }
        let place = Self::of_folder(path);
        Self::of_text(source).or(place).unwrap_or(Self::Exercise)
    }

    /// Returns what the folder of a file is for.
    pub(super) fn of_folder(path: &Path) -> Option<Self> {
        match path.parent()?.file_name()?.to_str()? {
            "exercises" => Some(Self::Exercise),
            "programmes" => Some(Self::Programme),
            _ => None,
        }
    }

    /// Returns what a text describes, where it can be seen.
    pub(super) fn of_text(source: &str) -> Option<Self> {
        let has = |words: &[&str]| {
            let mut lines = source
                .trim_start_matches('\u{feff}')
                .lines()
                .map(str::trim_start);
            lines.any(|line| words.iter().any(|word| line.starts_with(word)))
        };
        if has(&["[programmes.", "[exercises."]) {
            Some(Self::Pack)
        } else if has(&["[[exercise", "days-per-week", "days ", "days="]) {
            Some(Self::Programme)
        } else if has(&["position", "phases", "[dose", "dose.", "[steps", "steps."]) {
            Some(Self::Exercise)
        } else {
            None
        }
    }

    /// The folder that files of this kind are read from.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Self::Exercise => "exercises",
            Self::Programme => "programmes",
            Self::Settings | Self::Pack => "",
        }
    }

    const fn noun(self) -> Phrase {
        match self {
            Self::Exercise => say::AN_EXERCISE,
            Self::Programme => say::A_PROGRAMME,
            Self::Settings => say::SETTINGS,
            Self::Pack => say::A_PACK,
        }
    }

    /// The fault of a file of this kind in the folder of the other, and what to do.
    pub(super) fn misplaced(self, path: &Path) -> (Phrase, Phrase) {
        let name = super::names::name(path);
        let place = Self::of_folder(path).map_or("", Self::folder);
        let help = if self == Self::Pack {
            say::ADD_PACK
        } else {
            say::move_to(format!("{}/{name}", self.folder()))
        };
        (say::misplaced(self.noun(), place), help)
    }
}
