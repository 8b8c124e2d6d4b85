//! Stories of a day: what a patient presses, what they see, what the log keeps.

use crate::stage::{Opening, exercise, open};
use rygrad::app::msg::{Effect, Msg, Trouble, TroubleKind};
use rygrad::core::keys::Key;
use rygrad::core::pain::Pain;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{Outcome, Record, Skipped, When, Why};
use rygrad::core::safety::{Contact, Feeling};
use rygrad::core::session::{Fact, FrozenBy};
use rygrad::core::settings::Settings;
use rygrad::core::text::Plain;
use rygrad::core::write::Write;
use rygrad::i18n::Lang;
use std::time::Duration;

#[test]
fn the_first_start_asks_little_and_preselects_nothing() {
    let mut s = Opening {
        settings: Settings::default(),
        ..Opening::default()
    }
    .open();
    assert!(
        s.screen(80, 24)
            .contains("Talk to a doctor or physiotherapist before")
    );
    assert!(s.screen(80, 24).contains("makes no diagnosis"));
    assert!(s.screen(80, 24).contains("press p"));
    s.play("<ret>");
    assert!(
        s.screen(80, 24).contains("Where are you?"),
        "the system names no country"
    );
    assert!(s.words().contains("Choose with the arrow keys"));
    s.play("<down> <ret> n n n n <ret>");
    assert!(
        s.screen(80, 24).contains("Where does it hurt?"),
        "no programme is preselected"
    );
    s.play("h");
    assert!(s.screen(80, 24).contains("Do you hear this?"));
    assert_eq!(s.said.last().unwrap().1.text(), "Do you hear this?");
    s.play("y");
    assert!(s.screen(80, 24).contains("Disc, first weeks"));
    let saved: Vec<_> = s
        .effects
        .iter()
        .filter(|e| matches!(e, Effect::Save(..)))
        .collect();
    assert_eq!(saved.len(), 2);
}

#[test]
fn who_passes_every_exercise_by_is_not_told_that_they_did_it_step_by_step() {
    let mut s = open();
    s.play("<ret> 3 n +1s n +1s n +1s n +1s");
    let screen = s.screen(80, 24);
    assert!(screen.contains("That is enough for today"), "{screen}");
    assert!(screen.contains("Nothing was done this time"), "{screen}");
    assert!(!screen.contains("step by step"), "{screen}");
}

#[test]
fn the_sound_check_leads_back_to_where_it_was_asked_for() {
    let mut s = open();
    s.play("s").until("Sound check");
    while !s.screen(80, 24).contains("▸ Sound check") {
        s.play("<down>");
    }
    s.play("<right>");
    assert!(s.screen(80, 24).contains("Do you hear this?"));
    s.play("<esc>");
    assert!(s.screen(80, 24).contains("▸ Sound check"), "the same line");
}

#[test]
fn who_hears_nothing_is_told_so_in_the_session_and_what_to_do_after_it() {
    let mut s = open();
    s.play("<ret> 3 n +2s");
    s.tell(Msg::Unheard(Plain::new(
        "No program on this computer can speak.",
    )));
    for (width, height) in [(80, 24), (40, 12)] {
        let screen = s.screen(width, height);
        assert!(
            screen.contains("No sound here: follow the screen."),
            "{screen}"
        );
    }
    s.play("+30s <spc>");
    assert!(!s.words().contains("No sound here"), "until the next key");
    s.play("q y 2 <ret> <ret>");
    assert!(
        s.words().contains("No program on this computer can speak."),
        "{}",
        s.words()
    );
}

#[test]
fn enter_3_n_and_no_other_key_to_the_summary() {
    let mut s = open();
    s.play("<ret> 3 n +40m");
    assert!(
        s.screen(80, 24).contains("How is it now?"),
        "{}",
        s.screen(80, 24)
    );
    let sessions = s.sessions();
    assert_eq!(
        sessions.len(),
        1,
        "in the writer's hands before anything is asked"
    );
    let session = &sessions[0];
    assert_eq!(
        (session.outcome, session.pain_before),
        (Outcome::Completed, Pain::new(3))
    );
    let tilt = session.exercises[0].done.both.unwrap();
    assert_eq!((tilt.sets, tilt.reps, tilt.held_s), (3, 30, 90));
    for side in [
        session.exercises[1].done.right,
        session.exercises[1].done.left,
    ] {
        let side = side.unwrap();
        assert_eq!((side.sets, side.reps, side.held_s), (1, 2, 60));
    }
    s.play("2 better <ret>");
    let checks = s.check_ins();
    assert_eq!(
        checks.iter().map(|c| c.when).collect::<Vec<_>>(),
        [When::Before, When::After]
    );
    assert!(checks.iter().all(|c| c.session == Some(session.id)));
    let note = s.writes().any(|w| {
        matches!(w, Write::Append(r) if matches!(&**r, Record::Amendment(a)
        if a.amends == checks[1].id && a.set["note"] == "better"))
    });
    assert!(note, "the note is added to the number after");
}

