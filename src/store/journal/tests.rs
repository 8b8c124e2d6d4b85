#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::sample;
use super::*;
use std::fs;

#[test]
fn a_journal_is_its_plan_and_what_happened() {
    let (_home, folders) = sample::folders();
    let mut journal = Journal::create(&folders, &sample::occasion(1), &sample::outline()).unwrap();
    let entries = sample::entries();
    journal.append(entries.get(..1).unwrap()).unwrap();
    journal.append(entries.get(1..).unwrap()).unwrap();
    let name = format!("{}.jsonl", sample::id(1));
    assert_eq!(journal.path(), folders.in_progress().join(name));
    let text = fs::read_to_string(journal.path()).unwrap();
    assert_eq!(text.lines().count(), 1 + entries.len());
    assert!(
        text.lines()
            .all(|line| line.starts_with(r#"{"v":1,"type":"#))
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(journal.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_session_has_one_journal() {
    let (_home, folders) = sample::folders();
    let (occasion, plan) = (sample::occasion(1), sample::outline());
    let _first = Journal::create(&folders, &occasion, &plan).unwrap();
    let second = Journal::create(&folders, &occasion, &plan);
    assert!(matches!(second, Err(Problem::Write { .. })));
}

#[test]
fn a_journal_that_cannot_be_made_leaves_nothing_behind() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let first = journal_line::begin(&sample::occasion(1), &sample::outline()).unwrap();
    let path = folders.in_progress().join("1.jsonl");
    let elsewhere = folders.data().join("missing/1.jsonl");
    let made = Journal::make(
        sample::id(1),
        &path.with_extension(UNNAMED),
        &elsewhere,
        first.as_bytes(),
    );
    assert!(made.is_err());
    assert!(!path.exists());
}
