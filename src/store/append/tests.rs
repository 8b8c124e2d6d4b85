#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::super::{Form, Line, all, decode, lock::lock, read, sample, utf16_text};
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
        let ids: Vec<_> = found.records.iter().filter_map(Record::id).collect();
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

/// What another program makes of the file, a shell or an editor.
fn other_forms(line: &str) -> Vec<Vec<u8>> {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let bare = line.trim_end();
    let mut forms: Vec<Vec<u8>> = utf16_text::all(line).into();
    forms.extend(utf16_text::all(bare));
    for text in [
        format!("[{bare}]"),
        format!("[\n  {bare},\n  {bare}\n]\n"),
        format!("{pretty}\n{pretty}\n"),
        pretty,
        format!("{bare}\r{bare}\r"),
        format!("{bare},\n{bare},\n"),
    ] {
        forms.push(text.into_bytes());
    }
    forms
}

#[test]
fn a_log_in_another_form_is_written_as_lines_before_it_grows() {
    let (one, two) = (sample::record(1), sample::record(2));
    for form in other_forms(&sample::line(&one)) {
        let (_home, folders) = sample::folders();
        sample::make(&folders);
        fs::write(folders.log(), &form).unwrap();
        let before = all(&folders.log()).unwrap();
        assert_ne!(before.form, Form::Lines);
        append(&folders, &two).unwrap();
        let log = fs::read_to_string(folders.log()).unwrap();
        assert!(
            log.lines()
                .all(|line| decode(line.as_bytes()) != Line::Damaged)
        );
        assert!(log.ends_with(&sample::line(&two)));
        let reading = all(&folders.log()).unwrap();
        assert!(reading.edited.is_empty());
        assert_eq!(reading.records, [one.clone(), two.clone()]);
        let old = old_files(&folders);
        assert_eq!(old.len(), 1, "{old:?}");
        assert_eq!(fs::read(&old[0]).unwrap(), form);
    }
}

fn old_files(folders: &Folders) -> Vec<PathBuf> {
    let entries = fs::read_dir(folders.data()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "bak"))
        .collect()
}

#[test]
fn what_cannot_be_read_of_another_form_stays_in_the_log() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let text = format!(
        "[{},\noops ø\n]",
        sample::line(&sample::record(1)).trim_end()
    );
    fs::write(folders.log(), &text).unwrap();
    append(&folders, &sample::record(2)).unwrap();
    let reading = all(&folders.log()).unwrap();
    assert_eq!((reading.records.len(), reading.faults.len()), (2, 1));
    let log = fs::read_to_string(folders.log()).unwrap();
    assert!(log.contains("\noops ø\n"), "{log}");
}

#[test]
fn other_line_ends_and_a_mark_are_left_as_they_are() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let text = "\u{feff}".to_owned() + &sample::line(&sample::record(1)).replace('\n', "\r\n");
    fs::write(folders.log(), &text).unwrap();
    append(&folders, &sample::record(2)).unwrap();
    let log = fs::read_to_string(folders.log()).unwrap();
    assert_eq!(log, text + &sample::line(&sample::record(2)));
}

/// A pipe has no other end here: neither reader nor writer waits for one.
#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_the_log_keeps_nobody_waiting() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    let made = std::process::Command::new("mkfifo")
        .arg(folders.log())
        .status();
    assert!(made.unwrap().success());
    assert!(all(&folders.log()).is_err());
    assert!(read::tail(&folders.log(), 1_000).is_err());
    let log = Log {
        second_place: folders.data().to_owned(),
        ..Log::new(folders.clone())
    };
    let record = sample::line(&sample::record(1));
    assert!(log.append(record.as_bytes()).is_err());
}
