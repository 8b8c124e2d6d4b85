//! Finds whole records in a damaged line: a record that lost its newline, or one behind a torn write.
//!
//! A damaged record costs that record alone. The others on its line are found by the way every record
//! begins, and taken only if their checksum is right.

use super::line::{Line, decode};
use crate::core::record::Record;
use memchr::memmem::find_iter;

/// How every record begins, up to the number of its version.
const START: &[u8] = br#"{"v":"#;

/// The verified records within a damaged line, with their bytes.
pub(super) fn salvage(line: &[u8]) -> impl Iterator<Item = (Record, &[u8])> {
    let starts = find_iter(line, START).filter(|start| is_envelope(line, *start));
    let mut ends = starts.clone().skip(1);
    starts.filter_map(move |start| {
        let part = line.get(start..ends.next().unwrap_or(line.len()))?;
        whole(part)
    })
}

/// A part may end with what is left of the newline.
fn whole(part: &[u8]) -> Option<(Record, &[u8])> {
    let end = part.iter().rposition(|byte| *byte == b'}')?;
    let part = part.get(..=end)?;
    match decode(part) {
        Line::Verified(record) => Some((record, part)),
        Line::Edited(_) | Line::Damaged => None,
    }
}

/// Whether a record begins here: a type follows the version, as it does in no object within one.
pub(super) fn is_envelope(line: &[u8], start: usize) -> bool {
    let rest = line.get(start..).and_then(|rest| rest.strip_prefix(START));
    let rest = rest.unwrap_or_default();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = rest.get(digits..).unwrap_or_default();
    digits > 0 && rest.starts_with(br#","type":""#)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn found(line: &str) -> Vec<Record> {
        salvage(line.as_bytes()).map(|(record, _)| record).collect()
    }

    fn line(number: u16) -> String {
        sample::line(&sample::record(number)).trim_end().to_owned()
    }

    #[test]
    fn what_stands_behind_a_torn_record_is_found() {
        let torn: String = line(1).chars().take(60).collect();
        assert_eq!(found(&(torn + &line(2))), [sample::record(2)]);
    }

    #[test]
    fn without_its_newline_a_record_and_the_next_are_found() {
        for newline in ["", "\u{b}", "J"] {
            let both = line(1) + newline + &line(2);
            assert_eq!(found(&both), [sample::record(1), sample::record(2)]);
        }
    }

    #[test]
    fn a_changed_record_behind_another_is_not() {
        let changed = line(2).replace("\"pain\":2", "\"pain\":3");
        assert_eq!(found(&(line(1) + &changed)), [sample::record(1)]);
    }

    #[test]
    fn starts_without_number_are_gone_through_once() {
        assert_eq!(found(&r#"{"v":1,"type":""#.repeat(60_000)), []);
    }
}
