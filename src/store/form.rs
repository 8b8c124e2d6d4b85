//! The form in which a log lies in its file: a record a line, or what an editor, a shell or a sync
//! tool has made of that.
//!
//! Looks at the ends of a file only; [`super::lenient`] reads a whole one.

pub use crate::core::log::Form;
use std::io::{self, Read, Seek, SeekFrom};

/// The mark at the beginning of a text in UTF-8.
pub(super) const MARK: &[u8] = "\u{feff}".as_bytes();

/// A line without what stands around its text: blanks, carriage returns, marks.
pub(super) fn bare(mut line: &[u8]) -> &[u8] {
    loop {
        let before = line.len();
        line = line.trim_ascii();
        line = line.strip_prefix(MARK).unwrap_or(line);
        line = line.strip_suffix(MARK).unwrap_or(line);
        if line.len() == before {
            return line;
        }
    }
}

/// Whether the ends of a file look like another form than lines. Reads a few bytes at either end.
pub(super) fn is_other(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    const ENOUGH: u64 = 4 * 1024;
    file.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    Read::by_ref(file).take(4).read_to_end(&mut head)?;
    let size = file.seek(SeekFrom::End(0))?;
    // Of an even place on, so that both halves of a letter are read.
    file.seek(SeekFrom::Start(size.saturating_sub(ENOUGH) & !1))?;
    let mut tail = Vec::new();
    Read::by_ref(file).take(ENOUGH + 2).read_to_end(&mut tail)?;
    Ok(begins_otherwise(&head) || ends_otherwise(&tail))
}

fn begins_otherwise(head: &[u8]) -> bool {
    match head {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [a, b, ..] if (*a == 0) != (*b == 0) => true,
        _ => bare(head).first() == Some(&b'['),
    }
}

fn ends_otherwise(tail: &[u8]) -> bool {
    // The last letter of a record and the newline after it, in two bytes each.
    let is_wide = tail
        .last_chunk::<2>()
        .is_some_and(|[a, b]| (*a == 0) != (*b == 0));
    let text = bare(tail);
    let end = text.last().copied();
    let last = memchr::memrchr2(b'\n', b'\r', text);
    let last = last.map_or(0, |at| at.saturating_add(1));
    let last = bare(text.get(last..).unwrap_or_default());
    let returns = tail.contains(&b'\r') && !tail.contains(&b'\n');
    is_wide || returns || matches!(end, Some(b']' | b',')) || last == b"}"
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::super::sample;
    use super::*;
    use std::io::Cursor;

    fn is_other_form(text: impl AsRef<[u8]>) -> bool {
        is_other(&mut Cursor::new(text.as_ref())).unwrap()
    }

    #[test]
    fn what_surrounds_a_line_goes_and_nothing_else() {
        assert_eq!(bare(b"\xef\xbb\xbf \t{} \r"), b"{}");
        assert_eq!(bare(b" \xef\xbb\xbf\xef\xbb\xbf"), b"");
        assert_eq!(bare("ø".as_bytes()), "ø".as_bytes());
    }

    #[test]
    fn another_form_is_told_by_the_ends_of_a_file() {
        let line = sample::line(&sample::record(1));
        let crlf = line.replace('\n', "\r\n").repeat(9);
        let torn = line.get(..40).unwrap();
        let sound = [
            String::new(),
            line.clone(),
            line.repeat(90),
            crlf,
            format!("\u{feff}{line}"),
            line.clone() + torn,
            line.clone() + "\0\0\0\0",
            "\0\0\0\0".to_owned() + &line,
        ];
        for text in sound {
            assert!(!is_other_form(&text), "{text}");
        }
        let wide = |text: &str| -> Vec<u8> {
            let units = text.encode_utf16();
            units.flat_map(u16::to_le_bytes).collect()
        };
        let swapped = |bytes: Vec<u8>| -> Vec<u8> {
            let pairs = bytes.chunks(2);
            pairs.flat_map(|pair| pair.iter().rev().copied()).collect()
        };
        let other = [
            wide(&line),
            wide(&("\u{feff}".to_owned() + &line)),
            swapped(wide(&line)),
            [wide(&line), line.clone().into_bytes()].concat(),
            [line.clone().into_bytes(), wide(&line)].concat(),
            format!("[{}]", line.trim_end()).into_bytes(),
            format!("[\n{line}]\n").into_bytes(),
            line.replace(',', ",\n").replace('}', "\n}").into_bytes(),
            line.replace('\n', "\r").repeat(2).into_bytes(),
        ];
        for text in other {
            assert!(is_other_form(&text), "{}", String::from_utf8_lossy(&text));
        }
    }
}
