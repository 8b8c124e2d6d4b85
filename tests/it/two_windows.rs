//! Two windows of one patient: one session at a time, and the second window says so.

use crate::screens::in_session;
use crate::stage::{Opening, Stage, open, shows};
use rygrad::app::msg::{Around, Effect, Msg};
use rygrad::app::{Over, Screen};
use rygrad::core::log::Reading;
use rygrad::core::record::{Record, When};
use rygrad::core::session::{Elsewhere, Unfinished};
use rygrad::core::write::{Ticket, Write};
use rygrad::i18n::Lang;
use rygrad::view::lines::plain_screen;
use std::time::Duration;

/// The session of another window after so many seconds.
pub(crate) fn running(seconds: &str) -> Around {
    seen(in_session(Lang::En, '3', seconds).crash())
}

fn seen(session: Unfinished) -> Around {
    Around {
        running: Elsewhere::Somebody(Some(Box::new(session))),
        log: None,
    }
}

/// No session runs, and this stands at the end of the log.
pub(crate) fn nobody(records: Vec<Record>) -> Around {
    Around {
        running: Elsewhere::Nobody,
        log: Some(Reading {
            records,
            whole: true,
            ..Reading::default()
        }),
    }
}

/// A window beside another one.
fn beside(around: Around) -> Stage {
    let mut stage = open();
    stage.around = around;
    stage
}

fn looks(stage: &Stage) -> usize {
    let looks = stage.effects.iter().filter(|e| **e == Effect::Look);
    looks.count()
}

fn claim(stage: &Stage) -> Ticket {
    let mut claims = stage
        .effects
        .iter()
        .rev()
        .filter_map(|effect| match effect {
            Effect::Write(ticket, Write::Claim) => Some(*ticket),
            _ => None,
        });
    claims.next().unwrap()
}

fn released(stage: &Stage) -> bool {
    stage.writes().any(|write| *write == Write::Release)
}

#[test]
fn the_second_window_says_what_runs_in_the_first_and_where_it_is() {
    let mut s = beside(running("+75s"));
    s.play("<ret>");
    shows(&s, "A session is running in another window.");
    shows(&s, "Disc, first weeks, since 08:10.");
    shows(&s, "1 of 3");
    shows(&s, "repetition 3 of 10");
    assert_eq!(s.begun(), 0);
    let written = s.writes().filter(|write| **write != Write::Probe);
    assert_eq!(written.count(), 0, "nothing is written");
    s.play("<esc>");
    assert!(matches!(s.app.screen, Screen::Today(_)));
    assert_eq!(s.app.next_wake(), None, "nobody looks any more");
}

#[test]
fn it_looks_again_by_itself_and_at_once_when_asked() {
    let mut s = beside(running("+75s"));
    s.play("<ret>");
    let first = looks(&s);
    s.play("+10s");
    assert_eq!(looks(&s), first + 3, "every three seconds");
    s.around = running("+90s <spc>");
    s.play("<ret>");
    assert_eq!(looks(&s), first + 4);
    shows(&s, "Paused");
    s.play("+3s +3s");
    assert_eq!(looks(&s), first + 6, "no sooner for that");
}

/// A disk that does not answer is asked once.
#[test]
fn a_look_that_takes_long_is_not_doubled() {
    let mut s = beside(running("+75s"));
    s.play("<ret>");
    let mut after = |seconds| {
        s.clocks(Duration::from_secs(seconds), Duration::ZERO);
        (s.app.update(Msg::Wake, s.now), s.app.next_wake())
    };
    assert_eq!(after(3), (vec![Effect::Look], None));
    assert_eq!(after(60), (Vec::new(), None));
}

#[test]
fn it_says_when_the_other_is_over_and_today_knows_of_it() {
    let other = in_session(Lang::En, '3', "+20m");
    let mut s = beside(running("+75s"));
    s.play("<ret>");
    s.around = nobody(other.app.desk.log.records.clone());
    s.play("+3s");
    shows(&s, "The session in the other window is over.");
    assert_eq!(s.app.next_wake(), None);
    s.play("<ret>");
    shows(&s, "A session ran to its end today");
    assert!(s.effects.contains(&Effect::ReadLog), "its answer may come");
    // A new start begins with what the other has written.
    s.play("<ret>");
    shows(&s, "Last time you said 3.");
}

#[test]
fn one_that_was_cut_off_is_called_so() {
    let mut s = beside(running("+75s"));
    s.play("<ret>");
    s.around = nobody(Vec::new());
    s.play("+3s");
    shows(&s, "ended early");
    shows(&s, "The next time rygrad starts, it asks whether to go on.");
    s.play("<ret> <ret> 3 n");
    assert_eq!(s.begun(), 1, "and this window may begin");
}

#[test]
fn of_two_check_ins_the_one_that_is_done_later_begins_nothing() {
    let mut s = open();
    s.play("<ret> 3");
    s.saves = false;
    s.play("n");
    assert!(matches!(s.app.screen, Screen::Starting(_)));
    s.around = running("+75s");
    s.tell(Msg::Refused(claim(&s)));
    shows(&s, "A session is running in another window.");
    shows(&s, "Disc, first weeks, since 08:10.");
    assert_eq!((s.begun(), s.said.len()), (0, 0), "not a word");
    let before: Vec<_> = s.check_ins().iter().map(|check| check.when).collect();
    assert_eq!(before, [When::Before], "what was said is kept");
}

