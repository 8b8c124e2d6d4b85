#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::store::lock::lock;
use crate::store::recovery::unfinished;
use crate::store::{read, sample};
use std::cell::Cell;
use std::fs;
use std::sync::mpsc::Receiver;
use tempfile::TempDir;

/// Long enough for any machine; nothing waits for it unless it fails.
const LONG: Duration = Duration::from_mins(1);

struct Desk {
    home: TempDir,
    folders: Folders,
    writer: Writer,
    answers: Receiver<(Ticket, Result<(), Problem>)>,
    tickets: Cell<u64>,
}

/// A writer that waits for the lock as long as it takes.
fn desk() -> Desk {
    let (home, folders) = sample::folders();
    desk_in(home, folders, LONG)
}

fn desk_in(home: TempDir, folders: Folders, patience: Duration) -> Desk {
    let (send, answers) = mpsc::channel();
    let log = Log {
        folders: folders.clone(),
        patience,
        second_place: home.path().to_owned(),
    };
    let journals = unfinished(&folders).journals;
    let again = Duration::from_millis(20);
    let writer = Writer::start(log, again, journals, move |ticket, result| {
        let _ = send.send((ticket, result));
    });
    Desk {
        home,
        folders,
        writer,
        answers,
        tickets: Cell::default(),
    }
}

impl Desk {
    fn write(&self, what: Write) -> Ticket {
        let ticket = Ticket(self.tickets.get() + 1);
        self.tickets.set(ticket.0);
        self.writer.write(ticket, what);
        ticket
    }

    fn expect(&self, ticket: Ticket) {
        assert_eq!(self.next(), (ticket, Ok(())));
    }

    fn next(&self) -> (Ticket, Result<(), Problem>) {
        self.answers.recv_timeout(LONG).unwrap()
    }

    fn problem(&self, expected: Ticket) -> Problem {
        match self.next() {
            (ticket, Err(problem)) if ticket == expected => problem,
            other => unreachable!("{other:?}"),
        }
    }

    fn records(&self) -> usize {
        read::all(&self.folders.log()).unwrap().records.len()
    }

    fn journal(&self) -> PathBuf {
        let name = format!("{}.jsonl", sample::id(1));
        self.folders.in_progress().join(name)
    }
}

#[test]
fn a_session_from_probe_to_log() {
    let desk = desk();
    desk.expect(desk.write(Write::Probe));
    desk.expect(desk.write(sample::append(0)));
    desk.expect(desk.write(sample::begin(1)));
    for entry in sample::entries() {
        desk.expect(desk.write(Write::Entry(entry)));
    }
    let journal = fs::read_to_string(desk.journal()).unwrap();
    assert_eq!(journal.lines().count(), 1 + sample::entries().len());
    desk.expect(desk.write(sample::close(1)));
    assert!(!desk.journal().exists());
    assert_eq!(desk.records(), 2);
    assert!(desk.writer.finish(LONG).is_nothing());
}

#[test]
fn finishing_waits_for_all_that_was_handed_over() {
    let desk = desk();
    desk.write(sample::begin(1));
    for number in 100..300 {
        desk.write(sample::append(number));
    }
    for entry in sample::entries() {
        desk.write(Write::Entry(entry));
    }
    assert!(desk.writer.finish(LONG).is_nothing());
    let records = read::all(&desk.folders.log()).unwrap().records;
    assert_eq!(records.len(), 200);
    assert_eq!(
        desk.answers.try_iter().count(),
        201 + sample::entries().len()
    );
    let left = unfinished(&desk.folders).unfinished;
    assert_eq!(left.first().unwrap().entries, sample::entries());
}

#[test]
fn a_found_session_goes_on() {
    let first = desk();
    first.write(sample::begin(1));
    let entries = sample::entries();
    first.write(Write::Entry(entries[0].clone()));
    assert!(first.writer.finish(LONG).is_nothing());

    let desk = desk_in(first.home, first.folders, LONG);
    desk.expect(desk.write(Write::Resume(sample::id(1))));
    desk.expect(desk.write(Write::Entry(entries[1].clone())));
    let text = fs::read_to_string(desk.journal()).unwrap();
    assert_eq!(text.lines().count(), 3);
    desk.expect(desk.write(sample::close(1)));
    assert!(!desk.journal().exists());
}

#[test]
fn two_writers_at_once_lose_and_tear_nothing() {
    let one = desk();
    let home = tempfile::tempdir().unwrap();
    let two = desk_in(home, one.folders.clone(), LONG);
    for number in 0..200 {
        one.write(sample::append(number));
        two.write(sample::append(1_000 + number));
    }
    assert!(one.writer.finish(LONG).is_nothing());
    assert!(two.writer.finish(LONG).is_nothing());
    let reading = read::all(&one.folders.log()).unwrap();
    assert_eq!(reading.faults, []);
    assert_eq!(reading.records.len(), 400);
    let lines = fs::read_to_string(one.folders.log()).unwrap();
    assert_eq!(lines.lines().count(), 400, "none twice");
}

#[test]
fn what_a_lock_keeps_out_is_written_when_it_goes() {
    let (home, folders) = sample::folders();
    let desk = desk_in(home, folders, Duration::from_millis(5));
    sample::make(&desk.folders);
    let held = lock(&desk.folders.lock(), Duration::ZERO).unwrap();
    desk.expect(desk.write(sample::begin(1)));
    let fold = desk.write(sample::close(1));
    let said = desk.problem(fold).to_string();
    assert!(said.contains("another program is writing"), "{said}");
    let check_in = desk.write(sample::append(2));
    desk.problem(check_in);
    assert!(desk.journal().exists());
    drop(held);
    desk.expect(fold);
    desk.expect(check_in);
    assert!(!desk.journal().exists());
    assert_eq!(desk.records(), 2);
}

