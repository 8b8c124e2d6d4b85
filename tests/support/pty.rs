//! A terminal of our own around a process: its keyboard, its screen, its modes, its end.
//!
//! Nothing here sleeps: every wait is for a condition, with a deadline so far off that only a
//! process that will never get there misses it.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, WaitStatus, kill_process, waitpid};
use std::io::{Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long anything may take on the most loaded machine.
pub(crate) const DEADLINE: Duration = Duration::from_mins(1);

/// What the process has written so far.
pub(crate) struct Seen {
    parser: vt100::Parser,
    /// Every byte.
    pub(crate) bytes: Vec<u8>,
    /// Nobody wants to see more.
    enough: bool,
}

impl Seen {
    /// The screen as a person sees it.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Whether this is on the screen.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.screen().contents().contains(text)
    }

    /// How often the bytes hold this.
    pub(crate) fn count(&self, sequence: &str) -> usize {
        self.bytes
            .windows(sequence.len())
            .filter(|part| *part == sequence.as_bytes())
            .count()
    }
}

/// A process in a terminal. Dropped, both are gone.
pub(crate) struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    /// Held, because the last one to close it resets the modes that a test wants to see.
    slave: Option<Box<dyn SlavePty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    /// The process.
    pub(crate) pid: Pid,
    child: Box<dyn Child + Send + Sync>,
    ended: bool,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    reader: Option<JoinHandle<()>>,
    /// The modes before the process started.
    pub(crate) modes_before: String,
}

/// Held while a program is started.
///
/// A terminal is opened before it is closed to other programs. One that is started in between would keep
/// it, and the terminal would not be gone when its window is.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pty {
    /// Starts a command in a terminal of 80 columns and 24 rows. Its environment holds nothing but
    /// a search path on which nothing is heard, the terminal's name, the pinned day and what the
    /// command sets itself.
    pub(crate) fn start(program: &str, args: &[&str], env: &[(&str, &str)]) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        };
        let alone = alone();
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.env("PATH", super::mute::path());
        command.env("TERM", "xterm-256color");
        for (name, value) in super::any_day::any_day() {
            command.env(name, value);
        }
        for (name, value) in env {
            command.env(name, value);
        }
        let modes_before = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(alone);
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        let seen = Arc::new((
            Mutex::new(Seen {
                parser: vt100::Parser::new(size.rows, size.cols, 0),
                bytes: Vec::new(),
                enough: false,
            }),
            Condvar::new(),
        ));
        let reader = pair.master.try_clone_reader().unwrap();
        Self {
            keyboard: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            slave: Some(pair.slave),
            pid: Pid::from_raw(pid).unwrap(),
            child,
            ended: false,
            reader: Some(thread::spawn({
                let seen = Arc::clone(&seen);
                move || drain(reader, &seen)
            })),
            seen,
            modes_before,
        }
    }

    /// What was written up to now.
    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().unwrap()
    }

    /// Waits until the process has written what makes this true.
    pub(crate) fn until(&self, what: &str, condition: impl Fn(&Seen) -> bool) {
        let give_up = Instant::now() + DEADLINE;
        let mut seen = self.seen();
        while !condition(&seen) {
            let left = give_up.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "never came: {what}; on screen:\n{}",
                seen.screen().contents()
            );
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits until this is on the screen.
    pub(crate) fn until_shows(&self, text: &str) {
        self.until(text, |seen| seen.shows(text));
    }

    /// Types.
    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.type_bytes(keys.as_bytes());
    }

    /// Sends what a terminal may send.
    pub(crate) fn type_bytes(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(bytes).unwrap();
        keyboard.flush().unwrap();
    }

    /// Gives the window another size.
    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        self.seen().parser.screen_mut().set_size(rows, cols);
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// The modes of the terminal.
    pub(crate) fn modes(&self) -> String {
        modes(&**self.master.as_ref().unwrap())
    }

    /// Sends a signal to the process.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Waits until the process has stopped or ended, and says which.
    pub(crate) fn status(&mut self) -> WaitStatus {
        let pid = self.pid;
        let (tell, told) = mpsc::channel();
        thread::spawn(move || tell.send(waitpid(Some(pid), WaitOptions::UNTRACED)));
        let status = told.recv_timeout(DEADLINE).unwrap_or_else(|_| {
            panic!(
                "it neither stops nor ends; on screen:\n{}",
                self.seen().screen().contents()
            )
        });
        let (_, status) = status.unwrap().unwrap();
        self.ended = !status.stopped();
        status
    }

    /// Waits for the end, and gives the exit code; the terminal is as it was before.
    pub(crate) fn ends_and_gives_back(&mut self) -> i32 {
        let status = self.status();
        let code = status.exit_status();
        self.until("the terminal as it was", |seen| {
            !seen.screen().alternate_screen() && !seen.screen().hide_cursor()
        });
        assert_eq!(self.modes(), self.modes_before);
        code.unwrap_or_else(|| panic!("ended by a signal: {status:?}"))
    }

    /// Closes the terminal as a window is closed: nobody holds it any more. The process must have
    /// something to write for `last_key`, because only that ends a read that has begun.
    pub(crate) fn hang_up(&mut self, last_key: &str) {
        self.seen().enough = true;
        self.type_keys(last_key);
        self.reader.take().unwrap().join().unwrap();
        drop(self.keyboard.take());
        drop(self.slave.take());
        drop(self.master.take());
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if !self.ended {
            let _ = kill_process(self.pid, Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

/// Reads all there is, so that the process never blocks on its screen.
fn drain(mut reader: Box<dyn Read + Send>, seen: &(Mutex<Seen>, Condvar)) {
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = reader.read(&mut buffer) {
        let mut now = seen.0.lock().unwrap();
        let bytes = &buffer[..count];
        now.parser.process(bytes);
        now.bytes.extend_from_slice(bytes);
        seen.1.notify_all();
        if now.enough {
            return;
        }
    }
}

fn modes(master: &(dyn MasterPty + Send)) -> String {
    format!("{:#?}", master.get_termios().unwrap())
}
