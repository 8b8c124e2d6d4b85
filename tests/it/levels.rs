//! Levels: a step up after sessions that went well, a step down after stops and time away; offered,
//! never taken by itself, and taken back with one key.

use crate::screens::SIZES;
use crate::stage::{Opening, Stage, plan_of, shows};
use chrono::{Days, NaiveDate};
use rygrad::app::Screen;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Context;
use rygrad::core::level::{Chooser, Level, Reason};
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{LevelChange, Record};
use rygrad::core::settings::Settings;
use rygrad::i18n::Lang;

const UP: &str = "3 sessions at level 2 went well. If you like, take the next one: level 3 of 4.";
const GONE_WELL: &str = "+60m 2 <esc> <ret>";

/// Somebody with this programme, on the first of their days.
pub(crate) fn somebody(programme: &str, lang: Lang) -> Stage {
    Opening {
        lang,
        settings: Settings {
            programme: Some(ProgrammeId::new(programme).unwrap()),
            ..Opening::default().settings
        },
        ..Opening::default()
    }
    .open()
}

/// The morning of another day, in the same language.
fn on_day(s: Stage, day: u64) -> Stage {
    let lang = s.app.desk.texts.lang();
    let first = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let date = first + Days::new(day);
    Opening {
        lang,
        settings: s.app.desk.settings.clone(),
        config: s.app.desk.library.config_dir().map(ToOwned::to_owned),
        log: s.app.desk.log.records,
        at: format!("{date}T08:10:00+01:00").leak(),
        screened: false,
        ..Opening::default()
    }
    .open()
}

/// A check-in with this number, whatever else it asks, up to a session or an offer.
fn check_in(s: &mut Stage, number: char) {
    s.play("<ret>");
    for _ in 0..20 {
        let key = match s.app.context() {
            Context::AskPain => number.to_string(),
            Context::AskUsual => "2".to_owned(),
            Context::AskNew | Context::List => "n".to_owned(),
            Context::Pick => "b".to_owned(),
            Context::Told => "<ret>".to_owned(),
            _ => return,
        };
        s.play(&key).play("+1s");
    }
}

/// A session of this day, with what is played in it.
fn session(s: &mut Stage, script: &str) {
    check_in(s, '2');
    assert_eq!(plan_of(s), PlanKind::Full, "{}", s.screen(80, 24));
    s.play(script);
}

/// Somebody after three sessions of this programme that went well, on the morning of day seven.
fn after_three(programme: &str, lang: Lang) -> Stage {
    let mut s = somebody(programme, lang);
    for day in [0, 2, 4] {
        s = on_day(s, day);
        session(&mut s, GONE_WELL);
    }
    on_day(s, 7)
}

/// The same with the next level offered.
pub(crate) fn offered(lang: Lang) -> Stage {
    after_three("pelvis", lang)
}

/// The same with the next level a question for the clinician.
pub(crate) fn to_ask(lang: Lang) -> Stage {
    after_three("disc-1", lang)
}

fn changes(s: &Stage) -> Vec<LevelChange> {
    let records = s.app.desk.log.records.iter();
    let changes = records.filter_map(|record| match record {
        Record::Level(change) => Some(change.clone()),
        _ => None,
    });
    changes.collect()
}

/// From which level to which, and why.
fn last(s: &Stage) -> (u8, u8, Reason) {
    let change = changes(s).pop().expect("a change");
    assert_eq!(change.by, Chooser::Patient);
    (change.from.number(), change.to.number(), change.why)
}

/// The level of the session that runs.
fn level(s: &Stage) -> Option<u8> {
    let Screen::Session(screen) = &s.app.screen else {
        panic!("no session:\n{}", s.screen(80, 24))
    };
    let level = screen.session.plan().outline().level;
    level.map(|level| level.now.number())
}

/// Somebody at this level, by their own word, on the day before the first.
fn at_level(programme: &str, to: u8) -> Stage {
    let s = somebody(programme, Lang::En);
    let mut settings = s.app.desk.settings.clone();
    settings.programme = Some(ProgrammeId::new(programme).unwrap());
    let mut log = s.app.desk.log.records;
    let at = log[0].at().unwrap();
    log.push(Record::Level(LevelChange {
        id: uuid::Uuid::from_u128(99),
        at,
        local_date: at.date_naive(),
        programme: ProgrammeId::new(programme).unwrap(),
        from: Level::FIRST,
        to: Level::new(to).unwrap(),
        why: Reason::Chosen,
        by: Chooser::Clinician,
    }));
    Opening {
        settings,
        log,
        screened: false,
        ..Opening::default()
    }
    .open()
}

