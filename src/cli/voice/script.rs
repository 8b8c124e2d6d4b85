//! `rygrad voice script`: what to record for a voice of one's own, in the order in which it is read.

use crate::cli::near::programme;
use crate::cli::{Edge, Failure, Home};
use crate::content::Library;
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::plan::PlanKind;
use crate::core::programme::Programme;
use crate::core::settings::Instructions;
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::stored;
use crate::script;
use crate::store::{self, Over, Reason};
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// What is recorded, and where it goes.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Script {
    /// Ids of the programmes; without any, the whole library
    #[arg(value_name = "PROGRAMME")]
    programmes: Vec<String>,
    /// Into this folder
    #[arg(short, long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn script(
    asked: &Script,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let programmes = programmes(&asked.programmes, home, edge)?;
    let sentences = sentences(&programmes, home);
    let path = asked.out.join("manuscript.txt");
    let failed = |error: &io::Error| {
        let error = stored::reason(&Reason::from(error), &home.texts);
        Failure::Input(home.texts.say(t::CliNewFailed {
            path: stored::shown(&path).as_str(),
            error: error.as_str(),
        }))
    };
    store::make_folder(&asked.out).map_err(|error| failed(&error))?;
    written(&path, &sentences).map_err(|error| failed(&error))?;
    let path = stored::shown(&path);
    let path = path.as_str();
    writeln!(edge.out, "{}", home.texts.say(t::CliNewWritten { path }))?;
    home.report_left_out(edge)?;
    Ok(ExitCode::SUCCESS)
}

/// The programmes with these ids; all of them if there are none.
fn programmes(
    asked: &[String],
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<Vec<Arc<Programme>>, Failure> {
    if asked.is_empty() {
        let ids = home.library.programme_ids();
        let all = ids.iter().filter_map(|id| home.library.programme(id));
        return Ok(all.collect());
    }
    let mut found = Vec::new();
    for id in asked {
        found.push(programme(Some(id), t::CLI_REHEARSE_NONE, home, edge)?);
    }
    Ok(found)
}

/// Every sentence of their full and easy plans, each once.
fn sentences(programmes: &[Arc<Programme>], home: &Home) -> Vec<Plain> {
    let mut heard = HashSet::new();
    let mut sentences = Vec::new();
    for programme in programmes {
        for kind in [PlanKind::Full, PlanKind::Easy] {
            for sentence in said(programme, kind, home) {
                if heard.insert(sentence.clone()) {
                    sentences.push(sentence);
                }
            }
        }
    }
    sentences
}

fn said(programme: &Programme, kind: PlanKind, home: &Home) -> Vec<Plain> {
    let library: &Library = &home.library;
    let never = |_: &ExerciseId| 0;
    let plan = library.plan(programme, kind, |_| true, never, Instructions::Full);
    let Some(plan) = plan else {
        return Vec::new();
    };
    let items = plan.items().iter();
    let exercises: Vec<Option<Arc<Exercise>>> =
        items.map(|item| library.exercise(&item.exercise)).collect();
    let script = script::Script {
        texts: &home.texts,
        plan: &plan,
        exercises: &exercises,
        held: &[],
        rate: home.settings.voice_rate,
    };
    let lines = script::rehearsal(&script).into_iter();
    lines.flat_map(|timed| timed.line.words).collect()
}

fn written(path: &Path, sentences: &[Plain]) -> io::Result<()> {
    store::put(path, Over::File, |out| {
        for sentence in sentences {
            writeln!(out, "{sentence}")?;
        }
        Ok(())
    })
}
