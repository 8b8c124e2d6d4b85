//! A line of the log that cannot be read is named, in the patient's language, once, with its number.

use crate::stage::{Opening, Stage};
use rygrad::app::msg::{Effect, Msg};
use rygrad::core::log::Reading;
use rygrad::core::log::{Damage, Fault, Place};
use rygrad::i18n::Lang;

fn fault(place: Place) -> Fault {
    Fault {
        place,
        damage: Damage::Unreadable,
    }
}

fn opening(lang: Lang, whole: bool, faults: &[Fault]) -> Opening {
    Opening {
        lang,
        whole,
        faults: faults.to_vec(),
        ..Opening::default()
    }
}

fn count(stage: &Stage, said: &str) -> usize {
    // Lines of the screen are as wide as a sentence may be.
    let screen = stage.screen(200, 40);
    let words: Vec<&str> = screen.split_whitespace().collect();
    words.join(" ").matches(said).count()
}

#[test]
fn in_a_small_log_it_is_said_on_today_in_every_language() {
    for (lang, said) in [
        (
            Lang::En,
            "Line 7 of the log is damaged. It is left as it is",
        ),
        (
            Lang::Da,
            "Linje 7 i loggen er beskadiget. Den bliver stående",
        ),
        (Lang::Nb, "Linje 7 i loggen er skadet. Den blir stående"),
    ] {
        let mut stage = opening(lang, true, &[fault(Place::Line(7))]).open();
        assert!(!stage.effects.contains(&Effect::ReadLog));
        assert_eq!(count(&stage, said), 1, "{}", stage.screen(200, 40));
        // Read again it is still one line.
        let log = stage.app.desk.log.clone();
        stage.tell(Msg::Log(log));
        assert_eq!(count(&stage, said), 1);
    }
}

#[test]
fn in_a_long_log_it_is_said_once_its_number_is_known() {
    for (lang, said, byte) in [
        (
            Lang::En,
            "Line 2 of the log was cut off",
            "The line at byte 70000",
        ),
        (
            Lang::Da,
            "Linje 2 i loggen blev afbrudt",
            "Linjen ved byte 70000",
        ),
        (
            Lang::Nb,
            "Linje 2 i loggen ble avbrutt",
            "Linjen ved byte 70000",
        ),
    ] {
        let torn = |place| Fault {
            place,
            damage: Damage::Torn,
        };
        let opens = || opening(lang, false, &[torn(Place::Byte(70_000))]).open();
        let mut stage = opens();
        let asked = stage.effects.iter().filter(|e| **e == Effect::ReadLog);
        assert_eq!(asked.count(), 1, "the rest is read");
        assert_eq!(count(&stage, byte), 0);
        let read = Reading {
            records: stage.app.desk.log.records.clone(),
            whole: true,
            faults: vec![torn(Place::Line(2))],
            ..Reading::default()
        };
        stage.tell(Msg::Log(read));
        assert_eq!((count(&stage, said), count(&stage, byte)), (1, 0));

        // Where it cannot be read to its end, what is known has to do.
        let mut stage = opens();
        stage.tell(Msg::LogUnread("gone".into()));
        assert_eq!(count(&stage, byte), 1, "{}", stage.screen(200, 40));
    }
}

#[test]
fn of_many_lines_three_are_named_and_the_rest_counted() {
    let faults: Vec<Fault> = (1..=9).map(|line| fault(Place::Line(line))).collect();
    let stage = opening(Lang::Da, true, &faults).open();
    assert_eq!(count(&stage, "i loggen er beskadiget"), 3);
    assert_eq!(count(&stage, "… og 6 til"), 1);
}

#[test]
fn who_changes_the_language_reads_it_in_that_one() {
    let mut stage = Opening {
        faults: vec![fault(Place::Line(7))],
        ..Opening::default()
    }
    .open();
    stage.app.desk.asked_language = None;
    stage.play("s <right> <right> <esc>");
    assert_eq!(stage.app.desk.texts.lang(), Lang::Da);
    assert_eq!(count(&stage, "Linje 7 i loggen er beskadiget"), 1);
}
