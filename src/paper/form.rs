//! The forms in which a page goes out.

use super::{Page, html, pdf, text};
use crate::i18n::Texts;
use std::io::{self, Write};

/// What a page is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// One file for a browser; it needs nothing else and prints on A4.
    Html,
    /// A4, ready to print, with its letters in it.
    Pdf,
    /// Plain text, [`Form::MEASURE`] columns wide.
    Text,
}

impl Form {
    /// The columns of the text form: what a terminal, a mail and a journal show without a break.
    pub const MEASURE: usize = 80;

    /// All forms.
    pub const ALL: [Self; 3] = [Self::Html, Self::Pdf, Self::Text];

    /// Its word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Text => "text",
        }
    }
}

/// Writes a page in a form. The same page gives the same bytes. `texts` is of the page's language.
///
/// # Errors
/// What `out` says.
pub fn write(page: &Page, form: Form, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    match form {
        Form::Html => out.write_all(html::document(page, texts).as_bytes()),
        Form::Pdf => {
            let letters = || io::Error::other("the letters of the page can not be read");
            out.write_all(&pdf::document(page, texts).ok_or_else(letters)?)
        }
        Form::Text => {
            for line in lines(page, texts, Form::MEASURE) {
                writeln!(out, "{line}")?;
            }
            Ok(())
        }
    }
}

/// The lines of the text form, none of more than `measure` cells; also the preview on screen.
pub fn lines(page: &Page, texts: &Texts, measure: usize) -> Vec<String> {
    text::lines(page, texts, measure)
}
