//! What matters to somebody over five weeks: goals, how the back is, days away, a thought a day, the
//! usual time; each asked when it is due, put off with one key, and never before the first movement.

use crate::screens::{SIZES, in_session, scene_after, scene_in};
use crate::stage::{Opening, Stage, open, shows, time};
use chrono::NaiveTime;
use rygrad::app::Screen;
use rygrad::core::keys::Context;
use rygrad::core::pain::Pain;
use rygrad::core::record::{
    CheckIn, Measure, MeasureName, OverallChange, Pause, Record, Score, SessionRecord, When,
};
use rygrad::core::settings::Settings;
use rygrad::core::text::Plain;
use rygrad::core::write::Write;
use rygrad::i18n::Lang;
use uuid::Uuid;

const ASK: &str = "o What would you like to be able to do again?";
const ASK_AGAIN: &str = "o How are your goals going?";
const ASK_OVERALL: &str = "o How is your back these weeks?";
const ASK_TIME: &str = "o When does training suit you?";
const THANKS: &str = "Thank you. You are asked again in four weeks.";

/// Sessions on these days, each answered for.
fn trained(days: &[&str]) -> Vec<Record> {
    let template = in_session(Lang::En, '3', "+20m").sessions().remove(0);
    let mut log = Vec::new();
    for (n, day) in (1_u128..).zip(days) {
        let start = time(&format!("{day}T08:10:00+01:00"));
        let date = start.date_naive();
        let id = Uuid::from_u128(n);
        log.push(Record::Session(SessionRecord {
            id,
            start,
            end: start,
            local_date: date,
            ..template.clone()
        }));
        log.push(Record::CheckIn(CheckIn {
            id: Uuid::from_u128(1_000 + n),
            at: start,
            local_date: date,
            when: When::After,
            session: Some(id),
            pain: Pain::new(2).unwrap(),
            place: None,
            note: None,
            mobility: None,
            rows: Vec::new(),
        }));
    }
    log
}

fn measure(n: u128, day: &str, name: MeasureName) -> Measure {
    let at = time(&format!("{day}T09:00:00+01:00"));
    Measure {
        id: Uuid::from_u128(5_000 + n),
        at,
        local_date: at.date_naive(),
        name,
        items: Vec::new(),
        scores: Vec::new(),
        since: None,
        put_off: false,
    }
}

fn goals(n: u128, day: &str, scored: &[(&str, u8)]) -> Record {
    Record::Measure(Measure {
        items: scored.iter().map(|(goal, _)| Plain::new(goal)).collect(),
        scores: scored
            .iter()
            .map(|(_, n)| Score::new(*n).unwrap())
            .collect(),
        ..measure(n, day, MeasureName::Goals)
    })
}

/// Somebody whose goals are known, and who is due to say how the back is and when they train.
pub(crate) fn due(lang: Lang) -> Stage {
    let mut log = trained(&["2026-10-20", "2026-10-22", "2026-10-24"]);
    log.push(goals(1, "2026-11-20", &[("lift my grandchild", 3)]));
    Opening {
        lang,
        log,
        ..Opening::default()
    }
    .open()
}

impl Stage {
    fn measures(&self) -> Vec<Measure> {
        let written = self.writes().filter_map(|write| match write {
            Write::Append(record) => match &**record {
                Record::Measure(measure) => Some(measure.clone()),
                _ => None,
            },
            _ => None,
        });
        written.collect()
    }

    /// Enter to the session and through it, with every question on the way answered by little.
    fn trains(&mut self) -> &mut Self {
        self.play("<ret>");
        for _ in 0..20 {
            let key = match self.app.context() {
                Context::AskPain => "3",
                Context::AskUsual => "v",
                Context::AskNew | Context::List => "n",
                Context::Pick => "b",
                Context::Told | Context::Offer => "<ret>",
                _ => break,
            };
            self.play(key).play("+1s");
        }
        let runs = matches!(self.app.screen, Screen::Session(_));
        assert!(runs, "{}", self.screen(80, 24));
        self.play("+40m 2 <ret>")
    }
}

