//! A patient with a home of their own: their files before it starts, what the product leaves there,
//! and the keys that bring a session to run.

use crate::support::pty::{DEADLINE, Pty};
use crate::support::screened::screened;
use crate::support::{any_day, installed, mute};
use rustix::process::Signal;
use rygrad::store::{Folders, encode};
use serde_json::Value;
use std::fs::{create_dir_all, read_dir, read_to_string, write};
use std::path::{Path, PathBuf};
use std::thread::park_timeout;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The product.
pub(crate) const RYGRAD: &str = env!("CARGO_BIN_EXE_rygrad");

/// The key bar of a session that runs, at 80 columns.
pub(crate) const RUNS: &str = "space  pause";

/// What the screen asks who left a session in its middle.
pub(crate) const UNFINISHED: &str = "You were in the middle of a session";

/// A home with one programme, `mine`.
pub(crate) struct Patient {
    home: TempDir,
    data: PathBuf,
}

impl Patient {
    /// Whose programme is these exercises in this order, each with its dose.
    pub(crate) fn with(exercises: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        for folder in ["bin", "config/exercises", "config/programmes", "tmp"] {
            create_dir_all(home.path().join(folder)).unwrap();
        }
        let patient = Self {
            data: home.path().join("data"),
            home,
        };
        let mut programme = "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n".to_owned();
        for (id, dose) in exercises {
            // Standing, because nothing is quicker to get into.
            let exercise = format!(
                "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"lumbar\"]\n\
                 direction = \"none\"\nname.en = \"{id}\"\nsteps.en = [\"Stand.\"]\n[dose]\n{dose}\n"
            );
            patient.put(&format!("config/exercises/{id}.toml"), &exercise);
            programme += &["[[exercise]]\nid = \"", id, "\"\n"].concat();
        }
        patient.put("config/programmes/mine.toml", &programme);
        patient.put(
            "config/config.toml",
            "welcomed = true\ncountry = \"dk\"\nprogramme = \"mine\"\ninstructions = \"short\"\n\
             voice = false\nsounds = false\n",
        );
        create_dir_all(&patient.data).unwrap();
        patient.put("data/log.jsonl", &answered());
        // As the product leaves them.
        Folders::new(patient.path("config"), &patient.data).close_to_others();
        patient
    }

    /// Keeps the data there instead, where nothing was answered yet.
    pub(crate) fn keeps_data_in(&mut self, path: &str) {
        self.data = self.path(path);
    }

    /// Writes a file of theirs.
    pub(crate) fn put(&self, path: &str, text: &str) {
        write(self.path(path), text).unwrap();
    }

    /// Installs a program, a script of the shell, before all others of its name.
    pub(crate) fn installs(&self, program: &str, script: &str) {
        installed::program(&self.path(&format!("bin/{program}")), script);
    }

