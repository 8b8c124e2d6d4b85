//! A page as plain text, for a terminal, a mail or a journal.
//!
//! ```text
//! Home training
//! AB · 26 October to 22 November 2026
//! ──────────────────────────────────────────────────────────────────────
//!
//! Adherence
//!   Days trained  19 of 28      Minutes   410
//!
//! ┃ Stop, and call your doctor, if …
//! ```

mod grid;
mod plot;
mod table;

use super::{Exercise, Fact, Page, Part, Section};
use crate::core::text::Plain;
use crate::i18n::measure::{lines as broken, width};
use crate::i18n::{Texts, t};
use textwrap::Options;

/// Fewer columns than this are written all the same; nothing can be read in them.
const NARROWEST: usize = 20;
const INDENT: &str = "  ";
const BULLET: &str = "  – ";
/// Stands before each line of a notice.
const BAR: &str = "┃ ";

pub(super) fn lines(page: &Page, texts: &Texts, measure: usize) -> Vec<String> {
    let measure = measure.max(NARROWEST);
    let mut sheet = Sheet {
        texts,
        measure,
        lines: Vec::new(),
    };
    sheet.set("", &page.title);
    page.lead.iter().for_each(|line| sheet.set("", line));
    sheet.lines.push("─".repeat(measure));
    for section in &page.sections {
        sheet.section(section);
    }
    if !page.foot.is_empty() {
        sheet.lines.push("─".repeat(measure));
    }
    page.foot.iter().for_each(|line| sheet.set("", line));
    let ends = |line: String| line.trim_end().to_owned();
    sheet.lines.into_iter().map(ends).collect()
}

/// Wraps a text at `measure` cells behind `lead`; further lines stand as far in. A word that is
/// longer than a line is broken.
fn wrapped(lead: &str, text: &str, measure: usize) -> Vec<String> {
    let hanging = " ".repeat(width(lead));
    let options = Options::new(measure)
        .initial_indent(lead)
        .subsequent_indent(&hanging);
    broken(text, options)
}

struct Sheet<'t> {
    texts: &'t Texts,
    measure: usize,
    lines: Vec<String>,
}

impl Sheet<'_> {
    fn set(&mut self, lead: &str, text: &Plain) {
        self.lines
            .extend(wrapped(lead, text.as_str(), self.measure));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    /// Lines that are laid out already, set in.
    fn within(&mut self, lines: impl IntoIterator<Item = String>) {
        let lines = lines.into_iter().map(|line| format!("{INDENT}{line}"));
        self.lines.extend(lines);
    }

    /// The room for what is set in.
    fn room(&self) -> usize {
        self.measure - INDENT.len()
    }

    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            if self.lines.last().is_some_and(|line| !line.is_empty()) {
                self.gap();
            }
            self.set("", heading);
        }
        // A caption that only repeats the heading is left out.
        let alone = section.heading.is_some() && section.parts.len() == 1;
        for part in &section.parts {
            self.part(part, alone);
            self.gap();
        }
    }

    fn part(&mut self, part: &Part, alone: bool) {
        match part {
            Part::Text(text) => self.set(INDENT, text),
            Part::Notice(text) => {
                let lines = wrapped("", text.as_str(), self.measure - BAR.chars().count());
                let lines = lines.into_iter().map(|line| format!("{BAR}{line}"));
                self.lines.extend(lines);
            }
            Part::Facts(facts) => self.facts(facts),
            Part::List(texts) => texts.iter().for_each(|text| self.set(BULLET, text)),
            Part::Table(table) => {
                self.caption(&table.caption, alone);
                if table.rows.is_empty() {
                    self.set(INDENT, &self.none());
                } else {
                    self.within(table::lines(table, self.room()));
                }
            }
            Part::Chart(chart) => {
                self.set(INDENT, &chart.title);
                self.set(INDENT, &chart.told);
                self.within(plot::lines(chart, self.room()));
            }
            Part::Exercise(exercise) => self.exercise(exercise),
            Part::Grid(grid) => {
                self.caption(&grid.caption, alone);
                self.within(grid::lines(grid, self.room()));
            }
            // Its squares are for paper; the line says the same.
            Part::Code(code) => {
                self.set(INDENT, &code.caption);
                self.set(INDENT, &code.line);
            }
        }
    }

    fn caption(&mut self, caption: &Plain, alone: bool) {
        if !alone {
            self.set(INDENT, caption);
        }
    }

    fn none(&self) -> Plain {
        Plain::new(&self.texts.say(t::PAPER_NONE))
    }

    /// As many columns of facts as have room, each with its names above one another.
    fn facts(&mut self, facts: &[Fact]) {
        let cells = |columns: usize| -> Vec<Vec<String>> {
            let rows = facts.len().div_ceil(columns);
            facts
                .chunks(rows)
                .map(|column| {
                    let names = column.iter().map(|fact| width(fact.name.as_str()));
                    let names = names.max().unwrap_or(0);
                    let line = |fact: &Fact| {
                        let pad = " ".repeat(names - width(fact.name.as_str()));
                        format!("{}{pad}  {}", fact.name, fact.value)
                    };
                    column.iter().map(line).collect()
                })
                .collect()
        };
        let fitting = (1..=3.min(facts.len())).rev().find_map(|columns| {
            let lines = table::beside(&cells(columns), "    ");
            lines
                .iter()
                .all(|line| width(line) <= self.room())
                .then_some(lines)
        });
        match fitting {
            Some(lines) => self.within(lines),
            None => {
                for fact in facts {
                    let text = format!("{}  {}", fact.name, fact.value);
                    let lines = wrapped(INDENT, &text, self.measure);
                    self.lines.extend(lines);
                }
            }
        }
    }

    /// Its figures are left out: the steps say what they show.
    fn exercise(&mut self, exercise: &Exercise) {
        let head = if exercise.dose.as_str().is_empty() {
            exercise.name.to_string()
        } else {
            format!("{} · {}", exercise.name, exercise.dose)
        };
        self.lines.extend(wrapped(INDENT, &head, self.measure));
        for (n, step) in (1_usize..).zip(&exercise.steps) {
            self.set(&format!("{n:>5}. "), step);
        }
        for caution in &exercise.cautions {
            self.set("    ! ", caution);
        }
    }
}
