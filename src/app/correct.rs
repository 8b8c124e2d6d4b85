//! Corrections from the history: an entry is chosen, then one of its lines is set right, or the whole
//! entry is withdrawn. Everything is an amendment; nothing in the log is rewritten, and the next
//! correction takes it back.

mod entry;
mod field;
mod page;

use super::desk::Desk;
use super::msg::Effect;
use super::pain_panel::{Saved, step};
use super::turn::{Goto, Turn};
use crate::core::amended::later;
use crate::core::history::Range;
use crate::core::keys::{Action, Context, Key};
use crate::core::pain::Pain;
use crate::core::record::{Amendment, Record};
use crate::core::ring::Way;
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::core::write::{Ticket, Write};
pub use entry::{Entry, Kind};
pub use page::{Field, Line, Page, Wrong};
use serde_json::{Map, Value};
use uuid::Uuid;

/// The entries of a range, and the one that is corrected.
#[derive(Debug, Clone)]
pub struct Correct {
    pub range: Range,
    /// Newest first.
    pub entries: Vec<Entry>,
    /// The entry under the cursor.
    pub at: usize,
    /// The entry that is open.
    pub page: Option<Page>,
    /// Whether the last correction is on disk.
    pub saved: Saved,
}

impl Correct {
    pub(super) fn open(range: Range, desk: &mut Desk, now: Now) -> (Self, Option<Effect>) {
        let every = (range == Range::All).then(|| desk.read_every());
        let screen = Self {
            range,
            entries: entry::entries(range, desk, now),
            at: 0,
            page: None,
            saved: Saved::Nothing,
        };
        (screen, every.flatten())
    }

    /// The same with what was read or written since.
    pub(super) fn look(&mut self, desk: &Desk, now: Now) {
        let chosen = self.entries.get(self.at).map(|entry| entry.id);
        self.entries = entry::entries(self.range, desk, now);
        let place = self.entries.iter().position(|e| Some(e.id) == chosen);
        let last = self.entries.len().saturating_sub(1);
        self.at = place.unwrap_or(self.at).min(last);
        if let Some(page) = &mut self.page
            && let Some(again) = Page::of(page.entry.id, desk)
        {
            page.at = page.at.min(again.lines.len().saturating_sub(1));
            page.entry = again.entry;
            page.lines = again.lines;
        }
    }

    pub(super) fn context(&self) -> Context {
        match self.page.as_ref().map(|page| &page.field) {
            None => Context::Correct,
            Some(None) => Context::CorrectEntry,
            Some(Some(Field::Text(_))) => Context::CorrectText,
            Some(Some(Field::Level(_))) => Context::CorrectLevel,
            Some(Some(Field::Number { .. } | Field::Programme { .. })) => Context::CorrectChoice,
            Some(Some(Field::Sure { .. })) => Context::CorrectSure,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Close => return Turn::to(Goto::Today),
            Action::Leave => return Turn::leave(),
            _ => {}
        }
        let Some(page) = &mut self.page else {
            return self.choose(action, desk, now);
        };
        let Some(field) = &mut page.field else {
            match action {
                Action::Cancel => self.page = None,
                Action::Confirm => return self.begin(desk, now),
                action => page.at = desk.scroll.of(page.lines.len()).moved(page.at, action),
            }
            return Turn::stay();
        };
        match (field, action) {
            (_, Action::Cancel | Action::No) => page.close(),
            (
                Field::Text(_)
                | Field::Number { .. }
                | Field::Programme { .. }
                | Field::Level(Some(_)),
                Action::Confirm,
            )
            | (Field::Sure { .. }, Action::Yes) => return self.take(desk, now),
            (field @ Field::Level(_), Action::Level(pain)) => {
                *field = Field::Level(Some(pain));
                return self.take(desk, now);
            }
            (Field::Level(cursor), Action::Less | Action::More) => {
                *cursor = step(*cursor, action, Pain::NONE);
            }
            (Field::Number { number, most }, Action::Less | Action::More) => {
                *number = match action {
                    Action::Less => number.saturating_sub(1),
                    _ => number.saturating_add(1).min(*most),
                };
            }
            (Field::Programme { ids, at }, Action::Less | Action::More) => {
                *at = Way::from(action).index(ids.len(), *at);
            }
            _ => {}
        }
        Turn::stay()
    }

