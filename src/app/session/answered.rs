//! Answers on the pain panel: the rules decide, and the session gets the result. A panel that is
//! left without an answer counts as the sterner one.

use super::{Panel, SessionScreen};
use crate::app::desk::Desk;
use crate::app::pain_panel::{Circumstances, Symptom};
use crate::app::turn::Turn;
use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::record::Why;
use crate::core::safety::{self, Contact, Feeling, OneMore, Ruling};
use crate::core::session::{Answer, Event, Reason};
use crate::core::time::Now;

impl SessionScreen {
    /// Applies the rules. Unchanged pain offers both ways, stopping first.
    pub(super) fn answer(&mut self, symptom: Symptom, desk: &mut Desk, now: Now) -> Turn {
        let ruling = symptom.ruling(self.around(desk));
        self.panel = None;
        match (ruling.action, symptom.level) {
            (safety::Action::Stop, _) => {
                let stop = symptom.stop(Some(ruling), ruling.contact);
                self.send(Event::Stop(stop), desk, now)
            }
            (safety::Action::Continue, Some(level)) if ruling.is_unchanged() => {
                self.panel = Some(Panel::Unchanged(level));
                Turn::stay()
            }
            (_, Some(level)) if ruling.is_choice() => {
                self.panel = Some(Panel::OneMore(symptom.feeling, level));
                Turn::stay()
            }
            _ => self.go_on(symptom, ruling, desk, now),
        }
    }

    /// The session goes on: as it was, eased, or with the next exercise.
    pub(super) fn go_on(
        &mut self,
        symptom: Symptom,
        ruling: Ruling,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        self.panel = None;
        let answer = Answer {
            kind: symptom.feeling,
            level: symptom.level,
            row: ruling.row,
            part: ruling.part,
            action: ruling.action,
            contact: ruling.contact,
        };
        let turn = self.send(Event::Answered(answer), desk, now);
        self.answered = Some(answer);
        turn
    }

    /// The leg pain is back where it was: the exercise is left, and asked about.
    pub(super) fn settled(&mut self, desk: &mut Desk, now: Now) -> Turn {
        let symptom = Symptom {
            feeling: Feeling::LegDown,
            level: None,
        };
        let around = Circumstances {
            earlier_skips: 0,
            still_down: false,
            ..self.around(desk)
        };
        let ruling = symptom.ruling(around);
        let turn = self.send(Event::Settled, desk, now);
        self.answered = Some(Answer {
            kind: symptom.feeling,
            level: None,
            row: ruling.row,
            part: ruling.part,
            action: ruling.action,
            contact: ruling.contact,
        });
        turn
    }

    /// What the rules need to know besides the symptom.
    pub(super) fn around(&self, desk: &Desk) -> Circumstances {
        let date = self.occasion.local_date;
        let lately = desk.lately();
        let running = self.session.one_more();
        let here = self.exercise();
        let here = here.map_or(0, |id| lately.one_more_within_two_weeks(id, date));
        Circumstances {
            before: self.occasion.pain_before,
            mode: desk.mode(&self.session.plan().outline().programme),
            sharp_lately: lately.sharp_within_a_week(date),
            uncomfortable: self.session.was_uncomfortable()
                || self.exercise().is_some_and(|id| lately.eased_on(date, id)),
            still_down: self.session.owes_rest(),
            earlier_skips: lately.rule_skips(date) + self.session.rule_skips(),
            one_more: OneMore {
                here: running.here + here,
                ..running
            },
        }
    }

    /// The exercise at hand.
    pub(super) fn exercise(&self) -> Option<&ExerciseId> {
        let step = self.session.step()?;
        let item = self.session.plan().items().get(step.item)?;
        Some(&item.exercise)
    }

    /// Stops when the panel was left without an answer, or with a kind and no level.
    pub(super) fn stop_unanswered(
        &mut self,
        kind: Option<Feeling>,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let stop = kind.map_or_else(unanswered, |feeling| {
            let symptom = Symptom {
                feeling,
                level: None,
            };
            let ruling = symptom.ruling(self.around(desk));
            let stops = ruling.action == safety::Action::Stop;
            symptom.stop(stops.then_some(ruling), ruling.contact.max(Contact::Ask))
        });
        self.panel = None;
        self.send(Event::Stop(stop), desk, now)
    }

    /// The patient stops for pain that the rules would let go on.
    pub(super) fn stop_unchanged(&mut self, level: Pain, desk: &mut Desk, now: Now) -> Turn {
        let symptom = ache(level);
        let ruling = symptom.ruling(self.around(desk));
        let contact = if level.level() >= safety::SOON_FROM {
            Contact::Soon
        } else {
            Contact::None
        };
        self.panel = None;
        self.send(Event::Stop(symptom.stop(Some(ruling), contact)), desk, now)
    }

    /// The pain is one point higher than before, and the patient stops.
    pub(super) fn stop_one_more(&mut self, symptom: Symptom, desk: &mut Desk, now: Now) -> Turn {
        let ruling = symptom.ruling(self.around(desk));
        self.panel = None;
        let stop = symptom.stop(Some(ruling), ruling.contact);
        self.send(Event::Stop(stop), desk, now)
    }

    /// The pain is one point higher than before, and the patient takes the next exercise.
    pub(super) fn leave_one_more(&mut self, symptom: Symptom, desk: &mut Desk, now: Now) -> Turn {
        let ruling = Ruling {
            action: safety::Action::Skip,
            ..symptom.ruling(self.around(desk))
        };
        self.go_on(symptom, ruling, desk, now)
    }

    /// After two minutes of rest the leg pain is still further down.
    pub(super) fn still_down(&mut self, desk: &mut Desk, now: Now) -> Turn {
        self.send(Event::Stop(Reason::still_down()), desk, now)
    }
}

/// Pain, no more said.
pub(super) fn ache(level: Pain) -> Symptom {
    Symptom {
        feeling: Feeling::Ache,
        level: Some(level),
    }
}

/// Something was felt and nothing answered: stopped, and somebody to ask.
pub(in crate::app) fn unanswered() -> Reason {
    Reason {
        why: Why::Unanswered,
        kind: None,
        level: None,
        row: None,
        part: None,
        contact: Contact::Ask,
    }
}
