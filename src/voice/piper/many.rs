//! One process of Piper for many lines. It writes a file for each line, one sentence after the other, and
//! between two sentences the file looks whole. So a file is taken once the one after it is begun, or once
//! the process has ended well: it is always given one line more than is asked of it.

use super::Piper;
use crate::voice::folder;
use crate::voice::process::{Ended, Process};
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
    /// Gone once no more lines come: then it ends.
    lines: Option<Sender<String>>,
    ended: Receiver<Ended>,
    /// How it ended, once it has.
    end: Option<Ended>,
    /// The line that it was given ahead.
    ahead: Option<String>,
    process: Process,
    folder: TempDir,
}

impl Many {
    /// Starts it.
    pub(in crate::voice) fn start(piper: &Piper, words_a_minute: u32) -> Result<Self, Trouble> {
        let folder = folder::private()?;
        let call = piper.call_for_many(words_a_minute, folder.path());
        let (lines, feed) = mpsc::channel();
        let (tell, ended) = mpsc::channel();
        let tell = move |end| {
            // Nobody may wait for it any more.
            let _ = tell.send(end);
        };
        let process = Process::fed(&call.ok_or(Trouble::NotThere)?, Some(feed), tell);
        Ok(Self {
            lines: Some(lines),
            ended,
            end: None,
            ahead: None,
            process: process?,
            folder,
        })
    }

    /// Whether it can go on with this line: none was given ahead, or this one.
    pub(in crate::voice) fn goes_on_with(&self, words: &Words) -> bool {
        let is_open = self.lines.is_some() || self.ahead.is_some();
        is_open
            && self
                .ahead
                .as_ref()
                .is_none_or(|ahead| *ahead == line(words))
    }

    /// Speaks a line into a file, and begins the `next` one, which must then be asked for. After a
    /// trouble, or without a next line, it is not used again.
    pub(in crate::voice) fn speak(
        &mut self,
        words: &Words,
        next: Option<&Words>,
        into: &Path,
        stops: &dyn Fn() -> bool,
        patience: Duration,
    ) -> Result<(), Trouble> {
        if self.ahead.take().is_none() {
            self.give(line(words))?;
        }
        match next {
            Some(next) => {
                let next = line(next);
                self.give(next.clone())?;
                self.ahead = Some(next);
            }
            None => self.lines = None,
        }
        let mut left = patience;
        loop {
            if let Some(file) = self.written()? {
                fs::copy(&file, into)?;
                fs::remove_file(file)?;
                return Ok(());
            }
            if self.end.is_some() {
                return Err(Trouble::Failed);
            }
            match self.ended.recv_timeout(LOOK) {
                Err(RecvTimeoutError::Timeout) => left = left.saturating_sub(LOOK),
                // It may have written its last file before it ended.
                Ok(end) => self.end = Some(end),
                Err(RecvTimeoutError::Disconnected) => return Err(Trouble::Failed),
            }
            if stops() {
                return Err(Trouble::Stopped);
            }
            if left.is_zero() {
                return Err(Trouble::Stuck);
            }
        }
    }

    /// Passes a line on. It waits in the pipe until the lines before it are spoken.
    fn give(&self, line: String) -> Result<(), Trouble> {
        // Of nothing, no file is made.
        let lines = self.lines.as_ref().filter(|_| !line.trim().is_empty());
        let sent = lines.and_then(|lines| lines.send(line).ok());
        sent.ok_or(Trouble::Failed)
    }

    /// The first file, if nothing more is written into it.
    fn written(&self) -> io::Result<Option<PathBuf>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.folder.path())? {
            files.push(entry?.path());
        }
        // Their names are times or numbers.
        files.sort_by_key(|file| {
            let name = file.file_stem().unwrap_or_default().to_owned();
            (name.len(), name)
        });
        let is_last = files.len() == 1;
        let mut files = files.into_iter();
        let first = files.next().filter(|_| match self.end {
            None => !is_last,
            Some(end) => end.well || !is_last,
        });
        Ok(first.filter(|file| is_whole(file).unwrap_or(false)))
    }
}

/// A line as it is given: the process reads up to the end of a line.
fn line(words: &Words) -> String {
    format!("{}\n", words.as_str().trim())
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
