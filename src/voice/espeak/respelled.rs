//! Words that espeak reads wrongly, spelled so that it reads them right. For espeak alone: other
//! voices read the words as they are written.

use crate::core::text::Lang;

/// Beginnings of words, and what they are spelled as. Compounds follow their first part.
const STARTS: &[(Lang, &str, &str)] = &[
    (Lang::Nb, "bein", "bæjn"),
    (Lang::Nb, "bekken", "bækken"),
    (Lang::Nb, "yoga", "joga"),
    (Lang::Da, "selvmassage", "selv-massage"),
];

/// Whole words. No spelling moves the stress of some, so these are given in phonemes.
const WHOLE: &[(Lang, &str, &str)] = &[
    (Lang::Nb, "begge", "bægge"),
    (Lang::Nb, "deg", "[[daI]]"),
    (Lang::Nb, "seg", "[[saI]]"),
    (Lang::Nb, "sekunder", "[[sek'Un@r]]"),
];

/// The text as espeak is to read it. Capitals of a changed word go: nobody hears them.
pub(super) fn respelled(text: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = first.is_alphabetic();
        let end = rest.find(|c: char| c.is_alphabetic() != is_word);
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        // Brackets of the text must not join those of phonemes.
        let is_bracketed = out.ends_with('[') || after.starts_with(']');
        match word(part, lang).filter(|new| !(is_bracketed && new.starts_with('['))) {
            Some(new) => out.push_str(&new),
            None => out.push_str(part),
        }
        rest = after;
    }
    out
}

fn word(word: &str, lang: Lang) -> Option<String> {
    let word = word.to_lowercase();
    let here = |row: &&(Lang, &str, &str)| row.0 == lang;
    let whole = WHOLE.iter().filter(here).find(|row| row.1 == word);
    whole.map(|row| row.2.to_owned()).or_else(|| {
        let mut starts = STARTS.iter().filter(here);
        starts.find_map(|row| Some([row.2, word.strip_prefix(row.1)?].concat()))
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    #![expect(clippy::print_stdout, reason = "a test says that it is skipped")]

    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::process::Command;

    #[test]
    fn whole_words_and_beginnings_are_respelled_in_their_language() {
        for (lang, text, read) in [
            (Lang::Nb, "Bøy begge beina.", "Bøy bægge bæjna."),
            (Lang::Nb, "Bekkenløft, korsbeinet", "bækkenløft, korsbeinet"),
            (Lang::Nb, "20 sekunder.", "20 [[sek'Un@r]]."),
            (Lang::Nb, "[ [sekunder] ]", "[ [sekunder] ]"),
            (Lang::Da, "Selvmassage", "selv-massage"),
            (Lang::Da, "begge ben, sekunder", "begge ben, sekunder"),
            (Lang::En, "yoga", "yoga"),
        ] {
            assert_eq!(respelled(text, lang), read);
        }
    }

    /// The words of the exercises in a language.
    fn words(lang: Lang) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises");
        for file in fs::read_dir(folder).unwrap() {
            let Ok(text) = fs::read_to_string(file.unwrap().path()) else {
                continue;
            };
            let exercise: toml::Table = text.parse().unwrap();
            let spoken = ["name", "steps", "places"].into_iter();
            for text in spoken.filter_map(|key| exercise.get(key)?.get(lang.code())) {
                let one = text.as_str().into_iter();
                let several = text.as_array().into_iter().flatten();
                for text in one.chain(several.filter_map(|text| text.as_str())) {
                    let text = text.split(|c: char| !c.is_alphabetic());
                    words.extend(text.filter(|word| word.len() > 1).map(str::to_lowercase));
                }
            }
        }
        words
    }

    #[test]
    fn each_row_is_of_a_word_of_the_exercises() {
        for (lang, from, _) in STARTS {
            let has = words(*lang).iter().any(|word| word.starts_with(from));
            assert!(has, "{lang} {from}");
        }
    }

    #[test]
    fn espeak_reads_every_word_of_the_exercises_in_its_own_language() {
        for lang in [Lang::Nb, Lang::Da] {
            let words: Vec<String> = words(lang)
                .iter()
                .map(|word| respelled(word, lang))
                .collect();
            assert!(words.len() > 300, "{}", words.len());
            let mut espeak = Command::new("espeak-ng");
            let Ok(read) = espeak
                .args(["-v", lang.code(), "-q", "--ipa", &words.join("\n\n")])
                .output()
            else {
                println!("skipped, without espeak-ng");
                return;
            };
            // "(en)" stands before a word that it takes for English.
            let read = String::from_utf8_lossy(&read.stdout);
            assert_eq!(read.lines().count(), words.len(), "{lang}");
            let mut other = read
                .lines()
                .zip(&words)
                .filter(|(read, _)| read.contains('('));
            assert_eq!(other.next(), None, "{lang}");
        }
    }

    #[test]
    fn espeak_reads_each_respelled_word_right() {
        // What tells right from wrong in each; the rest differs a little between versions.
        for (lang, text, sound) in [
            ("nb", "beina", "bˈa"),
            ("nb", "bekkenet", "bˈak"),
            ("nb", "begge", "bˈa"),
            ("nb", "yoga", "jˈu"),
            ("nb", "sekunder", "kˈʊn"),
            ("nb", "deg", "dˈa"),
            ("nb", "seg", "sˈa"),
            ("da", "selvmassage", "masˈaʃ"),
        ] {
            let text = respelled(text, Lang::from_tag(lang).unwrap());
            let mut espeak = Command::new("espeak-ng");
            let Ok(read) = espeak.args(["-v", lang, "-q", "--ipa", &text]).output() else {
                println!("skipped, without espeak-ng");
                return;
            };
            let read = String::from_utf8_lossy(&read.stdout);
            assert!(read.contains(sound), "{text}: {read}");
        }
    }
}
