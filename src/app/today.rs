//! Today: what it is, which plan is open and why, what was kept, the pain of the last two weeks.
//! Enter starts, or leads to the question that stands in the way.

mod level;
mod state;

use super::absence;
use super::check_in::Answers;
use super::desk::Desk;
use super::instead;
use super::turn::{Goto, Turn, Wish};
use crate::core::history::{Asked, Goal, Kept, PainDay, pain_by_day};
use crate::core::keys::{Action, Context};
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::{Instead, Programme};
use crate::core::record::Pause;
use crate::core::safety::{Condition, Conditions, Offer, Offered, Sign, Start, progress, start};
use crate::core::time::Now;
use crate::core::usual_time::is_about;
use chrono::{Datelike, Days, NaiveDate, Timelike};
pub use level::LevelNews;
pub use state::{Rest, State, Trained};
use std::sync::Arc;

/// Days for which the next programme is hinted at, and from which on again (ours).
const ONWARD_STANDS: i64 = 7;
const ONWARD_EVERY: i64 = 28;
/// Days of pain that are shown, today included.
const PAIN_DAYS: u64 = 14;

/// The part of the day, for the greeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Until noon.
    Morning,
    /// Until six.
    Afternoon,
    /// After.
    Evening,
}

/// Today.
#[derive(Debug, Clone)]
pub struct Today {
    /// The date that counts.
    pub date: NaiveDate,
    /// Morning, afternoon, evening.
    pub part: PartOfDay,
    /// What today is.
    pub state: State,
    pub programme: Option<Arc<Programme>>,
    /// What the rules offer before today's number is given; that number may only ask for less.
    pub offer: Offer,
    /// The day of the session after which the programme is paused.
    pub paused_after: Option<NaiveDate>,
    /// The plan that is open.
    pub plan: Option<Plan>,
    /// The signs that are open, most serious first.
    pub signs: Vec<Sign>,
    /// The standing conditions.
    pub conditions: Conditions,
    pub kept: Kept,
    /// Whether it is about the usual time, and the day is not kept yet.
    pub is_time: bool,
    /// Whether the whole log was read, so that long streaks can be shown.
    pub whole: bool,
    /// What may come after the programme.
    pub onward: Option<Onward>,
    /// Another level of the programme; never beside what may come after it.
    pub level: Option<LevelNews>,
    /// An easier exercise in the place of another; never beside another step.
    pub instead: Option<Instead>,
    /// Exercises of the programme that are left out for the standing conditions.
    pub hidden: usize,
    /// What is to be asked about what matters, in a quiet line; its key leads there.
    pub asks: Option<Asked>,
    /// The present goals.
    pub goals: Vec<Goal>,
    /// The last day of the pause that today is in.
    pub away: Option<NaiveDate>,
    /// Pain of the last two weeks, on the days on which a number was given.
    pub pains: Vec<PainDay>,
}

/// The programme that may come next. It is offered, never taken.
#[derive(Debug, Clone)]
pub enum Onward {
    /// The patient can look at it and choose it.
    Offered(Arc<Programme>),
    /// The patient should ask a clinician first.
    AskFirst(Arc<Programme>),
}

impl Onward {
    /// What the programme and the rules of progress allow after the sessions so far.
    fn of(programme: &Programme, desk: &Desk, date: NaiveDate) -> Option<Self> {
        let next = programme.next.as_ref()?;
        let lately = desk.lately();
        let last = lately.last_pain().unwrap_or(Pain::NONE);
        if !desk.log.whole || !lately.open_signs().is_empty() || lately.paused(last, date) {
            return None;
        }
        progress(&lately.progress(programme, date)).ok()?;
        // Whoever passes it by does not meet it each day.
        let since = date
            .signed_duration_since(lately.onward_since(programme)?)
            .num_days();
        if since % ONWARD_EVERY >= ONWARD_STANDS {
            return None;
        }
        let conditions = desk.conditions(programme);
        let ticked = |c: &Condition| conditions.cleared.contains(c);
        let mut held = conditions.held.iter();
        let ask = held.any(|c| c.needs_tick_to_progress() && !ticked(c));
        let following = desk.library.programme(&next.programme)?;
        Some(if ask || next.ask_first {
            Self::AskFirst(following)
        } else {
            Self::Offered(following)
        })
    }
}

/// What the rules offer before today's number is given. Pain that was not said yet asks for nothing;
/// lists that were never answered come with the check-in.
fn offer(signs: &[Sign], conditions: &Conditions, desk: &Desk, date: NaiveDate) -> Offer {
    let lately = desk.lately();
    let pain = lately.before_on(date).unwrap_or(Pain::NONE);
    start(&Start {
        signs: Some(signs.to_vec()),
        passed: lately.passed_signs(),
        conditions: Some(conditions.clone()),
        ..lately.start(pain, date)
    })
}

