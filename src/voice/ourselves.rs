//! Where this binary is, to be started once more with a hidden argument.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether `main` has said that it understands hidden arguments; a test binary does not.
static UNDERSTANDS: AtomicBool = AtomicBool::new(false);

/// Says that this binary understands them.
pub(super) fn remember() {
    UNDERSTANDS.store(true, Ordering::Relaxed);
}

/// This binary, where it understands them. Looked for when it is first asked for: the first frame does
/// not wait for it.
pub(super) fn path() -> Option<&'static Path> {
    static FOUND: OnceLock<Option<PathBuf>> = OnceLock::new();
    if !UNDERSTANDS.load(Ordering::Relaxed) {
        return None;
    }
    FOUND.get_or_init(find).as_deref()
}

fn find() -> Option<PathBuf> {
    // The kernel's own link stays valid when a newer file replaces this binary.
    let link = Path::new("/proc/self/exe");
    if link.exists() {
        Some(link.to_owned())
    } else {
        std::env::current_exe().ok()
    }
}
