//! What the days long ago of a long log add up to, so that their records need not be held.

use super::counts::Counts;
use super::figures::Figures;
use super::kept::Kept;
use super::marks::Marks;
use super::range::Range;
use super::sums::Sums;
use crate::core::programme::Frequency;
use crate::core::record::Record;
use chrono::{Days, NaiveDate, Weekday};

/// What days long ago add up to. They begin where the log begins.
#[derive(Debug, Clone, PartialEq)]
pub struct LongAgo {
    counts: Counts,
    sums: Sums,
}

impl LongAgo {
    /// No rule looks further back than this many days unless it asks for the first or the last of
    /// something, or for how many there were. Nothing nearer to today is long ago.
    pub const LATELY: Days = Days::new(60);

    /// Nothing yet, of the days up to `last`. `held` has all changes of level, in order. `sessions` is the
    /// most sessions [after which][MOST_AFTER] a programme may offer something.
    ///
    /// [MOST_AFTER]: crate::core::level::MOST_AFTER
    pub fn new(last: NaiveDate, held: &[Record], sessions: u32) -> Self {
        Self {
            counts: Counts::new(last, held, sessions),
            sums: Sums::new(Range::All, last),
        }
    }

    /// The last of these days.
    pub const fn last(&self) -> NaiveDate {
        self.counts.last()
    }

    /// What is counted of them.
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Whether it may be used on this day. Where a clock was set back, its days are not long ago.
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        let from = self.last().checked_add_days(Self::LATELY);
        from.is_some_and(|from| from <= today)
    }

    /// Adds the days for which `is_own` is true, of records in order of time, with those of the days
    /// around. The days of one part come after those of the part before.
    pub fn take(&mut self, records: &[Record], is_own: impl Fn(NaiveDate) -> bool) {
        let last = self.last();
        self.counts.take(records, &is_own);
        self.sums.take(records, |date| date <= last && is_own(date));
    }

    /// The kept days of the whole log, as [`Kept::new`] collects them. `records` are those that are held.
    pub fn kept(
        &self,
        records: &[Record],
        frequency: Option<Frequency>,
        week_starts: Weekday,
        today: NaiveDate,
    ) -> Kept {
        let mut sums = Sums::new(Range::All, today);
        sums.add_marks(self.sums.marks());
        sums.add_marks(&Marks::of(records, |_| true));
        sums.kept(records, frequency, week_starts)
    }

    /// The totals of the whole log, or of a range that lies behind these days. `records` are those that are
    /// held, and `kept` comes from them.
    pub fn figures(
        &self,
        records: &[Record],
        kept: &Kept,
        range: Range,
        today: NaiveDate,
    ) -> Figures {
        if range != Range::All {
            return Figures::new(records, kept, range, today);
        }
        let last = self.last();
        let mut sums = self.sums.clone().on(today);
        sums.take(records, |date| date > last);
        sums.figures(kept)
    }
}
