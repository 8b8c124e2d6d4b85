//! Stories before and after a session: warning signs, conditions, plans and their reasons.

use crate::stage::{Opening, Stage, open, plan_of, shows};
use rygrad::app::Screen;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{Outcome, When};
use rygrad::core::safety::Contact;
use rygrad::core::settings::{Country, Settings};
use rygrad::i18n::Lang;

fn first_start() -> Stage {
    let mut s = Opening {
        settings: Settings::default(),
        screened: false,
        ..Opening::default()
    }
    .open();
    s.play("<ret> <down> <ret>");
    s
}

#[test]
fn the_lists_come_with_the_first_start() {
    let mut s = first_start();
    shows(
        &s,
        "Any of these, new or worse in the last two weeks? a New numbness or tingling",
    );
    shows(&s, "1 of 4");
    s.play("n");
    shows(&s, "2 of 4");
    s.play("n n n");
    shows(&s, "Where does it hurt?");
    let screening = &s.screenings()[0];
    assert!(screening.full && screening.signs.is_empty() && screening.offer.is_none());
}

#[test]
fn an_emergency_sign_of_the_first_start_starts_nothing() {
    let mut s = first_start();
    s.play("b");
    shows(&s, "b✓ New leaking");
    s.play("<ret>");
    shows(&s, "You ticked: New leaking");
    shows(&s, "Is that right?");
    assert!(!s.words().contains("112"), "no slip of a finger calls");
    s.play("y");
    shows(&s, "Since when?");
    s.play("a");
    shows(
        &s,
        "hard to start, stop or feel urine or a full bladder: call 112 now.",
    );
    shows(&s, "Until help comes: rest");
    let screening = s.screenings()[0].clone();
    assert_eq!(screening.signs[0].as_str(), "bladder");
    let offer = screening.offer.unwrap();
    assert_eq!((offer.row, offer.contact), (1, Contact::Emergency));
    assert!(!screening.full, "the other lists are still to be asked");
    // On to the programmes, to Today, and to a session: none starts.
    s.play("<ret> a y <ret>");
    shows(&s, "Earlier today you noted: New leaking");
    s.play("n 3 n <ret>");
    shows(&s, "Earlier today you noted");
    s.play("a");
    shows(&s, "call 112 now");
    assert_eq!(s.begun(), 0);
}

#[test]
fn a_country_that_is_not_known_gets_no_number() {
    let settings = Settings {
        country: Some(Country::Other),
        ..Opening::default().settings
    };
    let mut s = Opening {
        settings,
        ..Opening::default()
    }
    .open();
    s.play("<ret> 3 y a <ret> y a");
    shows(&s, "call your local emergency number now");
    let mut s = open();
    s.app.desk.settings.emergency = Some("000".into());
    s.play("<ret> 3 y a <ret> y a");
    shows(&s, "call 000 now");
}

#[test]
fn a_sign_for_today_and_one_for_this_week() {
    let mut s = open();
    s.play("<ret> 3 y n a <ret> y a");
    shows(&s, "No session today");
    shows(&s, "Please call your own doctor");
    let last = s.screenings().pop().unwrap();
    assert_eq!(last.signs[0].as_str(), "fever");
    let offer = last.offer.unwrap();
    assert_eq!(
        (offer.plan.word(), offer.row, offer.contact),
        ("none", 2, Contact::Today)
    );
    assert_eq!(s.begun(), 0);

    let mut s = open();
    s.play("<ret> 3 y n n d <ret> y a n a");
    shows(
        &s,
        "You noted: New pain that is clearly worse when you cough",
    );
    shows(&s, "this week");
    let offer = s.screenings().pop().unwrap().offer.unwrap();
    assert_eq!((offer.plan.word(), offer.row), ("calm", 3));
    s.play("<ret>");
    assert_eq!(s.begun(), 1, "the calm plan, once it is seen");
}