    /// In the list of entries.
    fn choose(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Cancel => return Turn::to(Goto::HistoryOf(self.range)),
            Action::Less | Action::More => {
                let range = Way::from(action).of(&Range::CHOICES, self.range);
                let (screen, effect) = Self::open(range, desk, now);
                *self = screen;
                return effect.map_or_else(Turn::stay, |effect| Turn::stay().with(effect));
            }
            Action::Confirm => {
                let chosen = self.entries.get(self.at);
                self.page = chosen.and_then(|entry| Page::of(entry.id, desk));
                self.saved = Saved::Nothing;
            }
            action => self.at = desk.scroll.of(self.entries.len()).moved(self.at, action),
        }
        Turn::stay()
    }

    /// Opens the field of the line under the cursor. What is withdrawn is brought back at once.
    fn begin(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let Some(page) = &mut self.page else {
            return Turn::stay();
        };
        if let Some(Line::Withdrawn(true)) = page.line() {
            return self.take(desk, now);
        }
        self.saved = Saved::Nothing;
        let id = page.entry.id;
        page.field = page.line().map(|line| field::open(line, id, desk));
        Turn::stay()
    }

    /// Takes the value of the field, and writes what follows from it.
    fn take(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let Some(page) = &mut self.page else {
            return Turn::stay();
        };
        let sets = match field::sets(page, desk, now) {
            Ok(sets) => sets,
            Err(wrong) => {
                page.wrong = Some(wrong);
                return Turn::stay();
            }
        };
        page.close();
        if sets.is_empty() {
            return Turn::stay();
        }
        let records = sets.into_iter().map(|(amends, set)| {
            Record::Amendment(Amendment {
                id: desk.ids.next(now.wall),
                at: later(now.wall, &desk.log.records, amends),
                amends,
                set,
            })
        });
        let records: Vec<Record> = records.collect();
        let (ticket, effect) = desk.correct(records);
        self.saved = Saved::Waiting(ticket);
        self.look(desk, now);
        Turn::stay().with(effect)
    }

    pub(super) fn written(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        self.saved.answer(ticket, result);
    }

    /// Handles a key without a meaning, such as a letter of a note.
    pub(super) fn type_key(&mut self, key: Key) {
        let Some(page) = &mut self.page else { return };
        let most = page.letters();
        if let Some(Field::Text(text)) = &mut page.field {
            page.wrong = None;
            match key {
                Key::Char(c) if text.chars().count() < most => text.push(c),
                Key::Backspace => {
                    text.pop();
                }
                _ => {}
            }
        }
    }

    /// A text for the field, in one piece.
    pub(super) fn type_text(&mut self, more: &str) {
        let Some(page) = &mut self.page else { return };
        let most = page.letters();
        if let Some(Field::Text(text)) = &mut page.field {
            page.wrong = None;
            let room = most.saturating_sub(text.chars().count());
            text.extend(more.chars().take(room));
        }
    }
}

/// One field of one record.
fn set(id: Uuid, field: &str, value: Value) -> (Uuid, Map<String, Value>) {
    (id, [(field.to_owned(), value)].into_iter().collect())
}

impl Desk {
    /// Hands corrections to the writer, all or none, and reads the log with them from now on.
    fn correct(&mut self, records: Vec<Record>) -> (Ticket, Effect) {
        self.log.add(records.clone());
        let effect = self.write(Write::AppendAll(records));
        (self.last_ticket(), effect)
    }
}
