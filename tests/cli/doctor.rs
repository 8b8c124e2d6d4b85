//! `rygrad doctor`: every fault of a home is named with its remedy, and nothing in the home changes.

use crate::home::{GOOD, Home, Said};
use rygrad::core::record::{CheckIn, Record};
use rygrad::store::{Journal, append, encode};
use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A line of the answer.
#[derive(Debug, serde::Deserialize)]
struct Finding {
    part: String,
    state: String,
    message: String,
    command: Option<String>,
}

/// A person's number of a day in November 2026.
fn number(day: u32) -> Record {
    let text = format!(
        r#"{{"id":"019a0000-0000-7000-8000-0000000000{day:02}","at":"2026-11-{day:02}T08:00:00+01:00",
        "local_date":"2026-11-{day:02}","when":"before","session":null,"pain":2}}"#
    );
    let record: CheckIn = serde_json::from_str(&text).unwrap();
    Record::CheckIn(record)
}

fn line(day: u32) -> String {
    encode(&number(day)).unwrap()
}

fn log_of(home: &Home, log: &str) {
    fs::create_dir_all(home.folders().data()).unwrap();
    fs::write(home.folders().log(), log).unwrap();
}

/// Everything below a folder: its mode, when it was changed, and what it holds.
fn everything(folder: &Path) -> BTreeMap<PathBuf, (u32, std::time::SystemTime, Vec<u8>)> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let found = path.symlink_metadata().unwrap();
            let bytes = if found.is_file() {
                fs::read(&path).unwrap()
            } else {
                Vec::new()
            };
            let (mode, changed) = (found.permissions().mode(), found.modified().unwrap());
            if found.is_dir() {
                folders.push(path.clone());
            }
            all.insert(path, (mode, changed, bytes));
        }
    }
    all
}

