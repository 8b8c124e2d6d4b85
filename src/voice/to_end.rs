//! A program that speaks into a file, run to its end, with a time limit.

use super::process::Process;
use super::program::Call;
use std::io;
use std::sync::mpsc;
use std::time::Duration;

/// How often a stop is looked for.
const LOOK: Duration = Duration::from_millis(50);

/// Why a line was not spoken into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The program is not installed, or what it needs is not there.
    NotThere,
    /// It failed.
    Failed,
    /// It did not end in time.
    Stuck,
    /// The person asked to stop.
    Stopped,
}

impl From<io::Error> for Trouble {
    fn from(_: io::Error) -> Self {
        Self::Failed
    }
}

/// Runs a program to its end, and kills it if it takes too long.
pub(super) fn run_to_end(call: &Call, patience: Duration) -> Result<(), Trouble> {
    run_unless(&|| false, call, patience)
}

/// The same, unless it is to be stopped meanwhile.
pub(super) fn run_unless(
    stops: &dyn Fn() -> bool,
    call: &Call,
    patience: Duration,
) -> Result<(), Trouble> {
    let (send, receive) = mpsc::channel();
    let ended = move |ended| {
        // After the time limit, nobody receives this any more.
        let _ = send.send(ended);
    };
    let process = Process::start(call, ended).map_err(|_| Trouble::Failed)?;
    let mut left = patience;
    loop {
        let look = left.min(LOOK);
        match receive.recv_timeout(look) {
            Ok(ended) if ended.well => return Ok(()),
            Ok(_) => return Err(Trouble::Failed),
            Err(_) => left = left.saturating_sub(look),
        }
        if left.is_zero() || stops() {
            process.kill();
            let stopped = if left.is_zero() {
                Trouble::Stuck
            } else {
                Trouble::Stopped
            };
            return Err(stopped);
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::voice::program::{Words, find};

    fn done(program: &str, args: &[&str]) -> Result<(), Trouble> {
        let program = find(program).ok_or(Trouble::NotThere)?;
        let call = Call::of(&program, args).reads(&Words::of("Hold"));
        run_to_end(&call, Duration::from_secs(1))
    }

    #[test]
    fn a_program_that_is_missing_fails_or_hangs_is_told_apart() {
        assert_eq!(done("true", &[]), Ok(()));
        assert_eq!(done("false", &[]), Err(Trouble::Failed));
        assert_eq!(done("no-such-speaker", &[]), Err(Trouble::NotThere));
        assert_eq!(done("sleep", &["600"]), Err(Trouble::Stuck));
        assert_eq!(done("grep", &["-q", "^Hold$"]), Ok(()), "the text is read");
    }
}
