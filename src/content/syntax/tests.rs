//! Files with several slips: each is named once, and what is sound is read.

use super::*;
use std::path::Path;

fn messages(source: &str) -> Vec<(usize, String)> {
    let (keys, faults) = parse(
        Faults::new(Path::new("x.toml"), source),
        Headings::Lost,
        |_, table| {
            table
                .iter()
                .map(|pair| pair.key.to_owned())
                .collect::<Vec<_>>()
        },
    );
    let mut lines: Vec<_> = faults
        .finish(&|_| Vec::new())
        .into_iter()
        .map(|d| (d.line, d.message.english()))
        .collect();
    lines.push((0, keys.join(" ")));
    lines
}

fn lines(source: &str) -> (Vec<usize>, String) {
    let mut found = messages(source);
    let keys = found.pop().map(|(_, keys)| keys).unwrap_or_default();
    (found.into_iter().map(|(line, _)| line).collect(), keys)
}

#[test]
fn every_error_is_named_and_the_rest_is_read() {
    let source = "a = 1\nposition\nb = \nc = supine\nd = 'x\ne = \"y\n[f]\nx = 3\n";
    assert_eq!(lines(source), (vec![2, 3, 4, 5, 6], "a f".to_owned()));
}

#[test]
fn an_open_list_is_blamed_where_it_opens() {
    let source = "a = 1\nf = [\n  1,\n  2\n[dose]\nx = 3\n";
    assert_eq!(lines(source), (vec![2], "a dose".to_owned()));
    let source = "a = 1\nf = [\"x\",\nb = 3\n";
    assert_eq!(lines(source), (vec![2], "a b".to_owned()));
    assert_eq!(lines("a = 1\nf = [1, 2\n"), (vec![2], "a".to_owned()));
}

#[test]
fn a_missing_comma_loses_nothing() {
    assert_eq!(
        lines("a = [\n \"x\"\n \"y\"\n]\nb = 1\n"),
        (vec![3], "a b".to_owned())
    );
}

#[test]
fn a_broken_heading_does_not_move_its_keys() {
    assert_eq!(
        lines("a = 1\n[dose\nx = 1\n[b]\ny = 1\n"),
        (vec![2], "a b".to_owned())
    );
}

#[test]
fn a_key_said_twice_is_named() {
    assert_eq!(
        messages("a = 1\na = 2\n").first(),
        Some(&(2, "`a` is said twice".to_owned()))
    );
}
