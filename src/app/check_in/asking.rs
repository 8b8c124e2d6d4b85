//! The questions of a check-in: what each answer changes, and which question follows.

use super::{CheckInScreen, Choice, Purpose, Question, Stage, TickList, lists};
use crate::app::desk::Desk;
use crate::app::pain_panel::step;
use crate::app::turn::Turn;
use crate::core::ids::ExerciseId;
use crate::core::keys::Action;
use crate::core::pain::Pain;
use crate::core::record::{Amendment, Mobility, Place, Record, When};
use crate::core::safety::{Level, Offered, Sign, Since, Update, start};
use crate::core::time::Now;

impl CheckInScreen {
    pub(super) fn answer(
        &mut self,
        asked: Question,
        action: Action,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let picked = match action {
            Action::Pick(place) => Some(usize::from(place)),
            _ => None,
        };
        match asked {
            Question::Pain(cursor) => self.pain(cursor, action, desk, now),
            Question::New => match action {
                Action::No => self.proceed(desk, now),
                Action::Yes => {
                    let hurts = self.answers.pain != Some(Pain::NONE);
                    let place = self.programme().filter(|_| hurts).map(|_| Question::Place);
                    for question in lists(&self.answers, true).chain(place).rev() {
                        self.queue.push_front(question);
                    }
                    self.proceed(desk, now)
                }
                _ => Turn::stay(),
            },
            Question::List(mut list) => {
                let done = list.act(action, desk.window);
                if !done {
                    self.stage = Stage::Ask(Question::List(list));
                    return Turn::stay();
                }
                // No slip of a finger calls an ambulance.
                let new = self.answers.new_of(&list);
                if !new.is_empty() {
                    self.stage = Stage::Ask(Question::Right(list, new));
                    return Turn::stay();
                }
                self.answers.list(&list);
                self.stop_asking(list.level);
                if list.level == Level::BeforeStart && self.answers.has_new_hip() {
                    self.queue.push_front(Question::Hip);
                }
                self.proceed(desk, now)
            }
            Question::Severe => match action {
                Action::Yes => {
                    self.answers.note(Sign::SeverePain);
                    self.queue.push_front(Question::Since(Sign::SeverePain));
                    self.proceed(desk, now)
                }
                Action::No => self.proceed(desk, now),
                _ => Turn::stay(),
            },
            Question::Hip => match action {
                Action::Yes | Action::No => {
                    self.answers.hip(action == Action::Yes);
                    self.proceed(desk, now)
                }
                _ => Turn::stay(),
            },
            Question::Right(list, new) => self.right(list, new, action, desk, now),
            Question::Since(sign) => match picked.and_then(|at| Since::ALL.get(at)) {
                Some(since) => {
                    self.answers.since(sign, *since);
                    // The others of the list first: the sternest decides.
                    if !matches!(self.queue.front(), Some(Question::Since(_))) {
                        self.stop_asking(sign.level());
                    }
                    self.proceed(desk, now)
                }
                None => Turn::stay(),
            },
            Question::Worse(sign) => match action {
                Action::Yes => {
                    self.answers.worse(sign);
                    self.stop_asking(sign.level());
                    self.proceed(desk, now)
                }
                Action::No => self.proceed(desk, now),
                _ => Turn::stay(),
            },
            Question::Open(sign) => match picked.and_then(|at| Update::ALL.get(at)) {
                Some(update) => {
                    self.answers.update(sign, *update);
                    self.stop_asking(sign.level());
                    self.proceed(desk, now)
                }
                None => Turn::stay(),
            },
            Question::Usual(cursor) => self.state_usual(cursor, action, desk, now),
            Question::UsualNow(median) => self.affirm_usual(median, action, desk, now),
            Question::Told(_) => match action {
                Action::Talked | Action::Confirm => {
                    self.answers.talked |= action == Action::Talked;
                    self.proceed(desk, now)
                }
                _ => Turn::stay(),
            },
            Question::Acknowledge => match picked {
                Some(0) => {
                    self.answers.acknowledge();
                    self.proceed(desk, now)
                }
                Some(1) => {
                    self.answers.not_yet = true;
                    // Where a calm plan is open all the same, its questions follow.
                    match start(&self.answers.start(desk, now)).plan {
                        Offered::None => self.conclude(desk, now),
                        _ => self.proceed(desk, now),
                    }
                }
                _ => Turn::stay(),
            },
            Question::Place => match picked.and_then(|at| Place::ALL.get(at)) {
                Some(place) if self.answers.check_in.is_some() => {
                    self.add("place", place.word(), desk, now)
                }
                Some(place) => {
                    self.answers.place = Some(*place);
                    self.proceed(desk, now)
                }
                // The line after the places: nowhere.
                None if picked == Some(Place::ALL.len()) && self.asks_for_any_place() => {
                    self.proceed(desk, now)
                }
                None => Turn::stay(),
            },
            Question::Mobility => match picked.and_then(|at| Mobility::ALL.get(at)) {
                Some(mobility) => {
                    self.answers.moved = true;
                    self.add("mobility", mobility.word(), desk, now)
                }
                None => Turn::stay(),
            },
            Question::AskFirst(exercise) => {
                match picked {
                    Some(0) => self.answers.easier.push(exercise),
                    Some(1) => self.answers.asked.push(exercise),
                    Some(2) => self.answers.without.push(exercise),
                    _ => return Turn::stay(),
                }
                self.proceed(desk, now)
            }
        }
    }

