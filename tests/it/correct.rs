//! Entries of the history are corrected, moved, withdrawn and brought back from the screen.

use crate::screens::{SIZES, scene_in, weeks};
use crate::stage::{Opening, Stage, shows, time};
use chrono::TimeDelta;
use rygrad::app::Screen;
use rygrad::app::correct::{Correct, Kind};
use rygrad::core::amended::amend;
use rygrad::core::keys::{Context, Key};
use rygrad::core::record::{
    Amendment, Measure, MeasureName, Pause, Record, Screening, SessionRecord, When,
};
use rygrad::core::safety::Sign;
use rygrad::core::text::Plain;
use rygrad::core::write::Write;
use rygrad::i18n::Lang;
use serde_json::{Value, json};
use uuid::Uuid;

/// Keys to every stage of it, from Today.
pub(crate) const PLACES: &[&str] = &[
    "h e",
    "h e p",
    "h e <ret>",
    "h e <ret> ?",
    "h e <ret> <ret>",
    "h e <ret> <down> <ret>",
    "h e <ret> <down> <down> <ret>",
    "h e <ret> <end> <ret>",
    "h e <ret> <end> <ret> p",
    "h e <ret> <end> <ret> y",
];

/// Three weeks of training, the last session yesterday, with a note.
pub(crate) fn trained(lang: Lang) -> Stage {
    let mut log = weeks();
    if let Some(Record::CheckIn(check)) = log.last_mut() {
        check.note = Some(Plain::new("in the garden"));
    }
    Opening {
        lang,
        log,
        ..Opening::default()
    }
    .open()
}

/// At the page of the newest session.
fn opened() -> Stage {
    let mut stage = trained(Lang::En);
    stage.play("h e <ret>");
    stage
}

fn correct(stage: &Stage) -> &Correct {
    match &stage.app.screen {
        Screen::Correct(correct) => correct,
        other => panic!("{other:?}"),
    }
}

/// Goes to the line with this name and opens it.
fn line(stage: &mut Stage, name: &str) {
    stage.play("<home>");
    for _ in 0..30 {
        let screen = stage.screen(120, 40);
        let under = screen.lines().find(|line| line.contains('▸'));
        if under.is_some_and(|line| line.contains(name)) {
            stage.play("<ret>");
            return;
        }
        stage.play("<down>");
    }
    panic!("{name}\n{}", stage.screen(120, 40));
}

fn clear(stage: &mut Stage) {
    for _ in 0..40 {
        stage.press(Key::Backspace);
    }
}

/// The fields that were written so far, and of which records.
fn written(stage: &Stage) -> Vec<(Uuid, Value)> {
    let all = stage.writes().flat_map(|write| match write {
        Write::AppendAll(records) => records.clone(),
        Write::Append(record) => panic!("alone: {record:?}"),
        _ => Vec::new(),
    });
    let amendments = all.map(|record| match record {
        Record::Amendment(Amendment { amends, set, .. }) => (amends, Value::Object(set)),
        other => panic!("only corrections are written: {other:?}"),
    });
    amendments.collect()
}

fn newest(stage: &Stage) -> SessionRecord {
    let records = stage.app.desk.log.records.iter().rev();
    let mut sessions = records.filter_map(|record| match record.written() {
        Record::Session(session) => Some(session.clone()),
        _ => None,
    });
    sessions.next().unwrap()
}

#[test]
fn the_amount_of_an_exercise_is_set_right_in_a_few_keys() {
    let mut stage = opened();
    let before = newest(&stage);
    line(&mut stage, "Pelvic tilt");
    shows(&stage, "of 3 sets");
    stage.play("<left> <ret>");
    let after = newest(&stage);
    let done =
        |session: &SessionRecord| session.exercises.iter().map(|e| e.done.reps()).sum::<u32>();
    assert!(done(&after) < done(&before));
    assert_eq!(after.exercises.len(), before.exercises.len());
    let all = written(&stage);
    assert_eq!(all, [(before.id, json!({"sets:pelvic-tilt": 2}))]);
    shows(&stage, "2 of 3 sets");
    shows(&stage, "saved ✓");
    line(&mut stage, "Pelvic tilt");
    stage.play("<right> <right> <right> <ret>");
    assert_eq!(written(&stage).len(), 2, "no more than was planned");
    assert_eq!(done(&newest(&stage)), done(&before), "taken back");
}

#[test]
fn the_same_value_writes_nothing() {
    let mut stage = opened();
    for name in [
        "Day and time",
        "Programme",
        "Pain before",
        "Pain after",
        "Note",
        "Pelvic tilt",
    ] {
        line(&mut stage, name);
        stage.play("<ret>");
        assert_eq!(stage.app.context(), Context::CorrectEntry, "{name}");
    }
    assert_eq!(written(&stage), []);
}

