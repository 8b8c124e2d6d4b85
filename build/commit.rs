//! The commit that is built, for `rygrad -V --verbose`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What is known of the commit of a source tree.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Commit {
    /// Its 40 hexadecimal digits, where the tree says it.
    pub(crate) id: Option<String>,
    /// The files that change when another commit is checked out.
    pub(crate) told_by: Vec<PathBuf>,
}

/// That of the tree in this folder: of its own repository, or of the one that a package was made
/// from. A repository around it is somebody else's.
pub(crate) fn of(tree: &Path) -> Commit {
    let packed = tree.join(".cargo_vcs_info.json");
    if let Ok(said) = std::fs::read_to_string(&packed) {
        return Commit {
            id: said.split('"').find(|word| is_id(word)).map(str::to_owned),
            told_by: vec![packed],
        };
    }
    if !tree.join(".git").exists() {
        return Commit::default();
    }
    let asked = |args: &[&str]| git(tree, args);
    // `HEAD` changes with the branch, the branch with a commit, and both with neither.
    let branch = asked(&["symbolic-ref", "-q", "HEAD"]);
    let files = ["HEAD", "packed-refs"].into_iter().chain(branch.as_deref());
    let files = files.filter_map(|name| asked(&["rev-parse", "--git-path", name]));
    Commit {
        id: asked(&["rev-parse", "HEAD"]).filter(|id| is_id(id)),
        told_by: files.map(|file| tree.join(file)).collect(),
    }
}

fn is_id(word: &str) -> bool {
    word.len() == 40 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What git answers in one line; `None` where there is no git.
fn git(tree: &Path, args: &[&str]) -> Option<String> {
    let said = Command::new("git").arg("-C").arg(tree).args(args).output();
    let said = said.ok().filter(|said| said.status.success())?;
    let line = String::from_utf8(said.stdout).ok()?;
    Some(line.trim_end().to_owned()).filter(|line| !line.is_empty())
}
