//! A home that goes with its test, and what a command said in it.

use crate::day;
use chrono::{DateTime, FixedOffset, TimeDelta};
use clap::Parser;
use rygrad::cli::{Args, Edge, run};
use rygrad::store::Folders;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A person's home, with nothing in it.
pub(crate) struct Home(TempDir);

/// What a command said and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

impl Said {
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }

    /// Holds that nothing in it can steer a terminal.
    pub(crate) fn is_clean(&self) -> bool {
        let hostile = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        };
        !self.out.contains(hostile) && !self.err.contains(hostile)
    }
}

impl Home {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn folders(&self) -> Folders {
        Folders::new(self.path().join("config"), self.path().join("data"))
    }

    /// Puts a file into the config folder.
    pub(crate) fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folders().config().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The program with these arguments on Sunday 22 November 2026 at noon, not yet run.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, args: &[A]) -> Command {
        let folders = self.folders();
        let mut command = Command::new(env!("CARGO_BIN_EXE_rygrad"));
        command
            .env_clear()
            .env("HOME", self.path())
            .envs(day::PINNED)
            .current_dir(self.path())
            .stdin(Stdio::null())
            .arg("--config-dir")
            .arg(folders.config())
            .arg("--data-dir")
            .arg(folders.data())
            .args(args);
        command
    }

    pub(crate) fn run<A: AsRef<OsStr>>(&self, args: &[A]) -> Said {
        said(self.command(args).output().unwrap())
    }

    /// The same with this typed into it.
    pub(crate) fn run_typed<A: AsRef<OsStr>>(&self, args: &[A], typed: &[u8]) -> Said {
        let mut command = self.command(args);
        let pipe = || Stdio::piped();
        let started = command.stdin(pipe()).stdout(pipe()).stderr(pipe()).spawn();
        let mut child = started.unwrap();
        let mut input = child.stdin.take().unwrap();
        let typed = typed.to_vec();
        // One that has read enough closes the pipe.
        let writer = std::thread::spawn(move || drop(input.write_all(&typed)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        said(output)
    }

    /// The same in this process on Sunday 22 November 2026 at noon, in a terminal of so many
    /// columns. English, unless the arguments say otherwise.
    pub(crate) fn run_then(&self, args: &[&str], columns: Option<usize>) -> (String, String) {
        self.run_inside(args, columns, None)
    }

    /// The same where somebody is there to answer. All that was said.
    pub(crate) fn run_answered(&self, args: &[&str], answers: &str) -> String {
        let (out, err) = self.run_inside(args, Some(80), Some(answers));
        out + &err
    }

    fn run_inside(
        &self,
        args: &[&str],
        columns: Option<usize>,
        answers: Option<&str>,
    ) -> (String, String) {
        let folders = self.folders();
        let mut all = vec!["--config-dir", folders.config().to_str().unwrap()];
        all.extend(["--data-dir", folders.data().to_str().unwrap()]);
        if !args.contains(&"--lang") {
            all.extend(["--lang", "en"]);
        }
        all.extend(args);
        inside(&all, columns, answers)
    }
}

/// What the program said, and how it ended.
fn said(output: Output) -> Said {
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// The same with nothing but these arguments.
pub(crate) fn run_bare(args: &[&str], columns: Option<usize>) -> (String, String) {
    inside(args, columns, None)
}

/// In this process; with answers, somebody is there to give them.
fn inside(args: &[&str], columns: Option<usize>, answers: Option<&str>) -> (String, String) {
    let all = std::iter::once("rygrad").chain(args.iter().copied());
    let (mut out, mut data, mut err) = (Vec::new(), Vec::new(), Vec::new());
    let mut edge = Edge {
        input: &mut answers.unwrap_or_default().as_bytes(),
        out: &mut out,
        data: &mut data,
        err: &mut err,
        now: DateTime::parse_from_rfc3339(day::NOON).unwrap(),
        local: |at| at.and_utc().with_timezone(&zone()) - TimeDelta::hours(1),
        seed: 1,
        columns,
        rows: columns.map(|_| 24),
        colour: false,
        interactive: answers.is_some(),
        dumb: false,
    };
    run(Args::try_parse_from(all).unwrap(), &mut edge);
    out.extend(data);
    (
        String::from_utf8(out).unwrap(),
        String::from_utf8(err).unwrap(),
    )
}

/// Winter in Copenhagen.
fn zone() -> FixedOffset {
    FixedOffset::east_opt(3_600).unwrap()
}

/// An exercise file that is right, under any name.
pub(crate) const GOOD: &str = r#"format = 1
position = "supine"
phases = [1]
areas = ["lumbar"]
direction = "none"
equipment = ["mat"]
cautions = ["leg"]
breath = "normal"
sources = ["ours"]

[name]
en = "Bridge"
da = "Bækkenløft"
nb = "Seteløft"

[dose]
sets = 2
reps = "8-10"
hold = 3
sides = "both"

[steps]
en = ["Lie on your back.", "Lift your hips."]
da = ["Læg dig på ryggen.", "Løft bækkenet."]
nb = ["Legg deg på ryggen.", "Løft setet."]

[cue]
move.en = "Lift"
move.da = "Løft"
move.nb = "Løft"
"#;

/// How many exercises and programmes are shipped: what the folders hold.
pub(crate) fn shipped() -> (usize, usize) {
    let count = |folder: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path());
        files
            .filter(|path| path.extension().is_some_and(|e| e == "toml"))
            .count()
    };
    (count("exercises"), count("exercises/programmes"))
}
