//! The plan of a session: a programme compiled to a flat timeline of steps.
//!
//! The same timeline gives the durations, the next step and the progress. It depends on neither
//! language nor voice. Durations come from DESIGN section 5; durations that have a source are in
//! the exercise files.

use super::exercise::{Caution, Dose, Exercise, Phase, Position, Side, Sides, Span};
use super::ids::{ExerciseId, ProgrammeId};
use super::level::AtLevel;
use super::programme::Programme;
pub use super::safety::PlanKind;
use super::safety::is_for_everybody;
use super::settings::Instructions;
use super::time::Seconds;
pub use needs::needs;
use serde::{Deserialize, Serialize};
pub use shorter::{MINUTES, Making};
use std::time::Duration;
pub use step::{Step, StepKind};
pub use ways::ways;

mod compile;
mod cues;
mod ease;
mod needs;
mod pace;
mod shorter;
mod step;
mod ways;

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
    /// Seconds that getting into position takes at least: things are fetched and cautions said
    /// meanwhile.
    #[serde(default, skip_serializing_if = "is_none")]
    pub heed: Seconds,
    /// How many places an activity is led through.
    #[serde(default, skip_serializing_if = "is_no_number")]
    pub places: u32,
    /// Whether the patient knows it: from the second repetition of a set on, only numbers, sides and
    /// changes are spoken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub brief: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_no_number(number: &u32) -> bool {
    *number == 0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_none(seconds: &Seconds) -> bool {
    *seconds == Seconds(0)
}

/// What a plan is made from, and all that a journal keeps of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// The programme.
    pub programme: ProgrammeId,
    /// Full, easy or calm.
    pub kind: PlanKind,
    /// The side that comes first.
    pub first_side: Side,
    /// The level of a full plan, where the programme has levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<AtLevel>,
    /// The exercises in order.
    pub items: Vec<PlanItem>,
}

/// A session's plan: its outline and the timeline made from it. Easing an exercise during the
/// session shortens the timeline ([`Plan::eased_from`]); an easier one that takes its place stands
/// behind it ([`Plan::with_next`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Outline", into = "Outline")]
pub struct Plan {
    outline: Outline,
    /// The hash of what was planned, where an exercise was swapped since.
    planned: Option<String>,
    timeline: Vec<Step>,
    total: Duration,
}

/// Why a plan cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// It has no exercise.
    #[error("a plan needs at least one exercise")]
    Empty,
    /// It exceeds [`Plan::MOST_ITEMS`] or a limit of a dose.
    #[error("a plan has at most 30 exercises, and doses within their limits")]
    TooLarge,
}

impl Plan {
    /// The most exercises of one plan.
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
            planned: None,
            timeline,
            total,
        })
    }

    /// The outline that it was made from.
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

    /// The duration of the whole plan: upper ends of ranges, without freezes.
    pub fn total(&self) -> Duration {
        self.total
    }

    /// CRC-32 of the outline without its level, as `hash` in the log. Two sessions with the same
    /// hash had the same plan. It is of what was planned: what happens in the session changes nothing
    /// in it.
    pub fn hash(&self) -> String {
        if let Some(planned) = &self.planned {
            return planned.clone();
        }
        let bare = Outline {
            level: None,
            ..self.outline.clone()
        };
        let text = serde_json::to_vec(&bare).unwrap_or_default();
        format!("{:08x}", crc32fast::hash(&text))
    }

    /// The index of the first step of an item. For an item past the last, the length of the
    /// timeline.
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

/// What is needed to plan one exercise.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// Its dose in the programme.
    pub dose: Dose,
    /// In how many sessions the patient came to know it. After three, it is explained and spoken
    /// briefly.
    pub times_done: u32,
}

/// How exercises are explained before they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstructionMode {
    /// The setting for the length of instructions.
    pub instructions: Instructions,
    /// Whether a voice speaks the instruction; otherwise the patient reads it on the screen.
    pub aloud: bool,
}

impl From<Instructions> for InstructionMode {
    fn from(instructions: Instructions) -> Self {
        Self {
            instructions,
            aloud: true,
        }
    }
}

