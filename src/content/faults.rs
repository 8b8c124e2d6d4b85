//! Gathers the faults of one file while it is read, and puts them in order at the end.

use super::diagnostic::{Diagnostic, Severity, place};
use super::say;
use super::suggest::{How, Offer, Suggestion, Trial};
use crate::core::ids::BadId;
use crate::core::phrase::Phrase;
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

/// One of them.
pub(super) struct Fault {
    pub(super) severity: Severity,
    pub(super) span: Range<usize>,
    pub(super) message: Phrase,
    help: Option<Phrase>,
    /// What may be written instead, the likeliest first.
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

    /// The id that the file's name says.
    pub(super) fn own_id<T>(&mut self, id: Result<T, BadId>) -> Option<T> {
        if let Some((message, help)) = super::names::fault(&self.file) {
            self.error(0..0, message, help);
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

    /// Offers something to write for the fault that was found last. It is suggested if it mends it,
    /// and then the help says it.
    pub(super) fn offer(&mut self, span: Range<usize>, text: impl Into<String>) {
        self.offers([(span, text.into())], How::Write);
    }

    /// The same for a word that may have been meant.
    pub(super) fn offer_word(&mut self, span: Range<usize>, text: impl Into<String>) {
        self.offers([(span, text.into())], How::Meant);
    }

    /// The same for several, the likeliest first.
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

    /// What was found, for whoever tries a suggestion.
    pub(super) fn into_found(self) -> Vec<Fault> {
        self.found
    }

    /// Everything found, by position, the first [`MOST`] of it. `again` reads a changed source: only
    /// what mends a fault is suggested.
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
        // A file with faults without end is no file that a word would mend.
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
                    help: help.or(f.help),
                    suggestion: offer.map(|offer| Box::new(offer.suggestion)),
                }
            })
            .collect()
    }
}
