//! A place where a log may be cut, and what is sure there.

use crate::core::record::Tie;
use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

/// Of what is so many days back nothing new is said: twice the days around a page, and some more.
pub(super) const LONG_AGO: Days = Days::new(20);

/// A time, and what decides in the same second.
pub(super) type Order = (DateTime<Utc>, Tie);

/// A place between two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    /// Where the second of them begins.
    pub(super) byte: u64,
    /// The last date before it; every date behind it is later.
    pub(super) last: NaiveDate,
}

/// A cut, and what is before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sure {
    pub(super) cut: Cut,
    /// The last record; every one behind it comes later.
    pub(super) order: Order,
    /// The greatest id.
    pub(super) greatest: Uuid,
}
