//! Stories of a log that tells the truth: what is not done is not completed, and keeps no day.

use crate::stage::{Opening, Stage};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{Outcome, Record, Why};
use rygrad::core::safety::Offered;
use rygrad::core::settings::{Country, Settings};
use rygrad::i18n::Lang;

fn of(programme: &str) -> Opening {
    Opening {
        settings: Settings {
            welcomed: true,
            country: Some(Country::Denmark),
            programme: Some(ProgrammeId::new(programme).unwrap()),
            ..Settings::default()
        },
        ..Opening::default()
    }
}

/// From Today into the session and past each of its exercises.
fn pass_all_by(s: &mut Stage) {
    s.play("<ret> 3 n");
    for _ in 0..20 {
        if s.sessions().is_empty() {
            s.play("+4s n");
        }
    }
}

#[test]
fn an_end_with_nothing_done_is_not_completed_in_any_language() {
    let said = [
        (Lang::En, "nothing done", "Nothing was done this time"),
        (Lang::Da, "intet udført", "ikke lavet noget denne gang"),
        (
            Lang::Nb,
            "ingenting gjort",
            "Ingenting ble gjort denne gangen",
        ),
    ];
    for (lang, listed, told) in said {
        for programme in ["walk", "disc-1"] {
            let mut s = Opening {
                lang,
                ..of(programme)
            }
            .open();
            pass_all_by(&mut s);
            assert!(s.words().contains(told), "{}", s.words());
            let session = s.sessions().pop().unwrap();
            let why = session.stop.as_ref().map(|stop| stop.why);
            assert_eq!(
                (session.outcome, why),
                (Outcome::Stopped, Some(Why::NothingDone))
            );
            assert!(
                !s.said
                    .iter()
                    .any(|(_, line)| line.text().contains("Well done"))
            );
            s.play("3 <ret> <ret> h <end>");
            assert!(s.words().contains(listed), "{}", s.words());
        }
    }
}

#[test]
fn one_repetition_done_and_the_rest_passed_by_is_completed() {
    let mut s = of("disc-1").open();
    s.play("<ret> 3 n").until("H O L D").play("+8s");
    for _ in 0..20 {
        if s.sessions().is_empty() {
            s.play("+1s n");
        }
    }
    let session = s.sessions().pop().unwrap();
    assert_eq!((session.outcome, session.stop), (Outcome::Completed, None));
}

#[test]
fn a_log_that_calls_nothing_completed_is_kept_as_it_is_and_counted_for_what_was_done() {
    let mut s = of("walk").open();
    pass_all_by(&mut s);
    let mut old = s.sessions().pop().unwrap();
    old.outcome = Outcome::Completed;
    old.stop = None;
    let mut s = Opening {
        log: vec![Record::Session(old)],
        ..of("walk")
    }
    .open();
    assert!(s.words().contains("0 of 5 days"), "{}", s.words());
    s.play("h <end>");
    assert!(s.words().contains("nothing done"), "{}", s.words());
}

#[test]
fn who_passes_most_of_it_by_keeps_no_day_and_who_does_half_of_any_plan_does() {
    let mut s = of("disc-1").open();
    s.play("<ret> 3 n").until("H O L D").play("+8s");
    for _ in 0..20 {
        if s.sessions().is_empty() {
            s.play("+1s n");
        }
    }
    assert!(s.words().contains("0 of 7 days"), "{}", s.words());

    let mut s = of("disc-1").open();
    s.play("<ret> 3 n +10m q");
    assert!(s.words().contains("End the session here?"), "{}", s.words());
    s.play("+1s y");
    let session = s.sessions().pop().unwrap();
    assert_eq!(session.outcome, Outcome::Stopped);
    assert!(s.words().contains("1 of 7 days"), "{}", s.words());

    let mut s = of("disc-1").open();
    s.play("g 3 n <ret>");
    assert!(
        matches!(s.app.screen, rygrad::app::Screen::Session(_)),
        "{}",
        s.words()
    );
    s.play("+40m");
    assert_eq!(s.sessions().pop().unwrap().plan, PlanKind::Easy);
    assert!(s.words().contains("1 of 7 days"), "{}", s.words());
}

#[test]
fn a_stop_for_pain_before_anything_was_done_keeps_no_day_and_after_it_does() {
    let mut s = of("disc-1").open();
    s.play("<ret> 3 n +2s p 7 <ret>");
    assert!(s.words().contains("0 of 7 days"), "{}", s.words());

    let mut s = of("disc-1").open();
    s.play("<ret> 3 n").until("H O L D").play("+20s p 7 <ret>");
    assert!(s.words().contains("1 of 7 days"), "{}", s.words());
}

/// No session is offered: an emergency sign, ticked in the lists.
fn no_session(s: &mut Stage) {
    s.play("<ret> 3 y a <ret> y a");
    let offered = s.screenings().pop().and_then(|screening| screening.offer);
    let offered = offered.map(|offer| offer.plan);
    assert_eq!(offered, Some(Offered::None), "{}", s.words());
}

#[test]
fn a_day_without_a_plan_is_looked_after_on_the_screen_and_in_words() {
    let mut s = of("disc-1").open();
    no_session(&mut s);
    let log = s.app.desk.log.records.clone();
    let mut s = Opening {
        log,
        screened: false,
        ..of("disc-1")
    }
    .open();
    assert!(s.words().contains("0 of 6 days"), "{}", s.words());
    assert!(s.words().contains('▣'), "{}", s.words());
    s.play("h");
    assert!(s.words().contains("□ 1 day looked after"), "{}", s.words());
    let told = rygrad::view::lines::plain_screen(&s.app, s.now.mono);
    let lines = told.lines.iter().map(|line| line.text.as_str());
    let lines: Vec<&str> = lines.collect();
    let lines = lines.join(" ");
    assert!(lines.contains("Days looked after, week by week"), "{lines}");
}
