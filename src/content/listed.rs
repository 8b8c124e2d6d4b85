//! Lists a folder of a person. Reads names, and opens no file.

use super::names::is_passed_over;
use std::io;
use std::path::{Path, PathBuf};

/// What stands in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Whether it is a folder, where the list says so: of a link it does not.
    is_folder: Option<bool>,
}

impl Entry {
    /// Whether it is a folder, also behind a link.
    pub(super) fn is_folder(&self) -> bool {
        self.is_folder.unwrap_or_else(|| self.path.is_dir())
    }
}

/// What stands in a folder, in order, without files that a program left there.
///
/// # Errors
/// Where there is no such folder, or it cannot be read.
pub(super) fn list(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut listed = entries(folder)?;
    listed.retain(|entry| !is_passed_over(&entry.path));
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(listed)
}

/// Asks the system itself. The standard library goes by `opendir`, which in musl takes memory of the system
/// for each folder, and there are three of them before the first frame.
#[cfg(unix)]
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    use rustix::fs::{Dir, FileType, Mode, OFlags, open};
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let entries = Dir::new(open(folder, flags, Mode::empty())?)?.flatten();
    // The folder itself and the one above it are listed too.
    let entries = entries.filter(|entry| !matches!(entry.file_name().to_bytes(), b"." | b".."));
    let entries = entries.map(|entry| Entry {
        path: folder.join(OsStr::from_bytes(entry.file_name().to_bytes())),
        is_folder: match entry.file_type() {
            FileType::Symlink | FileType::Unknown => None,
            kind => Some(kind.is_dir()),
        },
    });
    Ok(entries.collect())
}

#[cfg(not(unix))]
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let entries = std::fs::read_dir(folder)?.flatten();
    let entries = entries.map(|entry| {
        let kind = entry.file_type().ok().filter(|kind| !kind.is_symlink());
        Entry {
            path: entry.path(),
            is_folder: kind.map(|kind| kind.is_dir()),
        }
    });
    Ok(entries.collect())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_in_order_with_what_is_a_folder_in_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in ["b.toml", "a.toml", ".hidden", "left.bak", "ø.toml"] {
            std::fs::write(folder.path().join(file), "").expect("written");
        }
        std::fs::create_dir(folder.path().join("c")).expect("made");
        let listed = list(folder.path()).expect("listed");
        let named = listed.iter().map(|entry| {
            let name = entry.path.strip_prefix(folder.path()).expect("within it");
            (name.to_str().expect("text"), entry.is_folder())
        });
        let want = [
            ("a.toml", false),
            ("b.toml", false),
            ("c", true),
            ("ø.toml", false),
        ];
        assert_eq!(named.collect::<Vec<_>>(), want);
        let missing = list(&folder.path().join("d")).map_err(|error| error.kind());
        assert_eq!(missing, Err(io::ErrorKind::NotFound));
        assert!(list(&folder.path().join("a.toml")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_what_it_leads_to() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("a")).expect("made");
        for (to, name) in [("a", "b"), ("nowhere", "c")] {
            std::os::unix::fs::symlink(to, folder.path().join(name)).expect("linked");
        }
        let listed = list(folder.path()).expect("listed");
        let folders: Vec<bool> = listed.iter().map(Entry::is_folder).collect();
        assert_eq!(folders, [true, true, false]);
    }
}
