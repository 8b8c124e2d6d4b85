//! Programs are started in a session of their own, without our terminal, so that nothing they write
//! to `/dev/tty` reaches the patient's screen.
//!
//! Only a process itself can leave its session, after its start and before it becomes another
//! program. Running our code at that moment takes `unsafe`. So this binary is started first, with a
//! hidden argument: it leaves the session and becomes the program, with the same process id.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::OnceLock;

/// The hidden first argument. The program and its arguments follow.
const APART: &str = "__apart";

/// The exit code of a shell for a program that it cannot start.
const CANNOT: u8 = 126;

/// The path of this binary, once it is known to understand [`APART`]; a test binary does not.
static OURSELVES: OnceLock<PathBuf> = OnceLock::new();

/// Must be called first in `main`, with all arguments. With the hidden argument, this process
/// becomes the program that the others name, and returns only if that fails.
pub fn become_program(args: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut args = args.into_iter().skip(1);
    if args.next().is_none_or(|first| first != APART) {
        if let Some(ourselves) = ourselves() {
            // A second call would set the same path.
            let _ = OURSELVES.set(ourselves);
        }
        return None;
    }
    let program = args.next().unwrap_or_default();
    leave_session_for(Command::new(program).args(args));
    Some(ExitCode::from(CANNOT))
}

/// A program that will start in its own session. Like us, it finds other programs in absolute
/// folders only.
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

/// The kernel's own link stays valid when a newer file replaces this binary.
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
    // The leader of a process group cannot leave its session; this process does not lead one.
    let _ = rustix::process::setsid();
    // `exec` returns only the reason why it failed, and nothing here could show it.
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
