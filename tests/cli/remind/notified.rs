//! Notifications: what is installed, when one is shown, and that it is silent otherwise. Programs of
//! the system are replaced by scripts that write down how they were called.

use crate::home::{Home, Said};
use crate::installed;
use rygrad::core::record::Record;
use rygrad::store::append;
use std::fs;
use std::path::PathBuf;

/// A programme on these days, chosen, with a usual time.
fn with_days(days: &str) -> Home {
    let home = Home::new();
    home.put(
        "programmes/mine.toml",
        &format!(
            "format = 1\n{days}\nsources = [\"ours\"]\n[name]\nen = \"Mine\"\n[[exercise]]\nid = \"pelvic-tilt\"\n"
        ),
    );
    home.put(
        "config.toml",
        "welcomed = true\ncountry = \"dk\"\nprogramme = \"mine\"\nusual-time = \"11:45\"\n",
    );
    home
}

/// Puts a program there that writes its arguments, each on a line, into a file of its name.
fn fake(home: &Home, name: &str) -> PathBuf {
    let bin = home.path().join("bin");
    fs::create_dir_all(&bin).unwrap();
    let called = home.path().join(format!("{name}.called"));
    let script = format!("printf '%s\\n' \"$@\" >> '{}'", called.display());
    installed::program(&bin.join(name), &script);
    called
}

