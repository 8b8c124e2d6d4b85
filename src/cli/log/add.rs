//! `rygrad log add`: a session done on paper, in the form in which the app would have written it.

use super::super::near::{Among, unknown};
use super::super::sheet::{columns, wrapped};
use super::super::{Edge, Failure, Home};
use super::{say, when};
use crate::app::ids::Ids;
use crate::core::history::{Lately, Standing};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::record::{Record, SessionRecord};
use crate::core::safety::Conditions;
use crate::core::session::{How, Noted, StopReport, records};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::store;
use std::process::ExitCode;
use std::sync::Arc;

/// The reported session.
#[derive(Debug, Clone, clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["programme", "exercise"])))]
#[command(group(clap::ArgGroup::new("outcome").required(true).args(["done", "stopped"])))]
pub(crate) struct Paper {
    /// The day: today, yesterday, or a date such as 2026-11-20
    #[arg(long)]
    date: String,
    /// When it began, such as 08:10; without it your usual time, else noon
    #[arg(long)]
    time: Option<String>,
    /// Id of the programme
    #[arg(long, value_name = "ID")]
    programme: Option<String>,
    /// Id of an exercise that was done by itself
    #[arg(long, value_name = "ID")]
    exercise: Option<String>,
    /// The plan that was done: full, easy or calm
    #[arg(long, default_value = "full", value_parser = super::super::plan_kind)]
    plan: PlanKind,
    /// Pain before, 0 to 10
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pain: String,
    /// Pain after, 0 to 10
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pain_after: Option<String>,
    /// All of it was done
    #[arg(long)]
    done: bool,
    /// It was stopped on the way; nothing of it counts as done
    #[arg(long)]
    stopped: bool,
    /// Why it was stopped; without it it was your choice
    #[arg(long, conflicts_with = "done", value_enum)]
    why: Option<WhyStopped>,
    /// How strong the pain was that stopped it, 0 to 10
    #[arg(long, value_name = "N", requires = "why", allow_hyphen_values = true)]
    level: Option<String>,
    /// Add it although one like it is there
    #[arg(long)]
    again: bool,
    /// In your own words
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
}

/// Why a session on paper was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum WhyStopped {
    /// By choice
    Chosen,
    /// Because it hurt
    Pain,
}

impl Paper {
    /// The programme, or the exercise as a programme of its own.
    fn programme(&self, home: &Home, edge: &mut Edge<'_>) -> Result<Arc<Programme>, Failure> {
        let (found, written, among) = if let Some(written) = &self.exercise {
            let id = ExerciseId::new(written).ok();
            let exercise = id.and_then(|id| home.library.exercise(&id));
            let alone = exercise.and_then(|exercise| Programme::alone(&exercise));
            (alone.map(Arc::new), written.as_str(), Among::Exercises)
        } else {
            // clap requires one of the two.
            let written = self.programme.as_deref().unwrap_or_default();
            let id = ProgrammeId::new(written).ok();
            let found = id.and_then(|id| home.library.programme(&id));
            (found, written, Among::Programmes)
        };
        if let Some(found) = found {
            return Ok(found);
        }
        // The file with this id may exist, but be faulty.
        home.report_left_out(edge)?;
        Err(unknown(written, among, home, edge.measure()))
    }

    fn report(&self, home: &Home) -> Result<StopReport, Failure> {
        let level = self.level.as_ref();
        let level = level.map(|level| super::pain(level, home)).transpose()?;
        match (self.why, level) {
            (Some(WhyStopped::Pain), level) => Ok(StopReport::Pain(level)),
            (_, None) => Ok(StopReport::Chosen),
            (_, Some(_)) => Err(Failure::Usage(home.texts.say(t::CLI_LOG_LEVEL_OF_PAIN))),
        }
    }
}

