#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::{Writer, all, sample};
use super::*;
use crate::core::session::Occasion;
use crate::core::write::{Ticket, Write};
use std::fs;
use std::sync::Barrier;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Long enough for any machine; nothing waits for it unless it fails.
const LONG: Duration = Duration::from_mins(1);

/// A process as far as locks go: a writer, and what it answers.
struct Window {
    writer: Writer,
    answers: Receiver<Result<(), Problem>>,
}

impl Window {
    fn open(folders: &Folders) -> Self {
        let (send, answers) = channel();
        let writer = Writer::spawn(folders.clone(), Vec::new(), move |_, result| {
            let _ = send.send(result);
        });
        Self { writer, answers }
    }

    fn told(&self, what: Write) -> Result<(), Problem> {
        self.writer.write(Ticket(1), what);
        self.answers.recv_timeout(LONG).unwrap()
    }
}

/// From a process that runs nothing.
fn look(folders: &Folders) -> Elsewhere {
    elsewhere(folders, &Ours::default())
}

fn seen(folders: &Folders) -> Option<Occasion> {
    match look(folders) {
        Elsewhere::Somebody(Some(session)) => Some(session.occasion),
        _ => None,
    }
}

#[test]
fn of_four_that_begin_at_once_one_may() {
    for _ in 0..10 {
        let (_home, folders) = sample::folders();
        let together = Barrier::new(4);
        let claims: Vec<_> = thread::scope(|scope| {
            let begin = || {
                let window = Window::open(&folders);
                together.wait();
                let told = window.told(Write::Claim);
                together.wait();
                told
            };
            let windows: Vec<_> = (0..4).map(|_| scope.spawn(begin)).collect();
            windows.into_iter().map(|w| w.join().unwrap()).collect()
        });
        let refused = claims
            .iter()
            .filter(|told| **told == Err(Problem::Elsewhere));
        assert_eq!(refused.count(), 3, "{claims:?}");
        assert_eq!(claims.iter().filter(|told| told.is_ok()).count(), 1);
    }
}

#[test]
fn the_next_may_begin_once_the_session_is_in_the_log() {
    let (_home, folders) = sample::folders();
    let (first, second) = (Window::open(&folders), Window::open(&folders));
    assert_eq!(look(&folders), Elsewhere::Nobody);
    assert_eq!(first.told(Write::Claim), Ok(()));
    assert_eq!(look(&folders), Elsewhere::Somebody(None));
    assert_eq!(first.told(sample::begin(1)), Ok(()));
    assert_eq!(seen(&folders), Some(sample::occasion(1)));
    assert_eq!(second.told(Write::Claim), Err(Problem::Elsewhere));
    // An entry is on its way while the other looks.
    let entry = sample::entries().remove(0);
    assert_eq!(first.told(Write::Entry(entry.clone())), Ok(()));
    let Elsewhere::Somebody(Some(session)) = look(&folders) else {
        unreachable!("it runs")
    };
    assert_eq!(session.entries, [entry]);

    assert_eq!(first.told(sample::close(1)), Ok(()));
    assert!(first.writer.finish(LONG).is_nothing());
    assert_eq!(look(&folders), Elsewhere::Nobody);
    assert_eq!(all(&folders.log()).unwrap().records.len(), 1);
    assert_eq!(second.told(Write::Claim), Ok(()));
}

#[test]
fn nobody_takes_oneself_for_another() {
    let (_home, folders) = sample::folders();
    let window = Window::open(&folders);
    let ours = window.writer.ours();
    let seen = || elsewhere(&folders, &ours);
    assert_eq!(window.told(Write::Claim), Ok(()));
    assert_eq!(seen(), Elsewhere::Nobody);
    assert_eq!(window.told(sample::begin(1)), Ok(()));
    assert_eq!(seen(), Elsewhere::Nobody);
    drop(window);
    // What was left by then is found by the next start.
    let other = Window::open(&folders);
    until_free(&folders);
    assert_eq!(other.told(Write::Claim), Ok(()));
    assert_eq!(seen(), Elsewhere::Somebody(None));
}

/// The thread of a writer that was dropped ends a moment later.
fn until_free(folders: &Folders) {
    while look(folders) != Elsewhere::Nobody {
        thread::yield_now();
    }
}

#[test]
fn a_claim_given_up_bars_nobody() {
    let (_home, folders) = sample::folders();
    let (first, second) = (Window::open(&folders), Window::open(&folders));
    assert_eq!(first.told(Write::Claim), Ok(()));
    assert_eq!(first.told(Write::Release), Ok(()));
    assert_eq!(second.told(Write::Claim), Ok(()));
}

/// Its session is over, and what the log lacks waits for the disk.
#[test]
fn a_log_that_takes_no_record_bars_nobody() {
    let (_home, folders) = sample::folders();
    let (first, second) = (Window::open(&folders), Window::open(&folders));
    assert_eq!(first.told(Write::Claim), Ok(()));
    assert_eq!(first.told(sample::begin(1)), Ok(()));
    fs::create_dir(folders.log()).unwrap();
    assert!(first.told(sample::close(1)).is_err());
    assert!(first.told(Write::Probe).is_err());
    assert_eq!(second.told(Write::Claim), Ok(()));
}

#[test]
fn a_lock_that_cannot_be_used_bars_nobody() {
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    fs::create_dir(folders.session_lock()).unwrap();
    let (first, second) = (Window::open(&folders), Window::open(&folders));
    for window in [&first, &second] {
        assert_eq!(window.told(Write::Claim), Ok(()));
    }
    assert_eq!(first.told(sample::begin(1)), Ok(()));
    assert_eq!(second.told(sample::begin(2)), Ok(()));
    assert_eq!(look(&folders), Elsewhere::Nobody);
}

#[test]
fn a_session_left_behind_bars_nobody() {
    let (_home, folders) = sample::folders();
    let first = Window::open(&folders);
    assert_eq!(first.told(Write::Claim), Ok(()));
    assert_eq!(first.told(sample::begin(1)), Ok(()));
    drop(first.writer.finish(LONG));
    assert_eq!(look(&folders), Elsewhere::Nobody);
    assert_eq!(Window::open(&folders).told(Write::Claim), Ok(()));
}
