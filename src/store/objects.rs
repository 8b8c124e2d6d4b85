//! The objects of a text, wherever its lines break, and what lies between them.
//!
//! Knows braces and quotes, not JSON. Goes through the text once, whatever is in it: an object that
//! never ends costs itself alone.

use super::salvage::is_envelope;
use std::ops::Range;

/// Objects within each other at most; past that JSON is not read either.
const DEEPEST: usize = 128;
/// Objects kept at most while the one around them has no end.
const WAITING: usize = 100_000;

/// Shows every object that no other one is around, in order.
pub(super) fn objects(text: &[u8], mut each: impl FnMut(Range<usize>)) {
    let mut open: Vec<usize> = Vec::with_capacity(DEEPEST);
    // Whole ones within one that is not whole yet, and may never be.
    let mut within: Vec<Range<usize>> = Vec::new();
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.iter().enumerate() {
        // A record is in no other one: what is open was torn.
        let is_torn = match byte {
            b'{' => (quoted || !open.is_empty()) && is_envelope(text, at),
            // No text goes over the end of its line, and nothing over empty bytes.
            b'\n' => quoted,
            0 => true,
            _ => open.len() > DEEPEST || within.len() > WAITING,
        };
        if is_torn {
            open.clear();
            (quoted, escaped) = (false, false);
            within.drain(..).for_each(&mut each);
        }
        if quoted {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => quoted = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => quoted = !open.is_empty(),
            b'{' => open.push(at),
            b'}' => {
                let Some(start) = open.pop() else { continue };
                let outside = within.partition_point(|inner| inner.start < start);
                within.truncate(outside);
                within.push(start..at.saturating_add(1));
                if open.is_empty() {
                    within.drain(..).for_each(&mut each);
                }
            }
            _ => {}
        }
    }
    within.into_iter().for_each(each);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        objects(text.as_bytes(), |range| found.extend(text.get(range)));
        found
    }

    #[test]
    fn wherever_lines_break() {
        assert_eq!(found("{}\n{\"a\":{}}\n"), ["{}", "{\"a\":{}}"]);
        assert_eq!(found("[{\n\"a\": [{}]\n},{}]"), ["{\n\"a\": [{}]\n}", "{}"]);
        assert_eq!(found(r#"{"a":"}\"{"}{}"#), [r#"{"a":"}\"{"}"#, "{}"]);
    }

    #[test]
    fn one_without_end_costs_itself_alone() {
        assert_eq!(found("{\"a\":\"b\n{}\n"), ["{}"], "torn in a text");
        assert_eq!(found("{\"a\":1,\n{\"b\":2}\n{}"), ["{\"b\":2}", "{}"]);
        let record = r#"{"v":1,"type":"x"}"#;
        let torn = r#"{"v":1,"type":"#;
        assert_eq!(found(&format!("{torn}{record}")), [record]);
        assert_eq!(found(&format!("{torn}\"{record}")), [record]);
        assert_eq!(found(&format!("{torn}\0\0{record}")), [record]);
        assert_eq!(found(&format!("x}}\"{record}")), [record]);
    }

    #[test]
    fn hostile_braces_are_gone_through_once() {
        for text in ["{", "{}", "{{}", "{\"", "{\n", "}{", "\"{"] {
            let mut count = 0_usize;
            objects(text.repeat(400_000).as_bytes(), |_| count += 1);
            assert!(count <= 400_000);
        }
    }

    proptest! {
        #[test]
        fn they_follow_each_other(text in "[{}\\[\\]\",\n\0av:1]{0,60}") {
            let mut last = 0;
            objects(text.as_bytes(), |range| {
                assert!(last <= range.start && range.start < range.end);
                last = range.end;
            });
        }
    }
}