    /// Whether the place is asked before the number, so that it may hurt nowhere.
    pub fn asks_for_any_place(&self) -> bool {
        self.answers.check_in.is_none()
    }

    /// Takes a list with new ticks once they were said to be right, and asks since when.
    fn right(
        &mut self,
        list: TickList,
        new: Vec<Sign>,
        action: Action,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        match action {
            Action::Yes => {
                self.answers.list(&list);
                let since = new.into_iter().filter(|sign| !sign.is_always_new());
                let since: Vec<_> = since.map(Question::Since).collect();
                if since.is_empty() {
                    self.stop_asking(list.level);
                }
                for question in since.into_iter().rev() {
                    self.queue.push_front(question);
                }
                self.proceed(desk, now)
            }
            Action::No => {
                self.stage = Stage::Ask(Question::List(list));
                Turn::stay()
            }
            _ => Turn::stay(),
        }
    }

    fn pain(&mut self, cursor: Option<Pain>, action: Action, desk: &mut Desk, now: Now) -> Turn {
        let pain = match (action, cursor) {
            (Action::Level(pain), _) | (Action::Confirm, Some(pain)) => pain,
            (Action::Less | Action::More, _) => {
                let from = self.last.unwrap_or(Pain::NONE);
                self.stage = Stage::Ask(Question::Pain(step(cursor, action, from)));
                return Turn::stay();
            }
            _ => return Turn::stay(),
        };
        let session = match &self.purpose {
            Purpose::Session { id, .. } => Some(*id),
            Purpose::Lists | Purpose::Usual(_) => None,
        };
        let mut record = desk.check_in(pain, When::Before, session, now);
        record.rows = desk.next_day_row(pain, now).into_iter().collect();
        self.answers.pain = Some(pain);
        record.place = self.answers.place.or(record.place);
        self.answers.check_in = Some(record.id);
        let append = desk.append(Record::CheckIn(record));
        // The list of that day asks it too.
        let soon =
            |asked: &Question| matches!(asked, Question::List(list) if list.level == Level::Soon);
        if self.answers.asks_how_severe() && !self.queue.iter().any(soon) {
            self.queue.push_front(Question::Severe);
        }
        let mut turn = self.proceed(desk, now);
        turn.effects.insert(0, append);
        turn
    }

    /// Adds an answer to the record of the pain number.
    fn add(&mut self, key: &str, word: &str, desk: &mut Desk, now: Now) -> Turn {
        let append = self.answers.check_in.map(|amends| {
            let amendment = Amendment {
                id: desk.ids.next(now.wall),
                at: now.wall,
                amends,
                set: [(key.to_owned(), word.into())].into_iter().collect(),
            };
            desk.append(Record::Amendment(amendment))
        });
        let mut turn = self.proceed(desk, now);
        turn.effects.splice(0..0, append);
        turn
    }

    /// Ends the questions after an answer about signs of this list, if one of them needs a call,
    /// because the advice comes first. After a sign for today the list of emergencies is still asked,
    /// if it is due.
    fn stop_asking(&mut self, list: Level) {
        let of_list = |sign: &&Sign| sign.level() == list;
        let signs = self.answers.signs.iter().filter(of_list);
        let Some(level) = signs.map(|sign| self.answers.level_of(*sign)).min() else {
            return;
        };
        let emergencies = |question: &Question| matches!(question, Question::List(list) if list.level == Level::Emergency);
        match level {
            Level::Emergency => self.queue.clear(),
            Level::Today => self.queue.retain(emergencies),
            _ => {}
        }
    }

    /// The next question, or what follows once none is left.
    pub(super) fn proceed(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let next = self
            .queue
            .pop_front()
            .or_else(|| self.last_question(desk, now));
        match next {
            Some(mut question) => {
                // Tick what applies now, because a sign may have been answered in the meantime.
                if let Question::List(list) = &mut question {
                    self.answers.fill(list);
                }
                self.stage = Stage::Ask(question);
                Turn::stay()
            }
            None => self.conclude(desk, now),
        }
    }

    /// What is only asked where the answers so far call for it.
    fn last_question(&self, desk: &Desk, now: Now) -> Option<Question> {
        if let Purpose::Usual(_) = self.purpose {
            return None;
        }
        let known = self.answers.start(desk, now);
        let urgent = |sign: &Sign| self.answers.level_of(*sign) <= Level::Today;
        if self.answers.signs.iter().any(urgent) {
            return None;
        }
        if self.answers.asks_to_acknowledge() {
            return Some(Question::Acknowledge);
        }
        let programme = self.programme()?;
        let offered = Choice::offered(start(&known), programme, desk, now)?;
        // The plan depends on it.
        if let Some(question) = self.usual_question(desk, now) {
            return Some(question);
        }
        if !self.answers.moved && desk.lately().mobility_due(desk.today(now)) {
            return Some(Question::Mobility);
        }
        let plan = self.plan(self.choice.unwrap_or(offered), programme, desk)?;
        let open = desk.lately().ask_first(desk.today(now));
        let in_plan = |id: &ExerciseId| plan.items().iter().any(|item| item.exercise == *id);
        let first = open
            .into_iter()
            .find(|id| in_plan(id) && !self.answers.knows_of(id));
        first.map(Question::AskFirst)
    }
}
