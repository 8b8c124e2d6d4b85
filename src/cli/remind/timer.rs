//! What makes the system run `rygrad remind --now`: a timer of systemd, an agent of launchd, a
//! scheduled task of Windows.
//!
//! Each is made of the same [`Timer`]. It runs every day; which days are the programme's is decided
//! when it runs, so that a new programme needs no new timer.

mod launchd;
mod systemd;
mod task;

use crate::cli::{Failure, Home};
use crate::i18n::t;
use crate::run::stored;
use crate::store::{self, Over};
use crate::voice;
use chrono::{NaiveTime, TimeDelta};
use directories::BaseDirs;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Hours between the first and the second time (ours: long enough to have trained, and before the
/// reminder on Today ends).
const AGAIN_AFTER: i64 = 2;

/// A program that runs at one or two times of every day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Timer {
    /// The times of day.
    times: Vec<NaiveTime>,
    /// The program with its arguments.
    call: Vec<String>,
}

impl Timer {
    /// The timer of this home: `rygrad remind --now` at a time of day, and two hours later where that is
    /// still the same day.
    ///
    /// # Errors
    /// Where a path is not UTF-8, which the files of no system could say.
    pub(super) fn new(time: NaiveTime, home: &Home) -> Result<Self, Failure> {
        let program = std::env::current_exe()?;
        let said = |path: &Path| {
            path.to_str().map(str::to_owned).ok_or_else(|| {
                let path = stored::shown(path);
                Failure::Input(home.texts.say(t::CliRemindNotUtf8 {
                    path: path.as_str(),
                }))
            })
        };
        let full = |path: &Path| std::path::absolute(path);
        let mut call = vec![said(&program)?];
        // Later the environment names other folders, or none.
        call.extend([
            "--config-dir".to_owned(),
            said(&full(home.folders.config())?)?,
        ]);
        call.extend(["--data-dir".to_owned(), said(&full(home.folders.data())?)?]);
        call.extend(["--lang".to_owned(), home.lang().code().to_owned()]);
        call.extend(["remind", "--now", "--time"].map(str::to_owned));
        call.push(time.format("%H:%M").to_string());
        Ok(Self {
            times: times(time),
            call,
        })
    }

    /// The second time, if there is one.
    pub(super) fn again(&self) -> Option<NaiveTime> {
        self.times.get(1).copied()
    }
}

/// A time and the second one. After midnight another day begins, which was not yet there to be done.
fn times(first: NaiveTime) -> Vec<NaiveTime> {
    let (again, seconds) = first.overflowing_add_signed(TimeDelta::hours(AGAIN_AFTER));
    let again = (seconds == 0).then_some(again);
    std::iter::once(first).chain(again).collect()
}

/// What runs programs at a time on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Systemd,
    Launchd,
    Tasks,
}

/// A call of one of the system's own programs.
type Call = Vec<String>;

impl System {
    const fn here() -> Self {
        if cfg!(windows) {
            Self::Tasks
        } else if cfg!(target_os = "macos") {
            Self::Launchd
        } else {
            Self::Systemd
        }
    }

    /// The files of a timer, with their content.
    fn files(self, timer: &Timer, home: &BaseDirs) -> Vec<(PathBuf, Vec<u8>)> {
        let contents = match self {
            Self::Systemd => vec![
                systemd::service(timer).into_bytes(),
                systemd::timer(timer).into_bytes(),
            ],
            Self::Launchd => vec![launchd::agent(timer).into_bytes()],
            Self::Tasks => vec![task::utf_16(&task::task(timer))],
        };
        self.paths(home).into_iter().zip(contents).collect()
    }

    /// Where its files are.
    fn paths(self, home: &BaseDirs) -> Vec<PathBuf> {
        let (folder, names): (PathBuf, &[&str]) = match self {
            // Of the manager's environment, which is the system's and not this shell's.
            Self::Systemd => (
                home.home_dir().join(".config/systemd/user"),
                &[systemd::SERVICE, systemd::TIMER],
            ),
            Self::Launchd => (
                home.home_dir().join("Library/LaunchAgents"),
                &[launchd::FILE],
            ),
            Self::Tasks => (home.data_local_dir().join("rygrad"), &[task::FILE]),
        };
        names.iter().map(|name| folder.join(name)).collect()
    }

    /// The program that is called.
    const fn program(self) -> &'static str {
        match self {
            Self::Systemd => "systemctl",
            Self::Launchd => "launchctl",
            Self::Tasks => "schtasks",
        }
    }

    fn call(self, words: &[&str]) -> Call {
        let words = words.iter().copied();
        let words = std::iter::once(self.program()).chain(words);
        words.map(str::to_owned).collect()
    }

    /// The calls that make it run, once its files are there, and those that end it, before they go.
    fn begin_and_end(self, home: &BaseDirs) -> (Vec<Call>, Vec<Call>) {
        let paths = self.paths(home);
        let file = paths.last().map(|path| path.display().to_string());
        let file = file.unwrap_or_default();
        let calls = |calls: &[&[&str]]| calls.iter().map(|words| self.call(words)).collect();
        match self {
            Self::Systemd => (
                calls(&[
                    &["--user", "daemon-reload"],
                    &["--user", "enable", "--now", systemd::TIMER],
                    // A timer that ran before keeps its old times until it is started again.
                    &["--user", "restart", systemd::TIMER],
                ]),
                calls(&[&["--user", "disable", "--now", systemd::TIMER]]),
            ),
            Self::Launchd => (
                calls(&[&["load", "-w", &file]]),
                calls(&[&["unload", "-w", &file]]),
            ),
            Self::Tasks => (
                calls(&[&["/Create", "/F", "/TN", task::NAME, "/XML", &file]]),
                calls(&[&["/Delete", "/F", "/TN", task::NAME]]),
            ),
        }
    }

    /// The calls after its files are gone.
    fn after(self) -> Vec<Call> {
        match self {
            Self::Systemd => vec![self.call(&["--user", "daemon-reload"])],
            Self::Launchd | Self::Tasks => Vec::new(),
        }
    }
}

