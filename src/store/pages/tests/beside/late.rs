//! Corrections that come late: of days that were added up already.

use super::*;

/// What the days of long ago add up to while the cuts are looked for, with the last date of what is told.
fn added(records: &[Record]) -> (Option<NaiveDate>, NaiveDate) {
    let (_folder, path) = file(&log(records, &[]));
    let looked = look::look(&mut File::open(path).unwrap(), TINY, true);
    let ahead = looked.unwrap().unwrap().ahead.unwrap();
    (ahead.added.and_then(|added| added.last), ahead.cut.last)
}

#[test]
fn a_log_is_added_up_while_it_is_looked_at_unless_a_correction_comes_late() {
    let mut diary = orderly(200);
    let (last, told) = added(&diary);
    assert!(last.is_some_and(|last| last <= told && last + Days::new(30) > told));
    // One of the same day is nothing of an earlier page.
    let sessions: Vec<usize> = (0..diary.len())
        .filter(|n| diary.get(*n).is_some_and(Record::is_session))
        .collect();
    let correct = |diary: &mut Vec<Record>, amends: usize, behind: usize| {
        let (amends, before) = (diary.get(amends).unwrap(), diary.get(behind).unwrap());
        let at = before.at().unwrap() + TimeDelta::minutes(30);
        let correction = Record::Amendment(Amendment {
            id: id(at, behind),
            at,
            amends: amends.id().unwrap(),
            set: json!({"withdrawn": true}).as_object().unwrap().clone(),
        });
        diary.insert(behind + 1, correction);
    };
    let (soon, late) = (*sessions.get(100).unwrap(), *sessions.get(150).unwrap());
    let mut corrected = diary.clone();
    correct(&mut corrected, soon, soon);
    assert_eq!(added(&corrected), (last, told));
    correct(&mut diary, soon, late);
    assert_eq!(added(&diary), (None, told));
}

/// Sessions that nobody was seen to end, each answered for the day after; the last of them within what is
/// known, and its answer behind that.
#[test]
fn an_answer_behind_what_is_known_may_be_withdrawn() {
    let diary = looking_back(240);
    let today = diary.iter().filter_map(Record::local_date).max().unwrap();
    let (_home, beside) = Beside::begun(diary.clone(), diary.len());
    beside.pages();
    let log = File::open(beside.folders.log()).unwrap();
    let known = Known::read(&beside.folders.days(), &log).unwrap();
    let last = known.cuts.last().unwrap().last;
    let of_day = |r: &&Record| r.is_session() && r.local_date() == Some(last);
    let session = diary.iter().rfind(of_day).and_then(Record::id);
    let said = |r: &&Record| matches!(r, Record::Confirmation(_)) && r.belongs_to() == session;
    let said = diary.iter().find(said).unwrap();
    assert!(said.local_date() > Some(last));
    let is_kept = || {
        let pages = beside.pages();
        let sums = sums(&pages, Period::Last(7), today);
        sums.kept(pages.held(), None, Weekday::Mon).is_kept(last)
    };
    assert!(is_kept());
    let at = diary.last().and_then(Record::at).unwrap() + TimeDelta::hours(1);
    let withdrawn = Record::Amendment(Amendment {
        id: id(at, 1),
        at,
        amends: said.id().unwrap(),
        set: json!({"withdrawn": true}).as_object().unwrap().clone(),
    });
    append_all(&beside.folders, &[withdrawn]).unwrap();
    let whole = read::all(&beside.folders.log()).unwrap();
    let whole = Kept::new(&whole.records, None, Weekday::Mon, today);
    assert!(!whole.is_kept(last));
    assert!(!is_kept());
}

/// A session, and the answer whether it was done, withdrawn after any number of days.
#[test]
fn a_correction_counts_however_late_it_comes() {
    let diary = looking_back(90);
    let today = diary.iter().filter_map(Record::local_date).max().unwrap();
    let session = diary.iter().filter(|r| r.is_session()).nth(30).unwrap();
    let of_session =
        |r: &&Record| matches!(r, Record::Confirmation(_)) && r.belongs_to() == session.id();
    let said = diary.iter().find(of_session).unwrap();
    let old = session.local_date().unwrap();
    for amended in [session, said] {
        let first = diary.iter().position(|r| r == amended).unwrap();
        for behind in (first..diary.len()).step_by(3) {
            let at = diary.get(behind).and_then(Record::at).unwrap() + TimeDelta::minutes(1);
            let withdrawn = Record::Amendment(Amendment {
                id: id(at, 1),
                at,
                amends: amended.id().unwrap(),
                set: json!({"withdrawn": true}).as_object().unwrap().clone(),
            });
            let mut corrected = diary.clone();
            corrected.insert(behind + 1, withdrawn);
            let many = corrected.len();
            let (_home, beside) = Beside::begun(corrected, many);
            let pages = beside.pages();
            assert!(pages.older(today).is_some_and(|older| older.last >= old));
            let sums = sums(&pages, Period::Last(7), today);
            let kept = sums.kept(pages.held(), None, Weekday::Mon);
            assert!(!kept.is_kept(old), "{behind}");
            assert!(kept.is_kept(old + Days::new(1)), "{behind}");
        }
    }
}
