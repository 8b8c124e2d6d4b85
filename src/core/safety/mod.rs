//! The rules of `safety.md` section 8 that decide what is offered and what is advised.
//!
//! Every rule returns the row it came from. First matching row wins; when in doubt, the stricter.
//! This is the part a session needs before it starts (rows 5 to 7) and when something is felt
//! (rows 8 to 15 and 22: each of them stops, except effort).

pub mod signs;

pub use signs::{Condition, Flag, Level, Sign};

use super::exercise::words;
use super::pain::Pain;
use super::plan::PlanKind;
use super::record::Why;

words! {
    /// Whom the advice is to talk to, from nobody to the emergency number.
    Contact {
        /// Nobody.
        None = "none",
        /// A professional, before this exercise is done again.
        Ask = "ask",
        /// A clinician, within days.
        Soon = "soon",
        /// A doctor, today.
        Today = "today",
        /// The emergency number, now.
        Emergency = "emergency",
    }
}

words! {
    /// What follows from something felt.
    Action {
        /// Go on.
        Continue = "continue",
        /// Smaller, slower, shorter.
        Ease = "ease",
        /// Next exercise.
        Skip = "skip",
        /// End the session.
        Stop = "stop",
    }
}

words! {
    /// What a patient can say they feel, most serious first.
    Feeling {
        /// Chest pain, breathless, fainted.
        Chest = "chest",
        /// Severe or growing weakness in a leg, or in both.
        WeaknessSevere = "weakness_severe",
        /// Mild weakness in a leg.
        WeaknessMild = "weakness_mild",
        /// Numbness between the legs or in both legs.
        NumbSaddle = "numb_saddle",
        /// Numbness or tingling elsewhere.
        Numb = "numb",
        /// Dizzy.
        Dizzy = "dizzy",
        /// Sharp pain.
        Sharp = "sharp",
        /// Leg pain further down than before.
        LegDown = "leg_down",
        /// Pain, no more said.
        Ache = "ache",
        /// Only a stretch, or hard work.
        Effort = "effort",
    }
}

/// What a rule decided, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruling {
    /// What to do.
    pub action: Action,
    /// Whom to talk to.
    pub contact: Contact,
    /// The row of `safety.md` section 8; `None` where this is stricter than every row.
    pub row: Option<u8>,
}

impl Ruling {
    /// Why the log says the session was stopped.
    pub fn why(self, felt: Feeling) -> Why {
        match felt {
            Feeling::Sharp | Feeling::LegDown | Feeling::Ache | Feeling::Effort => Why::Pain,
            _ => Why::Sign,
        }
    }
}

/// Pain from which "soon" is advised when it stops a session (row 22).
const SOON_FROM: u8 = 8;
/// Sharp pain from which "soon" is advised (row 13).
const SHARP_SOON_FROM: u8 = 7;

impl Feeling {
    /// Whether the answer waits for a level: the advice depends on it.
    pub const fn asks_level(self) -> bool {
        matches!(self, Self::Sharp | Self::LegDown)
    }
}

/// Rows 8 to 15 and 22: what follows when something is felt during an exercise.
///
/// `before` is the pain at today's check-in, `sharp_lately` whether sharp pain stopped a session
/// within the last seven days. Pain that has not risen (row 21) and leg pain moved further down
/// (row 18, which skips) stop here: stricter than their rows, until those are offered on screen.
pub fn felt(
    feeling: Feeling,
    level: Option<Pain>,
    before: Option<Pain>,
    sharp_lately: bool,
) -> Ruling {
    let stop = |contact, row| Ruling {
        action: Action::Stop,
        contact,
        row: Some(row),
    };
    // No answer takes the sterner.
    let level = level.unwrap_or(Pain::WORST);
    match feeling {
        Feeling::Chest => stop(Contact::Emergency, 8),
        Feeling::WeaknessSevere => stop(Contact::Emergency, 9),
        Feeling::WeaknessMild => stop(Contact::Today, 10),
        Feeling::NumbSaddle => stop(Contact::Emergency, 11),
        Feeling::Numb => stop(Contact::Soon, 11),
        Feeling::Dizzy => stop(Contact::Soon, 12),
        Feeling::Sharp if level.level() >= SHARP_SOON_FROM || sharp_lately => {
            stop(Contact::Soon, 13)
        }
        Feeling::Sharp => stop(Contact::Ask, 14),
        Feeling::Effort => Ruling {
            action: Action::Continue,
            contact: Contact::None,
            row: Some(15),
        },
        Feeling::LegDown | Feeling::Ache => {
            let contact = if level.level() >= SOON_FROM {
                Contact::Soon
            } else {
                Contact::Ask
            };
            let rose = before.is_none_or(|before| level > before);
            let row = (feeling == Feeling::Ache && rose).then_some(22);
            Ruling {
                action: Action::Stop,
                contact,
                row,
            }
        }
    }
}

