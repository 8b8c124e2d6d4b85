//! One line of text: not empty, not endless, nothing hidden in it.

use super::At;
use crate::content::fields::Kind;
use crate::content::suggest::How;
use crate::content::suggest::value::{quoted, values};
use crate::core::text::Plain;

/// Reads a text that is shown or spoken.
pub(super) fn line(text: &str, at: &mut At<'_, '_>) -> Option<Plain> {
    let key = at.field.key;
    if text.trim().is_empty() {
        let help = "put words between the quotes, or leave it out".to_owned();
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
        '\n' | '\r' => ("a text is one line".to_owned(), "put it on one line"),
        '\t' => ("a tab in a text".to_owned(), "put a space there"),
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
    let itself = place != at.span;
    at.faults
        .error(place.clone(), &message, Some(help.to_owned()));
    let values = values(at.field, Kind::Text, source).into_iter();
    if !itself || matches!(hidden, '\n' | '\r') {
        // A path of Windows, or an escape of what nobody sees.
        let paths = values.filter(|value| value.starts_with('\''));
        let plain = quoted(text.trim());
        let offers = paths.chain([plain]).map(|text| (at.span.clone(), text));
        at.faults.offers(offers.collect::<Vec<_>>(), How::Write);
    } else {
        let text = if hidden.is_whitespace() { " " } else { "" };
        at.faults.offer(place, text);
    }
    None
}
