//! Lines of a log that cannot be read, a short line each.

use super::super::Home;
use crate::core::text::Plain;
use crate::store::{Damage, Fault, Place};

/// How many are named; a file that is no log at all must not fill the screen.
const NAMED: usize = 20;

/// `Line 4: damaged`, and how many more there are.
pub(super) fn lines(faults: &[Fault], home: &Home) -> Vec<String> {
    let mut lines: Vec<String> = faults
        .iter()
        .take(NAMED)
        .map(|fault| format!("  {}", line(fault, home)))
        .collect();
    let more = faults.len().saturating_sub(NAMED);
    if more > 0 {
        let said = home.texts.with("cli-log-more", &[("count", more.into())]);
        lines.push(format!("  {said}"));
    }
    lines
}

fn line(fault: &Fault, home: &Home) -> Plain {
    let texts = &home.texts;
    let place = match fault.place {
        Place::Line(line) => texts.with("cli-log-line", &[("line", line.into())]),
        Place::Byte(byte) => texts.with("cli-log-byte", &[("byte", byte.into())]),
    };
    let name = match fault.damage {
        Damage::Unreadable => "cli-log-fault-damaged",
        Damage::Torn => "cli-log-fault-torn",
        Damage::TooLong => "cli-log-fault-too-long",
        Damage::Nul => "cli-log-fault-nul",
    };
    Plain::new(&texts.with(name, &[("place", place.as_str().into())]))
}
