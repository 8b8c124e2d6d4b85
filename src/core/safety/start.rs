//! Before a session, rows 1 to 7, including what rows 27 to 31 of the session before require.

use super::after::{AfterSession, Next, after, rising_again};
use super::signs::{Condition, Level, Sign};
use super::{CALM_FROM, Contact, EASY_FROM, RISE};
use crate::core::pain::Pain;
use crate::core::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// How much of a programme is done today (`safety.md` section 8, rows 5 to 7).
    PlanKind {
        /// All of it.
        Full = "full",
        /// Phase-1 items, half the repetitions, no hold over 15 s.
        Easy = "easy",
        /// The programme for a bad day.
        Calm = "calm",
    }
}

/// The standing conditions, as far as the patient was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// The conditions that were ticked.
    pub held: Vec<Condition>,
    /// Whether the patient has read the advice to talk to a doctor first (row 4).
    pub acknowledged: bool,
    /// The conditions that a clinician has ticked in the programme file (`[cleared]`).
    pub cleared: Vec<Condition>,
}

/// What is known when a session is about to start.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Check-ins with 7 or more in the last seven days, this one included.
    pub sevens_last_week: u32,
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

/// What is offered. The log has one word for it: `full`, `easy`, `calm`, `phase_down`, `none`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Offered {
    /// A plan of this programme, or its `[flare]`.
    Plan(PlanKind),
    /// The programme before this one, or else the easy plan (row 31).
    PhaseDown,
    /// No session.
    None,
}

impl Offered {
    /// The plan of this programme, if there is one. Stepping down counts as easy.
    pub const fn kind(self) -> Option<PlanKind> {
        match self {
            Self::Plan(kind) => Some(kind),
            Self::PhaseDown => Some(PlanKind::Easy),
            Self::None => None,
        }
    }

    /// Its word in the log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plan(kind) => kind.word(),
            Self::PhaseDown => "phase_down",
            Self::None => "none",
        }
    }
}

impl From<Offered> for &'static str {
    fn from(offered: Offered) -> Self {
        offered.word()
    }
}

impl TryFrom<String> for Offered {
    type Error = &'static str;
    fn try_from(word: String) -> Result<Self, Self::Error> {
        match word.as_str() {
            "phase_down" => Ok(Self::PhaseDown),
            "none" => Ok(Self::None),
            word => PlanKind::from_word(word)
                .map(Self::Plan)
                .ok_or("a plan is full, easy, calm, phase_down or none"),
        }
    }
}

/// What is offered, and the row that decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Which plan, if any.
    pub plan: Offered,
    /// Whom to talk to.
    pub contact: Contact,
    /// The row of `safety.md` section 8.
    pub row: u8,
}

/// Why this plan is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A sign that a clinician should see (row 3).
    Sign,
    /// The programme is paused (row 30).
    Paused,
    /// Pain of 7 or more (row 5).
    Sore,
    /// Pain of 5 or 6, or the last session was slightly too much (row 6).
    SomePain,
    /// Pain was higher on the day after, again (row 31).
    RoseAgain,
    /// Pain was higher after the last session (rows 27, 28).
    AfterLast,
    /// Nothing speaks against it (row 7).
    Usual,
}

impl Offer {
    /// Why this plan is offered; `None` if no plan is.
    pub const fn reason(self) -> Option<Reason> {
        match self.row {
            3 => Some(Reason::Sign),
            5 => Some(Reason::Sore),
            6 => Some(Reason::SomePain),
            7 => Some(Reason::Usual),
            27 | 28 => Some(Reason::AfterLast),
            30 => Some(Reason::Paused),
            31 => Some(Reason::RoseAgain),
            _ => None,
        }
    }

    /// Whether it is the full plan and nothing speaks against it (row 7).
    pub const fn is_usual(self) -> bool {
        self.row == 7
    }

    /// Whether a sign or a condition decided (rows 1 to 4).
    pub const fn is_screened(self) -> bool {
        self.row <= 4
    }

    /// Whether the programme is paused until the patient has talked with someone (row 30).
    pub const fn is_paused(self) -> bool {
        self.row == 30
    }
}

impl Conditions {
    /// No conditions.
    pub const fn none() -> Self {
        Self {
            held: Vec::new(),
            acknowledged: false,
            cleared: Vec::new(),
        }
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
/// | 5 | pain 7 or more | ours, red in one traffic light |
/// | 6 | pain 5 or 6, a next-day rise of 2, a stop for pain | ours, pain-monitoring model |
/// | 31 | … for at least the second time in a row | 24-hour rule, steps ours |
/// | 27, 28 | what the numbers after the last session said | ours, 24-hour rule |
/// | 7 | otherwise | – |
///
/// Row 4 also applies if signs or conditions were never asked, and after an operation within twelve
/// weeks that no clinician has ticked. The operation takes precedence over row 3, because even a
/// calm plan is exercise (section 4, ours). Pain that was not asked counts as the worst.
pub fn start(known: &Start) -> Offer {
    screened(known)
        .or_else(|| paused(known))
        .unwrap_or_else(|| by_pain(known))
}

const fn offer(plan: Offered, contact: Contact, row: u8) -> Offer {
    Offer { plan, contact, row }
}

/// Rows 1 to 4.
fn screened(known: &Start) -> Option<Offer> {
    let none = |level: Level, row| Some(offer(Offered::None, level.contact(), row));
    let signs = known.signs.as_deref().unwrap_or_default();
    let level_of = |sign: &Sign| {
        let passed = known.passed.contains(sign);
        let least = if passed {
            Level::Today
        } else {
            Level::Emergency
        };
        sign.level().max(least)
    };
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
    let surgery = Condition::Surgery12w;
    if conditions.held.contains(&surgery) && !conditions.cleared.contains(&surgery) {
        return none(Level::BeforeStart, 4);
    }
    if any(Level::Soon) || known.eased {
        let calm = Offered::Plan(PlanKind::Calm);
        return Some(offer(calm, Level::Soon.contact(), 3));
    }
    if !conditions.held.is_empty() && !conditions.acknowledged {
        return none(Level::BeforeStart, 4);
    }
    None
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
    const SEVENS: u32 = 3;
    let pain = known.pain.unwrap_or(Pain::WORST).level();
    let rose = known.next_day_rise.is_some_and(|rise| rise >= RISE);
    let again = rose && known.rises_in_row > 0;
    let last = known.after_last.as_ref().map(after);
    let last = last.filter(|last| last.next == Next::Easy);
    let often = pain >= CALM_FROM && known.sevens_last_week >= SEVENS;
    let contacts = [
        often.then_some(Contact::Soon),
        again.then(|| rising_again(known.rises_in_row)),
        last.map(|last| last.contact),
    ];
    let contact = contacts.into_iter().flatten().max();
    let contact = contact.unwrap_or(Contact::None);
    let easy = Offered::Plan(PlanKind::Easy);
    if pain >= CALM_FROM {
        return offer(Offered::Plan(PlanKind::Calm), contact, 5);
    }
    if pain >= EASY_FROM || known.stopped_for_pain {
        return offer(easy, contact, 6);
    }
    match last {
        Some(last) if last.contact >= Contact::Soon => offer(easy, contact, last.row),
        _ if again => offer(Offered::PhaseDown, contact, 31),
        _ if rose => offer(easy, contact, 6),
        Some(last) => offer(easy, contact, last.row),
        None => offer(Offered::Plan(PlanKind::Full), contact, 7),
    }
}

#[cfg(test)]
pub(super) mod tests;
