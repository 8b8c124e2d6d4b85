//! Today is the truth about today: six states, each seen at a glance, and one answer a day.

use crate::screens::{scene_in, weeks};
use crate::stage::{Opening, Stage, shows, time};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Context;
use rygrad::core::level::{Chooser, Level, Reason};
use rygrad::core::record::{LevelChange, Record};
use rygrad::i18n::Lang;
use uuid::Uuid;

fn opened(lang: Lang, log: Vec<Record>, at: &'static str) -> Stage {
    Opening {
        lang,
        log,
        at,
        ..Opening::default()
    }
    .open()
}

/// Six sessions that went well, the last on 21 November, seen from this day.
fn after_weeks(lang: Lang, at: &'static str) -> Stage {
    opened(lang, weeks(), at)
}

const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 40), (200, 60)];
const TODAY: &str = "2026-11-22T08:10:00+01:00";

#[test]
fn the_six_states_in_every_size() {
    let played = |lang, script: &str| {
        let mut stage = after_weeks(lang, TODAY);
        stage.play(script);
        stage
    };
    scene_in(&SIZES, "today-first", |lang| {
        opened(lang, Vec::new(), TODAY)
    });
    scene_in(&SIZES, "today-ready", |lang| after_weeks(lang, TODAY));
    scene_in(&SIZES, "today-done", |lang| {
        played(lang, "<ret> 3 n b a +40m 2 <ret> <ret>")
    });
    scene_in(&SIZES, "today-resting", |lang| played(lang, "p a <ret>"));
    scene_in(&SIZES, "today-back", |lang| {
        after_weeks(lang, "2026-12-07T08:10:00+01:00")
    });
    scene_in(&SIZES, "today-unfinished", |lang| {
        played(lang, "<ret> 3 n b a +3m q y 2 <ret> <ret>")
    });
}

#[test]
fn after_days_away_today_says_welcome_back_and_hints_at_nothing() {
    let s = after_weeks(Lang::En, "2026-12-01T08:10:00+01:00");
    shows(&s, "Good to see you again. Last session 21 November.");
    let screen = s.words();
    assert!(!screen.contains("Your first session"), "{screen}");
    assert!(!screen.contains("easier first day"), "{screen}");
    let mut s = after_weeks(Lang::En, "2026-12-07T08:10:00+01:00");
    shows(&s, "g An easier first day back");
    s.play("g");
    shows(&s, "How much pain do you have right now?");
}

/// The hint to what may come next is there once the morning after went well, and waits after days away.
/// The same weeks, at the last level of a programme since the evening of the last of them.
fn at_the_last_level(programme: &str, level: u8, at: &'static str) -> Stage {
    let mut log = weeks();
    for record in &mut log {
        if let Record::Session(session) = record {
            session.programme.id = ProgrammeId::new(programme).unwrap();
        }
    }
    let evening = time("2026-11-21T20:00:00+01:00");
    log.push(Record::Level(LevelChange {
        id: Uuid::from_u128(5),
        at: evening,
        local_date: evening.date_naive(),
        programme: ProgrammeId::new(programme).unwrap(),
        from: Level::FIRST,
        to: Level::new(level).unwrap(),
        why: Reason::Ready,
        by: Chooser::Clinician,
    }));
    let mut opening = Opening {
        log,
        at,
        ..Opening::default()
    };
    opening.settings.programme = ProgrammeId::new(programme).ok();
    opening.open()
}

#[test]
fn what_may_come_next_is_hinted_at_but_not_on_the_first_day_back() {
    let hint = "Ask your physiotherapist whether it is time for: Disc, more movement.";
    let mut s = at_the_last_level("disc-1", 5, TODAY);
    assert!(!s.words().contains(hint), "{}", s.words());
    s.play("p 2 <ret>");
    shows(&s, hint);
    let s = s.another_day("2026-11-27T08:10:00+01:00");
    shows(&s, hint);
    // It stands for a week.
    let s = s.another_day("2026-11-28T08:10:00+01:00");
    assert!(!s.words().contains(hint), "{}", s.words());
    for at in ["2026-11-28T08:10:00+01:00", "2026-12-07T08:10:00+01:00"] {
        let s = after_the_morning_after(at);
        shows(&s, "Good to see you again.");
        assert!(!s.words().contains(hint), "{at}: {}", s.words());
    }
}

/// The same weeks, and the number of the morning after the last of them.
fn after_the_morning_after(at: &'static str) -> Stage {
    let mut s = at_the_last_level("disc-1", 5, TODAY);
    s.play("p 2 <ret>");
    s.another_day(at)
}

#[test]
fn an_open_emergency_stands_on_today_with_its_number() {
    let mut s = after_weeks(Lang::En, TODAY);
    s.play("p a <ret>");
    for (width, height) in SIZES {
        let screen = s.screen(width, height);
        assert!(screen.contains("Call 112 now."), "{screen}");
        assert!(screen.contains("Chest pain"), "{screen}");
        assert!(screen.contains('█'), "the number in big digits: {screen}");
        assert!(screen.contains("Say how it is now"), "{screen}");
        assert!(!screen.contains("Start"), "{screen}");
    }
    s.play("<ret>");
    shows(&s, "Earlier today you noted: Chest pain");
    s.play("a");
    shows(&s, "call 112 now");
    s.play("<ret>");
    shows(&s, "Call 112 now.");
    s.play("<ret> b 3");
    assert!(
        !s.words().contains("112"),
        "seen by a doctor: {}",
        s.words()
    );
}

