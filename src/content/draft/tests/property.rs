//! Random changes of random files: what is written means what was asked for, and nothing else of the
//! file is lost.

use super::files::{Choices, File, exercises, file};
use super::{draft, exercise, programme};
use crate::content::draft::Draft;
use crate::content::draft::scan;
use crate::content::{Diagnostic, Library};
use crate::core::exercise::{Amount, Exercise, Part, Sides, Span};
use crate::core::level::Level;
use crate::core::programme::{Frequency, Item, Weekdays};
use crate::core::text::Lang;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::sync::Arc;
use toml::{Table, Value};

/// The file as it is meant, and which of its comments may be gone.
struct Meant {
    table: Table,
    /// For each exercise, where it stood in the file, if it did.
    order: Vec<Option<usize>>,
    /// Comments that must be there: all, but those of an exercise that is not there or has lost a level.
    comments: Vec<(String, Option<usize>)>,
    /// Whether a table was left out, with its comments.
    without_tables: bool,
}

fn read(text: &str) -> Table {
    let text = text.trim_start_matches('\u{feff}');
    toml::from_str(text).unwrap_or_else(|error| unreachable!("{error}\n{text}"))
}

fn errors(draft: &Draft, library: &Library) -> Vec<String> {
    let found = draft.read(library).1.into_iter();
    let mut errors: Vec<String> = found
        .filter(Diagnostic::is_error)
        .map(|error| error.message.english())
        .collect();
    errors.sort();
    errors
}

impl Meant {
    fn items(&mut self) -> &mut Vec<Value> {
        let items = self
            .table
            .entry("exercise")
            .or_insert(Value::Array(Vec::new()));
        items.as_array_mut().expect("a list")
    }

    fn item(&mut self, at: usize) -> &mut Table {
        let item = self.items().get_mut(at).expect("there");
        item.as_table_mut().expect("a table")
    }

    fn named(&mut self, name: &str) -> &mut Table {
        let table = self.table.entry(name).or_insert(Value::Table(Table::new()));
        table.as_table_mut().expect("a table")
    }

    fn levels(&mut self, at: usize) -> usize {
        let levels = self.item(at).get("levels").and_then(Value::as_array);
        levels.map_or(0, Vec::len)
    }

    /// One begins at a level that is there.
    fn clamp(&mut self) {
        let count = self.items().len();
        let most = (0..count)
            .map(|at| self.levels(at))
            .max()
            .unwrap_or(0)
            .max(1);
        let most = i64::try_from(most).unwrap_or(1);
        let progress = self.table.get_mut("progress").and_then(Value::as_table_mut);
        if let Some(first) = progress.and_then(|p| p.get_mut("first"))
            && first.as_integer().is_some_and(|first| first > most)
        {
            *first = Value::Integer(most);
        }
    }

    fn forgive(&mut self, at: usize) {
        let owner = self.order.get(at).copied().flatten();
        if owner.is_some() {
            self.comments.retain(|(_, of)| *of != owner);
        }
    }

    /// Drops what is not there any more where it is the same as nothing.
    fn settled(&self) -> Table {
        let mut table = self.table.clone();
        if table
            .get("exercise")
            .and_then(Value::as_array)
            .is_some_and(Vec::is_empty)
        {
            table.remove("exercise");
        }
        table
    }
}

fn amount(written: &str) -> Amount {
    match written.trim_matches('"') {
        "true" => Amount::Flag(true),
        "false" => Amount::Flag(false),
        word if Sides::from_word(word).is_some() => {
            Amount::Word(Sides::from_word(word).expect("a word").word())
        }
        number => match number.split_once('-') {
            Some((low, high)) => {
                let number = |text: &str| text.parse().expect("a number");
                Amount::Range(Span::new(number(low), number(high)).expect("a range"))
            }
            None => Amount::Number(number.parse().expect("a number")),
        },
    }
}

