//! How the build writes the values of a built-in file down. `build.rs` reads this file too.
//!
//! Each value is a mark and its place in the text, start and end. A list or a table goes on with how many
//! entries it has and how many numbers they take. An entry of a table has its key in front: where it starts and
//! ends. What a text or a number says is read from its place.

pub(super) const TEXT: u16 = 0;
pub(super) const INTEGER: u16 = 1;
pub(super) const FLOAT: u16 = 2;
pub(super) const TRUE: u16 = 3;
pub(super) const FALSE: u16 = 4;
pub(super) const LIST: u16 = 5;
pub(super) const TABLE: u16 = 6;
