//! `rygrad -V`, and what `--verbose` adds for a report of a fault.

#[allow(dead_code, reason = "the build asks for more of it")]
#[path = "../../build/commit.rs"]
mod commit;

use crate::home::Home;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn alone_it_is_one_line_also_where_the_settings_have_faults() {
    let home = Home::new();
    home.put("config.toml", "theme = \"oops\n");
    let version = format!("rygrad {}\n", env!("CARGO_PKG_VERSION"));
    for args in [&["-V"][..], &["--version"], &["-V", "list"]] {
        let said = home.run(args);
        assert_eq!((said.code, said.out.as_str()), (0, version.as_str()));
        assert_eq!(said.err, "");
    }
    assert_eq!(home.run(&["--verbose"]).code, 2, "of what?");
}

#[test]
fn with_verbose_it_says_what_a_report_should_have_and_changes_nothing() {
    let home = Home::new();
    for args in [&["-V", "--verbose"], &["--verbose", "-V"]] {
        let mut command = home.command(args);
        command
            .env("TERM", "foot\u{202e}-extra")
            .env("COLORTERM", "truecolor");
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{said}"
        );
        let of = |name: &str| {
            let begins = format!("{name}: ");
            let mut found = said.lines().filter_map(|line| line.strip_prefix(&begins));
            found
                .next()
                .unwrap_or_else(|| unreachable!("{name}: {said}"))
        };
        assert!(said.starts_with(&format!("rygrad {}\n", env!("CARGO_PKG_VERSION"))));
        let arch = std::env::consts::ARCH;
        assert!(of("target").starts_with(arch), "{said}");
        assert_eq!(
            of("settings"),
            "~/config/config.toml",
            "the home has a name"
        );
        assert_eq!(of("log"), "~/data/log.jsonl, format 1");
        assert_eq!(of("voice"), "none");
        let terminal = "TERM=foot-extra, COLORTERM=truecolor, no window, 256 colours, UTF-8";
        assert_eq!(of("terminal"), terminal);
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    home.put("config.toml", "voice = \"off\"\n");
    let said = home.run(&["-V", "--verbose", "--lang", "da"]);
    assert!(said.out.contains("voice: off\n"), "{}", said.out);
}

fn git(tree: &Path, args: &[&str]) -> bool {
    let mut command = Command::new("git");
    command.arg("-C").arg(tree).args(args);
    for name in ["GIT_AUTHOR", "GIT_COMMITTER"] {
        command.env(format!("{name}_NAME"), "Kari");
        command.env(format!("{name}_EMAIL"), "kari@example.org");
    }
    command.output().is_ok_and(|said| said.status.success())
}

#[test]
fn the_commit_is_that_of_the_tree_itself() {
    let tree = tempfile::tempdir().unwrap();
    let id = "0123456789abcdef0123456789abcdef01234567";
    assert_eq!(commit::of(tree.path()), commit::Commit::default());
    let packed = tree.path().join("packed");
    fs::create_dir(&packed).unwrap();
    let said = format!("{{\n  \"git\": {{\n    \"sha1\": \"{id}\"\n  }}\n}}");
    fs::write(packed.join(".cargo_vcs_info.json"), said).unwrap();
    assert_eq!(commit::of(&packed).id.as_deref(), Some(id));
    if !git(tree.path(), &["init", "-q"]) {
        println!("left out: there is no git");
        return;
    }
    assert_eq!(commit::of(tree.path()).id, None, "nothing is committed");
    assert!(git(
        tree.path(),
        &["commit", "-q", "--allow-empty", "-m", "first"]
    ));
    let first = commit::of(tree.path());
    assert_eq!(first.id.as_ref().map(String::len), Some(40));
    let read = |found: &commit::Commit| {
        let files = found.told_by.iter();
        files.map(|file| fs::read(file).ok()).collect::<Vec<_>>()
    };
    let before = read(&first);
    assert!(before.iter().flatten().count() > 1, "{first:?}");
    assert!(git(
        tree.path(),
        &["commit", "-q", "--allow-empty", "-m", "second"]
    ));
    let second = commit::of(tree.path());
    assert_ne!(second.id, first.id);
    assert_ne!(read(&second), before, "a file says so");
    let inner = tree.path().join("inner");
    fs::create_dir(&inner).unwrap();
    assert_eq!(
        commit::of(&inner),
        commit::Commit::default(),
        "that one is around it"
    );
}
