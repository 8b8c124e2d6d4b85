//! What the log leads to by the rules: the morning after, the trend, what is asked, days away.

use super::Desk;
use crate::core::history::Asked;
use crate::core::pain::Pain;
use crate::core::record::Pause;
use crate::core::safety::{self, Consequence, Contact, Finding, Trend, may_say_again};
use crate::core::time::Now;
use chrono::NaiveDate;

impl Desk {
    /// The row of the morning after, where this number is the first since yesterday's session.
    pub(in crate::app) fn next_day_row(&self, pain: Pain, now: Now) -> Option<u8> {
        self.next_day(pain, now).map(|morning| morning.row)
    }

    /// Whom the morning after asks to talk to.
    pub(in crate::app) fn next_day_contact(&self, pain: Pain, now: Now) -> Contact {
        let morning = self.next_day(pain, now);
        morning.map_or(Contact::None, |morning| morning.contact)
    }

    fn next_day(&self, pain: Pain, now: Now) -> Option<Consequence> {
        let today = self.today(now);
        self.lately().next_day_session(today)?;
        let morning = self.lately().next_day(pain, today)?;
        Some(safety::next_day(&morning))
    }

    /// Where pain is going over weeks; nothing where that was said within 28 days, or where it advises to
    /// talk with someone and the patient has.
    pub(in crate::app) fn trend(&self, now: Now) -> Option<Finding> {
        let (lately, today) = (self.lately(), self.today(now));
        let frequency = self.programme().map(|programme| programme.frequency);
        let found = lately.trend(today, self.log.whole, frequency);
        let advises = found.contact > Contact::None;
        let is_said = advises || found.trend == Trend::Better;
        let same = |row: u8| row == found.row || advises && matches!(row, 33 | 36);
        let again = || may_say_again(lately.days_since_said(same, today));
        let has_talked = || advises && lately.has_talked(today);
        (!is_said || again() && !has_talked()).then_some(found)
    }

    /// What is to be asked about what matters; nothing as long as the whole log is not read.
    pub(in crate::app) fn to_ask(&self, now: Now) -> Vec<Asked> {
        let has_time = self.settings.usual_time.is_some();
        if self.log.whole {
            self.lately().to_ask(self.today(now), has_time)
        } else {
            Vec::new()
        }
    }

    /// The last day of a pause that runs or is still to come.
    pub fn away_until(&self) -> Option<NaiveDate> {
        let open = self.lately().pauses_open(self.present?.today);
        open.map(Pause::last).max()
    }
}
