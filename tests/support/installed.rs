//! Programs that a test installs, of this library or of the binary: scripts of the shell.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Writes a program that does this.
///
/// Another process writes it. A file that this one holds open for writing is open for a moment in
/// whatever another test starts meanwhile, and a program that is open for writing cannot be started.
pub(crate) fn program(path: &Path, does: &str) {
    let mut writer = Command::new("/bin/sh")
        .args(["-c", "/bin/cat >\"$0\" && /bin/chmod 755 \"$0\""])
        .arg(path)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = writer.stdin.take().unwrap();
    write!(input, "#!/bin/sh\n{does}\n").unwrap();
    drop(input);
    assert!(writer.wait().unwrap().success(), "{}", path.display());
}
