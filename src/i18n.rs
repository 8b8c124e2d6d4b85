//! Everything the product says, in English, Danish and Norwegian Bokmål.
//!
//! Texts live in `texts/<lang>/*.ftl`, built in. The code names them by [`t`], which `build.rs` makes
//! from the files: a text that is missing, that nobody says, or that one language lacks does not
//! build. What a value of the core is called is in [`word`].

mod contact;
mod date;
pub mod dose;
pub(crate) mod history;
mod left_out;
mod log;
pub mod measure;
mod movement;
mod phrase;
mod setting;
mod source;
pub mod spark;
mod system;
#[cfg(test)]
mod tests;
mod texts;
pub(crate) mod word;

pub use crate::core::text::Lang;
pub use log::form_word;
pub use system::{system_country, system_language};
pub(crate) use texts::t;
pub use texts::{Arg, Said, Say, Text, Texts};
