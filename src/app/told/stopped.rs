//! What the stop screen says.

use super::aloud;
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::app::stopped::Stopped;
use crate::core::safety::Contact;
use crate::i18n::{Text, t, word};
use crate::script::digit_by_digit;

impl Stopped {
    /// Whether the one action comes before all else.
    pub fn is_urgent(&self) -> bool {
        matches!(self.contact, Contact::Emergency | Contact::Today)
    }

    /// The kind sentence.
    pub fn kind(&self) -> Text {
        if self.of_session {
            t::STOPPED_KIND
        } else {
            t::STOPPED_NOTED
        }
    }

    /// Whom to talk to; empty if there is no need. `number` writes a telephone number.
    pub fn advice(&self, desk: &Desk, number: impl Fn(&str) -> String) -> String {
        let texts = &desk.texts;
        match self.contact {
            Contact::None => String::new(),
            Contact::Ask if self.begun => texts.say(t::STOPPED_ASK),
            Contact::Ask => texts.say(t::OFFER_ASK),
            Contact::Soon => texts.say(t::SIGNS_SOON),
            Contact::Today => {
                let urgent = &number(&desk.urgent());
                texts.say(t::SignsToday { urgent })
            }
            Contact::Emergency => {
                let felt = self.feeling.and_then(word::felt_sign);
                let sign = &texts.say(felt.unwrap_or(t::SIGN_CHEST));
                let emergency = &number(&desk.emergency());
                texts.say(t::SignsEmergency { sign, emergency })
            }
        }
    }

    /// What can be done now, so that the screen does not end with a warning.
    pub fn now(&self) -> impl Iterator<Item = Text> {
        let walk = (self.contact < Contact::Today).then_some(t::STOPPED_NOW_3);
        [t::STOPPED_NOW_1, t::STOPPED_NOW_2].into_iter().chain(walk)
    }

    /// Speaks it. With an emergency, nothing but whom to call and how to wait.
    pub(in crate::app) fn told(&self, desk: &Desk) -> Effect {
        let texts = &desk.texts;
        let advice = self.advice(desk, digit_by_digit);
        if self.contact == Contact::Emergency {
            return aloud([advice, texts.say(t::ADVICE_UNTIL)], desk);
        }
        let kind = (!self.is_urgent()).then(|| texts.say(self.kind()));
        let emergency = &digit_by_digit(&desk.emergency());
        let signs = texts.say(t::StoppedSigns { emergency });
        let now = self.now().map(|now| texts.say(now));
        let said = kind.into_iter().chain([advice, signs]).chain(now);
        aloud(said, desk)
    }
}
