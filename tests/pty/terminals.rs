//! Terminals that lack what most have: colours, an alternate screen, UTF-8.

use crate::patient::RYGRAD;
use crate::support::pty::Pty;
use rustix::process::Signal;
use std::fs::{create_dir_all, write};

const SETTINGS: &str = "welcomed = true\ncountry = \"dk\"\nprogramme = \"starter\"\nvoice = false\n\
                        sounds = false\nlanguage = \"da\"\n";

/// What is written from the start to the end in such an environment, with help opened once; and how much
/// of it is the first frame.
fn written_with_first(env: &[(&str, &str)]) -> (Vec<u8>, usize) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/rygrad");
    create_dir_all(&folder).unwrap();
    write(folder.join("config.toml"), SETTINGS).unwrap();
    let mut all = vec![("HOME", home.path().to_str().unwrap())];
    all.extend(env);
    let mut pty = Pty::start(RYGRAD, &[], &all);
    pty.until("a frame", |seen| seen.count("\x1b[?2026l") == 1);
    let first = pty.seen().bytes.len();
    pty.type_keys("?");
    pty.until("help", |seen| seen.shows("Taster") && seen.shows("luk"));
    pty.type_keys("q");
    pty.until("no help", |seen| {
        !seen.shows("Taster") && seen.shows("afslut")
    });
    pty.signal(Signal::TERM);
    assert_eq!(pty.ends_and_gives_back(), 128 + 15);
    let seen = pty.seen();
    (seen.bytes.clone(), first)
}

fn written(env: &[(&str, &str)]) -> Vec<u8> {
    written_with_first(env).0
}

/// The numbers in every `ESC [ … m`.
fn styles(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let parts = text.split("\x1b[").skip(1);
    let style = |part: &str| {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        part[end..].starts_with('m').then(|| part[..end].to_owned())
    };
    parts.filter_map(style).collect()
}

#[test]
fn sixteen_colours_are_written_in_their_old_codes_and_none_where_there_are_none() {
    for (term, has_colours) in [
        ("xterm", true),
        ("linux", true),
        ("xterm-256color", true),
        ("vt100", false),
        ("xterm-mono", false),
    ] {
        let styles = styles(&written(&[("TERM", term), ("LANG", "C.UTF-8")]));
        assert!(!styles.is_empty(), "{term} has weights at least");
        let is_colour = |code: &str| {
            let code: u8 = code.parse().unwrap_or(0);
            matches!(code, 30..=49 | 90..=107)
        };
        for style in &styles {
            assert!(
                !style.contains("38;") && !style.contains("48;"),
                "{term}: {style}"
            );
        }
        let coloured = styles.iter().any(|style| style.split(';').any(is_colour));
        assert_eq!(coloured, has_colours, "{term}: {styles:?}");
    }
}

/// What such a terminal shows that has no alternate screen and was full of text.
fn without_alternate(bytes: &[u8]) -> vt100::Parser {
    let mut parser = vt100::Parser::new(24, 80, 0);
    for line in 0..24 {
        parser.process(format!("\r\n{line} {}", "old ".repeat(18)).as_bytes());
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.replace("\x1b[?1049h", "").replace("\x1b[?1049l", "");
    parser.process(text.as_bytes());
    parser
}

#[test]
fn where_there_is_no_alternate_screen_old_text_goes_and_a_clean_line_is_left() {
    let (bytes, first) = written_with_first(&[("LANG", "C.UTF-8")]);
    let shown = without_alternate(&bytes[..first]).screen().contents();
    assert!(
        shown.contains("rygrad") || shown.contains("Start"),
        "{shown}"
    );
    assert!(!shown.contains("old"), "{shown}");
    let left = without_alternate(&bytes);
    assert_eq!(left.screen().contents().trim(), "");
    assert_eq!(left.screen().cursor_position(), (0, 0));
    assert!(!left.screen().hide_cursor());
}

#[test]
fn another_charset_gets_its_own_letters_and_shapes_of_a_typewriter() {
    let ascii = written(&[("LC_ALL", "C")]);
    assert!(ascii.is_ascii());
    let text = String::from_utf8(ascii).unwrap();
    assert!(text.contains("----"), "a line: {text:?}");
    assert!(text.contains("Enter"), "the key has a name");
    let latin = written(&[("LANG", "da_DK.ISO-8859-1")]);
    assert!(!latin.is_ascii());
    assert!(
        std::str::from_utf8(&latin).is_err(),
        "its letters are single bytes"
    );
    let is_letter = |byte: &u8| byte.is_ascii() || *byte >= 0xa0;
    assert!(latin.iter().all(is_letter), "and no control codes");
    for utf8 in [&[][..], &[("LANG", "da_DK")], &[("LC_ALL", "C.UTF-8")]] {
        let bytes = written(utf8);
        assert!(String::from_utf8(bytes).unwrap().contains("────"));
    }
}

#[test]
fn a_zone_that_is_not_known_and_a_locale_without_our_signs_are_said_once() {
    let said = |env: &[(&str, &str)], what: &str| {
        let (bytes, first) = written_with_first(env);
        String::from_utf8_lossy(&bytes[..first]).contains(what)
    };
    assert!(said(&[("TZ", "Nowhere/At/All")], "Nowhere/At/All"));
    assert!(!said(&[("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")], "M3.5.0"));
    assert!(said(&[("LANG", "da_DK.ISO-8859-1")], "da_DK.ISO-8859-1"));
    assert!(!said(&[("LANG", "da_DK.UTF-8")], "da_DK.UTF-8"));
}
