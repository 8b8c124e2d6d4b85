//! Events and time in, facts and effects out.

use super::fact::{Entry, Fact, FrozenBy};
use super::progress::Occasion;
use super::state::{GO_ON_MS, Moment, State, Track, millis, millis_of};
use crate::core::cue::Cue;
use crate::core::pain::Pain;
use crate::core::plan::{Plan, StepKind};
use crate::core::record::{Outcome, ProgrammeRef, SessionRecord, Stop, Why};
use crate::core::safety::{Action, Contact, Feeling};
use crate::core::time::{Mono, Now};
use std::time::Duration;

/// Clocks that disagree by more than this, or a deadline missed by more, freeze the session.
const GAP: Duration = Duration::from_secs(2);

/// What a session is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Time has passed.
    Tick,
    /// Everything is to stand still.
    Freeze(FrozenBy),
    /// Something is felt: freeze, and the pain panel opens.
    Felt,
    /// What was felt lets the session go on.
    Eased,
    /// Go on, after a three-two-one.
    GoOn,
    /// On to what comes next.
    Next,
    /// Back to the start of this exercise, or the one before.
    Back,
    /// An activity away from the screen is over.
    CameBack,
    /// Its minutes are confirmed or corrected.
    Minutes(u32),
    /// The session is to end here.
    Stop(Reason),
    /// The program that ran it ended before it did.
    Interrupt,
}

/// Why a session is stopped; the place is the session's own knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Why.
    pub why: Why,
    /// What was felt.
    pub kind: Option<Feeling>,
    /// How strong.
    pub level: Option<Pain>,
    /// The row that decided.
    pub row: Option<u8>,
    /// Whom to talk to.
    pub contact: Contact,
}

/// What is to be done about it, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Silence, mid-word.
    Hush,
    /// Into the journal.
    Record(Entry),
    /// To be said or sounded.
    Cue(Cue),
}

/// A journal that does not fit its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("entry {entry} of the journal cannot follow the ones before it")]
pub struct ReplayError {
    /// Which entry, from 1.
    pub entry: usize,
}

