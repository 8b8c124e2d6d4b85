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
