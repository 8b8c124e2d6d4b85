//! Programs of this machine: where one is, and how it is called. No shell is ever between.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// How a program is called once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// The program.
    pub(super) program: PathBuf,
    /// Its arguments, each handed over as it is.
    pub(super) args: Vec<OsString>,
    /// What it reads on its standard input; nothing there without it.
    pub(super) input: Option<String>,
    /// Whether it is listened to for complaints: one that calls a failure a success.
    pub(super) complains: bool,
}

impl Call {
    /// A program with fixed arguments.
    pub(super) fn of(program: &Path, args: &[&str]) -> Self {
        Self {
            program: program.to_owned(),
            args: args.iter().map(OsString::from).collect(),
            input: None,
            complains: false,
        }
    }

    pub(super) fn and(mut self, arg: impl Into<OsString>) -> Self {
        self.args.push(arg.into());
        self
    }

    pub(super) fn reads(mut self, input: &str) -> Self {
        self.input = Some(input.to_owned());
        self
    }

    pub(super) fn complains(mut self) -> Self {
        self.complains = true;
        self
    }
}

/// Where a program is: a name is looked up on the search path, a path must be a whole one. Never in
/// the folder in which rygrad was started, where anybody may have put something.
pub(super) fn find(name: &str) -> Option<PathBuf> {
    let named = Path::new(name);
    if named.is_absolute() {
        return runs(named).then(|| named.to_owned());
    }
    if name.is_empty() || named.components().count() != 1 {
        return None;
    }
    let path = std::env::var_os("PATH")?;
    let folders = std::env::split_paths(&path).filter(|folder| folder.is_absolute());
    let ending = std::env::consts::EXE_SUFFIX;
    let mut places = folders.flat_map(|folder| {
        let plain = folder.join(name);
        let ended = (!ending.is_empty()).then(|| folder.join([name, ending].concat()));
        ended.into_iter().chain(std::iter::once(plain))
    });
    places.find(|place| runs(place))
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
