//! The README's examples are true.

use crate::stage::open;
use rygrad::content::{Library, check};
use rygrad::core::keys::Key;
use std::fs;
use std::path::Path;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

fn blocks<'a>(text: &'a str, kind: &str) -> Vec<&'a str> {
    let fence = format!("```{kind}\n");
    text.split(&fence)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

#[test]
fn the_files_of_the_readme_can_be_used() {
    let home = tempfile::tempdir().unwrap();
    let text = readme();
    let files = blocks(&text, "toml");
    let names = [
        "config.toml",
        "exercises/my-heel-slide.toml",
        "programmes/mine.toml",
    ];
    assert_eq!(files.len(), names.len());
    for (name, body) in names.iter().zip(files) {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, body).unwrap();
    }
    let library = Library::new(Some(home.path().to_owned()));
    let report = check(&[home.path().to_owned()], &library);
    assert_eq!(report.errors, 0, "{}", report.render(false));
    let mine = library
        .programme(&rygrad::core::ids::ProgrammeId::new("mine").unwrap())
        .unwrap();
    assert_eq!(library.courses(&mine).len(), 2);
}

#[test]
fn every_key_that_can_be_given_is_named() {
    let text = readme();
    for name in Key::names().filter(|name| !name.starts_with('f')) {
        assert!(text.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn the_screen_of_the_readme_is_a_real_one() {
    let mut stage = open();
    stage.play("<ret> 3 n +60s n").until("H O L D").play("+4s");
    let text = readme();
    assert_eq!(
        blocks(&text, "text")[0].trim_end(),
        stage.screen(80, 24).trim_end()
    );
}
