//! `config.toml`: read with a word for every wrong line, changed without touching the rest.

mod edit;
mod keys;

pub use edit::edit;

use super::Diagnostic;
use super::faults::Faults;
use super::fields::CONFIG;
use super::file::{Checked, text_of};
use super::syntax;
use super::tree::Entries;
use crate::core::exercise::words;
use crate::core::ids::ProgrammeId;
use crate::core::settings::{Country, Instructions, Motion, Rate, Settings, Theme, Volume};
use crate::core::text::Lang;
use chrono::Weekday;
use std::path::Path;

words! {
    /// The first day of a week.
    FirstDay {
        /// As in most of Europe.
        Monday = "monday",
        /// As in much of the world.
        Sunday = "sunday",
    }
}

/// Reads the file of the settings, and says what is wrong with it.
pub fn load(file: &Path) -> (Settings, Option<Checked>) {
    let source = match text_of(file) {
        Ok(source) => source,
        Err(fault) => return (Settings::default(), Some(Checked::from(fault))),
    };
    let (settings, diagnostics) = read(&source, file);
    let faulty = !diagnostics.is_empty();
    (
        settings,
        faulty.then_some(Checked {
            source,
            diagnostics,
        }),
    )
}

/// Reads the settings; for a line that is wrong the default holds.
pub fn read(source: &str, file: &Path) -> (Settings, Vec<Diagnostic>) {
    let (settings, faults) = syntax::parse(Faults::new(file, source), |walker, table| {
        let entries = walker.file(table, CONFIG);
        let keys = keys::read(&entries, &mut walker.faults);
        Settings {
            keys,
            ..build(&entries)
        }
    });
    (settings, faults.finish())
}

fn build(entries: &Entries) -> Settings {
    let usual = Settings::default();
    let flag = |key, usual| entries.flag(key).unwrap_or(usual);
    Settings {
        language: entries.word("language").and_then(Lang::from_tag),
        programme: entries
            .text("programme")
            .and_then(|id| ProgrammeId::new(id.as_str()).ok()),
        country: entries.word("country").and_then(Country::from_word),
        emergency: entries.text("emergency").cloned(),
        urgent: entries.text("urgent").cloned(),
        welcomed: flag("welcomed", usual.welcomed),
        voice: flag("voice", usual.voice),
        voice_rate: entries
            .word("voice-rate")
            .and_then(Rate::from_word)
            .unwrap_or(usual.voice_rate),
        voice_command: entries.texts("voice-command").map(<[_]>::to_vec),
        sounds: flag("sounds", usual.sounds),
        volume: entries
            .word("volume")
            .and_then(Volume::from_word)
            .unwrap_or(usual.volume),
        theme: entries
            .word("theme")
            .and_then(Theme::from_word)
            .unwrap_or(usual.theme),
        motion: entries
            .word("motion")
            .and_then(Motion::from_word)
            .unwrap_or(usual.motion),
        instructions: entries
            .word("instructions")
            .and_then(Instructions::from_word)
            .unwrap_or(usual.instructions),
        usual_time: entries.time("usual-time"),
        day_starts: entries.time("day-starts").unwrap_or(usual.day_starts),
        week_starts: match entries.word("week-starts").and_then(FirstDay::from_word) {
            Some(FirstDay::Sunday) => Weekday::Sun,
            Some(FirstDay::Monday) | None => Weekday::Mon,
        },
        clinician: entries.text("clinician").cloned(),
        keys: usual.keys,
    }
}

#[cfg(test)]
mod tests;
