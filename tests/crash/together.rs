//! Several processes at one log: eight that write, and one that holds the lock and hangs.

use crate::driver::{Driver, folders, say};
use crate::kept::Kept;
use crate::records::{begin, check_in, entry};
use crate::seed::Seed;
use crate::small_disk::Desk;
use rustix::process::{Pid, Signal, kill_process};
use rygrad::core::write::Write;
use rygrad::store::{Folders, Problem, append};
use std::fs::{File, create_dir_all, read_to_string};
use uuid::Uuid;

const EACH: u32 = 500;

#[test]
fn eight_processes_append_500_records_each_and_none_is_lost_torn_or_doubled() {
    let home = tempfile::tempdir().unwrap();
    let folders = folders(home.path());
    let start = |seed| Driver::start("500 records", home.path(), seed);
    let drivers: Vec<Driver> = (0..8).map(start).collect();
    let mut kept = Kept::default();
    for driver in drivers {
        kept.hear(&driver.ends_well());
    }
    kept.check(&folders).unwrap();
    let lines = read_to_string(folders.log()).unwrap().lines().count();
    assert_eq!((kept.answers, lines), (4_000, 4_000));
}

/// What each of the eight does.
pub(crate) fn many(folders: &Folders, seed: u64) {
    let mut chance = Seed::new(seed);
    for number in 1..=EACH {
        let id = Uuid::from_u64_pair(chance.next(), chance.next());
        say(&format!("handed {number} record {id}"));
        loop {
            match append(folders, &check_in(id, number.into())) {
                Ok(()) => break say(&format!("saved {number}")),
                // Eight are a crowd: the patient is told, and it is tried again.
                Err(Problem::Busy { .. }) => {}
                Err(problem) => panic!("{problem}"),
            }
        }
    }
}

#[test]
fn while_the_holder_of_the_lock_hangs_it_is_said_and_the_session_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let folders = folders(home.path());
    let mut holder = Driver::start("hold the lock", home.path(), 0);
    while holder.hears().unwrap() != "it is held" {}
    let pid = Pid::from_child(&holder.child);
    kill_process(pid, Signal::STOP).unwrap();

    let mut desk = Desk::new(&folders);
    let id = Uuid::from_u128(1);
    let begun = desk.write(begin(id, 0));
    desk.expect_saved(&[begun]);
    let waits = desk.append(check_in(Uuid::from_u128(2), 0));
    let said = desk.expect_failed(waits);
    assert!(said.contains("another program is writing"), "{said}");
    // What is felt is kept all the same.
    let felt = desk.write(Write::Entry(entry(0, 0)));
    desk.expect_saved(&[felt]);

    drop(holder.killed());
    let last = desk.append(check_in(Uuid::from_u128(3), 0));
    desk.expect_saved(&[waits, last]);
    assert_eq!(read_to_string(folders.log()).unwrap().lines().count(), 2);
}

/// What the holder does.
pub(crate) fn hold_the_lock(folders: &Folders) {
    create_dir_all(folders.data()).unwrap();
    let lock = File::create(folders.lock()).unwrap();
    lock.lock().unwrap();
    say("it is held");
    loop {
        std::thread::park();
    }
}
