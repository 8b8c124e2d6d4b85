//! Programs are started apart from our terminal: in a session of their own, which has none, so that
//! what one writes to `/dev/tty` reaches nobody's screen.
//!
//! Only a process itself can leave its session, after its start and before it becomes another
//! program; to run code of ours at that moment takes `unsafe`. So this very binary is started first,
//! with a hidden argument: it leaves the session and becomes the program, under the same number.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::OnceLock;

/// The hidden first argument; the program and its arguments follow.
const APART: &str = "__apart";

/// What the shell calls a program that it cannot start.
const CANNOT: u8 = 126;

/// Where this binary is, once it is known to understand [`APART`]: a test binary does not.
static OURSELVES: OnceLock<PathBuf> = OnceLock::new();

/// Called first by `main`, with all arguments: where they ask for it, this process becomes the
/// program that they name, and returns only if that fails.
pub fn become_program(args: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut args = args.into_iter().skip(1);
    if args.next().is_none_or(|first| first != APART) {
        if let Some(ourselves) = ourselves() {
            // Twice it would be the same.
            let _ = OURSELVES.set(ourselves);
        }
        return None;
    }
    let program = args.next().unwrap_or_default();
    leave_session_for(Command::new(program).args(args));
    Some(ExitCode::from(CANNOT))
}

/// A program, to be started apart. It looks for others in whole folders only, as we do.
pub fn command(program: &Path) -> Command {
    let mut command = match OURSELVES.get() {
        Some(ourselves) => {
            let mut command = Command::new(ourselves);
            command.arg(APART).arg(program);
            command
        }
        None => in_a_group(program),
    };
    match super::program::folders() {
        Some(path) => command.env("PATH", path),
        None => command.env_remove("PATH"),
    };
    command
}

/// The kernel's own link holds while the file is replaced by a newer one.
fn ourselves() -> Option<PathBuf> {
    let link = Path::new("/proc/self/exe");
    let file = std::env::current_exe();
    if link.exists() {
        Some(link.to_owned())
    } else {
        file.ok().filter(|_| cfg!(unix))
    }
}

#[cfg(unix)]
fn leave_session_for(command: &mut Command) {
    // Who leads a group cannot leave; it is not started so.
    let _ = rustix::process::setsid();
    // What comes back is the reason why it could not start, and there is nobody to tell.
    drop(std::os::unix::process::CommandExt::exec(command));
}

#[cfg(not(unix))]
fn leave_session_for(_command: &mut Command) {}

#[cfg(unix)]
fn in_a_group(program: &Path) -> Command {
    let mut command = Command::new(program);
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

#[cfg(not(unix))]
fn in_a_group(program: &Path) -> Command {
    Command::new(program)
}
