//! A check as a person runs it.
#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use super::*;
use std::path::Path;

pub(super) const EXERCISE: &str = "format = 1\nposition = \"prone\"\nphases = [2]\nareas = [\"lumbar\"]\n\
    direction = \"extension\"\nsources = [\"ours\"]\ndose.sets = 1\ndose.reps = 3\n\
    [name]\nen = \"A\"\nda = \"A\"\nnb = \"A\"\n\
    [steps]\nen = [\"A\"]\nda = [\"A\"]\nnb = [\"A\"]\n";

fn programme(exercise: &str) -> String {
    format!(
        "format = 1\ndays-per-week = 3\nsources = [\"ours\"]\nname = {{ en = \"A\", da = \"A\", \
         nb = \"A\" }}\n[[exercise]]\nid = \"{exercise}\"\n"
    )
}

pub(super) fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
    std::fs::write(&path, text).expect("written");
    path
}

#[test]
fn what_is_built_in_is_clean() {
    let report = check(&[], &Library::new(None));
    assert_eq!(report.render(false, &Phrase::english), "");
    assert_eq!(report.files, EXERCISES.len() + PROGRAMMES.len());
}

#[test]
fn a_programme_may_name_what_is_checked_with_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let own = write(folder.path(), "a/own.toml", EXERCISE);
    let mine = write(folder.path(), "b/mine.toml", &programme("own"));
    let library = Library::new(None);
    assert_eq!(check(&[own.clone(), mine.clone()], &library).errors, 0);
    let alone = check(&[mine], &library);
    assert_eq!((alone.files, alone.errors), (1, 1));
    assert!(
        alone
            .render(false, &Phrase::english)
            .contains("there is no exercise `own`")
    );
    let report = check(&[folder.path().to_owned(), own], &library);
    assert_eq!((report.files, report.errors, report.warnings), (2, 0, 0));
}

#[test]
fn without_a_path_it_is_the_persons_folder() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "exercises/own.toml", "format = 2\n");
    write(folder.path(), "programmes/mine.toml", &programme("cobra"));
    write(folder.path(), "config.toml", "voise = true\n");
    let report = check(&[], &Library::new(Some(folder.path().to_owned())));
    assert_eq!(
        report.errors,
        2,
        "{}",
        report.render(false, &Phrase::english)
    );
    assert_eq!(report.files, EXERCISES.len() + PROGRAMMES.len() + 3);
}

#[test]
fn what_is_not_there_is_said() {
    let report = check(&[PathBuf::from("/no/such.toml")], &Library::new(None));
    let text = report.render(false, &Phrase::english);
    assert!(
        text.contains("there is no such file") && text.contains("/no/such.toml:1:1"),
        "{text}"
    );
    assert_eq!((report.files, report.errors), (1, 1));
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_are_followed_once() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "deep/own.toml", EXERCISE);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("deep/up")).expect("linked");
    let report = check(&[folder.path().to_owned()], &Library::new(None));
    assert_eq!((report.files, report.errors), (1, 0));
}
