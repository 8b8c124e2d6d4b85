//! Everything the product says, in English, Danish and Norwegian Bokmål.
//!
//! Texts live in `texts/<lang>/*.ftl`, built in. A text that is missing in a language fails a
//! test; should one be missing all the same, English serves.

mod contact;
mod date;
mod left_out;
mod system;
#[cfg(test)]
mod tests;
mod texts;

pub use crate::core::text::Lang;
pub use system::system_language;
pub use texts::{Arg, Texts};
