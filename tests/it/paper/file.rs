//! The PDF form read back: by its own structure, and by the tools of others where they are.

use super::sample::{hostile, report, sheet};
use super::{read, written};
use rygrad::paper::Form;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The bytes as letters, each of them one; what is packed is of no matter.
fn letters(bytes: &[u8]) -> String {
    let letter = |byte: &u8| {
        if byte.is_ascii() {
            char::from(*byte)
        } else {
            '?'
        }
    };
    bytes.iter().map(letter).collect()
}

/// The objects by the table of cross-references, after a check that each is where it says.
fn objects(file: &str) -> Vec<&str> {
    assert!(file.starts_with("%PDF-1.7\n"));
    let table = file.rsplit_once("startxref\n").unwrap().1;
    let table: usize = table.lines().next().unwrap().parse().unwrap();
    let mut lines = file[table..].lines();
    assert_eq!(lines.next(), Some("xref"));
    let count: usize = lines
        .next()
        .unwrap()
        .split(' ')
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    let places = lines.take(count).enumerate().skip(1);
    let objects = places.map(|(number, line)| {
        let at: usize = line.split(' ').next().unwrap().parse().unwrap();
        let start = format!("{number} 0 obj\n");
        assert!(file[at..].starts_with(&start), "object {number}");
        file[at..].split("\nendobj").next().unwrap()
    });
    objects.collect()
}

#[test]
fn every_object_is_where_the_table_says() {
    for page in [report(), sheet(), hostile()] {
        let bytes = written(&page, Form::Pdf);
        assert!(objects(&letters(&bytes)).len() > 50);
    }
}

#[test]
fn four_weeks_are_one_sheet_and_the_fridge_gets_two() {
    for (page, sheets) in [(report(), 1), (sheet(), 2)] {
        let file = letters(&written(&page, Form::Pdf));
        let objects = objects(&file);
        let pages = objects.iter().filter(|object| object.contains("/MediaBox"));
        assert_eq!(pages.count(), sheets);
    }
}

/// Headings, lists, heads of tables and drawings with their words, for whoever hears the page.
#[test]
fn the_page_is_tagged() {
    let file = letters(&written(&report(), Form::Pdf));
    let objects = objects(&file);
    let count = |role: &str| {
        let role = format!("/S/{role}/");
        objects
            .iter()
            .filter(|object| object.contains(&role))
            .count()
    };
    assert_eq!([count("H1"), count("H2"), count("Figure")], [1, 6, 1]);
    assert_eq!([count("Table"), count("TR")], [4, 4 + 3 + 12 + 6 + 3]);
    assert!(
        objects
            .iter()
            .any(|o| o.contains("/S/Figure/") && o.contains("/Alt(Smerte, 0 til 10)"))
    );
    assert!(file.contains("/Lang(da)") && file.contains("/Marked true"));
    assert!(file.contains("/Scope/Column") && file.contains("/Scope/Row"));
    // Every mark leads back to its element.
    assert!(file.contains("/ParentTree"));
}

/// What a tool says to a file; `None`, with a word, where the tool is not.
fn asked(tool: &str, words: &[&str], file: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.pdf");
    std::fs::write(&path, file).unwrap();
    let path: &Path = &path;
    let words = words.iter().map(|word| {
        if *word == "FILE" {
            path.as_os_str()
        } else {
            word.as_ref()
        }
    });
    let mut command = Command::new(tool);
    let Ok(output) = command.args(words).stdin(Stdio::null()).output() else {
        // Not through the harness, which keeps what a passing test says to itself.
        let said = format!("a PDF is not read back: {tool} is not here\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
        return None;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{tool}: {said}");
    Some(said)
}

#[test]
fn qpdf_finds_nothing() {
    for page in [report(), sheet(), hostile()] {
        asked("qpdf", &["--check", "FILE"], &written(&page, Form::Pdf));
    }
}

/// The words of the PDF are those of the text form, with æ, ø and å; also where they are copied from.
#[test]
fn the_words_are_read_back() {
    for page in [report(), sheet()] {
        let Some(said) = asked("pdftotext", &["FILE", "-"], &written(&page, Form::Pdf)) else {
            return;
        };
        let words = |text: &str| -> BTreeSet<String> {
            text.split_whitespace().map(str::to_owned).collect()
        };
        let said = words(&said);
        let text = words(&read(&page, Form::Text));
        // The text form draws its chart, its rules and its boxes with signs.
        let is_word = |word: &&String| !word.contains(|c| "●○×╌░│─┃[]!".contains(c));
        let missing: Vec<_> = text.difference(&said).filter(is_word).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let is_read = |word: &str| said.contains(word);
        assert!(is_read("Lænden,") && is_read("Øvelser"), "{said:?}");
    }
}

/// A letter that the font lacks is an empty box and still the letter.
#[test]
fn a_letter_without_a_form_is_copied_as_what_it_is() {
    let Some(said) = asked("pdftotext", &["FILE", "-"], &written(&hostile(), Form::Pdf)) else {
        return;
    };
    assert!(said.contains("日本語") && said.contains('🦴'), "{said}");
}
