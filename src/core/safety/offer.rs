//! What is offered before a session, by which row, and why.

use super::Contact;
use crate::core::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// How much of a programme is done today (`safety.md` section 8, rows 5 to 7).
    PlanKind {
        /// All of it.
        Full = "full",
        /// Half the repetitions, one set, no hold over 15 s; phase 3 only where there is nothing else.
        Easy = "easy",
        /// The programme for a bad day.
        Calm = "calm",
    }
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

words! {
    /// The part of a row. Rows 5 and 6 have three, row 22 two, in `person.md` section 3.
    Part {
        /// 5a: whatever is usual. 6a: above what is usual. 22a: clearly above before.
        A = "a",
        /// 5b: far above what is usual. 6b: nobody knows what is usual. 22b: one above before.
        B = "b",
        /// 5c: nobody knows what is usual. 6c: for the last session.
        C = "c",
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
    /// The part of the row, where it has any. Logs of early versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
}

/// Why this plan is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A sign that a clinician should see (row 3).
    Sign,
    /// An operation, until a clinician has ticked what may be done (row 4).
    Operated,
    /// The programme is paused (row 30).
    Paused,
    /// Pain of 9 or 10 (row 5a).
    Strong,
    /// Pain of 7 or more, far above what is usual (row 5b).
    FarAboveUsual,
    /// Pain of 7 or more, and nobody knows what is usual (row 5c).
    High,
    /// Pain of 5 or more, above what is usual (row 6a).
    AboveUsual,
    /// Pain of 5 or 6, and nobody knows what is usual (row 6b).
    SomePain,
    /// The last session was slightly too much (row 6c).
    LastSession,
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
            4 if matches!(self.plan, Offered::Plan(_)) => Some(Reason::Operated),
            5 => Some(match self.part {
                Some(Part::A) => Reason::Strong,
                Some(Part::B) => Reason::FarAboveUsual,
                Some(Part::C) | None => Reason::High,
            }),
            6 => Some(match self.part {
                Some(Part::A) => Reason::AboveUsual,
                Some(Part::B) | None => Reason::SomePain,
                Some(Part::C) => Reason::LastSession,
            }),
            7 => Some(Reason::Usual),
            27 | 28 => Some(Reason::AfterLast),
            30 => Some(Reason::Paused),
            31 => Some(Reason::RoseAgain),
            _ => None,
        }
    }

    /// The fullest plan that may be chosen after being told (`person.md` section 3).
    pub const fn most(self) -> PlanKind {
        match (self.row, self.part) {
            (3 | 4 | 30, _) => PlanKind::Calm,
            (5, Some(Part::A)) => PlanKind::Easy,
            _ => PlanKind::Full,
        }
    }

    /// Whether the patient can answer its advice with *I have talked with someone*. The advice about
    /// a sign or a condition has answers of its own.
    pub fn asks_to_talk(self) -> bool {
        self.contact == Contact::Soon && !self.is_screened()
    }

    /// Whether it begins without a word: nothing speaks against the full plan (row 7), or it is what an
    /// operation leaves and that was talked about (row 4).
    pub fn begins_at_once(self) -> bool {
        let settled = self.contact == Contact::None;
        self.is_usual() || settled && self.reason() == Some(Reason::Operated)
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

/// An offer of a row without parts.
pub(super) const fn offer(plan: Offered, contact: Contact, row: u8) -> Offer {
    Offer {
        plan,
        contact,
        row,
        part: None,
    }
}
