//! The way into the training screen: everything is refused here that would fail there.

use super::near::{Among, unknown};
use super::{Edge, Failure, Home};
use crate::core::ids::ProgrammeId;
use std::process::ExitCode;

/// What the training screen is opened with.
#[derive(Debug)]
pub struct Session {
    /// Folders, settings, library, texts; [`Home::log_end`] reads the end of the log.
    pub home: Home,
    /// The programme whose check-in comes first; `None` begins with Today.
    pub programme: Option<ProgrammeId>,
}

/// Opens the training screen and stays until the person leaves it.
fn start(session: Session) -> Result<ExitCode, Failure> {
    let _ = session;
    Err(Failure::Input("the screen is not wired yet".to_owned()))
}

/// `rygrad`: Today.
pub(super) fn today(home: Home, edge: &Edge<'_>) -> Result<ExitCode, Failure> {
    needs_terminal(&home, edge)?;
    start(Session {
        home,
        programme: None,
    })
}

/// `rygrad start`: the check-in of this programme, or of the one that is set. Where none is set
/// yet, the first start asks for one.
pub(super) fn check_in(
    home: Home,
    written: Option<&str>,
    edge: &Edge<'_>,
) -> Result<ExitCode, Failure> {
    let programme = match written {
        Some(written) => Some(programme(written, &home, edge)?),
        None => match &home.settings.programme {
            Some(set) => Some(programme(set.as_str(), &home, edge)?),
            None => None,
        },
    };
    needs_terminal(&home, edge)?;
    start(Session { home, programme })
}

fn programme(written: &str, home: &Home, edge: &Edge<'_>) -> Result<ProgrammeId, Failure> {
    ProgrammeId::new(written)
        .ok()
        .filter(|id| home.library.programme(id).is_some())
        .ok_or_else(|| unknown(written, Among::Programmes, home, edge.measure()))
}

fn needs_terminal(home: &Home, edge: &Edge<'_>) -> Result<(), Failure> {
    if edge.interactive {
        Ok(())
    } else {
        Err(Failure::Usage(home.texts.get("cli-no-terminal")))
    }
}
