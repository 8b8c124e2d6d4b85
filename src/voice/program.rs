//! Programs of this machine: where they are, and how they are called. No shell is used.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Words that every program takes as plain words. `[[` begins phonemes in espeak and commands in
/// `say`, and a control code may set a voice. So spaces go between brackets, which nobody hears,
/// and control codes are removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words(String);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = String::with_capacity(text.len());
        for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
            if matches!(c, '[' | ']') && words.ends_with(c) {
                words.push(' ');
            }
            words.push(c);
        }
        Self(words)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// One call of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// The program.
    pub(super) program: PathBuf,
    /// Its arguments, passed on unchanged.
    pub(super) args: Vec<OsString>,
    /// Its standard input; `None` for an empty one.
    pub(super) input: Option<String>,
    /// Whether to read its error stream, because the program reports success even when it fails.
    pub(super) complains: bool,
    /// Whether it takes long to start, and then waits for its input.
    pub(super) slow: bool,
}

impl Call {
    /// A program with fixed arguments.
    pub(super) fn of(program: &Path, args: &[&str]) -> Self {
        Self {
            program: program.to_owned(),
            args: args.iter().map(OsString::from).collect(),
            input: None,
            complains: false,
            slow: false,
        }
    }

    pub(super) fn and(mut self, arg: impl Into<OsString>) -> Self {
        self.args.push(arg.into());
        self
    }

    pub(super) fn reads(mut self, words: &Words) -> Self {
        self.input = Some(words.as_str().to_owned());
        self
    }

    pub(super) fn complains(mut self) -> Self {
        self.complains = true;
        self
    }

    pub(super) fn starts_slowly(mut self) -> Self {
        self.slow = true;
        self
    }
}

/// The path of a program. A name is looked up on the search path; a path must be absolute. The
/// folder in which rygrad was started is never searched, because other users may have put a program
/// there.
pub fn find(name: &str) -> Option<PathBuf> {
    let named = Path::new(name);
    if named.is_absolute() {
        return runs(named).then(|| named.to_owned());
    }
    if name.is_empty() || named.components().count() != 1 {
        return None;
    }
    let path = folders()?;
    let ending = std::env::consts::EXE_SUFFIX;
    let mut places = std::env::split_paths(&path).flat_map(|folder| {
        let plain = folder.join(name);
        let ended = (!ending.is_empty()).then(|| folder.join([name, ending].concat()));
        ended.into_iter().chain(std::iter::once(plain))
    });
    places.find(|place| runs(place))
}

/// The search path without relative folders; an empty entry also means the working folder. `None`
/// if no folder is left.
pub(super) fn folders() -> Option<OsString> {
    let path = std::env::var_os("PATH")?;
    let folders = std::env::split_paths(&path).filter(|folder| folder.is_absolute());
    let path = std::env::join_paths(folders).ok()?;
    (!path.is_empty()).then_some(path)
}

#[cfg(unix)]
fn runs(place: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let file = place.metadata();
    file.is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn runs(place: &Path) -> bool {
    place.is_file()
}

/// Size and time of a file: another one in its place speaks in another voice.
pub(super) fn stamp(file: &Path) -> String {
    let Ok(found) = file.metadata() else {
        return String::new();
    };
    let since = found.modified().ok();
    let since = since.and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    format!("{} {}", found.len(), since.unwrap_or_default().as_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_stay_text_and_codes_go() {
        for (text, words) in [
            ("Stretch [[left]]", "Stretch [ [left] ]"),
            ("[[[slnc 1000]]]", "[ [ [slnc 1000] ] ]"),
            ("[a] ] [", "[a] ] ["),
            ("a\u{1}50S\u{1b}[[b", "a 50S [ [b"),
            ("<b>2 & 3</b>", "<b>2 & 3</b>"),
        ] {
            assert_eq!(Words::of(text).as_str(), words);
        }
    }
}