#[test]
fn numbers_and_note_are_corrected_where_they_stand() {
    let mut stage = opened();
    let session = newest(&stage).id;
    line(&mut stage, "Pain before");
    stage.play("6");
    line(&mut stage, "Pain after");
    stage.play("<right> <ret>");
    line(&mut stage, "Note");
    clear(&mut stage);
    stage
        .type_letters("ude på græsset, jeg var nq")
        .play("<ret>");
    let number = Uuid::from_u128(1_001);
    assert_eq!(
        written(&stage),
        [
            (session, json!({"pain_before": 6})),
            (number, json!({"pain": 2})),
            (number, json!({"note": "ude på græsset, jeg var nq"})),
        ]
    );
    line(&mut stage, "Note");
    clear(&mut stage);
    stage.play("<ret>");
    assert_eq!(written(&stage)[3], (number, json!({"note": null})));
    stage.play("<esc>");
    shows(&stage, "6 → 2 Disc, first weeks");
}

#[test]
fn a_session_moves_with_its_own_numbers() {
    let mut stage = opened();
    let session = newest(&stage).id;
    line(&mut stage, "Day and time");
    shows(&stage, "2026-11-21 08:10");
    for (typed, said) in [
        ("2026-11-23 08:10", "still to come"),
        ("2026-11-31 08:10", "no date"),
        ("2026-11-20 8.10", "no date"),
        ("0001-01-01", "no date"),
    ] {
        clear(&mut stage);
        stage.type_letters(typed).play("<ret>");
        shows(&stage, said);
        assert_eq!(written(&stage), [], "{typed}");
    }
    clear(&mut stage);
    // With the dash of a word processor.
    stage.type_letters("2026–11–20 09:30").play("<ret>");
    let moved = written(&stage);
    assert_eq!(moved.len(), 2);
    assert_eq!(moved[0].0, session);
    assert_eq!(moved[0].1["local_date"], "2026-11-20");
    assert_eq!(moved[1].0, Uuid::from_u128(1_001));
    assert_eq!(moved[1].1["at"], "2026-11-20T09:30:00+01:00");
    shows(&stage, "20 Nov 09:30, Disc, first weeks");
    stage.play("<esc>");
    assert!(
        correct(&stage)
            .entries
            .is_sorted_by_key(|entry| std::cmp::Reverse(entry.at))
    );
}

#[test]
fn a_session_that_would_not_be_over_is_still_to_come() {
    let mut log = weeks();
    let Some(Record::Session(last)) = log.iter_mut().rev().find(|r| r.is_session()) else {
        panic!("a session")
    };
    last.end = last.start + TimeDelta::minutes(20);
    let mut stage = Opening {
        log,
        ..Opening::default()
    }
    .open();
    stage.play("h e <ret>");
    line(&mut stage, "Day and time");
    clear(&mut stage);
    // It is 08:10 on that day.
    stage.type_letters("2026-11-22 08:00").play("<ret>");
    shows(&stage, "still to come");
    clear(&mut stage);
    stage.type_letters("2026-11-22 07:50").play("<ret>");
    shows(&stage, "22 Nov 07:50");
}

#[test]
fn another_programme_takes_its_level_along() {
    let mut stage = opened();
    line(&mut stage, "Programme");
    stage.play("<right> <ret>");
    let (id, set) = written(&stage).remove(0);
    assert_eq!(id, newest(&stage).id);
    let programme = set["programme"].as_str().unwrap();
    assert_ne!(programme, "disc-1");
    assert_eq!(newest(&stage).programme.id.as_str(), programme);
    let name = stage.app.desk.session_name(&newest(&stage).programme.id);
    shows(&stage, &format!("08:10, {name}"));
    assert_eq!(newest(&stage).programme.level, None);
}

#[test]
fn what_was_somebody_else_s_is_asked_about_withdrawn_and_brought_back() {
    let mut stage = opened();
    let session = newest(&stage).id;
    let kept = |stage: &Stage| {
        let mut records = stage.app.desk.log.records.clone();
        amend(&mut records);
        records.iter().filter(|record| record.is_session()).count()
    };
    let before = kept(&stage);
    line(&mut stage, "Withdraw it");
    shows(&stage, "Nothing is deleted");
    stage.play("n");
    assert_eq!(written(&stage), [], "no is no");
    line(&mut stage, "Withdraw it");
    stage.play("<ret>");
    assert_eq!(written(&stage), [], "Enter is no yes");
    line(&mut stage, "Withdraw it");
    stage.play("y");
    assert_eq!(written(&stage), [(session, json!({"withdrawn": true}))]);
    assert_eq!(kept(&stage), before - 1);
    shows(&stage, "counts for nothing");
    stage.play("<esc>");
    shows(&stage, "withdrawn");
    stage.play("<esc>");
    assert!(!stage.screen(120, 60).contains("in the garden"));
    stage.play("e <ret> <ret>");
    assert_eq!(written(&stage).len(), 2);
    assert_eq!(written(&stage)[1].1, json!({"withdrawn": false}));
    assert_eq!(kept(&stage), before);
    stage.play("<esc> <esc>");
    assert!(stage.screen(120, 60).contains("in the garden"));
}

