//! What is sure at a place where a log may be cut.

use crate::core::record::Tie;
use crate::store::days::Cut;
use chrono::{DateTime, Days, Utc};
use uuid::Uuid;

/// Of what is so many days back nothing new is said: twice the days around a page, and some more.
pub(super) const LONG_AGO: Days = Days::new(20);

/// A time, and what decides in the same second.
pub(super) type Order = (DateTime<Utc>, Tie);

/// A cut, and what is before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sure {
    pub(super) cut: Cut,
    /// The last record; every one behind it comes later.
    pub(super) order: Order,
    /// The greatest id.
    pub(super) greatest: Uuid,
}
