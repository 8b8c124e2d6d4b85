//! Which key means what, where. Handling, the key bar and the help all read these tables, so what
//! is shown cannot differ from what happens.

use super::key::Key;
use crate::core::pain::Pain;
use crate::core::safety::Feeling;

mod lines;
mod own;
mod tables;

pub use lines::bindings;
pub use own::{Line, given, meant, shown};
pub use tables::{FEELINGS, letter};

/// What a key can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Something is felt: stop at once and ask.
    Pain,
    /// Leave, or ask whether to.
    Leave,
    /// Show what the keys do.
    Help,
    /// The one thing Enter does here.
    Confirm,
    /// Freeze a running session.
    Freeze,
    /// Go on after a freeze.
    GoOn,
    /// The next hold, set or exercise.
    Next,
    /// Back to the start of the exercise.
    Back,
    /// Spoken cues on or off.
    Voice,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Back to the screen before.
    Cancel,
    /// A pain level.
    Level(Pain),
    /// Something felt.
    Feels(Feeling),
    /// The answer, or the line of a list, with this letter; the first is 0.
    Pick(u8),
    /// None of what is listed.
    NoneOfThese,
    /// Up in a list.
    Up,
    /// Down in a list.
    Down,
    /// One less, or the choice before.
    Less,
    /// One more, or the choice after.
    More,
    /// A gentler plan than usual.
    Gentler,
    /// The easy plan instead of what is offered.
    Easier,
    /// The calm plan instead of what is offered.
    Calmer,
    /// The full plan instead of what is offered.
    Fuller,
    /// The patient has talked with someone about the pause.
    Talked,
    /// What may come after the present programme.
    Onward,
    /// The history.
    History,
    /// Once more.
    Again,
    /// The library.
    Library,
    /// About this pain.
    About,
    /// Search by name.
    Search,
    /// Make it the programme shown on Today.
    Mine,
    /// The settings.
    Settings,
    /// Close what was opened.
    Close,
}

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The three sentences of the first start.
    Welcome,
    /// A choice from a list: country, programme.
    Choose,
    /// Today.
    Today,
    /// Today, when the next programme is offered.
    TodayOnward,
    /// The pain question of a check-in.
    AskPain,
    /// "Anything new since last time?"
    AskNew,
    /// One answer of a few, a letter each.
    Pick,
    /// A list of signs or conditions with nothing ticked.
    List,
    /// The same with something ticked.
    Ticked,
    /// The rest of the log is read before the verdict of a check-in.
    Reading,
    /// No session: what to do instead.
    Advice,
    /// The full plan is offered, and gentler ones with it.
    OfferFull,
    /// The easy plan is offered.
    OfferEasy,
    /// The calm plan is offered.
    OfferCalm,
    /// The calm plan, until the patient has talked with someone.
    OfferPaused,
    /// The full plan is asked for where an easier one is offered.
    Told,
    /// A session runs.
    Running,
    /// An activity away from the screen runs.
    Away,
    /// A session stands still.
    Frozen,
    /// Two minutes of rest after leg pain moved down.
    Resting,
    /// That rest stands still; neither next nor again leads anywhere.
    RestFrozen,
    /// How long the activity took.
    Minutes,
    /// What do you feel?
    Feel,
    /// How strong is it?
    FeelLevel,
    /// One answer of two, while a session stands still.
    AskOn,
    /// End the session here?
    AskLeave,
    /// After a stop.
    Stopped,
    /// After a session: how is it now?
    After,
    /// A note, letter by letter.
    Note,
    /// After the note.
    Done,
    /// A session was left unfinished; pain first.
    Unfinished,
    /// The history.
    History,
    /// The settings.
    Settings,
    /// Do you hear this?
    SoundCheck,
    /// Nothing is heard.
    Unheard,
    /// The list of the library.
    Library,
    /// A search, letter by letter.
    Search,
    /// A programme to read.
    SheetProgramme,
    /// An exercise to read.
    SheetExercise,
    /// About this pain.
    About,
    /// The help.
    Help,
}

impl Context {
    /// Every context.
    pub const ALL: &'static [Self] = &[
        Self::Welcome,
        Self::Choose,
        Self::Today,
        Self::TodayOnward,
        Self::AskPain,
        Self::AskNew,
        Self::Pick,
        Self::List,
        Self::Ticked,
        Self::Reading,
        Self::Advice,
        Self::OfferFull,
        Self::OfferEasy,
        Self::OfferCalm,
        Self::OfferPaused,
        Self::Told,
        Self::Running,
        Self::Away,
        Self::Frozen,
        Self::Resting,
        Self::RestFrozen,
        Self::Minutes,
        Self::Feel,
        Self::FeelLevel,
        Self::AskOn,
        Self::AskLeave,
        Self::Stopped,
        Self::After,
        Self::Note,
        Self::Done,
        Self::Unfinished,
        Self::History,
        Self::Settings,
        Self::SoundCheck,
        Self::Unheard,
        Self::Library,
        Self::Search,
        Self::SheetProgramme,
        Self::SheetExercise,
        Self::About,
        Self::Help,
    ];
}

/// One line of a keymap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// The keys; any of them.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// How the key is written in the bar; empty where the line is not shown.
    pub cap: &'static str,
    /// The name of the text that says what it does.
    pub text: &'static str,
}

/// What a key means in a context by itself. Letters mean the same large and small.
pub fn action(context: Context, key: Key) -> Option<Action> {
    let small = key.small();
    let lines = bindings(context);
    let found = lines
        .iter()
        .find(|b| b.keys.contains(&key) || b.keys.contains(&small));
    found.map(|b| b.action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for key in bindings(*context).iter().flat_map(|b| b.keys) {
                assert!(seen.insert(*key), "{key:?} twice in {context:?}");
            }
        }
    }

    #[test]
    fn pain_and_quit_work_everywhere_but_in_a_text() {
        for context in Context::ALL
            .iter()
            .filter(|c| !matches!(c, Context::Note | Context::Search))
        {
            assert_eq!(
                action(*context, Key::Char('p')),
                Some(Action::Pain),
                "{context:?}"
            );
            assert_eq!(
                action(*context, Key::Char('P')),
                Some(Action::Pain),
                "{context:?}"
            );
            assert!(action(*context, Key::Ctrl('c')).is_some(), "{context:?}");
        }
    }

    #[test]
    fn yes_is_y_or_j() {
        for context in [Context::AskNew, Context::AskLeave] {
            assert_eq!(action(context, Key::Char('j')), Some(Action::Yes));
            assert_eq!(action(context, Key::Char('Y')), Some(Action::Yes));
        }
    }

    #[test]
    fn letters_of_a_list_skip_those_that_mean_something_everywhere() {
        let letters: Vec<char> = (0..).map_while(letter).collect();
        assert_eq!(letters.len(), 14, "as long as the longest list");
        assert!(letters.iter().all(|c| !"npq".contains(*c)));
        for context in [Context::Pick, Context::AskOn, Context::List] {
            assert_eq!(action(context, Key::Char('A')), Some(Action::Pick(0)));
        }
    }
}
