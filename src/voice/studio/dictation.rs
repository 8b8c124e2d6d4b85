//! One text through a speech program into a file: an argument list and no shell, the text on its
//! standard input, and an end to waiting.

use crate::core::text::Lang;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// How often a speaker is asked whether it is done.
const LOOK: Duration = Duration::from_millis(2);

/// A program that speaks into a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Speaker {
    /// Its name, looked for as every program is.
    pub(super) program: &'static str,
    /// Its voices: English, Danish, Norwegian.
    voices: [&'static str; 3],
}

/// Why a text was not spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// There is no such program.
    NotThere,
    /// It failed.
    Failed,
    /// It did not answer.
    Stuck,
}

impl Speaker {
    /// Those we know, the better first.
    pub(super) const ALL: &'static [Self] = &[
        Self {
            program: "espeak-ng",
            voices: ["en-gb", "da", "nb"],
        },
        Self {
            program: "espeak",
            voices: ["en", "da", "no"],
        },
    ];

    /// Speaks a text into a file at so many words a minute.
    pub(super) fn speak(
        &self,
        text: &str,
        lang: Lang,
        rate: u64,
        into: &Path,
        patience: Duration,
    ) -> Result<(), Trouble> {
        let [english, danish, norwegian] = self.voices;
        let (voice, rate) = match lang {
            Lang::En => (english, rate),
            Lang::Da => (danish, rate),
            // This voice is about 12 % slower than it says.
            Lang::Nb => (norwegian, rate * 115 / 100),
        };
        let mut command = Command::new(self.program);
        command.args(["-b", "1", "-v", voice, "-s", &rate.to_string(), "--stdin"]);
        command.arg("-w").arg(into);
        dictate(command, text, &into.with_extension("txt"), patience)
    }
}

/// Hands a text to a program by way of a file, which no program is too slow to read, and waits.
fn dictate(
    mut command: Command,
    text: &str,
    by_way_of: &Path,
    patience: Duration,
) -> Result<(), Trouble> {
    let input = fs::write(by_way_of, text).and_then(|()| File::open(by_way_of));
    command
        .stdin(input.map_err(|_| Trouble::Failed)?)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let spawned = command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Trouble::NotThere,
        _ => Trouble::Failed,
    });
    match wait(spawned?, patience) {
        Ok(Some(true)) => Ok(()),
        Ok(None) => Err(Trouble::Stuck),
        Ok(Some(false)) | Err(_) => Err(Trouble::Failed),
    }
}

/// Whether it ended well; `None` where it had to be ended.
fn wait(mut child: Child, patience: Duration) -> io::Result<Option<bool>> {
    // Nobody sends on it: a speaker says only by its end that it is done.
    let (_open, silent) = mpsc::channel::<()>();
    let looks = patience.as_millis() / LOOK.as_millis();
    for _ in 0..looks {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        let _ = silent.recv_timeout(LOOK);
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    fn done(program: &str, args: &[&str]) -> Result<(), Trouble> {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(program);
        command.args(args);
        let text = folder.path().join("text");
        dictate(command, "Hold", &text, Duration::from_secs(1))
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