/// At noon on Sunday 22 November 2026, with the programs of `bin` alone.
fn run(home: &Home, args: &[&str]) -> Said {
    let mut all = vec!["remind"];
    if !args.contains(&"--lang") {
        all.extend(["--lang", "en"]);
    }
    all.extend(args);
    let mut command = home.command(&all);
    let output = command
        .env("PATH", home.path().join("bin"))
        .output()
        .unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// What was shown, if anything was.
fn shown(home: &Home, args: &[&str]) -> Option<String> {
    let called = fake(home, "notify-send");
    let _ = fs::remove_file(&called);
    let said = run(home, &[&["--now"], args].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let shown = fs::read_to_string(called).ok();
    if args.contains(&"--lang") {
        return shown;
    }
    let words = if shown.is_some() {
        "was shown"
    } else {
        "Nothing is shown"
    };
    assert!(said.out.contains(words), "{}", said.out);
    shown
}

fn add(home: &Home, date: &str) {
    let args = [
        "log",
        "add",
        "--date",
        date,
        "--programme",
        "mine",
        "--pain",
        "2",
        "--done",
    ];
    let said = home.run(&args);
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn it_is_shown_while_the_day_is_open_and_never_after() {
    let home = with_days("days-per-week = 7");
    let said = shown(&home, &[]).unwrap();
    assert_eq!(said, "--app-name=rygrad\n--\nTime for a little movement\n");
    add(&home, "2026-11-22");
    assert_eq!(shown(&home, &[]), None);
}

#[test]
fn it_says_nothing_about_health_in_any_language() {
    let home = with_days("days-per-week = 7");
    fake(&home, "notify-send");
    for lang in ["en", "da", "nb"] {
        shown(&home, &["--lang", lang]);
        let said = fs::read_to_string(home.path().join("notify-send.called")).unwrap();
        let said = said.to_lowercase();
        for word in ["mine", "back", "ryg", "pain", "smert", "tilt", "exercise"] {
            let said = said.replace("rygrad", "");
            assert!(!said.contains(word), "{said}");
        }
    }
}

#[test]
fn it_comes_at_its_time_only() {
    let home = with_days("days-per-week = 7");
    assert!(
        shown(&home, &["--time", "10:00"]).is_some(),
        "two hours later"
    );
    // A machine that slept through its timer wakes at noon.
    assert_eq!(shown(&home, &["--time", "07:30"]), None);
    assert_eq!(shown(&home, &["--time", "18:00"]), None);
}

#[test]
fn it_stays_away_on_the_days_that_the_programme_leaves_free() {
    for (days, comes) in [
        ("days = [\"sun\"]", true),
        ("days = [\"mon\", \"thu\"]", false),
        ("days-per-week = 3", false),
        ("days-per-week = \"as-needed\"", false),
    ] {
        let home = with_days(days);
        assert_eq!(shown(&home, &[]).is_some(), comes, "{days}");
    }
}

#[test]
fn it_stays_away_once_the_week_has_its_days() {
    let home = with_days("days = [\"sat\", \"sun\"]");
    add(&home, "2026-11-17");
    assert!(shown(&home, &[]).is_some(), "one of two days");
    add(&home, "2026-11-18");
    assert_eq!(shown(&home, &[]), None);
}

#[test]
fn it_stays_away_while_a_sign_is_open_or_a_session_runs() {
    let home = with_days("days-per-week = 7");
    let screening = r#"{"id":"019a0000-0000-7000-8000-000000000021","at":"2026-11-22T09:00:00+01:00",
        "local_date":"2026-11-22","full":true,"signs":["fever"],"conditions":[],"acknowledged":false}"#;
    let screening = Record::Screening(serde_json::from_str(screening).unwrap());
    append(&home.folders(), &screening).unwrap();
    assert_eq!(shown(&home, &[]), None);

    let home = with_days("days-per-week = 7");
    fs::create_dir_all(home.folders().data()).unwrap();
    let lock = fs::File::create(home.folders().session_lock()).unwrap();
    lock.lock().unwrap();
    assert_eq!(shown(&home, &[]), None);
    // By hand, as the program does it: a process that another test starts at this moment holds a copy
    // of the open file.
    lock.unlock().unwrap();
    assert!(shown(&home, &[]).is_some());
}

#[test]
fn nothing_is_shown_before_the_first_start_or_without_a_programme() {
    assert_eq!(shown(&Home::new(), &[]), None);
    let home = Home::new();
    home.put("config.toml", "welcomed = true\ncountry = \"dk\"\n");
    assert_eq!(shown(&home, &[]), None);
}

#[test]
fn a_desktop_without_notifications_is_named() {
    let home = with_days("days-per-week = 7");
    let said = run(&home, &["--now"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("notify-send"), "{}", said.err);
    // The desktop's own service does as well.
    let called = fake(&home, "gdbus");
    assert_eq!(run(&home, &["--now"]).code, 0);
    let call = fs::read_to_string(called).unwrap();
    assert!(
        call.contains("Notify\nrygrad\n0\n\nTime for a little movement\n"),
        "{call}"
    );
}

/// The folder of the units in this home.
fn units(home: &Home) -> PathBuf {
    home.path().join(".config/systemd/user")
}

#[test]
#[cfg(not(target_os = "macos"))]
fn a_timer_is_installed_and_taken_away() {
    let home = with_days("days-per-week = 7");
    let called = fake(&home, "systemctl");
    let said = run(&home, &["--install"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("at 11:45, and at 13:45"), "{}", said.out);
    let timer = fs::read_to_string(units(&home).join("rygrad-remind.timer")).unwrap();
    assert!(timer.contains("OnCalendar=*-*-* 11:45:00\nOnCalendar=*-*-* 13:45:00\n"));
    let service = fs::read_to_string(units(&home).join("rygrad-remind.service")).unwrap();
    let config = home.folders().config().display().to_string();
    assert!(
        service.contains(&format!("\"--config-dir\" \"{config}\"")),
        "{service}"
    );
    assert!(
        service.contains("\"remind\" \"--now\" \"--time\" \"11:45\"\n"),
        "{service}"
    );
    let calls = fs::read_to_string(&called).unwrap();
    let enabled = "--user\ndaemon-reload\n--user\nenable\n--now\nrygrad-remind.timer\n";
    assert!(calls.starts_with(enabled), "{calls}");

    // Another time replaces the first.
    assert_eq!(run(&home, &["--install", "--time", "22:30"]).code, 0);
    let timer = fs::read_to_string(units(&home).join("rygrad-remind.timer")).unwrap();
    assert!(
        timer.contains("OnCalendar=*-*-* 22:30:00\nAccuracySec"),
        "{timer}"
    );

    fs::remove_file(&called).unwrap();
    let said = run(&home, &["--remove"]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "The notifications are gone.\n")
    );
    assert_eq!(fs::read_dir(units(&home)).unwrap().count(), 0);
    let calls = fs::read_to_string(&called).unwrap();
    assert_eq!(
        calls,
        "--user\ndisable\n--now\nrygrad-remind.timer\n--user\ndaemon-reload\n"
    );
    let said = run(&home, &["--remove"]);
    assert_eq!(said.out, "There were no notifications to take away.\n");
}

#[test]
#[cfg(not(target_os = "macos"))]
fn without_systemd_a_line_for_cron_is_offered() {
    let home = with_days("days-per-week = 7");
    let said = run(&home, &["--install"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("45 11,13 * * * "), "{}", said.err);
    assert!(!units(&home).exists(), "nothing is half done");
}

#[test]
#[cfg(not(target_os = "macos"))]
fn what_the_system_refuses_is_said_in_its_words() {
    let home = with_days("days-per-week = 7");
    fake(&home, "systemctl");
    let systemctl = home.path().join("bin/systemctl");
    let refuses = "echo 'no bus \u{1b}[2J' >&2; exit 1";
    installed::program(&systemctl, refuses);
    let said = run(&home, &["--install"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("systemctl --user daemon-reload: no bus"),
        "{}",
        said.err
    );
    assert!(said.is_clean());
    assert_eq!(fs::read_dir(units(&home)).unwrap().count(), 0);

    // One that says nothing is heard out all the same.
    for (script, said) in [
        ("echo 'it is late'; exit 3", "daemon-reload: it is late"),
        ("exit 3", "daemon-reload: exit status: 3"),
    ] {
        installed::program(&systemctl, script);
        let heard = run(&home, &["--install"]).err;
        assert!(heard.contains(said), "{heard}");
    }

    // A timer that was there before stays as it was.
    fake(&home, "systemctl");
    assert_eq!(run(&home, &["--install"]).code, 0);
    installed::program(&systemctl, refuses);
    assert_eq!(run(&home, &["--install", "--time", "22:30"]).code, 1);
    let timer = fs::read_to_string(units(&home).join("rygrad-remind.timer")).unwrap();
    assert!(timer.contains("11:45:00"), "{timer}");
    assert_eq!(fs::read_dir(units(&home)).unwrap().count(), 2);
}

#[test]
fn one_thing_at_a_time() {
    let home = with_days("days-per-week = 7");
    for args in [
        &["--now", "--install"][..],
        &["--remove", "--install"],
        &["--now", "--ics"],
        &["--remove", "--time", "07:30"],
        &["--install", "--out", "x.ics"],
    ] {
        assert_eq!(run(&home, args).code, 2, "{args:?}");
    }
}
