//! Everything the product says, in English, Danish and Norwegian Bokmål.
//!
//! Texts live in `texts/<lang>/*.ftl`, built in. A text that is missing in a language fails a
//! test; should one be missing all the same, English serves.

mod contact;
mod date;
#[cfg(test)]
mod tests;
mod texts;

pub use crate::core::text::Lang;
pub use texts::{Arg, Texts};

/// The language of the system, English where it is none of ours.
pub fn system_language() -> Lang {
    sys_locale::get_locales()
        .find_map(|tag| Lang::from_tag(&tag))
        .unwrap_or(Lang::En)
}
