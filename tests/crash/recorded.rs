//! What a process asked of the disk, call by call, as `strace` recorded it.
//!
//! The recording is taken at the border to the system rather than behind a seam in the store: it
//! sees the calls that are really made, those of the standard library too, and the store stays as
//! simple as it is.

use crate::driver::Driver;
use std::collections::HashMap;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The calls that change a disk, those of a kind together. With a question mark, since no machine
/// has all of them.
pub(crate) const CHANGES: [&str; 7] = [
    "?open,openat",
    "write",
    "fsync",
    "fdatasync",
    "?rename,renameat,?renameat2",
    "?unlink,unlinkat",
    "?mkdir,mkdirat",
];

/// Something asked of the disk, in the order in which it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Call {
    /// A path is opened under this number, and made where nothing is.
    Opened(usize, PathBuf),
    Written(usize, Vec<u8>),
    Cut(usize, usize),
    Synced(usize),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
    FolderMade(PathBuf),
    /// A line for whoever listens.
    Said(String),
}

/// Runs a driver under `strace` and gives what it did. `inject` is what is done to it. `None` where it
/// was killed in the middle of a change, of which nobody knows whether it was made.
pub(crate) fn record(driver: &Command, inject: Option<&str>, home: &Path) -> Option<Vec<Call>> {
    let trace = home.join("trace");
    let mut strace = around(driver, inject);
    strace.args(["-xx", "-s", "1000000", "-o"]).arg(&trace);
    let mut strace = with_driver(strace, driver);
    Driver::spawn(strace.stdout(Stdio::null())).has_ended();
    let text = std::fs::read_to_string(&trace).unwrap();
    std::fs::remove_file(&trace).unwrap();
    calls(&text)
}

/// Runs a driver under `strace` for what is done to it; gives what it said, and whether anything
/// was done.
pub(crate) fn under(driver: &Command, inject: &str, home: &Path) -> (Vec<String>, bool) {
    let trace = home.join("trace");
    let mut strace = around(driver, Some(inject));
    strace.args(["-s", "0", "-o"]).arg(&trace);
    let mut strace = with_driver(strace, driver);
    let said = Driver::spawn(strace.stdout(Stdio::piped())).has_ended();
    let text = std::fs::read_to_string(&trace).unwrap();
    let touched = text.contains("(INJECTED)") || text.contains("+++ killed by");
    (said, touched)
}

fn around(driver: &Command, inject: Option<&str>) -> Command {
    let mut strace = Command::new("strace");
    for (name, value) in driver.get_envs() {
        strace.env(name, value.unwrap());
    }
    let calls = CHANGES.join(",") + ",ftruncate,close,flock,lseek,read";
    strace.args(["-f", "-e", &format!("trace={calls}")]);
    if let Some(inject) = inject {
        strace.args(["-e", &format!("inject={inject}")]);
    }
    strace
}

fn with_driver(mut strace: Command, driver: &Command) -> Command {
    strace.arg(driver.get_program()).args(driver.get_args());
    strace
}

fn calls(trace: &str) -> Option<Vec<Call>> {
    let mut calls = Vec::new();
    let mut begun: HashMap<&str, String> = HashMap::new();
    // Numbers of files are given anew, so that one that was closed is not taken for another.
    let (mut files, mut next) = (HashMap::new(), 0);
    for line in trace.lines() {
        let (thread, rest) = line.split_once(' ').unwrap();
        let rest = rest.trim_start();
        // Calls of two threads may overlap; each counts when it is done.
        let whole = if let Some(start) = rest.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, start.to_owned());
            continue;
        } else if let Some((_, end)) = rest.split_once(" resumed>") {
            // Killed while it was done.
            if end.ends_with("= ?") {
                continue;
            }
            begun.remove(thread).unwrap_or_default() + end
        } else {
            rest.to_owned()
        };
        let Some((name, words, result)) = parts(&whole) else {
            continue;
        };
        let mut texts = texts(words);
        let number = || {
            words
                .split(',')
                .next()
                .unwrap()
                .trim()
                .parse::<usize>()
                .ok()
        };
        let file = |files: &HashMap<usize, usize>| number().and_then(|n| files.get(&n).copied());
        match name {
            "open" | "openat" => {
                let path = path(texts.remove(0));
                calls.push(Call::Opened(next, path));
                files.insert(result, next);
                next += 1;
            }
            "close" => {
                number().and_then(|number| files.remove(&number));
            }
            "write" if number() == Some(1) => {
                let text = String::from_utf8(texts.remove(0)).unwrap();
                calls.extend(text.lines().map(|line| Call::Said(line.to_owned())));
            }
            "write" => {
                let mut bytes = texts.remove(0);
                bytes.truncate(result);
                calls.extend(file(&files).map(|file| Call::Written(file, bytes)));
            }
            "ftruncate" => {
                let size = words.rsplit(',').next().unwrap().trim().parse().unwrap();
                calls.extend(file(&files).map(|file| Call::Cut(file, size)));
            }
            "fsync" | "fdatasync" => calls.extend(file(&files).map(Call::Synced)),
            "rename" | "renameat" | "renameat2" => {
                let to = path(texts.remove(1));
                calls.push(Call::Renamed(path(texts.remove(0)), to));
            }
            "unlink" | "unlinkat" => calls.push(Call::Removed(path(texts.remove(0)))),
            "mkdir" | "mkdirat" => calls.push(Call::FolderMade(path(texts.remove(0)))),
            "flock" | "lseek" | "read" => {}
            other => panic!("a call the recording does not know: {other}({words})"),
        }
    }
    let harmless = ["read", "lseek", "flock", "close", "fsync", "fdatasync"];
    let is_harmless = |call: &String| harmless.iter().any(|name| call.starts_with(name));
    begun.values().all(is_harmless).then_some(calls)
}

/// Name, words and result of a call that was done and did not fail.
fn parts(call: &str) -> Option<(&str, &str, usize)> {
    let (name, rest) = call.split_once('(')?;
    let (words, result) = rest.rsplit_once(')')?;
    let result = result.trim_start().strip_prefix("= ")?;
    let result = result.split(' ').next()?.parse().ok()?;
    Some((name, words, result))
}

/// The texts among the words, each written as `"\x2f\x74"`.
fn texts(words: &str) -> Vec<Vec<u8>> {
    let quoted = words.split('"').skip(1).step_by(2);
    quoted
        .map(|text| {
            let letters = text.split("\\x").skip(1);
            letters
                .map(|hex| u8::from_str_radix(hex, 16).unwrap())
                .collect()
        })
        .collect()
}

fn path(bytes: Vec<u8>) -> PathBuf {
    OsString::from_vec(bytes).into()
}
