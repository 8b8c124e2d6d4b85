//! During an exercise, rows 8 to 26: what follows when the patient feels something.
//!
//! The table of rows and sources is above [`felt`]. *Seed mode* is the stricter rule of the
//! founding documents: any pain that an exercise causes stops it. *Monitored mode* is the
//! pain-monitoring model. It was made for tendons and is an extrapolation for a back, so only a
//! clinician may set it.

use super::limit::Mode;
use super::place::{Place, Way};
use super::ruling::{Ruling, rule, stop};
use super::{AMBER, Action, Contact, Part, RISE, SOON_FROM, Sign};
use crate::core::pain::Pain;
use crate::core::words::words;

words! {
    /// Why a session was stopped.
    Why {
        /// Pain.
        Pain = "pain",
        /// A warning sign.
        Sign = "sign",
        /// The patient's choice.
        Chosen = "chosen",
        /// The pain panel was left open without an answer.
        Unanswered = "unanswered",
        /// The end was reached and nothing was done.
        NothingDone = "nothing_done",
        /// Nobody was there any more.
        Absent = "absent",
    }
}

words! {
    /// What a patient can report to feel, most serious first.
    Feeling {
        /// Chest pain, breathless, fainted (row 8).
        Chest = "chest",
        /// Severe or growing weakness in a leg, or in both (row 9).
        WeaknessSevere = "weakness_severe",
        /// Mild weakness in a leg (row 10).
        WeaknessMild = "weakness_mild",
        /// Numbness or tingling between the legs or in both legs (row 11).
        NumbSaddle = "numb_saddle",
        /// Numbness or tingling elsewhere (row 11).
        Numb = "numb",
        /// Dizzy (row 12).
        Dizzy = "dizzy",
        /// Sharp pain (rows 13, 14).
        Sharp = "sharp",
        /// Leg pain further down than before (rows 18, 19).
        LegDown = "leg_down",
        /// Leg pain. Its places tell which way it moved (rows 18 to 26).
        Leg = "leg",
        /// Leg pain that moves up towards the back (rows 20 to 26).
        LegUp = "leg_up",
        /// Pain without further details (rows 21 to 26).
        Ache = "ache",
        /// Uncomfortable, but no pain (rows 16, 17).
        Discomfort = "discomfort",
        /// Only a stretch, or hard work (row 15).
        Effort = "effort",
    }
}

impl Feeling {
    /// Whether a level is asked for first, because the advice depends on it.
    pub const fn asks_level(self) -> bool {
        matches!(self, Self::Sharp | Self::LegDown | Self::Leg | Self::LegUp)
    }

    /// The warning sign of `safety.md` section 2 for this feeling. It stays open until it is gone
    /// or a doctor has seen it. Dizziness is a sign only when it is repeated, which only the log
    /// knows.
    pub const fn sign(self) -> Option<Sign> {
        match self {
            Self::Chest => Some(Sign::Chest),
            Self::WeaknessSevere => Some(Sign::WeakSevere),
            Self::WeaknessMild => Some(Sign::WeakMild),
            Self::NumbSaddle => Some(Sign::Saddle),
            Self::Numb => Some(Sign::NumbOneLeg),
            Self::Dizzy
            | Self::Sharp
            | Self::LegDown
            | Self::Leg
            | Self::LegUp
            | Self::Ache
            | Self::Discomfort
            | Self::Effort => None,
        }
    }

    /// The reason in the log for a session that was stopped for it.
    pub const fn why(self) -> Why {
        match self {
            Self::Chest
            | Self::WeaknessSevere
            | Self::WeaknessMild
            | Self::NumbSaddle
            | Self::Numb
            | Self::Dizzy => Why::Sign,
            Self::Sharp
            | Self::LegDown
            | Self::Leg
            | Self::LegUp
            | Self::Ache
            | Self::Discomfort
            | Self::Effort => Why::Pain,
        }
    }
}

/// Whether something happened before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurrence {
    /// It is the first time.
    First,
    /// It happened before.
    Again,
}

