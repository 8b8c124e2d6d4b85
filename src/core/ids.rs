//! Ids of exercises and programmes: the stems of their file names.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The most characters of an id.
pub const LONGEST: usize = 40;

/// The word cannot be the id of an exercise or a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to 40 characters of a-z, 0-9 and - and begins with a letter")]
pub struct BadId;

/// Whether Windows reserves this name for a device, so that no file can have it. It is still a
/// valid id, because a log from another system may hold it.
pub fn is_reserved(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let numbered = |port: &str| {
        let digit = word.strip_prefix(port);
        digit.is_some_and(|d| d.len() == 1 && d.bytes().all(|b| b.is_ascii_digit()))
    };
    ["con", "prn", "aux", "nul"].contains(&word.as_str()) || numbered("com") || numbered("lpt")
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(CompactString);

        impl $name {
            /// Reads an id: 1 to 40 characters of `a-z`, `0-9` and `-`.
            pub fn new(word: &str) -> Result<Self, BadId> {
                if Self::is_one(word.as_bytes()) { Ok(Self(word.into())) } else { Err(BadId) }
            }

            /// Whether a word can be one.
            pub fn is_one(word: &[u8]) -> bool {
                is_slug(word)
            }

            /// The id as written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(word: String) -> Result<Self, BadId> {
                Self::new(&word)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

id!(
    /// The id of an exercise, such as `pelvic-tilt`.
    ExerciseId
);
id!(
    /// The id of a programme, such as `disc-1`.
    ProgrammeId
);

fn is_slug(word: &[u8]) -> bool {
    word.len() <= LONGEST
        && word.first().is_some_and(u8::is_ascii_lowercase)
        && word
            .iter()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_known() {
        for word in ["con", "CON", "prn", "aux", "nul", "com0", "com1", "lpt9"] {
            assert!(is_reserved(word), "{word}");
        }
        for word in ["cone", "con-1", "com", "com10", "lpt", "null", "a"] {
            assert!(!is_reserved(word), "{word}");
        }
    }
}
