//! The arrows between the rooms (DESIGN section 6, repeated in `lib.rs`), and what stays behind one
//! door.

use rygrad::core::exercise::{Breath, Caution, Position, Side, Sides};
use rygrad::core::keys::{FEELINGS, Label};
use rygrad::core::plan::StepKind;
use rygrad::core::record::{Mobility, Place};
use rygrad::core::safety::{Flag, Level};
use rygrad::core::settings::{Country, Instructions, Motion, Rate, Theme, Volume};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One of every kind of step.
const STEPS: [StepKind; 12] = [
    StepKind::Listen,
    StepKind::GetThere {
        from: Position::Standing,
    },
    StepKind::CountIn,
    StepKind::Move,
    StepKind::Hold,
    StepKind::Return,
    StepKind::OtherWay,
    StepKind::Pause,
    StepKind::Rest,
    StepKind::ChangeSide,
    StepKind::Activity,
    StepKind::Away,
];

/// A room and the rooms it may use. `run` and `cli` use all of those before them.
const ARROWS: [(&str, &[&str]); 9] = [
    ("core", &[]),
    ("content", &["core"]),
    ("i18n", &["core"]),
    ("store", &["core"]),
    ("voice", &["core", "i18n"]),
    ("app", &["core", "content", "i18n", "voice"]),
    ("view", &["app", "core", "i18n"]),
    (
        "run",
        &["app", "content", "core", "i18n", "store", "view", "voice"],
    ),
    (
        "cli",
        &[
            "app", "content", "core", "i18n", "run", "store", "view", "voice",
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
/// does not answer.
#[test]
fn the_size_of_the_terminal_is_asked_in_one_place() {
    let mut asks = Vec::new();
    for (path, text) in sources(&src()) {
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

#[test]
fn every_file_says_what_it_owns() {
    for (path, text) in sources(&src()) {
        if path.ends_with("tests.rs") {
            continue;
        }
        assert!(text.starts_with("//! "), "{} does not", path.display());
    }
}

/// Texts named in the code are there, word for word or made of a fixed word.
#[test]
fn every_text_that_is_named_is_there() {
    let text = |file: &str| fs::read_to_string(src().join("i18n/texts/en").join(file)).unwrap();
    let texts = text("app.ftl")
        + &text("about.ftl")
        + &text("exercise.ftl")
        + &text("voice.ftl")
        + &text("cli.ftl")
        + &text("screening.ftl");
    let names = texts.lines().filter_map(|line| line.split_once(" ="));
    let names: BTreeSet<&str> = names.map(|(name, _)| name).collect();
    for room in ["app", "view", "cli", "run"] {
        for (path, text) in room_files(room) {
            for call in ["say(\"", "texts.get(\"", "with(\"", "\"key-"] {
                for (at, _) in text.match_indices(call) {
                    let from = at + call.len() - if call == "\"key-" { 4 } else { 0 };
                    let rest = text[from..].chars();
                    let name: String = rest
                        .take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_')
                        .collect();
                    let made = !name.contains('-') || name.ends_with('-');
                    assert!(
                        made || names.contains(name.as_str()),
                        "{name} in {}",
                        path.display()
                    );
                }
            }
        }
    }
    let of = |prefix: &str, words: Vec<&str>| {
        for word in words {
            assert!(
                names.contains(format!("{prefix}-{word}").as_str()),
                "{prefix}-{word}"
            );
        }
    };
    of("position", Position::ALL.iter().map(|w| w.word()).collect());
    of("caution", Caution::ALL.iter().map(|w| w.word()).collect());
    of("breath", Breath::ALL.iter().map(|w| w.word()).collect());
    of("side", Side::ALL.iter().map(|w| w.word()).collect());
    of("sides", Sides::ALL.iter().map(|w| w.word()).collect());
    for prefix in ["country", "emergency", "urgent"] {
        of(prefix, Country::ALL.iter().map(|w| w.word()).collect());
    }
    of(
        "instructions",
        Instructions::ALL.iter().map(|w| w.word()).collect(),
    );
    of("flag", Flag::all().map(Flag::word).collect());
    of("screen", Level::ALL.iter().map(|w| w.word()).collect());
    of("place", Place::ALL.iter().map(|w| w.word()).collect());
    of("mobility", Mobility::ALL.iter().map(|w| w.word()).collect());
    of("rate", Rate::ALL.iter().map(|w| w.word()).collect());
    of("sounds", Volume::ALL.iter().map(|w| w.word()).collect());
    of("theme", Theme::ALL.iter().map(|w| w.word()).collect());
    of("motion", Motion::ALL.iter().map(|w| w.word()).collect());
    of("step", STEPS.iter().map(|kind| kind.word()).collect());
    of("voice-to", Position::ALL.iter().map(|w| w.word()).collect());
    of("voice", Side::ALL.iter().map(|w| w.word()).collect());
    of("key", Label::ALL.iter().map(|l| l.word()).collect());
    for (_, feeling) in FEELINGS {
        of(
            "feel",
            vec![feeling.word(), &format!("{}-short", feeling.word())],
        );
    }
}

/// A text that nobody says is a text that nobody keeps true. Names made of a fixed word are those
/// of the test above.
#[test]
fn every_text_of_the_screens_is_said_somewhere() {
    let made = [
        "weekday",
        "month",
        "country",
        "emergency",
        "urgent",
        "instructions",
        "rate",
        "sounds",
        "theme",
        "motion",
        "step",
        "feel",
        "language",
        "about",
        "key",
        "flag",
        "screen",
        "place",
        "mobility",
    ];
    let code: String = sources(&src()).into_iter().map(|(_, text)| text).collect();
    let text = |file: &str| fs::read_to_string(src().join("i18n/texts/en").join(file)).unwrap();
    let texts = text("app.ftl") + &text("screening.ftl") + &text("voice.ftl");
    for (name, _) in texts.lines().filter_map(|line| line.split_once(" =")) {
        let prefix = name.split('-').next().unwrap();
        let end = name.rsplit('-').next().unwrap();
        let to = name.starts_with("voice-to-") || ["right", "left"].contains(&end);
        let said = code.contains(&format!("\"{name}\"")) || made.contains(&prefix) || to;
        assert!(said, "nobody says {name}");
    }
}
