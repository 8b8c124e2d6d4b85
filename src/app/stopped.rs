//! After something was felt: one sentence, one action, the emergency signs, and what can be done now.

use super::desk::Desk;
use super::feel::Saved;
use super::keymap::Action;
use super::msg::Receipt;
use super::screen::{Screen, Turn};
use super::summary::Summary;
use crate::core::pain::Pain;
use crate::core::record::SessionRecord;
use crate::core::safety::{Contact, Feeling};
use crate::core::text::Plain;
use crate::core::time::Now;

/// The stop screen.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// What was felt, if it was said.
    pub feeling: Option<Feeling>,
    /// How strong, if it was said.
    pub level: Option<Pain>,
    /// Whom to talk to.
    pub contact: Contact,
    /// Whether it is in the log.
    pub saved: Saved,
    /// The summary that follows, after a session.
    pub summary: Option<Box<Summary>>,
}

impl Stopped {
    /// The stop screen of a session that was stopped for pain or a sign.
    pub(super) fn after(record: &SessionRecord, saved: Saved) -> Option<Self> {
        let stop = record.stop.as_ref().filter(|stop| stop.is_felt())?;
        Some(Self {
            feeling: stop.kind,
            level: stop.level,
            contact: stop.contact,
            saved,
            summary: None,
        })
    }

    pub(super) fn then(mut self, summary: Summary) -> Self {
        self.summary = Some(Box::new(summary));
        self
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match action {
            Action::Confirm => Turn::to(match self.summary.take() {
                Some(summary) => Screen::Summary(summary),
                None => Screen::today(desk, now),
            }),
            Action::Leave => Turn::leave(),
            _ => Turn::stay(),
        }
    }

    pub(super) fn written(&mut self, receipt: Receipt, result: &Result<(), Plain>) {
        self.saved.answer(receipt, result);
        if let Some(summary) = &mut self.summary {
            summary.written(receipt, result);
        }
    }
}
