//! What matters to the patient, in their own numbers: goals, the change overall.

use crate::core::text::Plain;
use crate::core::words::words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// What was asked.
    MeasureName {
        /// Up to three activities of the patient's own, 0 cannot to 10 as before (PSFS, Stratford
        /// 1995).
        Goals = "goals",
        /// How the back is since a date, 1 much worse to 7 much better (a global impression of
        /// change).
        Overall = "overall",
        /// When the patient usually trains. The answer is a setting; the record says that it was
        /// asked.
        UsualTime = "usual_time",
    }
}

/// A score on the scale of its measure, 0 to 10 at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// The highest score of any scale.
    const HIGHEST: u8 = 10;

    /// A score; `None` above 10.
    pub const fn new(score: u8) -> Option<Self> {
        if score <= Self::HIGHEST {
            Some(Self(score))
        } else {
            None
        }
    }

    /// The number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = &'static str;
    fn try_from(score: u8) -> Result<Self, Self::Error> {
        Self::new(score).ok_or("a score is a whole number from 0 to 10")
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// Answers to one measure, or that it was put off. Where it was put off there are no scores, and the
/// log remembers it so that no other machine asks at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// UUID v7.
    pub id: Uuid,
    /// Local time with offset.
    #[serde(with = "crate::core::time::seconds")]
    pub at: DateTime<FixedOffset>,
    /// The date it counts for.
    pub local_date: NaiveDate,
    /// What was asked.
    pub name: MeasureName,
    /// The goals, in the patient's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Plain>,
    /// A score for each item; of a measure without items one score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Score>,
    /// The date that the change is measured from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// Whether the patient put it off.
    #[serde(default, skip_serializing_if = "super::is_false")]
    pub put_off: bool,
}

impl Measure {
    /// The most goals that are asked for (`person.md` section 5; the PSFS asks for three to five).
    pub const GOALS: usize = 3;
    /// The most letters of a goal (ours: it stands on one line).
    pub const LONGEST_GOAL: usize = 60;

    /// The goals with their scores. A log edited by hand may hold more or longer ones; they are
    /// cut.
    pub fn goals(&self) -> Vec<(Plain, Score)> {
        let scored = self.items.iter().zip(&self.scores).take(Self::GOALS);
        scored.map(|(goal, score)| (short(goal), *score)).collect()
    }

    /// The step of the change overall.
    pub fn change(&self) -> Option<OverallChange> {
        let is_overall = self.name == MeasureName::Overall;
        let score = self.scores.first().filter(|_| is_overall)?;
        OverallChange::of(score.number())
    }
}

fn short(goal: &Plain) -> Plain {
    let letters = goal.as_str().chars().take(Measure::LONGEST_GOAL);
    Plain::new(letters.collect::<String>().trim())
}

words! {
    /// The seven steps of the change overall, worst first. Their numbers in the log are 1 to 7.
    OverallChange {
        /// 1.
        MuchWorse = "much_worse",
        /// 2.
        Worse = "worse",
        /// 3.
        LittleWorse = "little_worse",
        /// 4.
        Same = "same",
        /// 5.
        LittleBetter = "little_better",
        /// 6.
        Better = "better",
        /// 7.
        MuchBetter = "much_better",
    }
}

impl OverallChange {
    /// The step with this number, from 1.
    pub fn of(number: u8) -> Option<Self> {
        let place = usize::from(number.checked_sub(1)?);
        Self::ALL.get(place).copied()
    }

    /// Its number as a score.
    pub fn score(self) -> Score {
        let place = Self::ALL.iter().position(|step| *step == self);
        let number = place.and_then(|place| u8::try_from(place + 1).ok());
        Score(number.unwrap_or(1))
    }
}
