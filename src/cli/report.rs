//! `rygrad report`: a page for the clinician, as text, HTML or PDF.
//!
//! `--lang` is the reader's language. What is said about the file is said in the patient's own.

use super::destination::Destination;
use super::printed::Printed;
use super::{Edge, Failure, Home};
use crate::core::history::{Lately, Present, Range, Sieve};
use crate::core::log::Reading;
use crate::core::record::Record;
use crate::i18n::{Texts, t};
use crate::paper::Page;
use crate::paper::report::{Asked, Section, Source, page};
use crate::store;
use chrono::{Days, NaiveDate};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::collections::BTreeSet;
use std::process::ExitCode;

/// What is reported, how, and where.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Report {
    /// The first day
    #[arg(long, value_name = "DATE", value_parser = super::export::date)]
    from: Option<NaiveDate>,
    /// The last day
    #[arg(long, value_name = "DATE", value_parser = super::export::date)]
    to: Option<NaiveDate>,
    /// Only the last so many days; without any of these, 28
    #[arg(long, value_name = "N", value_parser = super::days, conflicts_with_all = ["from", "to"])]
    days: Option<u32>,
    /// Whose it is, in a few letters; without them it names nobody
    #[arg(long, value_name = "LETTERS")]
    initials: Option<String>,
    /// Leave a section out; may be given several times
    #[arg(long, value_name = "SECTION", value_parser = section())]
    without: Vec<Section>,
    /// Everything about you in one archive, a report of all days among it
    #[arg(
        long,
        requires = "out",
        conflicts_with_all = ["from", "to", "days", "initials", "without", "form"],
    )]
    all_data: bool,
    #[command(flatten)]
    printed: Printed,
}

fn section() -> impl TypedValueParser<Value = Section> {
    let words = Section::ALL.iter().map(|section| section.word());
    let words = PossibleValuesParser::new(words);
    // The parser has let no other word through.
    words.map(|word| Section::from_word(&word).unwrap_or(Section::Notes))
}

pub(super) fn report(
    asked: &Report,
    mut home: Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let own = home.settings.effective_language(None, home.system_language);
    let texts = std::mem::replace(&mut home.texts, Texts::new(own));
    let present = home.present(edge.now);
    let range = asked.range(present.today, &home)?;
    let form = asked.printed.form(t::CLI_REPORT_PDF, &home, edge)?;
    let reading = read(range, present, &home)?;
    let records = &reading.records;
    let lately = Lately::at(records, present);
    if lately.first_day().is_none() {
        writeln!(edge.out, "{}", home.texts.say(t::HISTORY_EMPTY))?;
    } else {
        let source = Source {
            records,
            present,
            library: &home.library,
            settings: &home.settings,
            texts: &texts,
        };
        let page = page(source, &asked.asked(range));
        asked.printed.write(&page, form, &texts, &home, edge)?;
    }
    home.after_log(&reading, edge)
}

/// The report of everything, in the language of the call.
pub(super) fn of_all(records: &[Record], present: Present, home: &Home) -> Page {
    let source = Source {
        records,
        present,
        library: &home.library,
        settings: &home.settings,
        texts: &home.texts,
    };
    let asked = Asked {
        range: Range::All,
        initials: None,
        without: BTreeSet::new(),
    };
    page(source, &asked)
}

/// The records that a report of these days needs.
fn read(range: Range, present: Present, home: &Home) -> Result<Reading, Failure> {
    let today = present.today;
    let first = range.first(today).unwrap_or(NaiveDate::MIN);
    let mut sieve = Sieve::new(first, range.last(today), today);
    Ok(store::sifted(&home.folders.log(), &mut sieve)?)
}

impl Report {
    /// Where the archive of everything goes; `None` where one report is made.
    pub(super) fn of_all(&self) -> Option<&Destination> {
        self.all_data.then_some(&self.printed.destination)
    }

    fn range(&self, today: NaiveDate, home: &Home) -> Result<Range, Failure> {
        if self.from.is_none() && self.to.is_none() {
            return Ok(Range::Last(self.days.unwrap_or(Asked::DAYS)));
        }
        let last = self.to.unwrap_or(today);
        let back = Days::new(u64::from(Asked::DAYS - 1));
        let usual = last.checked_sub_days(back).unwrap_or(last);
        let first = self.from.unwrap_or(usual);
        if first > last {
            return Err(Failure::Usage(home.texts.say(t::CLI_EXPORT_RANGE)));
        }
        Ok(Range::Between { first, last })
    }

    fn asked(&self, range: Range) -> Asked {
        Asked {
            range,
            initials: self.initials.as_deref().map(Asked::letters),
            without: self.without.iter().copied().collect(),
        }
    }
}
