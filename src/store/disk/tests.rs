#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;

/// A file in memory that takes so many bytes, and then is full.
#[derive(Default)]
struct Fake {
    bytes: Vec<u8>,
    room: usize,
    interrupted: bool,
    cannot_cut: bool,
    cannot_sync: bool,
    synced: u32,
    /// The last byte of each write.
    ends: Vec<u8>,
}

impl Sink for Fake {
    fn size(&self) -> io::Result<u64> {
        Ok(self.bytes.len() as u64)
    }
    fn last_byte(&mut self) -> io::Result<u8> {
        self.bytes
            .last()
            .copied()
            .ok_or(ErrorKind::UnexpectedEof.into())
    }
    fn put(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if std::mem::take(&mut self.interrupted) {
            return Err(ErrorKind::Interrupted.into());
        }
        let room = self.room.saturating_sub(self.bytes.len());
        if room == 0 {
            return Err(ErrorKind::StorageFull.into());
        }
        self.ends.extend(bytes.last());
        let taken = bytes.iter().take(room);
        self.bytes.extend(taken);
        Ok(room.min(bytes.len()))
    }
    fn cut(&mut self, size: u64) -> io::Result<()> {
        if self.cannot_cut {
            return Err(ErrorKind::Other.into());
        }
        self.bytes
            .truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok(())
    }
    fn sync(&mut self) -> io::Result<()> {
        self.synced += 1;
        if self.cannot_sync {
            return Err(ErrorKind::Other.into());
        }
        Ok(())
    }
}

fn with(bytes: &str, room: usize) -> Fake {
    Fake {
        bytes: bytes.into(),
        room,
        ..Fake::default()
    }
}

#[test]
fn a_torn_line_is_closed_and_not_touched() {
    let mut file = with("one\ntw", 100);
    assert!(append(&mut file, b"three\n").is_ok());
    assert_eq!(file.bytes, b"one\ntw\nthree\n");
    assert_eq!(file.synced, 1);
}

#[test]
fn a_signal_before_the_first_byte_is_no_failure() {
    let mut file = with("one\n", 100);
    file.interrupted = true;
    assert!(append(&mut file, b"two\n").is_ok());
    assert_eq!(file.bytes, b"one\ntwo\n");
}

#[test]
fn on_a_full_disk_the_file_is_as_it_was() {
    for room in 4..8 {
        let mut file = with("one\n", room);
        let refused = append(&mut file, b"two\n");
        assert!(
            matches!(refused, Err(AppendError::NotWritten(e)) if e.kind() == ErrorKind::StorageFull)
        );
        assert_eq!(file.bytes, b"one\n");
    }
}

#[test]
fn more_than_one_write_takes_is_appended_whole_or_not_at_all() {
    let lines = "a line of a log\n".repeat(40_000);
    let mut file = with("on", usize::MAX);
    assert!(append_all(&mut file, lines.as_bytes()).is_ok());
    assert_eq!(file.bytes, format!("on\n{lines}").into_bytes());
    assert_eq!(file.synced, 1);
    // Nobody who writes in between comes into the middle of a line.
    assert!(file.ends.len() > 2 && file.ends.iter().all(|end| *end == b'\n'));
    for room in [2, 3, 300_000, 600_000, lines.len() + 2] {
        let mut file = with("on", room);
        assert!(append_all(&mut file, lines.as_bytes()).is_err());
        assert_eq!((&*file.bytes, file.synced), (&b"on"[..], 0));
    }
}

#[test]
fn what_could_not_be_taken_back_is_closed_by_the_next() {
    let mut file = with("one\n", 6);
    file.cannot_cut = true;
    assert!(append(&mut file, b"two\n").is_err());
    file.room = 100;
    assert!(append(&mut file, b"two\n").is_ok());
    assert_eq!(file.bytes, b"one\ntw\ntwo\n");
}

#[test]
fn a_failed_sync_is_not_repeated() {
    let mut file = with("", 100);
    file.cannot_sync = true;
    assert!(matches!(
        append(&mut file, b"one\n"),
        Err(AppendError::Unconfirmed(_))
    ));
    assert_eq!(file.synced, 1);
    assert_eq!(
        file.bytes, b"one\n",
        "it may be there: it is not taken back"
    );
}

#[test]
fn a_file_in_the_way_of_a_folder_is_named() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let said = make_folder(&file.join("data")).unwrap_err().to_string();
    let expected = format!(
        "the folder {} could not be used: a file is in the way; move it away",
        file.display()
    );
    assert_eq!(said, expected);
}

#[cfg(unix)]
#[test]
fn a_folder_may_be_a_link_and_one_that_leads_nowhere_is_named() {
    let home = tempfile::tempdir().unwrap();
    let (disk, link) = (home.path().join("disk"), home.path().join("data"));
    std::os::unix::fs::symlink(&disk, &link).unwrap();
    let said = make_folder(&link.join("in-progress"))
        .unwrap_err()
        .to_string();
    let expected = format!(
        "the folder {} could not be used: it is not there; was it moved?",
        link.display()
    );
    assert_eq!(said, expected);
    assert!(!disk.exists());
    fs::create_dir(&disk).unwrap();
    make_folder(&link.join("in-progress")).unwrap();
    assert!(disk.join("in-progress").is_dir());
}

#[cfg(unix)]
#[test]
fn only_a_regular_file_is_opened_and_nothing_waits_for_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    for path in [pipe.as_path(), Path::new("/dev/zero")] {
        for open in [open_to_read, open] {
            let refused = open(path).unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::InvalidInput);
        }
    }
    let refused = open_to_read(folder.path()).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::IsADirectory);
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    let mut read = String::new();
    open_to_read(&file)
        .unwrap()
        .read_to_string(&mut read)
        .unwrap();
    assert_eq!(read, "x");
}
