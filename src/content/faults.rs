//! Collects the faults of one file while it is read, and sorts them at the end.

use super::diagnostic::{Diagnostic, Severity, place};
use super::say;
use super::suggest::{How, Offer, Suggestion, Trial};
use crate::core::ids::BadId;
use crate::core::phrase::Phrase;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Most diagnostics shown of one file.
pub(super) const MOST: usize = 50;

/// The faults found in one file so far.
pub(super) struct Faults<'s> {
    file: PathBuf,
    source: &'s str,
    found: Vec<Fault>,
}

/// One of them.
pub(super) struct Fault {
    pub(super) severity: Severity,
    pub(super) span: Range<usize>,
    pub(super) message: Phrase,
    help: Option<Phrase>,
    /// What to try instead, the likeliest first.
    pub(super) offers: Vec<Offer>,
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

    pub(super) fn error(
        &mut self,
        span: Range<usize>,
        message: Phrase,
        help: impl Into<Option<Phrase>>,
    ) {
        self.add(Severity::Error, span, message, help.into());
    }

    pub(super) fn warning(
        &mut self,
        span: Range<usize>,
        message: Phrase,
        help: impl Into<Option<Phrase>>,
    ) {
        self.add(Severity::Warning, span, message, help.into());
    }

    pub(super) fn gap(&mut self, span: Range<usize>, message: Phrase, help: Phrase) {
        self.add(Severity::Gap, span, message, Some(help));
    }

    /// Returns the file's id, with a fault where its name is no id.
    pub(super) fn own_id<T>(&mut self, id: Result<T, BadId>) -> Option<T> {
        if let Some((message, help)) = super::names::fault(&self.file) {
            self.error(0..0, message, help);
            return None;
        }
        id.ok()
    }

    /// Whether there are so many faults that more will not be shown, so that costly help can be
    /// skipped.
    pub(super) fn plenty(&self) -> bool {
        self.found.len() > 20 * MOST
    }

    pub(super) fn has_errors(&self) -> bool {
        self.found.iter().any(|f| f.severity == Severity::Error)
    }

    fn add(
        &mut self,
        severity: Severity,
        span: Range<usize>,
        message: Phrase,
        help: Option<Phrase>,
    ) {
        self.found.push(Fault {
            severity,
            span,
            message,
            help,
            offers: Vec::new(),
        });
    }

    /// Offers a text for the last fault. It is suggested if it mends the fault; then the help says
    /// it.
    pub(super) fn offer(&mut self, span: Range<usize>, text: impl Into<String>) {
        self.offers([(span, text.into())], How::Write);
    }

    /// Offers a similar word for the last fault.
    pub(super) fn offer_word(&mut self, span: Range<usize>, text: impl Into<String>) {
        self.offers([(span, text.into())], How::Meant);
    }

    /// Offers several texts for the last fault, the likeliest first.
    pub(super) fn offers(
        &mut self,
        texts: impl IntoIterator<Item = (Range<usize>, String)>,
        how: How,
    ) {
        if let Some(last) = self.found.last_mut() {
            last.offers
                .extend(texts.into_iter().map(|(span, text)| Offer {
                    suggestion: Suggestion { span, text },
                    how,
                }));
        }
    }

    /// Returns the faults, to try a suggestion.
    pub(super) fn into_found(self) -> Vec<Fault> {
        self.found
    }

    /// Returns the first [`MOST`] faults by position. `again` reads a changed source, to try the
    /// suggestions.
    pub(super) fn finish(mut self, again: &dyn Fn(&str) -> Vec<Fault>) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|f| (f.span.start, f.severity, f.span.end));
        let rest = self.found.split_off(self.found.len().min(MOST));
        let more = rest.iter().map(|f| f.severity).min().map(|severity| Fault {
            severity,
            span: 0..0,
            message: say::and_more(rest.len()),
            help: Some(say::MEND_ABOVE_FIRST),
            offers: Vec::new(),
        });
        let last = rest.first().map_or(0, |f| f.span.start);
        let (file, source) = (self.file, self.source);
        let mut trial = Trial::new(source, &self.found, again);
        // Suggestions do not help a file with so many faults.
        let is_hopeless = rest.len() > 4 * MOST;
        let accept = |f| (!is_hopeless).then(|| trial.accepted(f)).flatten();
        let accepted: Vec<_> = self.found.iter().map(accept).collect();
        let accepted = accepted.into_iter().chain([None]);
        self.found
            .into_iter()
            .map(|f| (f.span.start, f))
            .chain(more.map(|f| (last, f)))
            .zip(accepted)
            .map(|((at, f), offer)| {
                let (line, column) = place(source, at);
                let said = offer.as_ref().filter(|offer| offer.how != How::Own);
                let help = said.map(|offer| offer.suggestion.help(source, offer.how));
                Diagnostic {
                    severity: f.severity,
                    file: file.clone(),
                    line,
                    column,
                    span: f.span,
                    message: f.message,
                    help: help.or(f.help).map(Box::new),
                    suggestion: offer.map(|offer| Box::new(offer.suggestion)),
                }
            })
            .collect()
    }
}
