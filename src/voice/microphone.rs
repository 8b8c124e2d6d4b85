//! Records a person through a program of this machine.
//!
//! The program writes bare samples into a pipe and this process keeps them: if this process ends, the
//! pipe breaks, and nothing goes on listening.

use super::command;
use super::player::Player;
use super::program::find;
use super::start::start;
use super::to_end::{Trouble, run_unless};
use super::wav;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Samples a second.
const RATE: u32 = 48_000;
/// The most bytes of a recording: more than a minute, which is too long.
const MOST: usize = 61 * 2 * 48_000;
/// What is cut at the end: the sound of the key that ends it.
const KEY: Duration = Duration::from_millis(100);
/// How long the last samples may take to come.
const LAST: Duration = Duration::from_secs(1);

/// The programs that we know, and how each writes 16 bits of one channel into its output.
const KNOWN: [(&str, &[&str]); 3] = [
    (
        "arecord",
        &["-q", "-t", "raw", "-f", "S16_LE", "-r", "48000", "-c", "1"],
    ),
    (
        "parecord",
        &["--raw", "--format=s16le", "--rate=48000", "--channels=1"],
    ),
    (
        "rec",
        &[
            "-q",
            "-t",
            "raw",
            "-e",
            "signed-integer",
            "-b",
            "16",
            "-r",
            "48000",
            "-c",
            "1",
            "-",
        ],
    ),
];

/// A program that records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Microphone {
    name: &'static str,
    program: std::path::PathBuf,
    args: &'static [&'static str],
}

/// A recording that goes on until it is stopped or dropped.
#[derive(Debug)]
pub struct Listening {
    child: Child,
    samples: Arc<Mutex<Vec<u8>>>,
    ended: Receiver<()>,
    is_over: bool,
}

impl Microphone {
    /// The first program that is installed.
    pub fn choose() -> Option<Self> {
        KNOWN.iter().find_map(|(name, args)| {
            let program = find(name)?;
            Some(Self {
                name,
                program,
                args,
            })
        })
    }

    /// The program's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Begins a recording.
    ///
    /// # Errors
    /// If the program cannot be started.
    pub fn listen(&self) -> io::Result<Listening> {
        let mut command = command(&self.program);
        command
            .args(self.args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = start(&mut command)?;
        let pipe = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let samples = Arc::new(Mutex::new(Vec::new()));
        let (send, ended) = mpsc::channel();
        let kept = Arc::clone(&samples);
        let reader = thread::Builder::new().name("voice-microphone".to_owned());
        let listening = Listening {
            child,
            samples,
            ended,
            is_over: false,
        };
        reader.spawn(move || {
            keep(pipe, &kept);
            // Whoever stopped may wait no longer.
            let _ = send.send(());
        })?;
        Ok(listening)
    }
}

/// Keeps what comes, up to the most.
fn keep(mut pipe: impl Read, kept: &Mutex<Vec<u8>>) {
    let mut block = [0; 4_096];
    loop {
        let count = match pipe.read(&mut block) {
            Ok(0) => return,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return,
        };
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        let room = MOST.saturating_sub(kept.len()).min(count);
        kept.extend(block.iter().take(room));
        if room < count {
            return;
        }
    }
}

impl Listening {
    /// Ends the recording and gives its WAV file; without sound, one without samples.
    ///
    /// # Errors
    /// Never for a recording that is no longer than the longest.
    pub fn stop(mut self) -> io::Result<Vec<u8>> {
        self.end();
        let _ = self.ended.recv_timeout(LAST);
        let samples = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        let key = usize::try_from(KEY.as_millis()).unwrap_or(0) * 2 * 48;
        let left = samples.len().saturating_sub(key);
        let (samples, _) = samples.get(..left).unwrap_or_default().as_chunks();
        let samples: Vec<i16> = samples.iter().copied().map(i16::from_le_bytes).collect();
        wav::whole_at(RATE, &samples)
    }

    fn end(&mut self) {
        // Once it is reaped, its id may be another process's.
        if std::mem::replace(&mut self.is_over, true) {
            return;
        }
        end_group(&self.child);
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.end();
    }
}

/// Longer than any recording.
const PATIENCE: Duration = Duration::from_secs(90);

/// Ends what the program has started, too.
#[cfg(unix)]
fn end_group(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
}

#[cfg(not(unix))]
fn end_group(_child: &Child) {}

/// Plays a file to its end, or until the person `stops` it. Whether it could be played.
pub fn play(file: &Path, stops: &dyn Fn() -> bool) -> bool {
    let Some(player) = Player::choose() else {
        return false;
    };
    let ended = run_unless(stops, &player.call(file), PATIENCE);
    matches!(ended, Ok(()) | Err(Trouble::Stopped))
}
