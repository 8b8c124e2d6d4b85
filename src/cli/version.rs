//! `rygrad -V`, one line; with `--verbose`, what a report of a fault should have.
//!
//! ```text
//! rygrad 0.1.0
//! commit: 7f994e28…
//! target: x86_64-unknown-linux-gnu, release
//! settings: /home/kari/.config/rygrad/config.toml
//! log: /home/kari/.local/share/rygrad/log.jsonl, format 1
//! voice: espeak-ng
//! terminal: TERM=xterm-256color, 80 × 24, 256 colours, UTF-8
//! ```
//!
//! It is in English in every language: whoever looks into a fault reads it. Nothing in it says who
//! somebody is, but for the name in the path of their home, which is left out.

use super::{Common, Edge, Failure, Home, machine};
use crate::core::text::Plain;
use crate::i18n::{Lang, Texts};
use crate::run::stored::shown;
use crate::store::FORMAT;
use crate::voice::{Choice, engines};
use std::path::Path;
use std::process::ExitCode;

/// The line that every program prints.
pub(super) fn short(edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    writeln!(edge.out, "rygrad {}", env!("CARGO_PKG_VERSION"))?;
    Ok(ExitCode::SUCCESS)
}

/// The line, and what is below it.
pub(super) fn verbose(asked: Common, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let home = Home::open(asked, edge.now.date_naive())?;
    short(edge)?;
    if let Some(commit) = option_env!("RYGRAD_COMMIT") {
        writeln!(edge.out, "commit: {}", Plain::new(commit))?;
    }
    let (target, profile) = (env!("RYGRAD_TARGET"), env!("RYGRAD_PROFILE"));
    writeln!(edge.out, "target: {target}, {profile}")?;
    let folders = &home.folders;
    writeln!(edge.out, "settings: {}", without_name(&folders.settings()))?;
    let log = without_name(&folders.log());
    writeln!(edge.out, "log: {log}, format {FORMAT}")?;
    let choice = Choice::from(&home.settings);
    let voice = machine::voice(&engines(&choice, home.lang()), &home);
    let voice = match &voice {
        _ if !choice.voice.is_on() => "off",
        Some(voice) => voice.as_str(),
        None => "none",
    };
    writeln!(edge.out, "voice: {voice}")?;
    let terminal = machine::terminal(&Texts::new(Lang::En), edge);
    writeln!(edge.out, "terminal: {terminal}")?;
    Ok(ExitCode::SUCCESS)
}

/// A path with `~` for the home folder, whose name is mostly that of the person.
fn without_name(path: &Path) -> Plain {
    let home = std::env::home_dir().filter(|home| home.components().count() > 1);
    let below = home
        .as_deref()
        .and_then(|home| path.strip_prefix(home).ok());
    match below {
        Some(below) => shown(&Path::new("~").join(below)),
        None => shown(path),
    }
}
