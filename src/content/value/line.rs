//! One line of text: not empty, not too long, without hidden characters.

use super::At;
use crate::content::diagnostic::code;
use crate::content::fields::Kind;
use crate::content::say;
use crate::content::suggest::How;
use crate::content::suggest::value::{quoted, values};
use crate::core::text::Plain;

/// Reads a text that is shown or spoken.
pub(super) fn line(text: &str, at: &mut At<'_, '_>) -> Option<Plain> {
    let key = at.field.key;
    if text.trim().is_empty() {
        at.error(say::EMPTY_TEXT, say::WORDS_BETWEEN_QUOTES);
        return None;
    }
    if text.len() > Plain::LONGEST && text.chars().nth(Plain::LONGEST).is_some() {
        at.error(say::too_long(key, Plain::LONGEST), say::FEWER_WORDS);
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
        '\n' | '\r' => (say::ONE_LINE, say::ON_ONE_LINE),
        '\t' => (say::TAB, say::PUT_A_SPACE),
        c => (say::hidden_in_text(code(c)), say::DELETE_OR_RETYPE),
    };
    // A character that is not written as an escape is marked itself.
    let source = at.faults.source().get(at.span.clone()).unwrap_or_default();
    let place = source.find(hidden).map_or(at.span.clone(), |offset| {
        let start = at.span.start + offset;
        start..start + hidden.len_utf8()
    });
    let itself = place != at.span;
    at.faults.error(place.clone(), message, help);
    let values = values(at.field, Kind::Text, source).into_iter();
    if !itself || matches!(hidden, '\n' | '\r') {
        // A path of Windows, or an escape of a hidden character.
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
