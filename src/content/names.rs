//! Reads the name of a file: an id, a leftover of an editor or a sync tool, or a mistake.

use super::diagnostic::Diagnostic;
use super::say;
use crate::core::ids::{LONGEST, is_reserved};
use crate::core::phrase::Phrase;
use std::ffi::OsStr;
use std::path::Path;

/// The ending of every file that is read.
const END: &str = "toml";
/// Endings of leftovers of editors, browsers, sync tools and this program.
#[rustfmt::skip]
const LEFT_BEHIND: &[&str] = &[
    "swp", "swo", "swx", "bak", "orig", "rej", "tmp", "part", "crdownload", "new",
];
/// Endings of texts in another form.
const WRITTEN: &[&str] = &[
    "doc", "docx", "odt", "rtf", "pages", "html", "htm", "json", "yaml", "yml", "xml", "md", "ini",
    "cfg",
];
/// Files that systems put into every folder.
#[rustfmt::skip]
const OF_SYSTEMS: &[&str] = &[
    "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx",
];

/// Returns a file's own name. What is not text in it is replaced.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Whether a file was not made by the person. It is ignored without a word.
pub(super) fn is_passed_over(path: &Path) -> bool {
    let name = name(path).to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, end)| end);
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with("~syncthing~")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || LEFT_BEHIND.contains(&ending)
        || OF_SYSTEMS.contains(&name.as_str())
}

/// Whether a file has the ending of files that are read.
pub(super) fn is_toml(path: &Path) -> bool {
    path.extension() == Some(OsStr::new(END))
}

/// Returns a name without every ending that stands for `.toml`: `my-x` of `my-x.toml.txt`.
pub(super) fn stem(path: &Path) -> String {
    const MEANT: &[&str] = &["toml", "tml", "tom", "tolm", "txt", "text"];
    let mut stem = name(path);
    while let Some((before, end)) = stem.rsplit_once('.') {
        if before.is_empty() || !MEANT.contains(&end.to_lowercase().as_str()) {
            break;
        }
        stem.truncate(before.len());
    }
    stem
}

/// Returns what is wrong with a file's name, and what to do; `None` where the file is read.
pub(super) fn fault(path: &Path) -> Option<(Phrase, Phrase)> {
    let stem = stem(path);
    if let Some(of) = copy_of(&stem) {
        return Some(conflict(&format!(
            "{}.{END}",
            id_from(of).as_deref().unwrap_or(of)
        )));
    }
    if !is_toml(path) {
        let (before, ending) = stem.rsplit_once('.').unwrap_or((&stem, ""));
        let help = match id_from(before) {
            _ if ending.is_empty() => rename(&stem),
            Some(id) if WRITTEN.contains(&ending.to_lowercase().as_str()) => {
                say::save_as_plain_text(format!("{id}.{END}"))
            }
            _ => say::KEEP_ELSEWHERE,
        };
        return Some((say::ONLY_TOML_HERE, help));
    }
    let whole = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    (!is_id(whole)).then(|| {
        let message = if is_reserved(whole) {
            say::name_of_windows(whole)
        } else {
            say::NAME_IS_ID
        };
        (message, rename(&stem))
    })
}

/// The fault of a copy that a sync tool or a file manager made.
pub(super) fn conflict(of: &str) -> (Phrase, Phrase) {
    (say::second_copy(of), say::keep_one_copy(of))
}

/// The help for a name that is no id.
fn rename(stem: &str) -> Phrase {
    match id_from(stem) {
        Some(id) if is_id(stem) => say::rename(format!("{id}.{END}")),
        Some(id) => say::rename_to_id(format!("{id}.{END}")),
        None => say::ID_RULE,
    }
}

/// A fault of a file's name as a diagnostic.
pub(super) fn diagnostic(path: &Path) -> Option<Diagnostic> {
    let (message, help) = fault(path)?;
    Some(Diagnostic::of_file(path, message, help))
}

/// Whether a file may have this name.
pub(super) fn is_id(word: &str) -> bool {
    crate::core::ids::ExerciseId::new(word).is_ok() && !is_reserved(word)
}

