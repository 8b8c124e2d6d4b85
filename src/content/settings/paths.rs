//! Paths of models and recorded voices: whether there is what they name. The setting stays; without its
//! file the next voice speaks.

use crate::content::diagnostic::brief;
use crate::content::faults::Faults;
use crate::content::say;
use crate::content::tree::{Entries, Value};
use crate::core::phrase::Phrase;
use directories::BaseDirs;
use std::path::{Path, PathBuf};

/// Reports every path that names nothing usable.
pub(super) fn check(entries: &Entries, faults: &mut Faults<'_>) {
    for entry in &entries.said {
        let is_model = entry.field.key.starts_with("voice-model-");
        let is_pack = entry.field.key.starts_with("voice-pack-");
        if let Value::Text(path) = &entry.value
            && (is_model || is_pack)
            && let Some((message, help)) = wrong(path.as_str(), is_model)
        {
            faults.error(entry.at.clone(), message, help);
        }
    }
}

/// What is wrong with a path, and what to do.
fn wrong(path: &str, is_model: bool) -> Option<(Phrase, Phrase)> {
    let home = BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let named = path.strip_prefix("~/").zip(home);
    let whole = named.map_or_else(|| PathBuf::from(path), |(rest, home)| home.join(rest));
    if !whole.is_absolute() {
        return Some((say::NO_WHOLE_PATH, say::WRITE_WHOLE_PATH));
    }
    if !whole.exists() {
        return Some((say::nothing_there(brief(path)), say::ANOTHER_VOICE));
    }
    if !is_model {
        let is_pack = whole.is_file() || whole.join("pack.toml").is_file();
        return (!is_pack).then_some((say::NO_PACK, say::PACK_FOLDER));
    }
    if whole.is_dir() || whole.extension().is_none_or(|ending| ending != "onnx") {
        return Some((say::NO_MODEL, say::MODEL_FILE));
    }
    let described = described(&whole).is_file();
    (!described).then_some((say::NO_DESCRIPTION, say::DESCRIPTION_FILE))
}

fn described(model: &Path) -> PathBuf {
    let mut name = model.as_os_str().to_owned();
    name.push(".json");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use crate::content::settings::read;
    use std::fs::write;
    use std::path::Path;

    #[test]
    fn a_path_that_names_nothing_says_so_in_its_place_and_stays_set() {
        let home = tempfile::tempdir().unwrap();
        for name in [
            "da.onnx",
            "da.onnx.json",
            "bare.onnx",
            "notes.txt",
            "pack.toml",
        ] {
            write(home.path().join(name), "{}").unwrap();
        }
        let at = |name: &str| home.path().join(name).display().to_string();
        let faults = |key: &str, path: &str| {
            let source = format!("theme = \"dark\"\n{key} = '{path}'\n");
            let (settings, found) = read(&source, Path::new("config.toml"));
            let set = settings.voice_model.da.or(settings.voice_pack.da);
            assert!(set.is_some_and(|set| set.as_str() == path));
            let said = found
                .iter()
                .map(|d| (d.line, d.column, d.message.english()));
            said.collect::<Vec<_>>()
        };
        assert!(faults("voice-model-da", &at("da.onnx")).is_empty());
        assert!(faults("voice-pack-da", &home.path().display().to_string()).is_empty());
        let root = if cfg!(windows) { r"C:\" } else { "/" };
        for (key, path, said) in [
            ("voice-model-da", at("none.onnx"), "there is nothing at"),
            ("voice-pack-da", at("none"), "there is nothing at"),
            ("voice-pack-da", root.to_owned(), "no recorded voice"),
            ("voice-model-da", at("notes.txt"), "no model"),
            ("voice-model-da", at("bare.onnx"), "description"),
            ("voice-model-da", "da.onnx".to_owned(), "whole path"),
        ] {
            let found = faults(key, &path);
            let [(2, column, message)] = &found[..] else {
                unreachable!("{found:?}");
            };
            assert_eq!(*column, key.len() + 4);
            assert!(message.contains(said), "{message}");
        }
    }
}
