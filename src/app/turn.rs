//! What a screen answers to a key: what to do, and where to go.

use super::msg::Effect;
use super::pain_panel::Saved;
use crate::core::exercise::Exercise;
use crate::core::history::Range;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::pain::Pain;
use crate::core::plan::Plan;
use crate::core::programme::{Instead, Programme};
use crate::core::record::{ExerciseDone, ForToday, SessionRecord};
use crate::core::session::{Occasion, Session, Unfinished};
use chrono::NaiveDate;
use std::sync::Arc;
use uuid::Uuid;

/// Where a screen leads. `App::go` opens it, so that no screen knows another.
#[derive(Debug)]
pub(super) enum Goto {
    /// Where the program begins once it knows enough.
    Start,
    Today,
    Programmes,
    /// The check-in before what the patient wishes to do.
    CheckIn(Wish),
    /// The same at the start of the program, after what is to be asked first.
    First(Arc<Programme>),
    /// Today's session, changed for today.
    Change(Arc<Programme>),
    /// The programme itself, to be changed.
    Edit {
        id: ProgrammeId,
        is_from_today: bool,
    },
    /// A new programme.
    NewProgramme,
    /// An easier exercise takes the place of another in the programme.
    Instead(Box<Instead>),
    /// A new exercise; with one, like it.
    OwnExercise(Option<Arc<Exercise>>),
    /// The lists of signs and conditions, without a session.
    Lists,
    Session {
        id: Uuid,
        plan: Box<Plan>,
        pain_before: Option<Pain>,
        /// What the patient has left out of the plan beforehand.
        left_out: Vec<ExerciseDone>,
        /// What the patient has changed of it beforehand.
        today: Vec<ForToday>,
        /// What the patient wished for.
        wish: Wish,
    },
    /// The session that is about to begin.
    Begin,
    /// The session of another window, as far as it was seen; with one that waits for its end.
    Watch(Option<Box<Unfinished>>, Option<Box<(Session, Occasion)>>),
    /// Back to the question whether a session goes on.
    Unfinished(Box<(Session, Occasion)>),
    /// A session that was left unfinished goes on.
    Resumed(Box<(Session, Occasion)>),
    /// After a session: the stop screen where something was felt, then the summary.
    Ended(Box<SessionRecord>, Saved),
    /// After a session that an earlier run left: the stop screen where something was felt.
    Closed(Box<SessionRecord>),
    /// The summary that waits behind the stop screen.
    Summary,
    History,
    /// The report for the clinician.
    Report,
    /// The history of a range that holds this day.
    HistorySince(NaiveDate),
    /// The history of this range.
    HistoryOf(Range),
    /// Entries of this range, to be corrected.
    Correct(Range),
    /// Weeks on paper, to be typed in.
    FromPaper,
    Library,
    /// Back to the list that a sheet was opened from.
    List,
    Programme(Arc<Programme>),
    Exercise(Arc<Exercise>),
    About,
    /// What was said about the patient's health, from this line of the settings.
    Health(usize),
    /// What matters to the patient.
    Matters,
    /// Away or ill, from this line of the settings or from Today.
    Absence(Option<usize>),
    /// How much pain is usual, from this line of the settings.
    Usual(usize),
    /// The settings, with the cursor on this line.
    Settings(usize),
    /// The sound check, opened from this line of the settings or at the first start.
    SoundCheck(Option<usize>),
}

/// What the patient wishes to do. The rules decide what of it may be done.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    pub(super) programme: Arc<Programme>,
    /// Whether they want to choose a gentler plan than usual.
    pub(super) gentle: bool,
    /// What they change of it, for today alone.
    pub(super) changes: Changes,
    /// Whether they are asked once more, because another window has written something.
    pub(super) again: bool,
}

/// What the patient changes of today's session. The order is that of the programme of the wish.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Exercises that are left out.
    pub(super) without: Vec<ExerciseId>,
    /// Exercises that are done in their easier version.
    pub(super) easier: Vec<ExerciseId>,
    /// Exercises that are done in their harder version, where nothing speaks against it.
    pub(super) harder: Vec<ExerciseId>,
    /// The minutes that there are.
    pub(super) minutes: Option<u32>,
    /// Whether the order is another one than that of the file.
    pub(super) is_reordered: bool,
}

impl From<Arc<Programme>> for Wish {
    fn from(programme: Arc<Programme>) -> Self {
        Self {
            programme,
            gentle: false,
            changes: Changes::default(),
            again: false,
        }
    }
}

/// What to do, and where to go.
#[derive(Debug, Default)]
pub(super) struct Turn {
    pub(super) effects: Vec<Effect>,
    pub(super) to: Option<Goto>,
}

impl Turn {
    pub(super) fn stay() -> Self {
        Self::default()
    }

    pub(super) fn to(goto: Goto) -> Self {
        Self {
            effects: Vec::new(),
            to: Some(goto),
        }
    }

    /// The same without going anywhere.
    pub(super) fn without_going(self) -> Self {
        Self { to: None, ..self }
    }

    pub(super) fn leave() -> Self {
        Self::stay().with(Effect::Leave)
    }

    pub(super) fn with(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }
}
