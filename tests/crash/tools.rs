//! What this machine has, and how a test says that it has not.

use rustix::process::geteuid;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Whether the test can run; else says the word.
pub(crate) fn can(test: &str, with: &[&str]) -> bool {
    let missing: Vec<_> = with.iter().filter(|tool| !is_here(tool)).collect();
    if !missing.is_empty() {
        is_skipped(test, &format!("without {missing:?}"));
    }
    missing.is_empty()
}

/// Says that mounting is not allowed here, as in most containers.
pub(crate) fn can_not_mount(test: &str) {
    is_skipped(test, "nothing can be mounted here");
}

/// Not through the harness, which keeps what a passing test says to itself.
fn is_skipped(test: &str, why: &str) {
    let said = format!("{test}: skipped, {why}\n");
    let _ = std::io::stderr().write_all(said.as_bytes());
}

fn is_here(tool: &str) -> bool {
    match tool {
        "root" => geteuid().is_root(),
        // A container may have the tool and not the right.
        "strace" => quietly(Command::new("strace").args(["-e", "trace=none", "true"])),
        tool => {
            quietly(Command::new(tool).arg("--version")) || quietly(Command::new(tool).arg("-V"))
        }
    }
}

/// Whether a command ends well.
pub(crate) fn quietly(command: &mut Command) -> bool {
    let command = command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A disk that is mounted as long as this lives.
pub(crate) struct Mount {
    at: TempDir,
}

impl Mount {
    /// Mounts with these words of `mount`; `None` where that is not allowed.
    pub(crate) fn new(words: &[&str]) -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let mounted = quietly(Command::new("mount").args(words).arg(at.path()));
        mounted.then_some(Self { at })
    }

    pub(crate) fn path(&self) -> &Path {
        self.at.path()
    }

    /// Mounts it anew with these options.
    pub(crate) fn becomes(&self, options: &str) {
        let options = format!("remount,{options}");
        let mut mount = Command::new("mount");
        assert!(quietly(mount.args(["-o", &options]).arg(self.path())));
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        quietly(Command::new("umount").arg(self.path()));
    }
}

/// The files of a folder, sorted.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}
