//! What an exercise is: its dose, its position, what to take care of, and its texts.

use super::ids::ExerciseId;
use super::text::{Localized, Plain, Text};
use super::time::Seconds;
use serde::{Deserialize, Serialize};

/// Makes an enum whose values have one fixed word each in files.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $value,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The word that stands for it in files and in the names of texts.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$value => $word,)+ }
            }

            /// Reads the word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// How the body lies, sits or stands.
    Position {
        /// On the back.
        Supine = "supine",
        /// On the stomach.
        Prone = "prone",
        /// On the side.
        SideLying = "side-lying",
        /// On hands and knees.
        Quadruped = "quadruped",
        /// On one or both knees.
        Kneeling = "kneeling",
        /// On the floor, sitting.
        FloorSitting = "floor-sitting",
        /// On a chair.
        Sitting = "sitting",
        /// Upright.
        Standing = "standing",
    }
}

impl Position {
    /// Whether the body is down on the floor.
    pub const fn on_floor(self) -> bool {
        !matches!(self, Self::Sitting | Self::Standing)
    }
}

words! {
    /// A part of the body an exercise is for.
    Area {
        /// The low back.
        Lumbar = "lumbar",
        /// The bone at the base of the spine.
        Sacrum = "sacrum",
        /// The pelvis and its floor.
        Pelvis = "pelvis",
        /// Hip and buttock.
        Hip = "hip",
        /// The leg.
        Leg = "leg",
        /// All of it.
        WholeBody = "whole-body",
    }
}

words! {
    /// Which way the spine moves.
    Direction {
        /// Rounding.
        Flexion = "flexion",
        /// Arching.
        Extension = "extension",
        /// Turning.
        Rotation = "rotation",
        /// More than one.
        Mixed = "mixed",
        /// Hardly at all.
        None = "none",
    }
}

words! {
    /// What must lie at hand.
    Equipment {
        /// A mat or a carpet.
        Mat = "mat",
        /// A stable chair.
        Chair = "chair",
        /// A soft ball.
        Ball = "ball",
        /// A foam roller.
        Roller = "roller",
        /// A towel or strap.
        Towel = "towel",
        /// A pillow.
        Pillow = "pillow",
        /// A wall.
        Wall = "wall",
        /// Good shoes.
        Shoes = "shoes",
        /// Weights.
        Weights = "weights",
    }
}

words! {
    /// A fixed caution; its text is translated once (`exercise-facts.md`, precaution texts).
    Caution {
        /// Pain moving down the leg.
        Leg = "leg",
        /// Pregnancy and lying on the back.
        PregBack = "preg-back",
        /// Pregnancy and lying on the stomach.
        PregFront = "preg-front",
        /// Pelvic girdle pain.
        Pgp = "pgp",
        /// After back surgery.
        PostOp = "post-op",
        /// Osteoporosis and bending.
        OsteoFlex = "osteo-flex",
        /// Osteoporosis and turning.
        OsteoTwist = "osteo-twist",
        /// Bending backwards.
        Ext = "ext",
        /// Bending forwards.
        Flex = "flex",
        /// Sore knees.
        Knee = "knee",
        /// Sore wrists.
        Wrist = "wrist",
        /// Sore shoulder.
        Shoulder = "shoulder",
        /// Balance.
        Balance = "balance",
        /// Blood pressure, heart.
        Bp = "bp",
        /// Dizziness.
        Dizzy = "dizzy",
        /// Hip replacement.
        HipRep = "hip-rep",
        /// Pressure on bone or sore skin.
        Pressure = "pressure",
        /// A tight pelvic floor.
        PfTight = "pf-tight",
    }
}

words! {
    /// How to breathe; its text is translated once (`exercises.json`, breath).
    Breath {
        /// As always.
        Normal = "normal",
        /// Out with the effort.
        Effort = "effort",
        /// Slowly, letting go.
        Stretch = "stretch",
        /// Without holding it.
        Keep = "keep",
        /// In for four seconds, out for six.
        Slow46 = "slow46",
        /// So that talking is easy.
        Talk = "talk",
    }
}

