//! Twelve weeks of a patient's days, played by keys, and what they add up to, counted by hand.

use crate::stage::{Opening, Stage};
use chrono::{Days, NaiveDate, Weekday};
use rygrad::app::Screen;
use rygrad::core::history::Kept;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Context;
use rygrad::core::programme::Frequency;
use rygrad::core::record::{Outcome, Record, Why};
use rygrad::core::settings::Settings;

/// A week a line, from Monday on: `T` all done, `H` half of it, `P` stopped for pain after something was
/// done, `l` only a little done, `n` every exercise passed by, `r` no session by the rules, `.` nothing;
/// left to run in an empty room, `U` with the word at the next start that it was done, `u` that it was not.
const DAYS: [&str; 12] = [
    "T.T.T..", // 3 of 3
    "T.H.l.n", // 2 of 3
    "r.T.T..", // 2 of 2
    "TP.T...", // 3 of 3
    ".......", // away: 0 of 3
    "T.n.T.U", // 3 of 3
    "rrr....", // 0 of 0
    "T.T...r", // 2 of 2
    "TTTT...", // 4 of 3
    "H.H.P..", // 3 of 3
    "T.Tul.u", // 2 of 3
    "T.r...T", // 2 of 2, and Sunday is today
];

/// The same, as a physiotherapist counts it.
const KEPT_WEEKS: [bool; 12] = [
    true, false, true, true, false, true, true, true, true, true, false, true,
];

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 31).unwrap()
}

/// From Today through the questions, to a session or to none.
fn check_in(s: &mut Stage, to_rest: bool) {
    s.play("<ret>");
    for _ in 0..30 {
        let key = match s.app.context() {
            Context::AskPain => "3",
            Context::List if to_rest => "a",
            Context::AskNew if to_rest => "y",
            Context::AskRight => "y",
            Context::AskNew | Context::List => "n",
            // A sign of the last time was seen by a doctor; anything else has no wrong answer here.
            Context::Pick if s.words().contains("seen by a doctor") => "b",
            Context::Pick => "a",
            Context::Running | Context::Advice => return,
            _ => "<ret>",
        };
        s.play(key).play("+1s");
    }
    panic!("the check-in does not end: {}", s.screen(80, 24));
}

/// Lets it run until this share of it is done, in hundredths.
fn until_done(s: &mut Stage, share: u32) {
    for _ in 0..2_000 {
        let Screen::Session(screen) = &s.app.screen else {
            panic!("no session: {}", s.screen(80, 24));
        };
        let (done, of) = screen.session.share_done();
        if done > 0 && done * 100 >= of * share {
            return;
        }
        s.play("+1s");
    }
}

fn play(s: &mut Stage, day: char) {
    if day == '.' {
        return;
    }
    check_in(s, day == 'r');
    match day {
        'T' => {
            s.play("+40m 2 <esc>");
        }
        'H' => {
            until_done(s, 60);
            s.play("q +1s y +1s 3 <esc>");
        }
        'l' => {
            until_done(s, 0);
            s.play("q +1s y +1s 3 <esc>");
        }
        'P' => {
            until_done(s, 0);
            s.play("p 7 <ret>");
        }
        'n' => {
            for _ in 0..20 {
                if s.sessions().is_empty() {
                    s.play("+1s n");
                }
            }
            s.play("3 <esc>");
        }
        // Nobody is there to answer.
        'U' | 'u' => {
            s.play("+40m");
        }
        'r' => {}
        day => panic!("no day is {day:?}"),
    }
    let session = s.sessions().pop();
    let ended = session.map(|s| (s.outcome, s.stop.map(|stop| stop.why)));
    let meant = match day {
        'T' | 'U' | 'u' => Some((Outcome::Completed, None)),
        'H' | 'l' => Some((Outcome::Stopped, Some(Why::Chosen))),
        'P' => Some((Outcome::Stopped, Some(Why::Pain))),
        'n' => Some((Outcome::Stopped, Some(Why::NothingDone))),
        _ => None,
    };
    assert_eq!(ended, meant, "{day:?}: {}", s.screen(80, 24));
}

/// What the next start asks about the last day on which something ran.
fn answer(s: &mut Stage, last: char) {
    let asked = s.app.context() == Context::Unanswered;
    assert_eq!(asked, matches!(last, 'U' | 'u'), "{}", s.screen(80, 24));
    if asked {
        s.play(if last == 'U' { "a" } else { "c" });
    }
}

fn open(date: NaiveDate, log: Vec<Record>, screened: bool) -> Stage {
    let at: &'static str = Box::leak(format!("{date}T08:10:00+01:00").into_boxed_str());
    let settings = Settings {
        programme: Some(ProgrammeId::new("starter").unwrap()),
        ..Opening::default().settings
    };
    Opening {
        settings,
        log,
        at,
        screened,
        ..Opening::default()
    }
    .open()
}

#[test]
fn twelve_weeks_are_what_a_hand_counts() {
    let days: Vec<char> = DAYS.iter().flat_map(|week| week.chars()).collect();
    let (mut log, mut last) = (Vec::new(), '.');
    for (nth, (day, date)) in days.iter().zip(first().iter_days()).enumerate() {
        let mut s = open(date, log, nth == 0);
        if *day != '.' {
            answer(&mut s, last);
            last = *day;
        }
        play(&mut s, *day);
        log = s.app.desk.log.records;
    }
    let today = first() + Days::new(83);
    let kept = Kept::new(&log, Some(Frequency::DaysPerWeek(3)), Weekday::Mon, today);
    for (day, date) in days.iter().zip(first().iter_days()) {
        let is = (kept.is_kept(date), kept.is_looked_after(date));
        assert_eq!(
            is,
            (matches!(day, 'T' | 'H' | 'P' | 'U'), *day == 'r'),
            "{date}"
        );
    }
    // Each week as if its Sunday were today: kept weeks in a row grow by one, or begin anew.
    let mut row = 0;
    for (nth, (is_kept, sunday)) in KEPT_WEEKS.iter().zip((6..).step_by(7)).enumerate() {
        let sunday = first() + Days::new(sunday);
        let then = Kept::new(&log, Some(Frequency::DaysPerWeek(3)), Weekday::Mon, sunday);
        // The running week never counts against.
        let in_a_row = row + u32::from(*is_kept);
        assert_eq!(then.weeks_in_a_row(), in_a_row, "week {}", nth + 1);
        row = if *is_kept { row + 1 } else { 0 };
    }
    assert_eq!(
        (kept.weeks_in_a_row(), kept.longest_weeks_in_a_row()),
        (1, 5)
    );
    assert_eq!((kept.this_week(), kept.target()), (2, 2));

    let mut s = open(today, log, false);
    assert!(s.words().contains("2 of 2 days"), "{}", s.words());
    s.play("h");
    let screen = s.screen(80, 24);
    for signs in [
        "● · ● · · · □",
        "● ● ● ● · · ·",
        "● · ● · ● · ·",
        "● · ● · · · ·",
        "● · □ · · · ◉",
    ] {
        assert!(screen.contains(signs), "no {signs:?} in\n{screen}");
    }
    // The other one lies before the last 28 days.
    assert!(screen.contains("□ 1 day looked after"), "{screen}");
}
