//! A page to read, as the command line lays it out.
//!
//! ```text
//! Knee-to-chest stretch
//! On your back · mat · phase 1
//!
//! How much
//!   2 repetitions on each side. Hold each one for 20–30 seconds. …
//!
//! How to do it
//!   1. Lie on your back with both knees bent and feet flat.
//! ```

use crate::app::document::{Block, Row};
use crate::cli::Home;
use crate::cli::sheet::{columns, wrapped};
use crate::core::text::Plain;
use crate::i18n::measure::width;
use crate::i18n::t;

/// Pages, laid out line by line.
pub(super) struct Paper<'h> {
    home: &'h Home,
    measure: usize,
    lines: Vec<String>,
}

const INDENT: &str = "  ";
const BULLET: &str = "  – ";

impl<'h> Paper<'h> {
    pub(super) fn new(home: &'h Home, measure: usize) -> Self {
        Self {
            home,
            measure,
            lines: Vec::new(),
        }
    }

    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// A page below its title.
    pub(super) fn page(&mut self, title: &Plain, blocks: &[Block]) {
        self.gap();
        self.set("", title.as_str());
        // Text before the first heading is not indented.
        let mut lead = "";
        for block in blocks {
            match block {
                Block::Facts(text) => self.set("", text),
                Block::Amount { sentences, .. } => {
                    self.heading(&self.home.texts.say(t::SHEET_DOSE));
                    self.set(INDENT, sentences);
                }
                Block::Heading(text) => {
                    self.heading(text);
                    lead = INDENT;
                }
                Block::Paragraph(text) => {
                    if lead.is_empty() {
                        self.gap();
                    }
                    self.set(lead, text);
                }
                Block::Numbered(texts) => {
                    for (n, text) in (1_usize..).zip(texts) {
                        self.set(&format!("{n:>3}. "), text);
                    }
                }
                Block::Bullets(texts) => texts.iter().for_each(|text| self.set(BULLET, text)),
                Block::Rows(rows) => self.rows(rows),
                Block::Sources(sources) => {
                    for source in sources {
                        self.set(BULLET, source);
                    }
                }
            }
        }
    }

    /// An empty line, except at the start of the first page.
    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    fn set(&mut self, lead: &str, text: &str) {
        self.lines.extend(wrapped(text, lead, self.measure));
    }

    fn heading(&mut self, text: &str) {
        self.gap();
        self.set("", text);
    }

    /// Rows in columns. If they are too wide, one below the other.
    fn rows(&mut self, rows: &[Row]) {
        let cells = |row: &Row| vec![row.name.to_string(), row.amount.clone(), row.id.clone()];
        let cells: Vec<Vec<String>> = rows.iter().map(cells).collect();
        let lines = columns(&cells, &[]);
        if lines.iter().all(|line| width(line) + 2 <= self.measure) {
            let lines = lines.iter().map(|line| format!("{INDENT}{line}"));
            self.lines.extend(lines);
        } else {
            for row in cells {
                self.set(BULLET, &row.join(" · "));
            }
        }
    }
}