fn said(mut command: Command) -> Said {
    let output = command.output().unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// What the doctor says as JSON in a changed environment. In words it says the same in every language,
/// one line for each finding, and nothing of the home has changed.
fn found(home: &Home, change: &dyn Fn(&mut Command)) -> (Vec<Finding>, i32) {
    let before = everything(home.path());
    let told = |args: &[&str]| {
        let mut command = home.command(args);
        change(&mut command);
        let said = said(command);
        assert!(said.is_clean() && said.err.is_empty(), "{said:?}");
        said
    };
    let json = told(&["doctor", "--json", "--lang", "en"]);
    let findings: Vec<Finding> = serde_json::from_str(&json.out).unwrap();
    let is_fault = findings.iter().any(|found| found.state == "fault");
    assert_eq!(json.code, i32::from(is_fault), "{findings:#?}");
    for (lang, marks) in [
        ("en", ["ok ", "look ", "fault "]),
        ("da", ["ok ", "se ", "fejl "]),
        ("nb", ["ok ", "se ", "feil "]),
    ] {
        let words = told(&["doctor", "--lang", lang]);
        assert_eq!(words.code, json.code);
        let lines: Vec<&str> = words.out.lines().collect();
        assert_eq!(lines.len(), findings.len() + 1, "{}", words.out);
        for (line, found) in lines.iter().zip(&findings) {
            let mark = ["ok", "look", "fault"]
                .iter()
                .position(|s| *s == found.state);
            assert!(line.starts_with(marks[mark.unwrap()]), "{line}");
            let command = found.command.as_deref().unwrap_or_default();
            assert!(line.contains(command), "{line}: {command}");
        }
    }
    assert_eq!(everything(home.path()), before, "it only looks");
    (findings, json.code)
}

/// Holds that a part is in this state, and that it is said and helped so.
fn names(home: &Home, change: &dyn Fn(&mut Command), expected: [&str; 4]) {
    let [part, state, said, help] = expected;
    let (findings, _) = found(home, change);
    let is_it = |found: &&Finding| {
        let command = found.command.as_deref().unwrap_or_default();
        found.part == part
            && found.state == state
            && found.message.contains(said)
            && (found.message.contains(help) || command.starts_with(help))
    };
    assert!(
        findings.iter().any(|found| is_it(&found)),
        "{expected:?}: {findings:#?}"
    );
}

fn as_it_is(_: &mut Command) {}

#[test]
fn in_a_fresh_home_nothing_is_at_fault_and_nothing_is_made() {
    let home = Home::new();
    let (findings, code) = found(&home, &as_it_is);
    assert_eq!(code, 0, "{findings:#?}");
    let parts: Vec<&str> = findings.iter().map(|f| f.part.as_str()).collect();
    let all = "folders settings files log days sessions voice sound terminal clock";
    assert_eq!(parts.join(" "), all);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn in_a_home_that_is_in_use_all_is_well() {
    let home = Home::new();
    home.put("config.toml", "language = \"da\"\nprogramme = \"disc-1\"\n");
    home.put("exercises/mine.toml", GOOD);
    append(&home.folders(), &number(20)).unwrap();
    let (findings, code) = found(&home, &as_it_is);
    assert_eq!(code, 0, "{findings:#?}");
    let of = |part: &str| {
        let found = findings.iter().find(|found| found.part == part).unwrap();
        assert_eq!(found.state, "ok", "{found:?}");
        found.message.as_str()
    };
    assert!(of("settings").ends_with("config.toml: 2 settings."));
    assert_eq!(of("files"), "1 file, without a fault.");
    assert!(of("log").ends_with("log.jsonl: 1 record, nothing is damaged."));
    assert!(of("folders").contains("can be written."));
}

#[test]
fn what_the_log_has_is_named() {
    for (log, state, said, help) in [
        (
            line(1) + &line(2)[..40],
            "fault",
            "Line 2: cut off",
            "rygrad log repair",
        ),
        (
            line(1) + "oops\u{1b}[31m\n" + &line(2),
            "fault",
            "Line 2: damaged",
            "rygrad log repair",
        ),
        (
            "not a log\n".into(),
            "fault",
            "holds no record",
            "move it away",
        ),
        (
            line(1) + "{\"v\":2,\"type\":\"sleep\",\"hours\":7}\n",
            "look",
            "1 record of a newer version",
            "Update rygrad",
        ),
        (
            format!("[{},{}]", line(1).trim_end(), line(2).trim_end()),
            "look",
            "as one list",
            "rygrad log repair",
        ),
        (
            line(1) + &line(30),
            "look",
            "lies in the future",
            "rygrad history",
        ),
    ] {
        let home = Home::new();
        log_of(&home, &log);
        names(&home, &as_it_is, ["log", state, said, help]);
    }
}

#[test]
fn what_lies_beside_the_log_is_named() {
    let home = Home::new();
    log_of(&home, &line(1));
    let copy = home.folders().data().join("log (1).jsonl");
    fs::write(copy, line(2)).unwrap();
    fs::create_dir(home.folders().days()).unwrap();
    let beside = ["log", "look", "with 1 record that is", "rygrad log merge '"];
    names(&home, &as_it_is, beside);
    names(
        &home,
        &as_it_is,
        ["days", "look", "is no file", "Move it away"],
    );
    fs::remove_dir(home.folders().days()).unwrap();
    fs::write(home.folders().days(), "old\n").unwrap();
    names(&home, &as_it_is, ["days", "ok", "made again", ""]);
}

#[test]
fn settings_and_files_with_faults_are_named() {
    let home = Home::new();
    home.put("config.toml", "theme = \"dark\nvoice =\n");
    names(
        &home,
        &as_it_is,
        ["settings", "fault", "line 1", "rygrad check "],
    );
    home.put("config.toml", "programme = \"gone\"\n");
    names(
        &home,
        &as_it_is,
        ["settings", "fault", "gone", "rygrad config programme"],
    );
    home.put("config.toml", "them = \"dark\"\n");
    home.put("programmes/mine.toml", "format = 1\ndays = \n");
    home.put("exercises/my\u{1b}[2J.toml", GOOD);
    names(
        &home,
        &as_it_is,
        ["files", "fault", "mine.toml: ", "rygrad check "],
    );
    names(
        &home,
        &as_it_is,
        ["files", "fault", "my[2J.toml", "rygrad check "],
    );
    let (findings, _) = found(&home, &as_it_is);
    let of_settings = findings.iter().find(|f| f.part == "settings").unwrap();
    assert!(of_settings.message.contains("them"), "{of_settings:?}");
    for number in 0..9 {
        home.put(&format!("exercises/bad-{number}.toml"), "format = 1\n");
    }
    let (findings, _) = found(&home, &as_it_is);
    let of_files: Vec<_> = findings.iter().filter(|f| f.part == "files").collect();
    assert!(
        of_files.len() <= 7,
        "a full folder does not fill the screen: {of_files:#?}"
    );
    assert!(of_files.iter().any(|found| found.message.contains("more")));
}

#[test]
fn sessions_that_run_or_were_left_are_named() {
    let home = Home::new();
    let occasion = serde_json::from_str(
        r#"{"id":"019a0000-0000-7000-8000-000000000001","start":"2026-11-22T08:10:00+01:00",
        "local_date":"2026-11-22","app":"0.1.0","pain_before":3}"#,
    );
    let plan = serde_json::from_str(
        r#"{"programme":"disc-1","kind":"full","first_side":"right","items":[
        {"exercise":"knee-to-chest","position":"supine","listen":12,"dose":{"repetitions":
        {"sets":1,"reps":[2,2],"hold":[20,30],"move":2,"return":2,"pause":1,"rest":30,"sides":"each","both_ways":false}}}]}"#,
    );
    let journal = Journal::create(&home.folders(), &occasion.unwrap(), &plan.unwrap());
    drop(journal.unwrap());
    let left = [
        "sessions",
        "look",
        "began 2026-11-22 08:10",
        "the next start of rygrad",
    ];
    names(&home, &as_it_is, left);
    let torn = home.folders().in_progress().join("torn.jsonl");
    fs::write(torn, "{").unwrap();
    names(
        &home,
        &as_it_is,
        ["sessions", "fault", "torn.jsonl", "move it away"],
    );
    let lock = File::create(home.folders().session_lock()).unwrap();
    lock.lock().unwrap();
    names(
        &home,
        &as_it_is,
        ["sessions", "look", "in another window", "end it there"],
    );
    let written = File::create(home.folders().lock()).unwrap();
    written.lock().unwrap();
    names(
        &home,
        &as_it_is,
        ["log", "look", "another program is writing", "close it"],
    );
}

