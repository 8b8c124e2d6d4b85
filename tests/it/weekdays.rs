//! A programme with chosen days of the week: what Today says, and what a year of it comes to, counted once
//! more by hand.

use crate::calendar::{on, template};
use crate::confirmed::confirmed;
use crate::screens::{SIZES, scene_in};
use crate::stage::{Opening, Stage, shows};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use rygrad::core::history::Kept;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::programme::{Frequency, Weekdays};
use rygrad::core::record::{Pause, Record};
use rygrad::core::settings::FirstDay;
use rygrad::i18n::Lang;
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

/// 2026-11-22, the day of the stage, is a Sunday.
fn open(days: &str, starts: FirstDay, lang: Lang, config: &Path) -> Stage {
    let path = config.join("programmes/mine.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let source = format!(
        "format = 1\ndays = [{days}]\nsources = [\"ours\"]\n\
         [name]\nen = \"Mine\"\nda = \"Mit\"\nnb = \"Mitt\"\n\
         [[exercise]]\nid = \"pelvic-tilt\"\n[[exercise]]\nid = \"bridge\"\n"
    );
    std::fs::write(&path, source).unwrap();
    let mut opening = Opening {
        lang,
        config: Some(config.to_owned()),
        ..Opening::default()
    };
    opening.settings.programme = ProgrammeId::new("mine").ok();
    opening.settings.week_starts = starts;
    opening.open()
}

const WORKING: &str = "\"fri\", \"mon\", \"wed\"";

#[test]
fn today_says_which_days_and_when_it_is_none_of_them() {
    let folder = tempfile::tempdir().unwrap();
    scene_in(&SIZES, "weekdays-off", |lang| {
        open(WORKING, FirstDay::Monday, lang, folder.path())
    });
    let said = |lang, days, starts| open(days, starts, lang, folder.path());
    for (lang, off, names) in [
        (Lang::En, "A day off; next on Monday", "Mon, Wed, Fri"),
        (Lang::Da, "Fridag; næste gang mandag", "man., ons., fre."),
        (Lang::Nb, "Fridag; neste gang mandag", "man., ons., fre."),
    ] {
        let s = said(lang, WORKING, FirstDay::Monday);
        shows(&s, off);
        shows(&s, names);
    }
    let with_sunday = "\"sun\", \"tue\"";
    let s = said(Lang::En, with_sunday, FirstDay::Sunday);
    shows(&s, "Sun, Tue");
    assert!(!s.words().contains("A day off"), "{}", s.words());
    shows(&said(Lang::En, with_sunday, FirstDay::Monday), "Tue, Sun");
}

#[test]
fn a_day_off_can_be_trained_on_and_counts() {
    let folder = tempfile::tempdir().unwrap();
    let mut s = open(WORKING, FirstDay::Monday, Lang::En, folder.path());
    s.play("<ret> 2 n +40m");
    let session = s.sessions().remove(0);
    let sunday = session.local_date;
    let days = Weekdays::new([Weekday::Mon, Weekday::Wed, Weekday::Fri]).unwrap();
    let log = confirmed(&[Record::Session(session)]);
    let kept = Kept::new(&log, Some(Frequency::On(days)), Weekday::Mon, sunday);
    assert_eq!((kept.this_week(), kept.target()), (1, 3));
    s.play("2 <esc>");
    assert!(!s.words().contains("A day off"), "{}", s.words());
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    (1_u8..128).prop_map(|bits| {
        let week = Weekdays::ALL.days().zip(0..);
        let some = week.filter(|(_, n)| bits & (1 << n) != 0);
        Weekdays::new(some.map(|(day, _)| day)).unwrap()
    })
}

fn pause(n: u64, from: NaiveDate, days: u64) -> Record {
    let at = crate::stage::time(&format!("{from}T07:00:00+01:00"));
    Record::Pause(Pause {
        id: Uuid::from_u128(u128::from(n) + (1 << 80)),
        at,
        local_date: from,
        from,
        to: from + Days::new(days),
    })
}

