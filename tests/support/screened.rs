//! The answers of a patient who is not at their first start: what tests and benches begin with, so that
//! a session is a number and one key away.

use chrono::{DateTime, FixedOffset, TimeDelta};
use rygrad::core::pain::Pain;
use rygrad::core::record::{Amendment, Record, Screening, UsualPain};
use uuid::Uuid;

/// The lists with nothing ticked, where the pain is, and that no number is usual, so that none is asked
/// about for 28 days.
pub(crate) fn screened(at: DateTime<FixedOffset>) -> [Record; 2] {
    let id = |n: u128| Uuid::from_u128((0x5c << 100) + n);
    // The day starts at four.
    let date = (at - TimeDelta::hours(4)).date_naive();
    let screening = Screening {
        full: true,
        usual: Some(UsualPain {
            stated: None,
            asked: Pain::new(3),
        }),
        ..Screening::empty(id(1), at, date)
    };
    let place = Amendment {
        id: id(2),
        at,
        amends: id(3),
        set: [("place".to_owned(), "back".into())].into_iter().collect(),
    };
    [Record::Screening(screening), Record::Amendment(place)]
}
