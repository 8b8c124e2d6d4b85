//! The usual time of day: Today says it kindly, once it is near and until the day is kept.

use crate::stage::{Opening, Stage};
use chrono::NaiveTime;
use rygrad::app::Screen;
use rygrad::app::msg::Effect;
use rygrad::content::settings::{edit, read};
use rygrad::core::settings::Settings;
use std::path::Path;

const SAID: &str = "It is about your usual time.";

/// Today opened at `at`, with half past eight as the usual time.
fn opened(at: &'static str) -> Stage {
    let opening = Opening::default();
    Opening {
        at,
        settings: Settings {
            usual_time: NaiveTime::from_hms_opt(8, 30, 0),
            ..opening.settings
        },
        ..Opening::default()
    }
    .open()
}

fn says(stage: &Stage) -> bool {
    let said = stage.screen(80, 24).contains(SAID);
    assert_eq!(said, stage.screen(40, 12).contains(SAID), "on both sizes");
    said
}

#[test]
fn it_is_said_from_half_an_hour_before_until_three_hours_after() {
    for (at, is_said) in [
        ("2026-11-22T07:59:00+01:00", false),
        ("2026-11-22T08:00:00+01:00", true),
        ("2026-11-22T11:30:00+01:00", true),
        ("2026-11-22T11:31:00+01:00", false),
        ("2026-11-22T20:00:00+01:00", false),
    ] {
        assert_eq!(says(&opened(at)), is_said, "{at}");
    }
    assert!(!says(&Opening::default().open()), "no usual time is set");
}

/// An idle screen is woken by nothing; the next key sees what time it is.
#[test]
fn a_key_sees_the_time_and_nothing_else_does() {
    let mut s = opened("2026-11-22T07:50:00+01:00");
    s.app.desk.settings.motion = rygrad::core::settings::Motion::Full;
    assert_eq!(s.app.next_wake(), None);
    s.play("+20m");
    assert!(!says(&s), "the screen slept");
    s.play("<other>");
    assert!(says(&s));
    assert_eq!(s.app.next_wake(), None);
    s.play("+240m <other>");
    assert!(!says(&s), "no word later");
}

#[test]
fn a_day_that_is_kept_hears_nothing_more() {
    let mut s = opened("2026-11-22T08:10:00+01:00");
    assert!(says(&s));
    s.play("<ret> 3 n +40m 2 <esc> <ret>");
    assert!(matches!(s.app.screen, Screen::Today(_)));
    let time = s.now.wall.time().to_string();
    assert!(time.starts_with("08:5"), "still about the time: {time}");
    assert!(!says(&s));
}

#[test]
fn the_arrows_set_it_in_quarters_and_it_is_kept_in_the_file() {
    let mut s = Opening::default().open();
    s.play("s <down> <down> <down> <down> <down> <down> <down> <down> <down> <down>");
    let line = |s: &Stage| {
        let screen = s.screen(80, 24);
        let line = screen.lines().find(|line| line.contains("Usual time"));
        line.unwrap().trim().to_owned()
    };
    assert_eq!(line(&s), "▸ Usual time           not set");
    s.play("<right> <right>");
    assert_eq!(line(&s), "▸ Usual time           07:15");
    let saved = |s: &Stage| {
        let saved = s.effects.iter().rev().find_map(|effect| match effect {
            Effect::Save(settings, changes) => Some(((**settings).clone(), changes.clone())),
            _ => None,
        });
        saved.unwrap()
    };
    let (settings, changes) = saved(&s);
    let file = edit("# mine\nmotion = \"full\"\n", &changes).text;
    assert!(file.contains("usual-time = \"07:15\"\n"), "{file}");
    let (again, faults) = read(&file, Path::new("config.toml"));
    assert_eq!((again.usual_time, faults.len()), (settings.usual_time, 0));
    s.play("<left> <left>");
    assert_eq!(line(&s), "▸ Usual time           not set");
    let file = edit(&file, &saved(&s).1).text;
    assert!(!file.contains("usual-time"), "{file}");
    s.play("<left> <esc>");
    assert_eq!(
        s.app.desk.settings.usual_time,
        NaiveTime::from_hms_opt(6, 45, 0)
    );
}
