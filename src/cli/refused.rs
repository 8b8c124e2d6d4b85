//! Why a value on the command line is refused, as data, so that the message can be in the language
//! of the call.

use crate::i18n::{Lang, Text, Texts};
use std::fmt;

/// Why a value is refused.
#[derive(Debug)]
pub(super) struct Refused(pub(super) Text);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Texts::new(Lang::En).say(self.0))
    }
}

impl std::error::Error for Refused {}
