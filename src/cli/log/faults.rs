//! Lines of a log that cannot be read, one short line each.

use super::super::Home;
use crate::core::text::Plain;
use crate::i18n::t;
use crate::store::{Damage, Fault};

/// The most lines that are listed: a file that is no log at all must not fill the screen.
const NAMED: usize = 20;

/// `Line 4: damaged`, and the number of further faults.
pub(super) fn lines(faults: &[Fault], home: &Home) -> Vec<String> {
    let mut lines: Vec<String> = faults
        .iter()
        .take(NAMED)
        .map(|fault| format!("  {}", line(fault, home)))
        .collect();
    let more = faults.len().saturating_sub(NAMED);
    if more > 0 {
        let said = home.texts.say(t::CliLogMore { count: more });
        lines.push(format!("  {said}"));
    }
    lines
}

/// `Line 4: damaged`.
pub(in crate::cli) fn line(fault: &Fault, home: &Home) -> Plain {
    let texts = &home.texts;
    let place = &texts.log_place(fault.place);
    Plain::new(&match fault.damage {
        Damage::Unreadable => texts.say(t::CliLogFaultDamaged { place }),
        Damage::Torn => texts.say(t::CliLogFaultTorn { place }),
        Damage::TooLong => texts.say(t::CliLogFaultTooLong { place }),
        Damage::Nul => texts.say(t::CliLogFaultNul { place }),
    })
}
