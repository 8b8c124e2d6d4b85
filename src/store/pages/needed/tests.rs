//! Every rule decides by what is held of a long log as it decides by the whole log.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod diary;
mod quiet;

use super::super::{Pages, Sizes};
use super::*;
use crate::core::amended::amend;
use crate::core::exercise::{DoseChange, Side};
use crate::core::history::{Lately, Present, Range, pain_by_day};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::programme::{Frequency, Item, Next, Programme, Progress, Weekdays};
use crate::core::safety::{Feeling, Sign};
use crate::core::text::{Lang, Text};
use crate::store::encode;
use chrono::{DateTime, Weekday};
use diary::{Day, diary};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const HERE: &str = include_str!("tests.rs");

/// So small that a few days are a page.
const TINY: Sizes = Sizes {
    whole: 0,
    step: 1,
    page: 6_000,
    kept: 6_000,
    window: 200,
};

/// So little that most of some months is long ago.
const LITTLE: Held = Held {
    whole: 0,
    bytes: 1,
    days: Days::new(65),
    sessions: 4,
};

fn programme(id: &str, levels: usize, first: u8, after: u32, frequency: Frequency) -> Programme {
    Programme {
        id: ProgrammeId::new(id).unwrap(),
        name: Text::new([(Lang::En, "Disc".into())]).unwrap(),
        about: None,
        frequency,
        first_side: Side::Right,
        sources: Vec::new(),
        items: vec![Item {
            exercise: ExerciseId::new("pelvic-tilt").unwrap(),
            change: DoseChange::default(),
            levels: vec![DoseChange::default(); levels],
        }],
        progress: Progress {
            first: Level::new(first).unwrap(),
            after_sessions: after,
        },
        level: Level::new(first).unwrap(),
        flare: None,
        next: Some(Next {
            programme: ProgrammeId::new("disc-2").unwrap(),
            after_sessions: after,
            ask_first: false,
        }),
        monitored: None,
        cleared: None,
    }
}

