use super::*;
use crate::core::time::Now;
use crate::i18n::Lang;
use chrono::TimeDelta;

fn at(seconds: i64) -> DateTime<FixedOffset> {
    let start = DateTime::parse_from_rfc3339("2026-11-28T12:00:00+01:00").expect("a moment");
    start + TimeDelta::seconds(seconds)
}

struct Home {
    folder: tempfile::TempDir,
    folders: Folders,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::new(folder.path().join("config"), folder.path().join("data"));
        Self { folder, folders }
    }

    fn put(&self, was: Option<&str>, text: &str, now: i64) -> Result<PathBuf, Unput> {
        let file = OwnFile {
            kind: OwnKind::Programme,
            id: "mine".to_owned(),
            text: text.to_owned(),
            was: was.map(str::to_owned),
        };
        put_at(&self.folders, &file, at(now), &Texts::new(Lang::Da))
    }

    fn path(&self) -> PathBuf {
        path_of(&self.folders, OwnKind::Programme, "mine")
    }

    fn text(&self) -> Option<String> {
        fs::read_to_string(self.path()).ok()
    }

    /// The earlier texts, the oldest first.
    fn before(&self) -> Vec<String> {
        let folder = self.folders.config().join("programmes").join(BEFORE);
        let texts = earlier(&folder, "mine").into_iter();
        texts
            .map(|path| fs::read_to_string(path).expect("readable"))
            .collect()
    }
}

#[test]
fn a_new_file_has_its_folder_and_the_schemas() {
    let home = Home::new();
    let path = home.put(None, "format = 1\n", 0).expect("written");
    assert_eq!(path, home.path());
    assert_eq!(home.text().as_deref(), Some("format = 1\n"));
    assert!(home.before().is_empty());
    for name in ["exercise", "programme"] {
        let schema = format!("schema/{name}.schema.json");
        assert!(home.folders.config().join(schema).is_file());
    }
    assert!(
        !home.folder.path().join("data").exists(),
        "nothing else is made"
    );
}

#[cfg(unix)]
#[test]
fn only_the_person_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.put(None, "a = 1\n", 0).expect("written");
    home.put(Some("a = 1\n"), "a = 2\n", 1).expect("written");
    let before = home.folders.config().join("programmes").join(BEFORE);
    let mut files = earlier(&before, "mine");
    files.push(home.path());
    assert_eq!(files.len(), 2);
    for file in files {
        let mode = fs::metadata(&file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
    }
}

#[test]
fn what_somebody_else_wrote_is_never_written_over() {
    let home = Home::new();
    let changed = |there: &str| Err(Unput::Changed(Some(there.to_owned())));
    home.put(None, "a = 1\n", 0).expect("written");
    assert_eq!(home.put(None, "a = 2\n", 1), changed("a = 1\n"));
    fs::write(home.path(), "b = 1\n").expect("written");
    assert_eq!(home.put(Some("a = 1\n"), "a = 2\n", 2), changed("b = 1\n"));
    assert_eq!(home.text().as_deref(), Some("b = 1\n"));
    fs::remove_file(home.path()).expect("removed");
    assert_eq!(
        home.put(Some("b = 1\n"), "a = 2\n", 3),
        Err(Unput::Changed(None))
    );
    assert_eq!(home.text(), None);
    assert!(home.before().is_empty());
    // It stands there by now, with what the person chose.
    home.put(None, "a = 2\n", 4).expect("written");
}

#[test]
fn what_is_replaced_stays_beside_it_the_newest_twenty() {
    let home = Home::new();
    home.put(None, "n = 0\n", 0).expect("written");
    for n in 1..=25_i64 {
        let was = format!("n = {}\n", n - 1);
        // Two in each second.
        home.put(Some(&was), &format!("n = {n}\n"), n / 2)
            .expect("written");
    }
    let kept: Vec<String> = (5..25).map(|n| format!("n = {n}\n")).collect();
    assert_eq!(home.before(), kept);
    // Written again as it stands: nothing is replaced.
    home.put(Some("n = 25\n"), "n = 25\n", 99).expect("written");
    assert_eq!(home.before(), kept);
}

#[test]
fn earlier_texts_are_of_one_file_and_no_programmes() {
    use crate::content::{Library, check};
    let home = Home::new();
    home.put(None, "format = 1\n", 0).expect("written");
    let folder = home.folders.config().join("programmes").join(BEFORE);
    fs::create_dir_all(&folder).expect("made");
    let other = folder.join("mine-2-2026-11-28-120000.toml");
    fs::write(&other, "x").expect("written");
    for n in 1..=30_i64 {
        let was = home.text();
        home.put(was.as_deref(), &format!("n = {n}\n"), n)
            .expect("written");
    }
    assert!(other.is_file(), "of another programme");
    let config = home.folders.config().to_owned();
    let library = Library::new(Some(config.clone()));
    let ids = library.programme_ids();
    assert_eq!(
        ids.iter()
            .filter(|id| id.as_str().starts_with("mine"))
            .count(),
        1
    );
    for report in [check(&[], &library), check(&[config], &library)] {
        let mut named = report.diagnostics().map(|found| &found.file);
        assert!(named.all(|file| !file.to_string_lossy().contains(BEFORE)));
    }
}

#[test]
fn why_it_is_not_written_is_said_in_the_person_s_language() {
    let home = Home::new();
    fs::create_dir_all(home.path()).expect("made");
    let Err(Unput::Failed(why)) = home.put(None, "a = 1\n", 0) else {
        unreachable!("a folder is no file");
    };
    assert!(why.as_str().contains("kunne ikke skrives"), "{why}");
    let mut file = OwnFile {
        kind: OwnKind::Exercise,
        id: "../up".to_owned(),
        text: String::new(),
        was: None,
    };
    for id in ["../up", "con", "", "A"] {
        file.id = id.to_owned();
        let put = put_at(&home.folders, &file, at(0), &Texts::new(Lang::En));
        assert!(matches!(put, Err(Unput::Failed(_))), "{id}");
    }
}

#[test]
fn bytes_that_are_no_text_are_kept() {
    let home = Home::new();
    home.put(None, "a = 1\n", 0).expect("written");
    fs::write(home.path(), b"# \xe5\na = 1\n").expect("written");
    let was = file_text(&home.path()).expect("readable").expect("there");
    let text = was.replace("a = 1", "a = 2");
    home.put(Some(&was), &text, 1).expect("written");
    assert_eq!(fs::read(home.path()).expect("there"), b"# \xe5\na = 2\n");
    let folder = home.folders.config().join("programmes").join(BEFORE);
    let kept = earlier(&folder, "mine");
    let kept = kept.last().expect("one");
    assert_eq!(fs::read(kept).expect("there"), b"# \xe5\na = 1\n");
}

#[test]
fn the_clock_of_the_program_names_the_earlier_text() {
    let _: Now = Clock::start().now();
    let home = Home::new();
    let file = |text: &str, was: Option<&str>| OwnFile {
        kind: OwnKind::Exercise,
        id: "mine".to_owned(),
        text: text.to_owned(),
        was: was.map(str::to_owned),
    };
    let texts = Texts::new(Lang::En);
    put(&home.folders, &file("a = 1\n", None), &texts).expect("written");
    put(&home.folders, &file("a = 2\n", Some("a = 1\n")), &texts).expect("written");
    let folder = home.folders.config().join("exercises").join(BEFORE);
    assert_eq!(earlier(&folder, "mine").len(), 1);
}
