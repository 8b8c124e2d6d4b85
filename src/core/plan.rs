//! The plan of a session: a programme compiled to a flat timeline of steps.
//!
//! Everything that asks "how long", "what next", "how far" reads the same timeline. It depends on
//! neither language nor voice. Durations are those of DESIGN section 5; what a source gives is in
//! the exercise files.

use super::exercise::{Dose, Exercise, Phase, Position, Side, Sides, Span, Spoken};
use super::ids::{ExerciseId, ProgrammeId};
use super::programme::Programme;
pub use super::safety::PlanKind;
use super::settings::Instructions;
use super::text::Text;
use super::time::Seconds;
use serde::{Deserialize, Serialize};
use std::time::Duration;

mod compile;
mod cues;
mod ease;
mod pace;

/// One exercise of a session with its final dose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// Its position.
    pub position: Position,
    /// Its dose today.
    pub dose: Dose,
    /// Seconds for its instruction.
    pub listen: Seconds,
}

/// What a plan is made of: all that a journal keeps of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// Which programme.
    pub programme: ProgrammeId,
    /// Full, easy or calm.
    pub kind: PlanKind,
    /// The side that comes first.
    pub first_side: Side,
    /// The exercises in order.
    pub items: Vec<PlanItem>,
}

/// A session's plan: its outline and the timeline that follows from it, until an exercise is eased
/// on the way ([`Plan::eased_from`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Outline", into = "Outline")]
pub struct Plan {
    outline: Outline,
    timeline: Vec<Step>,
    total: Duration,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Nothing to do.
    #[error("a plan needs at least one exercise")]
    Empty,
    /// Past the limits of [`Plan::MOST_ITEMS`] or of a dose.
    #[error("a plan has at most 30 exercises, and doses within their limits")]
    TooLarge,
}

/// What one step of the timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// The instruction is read.
    Listen,
    /// Into position.
    GetThere {
        /// The position before.
        from: Position,
    },
    /// Three, two, one.
    CountIn,
    /// Into the movement.
    Move,
    /// Held.
    Hold,
    /// Back.
    Return,
    /// The same movement the other way.
    OtherWay,
    /// Back from the other way.
    OtherReturn,
    /// Between repetitions.
    Pause,
    /// Between sets.
    Rest,
    /// To the other side.
    ChangeSide,
    /// Minutes of an activity.
    Activity,
    /// Minutes of an activity away from the screen.
    Away,
}

impl StepKind {
    /// Whether an exercise is still explained or got into, so that the patient may say "I am ready".
    pub const fn prepares(self) -> bool {
        matches!(self, Self::Listen | Self::GetThere { .. })
    }

    /// The word that stands for it in the names of texts and in the output of `rygrad rehearse`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listen => "listen",
            Self::GetThere { .. } => "get-there",
            Self::CountIn => "count-in",
            Self::Move => "move",
            Self::Hold => "hold",
            Self::Return | Self::OtherReturn => "return",
            Self::OtherWay => "other-way",
            Self::Pause => "pause",
            Self::Rest => "rest",
            Self::ChangeSide => "change-side",
            Self::Activity => "activity",
            Self::Away => "away",
        }
    }
}

impl Spoken {
    /// What is said when a step of this kind begins, where the exercise has a word of its own.
    pub fn of(&self, kind: StepKind) -> Option<&Text> {
        match kind {
            StepKind::Move | StepKind::Activity | StepKind::Away => self.into.as_ref(),
            StepKind::Hold => self.hold.as_ref(),
            StepKind::Return | StepKind::OtherReturn => self.back.as_ref(),
            StepKind::OtherWay => self.other_way.as_ref(),
            _ => None,
        }
    }
}

/// One step of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Index in the plan's items.
    pub item: usize,
    /// Set, from 1; 0 before the first.
    pub set: u32,
    /// Repetition, from 1; 0 where it belongs to none.
    pub rep: u32,
    /// The side at work (for [`StepKind::ChangeSide`] the one to come).
    pub side: Option<Side>,
    /// When it starts, counted from the start of the session without any freeze.
    pub starts: Duration,
    /// How long it lasts.
    pub lasts: Duration,
    /// When the lower end of its range is reached, if that is earlier than its end.
    pub enough: Option<Duration>,
    /// Whether the repetition (on this side) is done when this step is over.
    pub ends_rep: bool,
    /// Whether its repetition is the last of its set and side.
    pub last_rep: bool,
}

impl Plan {
    /// Exercises in one plan at most.
    pub const MOST_ITEMS: usize = 30;