/// All that is said of a log on a day, each with its name.
fn said(log: &Reading, present: Present) -> BTreeMap<String, String> {
    let today = present.today;
    let lately = Lately::at(&log.records, present).with(log.counts());
    let mut all = BTreeMap::new();
    let mut say = |name: &str, what: &dyn std::fmt::Debug| {
        all.insert(name.to_owned(), format!("{what:?}"));
    };
    for level in [0, 3, 9] {
        let pain = Pain::new(level).unwrap();
        say(&format!("start {level}"), &lately.start(pain, today));
        say(&format!("next day {level}"), &lately.next_day(pain, today));
        say(
            &format!("paused {level}"),
            &lately.paused_after(pain, today),
        );
    }
    say("next day session", &lately.next_day_session(today));
    say("first day", &lately.first_day());
    say("last pain", &lately.last_pain());
    say("before", &lately.before_on(today));
    say("stopped", &lately.was_stopped_on(today));
    say("last session", &lately.sessions().next_back());
    say("is begun", &lately.sessions().next().is_some());
    say("ahead", &lately.ahead());
    say("paused", &lately.paused(Pain::new(2).unwrap(), today));
    say("records ahead", &lately.records_ahead().collect::<Vec<_>>());
    say("pauses", &lately.pauses().collect::<Vec<_>>());
    let open: Vec<_> = lately.pauses_open(today).collect();
    say("pauses open", &open);
    let newest = lately.sessions().next_back();
    let after = newest.map(|newest| (lately.after(newest), lately.after_session(newest)));
    say("after", &after);
    let (numbers, confirmed) = (lately.numbers(), lately.confirmed());
    let stands = newest.map(|newest| (numbers.after(newest), confirmed.standing(newest)));
    say("stands", &stands);
    // Signs and lists.
    let near = |date| date >= today - Days::new(40);
    let screenings = lately.screenings().filter(|s| near(s.local_date));
    say("screenings", &screenings.collect::<Vec<_>>());
    let checks = lately.check_ins().filter(|check| near(check.local_date));
    say("numbers", &checks.collect::<Vec<_>>());
    let records = log.records.iter();
    let records = records.filter(|record| record.local_date().is_some_and(near));
    let open_by: Vec<_> = records.map(|record| lately.is_open_by(record)).collect();
    say("open by", &open_by);
    say("sharp", &lately.sharp_within_a_week(today));
    let month = Range::Last(28);
    say("happened", &lately.happened(month, today));
    say("plan changes", &lately.plan_changes(month, today));
    say("open", &lately.open_signs());
    say("passed", &lately.passed_signs());
    say("known", &lately.known_signs());
    say("eased", &lately.eased_by_a_sign(today));
    for sign in Sign::ALL {
        say(&format!("noted {}", sign.word()), &lately.noted(*sign));
        say(&format!("felt as {}", sign.word()), &lately.felt_as(*sign));
    }
    for feeling in Feeling::ALL {
        let felt = lately.felt_within_a_week(*feeling, today);
        say(&format!("felt {}", feeling.word()), &felt);
    }
    say("conditions", &lately.conditions(Vec::new()));
    say("screening", &lately.screening());
    say("lists due", &lately.lists_due(today));
    say("lists answered", &lately.lists_answered());
    // What is asked.
    say("unconfirmed", &lately.unconfirmed(today));
    say("place", &lately.last_place());
    say("mobility", &lately.mobility_due(today));
    say("ask first", &lately.ask_first(today));
    say("easier", &lately.easier_now(today));
    for has_time in [true, false] {
        say(
            &format!("to ask {has_time}"),
            &lately.to_ask(today, has_time),
        );
    }
    say("goals", &(lately.goals(), lately.goals_over_time()));
    say("goals due", &lately.goals_due(today));
    say("overall due", &lately.overall_due(today));
    say("measures", &lately.measures().collect::<Vec<_>>());
    say("overall", &lately.overall());
    say("days", &lately.days_with_a_session(today));
    say(
        "thought",
        &newest.map(|session| lately.days_before_first(session)),
    );
    // What is usual.
    say("usual", &lately.usual(today));
    for stated in [None, Some(Pain::new(5).unwrap())] {
        say(
            &format!("usual if {stated:?}"),
            &lately.usual_if(stated, today),
        );
    }
    say("usual said", &lately.usual_said());
    say("usual to ask", &lately.usual_to_ask(today));
    say("talked", &lately.has_talked(today));
    for row in 0..40 {
        say(
            &format!("row {row}"),
            &lately.days_since_said(|said| said == row, today),
        );
    }
    say("away", &lately.away(today));
    for id in ["pelvic-tilt", "bridge"] {
        let id = ExerciseId::new(id).unwrap();
        say(&format!("eased {id:?}"), &lately.eased_on(today, &id));
        let more = lately.one_more_within_two_weeks(&id, today);
        say(&format!("one more {id:?}"), &more);
    }
    say("rule skips", &lately.rule_skips(today));
    say("levels", &lately.levels().collect::<Vec<_>>());
    // Levels, what may follow, the trend, kept days.
    let chosen = Weekdays::new([Weekday::Mon, Weekday::Thu]).unwrap();
    let of = [
        programme("disc-1", 0, 1, 3, Frequency::DaysPerWeek(5)),
        programme("disc-1", 4, 2, 2, Frequency::On(chosen)),
        programme("sacrum", 3, 1, 4, Frequency::DaysPerWeek(2)),
        programme("other", 3, 1, 1, Frequency::AsNeeded),
    ];
    for (n, programme) in of.iter().enumerate() {
        say(
            &format!("last level {n}"),
            &lately.last_level(&programme.id),
        );
        say(&format!("level {n}"), &lately.level_of(programme));
        say(
            &format!("level then {n}"),
            &lately.level_on(programme, today - Days::new(90)),
        );
        say(&format!("at level {n}"), &lately.at_level(programme, today));
        say(&format!("progress {n}"), &lately.progress(programme, today));
        say(&format!("onward {n}"), &lately.onward_since(programme));
        for level in 1..=3 {
            let programme = programme.at(Level::new(level).unwrap());
            let times = lately.times_known(&programme);
            let times: BTreeMap<_, _> = times.into_iter().collect();
            say(&format!("times {n} {level}"), &times);
        }
        let frequency = Some(programme.frequency);
        say(&format!("trend {n}"), &lately.trend(today, true, frequency));
        let kept = log.kept(frequency, Weekday::Mon, today);
        say(&format!("kept {n}"), &kept);
        for range in [Range::All, Range::Last(28)] {
            let figures = log.figures(&kept, range, today);
            say(&format!("figures {n} {range:?}"), &figures);
        }
    }
    let since = today - Days::new(28);
    let pains = pain_by_day(&log.records).into_iter();
    let pains: Vec<_> = pains.filter(|day| day.date >= since).collect();
    say("pains", &pains);
    all
}

