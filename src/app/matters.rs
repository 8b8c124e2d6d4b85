//! What matters to the patient: own goals and their scores, how the back is, and once the usual time.
//! Reached from Today by its key, never in the way of a session. One key puts off what is asked.

use super::desk::Desk;
use super::msg::Effect;
use super::pain_panel::{Cursor, step};
use super::settings::quarters;
use super::turn::{Goto, Turn};
use crate::core::history::{Asked, Goal};
use crate::core::keys::{Action, Context, Key};
use crate::core::pain::Pain;
use crate::core::record::{Measure, MeasureName, OverallChange, Record, Score};
use crate::core::ring::Way;
use crate::core::text::Plain;
use crate::core::time::Now;
use chrono::{NaiveDate, NaiveTime, Timelike};
use std::collections::VecDeque;

/// What is on the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// A goal is typed.
    Goal(String),
    /// How well can you do this now?
    Score(Cursor),
    /// How is your back since a date?
    Overall(NaiveDate),
    /// When do you train?
    Time(NaiveTime),
    /// The goals, then and now.
    Look(Vec<Goal>),
}

/// The questions about what matters.
#[derive(Debug, Clone)]
pub struct Matters {
    pub stage: Stage,
    /// The goals so far; the one that is scored is the last, or the first without a score.
    pub goals: Vec<Plain>,
    /// Their scores so far.
    scores: Vec<Score>,
    /// What is still to be asked after this.
    queue: VecDeque<Asked>,
    /// Whether the goals are new ones.
    is_new: bool,
    /// Whether the questions were due: then the log remembers that they were put off.
    is_due: bool,
    /// Whether something was answered.
    pub is_answered: bool,
}

impl Matters {
    /// The first question that is due; the goals where none is.
    pub(super) fn open(desk: &Desk, now: Now) -> Self {
        let due = desk.to_ask(now);
        let mut screen = Self {
            stage: Stage::Look(Vec::new()),
            goals: Vec::new(),
            scores: Vec::new(),
            is_due: !due.is_empty(),
            queue: due.into(),
            is_new: false,
            is_answered: false,
        };
        if screen.queue.is_empty() && desk.log.whole && desk.lately().goals().is_empty() {
            screen.queue.push_back(Asked::NewGoals);
        }
        screen.next(desk);
        screen
    }

    /// Goes to the next question, or to the goals as they are now.
    fn next(&mut self, desk: &Desk) {
        self.goals.clear();
        self.scores.clear();
        self.is_new = false;
        self.stage = match self.queue.pop_front() {
            Some(Asked::NewGoals) => {
                self.is_new = true;
                Stage::Goal(String::new())
            }
            Some(Asked::Goals) => {
                let goals = desk.lately().goals().into_iter();
                self.goals = goals.map(|(goal, _)| goal).collect();
                Stage::Score(None)
            }
            Some(Asked::Overall(since)) => Stage::Overall(since),
            Some(Asked::UsualTime) => Stage::Time(proposed(desk)),
            None => Stage::Look(desk.lately().goals_over_time()),
        };
    }

    pub(super) fn context(&self) -> Context {
        match self.stage {
            Stage::Goal(_) if self.goals.is_empty() => Context::Goal,
            Stage::Goal(_) => Context::GoalMore,
            Stage::Score(_) => Context::GoalScore,
            Stage::Overall(_) => Context::Overall,
            Stage::Time(_) => Context::AskTime,
            Stage::Look(_) => Context::Goals,
        }
    }

    /// The goal that is scored now.
    pub fn scored(&self) -> Option<&Plain> {
        self.goals.get(self.scores.len())
    }

    /// Which of the goals it is, and of how many; nothing where none is asked about.
    pub fn place(&self) -> Option<(usize, usize)> {
        let of = if self.is_new {
            Measure::GOALS
        } else {
            self.goals.len()
        };
        let asked = matches!(self.stage, Stage::Goal(_) | Stage::Score(_));
        asked.then_some((self.scores.len() + 1, of))
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match (&mut self.stage, action) {
            (_, Action::Leave) => Turn::leave(),
            (Stage::Look(_), Action::Change) => {
                self.queue.push_back(Asked::NewGoals);
                self.is_due = false;
                self.is_answered = false;
                self.next(desk);
                Turn::stay()
            }
            (Stage::Look(_), Action::Close | Action::Cancel) => Turn::to(Goto::Today),
            (Stage::Goal(text), Action::Confirm) => {
                let goal = Plain::new(text.trim());
                if goal.as_str().is_empty() {
                    return self.no_more(desk, now);
                }
                self.goals.push(goal);
                self.stage = Stage::Score(None);
                Turn::stay()
            }
            (Stage::Goal(_) | Stage::Score(_), Action::Cancel) => self.no_more(desk, now),
            (Stage::Score(_), Action::Level(pain)) => self.score(pain, desk, now),
            (Stage::Score(Some(at)), Action::Confirm) => {
                let at = *at;
                self.score(at, desk, now)
            }
            (Stage::Score(cursor), Action::Less | Action::More) => {
                *cursor = step(*cursor, action, MIDDLE);
                Turn::stay()
            }
            (Stage::Overall(since), Action::Pick(place)) => {
                let since = *since;
                match OverallChange::ALL.get(usize::from(place)) {
                    Some(change) => self.overall(since, *change, desk, now),
                    None => Turn::stay(),
                }
            }
            (Stage::Overall(_), Action::Cancel) => self.put_off(MeasureName::Overall, desk, now),
            (Stage::Time(time), Action::Less | Action::More) => {
                let way = Way::from(action);
                let turned = quarters::turn(Some(*time), way);
                *time = turned
                    .or_else(|| quarters::turn(None, way))
                    .unwrap_or(*time);
                Turn::stay()
            }
            (Stage::Time(time), Action::Confirm) => {
                let time = *time;
                let mut effects = vec![desk.set(|settings| settings.usual_time = Some(time))];
                effects.push(write(MeasureName::UsualTime, |_| {}, desk, now));
                self.answered(effects, desk)
            }
            (Stage::Time(_), Action::Cancel) => self.put_off(MeasureName::UsualTime, desk, now),
            _ => Turn::stay(),
        }
    }