#[test]
fn pain_during_a_hold() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("+1s");
    s.effects.clear();
    s.press(Key::Char('p'));
    assert_eq!(s.effects[0], Effect::Hush, "silence first");
    assert!(
        matches!(&s.effects[1], Effect::Write(_, Write::Entry(e))
        if e.fact == Fact::Frozen { by: FrozenBy::Felt }),
        "the journal in the same update"
    );
    assert!(s.screen(80, 24).contains("Stopped. What do you feel?"));
    assert!(s.screen(80, 24).contains("saved ✓"));
    s.play("+10m 6");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(
        (
            stop.why,
            stop.level,
            stop.exercise,
            stop.set,
            stop.rep,
            stop.side,
            stop.row,
            stop.contact
        ),
        (
            Why::Pain,
            Pain::new(6),
            Some(exercise("pelvic-tilt")),
            1,
            1,
            None,
            Some(22),
            Contact::Ask
        )
    );
    let screen = s.screen(80, 24);
    assert!(screen.contains("Good that you stopped"));
    assert!(screen.contains("ask your physiotherapist"));
    assert!(screen.contains("Call 112"));
    assert!(screen.contains("What you can do now"));
}

#[test]
fn the_side_of_a_stretch_is_in_the_record_of_a_stop() {
    let mut s = open();
    s.play("<ret> 2 n")
        .until("C H A N G E")
        .until("H O L D")
        .play("+4s p 7");
    let session = &s.sessions()[0];
    let stop = session.stop.as_ref().unwrap();
    assert_eq!(stop.side, Some(rygrad::core::exercise::Side::Left));
    assert_eq!(stop.exercise, Some(exercise("knee-to-chest")));
    assert_eq!(session.exercises[1].done.right.unwrap().held_s, 60);
    assert_eq!(session.exercises[1].done.left.unwrap().held_s, 4);
}

#[test]
fn every_warning_letter_stops_with_its_advice() {
    for (letter, kind, contact, words) in [
        (
            'a',
            Feeling::Chest,
            Contact::Emergency,
            "Chest pain, trouble breathing, or fainting: call 112 now.",
        ),
        (
            'b',
            Feeling::WeaknessSevere,
            Contact::Emergency,
            "call 112 now.",
        ),
        (
            'c',
            Feeling::WeaknessMild,
            Contact::Today,
            "No exercises until then.",
        ),
        (
            'd',
            Feeling::NumbSaddle,
            Contact::Emergency,
            "call 112 now.",
        ),
        (
            'e',
            Feeling::Numb,
            Contact::Soon,
            "physiotherapist this week",
        ),
        (
            'f',
            Feeling::Dizzy,
            Contact::Soon,
            "physiotherapist this week",
        ),
    ] {
        let mut s = open();
        s.play("<ret> 2 n +50s p");
        s.press(Key::Char(letter));
        let stop = s.sessions()[0].stop.clone().unwrap();
        assert_eq!(
            (stop.kind, stop.contact, stop.why),
            (Some(kind), contact, Why::Sign)
        );
        let screen = s.screen(80, 24).replace("\n     ", " ");
        assert!(screen.contains(words), "{letter}: {screen}");
    }
}

#[test]
fn sharp_pain_asks_how_strong_and_a_stretch_goes_on() {
    let mut s = open();
    s.play("<ret> 2 n +50s p g");
    assert!(s.sessions().is_empty());
    assert!(s.screen(80, 24).contains("How strong is it?"));
    s.play("8");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(
        (stop.kind, stop.level, stop.row),
        (Some(Feeling::Sharp), Pain::new(8), Some(13))
    );

    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("p k");
    assert!(
        s.screen(80, 24).contains("P A U S E D"),
        "it waits for Enter"
    );
    s.play("<ret> +3s");
    assert!(s.screen(80, 24).contains("H O L D"));
}

#[test]
fn ten_is_the_key_right_of_0() {
    for key in ['+', '-'] {
        let mut s = open();
        s.play("<ret>");
        s.press(Key::Char(key));
        assert_eq!(s.check_ins()[0].pain, Pain::WORST);
    }
    let mut s = open();
    s.play("<ret> <right> <right> <right> <ret>");
    assert_eq!(
        s.check_ins()[0].pain,
        Pain::new(2).unwrap(),
        "arrows begin at none"
    );
}

