//! Every change to the disk: folders, files, permissions, appends and syncs.
//!
//! Knows bytes and paths, not records. [`Sink`] is the seam at which tests tear a write, fill the
//! disk or fail a sync.

mod backup;

use super::problem::Problem;
pub(super) use backup::back_up;
use chrono::{DateTime, Utc};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// A file that lines are appended to.
pub(super) trait Sink {
    fn size(&self) -> io::Result<u64>;
    /// The byte before `size`, which is past 0.
    fn last_byte(&mut self) -> io::Result<u8>;
    /// One write: how much of it was taken.
    fn put(&mut self, bytes: &[u8]) -> io::Result<usize>;
    fn cut(&mut self, size: u64) -> io::Result<()>;
    fn sync(&mut self) -> io::Result<()>;
}

impl Sink for File {
    fn size(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn last_byte(&mut self) -> io::Result<u8> {
        let mut byte = [0];
        self.seek(SeekFrom::End(-1))?;
        self.read_exact(&mut byte)?;
        let [byte] = byte;
        Ok(byte)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<usize> {
        at_end(self, bytes)
    }

    fn cut(&mut self, size: u64) -> io::Result<()> {
        self.set_len(size)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

/// One write at the end, which another program may have moved meanwhile.
#[cfg(not(windows))]
fn at_end(file: &mut File, bytes: &[u8]) -> io::Result<usize> {
    io::Write::write(file, bytes)
}

/// The same with a handle that may also cut: opened for appending alone, it could not. A write to
/// the highest place there is goes to the end, whoever moved it (`NtWriteFile`, `ByteOffset`).
#[cfg(windows)]
fn at_end(file: &mut File, bytes: &[u8]) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_write(file, bytes, u64::MAX)
}

/// Why lines were not appended.
#[derive(Debug)]
pub(super) enum AppendError {
    /// They are not in the file.
    NotWritten(io::Error),
    /// They are in the file, but the disk did not confirm it.
    Unconfirmed(io::Error),
}

impl AppendError {
    pub(super) fn at(&self, path: &Path) -> Problem {
        match self {
            Self::NotWritten(error) => Problem::write(path, error),
            Self::Unconfirmed(error) => Problem::Unconfirmed {
                path: path.to_owned(),
                reason: error.into(),
                copy: None,
            },
        }
    }
}

/// Appends whole lines in one write and syncs them.
///
/// A torn line before them is closed with a newline, without touching a byte of it. What the disk
/// takes only in part is cut off again, as long as the caller holds the lock.
pub(super) fn append(sink: &mut impl Sink, lines: &[u8]) -> Result<(), AppendError> {
    append_by(sink, lines, lines.len())
}

/// The same for more lines than are held in memory, in as many writes as they need. Each ends with a
/// line, for where a disk has no locks another program may write between two of them.
pub(super) fn append_all(sink: &mut impl Sink, lines: impl Read) -> Result<(), AppendError> {
    const BLOCK: usize = 256 * 1024;
    append_by(sink, lines, BLOCK)
}

/// Where the last whole line in a block ends; everything, where none does.
fn whole_lines(block: &[u8]) -> usize {
    let newline = memchr::memrchr(b'\n', block);
    newline.map_or(block.len(), |at| at.saturating_add(1))
}

fn append_by(sink: &mut impl Sink, mut lines: impl Read, size: usize) -> Result<(), AppendError> {
    let before = sink.size().map_err(AppendError::NotWritten)?;
    let torn = before > 0 && sink.last_byte().map_err(AppendError::NotWritten)? != b'\n';
    let mut block = Vec::with_capacity(size.saturating_add(1));
    block.extend(torn.then_some(b'\n'));
    let most = u64::try_from(size).unwrap_or(u64::MAX);
    loop {
        match Read::by_ref(&mut lines).take(most).read_to_end(&mut block) {
            Err(error) => return Err(rolled_back(sink, before, error)),
            Ok(0) if block.is_empty() => break,
            Ok(_) => {}
        }
        let (now, later) = block.split_at(whole_lines(&block));
        match put_once(sink, now) {
            Err(error) => return Err(rolled_back(sink, before, error)),
            Ok(taken) if taken < now.len() => {
                return Err(rolled_back(sink, before, ErrorKind::StorageFull.into()));
            }
            Ok(_) => block = later.to_vec(),
        }
    }
    sink.sync().map_err(AppendError::Unconfirmed)
}

fn put_once(sink: &mut impl Sink, bytes: &[u8]) -> io::Result<usize> {
    loop {
        match sink.put(bytes) {
            // A signal came before the first byte was taken.
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            answer => return answer,
        }
    }
}

fn rolled_back(sink: &mut impl Sink, before: u64, why: io::Error) -> AppendError {
    // If this fails too, what is torn is closed by the next append and skipped by every reader.
    let _ = sink.cut(before);
    AppendError::NotWritten(why)
}

/// Makes a folder and its missing parents, for this user only, and syncs each into its parent.
pub(super) fn make_folder(path: &Path) -> Result<(), Problem> {
    let missing: Vec<&Path> = path
        .ancestors()
        .take_while(|folder| !folder.as_os_str().is_empty() && !folder.is_dir())
        .collect();
    for folder in missing.into_iter().rev() {
        match private_folder().create(folder) {
            Ok(()) => {
                let parent = folder.parent().unwrap_or(folder);
                sync_names(parent).map_err(|error| Problem::folder(parent, &error))?;
            }
            // Another process was quicker.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
            // A link to a disk that is not there now: to make it here would hide what is on it.
            Err(_) if folder.is_symlink() => {
                return Err(Problem::folder(folder, &ErrorKind::NotFound.into()));
            }
            Err(error) => return Err(Problem::folder(folder, &error)),
        }
    }
    Ok(())
}

/// Opens a file for reading and appending, and makes it if need be, also where a link leads to.
pub(super) fn open_or_make(path: &Path) -> io::Result<File> {
    at_once(private_file().create(true)).open(path)
}

/// When a file was last written.
pub(super) fn written(path: &Path) -> io::Result<DateTime<Utc>> {
    fs::metadata(path)?.modified().map(DateTime::from)
}

/// Makes a file that must not be there yet.
pub(super) fn make_new(path: &Path) -> io::Result<File> {
    private_file().create_new(true).open(path)
}

/// Opens a file that is there for reading and appending.
pub(super) fn open(path: &Path) -> io::Result<File> {
    regular(&mut private_file(), path)
}

/// Opens a file that is there for reading.
///
/// # Errors
/// Where it cannot be opened, or is no regular file.
pub fn open_to_read(path: &Path) -> io::Result<File> {
    regular(OpenOptions::new().read(true), path)
}

/// Opens a regular file and nothing else: a pipe would keep its reader waiting, a device may never
/// end.
pub(super) fn regular(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let file = at_once(options).open(path)?;
    let found = file.metadata()?;
    if found.is_file() {
        Ok(file)
    } else if found.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else {
        Err(ErrorKind::InvalidInput.into())
    }
}

/// To open a pipe waits for its other end, and to write into a full one for its reader; not so.
fn at_once(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        options,
        rustix::fs::OFlags::NONBLOCK.bits().cast_signed(),
    );
    options
}

/// Removes a file; one that is gone already is no error.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        answer => answer,
    }
}

