//! A line of the log, read no further than the cuts and the sums ask for.

use super::counts_beyond_its_day;
use super::lines::OfLine;
use crate::core::history::Trace;
use crate::store::envelope::{kind_as_written, verified};
use crate::store::found::StoredRecord;
use crate::store::shape;

/// A line of the log, read no further than the cuts and the sums ask for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) trace: Trace,
    /// The whole record, where that is needed wherever the log is looked at: of a correction by which other
    /// days may be kept, and of what counts beyond its day.
    pub(super) whole: Option<Box<StoredRecord>>,
}

impl OfLine for Seen {
    /// `None` too where it is of a newer version and has no time.
    fn of(line: &[u8], byte: u64) -> Option<Self> {
        if let Some(trace) = as_written(line) {
            return Some(Self { trace, whole: None });
        }
        let line = StoredRecord::of(line, byte)?;
        let trace = Trace::of(&line.record)?;
        let is_needed = trace.changes_days() || counts_beyond_its_day(&line.record);
        let whole = is_needed.then(|| Box::new(line));
        Some(Self { trace, whole })
    }
}

/// That of a record that makes up most of a log, in the shape and with the checksum it was written with.
fn as_written(line: &[u8]) -> Option<Trace> {
    let kind = kind_as_written(line)?;
    let (body, _) = verified(line)?;
    shape::trace(kind, body)
}