/// What a week asked for and what was done in it, day by day.
struct Week {
    asked: usize,
    done: usize,
    away: bool,
}

fn week(
    first: NaiveDate,
    chosen: Weekdays,
    done: &BTreeSet<NaiveDate>,
    away: &BTreeSet<NaiveDate>,
) -> Week {
    let dates: Vec<NaiveDate> = first.iter_days().take(7).collect();
    let off = |date: &NaiveDate| away.contains(date) && !done.contains(date);
    let is_chosen = |date: &NaiveDate| chosen.days().any(|day| day == date.weekday());
    Week {
        asked: dates.iter().filter(|d| is_chosen(d) && !off(d)).count(),
        done: dates.iter().filter(|d| done.contains(d)).count(),
        away: dates.iter().any(off),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_year_of_chosen_days_is_what_the_calendar_says(
        chosen in weekdays(),
        back in prop::collection::btree_set(0_u64..365, 0..300),
        pauses in prop::collection::vec((0_u64..365, 0_u64..28), 0..6),
        starts in prop::sample::select(vec![Weekday::Mon, Weekday::Sun]),
        day in 0_u64..365,
    ) {
        let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(day);
        let done: BTreeSet<NaiveDate> = back.iter().map(|back| today - Days::new(*back)).collect();
        let pauses: Vec<(NaiveDate, u64)> =
            pauses.iter().map(|(back, days)| (today - Days::new(*back), *days)).collect();
        let away: BTreeSet<NaiveDate> = pauses
            .iter()
            .flat_map(|(from, days)| from.iter_days().take(usize::try_from(*days).unwrap() + 1))
            .collect();
        let sessions = done.iter().map(|date| on(&template(), *date));
        let log: Vec<Record> = (0..).zip(&pauses).map(|(n, (from, days))| pause(n, *from, *days))
            .chain(sessions).collect();
        let kept = Kept::new(&confirmed(&log), Some(Frequency::On(chosen)), starts, today);

        let mut first = today - Days::new(400);
        while first.weekday() != starts {
            first = first - Days::new(1);
        }
        // No week before the first one with something in it counts.
        let known: Vec<&NaiveDate> = done.iter().chain(&away).collect();
        let oldest = known.iter().min().map_or(today, |date| **date);
        let (mut row, mut longest) = (0, 0);
        let mut last = week(first, chosen, &done, &away);
        while first <= today {
            last = week(first, chosen, &done, &away);
            let is_running = today < first + Days::new(7);
            if last.done >= last.asked && first + Days::new(6) >= oldest {
                row += u32::from(!(last.away && last.done == 0 && last.asked == 0));
            } else if !is_running {
                row = 0;
            }
            longest = longest.max(row);
            first = first + Days::new(7);
        }
        prop_assert_eq!(kept.weeks_in_a_row(), row);
        prop_assert_eq!(kept.longest_weeks_in_a_row(), longest);
        prop_assert_eq!(usize::from(kept.target()), last.asked);
        prop_assert_eq!(usize::try_from(kept.this_week()).unwrap(), last.done);

        // What a report says was planned.
        let begin = today - Days::new(90);
        let end = if done.contains(&today) { today } else { today - Days::new(1) };
        let planned = begin.iter_days().take_while(|date| *date <= end);
        let planned = planned.filter(|date| chosen.days().any(|day| day == date.weekday()));
        let planned = planned.filter(|date| done.contains(date) || !away.contains(date)).count();
        let said = kept.planned(Some(Frequency::On(chosen)), begin, today).unwrap();
        prop_assert_eq!(usize::try_from(said).unwrap(), planned);

        // One day more never makes a figure smaller, whichever day it is.
        let mut more = log;
        more.push(on(&template(), today - Days::new(3)));
        let after = Kept::new(&confirmed(&more), Some(Frequency::On(chosen)), starts, today);
        prop_assert!(after.weeks_in_a_row() >= kept.weeks_in_a_row());
        prop_assert!(after.days_in_a_row() >= kept.days_in_a_row());
    }
}
