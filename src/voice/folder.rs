//! A temporary folder of our own that others can neither read nor have laid out for us.

use std::io;
use tempfile::{Builder, TempDir};

/// A new one; dropped, it is gone.
pub(super) fn private() -> io::Result<TempDir> {
    let mut folder = Builder::new();
    folder.prefix("rygrad-");
    #[cfg(unix)]
    folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    folder.tempdir()
}
