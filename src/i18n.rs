//! All texts of the product, in English, Danish and Norwegian Bokmål.
//!
//! Texts are built in from `texts/<lang>/*.ftl`. The code names them by [`t`], which `build.rs`
//! makes from the files. A text that is missing, unused, or missing in one language does not build.
//! [`word`] has the text for each value of the core.

mod arg;
mod contact;
mod date;
pub mod dose;
pub(crate) mod history;
mod left_out;
mod level;
mod log;
pub mod measure;
mod movement;
mod need;
mod pattern;
mod phrase;
mod setting;
mod source;
pub mod spark;
mod system;
#[cfg(test)]
mod tests;
mod texts;
pub mod thought;
pub(crate) mod word;

pub use crate::core::text::Lang;
pub use arg::Arg;
pub use log::form_word;
pub use system::{names_language, system_country, system_language};
pub(crate) use texts::t;
pub use texts::{Said, Say, Text, Texts};
