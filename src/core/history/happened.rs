//! What happened over a period that a clinician should hear of: sessions that were stopped because
//! something was felt, feelings outside of one, and signs that were newly named.

use super::{Lately, Range};
use crate::core::record::{Record, Screening, SessionRecord};
use crate::core::safety::{Contact, Feeling, Sign};
use crate::core::text::Plain;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Happened<'a> {
    /// The day.
    pub date: NaiveDate,
    /// What it was.
    pub what: What<'a>,
    /// Whom the patient was advised to talk to.
    pub contact: Contact,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What<'a> {
    /// A session was stopped.
    Stopped(&'a SessionRecord),
    /// Something was felt outside a session.
    Felt(Feeling),
    /// A sign was named that was not open before.
    Sign(Sign),
}

impl<'a> Lately<'a> {
    /// What happened in a range, oldest first. A sign that was felt is told once, as what was felt.
    pub fn happened(&self, range: Range, today: NaiveDate) -> Vec<Happened<'a>> {
        let mut open: BTreeSet<Sign> = BTreeSet::new();
        let mut all = Vec::new();
        for record in self.until_now() {
            match record {
                Record::Session(session) => {
                    let Some(stop) = session.stop.as_ref().filter(|stop| stop.is_felt()) else {
                        continue;
                    };
                    open.extend(stop.kind.and_then(Feeling::sign));
                    all.push(Happened {
                        date: session.local_date,
                        what: What::Stopped(session),
                        contact: stop.contact,
                    });
                }
                Record::Screening(screening) => named(screening, &mut open, &mut all),
                _ => {}
            }
        }
        all.retain(|happened| range.holds(happened.date, today));
        all
    }
}

/// What a screening adds, and which signs are open after it.
fn named(screening: &Screening, open: &mut BTreeSet<Sign>, all: &mut Vec<Happened<'_>>) {
    let read = |words: &[Plain]| -> BTreeSet<Sign> {
        let signs = words.iter().filter_map(|w| Sign::from_word(w.as_str()));
        signs.collect()
    };
    let closed = [&screening.gone, &screening.seen, &screening.mistaken];
    let closed = closed.into_iter().chain([&screening.known]);
    for sign in closed.flat_map(|words| read(words)) {
        open.remove(&sign);
    }
    let passed = read(&screening.passed);
    // An emergency that has passed asks for a doctor today (`person.md` section 2).
    let advised = |sign: &Sign| match sign.level().contact() {
        Contact::Emergency if passed.contains(sign) => Contact::Today,
        contact => contact,
    };
    let offered = screening.offer.map(|offer| offer.contact);
    let felt = screening.felt.map(|felt| (felt, felt.sign()));
    if let Some((felt, sign)) = felt {
        let of_sign = sign.map(|sign| advised(&sign));
        all.push(Happened {
            date: screening.local_date,
            what: What::Felt(felt),
            contact: offered.max(of_sign).unwrap_or(Contact::None),
        });
    }
    for sign in read(&screening.signs) {
        let is_new = open.insert(sign);
        if is_new && felt.and_then(|(_, felt)| felt) != Some(sign) {
            all.push(Happened {
                date: screening.local_date,
                what: What::Sign(sign),
                contact: advised(&sign),
            });
        }
    }
}
