//! Whatever a row of the settings screen can show can be written to the file and read back.

use crate::stage::{Opening, Stage};
use chrono::NaiveTime;
use proptest::prelude::*;
use rygrad::app::Screen;
use rygrad::app::msg::{Effect, Msg, Trouble, TroubleKind};
use rygrad::app::settings::Line;
use rygrad::content::settings::{edit, read};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Context;
use rygrad::core::record::Record;
use rygrad::core::settings::{OnScreen, Settings};
use rygrad::core::text::Plain;
use rygrad::i18n::Lang;
use std::collections::BTreeSet;
use std::path::Path;

/// More than any row has values, but for the usual time.
const ROUND: usize = 8;
/// The quarters of a day, and none.
const DAY: usize = 97;

const BY_HAND: &str = "# mine\r\n\r\nwelcomed = true # at last\r\n\"theme\" = 'dark'\t# at night\r\n\
    usual-time = \"6:50\"\r\nclinician = \"Åse \\\"Ås\\\"\"\r\nvoise = true\r\n\r\n# the pedal\r\n[keys]\r\npain = [\"f9\"]\r\n";

fn settings(text: &str) -> Settings {
    read(text, Path::new("config.toml")).0
}

/// What the file says, and what has led past the first start.
fn started(text: &str) -> Settings {
    Settings {
        welcomed: true,
        programme: ProgrammeId::new("disc-1").ok(),
        ..settings(text)
    }
}

/// Whether a row opens another screen.
fn leads_elsewhere(line: Line) -> bool {
    match line {
        Line::Setting(setting) => matches!(setting.screen, Some(OnScreen::Programme)),
        Line::SoundCheck | Line::Goals | Line::Away | Line::Usual | Line::Health => true,
    }
}

/// A patient whose settings stand in a file, on the settings screen.
fn at_the_settings(text: &str) -> (Stage, String) {
    let opening = Opening {
        settings: started(text),
        ..Opening::default()
    };
    let mut stage = opening.open();
    stage.play("s");
    assert!(matches!(stage.app.screen, Screen::Settings(_)));
    stage.effects.clear();
    (stage, text.to_owned())
}

/// Presses a key, and writes what is to be kept onto the file.
fn kept(stage: &mut Stage, text: &mut String, key: &str) {
    stage.play(key);
    for effect in stage.effects.drain(..) {
        if let Effect::Save(now, changes) = effect {
            let edited = edit(text, &changes);
            assert_eq!(edited.refused, [], "{key} on {text}");
            *text = edited.text;
            assert_eq!(*now, stage.app.desk.settings);
        }
    }
}

#[test]
fn every_value_of_every_row_is_read_back_as_it_is_shown() {
    for before in ["", "welcomed = true", BY_HAND] {
        let (mut stage, mut text) = at_the_settings(before);
        let mut seen = BTreeSet::new();
        for line in Line::all() {
            let round = match line {
                _ if leads_elsewhere(line) => 0,
                Line::Setting(setting) if setting.key == "usual-time" => DAY,
                _ => ROUND,
            };
            for key in ["<right>", "<left>"]
                .into_iter()
                .flat_map(|k| [k].repeat(round))
            {
                kept(&mut stage, &mut text, key);
                let here = started(&text);
                let shown = &stage.app.desk.settings;
                assert_eq!(&here, shown, "{line:?}: {text}");
                seen.insert(line.name_and_value(&stage.app.desk));
            }
            stage.play("<down>");
        }
        // Language 4, country 4, instructions 3, voice 7, rate 3, sounds 4, theme 5, motion 2, week 3,
        // thoughts 2.
        assert_eq!(seen.len(), 37 + DAY, "{seen:?}");
        for mine in before.lines().filter(|line| line.starts_with('#')) {
            assert!(text.contains(mine), "{mine}: {text}");
        }
        assert!(!before.contains("voise") || text.contains("voise = true"));
        assert!(before.is_empty() || text.contains("\r\n") == before.contains("\r\n"));
    }
}

