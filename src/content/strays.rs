//! Finds files of a person that are never read because of their ending or folder. Looks at names,
//! and at the text of a file only where its place leaves the kind open.

use super::diagnostic::Diagnostic;
use super::kind::Kind;
use super::listed::{Entry, list};
use super::names::{self, copy_of, id_from, is_toml, stem};
use super::say;
use crate::core::phrase::Phrase;
use std::path::Path;

/// Most files named. More of them have the same cause.
const MOST: usize = 20;
/// Deepest folder within a folder that is searched.
const DEEPEST: usize = 3;
/// The folders of exercises and programmes.
pub(super) const FOLDERS: [&str; 2] = ["exercises", "programmes"];

/// Returns a warning for every file of a config folder that is never read, in order, with what to
/// do.
pub(super) fn of(config: &Path) -> Vec<Diagnostic> {
    of_listed(config, entries)
}

/// The same where the folders of exercises and programmes are listed by somebody else.
pub(super) fn of_listed(config: &Path, others: impl Fn(&Path) -> Vec<Entry>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for entry in entries(config) {
        let name = names::name(&entry.path);
        if !entry.is_folder() {
            found.extend(beside_settings(&entry.path));
        } else if FOLDERS.contains(&name.as_str()) {
            for entry in others(&entry.path) {
                if is_toml(&entry.path) {
                    // It is read, or its name has a fault of its own.
                } else if entry.is_folder() {
                    within(&entry.path, 1, &mut found);
                } else if let Some((message, help)) = names::fault(&entry.path) {
                    found.push(Diagnostic::warning(&entry.path, message, help));
                }
            }
        } else if name != "schema" {
            within(&entry.path, 1, &mut found);
        }
    }
    found.truncate(MOST);
    found
}

/// What stands in a folder. One that cannot be read gives nothing; its reader reports it.
pub(super) fn entries(folder: &Path) -> Vec<Entry> {
    list(folder).unwrap_or_default()
}

/// Warns of a file beside `config.toml` that looks like settings, an exercise or a programme. Other
/// files are fine there: on some systems the log is one.
fn beside_settings(path: &Path) -> Option<Diagnostic> {
    let stem = stem(path);
    let name = names::name(path);
    if name == "config.toml" {
        return None;
    }
    if copy_of(&stem).is_some_and(|of| of.eq_ignore_ascii_case("config")) {
        let (message, help) = names::conflict("config.toml");
        return Some(Diagnostic::warning(path, message, help));
    }
    if stem.eq_ignore_ascii_case("config") || stem.eq_ignore_ascii_case("settings") {
        let help = say::rename("config.toml");
        return Some(Diagnostic::warning(path, say::SETTINGS_FILE, help));
    }
    if stem == name {
        return None;
    }
    let kind = Kind::of_text(&super::file::text_of(path).ok()?.source);
    (kind.is_some() || is_toml(path)).then(|| moved(path, kind, say::ONLY_SETTINGS_HERE))
}

/// Warns of the files of any folder whose ending should be `.toml`.
pub(super) fn by_ending(folder: &Path, found: &mut Vec<Diagnostic>) {
    for entry in entries(folder) {
        let path = entry.path.as_path();
        if !is_toml(path)
            && !entry.is_folder()
            && stem(path) != names::name(path)
            && super::file::text_of(path).is_ok_and(|text| Kind::of_text(&text.source).is_some())
            && let Some((message, help)) = names::fault(path)
        {
            found.push(Diagnostic::warning(path, message, help));
        }
    }
}

/// Warns of the files in a folder that is never read.
fn within(folder: &Path, depth: usize, found: &mut Vec<Diagnostic>) {
    if depth > DEEPEST || found.len() > MOST {
        return;
    }
    for entry in entries(folder) {
        let path = entry.path.as_path();
        if entry.is_folder() {
            within(path, depth + 1, found);
        } else if names::stem(path) != names::name(path) {
            let kind = super::file::text_of(path).ok();
            let kind = kind.and_then(|text| Kind::of_text(&text.source));
            if kind.is_some() || is_toml(path) {
                found.push(moved(path, kind, say::NOBODY_LOOKS_HERE));
            }
        }
    }
}