impl Occurrence {
    /// The occurrence, given whether there was an earlier one.
    pub const fn after(earlier: bool) -> Self {
        if earlier { Self::Again } else { Self::First }
    }
}

/// The most distal place of the pain; `None` where it was not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// At today's check-in, or the last known place.
    pub before: Option<Place>,
    /// Now.
    pub now: Option<Place>,
}

/// The two minutes of rest after row 18, and *Is it back where it was?*
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// The rest has not begun.
    NotYet,
    /// The pain is back where it was: row 18 applies.
    Back,
    /// The pain is still further down (row 19).
    StillDown,
    /// No answer came for 60 seconds (row 19).
    Unanswered,
}

/// Answers of row 22b, one point more than before, that were given earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OneMore {
    /// In this session.
    pub today: u32,
    /// With this exercise, in the last 14 days.
    pub here: u32,
}

impl OneMore {
    /// Earlier answers with one exercise after which somebody is asked about it (`person.md` section
    /// 3, ours).
    const ASKS_FROM: u32 = 2;
}

/// What was felt during an exercise, and what is known around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Felt {
    /// The feeling.
    pub feeling: Feeling,
    /// Its level, if it was given.
    pub level: Option<Pain>,
    /// Pain at today's check-in, if there was one.
    pub before: Option<Pain>,
    /// How much pain is allowed.
    pub mode: Mode,
    /// Where the pain is and was; for leg pain only.
    pub places: Places,
    /// The rest after leg pain moved down; for leg pain only.
    pub rest: Rest,
    /// Whether sharp pain already stopped a session within seven days.
    pub sharp: Occurrence,
    /// Whether this exercise was already uncomfortable today.
    pub discomfort: Occurrence,
    /// Exercises that a rule skipped earlier today. Exercises that the patient skipped do not
    /// count.
    pub earlier_skips: u32,
    /// Earlier answers of row 22b.
    pub one_more: OneMore,
}

/// Rows 8 to 26: what follows when the patient feels something. A missing level or place counts as
/// the stricter of its possible values.
///
/// | Row | If | Source |
/// |---|---|---|
/// | 8 | chest, breathless, fainted | NHS 999, pregnancy lists |
/// | 9, 10 | weakness in a leg | section 2 |
/// | 11 | numbness or tingling | seeds 004-26, 002-15; between or in both legs section 2 |
/// | 12 | dizzy | seed 002-17; stopping is ours |
/// | 13 | sharp pain of 7 or more, or a second within 7 days | ours |
/// | 14 | other sharp pain | seeds 000-24, 004-10 |
/// | 15 | effort or a mild stretch | seed 000-28 |
/// | 16 | discomfort, first in this exercise | seeds 004-25, 002-20 |
/// | 17 | discomfort again | ours |
/// | 18 | leg pain further down | ALBERTA |
/// | 19 | still further down after the rest | ALBERTA; the minutes are ours |
/// | 20 | leg pain moved up, 5 or less (the limit, where one is signed) | ALBERTA; level ours |
/// | 21 | pain not higher than before, in both modes | ours |
/// | 22a | seed mode, 2 or more above before, or higher and 8 or more | seeds 000-24, 004-08, 004-10; Ostelo 2008; 8 ours |
/// | 22b | seed mode, 1 above before: this exercise ends | seeds 000-24, 004-08, 004-10; the choice ours |
/// | 23 | monitored, above the limit | pain-monitoring model |
/// | 24 | monitored, 2 or more above before | smallest change that matters; as a limit ours |
/// | 25 | monitored, above green | pain-monitoring model |
/// | 26 | monitored, green | pain-monitoring model |
pub fn felt(felt: &Felt) -> Ruling {
    match felt.feeling {
        Feeling::Chest => stop(Contact::Emergency, 8),
        Feeling::WeaknessSevere => stop(Contact::Emergency, 9),
        Feeling::WeaknessMild => stop(Contact::Today, 10),
        Feeling::NumbSaddle => stop(Contact::Emergency, 11),
        Feeling::Numb => stop(Contact::Soon, 11),
        Feeling::Dizzy => stop(Contact::Soon, 12),
        Feeling::Sharp => sharp(felt),
        Feeling::Effort => rule(Action::Continue, Contact::None, 15),
        Feeling::Discomfort => match felt.discomfort {
            Occurrence::First => rule(Action::Ease, Contact::None, 16),
            Occurrence::Again => skip(felt, 17),
        },
        Feeling::LegDown | Feeling::Leg | Feeling::LegUp => leg(felt),
        Feeling::Ache => pain(felt),
    }
}

