//! The folders are not as they should be, or not ours alone.

use crate::patient::{
    Patient, RYGRAD, UNFINISHED, answers_the_lists, checks_in, comes_to, sealed_lines,
};
use std::fs::{create_dir, metadata, read_dir, rename, set_permissions};
use std::os::unix::fs::{PermissionsExt, symlink};

/// As short as a session can be.
const ONE: &str = "sets = 1\nreps = 1\nhold = 1\nmove = 0\nreturn = 0";

#[test]
fn where_nothing_can_be_written_it_runs_and_says_where_the_session_is() {
    let mut patient = Patient::with(&[("reach", ONE)]);
    // Root may write anywhere, so what is in the way is a file.
    patient.put("file", "");
    patient.keeps_data_in("file/data");
    let mut pty = patient.starts(&["start", "mine"]);
    pty.until_shows("Where is the pain?");
    pty.type_keys("a");
    pty.until_shows("How much pain");
    pty.type_keys("3");
    answers_the_lists(&mut pty, "of");
    comes_to(&mut pty, &["Not saved yet"]);
    comes_to(&mut pty, &["How is it now?", "not saved yet"]);
    pty.until("the trouble, and the whole scale above it", |seen| {
        seen.shows("no pain") && seen.shows("trying")
    });
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);

    let kept: Vec<_> = read_dir(patient.path("tmp"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    pty.until_shows(kept[0].to_str().unwrap());
    let records = sealed_lines(&kept[0]);
    let types: Vec<_> = records
        .iter()
        .map(|r| r["type"].as_str().unwrap())
        .collect();
    let all = ["check_in", "screening", "session"];
    assert_eq!(types, all, "and no journal");
    assert_eq!(records[0]["place"], "back");
    assert_eq!(records[2]["outcome"], "completed");
    assert_eq!(records[2]["exercises"][0]["done"]["both"]["reps"], 1);
}

/// Some disks know no locks. What stands in the way here is a folder.
#[test]
fn where_no_lock_can_be_had_two_terminals_at_once_keep_both_sessions() {
    // Long enough for the second to begin meanwhile.
    let patient = Patient::with(&[("reach", "sets = 1\nreps = 1\nhold = 8")]);
    create_dir(patient.path("data/session.lock")).unwrap();
    let mut first = patient.begins();
    let mut second = patient.begins();
    assert_eq!(second.seen().count(UNFINISHED), 0, "the first still runs");
    for pty in [&mut first, &mut second] {
        comes_to(pty, &["How is it now?", "saved ✓"]);
        pty.type_keys("q");
        assert_eq!(pty.ends_and_gives_back(), 0);
    }
    let sessions = patient.sessions();
    assert_eq!(sessions.len(), 2);
    assert_ne!(sessions[0]["id"], sessions[1]["id"]);
    for session in &sessions {
        assert_eq!(session["outcome"], "completed");
        let check_in = patient
            .log()
            .into_iter()
            .find(|record| record["type"] == "check_in" && record["session"] == session["id"]);
        assert!(check_in.is_some());
    }
    assert_eq!(patient.journals().len(), 0);
}

#[test]
fn what_others_could_read_is_closed_and_the_patient_is_told() {
    let patient = Patient::with(&[("reach", ONE)]);
    let log = patient.path("data/log.jsonl");
    set_permissions(&log, PermissionsExt::from_mode(0o644)).unwrap();
    let mut pty = patient.starts(&[]);
    pty.until_shows("Others on this computer");
    assert_eq!(metadata(log).unwrap().permissions().mode() & 0o777, 0o600);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

#[test]
fn the_data_folder_may_be_a_link() {
    let patient = Patient::with(&[("reach", ONE)]);
    rename(patient.path("data"), patient.path("disk")).unwrap();
    symlink(patient.path("disk"), patient.path("data")).unwrap();
    let mut pty = patient.begins();
    comes_to(&mut pty, &["How is it now?", "saved ✓"]);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    assert_eq!(patient.sessions().len(), 1);
    assert!(patient.path("disk/log.jsonl").is_file());
}

#[test]
fn where_no_file_may_grow_the_session_runs_and_is_shown_at_the_end() {
    let patient = Patient::with(&[("reach", ONE)]);
    let mut args = vec!["-c".into(), "ulimit -f 0; exec \"$@\"".into(), "sh".into()];
    args.push(RYGRAD.into());
    args.extend(patient.command(&["start", "mine"]));
    let mut pty = patient.run("sh", &args);
    checks_in(&mut pty);
    comes_to(&mut pty, &["How is it now?", "not saved yet"]);
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
    pty.until_shows("\"type\":\"session\"");
    assert_eq!(patient.sessions().len(), 0);
}
