//! How the command line names a record and a moment.

use super::Home;
use crate::core::record::Record;
use crate::i18n::t;
use chrono::{DateTime, FixedOffset};

/// The name of a record: its kind and its time.
pub(super) fn record(record: &Record, home: &Home) -> String {
    match record.written() {
        Record::Session(session) => home.texts.say(t::CliLogNameSession {
            at: &moment(&session.start),
        }),
        Record::CheckIn(check) => home.texts.say(t::CliLogNameCheckIn {
            at: &moment(&check.at),
        }),
        Record::Screening(screening) => home.texts.say(t::CliLogNameScreening {
            at: &moment(&screening.at),
        }),
        Record::Confirmation(said) => home.texts.say(t::CliLogNameConfirmation {
            at: &moment(&said.at),
        }),
        Record::Measure(measure) => home.texts.say(t::CliLogNameMeasure {
            at: &moment(&measure.at),
        }),
        Record::Pause(pause) => home.texts.say(t::CliLogNamePause {
            at: &moment(&pause.at),
        }),
        Record::Level(change) => home.texts.say(t::CliLogNameLevel {
            at: &moment(&change.at),
        }),
        Record::Withdrawn(_) | Record::Amendment(_) | Record::Newer { .. } => String::new(),
    }
}

/// A local date and time in the usual short form.
pub(super) fn moment(at: &DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}
