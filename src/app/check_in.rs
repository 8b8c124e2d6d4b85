//! Before a session: one question after another, then the plan that follows from the answers.
//!
//! Open signs come first, and an emergency ends the questions at once. Answers and offer are one
//! record, which is written before a session starts. At the first start and from the settings the
//! lists are asked without a session.

mod answers;
mod asking;
mod changed;
mod offering;
mod plans;
mod question;
mod tick_list;
mod usual;

use super::desk::Desk;
use super::msg::Effect;
use super::turn::{Changes, Goto, Turn, Wish};
use crate::core::keys::{Action, Context};
use crate::core::pain::Pain;
use crate::core::programme::Programme;
use crate::core::record::Record;
use crate::core::safety::Level;
use crate::core::time::Now;
use crate::core::write::Write;
pub use answers::Answers;
use chrono::{DateTime, FixedOffset, TimeDelta};
pub use offering::{Advice, Proposal};
pub use plans::{Choice, Plans};
pub use question::{Question, Told};
use std::collections::VecDeque;
use std::sync::Arc;
pub use tick_list::TickList;
use uuid::Uuid;

/// A check-in.
#[derive(Debug, Clone)]
pub struct CheckInScreen {
    /// What it is for.
    pub purpose: Purpose,
    /// The number of the time before, if there is one.
    pub last: Option<Pain>,
    /// How far it has come.
    pub stage: Stage,
    /// What was answered.
    pub answers: Answers,
    /// Whether it is asked once more, because another window has written something.
    pub again: bool,
    /// Whether the patient wants to choose a gentler plan than usual.
    gentle: bool,
    /// What the patient changes of the session, for today alone.
    changes: Changes,
    /// Whether the answers leave room for a harder exercise that was wished for.
    has_room: bool,
    /// The plan that was chosen instead of the one that is offered.
    choice: Option<Choice>,
    queue: VecDeque<Question>,
}

/// What a check-in is for.
#[derive(Debug, Clone)]
pub enum Purpose {
    Session {
        /// What is to be done.
        programme: Arc<Programme>,
        /// The id of the session to come.
        id: Uuid,
    },
    /// The lists alone: at the first start, and from the settings.
    Lists,
    /// The usual pain alone, from this line of the settings.
    Usual(usize),
}

/// How far a check-in has come.
#[derive(Debug, Clone)]
pub enum Stage {
    Ask(Question),
    /// All is answered; the log is still being read, and may say more.
    Reading,
    /// No session, and what to do instead.
    Advice(Advice),
    /// A plan is offered, with its reason.
    Offered(Proposal),
    /// More was asked for than what is offered.
    AskMore(Proposal),
}

impl CheckInScreen {
    /// The check-in before a session.
    pub(super) fn open(wish: Wish, desk: &mut Desk, now: Now) -> (Self, Vec<Effect>) {
        let programme = wish.programme;
        let mut answers = Answers::known(desk, programme.cleared_conditions());
        answers.look_at_the_clock(desk, now);
        let lately = desk.lately();
        let again = answers.signs().iter().filter(|s| !answers.is_fresh(**s));
        let mut queue: VecDeque<_> = again.copied().map(Question::Open).collect();
        // What stands in the way of any session comes before what a session needs.
        answers.remember_not_yet(desk, now);
        if answers.asks_to_acknowledge() {
            queue.push_back(Question::Acknowledge);
        }
        // Where it hurts comes before the number, because a list of signs may come after it: no
        // letter stands for a place one day and for an emergency the next.
        if lately.last_place().is_none() {
            queue.push_back(Question::Place);
        }
        queue.push_back(Question::Pain(None));
        if lately.lists_due(desk.today(now)) {
            // What a doctor knows about is not asked again, only whether it has changed.
            queue.extend(answers.known_signs().iter().copied().map(Question::Worse));
            queue.extend(lists(&answers, false));
        } else if !lately.lists_answered().is_some_and(|at| is_fresh(at, now)) {
            queue.push_back(Question::New);
        }
        let last = lately.last_pain();
        let id = desk.ids.next(now.wall);
        let purpose = Purpose::Session { programme, id };
        // Test before the session whether the log can be written. Read the rest of a long log while
        // the patient answers, because open signs may lie in its older part.
        let probe = desk.write(Write::Probe);
        // Another window may run a session, or have ended one since the log was read.
        let rest = std::iter::once(Effect::Look).chain(desk.read_rest());
        // Without a voice an exercise is explained in the time it takes to read it.
        let voice = desk.find_voice();
        let effects = std::iter::once(probe).chain(rest).chain(voice).collect();
        let check_in = Self {
            gentle: wish.gentle,
            changes: wish.changes,
            again: wish.again,
            ..Self::ask(purpose, queue, answers, last)
        };
        (check_in, effects)
    }

