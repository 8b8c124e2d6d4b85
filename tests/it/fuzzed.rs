//! What fuzzing keeps is replayed: `fuzz/corpus`, through the checks of `fuzz/harness`.

#[path = "../../fuzz/harness/app.rs"]
mod app;
#[path = "../../fuzz/harness/input.rs"]
mod input;
#[path = "../../fuzz/harness/log.rs"]
mod log;
#[path = "../../fuzz/harness/toml.rs"]
mod toml;

use std::fs;
use std::path::Path;

fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let files = fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let data = fs::read(&file).unwrap();
        let outcome = std::panic::catch_unwind(|| check(&data));
        assert!(outcome.is_ok(), "{}", file.display());
    }
}

#[test]
fn files() {
    replay("toml", toml::check);
}

#[test]
fn logs() {
    replay("log", log::check);
}

#[test]
fn lives() {
    replay("app", app::check);
}

#[test]
fn keyboards() {
    replay("input", input::check);
}
