//! Sentences about a log: the lines that cannot be read, and its form.

use super::{Texts, t};
use crate::core::log::{Damage, Fault, Form, Place};
use crate::core::text::Plain;

impl Texts {
    /// The sentence for a line of the log that cannot be read.
    pub fn log_fault(&self, fault: &Fault) -> Plain {
        let place = &self.log_place(fault.place);
        Plain::new(&match fault.damage {
            Damage::Unreadable => self.say(t::CliLogDamaged { place }),
            Damage::Torn => self.say(t::CliLogTorn { place }),
            Damage::TooLong => self.say(t::CliLogTooLong { place }),
            Damage::Nul => self.say(t::CliLogNul { place }),
        })
    }

    /// A place in the log.
    pub fn log_place(&self, place: Place) -> String {
        match place {
            Place::Line(line) => self.say(t::CliLogLine { line }),
            Place::Byte(byte) => self.say(t::CliLogByte { byte }),
        }
    }

    /// The sentence for a log in another form than the one that is written; `None` for the usual
    /// form.
    pub fn log_form(&self, form: Form) -> Option<Plain> {
        let form = form_word(form)?;
        Some(Plain::new(&self.say(t::LogForm { form })))
    }
}

/// The word for a form; `None` for the usual one.
pub const fn form_word(form: Form) -> Option<&'static str> {
    match form {
        Form::Lines => None,
        Form::Utf16 => Some("utf16"),
        Form::Returns => Some("returns"),
        Form::Array => Some("array"),
        Form::Spread => Some("spread"),
    }
}