#[test]
fn a_stable_person_is_offered_a_level_more_and_takes_it_with_one_key() {
    let mut s = after_three("pelvis", Lang::En);
    shows(&s, UP);
    shows(&s, "n this level");
    assert_eq!(changes(&s), [], "never by itself");
    let before = s.words();
    assert!(before.contains("1 × 10–15"), "{before}");
    s.play("n");
    shows(&s, "From today: level 3 of 4.");
    shows(&s, "2 × 10");
    assert_eq!(last(&s), (2, 3, Reason::Ready));
    s.play("u");
    assert_eq!(last(&s), (3, 2, Reason::Undone));
    assert_eq!(changes(&s).len(), 2, "nothing is rewritten");
    shows(&s, "1 × 10–15");
    let screen = s.words();
    assert!(!screen.contains(" level "), "not asked again: {screen}");
    s.play("n u");
    assert_eq!(changes(&s).len(), 2, "the keys are free again");
}

#[test]
fn the_plan_is_that_of_the_level_and_the_session_says_it_once() {
    let mut s = after_three("pelvis", Lang::En);
    s.play("n");
    check_in(&mut s, '2');
    assert_eq!(level(&s), Some(3));
    s.play("+1s");
    shows(&s, "Level 3 of 4");
    let told = |s: &Stage| {
        let lines = s.said.iter();
        lines
            .filter(|(_, line)| line.text().contains("Level 3 of 4"))
            .count()
    };
    s.play("+3m");
    let screen = s.words();
    assert!(!screen.contains("Level 3 of 4"), "{screen}");
    s.play("+60m");
    assert_eq!(told(&s), 1, "once");
    s.play("2 <esc> <ret>");
    let session = s.sessions().pop().unwrap();
    assert_eq!(session.programme.level, Level::new(3));
}

#[test]
fn within_three_weeks_a_stable_person_has_gone_up_and_every_step_was_theirs() {
    let mut s = somebody("pelvis", Lang::En);
    for day in (0..21).step_by(2) {
        s = on_day(s, day);
        if s.app.context() == Context::TodayLevel {
            s.play("n");
        }
        session(&mut s, GONE_WELL);
    }
    let ups: Vec<_> = changes(&s).iter().map(|c| c.to.number()).collect();
    assert_eq!(ups, [3, 4], "and no further");
    assert_ne!(on_day(s, 23).app.context(), Context::TodayLevel);
}

#[test]
fn two_stops_for_pain_bring_the_offer_of_a_level_less_in_kind_words() {
    let mut s = at_level("pelvis", 3);
    for day in [0, 3] {
        s = on_day(s, day);
        check_in(&mut s, '2');
        if !matches!(s.app.screen, Screen::Session(_)) {
            s.play("<ret>");
        }
        s.play("+3m p 6 <ret> 4 <esc> <ret>");
    }
    s = on_day(s, 4);
    shows(
        &s,
        "You stopped in time twice lately. If you like, take level 2 for a while: a step back is a \
         good step.",
    );
    s.play("n");
    assert_eq!(last(&s), (3, 2, Reason::Stops));
    shows(&s, "From today: level 2 of 4.");
    s.play("u");
    assert_eq!(last(&s), (2, 3, Reason::Undone));
    let screen = s.words();
    assert!(!screen.contains("for a while"), "asked once: {screen}");
}

#[test]
fn two_weeks_away_are_a_level_and_four_weeks_two() {
    for (day, to) in [
        (6, None),
        (13, None),
        (14, Some(3)),
        (27, Some(3)),
        (28, Some(2)),
    ] {
        let mut s = at_level("pelvis", 4);
        session(&mut s, GONE_WELL);
        let mut s = on_day(s, day);
        let away = to.map(|to| format!("After some time away level {to} is a good way back"));
        match &away {
            Some(words) => shows(&s, words),
            None => assert!(!s.words().contains("a good way back"), "{day}"),
        }
        if day >= 7 {
            shows(&s, "Good to see you again. Last session 22 November.");
            assert!(!s.words().contains("went well"), "no hint to advance");
            assert!(!s.words().contains("Your first session"));
        }
        s.play("n");
        if let Some(to) = to {
            assert_eq!(last(&s), (4, to, Reason::Away), "{day}");
        }
    }
}

#[test]
fn who_should_ask_first_gets_a_question_and_says_that_it_was_asked() {
    let mut s = to_ask(Lang::En);
    shows(
        &s,
        "3 sessions at level 3 went well. Ask your physiotherapist about level 4; once they agree, take it.",
    );
    shows(&s, "n I have asked");
    s.play("n");
    let change = changes(&s).pop().unwrap();
    assert_eq!((change.to.number(), change.by), (4, Chooser::Clinician));
    shows(&s, "From today: level 4 of 5.");
    s.play("u");
    assert_eq!(changes(&s).pop().unwrap().to.number(), 3);
}

