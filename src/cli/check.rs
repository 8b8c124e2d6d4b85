//! `rygrad check`: every fault of files, and their number at the end; or JSON for editors.

use super::sheet::wrapped;
use super::{Edge, Failure, Home, json};
use crate::content::{self, Diagnostic, Report, Severity};
use crate::core::phrase::Phrase;
use crate::core::text::Plain;
use crate::i18n::t;
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;

/// The form of the answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    pub(super) json: bool,
    /// Warnings also count as failures.
    pub(super) strict: bool,
}

/// A fault as editors read it. Lines and columns count from 1, columns in characters. A fault
/// without an end concerns the whole file.
#[derive(Serialize)]
struct Entry {
    file: String,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
    severity: &'static str,
    message: String,
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<Instead>,
}

/// Which characters to replace with which text, if the help says so exactly.
#[derive(Serialize)]
struct Instead {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: String,
}

impl Entry {
    fn new(fault: &Diagnostic, source: &str, say: &dyn Fn(&Phrase) -> String) -> Self {
        let end = fault.end(source);
        Self {
            file: fault.file.to_string_lossy().into_owned(),
            line: fault.line,
            column: fault.column,
            end_line: end.map(|(line, _)| line),
            end_column: end.map(|(_, column)| column),
            severity: match fault.severity {
                Severity::Error => "error",
                Severity::Warning | Severity::Gap => "warning",
            },
            message: say(&fault.message),
            help: fault.help.as_deref().map(say),
            suggestion: fault.suggestion.as_ref().map(|suggestion| {
                let [from, to] = suggestion.places(source);
                Instead {
                    line: from.0,
                    column: from.1,
                    end_line: to.0,
                    end_column: to.1,
                    text: suggestion.text.clone(),
                }
            }),
        }
    }
}

pub(super) fn check(
    paths: &[PathBuf],
    how: How,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let report = content::check(paths, &home.library);
    let say = |phrase: &Phrase| home.texts.phrase(phrase);
    if how.json {
        let entries: Vec<Entry> = report
            .found
            .iter()
            .flat_map(|checked| {
                let faults = checked.diagnostics.iter();
                faults.map(|fault| Entry::new(fault, &checked.source, &say))
            })
            .collect();
        let mut text = Vec::new();
        json::write(&mut text, &entries)?;
        write!(edge.data, "{}", harmless(&String::from_utf8_lossy(&text)))?;
    } else {
        write!(edge.out, "{}", rendered(&report, edge.colour, &say))?;
        gaps(&report, home, edge)?;
        summary(&report, home, edge)?;
    }
    let fails = report.errors > 0 || (how.strict && report.warnings > 0);
    Ok(if fails {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Every fault with its excerpt, except for languages that are missing in a whole file.
fn rendered(report: &Report, colour: bool, say: &dyn Fn(&Phrase) -> String) -> String {
    let found = report.found.iter().flat_map(|checked| {
        let faults = checked.diagnostics.iter().filter(|fault| !is_gap(fault));
        faults.map(|fault| fault.render(&checked.source, colour, say) + "\n\n")
    });
    found.collect()
}

/// The missing languages, in one sentence for all files.
fn gaps(report: &Report, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let found = report.found.iter();
    let count = found
        .filter(|checked| checked.diagnostics.iter().any(is_gap))
        .count();
    if count > 0 {
        tell_gaps(count, home, edge)?;
    }
    Ok(())
}

/// The sentence for so many files that lack a language.
pub(super) fn tell_gaps(count: usize, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let said = home.texts.say(t::CliCheckGaps { count });
    let lines = wrapped(&said, "", edge.measure());
    lines
        .iter()
        .try_for_each(|line| writeln!(edge.out, "{line}"))?;
    Ok(())
}

fn is_gap(fault: &Diagnostic) -> bool {
    fault.severity == Severity::Gap
}

fn summary(report: &Report, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let texts = &home.texts;
    let summary = [
        texts.say(t::CliCheckFiles {
            count: report.files,
        }),
        texts.say(t::CliCheckErrors {
            count: report.errors,
        }),
        texts.say(t::CliCheckWarnings {
            count: report.warnings,
        }),
    ];
    writeln!(edge.out, "{}", summary.join(", "))?;
    Ok(())
}

/// JSON whose terminal control characters are escaped. An editor still gets the exact path, and a
/// person who views the output in a terminal is safe.
fn harmless(json: &str) -> String {
    let mut safe = String::new();
    let mut bytes = [0; 4];
    let mut units = [0; 2];
    for c in json.chars() {
        if c == '\n' || !Plain::changes(c.encode_utf8(&mut bytes)) {
            safe.push(c);
            continue;
        }
        let units = c.encode_utf16(&mut units).iter();
        safe.extend(units.map(|unit| format!("\\u{unit:04x}")));
    }
    safe
}
