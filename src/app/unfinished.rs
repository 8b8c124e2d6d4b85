//! Sessions that an earlier run left unfinished. One can be resumed within two hours on the same
//! day, after a new pain number. All others are closed. Each reaches the log exactly once.

use super::check_in::Answers;
use super::desk::Desk;
use super::msg::Effect;
use super::pain_panel::{Circumstances, Cursor, Saved, Symptom, step};
use super::session::unanswered;
use super::stopped::Stopped;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::pain::Pain;
use crate::core::plan::Plan;
use crate::core::record::{Record, SessionRecord, When};
use crate::core::safety::{self, Feeling, Offered, start};
use crate::core::session::{Event, FrozenBy, Occasion, Reason, Session, State, Unfinished};
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::core::write::Write;
use crate::i18n::t;
use chrono::TimeDelta;

/// For how long a session can be resumed.
pub(super) const RESUMABLE: TimeDelta = TimeDelta::hours(2);

/// The question whether to resume.
#[derive(Debug, Clone)]
pub struct UnfinishedScreen {
    /// The session, frozen where it was.
    pub session: Session,
    /// When and how it began.
    pub occasion: Occasion,
    /// The level under the cursor.
    pub cursor: Cursor,
}

/// What came of the sessions that were left.
#[derive(Debug, Default)]
pub(super) struct TakenUp {
    /// One that can go on.
    pub(super) open: Option<UnfinishedScreen>,
    /// The newest one that stopped with an open question, whose advice was not read yet.
    pub(super) stopped: Option<Stopped>,
    pub(super) effects: Vec<Effect>,
}

/// Closes sessions that cannot go on, and asks about the newest that can.
pub(super) fn take_up(left: Vec<Unfinished>, desk: &mut Desk, now: Now) -> TakenUp {
    let mut taken = TakenUp::default();
    let mut sessions: Vec<_> = left.into_iter().filter_map(|l| replayed(l, now)).collect();
    sessions.sort_by_key(|(_, occasion, _)| occasion.start);
    while let Some((session, occasion, last)) = sessions.pop() {
        let same_day = occasion.local_date == desk.today(now);
        let soon = now.wall.signed_duration_since(last) <= RESUMABLE;
        let may_go_on = !is_asked(&session) && !session.state().is_over();
        if taken.open.is_none() && same_day && soon && may_go_on {
            taken.open = Some(UnfinishedScreen {
                session,
                occasion,
                cursor: None,
            });
        } else {
            let (record, effects) = close(session, &occasion, None, desk);
            taken.effects.extend(effects);
            let stopped = record.and_then(|record| Stopped::after(&record, Saved::Nothing));
            taken.stopped = taken.stopped.or(stopped);
        }
    }
    taken
}

/// Replays a journal. Entries that do not fit the plan are dropped from the first such entry on.
pub(super) fn replayed(
    left: Unfinished,
    now: Now,
) -> Option<(Session, Occasion, chrono::DateTime<chrono::FixedOffset>)> {
    let Unfinished {
        occasion,
        outline,
        mut entries,
    } = left;
    let plan: Plan = outline.try_into().ok()?;
    loop {
        match Session::replay(plan.clone(), occasion.start, &entries, now) {
            Ok(session) => {
                let last = entries.last().map_or(occasion.start, |entry| entry.at);
                return Some((session, occasion, last));
            }
            Err(fault) if fault.entry <= entries.len() && fault.entry > 0 => {
                entries.truncate(fault.entry - 1);
            }
            Err(_) => return None,
        }
    }
}

/// Whether it was left with a question open: what was felt, or whether the leg is better.
fn is_asked(session: &Session) -> bool {
    matches!(
        session.state(),
        State::AskingBack { .. }
            | State::Frozen {
                by: FrozenBy::Felt,
                ..
            }
    )
}

