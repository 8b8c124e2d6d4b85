//! What a line is put together from.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use proptest::prelude::*;
use std::collections::HashSet;

fn texts(line: &[&str], there: &[&str]) -> Option<Vec<String>> {
    let there: HashSet<String> = there.iter().map(|text| key(text)).collect();
    let line: Vec<Plain> = line.iter().map(|text| Plain::new(text)).collect();
    let found = pieces(&line, &|text| there.contains(text))?;
    Some(found.iter().map(|piece| piece.text.to_owned()).collect())
}

#[test]
fn a_line_is_made_of_the_fewest_fragments_that_are_there() {
    let there = ["3", "last one", "Tilt.", "Stand up, and stretch", "Hold"];
    let made = |line: &[&str]| texts(line, &there);
    assert_eq!(
        made(&["3, last one, Tilt"]).unwrap(),
        ["3", "last one", "Tilt"]
    );
    let both = made(&["3, Stand up, and stretch", "Hold."]).unwrap();
    assert_eq!(both, ["3", "Stand up, and stretch", "Hold."]);
    assert_eq!(made(&["3, Stand up"]), None, "never a part of a line");
    assert_eq!(made(&[]).unwrap(), [""; 0]);
    let whole = texts(&["1, Tilt"], &["1", "Tilt", "1, Tilt"]).unwrap();
    assert_eq!(whole, ["1, Tilt"]);
}

#[test]
fn the_silence_after_a_part_is_shorter_than_after_a_sentence() {
    let line = [Plain::new("1, Tilt."), Plain::new("Hold.")];
    let found = pieces(&line, &|text| text != "1, tilt").unwrap();
    let silences: Vec<_> = found.iter().map(|piece| piece.then).collect();
    assert_eq!(silences, [COMMA, SENTENCE, Duration::ZERO]);
}

proptest! {
    #[test]
    fn any_text_is_taken_apart_in_time(text in "([a-c]{0,2}, ){0,60}[a-c]{0,2}", there in "[a-c]{1,2}") {
        let line = [Plain::new(&text)];
        if let Some(found) = pieces(&line, &|text| text == there) {
            let said: Vec<&str> = found.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(said.join(", "), text);
        }
    }
}
