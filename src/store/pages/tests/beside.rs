//! With `log.days` beside it a log says what it says without, whatever is done to either.

mod late;

use super::*;
use crate::core::history::Kept;
use crate::store::paths::Folders;
use crate::store::{append_all, merge, repair};
use std::time::Duration;

/// What is done to a log, or to the file beside it.
#[derive(Debug, Clone, Copy)]
enum Done {
    /// It is read, and what is found is put beside it.
    Read,
    /// Some days more are appended.
    Appended(usize),
    /// The program is killed after it has appended, before it could say so.
    Killed(usize),
    /// Some days are merged in.
    Merged(usize),
    /// A byte is changed by hand, in place.
    Edited(usize),
    Cut(usize),
    Repaired,
    /// The file beside it is cut short, or a byte of it changed.
    Torn(usize),
    Scribbled(usize),
    /// It is one of yesterday's.
    Restored,
}

fn done() -> impl Strategy<Value = Vec<Done>> {
    let one = prop_oneof![
        6 => Just(Done::Read),
        6 => (1_usize..9).prop_map(Done::Appended),
        1 => (1_usize..4).prop_map(Done::Killed),
        1 => (1_usize..9).prop_map(Done::Merged),
        1 => any::<usize>().prop_map(Done::Edited),
        1 => any::<usize>().prop_map(Done::Cut),
        1 => Just(Done::Repaired),
        1 => any::<usize>().prop_map(Done::Torn),
        1 => any::<usize>().prop_map(Done::Scribbled),
        1 => Just(Done::Restored),
    ];
    prop::collection::vec(one, 1..12)
}

/// A day like any other, and now and then one of those that a log has to be seen as a whole for.
fn calm_day() -> impl Strategy<Value = Day> {
    let calm = day().prop_map(|day| Day {
        zone: 1,
        what: match day.what {
            0..2 | 6.. => day.what.max(6),
            what => what,
        },
        back: day.back % 4,
        ..day
    });
    prop_oneof![40 => calm, 1 => day()]
}

/// A log, the records that are still to come, and the file beside it as it once was.
struct Beside {
    folders: Folders,
    to_come: Vec<Record>,
    once: Option<Vec<u8>>,
}

impl Beside {
    /// A log that begins with so many of these records.
    fn begun(diary: Vec<Record>, many: usize) -> (tempfile::TempDir, Self) {
        let (home, folders) = sample::folders();
        sample::make(&folders);
        let mut beside = Self {
            folders,
            to_come: diary,
            once: None,
        };
        let first = beside.next(many);
        append_all(&beside.folders, &first).unwrap();
        (home, beside)
    }

    fn next(&mut self, many: usize) -> Vec<Record> {
        let many = many.min(self.to_come.len());
        self.to_come.drain(..many).collect()
    }

    fn pages(&self) -> Pages {
        let days = self.folders.days();
        let beside = super::super::Beside {
            days: &days,
            is_made: true,
        };
        Pages::cut_by(&self.folders.log(), Some(beside), TINY).unwrap()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "only time makes the clock of a disk tick"
    )]
    fn change(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
        // The clock of a disk ticks every few milliseconds. No hand is quicker.
        std::thread::sleep(Duration::from_millis(12));
        let mut bytes = fs::read(path).unwrap_or_default();
        let before = bytes.len();
        change(&mut bytes);
        if bytes.len() != before || before > 0 {
            // In place, as no editor does it: neither its name nor its number tells.
            let file = fs::OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(false)
                .open(path);
            let mut file = file.unwrap();
            file.set_len(u64::try_from(bytes.len()).unwrap()).unwrap();
            std::io::Write::write_all(&mut file, &bytes).unwrap();
        }
    }

    fn take(&mut self, what: Done) {
        let (log, days) = (self.folders.log(), self.folders.days());
        match what {
            Done::Read => {
                let before = fs::read(&days).ok();
                self.pages();
                self.once = before.or(self.once.take());
            }
            Done::Appended(many) => {
                let next = self.next(many);
                append_all(&self.folders, &next).unwrap();
            }
            Done::Killed(many) => {
                let lines: String = self.next(many).iter().map(|r| encode(r).unwrap()).collect();
                Self::change(&log, |bytes| bytes.extend_from_slice(lines.as_bytes()));
            }
            Done::Merged(many) => {
                let theirs = self.folders.data().join("theirs.jsonl");
                let lines: String = self.next(many).iter().map(|r| encode(r).unwrap()).collect();
                fs::write(&theirs, lines).unwrap();
                merge(&self.folders, &[theirs]).unwrap();
            }
            Done::Edited(at) => Self::change(&log, |bytes| {
                let place = at % bytes.len().max(1);
                if let Some(byte) = bytes.get_mut(place) {
                    *byte = if *byte == b'3' { b'4' } else { b'3' };
                }
            }),
            Done::Cut(at) => Self::change(&log, |bytes| {
                bytes.truncate(bytes.len() - bytes.len().min(at % 900));
            }),
            Done::Repaired => drop(repair(&self.folders, "now")),
            Done::Torn(at) => Self::change(&days, |bytes| bytes.truncate(at % (bytes.len() + 1))),
            Done::Scribbled(at) => Self::change(&days, |bytes| {
                let place = at % bytes.len().max(1);
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1;
                }
            }),
            Done::Restored => {
                if let Some(once) = &self.once {
                    fs::write(&days, once).unwrap();
                }
            }
        }
    }
}

