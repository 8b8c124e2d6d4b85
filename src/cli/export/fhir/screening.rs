//! The answers before a session: signs, conditions, what was felt, what was offered, what is usual.

use super::bundle::Entry;
use super::codes::{Concept, Quantity};
use super::observation::{Category, Component, Effective, Observation, Value};
use super::subject::Subject;
use crate::core::record::Screening;
use crate::core::safety::{Condition, Sign};
use crate::core::text::Plain;

/// The observations of a screening. One in which nothing was answered has none.
pub(super) fn entries(screening: &Screening, subject: &Subject) -> Vec<Entry<Observation>> {
    let answers = answers(screening);
    let told = (!answers.is_empty()).then(|| {
        let mut told = observation("screening", screening, subject);
        told.component = answers;
        told
    });
    let usual = screening.usual.map(|usual| {
        let mut told = observation("usual-pain", screening, subject);
        match usual.stated {
            Some(pain) => told.value = Some(Value::Quantity(Quantity::score(pain.level()))),
            // It varies, or the pain is new.
            None => told.data_absent_reason = Some(Concept::absent("unknown")),
        }
        told
    });
    let all = told.into_iter().chain(usual);
    all.map(Observation::entry).collect()
}

fn observation(code: &str, screening: &Screening, subject: &Subject) -> Observation {
    Observation::new(
        subject.id(screening.id, code),
        Category::Survey,
        Concept::own(code),
        Effective::at(&screening.at),
        subject,
    )
}

fn answers(screening: &Screening) -> Vec<Component> {
    let truth = |code: &str, is_so: bool| is_so.then(|| Component::own(code, Value::Truth(true)));
    let offer = screening.offer;
    let parts = [
        truth("hip-free", screening.hip_free),
        truth("talked", screening.talked),
        screening
            .felt
            .map(|felt| Component::word("felt", felt.word())),
        offer.map(|offer| Component::word("offer", offer.plan.word())),
        offer.map(|offer| Component::word("contact", offer.contact.word())),
        offer.map(|offer| {
            let row = super::codes::row(offer.row, offer.part);
            Component::own("row", Value::Text(row))
        }),
    ];
    let signs = signs(screening).into_iter();
    let signs = signs.chain(screening.conditions.iter().map(condition));
    signs.chain(parts.into_iter().flatten()).collect()
}

/// Each sign with what was said of it. An open one that has passed is said to have passed.
fn signs(screening: &Screening) -> Vec<Component> {
    let open = screening.signs.iter();
    let open = open.filter(|sign| !screening.passed.contains(sign));
    let all = [
        ("open", open.collect::<Vec<_>>()),
        ("passed", screening.passed.iter().collect()),
        ("gone", screening.gone.iter().collect()),
        ("seen", screening.seen.iter().collect()),
        ("mistaken", screening.mistaken.iter().collect()),
        ("known", screening.known.iter().collect()),
    ];
    let told = all.into_iter().flat_map(|(state, signs)| {
        signs.into_iter().filter_map(move |sign| {
            let code = match Sign::from_word(sign.as_str()) {
                Some(sign) => Concept::value("sign", sign.word()),
                None => unknown(sign)?,
            };
            let state = Concept::value("state", state);
            Some(Component::new(code, Value::Concept(state)))
        })
    });
    told.collect()
}

fn condition(word: &Plain) -> Component {
    let code = match Condition::from_word(word.as_str()) {
        Some(condition) => Concept::value("condition", condition.word()),
        None => unknown(word).unwrap_or_else(|| Concept::own("condition")),
    };
    Component::new(code, Value::Truth(true))
}

/// A word of a later version; none where there is nothing in it.
fn unknown(word: &Plain) -> Option<Concept> {
    let is_empty = word.as_str().trim().is_empty();
    (!is_empty).then(|| Concept::words(word))
}
