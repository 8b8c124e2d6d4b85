//! No file may grow past a byte: `RLIMIT_FSIZE` at every byte of a record, in the log and in a
//! journal. The driver sets it for itself.

use crate::driver::{Driver, say};
use crate::records::{entry, line, numbered, occasion, outline};
use rustix::process::{Resource, Rlimit, setrlimit};
use rygrad::store::{Folders, Journal, Problem, append, merge};
use std::fs::{metadata, read, write};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use uuid::Uuid;

#[test]
fn at_every_byte_of_a_record_the_limit_tears_nothing() {
    let home = tempfile::tempdir().unwrap();
    let said = Driver::start("write to the limit", home.path(), 0).ends_well();
    assert!(
        said.iter().any(|line| line.starts_with("both whole")),
        "{said:#?}"
    );
}

/// What the driver does.
pub(crate) fn write_to_the_limit(folders: &Folders) {
    // As the product does: the write that meets the limit says so, the signal need not.
    let met = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, met).unwrap();
    append(folders, &numbered(0)).unwrap();
    let mut journal =
        Journal::create(folders, &occasion(Uuid::from_u128(1), 0), &outline()).unwrap();
    let next = line(&numbered(1)).len() as u64;
    let tries = at_every_byte(&folders.log(), next, || append(folders, &numbered(1)));
    let path = journal.path().to_owned();
    let more = at_every_byte(&path, 60, || journal.append(&[entry(0, 0)]));
    journal.append(&[entry(0, 0)]).unwrap();
    merge_at_the_limit(folders);
    say(&format!("both whole after {} tries", tries + more));
}

/// Another machine's log with more lines than a merge holds in memory: all of them or none.
fn merge_at_the_limit(folders: &Folders) {
    let other = folders.data().join("theirs");
    let lines: String = (0..1_000).map(|number| line(&numbered(number))).collect();
    write(&other, &lines).unwrap();
    let before = read(folders.log()).unwrap();
    let size = before.len() as u64;
    // What is here is appended once more, so that the end of the log has it.
    let appended = lines.len() as u64;
    for more in [0, 1, 40_000, 140_000, appended / 2, appended - 1] {
        limited(Some(size + more));
        let refused = merge(folders, std::slice::from_ref(&other)).unwrap_err();
        limited(None);
        assert!(matches!(refused, Problem::Write { .. }), "{refused}");
        assert_eq!(read(folders.log()).unwrap(), before, "{more}");
    }
    let merged = merge(folders, &[other]).unwrap();
    assert_eq!(merged.added(), 998);
}

/// Tries with each limit that is too low for the bytes, and then with none.
fn at_every_byte(path: &Path, bytes: u64, mut put: impl FnMut() -> Result<(), Problem>) -> u64 {
    let before = read(path).unwrap();
    let size = before.len() as u64;
    for byte in 0..bytes {
        limited(Some(size + byte));
        let refused = put().unwrap_err();
        limited(None);
        let Problem::Write { reason, .. } = refused else {
            panic!("{refused}");
        };
        assert!(
            matches!(
                reason.kind,
                ErrorKind::FileTooLarge | ErrorKind::StorageFull
            ),
            "{reason}"
        );
        assert_eq!(read(path).unwrap(), before, "at byte {byte}");
    }
    put().unwrap();
    assert!(metadata(path).unwrap().len() >= size + bytes);
    bytes
}

fn limited(current: Option<u64>) {
    let limit = Rlimit {
        current,
        maximum: None,
    };
    setrlimit(Resource::Fsize, limit).unwrap();
}
