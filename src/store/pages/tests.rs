//! Page by page a log says what it says as a whole, whatever was done to it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod beside;
mod seen;

use super::*;
use crate::core::history::{Range as Period, Sums};
use crate::core::record::{
    Amendment, CheckIn, Confirmation, HowMuch, Outcome, Pause, Screening, When,
};
use crate::core::safety::{Offer, Offered};
use crate::store::{encode, sample};
use chrono::{DateTime, FixedOffset, TimeDelta, Weekday};
use proptest::prelude::*;
use serde_json::json;
use std::fs;

/// So small that a few days are a page, and a few ids are all that is remembered.
const TINY: Sizes = Sizes {
    whole: 0,
    step: 1,
    page: 2_000,
    kept: 6_000,
    window: 40,
};

/// What is done one day, and how long after the day before.
#[derive(Debug, Clone)]
struct Day {
    after: i64,
    hour: i64,
    zone: i32,
    what: u8,
    pain: u8,
    /// Which of the records before is meant, counted back.
    back: usize,
}

fn day() -> impl Strategy<Value = Day> {
    let after = prop_oneof![20 => 0_i64..3, 1 => 7_i64..30];
    let zone = prop_oneof![30 => Just(1), 1 => -11..12];
    let back = prop_oneof![20 => 0_usize..12, 1 => 0_usize..300];
    (after, 0_i64..24, zone, 0_u8..40, 0_u8..=10, back).prop_map(
        |(after, hour, zone, what, pain, back)| Day {
            after,
            hour,
            zone,
            what,
            pain,
            back,
        },
    )
}

/// The day after, with this at eight in the morning.
fn one_day(what: u8) -> Day {
    Day {
        after: 1,
        hour: 8,
        zone: 1,
        what,
        pain: 3,
        back: 0,
    }
}

/// What happens to the lines of a log.
#[derive(Debug, Clone, Copy)]
enum Mishap {
    Swapped(usize),
    Doubled(usize, usize),
    Edited(usize),
    Torn(usize),
    Moved(usize, usize),
}

fn mishaps() -> impl Strategy<Value = Vec<Mishap>> {
    let line = 0_usize..400;
    let one = prop_oneof![
        line.clone().prop_map(Mishap::Swapped),
        (line.clone(), line.clone()).prop_map(|(from, to)| Mishap::Doubled(from, to)),
        line.clone().prop_map(Mishap::Edited),
        line.clone().prop_map(Mishap::Torn),
        (line.clone(), line).prop_map(|(from, to)| Mishap::Moved(from, to)),
    ];
    prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(one, 1..3)]
}

/// An id made at a moment.
fn id(at: DateTime<FixedOffset>, number: usize) -> Uuid {
    let millis = u128::try_from(at.timestamp_millis()).unwrap();
    let number = u128::try_from(number).unwrap();
    Uuid::from_u128((millis << 80) | (7 << 76) | (2 << 62) | number)
}

/// The records of a diary.
fn records(days: &[Day]) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let mut midnight = DateTime::parse_from_rfc3339("2020-01-01T00:00:00+00:00").unwrap();
    for day in days {
        midnight += TimeDelta::days(day.after);
        let at = midnight + TimeDelta::hours(day.hour) + TimeDelta::minutes(i64::from(day.pain));
        let at = at.with_timezone(&FixedOffset::east_opt(day.zone * 3600).unwrap());
        let date = (at - TimeDelta::hours(4)).date_naive();
        let n = records.len();
        let nth = |back: usize| records.iter().rev().nth(back);
        let session = records
            .iter()
            .rev()
            .filter(|r| r.is_session())
            .nth(day.back / 4);
        let session = session.and_then(Record::id);
        let check = |n: usize, at, when, session| {
            let note = (day.pain == 3).then(|| crate::core::text::Plain::new("slept well"));
            Record::CheckIn(CheckIn {
                id: id(at, n),
                at,
                local_date: (at - TimeDelta::hours(4)).date_naive(),
                when,
                session,
                pain: crate::core::pain::Pain::new(day.pain).unwrap(),
                note,
                ..sample::check_in(0)
            })
        };
        match day.what {
            0 => records.push(Record::Pause(Pause {
                id: id(at, n),
                at,
                local_date: date,
                from: date,
                to: date + chrono::Days::new(3),
            })),
            1 => {
                if let Some(amends) = nth(day.back).and_then(Record::id) {
                    let set = match day.pain {
                        0..3 => json!({"withdrawn": day.pain == 0}),
                        3..6 => json!({"pain": day.pain}),
                        6..8 => json!({"pain_before": day.pain}),
                        8 => json!({"reps:knee-to-chest": 0}),
                        9 => json!({"note": "corrected"}),
                        _ => json!({"at": at.to_rfc3339(), "local_date": date.to_string()}),
                    };
                    records.push(Record::Amendment(Amendment {
                        id: id(at, n),
                        at,
                        amends,
                        set: set.as_object().unwrap().clone(),
                    }));
                }
            }
            2 | 3 => records.extend(session.map(|session| {
                Record::Confirmation(Confirmation {
                    id: id(at, n),
                    at,
                    local_date: date,
                    session,
                    done: HowMuch::All,
                })
            })),
            4 | 5 => {
                let mut screening = Screening::empty(id(at, n), at, date);
                let mut offer: Offer =
                    serde_json::from_value(json!({"plan": "none", "row": 1, "contact": "today"}))
                        .unwrap();
                offer.plan = Offered::None;
                screening.offer = Some(offer);
                records.push(Record::Screening(screening));
            }
            6 => {
                let of = session.filter(|_| day.pain % 2 == 0);
                records.push(check(n, at, When::NextDay, of));
            }
            // A session that never began.
            7 => records.push(check(n, at, When::Before, Some(id(at, n + 900)))),
            what => {
                let start = at + TimeDelta::minutes(1);
                let of = id(start, n + 1);
                let end = start + TimeDelta::minutes(11);
                records.push(check(n, at, When::Before, Some(of)));
                let mut done = sample::session(0);
                (done.id, done.start, done.end, done.local_date) = (of, start, end, date);
                if what % 3 > 0 {
                    (done.outcome, done.stop) = (Outcome::Completed, None);
                }
                records.push(Record::Session(done));
                if what % 2 == 0 {
                    let late = end + TimeDelta::hours(i64::from(what % 20));
                    records.push(check(n + 2, late, When::After, Some(of)));
                }
            }
        }
    }
    records
}

