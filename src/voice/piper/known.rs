//! Which program is Piper. Debian has another one of the same name, which sets up mice for games: so a
//! program is asked for its options, once, and the answer is kept. That it failed is no answer: what it
//! lacks may be there tomorrow.

use crate::voice::apart;
use crate::voice::program::{find, stamp};
use crate::voice::start::start;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The names that it has.
const NAMES: &[&str] = &["piper", "piper-tts"];
/// How long it may take to answer. It is a Python program with large libraries.
const PATIENCE: Duration = Duration::from_secs(20);
/// Bytes of an answer that are read.
const ANSWER: u64 = 64 * 1_024;
/// Answers that are kept besides the newest.
const OTHERS: usize = 8;
/// How long it may take to end once it has said everything.
const END: Duration = Duration::from_secs(1);
/// Bytes of kept answers that are read.
const KEPT: u64 = 16 * 1_024;

/// The answers that programs gave, kept in a file: `yes` or `no`, the stamp and the path of each.
#[derive(Debug)]
pub(in crate::voice) struct Known<'a> {
    file: Option<&'a Path>,
}

impl<'a> Known<'a> {
    /// Answers kept in this file, or nowhere.
    pub(in crate::voice) const fn in_file(file: Option<&'a Path>) -> Self {
        Self { file }
    }

    /// The program that is Piper. This may start programs and wait for them.
    pub(in crate::voice) fn program(&self) -> Option<PathBuf> {
        let mut there = NAMES.iter().filter_map(|name| find(name));
        there.find(|program| self.is_piper(program))
    }

    fn is_piper(&self, program: &Path) -> bool {
        let line = format!("{} {}", stamp(program), program.display());
        let kept = self.kept();
        let answer = kept.lines().filter_map(|kept| kept.split_once(' '));
        let mut answer = answer.filter(|(_, known)| *known == line);
        if let Some((answer, _)) = answer.next() {
            return answer == "yes";
        }
        let is = has_a_model(program);
        if let Some(is) = is {
            self.keep(&format!("{} {line}", if is { "yes" } else { "no" }), &kept);
        }
        is.unwrap_or(false)
    }

    fn kept(&self) -> String {
        let mut text = String::new();
        if let Some(file) = self.file.and_then(|file| fs::File::open(file).ok()) {
            // What cannot be read is asked again.
            let _ = file.take(KEPT).read_to_string(&mut text);
        }
        text
    }

    fn keep(&self, answer: &str, before: &str) {
        let Some(file) = self.file else { return };
        // The newest come first.
        let before = before.lines().take(OTHERS).map(|line| format!("{line}\n"));
        let text = std::iter::once(format!("{answer}\n")).chain(before);
        // If it cannot be kept, it is asked again next time.
        if let Some(folder) = file.parent() {
            let _ = fs::create_dir_all(folder);
        }
        let _ = fs::write(file, text.collect::<String>());
    }
}

/// Whether a program has the options of Piper. `None` if it failed or did not answer.
fn has_a_model(program: &Path) -> Option<bool> {
    let mut command = apart::command(program);
    let command = command.arg("--help").stdin(Stdio::null());
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = start(command).ok()?;
    let (tell, said) = mpsc::channel();
    let streams = [
        child
            .stdout
            .take()
            .map(|out| Box::new(out) as Box<dyn Read + Send>),
        child
            .stderr
            .take()
            .map(|err| Box::new(err) as Box<dyn Read + Send>),
    ];
    for stream in streams.into_iter().flatten() {
        let tell = tell.clone();
        thread::spawn(move || {
            let mut text = Vec::new();
            let _ = stream.take(ANSWER).read_to_end(&mut text);
            let _ = tell.send(String::from_utf8_lossy(&text).contains("--model"));
        });
    }
    drop(tell);
    let first = said.recv_timeout(PATIENCE).ok();
    let second = (first != Some(true)).then(|| said.recv_timeout(END).ok());
    let answer = match (first, second.flatten()) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) if ends_well(&mut child) => Some(false),
        _ => None,
    };
    let _ = child.kill();
    let _ = child.wait();
    answer
}

/// Whether a program that has said everything ends soon, and well.
fn ends_well(child: &mut Child) -> bool {
    let look = Duration::from_millis(20);
    let mut left = END;
    while !left.is_zero() {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::park_timeout(look),
            Err(_) => return false,
        }
        left = left.saturating_sub(look);
    }
    false
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::voice::installed;

    fn program(folder: &Path, name: &str, script: &str) -> PathBuf {
        let file = folder.join(name);
        installed::program(&file, script);
        file
    }

    #[test]
    fn the_program_for_mice_is_told_apart_and_each_is_asked_once() {
        let home = tempfile::tempdir().unwrap();
        let asked = home.path().join("asked");
        let note = format!("echo x >> '{}'", asked.display());
        let voice = format!("{note}; echo 'usage: piper [-h] -m MODEL, --model MODEL' >&2");
        let mice = format!("{note}; echo 'Piper configures mice: --gapplication-service'");
        let voice = program(home.path(), "piper", &voice);
        let mice = program(home.path(), "mice", &mice);
        let file = home.path().join("cache/known");
        for _ in 0..3 {
            let known = Known::in_file(Some(&file));
            assert!(known.is_piper(&voice));
            assert!(!known.is_piper(&mice));
        }
        assert_eq!(fs::read_to_string(asked).unwrap().lines().count(), 2);
        fs::write(&file, [0xff; 40]).unwrap();
        assert!(Known::in_file(Some(&file)).is_piper(&voice), "asked again");
        assert!(!Known::in_file(None).is_piper(&home.path().join("none")));
    }

    #[test]
    fn a_program_that_failed_is_asked_again() {
        let home = tempfile::tempdir().unwrap();
        let lacks = home.path().join("library");
        let script = format!("[ -e '{}' ] || exit 1; echo '--model'", lacks.display());
        let piper = program(home.path(), "piper", &script);
        let file = home.path().join("known");
        assert!(!Known::in_file(Some(&file)).is_piper(&piper));
        fs::write(&lacks, "").unwrap();
        assert!(Known::in_file(Some(&file)).is_piper(&piper));
    }

    #[test]
    fn the_newest_answers_are_kept() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("known");
        let known = Known::in_file(Some(&file));
        for n in 0..20 {
            known.keep(&format!("yes {n}"), &known.kept());
        }
        let kept = known.kept();
        let kept: Vec<&str> = kept.lines().collect();
        assert_eq!(kept.first(), Some(&"yes 19"));
        assert_eq!(kept.last(), Some(&"yes 11"));
    }
}
