//! How much pain is usual: asked once after the first session, again when the days say more than the
//! patient did, and from the settings. The first session comes before it, so that no question but
//! those of safety stands between a first start and the first movement.

use super::{CheckInScreen, Purpose, Question, Stage, Told};
use crate::app::desk::Desk;
use crate::app::pain_panel::{Cursor, step};
use crate::app::turn::Turn;
use crate::core::keys::Action;
use crate::core::pain::Pain;
use crate::core::record::UsualPain;
use crate::core::safety::{Contact, is_strong};
use crate::core::time::Now;
use std::collections::VecDeque;

impl CheckInScreen {
    /// The question alone, from this line of the settings.
    pub(in crate::app) fn usual(desk: &Desk, line: usize) -> Self {
        let answers = super::Answers::known(desk, Vec::new());
        let queue = VecDeque::from([Question::Usual(None)]);
        let said = desk.lately().usual_said();
        let last = said.and_then(|said| said.stated);
        Self::ask(Purpose::Usual(line), queue, answers, last)
    }

    /// What is to be asked about it before this session.
    pub(super) fn usual_question(&self, desk: &Desk, now: Now) -> Option<Question> {
        // What was said may stand in the part of the log that is still being read.
        if self.answers.usual.is_some() || !desk.log.whole {
            return None;
        }
        let lately = desk.lately();
        if lately.usual_said().is_none() {
            return lately.sessions().next().map(|_| Question::Usual(None));
        }
        lately.usual_to_ask(desk.today(now)).map(Question::UsualNow)
    }

    /// How much is usual?
    pub(super) fn state_usual(
        &mut self,
        cursor: Cursor,
        action: Action,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let stated = match (action, cursor) {
            (Action::Level(pain), _) | (Action::Confirm, Some(pain)) => Some(pain),
            (Action::No, _) => None,
            (Action::Less | Action::More, _) => {
                let from = self.last.unwrap_or(Pain::NONE);
                self.stage = Stage::Ask(Question::Usual(step(cursor, action, from)));
                return Turn::stay();
            }
            _ => return Turn::stay(),
        };
        let asked = None;
        self.say_usual(UsualPain { stated, asked }, None, desk, now)
    }

    /// Is the median usual now?
    pub(super) fn affirm_usual(
        &mut self,
        median: Pain,
        action: Action,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let then = desk.lately().usual_said().and_then(|said| said.stated);
        let stated = match action {
            Action::Yes => Some(median),
            Action::No => then,
            _ => return Turn::stay(),
        };
        let soon = desk.lately().usual(desk.today(now)).contact == Contact::Soon;
        let risen = then
            .filter(|_| soon)
            .map(|then| Told::Risen { now: median, then });
        let asked = Some(median);
        self.say_usual(UsualPain { stated, asked }, risen, desk, now)
    }

    /// Takes what was said, and tells once that somebody should know.
    fn say_usual(
        &mut self,
        said: UsualPain,
        risen: Option<Told>,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let lately = desk.lately();
        let before = lately.usual_said().and_then(|said| said.stated);
        let is_new = said.stated.is_some_and(is_strong) && !before.is_some_and(is_strong);
        let told = risen.or(is_new.then_some(Told::Strong));
        let talked = self.answers.talked || lately.has_talked(desk.today(now));
        if let Some(told) = told.filter(|_| !talked) {
            self.queue.push_front(Question::Told(told));
        }
        self.answers.usual = Some(said);
        self.proceed(desk, now)
    }
}