/// Rows 13 and 14.
fn sharp(felt: &Felt) -> Ruling {
    const SHARP_SOON_FROM: u8 = 7;
    let strong = felt.level.is_none_or(|l| l.level() >= SHARP_SOON_FROM);
    if strong || felt.sharp == Occurrence::Again {
        stop(Contact::Soon, 13)
    } else {
        stop(Contact::Ask, 14)
    }
}

/// Rows 17, 18 and 24: the exercise is skipped. The second skip of a day ends the session.
fn skip(felt: &Felt, row: u8) -> Ruling {
    let action = if felt.earlier_skips == 0 {
        Action::Skip
    } else {
        Action::Stop
    };
    rule(action, Contact::Ask, row)
}

impl Felt {
    /// The more serious of what the patient said and what the places say; down if neither is known.
    fn way(&self) -> Way {
        let said = match self.feeling {
            Feeling::LegDown => Some(Way::Down),
            Feeling::LegUp => Some(Way::Up),
            _ => None,
        };
        let seen = match (self.places.before, self.places.now) {
            (Some(before), Some(now)) => Some(before.way_to(now)),
            _ => None,
        };
        said.max(seen).unwrap_or(Way::Down)
    }

    /// How much the pain rose since the check-in, if both numbers are known.
    fn rise(&self) -> Option<i8> {
        Some(self.level?.rise_from(self.before?))
    }
}

/// Rows 18 to 20. Leg pain that stays in place, or that moved up and is strong, counts as other
/// pain.
fn leg(felt: &Felt) -> Ruling {
    if matches!(felt.rest, Rest::StillDown | Rest::Unanswered) {
        return stop(Contact::Soon, 19);
    }
    let most = match felt.mode {
        Mode::Seed => AMBER,
        Mode::Monitored { limit } => limit.amber(),
    };
    match felt.way() {
        Way::Down => skip(felt, 18),
        Way::Up if felt.level.is_some_and(|l| l.level() <= most) => {
            rule(Action::Continue, Contact::None, 20)
        }
        Way::Up | Way::Same => pain(felt),
    }
}

/// Rows 21 to 26.
fn pain(felt: &Felt) -> Ruling {
    let high = felt.level.is_none_or(|l| l.level() >= SOON_FROM);
    let contact = if high { Contact::Soon } else { Contact::Ask };
    let rise = felt.rise();
    match felt.mode {
        _ if rise.is_some_and(|rise| rise <= 0) => rule(Action::Continue, Contact::None, 21),
        Mode::Seed if high || rise.is_none_or(|rise| rise >= RISE) => Ruling {
            part: Some(Part::A),
            ..stop(contact, 22)
        },
        Mode::Seed => one_more(felt.one_more),
        Mode::Monitored { limit } => {
            let level = felt.level.unwrap_or(Pain::WORST).level();
            if level > limit.amber() {
                stop(contact, 23)
            } else if rise.is_none_or(|rise| rise >= RISE) {
                skip(felt, 24)
            } else if level > limit.green() {
                rule(Action::Ease, Contact::None, 25)
            } else {
                rule(Action::Continue, Contact::None, 26)
            }
        }
    }
}

/// Row 22b. The exercise ends; the second such in a session ends the session.
fn one_more(earlier: OneMore) -> Ruling {
    let action = if earlier.today == 0 {
        Action::StopOrSkip
    } else {
        Action::Stop
    };
    let contact = if earlier.here >= OneMore::ASKS_FROM {
        Contact::Ask
    } else {
        Contact::None
    };
    Ruling {
        part: Some(Part::B),
        ..rule(action, contact, 22)
    }
}

#[cfg(test)]
mod tests;