/// Writes the files of a timer and makes it run. Done again, it replaces the one before. Where the system
/// refuses, everything is as it was.
pub(super) fn install(timer: &Timer, home: &Home) -> Result<(), Failure> {
    let (system, dirs) = (System::here(), dirs()?);
    let program = system.program();
    if voice::find(program).is_none() {
        return Err(Failure::Input(home.texts.say(t::CliRemindNoTimer {
            program,
            line: cron(timer).as_str(),
        })));
    }
    let (begin, end) = system.begin_and_end(&dirs);
    let files = system.files(timer, &dirs);
    let before: Vec<_> = files.iter().map(|(path, _)| fs::read(path).ok()).collect();
    if system == System::Launchd {
        // An agent that is loaded is not loaded again.
        let _ = run(&end);
    }
    let put = files.iter().try_for_each(|(path, content)| {
        write(path, content).map_err(|error| Failure::not_written(path, &error, &home.texts))
    });
    let runs = put.and_then(|()| run(&begin).map_err(|said| refused(&said, home)));
    if runs.is_ok() {
        return Ok(());
    }
    // Whether the way back succeeds as well changes nothing of what is said.
    let had_one = before.iter().any(Option::is_some);
    if !had_one {
        let _ = run(&end);
    }
    for ((path, _), content) in files.iter().zip(&before) {
        let _ = match content {
            Some(content) => write(path, content),
            None => take_away(path),
        };
    }
    let _ = run(&if had_one { begin } else { system.after() });
    runs
}

/// Ends a timer and removes its files; returns whether there was one.
pub(super) fn remove(home: &Home) -> Result<bool, Failure> {
    let (system, dirs) = (System::here(), dirs()?);
    let paths = system.paths(&dirs);
    if !paths.iter().any(|path| path.symlink_metadata().is_ok()) {
        return Ok(false);
    }
    let (_, end) = system.begin_and_end(&dirs);
    let ended = run(&end);
    for path in &paths {
        match take_away(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Failure::not_written(path, &error, &home.texts));
            }
            _ => {}
        }
    }
    ended
        .and_then(|()| run(&system.after()))
        .map_err(|said| refused(&said, home))?;
    Ok(true)
}

fn dirs() -> Result<BaseDirs, Failure> {
    BaseDirs::new().ok_or_else(|| store::Problem::NoHome.into())
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        store::make_folder(folder)?;
    }
    store::put(path, Over::File, |out| out.write_all(content))
}

/// Removes a file, and its folder where that is ours and nothing else is in it.
fn take_away(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    if let Some(folder) = path.parent().filter(|folder| folder.ends_with("rygrad")) {
        // With something else in it, it stays.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}

/// Runs calls in their order, to the first that fails; returns what that one was and said.
fn run(calls: &[Call]) -> Result<(), String> {
    for call in calls {
        let Some((name, args)) = call.split_first() else {
            continue;
        };
        let written = call.join(" ");
        let program = voice::find(name).ok_or_else(|| written.clone())?;
        let mut command = voice::command(&program);
        let ended = command.args(args).stdin(Stdio::null()).output();
        let ended = ended.map_err(|error| format!("{written}: {error}"))?;
        if !ended.status.success() {
            // Not every program complains where it should, and some do not complain at all.
            let said = [&ended.stderr, &ended.stdout].map(|said| String::from_utf8_lossy(said));
            let said = said.iter().map(|said| said.trim());
            let said = said.into_iter().find(|said| !said.is_empty());
            let said = said.map_or_else(|| ended.status.to_string(), str::to_owned);
            return Err(format!("{written}: {said}"));
        }
    }
    Ok(())
}

fn refused(said: &str, home: &Home) -> Failure {
    let said = crate::core::text::Plain::new(said);
    Failure::Input(home.texts.say(t::CliRemindRefused {
        said: said.as_str(),
    }))
}

/// The same for cron, to be copied.
fn cron(timer: &Timer) -> String {
    let hours: Vec<String> = timer
        .times
        .iter()
        .map(|time| time.format("%-H").to_string())
        .collect();
    let minute = timer
        .times
        .first()
        .map(|time| time.format("%-M").to_string());
    let words: Vec<String> = timer.call.iter().map(|word| shell(word)).collect();
    // In a table of cron `%` ends the command.
    let command = words.join(" ").replace('%', "\\%");
    format!(
        "{} {} * * * {command}",
        minute.unwrap_or_default(),
        hours.join(",")
    )
}

/// A word as a shell reads it.
fn shell(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
    if word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests;
