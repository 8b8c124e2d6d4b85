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
use super::{Edge, Failure, Home, json};
use crate::core::record::Record;
use crate::core::text::plain_dashes;
use crate::i18n::{Text, Texts, t};
use crate::store;
use chrono::NaiveDate;
use pseudonym::{Pseudonym, marked};
use serde::Serialize;
use std::io::Write;
use std::process::ExitCode;
use table::Reader;

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For spreadsheets, and for programs that read tables
    Csv,
    /// An array of objects
    Json,
    /// A FHIR R4 Bundle, for a clinic's server
    Fhir,
}

/// What is exported, and where.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Export {
    /// As CSV, as JSON, or as FHIR
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

    /// Writes rows in the format that was asked for.
    fn put<E: Serialize>(
        &self,
        out: &mut dyn Write,
        columns: &[Column],
        rows: Vec<E>,
    ) -> Result<(), Failure> {
        let rows = marked(rows, self.pseudonym.as_ref());
        match self.format {
            Format::Csv => table::write(out, self.reader.unwrap_or_default(), columns, rows),
            Format::Json | Format::Fhir => json::write(out, &rows.collect::<Vec<_>>()),
        }
    }
}

fn date(written: &str) -> Result<NaiveDate, Refused> {
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
    let reading = store::all(&home.folders.log())?;
    let said = home.of_log(&reading);
    let records = reading.records;
    let newer = records.iter().filter(|r| matches!(r, Record::Newer { .. }));
    let newer = newer.count();
    asked.destination.write(home, edge, |out| {
        let within = |date: NaiveDate| asked.includes(date);
        if asked.format == Format::Fhir {
            let pseudonym = asked.pseudonym.as_ref();
            return fhir::write(out, &records, pseudonym, home, within);
        }
        if asked.measures {
            let rows = measures::rows(&records, within);
            asked.put(out, measures::COLUMNS, rows)
        } else if asked.exercises {
            let rows = exercises::rows(&records, within);
            asked.put(out, exercises::COLUMNS, rows)
        } else {
            let rows = sessions::rows(&records, within);
            asked.put(out, sessions::COLUMNS, rows)
        }
    })?;
    edge.out.flush()?;
    if newer > 0 {
        let said = home.texts.say(t::CliHistoryNewer { count: newer });
        writeln!(edge.err, "{said}")?;
    }
    Home::report_log(&said, edge)?;
    Ok(if reading.faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
