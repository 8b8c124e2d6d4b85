//! Reads the TOML of exercises, programmes and settings into `core`'s types, and reports what is
//! wrong.
//!
//! A text becomes a tree of values by one table of fields ([`fields`]); the readers of
//! [`mod@exercise`], [`mod@programme`] and [`mod@settings`] turn the tree into `core`'s types. Every
//! fault of a file is a [`Diagnostic`] with its place, so that one look mends the whole file. What is
//! built in was parsed by the build, and is compared with the same fields.
//! [`Library`] hands out what is built in and what the person added; [`check()`] reads without using.
//! The same table makes the [`schema`] for an editor; [`template`] has a file to begin with.
//! Nothing here knows the screen, the clock or the log.

mod built_in;
mod check;
mod diagnostic;
mod dose;
pub mod draft;
mod encoding;
pub mod exercise;
mod faults;
pub mod fields;
mod figure;
mod file;
mod key_path;
mod kind;
mod library;
mod lint;
mod listed;
mod names;
mod near;
mod node;
pub mod own_exercise;
pub mod pack;
pub mod programme;
mod render;
mod say;
pub mod schema;
pub mod settings;
mod sniff;
mod strays;
mod suggest;
mod syntax;
pub mod template;
mod texts;
mod tree;
mod value;
mod walker;
mod words;
mod world;

#[cfg(test)]
mod corpus;

pub use check::{Checked, Report, check};
pub use diagnostic::{Diagnostic, Severity};
pub use library::{Easing, Library, Limits};
pub use names::id_from;
pub use suggest::Suggestion;
pub use value::time_of_day;
pub use world::{Origin, World};

use std::path::Path;

/// The text of an own file as it is read, of any size that is read; `None` where there is no file.
///
/// # Errors
/// Why it cannot be read.
pub fn file_text(path: &Path) -> Result<Option<String>, Diagnostic> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    file::text_of(path).map(|text| Some(text.source))
}