/// Makes today's outline of a programme; `None` if it has no exercise. An easy plan leaves out what
/// belongs to phase 3 alone, unless there is nothing else: it never becomes empty (`person.md`
/// section 3).
pub fn outline(
    programme: &Programme,
    courses: &[Course<'_>],
    kind: PlanKind,
    mode: impl Into<InstructionMode>,
) -> Option<Outline> {
    let mode = mode.into();
    let is_gentle = |course: &&Course<'_>| {
        let mut phases = course.exercise.phases.iter();
        phases.any(|phase| *phase < Phase::STRENGTHEN)
    };
    let all = kind != PlanKind::Easy || !courses.iter().any(|course| is_gentle(&course));
    let items: Vec<PlanItem> = courses
        .iter()
        .filter(|course| all || is_gentle(course))
        .map(|course| course.item(kind, mode))
        .collect();
    let items = if mode.aloud {
        heeded(items, courses)
    } else {
        items
    };
    let items = needs::with_time_to_fetch(items, |item| {
        let course = courses.iter().find(|c| c.exercise.id == item.exercise);
        course.map(|course| course.exercise)
    });
    let outline = Outline {
        programme: programme.id.clone(),
        kind,
        first_side: programme.first_side,
        level: programme.at_level().filter(|_| kind == PlanKind::Full),
        items,
    };
    (!outline.items.is_empty()).then_some(outline)
}

/// Gives a voice time for the cautions that are for everybody, where each first applies (ours: about
/// what the longest takes to say, and once what is said before them: what to fetch, the way, how much
/// is coming).
fn heeded(mut items: Vec<PlanItem>, courses: &[Course<'_>]) -> Vec<PlanItem> {
    let mut said: Vec<Caution> = Vec::new();
    for item in &mut items {
        let course = courses.iter().find(|c| c.exercise.id == item.exercise);
        let cautions = course.into_iter().flat_map(|c| &c.exercise.cautions);
        let new = cautions.filter(|c| is_for_everybody(**c) && !said.contains(c));
        let new: Vec<Caution> = new.copied().collect();
        let count = u32::try_from(new.len()).unwrap_or(0);
        if count > 0 {
            item.heed = heed(count);
        }
        said.extend(new);
    }
    items
}

/// Seconds for so many cautions.
const fn heed(count: u32) -> Seconds {
    const EACH: u32 = 12;
    const BEFORE: u32 = 4;
    Seconds(count.saturating_mul(EACH).saturating_add(BEFORE))
}

impl Course<'_> {
    /// The exercise as an item of a plan of this kind.
    pub fn item(&self, kind: PlanKind, mode: InstructionMode) -> PlanItem {
        PlanItem {
            exercise: self.exercise.id.clone(),
            position: self.exercise.position,
            dose: if kind == PlanKind::Easy {
                self.dose.eased()
            } else {
                self.dose
            },
            listen: listen(self, mode),
            heed: Seconds(0),
            places: self.exercise.places(),
            brief: is_known(self, mode.instructions),
        }
    }
}

/// Seconds to hear or read an instruction: 3 once the exercise is known (after three sessions), and
/// otherwise its full length.
fn listen(course: &Course<'_>, mode: InstructionMode) -> Seconds {
    const SHORT: Seconds = Seconds(3);
    if is_known(course, mode.instructions) {
        SHORT
    } else if mode.aloud {
        course.exercise.listen(&course.dose)
    } else {
        course.exercise.read(&course.dose)
    }
}

/// Whether an exercise needs few words: the setting rules, else three sessions with it.
const fn is_known(course: &Course<'_>, instructions: Instructions) -> bool {
    const AFTER: u32 = 3;
    match instructions {
        Instructions::Short => true,
        Instructions::Auto => course.times_done >= AFTER,
        Instructions::Full => false,
    }
}

impl Dose {
    /// Whether every number is within the limits for files.
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

    /// The sides it works, in order; a single `None` if it has no sides.
    pub fn sides(&self, first: Side) -> Vec<Option<Side>> {
        match self {
            Self::Repetitions(r) if matches!(r.sides, Sides::Each | Sides::Alternate) => {
                vec![Some(first), Some(first.other())]
            }
            _ => vec![None],
        }
    }
}