#[test]
fn bladder_trouble_of_yesterday_and_n_today() {
    let mut s = open();
    s.play("<ret> 3 y b <ret> y a");
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> n 3 n n <ret>");
    shows(&s, "Last time you noted: New leaking");
    assert_eq!(s.begun(), 0, "no session until it is answered");
    s.play("a");
    shows(&s, "call 112 now");
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("<ret> b 3 n");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "{}",
        s.screen(80, 24)
    );
    let screening = s.screenings().pop().unwrap();
    assert_eq!(screening.seen[0].as_str(), "bladder");
    assert!(screening.signs.is_empty());
}

#[test]
fn none_of_these_waits_for_the_last_line() {
    let mut s = first_start();
    s.resize(40, 12);
    s.play("n");
    let small = s.screen(40, 12);
    assert!(small.contains("1 of 4") && small.contains('d'), "{small}");
    s.play("n n");
    assert!(s.screen(40, 12).contains("1 of 4"));
    s.play("n");
    assert!(s.screen(40, 12).contains("2 of 4"));
}

#[test]
fn a_condition_is_acknowledged_once_and_shows_its_cautions() {
    let mut s = first_start();
    s.play("n n n a g <ret>");
    shows(&s, "You ticked: High blood pressure, Heart problems.");
    s.play("b");
    shows(
        &s,
        "No session starts until you have talked with your doctor",
    );
    s.play("<ret> g y <ret>");
    shows(&s, "You ticked");
    s.play("a b 2");
    let screening = s.screenings().pop().unwrap();
    assert!(screening.acknowledged);
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 2 n");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "not asked again"
    );
    let again = s.screenings().pop().unwrap();
    assert_eq!(again.conditions.len(), 2, "repeated in every record");
    s.until("H O L D");
    assert!(
        s.screen(40, 12).contains("Keep breathing"),
        "{}",
        s.screen(40, 12)
    );
}

/// The exercises of the session that runs.
fn exercises(s: &Stage) -> Vec<String> {
    match &s.app.screen {
        Screen::Session(screen) => {
            let items = screen.session.plan().items().iter();
            items.map(|i| i.exercise.to_string()).collect()
        }
        _ => panic!("{}", s.screen(80, 24)),
    }
}

/// Somebody who does `disc-2`.
fn disc_2() -> Stage {
    let mut opening = Opening::default();
    opening.settings.programme = rygrad::core::ids::ProgrammeId::new("disc-2").ok();
    opening.open()
}

#[test]
fn what_a_condition_hides_is_in_no_plan() {
    let of = |condition: &str| {
        let mut s = disc_2();
        s.play(&format!("<ret> 2 y n n n {condition} <ret> a a"));
        exercises(&s)
    };
    let cobra = "cobra".to_owned();
    assert!(of("a").contains(&cobra), "high blood pressure");
    assert!(!of("h").contains(&cobra), "pregnant");
}

#[test]
fn in_pregnancy_a_programme_that_loses_its_sense_is_not_offered() {
    let offered = |answers: &str| {
        let mut s = first_start();
        s.play(answers);
        shows(&s, "Where does it hurt?");
        let Screen::Programmes(list) = &s.app.screen else {
            panic!("{}", s.screen(80, 24));
        };
        let ids = list.rows.iter().map(|(_, id)| id.to_string());
        ids.collect::<Vec<_>>()
    };
    let all = offered("n n n n");
    let mut pregnant = offered("n n n h <ret> a");
    assert!(all.len() > pregnant.len());
    for id in ["pilates", "yoga"] {
        assert!(all.contains(&id.to_owned()) && !pregnant.contains(&id.to_owned()));
    }
    pregnant.retain(|id| ["starter", "walk", "pelvis", "pelvic-floor"].contains(&id.as_str()));
    assert_eq!(pregnant.len(), 4);
}

#[test]
fn surgery_without_a_tick_leaves_breathing_the_body_scan_and_rest() {
    let mut s = open();
    // The talk is still to come.
    s.play("<ret> 2 y n n n i <ret> a b");
    shows(&s, "Until your surgeon or physiotherapist has ticked");
    shows(&s, "Please talk to your doctor");
    assert!(!s.words().contains("The full plan"), "{}", s.words());
    let offer = s.screenings().pop().unwrap().offer.unwrap();
    assert_eq!((offer.plan.word(), offer.row), ("calm", 4));
    s.play("<ret>");
    let calm = ["rest-90-90", "deep-breathing", "body-scan"];
    assert_eq!(exercises(&s), calm);
    // Once it was talked about it begins without a word.
    let mut s = open();
    s.play("<ret> 2 y n n n i <ret> a a");
    assert_eq!(exercises(&s), calm);
}

