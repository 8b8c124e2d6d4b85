//! Recognises files that are not TOML at all, so that they get one fault and not one a line.

use super::say::{self, packed, picture};
use super::syntax::is_key;
use crate::core::phrase::{Phrase, Value};

/// What something is, and what to do.
pub(super) type Said = (Phrase, Phrase);

type What = fn() -> Phrase;

/// Formats by their first bytes.
const MAGIC: &[(&[u8], What)] = &[
    (b"\xd0\xcf\x11\xe0", || say::OFFICE),
    (b"{\\rtf", || say::RTF),
    (b"%PDF", || say::PDF),
    (b"\x89PNG", || picture("PNG")),
    (b"\xff\xd8\xff", || picture("JPEG")),
    (b"GIF8", || picture("GIF")),
    (b"II*\0", || picture("TIFF")),
    (b"MM\0*", || picture("TIFF")),
    (b"\x1f\x8b", || packed("gzip")),
    (b"7z\xbc\xaf", || packed("7z")),
    (b"bplist", || say::PLIST),
    (b"SQLite format 3", || say::DATABASE),
    (b"ID3", || say::SOUND),
    (b"OggS", || say::SOUND),
];
/// Inner names of packed documents.
const PACKED: &[(&[u8], Phrase)] = &[
    (b"word/", say::WORD_DOCUMENT),
    (b"opendocument.text", say::WRITER_DOCUMENT),
    (b"Index/Document.iwa", say::PAGES_DOCUMENT),
    (b"xl/", say::SPREADSHEET),
    (b"opendocument.spreadsheet", say::SPREADSHEET),
];

/// Says what bytes are that are not text.
pub(super) fn bytes(bytes: &[u8]) -> Option<Said> {
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|part| part == needle);
    let is = |what: Phrase| Some((say::not_a_text(what), say::AS_PLAIN_TEXT));
    if bytes.starts_with(b"PK\x03\x04") {
        let inner = PACKED.iter().find(|(name, _)| holds(name));
        return is(inner.map_or_else(|| packed("ZIP"), |(_, what)| what.clone()));
    }
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return is(what());
    }
    match bytes.get(4..12) {
        Some(kind) if kind.starts_with(b"ftyp") => return is(say::CAMERA),
        _ => {}
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return is(picture("WebP"));
    }
    if !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0) {
        return Some((say::ONLY_ZEROS, say::WRITE_AGAIN));
    }
    let controls = bytes
        .iter()
        .filter(|b| b.is_ascii_control() && !b"\t\n\r\x0c\x1b".contains(b));
    let controls = controls.count();
    (controls >= 3 && controls * 10 >= bytes.len()).then_some((say::NO_TEXT, say::AS_PLAIN_TEXT))
}

/// Returns the text of a file in UTF-16, with a warning.
pub(super) fn utf16(bytes: &[u8]) -> Option<(String, Said)> {
    let (big, text, marked) = match bytes {
        [0xff, 0xfe, text @ ..] => (false, text, true),
        [0xfe, 0xff, text @ ..] => (true, text, true),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => (true, bytes, false),
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => (false, bytes, false),
        _ => return None,
    };
    let (pairs, rest) = text.as_chunks::<2>();
    let unit = |pair: &[u8; 2]| {
        if big {
            u16::from_be_bytes(*pair)
        } else {
            u16::from_le_bytes(*pair)
        }
    };
    let decoded: Result<String, _> = char::decode_utf16(pairs.iter().map(unit)).collect();
    let text = decoded.ok().filter(|_| rest.is_empty())?;
    let said = if marked {
        say::written_in("UTF-16")
    } else {
        say::written_in(say::UTF16_BARE)
    };
    let said = (said, say::SAVE_AS_UTF8);
    (!text.contains('\0')).then_some((text, said))
}

/// Says which other format a text is in.
pub(super) fn text(source: &str) -> Option<Said> {
    let start = source.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    let lower: String = start
        .chars()
        .take(200)
        .flat_map(char::to_lowercase)
        .collect();
    let what: Value = if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        say::HTML.into()
    } else if lower.starts_with("<?xml") && lower.contains("plist") {
        say::PLIST.into()
    } else if lower.starts_with("<?xml") || is_markup(&lower) {
        say::MARKUP.into()
    } else if lower.starts_with("{\\rtf") {
        say::RTF.into()
    } else if is_json(start) {
        "JSON".into()
    } else if is_yaml(start) {
        "YAML".into()
    } else if is_prose(start) {
        return Some((say::NO_KEY_VALUE, say::BEGIN_WITH_NEW));
    } else {
        return None;
    };
    Some((say::this_is(what), say::ONE_KEY_A_LINE))
}

fn is_markup(start: &str) -> bool {
    let name = start.strip_prefix('<').unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') && start.contains('>')
}

/// TOML never begins with a brace, and a heading has none in it.
fn is_json(start: &str) -> bool {
    let inner = start.strip_prefix('[').map(str::trim_start);
    let begins = start.starts_with('{') || inner.is_some_and(|inner| inner.starts_with('{'));
    begins && !lines(start).any(is_key)
}

