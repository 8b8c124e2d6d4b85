#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::{lock::lock, read, sample};
use super::*;
use std::fs;

#[test]
fn a_record_is_a_line_and_both_files_are_ours_alone() {
    let (_home, folders) = sample::folders();
    append(&folders, &sample::record(1)).unwrap();
    append(&folders, &sample::record(2)).unwrap();
    let expected = sample::line(&sample::record(1)) + &sample::line(&sample::record(2));
    assert_eq!(fs::read_to_string(folders.log()).unwrap(), expected);
    #[cfg(unix)]
    for path in [folders.log(), folders.lock()] {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_log_cut_after_any_byte_is_healed_and_keeps_its_whole_lines() {
    let (_home, folders) = sample::folders();
    append(&folders, &sample::record(1)).unwrap();
    append(&folders, &sample::record(2)).unwrap();
    let whole = fs::read(folders.log()).unwrap();
    let first = sample::line(&sample::record(1)).len();
    for cut in 0..=whole.len() {
        let left = whole.get(..cut).unwrap();
        fs::write(folders.log(), left).unwrap();
        append(&folders, &sample::record(3)).unwrap();
        let healed = fs::read(folders.log()).unwrap();
        assert!(
            healed.starts_with(left),
            "no byte of the torn tail is touched"
        );
        let found = read::all(&folders.log()).unwrap();
        let ids: Vec<_> = found.records.iter().filter_map(|kept| kept.id).collect();
        // A line that lacks only its newline is whole.
        let mut expected = vec![];
        expected.extend((cut + 1 >= first).then(|| sample::id(1)));
        expected.extend((cut + 1 >= whole.len()).then(|| sample::id(2)));
        expected.push(sample::id(3));
        assert_eq!(ids, expected, "cut after {cut}");
    }
}

#[test]
fn a_lock_held_elsewhere_is_named() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let held = lock(&folders.lock(), Duration::ZERO).unwrap();
    let log = Log {
        patience: Duration::from_millis(5),
        ..Log::new(folders.clone())
    };
    let problem = log.append(b"{}\n").unwrap_err();
    assert_eq!(
        problem,
        Problem::Busy {
            path: folders.lock()
        }
    );
    drop(held);
    assert_eq!(log.append(b"{}\n"), Ok(()));
}

#[test]
fn probing_writes_nothing() {
    let (_home, folders) = sample::folders();
    Log::new(folders.clone()).probe().unwrap();
    assert_eq!(fs::read(folders.log()).unwrap(), b"");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    std::os::unix::fs::symlink("/dev/full", folders.log()).unwrap();
    let said = append(&folders, &sample::record(1))
        .unwrap_err()
        .to_string();
    assert!(
        said.ends_with("the disk is full; free some space"),
        "{said}"
    );
}
