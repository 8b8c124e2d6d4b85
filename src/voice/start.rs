//! Starting a program, and stopping ourselves only between two starts.
//!
//! A thread that starts a program waits until the new process has become it, and cannot be stopped
//! meanwhile. A stop of the whole process group in that moment also stops the new process, before it has
//! become anything. Then the thread waits for ever, the stop is never complete, and the shell is not told
//! of any: the terminal stays dead.

use std::io;
use std::process::{Child, Command};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The longest time that starts are waited for, as from a disk that hangs.
const LONGEST: Duration = Duration::from_secs(1);

static STARTS: Starts = Starts::new();

/// Starts a program.
///
/// # Errors
/// If it cannot be started.
pub fn start(command: &mut Command) -> io::Result<Child> {
    STARTS.start(|| command.spawn())
}

/// Does something while no program is about to start, as far as that comes true within a second.
pub fn between_starts<T>(act: impl FnOnce() -> T) -> T {
    STARTS.between(LONGEST, act)
}

/// How many programs are about to start.
struct Starts {
    count: Mutex<usize>,
    fewer: Condvar,
}

impl Starts {
    const fn new() -> Self {
        Self {
            count: Mutex::new(0),
            fewer: Condvar::new(),
        }
    }

    fn start<T>(&self, start: impl FnOnce() -> T) -> T {
        *self.lock() += 1;
        let started = start();
        *self.lock() -= 1;
        self.fewer.notify_all();
        started
    }

    fn between<T>(&self, longest: Duration, act: impl FnOnce() -> T) -> T {
        let count = self.lock();
        let waited = self
            .fewer
            .wait_timeout_while(count, longest, |count| *count > 0);
        // Held meanwhile, so that none begins.
        let _none = waited.unwrap_or_else(PoisonError::into_inner);
        act()
    }

    fn lock(&self) -> MutexGuard<'_, usize> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::thread;

    #[test]
    fn what_stops_us_waits_for_a_start_and_lets_none_begin() {
        let starts = Starts::new();
        let (tell, told) = mpsc::channel();
        let (begun, has_begun) = mpsc::channel();
        let (go, goes) = mpsc::channel::<()>();
        thread::scope(|scope| {
            let (starts, first) = (&starts, tell.clone());
            scope.spawn(move || {
                starts.start(|| {
                    begun.send(()).ok();
                    goes.recv().ok();
                    first.send("started").ok();
                });
            });
            has_begun.recv().ok();
            let stop = tell.clone();
            scope.spawn(move || {
                starts.between(Duration::from_mins(1), || {
                    let later = stop.clone();
                    scope.spawn(move || starts.start(|| later.send("started later").ok()));
                    stop.send("stopped").ok();
                });
            });
            go.send(()).ok();
        });
        drop(tell);
        let order: Vec<_> = told.iter().collect();
        assert_eq!(order, ["started", "stopped", "started later"]);
    }

    #[test]
    fn a_start_that_hangs_is_not_waited_for_for_ever() {
        let starts = Starts::new();
        let stopped = starts.start(|| starts.between(Duration::from_millis(1), || "stopped"));
        assert_eq!(stopped, "stopped");
    }
}
