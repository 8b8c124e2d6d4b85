//! Changes a file that others change too: on what is in it at that moment, and one process after the
//! other.
//!
//! Processes of ours keep each other out by a lock of the folder, which leaves nothing behind. An
//! editor knows nothing of it: what it writes in between is found, and the change is made anew.

use super::atomic_file::{Draft, Over, behind_links, folder_of};
use super::disk;
use super::lock::{self, Held};
use super::problem::Problem;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::time::Duration;

/// Bytes of the largest file that is changed.
const LARGEST: u64 = 256 * 1024;
/// How long another process may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// Puts what `edit` makes of the file in its place, as [`put`](super::put) does; a file that is not
/// there yet is empty, and one that stays as it is is not touched.
///
/// # Errors
/// The file is as it was. `edit` may be asked more than once.
pub fn change<E: From<Problem>>(
    path: &Path,
    mut edit: impl FnMut(&[u8]) -> Result<Vec<u8>, E>,
) -> Result<(), E> {
    const TRIES: u32 = 10;
    let unwritten = |error: io::Error| Problem::write(path, &error);
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        disk::make_folder(folder)?;
    }
    for _ in 0..TRIES {
        let target = behind_links(path).map_err(unwritten)?;
        let _held = lock(folder_of(&target))?;
        let old = read(&target)?;
        let new = edit(old.as_deref().unwrap_or_default())?;
        if new == old.as_deref().unwrap_or_default() {
            return Ok(());
        }
        let draft = Draft::beside(path, Over::File).map_err(unwritten)?;
        draft.file().write_all(&new).map_err(unwritten)?;
        draft.file().sync_all().map_err(unwritten)?;
        if read(&target)? == old {
            return Ok(draft.take_place().map_err(unwritten)?);
        }
    }
    Err(busy(path).into())
}

fn busy(path: &Path) -> Problem {
    Problem::Busy {
        path: path.to_owned(),
    }
}

/// What is in the file; nothing where there is none.
fn read(target: &Path) -> Result<Option<Vec<u8>>, Problem> {
    let unread = |error: io::Error| Problem::read(target, &error);
    let file = match disk::open_to_read(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(unread)?,
    };
    let mut bytes = Vec::new();
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > LARGEST) {
        return Err(unread(ErrorKind::FileTooLarge.into()));
    }
    Ok(Some(bytes))
}

/// Locks a folder for as long as what is returned lives; nothing where it cannot be opened.
fn lock(folder: &Path) -> Result<Option<Held>, Problem> {
    let Ok(file) = File::open(folder) else {
        return Ok(None);
    };
    let held = lock::wait(file, PATIENCE).ok_or_else(|| busy(folder))?;
    Ok(Some(held))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::tempdir;

    #[test]
    fn a_file_is_made_changed_and_left_alone_where_nothing_changes() {
        let place = tempdir().unwrap();
        let path = place.path().join("made/config.toml");
        let add = |old: &[u8]| Ok::<_, Problem>([old, b"x\n"].concat());
        change(&path, add).unwrap();
        change(&path, add).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"x\nx\n");
        let before = path.metadata().unwrap().modified().unwrap();
        change(&path, |old| Ok::<_, Problem>(old.to_vec())).unwrap();
        assert_eq!(path.metadata().unwrap().modified().unwrap(), before);
        let none = place.path().join("made/none.toml");
        change(&none, |_| Ok::<_, Problem>(Vec::new())).unwrap();
        assert!(!none.exists());
    }

    #[test]
    fn what_an_editor_writes_in_between_is_changed_and_not_lost() {
        let place = tempdir().unwrap();
        let path = place.path().join("config.toml");
        fs::write(&path, "a\n").unwrap();
        let mut asked = 0;
        change(&path, |old| {
            asked += 1;
            if asked == 1 {
                fs::write(&path, "a\nby hand\n").unwrap();
            }
            Ok::<_, Problem>([old, b"ours\n"].concat())
        })
        .unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"a\nby hand\nours\n");
        assert_eq!(asked, 2);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    /// Windows locks no folder.
    #[cfg(not(windows))]
    #[test]
    fn who_holds_the_lock_is_waited_for_and_then_named() {
        let place = tempdir().unwrap();
        let path = place.path().join("config.toml");
        let held = lock(place.path()).unwrap();
        let refused = change(&path, |_| Ok::<_, Problem>(b"x\n".to_vec()));
        assert!(matches!(refused, Err(Problem::Busy { .. })), "{refused:?}");
        drop(held);
        change(&path, |_| Ok::<_, Problem>(b"x\n".to_vec())).unwrap();
    }
}
