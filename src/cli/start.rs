//! Opens the training screen. Everything that would fail there is refused here first.

use super::near::{Among, unknown};
use super::{Edge, Failure, Home};
use crate::app::Setup;
use crate::core::ids::ProgrammeId;
use crate::core::log::Reading;
use crate::core::text::Plain;
use crate::i18n::{Texts, system_country, t};
use crate::run::{Ending, Refusal};
use crate::run::{product, stored};
use crate::store::Unwritten;
use crate::view::lines::Form;
use std::process::ExitCode;

/// Everything that the training screen starts with.
#[derive(Debug)]
pub struct Session {
    /// Folders, settings, library, texts; [`Home::log_end`] reads the end of the log.
    pub home: Home,
    /// The programme whose check-in comes first. With `None`, Today comes first.
    pub programme: Option<ProgrammeId>,
    /// The form in which it is shown.
    pub form: Form,
}

/// Opens the training screen and returns when the user leaves it.
fn start(session: Session, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let Session {
        mut home,
        programme,
        form,
    } = session;
    let log = home.log_end().unwrap_or_else(|problem| {
        let said = stored::problem(&problem, &home.texts);
        home.notices.push(said);
        Reading::default()
    });
    let texts = Texts::new(home.lang());
    let folders = home.folders.clone();
    let setup = setup(home, log, programme, edge);
    let done = product::run(folders, setup, form).map_err(|refusal| match refusal {
        Refusal::NoTerminal => Failure::Usage(texts.say(t::CLI_NO_TERMINAL)),
        Refusal::System(error) => Failure::Output(error),
    })?;
    // If the terminal is gone, nobody can read this.
    if done.ending != Ending::HungUp {
        tell_unwritten(&done.unwritten, &texts, edge)?;
        if done.unsaved.is_some() {
            writeln!(edge.err, "{}", texts.say(t::CLI_SETTINGS_UNSAVED))?;
        }
        if done.own_unsaved {
            writeln!(edge.err, "{}", texts.say(t::CLI_OWN_UNSAVED))?;
        }
    }
    Ok(ExitCode::from(done.ending.code()))
}

/// What the screens know at their start.
pub(super) fn setup(
    home: Home,
    log: Reading,
    start: Option<ProgrammeId>,
    edge: &Edge<'_>,
) -> Setup {
    Setup {
        settings: home.settings,
        library: home.library,
        log,
        log_path: stored::shown(&home.folders.log()),
        unfinished: Vec::new(),
        notices: home.notices,
        asked_language: home.asked_language,
        system_language: home.system_language,
        system_country: system_country(),
        seed: 0,
        local: edge.local,
        start,
    }
}

/// Prints where data was kept that could not be written to its place.
fn tell_unwritten(left: &Unwritten, texts: &Texts, edge: &mut Edge<'_>) -> Result<(), Failure> {
    for file in &left.files {
        let path = stored::shown(file);
        let said = texts.say(t::CliUnwritten {
            path: path.as_str(),
        });
        writeln!(edge.err, "{said}")?;
    }
    if let Some((lines, problem)) = &left.lost {
        writeln!(edge.err, "{}", stored::problem(problem, texts))?;
        writeln!(edge.err, "{}", texts.say(t::CLI_UNWRITTEN_LINES))?;
        for line in lines.lines() {
            writeln!(edge.err, "{}", Plain::new(line))?;
        }
    }
    Ok(())
}

/// `rygrad`: Today.
pub(super) fn today(home: Home, plain: bool, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let session = Session {
        form: form(plain, &home, edge)?,
        home,
        programme: None,
    };
    start(session, edge)
}

/// `rygrad start`: the check-in of this programme, or of the one in the settings. If the settings
/// have none, the first start asks for one.
pub(super) fn check_in(
    home: Home,
    written: Option<&str>,
    plain: bool,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let programme = match written {
        Some(written) => Some(programme(written, &home, edge)?),
        None => match &home.settings.programme {
            Some(set) => Some(programme(set.as_str(), &home, edge)?),
            None => None,
        },
    };
    let session = Session {
        form: form(plain, &home, edge)?,
        home,
        programme,
    };
    start(session, edge)
}

fn programme(written: &str, home: &Home, edge: &Edge<'_>) -> Result<ProgrammeId, Failure> {
    ProgrammeId::new(written)
        .ok()
        .filter(|id| home.library.programme(id).is_some())
        .ok_or_else(|| unknown(written, Among::Programmes, home, edge.measure()))
}

/// Uses plain mode if requested or if the terminal supports nothing else. A screen needs a
/// terminal, plain lines do not.
fn form(plain: bool, home: &Home, edge: &Edge<'_>) -> Result<Form, Failure> {
    if plain || (edge.interactive && edge.dumb) {
        Ok(Form::Lines)
    } else if edge.interactive {
        Ok(Form::Drawn)
    } else {
        Err(Failure::Usage(home.texts.say(t::CLI_NO_TERMINAL)))
    }
}
