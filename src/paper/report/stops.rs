//! Stops and signs with their day, and what rygrad said. Whom to call is said without a number: the
//! reader knows it, and it is the patient's.

use super::{Part, Report};
use crate::core::history::{Happened, StoppedAt, What};
use crate::core::record::SessionRecord;
use crate::core::safety::{Contact, Sign};
use crate::core::text::Plain;
use crate::i18n::{t, word};
use crate::paper::{Align, Table};

/// The most that have a row; of more, the last ones.
const ROWS: usize = 6;

impl Report<'_> {
    pub(super) fn stops(&self) -> Vec<Part> {
        let happened = self
            .lately
            .happened(self.figures.range, self.of.present.today);
        let mut parts = Vec::new();
        if happened.is_empty() {
            parts.push(Part::Text(self.say(t::REPORT_NO_STOPS)));
        } else {
            parts.push(Part::Table(self.happened(&happened)));
        }
        let open = self.signs(&self.lately.open_signs());
        parts
            .extend(open.map(|signs| Part::Notice(self.say(t::ReportSignsOpen { signs: &signs }))));
        let known = self.signs(&self.lately.known_signs());
        parts
            .extend(known.map(|signs| Part::Text(self.say(t::ReportSignsKnown { signs: &signs }))));
        parts
    }

    fn happened(&self, all: &[Happened<'_>]) -> Table {
        let mut rows: Vec<_> = all.iter().rev().take(ROWS).map(|h| self.event(h)).collect();
        if let Some(count) = all.len().checked_sub(ROWS).filter(|more| *more > 0) {
            let mut more = vec![Plain::default(); 4];
            if let Some(where_) = more.get_mut(1) {
                *where_ = self.say(t::ReportMore { count });
            }
            rows.push(more);
        }
        let heads = [
            (t::REPORT_STOP_DAY, Align::Start),
            (t::REPORT_STOP_WHERE, Align::Start),
            (t::REPORT_STOP_WHAT, Align::Start),
            (t::REPORT_STOP_SAID, Align::Start),
        ];
        Table {
            caption: self.say(t::REPORT_STOPS_CAPTION),
            columns: self.columns(&heads),
            rows,
        }
    }

    fn event(&self, happened: &Happened<'_>) -> Vec<Plain> {
        let texts = self.of.texts;
        let (at, what) = match happened.what {
            What::Stopped(session) => (self.stopped_in(session), self.felt(session)),
            What::Felt(feeling) => {
                let felt = word::feeling_short(feeling).unwrap_or(t::HISTORY_PAIN);
                (texts.say(t::REPORT_OUTSIDE), texts.say(felt))
            }
            What::Sign(sign) => (texts.say(t::REPORT_LISTS), texts.say(word::sign(sign))),
        };
        let said = match happened.contact {
            Contact::None if matches!(happened.what, What::Stopped(_)) => t::REPORT_SAID_NONE,
            Contact::None => t::REPORT_SAID_NOTED,
            Contact::Ask => t::REPORT_SAID_ASK,
            Contact::Soon => t::REPORT_SAID_SOON,
            Contact::Today => t::REPORT_SAID_TODAY,
            Contact::Emergency => t::REPORT_SAID_EMERGENCY,
        };
        let date = texts.short_date(happened.date);
        let cells = [date, at, what, texts.say(said)];
        cells.iter().map(|cell| Plain::new(cell)).collect()
    }

    /// `Bridge, set 2, rep. 4, left side`
    fn stopped_in(&self, session: &SessionRecord) -> String {
        let texts = self.of.texts;
        let lang = texts.lang();
        let Some(id) = session.felt_at() else {
            let name = self.of.library.session_name(&session.programme.id, lang);
            return name.to_string();
        };
        let name = self.of.library.exercise_name(id, lang).to_string();
        let at = StoppedAt::of(session);
        let place = at.and_then(|at| self.place(&at));
        let side = at.and_then(|at| at.side);
        let side = side.map(|side| texts.say(word::side(side)));
        let parts: Vec<String> = [Some(name), place, side].into_iter().flatten().collect();
        parts.join(", ")
    }

    fn felt(&self, session: &SessionRecord) -> String {
        let texts = self.of.texts;
        let stop = session.stop.as_ref();
        let felt = stop.and_then(|stop| match (texts.felt(stop), stop.level) {
            (Some(felt), _) => Some(felt),
            (None, Some(level)) => Some(format!("{} {level}", texts.say(t::HISTORY_PAIN))),
            (None, None) => None,
        });
        felt.unwrap_or_else(|| texts.say(t::REPORT_LEFT_OPEN))
    }

    fn signs(&self, signs: &[Sign]) -> Option<String> {
        let said = |sign: &Sign| {
            let felt = self.lately.felt_as(*sign).and_then(word::felt_sign);
            self.of.texts.say(felt.unwrap_or_else(|| word::sign(*sign)))
        };
        let said: Vec<String> = signs.iter().map(said).collect();
        (!said.is_empty()).then(|| said.join("; "))
    }
}
