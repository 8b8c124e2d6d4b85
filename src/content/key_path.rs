//! Where a table is in its file. It is put into words only where a fault is said: most tables have none.

use crate::core::phrase::Value;
use std::fmt;

/// The key of a table, and the table that it is in.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyPath<'a> {
    outer: Option<&'a KeyPath<'a>>,
    key: &'a str,
}

impl<'a> KeyPath<'a> {
    /// The file itself, which has no key.
    pub(super) const FILE: Self = Self {
        outer: None,
        key: "",
    };

    /// A table in this one.
    pub(super) const fn with(&'a self, key: &'a str) -> Self {
        Self {
            outer: Some(self),
            key,
        }
    }

    pub(super) const fn is_file(&self) -> bool {
        self.outer.is_none()
    }

    /// The first two keys, from the file on.
    pub(super) fn start(&self) -> Option<(&str, &str)> {
        let outer = self.outer?;
        let is_first = outer.is_file();
        outer.start().or_else(|| {
            let first = outer.outer.is_some_and(Self::is_file).then_some(outer.key);
            first.filter(|_| !is_first).map(|first| (first, self.key))
        })
    }
}

impl fmt::Display for KeyPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(outer) = self.outer.filter(|outer| !outer.is_file()) {
            write!(f, "{outer}.")?;
        }
        f.write_str(self.key)
    }
}

impl From<&KeyPath<'_>> for Value {
    fn from(path: &KeyPath<'_>) -> Self {
        path.to_string().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_said_from_the_file_on() {
        let file = KeyPath::FILE;
        assert_eq!((file.to_string().as_str(), file.start()), ("", None));
        let (pack, other) = (file.with("exercises"), file.with("cue"));
        assert_eq!(
            (pack.to_string().as_str(), pack.start()),
            ("exercises", None)
        );
        let tilt = pack.with("tilt");
        let cue = tilt.with("cue");
        let into = cue.with("move");
        assert_eq!(into.to_string(), "exercises.tilt.cue.move");
        for path in [tilt, cue, into] {
            assert_eq!(path.start(), Some(("exercises", "tilt")));
        }
        assert_eq!(other.with("move").start(), Some(("cue", "move")));
    }
}
