//! The sessions of a part of the log, each as a row of cells.

use super::super::Home;
use super::Part;
use crate::core::history::Numbers;
use crate::core::pain::Pain;
use crate::core::record::SessionRecord;
use crate::i18n::history::pain_around;
use crate::i18n::{t, word};
use compact_str::{CompactString, ToCompactString};
use std::cell::OnceCell;
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
}

impl<'r> Rows<'r> {
    pub(super) fn new(part: &'r Part<'r>, home: &'r Home) -> Self {
        Self {
            numbers: OnceCell::new(),
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
            session.local_date.to_compact_string(),
            name.as_str().into(),
            home.texts.say(word::plan_short(session.plan)).into(),
            home.texts
                .outcome(session, part.confirmed().standing(session))
                .into(),
            home.texts.session_time(session.active_s).into(),
            pain(session.pain_before, numbers.after(session)),
        ];
        if session.paper {
            row.push(home.texts.say(t::HISTORY_PAPER).into());
        }
        row.extend(
            home.texts
                .changed_today(&session.today)
                .map(CompactString::from),
        );
        if part.page.edited.contains(&session.id) {
            row.push(home.texts.say(t::CLI_HISTORY_EDITED).into());
        }
        row
    }
}

/// `3 → 2`; only the number before if there is none after.
fn pain(before: Option<Pain>, after: Option<Pain>) -> CompactString {
    match (before, after) {
        (Some(before), None) => before.to_compact_string(),
        (before, after) => pain_around(before, after).into(),
    }
}
