//! Guesses what a line should be that is not TOML: it has quotes of a word processor, a colon,
//! `//`, a bracket too many. Each guess is a whole line, and is tried before it is suggested.

use super::Suggestion;
use super::value::{is_path, is_quote, quoted};
use crate::core::text::Plain;
use toml::de::DeTable;

/// Marks that begin a comment in other formats.
const COMMENTS: &[&str] = &["//", ";", "--", "/*", "*", "%", "!", "REM ", "'", "´"];
/// Marks between key and value in other formats.
const EQUALS: &[&str] = &[
    "===", "==", ":=", "=:", "=>", "->", "=", ":", "＝", "：", "≔",
];

/// Returns lines to try in place of the line that begins at `start`.
pub(in crate::content) fn suggestions(line: &str, start: usize) -> Vec<Suggestion> {
    if line.len() > super::LONG {
        return Vec::new();
    }
    let indent = line.len() - line.trim_start().len();
    let (space, written) = line.split_at(indent);
    let mut lines: Vec<String> = Vec::new();
    let clean = cleaned(written);
    lines.extend(heading(&clean));
    lines.extend(pairs(&clean));
    lines.push(clean.clone());
    lines.extend(entry(&clean));
    if let Some(note) = COMMENTS.iter().find_map(|mark| clean.strip_prefix(mark)) {
        lines.insert(
            0,
            format!("# {}", note.trim().trim_end_matches("*/").trim_end()),
        );
    }
    let shape = clean.trim_matches(|c: char| !c.is_alphanumeric());
    if shape.is_empty() || clean.starts_with("```") {
        lines.insert(0, String::new());
    } else if !clean.contains(['=', '[', ']', '{', '}']) {
        lines.push(format!("# {clean}"));
    }
    let mut found: Vec<Suggestion> = Vec::new();
    for new in lines {
        let new = if new.is_empty() {
            new
        } else {
            format!("{space}{new}")
        };
        let suggestion = Suggestion::between(line, &new, start);
        if new != line && !found.contains(&suggestion) {
            found.push(suggestion);
        }
    }
    found
}

/// Removes hidden characters, and makes every kind of blank a space.
fn cleaned(line: &str) -> String {
    let mut bytes = [0; 4];
    let clean: String = line
        .chars()
        .filter_map(|c| match c {
            c if c.is_whitespace() => Some(' '),
            c if Plain::changes(c.encode_utf8(&mut bytes)) => None,
            c => Some(c),
        })
        .collect();
    clean.trim().to_owned()
}

/// Writes a heading in the brackets it needs.
fn heading(line: &str) -> Vec<String> {
    let line = line
        .split(" #")
        .next()
        .unwrap_or_default()
        .trim_end_matches([':', ';', ',']);
    let name = line.trim_matches(|c: char| "[](){}<> ".contains(c) || is_quote(c));
    let bare = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    // An entry of a list is no heading.
    let is_entry = line.starts_with(is_quote) && !line.contains('[');
    if name.is_empty() || is_entry || !name.chars().all(bare) {
        return Vec::new();
    }
    let (one, two) = (format!("[{name}]"), format!("[[{name}]]"));
    if line.starts_with("[[") || line.ends_with("]]") {
        vec![two, one]
    } else {
        vec![one, two]
    }
}

