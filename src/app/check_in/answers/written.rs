//! The answers as a record of the log.

use super::Answers;
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::core::record::{Record, Screening};
use crate::core::safety::{Condition, Feeling, Level, Offer, Sign};
use crate::core::text::Plain;
use crate::core::time::Now;

impl Answers {
    /// The record of something felt outside the questions, with its sign. Dizziness becomes a sign
    /// the second time.
    pub(in crate::app) fn report(mut self, felt: Feeling, desk: &mut Desk, now: Now) -> Screening {
        let again = desk.lately().felt_within_a_week(felt, desk.today(now));
        let dizzy = (felt == Feeling::Dizzy && again).then_some(Sign::DizzyRepeated);
        let sign = felt.sign().or(dizzy);
        self.passed.retain(|passed| Some(*passed) != sign);
        self.known.retain(|known| Some(*known) != sign);
        self.signs.extend(sign);
        self.signs.sort();
        self.signs.dedup();
        Screening {
            felt: Some(felt),
            ..self.record(None, desk, now)
        }
    }

    /// Writes down that the patient has talked with someone. `cleared` is what a clinician has ticked.
    pub(in crate::app) fn say_talked(cleared: Vec<Condition>, desk: &mut Desk, now: Now) -> Effect {
        let mut answers = Self::known(desk, cleared);
        answers.talked = true;
        let record = answers.record(None, desk, now);
        desk.append(Record::Screening(record))
    }

    /// The record of the answers and the offer.
    pub(in crate::app) fn record(
        &self,
        offer: Option<Offer>,
        desk: &mut Desk,
        now: Now,
    ) -> Screening {
        let signs = |signs: &[Sign]| signs.iter().map(|s| Plain::new(s.word())).collect();
        let conditions = self.conditions();
        let held = conditions.held.iter().map(|c| Plain::new(c.word()));
        let lists = [Level::Emergency, Level::Today, Level::Soon];
        let full = lists.iter().all(|level| self.shown.contains(level));
        Screening {
            id: desk.ids.next(now.wall),
            at: now.wall,
            local_date: desk.today(now),
            full: full && self.knows_conditions(),
            signs: signs(&self.signs),
            conditions: held.collect(),
            acknowledged: conditions.acknowledged,
            hip_free: conditions.hip_free,
            gone: signs(&self.gone),
            seen: signs(&self.seen),
            mistaken: signs(&self.mistaken),
            passed: signs(&self.passed),
            known: signs(&self.known),
            talked: self.talked,
            usual: self.usual,
            asked: self.asked.clone(),
            easier: self.easier.clone(),
            felt: None,
            offer,
        }
    }
}