    /// A place in their home.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.home.path().join(path)
    }

    /// The command that they type.
    pub(crate) fn command<'a>(&self, words: &[&'a str]) -> Vec<std::borrow::Cow<'a, str>> {
        let folders = [
            "--config-dir".to_owned(),
            self.path("config").to_str().unwrap().to_owned(),
            "--data-dir".to_owned(),
            self.data.to_str().unwrap().to_owned(),
        ];
        let words = words.iter().map(|word| (*word).into());
        words.chain(folders.map(Into::into)).collect()
    }

    /// Runs a program with these arguments in their environment.
    pub(crate) fn run(&self, program: &str, args: &[impl AsRef<str>]) -> Pty {
        self.run_in("xterm-256color", program, args)
    }

    /// The same in a terminal of this name.
    fn run_in(&self, term: &str, program: &str, args: &[impl AsRef<str>]) -> Pty {
        let args: Vec<&str> = args.iter().map(AsRef::as_ref).collect();
        let (home, temp) = (self.path(""), self.path("tmp"));
        let path = format!("{}:{}", self.path("bin").display(), mute::path());
        let env = [
            ("PATH", path.as_str()),
            ("HOME", home.to_str().unwrap()),
            ("TMPDIR", temp.to_str().unwrap()),
            ("LANG", "en_GB.UTF-8"),
            ("TERM", term),
        ];
        Pty::start(program, &args, &env)
    }

    /// Starts the product.
    pub(crate) fn starts(&self, words: &[&str]) -> Pty {
        self.run(RYGRAD, &self.command(words))
    }

    /// Starts it in a terminal of this name.
    pub(crate) fn starts_in(&self, term: &str, words: &[&str]) -> Pty {
        self.run_in(term, RYGRAD, &self.command(words))
    }

    /// Starts a session and answers the check-in; it runs.
    pub(crate) fn begins(&self) -> Pty {
        let mut pty = self.starts(&["start", "mine"]);
        checks_in(&mut pty);
        pty
    }

    /// The log, byte by byte.
    pub(crate) fn log_as_it_is(&self) -> String {
        read_to_string(self.data.join("log.jsonl")).unwrap()
    }

    /// The records of the log, but for the answers that were there before.
    pub(crate) fn log(&self) -> Vec<Value> {
        let mut log = sealed_lines(&self.data.join("log.jsonl"));
        log.drain(..ANSWERED).for_each(drop);
        log
    }

    /// Those of a type.
    pub(crate) fn records(&self, kind: &str) -> Vec<Value> {
        let mut log = self.log();
        log.retain(|record| record["type"] == kind);
        log
    }

    /// Those of sessions.
    pub(crate) fn sessions(&self) -> Vec<Value> {
        self.records("session")
    }

    /// The journals there are.
    pub(crate) fn journals(&self) -> Vec<PathBuf> {
        let Ok(folder) = read_dir(self.data.join("in-progress")) else {
            return Vec::new();
        };
        folder.map(|entry| entry.unwrap().path()).collect()
    }

    /// What the only journal says happened, as `frozen felt` or `passed`.
    ///
    /// The screen shows a session before the disk has its journal, so this
    /// waits for the file.
    pub(crate) fn facts(&self) -> Vec<String> {
        let begun = |path: &PathBuf| path.metadata().is_ok_and(|file| file.len() > 0);
        until("a journal", || {
            let journals = self.journals();
            journals.len() == 1 && journals.iter().all(begun)
        });
        let journals = self.journals();
        let lines = sealed_lines(&journals[0]);
        assert_eq!(lines[0]["type"], "begin");
        let facts = lines[1..].iter().map(|line| {
            assert_eq!(line["type"], "fact");
            let words = [&line["fact"], &line["by"]];
            let words: Vec<&str> = words.iter().filter_map(|word| word.as_str()).collect();
            words.join(" ")
        });
        facts.collect()
    }

    /// Waits until the journal ends with this.
    pub(crate) fn until_journal_ends_with(&self, fact: &str) {
        until(fact, || self.facts().last().is_some_and(|f| f == fact));
    }

    /// Goes on with a session that stands still, until it runs.
    pub(crate) fn goes_on(&self, pty: &mut Pty) {
        pty.type_keys("\r");
        pty.until_shows("H E R E   W E   G O");
        until("resumed", || self.facts().iter().any(|f| f == "resumed"));
        pty.until("it runs", |seen| {
            seen.shows(RUNS) && !seen.shows("H E R E   W E   G O")
        });
    }
}

/// Records of the answers that a patient has given before.
const ANSWERED: usize = 2;

/// The lists answered the day before, and where the pain is.
fn answered() -> String {
    let records = screened(any_day::start() - chrono::TimeDelta::days(1));
    records
        .iter()
        .map(|record| encode(record).unwrap())
        .collect()
}

/// Answers the four lists with none of these. Between two of the same key comes another: a key that
/// is held counts once.
pub(crate) fn answers_the_lists(pty: &mut Pty, of: &str) {
    for list in 1..=4 {
        pty.until_shows(&format!("{list} {of} 4"));
        pty.type_keys("\x1b[An");
    }
}

/// Answers the check-in: a pain of 3, nothing new.
pub(crate) fn checks_in(pty: &mut Pty) {
    pty.until_shows("How much pain");
    pty.type_keys("3");
    pty.until_shows("y  yes");
    pty.type_keys("n");
    pty.until_shows(RUNS);
}

/// Waits until the session has come so far. A machine so loaded that the session takes it for
/// asleep is told to go on, as a patient would.
pub(crate) fn comes_to(pty: &mut Pty, what: &[&str]) {
    const ASLEEP: &str = "The machine was asleep";
    loop {
        pty.until(&format!("{what:?}"), |seen| {
            seen.shows(ASLEEP) || what.iter().all(|text| seen.shows(text))
        });
        if !pty.seen().shows(ASLEEP) {
            return;
        }
        pty.type_keys("\r");
        pty.until("awake", |seen| !seen.shows(ASLEEP));
    }
}

/// Ends the process as a power cut does.
pub(crate) fn is_killed(pty: &mut Pty) {
    pty.signal(Signal::KILL);
    assert!(pty.status().signaled());
}

/// Waits until what is on disk makes this true.
pub(crate) fn until(what: &str, condition: impl Fn() -> bool) {
    let give_up = Instant::now() + DEADLINE;
    while !condition() {
        assert!(Instant::now() < give_up, "never on disk: {what}");
        park_timeout(Duration::from_millis(10));
    }
}

/// The lines of a file; each is whole, JSON, and has the checksum of its own bytes.
pub(crate) fn sealed_lines(path: &Path) -> Vec<Value> {
    let text = read_to_string(path).unwrap();
    assert!(text.ends_with('\n'), "torn: {text}");
    let lines = text.lines().map(|line| {
        let (body, seal) = line.rsplit_once(r#","crc":"#).unwrap();
        let sum = crc32fast::hash(body.as_bytes());
        assert_eq!(seal, format!("\"{sum:08x}\"}}"), "{line}");
        serde_json::from_str(line).unwrap()
    });
    lines.collect()
}
