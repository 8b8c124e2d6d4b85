//! What is typed: the bytes of a terminal or a pipe in, keys and pasted text out.
//!
//! [`parser`] knows the language of terminals, `names` the keys in it, [`burst`] what a paste without
//! brackets looks like. [`Decoder`] is the three together: it has no clock and reads nothing, so that
//! it can be fuzzed.

mod burst;
mod decoder;
mod letter;
mod names;
mod parser;
mod string;

pub use decoder::{Decoder, parse};

use crate::core::keys::Key;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A key was pressed.
    Key(Key),
    /// A key is held, as a terminal reports it that can.
    Repeat(Key),
    /// Letters that came faster than a person types: a paste without brackets, or many keys hit at
    /// once. Line breaks are spaces. One that begins with [`ENTER`](crate::app::msg::ENTER) is the Enter key
    /// behind a text, and keys that follow it.
    Burst(String),
    /// A paste that the terminal marks as one; line breaks are spaces.
    Paste(String),
}