#[test]
fn five_weeks_of_somebody_with_goals() {
    let mut s = Opening {
        settings: Settings {
            usual_time: NaiveTime::from_hms_opt(20, 0, 0),
            ..Opening::default().settings
        },
        ..Opening::default()
    }
    .open();
    assert!(!s.words().contains(ASK), "never on day one");
    s.trains().play("<ret>");
    assert!(!s.words().contains(ASK));
    let mut s = s.another_day("2026-11-28T08:10:00+01:00");
    assert!(!s.words().contains(ASK), "{}", s.words());
    s.trains();
    let mut s = s.another_day("2026-11-29T08:10:00+01:00");
    shows(&s, ASK);
    s.trains();
    assert_eq!(s.measures(), [], "Enter leads to the session all the same");
    s.play("<ret>");
    shows(&s, ASK);
    s.play("o <esc>");
    assert!(!s.words().contains(ASK), "put off with one key");
    let put_off = s.measures().remove(0);
    assert!(put_off.put_off && put_off.name == MeasureName::Goals);
    let s = s.another_day("2026-12-05T08:10:00+01:00");
    assert!(!s.words().contains(ASK));
    // A question that is passed by stands for a week.
    let mut s = s.another_day("2026-12-06T08:10:00+01:00");
    shows(&s, ASK);
    s.play("o");
    shows(&s, "In your own words");
    s.type_letters("lift my grandchild").play("<ret>");
    shows(&s, "lift my grandchild How well can you do this now?");
    s.play("3");
    shows(&s, "Is there something else?");
    s.type_letters("sit through a film")
        .play("<ret> <right> <left> <ret> <ret>");
    shows(&s, THANKS);
    let said = s.measures().remove(0);
    let scores: Vec<_> = said
        .goals()
        .iter()
        .map(|(goal, n)| (goal.to_string(), n.number()))
        .collect();
    assert_eq!(
        scores,
        [
            ("lift my grandchild".to_owned(), 3),
            ("sit through a film".to_owned(), 4)
        ]
    );
    s.play("<ret>");
    shows(&s, "goals lift my grandchild 3 · sit through a film 4");
    assert!(!s.words().contains(ASK));
    // Four weeks after the first session.
    let mut s = s.another_day("2026-12-20T08:10:00+01:00");
    shows(&s, ASK_OVERALL);
    s.play("o");
    shows(&s, "Since 22 November 2026, how is your back?");
    s.play("f");
    shows(&s, THANKS);
    let said = s.measures().remove(0);
    assert_eq!(said.change(), Some(OverallChange::Better));
    assert_eq!(said.scores, [Score::new(6).unwrap()]);
    s.play("<esc>");
    assert!(!s.words().contains(ASK_OVERALL));
    // Four weeks after the goals.
    let mut s = s.another_day("2027-01-03T08:10:00+01:00");
    shows(&s, ASK_AGAIN);
    s.play("o 5 4");
    shows(&s, "2 points or more is a change that matters.");
    s.play("<ret>");
    shows(
        &s,
        "goals lift my grandchild 3 → 5 · sit through a film 4 → 4",
    );
    s.play("h");
    shows(&s, "Goals lift my grandchild 6 Dec 3 → 3 Jan 5");
    s.play("<end>");
    shows(&s, "Since 22 November 2026: better");
}

#[test]
fn goals_can_be_chosen_at_any_time_and_esc_keeps_what_was_said() {
    let mut s = open();
    s.play("o <esc>");
    assert_eq!(s.measures(), [], "nobody had asked");
    assert!(matches!(s.app.screen, Screen::Today(_)));
    s.play("o");
    s.type_letters("walk").play("<ret> 4 <esc>");
    shows(&s, THANKS);
    s.play("c");
    s.type_letters("dance").play("<ret> <esc>");
    assert!(matches!(s.app.screen, Screen::Today(_)), "{}", s.words());
    shows(&s, "goals walk 4");
    s.play("o c");
    s.type_letters(&"x".repeat(70));
    shows(&s, "It holds 60 letters.");
    s.play("<ret> 1");
    s.type_letters("b").play("<ret> 2");
    s.type_letters("c").play("<ret> 3");
    shows(&s, THANKS);
    let kept = s.measures().pop().unwrap();
    assert_eq!((kept.items.len(), kept.scores.len()), (3, 3));
    assert_eq!(kept.items[0].as_str().len(), Measure::LONGEST_GOAL);
    s.play("<ret> h");
    shows(&s, "walk (earlier)");
}

