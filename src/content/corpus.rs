//! The corpus: files with every kind of fault, and word for word what is said about them.
//!
//! `tests/corpus/<kind>/<name>.toml` with `<name>.txt` beside it; `UPDATE_CORPUS=1` rewrites the
//! answers, which are then to be read with care.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use super::file::Checked;
use super::{Diagnostic, Library, Origin, exercise, programme, settings};
use crate::core::exercise::{Dose, Exercise, Sides, Variation};
use crate::core::phrase::Phrase;
use crate::core::settings::{Change, SETTINGS};
use crate::core::text::{Lang, Localized};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// What is said about a text of one of the three kinds.
fn diagnostics(kind: &str, source: &str, file: &Path, library: &Library) -> Vec<Diagnostic> {
    match kind {
        "exercise" => exercise::read(source, file, Some(library)).1,
        "programme" => programme::read(source, file, Origin::User, Some(library)).1,
        "config" => settings::read(source, file).1,
        other => panic!("{other} is no kind of file"),
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the corpus");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == end))
        .collect();
    files.sort();
    files
}

#[test]
fn every_fault_is_said_as_the_corpus_says() {
    let library = Library::new(None);
    let update = std::env::var_os("UPDATE_CORPUS").is_some();
    let mut wrong = Vec::new();
    for kind in ["exercise", "programme", "config"] {
        let folder = folder().join(kind);
        for path in files(&folder, "toml") {
            let source = read(&path);
            let file = PathBuf::from(path.file_name().expect("a name"));
            let diagnostics = diagnostics(kind, &source, &file, &library);
            let said = Checked {
                source,
                diagnostics,
            }
            .render(false, &Phrase::english);
            let answer = path.with_extension("txt");
            if update {
                std::fs::write(&answer, &said).expect("written");
            } else if std::fs::read_to_string(&answer).ok().as_deref() != Some(&said) {
                wrong.push(format!("{}:\n{said}", path.display()));
            }
        }
        for answer in files(&folder, "txt") {
            assert!(
                answer.with_extension("toml").exists(),
                "{answer:?} has no file"
            );
        }
    }
    assert!(wrong.is_empty(), "said otherwise:\n{}", wrong.join("\n"));
}

/// Applies every suggestion of a text and reads it again: its fault must be gone, and its line may have
/// no new one. Returns how many there were.
fn follow(kind: &str, source: &str, file: &Path, library: &Library) -> usize {
    let found = diagnostics(kind, source, file, library);
    for fault in &found {
        let help = fault
            .help
            .as_deref()
            .map(Phrase::english)
            .unwrap_or_default();
        let literal = [
            "write ",
            "did you mean ",
            "delete this",
            "press ",
            "put a space",
        ];
        if literal.iter().any(|words| help.starts_with(words)) {
            assert!(fault.suggestion.is_some(), "{help} is only said: {source}");
        }
    }
    let followed = found.iter().filter_map(|fault| {
        let suggestion = fault.suggestion.as_ref()?;
        let changed = suggestion.applied(source);
        let after = diagnostics(kind, &changed, file, library);
        let line = super::diagnostic::place(&changed, suggestion.span.start).0;
        let last = line + suggestion.text.matches('\n').count();
        let lines = fault.line..=fault.line + (last - line);
        let mut before: Vec<&Phrase> = found
            .iter()
            .filter(|other| lines.contains(&other.line) && !std::ptr::eq(*other, fault))
            .map(|other| &other.message)
            .collect();
        for other in after
            .iter()
            .filter(|d| d.is_error() && (line..=last).contains(&d.line))
        {
            let known = before.iter().position(|message| **message == other.message);
            let known = known.map(|at| before.swap_remove(at)).is_some() || other.span.is_empty();
            let (message, help) = (&fault.message, &fault.help);
            assert!(
                known,
                "{message:?} ({help:?}), and then {other:?}\n{changed}"
            );
        }
        Some(())
    });
    followed.count()
}

#[test]
fn every_suggestion_is_accepted_when_it_is_followed() {
    let library = Library::new(None);
    let mut followed = 0;
    for kind in ["exercise", "programme", "config"] {
        for path in files(&folder().join(kind), "toml") {
            let source = read(&path);
            let file = PathBuf::from(path.file_name().expect("a name"));
            followed += follow(kind, &source, &file, &library);
        }
    }
    assert!(followed >= 150, "only {followed}");
}

/// A text of the corpus as a file is read.
fn read(path: &Path) -> String {
    let bytes = std::fs::read(path).expect("a file");
    super::encoding::text(&bytes).into_owned()
}

fn complete<T>(said: &Localized<T>) -> bool {
    said.iter().count() == Lang::ALL.len()
}

/// Whether one side works at a time: then it has a name that cannot be misunderstood.
fn has_sides(dose: &Dose) -> bool {
    matches!(dose, Dose::Repetitions(d) if matches!(d.sides, Sides::Each | Sides::Alternate))
}

fn has_all_texts(exercise: &Exercise) -> bool {
    let cues = &exercise.spoken;
    let varied = |v: &Option<Variation>| v.as_ref().is_some_and(|v| complete(&v.text));
    complete(&exercise.name)
        && complete(&exercise.steps)
        && varied(&exercise.easier)
        && varied(&exercise.harder)
        && exercise.places.as_ref().is_none_or(complete)
        && cues.into.is_some()
        && [&cues.into, &cues.hold, &cues.back, &cues.other_way]
            .into_iter()
            .chain([&cues.right, &cues.left])
            .flatten()
            .all(complete)
        && (cues.right.is_some() && cues.left.is_some()) == has_sides(&exercise.dose)
}

#[test]
fn built_in_exercises_say_everything_in_three_languages() {
    let library = Library::new(None);
    for id in library.exercise_ids() {
        let exercise = library.exercise(&id).expect("a built-in exercise");
        assert!(has_all_texts(&exercise), "{id}");
        let same =
            [Lang::En, Lang::Da, Lang::Nb].map(|lang| exercise.steps.exactly(lang).map(Vec::len));
        let places = exercise.places.iter().flat_map(Localized::iter);
        let places: Vec<usize> = places.map(|(_, places)| places.len()).collect();
        assert!(
            places.windows(2).all(|two| two.first() == two.last()),
            "{id} has places {places:?}"
        );
        assert!(
            same.windows(2).all(|two| two.first() == two.last()),
            "{id} has steps {same:?}"
        );
        assert!(
            !exercise.sources.is_empty() && !exercise.phases.is_empty(),
            "{id}"
        );
    }
    for id in library.programme_ids() {
        let programme = library.programme(&id).expect("a built-in programme");
        assert!(complete(&programme.name), "{id}");
        assert!(programme.about.as_ref().is_some_and(complete), "{id}");
    }
}

/// Reads a text as every kind of file and renders what is said.
fn survives(source: &str) {
    let library = Library::new(None);
    for kind in ["exercise", "programme", "config"] {
        let found = diagnostics(kind, source, Path::new("x.toml"), &library);
        assert!(found.len() <= 51, "{} diagnostics", found.len());
        for diagnostic in &found {
            let text = diagnostic.render(source, false, &Phrase::english);
            assert!(text.len() < 5_000, "{} bytes", text.len());
            assert!(diagnostic.line >= 1 && diagnostic.column >= 1);
        }
    }
    let changes: Vec<Change> = SETTINGS
        .iter()
        .map(|setting| Change {
            setting,
            value: setting.usual(),
        })
        .collect();
    drop(settings::edit(source, &changes));
}

#[test]
fn hostile_files_neither_hang_nor_crash() {
    let half = 60_000;
    let long_list = format!("sources = [{}]", "\"x\",".repeat(half / 2));
    let keys = (0..20_000)
        .map(|n| format!("k{n} = 1"))
        .collect::<Vec<_>>()
        .join("\n");
    for source in [
        String::new(),
        "\u{feff}".to_owned(),
        "\u{feff}format = 1\r\nposition = \"supin\"\r\n".to_owned(),
        "[".repeat(half),
        "{".repeat(half),
        format!("a = {}", "[".repeat(half)),
        format!("a = {}1{}", "[".repeat(half), "]".repeat(half)),
        format!("a = {}", "{a=".repeat(half / 2)),
        format!("{}b = 1", "a.".repeat(half)),
        format!("[{}b]\n", "a.".repeat(half)),
        format!("name.en = \"{}\"", "x".repeat(4 * half)),
        format!("{} = 1", "x".repeat(2 * half)),
        format!("position = \"{}\"", "\u{202e}".repeat(half / 2)),
        format!("name.en = \"\"\"{}", "\n".repeat(half)),
        "a\n".repeat(half / 8),
        "[[exercise]]\n".repeat(half / 10),
        "=\0\u{1b}[31m\n".repeat(half / 100),
        long_list,
        keys,
    ] {
        survives(&source);
    }
}

/// Pieces of which a file that is nearly right is made.
const PIECES: &[&str] = &[
    "format = 1\n",
    "[dose]\n",
    "[[exercise]]\n",
    "id = \"cobra\"\n",
    "reps = ",
    "\"10-15\"\n",
    "-5\n",
    "99999999999999999999\n",
    "steps.en = [",
    "\"a\",",
    "]\n",
    "}\n",
    "{ ",
    "name = ",
    "\"",
    "\"\"\"",
    "'",
    "\\u202e",
    "\u{202e}",
    "\u{1b}",
    "\r\n",
    "\n",
    "=",
    ".",
    "[",
    "#",
    "2026-11-22\n",
    "æ",
    "minutes = 5\n",
    "away = true\n",
    "[cue]\nmove.en = \"x\"\n",
    "cue.move = 1\n",
    ",",
    "1.5\n",
    "true\n",
    "inf\n",
    "days-per-week = \"as-needed\"\n",
    "[next]\n",
    "programme = \"nowhere\"\n",
    "\u{feff}",
    "\t",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_diagnostics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_pieces_give_diagnostics(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60),
    ) {
        survives(&pieces.concat());
    }

    #[test]
    fn a_built_in_file_with_any_damage_gives_diagnostics(
        at in 0usize..4_000, len in 0usize..60, piece in prop::sample::select(PIECES),
    ) {
        let file = super::built_in::find(super::built_in::EXERCISES, "pelvic-tilt");
        let chars: Vec<char> = file.expect("a built-in file").source.chars().collect();
        let damaged: String = chars.iter().take(at)
            .chain(piece.chars().collect::<Vec<_>>().iter())
            .chain(chars.iter().skip(at + len))
            .collect();
        survives(&damaged);
    }
}
