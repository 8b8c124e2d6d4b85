//! The log, what is known of it beside it, and the sessions that run or were left, as
//! `rygrad log verify` finds them.

use super::{Finding, Part};
use crate::cli::Home;
use crate::cli::called::moment;
use crate::cli::log::fault_line;
use crate::core::history::{Ahead, Lately};
use crate::core::session::Elsewhere;
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::stored::{self, shown};
use crate::store::{self, Aside, Beside, Ours, Problem, States, Survey};
use chrono::{DateTime, FixedOffset};

/// So many damaged lines are named; `rygrad log verify` names more.
const NAMED: usize = 3;

pub(super) fn log_and_sessions(home: &Home, now: DateTime<FixedOffset>) -> Vec<Finding> {
    let mut findings = Vec::new();
    match store::survey(&home.folders) {
        Ok(survey) => {
            findings.extend(log(&survey, home, now));
            findings.push(days(home));
            findings.extend(sessions(&survey, home));
        }
        Err(problem) => {
            let said = stored::problem(&problem, &home.texts);
            findings.push(Finding::fault(Part::Log, said.as_str()));
        }
    }
    findings
}

fn log(survey: &Survey, home: &Home, now: DateTime<FixedOffset>) -> Vec<Finding> {
    let texts = &home.texts;
    let path = shown(&home.folders.log());
    let path = path.as_str();
    let mut findings = Vec::new();
    if survey.is_no_log() {
        let none = Problem::NoRecords {
            path: home.folders.log(),
        };
        let said = stored::problem(&none, texts);
        findings.push(Finding::fault(Part::Log, said.as_str()));
    } else if !survey.faults.is_empty() {
        let named = survey.faults.iter().take(NAMED);
        let named = named.map(|fault| fault_line(fault, home).to_string());
        let count = survey.faults.len();
        let said = texts.say(t::CliLogFaults { count });
        let said = format!("{}. {said}", named.collect::<Vec<_>>().join(", "));
        findings.push(Finding::fault(Part::Log, &said).helped_by("rygrad log repair"));
    }
    let sum = |of: fn(&States) -> u64| survey.types.values().map(of).sum::<u64>();
    let newer = sum(|states| states.newer);
    if newer > 0 {
        let said = texts.say(t::CliHistoryNewer { count: newer });
        let said = format!("{said} {}", texts.say(t::DOCTOR_UPDATE));
        findings.push(Finding::look(Part::Log, &said));
    }
    if let Some(said) = texts.log_form(survey.form) {
        findings.push(Finding::look(Part::Log, said.as_str()).helped_by("rygrad log repair"));
    }
    for copy in &survey.copies {
        let said = stored::copy(copy, texts);
        let found = Finding::look(Part::Log, said.as_str());
        findings.push(found.helped_by(&stored::merging(copy)));
    }
    findings.extend(ahead(home, now));
    if store::is_written(&home.folders) {
        let busy = Problem::Busy {
            path: home.folders.log(),
        };
        let said = stored::problem(&busy, texts);
        findings.push(Finding::look(Part::Log, said.as_str()));
    }
    if findings.is_empty() {
        let count = sum(|states| states.verified.saturating_add(states.edited));
        let said = if survey.is_there {
            texts.say(t::DoctorLog { path, count })
        } else {
            texts.say(t::CliLogNone { path })
        };
        findings.push(Finding::ok(Part::Log, &said));
    }
    findings
}

/// Records at the end of the log that lie in the future: a clock was wrong, or is now.
fn ahead(home: &Home, now: DateTime<FixedOffset>) -> Option<Finding> {
    let reading = home.log_end().ok()?;
    let lately = Lately::at(&reading.records, home.present(now));
    let Ahead { count, first } = lately.ahead()?;
    let said = home.texts.say(t::LogAhead {
        count,
        first: &home.texts.full_date(first),
    });
    Some(Finding::look(Part::Log, &said).helped_by("rygrad history"))
}

fn days(home: &Home) -> Finding {
    let path = shown(&home.folders.days());
    match store::beside(&home.folders) {
        Beside::NotThere => Finding::ok(Part::Days, &home.texts.say(t::DOCTOR_DAYS_NONE)),
        Beside::Fits => Finding::ok(Part::Days, &home.texts.say(t::DOCTOR_DAYS_FIT)),
        Beside::Old => Finding::ok(Part::Days, &home.texts.say(t::DOCTOR_DAYS_OLD)),
        Beside::InTheWay => {
            let path = path.as_str();
            let said = home.texts.say(t::DoctorDaysInTheWay { path });
            Finding::look(Part::Days, &said)
        }
    }
}

fn sessions(survey: &Survey, home: &Home) -> Vec<Finding> {
    let texts = &home.texts;
    let problems = survey.problems.iter();
    let mut findings: Vec<Finding> = problems
        .map(|problem| stored::problem(problem, texts))
        .map(|said| Finding::fault(Part::Sessions, said.as_str()))
        .collect();
    let unfinished = survey.unfinished.iter();
    findings.extend(unfinished.map(|aside| {
        let said = left(aside, home);
        Finding::look(Part::Sessions, said.as_str()).helped_by("rygrad")
    }));
    if let Elsewhere::Somebody(_) = store::elsewhere(&home.folders, &Ours::default()) {
        let said = stored::problem(&Problem::Elsewhere, texts);
        findings.push(Finding::look(Part::Sessions, said.as_str()));
    }
    if findings.is_empty() {
        let said = texts.say(t::DOCTOR_SESSIONS);
        findings.push(Finding::ok(Part::Sessions, &said));
    }
    findings
}

/// A session that was not finished, and where it is kept.
fn left(aside: &Aside, home: &Home) -> Plain {
    let (path, start) = (shown(&aside.path), moment(&aside.start));
    Plain::new(&home.texts.say(t::CliLogUnfinished {
        path: path.as_str(),
        start: start.as_str(),
    }))
}
