//! A line that is read no further than is needed counts as the whole record does.

use super::super::lines::OfLine;
use super::super::seen::Seen;
use super::*;
use crate::core::amended::amend;
use crate::core::history::Trace;
use crate::store::any_log::{any_amendment, any_line, any_record};
use crate::store::found::StoredRecord;

/// Whether the whole record is needed wherever the log is looked at.
fn is_needed_whole(line: &StoredRecord) -> bool {
    changes_days(&line.record) || counts_beyond_its_day(&line.record)
}

fn changes_days(record: &Record) -> bool {
    matches!(record, Record::Amendment(amendment) if amendment.changes_days())
}

/// A line as another program may write it again: the same record, as long as it was, in another shape.
fn with_another_head(line: &[u8]) -> Vec<u8> {
    let line = std::str::from_utf8(line).unwrap();
    let (head, rest) = line.split_once(",\"id\"").unwrap();
    let kind = head.strip_prefix("{\"v\":1,").unwrap();
    format!("{{{kind},\"v\":1,\"id\"{rest}").into_bytes()
}

proptest! {
    #[test]
    fn a_line_is_seen_as_its_record_says(
        record in any_record(),
        of_a_log in any_line(),
        edit in (any::<prop::sample::Index>(), any::<u8>()),
        byte in any::<u64>(),
    ) {
        let line = encode(&record).unwrap().into_bytes();
        let mut edited = line.clone();
        *edited.get_mut(edit.0.index(line.len())).unwrap() = edit.1;
        let other = with_another_head(&line);
        for line in [line, other, edited, of_a_log] {
            let whole = StoredRecord::of(&line, byte);
            let trace = whole.as_ref().and_then(|line| Trace::of(&line.record));
            let whole = whole.filter(|line| trace.is_some() && is_needed_whole(line));
            let seen = Seen::of(&line, byte);
            let text = String::from_utf8_lossy(&line);
            prop_assert_eq!(seen.as_ref().map(|seen| seen.trace), trace, "{}", text);
            prop_assert_eq!(seen.and_then(|seen| seen.whole), whole.map(Box::new), "{}", text);
        }
    }

    #[test]
    fn a_correction_that_changes_no_days_leaves_every_trace(
        records in prop::collection::vec(any_record(), 1..4),
        amendments in prop::collection::vec((any_amendment(), any::<prop::sample::Index>()), 1..6),
    ) {
        let mut corrected = records.clone();
        for (mut amendment, of) in amendments {
            amendment.amends = of.get(&records).id().unwrap();
            corrected.extend(Some(Record::Amendment(amendment)).filter(|r| !changes_days(r)));
        }
        amend(&mut corrected);
        for (before, after) in records.iter().zip(&corrected) {
            prop_assert_eq!(Trace::of(before), Trace::of(after), "{:?}", corrected);
        }
    }

    /// Cuts, sums and all that is told of them.
    #[test]
    fn a_log_of_other_shapes_is_cut_and_added_up_alike(
        days in prop::collection::vec(day(), 0..90),
        mishaps in mishaps(),
        others in prop::collection::vec(any::<bool>(), 1..9),
    ) {
        let bytes = log(&records(&days), &mishaps);
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let lines = lines.zip(others.iter().cycle()).map(|(line, is_other)| {
            let is_whole = line.starts_with(b"{") && line.ends_with(b"}\n") && line.len() > 60;
            if *is_other && is_whole { with_another_head(line) } else { line.to_vec() }
        });
        let looked = |bytes: &[u8]| {
            let (_folder, path) = file(bytes);
            let looked = look::look(&mut File::open(path).unwrap(), TINY, true);
            format!("{:#?}", looked.unwrap())
        };
        let other = lines.collect::<Vec<_>>().concat();
        prop_assert_eq!(looked(&bytes), looked(&other));
    }
}
