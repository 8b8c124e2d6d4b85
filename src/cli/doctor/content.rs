//! The settings and the person's own exercises and programmes, as `rygrad check` finds them.

use super::{Finding, Part};
use crate::cli::Home;
use crate::content::{self, Checked, Diagnostic, Library, Severity, settings};
use crate::i18n::t;
use crate::run::stored::{quoted, shown};
use std::path::Path;

/// So many files with errors are named; `rygrad check` names all of them.
const NAMED: usize = 5;

pub(super) fn settings_and_files(home: &Home) -> Vec<Finding> {
    let report = content::check(&[], &home.library);
    let file = home.folders.settings();
    let is_settings = |checked: &&Checked| checked.diagnostics.iter().any(|d| d.file == file);
    let (of_settings, of_files): (Vec<&Checked>, Vec<&Checked>) =
        report.found.iter().partition(is_settings);
    let mut findings = settings(&of_settings, &file, home);
    findings.extend(files(&of_files, home));
    findings
}

/// How many exercises and programmes are the person's own.
fn own(library: &Library) -> usize {
    let (exercises, programmes) = (library.exercise_ids(), library.programme_ids());
    let exercises = exercises.iter().filter(|id| library.is_users(id));
    let programmes = programmes
        .iter()
        .filter(|id| library.is_users_programme(id));
    exercises.count() + programmes.count()
}

fn settings(found: &[&Checked], file: &Path, home: &Home) -> Vec<Finding> {
    let texts = &home.texts;
    let path = shown(file);
    let path = path.as_str();
    let mut findings: Vec<Finding> = found
        .iter()
        .flat_map(|checked| &checked.diagnostics)
        .map(|fault| {
            let said = match fault.line_in_file() {
                Some(line) => texts.say(t::CliSettingsFault {
                    line,
                    fault: &texts.phrase(&fault.message),
                }),
                None => home.left_out(fault).into(),
            };
            let found = if fault.is_error() {
                Finding::fault(Part::Settings, &said)
            } else {
                Finding::look(Part::Settings, &said)
            };
            found.helped_by(&format!("rygrad check {}", quoted(path)))
        })
        .collect();
    if let Some(id) = &home.settings.programme
        && home.library.programme(id).is_none()
    {
        let id = id.as_str();
        let said = texts.say(t::DoctorProgramme { id });
        findings.push(Finding::fault(Part::Settings, &said).helped_by("rygrad list"));
    }
    if findings.is_empty() {
        let count = settings::set_in(file).len();
        let said = if file.exists() {
            texts.say(t::DoctorSettings { path, count })
        } else {
            texts.say(t::DoctorSettingsNone { path })
        };
        findings.push(Finding::ok(Part::Settings, &said));
    }
    findings
}

fn files(found: &[&Checked], home: &Home) -> Vec<Finding> {
    let texts = &home.texts;
    let all = || found.iter().flat_map(|checked| &checked.diagnostics);
    let worst = |checked: &&&Checked| checked.diagnostics.iter().any(Diagnostic::is_error);
    let at_fault: Vec<&&Checked> = found.iter().filter(worst).collect();
    let named = at_fault.iter().take(NAMED);
    let mut findings: Vec<Finding> = named
        .filter_map(|checked| checked.worst())
        .map(|fault| {
            let said = home.left_out(fault);
            let path = shown(&fault.file);
            Finding::fault(Part::Files, said.as_str())
                .helped_by(&format!("rygrad check {}", quoted(path.as_str())))
        })
        .collect();
    let more = at_fault.len().saturating_sub(NAMED);
    if more > 0 {
        let said = texts.say(t::CliLogMore { count: more });
        findings.push(Finding::fault(Part::Files, &said).helped_by("rygrad check"));
    }
    // A language that a file lacks is no fault of it.
    let warnings = all().filter(|fault| fault.severity == Severity::Warning);
    let count = warnings.count();
    if count > 0 {
        let said = texts.say(t::DoctorFilesWarnings { count });
        findings.push(Finding::look(Part::Files, &said).helped_by("rygrad check"));
    }
    if findings.is_empty() {
        let said = texts.say(t::DoctorFiles {
            count: own(&home.library),
        });
        findings.push(Finding::ok(Part::Files, &said));
    }
    findings
}
