//! The arrows between the rooms (DESIGN section 6, repeated in `lib.rs`), and what stays behind one
//! door.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms it may use. `run` and `cli` use all of those before them.
const ARROWS: [(&str, &[&str]); 11] = [
    ("core", &[]),
    ("content", &["core"]),
    ("i18n", &["core"]),
    ("store", &["core"]),
    ("script", &["core", "i18n"]),
    ("voice", &["core", "i18n", "script"]),
    ("paper", &["core", "content", "i18n"]),
    ("app", &["core", "content", "i18n", "paper", "script"]),
    ("view", &["app", "core", "i18n"]),
    (
        "run",
        &[
            "app", "content", "core", "i18n", "paper", "script", "store", "view", "voice",
        ],
    ),
    (
        "cli",
        &[
            "app", "content", "core", "i18n", "paper", "run", "script", "store", "view", "voice",
        ],
    ),
];

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a room: its own and those in its folder.
fn room_files(room: &str) -> Vec<(PathBuf, String)> {
    let own = src().join(format!("{room}.rs"));
    let text = fs::read_to_string(&own).unwrap();
    let mut files = sources(&src().join(room));
    assert!(!files.is_empty(), "{room} has no files");
    files.insert(0, (own, text));
    files
}

/// The rooms that a file names by `crate::room`, in one path or in a group.
fn rooms_named(text: &str) -> BTreeSet<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.collect::<Vec<_>>().join("\n");
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap().split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let name = name.trim_start();
            let end = name
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(name.len());
            rooms.insert(name[..end].to_owned());
        }
    }
    rooms
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    for (room, may) in ARROWS {
        for (path, text) in room_files(room) {
            for named in rooms_named(&text) {
                let allowed = named == room || may.contains(&named.as_str());
                assert!(
                    allowed,
                    "{} uses {named}, which {room} must not know",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_room_is_on_the_map() {
    let listed: BTreeSet<_> = ARROWS.iter().map(|(room, _)| (*room).to_owned()).collect();
    let rooms = fs::read_dir(src()).unwrap().map(|e| e.unwrap().path());
    let rooms: BTreeSet<_> = rooms
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(rooms, listed);
    let lib = fs::read_to_string(src().join("lib.rs")).unwrap();
    for room in rooms {
        assert!(
            lib.contains(&format!("| [`{room}`] |")),
            "lib.rs does not tell of {room}"
        );
    }
}

#[test]
fn crossterm_stays_in_run_and_nobody_but_view_and_run_knows_ratatui() {
    for (path, text) in sources(&src()) {
        let room = path
            .strip_prefix(src())
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let uses = |name: &str| {
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            code.into_iter().any(|line| {
                line.match_indices(name).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
                })
            })
        };
        assert!(
            !uses("crossterm::") || room.starts_with("run"),
            "crossterm in {room}"
        );
        let may_draw = ["run", "view", "cli"].iter().any(|r| room.starts_with(r));
        assert!(!uses("ratatui::") || may_draw, "ratatui in {room}");
    }
}

/// `crossterm::terminal::size` and ratatui's backend, which asks it, start `tput` where the terminal
/// does not answer. Tests of ours compare with that backend and ask it for no size.
#[test]
fn the_size_of_the_terminal_is_asked_in_one_place() {
    let mut asks = Vec::new();
    for (path, text) in sources(&src()) {
        if path.iter().any(|part| part == "tests") {
            continue;
        }
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code: String = code.collect();
        let asked = ["CrosstermBackend", "terminal::size;", "window_size()"];
        if asked.iter().any(|name| code.contains(name)) {
            asks.push(path);
        }
    }
    assert_eq!(asks, [src().join("run/terminal.rs")]);
}

#[test]
fn there_is_one_crossterm_in_the_lock_file() {
    let lock = fs::read_to_string(src().join("../Cargo.lock")).unwrap();
    assert_eq!(
        lock.matches("name = \"crossterm\"\n").count(),
        1,
        "two would mean two event queues"
    );
}

#[test]
fn programs_are_started_in_the_room_of_the_voice_alone() {
    for (path, text) in sources(&src()) {
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let starts = text.contains("Command::new(") || text.contains("process::Command");
        let is_test = path.ends_with("tests.rs");
        let may = path == src().join("voice/apart.rs");
        assert!(!starts || is_test || may, "{}", path.display());
    }
}

#[test]
fn a_program_is_started_where_a_stop_waits_for_it() {
    let starts = sources(&src()).into_iter();
    let starts = starts.filter(|(_, text)| text.contains(".spawn()"));
    let files: Vec<PathBuf> = starts.map(|(file, _)| file).collect();
    assert!(
        matches!(files.as_slice(), [one] if one.ends_with("voice/start.rs")),
        "{files:?}"
    );
}

#[test]
fn core_asks_no_clock_and_reads_no_file() {
    for (path, text) in room_files("core") {
        for name in [
            "std::fs",
            "std::env",
            "std::net",
            "Instant::now",
            "Local::now",
            "Utc::now",
            "SystemTime",
        ] {
            assert!(!text.contains(name), "{name} in {}", path.display());
        }
    }
}

/// `foo.rs` beside a folder `foo`, never `foo/mod.rs`: a file is found by the name of its module.
#[test]
fn every_module_has_a_file_of_its_own_name() {
    let files = sources(&src()).into_iter().map(|(path, _)| path);
    let other: Vec<_> = files.filter(|path| path.ends_with("mod.rs")).collect();
    assert_eq!(other, [] as [PathBuf; 0]);
}

/// A file that no module names is not compiled, and a test in it never fails.
#[test]
fn no_file_is_forgotten() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut forgotten = Vec::new();
    for folder in ["src", "benches", "tests"] {
        let files = sources(&root.join(folder));
        for (path, _) in &files {
            let name = path.file_stem().unwrap().to_str().unwrap();
            let parent = path.parent().unwrap();
            let owners = ["lib.rs", "main.rs", "mod.rs"].map(|owner| parent.join(owner));
            let owners = owners.into_iter().chain([parent.with_extension("rs")]);
            let is_root = matches!(name, "lib" | "main") || parent.ends_with("tests");
            let declared = |owner: PathBuf| {
                let text = fs::read_to_string(owner).unwrap_or_default();
                let mut lines = text.lines().filter_map(|line| line.split_once("mod "));
                lines.any(|(_, rest)| rest == format!("{name};"))
            };
            // What several share, or one system alone has, is named by its path.
            let end = format!("/{name}.rs\"");
            let by_path = |line: &str| line.contains("path = ") && line.contains(&end);
            let is_named = || files.iter().any(|(_, text)| text.lines().any(by_path));
            if !is_root && !owners.into_iter().any(declared) && !is_named() {
                forgotten.push(path.clone());
            }
        }
    }
    assert_eq!(forgotten, [] as [PathBuf; 0]);
}

#[test]
fn every_file_says_what_it_owns() {
    for (path, text) in sources(&src()) {
        if path.ends_with("tests.rs") {
            continue;
        }
        assert!(text.starts_with("//! "), "{} does not", path.display());
    }
}