/// What the history takes from pages: sums of the last days, and all kept days.
fn sums(pages: &Pages, range: Period, today: NaiveDate) -> Sums {
    let mut sums = Sums::new(range, today);
    let older = range.first(today).and_then(|_| pages.older(today));
    let first = older.and_then(|older| range.first(today).min(older.last.succ_opt()));
    if let Some(older) = older {
        sums.add_marks(&older.marks);
    }
    let each = pages.each(first, None, |page| {
        sums.take(page.records, |date| page.holds(date));
        Ok::<(), Problem>(())
    });
    each.unwrap();
    sums
}

fn counted(record: &Record) -> bool {
    matches!(record, Record::Session(_) | Record::CheckIn(_))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_log_with_the_file_beside_it_says_what_it_says_without(
        days in prop::collection::vec(calm_day(), 60..160),
        begun in 30_usize..400,
        done in done(),
    ) {
        let (_home, mut beside) = Beside::begun(records(&days), begun);
        for what in [Done::Read].into_iter().chain(done) {
            beside.take(what);
            let whole = read::all(&beside.folders.log()).unwrap();
            // As today some day within the log, and one after it.
            let last = whole.records.iter().filter_map(Record::local_date).max();
            let last = last.unwrap_or_default();
            let pages = beside.pages();
            for today in [last - Days::new(30), last, last + Days::new(3)] {
                for range in [Period::All, Period::Last(7), Period::Last(40)] {
                    let mut all = Sums::new(range, today);
                    all.take(&whole.records, |_| true);
                    let ours = sums(&pages, range, today);
                    prop_assert_eq!(&ours, &all, "{:?}", what);
                    prop_assert_eq!(
                        ours.kept(pages.held(), None, Weekday::Mon),
                        all.kept(&whole.records, None, Weekday::Mon)
                    );
                }
                if let Some(older) = pages.older(today) {
                    let theirs = whole.records.iter().filter(|r| counted(r));
                    let is_any = theirs.filter_map(Record::local_date).any(|date| date <= older.last);
                    prop_assert_eq!(older.is_empty, !is_any);
                }
                prop_assert_eq!(&whole.faults, &pages.reading().faults);
            }
        }
    }
}

#[test]
fn what_is_known_lasts_over_appends_and_grows_with_the_log() {
    let (_home, mut beside) = Beside::begun(orderly(400), 600);
    assert!(
        Known::read(
            &beside.folders.days(),
            &File::open(beside.folders.log()).unwrap()
        )
        .is_none()
    );
    let known = |beside: &Beside| {
        let log = File::open(beside.folders.log()).unwrap();
        Known::read(&beside.folders.days(), &log)
    };
    let is_same = |pages: Pages, known: &Option<Known>| {
        let last = known.as_ref().and_then(|known| known.cuts.last());
        let older = pages.older.map(|older| older.last);
        older.is_some() && older == last.map(|cut| cut.last)
    };
    assert!(is_same(beside.pages(), &known(&beside)));
    let before = known(&beside).unwrap();
    // A day later it still is of use, and the same.
    let next = beside.next(3);
    append_all(&beside.folders, &next).unwrap();
    assert!(known(&beside).is_some_and(|known| known == before));
    assert!(is_same(beside.pages(), &known(&beside)));
    assert!(known(&beside).is_some_and(|known| known == before));
    // Long after it is of more days.
    let next = beside.next(300);
    append_all(&beside.folders, &next).unwrap();
    assert!(known(&beside).is_some_and(|known| known == before));
    beside.pages();
    let after = known(&beside).unwrap();
    assert!(
        after.cuts.len() > before.cuts.len() + 20,
        "{} {}",
        after.cuts.len(),
        before.cuts.len()
    );
    assert!(after.cuts.starts_with(&before.cuts));
}

