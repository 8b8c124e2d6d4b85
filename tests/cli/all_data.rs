//! `rygrad export all`: everything about a person, to take along.

use crate::home::Home;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

/// The files of an archive by name, as another program unpacks them.
fn unpacked(path: &std::path::Path) -> BTreeMap<String, String> {
    let bytes = fs::read(path).unwrap();
    let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
    let mut files = BTreeMap::new();
    for entry in archive.entries() {
        let entry = entry.unwrap();
        let name = entry.file_path().try_normalize().unwrap();
        let name = name.as_ref().to_owned();
        let found = archive.get_entry(entry.wayfinder()).unwrap();
        let mut text = Vec::new();
        let packed = flate2::read::DeflateDecoder::new(found.data());
        let mut checked = found.verifying_reader(packed);
        checked.read_to_end(&mut text).unwrap();
        files.insert(name, String::from_utf8_lossy(&text).into_owned());
    }
    files
}

fn a_session(home: &Home) {
    let add = "log add --date 2026-11-20 --programme disc-1 --pain 4 --pain-after 3 --done --note";
    let add: Vec<&str> = add.split(' ').chain(["bedre – æøå"]).collect();
    assert_eq!(home.run(&add).code, 0);
}

#[test]
fn everything_is_there_and_says_what_it_is() {
    let home = Home::new();
    a_session(&home);
    home.put("config.toml", "language = \"da\"\n");
    home.put("exercises/mine.toml", crate::home::GOOD);
    let journal = home.folders().in_progress().join("a.jsonl");
    fs::create_dir_all(journal.parent().unwrap()).unwrap();
    fs::write(&journal, "half\n").unwrap();
    let said = home.run(&["export", "all", "--out", "me.zip"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let files = unpacked(&home.path().join("me.zip"));
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let within = |name: &str| format!("rygrad-2026-11-22/{name}");
    assert_eq!(
        names,
        [
            "README.txt",
            "fhir.json",
            "log/in-progress/a.jsonl",
            "log/log.jsonl",
            "report.html",
            "report.pdf",
            "settings/config.toml",
            "settings/exercises/mine.toml",
            "tables/exercises.csv",
            "tables/exercises.json",
            "tables/measures.csv",
            "tables/measures.json",
            "tables/sessions.csv",
            "tables/sessions.json",
        ]
        .map(within)
    );
    let of = |name: &str| files[&within(name)].as_str();
    assert_eq!(
        of("log/log.jsonl"),
        fs::read_to_string(home.folders().log()).unwrap()
    );
    assert_eq!(
        of("tables/sessions.csv"),
        home.run(&["export", "csv", "--for", "excel"]).out
    );
    assert_eq!(
        of("tables/measures.json"),
        home.run(&["export", "json", "--measures"]).out
    );
    assert_eq!(of("fhir.json"), home.run(&["export", "fhir"]).out);
    let report = "report --all-data --lang da --out again.zip";
    let report: Vec<&str> = report.split(' ').collect();
    assert_eq!(home.run(&report).code, 0);
    let again = unpacked(&home.path().join("again.zip"));
    assert_eq!(again, files, "the report's door leads to the same");
    assert!(of("report.html").contains("20. november"));
    assert!(of("report.pdf").starts_with("%PDF"));
    assert!(of("README.txt").contains("Dette er alt, hvad rygrad har om dig"));
    // It says nothing of this machine: no path leads to a name of a person.
    let place = home.path().to_str().unwrap();
    assert!(files.values().all(|text| !text.contains(place)));
}

#[test]
fn the_page_is_in_the_language_of_the_person() {
    for lang in ["en", "da", "nb"] {
        let home = Home::new();
        a_session(&home);
        home.put("programmes/mine.toml", "");
        let said = home.run(&["--lang", lang, "export", "all", "--out", "me.zip"]);
        assert_eq!(said.code, 0, "{said:?}");
        let page = unpacked(&home.path().join("me.zip")).remove("rygrad-2026-11-22/README.txt");
        let page = page.unwrap();
        assert!(
            page.lines().all(|line| line.chars().count() <= 78),
            "{page}"
        );
        insta::assert_snapshot!(format!("readme-{lang}"), page.replace("\r\n", "\n"));
    }
}

#[test]
fn it_asks_for_a_file_and_replaces_none() {
    let home = Home::new();
    a_session(&home);
    for more in [
        &[][..],
        &["--out", "a.zip", "--from", "2026-01-01"],
        &["--out", "a.zip", "--exercises"],
    ] {
        let said = home.run(&[&["--lang", "en", "export", "all"], more].concat());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{more:?}");
        assert!(said.err.contains("--out FILE"), "{}", said.err);
    }
    fs::write(home.path().join("me.zip"), "mine").unwrap();
    let said = home.run(&["export", "all", "--out", "me.zip"]);
    assert_eq!(said.code, 1);
    assert_eq!(
        fs::read_to_string(home.path().join("me.zip")).unwrap(),
        "mine"
    );
    let inside = home.folders().data().join("me.zip");
    let said = home.run(&["export", "all", "--out", inside.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(!inside.exists());
}

#[test]
fn an_empty_home_is_a_short_archive_and_makes_no_files() {
    let home = Home::new();
    let said = home.run(&["export", "all", "--out", "me.zip"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(unpacked(&home.path().join("me.zip")).len(), 10);
    assert!(!home.folders().data().exists() && !home.folders().config().exists());
}

#[cfg(unix)]
#[test]
fn links_are_named_and_not_followed_and_the_file_is_for_one_person() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let home = Home::new();
    a_session(&home);
    let secret = home.path().join("secret.toml");
    fs::write(&secret, "another person").unwrap();
    home.put("exercises/mine.toml", "");
    symlink(
        &secret,
        home.folders().config().join("exercises/theirs.toml"),
    )
    .unwrap();
    symlink(home.path(), home.folders().config().join("programmes")).unwrap();
    let pipe = home.folders().data().join("pipe");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let said = home.run(&["--lang", "en", "export", "all", "--out", "me.zip"]);
    assert_eq!(said.code, 1);
    let named: Vec<_> = said
        .err
        .lines()
        .map(|line| line.rsplit('/').next())
        .collect();
    assert_eq!(named, [Some("programmes"), Some("theirs.toml")]);
    let path = home.path().join("me.zip");
    let files = unpacked(&path);
    assert!(files.values().all(|text| !text.contains("another person")));
    assert!(
        files
            .keys()
            .all(|name| !name.contains("programmes") && !name.contains("pipe"))
    );
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // The log itself may lie on another disk.
    let moved = home.path().join("moved.jsonl");
    fs::rename(home.folders().log(), &moved).unwrap();
    symlink(&moved, home.folders().log()).unwrap();
    home.run(&["export", "all", "--out", "again.zip"]);
    let files = unpacked(&home.path().join("again.zip"));
    assert_eq!(
        files["rygrad-2026-11-22/log/log.jsonl"],
        fs::read_to_string(&moved).unwrap()
    );
}