#[test]
fn a_new_hip_is_asked_about_and_may_move_freely() {
    let left_out = |answer: &str| {
        let mut s = disc_2();
        s.play("<ret> 2 y n n n j <ret>");
        shows(&s, "can you move the hip freely?");
        s.play(&format!("{answer} a a"));
        let free = s.screenings().pop().unwrap().hip_free;
        (
            free,
            !exercises(&s).contains(&"piriformis-stretch".to_owned()),
        )
    };
    assert_eq!(left_out("n"), (false, true));
    assert_eq!(left_out("y"), (true, false));
}

#[test]
fn pain_10_asks_how_strong_it_is() {
    let mut s = open();
    s.play("<ret> +");
    shows(&s, "you cannot think, sleep or move normally?");
    s.play("y");
    shows(&s, "Since when?");
    s.play("a n");
    let screening = s.screenings().pop().unwrap();
    assert_eq!(screening.signs[0].as_str(), "severe_pain");
    assert_eq!(screening.offer.unwrap().row, 3);
    let mut s = open();
    s.play("<ret> + n n");
    let screening = s.screenings().pop().unwrap();
    assert!(screening.signs.is_empty());
    assert_eq!(screening.offer.unwrap().row, 5);
}

#[test]
fn a_warning_in_pregnancy_is_a_call_to_the_ward_and_no_walk() {
    let mut s = open();
    s.app.desk.settings.maternity = Some(rygrad::core::text::Plain::new("35 45 11 11"));
    s.play("<ret> 2 y n l <ret> y a");
    shows(&s, "call 35 45 11 11 now.");
    assert!(!s.words().contains("walk"), "{}", s.words());
    s.play("<ret>");
    shows(&s, "call 35 45 11 11 now.");
    assert!(!s.words().contains("walk"), "{}", s.words());
}

#[test]
fn pain_8_after_a_session() {
    let mut s = open();
    s.play("<ret> 3 n +40m 8 <esc>");
    shows(
        &s,
        "Please talk to your doctor or physiotherapist this week",
    );
    let after = s.check_ins().pop().unwrap();
    assert_eq!((after.when, after.rows.contains(&27)), (When::After, true));
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 3 n");
    shows(&s, "It hurt more after the last session");
    shows(&s, "The easy plan");
    let offer = s.screenings().pop().unwrap().offer.unwrap();
    assert_eq!(offer.row, 27);
}

#[test]
fn two_points_more_the_day_after_twice_in_a_row() {
    let mut s = Opening {
        start: Some("disc-2"),
        ..Opening::default()
    }
    .open();
    s.app.desk.settings.programme = Some(rygrad::core::ids::ProgrammeId::new("disc-2").unwrap());
    s.play("1 n +60m <ret> <ret> 1 <esc>");
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 3 n");
    shows(&s, "The last session was a bit much");
    assert_eq!(s.check_ins()[0].rows, [31]);
    s.play("<ret> +60m <ret> <ret> 3 <esc>");
    assert_eq!(s.sessions()[0].plan, PlanKind::Easy);
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("<ret> 4 n");
    let s2 = s.screenings().pop().unwrap().offer;
    assert_eq!(s2.map(|o| o.row), Some(7), "one more is not two more");
    s.play("q y <esc>");

    let mut s = Opening {
        start: Some("disc-2"),
        ..Opening::default()
    }
    .open();
    s.app.desk.settings.programme = Some(rygrad::core::ids::ProgrammeId::new("disc-2").unwrap());
    s.play("0 n +60m <ret> <ret> 0 <esc>");
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 2 n <ret> +60m <ret> <ret> 2 <esc>");
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("<ret> 4 n");
    shows(&s, "A step back is a good step.");
    shows(&s, "The programme before this one: Disc, first weeks.");
    shows(&s, "ask your physiotherapist");
    let offer = s.screenings().pop().unwrap().offer.unwrap();
    assert_eq!(
        (offer.plan.word(), offer.row, offer.contact),
        ("phase_down", 31, Contact::Ask)
    );
    s.play("<ret>");
    shows(&s, "Pelvic tilt");
}

