//! `rygrad sheet`: a programme to train from paper, with pictures, and four weeks to tick.
//!
//! `--lang` is the language of the sheet and of what is said about it.

use super::near::programme;
use super::printed::Printed;
use super::{Edge, Failure, Home};
use crate::core::history::Lately;
use crate::core::level::Level;
use crate::i18n::t;
use crate::paper::code;
use crate::paper::sheet::{Person, Sheet, next_week, page};
use crate::store;
use chrono::NaiveDate;
use std::process::ExitCode;

/// Which programme is printed, for whom, how, and where.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Wall {
    /// Id of the programme; without one, the programme that is set
    programme: Option<String>,
    /// At which level of it; without one, your present level
    #[arg(long, value_name = "N", value_parser = super::level)]
    level: Option<Level>,
    /// The first day to tick; without it, the first day of next week
    #[arg(long, value_name = "DATE", value_parser = super::export::date)]
    start: Option<NaiveDate>,
    /// For a notice board: without what your health answers ask
    #[arg(long)]
    blank: bool,
    /// With a QR code of the programme, to pass it on
    #[arg(long)]
    qr: bool,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn wall(asked: &Wall, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let form = asked.printed.form(t::CLI_SHEET_PDF, home, edge)?;
    let programme = programme(asked.programme.as_deref(), t::CLI_SHEET_NONE, home, edge)?;
    let log = store::all(&home.folders.log())?;
    let said = home.of_log(&log);
    let present = home.present(edge.now);
    let lately = Lately::at(&log.records, present);
    // A notice board is not at anybody's level.
    let own = || {
        if asked.blank {
            programme.level
        } else {
            lately.level_of(&programme)
        }
    };
    let level = asked.level.unwrap_or_else(own);
    let most = programme.most();
    if level > most {
        let id = programme.id.as_str();
        let said = home.texts.say(t::CliRehearseLevel { id, most });
        return Err(Failure::Usage(said));
    }
    let person = Person {
        conditions: lately.conditions(programme.cleared_conditions()),
        has_sign: !lately.open_signs().is_empty(),
    };
    let starts = home.settings.week_starts;
    let page = page(&Sheet {
        programme: &programme.at(level),
        library: &home.library,
        texts: &home.texts,
        settings: &home.settings,
        person: (!asked.blank).then_some(&person),
        first: asked
            .start
            .unwrap_or_else(|| next_week(present.today, starts)),
        printed: edge.now.date_naive(),
    });
    let mut page = page.ok_or_else(|| super::log::no_plan(programme.id.as_str(), home))?;
    if asked.qr {
        let code = code::section(&programme, &home.library, &home.texts);
        let code = code.map_err(|why| super::qr::uncodable(&why, &programme, home))?;
        page.sections.push(code);
    }
    asked.printed.write(&page, form, &home.texts, home, edge)?;
    edge.out.flush()?;
    home.report_left_out(edge)?;
    Home::report_log(&said, edge)?;
    Ok(if log.faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
