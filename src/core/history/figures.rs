//! Totals of a period: pain by day and week, minutes, each exercise, notes.

use super::exercises::ExerciseFigures;
use super::pain::{Mean, PainDay};
use super::pains::Pains;
use super::range::Range;
use crate::core::pain::Pain;
use crate::core::text::Plain;
use chrono::{Days, NaiveDate};
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
    pub pains: Pains,
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
    /// from today, the earliest comes first; a week without a number is left out.
    pub fn weekly_means(&self, today: NaiveDate) -> impl Iterator<Item = (NaiveDate, u16)> {
        self.weekly_means_of(today, PainDay::compared)
    }

    /// The same of another number of each day.
    pub fn weekly_means_of(
        &self,
        today: NaiveDate,
        of: impl Fn(&PainDay) -> Option<Pain>,
    ) -> impl Iterator<Item = (NaiveDate, u16)> {
        let numbers = self.pains.iter().filter_map(move |day| {
            let back = today.signed_duration_since(day.date).num_days();
            Some((u64::try_from(back).ok()? / 7, of(&day)?))
        });
        let mut numbers = numbers.peekable();
        let weeks = std::iter::from_fn(move || {
            let (week, first) = numbers.next()?;
            let mut mean = Mean::from_iter([first]);
            while let Some((_, pain)) = numbers.next_if(|(of, _)| *of == week) {
                mean.add(pain);
            }
            Some((week, mean))
        });
        weeks.filter_map(move |(week, mean)| {
            let first = today.checked_sub_days(Days::new(week * 7 + 6))?;
            Some((first, mean.tenths()?))
        })
    }
}

pub(super) fn start_mean(pains: &Pains) -> Option<u16> {
    let first = pains.first()?;
    let week = pains
        .iter()
        .take_while(|day| day.date.signed_duration_since(first).num_days() < 7);
    let week = week.filter_map(|day| day.compared());
    week.collect::<Mean>().tenths()
}
