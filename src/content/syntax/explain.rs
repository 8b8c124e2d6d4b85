//! Explains the errors of the TOML parser to a reader who does not know TOML.

use crate::content::diagnostic::code;
use crate::content::near::nearest;
use crate::content::say;
use crate::core::phrase::Phrase;
use crate::core::text::Plain;
use std::ops::Range;

/// Returns message and help for an error of the parser at `marked`. The parser has no error codes,
/// so its errors are known by their words; the corpus notices when a new version changes them.
pub(super) fn explain(
    message: &str,
    source: &str,
    marked: &Range<usize>,
    unclosed: bool,
) -> (Phrase, Option<Phrase>) {
    let written = source.get(marked.clone()).unwrap_or_default();
    let what = message.split(", expected").next().unwrap_or(message);
    let (message, help) = match what {
        _ if unclosed => {
            let closing = if written == "{" { "}" } else { "]" };
            (say::never_closed(written), say::end_with(closing))
        }
        "key with no value" | "missing value for key" => {
            (say::KEY_NEEDS_VALUE, say::LINE_IS_KEY_VALUE)
        }
        "missing value" => (say::VALUE_MISSING, say::PUT_VALUE),
        "string values must be quoted" if written.trim_end().ends_with('=') => {
            (say::VALUE_MISSING, say::PUT_VALUE)
        }
        "string values must be quoted" | "invalid boolean" if is_yes_or_no(written) => {
            return (say::YES_NO_WORDS, None);
        }
        "string values must be quoted" | "invalid boolean" => (say::NEEDS_QUOTES, say::IN_QUOTES),
        "missing comma between array elements" if written == "}" => {
            (say::LIST_NOT_CLOSED, say::CLOSE_LIST_FIRST)
        }
        "missing comma between array elements" => {
            (say::COMMA_BETWEEN_ENTRIES, say::put_comma_or_escape("\\\""))
        }
        "missing comma between key-value pairs" => (say::COMMA_BETWEEN_KEYS, say::PUT_COMMA),
        "unclosed table" | "unclosed array table" => {
            (say::HEADING_NOT_CLOSED, say::HEADING_IN_BRACKETS)
        }
        "unexpected key or value" => (say::LINE_IS_FULL, say::one_key_or_escape("\\\"")),
        "extra `=`" => (say::ONE_EQUALS_TOO_MANY, say::LINE_IS_KEY_VALUE),
        "missing escaped value" => (say::backslash("\\"), say::double_backslash("\\\\")),
        "invalid date" if is_range(written) => (say::RANGE_NEEDS_QUOTES, say::IN_QUOTES),
        "invalid date" => (say::NO_SUCH_DATE, say::date_is("2026-11-22")),
        "cannot recurse further; max recursion depth met" => {
            (say::LISTS_TOO_DEEP, say::ONE_LIST_AT_MOST)
        }
        "recursion limit" => (say::TABLES_TOO_DEEP, say::DEEPEST_KEY),
        "invalid unquoted key" => (strange_key(written), say::KEY_LETTERS),
        "invalid value" if message.ends_with("unicode hexadecimal value") => {
            (say::NO_CHARACTER, say::TYPE_CHARACTER)
        }
        "carriage return must be followed by newline" => (say::HALF_LINE_BREAK, say::PRESS_ENTER),
        _ if is_unclosed_text(message, written) => (say::TEXT_NOT_CLOSED, say::CLOSE_TEXT),
        _ if what.ends_with("string") && written.chars().any(char::is_control) => {
            (say::CONTROL_IN_TEXT, say::RETYPE_WORD)
        }
        _ => return (say::no_toml(what), None),
    };
    (message, Some(help))
}

/// A key with a foreign or hidden letter.
fn strange_key(written: &str) -> Phrase {
    match written.chars().next() {
        Some(c) if Plain::changes(c.encode_utf8(&mut [0; 4])) => say::hidden_in_key(code(c)),
        Some(c) => say::letter_in_key(c.to_string(), code(c)),
        None => say::NO_KEY_AT_ALL,
    }
}

fn is_range(written: &str) -> bool {
    written
        .split_once('-')
        .is_some_and(|(low, high)| low.parse::<u32>().is_ok() && high.parse::<u32>().is_ok())
}

fn is_unclosed_text(message: &str, written: &str) -> bool {
    message.starts_with("invalid")
        && message.contains("string, expected")
        && !written.chars().any(char::is_control)
}

fn is_yes_or_no(written: &str) -> bool {
    nearest(written, ["true", "false"]).is_some()
}
