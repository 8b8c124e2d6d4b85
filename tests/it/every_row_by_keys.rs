//! Every row of the rules is reached with keys, and the log says which one it was.

use crate::confirmed::said;
use crate::screened::screened;
use crate::stage::{Opening, Stage, open, time};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::level::{Chooser, Level, Reason};
use rygrad::core::pain::Pain;
use rygrad::core::record::{CheckIn, HowMuch, LevelChange, Record, SessionRecord, When};
use rygrad::core::session::Fact;
use rygrad::core::write::Write;
use std::collections::BTreeSet;
use std::fs;
use uuid::Uuid;

/// The rows in everything that was handed to the writer.
fn rows(stage: &Stage) -> BTreeSet<u8> {
    let mut rows = BTreeSet::new();
    for write in stage.writes() {
        match write {
            Write::Append(record) => match &**record {
                Record::CheckIn(check) => rows.extend(&check.rows),
                Record::Screening(s) => rows.extend(s.offer.map(|offer| offer.row)),
                _ => {}
            },
            Write::Close(session) => rows.extend(session.stop.as_ref().and_then(|s| s.row)),
            Write::Entry(entry) => match &entry.fact {
                Fact::Answered(answer) => {
                    rows.insert(answer.row);
                }
                Fact::Stopped(stop) => rows.extend(stop.row),
                _ => {}
            },
            _ => {}
        }
    }
    rows
}

fn played(script: &str) -> BTreeSet<u8> {
    let mut stage = open();
    stage.play(script);
    rows(&stage)
}

/// Something felt during the first hold, with this pain before.
fn felt(before: char, script: &str) -> BTreeSet<u8> {
    let mut stage = open();
    stage.play(&format!("<ret> {before} n")).until("H O L D");
    stage.play(script);
    rows(&stage)
}

#[test]
fn rows_1_to_7_before_a_session() {
    for (row, script) in [
        (1, "<ret> 3 y a <ret> y a"),
        (2, "<ret> 3 y n a <ret> y a"),
        (3, "<ret> 3 y n n d <ret> y a n a"),
        (4, "<ret> 3 y n n n i <ret> a a"),
        (5, "<ret> 8 n"),
        (6, "<ret> 5 n"),
        (7, "<ret> 2 n"),
    ] {
        assert!(played(script).contains(&row), "row {row} by {script}");
    }
}

#[test]
fn rows_8_to_22_during_an_exercise() {
    for (row, before, script) in [
        (8, '2', "p a"),
        (9, '2', "p b"),
        (10, '2', "p c"),
        (11, '2', "p d"),
        (11, '2', "p e"),
        (12, '2', "p f"),
        (13, '2', "p g 8"),
        (14, '2', "p g 4"),
        (15, '2', "p k"),
        (16, '2', "p j"),
        (17, '2', "p j <ret> +3s p j"),
        (18, '2', "p h 2"),
        (19, '2', "p h 2 +2m b"),
        (20, '2', "p i 3"),
        (21, '4', "p 4 b"),
        (22, '2', "p 4"),
        (22, '2', "p 3 a"),
        (22, '2', "p 3 b"),
    ] {
        assert!(felt(before, script).contains(&row), "row {row} by {script}");
    }
}

/// A programme of the patient's own in which a clinician lets pain up to 4 go on.
const MONITORED: &str = r#"format = 1
days-per-week = 7
sources = ["ours"]
name.en = "Mine"
[[exercise]]
id = "pelvic-tilt"
[[exercise]]
id = "bridge"
[monitored]
by = "Åse Berg, physiotherapist"
date = 2026-11-20
limit = 4
"#;

fn monitored(script: &str) -> Stage {
    let config = tempfile::tempdir().unwrap();
    let folder = config.path().join("programmes");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.toml"), MONITORED).unwrap();
    let mut stage = Opening {
        start: Some("mine"),
        config: Some(config.path().to_owned()),
        ..Opening::default()
    }
    .open();
    let screen = stage.words();
    assert!(
        screen.contains(
            "You may go on here with pain up to 4. Set by Åse Berg, physiotherapist, 20 November 2026."
        ),
        "{screen}"
    );
    let (before, after) = script.split_at(1);
    stage.play(before).play("n").until("H O L D").play("p");
    let panel = stage.words();
    assert!(
        panel.contains("Set by Åse Berg"),
        "whose limit it is: {panel}"
    );
    stage.play(after);
    stage
}

#[test]
fn rows_23_to_26_where_a_clinician_has_set_a_limit() {
    for (row, script) in [
        (21, "4 4 b"),
        (23, "3 5"),
        (24, "2 4"),
        (25, "3 4"),
        (26, "2 3"),
    ] {
        let stage = monitored(script);
        assert!(rows(&stage).contains(&row), "row {row} by {script}");
    }
}