/// Gives a file its final name.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// The files of a folder with this ending, sorted; none where there is no folder.
pub(super) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Problem> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| Problem::folder(folder, &error))?,
    };
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    found.sort();
    Ok(found)
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    // There only who may write anywhere may cut a file and sync it; `at_end` appends.
    if cfg!(windows) {
        options.write(true);
    } else {
        options.append(true);
    }
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn private_folder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Makes sure of the names in a folder, and of its own: a process that made it may have ended
/// before it could.
pub(super) fn sync_names(folder: &Path) -> io::Result<()> {
    match folder.parent().map(sync_folder) {
        // Above our own folders are some that only the system may read.
        Some(Err(error)) if error.kind() != ErrorKind::PermissionDenied => Err(error),
        _ => sync_folder(folder),
    }
}

/// Makes sure of what is in a file that another process may have written.
pub(super) fn sync_contents(path: &Path) -> io::Result<()> {
    // Some systems sync for those alone who may write.
    let file = if cfg!(windows) {
        open(path)?
    } else {
        open_to_read(path)?
    };
    file.sync_data()
}

/// Syncs a folder, so that a new name in it survives a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    let path = if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    };
    match File::open(path)?.sync_all() {
        // Some network disks cannot, and need not, sync a folder.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        answer => answer,
    }
}

/// Other systems sync names with their files.
#[cfg(not(unix))]
pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Closes a file or folder to everybody else. `None` where it was closed, else whether it is now.
#[cfg(unix)]
pub(super) fn mend(path: &Path) -> Option<bool> {
    use std::os::unix::fs::PermissionsExt;
    const OTHERS: u32 = 0o077;
    const SHARED: u32 = 0o1000;
    let found = fs::metadata(path).ok()?;
    let mode = found.permissions().mode();
    let ours = found.is_dir() || found.is_file();
    // A folder with the sticky bit is shared on purpose (/tmp): the files in it are closed.
    if !ours || mode & OTHERS == 0 || mode & SHARED != 0 {
        return None;
    }
    let closed = fs::Permissions::from_mode(mode & !OTHERS & 0o7777);
    Some(fs::set_permissions(path, closed).is_ok())
}

/// Other systems keep a person's folders closed by themselves.
#[cfg(not(unix))]
pub(super) fn mend(_path: &Path) -> Option<bool> {
    None
}

/// Whether the disk that holds this path says that it has no room for a session.
pub(super) fn is_full(path: &Path) -> bool {
    const ROOM: u64 = 64 * 1024;
    free(path).is_some_and(|free| free < ROOM)
}

/// Bytes that the disk of this path has left for this person, where it says.
#[cfg(unix)]
pub(super) fn free(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    (disk.f_blocks > 0).then(|| disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Not asked elsewhere: the first write will tell.
#[cfg(not(unix))]
pub(super) fn free(_path: &Path) -> Option<u64> {
    None
}

/// Asks whether a file can be written to, or files be made in a folder; writes nothing.
#[cfg(unix)]
pub(super) fn may_write(path: &Path) -> io::Result<()> {
    use rustix::fs::Access;
    let asked = if path.is_dir() {
        Access::WRITE_OK | Access::EXEC_OK
    } else {
        Access::WRITE_OK
    };
    Ok(rustix::fs::access(path, asked)?)
}

/// Elsewhere only a file can be marked; of a folder, the first write will tell.
#[cfg(not(unix))]
pub(super) fn may_write(path: &Path) -> io::Result<()> {
    let found = fs::metadata(path)?;
    if found.is_file() && found.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests;