#[test]
fn a_voice_that_is_not_here_is_named() {
    let home = Home::new();
    home.put(
        "config.toml",
        "voice-command = [\"/no/such/voice\", \"{text}\"]\n",
    );
    let unset = "rygrad config voice-command --unset";
    names(
        &home,
        &as_it_is,
        ["voice", "fault", "/no/such/voice", unset],
    );
    home.put("config.toml", "voice = \"espeak\"\n");
    names(
        &home,
        &as_it_is,
        ["voice", "fault", "espeak", "rygrad config voice auto"],
    );
    let pack = home.put("voices/pack.toml", "format = 1\nlang = \"xx\"\n");
    let folder = pack.parent().unwrap().display();
    let of_all = ["en", "da", "nb"].map(|lang| format!("voice-pack-{lang} = '{folder}'\n"));
    home.put("config.toml", &of_all.concat());
    let check = ["voice", "fault", "cannot be used", "rygrad voice check "];
    names(&home, &as_it_is, check);
    home.put("config.toml", "voice = \"off\"\nsounds = false\n");
    names(&home, &as_it_is, ["voice", "ok", "Off", ""]);
    names(&home, &as_it_is, ["sound", "ok", "Off", ""]);
    home.put("config.toml", "");
    names(&home, &as_it_is, ["voice", "look", "can speak", "Install"]);
    names(&home, &as_it_is, ["sound", "look", "play tones", "Install"]);
}