#[test]
fn much_worse_after_and_the_next_day_pauses_until_someone_was_talked_with() {
    let mut s = open();
    s.play("<ret> 1 n +40m 4 <esc>");
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 4 n");
    shows(&s, "your programme is paused");
    assert_eq!(s.check_ins()[0].rows, [30]);
    s.play("<ret>");
    s.play("q y <esc>");
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("<ret> 1 n");
    shows(&s, "your programme is paused");
    s.play("t");
    assert!(s.screenings().pop().unwrap().talked, "{}", s.screen(80, 24));
    s.play("<esc>");
    let mut s = s.another_day("2026-11-25T08:10:00+01:00");
    s.play("<ret> 1 n");
    assert!(!s.words().contains("is paused"));
}

#[test]
fn an_old_pause_names_its_day_and_good_weeks_do_not_lift_it() {
    let said = [
        (Lang::En, "after 22 September 2026"),
        (Lang::Da, "efter den 22. september 2026"),
        (Lang::Nb, "etter 22. september 2026"),
    ];
    for (lang, named) in said {
        let mut s = Opening {
            at: "2026-09-22T08:10:00+02:00",
            lang,
            ..Opening::default()
        }
        .open();
        s.play("<ret> 1 n +40m 4 <esc>");
        let mut s = s.another_day("2026-09-23T08:10:00+02:00");
        s.play("<ret> 4 n <esc>");
        // Calm weeks follow, with pain at 1.
        for at in ["2026-09-24T08:10:00+02:00", "2026-09-26T08:10:00+02:00"] {
            s = s.another_day(at);
            // The last of it is a walk: back from it, and so many minutes.
            s.play("<ret> 1 n <ret> +40m <ret> <ret> 1 <esc>");
            assert_eq!(s.sessions().pop().unwrap().plan, PlanKind::Calm);
        }
        let log = s.app.desk.log.records.clone();
        let mut s = Opening {
            at: "2026-11-22T08:10:00+01:00",
            lang,
            log,
            ..Opening::default()
        }
        .open();
        s.play("<ret> 1 n b");
        shows(&s, named);
        let offer = s.screenings().pop().unwrap().offer.unwrap();
        assert_eq!((offer.plan.word(), offer.row), ("calm", 30));
    }
}

#[test]
fn the_gentler_plan_is_always_to_be_had_and_the_harder_one_is_told() {
    let mut s = open();
    s.play("g 1 n");
    shows(&s, "You asked for a gentler plan.");
    shows(&s, "a Two minutes 2 min");
    shows(&s, "b Calm day 22 min");
    shows(&s, "▸ c The easy plan");
    shows(&s, "d Level 2, from today on 10 min");
    shows(&s, "e Level 2, today only 10 min");
    shows(&s, "f The full plan 14 min");
    s.play("<ret>");
    assert_eq!(
        plan_of(&s),
        PlanKind::Easy,
        "the cursor is on the gentler one"
    );
    for (letter, plan) in [("b", PlanKind::Calm), ("f", PlanKind::Full)] {
        let mut s = open();
        s.play("g 1 n").play(letter);
        assert_eq!(plan_of(&s), plan);
    }
    let mut s = open();
    s.play("<ret> 5 n");
    shows(&s, "▸ c The easy plan");
    s.play("<down> <ret>");
    shows(&s, "The full plan asks more of your back");
    assert_eq!(s.begun(), 0);
    s.play("n");
    shows(&s, "▸ c The easy plan");
    s.play("d y");
    assert_eq!(plan_of(&s), PlanKind::Full);
    let mut s = open();
    s.play("<ret> 8 n");
    shows(&s, "▸ b Calm day 22 min");
    s.play("c");
    shows(&s, "The easy plan asks more of your back");
    s.play("n d");
    shows(&s, "The full plan asks more of your back");
    s.play("y");
    assert_eq!(plan_of(&s), PlanKind::Full, "told, and chosen");
    let mut s = open();
    s.play("<ret> 9 n d");
    assert_eq!(s.begun(), 0, "from 9 on there is no full plan");
    shows(&s, "▸ b Calm day 22 min");
    s.play("c y");
    assert_eq!(plan_of(&s), PlanKind::Easy, "told, and chosen");
}

