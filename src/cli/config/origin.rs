//! Where the value of a setting comes from.

use crate::cli::Home;
use crate::content::settings;
use crate::core::settings::{Setting, Theme, Value};
use crate::i18n::{Text, names_language, t};
use crate::run::terminal::are_colours_unwanted;
use serde::Serialize;

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Origin {
    CommandLine,
    File,
    Environment,
    System,
    Default,
    NotSet,
}

impl Origin {
    pub(super) const fn word(self) -> Text {
        match self {
            Self::CommandLine => t::CONFIG_FROM_COMMAND_LINE,
            Self::File => t::CONFIG_FROM_FILE,
            Self::Environment => t::CONFIG_FROM_ENVIRONMENT,
            Self::System => t::CONFIG_FROM_SYSTEM,
            Self::Default => t::CONFIG_FROM_DEFAULT,
            Self::NotSet => t::CONFIG_NOT_SET,
        }
    }
}

/// The values of this call with their origins.
pub(super) struct Origins<'h> {
    home: &'h Home,
    /// The keys that the file sets.
    in_file: Vec<&'static str>,
}

impl<'h> Origins<'h> {
    pub(super) fn of(home: &'h Home) -> Self {
        Self {
            home,
            in_file: settings::set_in(&home.folders.settings()),
        }
    }

    /// The value that holds now, and where it comes from.
    pub(super) fn value(&self, setting: &Setting) -> (Option<Value>, Origin) {
        let is_in_file = self.in_file.contains(&setting.key);
        let value = setting.get(&self.home.settings);
        match setting.key {
            "language" => {
                let value = Some(Value::Word(self.home.lang().code()));
                let origin = if self.home.asked_language.is_some() {
                    Origin::CommandLine
                } else if is_in_file {
                    Origin::File
                } else if names_language() {
                    Origin::Environment
                } else {
                    Origin::System
                };
                (value, origin)
            }
            // Whoever wants no colours has none, whatever the file says.
            "theme" if are_colours_unwanted() => {
                (Some(Value::Word(Theme::Plain.word())), Origin::Environment)
            }
            _ if is_in_file => (value, Origin::File),
            _ => {
                let origin = match value {
                    Some(_) => Origin::Default,
                    None => Origin::NotSet,
                };
                (value, origin)
            }
        }
    }
}
