//! Puts a whole file in its place: at every moment the old one is there or the new one, never half
//! of one and never nothing.
//!
//! Settings, exports and new files take this way. The new file is written beside the old one, under
//! a name that nobody else has, synced, and moved over it in one step; then the folder is synced, so
//! that the name survives a power cut as well. What a killed process left beside goes with the next
//! file of the same name, or after an hour with any file in the same folder; what is still being written
//! is locked, and stays.
//!
//! Where a file cannot be exchanged (it is mounted alone, or its folder is closed), it is written as
//! it lies, after a whole copy was kept elsewhere.

mod in_place;
mod stale;

use super::disk;
use super::problem::Problem;
use stale::Left;
use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile, PersistError};

/// What may be there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Nothing, not even a link that leads nowhere.
    Nothing,
    /// A file, also behind links, or nothing. Links stay, and what they lead to is replaced or made.
    File,
    /// The same, but what takes its place is for this user only, whatever the old file was.
    ClosedFile,
}

/// Writes what `body` writes, whole or not at all. A file that is replaced keeps its mode, and its
/// owner where the system lets it; a new one is for this user only.
///
/// # Errors
/// The place is as it was, but where only the last sync of the folder failed. With
/// [`Over::Nothing`] what is there is [`ErrorKind::AlreadyExists`]. A folder, a device or a pipe is
/// never replaced.
pub fn put<E: From<io::Error>>(
    path: &Path,
    over: Over,
    body: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let draft = Draft::beside(path, over)?;
    let mut out = BufWriter::new(draft.file());
    body(&mut out)?;
    out.flush()?;
    drop(out);
    Ok(draft.take_place()?)
}

/// Makes a folder and its missing parents, for this user only; they survive a power cut.
///
/// # Errors
/// Where something else is in the way, or the disk refuses.
pub fn make_folder(path: &Path) -> io::Result<()> {
    disk::make_folder(path).map_err(|problem| match problem {
        Problem::Folder { reason, .. } => reason.kind.into(),
        _ => ErrorKind::Other.into(),
    })
}

/// Removes what killed processes have left on the way to this place. Gives the whole copy of what one
/// could not write to its end, where the file does not say the same.
pub fn tidy(path: &Path) -> Option<PathBuf> {
    let target = behind_links(path).ok()?;
    let mut differing = None;
    for copy in sweep(&target) {
        if stale::is_the_same(&copy, &target) {
            let _ = disk::remove(&copy);
        } else {
            differing = Some(copy);
        }
    }
    differing
}

/// Removes what killed processes have left in a folder: at once what was on its way to this place, after
/// an hour what was on its way to another one. Gives the whole copies of what is at this place.
fn sweep(target: &Path) -> Vec<PathBuf> {
    let Left { drafts, copies } = Left::beside(target);
    for draft in drafts {
        let _ = disk::remove(&draft);
    }
    copies
}

/// A file that is being written and has no place yet. Dropped, it is gone.
#[derive(Debug)]
pub(super) struct Draft {
    /// Where it will be, behind any link.
    target: PathBuf,
    over: Over,
    written: NamedTempFile,
    /// Whether it lies in the target's own folder, from where it can be moved.
    is_beside: bool,
    /// Copies of what an earlier process could not write to its end; this one makes up for them.
    copies: Vec<PathBuf>,
}

impl Draft {
    /// Begins one for this place.
    pub(super) fn beside(path: &Path, over: Over) -> io::Result<Self> {
        if over == Over::Nothing && path.symlink_metadata().is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let target = behind_links(path)?;
        let is_there = what_is_at(&target)?.is_some();
        let copies = sweep(&target);
        let (written, is_beside) = match locked(&target, folder_of(&target)) {
            Ok(written) => (written, true),
            // The folder takes no new file; the file may take new bytes.
            Err(error) if is_there && over != Over::Nothing && bars(&error) => {
                disk::open(&target).map_err(|_| error)?;
                (locked(&target, &std::env::temp_dir())?, false)
            }
            Err(error) => return Err(error),
        };
        Ok(Self {
            target,
            over,
            written,
            is_beside,
            copies,
        })
    }

    /// What is written to.
    pub(super) fn file(&self) -> &File {
        self.written.as_file()
    }

