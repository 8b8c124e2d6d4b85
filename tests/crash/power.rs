//! A real power cut: an ext4 image, copied while a driver appends, mounted, and compared with what
//! was acknowledged by then. A control that leaves out the sync must lose data.

use crate::driver::{Driver, command, folders, say};
use crate::kept::Kept;
use crate::records::{check_in, line};
use crate::seed::{Seed, of_this_run};
use crate::tools::{Mount, can, can_not_mount, quietly};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use rygrad::store::Folders;
use std::fs::{File, OpenOptions, copy, create_dir_all, read, read_to_string};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use uuid::Uuid;

/// What the driver of the control does.
const CARELESS: &str = "append without sync";

#[test]
fn after_a_power_cut_an_ext4_disk_holds_what_was_acknowledged() {
    if let Some(lost) = lost_in("without end", 40) {
        assert_eq!(lost, Vec::<String>::new());
    }
}

#[test]
fn without_the_sync_an_ext4_disk_loses_what_was_acknowledged() {
    if let Some(lost) = lost_in(CARELESS, 4) {
        println!("the control loses in {} of 4 cuts", lost.len());
        assert!(!lost.is_empty(), "the cut cuts nothing off");
    }
}

#[test]
#[ignore = "long: cargo test --release --test crash -- --ignored long_ext4"]
fn long_ext4_power_cuts() {
    if let Some(lost) = lost_in("without end", 300) {
        assert_eq!(lost, Vec::<String>::new());
    }
}

/// What was lost in so many cuts; `None` where this cannot be tried.
fn lost_in(role: &str, cuts: u32) -> Option<Vec<String>> {
    let test = format!("power cuts, {role}");
    if !can(&test, &["root", "mkfs.ext4", "losetup"]) {
        return None;
    }
    let mut chance = Seed::new(of_this_run());
    let mut lost = Vec::new();
    for cut in 0..cuts {
        let seed = chance.next();
        match one_cut(role, seed)? {
            Ok(()) => {}
            Err(broken) => lost.push(format!("cut {cut}, seed {seed}: {broken}")),
        }
    }
    Some(lost)
}

fn one_cut(role: &str, seed: u64) -> Option<Result<(), String>> {
    let found = cut_off(role, seed)?;
    let mut kept = Kept::of_power_cuts();
    kept.hear(&found.said);
    Some(kept.check(&folders(found.disk.path())))
}

/// What a power cut leaves: a disk, and what was said by then.
pub(crate) struct CutOff {
    pub(crate) said: Vec<String>,
    pub(crate) disk: Mount,
    _image: TempDir,
}

/// Cuts the power while a driver does this; `None` where nothing can be mounted.
pub(crate) fn cut_off(role: &str, seed: u64) -> Option<CutOff> {
    let home = tempfile::tempdir().unwrap();
    let mut chance = Seed::new(seed);
    let image = home.path().join("image");
    File::create(&image).unwrap().set_len(8 << 20).unwrap();
    let made = quietly(Command::new("mkfs.ext4").arg("-q").arg(&image));
    // Nothing is written of itself, only what is asked for.
    let disk = mounted(&image, "loop,commit=600").filter(|_| made);
    let Some(disk) = disk else {
        can_not_mount(role);
        return None;
    };
    // What is said is kept outside, as a screen would be.
    let screen = home.path().join("screen");
    let mut child = command(role, disk.path(), chance.next());
    let driver = Driver::spawn(child.stdout(File::create(&screen).unwrap()));
    let lines = 5 + usize::try_from(chance.below(120)).unwrap();
    let text = || read_to_string(&screen).unwrap();
    while text().lines().count() < lines {
        std::thread::yield_now();
    }
    for _ in 0..chance.below(100_000) {
        std::hint::spin_loop();
    }
    let pid = Pid::from_child(&driver.child);
    kill_process(pid, Signal::STOP).unwrap();
    waitpid(Some(pid), WaitOptions::UNTRACED).unwrap();
    let said: Vec<String> = text().lines().map(str::to_owned).collect();
    let cut = home.path().join("cut");
    snapshot(&image, &cut);
    drop(driver);
    drop(disk);
    Some(CutOff {
        said,
        disk: mounted(&cut, "loop").unwrap(),
        _image: home,
    })
}

fn mounted(image: &Path, options: &str) -> Option<Mount> {
    Mount::new(&["-t", "ext4", "-o", options, image.to_str().unwrap()])
}

/// The image at one moment: nobody writes any more, and what was on its way has come to rest when
/// two copies are the same.
fn snapshot(image: &Path, to: &Path) {
    copy(image, to).unwrap();
    let mut last = read(to).unwrap();
    loop {
        copy(image, to).unwrap();
        let now = read(to).unwrap();
        if now == last {
            return;
        }
        last = now;
    }
}

/// What the driver of the control does: the same lines, and no sync.
pub(crate) fn append_without_sync(folders: &Folders, seed: u64) {
    let mut chance = Seed::new(seed);
    create_dir_all(folders.data()).unwrap();
    let mut log = OpenOptions::new();
    let mut log = log.append(true).create(true).open(folders.log()).unwrap();
    for number in 1.. {
        let id = Uuid::from_u64_pair(chance.next(), chance.next());
        say(&format!("handed {number} record {id}"));
        log.write_all(line(&check_in(id, 0)).as_bytes()).unwrap();
        say(&format!("saved {number}"));
        if number > 2_000 {
            loop {
                std::thread::park();
            }
        }
    }
}
