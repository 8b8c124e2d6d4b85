//! Gathers the faults of one file while it is read, and puts them in order at the end.

use super::diagnostic::{Diagnostic, Severity, place, shown};
use crate::core::ids::BadId;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Diagnostics shown of one file; nobody reads more at once.
pub(super) const MOST: usize = 50;

/// What has been found in one file so far.
pub(super) struct Faults<'s> {
    file: PathBuf,
    source: &'s str,
    found: Vec<Fault>,
}

struct Fault {
    severity: Severity,
    span: Range<usize>,
    message: String,
    help: Option<String>,
}

impl<'s> Faults<'s> {
    pub(super) fn new(file: &Path, source: &'s str) -> Self {
        Self {
            file: file.to_owned(),
            source,
            found: Vec::new(),
        }
    }

    pub(super) fn source(&self) -> &'s str {
        self.source
    }

    pub(super) fn error(&mut self, span: Range<usize>, message: &str, help: Option<String>) {
        self.add(Severity::Error, span, message, help);
    }

    pub(super) fn warning(&mut self, span: Range<usize>, message: &str, help: Option<String>) {
        self.add(Severity::Warning, span, message, help);
    }

    /// The id that the file's name says.
    pub(super) fn own_id<T>(&mut self, id: Result<T, BadId>) -> Option<T> {
        if let Some((message, help)) = super::names::fault(&self.file) {
            self.error(0..0, &message, Some(help));
            return None;
        }
        id.ok()
    }

    /// Whether more will not be shown anyway, so that costly help can be spared.
    pub(super) fn plenty(&self) -> bool {
        self.found.len() > 20 * MOST
    }

    pub(super) fn has_errors(&self) -> bool {
        self.found.iter().any(|f| f.severity == Severity::Error)
    }

    fn add(&mut self, severity: Severity, span: Range<usize>, message: &str, help: Option<String>) {
        self.found.push(Fault {
            severity,
            span,
            message: shown(message),
            help: help.map(|help| shown(&help)),
        });
    }

    /// Everything found, by position, the first [`MOST`] of it.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|f| (f.span.start, f.severity, f.span.end));
        let rest = self.found.split_off(self.found.len().min(MOST));
        let more = rest.iter().map(|f| f.severity).min().map(|severity| Fault {
            severity,
            span: 0..0,
            message: format!("and {} more", rest.len()),
            help: Some("mend the ones above first".to_owned()),
        });
        let last = rest.first().map_or(0, |f| f.span.start);
        let (file, source) = (self.file, self.source);
        self.found
            .into_iter()
            .map(|f| (f.span.start, f))
            .chain(more.map(|f| (last, f)))
            .map(|(at, f)| {
                let (line, column) = place(source, at);
                Diagnostic {
                    severity: f.severity,
                    file: file.clone(),
                    line,
                    column,
                    span: f.span,
                    message: f.message,
                    help: f.help,
                }
            })
            .collect()
    }
}
