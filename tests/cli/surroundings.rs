//! What the environment says of language and time zone, as the built program reads it.

use crate::home::Home;
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Longer than any command takes.
const LONG: Duration = Duration::from_mins(1);

/// What a command says in an environment. It must end.
fn said(home: &Home, args: &[&str], env: &[(&str, &str)]) -> Vec<u8> {
    let mut command: Command = home.command(args);
    command.envs(env.iter().copied());
    let (tell, told) = mpsc::channel();
    thread::spawn(move || tell.send(command.output()));
    let output = told.recv_timeout(LONG).unwrap().unwrap();
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

#[test]
fn the_language_is_that_of_the_first_variable_that_says_one() {
    let home = Home::new();
    let heading = |env: &[(&str, &str)]| {
        let said = String::from_utf8(said(&home, &["list"], env)).unwrap();
        said.lines().next().unwrap().to_owned()
    };
    let all = ("LC_ALL", "da_DK.UTF-8");
    let messages = ("LC_MESSAGES", "nb_NO.UTF-8");
    let lang = ("LANG", "en_GB.UTF-8");
    assert_eq!(heading(&[all, messages, lang]), "Øvelser");
    assert_eq!(heading(&[messages, lang]), "Øvelser");
    assert_eq!(heading(&[("LC_ALL", ""), lang]), "Exercises");
    assert_eq!(
        heading(&[("LC_ALL", "C.UTF-8"), ("LANG", "da_DK.UTF-8")]),
        "Exercises"
    );
    assert_eq!(heading(&[("LANGUAGE", "nn:nb"), lang]), "Øvelser");
    assert_eq!(
        heading(&[("LANGUAGE", "da"), ("LANG", "C.UTF-8")]),
        "Exercises"
    );
}

/// Adds a session of a day in a zone, and gives the time that stands in the log.
fn added(zone: &str) -> String {
    let home = Home::new();
    let paper = "log add --programme disc-1 --pain 4 --done --time 14:00 --date 2026-07-20";
    let args: Vec<&str> = paper.split(' ').collect();
    said(&home, &args, &[("TZ", zone)]);
    let log = std::fs::read_to_string(home.folders().log()).unwrap();
    let records = log
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let mut sessions = records.filter(|record| record["type"] == "session");
    sessions.next().unwrap()["start"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn a_session_is_logged_in_the_zone_that_tz_names() {
    for (zone, start) in [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-07-20T14:00:00+02:00"),
        ("<+0330>-3:30", "2026-07-20T14:00:00+03:30"),
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-07-20T14:00:00+12:00"),
        ("AAA-1BBB,J60,J300", "2026-07-20T14:00:00+02:00"),
        ("", "2026-07-20T14:00:00+00:00"),
        ("Nowhere/At/All", "2026-07-20T14:00:00+00:00"),
    ] {
        assert_eq!(added(zone), start, "{zone}");
    }
}

#[test]
fn a_zone_that_is_a_device_a_pipe_or_a_folder_keeps_nobody_waiting() {
    let home = Home::new();
    let pipe = home.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let (pipe, folder) = (pipe.to_str().unwrap(), home.path().to_str().unwrap());
    for zone in ["/dev/zero", "/dev/tty", pipe, folder] {
        for before in ["", ":"] {
            let zone = format!("{before}{zone}");
            assert_eq!(added(&zone), "2026-07-20T14:00:00+00:00", "{zone}");
        }
    }
}

#[test]
fn what_people_read_is_in_the_letters_of_the_locale() {
    let home = Home::new();
    for args in [
        &["list"][..],
        &["show", "pelvic-tilt"],
        &["history"],
        &["rehearse", "calm-day"],
    ] {
        let args = [args, &["--lang", "da"]].concat();
        let utf8 = said(&home, &args, &[("LANG", "da_DK.UTF-8")]);
        let utf8 = String::from_utf8(utf8).unwrap();
        for unset in [&[][..], &[("LANG", "")], &[("LANG", "da_DK")]] {
            assert_eq!(said(&home, &args, unset), utf8.as_bytes(), "{args:?}");
        }
        let latin = said(&home, &args, &[("LANG", "da_DK.ISO-8859-1")]);
        let read: String = latin.iter().map(|byte| char::from(*byte)).collect();
        assert!(read.contains('\u{f8}') || !utf8.contains('ø'), "{read}");
        assert!(!read.contains('\u{c3}'), "{args:?}: {read}");
        for c in [
            ("LC_ALL", "C"),
            ("LC_CTYPE", "POSIX"),
            ("LANG", "ja_JP.eucJP"),
        ] {
            let ascii = said(&home, &args, &[c]);
            assert!(ascii.is_ascii(), "{args:?}");
            assert_eq!(
                ascii.split(|b| *b == b'\n').count(),
                utf8.split('\n').count()
            );
        }
    }
    let ascii = said(&home, &["list", "--lang", "da"], &[("LC_ALL", "C")]);
    assert!(ascii.starts_with(b"Oevelser"));
}

#[test]
fn an_error_is_in_the_letters_of_the_locale_too() {
    let home = Home::new();
    let said = |locale| {
        let mut command = home.command(&["show", "xyz", "--lang", "da"]);
        command.env("LC_ALL", locale).output().unwrap().stderr
    };
    let utf8 = String::from_utf8(said("da_DK.UTF-8")).unwrap();
    assert!(!utf8.is_ascii(), "{utf8}");
    assert!(said("C").is_ascii());
    let latin: String = said("da_DK.ISO-8859-1")
        .iter()
        .map(|b| char::from(*b))
        .collect();
    assert!(!latin.contains('\u{c3}'), "{latin}");
}

#[test]
fn what_programs_read_stays_utf_8() {
    let home = Home::new();
    home.put("exercises/seteloft.toml", crate::home::GOOD);
    for args in [
        &["list", "--json"][..],
        &["show", "seteloft", "--json", "--lang", "da"],
        &["rehearse", "calm-day", "--json", "--lang", "da"],
        &["check", "--json"],
        &["remind", "--ics", "--time", "07:30", "--lang", "da"],
    ] {
        let utf8 = said(&home, args, &[]);
        let text = String::from_utf8(utf8).unwrap();
        let fixed = |text: &str| text.lines().filter(|l| !l.contains("DTSTAMP")).count();
        let latin = said(&home, args, &[("LC_ALL", "da_DK.ISO-8859-1")]);
        let latin = String::from_utf8(latin).unwrap();
        assert_eq!(fixed(&latin), fixed(&text), "{args:?}");
    }
    let file = home.path().join("out.json");
    let name = file.to_str().unwrap();
    said(
        &home,
        &["export", "json", "--out", name],
        &[("LC_ALL", "C")],
    );
    assert!(String::from_utf8(std::fs::read(file).unwrap()).is_ok());
}
