//! From paper: weeks that were ticked on a sheet are typed in as fast as they are read. A digit is the
//! pain before and says that the day was done; the next one is the pain after.
//!
//! Nothing is written before the patient has seen what it will be. The records are those of
//! `rygrad log add` ([`crate::core::session::records`]).

mod written;

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::pain::Pain;
use crate::core::programme::Programme;
use crate::core::record::Record;
use crate::core::time::Now;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::HashSet;
use std::sync::Arc;

/// Days that can always be reached: the four weeks of a sheet. The week of the first of them is whole.
const BACK: u64 = 28;

/// What was typed for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Nothing yet.
    Open,
    /// The patient did nothing on it.
    Nothing,
    /// A session was done, or begun and stopped.
    Session {
        before: Pain,
        after: Option<Pain>,
        stopped: bool,
    },
}

/// A day of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    /// Whether the log has a session of it; then it takes no other.
    pub is_there: bool,
    pub entry: Entry,
}

impl Day {
    const fn is_session(self) -> bool {
        matches!(self.entry, Entry::Session { .. })
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// The days are typed.
    Days,
    /// This will be written: is it right?
    Sure(Box<Sure>),
    /// Go back without writing?
    Leave,
}

/// What will be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Sure {
    records: Vec<Record>,
    /// Whether the programme is paused by it (row 30), and was not before.
    pub pauses: bool,
}

/// The grid of days.
#[derive(Debug, Clone)]
pub struct FromPaper {
    /// What was done on these days.
    pub programme: Arc<Programme>,
    /// From the first day of a week up to today.
    pub days: Vec<Day>,
    /// The day that is typed.
    pub at: usize,
    pub stage: Stage,
    /// Whether the programme has no exercise for this person.
    pub is_empty: bool,
    /// What was replaced, the latest last.
    before: Vec<(usize, Entry)>,
}

impl FromPaper {
    /// Opens it on the first day without a session. `None` where there is no programme at all.
    pub(super) fn open(desk: &Desk, now: Now) -> Option<Self> {
        let any = || {
            let mut ids = desk.library.programme_ids().into_iter();
            ids.find_map(|id| desk.library.programme(&id))
        };
        let programme = desk.programme().or_else(any)?;
        let today = desk.today(now);
        let back = today.checked_sub_days(Days::new(BACK - 1)).unwrap_or(today);
        let into = back.weekday().days_since(desk.settings.week_starts.day());
        let first = back
            .checked_sub_days(Days::new(into.into()))
            .unwrap_or(back);
        let last = if written::may_be_over(&programme, today, desk, now) {
            today
        } else {
            today.pred_opt().unwrap_or(today)
        };
        let days = first.iter_days().take_while(|date| *date <= last);
        let days = days.map(|date| Day {
            date,
            is_there: false,
            entry: Entry::Open,
        });
        let mut screen = Self {
            programme,
            days: days.collect(),
            at: 0,
            stage: Stage::Days,
            is_empty: false,
            before: Vec::new(),
        };
        screen.look(desk);
        screen.at = screen.next_from(0).unwrap_or(0);
        Some(screen)
    }

    /// Looks which days have a session.
    pub(super) fn look(&mut self, desk: &Desk) {
        let lately = desk.lately();
        let there: HashSet<NaiveDate> = lately.sessions().map(|s| s.local_date).collect();
        for day in &mut self.days {
            day.is_there = there.contains(&day.date);
        }
    }

    /// The day under the cursor.
    pub fn day(&self) -> Option<Day> {
        self.days.get(self.at).copied()
    }

    /// The days with a session, in order.
    pub fn typed(&self) -> impl DoubleEndedIterator<Item = Day> {
        let days = self.days.iter().copied();
        days.filter(|day| day.is_session() && !day.is_there)
    }

