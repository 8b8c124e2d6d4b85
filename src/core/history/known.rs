//! How well the patient knows each exercise: then it is explained, and spoken, in fewer words.

use super::Lately;
use crate::core::ids::ExerciseId;
use crate::core::level::Level;
use crate::core::programme::Programme;
use crate::core::record::SessionRecord;
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

/// After more days than this without it, an exercise is explained in full again (ours).
const FORGOTTEN_AFTER: Days = Days::new(14);

impl<'a> Lately<'a> {
    /// How many sessions each exercise was done in, as far as the patient knows it from them: at the
    /// present level of the programme where it has levels, and not long ago.
    pub fn times_known(&self, programme: &Programme) -> HashMap<&'a ExerciseId, u32> {
        let mut times: HashMap<&ExerciseId, (u32, NaiveDate)> = HashMap::new();
        let confirmed = self.confirmed();
        let long_ago = self.long_ago.into_iter();
        for (id, count, last) in long_ago.flat_map(|long_ago| long_ago.times(programme)) {
            let known = times.entry(id).or_default();
            *known = (known.0 + count, known.1.max(last));
        }
        let sessions = self.sessions().filter(|s| is_at_level(s, programme));
        let sessions = sessions.filter(|session| self.is_since(session));
        for session in sessions.filter(|s| confirmed.counts(s)) {
            for exercise in &session.exercises {
                if exercise.done.reps() > 0 {
                    let known = times.entry(&exercise.id).or_default();
                    known.0 += 1;
                    known.1 = known.1.max(session.local_date);
                }
            }
        }
        let from = self.present.map(|present| present.today);
        let from = from.and_then(|today| today.checked_sub_days(FORGOTTEN_AFTER));
        let known = times.into_iter();
        let known = known.filter(|(_, (_, last))| from.is_none_or(|from| *last >= from));
        known.map(|(id, (count, _))| (id, count)).collect()
    }
}

/// Whether a session was one of this programme at its present level. Where there are no levels, an
/// exercise is the same everywhere.
fn is_at_level(session: &SessionRecord, programme: &Programme) -> bool {
    let same = || {
        session
            .programme
            .level
            .is_none_or(|at| at == programme.level)
    };
    programme.most() == Level::FIRST || (session.programme.id == programme.id && same())
}
