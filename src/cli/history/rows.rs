//! The sessions of a part of the log, each as a row of cells.

use super::super::Home;
use super::Part;
use crate::core::history::Numbers;
use crate::core::pain::Pain;
use crate::core::record::SessionRecord;
use crate::core::time::written;
use crate::i18n::history::pain_around;
use crate::i18n::{Text, t, word};
use compact_str::{CompactString, ToCompactString};
use std::cell::{OnceCell, RefCell};
use std::collections::VecDeque;
use uuid::Uuid;

/// The cells of a session; most have no memory of their own.
pub(super) type Row = Vec<CompactString>;

/// The first rows of a log, from the pass in which they are measured to the one in which they are written.
/// Further ones are made again.
#[derive(Debug, Default)]
pub(super) struct Held(VecDeque<(Uuid, Row)>);

impl Held {
    /// Those of a year with four sessions a day.
    const MOST: usize = 1_460;

    /// Holds the row of the session behind those that are held, while there is room.
    pub(super) fn hold(&mut self, session: &SessionRecord, row: Row) {
        if self.0.len() < Self::MOST {
            self.0.push_back((session.id, row));
        }
    }

    /// The row of a session, if it is the next one that is held.
    pub(super) fn next(&mut self, session: &SessionRecord) -> Option<Row> {
        let held = self.0.pop_front_if(|(id, _)| *id == session.id);
        held.map(|(_, row)| row)
    }
}

/// Makes the rows of a part.
pub(super) struct Rows<'r> {
    part: &'r Part<'r>,
    numbers: OnceCell<Numbers>,
    home: &'r Home,
    /// What was said before: of a few texts each row has some.
    said: RefCell<Vec<(Text, CompactString)>>,
}

impl<'r> Rows<'r> {
    pub(super) fn new(part: &'r Part<'r>, home: &'r Home) -> Self {
        Self {
            numbers: OnceCell::new(),
            said: RefCell::default(),
            part,
            home,
        }
    }

    pub(super) fn row(&self, session: &SessionRecord) -> Row {
        let (part, home) = (self.part, self.home);
        let numbers = self.numbers.get_or_init(|| part.told().numbers());
        let name = home
            .library
            .session_name(&session.programme.id, home.lang());
        let mut row = vec![
            written::date(session.local_date, |text| CompactString::from(text)),
            name.as_str().into(),
            self.say(word::plan_short(session.plan)),
            self.say(word::outcome(session, part.confirmed().standing(session))),
            home.texts.session_time(session.active_s).into(),
            pain(session.pain_before, numbers.after(session)),
        ];
        if session.paper {
            row.push(self.say(t::HISTORY_PAPER));
        }
        row.extend(
            home.texts
                .changed_today(&session.today)
                .map(CompactString::from),
        );
        if part.page.edited.contains(&session.id) {
            row.push(self.say(t::CLI_HISTORY_EDITED));
        }
        row
    }

    fn say(&self, text: Text) -> CompactString {
        let mut said = self.said.borrow_mut();
        if let Some((_, said)) = said.iter().find(|(known, _)| *known == text) {
            return said.clone();
        }
        let words = CompactString::from(self.home.texts.say(text));
        said.push((text, words.clone()));
        words
    }
}

/// `3 → 2`; only the number before if there is none after.
fn pain(before: Option<Pain>, after: Option<Pain>) -> CompactString {
    match (before, after) {
        (Some(before), None) => before.to_compact_string(),
        (before, after) => pain_around(before, after).into(),
    }
}