/// Makes one change in both.
#[expect(clippy::too_many_lines, reason = "a line or two for each change")]
fn step(
    choices: &mut Choices,
    draft: &mut Draft,
    meant: &mut Meant,
    all: &[Arc<Exercise>],
    library: &Library,
) -> &'static str {
    let count = meant.items().len();
    let at = choices.below(count);
    match choices.below(15) {
        0 if count < 30 => {
            let (at, new) = (choices.below(count + 1), choices.of(all));
            let item = Table::from_iter([("id".to_owned(), Value::from(new.id.as_str()))]);
            meant.items().insert(at, Value::Table(item));
            meant.order.insert(at, None);
            assert!(draft.add(at, &new.id));
            "add"
        }
        1 if count > 1 => {
            meant.forgive(at);
            meant.items().remove(at);
            meant.order.remove(at);
            meant.clamp();
            assert!(draft.remove(at));
            "remove"
        }
        2 if count > 0 => {
            let to = choices.below(count);
            let item = meant.items().remove(at);
            meant.items().insert(to, item);
            let owner = meant.order.remove(at);
            meant.order.insert(to, owner);
            draft.shift(at, to);
            "shift"
        }
        3 if count > 0 => {
            let new = choices.of(all);
            if meant.item(at).get("id").and_then(Value::as_str) != Some(new.id.as_str()) {
                for key in Part::ALL.map(Part::key).into_iter().chain(["levels"]) {
                    meant.item(at).remove(key);
                }
                meant
                    .item(at)
                    .insert("id".to_owned(), new.id.as_str().into());
                meant.clamp();
            }
            draft.swap(at, &new.id);
            "swap"
        }
        4..=6 if count > 0 => {
            let id = meant
                .item(at)
                .get("id")
                .and_then(Value::as_str)
                .map(exercise);
            let dose = id.and_then(|id| library.exercise(&id)).expect("known").dose;
            let parts: Vec<Part> = Part::ALL.into_iter().filter(|p| p.is_of(&dose)).collect();
            let part = *choices.of(&parts);
            let level = choices.below(meant.levels(at) + 1).checked_sub(1);
            let value = choices.yes().then(|| choices.value(part));
            let item = meant.item(at);
            let table = match level {
                None => item,
                Some(level) => {
                    let levels = item.get_mut("levels").and_then(Value::as_array_mut);
                    let level = levels.and_then(|levels| levels.get_mut(level));
                    level.and_then(Value::as_table_mut).expect("a level")
                }
            };
            match &value {
                Some(value) => {
                    let value = read(&format!("x = {value}")).remove("x").expect("a value");
                    table.insert(part.key().to_owned(), value);
                }
                None => drop(table.remove(part.key())),
            }
            draft.set(at, part, value.as_deref().map(amount), level);
            "set"
        }
        7 if count > 0 => {
            let had = meant.levels(at);
            let levels = meant
                .item(at)
                .entry("levels")
                .or_insert(Value::Array(Vec::new()));
            let levels = levels.as_array_mut().expect("a list");
            let last = levels.last().cloned().unwrap_or(Value::Table(Table::new()));
            if had < 12 {
                levels.push(last.clone());
            }
            if had == 0 {
                levels.push(last);
            }
            assert_eq!(draft.add_level(at), had < 12);
            "add a level"
        }
        8 if count > 0 && meant.levels(at) > 0 => {
            let level = choices.below(meant.levels(at));
            meant.forgive(at);
            let levels = meant
                .item(at)
                .get_mut("levels")
                .and_then(Value::as_array_mut);
            let levels = levels.expect("a list");
            levels.remove(level);
            if levels.is_empty() {
                meant.item(at).remove("levels");
            }
            meant.clamp();
            assert!(draft.remove_level(at, level));
            "remove a level"
        }
        9 => {
            let words = *choices.of(&[&["mon"][..], &["tue", "thu", "sun"]]);
            let (days, key, value) = match *choices.of(&[3, 5, 0, 9]) {
                0 => (Frequency::AsNeeded, "days-per-week", "as-needed".into()),
                9 => {
                    let days = words.iter().filter_map(|word| Weekdays::day(word));
                    let days = Weekdays::new(days).expect("a day");
                    let words = words.iter().map(|word| Value::from(*word)).collect();
                    (Frequency::On(days), "days", Value::Array(words))
                }
                n => (
                    Frequency::DaysPerWeek(n),
                    "days-per-week",
                    i64::from(n).into(),
                ),
            };
            meant.table.remove("days-per-week");
            meant.table.remove("days");
            meant.table.insert(key.to_owned(), value);
            draft.set_days(days);
            "days"
        }
        10 => {
            let (lang, name) = (
                *choices.of(&Lang::ALL),
                *choices.of(&["Mit", "\"#\"", "A\\"]),
            );
            meant
                .named("name")
                .insert(lang.code().to_owned(), name.into());
            draft.set_name(lang, name);
            "name"
        }
        11 => {
            let id = *choices.of(&[None, Some("calm-day"), Some("yoga")]);
            match id {
                None => {
                    meant.without_tables = true;
                    meant.table.remove("flare");
                }
                Some(id) => drop(
                    meant
                        .named("flare")
                        .insert("programme".to_owned(), id.into()),
                ),
            }
            draft.set_flare(id.map(programme).as_ref());
            "flare"
        }
        12 => {
            let next = *choices.of(&[None, Some(("disc-3", 4)), Some(("disc-2", 6))]);
            match next {
                None => {
                    meant.without_tables = true;
                    meant.table.remove("next");
                }
                Some((id, sessions)) => {
                    meant
                        .named("next")
                        .insert("programme".to_owned(), id.into());
                    let sessions = Value::from(i64::from(sessions));
                    meant
                        .named("next")
                        .insert("after-sessions".to_owned(), sessions);
                }
            }
            let id = next.map(|(id, sessions)| (programme(id), sessions));
            draft.set_next(id.as_ref().map(|(id, sessions)| (id, *sessions)));
            "next"
        }
        13 => {
            let most = (0..count)
                .map(|at| meant.levels(at))
                .max()
                .unwrap_or(0)
                .max(1);
            let level = 1 + choices.below(most);
            let is_said = meant
                .table
                .get("progress")
                .is_some_and(|p| p.get("first").is_some());
            if level > 1 || is_said {
                let value = Value::from(i64::try_from(level).unwrap_or(1));
                meant.named("progress").insert("first".to_owned(), value);
            }
            let level = u8::try_from(level)
                .ok()
                .and_then(Level::new)
                .expect("a level");
            draft.set_progress_first(level);
            "first"
        }
        _ => {
            let said = "ours: as it \"went\" well";
            let sources = meant
                .table
                .entry("sources")
                .or_insert(Value::Array(Vec::new()));
            let sources = sources.as_array_mut().expect("a list");
            if !sources.contains(&Value::from(said)) {
                sources.push(said.into());
            }
            draft.source(said);
            "source"
        }
    }
}

