//! Whether a folder can be written into, and how much room its disk has: asked, and nothing written.

use super::disk;
use super::problem::Problem;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What there is for a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Whether the folder is there already; else it can be made.
    pub is_there: bool,
    /// Bytes that its disk has left for this person, where the system says.
    pub free: Option<u64>,
}

/// Looks whether files can be made in a folder, or the folder itself where it is not there yet.
///
/// # Errors
/// What is in the way: a file, a link that leads nowhere, no permission, a read-only or a full disk.
pub fn room(folder: &Path) -> Result<Room, Problem> {
    let nearest = nearest(folder)?;
    disk::may_write(&nearest).map_err(|error| Problem::folder(&nearest, &error))?;
    if disk::is_full(&nearest) {
        return Err(Problem::folder(folder, &ErrorKind::StorageFull.into()));
    }
    Ok(Room {
        is_there: nearest == folder,
        free: disk::free(&nearest),
    })
}

/// Looks whether a file that is there can be written to; one that is not there can.
///
/// # Errors
/// Why it cannot.
pub fn is_writable(file: &Path) -> Result<(), Problem> {
    match disk::may_write(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Problem::write(file, &error)),
        _ => Ok(()),
    }
}

/// The folder itself, or the one in which it would be made.
fn nearest(folder: &Path) -> Result<PathBuf, Problem> {
    for place in folder.ancestors() {
        let named = if place.as_os_str().is_empty() {
            Path::new(".")
        } else {
            place
        };
        match fs::metadata(named) {
            Ok(found) if found.is_dir() => return Ok(named.to_owned()),
            Ok(_) => return Err(Problem::folder(named, &ErrorKind::NotADirectory.into())),
            // A link to a disk that is not there now.
            Err(_) if named.is_symlink() => {
                return Err(Problem::folder(named, &ErrorKind::NotFound.into()));
            }
            // What is in the way is further up.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(error) => return Err(Problem::folder(named, &error)),
        }
    }
    Err(Problem::folder(folder, &ErrorKind::NotFound.into()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::store::Cause;

    fn cause(folder: &Path) -> (PathBuf, Cause) {
        match room(folder) {
            Err(Problem::Folder { path, reason }) => (path, reason.cause()),
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn a_folder_that_is_not_there_can_be_made_and_is_not() {
        let home = tempfile::tempdir().unwrap();
        let deep = home.path().join("a/b/c");
        let found = room(&deep).unwrap();
        assert!(!found.is_there && found.free != Some(0), "{found:?}");
        assert!(room(home.path()).unwrap().is_there);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
        assert_eq!(is_writable(&deep), Ok(()));
    }

    #[test]
    fn what_is_in_the_way_is_named() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        for folder in ["file", "file/config", "file/a/b"] {
            let folder = home.path().join(folder);
            assert_eq!(cause(&folder), (file.clone(), Cause::FileInTheWay));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nowhere_is_named() {
        let home = tempfile::tempdir().unwrap();
        let link = home.path().join("link");
        std::os::unix::fs::symlink("/no/such/disk", &link).unwrap();
        assert_eq!(cause(&link.join("data")), (link, Cause::NotThere));
    }
}