/// Strong pain is to be told somebody; whoever has is not told again for 28 days.
#[test]
fn who_has_talked_about_strong_pain_is_not_told_again() {
    let advice = "Please talk to your doctor or physiotherapist this week.";
    let mut s = open();
    s.play("<ret> 9 n");
    shows(&s, advice);
    shows(&s, "t I have talked");
    s.play("t");
    assert!(!s.words().contains(advice), "{}", s.words());
    shows(&s, "▸ b Calm day 22 min");
    s.play("<esc>");
    let log = s.app.desk.log.records;
    for (at, said) in [
        ("2026-12-19T08:10:00+01:00", false),
        ("2026-12-20T08:10:00+01:00", true),
    ] {
        let mut s = Opening {
            log: log.clone(),
            at,
            ..Opening::default()
        }
        .open();
        s.play("<ret> 9 n b");
        assert_eq!(s.words().contains(advice), said, "{at}: {}", s.words());
    }
}

/// What the sentence promises is what the plan lasts.
#[test]
fn two_minutes_last_two_minutes_and_keep_the_day() {
    for lang in Lang::ALL {
        let mut s = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        s.play("<ret> 8 n <up> <ret>");
        let Screen::Session(screen) = &s.app.screen else {
            panic!("no session:\n{}", s.screen(80, 24));
        };
        let seconds = screen.session.plan().total().as_secs();
        assert!((90..=130).contains(&seconds), "{lang}: {seconds} s");
        s.play("+3m 7");
        let session = s.sessions().pop().unwrap();
        assert_eq!(session.programme.id.as_str(), "two-minutes");
        assert_eq!(
            (session.plan, session.outcome),
            (PlanKind::Calm, Outcome::Completed)
        );
        assert_eq!(s.app.desk.kept(s.now).this_week(), 1);
    }
}

/// After a stop for pain the full plan waits for another day (`person.md` section 3).
#[test]
fn on_the_day_of_a_stop_for_pain_the_full_plan_is_not_to_be_had() {
    let mut s = open();
    s.play("<ret> 2 n")
        .until("H O L D")
        .play("p 6 <ret> 3 <esc> <ret>");
    for _ in 0..2 {
        s.play("g 2 n");
        if s.words().contains("How would you like it now?") {
            s.play("b");
        }
        let words = s.words();
        assert!(words.contains("▸ c The easy plan"), "{words}");
        assert!(!words.contains("The full plan"), "{words}");
        // An easy session in between does not open it again.
        s.play("d <ret> +40m 2 <esc> <ret>");
        assert_eq!(s.sessions().pop().unwrap().plan, PlanKind::Easy);
    }
    // The next day it is open again.
    let mut s = s.another_day("2026-11-24T08:10:00+01:00");
    s.play("g 2 n");
    shows(&s, "The full plan");
}

#[test]
fn three_keys_from_today_to_the_first_movement() {
    let mut s = open();
    s.play("<ret> 2 n");
    assert_eq!(plan_of(&s), PlanKind::Full, "and no key after it");
    s.until("T I L T");
}

#[test]
fn moving_is_asked_once_a_week() {
    let mut s = open();
    s.play("<ret> 2 n +40m 2 <esc>");
    let mut s = s.another_day("2026-11-28T08:10:00+01:00");
    s.play("<ret> 2 n n n");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "six days later: not yet"
    );
    s.play("q y 2 <esc>");
    let mut s = s.another_day("2026-11-29T08:10:00+01:00");
    s.play("<ret> 2 n");
    shows(&s, "How easy is it to move, compared with last week?");
    s.play("a");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "{}",
        s.screen(80, 24)
    );
    s.play("q y 2 <esc>");
    let mut s = s.another_day("2026-11-30T08:10:00+01:00");
    s.play("<ret> 2 n");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "not again the day after: {}",
        s.screen(80, 24)
    );
}

