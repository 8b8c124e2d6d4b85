//! Several processes at one log: eight that write, and one that holds the lock and hangs.

use crate::driver::{Driver, folders, say};
use crate::kept::Kept;
use crate::records::{begin, check_in, entry};
use crate::seed::Seed;
use crate::small_disk::Desk;
use rustix::process::{Pid, Signal, kill_process};
use rygrad::core::session::Elsewhere;
use rygrad::core::write::Write;
use rygrad::store::{Folders, Ours, Problem, append, elsewhere};
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

#[test]
fn of_eight_processes_that_begin_at_once_one_does_and_killed_it_lets_the_next_begin() {
    let home = tempfile::tempdir().unwrap();
    let folders = folders(home.path());
    let starts = || Driver::start("begin a session", home.path(), 0);
    let mut drivers: Vec<Driver> = (0..8).map(|_| starts()).collect();
    for driver in &mut drivers {
        while driver.hears().unwrap() != "ready" {}
    }
    // They wait for this.
    create_dir_all(folders.data()).unwrap();
    let told = |driver: &mut Driver| driver.hears().unwrap();
    let all: Vec<String> = drivers.iter_mut().map(told).collect();
    let begun = all.iter().filter(|told| *told == "begun").count();
    let refused = all.iter().filter(|told| *told == "refused").count();
    assert_eq!((begun, refused), (1, 7), "{all:?}");

    let nobody = Ours::default();
    assert!(matches!(
        elsewhere(&folders, &nobody),
        Elsewhere::Somebody(Some(_))
    ));
    for driver in drivers {
        driver.killed();
    }
    assert_eq!(elsewhere(&folders, &nobody), Elsewhere::Nobody);
    let mut next = starts();
    while next.hears().unwrap() != "ready" {}
    assert_eq!(told(&mut next), "begun");
}

/// What each of the eight does: as soon as there is a folder, it begins, and it stays.
pub(crate) fn begin_a_session(folders: &Folders) {
    say("ready");
    while !folders.data().exists() {
        std::thread::yield_now();
    }
    let mut desk = Desk::new(folders);
    desk.write(Write::Claim);
    match desk.answer().1 {
        Ok(()) => {
            let id = Uuid::from_u128(std::process::id().into());
            let begun = desk.write(begin(id, 0));
            desk.expect_saved(&[begun]);
            say("begun");
        }
        Err(Problem::Elsewhere) => say("refused"),
        Err(problem) => say(&problem.to_string()),
    }
    loop {
        std::thread::park();
    }
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
