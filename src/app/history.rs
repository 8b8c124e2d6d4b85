//! A first history: kept days and weeks, pain before and after, the sessions.

use super::desk::Desk;
use super::keymap::Action;
use super::msg::Effect;
use super::screen::{Screen, Turn};
use crate::core::history::{Kept, PainDay, pain_by_day};
use crate::core::record::SessionRecord;
use crate::core::time::Now;
use chrono::NaiveDate;

/// The history.
#[derive(Debug, Clone)]
pub struct HistoryScreen {
    /// The date that counts.
    pub today: NaiveDate,
    /// Kept days.
    pub kept: Kept,
    /// Pain by day, oldest first.
    pub pains: Vec<PainDay>,
    /// The sessions, newest first.
    pub sessions: Vec<SessionRecord>,
    /// The first session shown in the list.
    pub top: usize,
    /// Whether the whole log was read.
    pub whole: bool,
}

impl HistoryScreen {
    /// Opens the history; what is not read yet is read on a thread.
    pub(super) fn open(desk: &Desk, now: Now) -> Turn {
        let screen = Self::new(desk, now);
        let read = (!screen.whole).then_some(Effect::ReadLog);
        let mut turn = Turn::to(Screen::History(Box::new(screen)));
        turn.effects.extend(read);
        turn
    }

    pub(super) fn new(desk: &Desk, now: Now) -> Self {
        let sessions = desk.lately().sessions().rev().cloned();
        Self {
            today: desk.today(now),
            kept: desk.kept(now),
            pains: pain_by_day(&desk.log.records),
            sessions: sessions.collect(),
            top: 0,
            whole: desk.log.whole,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Close => Turn::today(desk, now),
            Action::Up => {
                self.top = self.top.saturating_sub(1);
                Turn::stay()
            }
            Action::Down => {
                self.top = (self.top + 1).min(self.sessions.len().saturating_sub(1));
                Turn::stay()
            }
            _ => Turn::stay(),
        }
    }
}
