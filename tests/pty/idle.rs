//! Nothing happens: nothing is done.

use crate::stand_in;
use crate::support::pty::{DEADLINE, Pty};
use std::fs::{read_dir, read_to_string};
use std::time::{Duration, Instant};
use tempfile::tempdir;

/// How often the process's threads have gone to sleep, or been sent there: every wake-up adds one.
fn naps(pty: &Pty) -> u64 {
    let tasks = read_dir(format!("/proc/{}/task", pty.pid.as_raw_pid())).unwrap();
    tasks
        .map(|task| {
            let status = read_to_string(task.unwrap().path().join("status")).unwrap();
            let counts = status.lines().filter(|l| l.contains("ctxt_switches:"));
            counts
                .filter_map(|l| l.rsplit('\t').next()?.parse::<u64>().ok())
                .sum::<u64>()
        })
        .sum()
}

/// Lets other processes run for so long that a clock of one tick a second shows.
fn meanwhile() {
    let until = Instant::now() + Duration::from_millis(1500);
    while Instant::now() < until {
        let home = tempdir().unwrap();
        let mut other = stand_in::started(&home.path().join("diary"));
        other.type_keys("q");
        other.ends_and_gives_back();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn idle_it_neither_wakes_nor_writes() {
    let home = tempdir().unwrap();
    let mut pty = stand_in::started(&home.path().join("diary"));
    pty.type_keys("a");
    pty.until_shows("typed a.");
    // The frame is here before its threads are asleep again, so the first look may come too soon.
    let give_up = Instant::now() + DEADLINE;
    loop {
        let before = (naps(&pty), pty.seen().bytes.len());
        meanwhile();
        let after = (naps(&pty), pty.seen().bytes.len());
        if before == after {
            break;
        }
        assert!(Instant::now() < give_up, "it wakes: {before:?} {after:?}");
    }
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}