fn log(records: &[Record], mishaps: &[Mishap]) -> Vec<u8> {
    let mut lines: Vec<String> = records.iter().map(|r| encode(r).unwrap()).collect();
    for mishap in mishaps {
        let count = lines.len();
        if count < 2 {
            break;
        }
        match *mishap {
            Mishap::Swapped(at) => lines.swap(at % (count - 1), at % (count - 1) + 1),
            Mishap::Doubled(from, to) => {
                let line = lines.get(from % count).unwrap().clone();
                lines.insert(to % count, line);
            }
            Mishap::Edited(at) => {
                let line = lines.get_mut(at % count).unwrap();
                *line = line
                    .replace("\"pain\":", "\"pain\": ")
                    .replace("disc-1", "sacrum");
            }
            Mishap::Torn(at) => lines.get_mut(at % count).unwrap().truncate(30),
            Mishap::Moved(from, to) => {
                let line = lines.remove(from % count);
                lines.insert(to % count, line);
            }
        }
    }
    lines.concat().into_bytes()
}

/// The pages of a log, each with its records.
fn read(pages: &Pages) -> Vec<(NaiveDate, NaiveDate, Vec<Record>)> {
    let mut all = Vec::new();
    let each = pages.each(None, None, |page| {
        all.push((page.first, page.last, page.records.to_vec()));
        Ok::<(), Problem>(())
    });
    each.unwrap();
    all
}

fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.jsonl");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pages_say_what_the_whole_says(
        days in prop::collection::vec(day(), 0..90),
        mishaps in mishaps(),
    ) {
        let (_folder, path) = file(&log(&records(&days), &mishaps));
        let whole = read::all(&path).unwrap();
        let pages = Pages::cut_by(&path, None, TINY).unwrap();
        let today = NaiveDate::from_ymd_opt(2020, 3, 1).unwrap();

        // Every date is one of one page, and every record on it, with those around, is as in the whole.
        let mut next = NaiveDate::MIN;
        let mut own = Vec::new();
        for (first, last, records) in read(&pages) {
            prop_assert_eq!(first, next);
            next = last.succ_opt().unwrap_or(NaiveDate::MAX);
            let date = |record: &Record| record.written().local_date();
            let holds = |record: &&Record| date(record).is_some_and(|d| (first..=last).contains(&d));
            own.extend(records.iter().filter(holds).cloned());
            let ids: HashSet<_> = records.iter().map(Record::id).collect();
            let from = first.checked_sub_days(AROUND).unwrap_or(first);
            let to = last.checked_add_days(AROUND).unwrap_or(last);
            for record in &whole.records {
                let is_near = date(record).is_some_and(|d| (from..=to).contains(&d));
                prop_assert!(!is_near || ids.contains(&record.id()));
            }
        }
        prop_assert_eq!(next, NaiveDate::MAX);
        let dated = whole.records.iter().filter(|r| r.written().local_date().is_some());
        prop_assert!(own.iter().eq(dated), "{own:#?}");

        // So it is with what they add up to.
        for range in [Period::All, Period::Last(20)] {
            let mut sums = Sums::new(range, today);
            sums.take(&whole.records, |_| true);
            let mut parts = Sums::new(range, today);
            pages.each(None, None, |page| {
                parts.take(page.records, |date| page.holds(date));
                Ok::<(), Problem>(())
            }).unwrap();
            prop_assert_eq!(&sums, &parts);
            let kept = sums.kept(&whole.records, None, Weekday::Mon);
            prop_assert_eq!(kept, parts.kept(pages.held(), None, Weekday::Mon));
        }
        prop_assert_eq!(&whole.faults, &pages.reading().faults);
        prop_assert_eq!(whole.form, pages.reading().form);
    }
}

