//! The settings are as safe as the log: kills, failing calls, power cuts, and two processes at once.
//!
//! The driver changes one setting after the other through the product's own recorder. What it was told
//! is kept is in the file; what another hand wrote of other keys stays there; the file is never empty
//! and never half.

use crate::disk::Disk;
use crate::driver::{Driver, command, folders, say};
use crate::power::cut_off;
use crate::recorded::{CHANGES, Call, record, under};
use crate::seed::{Seed, of_this_run};
use crate::tools::{can, can_not_mount, files, quietly};
use rygrad::app::msg::Msg;
use rygrad::content::settings::read;
use rygrad::core::settings::{Change, Setting, Settings, Value};
use rygrad::core::text::Plain;
use rygrad::run::Inbox;
use rygrad::run::recorder::Recorder;
use rygrad::run::source::{Input, Source};
use rygrad::store::Folders;
use std::fs::{create_dir_all, read_to_string, write};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Each process changes one of these, by its seed.
const KEYS: [&str; 3] = ["emergency", "urgent", "clinician"];

/// What a hand wrote before.
const BY_HAND: &str = "# mine\nvoice = false # at night\n\n# the pedal\n[keys]\npain = [\"f9\"]\n";

/// How many changes a driver makes that is not ended before.
const MANY: u64 = 100;

fn key_of(seed: u64) -> &'static str {
    KEYS[usize::try_from(seed).unwrap() % KEYS.len()]
}

/// What the driver does: changes its setting so many times, and leaves in peace.
pub(crate) fn change_settings(folders: &Folders, seed: u64, times: u64) {
    let mut inbox = Inbox::open();
    let mut recorder = Recorder::new(folders.clone(), Vec::new(), inbox.mailbox());
    let key = key_of(seed);
    let from = folders_say(folders, key).unwrap_or(0);
    for number in from + 1..=from.saturating_add(times) {
        say(&format!("handed {key} {number}"));
        recorder.save(vec![Change {
            setting: Setting::of(key).unwrap(),
            value: Some(Value::Text(Plain::new(&number.to_string()))),
        }]);
        match inbox.wait(None) {
            (Input::Message(Msg::Kept(Ok(()))), _) => say(&format!("kept {key} {number}")),
            (Input::Message(Msg::Kept(Err(trouble))), _) => {
                say(&format!("failed {key} {number} {}", trouble.said));
            }
            other => panic!("{other:?}"),
        }
    }
    let unsaved = recorder.finish(Duration::from_mins(1));
    say(&format!("left {:?}", unsaved.settings.map(|t| t.said)));
}

/// The number that the file has for a key.
fn folders_say(folders: &Folders, key: &str) -> Option<u64> {
    number(&read_to_string(folders.settings()).ok()?, key)
}

fn number(text: &str, key: &str) -> Option<u64> {
    match Setting::of(key)?.get(&settings(text).ok()?)? {
        Value::Text(number) => number.as_str().parse().ok(),
        _ => None,
    }
}

/// The settings of a file without a fault.
fn settings(text: &str) -> Result<Settings, String> {
    let (settings, found) = read(text, Path::new("config.toml"));
    if found.is_empty() {
        Ok(settings)
    } else {
        Err(format!("{found:?} in {text:?}"))
    }
}

/// What was handed over and what was acknowledged of each key.
#[derive(Debug, Default, Clone)]
struct Told {
    handed: [u64; KEYS.len()],
    kept: [u64; KEYS.len()],
}

impl Told {
    fn hear(&mut self, said: &[String]) {
        for line in said {
            let words: Vec<&str> = line.split(' ').collect();
            let [word, key, number, ..] = words[..] else {
                continue;
            };
            let Some(at) = KEYS.iter().position(|known| *known == key) else {
                continue;
            };
            let number = number.parse().unwrap();
            match word {
                "handed" => self.handed[at] = number,
                "kept" => self.kept[at] = number,
                _ => {}
            }
        }
    }

    /// Whether the file says what was acknowledged, and all that was there before.
    fn check(&self, text: Option<&str>, before: &str) -> Result<(), String> {
        let Some(text) = text else {
            let nothing = before.is_empty() && self.kept.iter().all(|number| *number == 0);
            return nothing.then_some(()).ok_or("there is no file".to_owned());
        };
        if text.is_empty() {
            return Err("the file is empty".to_owned());
        }
        settings(text)?;
        for line in before.lines() {
            if !text.contains(line) {
                return Err(format!("{line:?} is gone: {text:?}"));
            }
        }
        for (at, key) in KEYS.iter().enumerate() {
            let found = number(text, key).unwrap_or(0);
            if found < self.kept[at] || found > self.handed[at] {
                return Err(format!("{key} is {found} of {self:?}"));
            }
        }
        Ok(())
    }

    fn check_folder(&self, folders: &Folders, before: &str) -> Result<(), String> {
        let text = read_to_string(folders.settings()).ok();
        self.check(text.as_deref(), before)
    }