/// What is known when a session is about to start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Pain now.
    pub pain: Pain,
    /// Check-ins with 7 or more in the last seven days, this one included.
    pub sevens_last_week: u32,
    /// How much the last session's next-day pain was above its start, if both are known.
    pub next_day_rise: Option<i8>,
    /// Whether the last session was stopped for pain.
    pub stopped_for_pain: bool,
    /// Pain after the last session and the pain before it, if both are known (rows 27, 28).
    pub after_last: Option<(Pain, Pain)>,
}

/// The plan that is offered, with its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Full, easy or calm.
    pub plan: PlanKind,
    /// Whom to talk to.
    pub contact: Contact,
    /// The row of `safety.md` section 8.
    pub row: u8,
}

/// Rows 5 to 7, with rows 27 and 28 of the session before: which plan is offered today.
pub fn start(known: &Start) -> Offer {
    const CALM_FROM: u8 = 7;
    const EASY_FROM: u8 = 5;
    const AFTER_EASY_FROM: u8 = 8;
    const RISE: i8 = 2;
    const SEVENS: u32 = 3;
    let offer = |plan, contact, row| Offer { plan, contact, row };
    if known.pain.level() >= CALM_FROM {
        let often = known.sevens_last_week >= SEVENS;
        let contact = if often { Contact::Soon } else { Contact::None };
        return offer(PlanKind::Calm, contact, 5);
    }
    let rose = known.next_day_rise.is_some_and(|rise| rise >= RISE);
    if known.pain.level() >= EASY_FROM || rose || known.stopped_for_pain {
        return offer(PlanKind::Easy, Contact::None, 6);
    }
    match known.after_last {
        Some((after, _)) if after.level() >= AFTER_EASY_FROM => {
            offer(PlanKind::Easy, Contact::Soon, 27)
        }
        Some((after, before)) if after.rise_from(before) >= RISE => {
            offer(PlanKind::Easy, Contact::None, 28)
        }
        _ => offer(PlanKind::Full, Contact::None, 7),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    fn known(pain: u8) -> Start {
        Start {
            pain: Pain::new(pain).unwrap(),
            sevens_last_week: 0,
            next_day_rise: None,
            stopped_for_pain: false,
            after_last: None,
        }
    }

    #[test]
    fn rows_5_to_7_at_their_boundaries() {
        let offered = |k: Start| (start(&k).plan, start(&k).contact, start(&k).row);
        assert_eq!(offered(known(4)), (PlanKind::Full, Contact::None, 7));
        assert_eq!(offered(known(5)), (PlanKind::Easy, Contact::None, 6));
        assert_eq!(offered(known(6)), (PlanKind::Easy, Contact::None, 6));
        assert_eq!(offered(known(7)), (PlanKind::Calm, Contact::None, 5));
        let often = Start {
            sevens_last_week: 3,
            ..known(8)
        };
        assert_eq!(offered(often), (PlanKind::Calm, Contact::Soon, 5));
        let rose = Start {
            next_day_rise: Some(2),
            ..known(1)
        };
        assert_eq!(offered(rose).0, PlanKind::Easy);
        let stopped = Start {
            stopped_for_pain: true,
            ..known(1)
        };
        assert_eq!(offered(stopped).0, PlanKind::Easy);
        let after = Start {
            after_last: Some((Pain::new(5).unwrap(), Pain::new(3).unwrap())),
            ..known(1)
        };
        assert_eq!(offered(after), (PlanKind::Easy, Contact::None, 28));
    }

    #[test]
    fn every_feeling_stops_but_effort() {
        for feeling in Feeling::ALL {
            for level in (0..=10).map(Pain::new).chain([None]) {
                let ruling = felt(*feeling, level, Pain::new(3), false);
                let effort = *feeling == Feeling::Effort;
                assert_eq!(
                    ruling.action == Action::Stop,
                    !effort,
                    "{feeling:?} {level:?}"
                );
                assert_eq!(ruling.contact == Contact::None, effort);
            }
        }
    }

    #[test]
    fn no_answer_takes_the_sterner() {
        assert_eq!(felt(Feeling::Sharp, None, None, false).row, Some(13));
        assert_eq!(
            felt(Feeling::Sharp, Pain::new(6), None, false).row,
            Some(14)
        );
        assert_eq!(felt(Feeling::Sharp, Pain::new(6), None, true).row, Some(13));
        assert_eq!(
            felt(Feeling::Ache, Pain::new(8), Pain::new(5), false).contact,
            Contact::Soon
        );
        assert_eq!(
            felt(Feeling::Ache, Pain::new(4), Pain::new(2), false).contact,
            Contact::Ask
        );
    }
}
