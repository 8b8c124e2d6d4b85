//! A private temporary folder that other users cannot read and cannot prepare for us.

use std::io;
use tempfile::{Builder, TempDir};

/// A new folder. It is removed when dropped.
pub(super) fn private() -> io::Result<TempDir> {
    let mut folder = Builder::new();
    folder.prefix("rygrad-");
    #[cfg(unix)]
    folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    folder.tempdir()
}
