#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use std::os::unix::fs::symlink;

#[test]
fn what_lies_in_a_folder_of_ours_is_ours_also_before_it_is_there() {
    let place = tempfile::tempdir().unwrap();
    let folders = Folders::new(place.path().join("config"), place.path().join("data"));
    assert!(!folders.owns(&place.path().join("mine.csv")));
    assert!(!folders.owns(&place.path().join("nowhere/mine.csv")));
    fs::create_dir_all(folders.config().join("exercises")).unwrap();
    fs::create_dir_all(folders.data()).unwrap();
    for name in [
        "data/log.jsonl",
        "data/mine.csv",
        "config/../data/x",
        "config/exercises/x.csv",
    ] {
        assert!(folders.owns(&place.path().join(name)), "{name}");
    }
    assert!(!folders.owns(&place.path().join("mine.csv")));
    symlink(folders.data(), place.path().join("way")).unwrap();
    assert!(folders.owns(&place.path().join("way/log.jsonl")));
}

#[test]
fn what_a_link_of_ours_leads_to_is_ours() {
    let place = tempfile::tempdir().unwrap();
    let folders = Folders::new(place.path().join("config"), place.path().join("data"));
    fs::create_dir_all(folders.config()).unwrap();
    fs::create_dir_all(folders.in_progress()).unwrap();
    let there = place.path().join("there");
    fs::create_dir_all(&there).unwrap();
    let journal = folders.in_progress().join("a.jsonl");
    for (own, name) in [
        (folders.log(), "log"),
        (folders.settings(), "settings"),
        (folders.lock(), "lock"),
        (journal, "journal"),
    ] {
        let target = there.join(name);
        symlink(&target, &own).unwrap();
        assert!(folders.owns(&target), "{name}, not there yet");
        fs::write(&target, "").unwrap();
        assert!(folders.owns(&target), "{name}");
        let way = place.path().join(format!("way-to-{name}"));
        symlink(&own, &way).unwrap();
        assert!(folders.owns(&way), "{name}, by another link");
    }
    assert!(!folders.owns(&there.join("mine.csv")));
}
