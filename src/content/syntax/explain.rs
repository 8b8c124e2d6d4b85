//! What the TOML parser complains of, in the words of someone who has never heard of TOML.

use crate::content::near::nearest;
use crate::core::text::Plain;
use std::ops::Range;

/// The message and the help for a parser's message about `marked` of the source.
pub(super) fn explain(
    message: &str,
    source: &str,
    marked: &Range<usize>,
    unclosed: bool,
) -> (String, Option<String>) {
    let written = source.get(marked.clone()).unwrap_or_default();
    if unclosed {
        let closing = if written == "{" { "}" } else { "]" };
        return said(
            &format!("this `{written}` is never closed"),
            &format!("end it with `{closing}`"),
        );
    }
    let what = message.split(", expected").next().unwrap_or(message);
    match what {
        "key with no value" | "missing value for key" => {
            said("a key needs a value", "a line is a key, `=` and a value")
        }
        "missing value" => said("the value is missing", "put one behind the `=`"),
        "string values must be quoted" if written.trim_end().ends_with('=') => {
            said("the value is missing", "put one behind the `=`")
        }
        "string values must be quoted" | "invalid boolean" if yes_or_no(written).is_some() => {
            ("yes and no are written `true` and `false`".to_owned(), None)
        }
        "string values must be quoted" | "invalid boolean" => {
            said("a text needs quotes", "put it in quotes")
        }
        "missing comma between array elements" if written == "}" => {
            said("the list is not closed", "put `]` before this `}`")
        }
        "missing comma between array elements" => said(
            "a comma is missing between two entries",
            "put `,` between them; a quote within a text is written `\\\"`",
        ),
        "missing comma between key-value pairs" => said(
            "a comma is missing between two keys",
            "put `,` between them",
        ),
        "unclosed table" | "unclosed array table" => said(
            "this heading is not closed",
            "a heading stands in brackets, such as `[dose]` or `[[exercise]]`",
        ),
        "unexpected key or value" => said(
            "nothing more can stand on this line",
            "there is one key a line; a quote within a text is written `\\\"`",
        ),
        "extra `=`" => said("one `=` too many", "a line is a key, `=` and a value"),
        "missing escaped value" => said(
            "a `\\` in a text begins a special character",
            "a backslash itself is `\\\\`",
        ),
        "invalid date" if is_range(written) => said("a range needs quotes", "put it in quotes"),
        "invalid date" => said(
            "there is no such date",
            "a date is year, month and day, such as 2026-11-22",
        ),
        "cannot recurse further; max recursion depth met" => said(
            "the lists are nested too deep",
            "no key takes more than one list",
        ),
        "recursion limit" => said(
            "the tables are nested too deep",
            "no key lies deeper than `cue.move.en`",
        ),
        "invalid unquoted key" => strange_key(written),
        "invalid value" if message.ends_with("unicode hexadecimal value") => said(
            "there is no character with this number",
            "type the character itself",
        ),
        "carriage return must be followed by newline" => said(
            "a line ends with half a line break",
            "press Enter here instead",
        ),
        _ if is_unclosed_text(message, written) => said(
            "this text is not closed",
            "end it with the quote it begins with",
        ),
        _ if what.ends_with("string") && written.chars().any(char::is_control) => said(
            "a text holds a hidden control character",
            "delete it and type the word again",
        ),
        _ => (format!("this is no TOML: {what}"), None),
    }
}

fn said(message: &str, help: &str) -> (String, Option<String>) {
    (message.to_owned(), Some(help.to_owned()))
}

/// A key with a letter that looks like another, or with none that anyone sees.
fn strange_key(written: &str) -> (String, Option<String>) {
    let mut bytes = [0; 4];
    let message = match written.chars().next() {
        Some(c) if Plain::changes(c.encode_utf8(&mut bytes)) => format!(
            "a character that cannot be seen (U+{:04X}) in a key",
            u32::from(c)
        ),
        Some(c) => format!("`{c}` (U+{:04X}) cannot stand in a key", u32::from(c)),
        None => "this is no key".to_owned(),
    };
    said(
        &message,
        "keys are written with a-z, 0-9, - and _; type it again",
    )
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

fn yes_or_no(written: &str) -> Option<&'static str> {
    nearest(written, ["true", "false"])
}
