//! What matters to the patient: when it is asked, and what was answered (`person.md` section 5).
//!
//! Nothing is asked on a day of a pause. What was put off is asked again after a week; what is passed by
//! stands for a week, and again four weeks later.

use super::Lately;
use super::days::days_since;
use crate::core::record::{Measure, MeasureName, OverallChange, Record, Score, SessionRecord};
use crate::core::text::Plain;
use chrono::NaiveDate;

/// Days from the first session until the goals are asked for: the end of the first week.
const FIRST_WEEK: i64 = 7;
/// Days from one answer to the next question.
const EVERY: i64 = 28;
/// Days for which a question that was put off rests.
const REST: i64 = 7;
/// Days for which a question stands.
const STANDS: i64 = 7;
/// Days with a session before the usual time is asked for.
const SESSIONS: usize = 3;
/// The least change of a goal that matters (Norwegian validation of the PSFS).
pub const GOAL_MATTERS: i8 = 2;

/// One question about what matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The goals, for the first time.
    NewGoals,
    /// How the goals go.
    Goals,
    /// How the back is since a date.
    Overall(NaiveDate),
    /// When the patient usually trains.
    UsualTime,
}

impl Asked {
    /// Its measure.
    pub const fn name(self) -> MeasureName {
        match self {
            Self::NewGoals | Self::Goals => MeasureName::Goals,
            Self::Overall(_) => MeasureName::Overall,
            Self::UsualTime => MeasureName::UsualTime,
        }
    }
}

/// One goal over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// In the patient's words.
    pub text: Plain,
    /// Every score with its date, oldest first; at least one.
    pub scores: Vec<(NaiveDate, Score)>,
    /// Whether it is one of the present goals.
    pub is_present: bool,
}

impl Goal {
    /// How much higher the last score is than the first; negative if it fell.
    pub fn rose(&self) -> i8 {
        let number = |score: Option<&(NaiveDate, Score)>| {
            score.map_or(0, |(_, score)| i8::try_from(score.number()).unwrap_or(0))
        };
        number(self.scores.last()) - number(self.scores.first())
    }

    /// Whether it rose by a change that matters.
    pub fn is_better(&self) -> bool {
        self.rose() >= GOAL_MATTERS
    }
}

impl<'a> Lately<'a> {
    /// What is to be asked now, in order. `has_time` says whether a usual time is set. Needs the
    /// whole log: the first session and the last answers decide.
    pub fn to_ask(&self, today: NaiveDate, has_time: bool) -> Vec<Asked> {
        if self.away(today).is_some() {
            return Vec::new();
        }
        let goals = if self.goals().is_empty() {
            Asked::NewGoals
        } else {
            Asked::Goals
        };
        let overall = self.overall_due(today).map(Asked::Overall);
        let due = [
            self.goals_due(today).then_some(goals),
            overall,
            self.usual_time_due(today, has_time)
                .then_some(Asked::UsualTime),
        ];
        due.into_iter().flatten().collect()
    }

    /// Whether the goals are due: a week after the first session, then four weeks after the last
    /// answer.
    pub fn goals_due(&self, today: NaiveDate) -> bool {
        let answered = self.answered(MeasureName::Goals).map(|m| m.local_date);
        let since = match answered {
            Some(last) => Some(days_since(last, today) - EVERY),
            None => self
                .first_session()
                .map(|first| days_since(first, today) - FIRST_WEEK),
        };
        since.is_some_and(|since| self.stands(MeasureName::Goals, since, today))
    }

    /// The date to ask about, that of the first session, where the change overall is due: four weeks
    /// after it, then after the last answer.
    pub fn overall_due(&self, today: NaiveDate) -> Option<NaiveDate> {
        let first = self.first_session()?;
        let last = self.answered(MeasureName::Overall).map(|m| m.local_date);
        let since = days_since(last.unwrap_or(first), today) - EVERY;
        self.stands(MeasureName::Overall, since, today)
            .then_some(first)
    }