/// A session under way, or over.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) plan: Plan,
    pub(super) track: Track,
    /// When this process took the session up, and the session's millisecond at that moment. A new
    /// process's monotonic clock starts anew, so millisecond 0 may lie before all of its time.
    origin: (Mono, u64),
    /// What replaying decided and no journal holds yet: it goes before whatever happens next.
    owed: Option<Entry>,
    /// The clocks when they were last looked at.
    pub(super) seen: Now,
    /// How many cues of the present step (or three-two-one) have been given.
    cued: usize,
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
            seen: now,
            cued: 0,
        };
        let effects = session.cues_due(0);
        (session, effects)
    }

    /// Rebuilds a session from its journal. It comes back frozen, at the same repetition.
    ///
    /// `start` is the local time at which it began.
    pub fn replay(
        plan: Plan,
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
            let applied = track.apply(&plan, &entry.fact, moment);
            applied.map_err(|_| ReplayError { entry: index + 1 })?;
        }
        let mut owed = None;
        if matches!(track.state, State::Running { .. } | State::GoingOn { .. }) {
            let Moment { ms, at } = track.last;
            let fact = Fact::Frozen { by: FrozenBy::Gap };
            let applied = track.apply(&plan, &fact, track.last);
            applied.map_err(|_| ReplayError {
                entry: journal.len(),
            })?;
            owed = Some(Entry { ms, at, fact });
        }
        let origin = (now.mono, track.last.ms);
        Ok(Self {
            plan,
            track,
            origin,
            owed,
            seen: now,
            cued: 0,
        })
    }

    /// Tells the session what happened, and what time it is.
    pub fn handle(&mut self, event: Event, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.track.state.is_over() {
            return effects;
        }
        effects.extend(self.owed.take().map(Effect::Record));
        if self.slept(now) {
            // What happened in between is unknown: it stands where it was last seen.
            let seen = self.moment(self.seen);
            self.happen(Fact::Frozen { by: FrozenBy::Gap }, seen, &mut effects);
            self.seen = now;
            if matches!(event, Event::Felt | Event::Stop(_) | Event::Interrupt) {
                self.react(event, self.moment(now), &mut effects);
            }
            return effects;
        }
        self.seen = now;
        self.pass_deadlines(now, &mut effects);
        if !self.track.state.is_over() {
            self.react(event, self.moment(now), &mut effects);
        }
        effects
    }

    /// Ends a session that is not taken up again, at the moment of its last entry.
    pub fn close(&mut self, event: Event) {
        let last = self.track.last;
        self.react(event, last, &mut Vec::new());
    }

    /// When to be told the time next: the end of the step, or a cue within it.
    pub fn next_wake(&self) -> Option<Mono> {
        let cue = self.script().get(self.cued).map(|(at, _)| *at);
        match &self.track.state {
            State::Running { since, before } => {
                let step = self.track.step(&self.plan)?;
                let end = (step.kind != StepKind::Away).then(|| millis(step));
                let next = end.into_iter().chain(cue).min()?;
                Some(self.mono(since.ms.saturating_add(next.saturating_sub(*before))))
            }
            State::GoingOn { until, .. } => {
                let count = cue.map(|at| until.saturating_sub(GO_ON_MS) + at);
                Some(self.mono(count.map_or(*until, |at| at.min(*until))))
            }
            _ => None,
        }
    }

    /// The record of a session that is over; `None` while it is not.
    pub fn record(&self, occasion: &Occasion) -> Option<SessionRecord> {
        let (outcome, stop) = match &self.track.state {
            State::Completed => (Outcome::Completed, None),
            State::Stopped(stop) => (Outcome::Stopped, Some(stop.clone())),
            State::Interrupted => (Outcome::Interrupted, None),
            _ => return None,
        };
        let outline = self.plan.outline();
        Some(SessionRecord {
            id: occasion.id,
            start: occasion.start,
            end: self.track.last.at,
            local_date: occasion.local_date,
            programme: ProgrammeRef {
                id: outline.programme.clone(),
                hash: self.plan.hash(),
            },
            app: occasion.app.clone(),
            active_s: self.track.active_ms / 1_000,
            outcome,
            plan: outline.kind,
            pain_before: occasion.pain_before,
            exercises: self.track.progress.exercises(&self.plan),
            stop,
        })
    }

    /// Its plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How it stands.
    pub fn state(&self) -> &State {
        &self.track.state
    }

    /// Repetitions done of all that are planned, one side each.
    pub fn share_done(&self) -> (u32, u32) {
        self.track.progress.share()
    }

    fn moment(&self, now: Now) -> Moment {
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

    /// The monotonic moment of a millisecond; of one before this process, the moment it began.
    pub(super) fn mono(&self, ms: u64) -> Mono {
        let (since, before) = self.origin;
        since.plus(Duration::from_millis(ms.saturating_sub(before)))
    }

    /// Whether the clocks show that the machine, or this program, stood still.
    fn slept(&self, now: Now) -> bool {
        let away = self
            .track
            .step(&self.plan)
            .is_some_and(|s| s.kind == StepKind::Away);
        let runs = matches!(
            self.track.state,
            State::Running { .. } | State::GoingOn { .. }
        );
        if !runs || away {
            return false;
        }
        let late = self
            .next_wake()
            .is_some_and(|due| now.mono.since(due) > GAP);
        late || now.gap_since(&self.seen) > GAP
    }

    fn pass_deadlines(&mut self, now: Now, effects: &mut Vec<Effect>) {
        loop {
            let moment = self.moment(now);
            effects.extend(self.cues_due(moment.ms));
            let (fact, due) = match &self.track.state {
                State::Running { since, before } => match self.track.step(&self.plan) {
                    Some(step) if step.kind != StepKind::Away => (
                        Fact::Passed,
                        since.ms + millis(step).saturating_sub(*before),
                    ),
                    _ => return,
                },
                State::GoingOn { until, .. } => (Fact::Resumed, *until),
                _ => return,
            };
            if moment.ms < due {
                return;
            }
            // The next step starts where this one was due to end: lateness never adds up.
            let late =
                chrono::TimeDelta::milliseconds(i64::try_from(moment.ms - due).unwrap_or_default());
            let at = Moment {
                ms: due,
                at: moment.at - late,
            };
            self.happen(fact, at, effects);
        }
    }

    fn react(&mut self, event: Event, now: Moment, effects: &mut Vec<Effect>) {
        let fact = match event {
            Event::Tick => return,
            Event::Freeze(by) => Fact::Frozen { by },
            Event::Felt => Fact::Frozen { by: FrozenBy::Felt },
            Event::Eased => Fact::Eased,
            Event::GoOn => Fact::GoingOn,
            Event::Next => Fact::Next,
            Event::Back => Fact::Back,
            Event::CameBack => Fact::CameBack,
            Event::Minutes(minutes) => Fact::Minutes { minutes },
            Event::Stop(reason) => Fact::Stopped(self.stop(&reason)),
            Event::Interrupt => Fact::Interrupted,
        };
        self.happen(fact, now, effects);
    }

    /// Applies a fact if it can follow, and says what is to be done about it.
    fn happen(&mut self, fact: Fact, at: Moment, effects: &mut Vec<Effect>) {
        let before = self.track.state.clone();
        if self.track.apply(&self.plan, &fact, at).is_err() {
            return;
        }
        if !matches!(fact, Fact::Passed | Fact::Resumed) {
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
        if self.track.state == State::Completed {
            effects.push(Effect::Cue(Cue::End));
        }
        effects.extend(self.cues_due(at.ms));
    }

    fn stop(&self, reason: &Reason) -> Stop {
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
            action: Action::Stop,
            contact: reason.contact,
        }
    }

    /// The cues that have become due since the last look.
    fn cues_due(&mut self, ms: u64) -> Vec<Effect> {
        let gone = match &self.track.state {
            State::Running { .. } => self.track.so_far(
                &self.plan,
                Moment {
                    ms,
                    at: self.seen.wall,
                },
            ),
            State::GoingOn { until, .. } => (ms + GO_ON_MS).saturating_sub(*until),
            _ => return Vec::new(),
        };
        let script = self.script();
        let due = script
            .iter()
            .skip(self.cued)
            .take_while(|(at, _)| *at <= gone);
        let due: Vec<Effect> = due.map(|(_, cue)| Effect::Cue(*cue)).collect();
        self.cued += due.len();
        due
    }
}
