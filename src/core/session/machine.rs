//! Turns events and time into facts and effects.

use super::event::{Effect, Event, Reason, ReplayError};
use super::fact::{Entry, Fact, FrozenBy};
use super::progress::Occasion;
use super::state::{Moment, State, Track, millis_of};
use crate::core::cue::Cue;
use crate::core::plan::Plan;
use crate::core::record::{ExerciseDone, Outcome, ProgrammeRef, SessionRecord, Stop};
use crate::core::safety::Action;
use crate::core::time::{Mono, Now};
use chrono::{DateTime, FixedOffset, TimeDelta};
use std::time::Duration;

/// A session that runs or is over.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) plan: Plan,
    pub(super) track: Track,
    /// When this process took over the session, and the session's millisecond at that moment. The
    /// monotonic clock of a new process starts again, so millisecond 0 may be before its start.
    origin: (Mono, u64),
    /// A fact that replaying added and that is not in the journal yet. It is recorded before the
    /// next fact.
    owed: Option<Entry>,
    /// The session's millisecond of the last key.
    pub(super) touched: u64,
    /// The clocks at the last event.
    pub(super) seen: Now,
    /// How many cues of the current step (or three-two-one) were given.
    pub(super) cued: usize,
}

impl Session {
    /// Begins a plan now.
    pub fn begin(plan: Plan, now: Now) -> (Self, Vec<Effect>) {
        let track = Track::new(
            &plan,
            Moment {
                ms: 0,
                at: now.wall,
            },
        );
        let mut session = Self {
            plan,
            track,
            origin: (now.mono, 0),
            owed: None,
            touched: 0,
            seen: now,
            cued: 0,
        };
        let effects = session.cues_due(0);
        (session, effects)
    }

    /// Rebuilds a session from its journal. It is frozen at the same repetition; only the question
    /// after a rest keeps its state.
    ///
    /// `plan` is the plan at the start; easing is applied again. `start` is the local time at which
    /// the session began.
    pub fn replay(
        mut plan: Plan,
        start: chrono::DateTime<chrono::FixedOffset>,
        journal: &[Entry],
        now: Now,
    ) -> Result<Self, ReplayError> {
        let mut track = Track::new(&plan, Moment { ms: 0, at: start });
        for (index, entry) in journal.iter().enumerate() {
            let moment = Moment {
                ms: entry.ms,
                at: entry.at,
            };
            let applied = track.apply(&mut plan, &entry.fact, moment);
            applied.map_err(|_| ReplayError { entry: index + 1 })?;
        }
        let mut owed = None;
        if matches!(
            track.state,
            State::Running { .. } | State::GoingOn { .. } | State::Resting { .. }
        ) {
            let Moment { ms, at } = track.last;
            let fact = Fact::Frozen { by: FrozenBy::Gap };
            let applied = track.apply(&mut plan, &fact, track.last);
            applied.map_err(|_| ReplayError {
                entry: journal.len(),
            })?;
            owed = Some(Entry { ms, at, fact });
        }
        let origin = (now.mono, track.last.ms);
        Ok(Self {
            plan,
            origin,
            owed,
            touched: track.last.ms,
            track,
            seen: now,
            cued: 0,
        })
    }

    /// Handles what happened at this time.
    pub fn handle(&mut self, event: Event, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.track.state.is_over() {
            return effects;
        }
        effects.extend(self.owed.take().map(Effect::Record));
        if self.slept(now) {
            // What happened since the last event is unknown, so the session freezes at the moment
            // of that event.
            let seen = self.moment(self.seen);
            let fact = match &self.track.state {
                State::AskingBack { .. } => self.unanswered(),
                _ if self.asks_if_there() => self.given_up(),
                _ => Fact::Frozen { by: FrozenBy::Gap },
            };
            self.happen(fact, seen, &mut effects);
            effects.extend(self.stopped_by_itself());
            self.seen = now;
            if matches!(event, Event::Felt | Event::Stop(_) | Event::Interrupt) {
                self.react(event, self.moment(now), &mut effects);
            }
            return effects;
        }
        self.seen = now;
        if event != Event::Tick {
            self.touched = self.moment(now).ms;
        }
        self.pass_deadlines(now, &mut effects);
        if !self.track.state.is_over() {
            self.react(event, self.moment(now), &mut effects);
        }
        effects
    }

    /// Ends a session that will not be resumed, at the moment of its last entry.
    pub fn close(&mut self, event: Event) {
        let last = self.track.last;
        self.react(event, last, &mut Vec::new());
    }

    /// The record of a session that is over; `None` before that.
    pub fn record(&self, occasion: &Occasion) -> Option<SessionRecord> {
        let (mut outcome, mut stop) = match &self.track.state {
            State::Completed => (Outcome::Completed, None),
            State::Stopped(stop) => (Outcome::Stopped, Some(stop.clone())),
            State::Interrupted => (Outcome::Interrupted, None),
            // After most events it is asked for in vain, so that nothing is counted before.
            _ => return None,
        };
        let exercises = self.exercises();
        if outcome == Outcome::Completed && !exercises.iter().any(ExerciseDone::is_done) {
            (outcome, stop) = (Outcome::Stopped, Some(Stop::NOTHING_DONE));
        }
        let outline = self.plan.outline();
        Some(SessionRecord {
            id: occasion.id,
            start: occasion.start,
            end: self.end(occasion.start),
            local_date: occasion.local_date,
            programme: ProgrammeRef {
                id: outline.programme.clone(),
                hash: self.plan.hash().into(),
                level: outline.level.map(|level| level.now),
            },
            app: occasion.app.clone(),
            active_s: self.track.active_ms / 1_000,
            outcome,
            plan: outline.kind,
            pain_before: occasion.pain_before,
            paper: false,
            today: occasion.today.clone(),
            exercises: exercises
                .into_iter()
                .chain(occasion.left_out.iter().cloned())
                .collect(),
            stop,
        })
    }