#[test]
fn every_ticked_sign_is_named() {
    let mut s = after_weeks(Lang::En, TODAY);
    s.play("<ret> 3 y i b <ret> y a");
    let named = "New leaking, or hard to start, stop or feel urine or a full bladder; Chest pain";
    shows(&s, named);
    s.play("<ret>");
    shows(&s, named);
}

#[test]
fn today_says_that_today_is_done() {
    let mut s = after_weeks(Lang::En, TODAY);
    s.play("<ret> 3 n b a +40m 2 <ret> <ret>");
    shows(&s, "✓ Done today, ");
    shows(&s, "min. Again?");
    shows(&s, "⏎ Again");
    let mut s = after_weeks(Lang::En, TODAY);
    s.play("<ret> 3 n b a +90s p 6 <ret> 5 <ret> <ret>");
    shows(&s, "You stopped in time today, after 2 min.");
    shows(&s, "Disc, first weeks, the easy plan");
    shows(
        &s,
        "The last session was a bit much, so a gentler plan is offered.",
    );
}

#[test]
fn what_was_begun_and_left_is_said_to_be_begun() {
    let mut s = after_weeks(Lang::En, TODAY);
    s.play("<ret> 3 n b a +2m q y 2 <ret> <ret>");
    shows(&s, "Begun today: 2 min.");
    assert!(!s.words().contains("Done today"), "{}", s.words());
}

/// A patient at their first start ticks pain that limits daily life, blood pressure and arthritis.
fn first_lists(script: &str) -> Stage {
    let mut s = Opening {
        screened: false,
        ..Opening::default()
    }
    .open();
    s.play("<ret> a 3 n n");
    s.play(script);
    s
}

#[test]
fn one_answer_a_day_where_a_sign_and_a_condition_meet() {
    let mut s = first_lists("f <ret> y a a d");
    shows(
        &s,
        "Talk to your doctor first. Until you have, no session starts.",
    );
    s.play("<ret> b");
    shows(&s, "Until then we offer the calm plan");
    s.play("<esc>");
    shows(&s, "Until then we offer the calm plan");
    shows(
        &s,
        "Talk to your doctor first: High blood pressure, Arthritis.",
    );
    shows(&s, "Calm day");
    // The same day nothing of it is asked again, and the same plan is offered.
    s.play("<ret> 3");
    shows(&s, "Until then we offer the calm plan");
    s.play("<ret>");
    assert_eq!(s.begun(), 1, "{}", s.words());
}

#[test]
fn a_condition_that_waits_for_the_doctor_is_asked_about_first_and_in_one_key() {
    let mut s = first_lists("n a <ret> b");
    shows(
        &s,
        "No session starts until you have talked with your doctor",
    );
    s.play("<ret>");
    shows(&s, "Talk to your doctor first: High blood pressure.");
    shows(&s, "Say whether you have talked");
    s.play("<ret>");
    shows(&s, "Have you done that?");
    s.play("b <ret>");
    shows(&s, "Say whether you have talked");
    s.play("<ret> a");
    shows(&s, "How much pain do you have right now?");
    s.play("2");
    assert_eq!(s.begun(), 1, "nothing else is asked again: {}", s.words());
}

/// The keys of the bar: what stands under the last line.
fn bar(screen: &str) -> Vec<&str> {
    let bar = screen.rsplit('─').next().unwrap();
    bar.split_whitespace().collect()
}

#[test]
fn the_key_bar_shows_the_way_out_and_the_help_in_every_language_and_size() {
    for lang in Lang::ALL {
        let mut s = after_weeks(lang, TODAY);
        for (script, context) in [
            ("", Context::TodayLevelAsk),
            ("<ret>", Context::AskPain),
            ("3 n b a +5s", Context::GettingReady),
            ("<ret> +4s", Context::Running),
            ("<spc>", Context::Frozen),
        ] {
            s.play(script);
            assert_eq!(s.app.context(), context);
            for (width, height) in SIZES {
                let screen = s.screen(width, height);
                let caps = bar(&screen);
                let all = ["p", "q", "?"].iter().all(|cap| caps.contains(cap));
                let help = caps.iter().rposition(|cap| *cap == "?").unwrap();
                assert!(all && caps.len() - help <= 2, "{lang}\n{screen}");
            }
            let screen = s.screen(80, 24);
            for key in ["h", "l", "s", "a", "g", "c"]
                .iter()
                .filter(|_| script.is_empty())
            {
                assert!(bar(&screen).contains(key), "{lang} {key}\n{screen}");
            }
        }
    }
}

/// The key of the hint leads to the programme that it names; nothing is changed by looking.
#[test]
fn what_may_come_next_is_one_key_away_and_nothing_is_taken() {
    let mut s = at_the_last_level("back", 4, TODAY);
    // What is asked comes before the hint.
    s.play("o <esc>");
    s.play("n");
    assert_eq!(s.app.context(), Context::Today, "it waits for the morning");
    s.play("p 2 <ret>");
    shows(
        &s,
        "6 sessions went well. If you like, look at what may come next: Strength",
    );
    assert_eq!(s.app.context(), Context::TodayOnward);
    s.play("n");
    assert_eq!(s.app.context(), Context::SheetProgramme);
    assert!(s.screen(80, 24).starts_with(" Strength"), "{}", s.words());
    s.play("<esc> <esc>");
    let programme = s.app.desk.settings.programme.as_ref().unwrap();
    assert_eq!(programme.as_str(), "back");
    s.play("n m");
    let programme = s.app.desk.settings.programme.as_ref().unwrap();
    assert_eq!(programme.as_str(), "strength");
}