    /// Whether to ask for the usual time: once, after the third day with a session, and no longer than up
    /// to the sixth (ours).
    fn usual_time_due(&self, today: NaiveDate, has_time: bool) -> bool {
        let asked = |m: &Measure| m.name == MeasureName::UsualTime;
        let days = self.days_with_a_session(today);
        !has_time && (SESSIONS..2 * SESSIONS).contains(&days) && !self.measures().any(asked)
    }

    /// The dates up to today on which something of a session was done.
    pub fn days_with_a_session(&self, today: NaiveDate) -> usize {
        let since = self.begun().filter(|session| self.is_since(session));
        let since = since.map(|session| session.local_date);
        let days: std::collections::BTreeSet<_> = since.filter(|date| *date <= today).collect();
        let long_ago = self.long_ago;
        days.len() + long_ago.map_or(0, |long_ago| long_ago.begun_until(today))
    }

    /// How many days with a session came before the day of this one; `None` where another session of
    /// that day was begun already.
    pub fn days_before_first(&self, session: &SessionRecord) -> Option<usize> {
        let date = session.local_date;
        let is_other = |s: &SessionRecord| s.local_date == date && s.id != session.id;
        let is_first = !self.begun().any(is_other);
        is_first.then(|| self.days_with_a_session(date.pred_opt().unwrap_or(date)))
    }

    /// The present goals with their last scores.
    pub fn goals(&self) -> Vec<(Plain, Score)> {
        self.answered(MeasureName::Goals)
            .map(Measure::goals)
            .unwrap_or_default()
    }

    /// Every goal with all its scores, in the order in which they were first named.
    pub fn goals_over_time(&self) -> Vec<Goal> {
        let present = self.goals();
        let mut goals: Vec<Goal> = Vec::new();
        let answers = self.measures().filter(|m| m.name == MeasureName::Goals);
        for measure in answers {
            for (text, score) in measure.goals() {
                let scored = (measure.local_date, score);
                match goals.iter_mut().find(|goal| goal.text == text) {
                    Some(goal) => goal.scores.push(scored),
                    None => goals.push(Goal {
                        is_present: present.iter().any(|(goal, _)| *goal == text),
                        text,
                        scores: vec![scored],
                    }),
                }
            }
        }
        goals
    }

    /// Every answer about the change overall: the day, the date it was measured from, the step.
    pub fn overall(&self) -> Vec<(NaiveDate, Option<NaiveDate>, OverallChange)> {
        let answers = self.measures().filter_map(|measure| {
            let change = measure.change()?;
            Some((measure.local_date, measure.since, change))
        });
        answers.collect()
    }

    /// The measures up to now, in the order of the log.
    pub fn measures(&self) -> impl DoubleEndedIterator<Item = &'a Measure> + use<'a> {
        self.until_now().filter_map(|record| match record {
            Record::Measure(measure) => Some(measure),
            _ => None,
        })
    }

    /// The last answer to a measure.
    fn answered(&self, name: MeasureName) -> Option<&'a Measure> {
        let mut measures = self.measures().rev();
        measures.find(|m| m.name == name && !m.put_off && !m.scores.is_empty())
    }

    /// Whether a question stands so many days after it fell due, or after it had rested for a week where
    /// it was put off: a week long, then again every four weeks, so that nobody who passes it by meets
    /// it each day (ours).
    fn stands(&self, name: MeasureName, since_due: i64, today: NaiveDate) -> bool {
        let put_off = self.measures().filter(|m| m.name == name && m.put_off);
        let rested = put_off.map(|m| days_since(m.local_date, today) - REST);
        // A date in the future was written with a wrong clock.
        let rested = rested.filter(|days| *days >= -REST).min();
        let since = rested.map_or(since_due, |rested| since_due.min(rested));
        since >= 0 && since % EVERY < STANDS
    }

    fn first_session(&self) -> Option<NaiveDate> {
        self.begun().map(|session| session.local_date).min()
    }

    fn begun(&self) -> impl Iterator<Item = &'a SessionRecord> + use<'a> {
        self.sessions().filter(|session| session.is_begun())
    }
}