words! {
    /// Which sides an exercise works, and in which order.
    Sides {
        /// Both together.
        Both = "both",
        /// Within a set all of the first side, then the other.
        Each = "each",
        /// The sides in turn; the pair is one repetition.
        Alternate = "alternate",
        /// No sides.
        None = "none",
    }
}

words! {
    /// A side of the body.
    Side {
        /// Right.
        Right = "right",
        /// Left.
        Left = "left",
    }
}

impl Side {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Right => Self::Left,
            Self::Left => Self::Right,
        }
    }
}

/// A phase of document 004: 1 calm, 2 move and control, 3 strengthen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phase(u8);

impl Phase {
    /// Calm: the phase an easy plan keeps.
    pub const CALM: Self = Self(1);

    /// Phase 1, 2 or 3.
    pub const fn new(n: u8) -> Option<Self> {
        if n >= 1 && n <= 3 {
            Some(Self(n))
        } else {
            None
        }
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// A number or a range of a dose: reaching `low` is done, `high` is as far as it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    low: u32,
    high: u32,
}

impl Span {
    /// A range; `None` if it is reversed.
    pub const fn new(low: u32, high: u32) -> Option<Self> {
        if low <= high {
            Some(Self { low, high })
        } else {
            None
        }
    }

    /// A single number.
    pub const fn exactly(n: u32) -> Self {
        Self { low: n, high: n }
    }

    /// The lower end: enough.
    pub const fn low(self) -> u32 {
        self.low
    }

    /// The upper end: what totals count with.
    pub const fn high(self) -> u32 {
        self.high
    }

    /// Whether the whole of `inner` lies within.
    pub const fn holds(self, inner: Self) -> bool {
        self.low <= inner.low && inner.high <= self.high
    }

    /// The range with both ends so many times as large.
    #[must_use]
    pub fn times(self, by: u32) -> Self {
        Self {
            low: self.low.saturating_mul(by),
            high: self.high.saturating_mul(by),
        }
    }

    /// The range with no end above `most`.
    #[must_use]
    pub fn at_most(self, most: u32) -> Self {
        Self {
            low: self.low.min(most),
            high: self.high.min(most),
        }
    }
}

impl TryFrom<[u32; 2]> for Span {
    type Error = &'static str;
    fn try_from([low, high]: [u32; 2]) -> Result<Self, Self::Error> {
        Self::new(low, high).ok_or("a range runs from the smaller number to the larger")
    }
}

impl From<Span> for [u32; 2] {
    fn from(s: Span) -> Self {
        [s.low, s.high]
    }
}

/// The numbers a file may say; wide enough for any patient, narrow enough that no file hangs us.
pub mod limits {
    use super::Span;

    const fn span(low: u32, high: u32) -> Span {
        Span { low, high }
    }

    /// Sets.
    pub const SETS: Span = span(1, 10);
    /// Repetitions in a set.
    pub const REPS: Span = span(1, 100);
    /// Seconds of a hold; 0 is none.
    pub const HOLD: Span = span(0, 600);
    /// Seconds into a movement, back, and between repetitions.
    pub const TEMPO: Span = span(0, 60);
    /// Seconds between sets.
    pub const REST: Span = span(0, 600);
    /// Minutes of an activity.
    pub const MINUTES: Span = span(1, 180);
}

/// How much of an exercise: repetitions with holds, or minutes of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dose {
    /// Sets of repetitions.
    Repetitions(Repetitions),
    /// Minutes of one activity.
    Activity(Activity),
}

/// Sets × repetitions with their tempo. Seconds are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repetitions {
    /// How many sets, 1 to 10.
    pub sets: u32,
    /// Repetitions in a set, per side, 1 to 100.
    pub reps: Span,
    /// Seconds a position is held, 0 to 600; 0 = no hold.
    pub hold: Span,
    /// Seconds into the position.
    #[serde(rename = "move")]
    pub into: Seconds,
    /// Seconds back.
    #[serde(rename = "return")]
    pub back: Seconds,
    /// Seconds between repetitions.
    pub pause: Seconds,
    /// Seconds between sets.
    pub rest: Seconds,
    /// Which sides.
    pub sides: Sides,
    /// The same movement the other way too, as part of the repetition (document 004's tilt).
    pub both_ways: bool,
}