#[test]
fn a_key_without_a_meaning_freezes_and_enter_goes_on() {
    for key in [
        Key::Char('x'),
        Key::Char('7'),
        Key::Tab,
        Key::Enter,
        Key::Other,
        Key::Char('b'),
        Key::PageDown,
        Key::Char(' '),
    ] {
        let mut s = open();
        s.play("<ret> 2 n").until("H O L D");
        s.press(key);
        assert!(s.screen(80, 24).contains("P A U S E D"), "{key:?}");
        s.play("+30m");
        assert!(
            s.screen(80, 24).contains("P A U S E D"),
            "nothing moves while frozen"
        );
        s.play("<ret>");
        assert!(s.screen(80, 24).contains("H E R E"), "three, two, one");
        s.play("+3s");
        assert!(s.screen(80, 24).contains("H O L D"));
    }
}

#[test]
fn help_freezes_and_shows_the_keys_of_the_screen() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D").play("?");
    assert!(s.screen(80, 24).contains("pain, stop"));
    assert!(
        s.entries()
            .iter()
            .any(|e| e.fact == Fact::Frozen { by: FrozenBy::Help })
    );
    s.play("p");
    assert!(
        s.screen(80, 24).contains("What do you feel?"),
        "pain works over the help"
    );
}

#[test]
fn leaving_asks_and_keeps_what_was_done() {
    let mut s = open();
    s.play("<ret> 2 n").until("repetition 3 of 10").play("q");
    assert!(s.screen(80, 24).contains("End the session here?"));
    s.play("n +3s");
    assert!(!s.left && s.sessions().is_empty(), "no goes on");
    s.play("<esc> y");
    let session = &s.sessions()[0];
    assert_eq!(session.outcome, Outcome::Stopped);
    assert_eq!(session.stop.as_ref().unwrap().why, Why::Chosen);
    assert!(session.exercises[0].done.both.unwrap().reps >= 2);
    assert!(s.screen(80, 24).contains("How is it now?"));
}

#[test]
fn quitting_while_the_pain_panel_is_open_is_a_stop_with_somebody_to_ask() {
    let mut s = open();
    s.play("<ret> 2 n +60s p q");
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!(
        (stop.why, stop.contact, stop.level),
        (Why::Unanswered, Contact::Ask, None)
    );
}

#[test]
fn next_skips_and_past_the_lower_end_it_is_done() {
    let mut s = open();
    s.play("<ret> 2 n +60s n")
        .until("K")
        .until("H O L D")
        .play("+22s");
    assert!(
        s.screen(80, 24).contains("enough"),
        "twenty of 20-30 seconds are enough"
    );
    s.play("n +40m");
    let session = &s.sessions()[0];
    assert_eq!(session.exercises[0].skipped, Some(Skipped::Chosen));
    assert_eq!(session.exercises[1].skipped, None);
    assert_eq!(session.outcome, Outcome::Completed, "skips included");
}

#[test]
fn pain_of_5_offers_the_easy_plan_and_7_the_calm_one() {
    let mut s = open();
    s.play("<ret> 5 n");
    assert!(s.screen(80, 24).contains("easy plan"));
    s.play("<ret> +40m");
    let session = &s.sessions()[0];
    assert_eq!(session.plan, PlanKind::Easy);
    assert_eq!(session.exercises[0].planned.reps.high(), 5);
    assert_eq!(session.exercises[1].planned.hold_s.high(), 15);

    let mut s = open();
    s.play("<ret> 7 n");
    assert!(s.screen(80, 24).contains("A bad day:"));
    s.play("<ret>");
    let begun = s.writes().find_map(|w| match w {
        Write::Begin(_, outline) => Some(outline.clone()),
        _ => None,
    });
    let outline = begun.unwrap();
    assert_eq!(
        (outline.kind, outline.programme.as_str()),
        (PlanKind::Calm, "calm-day")
    );
}

#[test]
fn after_a_stop_for_pain_the_next_session_is_offered_easy() {
    let mut s = open();
    s.play("<ret> 2 n +60s p 6 <ret> 3 <esc> <ret> <ret> 1 n a");
    assert!(
        s.screen(80, 24).contains("easy plan"),
        "{}",
        s.screen(80, 24)
    );
}

#[test]
fn pain_outside_a_session_is_a_check_in() {
    let mut s = open();
    s.play("p 4");
    assert_eq!(
        (s.check_ins()[0].when, s.check_ins()[0].pain),
        (When::Outside, Pain::new(4).unwrap())
    );
    assert!(s.screen(80, 24).contains("It is noted"));
}

