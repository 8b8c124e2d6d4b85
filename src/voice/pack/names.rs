//! The names of the files of a pack. No other name is ever opened.

/// What a pack says of itself.
pub const HEAD: &str = "pack.toml";
/// What was to be recorded, and what was.
pub const TEXTS: &str = "texts.toml";
/// The longest id.
const LONGEST: usize = 96;

/// Whether a word is the id of a fragment, and so a safe name of a file: two parts of small letters,
/// digits and dashes.
pub(super) fn is_id(word: &str) -> bool {
    let may = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_part = |part: &str| !part.is_empty() && part.chars().all(may);
    let parts = word.split_once('.');
    word.len() <= LONGEST && parts.is_some_and(|(a, b)| is_part(a) && is_part(b))
}

/// The name of the file of a recording.
pub fn file_of(id: &str) -> String {
    format!("{id}.wav")
}
