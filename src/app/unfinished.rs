//! A session that an earlier run left unfinished: resumed for two hours on the same day, after
//! asking pain again; else closed. Either way it reaches the log exactly once.

use super::check_in::Answers;
use super::desk::Desk;
use super::feel::{Cursor, step};
use super::keymap::Action;
use super::msg::{Effect, Left, Write};
use super::screen::Turn;
use super::sitting::{Sitting, unanswered};
use super::welcome::first_screen;
use crate::core::pain::Pain;
use crate::core::record::{Record, When};
use crate::core::safety::start;
use crate::core::session::{Event, FrozenBy, Occasion, Reason, Session, State};
use crate::core::time::Now;
use chrono::TimeDelta;

/// For how long a session can be resumed.
const RESUMABLE: TimeDelta = TimeDelta::hours(2);

/// The question whether to resume.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// The session, frozen where it was.
    pub session: Session,
    /// When and how it began.
    pub occasion: Occasion,
    /// The level under the cursor.
    pub cursor: Cursor,
}

/// Deals with what was left: closes what cannot go on, and asks about the newest that can.
pub(super) fn take_up(
    left: Vec<Left>,
    desk: &mut Desk,
    now: Now,
) -> (Option<Unfinished>, Vec<Effect>) {
    let mut effects = Vec::new();
    let mut open = None;
    let mut sessions: Vec<_> = left.into_iter().filter_map(|l| replayed(l, now)).collect();
    sessions.sort_by_key(|(_, occasion, _)| occasion.start);
    while let Some((session, occasion, last)) = sessions.pop() {
        let same_day = occasion.local_date == desk.today(now);
        let soon = now.wall.signed_duration_since(last) <= RESUMABLE;
        let may_go_on = left_unanswered(&session).is_none() && !session.state().is_over();
        if open.is_none() && same_day && soon && may_go_on {
            open = Some(Unfinished {
                session,
                occasion,
                cursor: None,
            });
        } else {
            effects.extend(close(session, &occasion, desk));
        }
    }
    (open, effects)
}

/// Replays a journal. One that does not fit its plan keeps what fits.
fn replayed(
    left: Left,
    now: Now,
) -> Option<(Session, Occasion, chrono::DateTime<chrono::FixedOffset>)> {
    let Left {
        occasion,
        plan,
        mut entries,
    } = left;
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

/// The stop of a session that was left with a question open: what was felt, or whether the leg is
/// better. No answer is the sterner one.
fn left_unanswered(session: &Session) -> Option<Reason> {
    match session.state() {
        State::Frozen {
            by: FrozenBy::Felt, ..
        } => Some(unanswered()),
        State::AskingBack { .. } => Some(Reason::still_down()),
        _ => None,
    }
}

/// Closes a session that is not resumed: stopped where a question was open, else interrupted.
fn close(mut session: Session, occasion: &Occasion, desk: &mut Desk) -> Vec<Effect> {
    let mut effects = vec![desk.write(Write::Resume(occasion.id))];
    let stop = left_unanswered(&session);
    session.close(stop.map_or(Event::Interrupt, Event::Stop));
    if let Some(record) = session.record(occasion) {
        desk.log.records.push(Record::Session(record.clone()));
        effects.push(desk.write(Write::Close(Box::new(record))));
    }
    effects
}

impl Unfinished {
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
            Action::Cancel => self.give_up(desk, now),
            _ => Turn::stay(),
        }
    }

    /// The session goes on if its plan is still what is offered at this pain, or a gentler one.
    fn answer(&mut self, pain: Pain, desk: &mut Desk, now: Now) -> Turn {
        let check = desk.check_in(pain, When::Before, Some(self.occasion.id), now);
        let append = desk.append(Record::CheckIn(check));
        // "Anything new?" was answered when the session began, at most two hours ago.
        let programme = desk
            .library
            .programme(&self.session.plan().outline().programme);
        let cleared = programme
            .map(|p| p.cleared_conditions())
            .unwrap_or_default();
        let mut known = Answers::known(desk, cleared);
        known.pain = Some(pain);
        let offer = start(&known.start(desk, now));
        let kind = self.session.plan().outline().kind;
        let goes_on = offer.plan.kind().is_some_and(|offered| kind >= offered);
        let mut turn = if goes_on {
            Sitting::resume(self.session.clone(), self.occasion.clone(), desk)
        } else {
            self.give_up(desk, now)
        };
        turn.effects.insert(0, append);
        turn
    }

    fn give_up(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let effects = close(self.session.clone(), &self.occasion, desk);
        let mut turn = Turn::to(first_screen(desk, now));
        turn.effects = effects;
        turn
    }
}
