//! Disks that take no more: a small one that fills, and one that becomes read-only.

use crate::driver::folders;
use crate::kept::Kept;
use crate::records::{begin, check_in, entry};
use crate::tools::{Mount, can, can_not_mount};
use rygrad::core::record::Record;
use rygrad::core::write::{Ticket, Write};
use rygrad::store::{Folders, Problem, Writer, all};
use std::collections::BTreeSet;
use std::fs::{File, remove_file};
use std::io::Write as _;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use uuid::Uuid;

/// Long enough for any machine; nothing waits for it unless it fails.
const LONG: Duration = Duration::from_mins(1);

/// A writer and what it answers.
pub(crate) struct Desk {
    pub(crate) writer: Writer,
    answers: Receiver<Answer>,
    tickets: u64,
}

type Answer = (Ticket, Result<(), Problem>);

impl Desk {
    pub(crate) fn new(folders: &Folders) -> Self {
        let (send, answers) = channel();
        let writer = Writer::spawn(folders.clone(), Vec::new(), move |ticket, result| {
            let _ = send.send((ticket, result));
        });
        Self {
            writer,
            answers,
            tickets: 0,
        }
    }

    pub(crate) fn write(&mut self, what: Write) -> Ticket {
        self.tickets += 1;
        self.writer.write(Ticket(self.tickets), what);
        Ticket(self.tickets)
    }

    pub(crate) fn append(&mut self, record: Record) -> Ticket {
        self.write(Write::Append(Box::new(record)))
    }

    pub(crate) fn answer(&mut self) -> Answer {
        self.answers.recv_timeout(LONG).unwrap()
    }

    /// Waits until these, and no others, are saved.
    pub(crate) fn expect_saved(&mut self, tickets: &[Ticket]) {
        let mut left: BTreeSet<_> = tickets.iter().copied().collect();
        while !left.is_empty() {
            match self.answer() {
                (ticket, Ok(())) => assert!(left.remove(&ticket), "{ticket:?}"),
                // A new one is told what the others know.
                (ticket, Err(_)) => assert!(left.contains(&ticket)),
            }
        }
    }

    /// What is said of this one.
    pub(crate) fn expect_failed(&mut self, expected: Ticket) -> String {
        match self.answer() {
            (ticket, Err(problem)) if ticket == expected => problem.to_string(),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_disk_of_64_kib_fills_is_said_to_be_full_and_loses_nothing() {
    if !can("a disk that fills", &["root"]) {
        return;
    }
    let Some(mount) = Mount::new(&["-t", "tmpfs", "-o", "size=64k", "none"]) else {
        return can_not_mount("a disk that fills");
    };
    let folders = folders(mount.path());
    let mut desk = Desk::new(&folders);
    let begun = desk.write(begin(Uuid::from_u128(1), 0));
    desk.expect_saved(&[begun]);
    let filler = mount.path().join("filler");
    fill(&filler);

    let mut saved = 0;
    let (refused, said) = loop {
        let ticket = desk.append(check_in(Uuid::from_u128(saved + 2), 0));
        match desk.answer() {
            (_, Ok(())) => saved += 1,
            (_, Err(problem)) => break (ticket, problem.to_string()),
        }
    };
    assert!(
        said.ends_with("the disk is full; free some space"),
        "{said}"
    );
    let in_log = || {
        let reading = all(&folders.log()).unwrap();
        assert_eq!(reading.faults, []);
        reading.records.len() as u128
    };
    assert_eq!(in_log(), saved);

    remove_file(filler).unwrap();
    let felt = desk.write(Write::Entry(entry(0, 0)));
    let next = desk.append(check_in(Uuid::from_u128(saved + 3), 0));
    desk.expect_saved(&[felt, refused, next]);
    assert_eq!(in_log(), saved + 2);
    assert!(desk.writer.finish(LONG).is_nothing());
    Kept::default().check(&folders).unwrap();
}

#[test]
fn a_disk_that_becomes_read_only_is_named_and_written_when_it_can_be() {
    if !can("a read-only disk", &["root"]) {
        return;
    }
    let Some(mount) = Mount::new(&["-t", "tmpfs", "none"]) else {
        return can_not_mount("a read-only disk");
    };
    let folders = folders(mount.path());
    let mut desk = Desk::new(&folders);
    let first = desk.append(check_in(Uuid::from_u128(1), 0));
    desk.expect_saved(&[first]);
    mount.becomes("ro");
    let probe = desk.write(Write::Probe);
    let said = desk.expect_failed(probe);
    assert!(
        said.ends_with("the disk is read-only; make it writable"),
        "{said}"
    );
    let second = desk.append(check_in(Uuid::from_u128(2), 0));
    desk.expect_failed(second);
    assert_eq!(
        all(&folders.log()).unwrap().records.len(),
        1,
        "it is read all the same"
    );
    mount.becomes("rw");
    let third = desk.append(check_in(Uuid::from_u128(3), 0));
    desk.expect_saved(&[second, third]);
    assert_eq!(all(&folders.log()).unwrap().records.len(), 3);
}

/// Takes all room there is.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    while file.write_all(&[0; 512]).is_ok() {}
}