/// The day of the session after which an offer pauses the programme.
fn paused_after(offer: Offer, desk: &Desk, date: NaiveDate) -> Option<NaiveDate> {
    let lately = desk.lately();
    let pain = lately.before_on(date).unwrap_or(Pain::NONE);
    let paused = offer.is_paused().then(|| lately.paused_after(pain, date));
    paused.flatten()
}

/// Never more than one of both: the levels come before the next programme. Where both are only
/// questions for the clinician, the larger one is asked.
fn one_of_both(
    level: Option<LevelNews>,
    onward: Option<Onward>,
    is_at_last: bool,
) -> (Option<LevelNews>, Option<Onward>) {
    match (level, onward) {
        (None, onward) => (None, onward.filter(|_| is_at_last)),
        (level, _) => (level, None),
    }
}

/// The plan of an offer; nothing where none is offered.
fn open_plan(programme: &Programme, offer: Offer, desk: &Desk, date: NaiveDate) -> Option<Plan> {
    let kind = offer.plan.kind()?;
    let before = (offer.plan == Offered::PhaseDown).then(|| desk.library.before(&programme.id));
    // After a stop for pain nothing full is done on the same day.
    let stopped = desk.lately().was_stopped_on(date);
    match before.flatten().filter(|_| !stopped) {
        Some(before) => desk.plan(&before, PlanKind::Full),
        None => desk.plan(programme, kind),
    }
}

/// What is asked on Today: nothing while a sign is open or no session is offered.
fn asks(state: State, signs: &[Sign], desk: &Desk, now: Now) -> Option<Asked> {
    let quiet = signs.is_empty() && !matches!(state, State::Resting(_));
    let mut due = desk.to_ask(now).into_iter();
    due.next().filter(|_| quiet)
}

/// The present goals with their scores.
fn goals(desk: &Desk) -> Vec<Goal> {
    let goals = desk.lately().goals_over_time().into_iter();
    goals.filter(|goal| goal.is_present).collect()
}

impl Today {
    pub(super) fn new(desk: &Desk, now: Now) -> Self {
        let date = desk.today(now);
        let programme = desk.programme();
        let signs = desk.lately().open_signs();
        let conditions = match &programme {
            Some(programme) => desk.conditions(programme),
            None => Conditions::none(),
        };
        let offer = offer(&signs, &conditions, desk, date);
        let state = State::of(state::Known {
            lately: desk.lately(),
            whole: desk.log.whole,
            offer,
            today: date,
        });
        let since = date - Days::new(PAIN_DAYS - 1);
        let pains = pain_by_day(&desk.log.records).into_iter();
        let leads_on = state.leads_on() && !offer.asks_to_talk();
        let goes_on = |p: &Arc<Programme>| leads_on.then(|| Onward::of(p, desk, date));
        let news = |p: &Arc<Programme>| {
            let day = level::Day {
                offer,
                conditions: &conditions,
                leads_on,
                date,
            };
            LevelNews::of(p, day, desk)
        };
        let (level, onward) = one_of_both(
            programme.as_ref().and_then(news),
            programme.as_ref().and_then(goes_on).flatten(),
            programme.as_ref().is_none_or(|p| desk.is_at_last_level(p)),
        );
        // The hint can wait; what is asked stands for a week.
        let asks = asks(state, &signs, desk, now);
        let onward = onward.filter(|_| asks.is_none());
        let quiet = asks.is_none() && onward.is_none() && level.is_none();
        let rests = matches!(state, State::Resting(_)) || offer.asks_to_talk();
        let instead = (quiet && !rests).then(|| instead::of_last(desk, date));
        let mut today = Self {
            date,
            instead: instead.flatten(),
            part: match now.wall.hour() {
                4..=11 => PartOfDay::Morning,
                12..=17 => PartOfDay::Afternoon,
                _ => PartOfDay::Evening,
            },
            state,
            plan: programme
                .as_ref()
                .and_then(|p| open_plan(p, offer, desk, date)),
            onward,
            level,
            hidden: programme.as_ref().map_or(0, |p| desk.hidden(p)),
            programme,
            paused_after: paused_after(offer, desk, date),
            offer,
            asks,
            signs,
            conditions,
            kept: desk.kept(now),
            goals: goals(desk),
            away: desk.lately().away(date).map(Pause::last),
            is_time: false,
            whole: desk.log.whole,
            pains: pains
                .filter(|day| (since..=date).contains(&day.date))
                .collect(),
        };
        today.look_at_the_clock(desk, now);
        today
    }

