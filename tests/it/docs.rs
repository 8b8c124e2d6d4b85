//! The examples of the README and of `docs/` are true.

use rygrad::content::{Library, check};
use rygrad::core::keys::Key;
use rygrad::core::phrase::Phrase;
use rygrad::i18n::{Lang, Texts};
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages that a person reads, by their names.
pub(crate) fn pages() -> Vec<(String, String)> {
    let folder = fs::read_dir(root().join("docs")).unwrap();
    let files = folder.map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|e| e == "md"));
    let docs = files.map(|path| format!("docs/{}", path.file_name().unwrap().display()));
    let mut names: Vec<String> = docs.collect();
    names.sort();
    names.splice(0..0, ["README.md", "CONTRIBUTING.md"].map(String::from));
    let read = |name: String| {
        let text = fs::read_to_string(root().join(&name)).unwrap();
        (name, text)
    };
    names.into_iter().map(read).collect()
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

fn blocks<'a>(text: &'a str, kind: &str) -> Vec<&'a str> {
    let fence = format!("```{kind}\n");
    text.split(&fence)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

#[test]
fn the_files_of_the_docs_can_be_used() {
    let home = tempfile::tempdir().unwrap();
    // The pack of docs/share.md is read in by tests/cli/share.rs.
    let found: Vec<(String, String)> = pages()
        .iter()
        .filter(|(name, _)| name != "docs/share.md")
        .flat_map(|(name, text)| {
            let of = |body: &str| (name.clone(), body.to_owned());
            blocks(text, "toml").into_iter().map(of).collect::<Vec<_>>()
        })
        .collect();
    let names = [
        ("docs/hardware.md", "config.toml"),
        ("docs/writing-exercises.md", "exercises/my-heel-slide.toml"),
        ("docs/writing-exercises.md", "programmes/mine.toml"),
        ("docs/writing-exercises.md", "programmes/levels.toml"),
    ];
    let places: Vec<&str> = found.iter().map(|(page, _)| page.as_str()).collect();
    assert_eq!(places, names.map(|(page, _)| page));
    for ((_, name), (_, body)) in names.iter().zip(found) {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, body).unwrap();
    }
    let library = Library::new(Some(home.path().to_owned()));
    let texts = Texts::new(Lang::En);
    let say = |phrase: &Phrase| texts.phrase(phrase);
    let report = check(&[home.path().to_owned()], &library);
    assert_eq!(report.errors, 0, "{}", report.render(false, &say));
    let mine = library
        .programme(&rygrad::core::ids::ProgrammeId::new("mine").unwrap())
        .unwrap();
    assert_eq!(library.courses(&mine).len(), 2);
}

#[test]
fn every_key_that_can_be_given_is_named() {
    let text = page("docs/hardware.md");
    for name in Key::names().filter(|name| !name.starts_with('f')) {
        assert!(text.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn the_readme_is_short_and_its_links_lead_somewhere() {
    const MOST: usize = 6_000;
    assert!(page("README.md").len() <= MOST);
    for (name, text) in pages() {
        let folder = root().join(&name).parent().unwrap().to_owned();
        let links = text.split("](").skip(1);
        let links = links.map(|rest| rest.split([')', '#']).next().unwrap());
        for link in links.filter(|link| !link.starts_with("http")) {
            assert!(folder.join(link).exists(), "{name}: {link}");
        }
    }
}

/// Every command of the program is told, and no other.
#[test]
fn the_commands_of_the_docs_are_those_of_the_program() {
    use clap::CommandFactory;
    let program = rygrad::cli::Args::command();
    let known: Vec<&str> = program
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    let pages = pages();
    let told = pages.iter().flat_map(|(_, text)| {
        let blocks = ["text", "sh"].map(|kind| blocks(text, kind)).concat();
        let lines = blocks.into_iter().flat_map(str::lines);
        lines.filter_map(|line| line.strip_prefix("rygrad ")?.split_whitespace().next())
    });
    let is_word = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    let told: Vec<&str> = told.filter(is_word).collect();
    for word in &told {
        assert!(known.contains(word), "there is no `rygrad {word}`");
    }
    for name in known.iter().filter(|name| **name != "help") {
        assert!(told.contains(name), "`rygrad {name}` is not told");
    }
}
