//! What a log looks like after it passed through other hands, and what is found in it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::found::Damage;
use super::super::{sample, utf16_text};
use super::*;
use std::io::Cursor;

fn line(number: u16) -> String {
    sample::line(&sample::record(number))
}

/// What is found: form, records that are as written, others, faults.
fn looked(log: impl AsRef<[u8]>) -> (Form, Vec<String>, usize, Vec<Fault>) {
    let (mut verified, mut edited, mut faults) = (vec![], 0, vec![]);
    let form = scan(
        Cursor::new(log.as_ref()),
        true,
        |bytes, found| match found {
            Ok(kept) if kept.edited => edited += 1,
            Ok(_) => verified.push(String::from_utf8(bytes.to_vec()).unwrap() + "\n"),
            Err(fault) => faults.push(fault),
        },
    );
    in_order(&mut faults);
    (form.unwrap(), verified, edited, faults)
}

fn twice(lines: &[String]) -> Vec<String> {
    [lines, lines].concat()
}

fn pretty(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    serde_json::to_string_pretty(&value).unwrap()
}

#[test]
fn empty_bytes_are_named_by_their_line_wherever_they_lie() {
    let nul = "\0".repeat(20_000);
    let log = format!("{0}{nul}\n{nul}{0}\n{0}x{nul}", line(1));
    let (form, verified, edited, faults) = looked(log);
    let fault = |line, damage| Fault {
        place: Place::Line(line),
        damage,
    };
    // Of the torn line its tear is named.
    let expected = [
        fault(2, Damage::Nul),
        fault(3, Damage::Nul),
        fault(6, Damage::Torn),
    ];
    assert_eq!((form, edited, faults), (Form::Lines, 0, expected.to_vec()));
    assert_eq!(verified, [line(1), line(1), line(1)]);
}

#[test]
fn in_every_form_every_record_is_as_it_was_written() {
    let lines: Vec<String> = (1..=3).map(line).chain([session()]).collect();
    let text = lines.concat();
    let bare: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let spread: Vec<String> = lines.iter().map(|line| pretty(line)).collect();
    let mark = "\u{feff}";
    let forms: Vec<(&str, Form, Vec<u8>)> = vec![
        ("CRLF", Form::Lines, text.replace('\n', "\r\n").into()),
        (
            "some CRLF",
            Form::Lines,
            text.replacen('\n', "\r\n", 2).into(),
        ),
        ("a mark", Form::Lines, (mark.to_owned() + &text).into()),
        ("marks", Form::Lines, bare.join(&format!("\n{mark}")).into()),
        ("marks, glued", Form::Lines, bare.join(mark).into()),
        ("blanks", Form::Lines, bare.join(" \t \n\n \t\n  ").into()),
        ("glued", Form::Lines, bare.concat().into()),
        ("returns", Form::Returns, text.replace('\n', "\r").into()),
        ("commas", Form::Array, bare.join(",\n").into()),
        ("array", Form::Array, format!("[{}]", bare.join(",")).into()),
        (
            "array",
            Form::Array,
            format!("[\n{}\n]\n", bare.join(",\n")).into(),
        ),
        (
            "array",
            Form::Array,
            format!("{mark}[{}]", spread.join(", ")).into(),
        ),
        ("spread", Form::Spread, spread.join("\n").into()),
        (
            "spread",
            Form::Spread,
            spread.join("\r\n").replace('\n', "\r\n").into(),
        ),
        (
            "then spread",
            Form::Spread,
            (text.clone() + &spread.join("\n")).into(),
        ),
        (
            "then lines",
            Form::Spread,
            (spread.join("\n") + "\n" + &text).into(),
        ),
        (
            "spaces",
            Form::Lines,
            text.replace("\":", "\": ").replace(",\"", ", \"").into(),
        ),
    ];
    for (name, form, log) in forms {
        let (found, verified, edited, faults) = looked(&log);
        let expected = if name.starts_with("then") {
            twice(&lines)
        } else {
            lines.clone()
        };
        assert_eq!((found, edited, &*faults), (form, 0, &[][..]), "{name}");
        assert_eq!(verified, expected, "{name}");
    }
    for wide in [
        text.clone(),
        spread.join("\r\n"),
        format!("[{}]", bare.join(",")),
    ] {
        for log in utf16_text::all(&wide) {
            let (found, verified, edited, faults) = looked(&log);
            assert_eq!((found, edited, &*faults), (Form::Utf16, 0, &[][..]));
            assert_eq!(verified, lines);
            let (_, verified, _, faults) = looked([&*log, b"\n", text.as_bytes()].concat());
            assert_eq!((verified, faults), (twice(&lines), vec![]));
        }
    }
}

fn session() -> String {
    sample::line(&crate::core::record::Record::Session(sample::session(4)))
}

#[test]
fn damage_in_another_form_costs_its_record_and_is_named() {
    let spread: Vec<String> = (1..=4).map(|n| pretty(&line(n))).collect();
    let torn = spread
        .first()
        .unwrap()
        .replacen("\"pain\": 2,", "\"pain\": 2", 1);
    let [_, two, three, four] = spread.as_slice() else {
        unreachable!()
    };
    for (before, after) in [("", "\n"), ("[\n", ",\n")] {
        let log = format!("{before}{torn}{after}{two}{after}{three}{after}{four}\n");
        let (_, verified, edited, faults) = looked(&log);
        assert_eq!(verified, [line(2), line(3), line(4)]);
        assert_eq!((edited, faults.len()), (0, 1), "{faults:?}");
    }
    let changed = spread.concat().replacen("\"pain\": 2", "\"pain\": 9", 1);
    let (_, verified, edited, faults) = looked(changed);
    assert_eq!((verified.len(), edited, faults.len()), (3, 1, 0));
}

#[test]
fn what_is_no_log_is_named_line_by_line() {
    let page = "<!DOCTYPE html>\n<p>Not found</p>\n\n{\"error\": 404}";
    let (_, verified, edited, faults) = looked(page);
    assert_eq!((verified.len(), edited, faults.len()), (0, 0, 3));
}