#[test]
fn until_the_writer_answers_nothing_is_said_to_be_saved() {
    let mut stage = opened();
    stage.saves = false;
    line(&mut stage, "Pain before");
    stage.play("7");
    assert!(!stage.screen(80, 24).contains("saved ✓"));
}

#[test]
fn numbers_days_away_and_answers_are_entries_of_their_own() {
    let at = time("2026-11-21T20:00:00+01:00");
    let date = at.date_naive();
    let mut log = weeks();
    log.push(Record::Pause(Pause {
        id: Uuid::from_u128(5_001),
        at,
        local_date: date,
        from: date,
        to: date,
    }));
    let measure = |id: u128, put_off| {
        Record::Measure(Measure {
            id: Uuid::from_u128(id),
            at,
            local_date: date,
            name: MeasureName::Goals,
            items: Vec::new(),
            scores: Vec::new(),
            since: None,
            put_off,
        })
    };
    log.extend([measure(5_002, false), measure(5_003, true)]);
    let outside = log.iter().find_map(|record| match record {
        Record::CheckIn(check) => Some(check.clone()),
        _ => None,
    });
    let mut outside = outside.unwrap();
    (outside.id, outside.session, outside.when) = (Uuid::from_u128(5_004), None, When::Outside);
    (outside.at, outside.local_date) = (at, date);
    log.push(Record::CheckIn(outside));
    let mut stage = Opening {
        log,
        ..Opening::default()
    }
    .open();
    stage.play("h e");
    let kinds: Vec<_> = correct(&stage)
        .entries
        .iter()
        .take(3)
        .map(|e| &e.kind)
        .collect();
    assert!(matches!(kinds[0], Kind::Number { .. }), "{kinds:?}");
    assert!(matches!(kinds[1], Kind::Measure(_)), "{kinds:?}");
    assert!(matches!(kinds[2], Kind::Pause { .. }), "{kinds:?}");
    stage.play("<down> <down> <ret>");
    line(&mut stage, "Last day");
    clear(&mut stage);
    stage.type_letters("2026-11-31").play("<ret>");
    shows(&stage, "A date, such as");
    clear(&mut stage);
    stage.type_letters("2026-11-22").play("<ret>");
    assert_eq!(
        written(&stage),
        [(Uuid::from_u128(5_001), json!({"to": "2026-11-22"}))]
    );
}

/// A sign that somebody else's session opened is asked about once more, and that is said before.
#[test]
fn a_warning_sign_stays_to_be_asked_about() {
    let mut log = weeks();
    let Some(Record::Session(last)) = log.iter_mut().rev().find(|r| r.is_session()) else {
        panic!("a session")
    };
    let mut screening = Screening::empty(Uuid::from_u128(6_000), last.start, last.local_date);
    screening.signs = vec![Sign::Chest.word().into()];
    last.outcome = rygrad::core::record::Outcome::Stopped;
    last.stop = Some(rygrad::core::record::Stop {
        why: rygrad::core::record::Why::Sign,
        kind: Some(rygrad::core::safety::Feeling::Chest),
        contact: rygrad::core::safety::Contact::Emergency,
        ..rygrad::core::record::Stop::NOTHING_DONE
    });
    let mut stage = Opening {
        log,
        ..Opening::default()
    }
    .open();
    stage.play("h e <ret>");
    line(&mut stage, "Withdraw it");
    shows(&stage, "asked about it once more");
    stage.play("y");
    assert_eq!(stage.app.desk.lately().open_signs(), [Sign::Chest]);
}

#[test]
fn how_it_looks() {
    for (name, keys) in [
        ("correct", "h e"),
        ("correct-entry", "h e <ret>"),
        ("correct-time", "h e <ret> <ret>"),
        ("correct-sure", "h e <ret> <end> <ret>"),
        ("correct-withdrawn", "h e <ret> <end> <ret> y"),
    ] {
        scene_in(&SIZES, name, |lang| {
            let mut stage = trained(lang);
            stage.play(keys);
            stage
        });
    }
}
