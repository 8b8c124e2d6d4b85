//! A process of its own that does something with the store: this test binary, started once more.

use crate::life::Life;
use crate::limit::write_to_the_limit;
use crate::power::append_without_sync;
use crate::settings::{change_settings, times};
use crate::together::{begin_a_session, hold_the_lock, many};
use rygrad::store::Folders;
use std::env;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// What the child is to do, in which home, with which seed.
const ROLE: &str = "RYGRAD_CRASH_ROLE";
const HOME: &str = "RYGRAD_CRASH_HOME";
const SEED: &str = "RYGRAD_CRASH_SEED";

const ARGS: [&str; 5] = [
    "--exact",
    "driver::driver",
    "--ignored",
    "--nocapture",
    "--test-threads=1",
];

/// The folders of a home.
pub(crate) fn folders(home: &Path) -> Folders {
    Folders::new(home.join("config"), home.join("data"))
}

/// Says a line in one write. Work that could not be named is not handed over.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    if out.write_all(format!("{line}\n").as_bytes()).is_err() {
        std::process::abort();
    }
}

/// A driver that was started. Dropped, it is gone.
pub(crate) struct Driver {
    pub(crate) child: Child,
    lines: Option<Lines<BufReader<ChildStdout>>>,
}

impl Driver {
    /// Starts one.
    pub(crate) fn start(role: &str, home: &Path, seed: u64) -> Self {
        Self::spawn(command(role, home, seed).stdout(Stdio::piped()))
    }

    /// Starts this command, which may be a tool around the driver.
    pub(crate) fn spawn(command: &mut Command) -> Self {
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let lines = child.stdout.take().map(|out| BufReader::new(out).lines());
        Self { child, lines }
    }

    /// The next line it says; `None` once it has ended.
    pub(crate) fn hears(&mut self) -> Option<String> {
        self.lines.as_mut()?.next()?.ok()
    }

    /// Ends it as a power cut does, and hears what it had said by then.
    pub(crate) fn killed(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.has_ended()
    }

    /// Waits for its end, which is a good one.
    pub(crate) fn ends_well(mut self) -> Vec<String> {
        let said = self.has_ended();
        assert!(self.child.wait().unwrap().success(), "{said:#?}");
        said
    }

    /// Waits for its end, and hears what it had said by then.
    pub(crate) fn has_ended(&mut self) -> Vec<String> {
        let mut rest = Vec::new();
        while let Some(line) = self.hears() {
            rest.push(line);
        }
        self.child.wait().unwrap();
        rest
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command that starts one.
pub(crate) fn command(role: &str, home: &Path, seed: u64) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    // The second place, too, is one that is looked at.
    let temp = home.join("tmp");
    std::fs::create_dir_all(&temp).unwrap();
    command
        .args(ARGS)
        .env(ROLE, role)
        .env(HOME, home)
        .env(SEED, seed.to_string())
        .env("TMPDIR", temp);
    command
}

#[test]
#[ignore = "the driver: started by the other tests"]
fn driver() {
    let Ok(role) = env::var(ROLE) else {
        return;
    };
    let folders = folders(Path::new(&env::var_os(HOME).unwrap()));
    let seed = env::var(SEED).unwrap().parse().unwrap();
    // The harness has begun a line.
    say("");
    match role.as_str() {
        "without end" => Life::without_end(&folders, seed),
        "500 records" => many(&folders, seed),
        "begin a session" => begin_a_session(&folders),
        "hold the lock" => hold_the_lock(&folders),
        "write to the limit" => write_to_the_limit(&folders),
        "append without sync" => append_without_sync(&folders, seed),
        "append" => Life::of_a_word(&folders, seed),
        "a day" => Life::of_a_day(&folders, seed),
        "settings" | "a setting" => change_settings(&folders, seed, times(&role)),
        "settle" => Life::to_settle(&folders, seed),
        other => panic!("no such role: {other}"),
    }
}
