//! A session that ran to its end and that nobody answered for: did you do it? Asked at the start, and
//! where the number after a session is passed by. One session at a time, newest first.

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::programme::Programme;
use crate::core::record::{Confirmation, HowMuch, Record, SessionRecord};
use crate::core::time::Now;
use chrono::NaiveDate;
use std::sync::Arc;

/// Sessions that are asked about at one start, at most.
const AT_ONE_START: usize = 3;

/// The question whether a session was done.
#[derive(Debug, Clone)]
pub struct UnansweredScreen {
    /// The session.
    pub session: SessionRecord,
    /// The date that counted when it was asked.
    pub today: NaiveDate,
    /// The programme that the program was started with.
    then: Option<Arc<Programme>>,
}

impl UnansweredScreen {
    /// The next session to ask about, if there is one.
    pub(super) fn next(then: Option<Arc<Programme>>, desk: &Desk, now: Now) -> Option<Self> {
        if desk.asked_about.len() >= AT_ONE_START {
            return None;
        }
        let today = desk.today(now);
        let sessions = desk.lately().unconfirmed(today).into_iter();
        let mut open = sessions.filter(|session| !desk.asked_about.contains(&session.id));
        Some(Self {
            session: open.next()?.clone(),
            today,
            then,
        })
    }

    pub(super) fn act(&self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        let done = match action {
            Action::Pick(place) => HowMuch::ALL.get(usize::from(place)),
            Action::Cancel => None,
            Action::Leave => return Turn::leave(),
            _ => return Turn::stay(),
        };
        let turn = match (action, done) {
            (Action::Pick(_), None) => return Turn::stay(),
            (_, Some(done)) => {
                let said = Confirmation {
                    id: desk.ids.next(now.wall),
                    at: now.wall,
                    local_date: desk.today(now),
                    session: self.session.id,
                    done: *done,
                };
                self.go_on().with(desk.append(Record::Confirmation(said)))
            }
            (_, None) => self.go_on(),
        };
        desk.asked_about.push(self.session.id);
        turn
    }

    /// More of the log was read: it may have the answer.
    pub(super) fn log_read(&self, desk: &Desk, now: Now) -> Turn {
        let open = desk.lately().unconfirmed(desk.today(now));
        if open.iter().any(|session| session.id == self.session.id) {
            Turn::stay()
        } else {
            self.go_on()
        }
    }

    /// On a new day the question is asked anew, since it names the day.
    pub(super) fn anew(&self, desk: &Desk, now: Now) -> Option<Turn> {
        (self.today != desk.today(now)).then(|| self.go_on())
    }

    /// To the next question, or to what the program was started for.
    fn go_on(&self) -> Turn {
        Turn::to(self.then.clone().map_or(Goto::Start, Goto::First))
    }
}
