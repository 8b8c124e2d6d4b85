//! `pack.toml` as it is begun, with every key explained.

use crate::cli::Home;
use crate::core::text::Plain;
use crate::i18n::t;
use chrono::NaiveDate;
use toml_edit::{Array, DocumentMut, Value};

/// The text of a new one.
pub(super) fn new(programmes: &[Plain], home: &Home, today: NaiveDate) -> String {
    let texts = &home.texts;
    let list = list(programmes);
    let lang = home.lang().code();
    let rate = home.settings.voice_rate.word();
    let lines = [
        (t::PACK_HEAD_ABOUT, String::new()),
        (t::PACK_HEAD_FORMAT, "format = 1".to_owned()),
        (t::PACK_HEAD_NAME, "name = \"\"".to_owned()),
        (t::PACK_HEAD_LANG, format!("lang = \"{lang}\"")),
        (t::PACK_HEAD_BY, "by = \"\"".to_owned()),
        (t::PACK_HEAD_DATE, format!("date = \"{today}\"")),
        (t::PACK_HEAD_LICENCE, "licence = \"\"".to_owned()),
        (t::PACK_HEAD_RATE, format!("rate = \"{rate}\"")),
        (t::PACK_HEAD_PROGRAMMES, format!("programmes = {list}")),
    ];
    let lines = lines.map(|(about, line)| format!("# {}\n{line}\n", texts.say(about)));
    lines.concat()
}

/// The same text with these programmes; `None` if it cannot be changed.
pub(super) fn renewed(text: &str, programmes: &[Plain]) -> Option<String> {
    let mut file: DocumentMut = text.parse().ok()?;
    file.insert("programmes", toml_edit::Item::Value(list(programmes)));
    Some(file.to_string())
}

fn list(programmes: &[Plain]) -> Value {
    let list: Array = programmes.iter().map(Plain::as_str).collect();
    Value::from(list)
}
