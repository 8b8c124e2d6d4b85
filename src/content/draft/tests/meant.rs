//! What a changed file should mean, kept as values beside the text.

use super::files::{Choices, owner_of};
use super::{exercise, programme};
use crate::content::Library;
use crate::content::draft::Draft;
use crate::core::exercise::{Amount, Exercise, Part, Sides, Span};
use crate::core::level::Level;
use crate::core::programme::{Frequency, Weekdays};
use crate::core::text::Lang;
use std::sync::Arc;
use toml::{Table, Value};

/// The file as it is meant, and which of its comments may be gone.
pub(super) struct Meant {
    pub(super) table: Table,
    /// For each exercise, where it stood in the file, if it did.
    pub(super) order: Vec<Option<usize>>,
    /// Comments that must be there: all, but those of an exercise that is not there or has lost a level.
    pub(super) comments: Vec<(String, Option<usize>)>,
    /// Whether the last exercise is done away from the screen and has to stay last.
    pub(super) is_last_fixed: bool,
}

pub(super) fn read(text: &str) -> Table {
    let text = text.trim_start_matches('\u{feff}');
    toml::from_str(text).unwrap_or_else(|error| unreachable!("{error}\n{text}"))
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

    /// A table goes with its comments.
    fn leave_out(&mut self, name: &str) {
        self.table.remove(name);
        self.comments.retain(|(_, owner)| *owner != owner_of(name));
    }

    fn forgive(&mut self, at: usize) {
        let owner = self.order.get(at).copied().flatten();
        if owner.is_some() {
            self.comments.retain(|(_, of)| *of != owner);
        }
    }

    /// Drops what is not there any more where it is the same as nothing.
    pub(super) fn settled(&self) -> Table {
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
pub(super) fn step(
    choices: &mut Choices,
    draft: &mut Draft,
    meant: &mut Meant,
    all: &[Arc<Exercise>],
    library: &Library,
) -> &'static str {
    let count = meant.items().len();
    let at = choices.below(count);
    // How many may stand anywhere.
    let free = count - usize::from(meant.is_last_fixed);
    match choices.below(15) {
        0 if count < 30 => {
            let (at, new) = (choices.below(free + 1), choices.of(all));
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
            meant.is_last_fixed &= at + 1 < count;
            meant.clamp();
            assert!(draft.remove(at));
            "remove"
        }
        2 if at < free => {
            let to = choices.below(free);
            let item = meant.items().remove(at);
            meant.items().insert(to, item);
            let owner = meant.order.remove(at);
            meant.order.insert(to, owner);
            draft.shift(at, to);
            "shift"
        }
        3 if at < free => {
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
                    meant.leave_out("flare");
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
                    meant.leave_out("next");
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
