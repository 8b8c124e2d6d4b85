//! A file in its place, whatever is there before it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use std::fs::{create_dir, read, read_dir, write};
use tempfile::tempdir;

fn put_text(path: &Path, over: Over, text: &str) -> io::Result<()> {
    put(path, over, |out| out.write_all(text.as_bytes()))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_file_and_one_that_is_replaced_leave_nothing_beside() {
    let place = tempdir().unwrap();
    let path = place.path().join("mine.toml");
    put_text(&path, Over::Nothing, "one\n").unwrap();
    put_text(&path, Over::File, "two\n").unwrap();
    assert_eq!(read(&path).unwrap(), b"two\n");
    let refused = put_text(&path, Over::Nothing, "three\n").unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
    assert_eq!(read(&path).unwrap(), b"two\n");
    assert_eq!(names(place.path()), ["mine.toml"]);
}

#[test]
fn what_is_made_meanwhile_by_somebody_else_stays() {
    let place = tempdir().unwrap();
    let path = place.path().join("mine.toml");
    let refused = put(&path, Over::Nothing, |out| {
        write(&path, "theirs")?;
        out.write_all(b"ours")
    });
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert_eq!(read(&path).unwrap(), b"theirs");
    assert_eq!(names(place.path()), ["mine.toml"]);
}

#[test]
fn a_body_that_fails_leaves_the_old_file() {
    let place = tempdir().unwrap();
    let path = place.path().join("mine.toml");
    write(&path, "old").unwrap();
    let failed = put(&path, Over::File, |out| {
        out.write_all(b"half")?;
        Err(io::Error::from(ErrorKind::StorageFull))
    });
    assert_eq!(failed.unwrap_err().kind(), ErrorKind::StorageFull);
    assert_eq!(read(&path).unwrap(), b"old");
    assert_eq!(names(place.path()), ["mine.toml"]);
}

#[test]
fn what_is_no_file_is_never_replaced() {
    let place = tempdir().unwrap();
    let path = place.path().join("folder");
    create_dir(&path).unwrap();
    let refused = put_text(&path, Over::File, "x").unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::IsADirectory);
    assert_eq!(names(place.path()), ["folder"]);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_closed_and_an_old_one_keeps_its_mode() {
        let place = tempdir().unwrap();
        let path = place.path().join("mine.toml");
        put_text(&path, Over::File, "one").unwrap();
        assert_eq!(mode(&path), 0o600);
        for kept in [0o600, 0o640, 0o644, 0o400] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            put_text(&path, Over::File, "two").unwrap();
            assert_eq!(mode(&path), kept, "{kept:o}");
        }
    }

    #[test]
    fn links_are_followed_and_stay() {
        let place = tempdir().unwrap();
        let far = place.path().join("far");
        create_dir(&far).unwrap();
        create_dir(place.path().join("near")).unwrap();
        let path = place.path().join("near/config.toml");
        symlink("../between", &path).unwrap();
        symlink(far.join("real.toml"), place.path().join("between")).unwrap();
        for text in ["made where it leads", "replaced there"] {
            put_text(&path, Over::File, text).unwrap();
            assert!(path.is_symlink());
            assert_eq!(read(far.join("real.toml")).unwrap(), text.as_bytes());
        }
        assert_eq!(names(&far), ["real.toml"]);
        assert_eq!(names(&place.path().join("near")), ["config.toml"]);
        let refused = put_text(&path, Over::Nothing, "x").unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists);

        let round = place.path().join("round");
        symlink(&round, &round).unwrap();
        assert!(put_text(&round, Over::File, "x").is_err());
        let nowhere = place.path().join("nowhere");
        symlink(place.path().join("gone/x.toml"), &nowhere).unwrap();
        let refused = put_text(&nowhere, Over::File, "x").unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::NotFound);
        assert!(nowhere.is_symlink());
    }

    #[test]
    fn a_pipe_or_a_device_is_in_the_way_and_nobody_waits_for_it() {
        let place = tempdir().unwrap();
        let pipe = place.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        let null = place.path().join("null");
        symlink("/dev/null", &null).unwrap();
        for path in [pipe, null] {
            let refused = put_text(&path, Over::File, "x").unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::InvalidInput, "{path:?}");
        }
    }

    #[test]
    fn what_a_killed_process_left_goes_and_what_is_being_written_stays() {
        let place = tempdir().unwrap();
        let path = place.path().join("mine.toml");
        let not_ours = [
            ".mine.toml.rygrad-abc.new",
            ".mine.toml.rygrad-abcdef.old",
            ".mine.toml.backup.new",
            "mine.toml.new",
        ];
        for left in [
            ".mine.toml.rygrad-a1B2c3.new",
            ".mine.toml.rygrad-a1B2c4.whole",
        ] {
            write(place.path().join(left), "half").unwrap();
        }
        for other in not_ours {
            write(place.path().join(other), "x").unwrap();
        }
        put(&path, Over::File, |out| {
            put_text(&path, Over::File, "quicker")?;
            out.write_all(b"slower")
        })
        .unwrap();
        assert_eq!(read(&path).unwrap(), b"slower");
        let mut expected: Vec<_> = not_ours.into_iter().collect();
        expected.push("mine.toml");
        expected.sort_unstable();
        assert_eq!(names(place.path()), expected);
    }

    #[test]
    fn what_was_left_under_another_name_goes_after_an_hour() {
        let place = tempdir().unwrap();
        let path = place.path().join("mine.toml");
        let aged = |name: &str, minutes: u64| {
            let path = place.path().join(name);
            let file = File::create(&path).unwrap();
            let now = file.metadata().unwrap().modified().unwrap();
            let age = std::time::Duration::from_secs(60 * minutes);
            file.set_modified(now - age).unwrap();
            file
        };
        aged(".other.csv.rygrad-a1B2c3.new", 61);
        aged(".young.csv.rygrad-a1B2c3.new", 50);
        aged(".whole.csv.rygrad-a1B2c3.whole", 900);
        aged(".other.csv.backup.new", 900);
        aged("other.rygrad-a1B2c3.new", 900);
        let locked = aged(".slow.csv.rygrad-a1B2c3.new", 900);
        locked.lock().unwrap();
        put_text(&path, Over::File, "one\n").unwrap();
        let stay = [
            ".other.csv.backup.new",
            ".slow.csv.rygrad-a1B2c3.new",
            ".whole.csv.rygrad-a1B2c3.whole",
            ".young.csv.rygrad-a1B2c3.new",
            "mine.toml",
            "other.rygrad-a1B2c3.new",
        ];
        assert_eq!(names(place.path()), stay);
        // A start tidies up as well.
        aged(".other.csv.rygrad-a1B2c3.new", 61);
        assert_eq!(tidy(&path), None);
        assert_eq!(names(place.path()), stay);
    }

    #[test]
    fn a_whole_copy_of_what_was_not_written_to_its_end_is_found() {
        let place = tempdir().unwrap();
        let path = place.path().join("mine.toml");
        write(&path, "half of the n").unwrap();
        let copy = place.path().join(".mine.toml.rygrad-a1B2c4.whole");
        write(&copy, "half of the new one").unwrap();
        write(place.path().join(".mine.toml.rygrad-a1B2c3.new"), "ha").unwrap();
        assert_eq!(tidy(&path), Some(copy.clone()));
        write(&path, "half of the new one").unwrap();
        assert_eq!(tidy(&path), None);
        assert_eq!(names(place.path()), ["mine.toml"]);
    }

    #[test]
    fn a_file_that_cannot_be_exchanged_is_written_as_it_lies() {
        let place = tempdir().unwrap();
        let path = place.path().join("mine.toml");
        let inode = |path: &Path| {
            use std::os::unix::fs::MetadataExt;
            path.metadata().unwrap().ino()
        };
        write(&path, "a long old text\n".repeat(9)).unwrap();
        let before = inode(&path);
        for text in ["short\n".to_owned(), "long\n".repeat(3_000)] {
            let draft = Draft::beside(&path, Over::File).unwrap();
            draft.file().write_all(text.as_bytes()).unwrap();
            in_place::write(draft.written, &path).unwrap();
            assert_eq!(read(&path).unwrap(), text.as_bytes());
        }
        assert_eq!(inode(&path), before);
        assert_eq!(names(place.path()), ["mine.toml"]);

        fs::hard_link(&path, place.path().join("other")).unwrap();
        let draft = Draft::beside(&path, Over::File).unwrap();
        assert!(in_place::write(draft.written, &path).is_err());
        assert_eq!(names(place.path())[0], "mine.toml");
        assert_eq!(names(place.path()).len(), 2);
    }
}
