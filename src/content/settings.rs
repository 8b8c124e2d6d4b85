//! Reads `config.toml` with a fault for every wrong line, and changes it without touching the rest.

mod edit;
mod keys;
mod paths;
mod typed;

pub use edit::{Edited, edit, written};
pub use typed::{Wrong, near_key, typed};

use super::Diagnostic;
use super::faults::Faults;
use super::fields::config;
use super::file::{Checked, Text, text_of};
use super::syntax::{self, Headings};
use super::tree::Entries;
use super::{encoding, say, sniff};
use crate::core::settings::{Kind, SETTINGS, Settings, Value};
use std::borrow::Cow;
use std::path::Path;

/// Reads the file of the settings, with its faults.
pub fn load(file: &Path) -> (Settings, Option<Checked>) {
    if file.is_dir() {
        let fault = Diagnostic::of_file(file, say::IS_A_FOLDER, say::MOVE_AWAY);
        return (Settings::default(), Some(Checked::from(fault)));
    }
    let Text { source, note } = match text_of(file) {
        Ok(text) => text,
        Err(fault) => return (Settings::default(), Some(Checked::from(fault))),
    };
    let (settings, mut diagnostics) = read(&source, file);
    diagnostics.extend(note);
    let faulty = !diagnostics.is_empty();
    (
        settings,
        faulty.then_some(Checked {
            source,
            diagnostics,
        }),
    )
}

/// The keys that the file sets, as far as they can be read.
pub fn set_in(file: &Path) -> Vec<&'static str> {
    let Ok(Text { source, .. }) = text_of(file) else {
        return Vec::new();
    };
    let faults = Faults::new(file, &source);
    let (keys, _) = syntax::parse(faults, Headings::Only("keys"), |walker, table| {
        let entries = walker.file(table, config());
        let set = entries.said.iter().map(|entry| entry.field.key);
        set.collect()
    });
    keys
}

/// Reads the settings. A wrong line leaves its default.
pub fn read(source: &str, file: &Path) -> (Settings, Vec<Diagnostic>) {
    let (settings, faults) = walked(source, file, true);
    let again = |changed: &str| attempt(changed, file).1.into_found();
    (settings, faults.finish(&again))
}

fn attempt<'s>(source: &'s str, file: &Path) -> (Settings, Faults<'s>) {
    walked(source, file, false)
}

/// Reads the settings; also looks at the files that they name, if wanted.
fn walked<'s>(source: &'s str, file: &Path, with_paths: bool) -> (Settings, Faults<'s>) {
    let faults = Faults::new(file, source);
    syntax::parse(faults, Headings::Only("keys"), |walker, table| {
        let entries = walker.file(table, config());
        let keys = keys::read(&entries, &mut walker.faults);
        if with_paths {
            paths::check(&entries, &mut walker.faults);
        }
        let mut settings = Settings {
            keys,
            ..build(&entries)
        };
        // Only the first start writes this line: where it cannot be read, that was over.
        settings.welcomed |= entries.entry("welcomed").is_none() && is_named(source, "welcomed");
        settings
    })
}

/// Whether a line begins with this key, whatever follows it.
fn is_named(source: &str, key: &str) -> bool {
    let rests = source
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix(key));
    let mut rests = rests.map(|rest| rest.chars().next());
    rests.any(|next| !next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_')))
}

/// Decodes a file that will be changed. Bytes that are not UTF-8 are kept. Returns `None` where it
/// is no text.
pub fn text_of_bytes(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = encoding::text(bytes);
    let is_text = sniff::bytes(bytes).is_none() && sniff::utf16(bytes).is_none();
    (is_text && encoding::bytes(&text) == bytes).then_some(text)
}

/// Encodes such a text again.
pub fn bytes_of_text(text: &str) -> Vec<u8> {
    encoding::bytes(text)
}

fn build(entries: &Entries) -> Settings {
    let mut settings = Settings::default();
    for setting in &SETTINGS {
        let key = setting.key;
        let value = match setting.kind {
            Kind::Flag => entries.flag(key).map(Value::Flag),
            Kind::Word(_) | Kind::Switch(_) => entries.word(key).map(Value::Word),
            Kind::Text | Kind::Programme => entries.text(key).cloned().map(Value::Text),
            Kind::Texts => entries.texts(key).map(|texts| Value::Texts(texts.to_vec())),
            Kind::Time => entries.time(key).map(Value::Time),
        };
        setting.set(&mut settings, value.as_ref());
    }
    settings
}

#[cfg(test)]
mod tests;
