//! Zones by every form of their name, and names that must not keep the program waiting.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use std::fs;
use std::process::Command;

/// A folder with one zone, `Test/Zone`: the file that the system has of Copenhagen's rule.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("Test")).unwrap();
    let file = file_of("CET-1CEST,M3.5.0,M10.5.0/3");
    fs::write(folder.path().join("Test/Zone"), file).unwrap();
    folder
}

fn zone(name: &str) -> Zone {
    Zone::of(Some(OsStr::new(name)), Some(folder().path().as_os_str()))
}

/// The offsets in minutes on days of 2026, at noon UTC.
fn offsets(name: &str, days: &[(u32, u32)]) -> Vec<i32> {
    let zone = zone(name);
    let offset = |(month, day): &(u32, u32)| {
        let at = Utc.with_ymd_and_hms(2026, *month, *day, 12, 0, 0).unwrap();
        zone.at(at).offset().local_minus_utc() / 60
    };
    days.iter().map(offset).collect()
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn posix_rules_say_winter_and_summer_on_both_halves_of_the_earth() {
    let days = [(1, 15), (3, 28), (3, 30), (7, 15), (10, 24), (10, 26)];
    for (rule, want) in [
        ("CET-1CEST,M3.5.0,M10.5.0/3", [60, 60, 120, 120, 120, 60]),
        (
            "CET-1CEST-2,M3.5.0/2,M10.5.0/3",
            [60, 60, 120, 120, 120, 60],
        ),
        ("Test/Zone", [60, 60, 120, 120, 120, 60]),
        (":Test/Zone", [60, 60, 120, 120, 120, 60]),
        (
            "NZST-12NZDT,M9.5.0,M4.1.0/3",
            [780, 780, 780, 720, 780, 780],
        ),
        (
            "AEST-10AEDT,M10.1.0,M4.1.0/3",
            [660, 660, 660, 600, 660, 660],
        ),
        ("<+0330>-3:30", [210; 6]),
        ("UTC0", [0; 6]),
        ("XYZ-14", [840; 6]),
        ("XYZ+12", [-720; 6]),
        ("<ABCDEFGHIJ>-3", [180; 6]),
        (
            "ABCDEFGHIJ-1ABCDEFGHIK,M3.5.0,M10.5.0/3",
            [60, 60, 120, 120, 120, 60],
        ),
        // Greenland's clock changes on the day before, at 23.
        (
            "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
            [-120, -120, -60, -60, -60, -120],
        ),
        // By the day of the year: 60 is 1 March, with and without a 29 February.
        ("AAA-1BBB,J60,J300", [60, 120, 120, 120, 120, 120]),
        ("AAA-1BBB,59/0,299/0", [60, 120, 120, 120, 120, 120]),
        // Without dates they are the American ones: 8 March and 1 November.
        ("EST5EDT", [-300, -240, -240, -240, -240, -240]),
        ("CET-1CEST", [60, 120, 120, 120, 120, 120]),
        // A whole minute, as times are written.
        ("LMT-0:50:20", [50; 6]),
    ] {
        assert_eq!(offsets(rule, &days), want, "{rule}");
        assert!(!zone(rule).is_unknown, "{rule}");
    }
}

#[test]
fn what_names_no_zone_is_utc_and_is_noticed() {
    for name in [
        "Nowhere/At/All",
        "nonsense",
        "X-1",
        "<A>-1",
        "<+03",
        "CET-1CEST,M13.5.0,M10.5.0",
        "CET-99",
        "CET-1CEST,M3.5.0,M10.5.0/3 and more",
        "/nowhere/at/all",
        "../..",
        "Test",
        "\u{e6}\u{f8}\u{e5}-1",
    ] {
        assert_eq!(offsets(name, &[(7, 15)]), [0], "{name}");
        assert!(zone(name).is_unknown, "{name}");
    }
    for name in ["", ":"] {
        assert_eq!(offsets(name, &[(7, 15)]), [0], "{name}");
        assert!(!zone(name).is_unknown, "{name} is UTC by rule");
    }
}

#[test]
fn a_device_a_pipe_a_folder_and_a_file_without_an_end_are_no_zones() {
    let at = tempfile::tempdir().unwrap();
    let path = |name: &str| at.path().join(name);
    let made = Command::new("mkfifo").arg(path("pipe")).status();
    assert!(made.unwrap().success());
    std::os::unix::fs::symlink(path("pipe"), path("link")).unwrap();
    std::os::unix::fs::symlink(path("ring"), path("ring")).unwrap();
    fs::write(path("text"), "no zone at all\n").unwrap();
    let huge = fs::File::create(path("huge")).unwrap();
    huge.set_len(1 << 40).unwrap();
    let mut whole = file_of("CET-1");
    whole.truncate(60);
    fs::write(path("cut"), whole).unwrap();
    let files = ["pipe", "link", "ring", "text", "huge", "cut", ""].map(path);
    let devices = [
        "/dev/zero",
        "/dev/null",
        "/dev/full",
        "/dev/tty",
        "/proc/self/mem",
    ];
    let devices = devices.iter().map(|name| Path::new(name).to_owned());
    for file in files.into_iter().chain(devices) {
        for before in ["", ":"] {
            let name = format!("{before}{}", file.display());
            assert!(zone(&name).is_unknown, "{name}");
        }
    }
    fs::write(path("zone"), file_of("AAA-5")).unwrap();
    let named = path("zone").display().to_string();
    assert_eq!(offsets(&named, &[(1, 1)]), [300]);
    assert_eq!(offsets(&format!(":{named}"), &[(1, 1)]), [300]);
}

#[test]
fn an_hour_that_came_twice_is_the_first_and_one_that_was_left_out_is_as_before() {
    let zone = zone("CET-1CEST,M3.5.0,M10.5.0/3");
    for (local, want) in [
        ("2026-11-27T14:00:00", "2026-11-27T14:00:00+01:00"),
        ("2026-07-01T14:00:00", "2026-07-01T14:00:00+02:00"),
        ("2026-10-25T01:30:00", "2026-10-25T01:30:00+02:00"),
        ("2026-10-25T02:30:00", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00"),
        ("2026-03-29T01:59:00", "2026-03-29T01:59:00+01:00"),
        ("2026-03-29T02:30:00", "2026-03-29T02:30:00+01:00"),
        ("2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"),
    ] {
        assert_eq!(zone.local(at(local)).to_rfc3339(), want);
    }
    let west = super::Zone::of(Some(OsStr::new("EST5EDT,M3.2.0,M11.1.0")), None);
    let twice = west.local(at("2026-11-01T01:30:00"));
    assert_eq!(twice.to_rfc3339(), "2026-11-01T01:30:00-04:00");
}

#[test]
fn every_zone_of_this_system_is_read() {
    let folder = Path::new("/usr/share/zoneinfo");
    for name in [
        "Europe/Copenhagen",
        "Europe/Oslo",
        "America/Nuuk",
        "Pacific/Kiritimati",
    ] {
        if folder.join(name).exists() {
            let zone = Zone::of(Some(OsStr::new(name)), None);
            assert!(!zone.is_unknown, "{name}");
            let far = zone.at(Utc.with_ymd_and_hms(2150, 7, 1, 0, 0, 0).unwrap());
            assert_ne!(far.offset().local_minus_utc(), 0, "{name}");
        }
    }
    // A folder of zones that is named comes first.
    let folder = self::folder();
    let zone = Zone::of(
        Some(OsStr::new("Test/Zone")),
        Some(folder.path().as_os_str()),
    );
    assert!(!zone.is_unknown);
}

/// `date` is asked, where it is GNU's; elsewhere nothing is claimed.
#[test]
fn the_c_library_says_the_same() {
    let zones = [
        "Europe/Copenhagen",
        "Europe/Oslo",
        "America/Nuuk",
        "Africa/Casablanca",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "<+0330>-3:30",
        "CLT4CLST,M9.1.6/24,M4.1.6/24",
        "AAA-1BBB,J60,J300",
        "Nowhere/At/All",
        "nonsense",
        ":Europe/Oslo",
        "",
    ];
    for name in zones {
        for at in (0..60).map(|n| 1_000_000_000 + n * 49_000_007_i64) {
            let date = Command::new("date")
                .env("TZ", name)
                .args(["-d", &format!("@{at}"), "+%:z"])
                .output();
            let Some(said) = date.ok().filter(|date| date.status.success()) else {
                return;
            };
            let said = String::from_utf8(said.stdout).unwrap();
            let ours = Zone::of(Some(OsStr::new(name)), None).offset(at);
            assert_eq!(ours.to_string(), said.trim(), "{name} at {at}");
        }
    }
}
