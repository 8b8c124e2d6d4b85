//! A session on screen: the running session, the panels over it, and where it leads.

mod answered;
mod explained;
mod sent;

use super::desk::Desk;
use super::msg::Effect;
use super::pain_panel::{PainPanel, Saved, Symptom};
use super::turn::Turn;
use crate::core::exercise::Exercise;
use crate::core::exercise::limits::MINUTES;
use crate::core::figure::Figure;
use crate::core::keys::{Action, Context};
use crate::core::pain::Pain;
use crate::core::plan::{Plan, StepKind};
use crate::core::record::{ExerciseDone, ForToday, Why};
use crate::core::safety::{Condition, Contact, Feeling};
use crate::core::session::{Answer, Event, FrozenBy, Occasion, Reason, Session, State};
use crate::core::text::Plain;
use crate::core::time::{Mono, Now};
use crate::core::write::{Ticket, Write};
use crate::i18n::t;
use answered::ache;
pub(super) use answered::unanswered;
use sent::exercises_of;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// Pictures of a moving figure in a second, at most: enough for a slow movement in cells.
const PICTURES: u16 = 12;
/// The time from one to the next where nothing else counts.
pub(super) const PICTURE: Duration = Duration::from_millis(1_000_u64.div_ceil(PICTURES as u64));

/// A session on screen.
#[derive(Debug, Clone)]
pub struct SessionScreen {
    pub session: Session,
    /// When and how it began.
    pub occasion: Occasion,
    /// The exercises of its plan, as far as they can be had, in order.
    pub exercises: Vec<Option<Arc<Exercise>>>,
    /// The standing conditions, for the cautions that concern them.
    pub held: Vec<Condition>,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// The last answer on the pain panel with which the session continues.
    pub answered: Option<Answer>,
    /// The instruction was asked for, and stands there from this step on, from 0.
    pub explained: Option<usize>,
    /// News about voice and tones, shown until the next key.
    pub sound: Option<SoundNews>,
    /// What the writer could not write, from its last answer.
    pub trouble: Option<Plain>,
}

/// What is new about voice and tones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundNews {
    /// A key switched the voice.
    Switched,
    /// Words or tones are not heard.
    Unheard,
}

/// What lies over a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// What do you feel?
    Pain(PainPanel),
    /// The pain is as it was before: stop here, or go on?
    Unchanged(Pain),
    /// The pain is one point higher than before: stop here, or leave this exercise out?
    OneMore(Feeling, Pain),
    /// End the session here?
    Leave,
    /// How many minutes was it?
    Minutes(u32),
}

/// What a session begins with, beside its plan.
#[derive(Debug, Clone)]
pub(super) struct Begun {
    pub(super) id: Uuid,
    pub(super) pain_before: Option<Pain>,
    /// What was left out of the plan beforehand.
    pub(super) left_out: Vec<ExerciseDone>,
    /// What was changed of it beforehand.
    pub(super) today: Vec<ForToday>,
}

impl SessionScreen {
    /// Starts a session.
    pub(super) fn begin(with: Begun, plan: Plan, desk: &mut Desk, now: Now) -> (Self, Vec<Effect>) {
        let occasion = Occasion {
            id: with.id,
            start: now.wall,
            local_date: desk.today(now),
            app: env!("CARGO_PKG_VERSION").into(),
            pain_before: with.pain_before,
            left_out: with.left_out,
            today: with.today,
        };
        let begin = Write::Begin(Box::new(occasion.clone()), Box::new(plan.outline().clone()));
        let begin = desk.write(begin);
        let (session, effects) = Session::begin(plan, now);
        let screen = Self::over(session, occasion, desk);
        let mut all = vec![begin];
        all.extend(screen.carry(effects, desk));
        (screen, all)
    }

    /// A session that was left unfinished goes on, frozen where it was.
    pub(super) fn resume(session: Session, occasion: Occasion, desk: &mut Desk) -> (Self, Effect) {
        let resume = desk.write(Write::Resume(occasion.id));
        (Self::over(session, occasion, desk), resume)
    }

    fn over(session: Session, occasion: Occasion, desk: &Desk) -> Self {
        let exercises = exercises_of(&session, desk);
        let held = desk.lately().conditions(Vec::new());
        Self {
            held: held.map(|known| known.held).unwrap_or_default(),
            session,
            occasion,
            exercises,
            panel: None,
            answered: None,
            explained: None,
            sound: None,
            trouble: None,
        }
    }

