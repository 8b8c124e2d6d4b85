//! `rygrad export`: the log as a table, for a spreadsheet, `DuckDB` or pandas.
//!
//! CSV follows RFC 4180: UTF-8 without a byte order mark, lines ending in CRLF, a header, and empty
//! cells for unknown values. JSON is an array of objects with the same names. Rows and columns keep
//! their order in later versions; new columns come at the end. `--for excel` writes the CSV that a
//! spreadsheet in Denmark or Norway opens with a double click.

mod exercises;
mod fhir;
mod measures;
mod pseudonym;
mod sessions;
mod table;

use super::destination::Destination;
use super::refused::Refused;
use super::sheet::wrapped;
use super::{Edge, Failure, Home};
use crate::core::record::Record;
use crate::core::text::plain_dashes;
use crate::i18n::{Text, Texts, t};
use crate::store::{self, Pages};
use chrono::NaiveDate;
use pseudonym::{Pseudonym, marked};
use std::io::Write;
use std::process::ExitCode;
pub(super) use table::Reader;
use table::Rows;

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For spreadsheets, and for programs that read tables
    Csv,
    /// An array of objects
    Json,
    /// A FHIR R4 Bundle, for a clinic's server
    Fhir,
    /// Everything about you in one archive, to take along
    All,
}

/// What is exported, and where.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Export {
    /// As CSV, as JSON, as FHIR, or all of it
    format: Format,
    /// As a spreadsheet in Denmark and Norway opens it with a double click
    #[arg(long = "for", value_name = "PROGRAM", value_enum)]
    reader: Option<Reader>,
    /// One row per exercise instead of one per session
    #[arg(long)]
    exercises: bool,
    /// One row per answer about what matters, instead of one per session
    #[arg(long, conflicts_with = "exercises")]
    measures: bool,
    /// Leave out sessions before this date
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Option<NaiveDate>,
    /// Leave out sessions after this date
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: Option<NaiveDate>,
    /// Whose log it is, in a word of the clinic
    #[arg(long, value_name = "ID", value_parser = pseudonym::read)]
    pseudonym: Option<Pseudonym>,
    #[command(flatten)]
    destination: Destination,
}

impl Export {
    fn includes(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Where the archive of everything goes; `None` where something else is exported.
    ///
    /// # Errors
    /// With an option beside it, or without a file.
    pub(super) fn of_all(&self, home: &Home) -> Result<Option<&Destination>, Failure> {
        if self.format != Format::All {
            return Ok(None);
        }
        if self.is_choosy() || !self.destination.is_file() {
            return Err(Failure::Usage(home.texts.say(t::CLI_EXPORT_ALL_ALONE)));
        }
        Ok(Some(&self.destination))
    }

    /// The table that was asked for.
    fn table(&self) -> Table {
        if self.measures {
            Table::Measures
        } else if self.exercises {
            Table::Exercises
        } else {
            Table::Sessions
        }
    }

    /// Whether any option says which part of the log is wanted, or how.
    fn is_choosy(&self) -> bool {
        self.exercises
            || self.measures
            || self.reader.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || self.pseudonym.is_some()
    }
}

/// One of the tables that are made of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// A row per session.
    Sessions,
    /// A row per exercise of a session.
    Exercises,
    /// A row per answer about what matters.
    Measures,
}

impl Table {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::Sessions, Self::Exercises, Self::Measures];

    /// Its name as a file.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Exercises => "exercises",
            Self::Measures => "measures",
        }
    }
}

/// How rows are written: as CSV for a reader, else as JSON; and whose they are.
#[derive(Clone, Copy)]
struct Form<'p> {
    reader: Option<Reader>,
    pseudonym: Option<&'p Pseudonym>,
}

impl Form<'_> {
    /// Writes a table of the days for which `within` is true.
    fn put(
        self,
        out: &mut dyn Write,
        table: Table,
        log: &Log<'_>,
        within: impl Fn(NaiveDate) -> bool,
    ) -> Result<(), Failure> {
        let Self { reader, pseudonym } = self;
        let columns = match table {
            Table::Sessions => sessions::COLUMNS,
            Table::Exercises => exercises::COLUMNS,
            Table::Measures => measures::COLUMNS,
        };
        let mut rows = Rows::begin(out, reader, columns)?;
        // These are few, and may be as old as they like.
        if table == Table::Measures {
            rows.add(marked(measures::rows(log.held(), within), pseudonym))?;
            return rows.end();
        }
        log.each(|records, is_own| {
            let within = |date| is_own(date) && within(date);
            if table == Table::Sessions {
                rows.add(marked(sessions::rows(records, within), pseudonym))
            } else {
                rows.add(marked(exercises::rows(records, within), pseudonym))
            }
        })?;
        rows.end()
    }
}