/// Closes a session that is not resumed: stopped for this reason, or because an open question got
/// no answer, which counts as the sterner answer; else interrupted.
fn close(
    mut session: Session,
    occasion: &Occasion,
    reason: Option<Reason>,
    desk: &mut Desk,
) -> (Option<SessionRecord>, Vec<Effect>) {
    let mut effects = vec![desk.write(Write::Resume(occasion.id))];
    let silent = match session.state() {
        State::Frozen {
            by: FrozenBy::Felt, ..
        } => Some(unanswered()),
        _ if session.asks_if_there() => Some(Reason::absent()),
        _ => session.owes_rest().then(Reason::still_down),
    };
    let stop = reason.or(silent).map_or(Event::Interrupt, Event::Stop);
    session.close(stop);
    let record = session.record(occasion);
    if let Some(record) = &record {
        desk.log.add([Record::Session(record.clone())]);
        effects.push(desk.write(Write::Close(Box::new(record.clone()))));
    }
    (record, effects)
}

impl UnfinishedScreen {
    /// The question again.
    pub(super) fn again((session, occasion): (Session, Occasion)) -> Self {
        Self {
            session,
            occasion,
            cursor: None,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Level(pain) => self.answer(pain, desk, now),
            Action::Confirm => match self.cursor {
                Some(pain) => self.answer(pain, desk, now),
                None => Turn::stay(),
            },
            Action::Less | Action::More => {
                let from = self.occasion.pain_before.unwrap_or(Pain::NONE);
                self.cursor = step(self.cursor, action, from);
                Turn::stay()
            }
            Action::Cancel => self.give_up(desk),
            _ => Turn::stay(),
        }
    }

    /// Resumes the session if its plan, or a stronger one, is offered at this pain. Pain that would
    /// have stopped it while running stops it now.
    fn answer(&mut self, pain: Pain, desk: &mut Desk, now: Now) -> Turn {
        let check = desk.check_in(pain, When::Before, Some(self.occasion.id), now);
        let append = desk.append(Record::CheckIn(check));
        let mut turn = match self.stopping(pain, desk) {
            Some(reason) => self.stop(reason, desk),
            None if self.goes_on(pain, desk, now) => {
                let left = (self.session.clone(), self.occasion.clone());
                Turn::to(Goto::Resumed(Box::new(left)))
            }
            None => {
                desk.notice(Plain::new(&desk.texts.say(t::UNFINISHED_GENTLER)));
                self.give_up(desk)
            }
        };
        turn.effects.insert(0, append);
        turn
    }

    /// The stop that the rules ask for at this pain, compared with the number before the session.
    fn stopping(&self, pain: Pain, desk: &Desk) -> Option<Reason> {
        let symptom = Symptom {
            feeling: Feeling::Ache,
            level: Some(pain),
        };
        let ruling = symptom.ruling(Circumstances {
            before: self.occasion.pain_before,
            mode: desk.mode(&self.session.plan().outline().programme),
            sharp_lately: false,
            uncomfortable: false,
            still_down: false,
            earlier_skips: 0,
            one_more: safety::OneMore::default(),
        });
        let stops = matches!(ruling.action, safety::Action::Stop | safety::Action::Skip);
        stops.then(|| symptom.stop(Some(ruling), ruling.contact))
    }

    /// "Anything new?" was answered when the session began, at most two hours ago.
    fn goes_on(&self, pain: Pain, desk: &Desk, now: Now) -> bool {
        let outline = self.session.plan().outline();
        let programme = desk.library.programme(&outline.programme);
        let cleared = programme.map(|p| p.cleared_conditions());
        let mut known = Answers::known(desk, cleared.unwrap_or_default());
        known.pain = Some(pain);
        let offer = start(&known.start(desk, now));
        let steps_down = offer.plan == Offered::PhaseDown;
        let offered = offer.plan.kind();
        steps_down || offered.is_some_and(|offered| outline.kind >= offered)
    }

    fn stop(&self, reason: Reason, desk: &mut Desk) -> Turn {
        let (record, effects) = close(self.session.clone(), &self.occasion, Some(reason), desk);
        let to = record.map_or(Goto::Start, |record| Goto::Closed(Box::new(record)));
        Turn {
            effects,
            to: Some(to),
        }
    }

    /// Closes it without going on.
    pub(super) fn close(&self, desk: &mut Desk) -> Vec<Effect> {
        close(self.session.clone(), &self.occasion, None, desk).1
    }

    fn give_up(&self, desk: &mut Desk) -> Turn {
        Turn {
            effects: self.close(desk),
            to: Some(Goto::Start),
        }
    }
}