#[test]
fn a_walk_ends_with_enter_and_its_minutes_can_be_corrected() {
    let mut s = open();
    s.play("<ret> 8 n <ret>")
        .until("Enjoy your walk")
        .play("+2m");
    s.clocks(Duration::from_secs(5), Duration::from_mins(5));
    s.tell(Msg::Wake);
    s.play("<ret>");
    assert!(s.screen(80, 24).contains("How many minutes"));
    s.play("<right> <ret>");
    let session = &s.sessions()[0];
    assert_eq!(session.outcome, Outcome::Completed);
    let walk = session.exercises[3].done.both.unwrap();
    assert_eq!(walk.held_s % 60, 0);
    assert!((8..=10).contains(&(walk.held_s / 60)), "{walk:?}");
}

#[test]
fn a_lid_closed_waits() {
    let mut s = open();
    s.play("<ret> 2 n").until("H O L D");
    s.clocks(Duration::from_millis(10), Duration::from_hours(2));
    s.tell(Msg::Wake);
    assert!(s.screen(80, 24).contains("Everything waited"));
}

#[test]
fn suspending_and_leaving_freeze_first() {
    for (msg, last) in [
        (Msg::Suspending, Effect::Suspend),
        (Msg::LeaveNow, Effect::Leave),
    ] {
        let mut s = open();
        s.play("<ret> 2 n +60s");
        s.effects.clear();
        s.tell(msg);
        assert_eq!(s.effects.first(), Some(&Effect::Hush));
        assert!(matches!(&s.effects[1], Effect::Write(_, Write::Entry(_))));
        assert_eq!(s.effects.last(), Some(&last));
        assert!(
            s.sessions().is_empty(),
            "the journal stays, to be taken up again"
        );
    }
}

#[test]
fn a_crashed_session_goes_on_at_the_same_repetition_after_asking_pain() {
    let mut s = open();
    s.play("<ret> 3 n").until("repetition 4 of 10");
    let left = s.crash();
    let mut s = Opening {
        left: vec![left.clone()],
        at: "2026-11-22T09:30:00+01:00",
        ..Opening::default()
    }
    .open();
    assert!(s.screen(80, 24).contains("middle of a session"));
    s.play("3");
    assert!(
        s.screen(80, 24).contains("repetition 4 of 10"),
        "{}",
        s.screen(80, 24)
    );
    assert!(s.screen(80, 24).contains("P A U S E D"));
    s.play("<ret> +40m");
    let session = &s.sessions()[0];
    assert_eq!(
        (session.id, session.outcome),
        (left.occasion.id, Outcome::Completed)
    );
    assert_eq!(session.exercises[0].done.both.unwrap().reps, 30);
}

#[test]
fn a_crashed_session_is_closed_once_it_is_too_old_or_it_hurts_more() {
    let mut s = open();
    s.play("<ret> 3 n").until("repetition 4 of 10");
    let left = s.crash();
    let s = Opening {
        left: vec![left.clone()],
        at: "2026-11-22T10:30:00+01:00",
        ..Opening::default()
    }
    .open();
    assert_eq!(s.sessions()[0].outcome, Outcome::Interrupted);
    assert_eq!(s.sessions()[0].exercises[0].done.both.unwrap().reps, 3);
    let mut s = Opening {
        left: vec![left.clone()],
        at: "2026-11-22T08:40:00+01:00",
        ..Opening::default()
    }
    .open();
    s.play("8");
    assert_eq!(
        s.sessions()[0].outcome,
        Outcome::Stopped,
        "pain that is higher than before does not go on"
    );
    let mut s = Opening {
        left: vec![left],
        at: "2026-11-22T08:40:00+01:00",
        ..Opening::default()
    }
    .open();
    s.play("<esc>");
    assert_eq!(s.sessions().len(), 1);
}

#[test]
fn a_crash_with_the_pain_panel_open_is_a_stop() {
    let mut s = open();
    s.play("<ret> 3 n +60s p");
    let left = s.crash();
    let s = Opening {
        left: vec![left],
        at: "2026-11-22T08:20:00+01:00",
        ..Opening::default()
    }
    .open();
    let stop = s.sessions()[0].stop.clone().unwrap();
    assert_eq!((stop.why, stop.contact), (Why::Unanswered, Contact::Ask));
}