#[test]
fn a_goal_is_safe_to_show_whatever_was_pasted() {
    let mut s = open();
    s.play("o");
    s.tell(rygrad::app::msg::Msg::Paste(
        "dance\u{1b}[2J\u{202e} at\nhome".to_owned(),
    ));
    s.play("<ret> 4 <esc> <ret>");
    shows(&s, "goals dance[2J at home 4");
    let said = s.measures().remove(0);
    assert_eq!(said.items[0].as_str(), "dance[2J at home");
}

#[test]
fn what_is_put_off_is_remembered_for_every_question_that_was_due() {
    let mut s = due(Lang::En);
    shows(&s, ASK_OVERALL);
    s.play("o <esc>");
    let names: Vec<_> = s.measures().iter().map(|m| (m.name, m.put_off)).collect();
    assert_eq!(names, [(MeasureName::Overall, true)]);
    shows(&s, ASK_TIME);
    s.play("o <right> <ret>");
    assert_eq!(
        s.app.desk.settings.usual_time,
        NaiveTime::from_hms_opt(8, 15, 0)
    );
    let mut s = due(Lang::En);
    s.play("o d <esc>");
    let last = s.measures().pop().unwrap();
    assert_eq!((last.name, last.put_off), (MeasureName::UsualTime, true));
    let s = s.another_day("2026-12-10T08:10:00+01:00");
    assert!(!s.words().contains(ASK_TIME), "once");
}

#[test]
fn an_open_sign_asks_for_nothing_else() {
    let mut s = due(Lang::En);
    s.play("<ret> 3 y i <ret> y <ret>");
    let s = s.another_day("2026-11-23T08:10:00+01:00");
    assert!(!s.words().contains(ASK_OVERALL), "{}", s.words());
}

#[test]
fn a_pause_from_today_is_entered_and_ended_with_a_key() {
    let mut s = open();
    s.play("w");
    shows(&s, "First day Sunday 22 November");
    shows(&s, "Last day Saturday 28 November");
    s.play("<right> <ret>");
    shows(
        &s,
        "Away until 29 November. Nothing is expected of you. w I am back",
    );
    let s = s.another_day("2026-11-25T08:10:00+01:00");
    shows(&s, "a week of rest");
    let mut s = s.another_day("2026-11-26T08:10:00+01:00");
    s.play("h");
    shows(&s, "– 5 days away");
    s.play("<esc> w");
    assert!(!s.words().contains("Away until"), "{}", s.words());
    shows(&s, "0 of 4 days");
    s.trains().play("<ret>");
    shows(&s, "Done today");
}

/// Somebody who comes back after two weeks away is welcomed, and nothing is held against them.
#[test]
fn coming_back_after_a_pause_scolds_nobody() {
    let mut log = trained(&["2026-11-07", "2026-11-08"]);
    let at = time("2026-11-08T20:00:00+01:00");
    log.push(Record::Pause(Pause {
        id: Uuid::from_u128(77),
        at,
        local_date: at.date_naive(),
        from: at.date_naive() + chrono::Days::new(1),
        to: at.date_naive() + chrono::Days::new(14),
    }));
    let mut s = Opening {
        log,
        at: "2026-11-23T08:10:00+01:00",
        ..Opening::default()
    }
    .open();
    shows(&s, "Good to see you again. Last session 8 November.");
    assert!(!s.words().contains("days away"), "{}", s.words());
    // What is offered after it is less, and as kind.
    shows(
        &s,
        "After some time away level 2 is a good way back, if you like.",
    );
    s.play("h");
    shows(&s, "14 days away");
}