#[test]
fn folders_that_cannot_be_used_are_named() {
    let home = Home::new();
    for folder in ["/config", "/data"] {
        let place = home.path().join(&folder[1..]);
        fs::write(&place, "").unwrap();
        let in_the_way = format!("{folder} could not be used: a file is in the way");
        names(
            &home,
            &as_it_is,
            ["folders", "fault", &in_the_way, "move it away"],
        );
        fs::remove_file(place).unwrap();
    }
    symlink("/no/such/disk", home.path().join("data")).unwrap();
    names(
        &home,
        &as_it_is,
        ["folders", "fault", "/data", "was it moved?"],
    );
}

/// The home of the environment is a file: both folders are below it.
#[test]
fn a_home_that_is_a_file_is_named() {
    let home = Home::new();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let run = |home: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rygrad"));
        command.env_clear().env("HOME", home);
        command.args(["doctor", "--lang", "en"]);
        said(command)
    };
    let at_file = run(&file);
    assert_eq!(at_file.code, 1, "{at_file:?}");
    let expected = "/file could not be used: a file is in the way; move it away";
    assert!(at_file.out.contains(expected), "{}", at_file.out);
}

/// Only another user than root is kept out of a folder.
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    const NOBODY: u32 = 65_534;
    let home = Home::new();
    log_of(&home, &line(1));
    home.put("config.toml", "");
    let is_root = rustix::process::geteuid().is_root();
    let open = |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    open(home.path(), 0o755);
    open(&home.folders().log(), 0o444);
    open(home.folders().data(), 0o555);
    let as_nobody = |command: &mut Command| {
        if is_root {
            command.uid(NOBODY);
        }
    };
    let mut started = home.command(&["-V"]);
    as_nobody(&mut started);
    if !started.output().is_ok_and(|output| output.status.success()) {
        println!("left out: another user cannot start the program from here");
        return;
    }
    names(
        &home,
        &as_nobody,
        ["folders", "fault", "/data could not be used", "who owns it"],
    );
    open(home.folders().data(), 0o755);
    open(home.folders().config(), 0o755);
}

#[test]
fn the_surroundings_are_named() {
    let home = Home::new();
    let set = |name: &'static str, value: &'static str| {
        move |command: &mut Command| {
            command.env(name, value);
        }
    };
    let dumb = set("TERM", "dumb");
    names(&home, &dumb, ["terminal", "look", "TERM=dumb", "set TERM"]);
    let zone = set("TZ", "Nowhere/At\u{1b}[2J");
    names(&home, &zone, ["clock", "look", "Nowhere/At[2J", "Set TZ"]);
    let (findings, code) = found(&home, &set("TMUX", "/tmp/x,1,0"));
    assert_eq!(code, 0);
    let terminal = findings.iter().find(|f| f.part == "terminal").unwrap();
    assert!(terminal.message.contains("TMUX"), "{terminal:?}");
    let c = home
        .command(&["doctor", "--lang", "en"])
        .env("LC_ALL", "C")
        .output();
    let c = String::from_utf8(c.unwrap().stdout).unwrap();
    assert!(c.is_ascii() && c.contains("LC_ALL=en_GB.UTF-8"), "{c}");
}

#[test]
fn in_a_narrow_window_a_long_line_goes_on_below_its_text() {
    let home = Home::new();
    let (out, err) = home.run_then(&["doctor"], Some(60));
    assert_eq!(err, "");
    let lines: Vec<&str> = out.lines().collect();
    let hanging = lines.iter().filter(|line| line.starts_with("      "));
    assert!(hanging.count() > 0, "{out}");
    let (small, _) = home.run_then(&["doctor"], Some(30));
    let small: Vec<&str> = small.split_whitespace().collect();
    assert!(small.join(" ").contains("is too small"), "{small:?}");
}
