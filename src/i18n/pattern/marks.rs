//! The marks in a pattern. `build.rs` reads this file too: it sets them.

/// A value stands here: its name follows, up to [`END`].
pub(super) const VALUE: char = '\u{1}';
/// What stands here depends on a value: its name follows, up to [`END`]; then one case after the
/// other, each a key and a pattern that both go up to an [`END`]; and another [`END`].
pub(super) const CHOICE: char = '\u{2}';
/// The end of what a mark began.
pub(super) const END: char = '\u{3}';
/// The key of the last case, which fits always.
pub(super) const ANY: &str = "*";
