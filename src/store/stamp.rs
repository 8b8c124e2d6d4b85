//! What a file looks like from outside: whether it is still the one that was read.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

/// What tells a file from what it was before, and from another one in its place. Two changes within one
/// tick of the disk's clock, some milliseconds, look like one where the length is the same: no hand and
/// no editor is so quick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) length: u64,
    /// When its contents last changed, where the system says.
    pub(super) modified: Option<SystemTime>,
    pub(super) inode: Inode,
}

/// What only some systems say of a file; zero where they do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Inode {
    device: u64,
    pub(super) number: u64,
    /// Nanoseconds since 1970 when its contents, name or mode last changed.
    pub(super) changed: u64,
}

impl Stamp {
    pub(super) fn of(file: &Metadata) -> Self {
        Self {
            length: file.len(),
            modified: file.modified().ok(),
            inode: inode(file),
        }
    }

    /// That of the file which is there now, if any is.
    pub(super) fn at(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().as_ref().map(Self::of)
    }
}

#[cfg(unix)]
fn inode(file: &Metadata) -> Inode {
    use std::os::unix::fs::MetadataExt;
    let [seconds, nanos] = [file.ctime(), file.ctime_nsec()].map(|n| u64::try_from(n).unwrap_or(0));
    Inode {
        device: file.dev(),
        number: file.ino(),
        changed: seconds.saturating_mul(1_000_000_000).saturating_add(nanos),
    }
}

#[cfg(not(unix))]
fn inode(_file: &Metadata) -> Inode {
    Inode::default()
}