#[test]
fn a_log_that_cannot_be_written_is_said_and_stops_nothing() {
    let mut s = open();
    s.saves = false;
    s.play("<ret> 3 n").until("H O L D");
    let receipt = s.effects.iter().rev().find_map(|e| match e {
        Effect::Write(receipt, _) => Some(*receipt),
        _ => None,
    });
    s.tell(Msg::Written(
        receipt.unwrap(),
        Err(Trouble {
            kind: TroubleKind::Full,
            said: "full".into(),
        }),
    ));
    assert!(s.screen(80, 24).contains("Not saved yet"));
    s.play("+40m");
    assert!(s.screen(80, 24).contains("How is it now?"));
}

#[test]
fn a_programme_named_on_the_command_line_begins_with_the_check_in() {
    let s = Opening {
        start: Some("sacrum"),
        ..Opening::default()
    }
    .open();
    assert!(s.screen(80, 24).contains("How much pain"));
    assert!(s.screen(80, 24).contains("Sacrum"));
}

#[test]
fn the_language_changes_at_once() {
    let mut s = Opening {
        lang: Lang::Da,
        ..Opening::default()
    }
    .open();
    assert!(
        s.screen(80, 24).contains("Godmorgen"),
        "{}",
        s.screen(80, 24)
    );
    s.app.desk.asked_language = None;
    s.play("s <right> <right> <right>");
    assert!(
        s.screen(80, 24).contains("Innstillinger"),
        "{}",
        s.screen(80, 24)
    );
}

#[test]
fn letters_are_text_in_a_note_and_nothing_else() {
    let mut s = open();
    s.play("<ret> 2 n +40m 2 q p <bs> <ret>");
    let note = s.writes().find_map(|w| match w {
        Write::Append(record) => match &**record {
            Record::Amendment(a) => Some(a.set["note"].clone()),
            _ => None,
        },
        _ => None,
    });
    assert_eq!(note, Some("q".into()));
}

#[test]
fn a_screen_left_open_over_night_turns_to_the_new_day() {
    let mut s = open();
    s.clocks(Duration::ZERO, Duration::from_hours(24));
    s.play("<other>");
    assert!(s.screen(80, 24).contains("Monday 23 November"));
}

#[test]
fn one_exercise_is_started_alone_with_the_check_in_before_it() {
    let mut s = open();
    s.play("l / sacrum <ret> <down> <ret> <ret> 2 n +10m 2 <esc> <ret>");
    let session = &s.sessions()[0];
    assert_eq!(session.programme.id.as_str(), "sacrum-stretch");
    assert_eq!(session.exercises.len(), 1);
    s.play("h");
    assert!(
        s.screen(80, 24).contains("Sacrum stretch"),
        "{}",
        s.screen(80, 24)
    );
}

#[test]
fn a_programme_becomes_mine_from_the_library() {
    let mut s = open();
    s.play("l / sacrum <ret> <ret> m");
    assert!(s.screen(80, 24).contains("Sacrum, every day"));
    let saved = s.effects.iter().any(|e| {
        matches!(e, Effect::Save(settings, _)
        if settings.programme.as_ref().is_some_and(|id| id.as_str() == "sacrum"))
    });
    assert!(saved);
}

#[test]
fn a_figure_moves_in_the_library_unless_motion_is_reduced() {
    let mut s = open();
    s.play("l / cobra");
    let first = s.screen(80, 24);
    s.play("+400ms");
    assert_ne!(s.screen(80, 24), first, "the cobra rises");
    s.app.desk.settings.motion = rygrad::core::settings::Motion::Reduced;
    assert_eq!(
        s.app.next_wake(),
        None,
        "and stands still where motion is reduced"
    );
}

#[test]
fn where_motion_is_reduced_start_and_end_stand_side_by_side() {
    let mut s = open();
    s.play("l / hinge");
    let words = |s: &mut crate::stage::Stage| {
        let screen = s.screen(120, 40);
        let ends = screen.lines().any(|line| line.ends_with(" end"));
        [screen.contains(" start  "), ends]
    };
    assert_eq!(words(&mut s), [false, false], "it moves");
    s.app.desk.settings.motion = rygrad::core::settings::Motion::Reduced;
    assert_eq!(words(&mut s), [true, true]);
}

#[test]
fn a_figure_that_has_no_room_is_not_woken_for() {
    let mut s = open();
    s.play("<ret> 2 n").until("T I L T");
    let soon = |s: &crate::stage::Stage| s.app.next_wake().unwrap().since(s.now.mono);
    assert!(soon(&s) <= Duration::from_millis(84), "a picture");
    s.resize(40, 12);
    assert!(soon(&s) > Duration::from_millis(84), "a second, or a cue");
}