    /// The context of its keys.
    pub fn context(&self) -> Context {
        match &self.panel {
            Some(Panel::Pain(panel)) => panel.context(),
            Some(Panel::Unchanged(_) | Panel::OneMore(..)) => Context::AskOn,
            Some(Panel::Leave) => Context::AskLeave,
            Some(Panel::Minutes(_)) => Context::Minutes,
            None => match self.session.state() {
                State::Running { .. } if self.is_away() => Context::Away,
                State::Running { .. } if self.is_getting_ready() => Context::GettingReady,
                State::Running { .. } | State::GoingOn { .. } => Context::Running,
                State::Resting { .. } => Context::Resting,
                State::AskingBack { .. } => Context::AskOn,
                _ if self.session.owes_rest() => Context::RestFrozen,
                _ => Context::Frozen,
            },
        }
    }

    /// Whether it is asked if the leg pain is back where it was.
    pub fn is_asking_back(&self) -> bool {
        matches!(self.session.state(), State::AskingBack { .. })
    }

    fn is_away(&self) -> bool {
        let step = self.session.step();
        step.is_some_and(|step| step.kind == StepKind::Away)
    }

    fn is_getting_ready(&self) -> bool {
        let step = self.session.step();
        step.is_some_and(|step| step.kind.prepares())
    }

    /// The next deadline. `pictures` asks for those of a moving figure too.
    pub(super) fn next_wake(&self, pictures: bool) -> Option<Mono> {
        let picture = (pictures && self.moves())
            .then(|| self.session.next_picture(PICTURES))
            .flatten();
        self.words_until().into_iter().chain(picture).min()
    }

    /// Until when time that passes changes no word and no number of it: only its figure moves, and its bar.
    pub fn words_until(&self) -> Option<Mono> {
        let wake = self.session.next_wake();
        wake.into_iter().chain(self.session.next_second()).min()
    }

    /// The figure of the exercise at hand.
    pub fn figure(&self) -> Option<&Figure> {
        let step = self.session.step()?;
        self.exercises.get(step.item)?.as_deref()?.figure()
    }

    /// Whether the step at hand moves a figure.
    pub fn moves(&self) -> bool {
        let kind = self.session.step().map(|step| step.kind);
        let moves = |kind| self.figure().is_some_and(|figure| figure.moves_in(kind));
        kind.is_some_and(moves)
    }