    /// The lists alone, all four.
    pub(super) fn lists(desk: &Desk) -> Self {
        let programme = desk.programme();
        let cleared = programme.map(|p| p.cleared_conditions());
        let answers = Answers::known(desk, cleared.unwrap_or_default());
        let queue = lists(&answers, true).collect();
        Self::ask(Purpose::Lists, queue, answers, None)
    }

    fn ask(
        purpose: Purpose,
        mut queue: VecDeque<Question>,
        answers: Answers,
        last: Option<Pain>,
    ) -> Self {
        let mut first = queue.pop_front().unwrap_or(Question::Pain(None));
        if let Question::List(list) = &mut first {
            answers.fill(list);
        }
        Self {
            purpose,
            last,
            stage: Stage::Ask(first),
            answers,
            again: false,
            gentle: false,
            changes: Changes::default(),
            has_room: false,
            choice: None,
            queue,
        }
    }

    /// The programme that a session is to be of.
    pub fn programme(&self) -> Option<&Arc<Programme>> {
        match &self.purpose {
            Purpose::Session { programme, .. } => Some(programme),
            Purpose::Lists | Purpose::Usual(_) => None,
        }
    }

    /// Where it leads without a session.
    pub(super) const fn way_back(&self) -> Goto {
        match &self.purpose {
            Purpose::Usual(line) => Goto::Settings(*line),
            Purpose::Session { .. } | Purpose::Lists => Goto::Start,
        }
    }

