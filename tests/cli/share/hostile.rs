//! Files that mean harm are ordinary input: each is refused or shown safely, and nothing is written.

use super::{add, packed, sender, written};
use crate::home::Home;
use std::fs;
use std::sync::LazyLock;

/// A pack without harm, made once.
static PACK: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(packed(&sender(), "mine")).unwrap());

/// The pack with another text in it.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = PACK.as_str();
    assert!(text.contains(from), "{from}");
    text.replace(from, to).into_bytes()
}

fn repeated(part: &str, times: usize) -> Vec<u8> {
    part.repeat(times).into_bytes()
}

/// Twenty and more files that are refused.
fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let pack = || changed("x", "x");
    let numbered = |n: usize| format!("[exercises.a{n}]\n");
    let many: String = (0..10_000).map(numbered).collect();
    let bomb = format!("format = 1\n{}x = 1\n", "a.".repeat(20_000));
    let key = |n: usize| format!("k{n}.a.a.a = 1\n");
    let keys: String = (0..9_000).map(key).collect();
    let utf16: Vec<u8> = String::from_utf8(pack())
        .unwrap()
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let in_value = {
        let mut bytes = pack();
        let at = bytes
            .windows(7)
            .position(|part| part == b"My back")
            .unwrap();
        bytes[at] = 0xff;
        bytes
    };
    let nul = {
        let mut bytes = pack();
        let at = bytes
            .windows(7)
            .position(|part| part == b"My back")
            .unwrap();
        bytes[at] = 0;
        bytes
    };
    vec![
        (
            "a way out of the folder",
            changed("exercises.my-tilt", "exercises.\"../../x\""),
        ),
        (
            "a name of Windows",
            changed("exercises.my-tilt", "exercises.con"),
        ),
        (
            "a name with a hidden letter",
            changed("exercises.my-tilt", "exercises.\"my\\u202etilt\""),
        ),
        (
            "a programme's way out",
            changed("programmes.mine", "programmes.\"/etc/x\""),
        ),
        (
            "ten thousand exercises",
            [pack(), many.into_bytes()].concat(),
        ),
        (
            "too large",
            [pack(), repeated("# 0123456789\n", 30_000)].concat(),
        ),
        ("ten megabytes of nothing", vec![b' '; 10_000_000]),
        ("deep lists", repeated("a = [[[[[[[[[[", 10_000)),
        (
            "deep braces",
            [b"a = ".to_vec(), repeated("{ a = ", 20_000)].concat(),
        ),
        ("deep keys", bomb.into_bytes()),
        ("many keys", keys.into_bytes()),
        (
            "a number without end",
            changed("reps = 2", &format!("reps = {}", "9".repeat(50_000))),
        ),
        (
            "more than a body can do",
            changed("reps = 2", "reps = 4000000000"),
        ),
        ("fewer than nothing", changed("reps = 2", "reps = -1")),
        ("an empty byte", nul),
        ("only empty bytes", vec![0; 4_000]),
        (
            "UTF-16 without a mark, cut",
            utf16[..utf16.len() - 1].to_vec(),
        ),
        ("a byte that is no letter", in_value),
        (
            "a control character",
            changed("My back", "My \u{1b}]0;x\u{7}back"),
        ),
        (
            "an unclosed text",
            changed("[programmes.mine.flare]", "x = \"\"\""),
        ),
        (
            "the same twice",
            [pack(), b"[programmes.mine]\nformat = 1\n".to_vec()].concat(),
        ),
        (
            "a newer format",
            changed("format = 1\nprogramme", "format = 2\nprogramme"),
        ),
        (
            "no such programme",
            changed("programme = \"my-calm\"", "programme = \"nowhere\""),
        ),
        (
            "another programme than it holds",
            changed("programme = \"mine\"", "programme = \"disc-1\""),
        ),
        (
            "signed in the future",
            changed(
                "[programmes.mine.flare]",
                "[programmes.mine.monitored]\nby = \"A\"\ndate = 2999-01-01\nlimit = 5\n[programmes.mine.flare]",
            ),
        ),
        (
            "a limit that nobody signs",
            changed(
                "[programmes.mine.flare]",
                "[programmes.mine.monitored]\nby = \"A\"\ndate = 2026-01-01\nlimit = 9\n[programmes.mine.flare]",
            ),
        ),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0".to_vec()),
        ("JSON", b"{\"format\": 1, \"programme\": \"mine\"}".to_vec()),
        ("nothing", Vec::new()),
        (
            "a line with a wrong letter",
            b"RYGRAD1/A/EN:*A/D7/XCOBRA/00000000".to_vec(),
        ),
        ("an endless line", repeated("RYGRAD1/", 30_000)),
        ("a line of the future", b"RYGRAD9/A".to_vec()),
    ]
}

#[test]
fn each_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let all = refused();
    assert!(all.len() >= 20);
    for (name, bytes) in all {
        let there = Home::new();
        let file = folder.path().join("x.toml");
        fs::write(&file, bytes).unwrap();
        let said = add(&there, &file, &["--yes", "--signed", "--replace-built-in"]);
        assert_eq!(said.code, 1, "{name}: {said:?}");
        assert!(said.is_clean(), "{name}: {said:?}");
        assert!(!said.err.is_empty() && said.out.len() < 400_000, "{name}");
        assert!(
            !there.folders().config().exists(),
            "{name}: {:?}",
            written(&there)
        );
        let typed = there.run_typed(
            &["add", "-", "--yes", "--as", "x"],
            &fs::read(&file).unwrap(),
        );
        assert_eq!(typed.code, 1, "{name}, typed: {typed:?}");
        assert!(
            typed.is_clean() && !there.folders().config().exists(),
            "{name}, typed"
        );
    }
}

#[test]
fn what_can_be_shown_is_shown_safely() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.toml");
    let long = "Wörd ".repeat(5_000);
    for (name, bytes) in [
        (
            "a name that turns the line round",
            changed("My back", "My \\u202ekcab"),
        ),
        (
            "a name that steers the terminal",
            changed("My back", "My \\u001b[2Jback\\u0007"),
        ),
        ("a name without end", changed("My back", &long)),
        (
            "a note that steers the terminal",
            changed("as we said", "as \u{202e}we said"),
        ),
    ] {
        fs::write(&file, bytes).unwrap();
        let there = Home::new();
        let said = add(&there, &file, &["--dry-run"]);
        assert!(said.is_clean(), "{name}: {said:?}");
        assert!(said.out.len() + said.err.len() < 100_000, "{name}");
        assert!(!there.folders().config().exists(), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_refused() {
    let there = Home::new();
    let round = there.path().join("round.toml");
    std::os::unix::fs::symlink(&round, &round).unwrap();
    for path in ["/dev/zero", "/", "round.toml", "nowhere.toml"] {
        let said = there.run(&["add", path, "--yes"]);
        assert_eq!(said.code, 1, "{path}: {said:?}");
    }
    assert!(!there.folders().config().exists());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_away_is_not_followed_into_nothing() {
    let there = Home::new();
    let outside = there.path().join("outside.toml");
    let place = there
        .put("programmes/other.toml", "x")
        .with_file_name("mine.toml");
    std::os::unix::fs::symlink(&outside, &place).unwrap();
    let said = add(&there, &packed(&sender(), "mine"), &["--yes"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(!outside.exists());
}
