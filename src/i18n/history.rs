//! The totals of the history, in words. Totals of zero are left out, because they would sound like
//! a reproach.

use super::{Lang, Texts, t, word};
use crate::core::history::{ExerciseFigures, Figures, Goal, Kept, Standing};
use crate::core::pain::Pain;
use crate::core::programme::Frequency;
use crate::core::record::{ForToday, OverallChange, Score, SessionRecord, Stop};
use chrono::NaiveDate;
use std::time::Duration;

/// Between one score and the next.
const ARROW: &str = " → ";

/// The first score of a goal and the last one: `3 → 5`.
pub(crate) fn first_and_last(goal: &Goal) -> String {
    let number = |(_, score): &(NaiveDate, Score)| score.number().to_string();
    let ends = ends(&goal.scores, 1);
    ends.into_iter().map(number).collect::<Vec<_>>().join(ARROW)
}

/// The first of these and the last few.
fn ends<T>(all: &[T], last: usize) -> Vec<&T> {
    let from = all.len().saturating_sub(last).max(1);
    all.iter().take(1).chain(all.iter().skip(from)).collect()
}

impl Texts {
    /// A number of tenths as it is written: `3.5`, `3,5`.
    pub(crate) fn tenths(&self, number: u16) -> String {
        let point = if self.lang() == Lang::En { '.' } else { ',' };
        format!("{}{point}{}", number / 10, number % 10)
    }

    /// The kept days of this week: `3 of 5 days`. If more days were kept than the programme asks
    /// for, or if it asks for none, the sentence does not say "of".
    pub(crate) fn this_week(&self, kept: &Kept, frequency: Option<Frequency>) -> String {
        let (days, target) = (kept.this_week(), u32::from(kept.target()));
        match frequency {
            _ if (days, target) == (0, 0) => self.say(t::TODAY_WEEK_REST),
            None => self.say(t::HistoryDays { days }),
            Some(Frequency::AsNeeded) => self.say(t::HistoryDaysAsNeeded { days }),
            Some(Frequency::DaysPerWeek(_) | Frequency::On(_)) if days > target => {
                self.say(t::HistoryDaysMore { days, target })
            }
            Some(Frequency::DaysPerWeek(_) | Frequency::On(_)) => {
                self.say(t::TodayWeekDays { kept: days, target })
            }
        }
    }

    /// The same for little room: `3 of 5`.
    pub(crate) fn this_week_short(&self, kept: &Kept) -> String {
        let (days, target) = (kept.this_week(), u32::from(kept.target()));
        match (days, target) {
            (0, 0) => self.say(t::TODAY_WEEK_REST),
            (kept, target) => self.say(t::TodayWeekShort {
                kept,
                target: target.max(1),
            }),
        }
    }

    /// The days on which no session was offered.
    pub(crate) fn looked_after(&self, figures: &Figures) -> Option<String> {
        let days = figures.looked_after;
        (days > 0).then(|| self.say(t::HistoryLookedAfter { days }))
    }

    /// The days of pauses.
    pub(crate) fn days_away(&self, figures: &Figures) -> Option<String> {
        let days = figures.away;
        (days > 0).then(|| self.say(t::HistoryAway { days }))
    }

    /// The scores of a goal with their dates: `22 Nov 3 → 20 Dec 5`. Of many, the first and the last
    /// three.
    pub(crate) fn goal_scores(&self, goal: &Goal) -> String {
        let dated = |(date, score): &(NaiveDate, Score)| {
            format!("{} {}", self.short_date(*date), score.number())
        };
        let ends = ends(&goal.scores, 3);
        ends.into_iter().map(dated).collect::<Vec<_>>().join(ARROW)
    }

    /// A goal as the history names it: whether it is one of the past.
    pub(crate) fn goal_name(&self, goal: &Goal) -> String {
        let text = goal.text.as_str();
        if goal.is_present {
            text.to_owned()
        } else {
            self.say(t::HistoryGoalEarlier { goal: text })
        }
    }

    /// How the back was, compared with a date: `Since 22 November 2026: better`.
    pub(crate) fn overall(&self, since: Option<NaiveDate>, change: OverallChange) -> String {
        let change = self.say(word::overall(change));
        since.map_or_else(
            || change.clone(),
            |since| {
                self.say(t::HistoryOverallSince {
                    date: &self.full_date(since),
                    change: &change,
                })
            },
        )
    }

    /// The kept weeks in a row; if there is no current row, the longest one.
    pub(crate) fn weeks_in_a_row(&self, kept: &Kept) -> Option<String> {
        let (weeks, longest) = (kept.weeks_in_a_row(), kept.longest_weeks_in_a_row());
        if weeks > 0 {
            return Some(self.say(t::HistoryWeeks { weeks, longest }));
        }
        (longest > 0).then(|| self.say(t::HistoryLongest { longest }))
    }

    /// The kept days in a row.
    pub(crate) fn days_in_a_row(&self, kept: &Kept) -> Option<String> {
        let days = kept.days_in_a_row();
        (days > 0).then(|| match kept.chosen() {
            // Days lie between the chosen ones.
            Some(_) => self.say(t::HistoryRowChosen { days }),
            None => self.say(t::HistoryRow { days }),
        })
    }

    /// The number of sessions and their total time.
    pub(crate) fn time_trained(&self, figures: &Figures) -> String {
        self.say(t::HistoryMinutes {
            sessions: figures.sessions,
            minutes: figures.minutes,
        })
    }

    /// How much of an exercise was done.
    pub(crate) fn done(&self, figures: &ExerciseFigures) -> String {
        self.say(t::HistoryDone {
            done: figures.done,
            planned: figures.planned,
        })
    }

    /// The same with its unit, for places where the unit is not beside it.
    pub(crate) fn repetitions_done(&self, figures: &ExerciseFigures) -> String {
        self.say(t::HistoryRepetitionsDone {
            done: figures.done,
            planned: figures.planned,
        })
    }

    /// How often an exercise was stopped.
    pub(crate) fn stops(&self, figures: &ExerciseFigures) -> Option<String> {
        let stops = figures.stops;
        (stops > 0).then(|| self.say(t::HistoryStops { stops }))
    }

    /// How a session ended, or that nobody knows whether it was done.
    pub(crate) fn outcome(&self, session: &SessionRecord, standing: Standing) -> String {
        self.say(word::outcome(session, standing))
    }

    /// The duration of a session that ran for so many seconds.
    pub(crate) fn session_time(&self, active_s: u64) -> String {
        self.minutes(Duration::from_secs(active_s))
    }

    /// What was changed of a session for that day alone; nothing where nothing was.
    pub(crate) fn changed_today(&self, changed: &[ForToday]) -> Option<String> {
        let words = changed.iter();
        let words: Vec<String> = words.map(|what| self.say(word::for_today(*what))).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// What the patient felt, and its level: `sharp pain 6`.
    pub(crate) fn felt(&self, stop: &Stop) -> Option<String> {
        let kind = stop.kind.filter(|_| stop.is_felt())?;
        let what = self.say(word::feeling_short(kind).unwrap_or(t::HISTORY_PAIN));
        Some(match stop.level {
            Some(level) => format!("{what} {level}"),
            None => what,
        })
    }
}

/// The pain before and after a session: `3 → 2`. A missing number is a dash.
pub(crate) fn pain_around(before: Option<Pain>, after: Option<Pain>) -> String {
    let said = |pain: Option<Pain>| pain.map_or_else(|| "–".to_owned(), |p| p.to_string());
    match (before, after) {
        (None, None) => String::new(),
        (before, after) => format!("{} → {}", said(before), said(after)),
    }
}
