//! Renders lines one after the other: each with the first voice that has it or can speak it.

use super::progress::Progress;
use crate::cli::{Edge, Failure, Home};
use crate::i18n::t;
use crate::run::stop_flag;
use crate::script::Ahead;
use crate::voice::{Engine, Renderer, Spoken, Store, Trouble};
use std::sync::atomic::Ordering;

/// After so many failures in a row a program does not work here.
const ENOUGH: usize = 5;

/// How it went.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// Lines that are in the store.
    pub(super) ready: usize,
    /// Those of them that were rendered now.
    pub(super) new: usize,
    /// Lines that no voice could speak.
    pub(super) missing: Vec<String>,
    /// Whether the person stopped it.
    pub(super) stopped: bool,
}

/// A voice, and how often it failed in a row.
struct Voice<'a> {
    engine: &'a Engine,
    renderer: Renderer<'a>,
    failures: usize,
}

/// What became of a line.
enum Outcome {
    There,
    New,
    Missing,
    Stopped,
}

/// A line as an engine takes it.
pub(super) fn spoken<'a>(line: &'a Ahead, home: &Home) -> Spoken<'a> {
    Spoken {
        words: &line.words,
        lang: line.lang,
        words_a_minute: home.settings.voice_rate.words_a_minute(),
    }
}

/// Renders these lines, until the person stops it.
pub(super) fn render(
    lines: &[Ahead],
    engines: &[Engine],
    store: &Store,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<Done, Failure> {
    let stop = stop_flag();
    let stops = || stop.load(Ordering::Relaxed);
    let voices = engines.iter().map(|engine| {
        let renderer = Renderer::new(engine, store, &stops)?;
        let failures = 0;
        Ok(Voice {
            engine,
            renderer,
            failures,
        })
    });
    let failed = |_: Trouble| Failure::Input(home.texts.say(t::CLI_PREPARE_NO_FOLDER));
    let mut voices: Vec<Voice<'_>> = voices.collect::<Result<_, _>>().map_err(failed)?;
    let mut done = Done::default();
    let mut progress = Progress::new(lines.len(), home);
    for (at, line) in lines.iter().enumerate() {
        let rest = lines.get(at + 1..).unwrap_or_default();
        match one(line, rest, &mut voices, store, &stops, home) {
            Outcome::There => done.ready += 1,
            Outcome::New => {
                done.ready += 1;
                done.new += 1;
            }
            Outcome::Missing => done.missing.push(spoken(line, home).text()),
            Outcome::Stopped => {
                done.stopped = true;
                break;
            }
        }
        progress.step(done.new, edge)?;
    }
    progress.end(edge)?;
    Ok(done)
}

fn one(
    line: &Ahead,
    rest: &[Ahead],
    voices: &mut [Voice<'_>],
    store: &Store,
    stops: &dyn Fn() -> bool,
    home: &Home,
) -> Outcome {
    let spoken = spoken(line, home);
    for voice in voices {
        let is_there = |line: &Ahead| {
            let spoken = self::spoken(line, home);
            let found = store.find_within(voice.engine, &spoken, line.room);
            found.is_some()
        };
        if is_there(line) {
            return Outcome::There;
        }
        if stops() {
            return Outcome::Stopped;
        }
        if voice.failures >= ENOUGH {
            continue;
        }
        let next = rest.iter().find(|line| !is_there(line));
        let next = next.map(|line| self::spoken(line, home));
        match voice.renderer.render(&spoken, line.room, next.as_ref()) {
            Ok(_) => {
                voice.failures = 0;
                return Outcome::New;
            }
            Err(Trouble::Stopped) => return Outcome::Stopped,
            Err(_) => voice.failures += 1,
        }
    }
    Outcome::Missing
}
