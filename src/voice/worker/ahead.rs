//! A program that starts slowly is started once more ahead, and waits for its words: the next line is
//! spoken at once, and a silence ends only the one that speaks.

use super::{Order, Worker};
use crate::voice::process::{Ended, Process};
use crate::voice::program::Call;
use std::sync::mpsc::{self, Sender};

/// A program that waits.
#[derive(Debug)]
pub(super) struct Ahead {
    id: u64,
    /// What it was started with.
    call: Call,
    /// `None` once it has its words, and is a process like any other.
    process: Option<Process>,
    /// Sends its words; dropped, there are no more.
    words: Sender<String>,
}

impl Drop for Ahead {
    fn drop(&mut self) {
        if let Some(process) = &self.process {
            process.kill();
        }
    }
}

impl Worker {
    /// Starts a program, or hands the words to the one that waits for them, and has the next one
    /// wait. The number is that of its [`Order::Ended`].
    pub(super) fn begin(&mut self, call: &Call) -> Option<(u64, Process)> {
        if !call.slow {
            let id = self.next_id();
            let process = Process::start(call, self.tell(id)).ok()?;
            return Some((id, process));
        }
        let waiting = self.ahead.take().filter(|ahead| ahead.is_for(call));
        let mut begun = waiting.or_else(|| self.wait_for(call))?;
        // One that has just ended tells so, and has failed like any other.
        let _ = begun.words.send(call.input.clone().unwrap_or_default());
        self.ahead = self.wait_for(call);
        Some((begun.id, begun.process.take()?))
    }

    fn wait_for(&mut self, call: &Call) -> Option<Ahead> {
        let id = self.next_id();
        let (words, feed) = mpsc::channel();
        let call = Call {
            input: None,
            ..call.clone()
        };
        let process = Process::fed(&call, Some(feed), self.tell(id)).ok()?;
        Some(Ahead {
            id,
            call,
            process: Some(process),
            words,
        })
    }

    /// Forgets a program that ended before it was needed.
    pub(super) fn ended_early(&mut self, id: u64) {
        self.ahead.take_if(|ahead| ahead.id == id);
    }

    fn next_id(&mut self) -> u64 {
        self.ids += 1;
        self.ids
    }

    fn tell(&self, id: u64) -> impl FnOnce(Ended) + use<> + Send + 'static {
        let outbox = self.outbox.clone();
        move |ended| {
            // After the end, nobody receives this any more.
            let _ = outbox.send(Order::Ended(id, ended));
        }
    }
}

impl Ahead {
    fn is_for(&self, call: &Call) -> bool {
        self.call.program == call.program && self.call.args == call.args
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::voice::program::Words;
    use crate::voice::store::Store;
    use std::path::Path;
    use std::sync::Arc;
    use std::time::Duration;

    /// Longer than any machine needs.
    const LONG: Duration = Duration::from_secs(30);

    fn worker() -> Worker {
        Worker::new(Arc::default(), Arc::new(|_| ()), Store::default())
    }

    /// Writes what it reads to a file, and the number of its process.
    fn slow(file: &Path) -> Call {
        let script = format!("read w; echo $w $$ >> '{}'", file.display());
        Call::of(Path::new("/bin/sh"), &["-c", &script]).starts_slowly()
    }

    fn ended(worker: &Worker) -> u64 {
        match worker.inbox.recv_timeout(LONG).unwrap() {
            Order::Ended(id, _) => id,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn the_next_line_is_spoken_by_the_one_that_waits() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("said");
        let mut worker = worker();
        let say = |words: &str| slow(&file).reads(&Words::of(words));
        let (first, _) = worker.begin(&say("one")).unwrap();
        let waits = worker.ahead.as_ref().unwrap().id;
        assert_eq!(ended(&worker), first);
        let (second, _) = worker.begin(&say("two")).unwrap();
        assert_eq!(second, waits);
        assert_eq!(ended(&worker), second);
        let said = std::fs::read_to_string(&file).unwrap();
        let lines: Vec<_> = said.lines().filter_map(|l| l.split_once(' ')).collect();
        let [("one", first), ("two", second)] = lines[..] else {
            unreachable!("{said}");
        };
        assert_ne!(first, second, "each line has a process, to be ended alone");
    }

    #[test]
    fn one_that_waits_is_ended_with_the_worker_or_when_other_words_are_wanted() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("said");
        let mut worker = worker();
        worker.begin(&slow(&file).reads(&Words::of("one"))).unwrap();
        let waits = worker.ahead.as_ref().unwrap().id;
        let other = Call {
            args: vec!["-c".into(), "read w".into()],
            ..slow(&file)
        };
        let (other, _) = worker.begin(&other).unwrap();
        let mut gone = [ended(&worker), ended(&worker), ended(&worker)];
        gone.sort_unstable();
        assert_eq!(gone, [1, waits, other]);
        let waits = worker.ahead.as_ref().unwrap().id;
        worker.ahead = None;
        assert_eq!(ended(&worker), waits);
        let said = std::fs::read_to_string(&file).unwrap();
        assert_eq!(said.lines().count(), 1, "{said}");
    }

    #[test]
    fn one_that_ends_early_is_forgotten() {
        let mut worker = worker();
        let call = Call::of(Path::new("/bin/sh"), &["-c", "exit 0"]).starts_slowly();
        worker.begin(&call).unwrap();
        let waits = worker.ahead.as_ref().unwrap().id;
        worker.ended_early(waits + 1);
        assert!(worker.ahead.is_some());
        worker.ended_early(waits);
        assert!(worker.ahead.is_none());
    }
}
