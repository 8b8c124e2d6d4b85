//! The values that stand in texts.

use crate::core::level::Level;

/// A value in a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// A number. It decides the plural form.
    Number(u64),
    /// A word or sentence.
    Text(&'a str),
}

impl From<u64> for Arg<'_> {
    fn from(n: u64) -> Self {
        Self::Number(n)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(u64::try_from(n).unwrap_or(u64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<Level> for Arg<'_> {
    fn from(level: Level) -> Self {
        Self::Number(level.number().into())
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
