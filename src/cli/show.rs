//! `rygrad show ID`: an exercise or a programme as its file tells it, in the person's language.

mod exercise;
mod programme;

use super::near::{Among, unknown};
use super::sheet::wrapped;
use super::{Edge, Failure, Home, json};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::text::Plain;
use crate::i18n::{Say, Text, t};
use serde::Serialize;
use std::process::ExitCode;

/// What goes by an id; both an exercise and a programme may.
#[derive(Serialize)]
struct Found {
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<exercise::Entry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    programme: Option<programme::Entry>,
}

pub(super) fn show(
    id: &str,
    home: &Home,
    json: bool,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let exercise = ExerciseId::new(id)
        .ok()
        .and_then(|id| home.library.exercise(&id));
    let programme = ProgrammeId::new(id)
        .ok()
        .and_then(|id| home.library.programme(&id));
    if exercise.is_none() && programme.is_none() {
        // The file that was asked for may be there and faulty.
        home.report_left_out(edge)?;
        return Err(unknown(id, Among::All, home, edge.measure()));
    }
    if json {
        let found = Found {
            exercise: exercise.map(|found| exercise::Entry::new(&found, home)),
            programme: programme.map(|found| programme::Entry::new(&found, home)),
        };
        json::write(edge.data, &found)?;
    } else {
        let mut page = Page::new(home, edge.measure());
        if let Some(exercise) = &exercise {
            exercise::show(exercise, &mut page);
        }
        if let Some(programme) = &programme {
            page.gap();
            programme::show(programme, &mut page);
        }
        for line in &page.lines {
            writeln!(edge.out, "{line}")?;
        }
    }
    edge.out.flush()?;
    home.report_left_out(edge)?;
    Ok(ExitCode::SUCCESS)
}

/// Paragraphs and lists under headings, set line by line.
struct Page<'h> {
    home: &'h Home,
    measure: usize,
    lines: Vec<String>,
}

impl<'h> Page<'h> {
    fn new(home: &'h Home, measure: usize) -> Self {
        Self {
            home,
            measure,
            lines: Vec::new(),
        }
    }

    fn say<'a>(&self, said: impl Say<'a>) -> String {
        self.home.texts.say(said)
    }

    /// An empty line, unless the page begins here.
    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    fn text(&mut self, text: &str) {
        self.lines.extend(wrapped(text, "", self.measure));
    }

    /// A heading after an empty line.
    fn heading(&mut self, text: Text) {
        self.gap();
        self.text(&self.say(text));
    }

    fn item(&mut self, text: &str) {
        self.lines.extend(wrapped(text, "  ", self.measure));
    }

    fn bullet(&mut self, text: &str) {
        self.lines.extend(wrapped(text, "  – ", self.measure));
    }

    fn numbered<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for (n, text) in (1_usize..).zip(texts) {
            let lead = format!("{n:>3}. ");
            self.lines.extend(wrapped(text, &lead, self.measure));
        }
    }

    fn sources(&mut self, sources: &[Plain]) {
        if sources.is_empty() {
            return;
        }
        self.heading(t::CLI_SHOW_SOURCES);
        for source in sources {
            self.bullet(source.as_str());
        }
    }
}
