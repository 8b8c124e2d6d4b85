//! Which charset a locale names, and what is written in it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;

#[cfg(unix)]
fn here(environment: &[(&str, &str)]) -> Charset {
    Charset::of(|name| {
        let found = environment.iter().find(|(known, _)| *known == name)?;
        Some(OsString::from(found.1))
    })
}

fn written(text: &str, charset: Charset) -> Vec<u8> {
    let mut out = Vec::new();
    charset.write(text, &mut out);
    out
}

#[cfg(unix)]
#[test]
fn the_locale_names_it_in_any_spelling() {
    for (locale, charset) in [
        ("da_DK.UTF-8", Charset::Utf8),
        ("da_DK.utf8@euro", Charset::Utf8),
        ("C.UTF-8", Charset::Utf8),
        ("UTF-8", Charset::Utf8),
        ("da_DK", Charset::Utf8),
        ("da", Charset::Utf8),
        ("da_DK.ISO-8859-1", Charset::Latin1),
        ("nb_NO.iso88591", Charset::Latin1),
        ("en_GB.ISO8859-15", Charset::Latin9),
        ("de_DE@euro", Charset::Latin9),
        ("da_DK.CP1252", Charset::Windows1252),
        ("C", Charset::Ascii),
        ("POSIX", Charset::Ascii),
        ("en_US.US-ASCII", Charset::Ascii),
        ("ru_RU.KOI8-R", Charset::Ascii),
        ("ja_JP.eucJP", Charset::Ascii),
    ] {
        assert_eq!(here(&[("LANG", locale)]), charset, "{locale}");
    }
}

#[cfg(unix)]
#[test]
fn the_first_variable_that_says_something_wins_and_none_is_utf_8() {
    let latin = ("LANG", "da_DK.ISO-8859-1");
    assert_eq!(here(&[latin, ("LC_CTYPE", "C.UTF-8")]), Charset::Utf8);
    let all = ("LC_ALL", "C");
    assert_eq!(here(&[latin, ("LC_CTYPE", "C.UTF-8"), all]), Charset::Ascii);
    assert_eq!(
        here(&[latin, ("LC_ALL", ""), ("LC_CTYPE", "")]),
        Charset::Latin1
    );
    assert_eq!(
        here(&[latin, ("LC_MESSAGES", "da_DK.UTF-8")]),
        Charset::Latin1
    );
    assert_eq!(here(&[]), Charset::Utf8);
    assert_eq!(here(&[("LANG", "")]), Charset::Utf8);
}

#[test]
fn letters_that_it_has_are_its_own_and_other_signs_those_of_a_typewriter() {
    let text = "Læg dig på ryggen · 2 × 20–30 s … “nu” → ½ € ✓";
    assert_eq!(written(text, Charset::Utf8), text.as_bytes());
    let latin = b"L\xe6g dig p\xe5 ryggen \xb7 2 \xd7 20-30 s ... \"nu\" -> \xbd EUR +";
    assert_eq!(written(text, Charset::Latin1), latin);
    let latin9 = b"L\xe6g dig p\xe5 ryggen \xb7 2 \xd7 20-30 s ... \"nu\" -> 1/2 \xa4 +";
    assert_eq!(written(text, Charset::Latin9), latin9);
    let windows = b"L\xe6g dig p\xe5 ryggen \xb7 2 \xd7 20\x9630 s \x85 \x93nu\x94 -> \xbd \x80 +";
    assert_eq!(written(text, Charset::Windows1252), windows);
    let ascii = b"Laeg dig paa ryggen - 2 x 20-30 s ... \"nu\" -> 1/2 EUR +";
    assert_eq!(written(text, Charset::Ascii), ascii);
    assert_eq!(written("Øvelser, \u{a4}", Charset::Ascii), b"Oevelser, ?");
    assert_eq!(written("\u{a4}", Charset::Latin9), b"?");
}

#[test]
fn no_sign_of_ours_and_no_letter_of_anybody_becomes_a_control_code() {
    let every = (0x20..0x3000).filter_map(char::from_u32);
    for c in every.filter(|c| !c.is_control()) {
        let mut cell = Vec::new();
        for charset in [Charset::Latin1, Charset::Latin9, Charset::Ascii] {
            let mut out = written(&c.to_string(), charset);
            cell.clear();
            charset.write_cell(&c.to_string(), &mut cell);
            out.extend(&cell);
            let is_control = |byte: &u8| *byte < 0x20 || (0x7f..0xa0).contains(byte);
            assert!(!out.iter().any(is_control), "{c:?} in {charset:?}");
        }
    }
}

#[test]
fn a_cell_keeps_its_columns() {
    for (symbol, want) in [
        ("æ", &b"e"[..]),
        ("…", b"."),
        ("½", b"?"),
        ("日", b"??"),
        ("a\u{30a}", b"a"),
        ("━", b"="),
        ("╭", b"+"),
        ("\u{2847}", b"."),
        (" ", b" "),
    ] {
        let mut out = Vec::new();
        Charset::Ascii.write_cell(symbol, &mut out);
        assert_eq!(out, want, "{symbol}");
    }
    let mut out = Vec::new();
    Charset::Latin1.write_cell("å", &mut out);
    Charset::Utf8.write_cell("å", &mut out);
    assert_eq!(out, b"\xe5\xc3\xa5");
}

#[cfg(unix)]
#[test]
fn letters_that_are_typed_in_it_are_keys() {
    use crate::core::keys::Key;
    use crate::run::input::{Typed, parse};
    let keys = |charset: Charset, bytes: &[u8]| {
        let typed = bytes.iter().flat_map(|byte| parse(&charset.read(&[*byte])));
        typed.collect::<Vec<_>>()
    };
    let letters = |text: &str| {
        text.chars()
            .map(|c| Typed::Key(Key::Char(c)))
            .collect::<Vec<_>>()
    };
    let typed = b"\xe6\xf8\xe5p\xa4";
    assert_eq!(keys(Charset::Latin1, typed), letters("æøåp¤"));
    assert_eq!(keys(Charset::Latin9, typed), letters("æøåp€"));
    assert_eq!(keys(Charset::Windows1252, b"\x80\x93"), letters("€“"));
    assert_eq!(*Charset::Utf8.read("æp".as_bytes()), *"æp".as_bytes());
    assert_eq!(*Charset::Ascii.read("æp".as_bytes()), *"æp".as_bytes());
    // A reply of the terminal that begins with eight bits stays one.
    let reply = b"\x9b5;2R";
    assert_eq!(*Charset::Latin1.read(reply), *reply);
    assert_eq!(parse(&Charset::Latin1.read(reply)), []);
}

#[test]
fn letters_that_are_cut_between_two_writes_come_out_whole() {
    let text = "Øvelser på gulvet – 日本";
    for charset in [Charset::Latin1, Charset::Ascii, Charset::Utf8] {
        for cut in 0..text.len() {
            let mut out = Vec::new();
            let mut encoded = Encoded::new(&mut out, charset);
            let (before, after) = text.as_bytes().split_at(cut);
            encoded.write_all(before).unwrap();
            encoded.write_all(after).unwrap();
            encoded.flush().unwrap();
            assert_eq!(out, written(text, charset), "{cut}");
        }
    }
    let mut out = Vec::new();
    let mut encoded = Encoded::new(&mut out, Charset::Latin1);
    encoded.write_all(b"a\xffb\xc3").unwrap();
    encoded.write_all(b"\xa5").unwrap();
    assert_eq!(out, b"ab\xe5");
}
