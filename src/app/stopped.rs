//! The stop screen: one sentence, one action, the emergency signs, and what can be done now.

use super::check_in::Answers;
use super::desk::Desk;
use super::msg::Effect;
use super::pain_panel::{Circumstances, Saved, Symptom};
use super::summary::Summary;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::pain::Pain;
use crate::core::record::{CheckIn, Record, SessionRecord, When};
use crate::core::safety::{Contact, Feeling, Mode, OneMore};
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::core::write::Ticket;

/// The stop screen.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// What was felt, if it was given.
    pub feeling: Option<Feeling>,
    /// How strong, if it was given.
    pub level: Option<Pain>,
    /// Whom to talk to.
    pub contact: Contact,
    /// Whether it is in the log.
    pub saved: Saved,
    /// Whether an exercise had started that may be the cause.
    pub begun: bool,
    /// Whether a session was stopped for it.
    pub of_session: bool,
    /// The summary that follows, after a session.
    pub then: Option<Box<Summary>>,
}

impl Stopped {
    /// The stop screen of a session that was stopped for pain or a sign.
    pub(super) fn after(record: &SessionRecord, saved: Saved) -> Option<Self> {
        let stop = record.stop.as_ref().filter(|stop| stop.is_felt())?;
        Some(Self {
            feeling: stop.kind,
            level: stop.level,
            contact: stop.contact,
            begun: record.felt_at().is_some(),
            saved,
            of_session: true,
            then: None,
        })
    }

    /// Something felt while no session runs: a check-in if a number was given, a report with its
    /// sign otherwise, and the screen that says what to do. Nothing for effort.
    pub(super) fn outside(
        symptom: Symptom,
        desk: &mut Desk,
        now: Now,
    ) -> (Option<Self>, Vec<Effect>) {
        if !symptom.stands() {
            return (None, Vec::new());
        }
        let today = desk.today(now);
        let lately = desk.lately();
        let ruling = symptom.ruling(Circumstances {
            before: lately.before_on(today),
            mode: Mode::Seed,
            sharp_lately: lately.sharp_within_a_week(today),
            uncomfortable: false,
            still_down: false,
            earlier_skips: 0,
            one_more: OneMore::default(),
        });
        let mut contact = contact_outside(symptom.feeling, ruling.contact);
        let mut effects = Vec::new();
        if let Some(pain) = symptom.level {
            // The first number on the day after a session may ask for more than the number itself.
            contact = contact.max(desk.next_day_contact(pain, now));
            let check = Self::noted(pain, desk, now);
            effects.push(desk.append(Record::CheckIn(check)));
        }
        if symptom.feeling != Feeling::Ache {
            let record = Answers::known(desk, Vec::new()).report(symptom.feeling, desk, now);
            effects.push(desk.append(Record::Screening(record)));
        }
        let saved = effects.iter().rev().find_map(|effect| match effect {
            Effect::Write(ticket, _) => Some(Saved::Waiting(*ticket)),
            _ => None,
        });
        let screen = Self {
            feeling: Some(symptom.feeling),
            level: symptom.level,
            contact,
            begun: true,
            saved: saved.unwrap_or_default(),
            of_session: false,
            then: None,
        };
        (Some(screen), effects)
    }

    /// The number as a check-in: the first one of the day after a session is its next-day value.
    fn noted(pain: Pain, desk: &mut Desk, now: Now) -> CheckIn {
        let after = desk
            .lately()
            .next_day_session(desk.today(now))
            .map(|s| s.id);
        let when = after.map_or(When::Outside, |_| When::NextDay);
        let rows = desk.next_day_row(pain, now).into_iter().collect();
        CheckIn {
            rows,
            ..desk.check_in(pain, when, after, now)
        }
    }

    pub(super) fn then(mut self, summary: Summary) -> Self {
        self.then = Some(Box::new(summary));
        self
    }

    pub(super) fn act(&self, action: Action) -> Turn {
        match action {
            Action::Confirm if self.then.is_some() => Turn::to(Goto::Summary),
            Action::Confirm => Turn::to(Goto::Start),
            Action::Leave => Turn::leave(),
            _ => Turn::stay(),
        }
    }

    pub(super) fn written(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        self.saved.answer(ticket, result);
        if let Some(summary) = &mut self.then {
            summary.written(ticket, result);
        }
    }
}

/// Whom to talk to when no exercise is the cause: nobody about a number alone, a clinician within
/// days about anything that would have stopped a session.
fn contact_outside(feeling: Feeling, contact: Contact) -> Contact {
    match (contact, feeling) {
        (Contact::Ask, Feeling::Ache | Feeling::Discomfort) => Contact::None,
        (Contact::Ask, _) => Contact::Soon,
        (contact, _) => contact,
    }
}
