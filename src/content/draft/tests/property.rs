//! Random changes of random files: what is written means what was asked for, and nothing else of the
//! file is lost.

use super::files::{Choices, File, exercises, file};
use super::meant::{Meant, read, step};
use super::{draft, programme};
use crate::content::draft::Draft;
use crate::content::draft::scan;
use crate::content::{Diagnostic, Library};
use crate::core::exercise::Exercise;
use crate::core::text::Lang;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::sync::Arc;
use toml::Value;

fn errors(draft: &Draft, library: &Library) -> Vec<String> {
    let found = draft.read(library).1.into_iter();
    let mut errors: Vec<String> = found
        .filter(Diagnostic::is_error)
        .map(|error| error.message.english())
        .collect();
    errors.sort();
    errors
}

fn follow(
    mut choices: Choices,
    file: &File,
    count: usize,
    library: &Library,
    all: &[Arc<Exercise>],
) {
    let mut draft = draft(&file.text);
    let before = errors(&draft, library);
    assert_eq!(
        before.len(),
        file.unknown,
        "a valid file: {before:?}\n{file}"
    );
    let table = read(&file.text);
    let items = table.get("exercise").and_then(Value::as_array);
    let last = items.and_then(|items| items.last()?.get("id")?.as_str());
    let is_free = last.is_some_and(|last| all.iter().any(|other| other.id.as_str() == last));
    let mut meant = Meant {
        table: table.clone(),
        order: (0..count).map(Some).collect(),
        comments: file.comments.clone(),
        is_last_fixed: !is_free,
    };
    let mut texts = vec![file.text.clone()];
    while !choices.is_over() {
        let from = draft.text().to_owned();
        let what = step(&mut choices, &mut draft, &mut meant, all, library);
        let text = draft.text();
        // Unknown keys as well.
        assert_eq!(read(text), meant.settled(), "{what}\n{from}\n->\n{text}");
        let is_there = |comment: &str| text.matches(comment).count();
        for (comment, _) in &meant.comments {
            let times = is_there(&format!("{comment}\n"))
                + is_there(&format!("{comment}\r\n"))
                + usize::from(text.ends_with(comment.as_str()));
            assert!(
                times == 1,
                "{comment}: {what}\n{}\n->\n{text}",
                texts.join("\n->\n")
            );
        }
        if *text != from {
            texts.push(text.to_owned());
        }
        assert!(
            !text.contains('\r') || text.matches('\n').count() == text.matches("\r\n").count(),
            "{what}: mixed line ends\n{text:?}"
        );
        assert_eq!(
            text.ends_with('\n'),
            file.text.ends_with('\n'),
            "{what}\n{text}"
        );
    }
    let after = errors(&draft, library);
    assert!(
        after.iter().all(|error| before.contains(error)),
        "{after:?}\n{}",
        draft.text()
    );
    let last = texts.pop().expect("a text");
    assert_eq!(draft.text(), last);
    for text in texts.iter().rev() {
        assert!(draft.undo());
        assert_eq!(draft.text(), text);
    }
    assert!(!draft.undo() && !draft.is_changed());
    while draft.redo() {}
    assert_eq!(draft.text(), last);
}

/// Tries many rows of choices.
fn many(cases: u32, longest: [usize; 2], mut test: impl FnMut(Vec<u8>, Vec<u8>)) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rows = longest.map(|longest| prop::collection::vec(any::<u8>(), 0..longest));
    let [first, second] = rows;
    let test = RefCell::new(&mut test);
    let result = TestRunner::new(config).run(&(first, second), |(first, second)| {
        (*test.borrow_mut())(first, second);
        Ok(())
    });
    result.unwrap_or_else(|error| unreachable!("{error}"));
}

#[test]
fn any_changes_of_any_file_keep_what_they_are_not_about() {
    let library = Library::new(None);
    let all = exercises(&library);
    many(192, [160, 80], |form, steps| {
        let (file, count) = file(&mut Choices::new(form), &all);
        follow(Choices::new(steps), &file, count, &library, &all);
    });
}

#[test]
fn any_changes_of_a_copy_keep_what_they_are_not_about() {
    let library = Library::new(None);
    let all = exercises(&library);
    let mut ids = library.programme_ids().into_iter().cycle();
    many(40, [1, 60], |_, steps| {
        let id = ids.next().expect("a programme");
        let (source, _) = library.source_of_programme(&id).expect("a text");
        let copy = Draft::copy(&source, &programme("mine"), None, Lang::Da);
        let items = library.programme(&id).expect("a programme").items.clone();
        let file = of_text(copy.text());
        follow(Choices::new(steps), &file, items.len(), &library, &all);
    });
}

fn of_text(text: &str) -> File {
    let comments = scan::comments(text).into_iter();
    File {
        text: text.to_owned(),
        comments: comments.map(|comment| (comment.to_owned(), None)).collect(),
        unknown: 0,
    }
}

#[test]
fn every_built_in_programme_can_be_copied_under_a_name() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let (source, _) = library.source_of_programme(&id).expect("a text");
        for name in [None, Some("Mit program")] {
            let copy = Draft::copy(&source, &programme("mine"), name, Lang::Da);
            let (read, found) = copy.read(&library);
            let read = read.unwrap_or_else(|| unreachable!("{id}: {found:?}"));
            let old = library.programme(&id).expect("a programme");
            assert_eq!(read.items, old.items);
            assert_eq!(copy.text().matches("#:schema ").count(), 1);
            assert!(
                copy.text()
                    .starts_with("#:schema ../schema/programme.schema.json\n")
            );
            let new = read.name.of(Lang::En).as_str();
            assert_eq!(new, name.unwrap_or(old.name.of(Lang::En).as_str()));
            for comment in scan::comments(&source) {
                assert!(copy.text().contains(comment), "{id} {comment}");
            }
        }
    }
}
