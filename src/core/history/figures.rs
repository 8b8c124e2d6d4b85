//! Totals of a period: pain by day and week, minutes, each exercise, notes.

use super::exercises::ExerciseFigures;
use super::pain::{PainDay, mean};
use super::range::Range;
use crate::core::pain::Pain;
use crate::core::text::Plain;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A note, and the day it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The day of its check-in.
    pub date: NaiveDate,
    /// The session that the note was asked after.
    pub session: Option<Uuid>,
    /// The patient's words.
    pub text: Plain,
}

/// The totals of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// How far back.
    pub range: Range,
    /// Days with a number, oldest first.
    pub pains: Vec<PainDay>,
    /// The mean of the first seven days with a number, in tenths. Changes are measured against it.
    pub start_mean: Option<u16>,
    /// Sessions that are known to have been done.
    pub sessions: u32,
    /// Whole minutes of their timelines; a started minute counts.
    pub minutes: u64,
    /// Days that were looked after.
    pub looked_after: u32,
    /// Days of a pause on which nothing was done.
    pub away: u32,
    /// Exercises, the most often planned first.
    pub exercises: Vec<ExerciseFigures>,
    /// The last notes, newest first.
    pub notes: Vec<Note>,
}

impl Figures {
    /// The mean of every seven days, in tenths, with the first of the days. Weeks are counted back
    /// from today, newest first; a week without a number is left out.
    pub fn weekly_means(&self, today: NaiveDate) -> Vec<(NaiveDate, u16)> {
        self.weekly_means_of(today, PainDay::compared)
    }

    /// The same of another number of each day.
    pub fn weekly_means_of(
        &self,
        today: NaiveDate,
        of: impl Fn(&PainDay) -> Option<Pain>,
    ) -> Vec<(NaiveDate, u16)> {
        let mut weeks: BTreeMap<u64, Vec<Pain>> = BTreeMap::new();
        for day in &self.pains {
            let back = today.signed_duration_since(day.date).num_days();
            if let (Ok(back), Some(level)) = (u64::try_from(back), of(day)) {
                weeks.entry(back / 7).or_default().push(level);
            }
        }
        let means = weeks.into_iter().filter_map(|(week, levels)| {
            let first = today.checked_sub_days(Days::new(week * 7 + 6))?;
            Some((first, mean(&levels)?))
        });
        means.collect()
    }
}

pub(super) fn start_mean(pains: &[PainDay]) -> Option<u16> {
    let first = pains.first()?.date;
    let week = pains
        .iter()
        .take_while(|day| day.date.signed_duration_since(first).num_days() < 7);
    mean(&week.filter_map(PainDay::compared).collect::<Vec<_>>())
}