/// Makes an id of words: `Bækken kip` becomes `baekken-kip`.
pub fn id_from(word: &str) -> Option<String> {
    let mut id = String::new();
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    while let Some(c) = letters.next() {
        // macOS writes å as a and a ring.
        let ring = letters.next_if_eq(&'\u{30a}').is_some();
        match c {
            'a' if ring => id.push_str("aa"),
            'å' => id.push_str("aa"),
            'æ' | 'ä' => id.push_str("ae"),
            'ø' | 'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'é' | 'è' | 'ê' => id.push('e'),
            'a'..='z' | '0'..='9' => id.push(c),
            '\u{300}'..='\u{36f}' => {}
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let from = id.find(|c: char| c.is_ascii_lowercase())?;
    let mut id = id.split_off(from);
    id.truncate(LONGEST);
    let id = id.trim_end_matches('-').to_owned();
    is_id(&id).then_some(id)
}

/// Returns the name of the original of a copy.
pub(super) fn copy_of(stem: &str) -> Option<&str> {
    let lower = stem.to_lowercase();
    // The lower case of a letter may be longer than the letter; then the places differ.
    if lower.len() != stem.len() || is_id(stem) {
        return None;
    }
    let cut = |at: usize| {
        stem.get(..at)
            .map(|s| s.trim_end_matches([' ', '-', '_', '.']))
    };
    for mark in [".sync-conflict-", "_conflict-", ".conflict-"] {
        if let Some(at) = lower.find(mark) {
            return cut(at);
        }
    }
    if let Some(open) = lower.strip_suffix(')').and_then(|lower| lower.rfind('(')) {
        let inside = lower.get(open + 1..lower.len() - 1)?;
        let counts = !inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit());
        let says_so = ["conflict", "konflikt", "copy", "kopi"];
        return (counts || says_so.iter().any(|word| inside.contains(word))).then(|| cut(open))?;
    }
    let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = if bare.len() < lower.len() {
        bare.trim_end()
    } else {
        bare
    };
    for mark in [" copy", " kopi"] {
        if bare.ends_with(mark) {
            return cut(bare.len() - mark.len());
        }
    }
    for mark in ["copy of ", "kopi af ", "kopi av "] {
        if lower.starts_with(mark) {
            return stem.get(mark.len()..);
        }
    }
    // `my-x 2`, a copy of iCloud.
    let counted = bare.len() + 1 < lower.len() + 1 && lower.get(bare.len()..)?.starts_with(' ');
    counted
        .then(|| cut(bare.len()))
        .flatten()
        .filter(|of| is_id(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_wrote_is_passed_over() {
        for name in [
            ".#my-x.toml",
            "._my-x.toml",
            ".DS_Store",
            "my-x.toml~",
            "~$my-x.toml",
            ".my-x.toml.swp",
            "my-x.toml.swp",
            "my-x.toml.bak",
            "my-x.toml.orig",
            "#my-x.toml#",
            "Thumbs.db",
            "desktop.ini",
            "~syncthing~my-x.toml.tmp",
            ".syncthing.my-x.toml.tmp",
            "my-x.TMP",
        ] {
            assert!(is_passed_over(Path::new(name)), "{name}");
        }
        for name in [
            "my-x.toml",
            "my-x.tml",
            "my-x (1).toml",
            "swp.toml",
            "x~y.toml",
        ] {
            assert!(!is_passed_over(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn a_copy_is_known_by_its_name() {
        for copy in [
            "my-x (conflicted copy)",
            "my-x (Anne's conflicted copy 2026-11-22)",
            "my-x (Annes konfliktkopi 2026-11-22)",
            "my-x.sync-conflict-20261127-101010-ABCDEFG",
            "my-x (1)",
            "my-x(2)",
            "my-x copy",
            "my-x copy 2",
            "my-x - Kopi",
            "my-x - Copy (2)",
            "Copy of my-x",
            "Kopi af my-x",
            "my-x_conflict-20261127-101010",
            "my-x 2",
        ] {
            let of = copy_of(copy).map(|of| copy_of(of).unwrap_or(of));
            assert_eq!(of, Some("my-x"), "{copy}");
        }
        for own in [
            "my-x",
            "my-x-2",
            "My X",
            "my-x (left)",
            "step 2 of 3",
            "İ (1)",
        ] {
            assert_eq!(copy_of(own), None, "{own}");
        }
    }

    #[test]
    fn every_name_is_answered_with_one_that_is_read() {
        for (name, id) in [
            ("My X.toml", "my-x"),
            ("my_x.toml", "my-x"),
            ("Bækkenløft på måtte.toml", "baekkenloeft-paa-maatte"),
            ("a\u{30a}ben.toml", "aaben"),
            ("my-x.TOML", "my-x"),
            ("my-x.toml.txt", "my-x"),
            ("my-x.tml", "my-x"),
            ("my-x", "my-x"),
            ("2 ben.toml", "ben"),
            ("my-x.toml.TXT", "my-x"),
        ] {
            let help = fault(Path::new(name))
                .map(|(_, help)| help.english())
                .unwrap_or_default();
            assert!(
                help.starts_with(&format!("rename it to `{id}.toml`")),
                "{name}: {help}"
            );
        }
        for none in ["con.toml", "Con.toml", "123.toml", "体操.toml"] {
            let help = fault(Path::new(none))
                .map(|(_, help)| help.english())
                .unwrap_or_default();
            assert!(help.starts_with("an id is"), "{none}: {help}");
        }
        assert_eq!(fault(Path::new("my-x.toml")), None);
    }
}
