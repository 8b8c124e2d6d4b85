//! Everything about a person in one archive, to keep or to take along. It can be read without rygrad:
//! a page in the person's language says what is what.
//!
//! What lies in the folders goes in as it is; beside it stands the same as tables, as FHIR, and as a
//! report.

mod archive;
mod files;

use super::destination::Destination;
use super::export::{self, Reader, Table};
use super::sheet::wrapped;
use super::{Edge, Failure, Home, report};
use crate::i18n::{Lang, Text, t};
use crate::paper::{self, Form};
use crate::run::stored;
use crate::store;
use archive::Archive;
use std::io::{self, Write};
use std::process::ExitCode;

/// The longest line of the page that says what is what.
const MEASURE: usize = 78;

/// Writes the archive into the file that the destination names.
pub(super) fn write(
    home: &Home,
    edge: &mut Edge<'_>,
    destination: &Destination,
) -> Result<ExitCode, Failure> {
    let log = store::all(&home.folders.log())?;
    let said = home.of_log(&log);
    let now = edge.now;
    let mut left_out = Vec::new();
    destination.write(home, edge, |out| {
        let mut archive = Archive::new(out, now);
        let mut told: Vec<(&str, Text)> = Vec::new();
        for found in files::all(&home.folders) {
            let file = if found.leads_elsewhere {
                None
            } else {
                store::open_to_read(&found.path).ok()
            };
            let Some(mut file) = file else {
                left_out.push(found.path);
                continue;
            };
            archive.add(&found.name, |out| {
                io::copy(&mut file, out)?;
                Ok(())
            })?;
            let place = PLACES
                .iter()
                .find(|(place, _)| found.name.starts_with(place));
            told.extend(place.filter(|place| !told.contains(place)));
        }
        for table in Table::ALL {
            for (ending, reader) in [("csv", Some(reader(home.lang()))), ("json", None)] {
                let name = format!("{TABLES}{}.{ending}", table.name());
                archive.add(&name, |out| export::table(out, table, reader, &log.records))?;
            }
        }
        archive.add(FHIR, |out| export::fhir(out, &log.records, home))?;
        let page = report::of_all(&log.records, home.present(now), home);
        for (name, form) in REPORTS {
            archive.add(name, |out| Ok(paper::write(&page, form, &home.texts, out)?))?;
        }
        told.push((TABLES, t::ALL_DATA_TABLES));
        told.push((FHIR, t::ALL_DATA_FHIR));
        told.extend(REPORTS.map(|(name, _)| (name, t::ALL_DATA_REPORT)));
        archive.add("README.txt", |out| explain(out, &told, home))?;
        archive.finish()
    })?;
    edge.out.flush()?;
    for path in &left_out {
        let path = stored::shown(path);
        let said = home.texts.say(t::CliAllDataLeftOut {
            path: path.as_str(),
        });
        writeln!(edge.err, "{said}")?;
    }
    Home::report_log(&said, edge)?;
    Ok(if log.faults.is_empty() && left_out.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The folder of the tables.
const TABLES: &str = "tables/";
/// The Bundle.
const FHIR: &str = "fhir.json";
/// The report of all days, for a browser and for a printer.
const REPORTS: [(&str, Form); 2] = [("report.html", Form::Html), ("report.pdf", Form::Pdf)];

/// What lies where. A place below another comes before it.
const PLACES: [(&str, Text); 6] = [
    ("log/log.jsonl", t::ALL_DATA_LOG),
    (files::IN_PROGRESS, t::ALL_DATA_IN_PROGRESS),
    (files::LOG, t::ALL_DATA_BESIDE),
    (files::EXERCISES, t::ALL_DATA_EXERCISES),
    (files::PROGRAMMES, t::ALL_DATA_PROGRAMMES),
    (files::SETTINGS, t::ALL_DATA_SETTINGS),
];

/// How the spreadsheets of a language read a table by a double click.
const fn reader(lang: Lang) -> Reader {
    match lang {
        Lang::En => Reader::Program,
        Lang::Da | Lang::Nb => Reader::Excel,
    }
}

/// The page that says what is what, with the line ends that every system shows.
fn explain(out: &mut dyn Write, told: &[(&str, Text)], home: &Home) -> Result<(), Failure> {
    let texts = &home.texts;
    let mut lines = wrapped(&texts.say(t::ALL_DATA_WHAT), "", MEASURE);
    for (place, what) in told {
        lines.extend([String::new(), (*place).to_owned()]);
        lines.extend(wrapped(&texts.say(*what), "    ", MEASURE));
    }
    for text in [t::ALL_DATA_YOURS, t::ALL_DATA_NO_DIAGNOSIS] {
        lines.push(String::new());
        lines.extend(wrapped(&texts.say(text), "", MEASURE));
    }
    for line in lines {
        write!(out, "{line}\r\n")?;
    }
    Ok(())
}
