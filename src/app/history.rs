//! The history: pain over time, kept days and weeks, what was done, over a range that can be
//! chosen.

use super::desk::Desk;
use super::msg::Effect;
use super::turn::{Goto, Turn};
use crate::core::history::{Ahead, Figures, Goal, Kept, Note, Range, Standing};
use crate::core::ids::ProgrammeId;
use crate::core::keys::Action;
use crate::core::pain::Pain;
use crate::core::plan::PlanKind;
use crate::core::record::{ForToday, OverallChange, SessionRecord, Stop};
use crate::core::ring::Way;
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::i18n::{Text, word};
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

/// What is shown of a session, and what was said of it since. What was done of each exercise is not.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: Uuid,
    pub date: NaiveDate,
    pub programme: ProgrammeId,
    /// Seconds for which it ran.
    pub active_s: u64,
    pub plan: PlanKind,
    /// Whether it was done on paper.
    pub paper: bool,
    /// What was changed of it for that day alone.
    pub changed: Vec<ForToday>,
    pub before: Option<Pain>,
    /// The last number given after it.
    pub after: Option<Pain>,
    /// Whether it is known that it was done.
    pub standing: Standing,
    /// How it ended, in words.
    pub outcome: Text,
    /// Why it was stopped, where it was.
    pub stop: Option<Box<Stop>>,
    /// Its notes, in the order in which they were written.
    pub notes: Vec<Plain>,
}

impl Row {
    fn of(session: &SessionRecord, standing: Standing, after: Option<Pain>) -> Self {
        Self {
            id: session.id,
            date: session.local_date,
            programme: session.programme.id.clone(),
            active_s: session.active_s,
            plan: session.plan,
            paper: session.paper,
            changed: session.today.clone(),
            before: session.pain_before,
            after,
            standing,
            outcome: word::outcome(session, standing),
            stop: session.stop.clone().map(Box::new),
            notes: Vec::new(),
        }
    }
}

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
    pub sessions: Vec<Row>,
    /// The last day whose sessions are not among them, because the log is so long.
    pub older: Option<NaiveDate>,
    /// The last notes that belong to no session, newest first.
    pub notes: Vec<Note>,
    /// The goals with their scores, whatever the range.
    pub goals: Vec<Goal>,
    /// How the back was, each time it was asked, newest first.
    pub overall: Vec<(Option<NaiveDate>, OverallChange)>,
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

    /// The same over the shortest range that holds a day.
    pub(super) fn since(day: NaiveDate, desk: &mut Desk, now: Now) -> (Self, Option<Effect>) {
        let today = desk.today(now);
        let longer = Range::CHOICES
            .iter()
            .skip_while(|range| **range != Self::FIRST);
        let range = longer.copied().find(|range| range.holds(day, today));
        let screen = Self::new(range.unwrap_or(Self::FIRST), desk, now);
        (screen, desk.read_rest())
    }

    /// The history of a range, with what was read.
    pub(super) fn new(range: Range, desk: &Desk, now: Now) -> Self {
        let today = desk.today(now);
        let kept = desk.kept(now);
        let figures = desk.log.figures(&kept, range, today);
        let sessions = sessions(range, today, desk);
        // The notes are few.
        let beside = |id| sessions.iter().any(|row| row.id == id);
        let alone = |note: &&Note| !note.session.is_some_and(beside);
        let overall = desk.lately().overall().into_iter().rev();
        let notes = figures.notes.iter().filter(alone).cloned().collect();
        Self {
            today,
            kept,
            figures,
            sessions,
            older: desk.long_ago().filter(|_| range == Range::All),
            notes,
            goals: desk.lately().goals_over_time(),
            overall: overall.map(|(_, since, change)| (since, change)).collect(),
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

    /// Whether the range has neither a number nor a session nor a note nor a day away, and nothing was
    /// said of what matters.
    pub fn is_empty(&self) -> bool {
        let lists = self.sessions.is_empty() && self.notes.is_empty();
        let matters = self.goals.is_empty() && self.overall.is_empty();
        let days = self.figures.pains.is_empty() && self.figures.away == 0;
        lists && matters && days && self.ahead.is_none()
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Close => return Turn::to(Goto::Today),
            Action::Report => return Turn::to(Goto::Report),
            Action::Correct => return Turn::to(Goto::Correct(self.figures.range)),
            Action::FromPaper => return Turn::to(Goto::FromPaper),
            Action::Less | Action::More => {
                let range = Way::from(action).of(&Range::CHOICES, self.figures.range);
                *self = Self::new(range, desk, now);
            }
            action => self.top = desk.scroll.moved(self.top, action),
        }
        Turn::stay()
    }
}

/// The sessions of a range with their numbers and notes, newest first.
fn sessions(range: Range, today: NaiveDate, desk: &Desk) -> Vec<Row> {
    let lately = desk.lately();
    let mut notes: HashMap<Uuid, Vec<Plain>> = HashMap::new();
    for check in lately.check_ins() {
        let text = check.note.as_ref();
        let text = text.filter(|text| !text.as_str().trim().is_empty());
        if let (Some(session), Some(text)) = (check.session, text) {
            notes.entry(session).or_default().push(text.clone());
        }
    }
    let numbers = lately.numbers();
    let confirmed = lately.confirmed();
    let sessions = lately.sessions().rev();
    let since = desk.long_ago();
    let sessions = sessions.filter(|session| since.is_none_or(|last| session.local_date > last));
    let within = sessions.filter(|session| range.holds(session.local_date, today));
    within
        .map(|session| Row {
            notes: notes.remove(&session.id).unwrap_or_default(),
            ..Row::of(session, confirmed.standing(session), numbers.after(session))
        })
        .collect()
}
