//! A power cut after every call to the disk, on a disk that drops and tears what was not synced;
//! before it, a life may have been ended by a kill at any call.

use crate::disk::Disk;
use crate::driver::{command, folders};
use crate::kept::Kept;
use crate::recorded::{CHANGES, Call, record};
use crate::seed::{Seed, of_this_run};
use crate::tools::can;

#[test]
fn after_a_power_cut_at_any_call_what_was_acknowledged_is_there() {
    if can("a power cut at any call", &["strace"]) {
        println!("{} power cuts", all_lives(2).unwrap());
    }
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored --nocapture long_power"]
fn long_power_cuts_at_any_call() {
    if can("a power cut at any call", &["strace"]) {
        println!("{} power cuts", all_lives(12).unwrap());
    }
}

#[test]
fn a_disk_that_never_syncs_is_found_out() {
    if can("a disk that never syncs", &["strace"]) {
        println!("{}", Lives::new(1, true).see(None, 4).unwrap_err());
    }
}

/// Lives that are killed at each call in turn, until one lives on; gives how often the power went.
fn all_lives(looks: u64) -> Result<u32, String> {
    let run = of_this_run();
    let mut cuts = Lives::new(run, false).see(None, looks)?;
    for calls in CHANGES {
        for n in 1.. {
            let kill = format!("{calls}:signal=KILL:when={n}");
            let mut lives = Lives::new(run, false);
            cuts += lives.see(Some(&kill), looks)?;
            if !lives.died {
                break;
            }
        }
    }
    Ok(cuts)
}

/// Two lives in one home.
struct Lives {
    seed: u64,
    /// Whether syncs are passed over.
    careless: bool,
    /// Whether the first ended before its time.
    died: bool,
}

impl Lives {
    fn new(seed: u64, careless: bool) -> Self {
        Self {
            seed,
            careless,
            died: false,
        }
    }

    /// The first is killed at a call; the power goes after each call of both. Gives how often.
    fn see(&mut self, kill: Option<&str>, looks: u64) -> Result<u32, String> {
        let home = tempfile::tempdir().unwrap();
        let mut chance = Seed::new(self.seed);
        let mut disk = Disk::new(home.path());
        let mut kept = Kept::of_power_cuts();
        let mut cuts = 0;
        for inject in [kill, None] {
            let driver = command("a day", home.path(), chance.next());
            let mut said = Vec::new();
            disk.begins();
            let Some(calls) = record(&driver, inject, home.path()) else {
                // Another moment has been met: once more.
                return self.see(kill, looks);
            };
            for call in calls {
                if !(self.careless && matches!(call, Call::Synced(_))) {
                    disk.takes(&call);
                }
                if let Call::Said(line) = &call {
                    said.push(line.clone());
                    kept.hear(&said);
                }
                for _ in 0..looks {
                    let found = tempfile::tempdir().unwrap();
                    disk.after_power_cut(&mut chance, found.path());
                    kept.check(&folders(found.path())).map_err(|broken| {
                        format!("{broken}; CRASH_SEED={}, {kill:?}, at {call:?}", self.seed)
                    })?;
                    cuts += 1;
                }
            }
            self.died |= !said.iter().any(|line| line.starts_with("left "));
        }
        Ok(cuts)
    }
}