#[test]
fn where_it_hurts_is_asked_at_the_first_check_in_and_after_yes() {
    let mut s = Opening {
        screened: false,
        ..Opening::default()
    }
    .open();
    s.play("<ret>");
    shows(&s, "Where is the pain?");
    s.play("g 3 n n n n");
    assert!(
        matches!(s.app.screen, Screen::Session(_)),
        "{}",
        s.screen(80, 24)
    );
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret> 3");
    let place = s.check_ins()[0].place;
    assert_eq!(
        place.map(rygrad::core::record::Place::word),
        Some("thigh"),
        "the last place is kept"
    );
    s.play("y n n n n");
    shows(&s, "Where is the pain?");
    assert!(!s.words().contains("nowhere"), "it hurts: {}", s.words());
}

/// No letter stands for a place on the first day and for an emergency on another.
#[test]
fn where_it_hurts_never_stands_where_a_list_of_signs_may_come() {
    let opening = || Opening {
        screened: false,
        ..Opening::default()
    };
    let mut s = opening().open();
    s.play("<ret>");
    shows(&s, "Where is the pain?");
    shows(&s, "k nowhere now");
    s.play("a");
    shows(&s, "How much pain");
    s.play("2");
    shows(&s, "1 of 4");
    // A week later, by the same keys but for the place.
    let mut s = s.another_day("2026-11-30T08:10:00+01:00");
    s.play("<ret>");
    shows(&s, "How much pain");
    s.play("2");
    shows(&s, "1 of 4");

    // Nowhere is an answer: the question comes again another time.
    let mut s = opening().open();
    s.play("<ret> k 0 n n n n");
    assert_eq!(s.begun(), 1, "{}", s.words());
    assert_eq!(s.check_ins()[0].place, None);
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("<ret>");
    shows(&s, "Where is the pain?");
    s.play("o l b 3");
    assert_eq!(
        s.check_ins()[0]
            .place
            .map(rygrad::core::record::Place::word),
        Some("sacrum")
    );
}

#[test]
fn leaving_in_the_middle_of_the_lists_forgets_no_sign() {
    let mut s = open();
    s.play("<ret> 3 y a <esc>");
    let screening = s.screenings().pop().unwrap();
    assert_eq!(screening.signs[0].as_str(), "saddle");
    assert!(!screening.full);
    s.play("<ret>");
    shows(&s, "Earlier today you noted: New numbness");
}

#[test]
fn a_sign_reported_outside_a_session_stays_open() {
    let mut s = open();
    s.play("p c");
    shows(&s, "Please call your own doctor");
    assert_eq!(s.screenings()[0].signs[0].as_str(), "weak_mild");
    s.play("<ret> <ret>");
    shows(&s, "Earlier today you noted: A little weakness in a leg");
}

#[test]
fn the_first_number_of_the_day_after_is_the_next_day_value() {
    let mut s = open();
    s.play("<ret> 1 n +40m 1 <esc>");
    let id = s.sessions()[0].id;
    let mut s = s.another_day("2026-11-23T08:10:00+01:00");
    s.play("p 3");
    let check = &s.check_ins()[0];
    assert_eq!((check.when, check.session), (When::NextDay, Some(id)));
    assert_eq!(check.rows, [31]);
    s.play("<ret> p 2");
    assert_eq!(s.check_ins()[1].when, When::Outside);
}

#[test]
fn pain_in_the_middle_of_the_lists_forgets_no_sign() {
    let mut s = open();
    s.play("<ret> 3 y b p 6");
    let signs = s.screenings().pop().unwrap().signs;
    assert_eq!(signs[0].as_str(), "bladder");
    s.play("<ret> <ret>");
    shows(&s, "Earlier today you noted: New leaking");
}
