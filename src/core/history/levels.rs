//! The present level of a programme, and the input of the rule that offers another
//! ([`crate::core::level::level()`]).
//!
//! A change of level begins anew: what was before it, the reason for it included, counts no more.
//! Nobody is asked twice for the same reason.

use super::days::days_since;
use super::lately::stopped_for_pain;
use super::more::done;
use super::{Confirmed, Lately};
use crate::core::ids::ProgrammeId;
use crate::core::level::{Known, Level};
use crate::core::programme::Programme;
use crate::core::record::{LevelChange, Outcome, Record, SessionRecord};
use crate::core::safety::RISE;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

impl<'a> Lately<'a> {
    /// The changes of level up to now, in the order of the log.
    pub fn levels(&self) -> impl DoubleEndedIterator<Item = &'a LevelChange> + use<'a> {
        self.until_now().filter_map(|record| match record {
            Record::Level(change) => Some(change),
            _ => None,
        })
    }

    /// The last change of level of a programme.
    pub fn last_level(&self, programme: &ProgrammeId) -> Option<&'a LevelChange> {
        self.levels().rev().find(|c| c.programme == *programme)
    }

    /// The level of a programme: that of its last change, else where one begins. A level that the
    /// programme does not have any more is its highest.
    pub fn level_of(&self, programme: &Programme) -> Level {
        let last = self.last_level(&programme.id).map(|change| change.to);
        let level = last.unwrap_or(programme.progress.first);
        level.min(programme.most())
    }

    /// The level of a programme on a day: that of its last change by then. Before its first change it is
    /// the level that was left.
    pub fn level_on(&self, programme: &Programme, day: NaiveDate) -> Level {
        let changes = || {
            self.levels()
                .filter(|change| change.programme == programme.id)
        };
        let by_then = changes().rev().find(|change| change.local_date <= day);
        let level = by_then
            .map(|change| change.to)
            .or_else(|| changes().next().map(|first| first.from));
        level
            .unwrap_or(programme.progress.first)
            .min(programme.most())
    }

    /// What is known about a programme at its present level.
    pub fn at_level(&self, programme: &Programme, today: NaiveDate) -> Known {
        let confirmed = self.confirmed();
        let now = self.level_of(programme);
        let change = self.last_level(&programme.id);
        let since: Vec<&SessionRecord> = self
            .sessions_after(change)
            .filter(|session| session.programme.id == programme.id)
            .collect();
        let is_begun = |s: &&&SessionRecord| s.is_begun() || s.felt_at().is_some();
        let last_three = since.iter().filter(is_begun).rev().take(3);
        let here = self.at_this_level(programme, now, &since, &confirmed);
        let needed = usize::try_from(programme.progress.after_sessions).unwrap_or(usize::MAX);
        let last = here.iter().rev().take(needed);
        let done = done(last.flat_map(|session| &session.exercises));
        let share = (u64::from(done.reps) * 100).checked_div(done.planned.into());
        let stopped = self.sessions().filter(|s| s.outcome == Outcome::Stopped);
        // A stop in the future was written with a wrong clock: it may have been today.
        let ahead = self.sessions_ahead();
        let ahead = ahead.filter(|s| s.outcome == Outcome::Stopped);
        let of_week = stopped.filter(|s| days_since(s.local_date, today) <= 7);
        Known {
            now,
            most: programme.most(),
            sessions: self.count_at_level(programme, now, change, &here),
            share: share.and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
            stops_7d: count(of_week.chain(ahead).count()),
            pain_stops_in_last_3: count(last_three.filter(|s| stopped_for_pain(s)).count()),
            rises_in_row: self.rises_of(&since),
            days_away: self.days_away(change, today, &confirmed),
            after: programme.progress.after_sessions,
        }
    }

    /// The sessions after a change, in the order of the log.
    fn sessions_after(
        &self,
        change: Option<&LevelChange>,
    ) -> impl Iterator<Item = &'a SessionRecord> + use<'a> {
        // The clock decides, not the place: merged logs agree.
        let from = change.map(|change| change.at);
        self.sessions()
            .filter(move |s| from.is_none_or(|from| s.start >= from))
    }

    /// Whole sessions at a level. One from before there were levels was where one begins.
    fn at_this_level(
        &self,
        programme: &Programme,
        now: Level,
        since: &[&SessionRecord],
        confirmed: &Confirmed,
    ) -> Vec<&'a SessionRecord> {
        let first = programme.progress.first.min(programme.most());
        let level = |s: &SessionRecord| s.programme.level.unwrap_or(first);
        let since: HashSet<Uuid> = since.iter().map(|session| session.id).collect();
        self.whole_sessions(programme, confirmed)
            .filter(|s| level(s) == now && !s.is_shorter() && since.contains(&s.id))
            .collect()
    }

    /// How many there are of these sessions, those of the days long ago among them.
    fn count_at_level(
        &self,
        programme: &Programme,
        now: Level,
        change: Option<&LevelChange>,
        here: &[&SessionRecord],
    ) -> u32 {
        let since = here.iter().filter(|session| self.is_since(session));
        let since = count(since.count());
        let first = programme.progress.first.min(programme.most());
        // A change since then begins anew.
        let long_ago = self
            .long_ago
            .filter(|long_ago| change.is_none_or(|change| change.local_date <= long_ago.last()));
        let before = long_ago.map_or(0, |long_ago| long_ago.whole_at(&programme.id, now, first));
        since.saturating_add(before)
    }

    /// How many days with these sessions, up to the last, were followed by a rise. A morning without
    /// an answer does not count and does not end the row.
    fn rises_of(&self, since: &[&SessionRecord]) -> u32 {
        let numbers = self.numbers();
        let mut rises: BTreeMap<NaiveDate, i8> = BTreeMap::new();
        for session in since {
            if let Some(rise) = numbers.rise(session, None) {
                let most = rises.entry(session.local_date).or_insert(rise);
                *most = rise.max(*most);
            }
        }
        let in_row = rises.values().rev().take_while(|rise| **rise >= RISE);
        count(in_row.count())
    }

    /// Days since anything was trained, or since the level was changed.
    fn days_away(
        &self,
        change: Option<&LevelChange>,
        today: NaiveDate,
        confirmed: &Confirmed,
    ) -> u32 {
        let trained = self.sessions().filter(|s| {
            (s.is_begun() || s.felt_at().is_some()) && !confirmed.standing(s).is_nothing()
        });
        let last = trained.map(|s| s.local_date).max();
        let last = last.max(change.map(|change| change.local_date));
        let days = last.map_or(0, |last| days_since(last, today));
        u32::try_from(days).unwrap_or(0)
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