/// A log of which a table is made: whole, or page by page.
pub(super) enum Log<'l> {
    Whole(&'l [Record]),
    Pages(&'l Pages, Option<NaiveDate>, Option<NaiveDate>),
}

impl Log<'_> {
    /// The answers about what matters, among other records.
    fn held(&self) -> &[Record] {
        match self {
            Self::Whole(records) => records,
            Self::Pages(pages, ..) => pages.held(),
        }
    }

    /// Shows records, and which of the days are theirs alone.
    fn each(
        &self,
        mut part: impl FnMut(&[Record], &dyn Fn(NaiveDate) -> bool) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        match self {
            Self::Whole(records) => part(records, &|_| true),
            Self::Pages(pages, first, last) => pages.each(*first, *last, |page| {
                part(page.records, &|date| page.holds(date))
            }),
        }
    }
}

/// Writes a table of the whole log: as CSV for a reader, else as JSON.
pub(super) fn table(
    out: &mut dyn Write,
    table: Table,
    reader: Option<Reader>,
    records: &[Record],
) -> Result<(), Failure> {
    let pseudonym = None;
    Form { reader, pseudonym }.put(out, table, &Log::Whole(records), |_| true)
}

/// Writes the whole log as FHIR, under a pseudonym that is made.
pub(super) fn fhir(out: &mut dyn Write, records: &[Record], home: &Home) -> Result<(), Failure> {
    fhir::write(out, records, None, home, |_| true)
}

pub(super) fn date(written: &str) -> Result<NaiveDate, Refused> {
    plain_dashes(written)
        .parse()
        .map_err(|_| Refused(t::WRONG_USE_DATE))
}

/// A column: its name and its explanation.
type Column = (&'static str, Text);

/// The most terminal columns that the help uses.
const MEASURE: usize = 100;

/// The lists of columns for the help.
pub(super) fn columns(texts: &Texts) -> String {
    let list = |title: Text, columns: &[Column]| {
        let title = texts.say(title);
        let widest = columns.iter().map(|(name, _)| name.len()).max();
        let widest = widest.unwrap_or(0);
        let lines = columns.iter().flat_map(|(name, what)| {
            let lead = format!("  {name:widest$}  ");
            wrapped(&texts.say(what), &lead, MEASURE)
        });
        let lines: Vec<String> = lines.collect();
        format!("{title}:\n{}\n", lines.join("\n"))
    };
    format!(
        "{}\n{}\n{}\n{}",
        list(t::HELP_COLUMNS_SESSION, sessions::COLUMNS),
        list(t::HELP_COLUMNS_EXERCISE, exercises::COLUMNS),
        list(t::HELP_COLUMNS_MEASURE, measures::COLUMNS),
        texts.say(t::HELP_COLUMNS_NOTE),
    )
}

pub(super) fn export(
    asked: &Export,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    if asked.format == Format::Fhir && (asked.exercises || asked.measures) {
        return Err(Failure::Usage(home.texts.say(t::CLI_EXPORT_FHIR_WHOLE)));
    }
    if asked.reader.is_some() && asked.format != Format::Csv {
        return Err(Failure::Usage(home.texts.say(t::CLI_EXPORT_FOR_CSV)));
    }
    if let (Some(from), Some(to)) = (asked.from, asked.to)
        && from > to
    {
        return Err(Failure::Usage(home.texts.say(t::CLI_EXPORT_RANGE)));
    }
    let within = |date: NaiveDate| asked.includes(date);
    let pseudonym = asked.pseudonym.as_ref();
    if asked.format == Format::Fhir {
        let reading = store::all(&home.folders.log())?;
        let records = &reading.records;
        asked.destination.write(home, edge, |out| {
            fhir::write(out, records, pseudonym, home, within)
        })?;
        return home.after_log(&reading, edge);
    }
    let pages = Pages::of(&home.folders)?;
    let log = Log::Pages(&pages, asked.from, asked.to);
    let reader = (asked.format == Format::Csv).then(|| asked.reader.unwrap_or_default());
    asked.destination.write(home, edge, |out| {
        Form { reader, pseudonym }.put(out, asked.table(), &log, within)
    })?;
    home.after_log(pages.reading(), edge)
}
