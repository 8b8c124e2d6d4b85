//! The lines that are to be appended: in memory as long as they are few, else in a file without a name,
//! beside the log, which is gone with the process.

use super::super::append::Log;
use super::super::disk;
use super::super::lock::Held;
use super::super::problem::Problem;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

/// Bytes that are held in memory.
const HELD: usize = 128 * 1024;

pub(super) struct Missing {
    folder: PathBuf,
    bytes: Vec<u8>,
    /// What did not fit into `bytes` any more.
    file: Option<File>,
    length: u64,
}

impl Missing {
    /// None yet. More than a few are put into this folder, or where it takes no files, into that of the
    /// system for such files.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            bytes: Vec::new(),
            file: None,
            length: 0,
        }
    }

    /// How many bytes these are.
    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    /// Takes a line without its newline.
    pub(super) fn push(&mut self, line: &[u8]) -> io::Result<()> {
        self.push_all(line)?;
        self.push_all(b"\n")
    }

    /// Takes whole lines.
    pub(super) fn push_all(&mut self, lines: &[u8]) -> io::Result<()> {
        let length = u64::try_from(lines.len()).unwrap_or(u64::MAX);
        self.length = self.length.saturating_add(length);
        if self.bytes.len().saturating_add(lines.len()) > HELD {
            self.put_aside()?;
        }
        self.bytes.extend_from_slice(lines);
        Ok(())
    }

    /// Appends them to the log: all or none.
    pub(super) fn append(mut self, log: &Log, held: &Held) -> Result<(), Problem> {
        if self.file.is_some() {
            let put = self.put_aside();
            put.map_err(|error| Problem::write(&log.folders.log(), &error))?;
        }
        match self.file {
            Some(file) => log.append_file(held, &file),
            None if self.bytes.is_empty() => Ok(()),
            None => log.append_holding(held, &self.bytes),
        }
    }

    fn put_aside(&mut self) -> io::Result<()> {
        let mut file = match self.file.take() {
            Some(file) => file,
            None => self.make()?,
        };
        file.write_all(&self.bytes)?;
        self.bytes.clear();
        self.file = Some(file);
        Ok(())
    }

    fn make(&self) -> io::Result<File> {
        // Where it cannot be made, the lock will say why.
        let _ = disk::make_folder(&self.folder);
        tempfile::tempfile_in(&self.folder).or_else(|_| tempfile::tempfile())
    }
}