/// So many days with a session and the numbers around it.
fn orderly(days: usize) -> Vec<Record> {
    records(&vec![one_day(10); days])
}

#[test]
fn an_orderly_log_is_read_in_parts() {
    let (_folder, path) = file(&log(&orderly(400), &[]));
    let pages = read(&Pages::cut_by(&path, None, TINY).unwrap());
    assert!(pages.len() > 100, "{}", pages.len());
    let most = pages.iter().map(|(_, _, records)| records.len()).max();
    assert!(most < Some(100), "{most:?}");
    // A short log is not worth it.
    assert_eq!(
        read(&Pages::cut_by(&path, None, Sizes::USUAL).unwrap()).len(),
        1
    );
}

#[test]
fn a_pause_that_was_withdrawn_at_once_counts_nowhere() {
    let mut diary = records(&[vec![one_day(10); 40], vec![one_day(0)]].concat());
    let pause = diary.last().unwrap();
    let (amends, at) = (pause.id().unwrap(), pause.at().unwrap());
    diary.push(Record::Amendment(Amendment {
        id: id(at, 999),
        at,
        amends,
        set: json!({"withdrawn": true}).as_object().unwrap().clone(),
    }));
    let since = records(&vec![one_day(10); 400]);
    let is_later = |record: &&Record| record.at() > Some(at + TimeDelta::hours(9));
    diary.extend(since.iter().filter(is_later).cloned());
    let (folder, path) = file(&log(&diary, &[]));
    let beside = Beside {
        days: &folder.path().join("log.days"),
        is_made: true,
    };
    // Looked at for the first time, and with what is known of it.
    for _ in 0..2 {
        let pages = Pages::cut_by(&path, Some(beside), TINY).unwrap();
        assert!(pages.orderly.is_some());
        assert_eq!(pages.held(), []);
    }
    assert!(beside.days.exists());
}

#[test]
fn pages_begin_with_the_first_date_that_is_wanted_where_there_is_a_cut() {
    let diary = orderly(60);
    let (_folder, path) = file(&log(&diary, &[]));
    let pages = Pages::cut_by(&path, None, TINY).unwrap();
    for first in diary.iter().skip(9).filter_map(Record::local_date) {
        let mut next = first;
        let each = pages.each(Some(first), None, |page| {
            assert_eq!(page.first, next);
            next = page.last.succ_opt().unwrap_or(NaiveDate::MAX);
            Ok::<(), Problem>(())
        });
        assert_eq!((each, next), (Ok(()), NaiveDate::MAX));
    }
}

#[test]
fn a_log_that_another_one_was_put_behind_is_one_page_where_they_overlap() {
    let all = orderly(400);
    let (ours, theirs): (Vec<_>, Vec<_>) =
        all.into_iter().enumerate().partition(|(n, _)| n % 6 < 3);
    let both = ours.into_iter().chain(theirs).map(|(_, record)| record);
    let (_folder, path) = file(&log(&both.collect::<Vec<_>>(), &[]));
    let pages = Pages::cut_by(&path, None, TINY).unwrap();
    assert_eq!(read(&pages).len(), 1);
}

#[test]
fn a_log_that_became_another_meanwhile_is_not_read_as_it_was() {
    let bytes = log(&orderly(100), &[]);
    let (_folder, path) = file(&bytes);
    let pages = Pages::cut_by(&path, None, TINY).unwrap();
    let each = || pages.each(None, None, |_| Ok::<(), Problem>(()));
    assert_eq!(each(), Ok(()));
    // One that grew is.
    fs::write(&path, [&bytes[..], b"{"].concat()).unwrap();
    assert_eq!(each(), Ok(()));
    fs::write(&path, bytes.get(..bytes.len() - 10).unwrap()).unwrap();
    assert!(each().is_err());
    let text = String::from_utf8(bytes).unwrap();
    fs::write(&path, text.replacen("\"pain\":3", "\"pain\":4", 1)).unwrap();
    assert!(each().is_err());
}
