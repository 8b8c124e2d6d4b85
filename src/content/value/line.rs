//! One line of text: not empty, not endless, nothing hidden in it.

use super::At;
use crate::core::text::Plain;

/// Reads a text that is shown or spoken.
pub(super) fn line(text: &str, at: &mut At<'_, '_>) -> Option<Plain> {
    let key = at.field.key;
    if text.trim().is_empty() {
        let help = "write something between the quotes, or leave it out".to_owned();
        at.error("this text is empty", help);
        return None;
    }
    if text.len() > Plain::LONGEST && text.chars().nth(Plain::LONGEST).is_some() {
        let message = format!("`{key}` is longer than {} characters", Plain::LONGEST);
        at.error(&message, "say it in fewer words".to_owned());
        return None;
    }
    if !Plain::changes(text) {
        return Some(Plain::new(text));
    }
    let mut bytes = [0; 4];
    let hidden = text
        .chars()
        .find(|c| Plain::changes(c.encode_utf8(&mut bytes)))?;
    let (message, help) = match hidden {
        '\n' | '\r' => (
            "a text is one line".to_owned(),
            "write it without line breaks",
        ),
        '\t' => ("a tab in a text".to_owned(), "write a space"),
        c => (
            format!(
                "a character that cannot be seen (U+{:04X}) in a text",
                u32::from(c)
            ),
            "delete it, or type the text again",
        ),
    };
    // Where it stands as itself, and not as an escape, its own place is shown.
    let source = at.faults.source().get(at.span.clone()).unwrap_or_default();
    let place = source.find(hidden).map_or(at.span.clone(), |offset| {
        let start = at.span.start + offset;
        start..start + hidden.len_utf8()
    });
    at.faults.error(place, &message, Some(help.to_owned()));
    None
}