fn read_both(records: &[Record], mishap: Option<(usize, usize)>) -> (Reading, Reading) {
    let mut lines: Vec<String> = records.iter().map(|r| encode(r).unwrap()).collect();
    if let Some((from, to)) = mishap.filter(|_| lines.len() > 1) {
        let line = lines.remove(from % lines.len());
        lines.insert(to % lines.len(), line);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.jsonl");
    std::fs::write(&path, lines.concat()).unwrap();
    let whole = read::all(&path).unwrap();
    let pages = Pages::cut_by(&path, None, TINY).unwrap();
    (whole, pages.needed(LITTLE).unwrap())
}

/// Checks it on some days after the days long ago; says how many records were left out.
fn check(records: &[Record], mishap: Option<(usize, usize)>) -> Result<usize, TestCaseError> {
    let (whole, held) = read_both(records, mishap);
    let Some(newest) = whole.records.iter().filter_map(Record::local_date).max() else {
        return Ok(0);
    };
    let long_ago = held.long_ago.clone();
    prop_assert!(long_ago.is_some() || held.records == whole.records);
    // What is held is in order, and is as it is in the whole log.
    let mut rest = whole.records.iter();
    for record in &held.records {
        prop_assert!(rest.any(|other| other == record), "{record:?}");
    }
    // Whoever adds a record corrects all of them once more.
    let mut again = held.records.clone();
    amend(&mut again);
    prop_assert_eq!(&again, &held.records);
    for back in [0, 1, 3, 4] {
        let today = newest + Days::new(2) - Days::new(back);
        let is_held = long_ago.as_ref().is_none_or(|ago| ago.holds_on(today));
        if !is_held {
            continue;
        }
        let at: DateTime<_> = format!("{today}T12:00:00+01:00").parse().unwrap();
        let present = Present { today, at };
        let (by_all, by_held) = (said(&whole, present), said(&held, present));
        for (name, all) in &by_all {
            prop_assert_eq!(by_held.get(name), Some(all), "{}", name);
        }
    }
    Ok(whole.records.len() - held.records.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_rule_decides_as_by_the_whole_log(
        days in prop::collection::vec(any::<Day>(), 60..400),
        // After a break little or nothing is near, and the rules ask for what was before it.
        since in prop_oneof![Just(Vec::new()), prop::collection::vec(any::<Day>(), 0..12)],
        one_of in 1_u8..9,
        mishap in prop_oneof![5 => Just(None), 1 => any::<(usize, usize)>().prop_map(Some)],
    ) {
        check(&diary(&days, &since, one_of), mishap)?;
    }
}

/// A question that is new must be put to both, for no record of the days long ago is held for it.
#[test]
fn every_question_to_the_history_is_put_to_both() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/core/history");
    let (mut found, mut missing) = (0, Vec::new());
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let source = fs::read_to_string(path).unwrap();
        let mut is_in = false;
        for line in source.lines() {
            if line.starts_with("impl") {
                is_in = line.contains(" Lately<");
            }
            let line = line.replace("const fn", "fn");
            let Some(name) = line.strip_prefix("    pub fn ").filter(|_| is_in) else {
                continue;
            };
            let name = name.split('(').next().unwrap_or_default();
            found += 1;
            if !HERE.contains(&format!(".{name}(")) && !["new", "at", "with"].contains(&name) {
                missing.push(name.to_owned());
            }
        }
    }
    assert!(found > 50, "{found}");
    assert_eq!(missing, Vec::<String>::new());
}
