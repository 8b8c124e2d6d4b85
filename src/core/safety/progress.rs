//! Progression: when the next programme, one more repetition or a longer hold may be offered
//! (`safety.md` section 8, last paragraph; ours, matching seed 004-25). It is only offered; the
//! patient decides.

use super::RISE;

/// Sessions after which more may be offered, if a programme names no number (seed 004-25 says
/// "gradually"; the six are ours).
pub const MORE_AFTER: u32 = 6;

/// Repetitions done of those planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Done in all sessions that count.
    pub reps: u32,
    /// Planned in them: the lower ends, in all sets and sides.
    pub planned: u32,
}

/// What is known about the current phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Sessions of this programme so far.
    pub sessions: u32,
    /// The number that its file names (`[next] after-sessions`), or `None` for [`MORE_AFTER`].
    pub after_sessions: Option<u32>,
    /// Repetitions in those sessions.
    pub done: Done,
    /// Days since the last session that was stopped, for any reason; `None` if there was none.
    pub days_since_stop: Option<u32>,
    /// Next-day pain above its start after the last session. `None` if the patient did not answer;
    /// then nothing is offered.
    pub next_day_rise: Option<i8>,
}

/// Why more may not be offered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// This many sessions are missing.
    Sessions(u32),
    /// Fewer than four of five repetitions were done.
    Repetitions,
    /// A session was stopped within seven days.
    Stopped,
    /// Pain was up by 2 on the day after.
    NextDay,
    /// The number of the day after is unknown.
    NextDayUnknown,
}

/// Whether more may be offered: 6 sessions or the programme's own number, at least 80 % of the
/// repetitions, no stop within 7 days (the seventh included), next-day pain not up by 2.
///
/// # Errors
///
/// The first condition that is not met, in that order.
pub fn progress(known: &Progress) -> Result<(), Hindrance> {
    const STOP_DAYS: u32 = 7;
    let needed = known.after_sessions.unwrap_or(MORE_AFTER);
    if let Some(missing @ 1..) = needed.checked_sub(known.sessions) {
        return Err(Hindrance::Sessions(missing));
    }
    let Done { reps, planned } = known.done;
    if planned == 0 || u64::from(reps) * 5 < u64::from(planned) * 4 {
        return Err(Hindrance::Repetitions);
    }
    if known.days_since_stop.is_some_and(|days| days <= STOP_DAYS) {
        return Err(Hindrance::Stopped);
    }
    match known.next_day_rise {
        None => Err(Hindrance::NextDayUnknown),
        Some(rise) if rise >= RISE => Err(Hindrance::NextDay),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: Progress = Progress {
        sessions: 6,
        after_sessions: None,
        done: Done {
            reps: 80,
            planned: 100,
        },
        days_since_stop: None,
        next_day_rise: Some(1),
    };

    #[test]
    fn more_is_offered_at_the_boundary_and_not_a_step_before() {
        assert_eq!(progress(&READY), Ok(()));
        let against = |change: fn(&mut Progress)| {
            let mut known = READY;
            change(&mut known);
            progress(&known).err()
        };
        assert_eq!(against(|p| p.sessions = 5), Some(Hindrance::Sessions(1)));
        assert_eq!(
            against(|p| p.after_sessions = Some(8)),
            Some(Hindrance::Sessions(2))
        );
        assert_eq!(
            against(|p| {
                p.sessions = 3;
                p.after_sessions = Some(3);
            }),
            None,
            "the programme's own number"
        );
        assert_eq!(against(|p| p.done.reps = 79), Some(Hindrance::Repetitions));
        assert_eq!(
            against(|p| p.done = Done {
                reps: 0,
                planned: 0
            }),
            Some(Hindrance::Repetitions)
        );
        assert_eq!(
            against(|p| p.days_since_stop = Some(7)),
            Some(Hindrance::Stopped)
        );
        assert_eq!(against(|p| p.days_since_stop = Some(8)), None);
        assert_eq!(
            against(|p| p.next_day_rise = Some(2)),
            Some(Hindrance::NextDay)
        );
        assert_eq!(
            against(|p| p.next_day_rise = None),
            Some(Hindrance::NextDayUnknown)
        );
        assert_eq!(against(|p| p.next_day_rise = Some(-4)), None);
    }

    #[test]
    fn the_largest_numbers_are_no_fault() {
        let known = Progress {
            sessions: u32::MAX,
            after_sessions: Some(u32::MAX),
            done: Done {
                reps: u32::MAX,
                planned: u32::MAX,
            },
            days_since_stop: Some(u32::MAX),
            next_day_rise: Some(i8::MIN),
        };
        assert_eq!(progress(&known), Ok(()));
    }
}
