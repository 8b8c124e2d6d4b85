//! What can be on screen, and what may lie over it.

use super::about::About;
use super::absence::Absence;
use super::change::ChangeScreen;
use super::check_in::CheckInScreen;
use super::correct::Correct;
use super::desk::Desk;
use super::edit::EditScreen;
use super::from_paper::{self, FromPaper};
use super::health::Health;
use super::history::HistoryScreen;
use super::library::{LibraryScreen, Row, Sheet};
use super::matters::Matters;
use super::own_exercise::OwnExercise;
use super::pain_panel::PainPanel;
use super::report::ReportScreen;
use super::session::SessionScreen;
use super::settings::SettingsScreen;
use super::sound_check::SoundCheck;
use super::starting::Starting;
use super::stopped::Stopped;
use super::summary::Summary;
use super::today::Today;
use super::turn::Turn;
use super::unanswered::UnansweredScreen;
use super::unfinished::UnfinishedScreen;
use super::watch::Watch;
use super::welcome::{Programmes, Welcome};
use crate::core::figure::Figure;
use crate::core::keys::{Action, Context};
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::core::write::Ticket;

/// What is on screen.
#[derive(Debug, Clone)]
pub enum Screen {
    /// The first start.
    Welcome(Welcome),
    Programmes(Programmes),
    Today(Box<Today>),
    /// Today's session, changed for today.
    Change(Box<ChangeScreen>),
    /// A programme that is being changed.
    Edit(Box<EditScreen>),
    /// An exercise of the patient's own, to be filled in.
    OwnExercise(Box<OwnExercise>),
    /// Before a session.
    CheckIn(Box<CheckInScreen>),
    /// A session is about to begin.
    Starting(Box<Starting>),
    Session(Box<SessionScreen>),
    /// After something was felt.
    Stopped(Box<Stopped>),
    /// After a session.
    Summary(Box<Summary>),
    History(Box<HistoryScreen>),
    /// The report for the clinician, before it is handed over.
    Report(Box<ReportScreen>),
    /// Entries of the history are corrected.
    Correct(Box<Correct>),
    /// Weeks on paper are typed in.
    FromPaper(Box<FromPaper>),
    /// What was said about the patient's health.
    Health(Health),
    /// What matters to the patient.
    Matters(Box<Matters>),
    /// Away or ill.
    Absence(Absence),
    Settings(SettingsScreen),
    /// Do you hear this?
    SoundCheck(Box<SoundCheck>),
    Library(Box<LibraryScreen>),
    /// An exercise or a programme to read.
    Sheet(Box<Sheet>),
    /// About this pain.
    About(About),
    /// A session was left unfinished.
    Unfinished(Box<UnfinishedScreen>),
    /// A session ran to its end, and nobody answered for it.
    Unanswered(Box<UnansweredScreen>),
    /// Another window runs a session.
    Watch(Box<Watch>),
}

impl Screen {
    /// Today, as it is now.
    pub(super) fn today(desk: &Desk, now: Now) -> Self {
        Self::Today(Box::new(Today::new(desk, now)))
    }
}

/// What lies over any screen but a session, which has its own panels.
#[derive(Debug, Clone)]
pub enum Over {
    /// What the keys do; over a session too.
    Help,
    /// What do you feel?
    Pain(PainPanel),
}

impl Screen {
    /// The context of its keys.
    pub fn context(&self) -> Context {
        match self {
            Self::Welcome(welcome) => welcome.context(),
            Self::Programmes(_) => Context::Programmes,
            Self::Today(today) => today.context(),
            Self::Change(_) => Context::Change,
            Self::Edit(edit) => edit.context(),
            Self::OwnExercise(form) => form.context(),
            Self::CheckIn(check_in) => check_in.context(),
            Self::Starting(_) => Context::Reading,
            Self::Session(screen) => screen.context(),
            Self::Stopped(_) => Context::Stopped,
            Self::Summary(summary) => summary.context(),
            Self::History(_) => Context::History,
            Self::Report(report) => report.context(),
            Self::Correct(screen) => screen.context(),
            Self::FromPaper(screen) => match screen.stage {
                from_paper::Stage::Days => Context::FromPaper,
                from_paper::Stage::Sure(_) => Context::FromPaperSure,
                from_paper::Stage::Leave => Context::FromPaperLeave,
            },
            Self::Health(_) => Context::Health,
            Self::Matters(screen) => screen.context(),
            Self::Absence(_) => Context::Absence,
            Self::Settings(_) => Context::Settings,
            Self::SoundCheck(check) => check.context(),
            Self::Library(library) => library.context(),
            Self::Sheet(sheet) => sheet.context(),
            Self::About(_) => Context::About,
            Self::Unfinished(_) => Context::Unfinished,
            Self::Unanswered(_) => Context::Unanswered,
            Self::Watch(watch) => watch.context(),
        }
    }

    /// Handles an action.
    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match self {
            Self::Welcome(screen) => screen.act(action, desk),
            Self::Programmes(screen) => screen.act(action, desk),
            Self::Today(screen) => screen.act(action, desk, now),
            Self::Change(screen) => screen.act(action, desk),
            Self::Edit(screen) => screen.act(action, desk, now),
            Self::OwnExercise(screen) => screen.act(action, desk),
            Self::CheckIn(screen) => screen.act(action, desk, now),
            Self::Starting(screen) => screen.act(action),
            Self::Session(screen) => screen.act(action, desk, now),
            Self::Stopped(screen) => screen.act(action),
            Self::Summary(screen) => screen.act(action, desk, now),
            Self::History(screen) => screen.act(action, desk, now),
            Self::Report(screen) => screen.act(action, desk, now),
            Self::Correct(screen) => screen.act(action, desk, now),
            Self::FromPaper(screen) => screen.act(action, desk, now),
            Self::Health(screen) => screen.act(action, desk),
            Self::Matters(screen) => screen.act(action, desk, now),
            Self::Absence(screen) => screen.act(action, desk, now),
            Self::Settings(screen) => screen.act(action, desk, now),
            Self::SoundCheck(screen) => screen.act(action, desk),
            Self::Library(screen) => screen.act(action, desk),
            Self::Sheet(screen) => screen.act(action, desk),
            Self::About(screen) => screen.act(action, desk),
            Self::Unfinished(screen) => screen.act(action, desk, now),
            Self::Unanswered(screen) => screen.act(action, desk, now),
            Self::Watch(screen) => screen.act(action),
        }
    }

    /// Whether a figure moves on it, outside of a session's own time.
    pub(super) fn shows_motion(&self) -> bool {
        let row = match self {
            Self::Library(library) => library.chosen(),
            Self::Sheet(sheet) => Some(&sheet.row),
            _ => None,
        };
        let figure = row.and_then(Row::figure);
        figure.is_some_and(Figure::can_move)
    }

    /// The writer answers.
    pub(super) fn written(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        match self {
            Self::Session(screen) => screen.written(ticket, result),
            Self::Stopped(stopped) => stopped.written(ticket, result),
            Self::Summary(summary) => summary.written(ticket, result),
            Self::Correct(screen) => screen.written(ticket, result),
            _ => {}
        }
    }
}