    /// Gives it its place; when this returns it survives a power cut.
    pub(super) fn take_place(self) -> io::Result<()> {
        let Self {
            target,
            over,
            written,
            is_beside,
            copies,
        } = self;
        if let Some(old) = what_is_at(&target)?
            && over != Over::ClosedFile
        {
            keep_closed_alike(&old, written.as_file());
        }
        written.as_file().sync_all()?;
        match over {
            Over::File | Over::ClosedFile if !is_beside => in_place::write(written, &target)?,
            Over::Nothing => without_replacing(written, &target)?,
            Over::File | Over::ClosedFile => match written.persist(&target) {
                Ok(_) => {}
                Err(PersistError { error, file }) if bars(&error) && target.is_file() => {
                    in_place::write(file, &target).map_err(|_| error)?;
                }
                Err(refused) => return Err(refused.error),
            },
        }
        for copy in copies {
            let _ = disk::remove(&copy);
        }
        sync_name(&target)
    }
}

/// Gives a whole file its name, unless another program has taken the name meanwhile.
fn without_replacing(written: NamedTempFile, target: &Path) -> io::Result<()> {
    match written.persist_noclobber(target) {
        Ok(_) => Ok(()),
        Err(refused) if refused.error.kind() == ErrorKind::AlreadyExists => Err(refused.error),
        // A disk without the means for it, as many a stick is.
        Err(PersistError { file, .. }) if target.symlink_metadata().is_err() => {
            file.persist(target).map(drop).map_err(|e| e.error)
        }
        Err(refused) => Err(refused.error),
    }
}

/// Whether it is the folder, or a mount, that refuses, and not the disk.
fn bars(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::ResourceBusy
            | ErrorKind::CrossesDevices
    )
}

/// A new file for this user only, under a name of its own, locked as long as it is written.
fn locked(target: &Path, folder: &Path) -> io::Result<NamedTempFile> {
    const TRIES: u32 = 100;
    let (beginning, ending) = (
        stale::beginning(target),
        format!(".{}", stale::BEING_WRITTEN),
    );
    for _ in 0..TRIES {
        let file = Builder::new()
            .prefix(&beginning)
            .suffix(&ending)
            .tempfile_in(folder)?;
        // A process that cleans up may have found it before it was locked; then it is gone.
        if !matches!(file.as_file().try_lock(), Err(fs::TryLockError::WouldBlock))
            && file.path().exists()
        {
            return Ok(file);
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Where links lead in the end, also where nothing is there yet.
pub(super) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: u32 = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        match fs::read_link(&path) {
            // Relative to the folder of the link; an absolute one stands for itself.
            Ok(to) => path = path.parent().unwrap_or(Path::new("")).join(to),
            Err(_) => return Ok(path),
        }
    }
    Err(circle())
}

/// What the system says where links lead round in a circle.
#[cfg(unix)]
fn circle() -> io::Error {
    rustix::io::Errno::LOOP.into()
}

#[cfg(not(unix))]
fn circle() -> io::Error {
    io::Error::other("links lead round in a circle")
}

/// The file that is there; nothing may be, anything else is in the way.
fn what_is_at(target: &Path) -> io::Result<Option<Metadata>> {
    match fs::metadata(target) {
        Ok(found) if found.is_file() => Ok(Some(found)),
        Ok(found) if found.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(_) => Err(ErrorKind::InvalidInput.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Syncs the new name and the folder's own name, because the process that made the folder may have been
/// killed before it could.
fn sync_name(target: &Path) -> io::Result<()> {
    match disk::sync_names(folder_of(target)) {
        // A folder may take files but not be opened. Then there is nothing more to do.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
        answer => answer,
    }
}

/// Gives the new file the owner and the mode of the old one. Where the group cannot be kept, it
/// loses its rights: they were not meant for another one.
#[cfg(unix)]
fn keep_closed_alike(old: &Metadata, new: &File) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    const GROUP: u32 = 0o070;
    let mut mode = old.mode() & 0o7777;
    let is_ours = new
        .metadata()
        .is_ok_and(|new| new.uid() == old.uid() && new.gid() == old.gid());
    if !is_ours && fchown(new, Some(old.uid()), Some(old.gid())).is_err() {
        let kept = fchown(new, None, Some(old.gid()));
        if kept.is_err() {
            mode &= !GROUP;
        }
    }
    // A disk without modes has nothing to keep.
    let _ = new.set_permissions(fs::Permissions::from_mode(mode));
}

/// Other systems give a file the rights of its folder.
#[cfg(not(unix))]
fn keep_closed_alike(_old: &Metadata, _new: &File) {}

#[cfg(test)]
mod tests;
