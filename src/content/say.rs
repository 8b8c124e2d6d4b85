//! Names everything that is said of a file. `build.rs` makes a constant or a function of each text
//! of `fault.ftl`. A missing or unused text does not build.
// Elsewhere a text may have no user.
#![cfg_attr(target_os = "linux", deny(dead_code))]

use crate::core::phrase::{Phrase, Value};
use std::io;

include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

/// One of some words: `a`, `b` or `c`, each between these quotes.
pub(super) fn one_of(words: &[&str], quote: char) -> Value {
    let mut quoted: Vec<String> = words.iter().map(|w| format!("{quote}{w}{quote}")).collect();
    match quoted.pop() {
        Some(last) if !quoted.is_empty() => either(quoted.join(", "), last).into(),
        last => last.unwrap_or_default().into(),
    }
}

/// What the system says of a file.
pub(super) fn system(error: &io::Error) -> Value {
    match (error.kind(), error.raw_os_error()) {
        (io::ErrorKind::NotFound, Some(code)) => os_no_file(code.to_string()).into(),
        (io::ErrorKind::PermissionDenied, Some(code)) => os_permission(code.to_string()).into(),
        (_, Some(code)) => {
            let said = error.to_string();
            let end = format!(" (os error {code})");
            let said = said.strip_suffix(&end).unwrap_or(&said);
            os_error(said, code.to_string()).into()
        }
        (_, None) => error.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_said_as_a_sentence_has_them() {
        let said = |words: &[&str]| use_words(one_of(words, '`')).english();
        assert_eq!(
            said(&["mat", "chair", "ball"]),
            "use `mat`, `chair` or `ball`"
        );
        assert_eq!(said(&["mat"]), "use `mat`");
    }
}
