//! Text that fits: spaced, wrapped, cut and aligned, measured in terminal cells.

use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The longest line in cells. In longer lines the eye loses its place.
pub const LONGEST_LINE: usize = 60;

/// How many cells a text takes.
pub fn width(text: &str) -> usize {
    // As most texts are.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    UnicodeWidthStr::width(text)
}

/// The width of a text in cells; `u16::MAX` for a text that no screen could hold.
pub fn cells(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// A text with a capital letter first.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A word in spaced capitals: `H O L D`. Three spaces separate words.
pub fn spaced(text: &str) -> String {
    let word = |word: &str| word.graphemes(true).collect::<Vec<_>>().join(" ");
    text.to_uppercase()
        .split_whitespace()
        .map(word)
        .collect::<Vec<_>>()
        .join("   ")
}

/// Breaks a text into lines of at most `width` cells, and never more than [`LONGEST_LINE`].
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if width == 0 || text.trim().is_empty() {
        return Vec::new();
    }
    lines(text, Options::new(width.min(LONGEST_LINE)))
}

/// Breaks a text at its spaces only, so that a dose such as `10-15` stays whole.
pub(crate) fn lines(text: &str, options: Options<'_>) -> Vec<String> {
    let options = options
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect()
}

/// The text if it fits in `room` cells, else its beginning and `…`. Letters are never split.
pub fn fit(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let Some(room) = room.checked_sub(1) else {
        return String::new();
    };
    let mut kept = String::new();
    let mut used = 0;
    for letter in text.graphemes(true) {
        used += width(letter);
        if used > room {
            break;
        }
        kept.push_str(letter);
    }
    kept.push('…');
    kept
}

/// One line of `room` cells with `left` at its start and `right` at its end.
///
/// If both do not fit, `left` is cut. If less than half a line of it would remain, `right` is
/// dropped instead.
pub fn pad_between(left: &str, right: &str, room: usize) -> String {
    const GAP: usize = 2;
    let both = width(left) + GAP + width(right);
    let right = if both > room && width(right) + GAP > room / 2 {
        ""
    } else {
        right
    };
    let gap = if right.is_empty() { 0 } else { GAP };
    let left = fit(left, room.saturating_sub(width(right) + gap));
    let space = room.saturating_sub(width(&left) + width(right));
    format!("{left}{}{right}", " ".repeat(space))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaced_capitals_in_three_languages() {
        assert_eq!(spaced("hold"), "H O L D");
        assert_eq!(spaced("Bløde knæ, gå"), "B L Ø D E   K N Æ ,   G Å");
        assert_eq!(spaced("a\u{30a}b"), "A\u{30a} B");
        assert_eq!(spaced(" "), "");
    }

    #[test]
    fn text_wraps_between_words_and_never_past_sixty() {
        assert_eq!(
            wrap("Do 10-15 of them, keep breathing", 11),
            ["Do 10-15 of", "them, keep", "breathing"]
        );
        assert!(
            wrap(&"ord ".repeat(50), 200)
                .iter()
                .all(|l| width(l) <= LONGEST_LINE)
        );
        assert_eq!(wrap("rygsøjlegymnastik", 6), ["rygsøj", "legymn", "astik"]);
        assert!(wrap("a", 0).is_empty());
        assert!(wrap("", 9).is_empty());
    }

    #[test]
    fn a_cut_text_ends_in_an_ellipsis_and_keeps_letters_whole() {
        assert_eq!(fit("Bækkenkip", 9), "Bækkenkip");
        assert_eq!(fit("Bækkenkip", 8), "Bækkenk…");
        assert_eq!(fit("a\u{30a}a\u{30a}a\u{30a}", 2), "a\u{30a}…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("ab", 1), "…");
        assert_eq!(fit("ab", 0), "");
    }

    #[test]
    fn two_texts_share_a_line() {
        assert_eq!(pad_between("Tilt", "3 × 10", 14), "Tilt    3 × 10");
        assert_eq!(
            pad_between("Knee to chest", "1 × 2", 16),
            "Knee to …  1 × 2"
        );
        assert_eq!(
            pad_between("Knee to chest", "a long story", 16),
            "Knee to chest   "
        );
        assert_eq!(pad_between("Knee", "x", 3), "Kn…");
        assert_eq!(pad_between("", "", 2), "  ");
    }
}