    /// What was done, for each exercise.
    fn exercises(&self) -> Vec<ExerciseDone> {
        self.track.progress.exercises(&self.plan)
    }

    /// When the session ended, but never before the time that the exercises took: the clock may
    /// have been set back in between.
    fn end(&self, start: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        let active = i64::try_from(self.track.active_ms).ok();
        let over = active
            .and_then(TimeDelta::try_milliseconds)
            .and_then(|active| start.checked_add_signed(active));
        self.track.last.at.max(over.unwrap_or(start))
    }

    /// The plan in its current form, shorter if an exercise was eased.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its state.
    pub fn state(&self) -> &State {
        &self.track.state
    }

    /// The exercise that the patient just skipped, while that is still shown, and whether some of
    /// it was done.
    pub fn left_out(&self) -> Option<(usize, bool)> {
        let item = self.track.left_out(&self.plan)?;
        Some((item, self.track.progress.is_begun(item)))
    }

    /// Repetitions done of all planned ones; each side counts as one.
    pub fn share_done(&self) -> (u32, u32) {
        self.track.progress.share()
    }

    pub(super) fn moment(&self, now: Now) -> Moment {
        Moment {
            ms: self.ms(now.mono).max(self.track.last.ms),
            at: now.wall,
        }
    }

    /// The session's millisecond at a monotonic moment.
    pub(super) fn ms(&self, at: Mono) -> u64 {
        let (since, before) = self.origin;
        before.saturating_add(millis_of(at.since(since)))
    }

    /// The monotonic moment of a millisecond. For a millisecond before this process, the moment the
    /// process took over.
    pub(super) fn mono(&self, ms: u64) -> Mono {
        let (since, before) = self.origin;
        since.plus(Duration::from_millis(ms.saturating_sub(before)))
    }

    fn react(&mut self, event: Event, now: Moment, effects: &mut Vec<Effect>) {
        let fact = match event {
            Event::Tick | Event::Here => return,
            Event::Freeze(by) => Fact::Frozen { by },
            Event::Felt => Fact::Frozen { by: FrozenBy::Felt },
            Event::Answered(answer) => Fact::Answered(answer),
            Event::Easier(instead) => Fact::Easier { instead },
            Event::Settled => Fact::Settled,
            Event::GoOn => Fact::GoingOn,
            Event::Ready => Fact::Ready,
            Event::Next => Fact::Next,
            Event::Back => Fact::Back,
            Event::CameBack => Fact::CameBack,
            Event::Minutes(minutes) => Fact::Minutes { minutes },
            Event::Stop(reason) => Fact::Stopped(self.stop(&reason)),
            Event::Interrupt => Fact::Interrupted,
        };
        self.happen(fact, now, effects);
    }

    /// Applies a fact if it can follow, and collects its effects.
    pub(super) fn happen(&mut self, fact: Fact, at: Moment, effects: &mut Vec<Effect>) {
        let before = self.track.state.clone();
        let skips = self.rule_skips();
        let wants_less = matches!(&fact, Fact::Easier { instead: None });
        let eases =
            wants_less || matches!(&fact, Fact::Answered(answer) if answer.action == Action::Ease);
        if self.track.apply(&mut self.plan, &fact, at).is_err() {
            return;
        }
        if !matches!(fact, Fact::Passed | Fact::Resumed | Fact::Rested) {
            effects.push(Effect::Hush);
        }
        effects.push(Effect::Record(Entry {
            ms: at.ms,
            at: at.at,
            fact,
        }));
        if self.track.state != before {
            self.cued = 0;
        }
        if wants_less {
            self.keep_quiet_about_the_past();
        }
        let asks = self.asks_if_there();
        let froze = matches!(self.track.state, State::Frozen { .. }) && !asks;
        let over = self.track.state == State::Completed;
        // A patient who did nothing hears no praise.
        let done = over && self.exercises().iter().any(ExerciseDone::is_begun);
        let cues = [
            (
                froze && !matches!(before, State::Frozen { .. }),
                Cue::Frozen,
            ),
            (asks, Cue::AskThere),
            (eases, Cue::Ease),
            (self.rule_skips() > skips && !over, Cue::SkippedByRule),
            (done, Cue::End),
        ];
        let cues = cues.into_iter().filter(|(is_so, _)| *is_so);
        effects.extend(cues.map(|(_, cue)| self.call(cue, self.quiet_for(cue))));
        effects.extend(self.cues_due(at.ms));
    }

    pub(super) fn stop(&self, reason: &Reason) -> Stop {
        let step = self.step();
        let item = step.and_then(|s| self.plan.items().get(s.item));
        Stop {
            why: reason.why,
            kind: reason.kind,
            level: reason.level,
            exercise: item.map(|item| item.exercise.clone()),
            set: step.map_or(0, |s| s.set),
            rep: step.map_or(0, |s| s.rep),
            side: step.and_then(|s| s.side),
            row: reason.row,
            part: reason.part,
            action: Action::Stop,
            contact: reason.contact,
        }
    }
}
