//! The terminal and the clock.

use super::{Finding, Part};
use crate::cli::{Edge, Home, machine};
use crate::i18n::t;
use crate::run::terminal::Names;
use crate::run::{charset, clock};
use crate::view::SMALLEST;

pub(super) fn terminal_and_clock(home: &Home, edge: &Edge<'_>) -> Vec<Finding> {
    let mut findings = terminal(home, edge);
    findings.push(time(home, edge));
    findings
}

fn terminal(home: &Home, edge: &Edge<'_>) -> Vec<Finding> {
    let texts = &home.texts;
    let mut findings = Vec::new();
    if edge.dumb {
        let Names { term, .. } = Names::of_process();
        let term = term.as_str();
        let said = texts.say(t::DoctorTerminalLines { term });
        findings.push(Finding::look(Part::Terminal, &said));
    }
    if let Some(locale) = charset::not_utf_8() {
        let locale = locale.as_str();
        let said = texts.say(t::CliNotUtf8 { locale });
        findings.push(Finding::look(Part::Terminal, &said));
    }
    let (columns, rows) = (usize::from(SMALLEST.0), usize::from(SMALLEST.1));
    if let (Some(here), Some(high)) = (edge.columns, edge.rows)
        && (here < columns || high < rows)
    {
        let said = texts.say(t::DoctorTerminalSmall { columns, rows });
        findings.push(Finding::look(Part::Terminal, &said));
    }
    if findings.is_empty() {
        let said = machine::terminal(texts, edge);
        findings.push(Finding::ok(Part::Terminal, said.as_str()));
    }
    findings
}

fn time(home: &Home, edge: &Edge<'_>) -> Finding {
    let texts = &home.texts;
    if let Some(zone) = clock::unknown_zone() {
        let zone = zone.as_str();
        let said = texts.say(t::CliZoneUnknown { zone });
        let said = format!("{said} {}", texts.say(t::DOCTOR_ZONE));
        return Finding::look(Part::Clock, &said);
    }
    let now = edge.now.format("%Y-%m-%d %H:%M %:z").to_string();
    let zone = clock::zone_name();
    let said = zone.map_or_else(|| now.clone(), |zone| format!("{now}, {zone}"));
    Finding::ok(Part::Clock, &said)
}
