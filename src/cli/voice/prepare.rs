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

use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::stop_flag;
use crate::script::{Ahead, Known};
use crate::voice::{Choice, Engine, MOST, Renderer, Spoken, Store, Trouble, engines};
use progress::Progress;
use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::Ordering;

/// The exit code of a shell for a program that was stopped by Ctrl-C.
const INTERRUPTED: u8 = 130;
/// Missing lines that are named.
const NAMED: usize = 5;
/// After so many failures in a row the engine does not work here.
const ENOUGH: usize = 5;

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
    let engine = match engine(home, &store) {
        Ok(engine) => engine,
        Err(why) => {
            say(&why.sentence, edge)?;
            return Ok(why.code);
        }
    };
    writeln!(edge.out, "{}", Plain::new(&engine.name()))?;
    let known = lines::of(&programmes, home, edge);
    let done = render(&known, &engine, &store, home, edge)?;
    store.tidy(&in_use(&known, &engine, &store, home, edge), MOST);
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

/// Why nothing is rendered.
struct Nothing {
    sentence: String,
    code: ExitCode,
}

/// The voice of the settings that can be rendered.
fn engine(home: &Home, store: &Store) -> Result<Engine, Nothing> {
    let texts = &home.texts;
    let choice = Choice::from(&home.settings).switched_on();
    for engine in engines(&choice, home.lang()) {
        let (name, speaks) = (engine.name(), engine.speaker().is_some());
        let program = &*name;
        let engine = engine.ready(store.programs().as_deref());
        if engine.renders() {
            return Ok(engine);
        }
        if speaks {
            return Err(Nothing {
                sentence: texts.say(t::CliPrepareAtOnce { program }),
                code: ExitCode::SUCCESS,
            });
        }
        return Err(Nothing {
            sentence: texts.say(t::CliPrepareNoPiper { model: program }),
            code: ExitCode::FAILURE,
        });
    }
    Err(Nothing {
        sentence: texts.say(t::SOUND_NO_SPEAKER),
        code: ExitCode::FAILURE,
    })
}

/// How it went.
#[derive(Debug, Default)]
struct Done {
    ready: usize,
    new: usize,
    missing: Vec<String>,
    stopped: bool,
}

fn spoken<'a>(line: &'a Ahead, home: &Home) -> Spoken<'a> {
    Spoken {
        words: &line.words,
        lang: line.lang,
        words_a_minute: home.settings.voice_rate.words_a_minute(),
    }
}

fn render(
    known: &Known,
    engine: &Engine,
    store: &Store,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<Done, Failure> {
    let stop = stop_flag();
    let stops = || stop.load(Ordering::Relaxed);
    let failed = |_| Failure::Input(home.texts.say(t::CLI_PREPARE_NO_FOLDER));
    let mut renderer = Renderer::new(engine, store, &stops).map_err(failed)?;
    let mut done = Done::default();
    let mut in_a_row = 0;
    let all = known.lines();
    let mut progress = Progress::new(all.len(), home);
    for line in all {
        let spoken = spoken(line, home);
        // A pack may lack many lines in a row.
        let works = in_a_row < ENOUGH || matches!(engine, Engine::Pack(_));
        if store.find(engine, &spoken).is_some() {
            done.ready += 1;
        } else if stops() {
            done.stopped = true;
            break;
        } else if works {
            match renderer.render(&spoken, line.room) {
                Ok(_) => {
                    in_a_row = 0;
                    done.ready += 1;
                    done.new += 1;
                }
                Err(Trouble::Stopped) => {
                    done.stopped = true;
                    break;
                }
                Err(_) => {
                    in_a_row += 1;
                    done.missing.push(spoken.text());
                }
            }
        } else {
            done.missing.push(spoken.text());
        }
        progress.step(done.new, edge)?;
    }
    progress.end(edge)?;
    Ok(done)
}

/// The files of every text that any programme has now, in this language, and of these lines.
fn in_use(
    known: &Known,
    engine: &Engine,
    store: &Store,
    home: &Home,
    edge: &Edge<'_>,
) -> HashSet<PathBuf> {
    let whole = lines::of(&lines::library(home), home, edge);
    let lines = known.lines().iter().chain(whole.lines());
    lines
        .filter_map(|line| store.place(engine, &spoken(line, home)))
        .collect()
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