    /// After a last change in peace nothing lies beside the file.
    fn check_settled(&mut self, home: &Path, before: &str) -> Result<(), String> {
        let mut last = Driver::start("a setting", home, 0);
        let said = last.has_ended();
        self.hear(&said);
        if !said.iter().any(|line| line.starts_with("kept ")) {
            return Err(format!("the last change is not kept: {said:?}"));
        }
        self.check_folder(&folders(home), before)?;
        let beside = files(&home.join("config"));
        if beside.len() == 1 {
            Ok(())
        } else {
            Err(format!("{beside:?}"))
        }
    }
}

fn home_by_hand() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    create_dir_all(home.path().join("config")).unwrap();
    write(folders(home.path()).settings(), BY_HAND).unwrap();
    home
}

#[test]
fn settings_killed_60_times_are_whole_and_hold_what_was_acknowledged() {
    killed(60);
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored --nocapture long_settings"]
fn long_settings_killed_500_times() {
    killed(500);
}

fn killed(times: u32) {
    let run = of_this_run();
    let mut chance = Seed::new(run);
    let (mut kills, mut acknowledged) = (0, 0);
    while kills < times {
        let home = home_by_hand();
        let mut told = Told::default();
        for _ in 0..10 {
            let two = chance.once_in(3);
            let first = chance.below(KEYS.len() as u64);
            let seeds = if two {
                vec![first, first + 1]
            } else {
                vec![first]
            };
            let mut drivers: Vec<Driver> = seeds
                .iter()
                .map(|seed| Driver::start("settings", home.path(), *seed))
                .collect();
            let mut said: Vec<Vec<String>> = Vec::new();
            for driver in &mut drivers {
                let lines = chance.below(30);
                said.push((0..lines).map_while(|_| driver.hears()).collect());
            }
            for _ in 0..chance.below(60_000) {
                std::hint::spin_loop();
            }
            for (driver, mut heard) in drivers.into_iter().zip(said) {
                heard.extend(driver.killed());
                acknowledged += heard.iter().filter(|l| l.starts_with("kept")).count();
                told.hear(&heard);
                kills += 1;
            }
            if let Err(broken) = told.check_folder(&folders(home.path()), BY_HAND) {
                panic!("{broken}; kill {kills}, CRASH_SEED={run}");
            }
        }
        if let Err(broken) = told.check_settled(home.path(), BY_HAND) {
            panic!("{broken}; kill {kills}, CRASH_SEED={run}");
        }
    }
    println!("{kills} kills, {acknowledged} acknowledged, seed {run}");
}

#[test]
fn a_change_of_a_setting_survives_the_failure_of_any_call() {
    every_call(&["error=EIO", "signal=KILL"]);
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored --nocapture long_settings"]
fn long_settings_survive_the_failure_of_any_call() {
    let blows = [
        "error=EIO",
        "error=ENOSPC",
        "error=EACCES",
        "error=EINTR",
        "error=EROFS",
        "error=EMFILE",
        "error=ENOLCK",
        "error=EXDEV",
        "error=EBUSY",
        "signal=KILL",
    ];
    every_call(&blows);
}

fn every_call(blows: &[&str]) {
    if !can("a setting", &["strace"]) {
        return;
    }
    let mut runs = 0;
    for calls in CHANGES
        .into_iter()
        .chain(["flock", "lseek", "read", "ftruncate"])
    {
        for blow in blows {
            for n in 1.. {
                runs += 1;
                if !one_call(&format!("{calls}:{blow}:when={n}")) {
                    break;
                }
            }
        }
    }
    println!("a setting: {runs} runs");
}

/// Whether anything was done to it.
fn one_call(inject: &str) -> bool {
    let home = home_by_hand();
    let driver = command("a setting", home.path(), 0);
    let (said, touched) = under(&driver, inject, home.path());
    let mut told = Told::default();
    told.hear(&said);
    let checked = told
        .check_folder(&folders(home.path()), BY_HAND)
        .and_then(|()| told.check_settled(home.path(), BY_HAND));
    if let Err(broken) = checked {
        panic!("{broken}; {inject}, {said:#?}");
    }
    // Whoever could leave in peace was told of every change.
    let count = |word| said.iter().filter(|line| line.starts_with(word)).count();
    if count("left ") > 0 {
        assert_eq!(
            count("handed "),
            count("kept ") + count("failed "),
            "{said:?}"
        );
    }
    touched
}

#[test]
fn after_a_power_cut_at_any_call_the_settings_are_whole() {
    if can("power cuts of settings", &["strace"]) {
        println!("{} power cuts of settings", cuts(1, false).unwrap());
    }
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored --nocapture long_settings"]
fn long_settings_power_cuts_at_any_call() {
    if can("power cuts of settings", &["strace"]) {
        println!("{} power cuts of settings", cuts(20, false).unwrap());
    }
}

#[test]
fn settings_on_a_disk_that_never_syncs_are_found_out() {
    if can("settings on a disk that never syncs", &["strace"]) {
        println!("{}", cuts(20, true).unwrap_err());
    }
}

/// Three processes after each other, the first of which is killed at a call in turn; the power goes
/// after each call.
fn cuts(looks: u32, careless: bool) -> Result<u32, String> {
    let run = of_this_run();
    let mut chance = Seed::new(run);
    let mut cuts = 0;
    for calls in CHANGES {
        for n in 1.. {
            let kill = format!("{calls}:signal=KILL:when={n}");
            let Some((more, died)) = lives(&kill, looks, careless, &mut chance)? else {
                continue;
            };
            cuts += more;
            if !died {
                break;
            }
        }
    }
    Ok(cuts)
}

/// How often the power went, and whether the first process died; `None` where nobody knows what it
/// died in.
fn lives(
    kill: &str,
    looks: u32,
    careless: bool,
    chance: &mut Seed,
) -> Result<Option<(u32, bool)>, String> {
    let home = tempfile::tempdir().unwrap();
    let mut disk = Disk::new(home.path());
    let mut told = Told::default();
    let (mut cuts, mut died) = (0, false);
    for (inject, seed) in [(Some(kill), 0), (None, 1), (None, 0)] {
        disk.begins();
        let Some(calls) = record(
            &command("a setting", home.path(), seed),
            inject,
            home.path(),
        ) else {
            return Ok(None);
        };
        let mut left = false;
        for call in calls {
            if !(careless && matches!(call, Call::Synced(_))) {
                disk.takes(&call);
            }
            if let Call::Said(line) = &call {
                told.hear(std::slice::from_ref(line));
                left |= line.starts_with("left ");
            }
            for _ in 0..looks {
                let found = tempfile::tempdir().unwrap();
                disk.after_power_cut(chance, found.path());
                told.check_folder(&folders(found.path()), "")
                    .map_err(|broken| format!("{broken}; {kill}, at {call:?}"))?;
                cuts += 1;
            }
        }
        died |= !left;
    }
    Ok(Some((cuts, died)))
}

#[test]
fn after_a_power_cut_an_ext4_disk_holds_the_settings() {
    on_ext4(10);
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored --nocapture long_settings"]
fn long_settings_100_power_cuts_of_ext4() {
    on_ext4(100);
}

fn on_ext4(cuts: u32) {
    if !can("power cuts, settings", &["root", "mkfs.ext4", "losetup"]) {
        return;
    }
    let mut chance = Seed::new(of_this_run());
    let mut kept = 0;
    for cut in 0..cuts {
        let seed = chance.next();
        let Some(found) = cut_off("settings", seed) else {
            return;
        };
        let mut told = Told::default();
        told.hear(&found.said);
        if let Err(broken) = told.check_folder(&folders(found.disk.path()), "") {
            panic!("{broken}; cut {cut}, seed {seed}");
        }
        kept += told.kept.iter().sum::<u64>();
    }
    println!("{cuts} power cuts, {kept} acknowledged");
}

#[test]
fn two_processes_that_change_different_settings_lose_no_edit() {
    let home = home_by_hand();
    let drivers: Vec<Driver> = (0..3)
        .map(|seed| Driver::start("settings", home.path(), seed))
        .collect();
    let mut told = Told::default();
    for driver in drivers {
        told.hear(&driver.ends_well());
    }
    assert_eq!(told.kept, [MANY; 3]);
    told.check_folder(&folders(home.path()), BY_HAND).unwrap();
    told.check_settled(home.path(), BY_HAND).unwrap();
}

#[test]
fn a_file_that_is_mounted_alone_is_written_as_it_lies() {
    if !can("a file mounted alone", &["root"]) {
        return;
    }
    let home = home_by_hand();
    let config = home.path().join("config");
    let file = home.path().join("elsewhere");
    write(&file, BY_HAND).unwrap();
    for closed in [false, true] {
        let mut mounted = Mounted(Vec::new());
        if closed && !(mounted.bind(&config, &config) && closed_to_writers(&config)) {
            return can_not_mount("a closed folder");
        }
        if !mounted.bind(&file, &folders(home.path()).settings()) {
            return can_not_mount("a file mounted alone");
        }
        let said = Driver::start("a setting", home.path(), 0).ends_well();
        assert!(
            said.iter().any(|line| line.starts_with("kept ")),
            "{said:?}"
        );
        let mut told = Told::default();
        told.hear(&said);
        told.check(read_to_string(&file).ok().as_deref(), BY_HAND)
            .unwrap();
        assert_eq!(files(&config).len(), 1);
        assert!(files(&home.path().join("tmp")).is_empty());
    }
}

/// Mounts that go with this, the last one first.
struct Mounted(Vec<std::path::PathBuf>);

impl Mounted {
    fn bind(&mut self, from: &Path, to: &Path) -> bool {
        let done = quietly(Command::new("mount").arg("--bind").args([from, to]));
        if done {
            self.0.push(to.to_owned());
        }
        done
    }
}

/// Closes a mount.
fn closed_to_writers(at: &Path) -> bool {
    let mut mount = Command::new("mount");
    quietly(mount.args(["-o", "remount,bind,ro"]).arg(at))
}

impl Drop for Mounted {
    fn drop(&mut self) {
        for at in self.0.iter().rev() {
            quietly(Command::new("umount").arg(at));
        }
    }
}

/// How often a driver changes its setting.
pub(crate) fn times(role: &str) -> u64 {
    if role == "a setting" { 1 } else { MANY }
}
