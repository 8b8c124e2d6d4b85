//! A program that speaks into a file, run to its end, with a time limit.

use super::process::Process;
use super::program::Call;
use std::sync::mpsc;
use std::time::Duration;

/// Why a line was not spoken into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The program is not installed, or what it needs is not there.
    NotThere,
    /// It failed.
    Failed,
    /// It did not end in time.
    Stuck,
}

/// Runs a program to its end, and kills it if it takes too long.
pub(super) fn run_to_end(call: &Call, patience: Duration) -> Result<(), Trouble> {
    let (send, receive) = mpsc::channel();
    let ended = move |ended| {
        // After the time limit, nobody receives this any more.
        let _ = send.send(ended);
    };
    let process = Process::start(call, ended).map_err(|_| Trouble::Failed)?;
    match receive.recv_timeout(patience) {
        Ok(ended) if ended.well => Ok(()),
        Ok(_) => Err(Trouble::Failed),
        Err(_) => {
            process.kill();
            Err(Trouble::Stuck)
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