fn moved(path: &Path, kind: Option<Kind>, message: Phrase) -> Diagnostic {
    let name = names::stem(path);
    let id = id_from(copy_of(&name).unwrap_or(&name)).unwrap_or(name);
    let help = match kind {
        Some(kind) => say::move_to(format!("{}/{id}.toml", kind.folder())),
        None => say::move_to_either(
            format!("exercises/{id}.toml"),
            format!("programmes/{id}.toml"),
        ),
    };
    Diagnostic::warning(path, message, help)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_nobody_reads_is_named_with_what_to_do() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (exercise, programme) = ("position = \"prone\"\n", "[[exercise]]\n");
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            std::fs::write(path, text).expect("written");
        };
        for silent in [
            "config.toml",
            "log.jsonl",
            "notes.txt",
            "schema/x.schema.json",
            ".git/x.toml",
            "exercises/.#x.toml",
            "exercises/x.toml~",
            "exercises/my-x.toml",
            "programmes/p.toml",
            "exercises/.DS_Store",
            "programmes/~$p.toml",
            "photos/x.jpg",
            "config.toml.bak",
        ] {
            put(silent, "");
        }
        let said = [
            ("Config.toml", "", "rename it to `config.toml`"),
            (
                "config (1).toml",
                "",
                "keep in `config.toml` what is right, and delete this file",
            ),
            ("config.toml.txt", "", "rename it to `config.toml`"),
            (
                "exercises/My Heel.tml",
                exercise,
                "rename it to `my-heel.toml`: an id is 1 to 40 characters of a-z, 0-9 and - and begins with a letter",
            ),
            (
                "exercises/back/my-x.toml",
                exercise,
                "move it to `exercises/my-x.toml`",
            ),
            (
                "exercises/my-x (1).txt",
                exercise,
                "keep in `my-x.toml` what is right, and delete this file",
            ),
            ("exercises/my-x.TOML", exercise, "rename it to `my-x.toml`"),
            (
                "exercises/my-x.toml.txt",
                exercise,
                "rename it to `my-x.toml`",
            ),
            ("exercises/photo.jpg", "", "keep it in another folder"),
            (
                "exercises/plan.docx",
                "",
                "save it as plain text under the name `plan.toml`",
            ),
            ("heel.txt", exercise, "move it to `exercises/heel.toml`"),
            ("heel.toml", programme, "move it to `programmes/heel.toml`"),
            (
                "programs/mine.toml",
                programme,
                "move it to `programmes/mine.toml`",
            ),
            (
                "øvelser/mine.toml",
                "",
                "move it to `exercises/mine.toml` or `programmes/mine.toml`",
            ),
        ];
        // Where names differ by more than their case alone, these two are the files themselves.
        let is_one = folder.path().join("CONFIG.toml").exists();
        let said = said
            .into_iter()
            .filter(|(name, ..)| !is_one || !["Config.toml", "exercises/my-x.TOML"].contains(name));
        let said: Vec<_> = said.collect();
        for (name, text, _) in &said {
            put(name, text);
        }
        let mut found: Vec<(String, Option<String>)> = of(folder.path())
            .into_iter()
            .map(|d| {
                assert!(!d.is_error());
                let name = d.file.strip_prefix(folder.path()).unwrap_or(&d.file);
                (
                    name.to_string_lossy().replace('\\', "/"),
                    d.help.as_deref().map(Phrase::english),
                )
            })
            .collect();
        found.sort();
        let said = said.into_iter();
        let mut said: Vec<_> = said
            .map(|(name, _, help)| (name.to_owned(), Some(help.to_owned())))
            .collect();
        said.sort();
        assert_eq!(found, said);
    }
}
