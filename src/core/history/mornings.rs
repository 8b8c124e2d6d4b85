//! The mornings after sessions: the input of rows 30 to 32, rises in a row, and pauses.

use super::Lately;
use super::numbers::{Numbers, Placed};
use crate::core::pain::Pain;
use crate::core::record::{Record, SessionRecord, When};
use crate::core::safety::{Next, NextDay, RISE, next_day};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl<'a> Lately<'a> {
    /// The session for which the next number is the next-day value: the last session, if it was
    /// yesterday and today has no number yet.
    pub fn next_day_session(&self, today: NaiveDate) -> Option<&'a SessionRecord> {
        let session = self.last_before(today)?;
        let mut numbers = self.check_ins().filter(|c| c.when != When::After);
        let answered = numbers.any(|c| c.local_date == today);
        (!answered).then_some(session)
    }

    /// The input of rows 30 to 32 on the day after the last session; `None` on any other day.
    pub fn next_day(&self, pain: Pain, today: NaiveDate) -> Option<NextDay> {
        let session = self.last_before(today)?;
        let numbers = self.numbers();
        let rises = self.rises_before(session.local_date, &numbers);
        numbers.morning(session, pain, rises)
    }

    /// Whether the programme is paused: row 30 applied on the morning after a session, and no later
    /// screening says that the patient has talked with someone. `pain` is today's number, in case
    /// it is not in the log yet.
    ///
    /// Only the last such morning counts. Talking with someone on the same day, after its number,
    /// ends the pause.
    pub fn paused(&self, pain: Pain, today: NaiveDate) -> bool {
        self.paused_after(pain, today).is_some()
    }

    /// The day of the session after which the programme is paused. Good weeks or time do not end
    /// the pause; only talking with someone does (DESIGN section 4; `safety.md` names nothing
    /// else).
    pub fn paused_after(&self, pain: Pain, today: NaiveDate) -> Option<NaiveDate> {
        self.pause(&self.numbers(), pain, today)
    }

    pub(super) fn pause(
        &self,
        numbers: &Numbers,
        pain: Pain,
        today: NaiveDate,
    ) -> Option<NaiveDate> {
        // A number that is not in the log yet comes after all records.
        let place = self.records.len();
        let now = Placed { pain, place };
        let paused_at = |session: &SessionRecord| {
            let is_now = session.local_date.succ_opt() == Some(today);
            let number = numbers.next_day(session).or(is_now.then_some(now))?;
            // Row 30 does not use rises in a row.
            let morning = numbers.morning(session, number.pain, 0)?;
            let pauses = next_day(&morning).next == Next::Pause;
            pauses.then_some((number.place, session.local_date))
        };
        let sessions = self.sessions().chain(self.sessions_ahead());
        let last = sessions.filter_map(paused_at).max();
        let talked = |record: &Record| {
            matches!(record, Record::Screening(s) if s.talked) && !self.is_ahead(record)
        };
        let (place, date) = last?;
        let ended = self.records.iter().skip(place).any(talked);
        (!ended).then_some(date)
    }

    /// How many days with sessions before a date, without a gap, were followed by pain 2 or more
    /// above the start (row 31). A morning without an answer does not count and does not end the
    /// row.
    pub(super) fn rises_before(&self, date: NaiveDate, numbers: &Numbers) -> u32 {
        let rises = self.rises(numbers);
        let earlier = rises.range(..date).rev();
        let in_row = earlier.take_while(|(_, rise)| **rise >= RISE).count();
        u32::try_from(in_row).unwrap_or(u32::MAX)
    }

    /// Next-day pain minus the pain before, by the day of the session, where the log has both. Of
    /// two sessions on one day, the greater rise counts.
    pub(super) fn rises(&self, numbers: &Numbers) -> BTreeMap<NaiveDate, i8> {
        let mut rises = BTreeMap::new();
        for session in self.sessions() {
            if let Some(rise) = numbers.rise(session, None) {
                let most = rises.entry(session.local_date).or_insert(rise);
                *most = rise.max(*most);
            }
        }
        rises
    }

    /// The last counting session, if it was the day before.
    fn last_before(&self, today: NaiveDate) -> Option<&'a SessionRecord> {
        let session = self.last_felt(&self.confirmed())?;
        (session.local_date.succ_opt() == Some(today)).then_some(session)
    }
}
