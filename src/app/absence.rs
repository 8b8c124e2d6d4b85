//! Away or ill: which days ask for no training. Nobody asks why.

use super::desk::Desk;
use super::msg::Effect;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::record::{Amendment, Pause, Record};
use crate::core::time::Now;
use chrono::{Days, NaiveDate};

/// Days that are proposed: a week, today included (ours).
const PROPOSED: u64 = 7;

/// The days of a pause, while they are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Whether the arrows move the last day.
    pub is_last: bool,
    today: NaiveDate,
    /// The line of the settings that it was opened from.
    line: Option<usize>,
}

impl Absence {
    pub(super) fn new(line: Option<usize>, desk: &Desk, now: Now) -> Self {
        let today = desk.today(now);
        Self {
            from: today,
            to: later(today, PROPOSED - 1),
            is_last: true,
            today,
            line,
        }
    }

    /// How many days it has.
    pub fn days(&self) -> u64 {
        let days = self.to.signed_duration_since(self.from).num_days();
        u64::try_from(days).unwrap_or(0) + 1
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Up => self.is_last = false,
            Action::Down => self.is_last = true,
            Action::Less | Action::More if self.is_last => {
                let most = later(self.from, Pause::LONGEST - 1);
                self.to = moved(self.to, action).clamp(self.from, most);
            }
            Action::Less | Action::More => {
                let length = self.days() - 1;
                let first = earlier(self.today, Pause::LONGEST);
                let last = later(self.today, Pause::LONGEST);
                self.from = moved(self.from, action).clamp(first, last);
                self.to = later(self.from, length);
            }
            Action::Confirm => {
                let pause = Pause {
                    id: desk.ids.next(now.wall),
                    at: now.wall,
                    local_date: desk.today(now),
                    from: self.from,
                    to: self.to,
                };
                return self.back().with(desk.append(Record::Pause(pause)));
            }
            Action::Cancel => return self.back(),
            Action::Close => return Turn::to(Goto::Today),
            Action::Leave => return Turn::leave(),
            _ => {}
        }
        Turn::stay()
    }

    fn back(self) -> Turn {
        Turn::to(self.line.map_or(Goto::Today, Goto::Settings))
    }
}

/// Ends what runs today or is still to come: its last day is the day before today. Where that leaves no
/// day, the pause has none.
pub(super) fn end(desk: &mut Desk, now: Now) -> Vec<Effect> {
    let today = desk.today(now);
    let before = earlier(today, 1);
    let open: Vec<_> = desk.lately().pauses_open(today).map(|p| p.id).collect();
    let ended = open.into_iter().map(|amends| {
        let set = [("to".to_owned(), before.to_string().into())];
        Record::Amendment(Amendment {
            id: desk.ids.next(now.wall),
            at: now.wall,
            amends,
            set: set.into_iter().collect(),
        })
    });
    let ended: Vec<_> = ended.collect();
    ended
        .into_iter()
        .map(|record| desk.append(record))
        .collect()
}

fn moved(date: NaiveDate, action: Action) -> NaiveDate {
    match action {
        Action::Less => earlier(date, 1),
        _ => later(date, 1),
    }
}

fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

fn earlier(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}
