//! The log: its tail for the first frame (at most 0.2 × floor more than an empty log), all of it
//! for the history (at most what an indexed database takes), and one more session (one data sync).

use crate::sample::{sessions, write_log};
use divan::Bencher;
use rygrad::store::{Folders, TAIL, all, append, encode, tail};
use std::fs::create_dir_all;
use tempfile::tempdir;

#[divan::bench]
fn the_tail(bencher: Bencher<'_, '_>) {
    let home = tempdir().unwrap();
    let log = home.path().join("log.jsonl");
    write_log(&log, 1_000);
    bencher.bench_local(|| tail(&log, TAIL).unwrap());
}

#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000], sample_count = 5, sample_size = 1)]
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

/// With lock and sync, behind so many that are there.
#[divan::bench(args = [0, 1_000_000])]
fn append_a_session(bencher: Bencher<'_, '_>, many: u32) {
    let home = tempdir().unwrap();
    let folders = Folders::new(home.path().join("config"), home.path().join("data"));
    create_dir_all(folders.data()).unwrap();
    write_log(&folders.log(), many);
    let session = sessions(1).next().unwrap();
    bencher.bench_local(|| append(&folders, &session).unwrap());
}
