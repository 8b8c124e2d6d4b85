//! The command line: arguments in, text or JSON out, an exit code at the end.
//!
//! One file per subcommand. A command writes to the [`Edge`] that it is given and reads neither the
//! clock nor the terminal itself, so that a test can control both. Exit codes: 0 success, 1 a fault
//! in a file, a line of the log or an id, 2 a fault in the command line.

mod add;
mod all_data;
mod called;
mod check;
mod clap_error;
mod complete;
mod config;
mod destination;
mod doctor;
mod edge;
mod export;
mod failure;
mod generated;
mod help;
mod history;
mod home;
mod joined;
mod json;
mod language;
mod list;
mod log;
mod machine;
mod near;
mod new;
mod pack;
mod printed;
mod qr;
mod refused;
mod rehearse;
mod remind;
mod report;
mod sheet;
mod show;
mod start;
mod version;
mod voice;
mod wall;

pub use edge::Edge;
pub use failure::Failure;
pub use home::Home;
pub use start::Session;

use crate::core::level::Level;
use crate::core::plan::PlanKind;
use crate::core::text::Plain;
use crate::i18n::{Lang, Texts, t};
use clap::{Parser, Subcommand};
use clap_complete::Shell;
use refused::Refused;
use std::path::PathBuf;
use std::process::ExitCode;

/// Home training for back, sacrum, pelvic and disc pain, in a terminal.
#[derive(Debug, Clone, Default, Parser)]
#[command(name = "rygrad", version, disable_version_flag = true)]
pub struct Args {
    /// Tell the training screen in lines, for screen readers, braille displays and pipes
    #[arg(long)]
    pub(crate) plain: bool,
    /// Print version
    #[arg(short = 'V', long)]
    pub(crate) version: bool,
    /// With --version: also the commit, the folders, the voice and the terminal, for a report of a fault
    #[arg(long, requires = "version")]
    pub(crate) verbose: bool,
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// The options of every command.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Common {
    /// Language: en, da or nb
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    /// Folder of the settings and of your own exercises and programmes
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) config_dir: Option<PathBuf>,
    /// Folder of the log
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
}

