//! Before a session, rows 1 to 7, including what rows 27 to 31 of the session before require. Rows 5
//! to 7 are those of `person.md` section 3, which compare the day with what is usual.

use super::after::{AfterSession, Next, after, rising_again};
use super::offer::{Offer, Offered, Part, PlanKind, offer};
use super::signs::{Condition, Level, Sign};
use super::{CALM_ABOVE, CALM_ANYHOW_FROM, CALM_FROM, Contact, EASY_FROM, RISE};
use crate::core::pain::Pain;

/// The standing conditions, as far as the patient was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// The conditions that were ticked.
    pub held: Vec<Condition>,
    /// Whether the patient has read the advice to talk to a doctor first (row 4).
    pub acknowledged: bool,
    /// Whether a replaced hip is older than six months and moves freely. Nothing is left out for it
    /// then (`person.md` section 2).
    pub hip_free: bool,
    /// The conditions that a clinician has ticked in the programme file (`[cleared]`).
    pub cleared: Vec<Condition>,
}

/// What is known when a session is about to start.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is the answer to a question of its own"
)]
pub struct Start {
    /// The open warning signs; `None` if they were not asked, and then no session starts.
    pub signs: Option<Vec<Sign>>,
    /// Those of the open signs that ask for a doctor today and no ambulance: they have passed, or are
    /// old ([`Becomes`](super::Becomes)).
    pub passed: Vec<Sign>,
    /// Whether a sign that asks for a doctor today was said to be gone on this day: the plan is calm.
    pub eased: bool,
    /// The standing conditions; `None` if they were not asked, and then no session starts.
    pub conditions: Option<Conditions>,
    /// Pain now; `None` if it was not asked.
    pub pain: Option<Pain>,
    /// The usual pain; `None` if it is not known.
    pub usual: Option<Pain>,
    /// Days of the last seven with 7 or more before training, today included.
    pub sevens_last_week: u32,
    /// Whether the patient said in the last 28 days that they have talked with someone.
    pub talked: bool,
    /// Whether row 30 paused the programme and the patient has not yet said that they have talked
    /// with someone.
    pub paused: bool,
    /// How much the last session's next-day pain was above its start, if both are known.
    pub next_day_rise: Option<i8>,
    /// How many next-day values before that one, without a gap, were 2 or more above (row 31).
    pub rises_in_row: u32,
    /// Whether the last session, or one of today, was stopped for pain.
    pub stopped_for_pain: bool,
    /// Pain around the last session, if both numbers are known (rows 27, 28).
    pub after_last: Option<AfterSession>,
}

impl Conditions {
    /// No conditions.
    pub const fn none() -> Self {
        Self {
            held: Vec::new(),
            acknowledged: false,
            hip_free: false,
            cleared: Vec::new(),
        }
    }

    /// Whether there was an operation within twelve weeks and no clinician has ticked it.
    pub fn is_operated(&self) -> bool {
        let surgery = Condition::Surgery12w;
        self.held.contains(&surgery) && !self.cleared.contains(&surgery)
    }
}

/// Rows 1 to 7: what is offered today, and whom to talk to.
///
/// | Row | If | Source |
/// |---|---|---|
/// | 1 | an emergency sign | section 2 |
/// | 2 | a "today" sign | section 2 |
/// | 3 | a "see a clinician" sign | section 2 |
/// | 4 | a condition is not acknowledged | seed 002-13 |
/// | 30 | the programme is paused | ALBERTA; 3 points are ours |
/// | 5a | pain 9 or more | ours |
/// | 5b | pain 7 or more, and 3 above the usual | ours; Smith 2017 |
/// | 5c | pain 7 or more, the usual is not known | ours, red in one traffic light |
/// | 6a | pain 5 or more, and 2 above the usual | Ostelo 2008 |
/// | 6b | pain 5 or more, the usual is not known | ours, pain-monitoring model |
/// | 6c | a next-day rise of 2, or a stop for pain | ours, pain-monitoring model |
/// | 31 | a next-day rise for at least the second time in a row | 24-hour rule, steps ours |
/// | 27, 28 | what the numbers after the last session said | ours, 24-hour rule |
/// | 7 | otherwise | – |
///
/// Row 4 also applies if signs or conditions were never asked. After an operation within twelve weeks
/// that no clinician has ticked it gives the calm plan, of which only breathing, the body scan and
/// rest are left ([`hidden_by`](super::hidden_by); `person.md` section 2). Pain that was not asked counts as the worst. Whoever has
/// talked with someone is not advised again for 28 days, except about a sign, a condition or a pause.
pub fn start(known: &Start) -> Offer {
    screened(known)
        .or_else(|| paused(known))
        .unwrap_or_else(|| by_pain(known))
}

