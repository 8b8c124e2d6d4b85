//! A line taken apart into fragments that are there.

use crate::core::text::Plain;
use std::time::Duration;

/// The silence after a sentence.
pub const SENTENCE: Duration = Duration::from_millis(300);
/// The silence after a part of a sentence.
pub const COMMA: Duration = Duration::from_millis(120);
/// What joins the parts of a sentence.
pub(super) const JOINT: &str = ", ";
/// More parts than any sentence of ours has.
const MOST: usize = 24;

/// A part of a line, and the silence after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Its text.
    pub text: &'t str,
    /// The silence before the next one.
    pub then: Duration,
}

/// What tells fragments apart: a word alone and the same word as a sentence are one.
pub fn key(text: &str) -> String {
    text.trim().trim_end_matches('.').to_lowercase()
}

/// The pieces of a line, as few as possible, of fragments that are there. `None` if one is missing.
pub fn pieces<'t>(words: &'t [Plain], is_there: &dyn Fn(&str) -> bool) -> Option<Vec<Piece<'t>>> {
    let mut line = Vec::new();
    for sentence in words.iter().filter(|words| !words.as_str().is_empty()) {
        line.extend(of_sentence(sentence.as_str(), is_there)?);
    }
    if let Some(last) = line.last_mut() {
        last.then = Duration::ZERO;
    }
    Some(line)
}

fn of_sentence<'t>(sentence: &'t str, is_there: &dyn Fn(&str) -> bool) -> Option<Vec<Piece<'t>>> {
    let piece = |text, then| Piece { text, then };
    if is_there(&key(sentence)) {
        return Some(vec![piece(sentence, SENTENCE)]);
    }
    let starts = sentence
        .match_indices(JOINT)
        .map(|(at, _)| at + JOINT.len());
    let starts: Vec<usize> = std::iter::once(0).chain(starts).collect();
    if starts.len() > MOST {
        return None;
    }
    // The fewest pieces from each start to the end, begun at the end.
    let mut best: Vec<Option<Vec<Piece<'t>>>> = vec![Some(Vec::new())];
    for (at, from) in starts.iter().enumerate().rev() {
        let later = starts.iter().skip(at + 1);
        let ends = later.map(|next| next - JOINT.len());
        let ends = ends.chain(std::iter::once(sentence.len()));
        // `best` has the later starts, the next one last.
        let found = ends.zip(best.iter().rev()).filter_map(|(to, rest)| {
            let text = sentence.get(*from..to)?;
            let rest = rest.as_ref()?;
            is_there(&key(text)).then(|| {
                let then = if rest.is_empty() { SENTENCE } else { COMMA };
                let first = std::iter::once(piece(text, then));
                first.chain(rest.iter().copied()).collect::<Vec<_>>()
            })
        });
        let fewest = found.min_by_key(Vec::len);
        best.push(fewest);
    }
    best.pop().flatten()
}