#[test]
fn rows_27_to_29_after_a_session() {
    for (row, script) in [
        (27, "<ret> 3 n +40m 8"),
        (28, "<ret> 3 n +40m 5"),
        (29, "<ret> 3 n +40m 4"),
    ] {
        assert!(played(script).contains(&row), "row {row} by {script}");
    }
}

#[test]
fn rows_30_to_32_the_next_morning() {
    for (row, after, next) in [(30, '5', '5'), (31, '2', '4'), (32, '2', '3')] {
        let mut stage = open();
        stage.play(&format!("<ret> 2 n +40m {after} <esc>"));
        let mut stage = stage.another_day("2026-11-23T08:10:00+01:00");
        stage.play(&format!("<ret> {next}"));
        assert!(rows(&stage).contains(&row), "row {row}");
    }
}

/// A session with its check-in on each of these days before today, with the pain of that day.
fn days(levels: impl Iterator<Item = (u64, u8)>) -> Vec<Record> {
    let mut stage = open();
    stage.play("<ret> 3 n +40m");
    let template = stage.sessions().remove(0);
    let mut log = Vec::new();
    for (back, level) in levels {
        let day = template.local_date - chrono::Days::new(back);
        let at = time(&format!("{day}T08:10:00+01:00"));
        let id = Uuid::from_u128(u128::from(back));
        let pain = Pain::new(level).unwrap();
        log.push(Record::CheckIn(CheckIn {
            id: Uuid::from_u128(u128::from(1_000 + back)),
            at,
            local_date: day,
            when: When::Before,
            session: Some(id),
            pain,
            place: None,
            note: None,
            mobility: Some(rygrad::core::record::Mobility::Same),
            rows: Vec::new(),
        }));
        let session = SessionRecord {
            id,
            start: at,
            end: at,
            local_date: day,
            pain_before: Some(pain),
            ..template.clone()
        };
        let word = said(&session, HowMuch::All);
        log.extend([Record::Session(session), word]);
    }
    log.extend(screened(time("2026-11-21T20:00:00+01:00")));
    log
}

/// What is said after a session today, after these days.
fn after(levels: impl Iterator<Item = (u64, u8)>, today: u8) -> Stage {
    let mut stage = Opening {
        log: days(levels),
        screened: false,
        ..Opening::default()
    }
    .open();
    stage.play(&format!("<ret> {today} n"));
    if stage.begun() == 0 {
        stage.play("<ret>");
    }
    stage.play(&format!("+40m {today} <esc>"));
    stage
}

#[test]
fn rows_33_to_37_over_weeks() {
    let weeks = |then: u8, now: u8| {
        (1..=20)
            .rev()
            .map(move |back| (back, if back > 6 { then } else { now }))
    };
    let worse = after(weeks(2, 4), 4);
    assert!(rows(&worse).contains(&33));
    assert!(
        worse
            .words()
            .contains("has been higher over the last weeks"),
        "{}",
        worse.words()
    );
    let better = after(weeks(6, 3), 3);
    assert!(rows(&better).contains(&34));
    assert!(
        better.words().contains("Your pain has fallen"),
        "{}",
        better.words()
    );
    assert!(rows(&after(weeks(1, 1), 1)).contains(&35));
    let long = || (1..=29).rev().map(|back| (back, 4));
    let steady = after(long(), 4);
    assert!(rows(&steady).contains(&36));
    assert!(
        steady.words().contains("much the same for four weeks"),
        "{}",
        steady.words()
    );
    assert!(rows(&after(weeks(3, 3), 3)).contains(&37));

    // The same advice is not said again within 28 days.
    let mut again = steady.another_day("2026-11-23T08:10:00+01:00");
    again.play("<ret> 4 n +40m 4 <esc>");
    assert!(!rows(&again).contains(&36));
    assert!(
        !again.words().contains("this week. You can"),
        "{}",
        again.words()
    );
}

#[test]
fn the_next_programme_is_offered_with_its_reason_and_never_taken() {
    let mut log = days((1..=6).rev().map(|back| (back, 2)));
    // While levels are left they come first.
    let at = time("2026-11-10T08:10:00+01:00");
    log.push(Record::Level(LevelChange {
        id: Uuid::from_u128(5),
        at,
        local_date: at.date_naive(),
        programme: ProgrammeId::new("disc-1").unwrap(),
        from: Level::new(3).unwrap(),
        to: Level::new(5).unwrap(),
        why: Reason::Ready,
        by: Chooser::Clinician,
    }));
    let mut stage = Opening {
        log,
        screened: false,
        ..Opening::default()
    }
    .open();
    let today = stage.words();
    assert!(
        today.contains(
            "6 sessions went well. Ask your physiotherapist whether it is time for: Disc"
        ),
        "for a disc a clinician decides: {today}"
    );
    stage.play("n");
    assert_eq!(stage.words(), today, "and no key takes it");
}