/// Appends records one by one to a log whose days of long ago are known, and compares with a whole reading
/// whether one of these days is kept: each record changes that.
fn turns(diary: &[Record], old: NaiveDate, said: Vec<Record>) {
    let (_home, beside) = Beside::begun(diary.to_vec(), diary.len());
    let today = diary.iter().filter_map(Record::local_date).max().unwrap();
    let kept = || {
        let pages = beside.pages();
        let sums = sums(&pages, Period::Last(7), today);
        sums.kept(pages.held(), None, Weekday::Mon).is_kept(old)
    };
    let mut was_kept = kept();
    for record in said {
        append_all(&beside.folders, std::slice::from_ref(&record)).unwrap();
        let whole = read::all(&beside.folders.log()).unwrap();
        let is_kept = Kept::new(&whole.records, None, Weekday::Mon, today).is_kept(old);
        assert_ne!(is_kept, was_kept, "{record:?}");
        // With what is known by now, and with what the reading put beside.
        assert_eq!(kept(), is_kept, "{record:?}");
        assert_eq!(kept(), is_kept, "{record:?}");
        was_kept = is_kept;
    }
}

#[test]
fn what_is_said_later_of_days_long_ago_counts() {
    let at = DateTime::parse_from_rfc3339("2020-07-20T09:00:00+01:00").unwrap();
    let corrected = |n: u16, amends: Uuid, withdrawn: bool| {
        Record::Amendment(Amendment {
            id: id(at, n.into()),
            at: at + TimeDelta::minutes(n.into()),
            amends,
            set: json!({ "withdrawn": withdrawn })
                .as_object()
                .unwrap()
                .clone(),
        })
    };
    let tenth = |diary: &[Record]| {
        let session = diary.iter().filter(|r| r.is_session()).nth(9).unwrap();
        (session.id().unwrap(), session.local_date().unwrap())
    };
    // Of these it was said that they were done.
    let diary = records(&vec![one_day(10); 190]);
    let (session, old) = tenth(&diary);
    turns(
        &diary,
        old,
        vec![
            corrected(1, session, true),
            corrected(2, session, false),
            corrected(3, session, true),
        ],
    );
    // And of these nobody said it.
    let diary = records(&vec![one_day(11); 190]);
    let (session, old) = tenth(&diary);
    let said = Confirmation {
        id: id(at, 1),
        at,
        local_date: at.date_naive(),
        session,
        done: HowMuch::All,
    };
    turns(&diary, old, vec![Record::Confirmation(said)]);
    // One that is entered from a sheet of paper, long after.
    let mut late = sample::session(0);
    (late.id, late.start, late.end) = (id(at, 5), at - TimeDelta::days(185), at);
    late.local_date = old;
    turns(&diary, old, vec![Record::Session(late)]);
}

/// A log on which each day begins with words about the day before, in this many days.
fn looking_back(days: usize) -> Vec<Record> {
    let said = |what, hour, after| Day {
        hour,
        after,
        pain: 4,
        ..one_day(what)
    };
    // A number of the morning after, whether the last session was done, and a session.
    let one = [said(6, 6, 1), said(2, 7, 0), said(11, 8, 0)];
    records(
        &one.iter()
            .cycle()
            .take(days * 3)
            .cloned()
            .collect::<Vec<_>>(),
    )
}

#[test]
fn what_is_known_is_of_use_to_those_who_answer_the_day_after() {
    let (_home, mut beside) = Beside::begun(looking_back(240), 720 - 12);
    beside.pages();
    let made = |beside: &Beside| {
        fs::metadata(beside.folders.days())
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = made(&beside);
    beside.pages();
    assert_eq!(made(&beside), before);
    // What is said today of yesterday is nothing new of long ago.
    let next = beside.next(3);
    append_all(&beside.folders, &next).unwrap();
    let log = File::open(beside.folders.log()).unwrap();
    let known = Known::read(&beside.folders.days(), &log).unwrap();
    let gone_on = look::go_on(&mut File::open(beside.folders.log()).unwrap(), &known, TINY);
    assert!(gone_on.unwrap().is_some());
}