    pub(super) fn context(&self) -> Context {
        match &self.stage {
            Stage::Ask(question) => question.context(),
            Stage::Reading => Context::Reading,
            Stage::Advice(_) => Context::Advice,
            Stage::Offered(proposal) => proposal.context(),
            Stage::AskMore(_) => Context::AskMore,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match (&mut self.stage, action) {
            (Stage::AskMore(proposal), Action::No) => {
                proposal.plans.back_to_offered();
                self.stage = Stage::Offered(proposal.clone());
                Turn::stay()
            }
            (_, Action::Cancel) => self.give_up(desk, now),
            (_, Action::Close) => Turn {
                to: Some(Goto::Start),
                ..self.give_up(desk, now)
            },
            (_, Action::Leave) => {
                let mut turn = self.give_up(desk, now);
                turn.effects.extend(Turn::leave().effects);
                turn
            }
            (Stage::Ask(question), action) => {
                let question = question.clone();
                self.answer(question, action, desk, now)
            }
            (Stage::Advice(_), Action::Confirm) => Turn::to(Goto::Start),
            (Stage::Offered(proposal), Action::Confirm) => {
                let proposal = proposal.clone();
                self.take(proposal, desk, now)
            }
            (Stage::Offered(proposal), Action::Pick(place)) => {
                let at = usize::from(place);
                if proposal.plans.rows.get(at).is_none() {
                    return Turn::stay();
                }
                proposal.plans.at = at;
                let proposal = proposal.clone();
                self.take(proposal, desk, now)
            }
            (Stage::AskMore(proposal), Action::Yes) => {
                let chosen = proposal.plans.chosen().map(|(choice, _)| *choice);
                chosen.map_or_else(Turn::stay, |choice| self.choose(choice, desk, now))
            }
            (Stage::Offered(_), Action::Talked) => {
                self.answers.talked = true;
                self.proceed(desk, now)
            }
            (Stage::Offered(proposal), action) => {
                proposal.plans.step(action);
                Turn::stay()
            }
            _ => Turn::stay(),
        }
    }

    /// Handles the end of reading the log: asks about open signs that were found, and continues a
    /// check-in that waited for it.
    pub(super) fn log_read(&mut self, desk: &mut Desk, now: Now) -> Turn {
        if self.programme().is_some() {
            for sign in self.answers.learn(desk).into_iter().rev() {
                self.queue.push_front(Question::Open(sign));
            }
        }
        match self.stage {
            Stage::Reading => self.proceed(desk, now),
            _ => Turn::stay(),
        }
    }

    fn give_up(&mut self, desk: &mut Desk, now: Now) -> Turn {
        Turn {
            effects: self.keep_answers(desk, now),
            to: Some(self.way_back()),
        }
    }

    /// Restarts the check-in, because its answers are too old.
    pub(super) fn anew(&mut self, desk: &mut Desk, now: Now) -> Option<Turn> {
        let programme = Arc::clone(self.programme()?);
        let to = Some(Goto::CheckIn(self.wish(programme)));
        let effects = self.keep_answers(desk, now);
        Some(Turn { effects, to })
    }

    /// Restarts the check-in, because another window has written what may change it. Says so where
    /// the patient had begun to answer.
    pub(super) fn renew(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let again = self.answers.check_in.is_some();
        let mut turn = self.anew(desk, now).unwrap_or_default();
        if let Some(Goto::CheckIn(wish)) = &mut turn.to {
            wish.again = again;
        }
        turn
    }

    /// What the patient wished for when it began.
    fn wish(&self, programme: Arc<Programme>) -> Wish {
        Wish {
            programme,
            gentle: self.gentle,
            changes: self.changes.clone(),
            again: false,
        }
    }

    /// Keeps the answers of a check-in that is left in the middle, such as a ticked sign.
    pub(super) fn keep_answers(&mut self, desk: &mut Desk, now: Now) -> Vec<Effect> {
        match &self.stage {
            Stage::Ask(Question::List(list) | Question::Right(list, _))
                if !list.ticked.is_empty() =>
            {
                let list = list.clone();
                self.answers.tick(&list);
            }
            Stage::Ask(_) | Stage::Reading => {}
            // Here the answers are already written.
            Stage::Advice(_) | Stage::Offered(_) | Stage::AskMore(_) => return Vec::new(),
        }
        if !self.answers.is_news(desk) {
            return Vec::new();
        }
        let record = self.answers.record(None, desk, now);
        vec![desk.append(Record::Screening(record))]
    }
}

/// For how long an answer is not asked for again. After that a check-in begins anew.
const FRESH: TimeDelta = TimeDelta::hours(2);

/// Whether something was answered so lately that it is not asked again.
fn is_fresh(at: DateTime<FixedOffset>, now: Now) -> bool {
    (TimeDelta::zero()..=FRESH).contains(&now.wall.signed_duration_since(at))
}

/// The lists to ask: those of signs, and the list of conditions if `all` or if it was never
/// answered.
fn lists(answers: &Answers, all: bool) -> impl DoubleEndedIterator<Item = Question> + use<> {
    let conditions = all || !answers.knows_conditions();
    let wanted = |level: &&Level| conditions || **level != Level::BeforeStart;
    let levels: Vec<_> = Level::ALL.iter().filter(wanted).copied().collect();
    let of = levels.len();
    let list = |(at, level): (usize, Level)| {
        Question::List(TickList {
            place: (at, of),
            ..TickList::new(level, Vec::new())
        })
    };
    let lists: Vec<_> = (1..).zip(levels).map(list).collect();
    lists.into_iter()
}