#[test]
fn a_clinicians_signature_makes_the_question_an_offer() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("programmes");
    std::fs::create_dir_all(&folder).unwrap();
    let built_in = include_str!("../../exercises/programmes/disc-1.toml");
    let signed = "\n[cleared]\nby = \"A, physiotherapist\"\ndate = 2026-11-20\n\
        conditions = [\"arthritis\"]\n";
    std::fs::write(folder.join("disc-1.toml"), format!("{built_in}{signed}")).unwrap();
    let mut s = Opening {
        config: Some(home.path().to_owned()),
        ..Opening::default()
    }
    .open();
    for day in [0, 2, 4] {
        s = on_day(s, day);
        session(&mut s, GONE_WELL);
    }
    let s = on_day(s, 7);
    shows(&s, "take the next one: level 4 of 5.");
}

#[test]
fn a_gentler_plan_may_be_a_lower_level_for_today_or_from_today_on() {
    let mut s = at_level("pelvis", 3);
    s.play("g 2 n");
    shows(&s, "▸ c The easy plan");
    shows(&s, "d Level 2, from today on");
    shows(&s, "e Level 2, today only");
    s.play("e");
    assert_eq!((level(&s), plan_of(&s)), (Some(2), PlanKind::Full));
    assert_eq!(changes(&s).len(), 1, "only for today");
    s.play(GONE_WELL);
    let mut s = on_day(s, 2);
    check_in(&mut s, '2');
    assert_eq!(level(&s), Some(3), "as before");

    let mut s = at_level("pelvis", 3);
    s.play("g 2 n d");
    assert_eq!(level(&s), Some(2));
    assert_eq!(last_of_all(&s), (3, 2, Reason::Chosen));
    s.play(GONE_WELL);
    let mut s = on_day(s, 2);
    check_in(&mut s, '2');
    assert_eq!(level(&s), Some(2), "and it stays");

    let mut s = at_level("pelvis", 1);
    s.play("g 2 n");
    assert!(!s.words().contains("Level"), "nothing is under the first");
}

/// The last change, whoever chose it.
fn last_of_all(s: &Stage) -> (u8, u8, Reason) {
    let change = changes(s).pop().expect("a change");
    (change.from.number(), change.to.number(), change.why)
}

#[test]
fn the_levels_come_before_the_next_programme_and_never_beside_it() {
    let mut s = somebody("back", Lang::En);
    for day in (0..12).step_by(2) {
        s = on_day(s, day);
        session(&mut s, "+90m <ret> <ret> 2 <esc> <ret>");
    }
    let s = on_day(s, 13);
    shows(&s, "take the next one: level 3 of 4.");
    assert!(!s.words().contains("what comes next"), "{}", s.words());
    let mut s = at_level("back", 4);
    for day in 0..6 {
        s = on_day(s, day);
        session(&mut s, "+90m <ret> <ret> 2 <esc> <ret>");
    }
    let s = on_day(s, 6);
    assert_eq!(s.app.context(), Context::TodayOnward);
    shows(&s, "what comes next");
    assert!(!s.words().contains("level"), "{}", s.words());
}

#[test]
fn an_offer_fits_every_size_in_every_language() {
    for lang in Lang::ALL {
        let mut s = offered(lang);
        for after in ["", "n"] {
            s.play(after);
            for (width, height) in SIZES {
                let screen = s.screen(width, height);
                let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
                let said = ["3 of 4", "3 af 4", "3 av 4"];
                assert!(said.iter().any(|said| words.contains(said)), "{screen}");
            }
        }
    }
}

#[test]
fn a_calm_day_is_known_from_calm_days_though_its_programme_has_levels() {
    let mut s = somebody("disc-1", Lang::En);
    let mut minutes = Vec::new();
    for day in [0, 2, 4, 6] {
        s = on_day(s, day);
        check_in(&mut s, '8');
        shows(&s, "a calm plan is offered");
        s.play("<ret>");
        assert_eq!(plan_of(&s), PlanKind::Calm, "{}", s.screen(80, 24));
        let Screen::Session(screen) = &s.app.screen else {
            unreachable!();
        };
        minutes.push(screen.session.plan().total());
        // The walk at its end is left for another time.
        s.play("+30m n +1s 2 <esc> <ret>");
    }
    assert!(minutes[0] > minutes[3], "{minutes:?}");
}
