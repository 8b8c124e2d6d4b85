//! `rygrad log merge FILE…`: adds records of other machines' logs that this log lacks.

use super::super::sheet::wrapped;
use super::super::{Edge, Failure, Home};
use super::{faults, say};
use crate::i18n::t;
use crate::run::stored;
use crate::run::stored::shown;
use crate::store::{self, Source};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn merge(
    files: &[PathBuf],
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let merged = store::merge(&home.folders, files)?;
    let measure = edge.measure();
    for source in &merged.sources {
        let path = shown(&source.path);
        if source.problem.is_none() || source.added > 0 {
            let said = home.texts.say(t::CliLogMerged {
                path: path.as_str(),
                count: source.added,
            });
            say(edge.out, &wrapped(&said, "", measure))?;
        }
    }
    edge.out.flush()?;
    for source in &merged.sources {
        say(edge.err, &wrong(source, home, measure))?;
    }
    Ok(if merged.is_sound() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The lines of one file that could not be read.
fn wrong(source: &Source, home: &Home, measure: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(problem) = &source.problem {
        let said = stored::problem(problem, &home.texts);
        lines.extend(wrapped(said.as_str(), "", measure));
    }
    if !source.faults.is_empty() {
        let path = shown(&source.path);
        let said = home.texts.say(t::CliLogMergePassed {
            path: path.as_str(),
        });
        lines.extend(wrapped(&said, "", measure));
        lines.extend(faults::lines(&source.faults, home));
    }
    lines
}
