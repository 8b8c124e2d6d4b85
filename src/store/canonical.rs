//! Restores the line of a record that another program wrote again: with blanks, other escapes, another
//! order of keys, another encoding. If the restored line fits its checksum, the record is unchanged.

use super::envelope::is_verified;
use super::line::encode;
use crate::core::record::Record;
use serde_json::Value;

/// The verified line of what these bytes say, where there is one.
pub(super) fn as_written(bytes: &[u8]) -> Option<Vec<u8>> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        let text = from_western(bytes);
        return is_verified(text.as_bytes()).then(|| text.into_bytes());
    };
    let line = in_one_line(text.as_bytes())?;
    is_verified(&line).then_some(line)
}

/// The same where the keys are in another order: `record` is what the bytes say.
pub(super) fn in_order(bytes: &[u8], record: &Record) -> Option<Vec<u8>> {
    let line = encode(record).ok()?;
    let line = line.trim_end().as_bytes();
    let is_same = value(bytes)? == value(line)?;
    is_same.then(|| line.to_vec())
}

/// What an object says, in one line without blanks; the keys keep their order.
pub(super) fn in_one_line(bytes: &[u8]) -> Option<Vec<u8>> {
    serde_json::to_vec(&value(bytes)?).ok()
}

fn value(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok().filter(Value::is_object)
}

/// A text of an old Windows in Western Europe, whose letters are a byte each.
fn from_western(bytes: &[u8]) -> String {
    const FROM: u8 = 0x80;
    const MARKS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let letter = |byte: &u8| {
        let mark = byte.checked_sub(FROM).map(usize::from);
        let mark = mark.and_then(|mark| MARKS.get(mark));
        mark.copied().unwrap_or(char::from(*byte))
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::super::{Line, decode, sample};
    use super::*;
    use crate::core::text::Plain;

    /// A line whose note has letters and signs.
    fn line() -> (Record, String) {
        let mut check = sample::check_in(1);
        check.note = Some(Plain::new("Åse sa “gå” – 1 < 2 'ja'"));
        let record = Record::CheckIn(check);
        let line = sample::line(&record).trim_end().to_owned();
        (record, line)
    }

    #[test]
    fn blanks_and_escapes_change_nothing() {
        let (_, line) = line();
        let value: Value = serde_json::from_str(&line).unwrap();
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        let spaced = line.replace(",\"", ", \"").replace("\":", "\": ");
        let escaped = line
            .replace('Å', "\\u00c5")
            .replace('\'', "\\u0027")
            .replace('“', "\\u201C");
        for text in [pretty, spaced, escaped] {
            assert_eq!(as_written(text.as_bytes()), Some(line.clone().into_bytes()));
        }
        let western = line.chars().map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            c => u8::try_from(u32::from(c)).unwrap(),
        });
        let western: Vec<u8> = western.collect();
        assert_eq!(as_written(&western), Some(line.into_bytes()));
    }

    #[test]
    fn the_order_of_keys_changes_nothing() {
        let (record, line) = line();
        let value: Value = serde_json::from_str(&line).unwrap();
        let mut keys: Vec<_> = value.as_object().unwrap().clone().into_iter().collect();
        keys.sort_by(|a, b| b.0.cmp(&a.0));
        let sorted = Value::Object(keys.into_iter().collect()).to_string();
        assert_eq!(as_written(sorted.as_bytes()), None);
        assert_eq!(
            in_order(sorted.as_bytes(), &record),
            Some(line.into_bytes())
        );
    }

    #[test]
    fn a_changed_word_or_one_more_does() {
        let (_, line) = line();
        for changed in [
            line.replace("\"pain\":2", "\"pain\": 3"),
            line.replace("\"crc\"", "\"more\":1, \"crc\""),
            line.replace(" – ", " - "),
        ] {
            assert_eq!(as_written(changed.as_bytes()), None);
            let Line::Edited(record) = decode(changed.as_bytes()) else {
                unreachable!("{changed}")
            };
            assert_eq!(in_order(changed.as_bytes(), &record), None);
        }
    }
}