    fn score(&mut self, level: Pain, desk: &mut Desk, now: Now) -> Turn {
        self.scores.extend(Score::new(level.level()));
        if self.is_new && self.goals.len() < Measure::GOALS {
            self.stage = Stage::Goal(String::new());
            Turn::stay()
        } else if self.scores.len() < self.goals.len() {
            self.stage = Stage::Score(None);
            Turn::stay()
        } else {
            self.keep_goals(desk, now)
        }
    }

    /// No further goal: those with a score are kept; without one the question is put off.
    fn no_more(&mut self, desk: &mut Desk, now: Now) -> Turn {
        if self.is_new && !self.scores.is_empty() {
            self.keep_goals(desk, now)
        } else {
            self.put_off(MeasureName::Goals, desk, now)
        }
    }

    fn keep_goals(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let scores = std::mem::take(&mut self.scores);
        let mut items = std::mem::take(&mut self.goals);
        items.truncate(scores.len());
        let fill = |measure: &mut Measure| {
            measure.items = items;
            measure.scores = scores;
        };
        let kept = write(MeasureName::Goals, fill, desk, now);
        self.answered(vec![kept], desk)
    }

    fn overall(
        &mut self,
        since: NaiveDate,
        change: OverallChange,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let fill = |measure: &mut Measure| {
            measure.since = Some(since);
            measure.scores = vec![change.score()];
        };
        let kept = write(MeasureName::Overall, fill, desk, now);
        self.answered(vec![kept], desk)
    }

    fn answered(&mut self, effects: Vec<Effect>, desk: &Desk) -> Turn {
        self.is_answered = true;
        self.next(desk);
        Turn { effects, to: None }
    }

    /// Back to Today. What was due and is not answered rests for a week; the usual time is not asked
    /// again once it was shown.
    fn put_off(&mut self, name: MeasureName, desk: &mut Desk, now: Now) -> Turn {
        let mut turn = Turn::to(Goto::Today);
        if self.is_due {
            let others = self.queue.iter().map(|asked| asked.name());
            let others = others.filter(|name| *name != MeasureName::UsualTime);
            for name in std::iter::once(name).chain(others) {
                turn = turn.with(write(name, |measure| measure.put_off = true, desk, now));
            }
        }
        turn
    }

    /// Handles a letter of a goal.
    pub(super) fn type_key(&mut self, key: Key) {
        match (&mut self.stage, key) {
            (Stage::Goal(text), Key::Char(c)) if !is_full(text) => text.push(c),
            (Stage::Goal(text), Key::Backspace) => {
                text.pop();
            }
            _ => {}
        }
    }

    /// A text for a goal, in one piece.
    pub(super) fn type_text(&mut self, more: &str) {
        if let Stage::Goal(text) = &mut self.stage {
            let room = Measure::LONGEST_GOAL.saturating_sub(text.chars().count());
            text.extend(more.chars().take(room));
        }
    }
}

/// Where the arrows begin on the scale of a goal, so that they lead to neither end.
const MIDDLE: Pain = match Pain::new(5) {
    Some(middle) => middle,
    None => Pain::NONE,
};

/// Whether a goal has all the letters that it may have.
pub fn is_full(text: &str) -> bool {
    text.chars().count() >= Measure::LONGEST_GOAL
}

/// Hands a measure to the writer.
fn write(name: MeasureName, fill: impl FnOnce(&mut Measure), desk: &mut Desk, now: Now) -> Effect {
    let mut measure = Measure {
        id: desk.ids.next(now.wall),
        at: now.wall,
        local_date: desk.today(now),
        name,
        items: Vec::new(),
        scores: Vec::new(),
        since: None,
        put_off: false,
    };
    fill(&mut measure);
    desk.append(Record::Measure(measure))
}

/// The quarter of an hour in which the last session began.
fn proposed(desk: &Desk) -> NaiveTime {
    let last = desk.lately().sessions().next_back().map(|s| s.start.time());
    let quarter =
        last.and_then(|time| NaiveTime::from_hms_opt(time.hour(), time.minute() / 15 * 15, 0));
    quarter.unwrap_or(NaiveTime::MIN)
}