#[test]
fn the_week_that_starts_on_saturday_is_one_press_away_and_is_kept() {
    let (mut stage, mut text) = at_the_settings("# mine\n");
    stage.play("<down> <down> <down> <down> <down> <down> <down> <down> <down>");
    kept(&mut stage, &mut text, "<right>");
    assert_eq!(text, "# mine\nweek-starts = \"saturday\"\n");
    stage.play("<up>");
    kept(&mut stage, &mut text, "<right>");
    assert_eq!(
        text,
        "# mine\nweek-starts = \"saturday\"\nmotion = \"reduced\"\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Keys in any order, and a hand that writes into the file meanwhile: what the screen changed
    /// is there, and so is what the hand wrote of other keys.
    #[test]
    fn a_hand_that_writes_meanwhile_loses_nothing(
        keys in prop::collection::vec(prop::sample::select(vec!["<up>", "<down>", "<left>", "<right>"]), 1..60),
        when in 0_usize..60,
    ) {
        let (mut stage, mut text) = at_the_settings("# mine\n");
        let mut by_hand = false;
        for (number, key) in keys.iter().enumerate() {
            if number == when {
                text.push_str("emergency = \"999\"\nday-starts = \"05:00\"\n");
                by_hand = true;
            }
            let line = match &stage.app.screen {
                Screen::Settings(screen) => Line::all()[screen.at],
                _ => unreachable!("only rows that stay here are changed"),
            };
            if !leads_elsewhere(line) || matches!(*key, "<up>" | "<down>") {
                kept(&mut stage, &mut text, key);
            }
        }
        let mut expected = stage.app.desk.settings.clone();
        if by_hand {
            expected.emergency = Some(Plain::new("999"));
            expected.day_starts = NaiveTime::from_hms_opt(5, 0, 0).unwrap();
        }
        prop_assert_eq!(started(&text), expected, "{}", text);
    }
}

#[test]
fn another_programme_is_chosen_from_the_settings() {
    let (mut stage, mut text) = at_the_settings("");
    let row = Line::all()
        .iter()
        .position(|line| leads_elsewhere(*line) && *line != Line::SoundCheck);
    for _ in 0..row.unwrap() {
        stage.play("<down>");
    }
    assert!(stage.screen(80, 24).contains("Disc, first weeks"));
    stage.play("<right>");
    assert!(matches!(stage.app.screen, Screen::Programmes(_)));
    // The cursor stands on the present one.
    stage.play("<down>");
    kept(&mut stage, &mut text, "<ret>");
    assert_eq!(text, "programme = \"disc-2\"\n");
    assert!(matches!(stage.app.screen, Screen::Today(_)));
}

#[test]
fn why_they_are_not_saved_is_said_in_ones_own_language_until_they_are() {
    for (lang, said) in [
        (Lang::En, "The settings are not saved: the disk is full"),
        (Lang::Da, "Indstillingerne er ikke gemt: Disken er fuld"),
        (Lang::Nb, "Innstillingene er ikke lagret: Disken er full"),
    ] {
        let mut stage = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        let full = Trouble {
            kind: TroubleKind::Full,
            said: Plain::new("config.toml: full"),
        };
        let notices = |stage: &Stage| stage.app.desk.to_know().len();
        let before = notices(&stage);
        stage.tell(Msg::Kept(Err(full.clone())));
        stage.tell(Msg::Kept(Err(full)));
        assert!(
            stage.screen(100, 40).contains(said),
            "{}",
            stage.screen(100, 40)
        );
        assert_eq!(notices(&stage), before + 1, "said once");
        stage.play("s");
        let screen = stage.screen(100, 40);
        assert!(
            screen.contains(&stage.app.desk.texts.named("settings-unsaved-short", &[])),
            "{screen}"
        );
        stage.tell(Msg::Kept(Ok(())));
        stage.play("<esc>");
        assert!(!stage.screen(100, 40).contains(said));
        assert_eq!(notices(&stage), before);
    }
}

/// The first start asks for everything. A line of it that was broken by hand brings it back to nobody,
/// and settings that are lost not to a patient whose log has a session.
#[test]
fn the_first_start_comes_once() {
    let open = |text: &str, log: &[Record]| {
        let settings = Settings {
            programme: ProgrammeId::new("disc-1").ok(),
            ..settings(text)
        };
        let opening = Opening {
            settings,
            log: log.to_vec(),
            at: "2026-11-23T08:10:00+01:00",
            ..Opening::default()
        };
        opening.open().app.context()
    };
    let mut first = Opening::default().open();
    first.play("<ret> 3 n +60s p 8 <esc> <esc>");
    let log = first.app.desk.log.records.clone();
    assert!(log.iter().any(Record::is_session));
    assert_eq!(open("", &[]), Context::Welcome);
    assert_eq!(open("welcomed = false", &[]), Context::Welcome);
    for (text, log) in [("welcomed = ye", &[][..]), ("welcomed =", &[]), ("", &log)] {
        assert_eq!(open(text, log), Context::Today, "{text}");
    }
}
