//! The file of the settings is none, or its disk answers no more: the program starts, says so, and
//! leaves.

use crate::patient::{Patient, RYGRAD, checks_in, until};
use crate::support::pty::Pty;
use rustix::process::{Pid, Signal, kill_process};
use std::fs::{create_dir, read_dir, read_to_string, remove_file};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

fn patient() -> Patient {
    Patient::with(&[("reach", "sets = 1\nreps = 9\nhold = 9")])
}

/// Something that is no file lies at this place.
fn put_something_else(kind: &str, at: &Path) {
    remove_file(at).unwrap();
    match kind {
        "a pipe" => {
            let made = Command::new("mkfifo").arg(at).status();
            assert!(made.unwrap().success());
        }
        "a folder" => create_dir(at).unwrap(),
        "a link in a circle" => symlink(at, at).unwrap(),
        device => symlink(device, at).unwrap(),
    }
}

#[test]
fn whatever_lies_in_place_of_the_settings_it_starts_says_so_and_leaves() {
    for kind in [
        "a pipe",
        "a folder",
        "a link in a circle",
        "/dev/zero",
        "/dev/full",
        "/dev/tty",
    ] {
        let patient = patient();
        let at = patient.path("config/config.toml");
        put_something_else(kind, &at);
        let mut pty = patient.starts(&[]);
        // Nothing is known of this person, so the first start begins.
        pty.until_shows("Where are you?");
        pty.type_keys("\r");
        pty.until("the next question", |seen| !seen.shows("Where are you?"));
        pty.signal(Signal::TERM);
        assert_eq!(pty.ends_and_gives_back(), 143, "{kind}");
        pty.until_shows("Not all of your settings could be saved");
        assert!(!at.is_file(), "{kind}: it is left as it is");
        let beside = read_dir(patient.path("config")).unwrap().count();
        assert_eq!(beside, 3, "{kind}");
    }
}

#[test]
fn a_change_that_cannot_be_kept_is_said_and_kept_once_it_can_be() {
    let patient = patient();
    let at = patient.path("config/config.toml");
    let mine = read_to_string(&at).unwrap();
    let mut pty = patient.starts(&[]);
    pty.until_shows("Start");
    put_something_else("a pipe", &at);
    changes_the_voice(&mut pty);
    pty.until_shows("Not saved");
    pty.type_keys("\r");
    pty.until_shows("The settings are not saved");
    remove_file(&at).unwrap();
    let by_hand = mine.clone() + "clinician = \"Åse\"\n";
    patient.put("config/config.toml", &by_hand);
    pty.type_keys("s");
    pty.until_shows("Not saved");
    pty.type_keys(&"\x1b[B".repeat(8));
    pty.type_keys("\x1b[C");
    pty.until("it is kept", |seen| {
        seen.shows("reduced") && !seen.shows("Not saved")
    });
    pty.type_keys("\r");
    pty.until("the notice is gone", |seen| {
        seen.shows("Start") && !seen.shows("The settings are not saved")
    });
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let kept = mine.replace("voice = false", "voice = \"auto\"");
    let expected = kept + "clinician = \"Åse\"\nmotion = \"reduced\"\n";
    assert_eq!(read_to_string(&at).unwrap(), expected);
}

/// From Today.
fn changes_the_voice(pty: &mut Pty) {
    pty.type_keys("s");
    pty.until_shows("Voice speed");
    pty.type_keys("\x1b[B\x1b[B\x1b[B\x1b[C");
}

/// Starts the product on a disk that answers no more where it is to sync one of these.
fn on_a_dead_disk(patient: &Patient, dead: &[&str], words: &[&str]) -> Option<Pty> {
    let mut strace = Command::new("strace");
    strace.args(["-e", "trace=none", "true"]);
    let quiet = strace.stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !quiet.is_ok_and(|status| status.success()) {
        let said = b"a dead disk: skipped, without strace\n";
        let _ = std::io::stderr().write_all(said);
        return None;
    }
    let mut args: Vec<String> = [
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=fsync,fdatasync",
    ]
    .map(str::to_owned)
    .into();
    for place in dead {
        args.extend(["-P".to_owned(), patient.path(place).display().to_string()]);
    }
    let hang = "inject=fsync,fdatasync:delay_enter=600000000";
    args.extend(["-e".to_owned(), hang.to_owned(), RYGRAD.to_owned()]);
    args.extend(patient.command(words).into_iter().map(Into::into));
    Some(patient.run("strace", &args))
}

/// The process under the tool.
fn inner(pty: &Pty) -> Pid {
    let pid = pty.pid.as_raw_nonzero();
    let children = format!("/proc/{pid}/task/{pid}/children");
    until("a child", || {
        read_to_string(&children).is_ok_and(|pids| !pids.trim().is_empty())
    });
    let pids = read_to_string(children).unwrap();
    let first = pids.split_whitespace().next().unwrap();
    Pid::from_raw(first.parse().unwrap()).unwrap()
}

/// Waits until the product has ended. The tool itself stays as long as it holds a call up.
fn is_gone(product: Pid) {
    let status = format!("/proc/{}/stat", product.as_raw_nonzero());
    until("its end", || {
        read_to_string(&status).map_or(true, |stat| stat.contains(") Z "))
    });
}

#[test]
fn leaving_waits_for_no_dead_disk() {
    for leaves_by in ["q", "SIGTERM"] {
        let patient = patient();
        let Some(mut pty) = on_a_dead_disk(&patient, &["config"], &[]) else {
            return;
        };
        pty.until_shows("Start");
        changes_the_voice(&mut pty);
        let at = patient.path("config/config.toml");
        // The new file has its name already; only the disk has not said so.
        until("the change", || {
            read_to_string(&at).is_ok_and(|text| text.contains("voice = \"auto\""))
        });
        let product = inner(&pty);
        if leaves_by == "q" {
            pty.type_keys("\r");
            pty.until_shows("Start");
            pty.type_keys("q");
        } else {
            kill_process(product, Signal::TERM).unwrap();
        }
        pty.until_shows("Not all of your settings could be saved");
        is_gone(product);
    }
}

#[test]
fn with_settings_and_log_on_a_dead_disk_what_was_felt_is_rescued() {
    let patient = patient();
    let dead = ["config", "data/log.jsonl"];
    let Some(mut pty) = on_a_dead_disk(&patient, &dead, &["start", "mine"]) else {
        return;
    };
    checks_in(&mut pty);
    pty.type_keys("v");
    let at = patient.path("config/config.toml");
    until("the change", || {
        read_to_string(&at).is_ok_and(|text| text.contains("voice = \"auto\""))
    });
    let product = inner(&pty);
    kill_process(product, Signal::TERM).unwrap();
    pty.until_shows("Not everything could be written to the log");
    pty.until_shows("Not all of your settings could be saved");
    is_gone(product);
    let kept: Vec<_> = read_dir(patient.path("tmp"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    let text = read_to_string(&kept[0]).unwrap();
    assert!(text.contains("\"type\":\"check_in\""), "{text}");
}
