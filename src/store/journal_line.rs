//! One line of a journal: how the session began, and each thing that happened.
//!
//! Unlike the log, a journal is not meant to be edited: only lines with a right checksum are read,
//! because what follows a wrong fact cannot be replayed.

use super::envelope::{Head, VERSION, is_verified, seal};
use super::problem::Problem;
use crate::core::plan::Outline;
use crate::core::session::{Entry, Occasion};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

const BEGIN: &str = "begin";
const FACT: &str = "fact";

#[derive(Serialize)]
struct Begin<'a> {
    #[serde(flatten)]
    occasion: &'a Occasion,
    plan: &'a Outline,
}

#[derive(Deserialize)]
struct Planned {
    plan: Outline,
}

/// The first line.
pub(super) fn begin(occasion: &Occasion, plan: &Outline) -> Result<String, Problem> {
    seal(BEGIN, &Begin { occasion, plan })
}

/// The line of one entry.
pub(super) fn fact(entry: &Entry) -> Result<String, Problem> {
    seal(FACT, entry)
}

/// Reads the first line.
pub(super) fn read_begin(line: &[u8]) -> Option<(Occasion, Outline)> {
    let occasion = read(line, BEGIN)?;
    let Planned { plan } = read(line, BEGIN)?;
    Some((occasion, plan))
}

/// Reads the line of an entry.
pub(super) fn read_fact(line: &[u8]) -> Option<Entry> {
    read(line, FACT)
}

fn read<T: DeserializeOwned>(line: &[u8], kind: &str) -> Option<T> {
    if !is_verified(line) {
        return None;
    }
    let head: Head = serde_json::from_slice(line).ok()?;
    if head.v != VERSION || head.kind != kind {
        return None;
    }
    serde_json::from_slice(line).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::super::sample;
    use super::*;

    #[test]
    fn every_fact_comes_back_as_it_was() {
        for entry in sample::entries() {
            let line = fact(&entry).unwrap();
            assert!(line.starts_with(r#"{"v":1,"type":"fact","ms":"#), "{line}");
            assert_eq!(read_fact(line.trim_end().as_bytes()), Some(entry));
        }
    }

    #[test]
    fn the_plan_comes_back_as_it_was() {
        let (occasion, plan) = (sample::occasion(1), sample::outline());
        let line = begin(&occasion, &plan).unwrap();
        assert!(
            line.starts_with(r#"{"v":1,"type":"begin","id":"0"#),
            "{line}"
        );
        let read = read_begin(line.trim_end().as_bytes());
        assert_eq!(read, Some((occasion, plan)));
    }

    #[test]
    fn a_changed_fact_is_not_read() {
        let entry = sample::entries().remove(0);
        let line = fact(&entry).unwrap().replace("\"ms\":1", "\"ms\":2");
        assert_eq!(read_fact(line.trim_end().as_bytes()), None);
    }
}
