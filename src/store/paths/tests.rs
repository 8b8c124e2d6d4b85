#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::sample;
use super::*;
use std::fs;

#[test]
fn what_is_named_wins_over_the_system() {
    let named = Folders::of_system(Some("/c".into()), Some("/d".into())).unwrap();
    assert_eq!(named, Folders::new("/c", "/d"));
    assert_eq!(named.settings(), Path::new("/c/config.toml"));
    assert_eq!(named.log(), Path::new("/d/log.jsonl"));
    assert_eq!(named.lock(), Path::new("/d/log.lock"));
    assert_eq!(named.in_progress(), Path::new("/d/in-progress"));
}

#[test]
fn a_file_in_the_way_is_named() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let problem = Folders::new(home.path(), file.join("data"))
        .prepare()
        .unwrap_err();
    assert_eq!(
        problem.to_string(),
        format!(
            "the folder {} could not be used: a file is in the way; move it away",
            file.display()
        )
    );
}

#[cfg(unix)]
#[test]
fn folders_are_made_for_one_person_only() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let (_home, folders) = sample::folders();
    assert_eq!(folders.prepare(), Ok(vec![]));
    assert_eq!(mode(folders.data()), 0o700);
    assert_eq!(mode(folders.data().parent().unwrap()), 0o700);
    assert_eq!(mode(&folders.in_progress()), 0o700);

    drop(super::super::disk::make_new(&folders.log()).unwrap());
    for (path, wide) in [(folders.data().to_owned(), 0o755), (folders.log(), 0o664)] {
        fs::set_permissions(&path, fs::Permissions::from_mode(wide)).unwrap();
        let notice = Notice { path, mended: true };
        assert_eq!(folders.prepare(), Ok(vec![notice.clone()]));
        assert_eq!(mode(&notice.path) & 0o077, 0);
        assert!(notice.to_string().ends_with("now only you can"));
    }
}