/// The subcommands.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Command {
    /// Begin a session with its check-in
    Start {
        /// Id of the programme; without one, the programme that is set
        programme: Option<String>,
        /// In lines, for screen readers, braille displays, logs and pipes
        #[arg(long)]
        plain: bool,
    },
    /// List the exercises and programmes
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Show an exercise or a programme
    Show {
        /// Its id, as `rygrad list` shows it
        id: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Check exercise, programme and settings files
    Check {
        /// Files or folders; without any, your own files and the built-in ones
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// As JSON, for editors
        #[arg(long)]
        json: bool,
        /// Fail on warnings too
        #[arg(long)]
        strict: bool,
    },
    /// Begin a file of your own, with every key explained
    New {
        /// What it describes
        kind: new::Kind,
        /// Its id: the name of the file without .toml
        name: String,
    },
    /// Show your sessions, kept days and pain over time
    History {
        /// As JSON
        #[arg(long)]
        json: bool,
        /// Only the last so many days
        #[arg(long, value_name = "N", value_parser = days)]
        days: Option<u32>,
    },
    /// Write the log as a table, for a spreadsheet or your own questions
    Export(export::Export),
    /// Write a page about the last weeks for your clinician
    Report(report::Report),
    /// Print the exercises of a programme with pictures, and four weeks to tick
    Sheet(wall::Wall),
    /// Be reminded at your usual time: by your calendar, or by a notification
    Remind(remind::Remind),
    /// Write down every word and tone of a session with its time, or record it as a sound file
    Rehearse(rehearse::Rehearse),
    /// Look after the voice that is heard
    Voice {
        #[command(subcommand)]
        command: Option<voice::Command>,
    },
    /// Pack a programme into one file to be sent, or show it as a code
    Pack(pack::Pack),
    /// Take over a programme or an exercise that somebody sent
    Add(add::Add),
    /// Print the settings with where they come from, or set one
    Config(config::Asked),
    /// Look whether everything is as it should be here, and say what to do where it is not
    Doctor {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the completions of the command line for a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print the manual page of rygrad or of one of its commands
    Man {
        /// The command; without one, rygrad itself
        #[arg(value_name = "COMMAND")]
        path: Vec<String>,
    },
    /// Look after the log: where it is, whether it is whole, what is missing in it
    Log {
        #[command(subcommand)]
        command: Option<log::Command>,
    },
}

fn lang(tag: &str) -> Result<Lang, Refused> {
    Lang::from_tag(tag).ok_or(Refused(t::WRONG_USE_LANGUAGE))
}

fn plan_kind(word: &str) -> Result<PlanKind, Refused> {
    PlanKind::from_word(word).ok_or(Refused(t::WRONG_USE_PLAN))
}

fn level(written: &str) -> Result<Level, Refused> {
    let level = written.parse().ok().and_then(Level::new);
    level.ok_or(Refused(t::WRONG_USE_LEVEL))
}

fn days(written: &str) -> Result<u32, Refused> {
    let days = written.parse().ok().filter(|days| *days > 0);
    days.ok_or(Refused(t::WRONG_USE_DAYS))
}

/// The whole program: takes the arguments, streams and clock of this process.
pub fn main() -> ExitCode {
    if let Some(code) = crate::voice::become_program(std::env::args_os()) {
        return code;
    }
    let mut streams = edge::Streams::of_process();
    let mut edge = streams.edge();
    let args: Vec<_> = std::env::args_os().collect();
    // Nothing is to be parsed, and setting up the parser delays the first frame.
    if args.len() < 2 {
        return run(Args::default(), &mut edge);
    }
    if let Some(code) = complete::answered(&args, &mut edge) {
        return code;
    }
    let args = add::opened(args);
    match Args::try_parse_from(&args) {
        Ok(args) => run(args, &mut edge),
        Err(error) => clap_error::report(&args, error, &mut edge),
    }
}

/// Runs one command. A failure is explained on the error stream in a sentence or two.
pub fn run(args: Args, edge: &mut Edge<'_>) -> ExitCode {
    let asked = args.common.clone();
    let done = obey(args, edge).and_then(|code| match edge.out.flush() {
        // A terminal that went while a frame was written still holds a part of it: whoever has
        // more to say than success keeps the word.
        Err(error) if code == ExitCode::SUCCESS => Err(error.into()),
        _ => Ok(code),
    });
    done.unwrap_or_else(|failure| {
        let code = failure.code();
        if !failure.is_quiet() {
            // If even this cannot be written, nobody can read it.
            let texts = Texts::new(language::of_call(&asked));
            for line in failure.in_words(&texts).to_string().lines() {
                let _ = writeln!(edge.err, "{}", Plain::new(line));
            }
        }
        code
    })
}

fn obey(args: Args, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    match (args.version, args.verbose) {
        (true, true) => return version::verbose(args.common, edge),
        (true, false) => return version::short(edge),
        _ => {}
    }
    let home = Home::open(args.common, edge.now.date_naive())?;
    match args.command {
        // These report the faults of the settings themselves.
        Some(Command::Check {
            paths,
            json,
            strict,
        }) => {
            let how = check::How { json, strict };
            return check::check(&paths, how, &home, edge);
        }
        Some(Command::Doctor { json }) => return doctor::doctor(json, &home, edge),
        _ => home.report_faults(edge)?,
    }
    match args.command {
        None => start::today(home, args.plain, edge),
        Some(Command::Start { programme, plain }) => {
            start::check_in(home, programme.as_deref(), plain || args.plain, edge)
        }
        Some(Command::List { json }) => list::list(&home, json, edge),
        Some(Command::Show { id, json }) => show::show(&id, &home, json, edge),
        Some(Command::New { kind, name }) => new::new(kind, &name, &home, edge),
        Some(Command::History { json, days }) => history::history(&home, json, days, edge),
        Some(Command::Export(asked)) => match asked.of_all(&home)? {
            Some(to) => all_data::write(&home, edge, to),
            None => export::export(&asked, &home, edge),
        },
        Some(Command::Report(asked)) => match asked.of_all() {
            Some(to) => all_data::write(&home, edge, to),
            None => report::report(&asked, home, edge),
        },
        Some(Command::Sheet(asked)) => wall::wall(&asked, &home, edge),
        Some(Command::Remind(asked)) => remind::remind(&asked, home, edge),
        Some(Command::Pack(asked)) => pack::pack(&asked, &home, edge),
        Some(Command::Add(asked)) => add::add(&asked, &home, edge),
        Some(Command::Rehearse(asked)) => rehearse::rehearse(&asked, &home, edge),
        Some(Command::Voice { command }) => voice::voice(command.as_ref(), &home, edge),
        Some(Command::Config(asked)) => config::config(&asked, home, edge),
        Some(Command::Completions { shell }) => generated::completions(shell, &home, edge),
        Some(Command::Man { path }) => generated::man(&path, &home, edge),
        Some(Command::Log { command }) => log::log(command, &home, edge),
        Some(Command::Check { .. } | Command::Doctor { .. }) => Ok(ExitCode::SUCCESS),
    }
}
