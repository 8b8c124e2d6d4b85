//! The log: its tail for the first frame (at most 0.2 × floor more than an empty log), all of it
//! for the history (at most what an indexed database takes), and one more session (one data sync).

use crate::sample::{sessions, write_log};
use divan::Bencher;
use rygrad::store::{Folders, TAIL, all, append, encode, tail};
use tempfile::tempdir;

#[divan::bench]
fn the_tail(bencher: Bencher<'_, '_>) {
    let home = tempdir().unwrap();
    let log = home.path().join("log.jsonl");
    write_log(&log, 1_000);
    bencher.bench_local(|| tail(&log, TAIL).unwrap());
}

#[divan::bench(args = [1_000, 10_000])]
fn all_sessions(bencher: Bencher<'_, '_>, many: u32) {
    let home = tempdir().unwrap();
    let log = home.path().join("log.jsonl");
    write_log(&log, many);
    bencher.bench_local(|| all(&log).unwrap());
}

#[divan::bench]
fn encode_a_session(bencher: Bencher<'_, '_>) {
    let session = sessions(1).next().unwrap();
    bencher.bench_local(|| encode(&session).unwrap());
}

/// With lock and sync.
#[divan::bench]
fn append_a_session(bencher: Bencher<'_, '_>) {
    let home = tempdir().unwrap();
    let folders = Folders::new(home.path().join("config"), home.path().join("data"));
    let session = sessions(1).next().unwrap();
    bencher.bench_local(|| append(&folders, &session).unwrap());
}
