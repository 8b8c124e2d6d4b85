//! `rygrad voice prepare`: renders every line of a session ahead of it, so that a voice that needs
//! time is heard without waiting.
//!
//! ```text
//! da_DK-talesyntese-medium
//! ██████████████▌               112 of 230 lines   about 2 min left
//! ```
//!
//! What is rendered stays when it is stopped; the next call goes on from there.

mod lines;
mod progress;
mod render;

use crate::cli::failure::INTERRUPTED;
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::core::text::Plain;
use crate::i18n::{Lang, Texts, t};
use crate::run::stored;
use crate::script::{Ahead, Known};
use crate::voice::pack::Pack;
use crate::voice::{Choice, Engine, MOST, Store, engines};
use render::{Done, render, spoken};
use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Missing lines that are named.
const NAMED: usize = 5;

/// What is rendered.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Prepare {
    /// Ids of the programmes; without any, today's programme and your own ones
    #[arg(value_name = "PROGRAMME", conflicts_with = "clean")]
    programmes: Vec<String>,
    /// Remove everything that was rendered
    #[arg(long)]
    clean: bool,
}

pub(super) fn prepare(
    asked: &Prepare,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let store = Store::within(home.folders.cache());
    if asked.clean {
        let count = store.clear();
        writeln!(
            edge.out,
            "{}",
            home.texts.say(t::CliPrepareCleaned { count })
        )?;
        return Ok(ExitCode::SUCCESS);
    }
    let programmes = lines::chosen(&asked.programmes, home, edge)?;
    let Voices { packs, voices } = match voices(home, &store) {
        Ok(voices) => voices,
        Err(nothing) => {
            say(&nothing.why, edge)?;
            return Ok(nothing.code);
        }
    };
    for pack in &packs {
        say(&needs_nothing(pack, home), edge)?;
    }
    for voice in &voices {
        writeln!(edge.out, "{}", Plain::new(&voice.name()))?;
    }
    let known = lines::of(&programmes, true, &home.texts, home, edge);
    // Where a part is missing, the next voice speaks the whole line, with the parts that are there.
    let is_spoken = |line: &Ahead| packs.iter().any(|p| p.speaks(&line.words, line.lang));
    let lines: &[Ahead] = if known.lines().iter().all(is_spoken) {
        &[]
    } else {
        known.lines()
    };
    let done = render(lines, &voices, &store, home, edge)?;
    store.tidy(|| in_use(&known, &voices, &store, home, edge), MOST);
    report(&done, home, edge)?;
    home.report_left_out(edge)?;
    Ok(if done.stopped {
        ExitCode::from(INTERRUPTED)
    } else if done.missing.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What is heard in a session.
struct Voices {
    /// The recordings that come before the others.
    packs: Vec<Arc<Pack>>,
    /// What is rendered, the first choice first.
    voices: Vec<Engine>,
}

/// Why nothing is rendered.
struct Nothing {
    why: String,
    code: ExitCode,
}

/// The voices of the settings that are heard only if they were rendered, the first choice first. If
/// there is none, the one that speaks at once, where it can speak into a file. Recordings are put together
/// when they are heard.
fn voices(home: &Home, store: &Store) -> Result<Voices, Nothing> {
    let texts = &home.texts;
    let choice = Choice::from(&home.settings).switched_on();
    let chain = engines(&choice, home.lang());
    let at_once = chain.iter().position(|engine| engine.speaker().is_some());
    let before = chain.iter().take(at_once.unwrap_or(chain.len()));
    let packs = before.clone().filter_map(|engine| match engine {
        Engine::Pack(pack) => Some(Arc::clone(pack)),
        _ => None,
    });
    let packs: Vec<Arc<Pack>> = packs.collect();
    let slow = before.filter(|engine| !matches!(engine, Engine::Pack(_)));
    let answers = store.programs();
    let ready: Vec<Engine> = slow
        .clone()
        .map(|engine| engine.clone().ready(answers.as_deref()))
        .filter(Engine::renders)
        .collect();
    if !ready.is_empty() {
        let voices = ready;
        return Ok(Voices { packs, voices });
    }
    let failure = |why| {
        let code = ExitCode::FAILURE;
        Err(Nothing { why, code })
    };
    if let Some(model) = slow.map(Engine::name).next() {
        return failure(texts.say(t::CliPrepareNoPiper { model: &model }));
    }
    if let Some(pack) = packs.first() {
        return Err(Nothing {
            why: needs_nothing(pack, home),
            code: ExitCode::SUCCESS,
        });
    }
    match at_once.and_then(|at| chain.get(at)) {
        None => failure(texts.say(t::SOUND_NO_SPEAKER)),
        Some(engine) if engine.renders() => Ok(Voices {
            packs,
            voices: vec![engine.clone()],
        }),
        Some(engine) => Err(Nothing {
            why: texts.say(t::CliPrepareAtOnce {
                program: &engine.name(),
            }),
            code: ExitCode::SUCCESS,
        }),
    }
}

/// A recorded voice is heard as it is; `check` says what it lacks.
fn needs_nothing(pack: &Pack, home: &Home) -> String {
    let path = stored::shown(pack.path());
    home.texts.say(t::CliPrepareRecorded {
        voice: &pack.name(),
        path: path.as_str(),
    })
}

/// The files of every text that any programme has now, in every language, and of these lines.
fn in_use(
    known: &Known,
    voices: &[Engine],
    store: &Store,
    home: &Home,
    edge: &Edge<'_>,
) -> HashSet<PathBuf> {
    let choice = Choice::from(&home.settings).switched_on();
    let library = lines::library(home);
    let mut used = HashSet::new();
    let mut use_all = |known: &Known, voices: &[Engine]| {
        for line in known.lines() {
            let line = spoken(line, home);
            let places = voices.iter().flat_map(|voice| store.places(voice, &line));
            used.extend(places);
        }
    };
    use_all(known, voices);
    for lang in Lang::ALL {
        let whole = lines::of(&library, false, &Texts::new(lang), home, edge);
        use_all(&whole, &engines(&choice, lang));
    }
    used
}

fn report(done: &Done, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let texts = &home.texts;
    let (count, new) = (done.ready, done.new);
    say(&texts.say(t::CliPrepareReady { count, new }), edge)?;
    if done.stopped {
        say(&texts.say(t::CLI_PREPARE_STOPPED), edge)?;
    }
    if !done.missing.is_empty() {
        let count = done.missing.len();
        let measure = edge.measure();
        for line in wrapped(&texts.say(t::CliPrepareMissing { count }), "", measure) {
            writeln!(edge.err, "{line}")?;
        }
        for text in done.missing.iter().take(NAMED) {
            for line in wrapped(text, "  ", measure) {
                writeln!(edge.err, "{line}")?;
            }
        }
    }
    Ok(())
}

fn say(sentence: &str, edge: &mut Edge<'_>) -> Result<(), Failure> {
    for line in wrapped(sentence, "", edge.measure()) {
        writeln!(edge.out, "{line}")?;
    }
    Ok(())
}
