//! Where this binary is, to be started once more with a hidden argument.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Known once `main` has said that it understands hidden arguments; a test binary does not.
static OURSELVES: OnceLock<PathBuf> = OnceLock::new();

/// Says that this binary understands them.
pub(super) fn remember() {
    // The kernel's own link stays valid when a newer file replaces this binary.
    let link = Path::new("/proc/self/exe");
    let found = if link.exists() {
        Some(link.to_owned())
    } else {
        std::env::current_exe().ok()
    };
    if let Some(found) = found {
        // A second call would set the same path.
        let _ = OURSELVES.set(found);
    }
}

/// This binary, where it understands them.
pub(super) fn path() -> Option<&'static Path> {
    OURSELVES.get().map(PathBuf::as_path)
}