/// Lines that are neither empty nor comments.
fn lines(source: &str) -> impl Iterator<Item = &str> {
    let lines = source.lines().map(str::trim_end);
    lines.filter(|line| !line.is_empty() && !line.trim_start().starts_with('#'))
}

/// Several keys with a colon, and none with `=`.
fn is_yaml(start: &str) -> bool {
    let is_item = |line: &str| {
        let line = line.trim_start();
        let (key, after) = line.split_once(':').unwrap_or(("", "x"));
        let bare = |c: char| c.is_alphanumeric() || "-_ \"'".contains(c);
        let keyed = !key.is_empty() && key.chars().all(bare);
        line.starts_with("- ") || (keyed && (after.is_empty() || after.starts_with(' ')))
    };
    let items = lines(start).filter(|line| is_item(line)).count();
    let marked = start.starts_with("---\n") || start.starts_with("---\r");
    let none = !lines(start).any(|line| line.contains('=') || line.starts_with('['));
    (marked && items > 0 && none) || (none && items >= 2 && items * 2 >= lines(start).count())
}

/// Words, and no line that could be a key, a heading or part of a list.
fn is_prose(start: &str) -> bool {
    let marks = |line: &str| line.contains(['=', '[', ']', '{', '}', '"', ':', '\\']);
    let wordy = |line: &str| line.split_whitespace().count() >= 2;
    lines(start).count() >= 2 && !lines(start).any(marks) && lines(start).any(wordy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_known_by_its_bytes() {
        let said = |data: &[u8]| bytes(data).map_or(String::new(), |(said, _)| said.english());
        for (data, what) in [
            (
                &b"PK\x03\x04\x14\0\x06\0word/document.xml"[..],
                "a document of Word",
            ),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
                "LibreOffice",
            ),
            (b"PK\x03\x04", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
            (b"{\\rtf1\\ansi", "RTF"),
            (b"%PDF-1.7", "PDF"),
            (b"\x89PNG\r\n\x1a\n\0", "PNG"),
            (b"\0\0\0\x18ftypheic", "camera"),
            (b"\x7fELF\x02\x01\x01\0\0\0\0", "no text at all"),
            (b"\0\0\0\0\0", "only zero bytes"),
        ] {
            assert!(said(data).contains(what), "{what}: {}", said(data));
        }
        for text in [
            &b"a = 1\nb = \"x\0y\"\nc = \"a longer text\"\n"[..],
            b"",
            b"# \xf8\n",
            b"\xff\n",
        ] {
            assert_eq!(bytes(text), None);
        }
    }

    #[test]
    fn utf_16_is_read_where_it_is_certain() {
        let read = |data: &[u8]| utf16(data).map(|(text, _)| text);
        assert_eq!(read(b"\xff\xfea\0=\x001\0").as_deref(), Some("a=1"));
        assert_eq!(read(b"\xfe\xff\0a\0=\x001").as_deref(), Some("a=1"));
        assert_eq!(read(b"a\0=\x001\0").as_deref(), Some("a=1"));
        assert_eq!(read(b"\0a\0=\x001").as_deref(), Some("a=1"));
        for none in [
            &b"\xff\xfea"[..],
            b"\xff\xfe\0\xd8",
            b"a=1",
            b"",
            b"\0\0\0\0",
        ] {
            assert_eq!(read(none), None, "{none:?}");
        }
    }

    #[test]
    fn other_formats_are_known_by_their_first_words() {
        let said = |source: &str| text(source).map_or(String::new(), |(said, _)| said.english());
        for (source, what) in [
            ("\n<!DOCTYPE html><html><body>hi</body></html>", "HTML"),
            ("<HTML>\n<p>x", "HTML"),
            ("<?xml version=\"1.0\"?>\n<routine/>", "XML"),
            ("<?xml version=\"1.0\"?><!DOCTYPE plist>", "property list"),
            ("<div>x</div>", "XML or HTML"),
            ("{\"format\":1,\n\"position\":\"supine\"}", "JSON"),
            ("[\n  {\"a\": 1}\n]", "JSON"),
            ("---\nname: Heel slide\n", "YAML"),
            (
                "name: Heel slide\nposition: supine\ndose:\n  sets: 2\n",
                "YAML",
            ),
            ("- one\n- two\n", "YAML"),
            ("Dear patient,\n\nplease lie down.\n", "no `key = value`"),
            ("{\\rtf1 x}", "RTF"),
        ] {
            assert!(said(source).contains(what), "{source}: {}", said(source));
        }
        for toml in [
            "position: \"supine\"\nformat = 1\n",
            "[dose\nsets = 2\n",
            "[[exercise]]\nid = x\n",
            "language: da\n",
            "voice\n",
            "[\n",
            "]\n",
            "position supine\nformat = 1\n",
        ] {
            assert_eq!(said(toml), "", "{toml}");
        }
    }
}
