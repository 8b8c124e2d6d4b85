//! One process of Piper for many lines. It is given one line, writes one file, and is given the next:
//! so no file can be taken for another line's.

use super::Piper;
use crate::voice::folder;
use crate::voice::process::Process;
use crate::voice::program::Words;
use crate::voice::to_end::Trouble;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use tempfile::TempDir;

/// How often a new file is looked for.
const LOOK: Duration = Duration::from_millis(20);

/// The process, and the folder that it writes into. It ends when this value is dropped.
#[derive(Debug)]
pub(in crate::voice) struct Many {
    lines: Sender<String>,
    ended: Receiver<()>,
    process: Process,
    folder: TempDir,
}

impl Many {
    /// Starts it.
    pub(in crate::voice) fn start(piper: &Piper, words_a_minute: u32) -> Result<Self, Trouble> {
        let folder = folder::private()?;
        let call = piper.call_for_many(words_a_minute, folder.path());
        let (lines, feed) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let tell = move |_| {
            // Nobody may wait for it any more.
            let _ = end.send(());
        };
        let process = Process::fed(&call.ok_or(Trouble::NotThere)?, Some(feed), tell);
        Ok(Self {
            lines,
            ended,
            process: process?,
            folder,
        })
    }

    /// Speaks a line into a file. After a trouble it is not used again.
    pub(in crate::voice) fn speak(
        &self,
        words: &Words,
        into: &Path,
        stops: &dyn Fn() -> bool,
        patience: Duration,
    ) -> Result<(), Trouble> {
        let line = format!("{}\n", words.as_str().trim());
        self.lines.send(line).map_err(|_| Trouble::Failed)?;
        let mut left = patience;
        loop {
            if let Some(file) = self.written()? {
                fs::copy(&file, into)?;
                fs::remove_file(file)?;
                return Ok(());
            }
            match self.ended.recv_timeout(LOOK) {
                Err(RecvTimeoutError::Timeout) => left = left.saturating_sub(LOOK),
                // It may have written its last file before it ended.
                _ if self.written()?.is_some() => {}
                _ => return Err(Trouble::Failed),
            }
            if stops() {
                return Err(Trouble::Stopped);
            }
            if left.is_zero() {
                return Err(Trouble::Stuck);
            }
        }
    }

    /// A file that is whole.
    fn written(&self) -> io::Result<Option<PathBuf>> {
        for entry in fs::read_dir(self.folder.path())? {
            let path = entry?.path();
            if is_whole(&path).unwrap_or(false) {
                return Ok(Some(path));
            }
        }
        Ok(None)
    }
}

impl Drop for Many {
    fn drop(&mut self) {
        self.process.kill();
    }
}

/// Whether a WAV file is as long as its header says, which is written last.
fn is_whole(file: &Path) -> io::Result<bool> {
    let mut head = [0; 8];
    let mut file = File::open(file)?;
    let bytes = file.metadata()?.len();
    file.read_exact(&mut head)?;
    let [b'R', b'I', b'F', b'F', length @ ..] = head else {
        return Ok(false);
    };
    Ok(bytes > 44 && u64::from(u32::from_le_bytes(length)) + 8 == bytes)
}
