//! "Did you mean": the nearest right word.

/// Longest word that is compared: none of ours is longer, and the comparison takes time.
const LONGEST: usize = 60;
/// Least likeness of two words, from 0 to 1.
const ALIKE: f64 = 0.6;

/// Returns the nearest word, if one is near enough.
pub(super) fn nearest<'w>(
    written: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<&'w str> {
    if written.len() > LONGEST {
        return None;
    }
    let written = written.to_lowercase().replace(['_', ' '], "-");
    words
        .into_iter()
        .map(|word| (strsim::normalized_damerau_levenshtein(&written, word), word))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word() {
        let words = ["supine", "prone", "side-lying"];
        assert_eq!(nearest("supin", words), Some("supine"));
        assert_eq!(nearest("Side_Lying", words), Some("side-lying"));
        assert_eq!(nearest("upside down", words), None);
        assert_eq!(nearest(&"s".repeat(100_000), words), None);
    }
}