    /// Whether the pain before is typed and the pain after is next.
    pub fn waits_for_after(&self) -> bool {
        let entry = self.day().map(|day| day.entry);
        matches!(
            entry,
            Some(Entry::Session {
                after: None,
                stopped: false,
                ..
            })
        )
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match (&mut self.stage, action) {
            (Stage::Sure(sure), Action::Confirm) => {
                let records = std::mem::take(&mut sure.records);
                let first = self.typed().next().map(|day| day.date);
                let to = first.map_or(Goto::History, Goto::HistorySince);
                return Turn::to(to).with(desk.append_all(records));
            }
            (Stage::Leave, Action::Yes) => return Turn::to(Goto::History),
            (Stage::Leave, Action::Leave) => return Turn::leave(),
            (Stage::Sure(_), Action::Cancel) | (Stage::Leave, Action::No) => {
                self.stage = Stage::Days;
            }
            (_, Action::Cancel) => return self.leave(Goto::History),
            (_, Action::Close) => return self.leave(Goto::Today),
            (Stage::Days, Action::Confirm) => self.ask(desk, now),
            (Stage::Days, action) => self.edit(action, desk),
            _ => {}
        }
        Turn::stay()
    }

    /// Goes there, but asks first where something was typed.
    fn leave(&mut self, to: Goto) -> Turn {
        if self.typed().next().is_none() {
            return Turn::to(to);
        }
        self.stage = Stage::Leave;
        Turn::stay()
    }

    /// Shows what will be written.
    fn ask(&mut self, desk: &mut Desk, now: Now) {
        if self.typed().next().is_none() {
            return;
        }
        let Some(records) = self.records(desk, now) else {
            self.is_empty = true;
            return;
        };
        let pauses = desk.would_pause(&records, now);
        self.stage = Stage::Sure(Box::new(Sure { records, pauses }));
    }

    fn edit(&mut self, action: Action, desk: &Desk) {
        const WEEK: usize = 7;
        let last = self.days.len().saturating_sub(1);
        match action {
            Action::Level(pain) => self.level(pain),
            Action::NoneOfThese => {
                self.put(Entry::Nothing);
                self.onward();
            }
            Action::LeaveOut => self.stopped(),
            Action::Back => {
                if let Some((at, entry)) = self.before.pop() {
                    self.at = at;
                    if let Some(day) = self.days.get_mut(at) {
                        day.entry = entry;
                    }
                }
            }
            Action::Less => self.at = self.at.saturating_sub(1),
            Action::More => self.at = (self.at + 1).min(last),
            Action::Up if self.at >= WEEK => self.at -= WEEK,
            Action::Down if self.at + WEEK <= last => self.at += WEEK,
            Action::First => self.at = 0,
            Action::Last => self.at = last,
            Action::Other if self.typed().next().is_none() => self.another(desk),
            _ => {}
        }
    }

    fn level(&mut self, pain: Pain) {
        match self.day().map(|day| day.entry) {
            Some(Entry::Session {
                before,
                after: None,
                stopped: false,
            }) => {
                self.put(Entry::Session {
                    before,
                    after: Some(pain),
                    stopped: false,
                });
                self.onward();
            }
            Some(_) => self.put(Entry::Session {
                before: pain,
                after: None,
                stopped: false,
            }),
            None => {}
        }
    }

    /// The session of the day was stopped on the way, or it was not after all.
    fn stopped(&mut self) {
        let Some(Entry::Session {
            before,
            after,
            stopped,
        }) = self.day().map(|day| day.entry)
        else {
            return;
        };
        self.put(Entry::Session {
            before,
            after,
            stopped: !stopped,
        });
        if !stopped {
            self.onward();
        }
    }

    /// What is typed for the day under the cursor, unless it has a session.
    fn put(&mut self, entry: Entry) {
        let at = self.at;
        if let Some(day) = self.days.get_mut(at).filter(|day| !day.is_there) {
            let before = std::mem::replace(&mut day.entry, entry);
            self.before.push((at, before));
        }
    }

    fn onward(&mut self) {
        if let Some(next) = self.next_from(self.at + 1) {
            self.at = next;
        }
    }

    /// The first day from there that takes a session.
    fn next_from(&self, at: usize) -> Option<usize> {
        let mut days = self.days.iter().enumerate().skip(at);
        days.find(|(_, day)| !day.is_there).map(|(at, _)| at)
    }

    /// The programme after this one, in the order of the library.
    fn another(&mut self, desk: &Desk) {
        let ids = desk.library.programme_ids();
        let place = ids.iter().position(|id| *id == self.programme.id);
        let from = place.map_or(0, |place| place + 1);
        let mut others = ids.iter().cycle().skip(from).take(ids.len());
        if let Some(next) = others.find_map(|id| desk.library.programme(id)) {
            self.programme = next;
            self.is_empty = false;
        }
    }
}
