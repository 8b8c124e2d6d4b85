//! What a key can do.

use crate::core::pain::Pain;
use crate::core::safety::Feeling;

/// What a key can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The patient feels something: stop at once and ask.
    Pain,
    /// Leave, or ask whether to.
    Leave,
    /// Show what the keys do.
    Help,
    /// What Enter does in this context.
    Confirm,
    /// Freeze a running session.
    Freeze,
    /// Go on after a freeze.
    GoOn,
    /// Ready for the exercise: skip the rest of its instruction.
    Ready,
    /// The next hold, set or exercise.
    Next,
    /// Back to the start of the exercise.
    Back,
    /// The easier version of the exercise.
    Easier,
    /// The instruction of the exercise again.
    Explain,
    /// The harder version of the exercise.
    Harder,
    /// The session in as many minutes as there are.
    Shorter,
    /// The easier exercise that is offered in the place of another, from now on.
    Instead,
    /// Spoken cues on or off.
    Voice,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Go back to the previous screen.
    Cancel,
    /// A pain level.
    Level(Pain),
    /// A feeling.
    Feels(Feeling),
    /// The answer, or the line of a list, with this letter; the first is 0.
    Pick(u8),
    /// None of what is listed.
    NoneOfThese,
    /// Up in a list.
    Up,
    /// Down in a list.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// One less, or the choice before.
    Less,
    /// One more, or the choice after.
    More,
    /// A gentler plan than usual.
    Gentler,
    /// The patient has talked with someone, as they were advised to.
    Talked,
    /// Change today's session.
    Change,
    /// Leave an exercise out today, or take it in again.
    LeaveOut,
    /// This exercise alone.
    Only,
    /// Another programme.
    Other,
    /// What may come after the present programme.
    Onward,
    /// What matters to the patient.
    Goals,
    /// Away or ill, or back again.
    Away,
    /// The level of the programme that is offered, or back to the one before.
    ChangeLevel,
    /// Take in what was done on paper.
    FromPaper,
    /// Change a programme itself.
    Edit,
    /// A new programme.
    New,
    /// A new exercise.
    NewExercise,
    /// Add one more.
    Add,
    /// Save what was changed.
    Save,
    /// How often.
    Often,
    /// What else can be changed.
    Further,
    /// Take the last change back.
    Undo,
    /// Make a change again that was taken back.
    Redo,
    /// The order that is offered.
    BetterOrder,
    /// A digit of a number.
    Digit(u8),
    /// The dash of a range.
    Dash,
    /// Erase a digit, or what was changed.
    Erase,
    /// The next level to look at.
    NextLevel,
    /// Tick the one under the cursor, or take the tick away.
    Tick,
    /// What somebody else has written.
    Theirs,
    /// Correct an entry of the history.
    Correct,
    /// The history.
    History,
    /// The report for the clinician.
    Report,
    /// Once more.
    Again,
    /// The library.
    Library,
    /// The pages about the patient's pain.
    About,
    /// Search the library.
    Search,
    /// Choose a filter for the library.
    Narrow,
    /// Make it the programme shown on Today.
    Mine,
    /// The settings.
    Settings,
    /// Close what was opened: the help, or every screen above Today.
    Close,
}

impl Action {
    /// Whether it moves by more than a line in a list or a text. The arrows reach the same places.
    pub const fn turns_pages(self) -> bool {
        matches!(
            self,
            Self::PageUp | Self::PageDown | Self::First | Self::Last
        )
    }
}