/// Minutes of walking, breathing, scanning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Minutes, 1 to 180.
    pub minutes: Span,
    /// Done away from the screen: wall time, ended by the patient.
    pub away: bool,
}

/// What a programme changes of an exercise's dose; nothing else can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    missing_docs,
    reason = "each field is the one of the same name in `Repetitions` or `Activity`"
)]
pub struct DoseChange {
    pub sets: Option<u32>,
    pub reps: Option<Span>,
    pub hold: Option<Span>,
    pub into: Option<Seconds>,
    pub back: Option<Seconds>,
    pub pause: Option<Seconds>,
    pub rest: Option<Seconds>,
    pub sides: Option<Sides>,
    pub both_ways: Option<bool>,
    pub minutes: Option<Span>,
}

impl Dose {
    /// The dose with a programme's changes. A change that does not fit the kind of dose (minutes
    /// for repetitions) is a fault of the file, which `content` reports; here it changes nothing.
    #[must_use]
    pub fn with(self, change: &DoseChange) -> Self {
        match self {
            Self::Repetitions(r) => Self::Repetitions(Repetitions {
                sets: change.sets.unwrap_or(r.sets),
                reps: change.reps.unwrap_or(r.reps),
                hold: change.hold.unwrap_or(r.hold),
                into: change.into.unwrap_or(r.into),
                back: change.back.unwrap_or(r.back),
                pause: change.pause.unwrap_or(r.pause),
                rest: change.rest.unwrap_or(r.rest),
                sides: change.sides.unwrap_or(r.sides),
                both_ways: change.both_ways.unwrap_or(r.both_ways),
            }),
            Self::Activity(a) => Self::Activity(Activity {
                minutes: change.minutes.unwrap_or(a.minutes),
                ..a
            }),
        }
    }
}

/// Ranges that overrides of a dose should stay in; `check` compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the dose key of the same name")]
pub struct Allowed {
    pub sets: Option<Span>,
    pub reps: Option<Span>,
    pub hold: Option<Span>,
    pub rest: Option<Span>,
    pub minutes: Option<Span>,
}

/// What a voice says in each phase of a repetition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the phase of the same name")]
pub struct Spoken {
    pub into: Option<Text>,
    pub hold: Option<Text>,
    pub back: Option<Text>,
    pub other_way: Option<Text>,
}

/// An easier or harder way to do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variation {
    /// What to do instead.
    pub text: Text,
    /// The exercise that is this variation, where there is one.
    pub exercise: Option<ExerciseId>,
}

/// One movement or activity, as its file describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are the keys of the file format, described in the README"
)]
pub struct Exercise {
    pub id: ExerciseId,
    pub name: Text,
    pub position: Position,
    pub phases: Vec<Phase>,
    pub areas: Vec<Area>,
    pub direction: Direction,
    pub equipment: Vec<Equipment>,
    pub cautions: Vec<Caution>,
    pub breath: Option<Breath>,
    pub sources: Vec<Plain>,
    pub dose: Dose,
    pub allowed: Allowed,
    pub steps: Localized<Vec<Plain>>,
    pub spoken: Spoken,
    pub easier: Option<Variation>,
    pub harder: Option<Variation>,
    /// Seconds to hear the steps: the words of the longest language at 150 a minute.
    pub listen: Seconds,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_cannot_be_reversed() {
        assert_eq!(Span::new(15, 10), None);
        assert_eq!(Span::new(20, 30).map(|s| s.at_most(25)), Span::new(20, 25));
    }

    #[test]
    fn a_programme_changes_the_dose_only_where_it_says_so() {
        let dose = Dose::Activity(Activity {
            minutes: Span::exactly(30),
            away: true,
        });
        let change = DoseChange {
            minutes: Span::new(5, 10),
            sets: Some(3),
            ..DoseChange::default()
        };
        let Dose::Activity(a) = dose.with(&change) else {
            unreachable!("kind is kept")
        };
        assert_eq!((a.minutes.low(), a.minutes.high(), a.away), (5, 10, true));
    }
}
