//! Where models are, and which one speaks a language.

use crate::core::text::Lang;
use directories::BaseDirs;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders within folders that are searched: language, locale, name, quality.
const DEEP: usize = 4;
/// Files and folders looked at in one folder; more of them are no collection of models.
const MANY: usize = 500;
/// The most files and folders looked at in all.
const MOST: usize = 5_000;

/// The model that a path of the settings names, if it is there with its description. `~/` is the
/// home folder. The reader of the settings says what is wrong with it.
pub(super) fn usable(path: &str) -> Option<PathBuf> {
    let model = whole(path);
    let is_model = model.extension().is_some_and(|ending| ending == "onnx");
    let there = model.is_absolute() && model.is_file() && description(&model).is_file();
    (is_model && there).then_some(model)
}

/// A path of the settings; `~/` is the home folder.
pub(in crate::voice) fn whole(path: &str) -> PathBuf {
    let home = BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let named = path.strip_prefix("~/").zip(home);
    named.map_or_else(|| PathBuf::from(path), |(rest, home)| home.join(rest))
}

/// The best model for a language in the usual folders.
pub(super) fn found(lang: Lang) -> Option<PathBuf> {
    let dirs = BaseDirs::new();
    let own = dirs.as_ref().map(|dirs| dirs.data_local_dir().to_owned());
    // Where guides put them, on macOS too.
    let home = dirs.map(|dirs| dirs.home_dir().join(".local/share"));
    let shared = cfg!(unix).then(|| PathBuf::from("/usr/share"));
    let folders = own.into_iter().chain(home).chain(shared);
    let mut folders = folders.map(|folder| folder.join("piper-voices"));
    folders.find_map(|folder| best(&folder, lang))
}

/// The best model of a language below a folder. Equal ones go by their names, so that the voice stays the same.
fn best(folder: &Path, lang: Lang) -> Option<PathBuf> {
    let mut left = MOST;
    let mut all = Vec::new();
    collect(folder, DEEP, &mut left, &mut all);
    let mut ours: Vec<_> = all
        .into_iter()
        .filter_map(|m| Some((rank(&m, lang)?, m)))
        .collect();
    ours.sort();
    ours.into_iter().next().map(|(_, model)| model)
}

fn collect(folder: &Path, deep: usize, left: &mut usize, all: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten().take(MANY) {
        let Some(fewer) = left.checked_sub(1) else {
            return;
        };
        *left = fewer;
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "onnx") {
            if path.is_file() && description(&path).is_file() {
                all.push(path);
            }
        } else if deep > 0 && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&path, deep - 1, left, all);
        }
    }
}

/// The lower, the better; `None` for another language. A name is `da_DK-talesyntese-medium`.
fn rank(model: &Path, lang: Lang) -> Option<(bool, usize)> {
    let name = model.file_stem()?.to_str()?;
    let (locale, rest) = name.split_once('-')?;
    let primary = locale.split('_').next()?;
    // Not every Norwegian is Bokmål.
    if primary == "nn" || Lang::from_tag(primary) != Some(lang) {
        return None;
    }
    let quality = rest.rsplit('-').next().unwrap_or_default();
    let qualities = ["high", "medium", "low", "x_low"];
    let at = qualities.iter().position(|word| *word == quality);
    let abroad = lang == Lang::En && locale != "en_GB";
    Some((abroad, at.unwrap_or(qualities.len())))
}

fn description(model: &Path) -> PathBuf {
    let mut name = model.as_os_str().to_owned();
    name.push(".json");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn put(folder: &Path, path: &str) {
        let model = folder.join(path);
        fs::create_dir_all(model.parent().unwrap()).unwrap();
        fs::write(description(&model), "{}").unwrap();
        fs::write(model, "").unwrap();
    }

    #[test]
    fn the_best_model_of_a_language_is_found_however_they_are_put() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        assert_eq!(best(&folder.join("none"), Lang::Da), None);
        put(folder, "da_DK-talesyntese-low.onnx");
        put(
            folder,
            "da/da_DK/talesyntese/medium/da_DK-talesyntese-medium.onnx",
        );
        put(folder, "en/en_US/joe/high/en_US-joe-high.onnx");
        put(folder, "en_GB-alba-medium.onnx");
        put(folder, "nn_NO-other-high.onnx");
        put(folder, "no_NO-talesyntese-medium.onnx");
        put(folder, "a/b/c/d/e/da_DK-far-high.onnx");
        fs::write(folder.join("da_DK-bare-high.onnx"), "").unwrap();
        for (lang, name) in [
            (Lang::Da, "da_DK-talesyntese-medium.onnx"),
            (Lang::En, "en_GB-alba-medium.onnx"),
            (Lang::Nb, "no_NO-talesyntese-medium.onnx"),
        ] {
            let model = best(folder, lang).unwrap();
            assert_eq!(model.file_name().unwrap(), name);
        }
    }

    #[test]
    fn a_path_of_the_settings_is_a_whole_model_or_none() {
        let home = tempfile::tempdir().unwrap();
        put(home.path(), "da.onnx");
        fs::write(home.path().join("bare.onnx"), "").unwrap();
        let at = |name: &str| usable(home.path().join(name).to_str().unwrap());
        assert_eq!(at("da.onnx"), Some(home.path().join("da.onnx")));
        for wrong in ["none.onnx", "da.onnx.json", "bare.onnx"] {
            assert_eq!(at(wrong), None, "{wrong}");
        }
        assert_eq!(usable("da.onnx"), None);
    }
}
