//! A line that was not rendered, put together from its sentences, if all of them were: in one voice, with
//! a short silence between them.

use super::clip;
use super::engine::{Engine, Spoken};
use super::store::Store;
use super::wav;
use crate::script::SAMPLE_RATE;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Sentences of one line; more of them are rather spoken.
const MOST: usize = 24;
/// Samples of the silence between two sentences, 300 ms.
const PAUSE: u32 = SAMPLE_RATE * 3 / 10;

/// The file of the line, which the store keeps from then on.
pub(super) fn joined(store: &Store, engine: &Engine, line: &Spoken<'_>) -> Option<PathBuf> {
    if !(2..=MOST).contains(&line.words.len()) {
        return None;
    }
    let sentences = line.words.chunks(1);
    let found = sentences.map(|words| store.find(engine, &Spoken { words, ..*line }));
    // All are looked for before the first is read.
    let files: Vec<PathBuf> = found.collect::<Option<_>>()?;
    let put = |into: &Path| -> io::Result<()> { fs::write(into, wav::whole(&sounds(&files)?)?) };
    store.put(engine, line, put).ok()
}

fn sounds(files: &[PathBuf]) -> io::Result<Vec<i16>> {
    let mut samples: Vec<i16> = Vec::new();
    for file in files {
        if !samples.is_empty() {
            samples.extend((0..PAUSE).map(|_| 0));
        }
        samples.extend(clip::read(file)?.samples);
    }
    Ok(samples)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::core::text::{Lang, Plain};
    use crate::voice::piper::Piper;

    #[test]
    fn a_line_whose_sentences_are_there_is_put_together_and_no_other() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::within(Some(home.path()));
        let engine = Engine::Piper(Piper::stand_in());
        let all = ["Stop.", "Call 1 1 2.", "Lie down."].map(Plain::new);
        let line = |words| Spoken {
            words,
            lang: Lang::En,
            words_a_minute: 160,
        };
        for words in all.chunks(1).take(2) {
            let sound = wav::whole(&[2_000; 1_000]).unwrap();
            let put = |into: &Path| -> io::Result<()> { fs::write(into, &sound) };
            store.put(&engine, &line(words), put).unwrap();
        }
        let (two, three) = (line(&all[..2]), line(&all[..]));
        assert_eq!(joined(&store, &engine, &three), None, "one is missing");
        assert_eq!(joined(&store, &engine, &line(&all[..1])), None);
        let file = joined(&store, &engine, &two).unwrap();
        let samples = clip::read(&file).unwrap().samples;
        assert_eq!(samples.len(), 2_000 + usize::try_from(PAUSE).unwrap());
        assert_eq!(store.find(&engine, &two), Some(file), "it is kept");
    }
}
