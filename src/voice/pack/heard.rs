//! The lines that were put together, in a private folder while the pack is open. They cost so little that
//! nothing is gained by keeping them, and a new recording leaves none of the old behind.

use super::Missing;
use crate::voice::folder;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

/// The folder, made for the first line. It is removed when this value is dropped.
#[derive(Debug, Default)]
pub(super) struct Heard(Mutex<Option<TempDir>>);

impl Heard {
    /// The file of this name, written by `make` if it is not there.
    pub(super) fn of(
        &self,
        name: &str,
        make: impl FnOnce(&Path) -> Result<(), Missing>,
    ) -> Result<PathBuf, Missing> {
        let mut folder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match &*folder {
            Some(folder) => folder,
            None => folder.insert(folder::private().map_err(Missing::Output)?),
        };
        let file = folder.path().join(name);
        if !file.exists()
            && let Err(why) = make(&file)
        {
            // A part of a line is not heard the next time.
            let _ = fs::remove_file(&file);
            return Err(why);
        }
        Ok(file)
    }
}
