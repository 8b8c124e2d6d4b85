//! Input of the progression rule for the current programme.

use super::days::days_since;
use super::{Confirmed, Lately};
use crate::core::programme::Programme;
use crate::core::record::{ExerciseDone, Outcome, SessionRecord};
use crate::core::safety::{Done, MORE_AFTER, Progress};
use chrono::NaiveDate;

impl<'a> Lately<'a> {
    /// The input of [`progress`](crate::core::safety::progress()): whole sessions of this programme
    /// with its full plan, and the repetitions of the last of them, as many sessions as are needed.
    /// A stop in any programme counts, and so does the last morning that was answered.
    pub fn progress(&self, programme: &Programme, today: NaiveDate) -> Progress {
        let after_sessions = programme.next.as_ref().map(|next| next.after_sessions);
        let needed = usize::try_from(after_sessions.unwrap_or(MORE_AFTER)).unwrap_or(usize::MAX);
        let confirmed = self.confirmed();
        let counting = || self.whole_sessions(programme, &confirmed);
        let last = counting().rev().take(needed);
        let stopped = self.sessions().filter(|s| s.outcome == Outcome::Stopped);
        // A stop in the future was written with a wrong clock: it may have been today.
        let mut ahead = self.sessions_ahead();
        let stop_ahead = ahead.any(|s| s.outcome == Outcome::Stopped).then_some(0);
        let rises = self.rises(&self.numbers());
        Progress {
            sessions: self.whole_count(programme, counting()),
            after_sessions,
            done: done(last.flat_map(|session| &session.exercises)),
            days_since_stop: stopped
                .filter_map(|s| u32::try_from(days_since(s.local_date, today)).ok())
                .chain(stop_ahead)
                .min(),
            next_day_rise: rises.range(..today).next_back().map(|(_, rise)| *rise),
        }
    }

    /// The day since which the next programme may be hinted at: that of the last session it waited for,
    /// or of a change of level that came later.
    pub fn onward_since(&self, programme: &Programme) -> Option<NaiveDate> {
        let after = programme.next.as_ref()?.after_sessions;
        let confirmed = self.confirmed();
        let nth = usize::try_from(after.saturating_sub(1)).ok()?;
        let id = &programme.id;
        let long_ago = self.long_ago.map_or(0, |long_ago| long_ago.whole(id));
        let long_ago = usize::try_from(long_ago).ok()?;
        let waited_for = match nth.checked_sub(long_ago) {
            Some(nth) => {
                let counting = self.whole_sessions(programme, &confirmed);
                let mut since = counting.filter(|session| self.is_since(session));
                since.nth(nth)?.local_date
            }
            None => self.long_ago?.whole_day(id, nth)?,
        };
        let level = self.last_level(id).map(|c| c.local_date);
        Some(waited_for.max(level.unwrap_or(NaiveDate::MIN)))
    }

    /// How many there are of these whole sessions, those of the days long ago among them.
    fn whole_count(
        &self,
        programme: &Programme,
        whole: impl Iterator<Item = &'a SessionRecord>,
    ) -> u32 {
        let since = whole.filter(|session| self.is_since(session)).count();
        let since = u32::try_from(since).unwrap_or(u32::MAX);
        let long_ago = self.long_ago;
        let before = long_ago.map_or(0, |long_ago| long_ago.whole(&programme.id));
        since.saturating_add(before)
    }

    pub(super) fn whole_sessions(
        &self,
        programme: &Programme,
        confirmed: &Confirmed,
    ) -> impl DoubleEndedIterator<Item = &'a SessionRecord> {
        self.sessions().filter(move |session| {
            session.programme.id == programme.id && confirmed.is_whole(session)
        })
    }
}

/// Repetitions done of those planned. Repetitions above the lower end of a range do not make up for
/// repetitions skipped elsewhere.
pub(super) fn done<'r>(exercises: impl Iterator<Item = &'r ExerciseDone>) -> Done {
    let none = Done {
        reps: 0,
        planned: 0,
    };
    exercises.fold(none, |sum, exercise| {
        let planned = match exercise.instead {
            Some(_) => exercise.done.reps(),
            None => exercise.planned.enough_reps(),
        };
        Done {
            reps: sum.reps.saturating_add(exercise.done.reps().min(planned)),
            planned: sum.planned.saturating_add(planned),
        }
    })
}
