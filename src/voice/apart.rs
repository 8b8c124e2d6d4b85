//! Programs are started in a session of their own, without our terminal, so that nothing they write
//! to `/dev/tty` reaches the patient's screen.
//!
//! Only a process itself can leave its session, after its start and before it becomes another
//! program. Running our code at that moment takes `unsafe`. So this binary is started first, with a
//! hidden argument: it leaves the session and becomes the program, with the same process id.
//! Windows takes a console away from a program that it starts, and nothing of ours runs before it.

use super::ourselves;
#[cfg(windows)]
use super::player::itself::{PLAY, play};
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

/// The hidden first argument. The program and its arguments follow.
const APART: &str = "__apart";

/// The exit code of a shell for a program that it cannot start.
const CANNOT: u8 = 126;

/// Must be called first in `main`, with all arguments. With the hidden argument, this process
/// becomes the program that the others name, and returns only if that fails.
pub fn become_program(args: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut args = args.into_iter().skip(1);
    let first = args.next();
    #[cfg(windows)]
    if first.as_ref().is_some_and(|first| first == PLAY) {
        let file = args.next().and_then(|file| file.into_string().ok());
        let played = file.is_some_and(|file| play(&file).is_ok());
        return Some(if played {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    if first.is_none_or(|first| first != APART) {
        ourselves::remember();
        return None;
    }
    let program = args.next().unwrap_or_default();
    leave_session_for(Command::new(program).args(args));
    Some(ExitCode::from(CANNOT))
}

/// A program that will start in its own session. Like us, it finds other programs in absolute
/// folders only.
pub fn command(program: &Path) -> Command {
    let mut command = match ourselves::path() {
        Some(ourselves) if cfg!(unix) => {
            let mut command = Command::new(ourselves);
            command.arg(APART).arg(program);
            command
        }
        _ => alone(program),
    };
    match super::program::folders() {
        Some(path) => command.env("PATH", path),
        None => command.env_remove("PATH"),
    };
    command
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
fn alone(program: &Path) -> Command {
    let mut command = Command::new(program);
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

/// Without a window, and without our console: what it writes, and how it sets it, is not seen.
#[cfg(windows)]
fn alone(program: &Path) -> Command {
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let mut command = Command::new(program);
    std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NO_WINDOW);
    command
}
