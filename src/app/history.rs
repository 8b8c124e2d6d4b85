//! The history: pain over time, kept days and weeks, what was done, over a range that can be
//! chosen.

use super::desk::Desk;
use super::msg::Effect;
use super::turn::{Goto, Turn};
use crate::core::history::{Ahead, Figures, Kept, Range};
use crate::core::keys::Action;
use crate::core::record::SessionRecord;
use crate::core::ring::Way;
use crate::core::time::Now;
use chrono::NaiveDate;

/// The history.
#[derive(Debug, Clone)]
pub struct HistoryScreen {
    /// The date that counts.
    pub today: NaiveDate,
    /// Kept days, whatever the range.
    pub kept: Kept,
    /// What the range adds up to.
    pub figures: Figures,
    /// The sessions of the range, newest first.
    pub sessions: Vec<SessionRecord>,
    /// The first line shown of the list.
    pub top: usize,
    /// Whether the whole log was read.
    pub whole: bool,
    /// What a wrong clock dated in the future; it counts in no range.
    pub ahead: Option<Ahead>,
}

impl HistoryScreen {
    /// What is shown first.
    const FIRST: Range = Range::Last(28);

    /// Opens the history and requests the rest of the log.
    pub(super) fn open(desk: &mut Desk, now: Now) -> (Self, Option<Effect>) {
        let screen = Self::new(Self::FIRST, desk, now);
        (screen, desk.read_rest())
    }

    fn new(range: Range, desk: &Desk, now: Now) -> Self {
        let today = desk.today(now);
        let sessions = desk.lately().sessions().rev();
        let within = sessions.filter(|session| range.holds(session.local_date, today));
        let kept = desk.kept(now);
        Self {
            today,
            figures: Figures::new(&desk.log.records, &kept, range, today),
            kept,
            sessions: within.cloned().collect(),
            top: 0,
            whole: desk.log.whole,
            ahead: desk.lately().ahead(),
        }
    }

    /// The same view with what was read since.
    pub(super) fn again(&self, desk: &Desk, now: Now) -> Self {
        Self {
            top: self.top,
            ..Self::new(self.figures.range, desk, now)
        }
    }

    /// Lines of the list, where the figures stand beside the chart: what lies in the future, three
    /// headings, exercises, sessions, notes.
    pub fn lines(&self) -> usize {
        let lists = [
            self.figures.exercises.len(),
            self.sessions.len(),
            self.figures.notes.len(),
        ];
        let lists = lists.iter().filter(|len| **len > 0);
        let lists: usize = lists.map(|len| len + 1).sum();
        lists + usize::from(self.ahead.is_some())
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Close => return Turn::to(Goto::Today),
            Action::Less | Action::More => {
                let range = Way::from(action).of(&Range::CHOICES, self.figures.range);
                *self = Self::new(range, desk, now);
            }
            action => self.top = desk.scroll.moved(self.top, action),
        }
        Turn::stay()
    }
}
