//! The sentences of the advice that screens speak. Each is rendered by itself, because a person hears
//! few of the many ways in which they follow each other.

use super::super::recording::digit_by_digit;
use crate::core::safety::Feeling;
use crate::core::settings::Settings;
use crate::i18n::{Text, Texts, t, word};

/// Sentences that are always the same.
const SAME: &[Text] = &[
    t::STOPPED_KIND,
    t::STOPPED_NOTED,
    t::STOPPED_ASK,
    t::STOPPED_NOW_1,
    t::STOPPED_NOW_2,
    t::STOPPED_NOW_3,
    t::SIGNS_SOON,
    t::ADVICE_UNTIL,
    t::OFFER_ASK,
    t::OFFER_WHY_EASED,
    t::OFFER_WHY_OPERATED,
    t::OFFER_WHY_5A,
    t::OFFER_WHY_5B,
    t::OFFER_WHY_5C,
    t::OFFER_WHY_6A,
    t::OFFER_WHY_6B,
    t::OFFER_WHY_6C,
    t::OFFER_WHY_31,
    t::OFFER_WHY_AFTER,
    t::OFFER_WHY_7,
    t::OFFER_SHORT,
    t::OFFER_CALM,
    t::OFFER_EASY,
    t::OFFER_LOWER_TODAY,
    t::OFFER_LOWER_FROM,
    t::OFFER_FULL,
    t::SUMMARY_MUCH,
    t::SUMMARY_WORSE,
    t::SUMMARY_THANKS,
    t::SUMMARY_TREND_WORSE,
    t::SUMMARY_TREND_STEADY,
    t::SUMMARY_TREND_BETTER,
];

/// Every sentence of advice that can be known, with the numbers to call of these settings.
pub(super) fn sentences(texts: &Texts, settings: &Settings) -> Vec<String> {
    let emergency = &digit_by_digit(&texts.emergency(settings));
    let urgent = &digit_by_digit(&texts.urgent(settings));
    let same = SAME.iter().map(|text| texts.say(*text));
    let signs = Feeling::ALL
        .iter()
        .filter_map(|felt| word::felt_sign(*felt));
    let calls = signs.map(|sign| {
        let sign = &texts.say(sign);
        texts.say(t::SignsEmergency { sign, emergency })
    });
    let with_numbers = [
        texts.say(t::StoppedSigns { emergency }),
        texts.say(t::SignsToday { urgent }),
    ];
    same.chain(with_numbers).chain(calls).collect()
}
