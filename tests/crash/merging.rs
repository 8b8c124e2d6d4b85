//! `kill -9` while another machine's log is merged: what was here is here, nothing is twice, and the
//! next merge brings the rest.

use crate::records::session;
use crate::seed::{Seed, of_this_run};
use rygrad::core::record::Record;
use rygrad::store::{Folders, all, encode};
use std::collections::HashSet;
use std::fs::{create_dir_all, write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::park_timeout;
use std::time::Duration;
use uuid::Uuid;

/// Sessions of each machine, of which half are the same: more are missing than a merge holds in memory.
const MANY: u128 = 400;

/// Sessions from one number to another, one a day.
fn log(from: u128, to: u128) -> String {
    let line = |n: u128| {
        let minutes = i64::try_from(n).unwrap() * 1_440;
        encode(&Record::Session(session(
            Uuid::from_u128(n + 1),
            minutes,
            3,
        )))
        .unwrap()
    };
    (from..to).map(line).collect()
}

fn merge(home: &Path, other: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rygrad"));
    command
        .args(["log", "merge"])
        .arg(other)
        .arg("--data-dir")
        .arg(home.join("data"))
        .arg("--config-dir")
        .arg(home.join("config"))
        .env("RYGRAD_NOW", "2026-11-22T12:00:00+01:00")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

#[test]
fn killed_40_times_while_merging_nothing_is_lost_or_doubled() {
    let mut chance = Seed::new(of_this_run());
    for kill in 0..40 {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::new(home.path().join("config"), home.path().join("data"));
        create_dir_all(folders.data()).unwrap();
        write(folders.log(), log(0, MANY)).unwrap();
        let other = home.path().join("other.jsonl");
        write(&other, log(MANY / 2, MANY * 2)).unwrap();

        let mut process = merge(home.path(), &other).spawn().unwrap();
        // Any moment of a merge, which takes some tens of milliseconds.
        park_timeout(Duration::from_millis(chance.below(100)));
        process.kill().unwrap();
        process.wait().unwrap();

        let ids = |what: &str| {
            let reading = all(&folders.log()).unwrap();
            let ids: Vec<Uuid> = reading.records.iter().filter_map(Record::id).collect();
            let once: HashSet<Uuid> = ids.iter().copied().collect();
            assert_eq!(ids.len(), once.len(), "{what} {kill}: a record twice");
            once
        };
        let after = ids("kill");
        let ours = (0..MANY).map(|n| Uuid::from_u128(n + 1));
        assert!(ours.clone().all(|id| after.contains(&id)), "kill {kill}");
        assert!(
            merge(home.path(), &other).status().unwrap().success(),
            "{kill}"
        );
        assert_eq!(ids("merge").len(), usize::try_from(MANY * 2).unwrap());
    }
}
