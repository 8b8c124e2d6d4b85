//! `docs/platforms.md` names every file that is not the same on each system.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What a condition asks about the system.
const ASKS: [&str; 6] = [
    "unix",
    "windows",
    "target_os",
    "target_env",
    "target_family",
    "target_vendor",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether a line asks about the system, for more than a test.
fn asks(line: &str) -> bool {
    let conditions = ["cfg(", "cfg_attr(", "cfg!("];
    let condition = conditions
        .iter()
        .find_map(|cfg| Some(line.split_once(cfg)?.1));
    condition.is_some_and(|condition| {
        let mut words = condition.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        !condition.starts_with("all(test") && words.any(|word| ASKS.contains(&word))
    })
}

fn collect(path: &Path, into: &mut BTreeSet<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            collect(&entry.unwrap().path(), into);
        }
        return;
    }
    let name = path.strip_prefix(root()).unwrap();
    let name = name.to_string_lossy().replace('\\', "/");
    let is_code = path.extension().is_some_and(|ending| ending == "rs");
    if !is_code && name != "Cargo.toml" {
        return;
    }
    let text = fs::read_to_string(path).unwrap();
    // Tests stand at the end of a file or in one of their own, and ask for themselves.
    let product = text.split("\nmod tests {").next().unwrap();
    let head = text.split("\nuse ").next().unwrap();
    let is_test = name.ends_with("/tests.rs")
        || name.contains("/tests/")
        || head.contains("a test may fail loudly");
    if !is_test && product.lines().any(asks) {
        into.insert(name);
    }
}

/// The files that the page names in its tables.
fn named() -> BTreeSet<String> {
    let page = fs::read_to_string(root().join("docs/platforms.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let files = rows.filter_map(|row| row.split_once('`'));
    files.map(|(file, _)| file.to_owned()).collect()
}

#[test]
fn the_page_names_every_file_that_asks_about_the_system_and_no_other() {
    let mut found = BTreeSet::new();
    for place in ["src", "build.rs", "Cargo.toml"] {
        collect(&root().join(place), &mut found);
    }
    assert!(found.len() > 20, "the search has gone blind");
    let named = named();
    let missing: Vec<_> = found.difference(&named).collect();
    let gone: Vec<_> = named.difference(&found).collect();
    assert!(missing.is_empty(), "docs/platforms.md lacks {missing:?}");
    assert!(gone.is_empty(), "docs/platforms.md still has {gone:?}");
}

#[test]
fn each_of_them_says_what_was_done_on_each_system() {
    let page = fs::read_to_string(root().join("docs/platforms.md")).unwrap();
    for row in page.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, _, _, systems @ .., _] = &cells[..] else {
            panic!("{row}");
        };
        assert_eq!(systems.len(), 3, "{row}");
        for system in systems {
            let known = ["run", "built", "read only", "–"];
            assert!(known.contains(system), "{system} in {row}");
        }
    }
}

#[test]
fn a_condition_is_told_from_a_word() {
    for line in [
        "#[cfg(unix)]",
        "#[cfg(not(windows))]",
        "    if cfg!(target_os = \"macos\") {",
        "#[cfg_attr(not(unix), path = \"x.rs\")]",
        "[target.'cfg(target_env = \"musl\")'.dependencies]",
    ] {
        assert!(asks(line), "{line}");
    }
    for line in [
        "#[cfg(test)]",
        "#[cfg(all(test, unix))]",
        "// on unix and windows",
        "#[cfg(feature = \"x\")]",
    ] {
        assert!(!asks(line), "{line}");
    }
}