/// Writes a key and its value in each way they can be read.
fn pairs(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lead = |c: char| is_quote(c) || "-*•·–—>| ".contains(c);
    for line in [line, line.trim_start_matches(lead).trim_end_matches('`')] {
        let bare = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        let end = line.find(|c: char| !bare(c)).unwrap_or(line.len());
        let (key, rest) = line.split_at(end);
        let rest = rest.trim_start_matches(is_quote).trim_start();
        let mark = EQUALS.iter().find(|mark| rest.starts_with(**mark));
        let rest = mark.map_or(rest, |mark| rest.strip_prefix(*mark).unwrap_or(rest));
        if key.is_empty() || rest.trim().is_empty() || (mark.is_none() && words(rest) > 2) {
            continue;
        }
        let rest = rest.trim_start_matches(['=', ' ']);
        for (value, note) in [split(rest), (rest.trim(), None)] {
            let note = note.map_or(String::new(), |note| format!(" # {note}"));
            let wrapped = line.starts_with(key) || !value.ends_with(is_quote);
            let value = value.trim_end_matches([';', ',', ' ']);
            for value in values(value, wrapped) {
                let line = format!("{key} = {value}{note}");
                if !found.contains(&line) {
                    found.push(line);
                }
            }
        }
    }
    found
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Splits a value from the comment behind it.
fn split(rest: &str) -> (&str, Option<&str>) {
    let mut open = false;
    let mut last = ' ';
    for (at, c) in rest.char_indices() {
        if is_quote(c) && c != '\'' && c != '’' {
            open = !open;
        }
        let tail = rest.get(at..).unwrap_or_default();
        let mark = ["//", "#", ";", "--", "/*"]
            .iter()
            .find(|mark| tail.starts_with(**mark));
        if let Some(mark) = mark.filter(|_| !open && (last == ' ' || tail.starts_with('#'))) {
            let note = tail.strip_prefix(*mark).unwrap_or_default().trim();
            let note = note.trim_end_matches("*/").trim_end();
            let value = rest.get(..at).unwrap_or_default().trim();
            return (
                value,
                (!note.is_empty() && !value.is_empty()).then_some(note),
            );
        }
        last = c;
    }
    (rest.trim(), None)
}

fn is_value(text: &str) -> bool {
    DeTable::parse(&format!("x = {text}")).is_ok()
}

/// Writes a value in each way it can be read, the likeliest first.
fn values(raw: &str, wrapped: bool) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(inner) = raw.strip_prefix(['[', '(']) {
        let inner = inner.trim_end_matches([']', ')', ' ', ',']);
        let items: Vec<String> = items(inner).iter().map(|item| scalar(item)).collect();
        found.push(format!("[{}]", items.join(", ")));
    }
    if raw.starts_with('{') {
        found.push(format!("{raw} }}"));
        found.push(format!("{raw}}}"));
    }
    if wrapped && is_value(raw) {
        found.push(raw.to_owned());
    }
    let closed = raw.trim_end_matches([']', '}', ')', '.']);
    if is_value(closed) {
        found.push(closed.to_owned());
    }
    if !raw.starts_with(['[', '{']) {
        found.push(scalar(raw));
    }
    found
}

/// Splits the entries of a list at commas outside quotes.
fn items(inner: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut from, mut open) = (0, false);
    for (at, c) in inner.char_indices() {
        if is_quote(c) && c != '\'' && c != '’' {
            open = !open;
        }
        if (c == ',' || c == ';') && !open {
            items.push(inner.get(from..at).unwrap_or_default().trim());
            from = at + 1;
        }
    }
    items.push(inner.get(from..).unwrap_or_default().trim());
    items.retain(|item| !item.is_empty());
    items
}

/// Writes a value that is no list: unchanged where it can be read, else as a text.
fn scalar(raw: &str) -> String {
    let raw = raw.trim();
    let number = raw.replace(',', ".");
    if is_value(raw) {
        raw.to_owned()
    } else if raw.starts_with(|c: char| c.is_ascii_digit()) && is_value(&number) {
        number
    } else if raw.contains("\\u") && !is_path(raw) {
        // The meaning of a wrong escape cannot be guessed.
        raw.to_owned()
    } else {
        quoted(raw.trim_matches(is_quote))
    }
}

/// Writes an entry of a list that has a line of its own.
fn entry(line: &str) -> Option<String> {
    let inner = line.trim_end_matches([',', ';', ' ']);
    let closing = inner.ends_with(']');
    let inner = inner.trim_end_matches([']', ' ', ',']);
    let is_entry = inner.starts_with(is_quote) || inner.ends_with(is_quote);
    is_entry.then(|| {
        let end = if closing { "]" } else { "," };
        format!("{}{end}", scalar(inner))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_among_what_is_tried() {
        for (line, meant) in [
            ("position = “supine”", "position = \"supine\""),
            ("  „Læg dig“,", "  \"Læg dig\","),
            ("sets: 2", "sets = 2"),
            ("sets = 2 // to", "sets = 2 # to"),
            ("// to", "# to"),
            ("sets = 2;", "sets = 2"),
            ("• sets = 2", "sets = 2"),
            ("sets\u{a0}= 2\u{200b}", "sets = 2"),
            ("hip = [1,5", "hip = [1, 5]"),
            ("waist = 45,5", "waist = 45.5"),
            ("[dose", "[dose]"),
            ("[[exercise]", "[[exercise]]"),
            ("dose:", "[dose]"),
            ("reps 8-10", "reps = \"8-10\""),
            ("url = \"C:\\x\"", "url = 'C:\\x'"),
            ("name = \"a \"b\" c\"", "name = \"a \\\"b\\\" c\""),
            ("]", ""),
            ("```", ""),
        ] {
            let tried = suggestions(line, 0);
            let tried: Vec<String> = tried.iter().map(|s| s.applied(line)).collect();
            assert!(tried.contains(&meant.to_owned()), "{line}: {tried:?}");
        }
    }
}
