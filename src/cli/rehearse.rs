//! `rygrad rehearse`: the words and tones of a session without running it: as text, as JSON, or
//! recorded into a sound file that an old phone can play beside the mat.
//!
//! The plan is the one for this patient, without the exercises that standing conditions leave out.
//! Instructions are in full unless the settings say short or `--brief` does: a clinician who signs the session, or a
//! patient who hears it from a phone, has no screen with the rest.

mod audio;
mod json;
mod text;

use super::near::programme;
use super::{Edge, Failure, Home};
use crate::core::exercise::Exercise;
use crate::core::history::Lately;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, Conditions};
use crate::core::settings::Instructions;
use crate::core::text::Plain;
use crate::i18n::t;
use crate::script::{self, Script};
use crate::{content::Limits, store};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// Which session is rehearsed, and in which form.
#[derive(Debug, Clone, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of the command line by itself"
)]
pub(crate) struct Rehearse {
    /// Id of the programme; without one, the programme that is set
    programme: Option<String>,
    /// Which plan of it: full, easy or calm
    #[arg(long, default_value = "full", value_parser = super::plan_kind)]
    plan: PlanKind,
    /// At which level of it; without one, your present level
    #[arg(long, value_name = "N", value_parser = super::level)]
    level: Option<Level>,
    /// As it is spoken once the exercises are known: in few words
    #[arg(long)]
    brief: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
    /// Record it into this new file, WAV or FLAC, readable by you only
    #[arg(long, value_name = "FILE.wav")]
    audio: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "audio")]
    force: bool,
    /// Record the tones without the words
    #[arg(long, requires = "audio")]
    tones_only: bool,
}

/// The session to rehearse.
struct Session {
    /// The requested programme.
    asked: ProgrammeId,
    /// The programme to do: another one on a bad day.
    programme: Arc<Programme>,
    plan: Plan,
    exercises: Vec<Option<Arc<Exercise>>>,
    /// Exercises that standing conditions leave out.
    hidden: Vec<Arc<Exercise>>,
    held: Vec<Condition>,
    /// Whether a reported sign is still open.
    has_sign: bool,
}

/// The words and tones, in a session or in its recording.
struct Said {
    /// The stop rule and the time for it.
    first: Option<(Plain, Duration)>,
    lines: Vec<script::Timed>,
    lasts: Duration,
}

pub(super) fn rehearse(
    asked: &Rehearse,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let programme = programme(asked.programme.as_deref(), t::CLI_REHEARSE_NONE, home, edge)?;
    let log = store::all(&home.folders.log())?;
    let said = home.of_log(&log);
    let faults = log.faults;
    let records = log.records;
    let lately = Lately::at(&records, home.present(edge.now));
    let level = asked.level.unwrap_or_else(|| lately.level_of(&programme));
    let most = programme.most();
    if level > most {
        let id = programme.id.as_str();
        let said = home.texts.say(t::CliRehearseLevel { id, most });
        return Err(Failure::Usage(said));
    }
    let session = Session::new(&programme.at(level), asked, &lately, home)
        .ok_or_else(|| super::log::no_plan(programme.id.as_str(), home))?;
    let script = Script {
        texts: &home.texts,
        plan: &session.plan,
        exercises: &session.exercises,
        held: &session.held,
        rate: home.settings.voice_rate,
    };
    if let Some(path) = &asked.audio {
        audio::record(asked, path, &session, &script, home, edge)?;
    } else {
        let said = Said {
            first: None,
            lines: script::rehearsal(&script),
            lasts: session.plan.total(),
        };
        if asked.json {
            json::write(edge.data, &session, &said, None, home)?;
        } else {
            text::write(&session, &said, home, edge)?;
        }
    }
    edge.out.flush()?;
    home.report_left_out(edge)?;
    Home::report_log(&said, edge)?;
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

impl Session {
    fn new(asked: &Programme, how: &Rehearse, lately: &Lately<'_>, home: &Home) -> Option<Self> {
        let known = lately.conditions(asked.cleared_conditions());
        let limits = Limits::of(known.unwrap_or_else(Conditions::none));
        let instructions = match home.settings.instructions {
            _ if how.brief => Instructions::Short,
            Instructions::Short => Instructions::Short,
            Instructions::Auto | Instructions::Full => Instructions::Full,
        };
        let never = |_: &ExerciseId| 0;
        let library = &home.library;
        let plan = library.plan_within(asked, how.plan, &limits, never, instructions)?;
        let programme = library.programme(&plan.outline().programme)?;
        let items = plan.items().iter();
        Some(Self {
            asked: asked.id.clone(),
            exercises: items.map(|item| library.exercise(&item.exercise)).collect(),
            hidden: library.hidden(&programme, &limits.conditions),
            held: limits.conditions.held,
            has_sign: !lately.open_signs().is_empty(),
            programme,
            plan,
        })
    }

    /// Whether it is in few words.
    fn is_brief(&self) -> bool {
        self.plan.items().iter().all(|item| item.brief)
    }

    fn exercise(&self, item: usize) -> Option<&Exercise> {
        self.exercises.get(item)?.as_deref()
    }
}
