//! What the number after a session means, and the trend over weeks.

use super::aloud;
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::app::summary::Verdict;
use crate::core::safety::{Contact, Next, RISE, Trend};
use crate::i18n::{Text, Texts, t};

impl Verdict {
    /// What the number means.
    pub fn after(&self, texts: &Texts) -> String {
        let next = self.next.map_or(Next::Same, |next| next.next);
        let contact = self.next.map_or(Contact::None, |next| next.contact);
        if contact >= Contact::Soon {
            texts.say(t::SUMMARY_MUCH)
        } else if next == Next::Easy {
            texts.say(t::SUMMARY_WORSE)
        } else if self.fell >= RISE {
            let by = u64::from(self.fell.unsigned_abs());
            let better = texts.say(t::SummaryBetter { by });
            format!("{better} {}", texts.say(t::SUMMARY_THANKS))
        } else {
            texts.say(t::SUMMARY_THANKS)
        }
    }

    /// The trend, where it is better or asks to talk with someone.
    pub fn over_weeks(&self) -> Option<Text> {
        let trend = self.trend?.trend;
        match trend {
            Trend::Worse if self.asks_to_talk() => Some(t::SUMMARY_TREND_WORSE),
            _ if self.asks_to_talk() => Some(t::SUMMARY_TREND_STEADY),
            Trend::Better => Some(t::SUMMARY_TREND_BETTER),
            Trend::Worse | Trend::Steady | Trend::Unknown => None,
        }
    }

    /// Speaks it.
    pub(in crate::app) fn told(self, desk: &Desk) -> Effect {
        let trend = self.over_weeks().map(|trend| desk.texts.say(trend));
        let after = std::iter::once(self.after(&desk.texts));
        aloud(after.chain(trend), desk)
    }
}
