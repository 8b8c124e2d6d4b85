//! A draft to begin with: an empty programme, or a copy of another one.

use super::change::{edited, name, only_in, unsigned};
use super::scan::line_end;
use super::written;
use crate::core::text::{Lang, Plain};

/// What names the schema, from where own programmes are.
const SCHEMA: &str = "#:schema ../schema/programme.schema.json";
/// How often a new programme is done, until somebody says otherwise.
const DAYS: &str = "3";

/// A programme without exercises.
pub(super) fn empty(name: &str, lang: Lang) -> String {
    let name = written::text(Plain::new(name.trim()).as_str());
    format!(
        "{SCHEMA}\nformat = 1\ndays-per-week = {DAYS}\nsources = [\"ours\"]\n\n[name]\n{lang} = {name}\n"
    )
}

/// A copy of a text. A clinician signed the other programme, so the copy has no signature. With a new
/// name in one language it has texts in that language only.
pub(super) fn copy(source: &str, new_name: Option<&str>, lang: Lang) -> String {
    let mut text = with_schema(source);
    let mut change = |make: &dyn Fn(&str) -> Option<String>| {
        if let Some(changed) = edited(&text, make) {
            text = changed;
        }
    };
    change(&unsigned);
    if let Some(new_name) = new_name {
        change(&|text| name(text, lang, new_name));
        change(&|text| Some(only_in(text, lang)));
    }
    text
}

/// The text with the line that names the schema at its top, once.
fn with_schema(source: &str) -> String {
    let (mark, rest) = match source.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", source),
    };
    let end = line_end(source);
    let rest = match rest.split_once('\n') {
        Some((first, rest)) if first.starts_with("#:schema") => rest,
        None if rest.starts_with("#:schema") => "",
        _ => rest,
    };
    format!("{mark}{SCHEMA}{end}{rest}")
}