    /// Handles an action.
    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match (&mut self.panel, action) {
            (Some(Panel::Pain(_)), Action::Pain) => Turn::stay(),
            (_, Action::Pain) => self.felt(desk, now),
            (Some(Panel::Pain(panel)), Action::Leave) => {
                let kind = panel.kind;
                self.stop_unanswered(kind, desk, now)
            }
            (Some(Panel::Pain(panel)), action) => match panel.act(action) {
                Some(symptom) => self.answer(symptom, desk, now),
                None => Turn::stay(),
            },
            (Some(Panel::Unchanged(level)), Action::Pick(0) | Action::Leave) => {
                let level = *level;
                self.stop_unchanged(level, desk, now)
            }
            (Some(Panel::Unchanged(level)), Action::Pick(1)) => {
                let symptom = ache(*level);
                let ruling = symptom.ruling(self.around(desk));
                self.go_on(symptom, ruling, desk, now)
            }
            (Some(Panel::OneMore(feeling, level)), action) if ends_one_more(action) => {
                let symptom = Symptom {
                    feeling: *feeling,
                    level: Some(*level),
                };
                match action {
                    Action::Pick(1) => self.leave_one_more(symptom, desk, now),
                    _ => self.stop_one_more(symptom, desk, now),
                }
            }
            (None, Action::Pick(0)) => self.settled(desk, now),
            (None, Action::Pick(1)) => self.still_down(desk, now),
            (Some(Panel::Leave), Action::Yes) => self.stop_by_choice(desk, now),
            (Some(Panel::Leave), Action::Leave) => {
                let mut turn = self.stop_by_choice(desk, now);
                turn.effects.push(Effect::Leave);
                turn
            }
            (Some(Panel::Leave), Action::No) => {
                self.panel = None;
                self.send(Event::GoOn, desk, now)
            }
            (Some(Panel::Minutes(minutes)), Action::Confirm) => {
                let minutes = *minutes;
                self.panel = None;
                self.send(Event::Minutes(minutes), desk, now)
            }
            (Some(Panel::Minutes(minutes)), Action::Less | Action::More) => {
                let by = if action == Action::Less { -1 } else { 1 };
                *minutes = minutes.saturating_add_signed(by).min(MINUTES.high());
                Turn::stay()
            }
            (_, Action::Leave) => {
                self.panel = Some(Panel::Leave);
                self.send(Event::Freeze(FrozenBy::Leaving), desk, now)
            }
            (_, Action::Freeze) => self.send(Event::Freeze(FrozenBy::Asked), desk, now),
            (_, Action::GoOn) => self.send(Event::GoOn, desk, now),
            (_, Action::Ready) => self.send(Event::Ready, desk, now),
            (_, Action::Next) => self.send(Event::Next, desk, now),
            (_, Action::Back) => self.send(Event::Back, desk, now),
            (None, Action::Explain) => self.explain(desk, now),
            (None, Action::Easier) => self.make_easier(desk, now),
            (_, Action::Confirm) => self.came_back(desk, now),
            _ => Turn::stay(),
        }
    }

    /// A key without a meaning, the help, a suspension: it freezes whatever runs.
    pub(super) fn freeze(&mut self, by: FrozenBy, desk: &mut Desk, now: Now) -> Turn {
        self.send(Event::Freeze(by), desk, now)
    }

    /// Closes a session that was frozen for hours, because its pain and its answers are out of
    /// date. Returns nothing if a question is open, which still waits.
    pub(super) fn too_long_ago(&mut self, desk: &mut Desk, now: Now) -> Option<Turn> {
        let stands = match self.session.state() {
            State::Frozen { by, .. } => *by != FrozenBy::Felt,
            State::CameBack { .. } => true,
            _ => false,
        };
        if !stands {
            return None;
        }
        if self.session.owes_rest() {
            return Some(self.still_down(desk, now));
        }
        desk.notice(Plain::new(&desk.texts.say(t::UNFINISHED_CLOSED)));
        let turn = self.send(Event::Interrupt, desk, now);
        Some(Turn { to: None, ..turn })
    }

    /// A key that changes nothing here was pressed.
    pub(super) fn touched(&mut self, desk: &mut Desk, now: Now) -> Turn {
        self.send(Event::Here, desk, now)
    }

    /// Time has passed.
    pub(super) fn wake(&mut self, desk: &mut Desk, now: Now) -> Turn {
        self.send(Event::Tick, desk, now)
    }

    /// The writer answers.
    pub(super) fn written(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        if let Some(Panel::Pain(panel)) = &mut self.panel {
            panel.saved.answer(ticket, result);
        }
        self.trouble = result.as_ref().err().cloned();
    }

    fn felt(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let turn = self.send(Event::Felt, desk, now);
        let ticket = turn.effects.iter().rev().find_map(|effect| match effect {
            Effect::Write(ticket, Write::Entry(_)) => Some(*ticket),
            _ => None,
        });
        let saved = ticket.map_or(Saved::Nothing, Saved::Waiting);
        if turn.to.is_none() {
            self.panel = Some(Panel::Pain(PainPanel {
                saved,
                ..PainPanel::default()
            }));
        }
        turn
    }

    /// The easier version of the exercise at hand: the exercise it names, else less of the same.
    fn make_easier(&mut self, desk: &mut Desk, now: Now) -> Turn {
        if !self.session.may_ease() {
            // It has no meaning here, and such a key freezes.
            return self.freeze(FrozenBy::Asked, desk, now);
        }
        let instead = self.exercise().and_then(|id| {
            let plan = self.session.plan();
            desk.easier_exercise(plan, id)
        });
        let before = self.session.plan().items().len();
        let effects = self
            .session
            .handle(Event::Easier(instead.map(Box::new)), now);
        if self.session.plan().items().len() != before {
            self.exercises = exercises_of(&self.session, desk);
        }
        self.answered = None;
        self.explained = None;
        Turn {
            effects: self.carry(effects, desk),
            to: None,
        }
    }

    fn came_back(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let turn = self.send(Event::CameBack, desk, now);
        if let State::CameBack { took } = self.session.state() {
            let minutes = u32::try_from(took.div_ceil(60_000)).unwrap_or(MINUTES.high());
            self.panel = Some(Panel::Minutes(minutes.min(MINUTES.high())));
        }
        turn
    }

    /// The patient ends the session. During the rest after leg pain this leaves the question
    /// unanswered, and no answer counts as the sterner one.
    fn stop_by_choice(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let reason = if self.session.owes_rest() {
            Reason::still_down()
        } else {
            Reason {
                why: Why::Chosen,
                kind: None,
                level: None,
                row: None,
                part: None,
                contact: Contact::None,
            }
        };
        self.panel = None;
        self.send(Event::Stop(reason), desk, now)
    }
}

/// Whether an action answers the question of one point more: stop here, or leave it out.
const fn ends_one_more(action: Action) -> bool {
    matches!(action, Action::Pick(0 | 1) | Action::Leave)
}