pub(super) fn add(asked: &Paper, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let pain = super::pain(&asked.pain, home)?;
    let after = asked.pain_after.as_ref();
    let after = after.map(|after| super::pain(after, home)).transpose()?;
    let report = asked.report(home)?;
    let note = asked.note.as_deref();
    let note = note.map_or(Ok(None), |note| super::note(note, home))?;
    let date = when::date(&asked.date, edge.now, home)?;
    let time = asked.time.as_ref();
    let time = time.map(|time| when::time(time, home)).transpose()?;
    let programme = asked.programme(home, edge)?;
    let nothing = || no_plan(programme.id.as_str(), home);
    let log = store::all(&home.folders.log())?;
    let lately = Lately::at(&log.records, home.present(edge.now));
    let was_paused = is_paused(&lately, edge, home);
    let programme = programme.at(lately.level_on(&programme, date));
    let plan = plan(&programme, asked.plan, &lately, home).ok_or_else(nothing)?;
    let how = if asked.done {
        How::Done
    } else {
        How::Stopped(report)
    };
    let noted = Noted {
        start: when::start(date, time, how.took(&plan), home, edge)?,
        day_starts: home.settings.day_starts,
        before: pain,
        after,
        how,
        note,
    };
    let mut ids = Ids::new(edge.seed);
    let version = env!("CARGO_PKG_VERSION");
    let records = records(plan, noted, version, || ids.next(edge.now)).ok_or_else(nothing)?;
    let session = records.iter().find_map(as_session).ok_or_else(nothing)?;
    // Checked while the log is locked, because two commands may run at the same time.
    let there = store::append_unless(&home.folders, &records, |log| {
        let records = log.records.iter().filter(|_| !asked.again);
        let mut sessions = records.filter_map(as_session);
        sessions.find(|other| is_like(other, session)).cloned()
    })?;
    if let Some(other) = there {
        return Err(doubled(&other, home));
    }
    tell(session, after, home, edge)?;
    if !was_paused {
        tell_pause(home, edge)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The plan that was done, as the app would make it.
fn plan(programme: &Programme, kind: PlanKind, lately: &Lately<'_>, home: &Home) -> Option<Plan> {
    let known = lately.conditions(programme.cleared_conditions());
    let conditions = known.unwrap_or_else(Conditions::none);
    let calm = (kind == PlanKind::Calm).then(|| home.library.calm(programme));
    let planned = calm.flatten();
    let times = lately.times_known(planned.as_deref().unwrap_or(programme));
    let times = |id: &ExerciseId| times.get(id).copied().unwrap_or(0);
    let instructions = home.settings.instructions;
    home.library
        .plan_on_paper(programme, kind, &conditions, times, instructions)
}

pub(in crate::cli) fn no_plan(programme: &str, home: &Home) -> Failure {
    let programme = Plain::new(programme);
    Failure::Input(home.texts.say(t::CliLogNoPlan {
        programme: programme.as_str(),
    }))
}

/// Whether both may be the same session: the same programme on the same day, or the same time.
fn is_like(one: &SessionRecord, other: &SessionRecord) -> bool {
    let is_same = one.local_date == other.local_date && one.programme.id == other.programme.id;
    // A session stopped on paper has no duration.
    let begins_in = |a: &SessionRecord, b: &SessionRecord| a.start <= b.start && b.start < a.end;
    is_same || one.start == other.start || begins_in(one, other) || begins_in(other, one)
}

fn doubled(there: &SessionRecord, home: &Home) -> Failure {
    let at = super::moment(&there.start);
    let programme = Plain::new(there.programme.id.as_str());
    Failure::Input(home.texts.say(t::CliLogAddThere {
        at: at.as_str(),
        programme: programme.as_str(),
    }))
}

fn as_session(record: &Record) -> Option<&SessionRecord> {
    match record {
        Record::Session(session) => Some(session),
        _ => None,
    }
}

/// Prints the session as the history shows it.
fn tell(
    session: &SessionRecord,
    after: Option<Pain>,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<(), Failure> {
    let texts = &home.texts;
    let pains = [session.pain_before, after].into_iter().flatten();
    let pains: Vec<String> = pains.map(|pain| pain.to_string()).collect();
    let row = vec![
        super::moment(&session.start),
        home.library
            .session_name(&session.programme.id, home.lang())
            .to_string(),
        texts.outcome(session, Standing::Known),
        texts.session_time(session.active_s),
        pains.join(" → "),
    ];
    let mut lines = vec![texts.say(t::CLI_LOG_ADDED)];
    lines.extend(columns(&[row], &[]).iter().map(|row| format!("  {row}")));
    if session.local_date != session.start.date_naive() {
        let date = session.local_date.to_string();
        let said = texts.say(t::CliLogCountsFor {
            date: date.as_str(),
        });
        lines.extend(wrapped(&said, "", edge.measure()));
    }
    say(edge.out, &lines)
}

/// Whether the programme is paused, whatever today's number will be.
fn is_paused(lately: &Lately<'_>, edge: &Edge<'_>, home: &Home) -> bool {
    lately.paused(Pain::NONE, home.present(edge.now).today)
}

/// Prints that the programme is paused now; otherwise the user learns it at the next check-in.
fn tell_pause(home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let log = store::all(&home.folders.log())?;
    if is_paused(
        &Lately::at(&log.records, home.present(edge.now)),
        edge,
        home,
    ) {
        let said = home.texts.say(t::CLI_LOG_ADD_PAUSE);
        let lines = wrapped(&said, "", edge.measure());
        say(edge.err, &lines)?;
    }
    Ok(())
}
