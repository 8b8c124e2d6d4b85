#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::sample;
use super::*;
#[cfg(unix)]
use std::fs;

#[test]
fn what_is_named_wins_over_the_system() {
    let named = Folders::of_system(Some("/c".into()), Some("/d".into())).unwrap();
    assert_eq!(named.config(), Path::new("/c"));
    assert_eq!(Folders::new("/c", "/d").cache(), None);
    assert_eq!(named.settings(), Path::new("/c/config.toml"));
    assert_eq!(named.log(), Path::new("/d/log.jsonl"));
    assert_eq!(named.lock(), Path::new("/d/log.lock"));
    assert_eq!(named.in_progress(), Path::new("/d/in-progress"));
}

#[test]
fn looking_for_what_others_can_read_makes_nothing() {
    let (_home, folders) = sample::folders();
    assert_eq!(folders.close_to_others(), []);
    assert!(!folders.data().exists());
}

#[cfg(unix)]
#[test]
fn folders_are_made_for_one_person_only_and_closed_again_with_a_notice() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let (_home, folders) = sample::folders();
    sample::make(&folders);
    for path in [folders.data(), folders.data().parent().unwrap()] {
        assert_eq!(mode(path), 0o700);
    }
    assert_eq!(mode(&folders.in_progress()), 0o700);

    let journal = folders.in_progress().join("1.jsonl");
    for path in [folders.log(), journal.clone()] {
        drop(super::super::disk::make_new(&path).unwrap());
    }
    assert_eq!(folders.close_to_others(), []);
    let opened = [
        (folders.data().to_owned(), 0o755),
        (folders.in_progress(), 0o750),
        (folders.log(), 0o664),
        (journal, 0o604),
    ];
    for (path, wide) in opened {
        fs::set_permissions(&path, fs::Permissions::from_mode(wide)).unwrap();
        let notice = Notice { path, mended: true };
        assert_eq!(folders.close_to_others(), std::slice::from_ref(&notice));
        assert_eq!(mode(&notice.path) & 0o077, 0);
    }
}