    /// Whether today leaves room for more than a programme has: the full plan is offered, and nothing
    /// speaks against it.
    pub(super) fn leaves_room(programme: &Programme, desk: &Desk, now: Now) -> bool {
        let date = desk.today(now);
        let signs = desk.lately().open_signs();
        let conditions = desk.conditions(programme);
        let offer = offer(&signs, &conditions, desk, date);
        let stopped = desk.lately().was_stopped_on(date);
        let began = desk.lately().sessions().next().is_some();
        // Where a level more is a question for the clinician, so is a harder exercise.
        let asks_first = level::asks_first(programme, &conditions);
        let settled = desk.log.whole && began && !stopped && !asks_first;
        settled && offer.is_usual() && signs.is_empty()
    }

    /// Checks whether it is about the usual time: when Today opens and when a key is pressed,
    /// because nothing wakes an idle screen.
    pub(super) fn look_at_the_clock(&mut self, desk: &Desk, now: Now) {
        let usual = desk.settings.usual_time;
        let is_about = usual.is_some_and(|usual| is_about(usual, now.wall.time()));
        self.is_time = is_about && self.is_to_do();
    }

    /// Whether there is a programme for today and nothing speaks against it: the day is not kept, and
    /// is neither one of rest, nor away, nor one that the programme leaves free.
    pub fn is_to_do(&self) -> bool {
        let open = !matches!(self.state, State::Done(_) | State::Resting(_));
        open && self.programme.is_some() && self.away.is_none() && !self.is_day_off()
    }

    /// Whether the programme has chosen days of the week, and today is none of them and nothing was done.
    pub fn is_day_off(&self) -> bool {
        let chosen = self.kept.chosen();
        let other = chosen.is_some_and(|days| !days.holds(self.date.weekday()));
        other && !self.kept.is_kept(self.date)
    }

    pub(super) fn context(&self) -> Context {
        match (self.state, &self.onward) {
            (State::Resting(_), _) if self.programme.is_some() => Context::TodayResting,
            _ if self.asks_to_talk() => Context::TodayTalk,
            (_, Some(Onward::Offered(_))) => Context::TodayOnward,
            _ => match self.level {
                Some(LevelNews::Offered { .. }) => Context::TodayLevel,
                Some(LevelNews::AskFirst { .. }) => Context::TodayLevelAsk,
                Some(LevelNews::Taken { .. }) => Context::TodayLevelTaken,
                None => Context::Today,
            },
        }
    }

    /// Whether the advice on it is answered by *I have talked with someone*.
    fn asks_to_talk(&self) -> bool {
        self.programme.is_some() && self.offer.asks_to_talk()
    }

    /// Writes down that the patient has talked with someone.
    fn talked(&self, desk: &mut Desk, now: Now) -> Turn {
        let programme = self.programme.as_ref();
        let cleared = programme.map(|programme| programme.cleared_conditions());
        let said = Answers::say_talked(cleared.unwrap_or_default(), desk, now);
        Turn::to(Goto::Today).with(said)
    }

    /// Takes the level that is offered, or goes back to the one before.
    fn change_level(&self, desk: &mut Desk, now: Now) -> Turn {
        let change = self.level.as_ref().map(LevelNews::change);
        let both = change.zip(self.programme.as_ref());
        both.map_or_else(Turn::stay, |((levels, why, by), programme)| {
            let change = desk.set_level(&programme.id, levels, (why, by), now);
            Turn::to(Goto::Today).with(change)
        })
    }

    pub(super) fn act(&self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        let to = match (action, &self.programme, &self.onward) {
            (Action::Confirm, Some(programme), _) => Goto::CheckIn(Arc::clone(programme).into()),
            (Action::Confirm, None, _) => Goto::Programmes,
            (Action::Gentler, Some(programme), _) => Goto::CheckIn(Wish {
                gentle: true,
                ..Arc::clone(programme).into()
            }),
            (Action::Change, Some(programme), _) => Goto::Change(Arc::clone(programme)),
            (Action::Edit, Some(programme), _) => Goto::Edit {
                id: programme.id.clone(),
                is_from_today: true,
            },
            (Action::Onward, _, Some(Onward::Offered(next))) => Goto::Programme(Arc::clone(next)),
            (Action::Talked, ..) => return self.talked(desk, now),
            (Action::Instead, ..) => match self.instead.clone() {
                Some(instead) => Goto::Instead(Box::new(instead)),
                None => return Turn::stay(),
            },
            (Action::Goals, ..) => Goto::Matters,
            (Action::Away, ..) if self.away.is_some() => {
                return Turn {
                    effects: absence::end(desk, now),
                    to: Some(Goto::Today),
                };
            }
            (Action::Away, ..) => Goto::Absence(None),
            (Action::ChangeLevel, ..) => return self.change_level(desk, now),
            (Action::History, ..) => Goto::History,
            (Action::Library, ..) => Goto::Library,
            (Action::About, ..) => Goto::About,
            (Action::Settings, ..) => Goto::Settings(0),
            (Action::Leave, ..) => return Turn::leave(),
            _ => return Turn::stay(),
        };
        Turn::to(to)
    }
}
