//! A terminal around a process that notes when each piece of output came.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How a long frame begins and ends; a short one has no brackets, and comes in one piece.
const FRAME: [&[u8]; 2] = [b"\x1b[?2026h", b"\x1b[?2026l"];
/// Longer than anything here takes; past it the figures mean nothing.
const GIVE_UP: Duration = Duration::from_secs(30);

/// Whether a frame ends in these bytes.
pub(crate) fn ends_frame(bytes: &[u8]) -> bool {
    let has = |mark: &[u8]| bytes.windows(mark.len()).any(|part| part == mark);
    let [begins, ends] = FRAME.map(has);
    ends || !begins && has_letters(bytes)
}

/// Whether there is anything but control sequences: what a program sets up before its first frame is
/// nothing else.
fn has_letters(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = match (first, after) {
            (0x1b, [b'[', sequence @ ..]) => {
                let end = sequence
                    .iter()
                    .position(|byte| (0x40..=0x7e).contains(byte));
                end.and_then(|end| sequence.get(end + 1..))
                    .unwrap_or_default()
            }
            (..=b' ', _) => after,
            _ => return true,
        };
    }
    false
}

/// A process in a terminal of 80 columns and 24 rows.
pub(crate) struct Run {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    pieces: Receiver<(Instant, Vec<u8>)>,
    /// When it was started.
    pub(crate) started: Instant,
}

impl Run {
    /// Starts a program with these arguments; this is all of its environment but the terminal's name.
    pub(crate) fn start(program: &Path, args: &[OsString], env: &[(&str, OsString)]) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut builder = CommandBuilder::new(program);
        builder.args(args);
        builder.env_clear();
        builder.env("TERM", "xterm-256color");
        for (name, value) in env {
            builder.env(name, value);
        }
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (sender, pieces) = channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 64 * 1024];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let now = Instant::now();
                if sender
                    .send((now, buffer.get(..count).unwrap_or_default().to_vec()))
                    .is_err()
                {
                    return;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(builder).unwrap();
        Self {
            child,
            _master: pair.master,
            keyboard,
            pieces,
            started,
        }
    }

    /// Waits for the end of the next frame; when its last byte came, and the bytes up to it.
    pub(crate) fn frame(&self) -> (Instant, Vec<u8>) {
        let mut bytes = Vec::new();
        loop {
            let (at, piece) = self.pieces.recv_timeout(GIVE_UP).unwrap();
            bytes.extend(piece);
            if ends_frame(&bytes) {
                return (at, bytes);
            }
        }
    }

    /// Types, and says when.
    pub(crate) fn press(&mut self, keys: &str) -> Instant {
        let at = Instant::now();
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        at
    }

    /// Lets time pass, and gives what was written meanwhile.
    pub(crate) fn watch(&self, time: Duration) -> Vec<(Instant, Vec<u8>)> {
        let end = Instant::now() + time;
        let mut seen = Vec::new();
        while let Ok((at, piece)) = self
            .pieces
            .recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            seen.push((at, piece));
        }
        seen
    }

    /// Waits until nothing has been written for a while.
    pub(crate) fn settle(&self) {
        while !self.watch(Duration::from_millis(300)).is_empty() {}
    }

    /// Waits until this is on the screen, and says when it came.
    pub(crate) fn until_shows(&self, screen: &mut vt100::Parser, text: &str) -> Instant {
        let mut came = Instant::now();
        while !screen.screen().contents().contains(text) {
            let news = self.pieces.recv_timeout(GIVE_UP);
            let seen = screen.screen().contents();
            let (at, piece) = news.unwrap_or_else(|_| panic!("no {text:?} on screen:\n{seen}"));
            screen.process(&piece);
            came = at;
        }
        came
    }

    /// Asks it to leave, waits for its end, and says how long that took.
    #[cfg(unix)]
    pub(crate) fn terminate(mut self) -> Duration {
        use rustix::process::{Pid, Signal, kill_process};
        let pid = Pid::from_raw(i32::try_from(self.pid()).unwrap()).unwrap();
        let at = Instant::now();
        kill_process(pid, Signal::TERM).unwrap();
        self.child.wait().unwrap();
        at.elapsed()
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Ends it.
    pub(crate) fn end(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
