//! The sessions of a part of the log, each as a row of cells.

use super::super::Home;
use super::Part;
use crate::core::history::Numbers;
use crate::core::pain::Pain;
use crate::core::record::SessionRecord;
use crate::i18n::history::pain_around;
use crate::i18n::{t, word};

/// Makes the rows of a part.
pub(super) struct Rows<'r> {
    part: &'r Part<'r>,
    numbers: Numbers,
    home: &'r Home,
}

impl<'r> Rows<'r> {
    pub(super) fn new(part: &'r Part<'r>, home: &'r Home) -> Self {
        Self {
            numbers: part.told().numbers(),
            part,
            home,
        }
    }

    /// Shows each session of the range with its row.
    pub(super) fn each(&self, mut each: impl FnMut(&SessionRecord, Vec<String>)) {
        for session in self.part.sessions() {
            each(session, self.row(session));
        }
    }

    fn row(&self, session: &SessionRecord) -> Vec<String> {
        let (part, home) = (self.part, self.home);
        let name = home
            .library
            .session_name(&session.programme.id, home.lang());
        let mut row = vec![
            session.local_date.to_string(),
            name.to_string(),
            home.texts.say(word::plan_short(session.plan)),
            home.texts
                .outcome(session, part.confirmed.standing(session)),
            home.texts.session_time(session),
            pain(session.pain_before, self.numbers.after(session)),
        ];
        if session.paper {
            row.push(home.texts.say(t::HISTORY_PAPER));
        }
        row.extend(home.texts.changed_today(session));
        if part.page.edited.contains(&session.id) {
            row.push(home.texts.say(t::CLI_HISTORY_EDITED));
        }
        row
    }
}

/// `3 → 2`; only the number before if there is none after.
fn pain(before: Option<Pain>, after: Option<Pain>) -> String {
    match (before, after) {
        (Some(before), None) => before.to_string(),
        (before, after) => pain_around(before, after),
    }
}