#[test]
fn the_settings_begin_and_end_a_pause() {
    let mut s = open();
    s.play("s <end> <up> <up>");
    shows(&s, "▸ Away or ill no");
    s.play("<right> <up> <right> <down> <left> <left> <ret>");
    shows(&s, "▸ Away or ill until 27 November; → ends it");
    s.play("<right>");
    shows(&s, "▸ Away or ill no");
    s.play("<right> <up> <left> <left> <esc>");
    shows(&s, "▸ Away or ill no");
    s.play("<right>");
    for _ in 0..40 {
        s.play("<right>");
    }
    shows(&s, "28 days, 28 at most");
}

#[test]
fn a_thought_comes_once_a_day_and_can_be_turned_off() {
    let source = "(Br J Sports Med 2019)";
    let mut s = open();
    s.trains();
    shows(&s, "Long-lasting pain is seldom a sign of harm.");
    shows(&s, source);
    s.play("<ret>").trains();
    assert!(!s.words().contains(source), "one a day");
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.trains();
    shows(&s, "In a large study, walking");
    let mut s = s.another_day("2026-11-25T08:10:00+01:00");
    s.app.desk.settings.thoughts = false;
    s.trains();
    assert!(
        !s.words().contains("A little on good days"),
        "{}",
        s.words()
    );
    let mut s = open();
    s.play("<ret> 3 n +54s p 6 <ret> 3 <ret>");
    assert!(
        !s.words().contains(source),
        "after a stop for pain: {}",
        s.words()
    );
}

/// The same without a screen, in three languages.
#[test]
fn what_is_told_in_lines() {
    for lang in Lang::ALL {
        let mut told = Vec::new();
        for keys in [
            "", "o", "d", "<esc>", "o", "c x", "<ret>", "4", "<esc>", "<esc>", "w", "<ret>", "h",
        ] {
            told.push((keys, String::new()));
        }
        let mut stage = due(lang);
        for (keys, lines) in &mut told {
            stage.play(keys);
            *lines = stage.lines().join("\n");
        }
        let told = told
            .iter()
            .map(|(keys, lines)| format!("[{keys}]\n{lines}"));
        let told = told.collect::<Vec<_>>().join("\n\n");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("matters-lines-{lang}"), told);
        });
    }
}

#[test]
fn what_it_looks_like() {
    let look = |name: &str, keys: &'static str| {
        scene_in(&SIZES, name, |lang| {
            let mut stage = due(lang);
            stage.play(keys);
            stage
        });
    };
    look("matters-today", "");
    look("matters-overall", "o");
    look("matters-time", "o c");
    look("matters-goals", "o c <esc> o");
    look("matters-away", "w <left>");
    look("matters-away-today", "w <left> <ret>");
    let first = |name, keys| scene_after(&SIZES, name, keys);
    first("matters-goal", "o dance");
    first("matters-score", "o dance <ret> <right>");
    first("matters-goal-more", "o dance <ret> 4");
    scene_in(&SIZES, "matters-history", |lang| {
        let mut log = trained(&["2026-10-20", "2026-10-22", "2026-10-24"]);
        log.push(goals(1, "2026-10-24", &[("dance", 3), ("swim", 5)]));
        log.push(goals(2, "2026-11-21", &[("dance", 6), ("swim", 5)]));
        let at = time("2026-11-17T08:00:00+01:00");
        log.push(Record::Measure(Measure {
            scores: vec![OverallChange::LittleBetter.score()],
            since: Some(at.date_naive() - chrono::Days::new(28)),
            ..measure(3, "2026-11-21", MeasureName::Overall)
        }));
        log.push(Record::Pause(Pause {
            id: Uuid::from_u128(77),
            at,
            local_date: at.date_naive(),
            from: at.date_naive(),
            to: at.date_naive() + chrono::Days::new(7),
        }));
        let mut stage = Opening {
            lang,
            log,
            ..Opening::default()
        }
        .open();
        stage.play("h");
        stage
    });
    scene_in(&SIZES, "matters-thought", |lang| {
        let mut stage = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        stage.trains();
        stage
    });
}