#[test]
fn a_journal_that_fails_does_not_stop_the_session() {
    let desk = desk();
    fs::create_dir_all(desk.folders.data()).unwrap();
    fs::write(desk.folders.in_progress(), "in the way").unwrap();
    let begin = desk.write(sample::begin(1));
    let said = desk.problem(begin).to_string();
    assert!(said.contains("a file is in the way"), "{said}");
    let entry = desk.write(Write::Entry(sample::entries().remove(0)));
    desk.problem(entry);
    let fold = desk.write(sample::close(1));
    // The record says what the journal would have said.
    for ticket in [begin, entry, fold] {
        desk.expect(ticket);
    }
    assert_eq!(desk.records(), 1);
    assert!(desk.writer.finish(LONG).is_nothing());
}

#[test]
fn a_journal_catches_up_when_it_can() {
    let desk = desk();
    fs::create_dir_all(desk.folders.data()).unwrap();
    fs::write(desk.folders.in_progress(), "in the way").unwrap();
    let begin = desk.write(sample::begin(1));
    desk.problem(begin);
    let entry = desk.write(Write::Entry(sample::entries().remove(0)));
    desk.problem(entry);
    fs::remove_file(desk.folders.in_progress()).unwrap();
    desk.expect(begin);
    desk.expect(entry);
    let text = fs::read_to_string(desk.journal()).unwrap();
    assert_eq!(text.lines().count(), 2);
}

#[test]
fn what_cannot_be_written_ends_in_a_file_that_is_named() {
    let home = tempfile::tempdir().unwrap();
    // Root may write anywhere, so what is in the way is a file.
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let folders = Folders::new(home.path(), file.join("data"));
    let desk = desk_in(home, folders, LONG);
    let probe = desk.write(Write::Probe);
    assert!(matches!(desk.problem(probe), Problem::Folder { .. }));
    desk.write(sample::begin(1));
    desk.write(Write::Entry(sample::entries().remove(0)));
    desk.write(sample::close(1));
    desk.write(sample::append(2));
    let unwritten = desk.writer.finish(LONG);
    assert_eq!((unwritten.count, &unwritten.lost), (2, &None));
    let [path] = unwritten.files.as_slice() else {
        unreachable!("{unwritten:?}")
    };
    assert!(path.starts_with(desk.home.path()));
    let session = sample::line(&Record::Session(sample::session(1)));
    let expected = session + &sample::line(&sample::record(2));
    assert_eq!(fs::read_to_string(path).unwrap(), expected);
}

#[test]
fn without_a_second_place_the_lines_themselves_come_back() {
    let (home, folders) = sample::folders();
    fs::create_dir_all(folders.log()).unwrap();
    let log = Log {
        second_place: home.path().join("missing"),
        ..Log::new(folders)
    };
    let writer = Writer::start(log, LONG, Vec::new(), |_, _| ());
    writer.write(Ticket(1), sample::append(1));
    let (text, _) = writer.finish(LONG).lost.unwrap();
    assert_eq!(text, sample::line(&sample::record(1)));
}

#[test]
fn a_disk_that_hangs_does_not_hold_the_exit() {
    let (home, folders) = sample::folders();
    sample::make(&folders);
    let held = lock(&folders.lock(), Duration::ZERO).unwrap();
    let log = Log {
        patience: LONG,
        second_place: home.path().to_owned(),
        ..Log::new(folders)
    };
    let writer = Writer::start(log, LONG, Vec::new(), |_, _| ());
    writer.write(Ticket(1), sample::append(1));
    let unwritten = writer.finish(Duration::from_millis(20));
    assert_eq!(unwritten.count, 1);
    assert_eq!(unwritten.files.len(), 1);
    drop(held);
}

#[test]
fn what_is_no_record_is_refused() {
    let desk = desk();
    let newer = Record::Newer {
        kind: "sleep".into(),
        id: None,
    };
    assert_eq!(
        desk.problem(desk.write(Write::Append(Box::new(newer)))),
        Problem::NotOurs
    );
    let entry = desk.write(Write::Entry(sample::entries().remove(0)));
    assert_eq!(desk.problem(entry), Problem::NoSession);
}

/// `/dev/null` takes every byte and refuses to sync.
#[cfg(target_os = "linux")]
#[test]
fn what_the_disk_does_not_confirm_is_in_a_second_place_and_keeps_its_journal() {
    let desk = desk();
    sample::make(&desk.folders);
    std::os::unix::fs::symlink("/dev/null", desk.folders.log()).unwrap();
    desk.expect(desk.write(sample::begin(1)));
    let fold = desk.write(sample::close(1));
    let problem = desk.problem(fold);
    let Problem::Unconfirmed {
        copy: Some(copy), ..
    } = &problem
    else {
        unreachable!("{problem}")
    };
    let line = sample::line(&Record::Session(sample::session(1)));
    assert_eq!(fs::read_to_string(copy).unwrap(), line);
    assert!(problem.to_string().contains("a second copy is in"));
    let unwritten = desk.writer.finish(LONG);
    assert_eq!((unwritten.count, unwritten.files), (0, vec![copy.clone()]));
    // It was not in the log after all, and the next start finds it.
    fs::remove_file(desk.folders.log()).unwrap();
    assert_eq!(unfinished(&desk.folders).unfinished.len(), 1);
}