/// Rows 1 to 4.
fn screened(known: &Start) -> Option<Offer> {
    let none = |level: Level, row| Some(offer(Offered::None, level.contact(), row));
    let signs = known.signs.as_deref().unwrap_or_default();
    let level_of = |sign: &Sign| sign.level_when(known.passed.contains(sign));
    let any = |level| signs.iter().any(|sign| level_of(sign) == level);
    if any(Level::Emergency) {
        return none(Level::Emergency, 1);
    }
    if any(Level::Today) {
        return none(Level::Today, 2);
    }
    let (Some(_), Some(conditions)) = (&known.signs, &known.conditions) else {
        return none(Level::BeforeStart, 4);
    };
    let calm = Offered::Plan(PlanKind::Calm);
    if any(Level::Soon) || known.eased {
        return Some(offer(calm, Level::Soon.contact(), 3));
    }
    let operated = conditions.is_operated();
    let others = conditions.held.len() > usize::from(operated);
    if others && !conditions.acknowledged {
        return none(Level::BeforeStart, 4);
    }
    // Whoever has talked with the surgeon is not sent there again each day.
    let contact = if conditions.acknowledged {
        Contact::None
    } else {
        Level::BeforeStart.contact()
    };
    operated.then_some(offer(calm, contact, 4))
}

/// Row 30, while the pause lasts.
fn paused(known: &Start) -> Option<Offer> {
    let calm = Offered::Plan(PlanKind::Calm);
    known.paused.then_some(offer(calm, Contact::Soon, 30))
}

/// Rows 5 to 7, and 27, 28 and 31 of the session before. The first matching row gives the plan. The
/// most urgent contact of all matching rows counts, so that a worsening is answered even if another
/// row gives the plan.
fn by_pain(known: &Start) -> Offer {
    let rose = known.next_day_rise.is_some_and(|rise| rise >= RISE);
    let again = rose && known.rises_in_row > 0;
    let last = known.after_last.as_ref().map(after);
    let last = last.filter(|last| last.next == Next::Easy);
    let number = by_number(known);
    let contacts = [
        number.map(|(.., contact)| contact),
        again.then(|| rising_again(known.rises_in_row)),
        last.map(|last| last.contact),
    ];
    let contact = contacts.into_iter().flatten().max();
    let contact = match contact.unwrap_or(Contact::None) {
        Contact::Soon if known.talked => Contact::None,
        contact => contact,
    };
    let easy = Offered::Plan(PlanKind::Easy);
    let for_the_last = Offer {
        part: Some(Part::C),
        ..offer(easy, contact, 6)
    };
    if let Some((kind, row, part, _)) = number {
        return Offer {
            part: Some(part),
            ..offer(Offered::Plan(kind), contact, row)
        };
    }
    if known.stopped_for_pain {
        return for_the_last;
    }
    match last {
        Some(last) if last.contact >= Contact::Soon => offer(easy, contact, last.row),
        _ if again => offer(Offered::PhaseDown, contact, 31),
        _ if rose => for_the_last,
        Some(last) => offer(easy, contact, last.row),
        None => offer(Offered::Plan(PlanKind::Full), contact, 7),
    }
}

/// Rows 5a to 6b: what the number of today asks for, compared with what is usual. `None` at or near
/// the usual number.
fn by_number(known: &Start) -> Option<(PlanKind, u8, Part, Contact)> {
    const SEVENS: u32 = 3;
    let pain = known.pain.unwrap_or(Pain::WORST);
    let above = known.usual.map(|usual| pain.rise_from(usual));
    let level = pain.level();
    if level >= CALM_ANYHOW_FROM {
        return Some((PlanKind::Calm, 5, Part::A, Contact::Soon));
    }
    let often = if known.sevens_last_week >= SEVENS {
        Contact::Soon
    } else {
        Contact::None
    };
    match above {
        Some(above) if level >= CALM_FROM && above >= CALM_ABOVE => {
            Some((PlanKind::Calm, 5, Part::B, often))
        }
        None if level >= CALM_FROM => Some((PlanKind::Calm, 5, Part::C, often)),
        Some(above) if level >= EASY_FROM && above >= RISE => {
            Some((PlanKind::Easy, 6, Part::A, Contact::None))
        }
        None if level >= EASY_FROM => Some((PlanKind::Easy, 6, Part::B, Contact::None)),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests;
