//! The form of what is printed, and where it goes: the report and the sheet share both.

use super::destination::Destination;
use super::{Edge, Failure, Home};
use crate::i18n::{Text, Texts};
use crate::paper::{self, Form, Page};
use std::path::Path;

/// The form of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// One file for a browser, which prints it
    Html,
    /// A4, ready to print
    Pdf,
    /// Plain text of 80 columns
    Text,
}

impl From<Kind> for Form {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Html => Self::Html,
            Kind::Pdf => Self::Pdf,
            Kind::Text => Self::Text,
        }
    }
}

/// The form of a page, and where it goes.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Printed {
    /// Its form; without it, the one that the name of the file says, else text
    #[arg(long, value_name = "FORM", value_enum)]
    form: Option<Kind>,
    /// Where it goes.
    #[command(flatten)]
    pub(super) destination: Destination,
}

impl Printed {
    /// The form that is asked for, or that the name of the file says. `pdf` says how a PDF is asked for.
    pub(super) fn form(&self, pdf: Text, home: &Home, edge: &Edge<'_>) -> Result<Form, Failure> {
        let path = self.destination.path();
        let ending = path.and_then(Path::extension);
        let ending = ending.map(std::ffi::OsStr::to_ascii_lowercase);
        let named = ending.and_then(|ending| match ending.to_str()? {
            "html" | "htm" => Some(Form::Html),
            "pdf" => Some(Form::Pdf),
            _ => None,
        });
        let form = self.form.map(Form::from).or(named).unwrap_or(Form::Text);
        // A terminal cannot show it.
        if form == Form::Pdf && path.is_none() && edge.columns.is_some() {
            return Err(Failure::Usage(home.texts.say(pdf)));
        }
        Ok(form)
    }

    /// Writes a page, whose language `texts` has.
    pub(super) fn write(
        &self,
        page: &Page,
        form: Form,
        texts: &Texts,
        home: &Home,
        edge: &mut Edge<'_>,
    ) -> Result<(), Failure> {
        self.destination
            .write(home, edge, |out| Ok(paper::write(page, form, texts, out)?))
    }
}