/// The keys of the file in order, with the values they have, without those that may go.
fn unknown(text: &str) -> usize {
    text.matches("zz-").count()
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
    let mut meant = Meant {
        table: read(&file.text),
        order: (0..count).map(Some).collect(),
        comments: file.comments.clone(),
        without_tables: false,
    };
    let mut texts = vec![file.text.clone()];
    while !choices.is_over() {
        let from = draft.text().to_owned();
        let what = step(&mut choices, &mut draft, &mut meant, all, library);
        let text = draft.text();
        assert_eq!(read(text), meant.settled(), "{what}\n{from}\n->\n{text}");
        let is_there = |comment: &str| text.matches(comment).count();
        for (comment, owner) in &meant.comments {
            let times = is_there(&format!("{comment}\n"))
                + is_there(&format!("{comment}\r\n"))
                + usize::from(text.ends_with(comment.as_str()));
            let may_be_gone = meant.without_tables && owner.is_none();
            assert!(
                times == 1 || (may_be_gone && times == 0),
                "{comment}: {what}\n{}\n->\n{text}",
                texts.join("\n->\n")
            );
        }
        assert!(unknown(text) <= file.unknown);
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
    many(128, [160, 80], |form, steps| {
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
        let is_there = |item: &Item| all.iter().any(|other| other.id == item.exercise);
        // What is done away from the screen has to stay last.
        if items.iter().all(is_there) {
            let file = of_text(copy.text());
            follow(Choices::new(steps), &file, items.len(), &library, &all);
        }
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
