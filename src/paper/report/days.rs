//! Days trained of those planned, sessions and minutes. Zeros are left out, as everywhere: they would
//! sound like a reproach.

use super::{Fact, Part, Report, percent};
use crate::core::history::Standing;
use crate::i18n::t;

impl Report<'_> {
    pub(super) fn days(&self) -> Vec<Part> {
        let figures = &self.figures;
        let count = |name, days: u32| (days > 0).then(|| self.fact(name, &days));
        let mut facts: Vec<Fact> = vec![
            self.fact(t::REPORT_DAYS_TRAINED, &self.trained()),
            self.fact(t::REPORT_SESSIONS, &figures.sessions),
            self.fact(t::REPORT_MINUTES, &figures.minutes),
        ];
        facts.extend(count(t::REPORT_LOOKED_AFTER, figures.looked_after));
        facts.extend(count(t::REPORT_AWAY, figures.away));
        let open = self.open();
        let open = (open > 0).then(|| self.say(t::ReportNotConfirmedCount { sessions: open }));
        facts.extend(open.map(|open| self.fact(t::REPORT_NOT_CONFIRMED, &open)));
        facts.extend(self.moving());
        vec![Part::Facts(facts)]
    }

    /// `19 of 28 planned (68 %)`
    fn trained(&self) -> String {
        let days = self.kept.days().filter(|date| self.holds(*date)).count();
        let days = u32::try_from(days).unwrap_or(u32::MAX);
        let planned = self.kept.planned(self.frequency, self.first, self.last);
        match planned.filter(|planned| *planned > 0) {
            None => days.to_string(),
            Some(planned) if days > planned => {
                self.of.texts.say(t::ReportDaysMore { days, planned })
            }
            Some(planned) => self.of.texts.say(t::ReportDaysPlanned {
                days,
                planned,
                share: percent(days, planned),
            }),
        }
    }

    /// The sessions that nobody confirmed.
    fn open(&self) -> u32 {
        let open = self.sessions();
        let open = open.filter(|s| self.confirmed.standing(s) == Standing::Open);
        u32::try_from(open.count()).unwrap_or(u32::MAX)
    }
}