    /// Compiles an outline. Its doses must be within their limits.
    pub fn new(outline: Outline) -> Result<Self, PlanError> {
        if outline.items.is_empty() {
            return Err(PlanError::Empty);
        }
        let within = outline
            .items
            .iter()
            .all(|item| item.dose.is_within_limits());
        if outline.items.len() > Self::MOST_ITEMS || !within {
            return Err(PlanError::TooLarge);
        }
        let timeline = compile::timeline(&outline);
        let total = timeline
            .last()
            .map_or(Duration::ZERO, |s| s.starts + s.lasts);
        Ok(Self {
            outline,
            timeline,
            total,
        })
    }

    /// What it is made of.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The exercises in order.
    pub fn items(&self) -> &[PlanItem] {
        &self.outline.items
    }

    /// The steps in order; never empty.
    pub fn timeline(&self) -> &[Step] {
        &self.timeline
    }

    /// The whole time, upper ends of ranges, without any freeze.
    pub fn total(&self) -> Duration {
        self.total
    }

    /// CRC-32 of the outline, as `hash` in the log: two sessions with the same hash did the same plan.
    pub fn hash(&self) -> String {
        let text = serde_json::to_vec(&self.outline).unwrap_or_default();
        format!("{:08x}", crc32fast::hash(&text))
    }

    /// The index of the first step of an item; the end of the timeline for an item past the last.
    pub fn start_of(&self, item: usize) -> usize {
        self.timeline.partition_point(|step| step.item < item)
    }
}

impl TryFrom<Outline> for Plan {
    type Error = PlanError;
    fn try_from(outline: Outline) -> Result<Self, PlanError> {
        Self::new(outline)
    }
}

impl From<Plan> for Outline {
    fn from(plan: Plan) -> Self {
        plan.outline
    }
}

/// What is needed of one exercise to plan it.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// Its dose in the programme.
    pub dose: Dose,
    /// How many sessions with it are in the log; past three the instruction is short.
    pub times_done: u32,
}

/// How exercises are explained before they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// How long.
    pub instructions: Instructions,
    /// Whether a voice says it; else it is read on the screen.
    pub aloud: bool,
}

impl From<Instructions> for Telling {
    fn from(instructions: Instructions) -> Self {
        Self {
            instructions,
            aloud: true,
        }
    }
}

/// Outlines a programme for today. `None` where an easy plan has nothing left: then calm it is.
pub fn outline(
    programme: &Programme,
    courses: &[Course<'_>],
    kind: PlanKind,
    telling: impl Into<Telling>,
) -> Option<Outline> {
    let telling = telling.into();
    let items: Vec<PlanItem> = courses
        .iter()
        .filter(|course| kind != PlanKind::Easy || course.exercise.phases.contains(&Phase::CALM))
        .map(|course| PlanItem {
            exercise: course.exercise.id.clone(),
            position: course.exercise.position,
            dose: if kind == PlanKind::Easy {
                course.dose.eased()
            } else {
                course.dose
            },
            listen: listen(course, telling),
        })
        .collect();
    let outline = Outline {
        programme: programme.id.clone(),
        kind,
        first_side: programme.first_side,
        items,
    };
    (!outline.items.is_empty()).then_some(outline)
}

/// Seconds to hear or read an instruction: 3 once it is known (after three sessions), else as long as
/// it takes.
fn listen(course: &Course<'_>, telling: Telling) -> Seconds {
    const SHORT: Seconds = Seconds(3);
    const KNOWN_AFTER: u32 = 3;
    match telling.instructions {
        Instructions::Short => SHORT,
        Instructions::Auto if course.times_done >= KNOWN_AFTER => SHORT,
        Instructions::Auto | Instructions::Full if telling.aloud => course.exercise.listen,
        Instructions::Auto | Instructions::Full => course.exercise.read,
    }
}

impl Dose {
    /// Whether every number is within what a file may say.
    pub fn is_within_limits(&self) -> bool {
        use super::exercise::limits::{HOLD, MINUTES, REPS, REST, SETS, TEMPO};
        match self {
            Self::Repetitions(r) => {
                SETS.holds(Span::exactly(r.sets))
                    && REPS.holds(r.reps)
                    && HOLD.holds(r.hold)
                    && REST.holds(Span::exactly(r.rest.0))
                    && [r.into, r.back, r.pause]
                        .iter()
                        .all(|s| TEMPO.holds(Span::exactly(s.0)))
                    && r.into.0 + r.back.0 + r.hold.low() > 0
            }
            Self::Activity(a) => MINUTES.holds(a.minutes),
        }
    }

    /// The sides it works, in the order in which they come; one `None` where there are no sides.
    pub fn sides(&self, first: Side) -> Vec<Option<Side>> {
        match self {
            Self::Repetitions(r) if matches!(r.sides, Sides::Each | Sides::Alternate) => {
                vec![Some(first), Some(first.other())]
            }
            _ => vec![None],
        }
    }
}
