//! `kill -9` at random moments, one process or two at once, over check-ins, sessions and folds.
//!
//! `tests/pty/kills.rs` does the same to the whole product in a terminal.

use crate::driver::{Driver, folders};
use crate::kept::Kept;
use crate::seed::{Seed, of_this_run};

/// Lives that a home sees.
const LIVES: u32 = 10;

#[test]
fn killed_260_times_nothing_acknowledged_is_lost_or_doubled() {
    killed(260);
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored --nocapture long_killed"]
fn long_killed_5000_times_nothing_acknowledged_is_lost_or_doubled() {
    killed(5_000);
}

fn killed(times: u32) {
    let run = of_this_run();
    let (mut kills, mut answers, mut home) = (0, 0, 0);
    while kills < times {
        let seed = run.wrapping_add(home);
        let (more, heard) = one_home(seed, LIVES.min(times - kills));
        (kills, answers, home) = (kills + more, answers + heard, home + 1);
    }
    println!("{kills} kills in {home} homes, {answers} acknowledged, seed {run}");
}

/// One home from its first start to its last; gives the kills and the answers.
fn one_home(seed: u64, kills: u32) -> (u32, usize) {
    let home = tempfile::tempdir().unwrap();
    let folders = folders(home.path());
    let mut chance = Seed::new(seed);
    let mut kept = Kept::default();
    let mut done = 0;
    while done < kills {
        let two = kills - done > 1 && chance.once_in(3);
        let starts = if two { 2 } else { 1 };
        let mut drivers: Vec<Driver> = (0..starts)
            .map(|_| Driver::start("without end", home.path(), chance.next()))
            .collect();
        let mut said: Vec<Vec<String>> = drivers
            .iter_mut()
            .map(|driver| heard_for_a_while(driver, &mut chance))
            .collect();
        for (driver, said) in drivers.into_iter().zip(&mut said) {
            said.extend(driver.killed());
        }
        for said in said {
            kept.hear(&said);
        }
        done += starts;
        kept.torn_anywhere = two;
        if let Err(broken) = kept.check(&folders) {
            panic!(
                "{broken}; kill {done} of CRASH_SEED={seed}; {:?}",
                kept.troubles
            );
        }
    }
    let mut last = Driver::start("settle", home.path(), chance.next());
    kept.hear(&last.has_ended());
    if let Err(broken) = kept.check_settled(&folders) {
        panic!("{broken}; CRASH_SEED={seed}; {:?}", kept.troubles);
    }
    (done, kept.answers)
}

/// Listens until a moment that chance has chosen.
fn heard_for_a_while(driver: &mut Driver, chance: &mut Seed) -> Vec<String> {
    let lines = chance.below(90);
    let said = (0..lines).map_while(|_| driver.hears()).collect();
    // Between two lines, too, lie moments.
    for _ in 0..chance.below(60_000) {
        std::hint::spin_loop();
    }
    said
}
