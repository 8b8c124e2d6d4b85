//! What other windows do: the session that one of them runs, and what they have written.

use super::check_in::Stage;
use super::desk::Desk;
use super::msg::{Around, Effect};
use super::turn::{Goto, Turn};
use super::{App, Screen};
use crate::core::log::Reading;
use crate::core::record::Record;
use crate::core::session::Elsewhere;
use crate::core::time::Now;
use crate::core::write::Ticket;
use std::collections::HashSet;

impl App {
    /// A look around was taken.
    pub(super) fn look_around(&mut self, around: Around, now: Now) -> Vec<Effect> {
        let is_read = around.log.is_some();
        let mut effects = Vec::new();
        let mut news = false;
        if let Some(end) = around.log {
            let (new, more) = self.desk.learn(end);
            news = new;
            effects.extend(more);
        }
        let seen = self.desk.elsewhere(around.running, now);
        let turn = match &mut self.screen {
            Screen::CheckIn(check_in)
                if check_in.programme().is_some()
                    && !matches!(check_in.stage, Stage::Advice(_)) =>
            {
                match seen {
                    Elsewhere::Somebody(session) => Turn {
                        effects: check_in.keep_answers(&mut self.desk, now),
                        to: Some(Goto::Watch(session, None)),
                    },
                    Elsewhere::Nobody if news => check_in.renew(&mut self.desk, now),
                    Elsewhere::Nobody => Turn::stay(),
                }
            }
            Screen::Starting(starting) => starting.read(news),
            Screen::Watch(watch) => {
                watch.learn(seen, is_read, &self.desk, now);
                Turn::stay()
            }
            _ => Turn::stay(),
        };
        effects.extend(self.go_uncovered(turn, now));
        effects
    }

    /// The claim of a session was answered.
    pub(super) fn claimed(&mut self, ticket: Ticket, now: Now) -> Vec<Effect> {
        let Screen::Starting(starting) = &mut self.screen else {
            return Vec::new();
        };
        let turn = starting.claimed(ticket);
        self.go_uncovered(turn, now)
    }

    /// The claim of a session was refused.
    pub(super) fn refused(&mut self, ticket: Ticket, now: Now) -> Vec<Effect> {
        let Screen::Starting(starting) = &mut self.screen else {
            return Vec::new();
        };
        let turn = starting.refused(ticket, &self.desk);
        self.go_uncovered(turn, now)
    }

    /// A deadline of a screen that is no session may have come.
    pub(super) fn wake_screen(&mut self, now: Now) -> Vec<Effect> {
        if self.over.is_some() {
            return Vec::new();
        }
        let turn = match &mut self.screen {
            Screen::Starting(starting) => starting.wake(now),
            Screen::Watch(watch) => watch.wake(now),
            _ => Turn::stay(),
        };
        self.go(turn, now)
    }

    /// Follows a turn; but no session begins under a panel.
    fn go_uncovered(&mut self, turn: Turn, now: Now) -> Vec<Effect> {
        if let (Some(_), Some(Goto::Begin), Screen::Starting(starting)) =
            (&self.over, &turn.to, &mut self.screen)
        {
            starting.hold();
            return turn.effects;
        }
        self.go(turn, now)
    }
}

impl Desk {
    /// Takes in what others have written at the end of the log: whether there was anything that may
    /// change a plan, and what else is to be done.
    fn learn(&mut self, end: Reading) -> (bool, Option<Effect>) {
        let mut new: HashSet<_> = end.records.iter().filter_map(Record::id).collect();
        let read = new.len();
        for id in self.log.records.iter().filter_map(Record::id) {
            new.remove(&id);
        }
        if new.is_empty() {
            return (false, None);
        }
        // So much was written that there may be more before it.
        let is_far = !end.whole && new.len() == read;
        let is_new = |record: &Record| record.id().is_some_and(|id| new.contains(&id));
        let records: Vec<Record> = end.records.into_iter().filter(is_new).collect();
        let counts = |record: &Record| match record {
            Record::Session(_) | Record::CheckIn(_) | Record::Screening(_) => true,
            Record::Amendment(amendment) => amendment.set.contains_key("withdrawn"),
            _ => false,
        };
        let news = records.iter().any(counts);
        let amended = records.iter().filter_map(Record::amends).collect();
        self.log.add(records);
        self.note_log();
        let again = is_far || self.is_one_left_out(amended);
        (news, again.then(|| self.read_again()))
    }
}