#[test]
fn pain_works_there_as_everywhere() {
    let mut s = beside(running("+75s"));
    s.play("<ret> p");
    assert!(matches!(s.app.over, Some(Over::Pain(_))));
    let first = looks(&s);
    s.play("+1m");
    assert_eq!(looks(&s), first, "what lies over it is what counts");
    s.play("4");
    assert_eq!(s.check_ins().len(), 1);
    shows(&s, "It is noted.");
}

/// Somebody stopped for pain in the other window while this one stood at a question.
#[test]
fn what_was_written_meanwhile_is_asked_about_before_anything_begins() {
    let other = in_session(Lang::En, '3', "+54s p 6");
    assert_eq!(other.sessions().len(), 1);
    let mut s = open();
    s.play("<ret> 3");
    s.around = nobody(other.app.desk.log.records.clone());
    s.play("n");
    assert_eq!(s.begun(), 0);
    assert!(released(&s), "the other window may begin meanwhile");
    shows(&s, "How much pain");
    shows(&s, "Something was written in another window meanwhile");
    s.play("3 n");
    shows(&s, "Last time this exercise was too much for you");
    s.play("b");
    shows(
        &s,
        "The last session was a bit much, so a gentler plan is offered.",
    );
    s.play("<ret>");
    assert_eq!(s.begun(), 1, "asked once");
}

#[test]
fn what_was_written_before_is_known_from_the_first_question_on() {
    let other = in_session(Lang::En, '4', "+54s p 6");
    let mut s = beside(nobody(other.app.desk.log.records.clone()));
    s.play("<ret>");
    shows(&s, "Last time you said 4.");
    assert!(!s.words().contains("once more"), "nothing was answered yet");
}

/// More than the end of the log can hold.
#[test]
fn much_that_is_new_is_read_whole() {
    let other = in_session(Lang::En, '3', "+20m");
    let mut around = nobody(other.app.desk.log.records[2..].to_vec());
    around.log.as_mut().unwrap().whole = false;
    let mut s = beside(around);
    s.play("<ret>");
    assert!(s.effects.contains(&Effect::ReadLog));
}

#[test]
fn a_disk_that_does_not_answer_bars_nobody() {
    let mut s = open();
    s.saves = false;
    s.play("<ret> 3 n +1s");
    assert_eq!(s.begun(), 0);
    s.play("+1s");
    assert_eq!(s.begun(), 1);
    // An answer that comes too late changes nothing.
    s.tell(Msg::Refused(claim(&s)));
    assert!(matches!(s.app.screen, Screen::Session(_)));
}

#[test]
fn nothing_begins_under_the_pain_panel() {
    let mut s = open();
    s.saves = false;
    s.play("<ret> 3 n p");
    s.saves = true;
    s.tell(Msg::Written(claim(&s), Ok(())));
    s.play("+1m");
    assert_eq!((s.begun(), s.app.next_wake()), (0, None));
    s.play("5");
    assert!(released(&s));
    assert!(matches!(s.app.screen, Screen::Stopped(_)));
    assert_eq!(s.begun(), 0);
}

#[test]
fn closed_unanswered_the_panel_lets_it_begin() {
    let mut s = open();
    s.saves = false;
    s.play("<ret> 3 n p");
    s.saves = true;
    s.tell(Msg::Written(claim(&s), Ok(())));
    s.play("<esc> +1s");
    assert_eq!(s.begun(), 1);
    assert!(!released(&s));
}

#[test]
fn who_turns_back_at_the_last_moment_bars_nobody() {
    let mut s = open();
    s.saves = false;
    s.play("<ret> 3 n <esc>");
    assert!(released(&s));
    assert!(matches!(s.app.screen, Screen::Today(_)));
    s.tell(Msg::Written(claim(&s), Ok(())));
    s.play("+1m");
    assert_eq!(s.begun(), 0);
}

#[test]
fn in_lines_nothing_is_told_of_a_moment() {
    let mut s = open();
    s.saves = false;
    s.play("<ret> 3 n");
    assert_eq!(plain_screen(&s.app, s.now.mono).lines, []);
}

/// Frozen and forgotten in a window that nobody finds again.
#[test]
fn a_session_that_has_stood_still_for_hours_bars_nobody() {
    let mut s = Opening {
        at: "2026-11-22T10:30:00+01:00",
        ..Opening::default()
    }
    .open();
    s.around = running("+75s <spc>");
    s.play("<ret> 3");
    s.saves = false;
    s.play("n");
    s.tell(Msg::Refused(claim(&s)));
    assert_eq!(s.begun(), 1);
}

#[test]
fn one_that_is_forgotten_while_it_is_watched_is_called_so() {
    let mut s = beside(running("+75s <spc>"));
    s.play("<ret> +119m");
    shows(&s, "A session is running in another window.");
    s.play("+3m");
    shows(&s, "has stood still for hours. You can train here.");
}

#[test]
fn a_session_left_unfinished_waits_for_the_other() {
    let left = in_session(Lang::En, '3', "+75s").crash();
    let mut s = Opening {
        left: vec![left],
        ..Opening::default()
    }
    .open();
    s.saves = false;
    s.around = running("+90s");
    s.play("3");
    s.tell(Msg::Refused(claim(&s)));
    shows(&s, "A session is running in another window.");
    s.around = nobody(Vec::new());
    s.play("+3s <ret>");
    shows(&s, "You were in the middle of a session");
    s.saves = true;
    s.play("3");
    assert!(matches!(s.app.screen, Screen::Session(_)));
    let resumed = s.writes().filter(|w| matches!(w, Write::Resume(_)));
    assert_eq!(resumed.count(), 1);
}
