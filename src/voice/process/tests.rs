//! Shell processes that every Unix has.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::voice::program::Words;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// Longer than any machine needs.
const LONG: Duration = Duration::from_secs(30);

fn shell(script: &str) -> Call {
    Call::of(Path::new("/bin/sh"), &["-c", script])
}

fn started(call: &Call) -> (Process, Receiver<Ended>) {
    let (tell, ended) = mpsc::channel();
    let process = Process::start(call, move |ended| tell.send(ended).unwrap()).unwrap();
    (process, ended)
}

/// Starts a process with a pipe that says `begun`. The pipe ends when the process and everything it
/// started have ended.
fn holding(script: &str) -> (Process, Receiver<Ended>, impl Read) {
    let folder = tempfile::tempdir().unwrap();
    let fifo = folder.path().join("fifo");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status();
    assert!(made.unwrap().success());
    let script = format!("exec 9>'{}'; echo begun >&9; {script}", fifo.display());
    let (process, ended) = started(&shell(&script));
    let mut pipe = std::fs::File::open(&fifo).unwrap();
    let mut begun = [0; 6];
    pipe.read_exact(&mut begun).unwrap();
    (process, ended, pipe)
}

#[test]
fn it_reads_its_words_and_tells_how_it_ended() {
    let well = |well, complained| Ended { well, complained };
    let (_, ended) = started(&shell("read line; test \"$line\" = 'a b'").reads(&Words::of("a b")));
    // Without a line end, the shell's `read` fails, but it still reads the words.
    assert_eq!(ended.recv_timeout(LONG).unwrap(), well(true, false));
    let (_, ended) = started(&shell("exit 3"));
    assert_eq!(ended.recv_timeout(LONG).unwrap(), well(false, false));
    let (_, ended) = started(&shell("echo no card >&2").complains());
    assert_eq!(ended.recv_timeout(LONG).unwrap(), well(true, true));
    let missing = Call::of(Path::new("/nowhere/at/all"), &[]);
    assert!(Process::start(&missing, |_| ()).is_err());
}

#[test]
fn one_that_is_killed_ends_with_all_it_started() {
    let (process, ended, mut pipe) = holding("sleep 600 & sleep 600");
    process.kill();
    assert_eq!(pipe.read(&mut [0; 9]).unwrap(), 0, "nobody holds it");
    assert!(!ended.recv_timeout(LONG).unwrap().well);
    process.kill();
}

#[test]
fn what_one_leaves_running_ends_with_it() {
    let (process, ended, mut pipe) = holding("sleep 600 &");
    assert!(ended.recv_timeout(LONG).unwrap().well);
    assert_eq!(pipe.read(&mut [0; 9]).unwrap(), 0, "nobody holds it");
    assert!(process.0.lock().unwrap().is_none(), "it is killed no more");
}
